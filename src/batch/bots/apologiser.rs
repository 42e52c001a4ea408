//! `apologiser`: is sorry, and again sorry, and does nothing.

use super::{Chance, Player, Stage, chatter::Chatter};

/// The one who is only sorry.
pub(super) fn player(stage: &Stage, chance: Chance) -> Box<dyn Player> {
    Box::new(Chatter::new(stage, "sorry", 18_000, chance))
}
