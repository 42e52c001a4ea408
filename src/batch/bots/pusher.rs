//! `pusher`: sells at once, whatever the customer came for.

use super::{Chance, Player, Stage, chatter::Chatter};

/// The one who sells.
pub(super) fn player(stage: &Stage, chance: Chance) -> Box<dyn Player> {
    Box::new(Chatter::new(stage, "sale", 18_000, chance))
}
