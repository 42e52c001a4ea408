//! What the rows of the transcript are drawn from, and what was pressed in them.

use std::collections::BTreeSet;

use egui::Id;

use super::{data::Sheet, lines::Filter};
use crate::{app::debrief::Debrief, text::Language};

/// What the rows are drawn from, and what was pressed in them.
pub struct Pen<'a> {
    /// What is shown.
    pub debrief: &'a Debrief,
    /// What was made of it.
    pub sheet: &'a Sheet,
    /// Language of the interface.
    pub language: Language,
    /// Which lines are shown.
    pub filter: Filter,
    /// Turns whose model answer is unfolded.
    pub open: BTreeSet<u32>,
    /// The selected mark; 0 for none.
    pub current: usize,
    /// The selected turn.
    pub turn: Option<u32>,
    /// The mark that is to get the focus.
    pub focus: Option<usize>,
    /// Whether the session can be taken up again from a turn.
    pub may_retry: bool,
    /// The turn that *retry from here* was pressed at.
    pub retry: Option<u32>,
    /// The turn whose model answer was folded or unfolded.
    pub toggled: Option<u32>,
}

impl Pen<'_> {
    /// Name of the customer, in the language of the talk.
    pub fn customer(&self) -> &str {
        let language = self.debrief.transcript.header.language;
        self.debrief.scenario.customer.name.get(language)
    }

    /// A stable id of a part of this debrief's list.
    pub fn id(&self, part: impl egui::AsId) -> Id {
        Id::new(("heard-debrief", self.debrief.opened, part))
    }

    /// Folds or unfolds the model answer of `turn`.
    pub fn toggle(&mut self, turn: u32) {
        if !self.open.remove(&turn) {
            self.open.insert(turn);
        }
        self.toggled = Some(turn);
    }

    /// Selects the mark `number` of `turn`.
    pub fn choose(&mut self, number: usize, turn: u32) {
        self.current = number;
        self.turn = Some(turn);
    }
}
