//! One person before a paper: what was answered and flagged, how much time has passed, and what was handed in. Time is a value
//! that is handed in; what happens is a list of entries that can be kept one by one, and folding them gives the sitting again.

use serde::{Deserialize, Serialize};

use super::{Answer, Given, Paper, Rules, Sheet, rules::Call};
use crate::scenario::QuestionKind;

/// Something that happened in a sitting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Milliseconds of the sitting that had passed.
    pub at: u64,
    /// What.
    pub what: Step,
}

/// What can happen. Questions are named by their place on the paper, from 0.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// A question is answered, or its answer taken away.
    Answer {
        /// The question.
        question: usize,
        /// The answer.
        answer: Option<Answer>,
    },
    /// A flag is put on a question or taken away.
    Flag {
        /// The question.
        question: usize,
        /// Whether it is flagged from now on.
        on: bool,
    },
    /// In training: the answer holds, and the key is shown.
    Check {
        /// The question.
        question: usize,
    },
    /// The paper is handed in.
    HandIn {
        /// Whether the time was up.
        by_clock: bool,
    },
    /// A person marks a case, after the paper was handed in: each listed point is earned or not.
    Judge {
        /// The question.
        question: usize,
        /// A mark for each of its points.
        points: Vec<bool>,
        /// Who.
        by: String,
    },
}

/// Why something cannot happen now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// The paper is handed in.
    HandedIn,
    /// The paper is not handed in yet.
    NotHandedIn,
    /// The paper has no such question, or one that is not answered in this way.
    NoSuchQuestion,
    /// The key of the question has been shown.
    Checked,
    /// These conditions show no key before the paper is handed in, or there is nothing to check yet.
    NothingToCheck,
}

/// What a person said about a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judged {
    /// A mark for each listed point.
    pub points: Vec<bool>,
    /// Who.
    pub by: String,
}

/// Where a question stands while the paper is being answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuestionState {
    /// Whether something was answered.
    pub answered: bool,
    /// Whether it is flagged.
    pub flagged: bool,
    /// Whether its key has been shown.
    pub checked: bool,
}

/// A paper being answered, or handed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sitting {
    paper: Paper,
    rules: Rules,
    given: Vec<Given>,
    checked: Vec<bool>,
    judged: Vec<Option<Judged>>,
    passed: u64,
    handed_in: Option<HandedIn>,
}

/// How a paper was handed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HandedIn {
    /// Milliseconds of the sitting that had passed.
    pub at: u64,
    /// Whether the time was up.
    pub by_clock: bool,
}

impl Sitting {
    /// `paper` before its first answer.
    pub fn new(paper: Paper, rules: Rules) -> Self {
        let count = paper.items.len();
        Self {
            paper,
            rules,
            given: vec![Given::default(); count],
            checked: vec![false; count],
            judged: vec![None; count],
            passed: 0,
            handed_in: None,
        }
    }

    /// The sitting after `entries`, and after `passed` milliseconds of it. Entries that do not fit are passed over.
    pub fn resume(paper: Paper, rules: Rules, entries: &[Entry], passed: u64) -> Self {
        let mut sitting = Self::new(paper, rules);
        for entry in entries {
            sitting.pass(entry.at);
            let _ = sitting.take(entry.what.clone());
        }
        sitting.pass(passed);
        sitting
    }

    /// Lets time pass: `at` milliseconds since the beginning, pauses not counted. It never runs backwards, nor past the end of the
    /// time allowed, nor once the paper is handed in.
    pub fn pass(&mut self, at: u64) {
        if self.handed_in.is_none() {
            let most = self.rules.allowed_ms().unwrap_or(u64::MAX);
            self.passed = self.passed.max(at.min(most));
        }
    }

    /// Takes `what` at the present time; answers with the entry to keep.
    ///
    /// # Errors
    /// It cannot happen now; nothing changed.
    pub fn take(&mut self, what: Step) -> Result<Entry, Refused> {
        self.may(&what)?;
        let entry = Entry {
            at: self.passed,
            what: what.clone(),
        };
        match what {
            Step::Answer { question, answer } => self.given[question].answer = answer,
            Step::Flag { question, on } => self.given[question].flagged = on,
            Step::Check { question } => self.checked[question] = true,
            Step::HandIn { by_clock } => {
                self.handed_in = Some(HandedIn {
                    at: self.passed,
                    by_clock,
                });
            }
            Step::Judge {
                question,
                points,
                by,
            } => self.judged[question] = Some(Judged { points, by }),
        }
        Ok(entry)
    }

    fn may(&self, what: &Step) -> Result<(), Refused> {
        let over = self.handed_in.is_some();
        match what {
            Step::Judge {
                question, points, ..
            } => match self.paper.items.get(*question) {
                Some(_) if !over => Err(Refused::NotHandedIn),
                Some(item)
                    if item.question.kind == QuestionKind::Case
                        && points.len() == item.question.points.len() =>
                {
                    Ok(())
                }
                _ => Err(Refused::NoSuchQuestion),
            },
            _ if over => Err(Refused::HandedIn),
            Step::HandIn { .. } => Ok(()),
            Step::Flag { question, .. } => self.must_have(*question),
            Step::Check { question } => {
                self.must_have(*question)?;
                match self.rules.checks() && self.is_answered(*question) {
                    true => Ok(()),
                    false => Err(Refused::NothingToCheck),
                }
            }
            Step::Answer { question, answer } => {
                self.must_have(*question)?;
                let item = &self.paper.items[*question];
                match answer {
                    _ if self.checked[*question] => Err(Refused::Checked),
                    Some(answer) if !item.takes(answer) => Err(Refused::NoSuchQuestion),
                    _ => Ok(()),
                }
            }
        }
    }

    fn must_have(&self, question: usize) -> Result<(), Refused> {
        match question < self.paper.items.len() {
            true => Ok(()),
            false => Err(Refused::NoSuchQuestion),
        }
    }

    /// The paper.
    pub fn paper(&self) -> &Paper {
        &self.paper
    }

    /// Its conditions.
    pub fn rules(&self) -> &Rules {
        &self.rules
    }

    /// What was given, a value for each question.
    pub fn given(&self) -> &[Given] {
        &self.given
    }

    /// What a person said about the case at `question`.
    pub fn judged(&self, question: usize) -> Option<&Judged> {
        self.judged.get(question)?.as_ref()
    }

    /// Milliseconds that have passed.
    pub fn passed_ms(&self) -> u64 {
        self.passed
    }

    /// Milliseconds left; none where no time is set.
    pub fn left_ms(&self) -> Option<u64> {
        Some(self.rules.allowed_ms()?.saturating_sub(self.passed))
    }

    /// Whether the time is up and the paper still here: then it is handed in by the clock.
    pub fn is_due(&self) -> bool {
        self.handed_in.is_none() && self.left_ms() == Some(0)
    }

    /// What is called out at this moment.
    pub fn call(&self) -> Option<Call> {
        let open = self.handed_in.is_none();
        self.rules.call_at(self.passed).filter(|_| open)
    }

    /// How it was handed in; none while it is being answered.
    pub fn handed_in(&self) -> Option<HandedIn> {
        self.handed_in
    }

    /// Where a question stands.
    pub fn standing(&self, question: usize) -> QuestionState {
        QuestionState {
            answered: self.is_answered(question),
            flagged: self.given.get(question).is_some_and(|it| it.flagged),
            checked: self.checked.get(question).is_some_and(|it| *it),
        }
    }

    /// Whether the key of a question may be seen now.
    pub fn shows_key(&self, question: usize) -> bool {
        self.handed_in.is_some() || self.standing(question).checked
    }

    /// The questions without an answer, by their places.
    pub fn empty(&self) -> Vec<usize> {
        let all = 0..self.paper.items.len();
        all.filter(|&it| !self.is_answered(it)).collect()
    }

    /// The flagged questions, by their places.
    pub fn flagged(&self) -> Vec<usize> {
        let all = 0..self.paper.items.len();
        all.filter(|&it| self.given[it].flagged).collect()
    }

    /// The marks, with what people said about cases.
    pub fn sheet(&self) -> Sheet {
        let mut sheet = self.paper.mark(&self.given);
        for (place, judged) in self.judged.iter().enumerate() {
            if let Some(judged) = judged {
                let met = judged.points.iter().filter(|it| **it).count();
                sheet.judge(place, &self.paper.items[place], met);
            }
        }
        sheet
    }

    fn is_answered(&self, question: usize) -> bool {
        let given = self.given.get(question);
        let answer = given.and_then(|it| it.answer.as_ref());
        answer.is_some_and(|it| !it.is_blank())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use proptest::prelude::*;

    use super::{
        super::{Conditions, Item, Mark, Showing, paper::tests::question},
        *,
    };
    use crate::text::Located;

    fn paper() -> Paper {
        let item = |kind, options: &[&str], answer| Item {
            shown: (0..options.len()).collect(),
            question: question("q", kind, options, answer),
            points: 1,
        };
        let options = ["甲", "乙", "丙"];
        let mut case = item(QuestionKind::Case, &[], "先安抚。");
        let texts = ["安抚", "核对", "约定回访"].map(|it| Located::from(it.to_owned()));
        case.question.points = texts.to_vec();
        case.points = 3;
        Paper {
            items: vec![
                item(QuestionKind::Single, &options, "B"),
                item(QuestionKind::Order, &options, "CAB"),
                item(QuestionKind::TrueFalse, &[], "对"),
                item(QuestionKind::Numeric, &[], "12"),
                case,
            ],
        }
    }

    fn rules(conditions: Conditions) -> Rules {
        Rules {
            conditions,
            showing: Showing::EachAnswer,
            minutes: Some(20),
        }
    }

    fn answer(question: usize, answer: Answer) -> Step {
        Step::Answer {
            question,
            answer: Some(answer),
        }
    }

    #[test]
    fn what_was_answered_stands_until_it_is_checked() {
        let mut sitting = Sitting::new(paper(), rules(Conditions::Training));
        let check = Step::Check { question: 0 };
        assert_eq!(sitting.take(check.clone()), Err(Refused::NothingToCheck));
        sitting.take(answer(0, Answer::Chosen(vec![0]))).unwrap();
        sitting.take(answer(0, Answer::Chosen(vec![1]))).unwrap();
        assert!(!sitting.shows_key(0));
        sitting.take(check.clone()).unwrap();
        assert!(sitting.shows_key(0) && !sitting.shows_key(1));
        let again = sitting.take(answer(0, Answer::Chosen(vec![2])));
        assert_eq!(again, Err(Refused::Checked));
        assert_eq!(sitting.sheet().marks[0], Mark::Right);

        let mut exam = Sitting::new(paper(), rules(Conditions::Exam));
        exam.take(answer(0, Answer::Chosen(vec![1]))).unwrap();
        assert_eq!(exam.take(check), Err(Refused::NothingToCheck));
    }

    #[test]
    fn an_answer_of_another_kind_is_no_answer() {
        let mut sitting = Sitting::new(paper(), rules(Conditions::Exam));
        for wrong in [
            answer(0, Answer::Verdict(true)),
            answer(0, Answer::Chosen(vec![3])),
            answer(0, Answer::Chosen(vec![0, 1])),
            answer(1, Answer::Chosen(vec![0, 1])),
            answer(1, Answer::Chosen(vec![0, 0, 1])),
            answer(2, Answer::Written("对".into())),
            answer(3, Answer::Chosen(vec![0])),
            answer(9, Answer::Verdict(true)),
        ] {
            let refused = sitting.take(wrong.clone());
            assert_eq!(refused, Err(Refused::NoSuchQuestion), "{wrong:?}");
        }
        assert_eq!(sitting.empty(), [0, 1, 2, 3, 4]);
    }

    #[test]
    fn time_runs_out_once_and_nothing_is_answered_after_it() {
        let mut sitting = Sitting::new(paper(), rules(Conditions::Exam));
        sitting.pass(5_000);
        sitting.pass(3_000);
        assert_eq!(sitting.passed_ms(), 5_000, "a clock set back");
        sitting.pass(99 * 60_000);
        assert_eq!((sitting.left_ms(), sitting.is_due()), (Some(0), true));
        sitting.take(Step::HandIn { by_clock: true }).unwrap();
        assert!(!sitting.is_due());
        let late = sitting.take(answer(2, Answer::Verdict(true)));
        assert_eq!(late, Err(Refused::HandedIn));
        let handed = sitting.handed_in().unwrap();
        assert_eq!((handed.at, handed.by_clock), (20 * 60_000, true));
    }

    #[test]
    fn a_case_waits_for_a_person_who_gives_a_point_for_each_listed_one() {
        let mut sitting = Sitting::new(paper(), rules(Conditions::Exam));
        sitting
            .take(answer(4, Answer::Written("我先安抚。".into())))
            .unwrap();
        let judge = |points: &[bool]| Step::Judge {
            question: 4,
            points: points.to_vec(),
            by: "林老师".into(),
        };
        let early = sitting.take(judge(&[true, false, true]));
        assert_eq!(early, Err(Refused::NotHandedIn));
        sitting.take(Step::HandIn { by_clock: false }).unwrap();
        assert_eq!(sitting.sheet().waiting, 3);
        let short = sitting.take(judge(&[true]));
        assert_eq!(short, Err(Refused::NoSuchQuestion));
        sitting.take(judge(&[true, false, true])).unwrap();
        let sheet = sitting.sheet();
        assert_eq!((sheet.earned, sheet.of, sheet.waiting), (2, 7, 0));
        assert_eq!(sheet.marks[4], Mark::Judged(2));
    }

    proptest! {
        #[test]
        fn what_was_kept_gives_the_same_sitting_again(steps in prop::collection::vec((0_u64..2_000, 0_usize..6, 0_usize..7), 0..40)) {
            let mut sitting = Sitting::new(paper(), rules(Conditions::Training));
            let (mut entries, mut at) = (Vec::new(), 0);
            for (later, question, what) in steps {
                at += later;
                sitting.pass(at);
                let step = match what {
                    0 => answer(question, Answer::Chosen(vec![2, 0, 1])),
                    1 => answer(question, Answer::Chosen(vec![1])),
                    2 => answer(question, Answer::Verdict(false)),
                    3 => answer(question, Answer::Written("12".into())),
                    4 => Step::Flag { question, on: at % 2 == 0 },
                    5 => Step::Check { question },
                    _ => Step::Answer { question, answer: None },
                };
                entries.extend(sitting.take(step));
            }
            let json = serde_json::to_string(&entries).unwrap();
            let kept: Vec<Entry> = serde_json::from_str(&json).unwrap();
            let again = Sitting::resume(paper(), *sitting.rules(), &kept, at);
            prop_assert_eq!(again, sitting);
        }
    }
}
