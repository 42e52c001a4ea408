//! How a bot departs from what it knows it should do.

use super::knowhow::{Step, What};
use crate::{desk::shift::name::ADVANCE, scenario::Competency, session::Input};

/// What becomes of the copilot's drafts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Drafts {
    /// Sound ones are sent, faulty ones turned down.
    Checked,
    /// Sent as they are.
    Trusted,
}

/// How a bot departs from what it knows.
#[derive(Clone, Debug)]
pub(super) struct Habit {
    /// Whether what it says comes in single sentences, each of which can be forgotten.
    pub in_pieces: bool,
    /// How many in a hundred steps are left out, by competency in their order; the last is for steps that serve none.
    pub leaves_out: [u32; 6],
    /// How many in a hundred of the facts it should ask for it does not.
    pub asks_not: u32,
    /// How many in a hundred acts at the desk are left undone at least, whatever they serve.
    pub acts_not: u32,
    /// Names of the lists of lines that are said besides, and how many in a hundred turns begin with one.
    pub besides: (&'static [&'static str], u32),
    /// The list of lines it opens with; empty for none.
    pub opens: &'static str,
    /// The list of lines it closes with.
    pub closes: &'static str,
    /// How many in a hundred turns are slow.
    pub slow: u32,
    /// Whether figures are said wrong.
    pub wrong_figures: bool,
    /// What becomes of drafts.
    pub drafts: Drafts,
    /// Milliseconds that a reply and that a piece of desk work takes.
    pub pace: (u64, u64),
}

impl Habit {
    /// How likely `step` is left out, in per cent.
    pub fn leaves_out(&self, step: &Step) -> u32 {
        match &step.what {
            What::Ask(_) => return self.asks_not,
            // Time passes whoever runs the shift.
            What::Work(Input::Do(action, _)) if action == ADVANCE => return 0,
            _ => {}
        }
        let mut all = Competency::ALL.iter();
        let place = all.position(|&one| Some(one) == step.competency);
        let by_competency = self.leaves_out[place.unwrap_or(5)];
        match &step.what {
            What::Work(Input::Do(..) | Input::Request(..)) => by_competency.max(self.acts_not),
            _ => by_competency,
        }
    }
}
