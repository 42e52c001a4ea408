//! Model answers: for each trainee turn, the first that fits the situation before it.

use std::collections::BTreeMap;

use super::mark::ModelAnswerMark;
use crate::{scenario::Scenario, session::Transcript};

/// The model answer of each turn that has one.
pub(super) fn by_turn(
    _scenario: &Scenario,
    _transcript: &Transcript,
) -> BTreeMap<u32, ModelAnswerMark> {
    BTreeMap::new()
}
