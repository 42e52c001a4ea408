//! What makes a face this person's: skin, hair, clothing, glasses, earrings; never the mood.

use crate::scenario::{Hair, Look};

/// How one person looks. Numbers are indices into the palettes of the theme and wrap around.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Persona {
    /// Shape of the hair.
    pub hair: Hair,
    /// Skin.
    pub skin: u8,
    /// Colour of the hair.
    pub hair_colour: u8,
    /// Clothing.
    pub clothing: u8,
    /// Whether they wear glasses.
    pub glasses: bool,
    /// Whether they wear earrings.
    pub earrings: bool,
}

impl From<&Look> for Persona {
    fn from(look: &Look) -> Self {
        Self {
            hair: look.hair,
            skin: look.skin,
            hair_colour: look.hair_colour,
            clothing: look.clothing,
            glasses: look.glasses,
            earrings: look.earrings,
        }
    }
}

impl Persona {
    /// The face of empty states: nobody's in particular.
    pub const NOBODY: Self = Self {
        hair: Hair::Bob,
        skin: 0,
        hair_colour: 0,
        clothing: 0,
        glasses: false,
        earrings: false,
    };
}
