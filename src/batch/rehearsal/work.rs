//! What machines hand in for a stage: the records of everybody who has not handed in yet.

use rayon::prelude::*;
use serde::Serialize;
use serde_json::{Value, json};

use super::{
    course::{Course, Step, hand, takers},
    exercise,
    material::Material,
    quiz, relay, talk, theory, together,
};
use crate::{
    batch::bots::Stage as Staged,
    contest::{
        Digest, Event, MarkLine, Marked, Taker, What, Who, drawn_items, marked_talk,
        practical::{
            GameStep, Marks, Timed,
            duel::{DuelAnswer, mark_defender},
            mark_breaches, mark_critique, mark_typing,
            relay::mark,
        },
        stage_paper,
    },
    scenario::{
        Exercise,
        contest::{Live, Part, Quiz, Stage, Theory},
    },
    text::Message,
};

/// What a stage cannot be held without.
#[derive(Clone, Debug, PartialEq)]
pub enum Lacks {
    /// Questions.
    Questions(Message),
    /// A case.
    Case(String),
    /// An exercise.
    Exercise(String),
}

impl Lacks {
    /// The sentence.
    pub fn message(&self) -> Message {
        match self {
            Lacks::Questions(why) => why.clone(),
            Lacks::Case(id) => Message::new("hall-no-case").with("case", id.clone()),
            Lacks::Exercise(id) => Message::new("rehearse-no-exercise").with("id", id.clone()),
        }
    }
}

/// Everything the work on a stage looks at.
struct Bench<'a> {
    course: &'a Course,
    event: &'a Event,
    stage: &'a Stage,
    secret: Digest,
    material: &'a Material,
    /// Everybody who takes the stage, by start number.
    everybody: Vec<Taker>,
    /// Who works.
    at_work: Vec<Taker>,
}

impl Course {
    /// What the machines among `who` hand in for the stage at the place `place`, which is open; whoever has handed in is passed over. In a
    /// quiz everybody plays with everybody, so there all who take it must be asked for.
    ///
    /// # Errors
    /// What the stage cannot be held without.
    pub fn work(
        &self,
        event: &Event,
        place: usize,
        who: &[Taker],
        material: &Material,
    ) -> Result<Vec<Step>, Lacks> {
        let Some((stage, state)) = event.stage(place) else {
            return Ok(Vec::new());
        };
        let Some(secret) = state.secret else {
            return Ok(Vec::new());
        };
        let due = |taker: &Taker| {
            who.contains(taker)
                && event
                    .run(place, *taker)
                    .is_none_or(|run| run.done.is_none())
        };
        let everybody = takers(event, place);
        let bench = Bench {
            course: self,
            event,
            stage,
            secret,
            material,
            at_work: everybody.iter().copied().filter(due).collect(),
            everybody,
        };
        bench.steps(place)
    }
}

impl Bench<'_> {
    fn steps(&self, place: usize) -> Result<Vec<Step>, Lacks> {
        let mut steps = Vec::new();
        for &taker in &self.at_work {
            let run = self.event.run(place, taker);
            if run.is_none_or(|run| run.started.is_none()) {
                let stage = self.id();
                let started = What::Started { stage, taker };
                steps.push((hand(self.event, taker), started));
            }
        }
        steps.extend(match &self.stage.part {
            Part::Theory(rule) => self.theory(rule)?,
            Part::Live(live) | Part::Data(live) => self.talks(live)?,
            Part::Quiz(quiz) => self.quiz(quiz)?,
            _ => self.exercises()?,
        });
        // What somebody was marked for before the program was closed stands.
        steps.retain(|(_, what)| match what {
            What::Marked(marked) => self
                .event
                .run(place, marked.taker)
                .is_none_or(|run| !run.marks.contains_key(&marked.item)),
            _ => true,
        });
        for &taker in &self.at_work {
            let handed = What::HandedIn {
                stage: self.id(),
                taker,
                by_time: false,
            };
            steps.push((hand(self.event, taker), handed));
        }
        Ok(steps)
    }

    fn id(&self) -> String {
        self.stage.id.value.clone()
    }

    fn answered(&self, taker: Taker, item: &str, answer: Value) -> Step {
        let what = What::Answered {
            stage: self.id(),
            taker,
            item: item.to_owned(),
            answer,
        };
        (hand(self.event, taker), what)
    }

    /// A step of a game, as the hall records it.
    fn step<E: Serialize + Clone>(
        &self,
        item: &str,
        bout: Option<u32>,
        taker: Option<Taker>,
        event: &Timed<E>,
    ) -> Step {
        let step = GameStep {
            item: item.to_owned(),
            bout,
            at: event.at,
            what: event.what.clone(),
        };
        let what = What::Step {
            stage: self.id(),
            taker,
            step: json!(step),
        };
        let who = taker.map_or(Who::Desk, |taker| hand(self.event, taker));
        (who, what)
    }

    fn marked(&self, taker: Taker, item: &str, marks: &Marks, work: &Value) -> Step {
        let lines = marks.lines.iter().filter(|line| line.of > 0);
        let lines = lines.map(|line| MarkLine {
            title: line.place.clone(),
            points: line.points.into(),
            of: line.of.into(),
        });
        let of = marks.of().max(1);
        let marked = Marked {
            stage: self.id(),
            taker,
            item: item.to_owned(),
            points: marks.earned().min(of).into(),
            of: of.into(),
            fatal: 0,
            transcript: Some(Digest::of(work.to_string().as_bytes())),
            lines: lines.collect(),
            cases: Vec::new(),
        };
        (Who::Machine, What::Marked(Box::new(marked)))
    }

    fn theory(&self, rule: &Theory) -> Result<Vec<Step>, Lacks> {
        let paper = stage_paper(rule, &self.material.banks, &self.secret)
            .map_err(|short| Lacks::Questions(short.message()))?;
        let mut steps = Vec::new();
        for &taker in &self.at_work {
            let able = self.course.ability(self.event, taker);
            let given = theory::answers(&paper, &able);
            steps.push(self.answered(taker, theory::PAPER, json!(given)));
            let marked = theory::marked(&paper, &given, &self.id(), taker);
            steps.push((Who::Machine, What::Marked(Box::new(marked))));
        }
        Ok(steps)
    }

    fn talks(&self, live: &Live) -> Result<Vec<Step>, Lacks> {
        let language = self.event.contest().language;
        let mut steps = Vec::new();
        for id in drawn_items(&self.stage.part, &self.secret) {
            let staged = talk::staged(self.material, id, live.customer, &self.secret, language);
            let staged: Staged = staged.ok_or_else(|| Lacks::Case(id.to_owned()))?;
            let held = self.at_work.par_iter().map(|&taker| {
                let able = self.course.ability(self.event, taker);
                let (transcript, marks) = talk::held(&staged, &able, id);
                let mut marked = marked_talk(&transcript, &marks);
                marked.stage = self.id();
                marked.taker = taker;
                marked.item = id.to_owned();
                (Who::Machine, What::Marked(Box::new(marked)))
            });
            steps.extend(held.collect::<Vec<Step>>());
        }
        Ok(steps)
    }

    fn quiz(&self, rule: &Quiz) -> Result<Vec<Step>, Lacks> {
        let id = &rule.exercise.value;
        let Some(Exercise::Quiz(rounds)) = self.material.exercise(id) else {
            return Err(Lacks::Exercise(id.clone()));
        };
        let quizzed = quiz::run(
            self.course,
            self.event,
            &self.at_work,
            rounds,
            &self.secret,
            &self.material.banks,
        );
        let step = |event: &Timed<_>| self.step(id, None, None, event);
        let mut steps: Vec<Step> = quizzed.events.iter().map(step).collect();
        let full = rule.full.value.max(1);
        for (taker, score) in quizzed.scores {
            let points = u32::try_from(score.max(0)).unwrap_or(u32::MAX).min(full);
            let marked = Marked {
                stage: self.id(),
                taker,
                item: id.clone(),
                points: points.into(),
                of: full.into(),
                fatal: 0,
                transcript: None,
                lines: Vec::new(),
                cases: Vec::new(),
            };
            steps.push((Who::Machine, What::Marked(Box::new(marked))));
        }
        Ok(steps)
    }

    fn exercises(&self) -> Result<Vec<Step>, Lacks> {
        let mut steps = Vec::new();
        for id in drawn_items(&self.stage.part, &self.secret) {
            let exercise = self.material.exercise(id);
            let exercise = exercise.ok_or_else(|| Lacks::Exercise(id.to_owned()))?;
            steps.extend(self.exercise(id, exercise)?);
        }
        Ok(steps)
    }

    fn exercise(&self, id: &str, exercise: &Exercise) -> Result<Vec<Step>, Lacks> {
        let (course, event) = (self.course, self.event);
        let each = |of: &(dyn Fn(Taker) -> Result<(Value, Marks), Lacks> + Sync)| {
            let mut steps = Vec::new();
            let done: Vec<_> = self.at_work.par_iter().map(|&taker| of(taker)).collect();
            for (&taker, done) in self.at_work.iter().zip(done) {
                let (answer, marks) = done?;
                steps.push(self.answered(taker, id, answer.clone()));
                steps.push(self.marked(taker, id, &marks, &answer));
            }
            Ok(steps)
        };
        match exercise {
            Exercise::Critique(it) => each(&|taker| {
                let answer = exercise::critique(it, &course.ability(event, taker));
                Ok((json!(answer), mark_critique(it, &answer)))
            }),
            Exercise::Breaches(it) => each(&|taker| {
                let answer = exercise::breaches(it, &course.ability(event, taker));
                Ok((json!(answer), mark_breaches(it, &answer)))
            }),
            Exercise::Typing(it) => each(&|taker| {
                let answer = exercise::typing(it, &course.ability(event, taker));
                Ok((json!(answer), mark_typing(it, &answer)))
            }),
            Exercise::Relay(it) => {
                let run = |&taker: &Taker| {
                    relay::run(course, event, taker, it, &self.secret, self.material)
                };
                let runs: Vec<_> = self.at_work.par_iter().map(run).collect();
                let mut steps = Vec::new();
                for (&taker, run) in self.at_work.iter().zip(runs) {
                    let run = run?;
                    let each = run.events.iter();
                    steps.extend(each.map(|it| self.step(id, None, Some(taker), it)));
                    steps.push(self.marked(taker, id, &mark(it, &run), &json!(run)));
                }
                Ok(steps)
            }
            Exercise::Duel(it) => {
                let who = (&self.everybody[..], &self.at_work[..]);
                let mut steps = Vec::new();
                for bout in together::duels(course, event, who, (id, it), &self.secret) {
                    let each = bout.events.iter();
                    steps.extend(each.map(|it| self.step(id, Some(bout.number), None, it)));
                    for &(side, taker) in &bout.counts_for {
                        let events = bout.events.clone();
                        let answer = DuelAnswer { side, events };
                        let marks = mark_defender(it, &answer);
                        steps.push(self.marked(taker, id, &marks, &json!(answer)));
                    }
                }
                Ok(steps)
            }
            Exercise::Defence(it) => {
                let events = together::defence(it);
                let each = self.at_work.iter();
                let steps = each.flat_map(|&taker| {
                    let step = move |event| self.step(id, None, Some(taker), event);
                    events.iter().map(step)
                });
                Ok(steps.collect())
            }
            Exercise::Quiz(_) => Ok(Vec::new()),
        }
    }
}
