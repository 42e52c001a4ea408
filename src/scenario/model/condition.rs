//! `When`: a question about the present moment of the talk, used by releases, replies, endings, hints.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{PlanIs, Text};
use crate::{
    hearing::{Act, ActKind},
    text::Located,
};

/// A condition on the moment. Triggers about the reply (`Choice`, `Cue`, `Act`, `Kind`) look at the trainee's
/// latest turn; `Did`, `Opened`, `Told`, `Visited` at everything so far; moods at the present value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum When {
    /// From the first line on.
    Opening,
    /// In a fact's `release`: the trainee asked about one of the fact's topics.
    Asked,
    /// Nothing earlier in the list applied.
    Otherwise,
    /// The trainee picks this written reply.
    Choice(Text),
    /// The reply is similar to one of these sentences.
    Cue(Vec<Text>),
    /// The reply contains this dialogue act.
    Act(Act),
    /// The reply contains this finer act.
    Kind(ActKind),
    /// The desk action was carried out (with these parameter values, where given).
    Did(Located<String>),
    /// As `Did`, with parameter values that must match.
    DidWith(Located<String>, BTreeMap<String, String>),
    /// The table or article was opened.
    Opened(Located<String>),
    /// Anger is at least this, 0–100.
    AngerAtLeast(Located<u8>),
    /// Anger is at most this.
    AngerAtMost(Located<u8>),
    /// Trust is at least this, 0–100.
    TrustAtLeast(Located<u8>),
    /// Trust is at most this.
    TrustAtMost(Located<u8>),
    /// Calm or unsettled: anger below 50.
    Calm,
    /// The fact has been told.
    Told(Located<String>),
    /// The hidden need has been met.
    NeedMet,
    /// The node has been visited.
    Visited(Located<String>),
    /// At least this many trainee turns have been taken.
    Turn(Located<u32>),
    /// At least this many seconds have passed since the talk began.
    Elapsed(Located<u32>),
    /// The trainee has been silent for at least this many seconds.
    Silence(Located<u32>),
    /// The plan on the project board is so.
    Plan(PlanIs),
    /// All of these.
    All(Vec<When>),
    /// Any of these.
    Any(Vec<When>),
    /// Not this.
    Not(Box<When>),
}
