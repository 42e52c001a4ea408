//! `parrot`: says the customer's words back and adds nothing.

use super::{Chance, Player, Stage, chatter::Chatter};

/// The one who repeats the customer.
pub(super) fn player(stage: &Stage, chance: Chance) -> Box<dyn Player> {
    Box::new(Chatter::new(stage, "back", 18_000, chance))
}
