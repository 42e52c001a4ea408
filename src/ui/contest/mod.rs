//! The contest: theory practice to begin and past papers, a paper being answered, what it was worth.

mod answer;
mod banks;
mod bar;
pub(in crate::ui) mod choice;
mod ends;
mod events;
mod explain;
mod hand_in;
mod home;
mod import;
mod judge;
mod keys;
mod list;
mod lost;
mod order;
pub mod paper;
mod past;
mod question;
mod rehearse;
pub mod result;
mod setup;
mod topics;
mod words;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

pub use home::show;
pub use lost::Which;

/// What the contest keeps from frame to frame.
#[derive(Clone, Debug, Default)]
pub struct ContestView {
    /// The seed as it is being typed, and the one it was written from.
    seed: String,
    seed_of: Option<u64>,
    /// The paper about to be deleted.
    deleting: Option<i64>,
    /// Whether the paper is about to be handed in.
    handing_in: bool,
    /// The paper and the question that were drawn last: when it began, and the place.
    drawn: Option<(i64, usize)>,
    /// Whether a field that comes into sight takes the keyboard.
    focus: bool,
    /// Words as they are being typed.
    text: String,
    /// The row of an ordering that keys act on.
    row: usize,
    /// Whether the question in the list is to be scrolled to.
    follow: bool,
    /// Which questions of the result are listed.
    which: Which,
    /// How high the cards of the result were: place and width.
    heights: BTreeMap<(usize, u32), f32>,
    /// The case being marked.
    judging: Option<judge::Judging>,
    /// The event about to be opened.
    opening: Option<events::Opening>,
    /// The rehearsal about to begin.
    rehearsing: Option<rehearse::Form>,
    /// The name of whoever marked last.
    judge: String,
}
