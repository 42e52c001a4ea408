//! `random`: any written reply that is offered, any line of any bot, any table, any action with any values.

use super::{
    Chance, Player, Stage,
    words::{Words, filled},
};
use crate::session::{Input, Session};

/// Lists whose lines are drawn from.
const LISTS: [&str; 10] = [
    "opening",
    "closing",
    "stock empathy",
    "stock phrase",
    "vague promise",
    "cold phrase",
    "sorry",
    "sale",
    "rude",
    "few words",
];
/// Inputs of one talk.
const INPUTS: usize = 24;

/// Anything at all.
struct Random {
    chance: Chance,
    left: usize,
}

/// The random one.
pub(super) fn player(_: &Stage, chance: Chance) -> Box<dyn Player> {
    Box::new(Random {
        chance,
        left: INPUTS,
    })
}

impl Player for Random {
    fn next(&mut self, session: &Session) -> Option<(u64, Input)> {
        self.left = self.left.checked_sub(1)?;
        let case = session.case();
        let desk = &case.scenario.desk;
        let choices = session.state().choices(case, session.state().clock);
        if !choices.is_empty() && self.chance.happens(50) {
            let nth = self.chance.below(choices.len()) + 1;
            return Some((15_000, Input::Choose(u32::try_from(nth).unwrap_or(1))));
        }
        if self.chance.happens(20)
            && let Some(table) = self.chance.pick(&desk.tables)
        {
            return Some((4_000, Input::Show(table.id.value.clone(), None)));
        }
        if self.chance.happens(15)
            && let Some(action) = self.chance.pick(&desk.actions)
        {
            return Some((
                4_000,
                Input::Do(action.id.value.clone(), Default::default()),
            ));
        }
        let words = Words::of(case.language);
        let list = self.chance.pick(&LISTS)?;
        let line = self.chance.pick(words.list(list))?;
        let slots = [
            ("address", case.persona.address.as_str()),
            ("product", words.one("product")),
            ("customer", ""),
        ];
        Some((15_000, Input::Say(filled(line, &slots))))
    }
}
