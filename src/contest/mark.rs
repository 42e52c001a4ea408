//! Marking a paper: by the key, all or nothing; what a person must mark is left to a person and says so.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::{Item, Paper, case_points};
use crate::scenario::{QuestionKind, number, verdict};

/// What was answered to one question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// Options by their places as shown, from 0; in order for an ordering.
    Chosen(Vec<usize>),
    /// Right or wrong.
    Verdict(bool),
    /// Words: a number as it was typed, or sentences.
    Written(String),
}

/// An answer, and whether it was flagged to be looked at again.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Given {
    /// The answer; none while there is none.
    pub answer: Option<Answer>,
    /// Whether it is flagged.
    #[serde(default)]
    pub flagged: bool,
}

/// What an answer is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// By the key.
    Right,
    /// Not by the key.
    Wrong,
    /// Nothing was answered.
    Empty,
    /// A person marks it.
    NeedsPerson,
    /// A person gave it so many points.
    Judged(u32),
}

/// The marks of a paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// A mark for each question, in the paper's order.
    pub marks: Vec<Mark>,
    /// Points earned by the key.
    pub earned: u32,
    /// Points of the questions that were marked by the key.
    pub of: u32,
    /// Points that wait for a person.
    pub waiting: u32,
}

impl Paper {
    /// Marks `given`, an answer for each question; one that is missing is empty.
    pub fn mark(&self, given: &[Given]) -> Sheet {
        let mut sheet = Sheet {
            marks: Vec::with_capacity(self.items.len()),
            earned: 0,
            of: 0,
            waiting: 0,
        };
        for (at, item) in self.items.iter().enumerate() {
            let answer = given.get(at).and_then(|it| it.answer.as_ref());
            let mark = item.mark(answer);
            match mark {
                Mark::NeedsPerson => sheet.waiting += item.points,
                // Only a person gives these, later.
                Mark::Judged(_) => {}
                Mark::Right => {
                    sheet.earned += item.points;
                    sheet.of += item.points;
                }
                Mark::Wrong | Mark::Empty => sheet.of += item.points,
            }
            sheet.marks.push(mark);
        }
        sheet
    }
}

impl Sheet {
    /// Takes in that a person found `met` of the listed points of the case `item`, at `place`.
    pub(super) fn judge(&mut self, place: usize, item: &Item, met: usize) {
        let listed = u32::try_from(item.question.points.len()).unwrap_or(u32::MAX);
        let points = case_points(item.points, listed, met);
        if self.marks.get(place) == Some(&Mark::NeedsPerson) {
            self.waiting -= item.points;
            self.of += item.points;
        }
        if let Some(mark) = self.marks.get_mut(place) {
            *mark = Mark::Judged(points);
            self.earned += points;
        }
    }
}

impl Mark {
    /// Points it brings on `item`.
    pub fn points(self, item: &Item) -> u32 {
        match self {
            Mark::Right => item.points,
            Mark::Judged(points) => points,
            Mark::Wrong | Mark::Empty | Mark::NeedsPerson => 0,
        }
    }
}

impl Item {
    /// Whether `answer` is one that can be given to this question, right or wrong.
    pub fn takes(&self, answer: &Answer) -> bool {
        match (self.question.kind, answer) {
            (QuestionKind::Single, Answer::Chosen(places)) => {
                places.len() <= 1 && self.are_options(places)
            }
            (QuestionKind::Multiple, Answer::Chosen(places)) => self.are_options(places),
            (QuestionKind::Order, Answer::Chosen(places)) => {
                places.len() == self.shown.len() && self.are_options(places)
            }
            (QuestionKind::TrueFalse, Answer::Verdict(_)) => true,
            (QuestionKind::Numeric | QuestionKind::Case, Answer::Written(_)) => true,
            _ => false,
        }
    }

    /// Whether `places` are places of options as shown, none twice.
    fn are_options(&self, places: &[usize]) -> bool {
        let twice = |at: usize| places[..at].contains(&places[at]);
        places.iter().all(|it| *it < self.shown.len()) && !(0..places.len()).any(twice)
    }

    /// What `answer` is worth.
    pub fn mark(&self, answer: Option<&Answer>) -> Mark {
        let Some(answer) = answer.filter(|it| !it.is_blank()) else {
            return Mark::Empty;
        };
        let question = &self.question;
        let right = match (question.kind, answer) {
            (QuestionKind::Case, _) => return Mark::NeedsPerson,
            (QuestionKind::Single | QuestionKind::Multiple, Answer::Chosen(places)) => {
                let mut places = places.clone();
                places.sort_unstable();
                places.dedup();
                places == self.key()
            }
            (QuestionKind::Order, Answer::Chosen(places)) => *places == self.key(),
            (QuestionKind::TrueFalse, Answer::Verdict(said)) => {
                verdict(&question.answer.value) == Some(*said)
            }
            (QuestionKind::Numeric, Answer::Written(text)) => {
                let key = number(&question.answer.value);
                let tolerance = question.tolerance.as_ref();
                let tolerance = tolerance.and_then(|it| number(&it.value));
                let said = number(
                    text.trim()
                        .trim_end_matches(question.unit.as_deref().unwrap_or("")),
                );
                let near = |key: Decimal, said: Decimal| {
                    (key - said).abs() <= tolerance.unwrap_or_default()
                };
                key.zip(said).is_some_and(|(key, said)| near(key, said))
            }
            _ => false,
        };
        if right { Mark::Right } else { Mark::Wrong }
    }
}

impl Answer {
    /// Whether it says nothing.
    pub fn is_blank(&self) -> bool {
        match self {
            Answer::Chosen(places) => places.is_empty(),
            Answer::Verdict(_) => false,
            Answer::Written(text) => text.trim().is_empty(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{super::paper::tests::question, *};
    use crate::text::Located;

    fn item(kind: QuestionKind, options: &[&str], answer: &str, shown: &[usize]) -> Item {
        Item {
            question: question("q", kind, options, answer),
            shown: shown.to_vec(),
            points: 3,
        }
    }

    #[test]
    fn a_shuffled_question_is_marked_by_what_was_shown() {
        let options = ["甲", "乙", "丙"];
        // Shown as 丙 甲 乙.
        let single = item(QuestionKind::Single, &options, "A", &[2, 0, 1]);
        let chose = |places: &[usize]| Answer::Chosen(places.to_vec());
        assert_eq!(single.mark(Some(&chose(&[1]))), Mark::Right);
        assert_eq!(single.mark(Some(&chose(&[0]))), Mark::Wrong);
        assert_eq!(single.mark(Some(&chose(&[]))), Mark::Empty);
        assert_eq!(single.mark(None), Mark::Empty);
        let multiple = item(QuestionKind::Multiple, &options, "AC", &[2, 0, 1]);
        assert_eq!(multiple.mark(Some(&chose(&[1, 0]))), Mark::Right);
        assert_eq!(
            multiple.mark(Some(&chose(&[0]))),
            Mark::Wrong,
            "all or nothing"
        );
        assert_eq!(multiple.mark(Some(&chose(&[0, 1, 2]))), Mark::Wrong);
        let order = item(QuestionKind::Order, &options, "CAB", &[2, 0, 1]);
        assert_eq!(order.mark(Some(&chose(&[0, 1, 2]))), Mark::Right);
        assert_eq!(order.mark(Some(&chose(&[1, 0, 2]))), Mark::Wrong);
    }

    #[test]
    fn numbers_are_taken_as_people_write_them_within_the_tolerance() {
        let mut item = item(QuestionKind::Numeric, &[], "12.5", &[]);
        item.question.tolerance = Some(Located::from("0.1".to_owned()));
        item.question.unit = Some("%".to_owned());
        let wrote = |text: &str| item.mark(Some(&Answer::Written(text.to_owned())));
        for right in ["12.5", "12.5%", " １２.６ ", "12.40"] {
            assert_eq!(wrote(right), Mark::Right, "{right}");
        }
        for wrong in ["12.61", "十二点五", "0.125", "-12.5"] {
            assert_eq!(wrote(wrong), Mark::Wrong, "{wrong}");
        }
        assert_eq!(wrote("  "), Mark::Empty);
    }

    #[test]
    fn a_sheet_adds_up_and_leaves_cases_to_a_person() {
        let paper = Paper {
            items: vec![
                item(QuestionKind::TrueFalse, &[], "对", &[]),
                item(QuestionKind::TrueFalse, &[], "错", &[]),
                item(QuestionKind::Case, &[], "先安抚，再核对。", &[]),
            ],
        };
        let given = |answer| Given {
            answer: Some(answer),
            flagged: false,
        };
        let sheet = paper.mark(&[
            given(Answer::Verdict(true)),
            given(Answer::Verdict(true)),
            given(Answer::Written("我先安抚。".to_owned())),
        ]);
        assert_eq!(sheet.marks, [Mark::Right, Mark::Wrong, Mark::NeedsPerson]);
        assert_eq!((sheet.earned, sheet.of, sheet.waiting), (3, 6, 3));
        assert_eq!(paper.mark(&[]).earned, 0);
    }
}
