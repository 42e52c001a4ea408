//! What the rows of the transcript are drawn from, and what was pressed in them.

use std::collections::{BTreeMap, BTreeSet};

use egui::Id;

use super::{data::Sheet, lines::Filter, why::sentences};
use crate::{
    app::debrief::Debrief,
    assess::debrief::{Marked, why},
    text::Language,
};

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
    /// Marks whose explanation is unfolded, with its sentences.
    pub whys: BTreeMap<Marked, Vec<String>>,
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

    /// Folds or unfolds the explanation of `marked`; its lines are heard again only then.
    pub fn explain(&mut self, marked: Marked) {
        if self.whys.remove(&marked).is_none() {
            let debrief = self.debrief;
            let whys = why(
                &debrief.scenario,
                &debrief.transcript,
                &debrief.marks,
                marked,
            );
            self.whys.insert(marked, sentences(&whys, self.language));
        }
    }

    /// Selects the mark `number` of `turn`.
    pub fn choose(&mut self, number: usize, turn: u32) {
        self.current = number;
        self.turn = Some(turn);
    }
}
