//! A bot without a plan: it says its lines, one after the other, until they or the talk are over.

use super::{
    Chance, Player, Stage,
    planned::shuffle,
    words::{Words, filled},
};
use crate::session::{Happening, Input, Session};

/// Replies of a bot that only talks.
const REPLIES: usize = 6;

/// A bot that says its lines.
pub(super) struct Chatter {
    lines: Vec<String>,
    left: usize,
    pace: u64,
}

impl Chatter {
    /// The bot that says the lines called `list` in some order, each after so many milliseconds.
    pub fn new(stage: &Stage, list: &str, pace: u64, chance: Chance) -> Self {
        let lines = Words::of(stage.case.language).list(list).to_vec();
        Self::of(stage, lines, pace, chance)
    }

    /// The bot that says `lines` in some order.
    pub fn of(stage: &Stage, lines: Vec<String>, pace: u64, mut chance: Chance) -> Self {
        let scenario = &stage.case.scenario;
        let language = stage.case.language;
        let product = scenario.desk.catalogue.first();
        let product = product.map(|it| it.title.get(language).to_owned());
        let words = Words::of(language);
        let product = product.unwrap_or_else(|| words.one("product").to_owned());
        let slots = [
            ("address", stage.case.persona.address.as_str()),
            ("product", product.as_str()),
        ];
        let mut lines: Vec<String> = lines.iter().map(|line| filled(line, &slots)).collect();
        shuffle(&mut lines, &mut chance);
        Self {
            lines,
            left: REPLIES,
            pace,
        }
    }
}

impl Player for Chatter {
    fn next(&mut self, session: &Session) -> Option<(u64, Input)> {
        self.left = self.left.checked_sub(1)?;
        let at = REPLIES - 1 - self.left;
        let line = self.lines.get(at % self.lines.len().max(1))?;
        let text = filled(line, &[("customer", customer(session))]);
        Some((self.pace, Input::Say(text)))
    }
}

/// What the customer said last.
pub(super) fn customer(session: &Session) -> &str {
    let mut events = session.events().iter().rev();
    let said = events.find_map(|event| match &event.what {
        Happening::CustomerSaid { text, .. } => Some(text.as_str()),
        _ => None,
    });
    said.unwrap_or_default()
}
