//! What a session was worth: `(Scenario, Transcript) -> Assessment`. Pure, whole points, every mark with its
//! evidence; knows not how the transcript came to be.
//!
//! [`assess`] hears every trainee turn once (`record`), asks each check's questions of it (`evidence`), guards against
//! gaming (`guard`), and adds up: checks, competencies, total. [`debrief`] turns the result into what a debrief shows.
//!
//! Customer mood and outcome are shown, never marked: a mark is what the trainee said and did.

mod answers;
mod checks;
mod competency;
mod critical;
pub mod debrief;
mod doubt;
mod evidence;
mod guard;
pub mod judge;
mod lean;
mod mark;
mod marker;
mod marking;
mod place;
mod record;
pub mod review;
mod searchable;
mod second;
mod shift;
mod total;
mod traps;

pub use critical::ABUSE;
pub use mark::{
    Assessment, Band, ByRules, CheckMark, CompetencyScore, CriticalFinding, Doubt, LevelCap,
    MachineTotal, ModelAnswerMark, NotMarked, Overruled, Status, Unaided, Witness,
};
pub use marker::Marker;
pub use marking::{Marking, assess};
pub use place::act_words;
pub use traps::TrapShown;
