//! What is asked of a labelled set: a set, its tasks, and the answers that one of its lines gives.

use super::agreement::{Human, Metric};
use crate::{
    hearing::Models,
    text::{Language, Message},
};

/// A labelled set: a folder of that name with `*.jsonl` files.
pub(super) struct Set {
    /// The name of its folder.
    pub name: &'static str,
    /// The language its replies are in.
    pub language: Language,
    /// What is measured on it.
    pub tasks: &'static [Task],
    /// Reads one line and hears it; what is wrong with it otherwise.
    pub read: fn(&str, &Models<'_>) -> Result<Labelled, Message>,
}

/// One thing measured on a set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Task {
    /// Its name in JSON and, with `-` for `_`, behind `validate-task-` in Fluent.
    pub key: &'static str,
    /// How agreement is counted.
    pub metric: Metric,
    /// What one person reaches.
    pub human: Human,
    /// What a linear model trained on the set's dev part reaches.
    pub baseline: Option<f64>,
    /// What is to be reached.
    pub goal: Option<f64>,
}

impl Task {
    /// The task `key` counted by `metric`, with nothing to compare it to yet.
    pub const fn new(key: &'static str, metric: Metric) -> Self {
        Self {
            key,
            metric,
            human: Human::Unknown,
            baseline: None,
            goal: None,
        }
    }

    /// The same with the figure of one person.
    pub const fn human(mut self, human: Human) -> Self {
        self.human = human;
        self
    }

    /// The same with the figure of a linear model.
    pub const fn baseline(mut self, value: f64) -> Self {
        self.baseline = Some(value);
        self
    }

    /// The same with what is to be reached.
    pub const fn goal(mut self, value: f64) -> Self {
        self.goal = Some(value);
        self
    }
}

/// One line, heard.
#[derive(Clone, Debug, PartialEq)]
pub struct Labelled {
    /// Its dialogue, post or transcript: drawn as a whole by the bootstrap.
    pub group: String,
    /// An answer for each labelled utterance and task in it.
    pub answers: Vec<Answer>,
}

/// One labelled utterance under one task.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// Which task of the set, from 0.
    pub task: usize,
    /// What people said: a class from 0, or a number.
    pub gold: f64,
    /// What was heard, likewise.
    pub heard: f64,
    /// What single people said, where the data tell.
    pub raters: Vec<f64>,
}

impl Answer {
    /// An answer without single ratings.
    pub fn new(task: usize, gold: f64, heard: f64) -> Self {
        Self {
            task,
            gold,
            heard,
            raters: Vec::new(),
        }
    }

    /// The same with the ratings of single people.
    #[must_use]
    pub fn rated(mut self, raters: Vec<f64>) -> Self {
        self.raters = raters;
        self
    }
}
