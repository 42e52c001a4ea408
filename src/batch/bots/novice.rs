//! `novice`: does little of what should be done, asks what was told, and promises without a time.

use super::{
    Chance, Planned, Player, Stage,
    habit::{Drafts, Habit},
};

/// The novice.
pub(super) fn player(stage: &Stage, chance: Chance) -> Box<dyn Player> {
    let habit = Habit {
        in_pieces: true,
        leaves_out: [92, 90, 95, 92, 92, 90],
        asks_not: 85,
        acts_not: 0,
        besides: (
            &[
                "stock empathy",
                "stock phrase",
                "vague promise",
                "asks again",
            ],
            90,
        ),
        opens: "opening",
        closes: "vague promise",
        slow: 20,
        wrong_figures: false,
        drafts: Drafts::Trusted,
        pace: (25_000, 6_000),
    };
    Box::new(Planned::new(stage, habit, chance))
}
