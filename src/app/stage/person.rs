//! Who the customer of a talk is, as far as everybody may see it: how they look, what they are called, how they reach the desk.

use crate::{
    scenario::{Age, Channel, Hair, Look, Scenario, Temper, Trade},
    text::Language,
};

/// The customer of a talk.
#[derive(Clone, Debug, PartialEq)]
pub struct Person {
    /// How they are addressed: 周女士.
    pub name: String,
    /// How they look.
    pub look: Look,
    /// Their age.
    pub age: Age,
    /// How they talk.
    pub temper: Temper,
    /// The trade of the case.
    pub trade: Trade,
    /// How they reach the desk.
    pub channel: Channel,
    /// Patience at the first line, in turns.
    pub patience: u8,
}

impl Person {
    /// The customer of `scenario`, which is the case as it is played.
    pub fn of(scenario: &Scenario, language: Language) -> Self {
        let customer = &scenario.customer;
        Self {
            name: customer.address.get(language).to_owned(),
            look: customer.look,
            age: customer.age,
            temper: customer.temper,
            trade: scenario.trade,
            channel: scenario.channel,
            patience: customer.mood.patience,
        }
    }

    /// Somebody in particular for a case that is not on this machine: `seed` decides how they look.
    pub fn unknown(seed: u64) -> Self {
        let hairs = [
            Hair::Bob,
            Hair::Bun,
            Hair::Short,
            Hair::Crop,
            Hair::Fringe,
            Hair::Curly,
        ];
        let part = |shift: u32, of: u64| ((seed >> shift) % of) as u8;
        Self {
            name: String::new(),
            look: Look {
                hair: hairs[usize::from(part(0, 6))],
                skin: part(3, 5),
                hair_colour: part(6, 5),
                clothing: part(9, 6),
                glasses: part(12, 3) == 0,
                earrings: false,
            },
            age: Age::Adult,
            temper: Temper::Direct,
            trade: Trade::Other,
            channel: Channel::Chat,
            patience: 6,
        }
    }
}
