//! Who stands there: look, age, build, trade, temper and channel, fixed for a talk.

use crate::{
    app::stage::Person,
    scenario::{Age, Channel, Hair, Look, Temper, Trade},
    ui::face::Persona,
};

/// The index of grey among the colours of hair.
const GREY: u8 = 4;

/// How a body is built.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Build {
    /// Narrower shoulders, a waist, lashes.
    Woman,
    /// Broader shoulders, a straight trunk.
    Man,
}

impl Build {
    /// Both, in the order of a sheet.
    pub const ALL: [Self; 2] = [Self::Woman, Self::Man];

    /// The build that goes with a look and the way somebody is addressed. A title tells most; else earrings and hair
    /// do, as customers are drawn: a bob, a bun or curls belong to a woman, short hair and a crop to a man; a fringe may
    /// be either's, so the name decides.
    pub fn of(look: &Look, address: &str) -> Self {
        if let Some(build) = Self::of_title(address) {
            return build;
        }
        match look.hair {
            _ if look.earrings => Self::Woman,
            Hair::Bob | Hair::Bun | Hair::Curly => Self::Woman,
            Hair::Short | Hair::Crop => Self::Man,
            Hair::Fringe if hash(address).is_multiple_of(2) => Self::Woman,
            Hair::Fringe => Self::Man,
        }
    }

    /// What a title says: 周女士, Mr Liang.
    fn of_title(address: &str) -> Option<Self> {
        let ends = |words: &[&str]| words.iter().any(|word| address.ends_with(word));
        let first = address.split([' ', '.']).next().unwrap_or_default();
        if ends(&["女士", "小姐", "太太", "阿姨", "大妈", "奶奶"])
            || matches!(first, "Ms" | "Mrs" | "Miss")
        {
            Some(Self::Woman)
        } else if ends(&["先生", "大爷", "大叔", "叔叔", "爷爷"]) || first == "Mr" {
            Some(Self::Man)
        } else {
            None
        }
    }
}

/// FNV-1a: the same on every machine.
pub(super) fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// Who stands there: fixed for a talk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Character {
    /// The look, the same as on the desktop.
    pub persona: Persona,
    /// Age group: elders stoop a little, wear grey hair and lines.
    pub age: Age,
    /// A woman's or a man's build.
    pub build: Build,
    /// The case's line of business: clothes and a small attribute.
    pub trade: Trade,
    /// How they carry themselves when nothing else decides.
    pub temper: Temper,
    /// How they reach the desk: what they hold or sit at.
    pub channel: Channel,
    /// Whether they stand at a counter instead, whatever the channel.
    pub at_counter: bool,
}

impl Character {
    /// The customer of a talk.
    pub fn of(person: &Person) -> Self {
        Self {
            persona: (&person.look).into(),
            age: person.age,
            build: Build::of(&person.look, &person.name),
            trade: person.trade,
            temper: person.temper,
            channel: person.channel,
            at_counter: false,
        }
    }

    /// The same customer at a counter.
    #[must_use]
    pub fn at_counter(mut self) -> Self {
        self.at_counter = true;
        self
    }

    /// The look as it is drawn: an elder's hair is grey, in one of its two shades.
    pub(super) fn drawn(&self) -> Persona {
        let mut persona = self.persona;
        if self.age == Age::Elder {
            persona.hair_colour = persona.hair_colour.max(GREY + persona.skin % 2);
        }
        persona
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn look(hair: Hair, earrings: bool) -> Look {
        Look {
            hair,
            earrings,
            ..Look::default()
        }
    }

    #[test]
    fn title_earrings_hair_and_name_decide_the_build() {
        assert_eq!(Build::of(&look(Hair::Crop, false), "周女士"), Build::Woman);
        assert_eq!(Build::of(&look(Hair::Fringe, true), "梁先生"), Build::Man);
        assert_eq!(Build::of(&look(Hair::Crop, false), "Mrs Lee"), Build::Woman);
        assert_eq!(Build::of(&look(Hair::Bob, false), "Mr Lee"), Build::Man);
        assert_eq!(Build::of(&look(Hair::Bun, false), "周岚"), Build::Woman);
        assert_eq!(Build::of(&look(Hair::Crop, false), "周岚"), Build::Man);
        assert_eq!(Build::of(&look(Hair::Crop, true), "周岚"), Build::Woman);
        let fringe = look(Hair::Fringe, false);
        let names = ["周岚", "陈默", "林小满", "何远", "苏晴", "Lee"];
        let women = names
            .iter()
            .filter(|name| Build::of(&fringe, name) == Build::Woman)
            .count();
        assert!((1..names.len()).contains(&women), "{women}");
        assert_eq!(Build::of(&fringe, "周岚"), Build::of(&fringe, "周岚"));
    }

    #[test]
    fn an_elder_is_grey_whatever_the_look_says() {
        for colour in 0..6 {
            let persona = Persona {
                hair_colour: colour,
                ..Persona::NOBODY
            };
            let character = Character {
                persona,
                age: Age::Elder,
                build: Build::Woman,
                trade: Trade::Other,
                temper: Temper::Direct,
                channel: Channel::Chat,
                at_counter: false,
            };
            assert!(character.drawn().hair_colour >= GREY);
            let young = Character {
                age: Age::Young,
                ..character
            };
            assert_eq!(young.drawn().hair_colour, colour);
        }
    }
}
