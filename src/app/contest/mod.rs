//! What the program knows of contests: question banks, the paper being answered, past papers, a table being imported.

mod carry;
mod keep;
pub(super) mod on_contest;
pub(super) mod on_import;
mod paper;
mod past;
mod setup;

#[cfg(test)]
mod tests;

use std::{path::PathBuf, sync::Arc};

pub use paper::{OpenPaper, Saving};
pub use past::PastPaper;
pub use setup::{MOST_QUESTIONS, MOST_SEED, Offer, Setup};

pub(super) use carry::papers as carry_papers;

use super::Action;
use crate::{
    contest::{Answer, Conditions, Showing},
    scenario::{Bank, Taken, Topic},
    store::PaperId,
};

/// The part of the model that belongs to contests.
#[derive(Default)]
pub struct Contest {
    /// The question banks, once they have been read.
    pub banks: Option<Arc<Vec<Bank>>>,
    /// What the next paper is to be.
    pub setup: Setup,
    /// What the banks have for it.
    pub offer: Offer,
    /// The paper being answered.
    pub paper: Option<OpenPaper>,
    /// The paper whose result is shown.
    pub result: Option<OpenPaper>,
    /// Papers of this person, newest first, the one being answered among them.
    pub past: Vec<PastPaper>,
    /// A table that was read and waits for a yes.
    pub import: Option<Import>,
    /// Whether what is stored has been asked for.
    pub(super) asked: bool,
}

/// A table of questions before it becomes a bank.
#[derive(Clone, Debug, PartialEq)]
pub struct Import {
    /// The file.
    pub path: PathBuf,
    /// What came of it.
    pub taken: Taken,
    /// Title of the bank of the same name that it would take the place of.
    pub replaces: Option<String>,
}

/// What contests may ask for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ContestAction {
    /// Draws on this topic, or not.
    Topic(Topic, bool),
    /// Draws on all topics.
    AllTopics,
    /// So many questions.
    Count(usize),
    /// So many cases among them.
    Cases(usize),
    /// So many minutes; none for no limit.
    Minutes(Option<u32>),
    /// This seed.
    Seed(u64),
    /// Another seed.
    Dice,
    /// Training, or as in an exam.
    Conditions(Conditions),
    /// When the key is shown in training.
    Showing(Showing),
    /// Draws the paper and begins.
    Start,
    /// Goes on with a paper.
    Resume(PaperId),
    /// Shows the result of a paper.
    Result(PaperId),
    /// Deletes a paper.
    Delete(PaperId),
    /// Of the paper being answered.
    Paper(PaperAction),
    /// Begins the paper of the result once more, the same questions.
    Again,
    /// Begins a paper of what was wrong or empty.
    Wrong,
    /// A person marks a case of the result.
    Judge {
        /// Its place.
        question: usize,
        /// A mark for each listed point.
        points: Vec<bool>,
        /// Who.
        by: String,
    },
    /// Of tables of questions.
    Table(TableAction),
}

/// What the paper being answered may ask for. Questions are named by their places, from 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PaperAction {
    /// Shows this question.
    Turn(usize),
    /// Answers a question, or takes its answer away.
    Answer(usize, Option<Answer>),
    /// This is being typed as the answer; it is kept a moment later.
    Write(usize, String),
    /// Flags a question, or takes the flag back.
    Flag(usize),
    /// Holds the answer and shows the key.
    Check(usize),
    /// Hands the paper in.
    HandIn,
    /// Leaves it; it can be gone on with from the contest page.
    Leave,
}

/// What tables of questions may ask for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TableAction {
    /// Writes the banks as a table.
    Export(PathBuf),
    /// Writes a table to begin with.
    Template(PathBuf),
    /// Reads a table.
    Read(PathBuf),
    /// Puts what could be taken of the table on the shelf.
    Take,
    /// Forgets the table that was read.
    Drop,
}

impl From<ContestAction> for Action {
    fn from(action: ContestAction) -> Self {
        Action::Contest(action)
    }
}

impl From<PaperAction> for Action {
    fn from(action: PaperAction) -> Self {
        Action::Contest(ContestAction::Paper(action))
    }
}

impl From<TableAction> for Action {
    fn from(action: TableAction) -> Self {
        Action::Contest(ContestAction::Table(action))
    }
}

/// The title of a paper by its topics, for lists and bars.
pub use on_contest::title;
