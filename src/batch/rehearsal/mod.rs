//! Rehearsals: a whole event against rivals and judges that are machines, and where the points were lost against the winner. No clock and
//! no disk; whom one meets, what is drawn and what the machines do follow from the seed alone.
//!
//! - [`Course`] begins the event, enters everybody, and says what happens next.
//! - [`Course::work`] is what machines hand in for a stage, [`Course::sheets`] what the judges give.
//! - [`rehearse`] holds a whole event with a machine in everybody's place.
//! - [`gap`] says where the points were lost.

mod ability;
mod course;
mod exercise;
pub mod gap;
mod judging;
mod luck;
mod material;
mod names;
mod quiz;
mod relay;
mod strength;
mod talk;
mod theory;
mod ties;
mod together;
mod whole;
mod work;

pub use course::{Course, MOST_RIVALS, Step};
pub use gap::{Gap, Report};
pub use judging::OwnLevels;
pub use material::Material;
pub use quiz::stake;
pub use strength::Strength;
pub use whole::{Rehearsed, Stopped, rehearse};
pub use work::Lacks;
