//! The theme: one place for every colour, size, corner, stroke, duration, font and icon of the window.
//!
//! A screen takes `let t = Tokens::of(ui);` and names what it means: `t.text_2`, `t.ok.ink`, `space::L`, `Type::Dense`.
//! It never names a hex value or a loose number. Three rules hold everywhere: no state by colour alone (a glyph, shape
//! or word too), every number names its unit or maximum, every change names its cause.

mod cause;
mod competency;
mod fonts;
pub mod icons;
pub mod metric;
mod mood;
mod palette;
mod style;
mod told;
mod type_scale;

#[cfg(test)]
mod contrast;
#[cfg(test)]
mod coverage;

pub use cause::{cause_name, signed};
pub use competency::{Marker, competency_name, glyph};
pub use fonts::{FILL, MEDIUM, Script, definitions};
pub use icons::Icon;
pub use metric::{
    BUBBLE_MAX, BUBBLE_MAX_WIDE, Breadth, CONTENT_MAX, corner, height, seconds, space, stroke,
};
pub use mood::Mood;
pub use palette::{Hue, MoodHue, NodeHue, Pair, Tokens, skin, wear};
pub use style::{Look, apply, motion, reduced_motion, shadow, style};
pub use told::told_icon;
pub use type_scale::{StageType, Type};
