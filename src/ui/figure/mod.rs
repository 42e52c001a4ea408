//! The customer as a figure for the hall's screen: half-length, on a disc of light, moved by how they feel.
//!
//! ```ignore
//! let mut body = Body::new(seed);
//! // Every frame:
//! body.tick(dt, Feeling { anger, trust, patience }, Doing::Speaking, reduced_motion(ctx));
//! body.paint(ui.painter(), rect, &character, Tokens::of(ui), time);
//! ```
//!
//! The drawing is 500 × 560 units; it is scaled to fit `rect` and centred. Who stands there is the [`Character`], how
//! they feel the [`Feeling`]; the head is the one of [`face`](super::face), so it is the same person on every screen.

mod body;
mod character;
mod feeling;
mod hand;
mod light;
mod limb;
mod paint;
mod person;
mod pose;
mod prop;
mod scene;
mod sleeve;
mod stance;
mod walk;
mod wear;
mod whim;

#[cfg(test)]
mod tests;

pub use body::Body;
pub use character::{Build, Character};
pub use feeling::{Doing, Feeling};
