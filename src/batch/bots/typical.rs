//! `typical`: an agent as they are met. Mostly average, sometimes cold, sometimes slow.

use super::{
    Chance, Planned, Player, Stage,
    habit::{Drafts, Habit},
};

/// The typical agent: how much is left out differs from talk to talk.
pub(super) fn player(stage: &Stage, mut chance: Chance) -> Box<dyn Player> {
    let day = chance.below(3) as u32;
    let work = 30 + 15 * day;
    let habit = Habit {
        in_pieces: true,
        leaves_out: [60 + 10 * day, work, work + 10, work, work, work],
        asks_not: work,
        acts_not: 0,
        besides: (
            &[
                "stock empathy",
                "stock phrase",
                "cold phrase",
                "vague promise",
            ],
            35,
        ),
        opens: "opening",
        closes: "closing",
        slow: 10 + 5 * day,
        wrong_figures: false,
        drafts: Drafts::Trusted,
        pace: (22_000, 4_000),
    };
    Box::new(Planned::new(stage, habit, chance))
}
