//! `rude`: blames, brushes aside and orders about.

use super::{Chance, Player, Stage, chatter::Chatter};

/// The rude one.
pub(super) fn player(stage: &Stage, chance: Chance) -> Box<dyn Player> {
    Box::new(Chatter::new(stage, "rude", 18_000, chance))
}
