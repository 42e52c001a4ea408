//! What has happened at the desk so far: a fold over the session's events.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    scenario::{Desk, DeskPart},
    text::{Language, Message},
};

use super::{copilot::Drafts, project::Board, shift::ShiftRun};

/// The desk's state. Actions, tables and articles are named by their place in the scenario.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DeskState {
    done: BTreeMap<usize, Vec<BTreeMap<String, String>>>,
    tables: BTreeSet<usize>,
    articles: BTreeSet<usize>,
    flagged: BTreeSet<(usize, u32)>,
    cited: Vec<String>,
    notes: Vec<String>,
    /// The copilot's drafts.
    pub drafts: Drafts,
    /// The project board, where the case has one.
    pub project: Option<Board>,
    /// The shift, where the case has one.
    pub shift: Option<ShiftRun>,
}

impl DeskState {
    /// The state of `desk` before anything happened, in a talk that begins at `begins`; `seed` decides whom a shift brings.
    pub fn new(desk: &Desk, begins: &str, seed: u64) -> Self {
        Self {
            project: desk.project.as_ref().map(Board::new),
            shift: desk
                .shift
                .as_ref()
                .map(|it| ShiftRun::new(it, begins, seed)),
            ..Self::default()
        }
    }

    /// What `part` answers to one of its acts, with checked values; none where the act's own words do.
    ///
    /// # Errors
    /// Why the part does not do it.
    pub fn answers(
        &self,
        part: DeskPart,
        action: &str,
        with: &BTreeMap<String, String>,
        language: Language,
    ) -> Result<Option<Message>, Message> {
        match part {
            DeskPart::Plan => match &self.project {
                Some(board) => board.answers(action, with, language),
                None => Ok(None),
            },
            DeskPart::Shift => match &self.shift {
                Some(run) => run.answers(action, with, language).map(Some),
                None => Ok(None),
            },
        }
    }

    /// Takes in that `part` did one of its acts.
    pub fn part_does(&mut self, part: DeskPart, action: &str, with: &BTreeMap<String, String>) {
        match part {
            DeskPart::Plan => {
                if let Some(board) = &mut self.project {
                    board.does(action, with);
                }
            }
            DeskPart::Shift => {
                if let Some(run) = &mut self.shift {
                    run.does(action, with);
                }
            }
        }
    }

    /// Takes in that `action` was carried out `with` these checked values.
    pub fn does(&mut self, action: usize, with: &BTreeMap<String, String>) {
        self.done.entry(action).or_default().push(with.clone());
    }

    /// Takes in that a table was opened.
    pub fn opens_table(&mut self, table: usize) {
        self.tables.insert(table);
    }

    /// Takes in that an article was opened.
    pub fn opens_article(&mut self, article: usize) {
        self.articles.insert(article);
    }

    /// Takes in that a row (from 1) was flagged, or its flag taken back.
    pub fn flags(&mut self, table: usize, row: u32, flagged: bool) {
        if flagged {
            self.flagged.insert((table, row));
        } else {
            self.flagged.remove(&(table, row));
        }
    }

    /// Takes in that a source was cited.
    pub fn cites(&mut self, source: &str) {
        self.cited.push(source.to_owned());
    }

    /// Takes in a private note.
    pub fn notes(&mut self, text: &str) {
        self.notes.push(text.to_owned());
    }

    /// Whether `action` was carried out with at least these values.
    pub fn did(&self, action: usize, values: &BTreeMap<String, String>) -> bool {
        self.done_with(action).iter().any(|with| {
            values
                .iter()
                .all(|(key, value)| with.get(key) == Some(value))
        })
    }

    /// The values with which `action` was carried out, one entry a time.
    pub fn done_with(&self, action: usize) -> &[BTreeMap<String, String>] {
        self.done.get(&action).map_or(&[], Vec::as_slice)
    }

    /// Whether a table was opened.
    pub fn opened_table(&self, table: usize) -> bool {
        self.tables.contains(&table)
    }

    /// Whether an article was opened.
    pub fn opened_article(&self, article: usize) -> bool {
        self.articles.contains(&article)
    }

    /// Whether a row (from 1, in the author's order) is flagged.
    pub fn is_flagged(&self, table: usize, row: u32) -> bool {
        self.flagged.contains(&(table, row))
    }

    /// What was cited, in order.
    pub fn cited(&self) -> &[String] {
        &self.cited
    }

    /// Private notes, in order.
    pub fn noted(&self) -> &[String] {
        &self.notes
    }
}
