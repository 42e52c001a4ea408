//! `silent`: lets the customer wait past what they bear, then says a word or two.

use super::{Chance, Player, Stage, chatter::Chatter};

/// The one who lets them wait: each word comes half as late again as the customer bears.
pub(super) fn player(stage: &Stage, chance: Chance) -> Box<dyn Player> {
    let limit = u64::from(stage.case.persona.silence_limit.max(1)) * 1_000;
    Box::new(Chatter::new(stage, "few words", limit * 3 / 2, chance))
}
