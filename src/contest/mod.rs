//! Contests and certification: several people under the same conditions. No clock, no disk, no window; chance is of the seed.
//!
//! - [`Paper`]s are drawn from question banks and marked; a [`Sitting`] is one person before a paper.
//! - [`Record`]s are what happened at an event, a chain that shows every change; [`verify`] looks at it.
//! - [`Event`] is what follows from them, and says what may be recorded next; [`standing()`] is what it came to.
//! - [`Keys`] sign the end of an event and open its stages; lots follow from them.

mod balanced;
mod chain;
mod digest;
mod event;
mod header;
mod keys;
mod lots;
mod mark;
mod marked;
mod packing;
mod paper;
pub mod practical;
mod record;
mod rules;
mod seal;
mod sitting;
mod stage_paper;
pub mod standing;

pub use balanced::{balanced, some_cases};
pub use chain::{End, Fault, Verified, read_records, verify};
pub use digest::Digest;
pub use event::{
    CaseMark, Dispute, Event, Extra, ItemMark, Judge, Misplaced, Opening, Person, Reader, Refusal,
    Run, Sheet as JudgeSheet, StageState, TeamEntry, Thing,
};
pub use header::{BankMark, Origin, PaperHeader};
pub use keys::{KeyProblem, Keys, SHORTEST_PHRASE, signed, unhex};
pub use lots::{drawn_items, lots};
pub use mark::{Answer, Given, Mark, Sheet};
pub use marked::{case_points, marked_paper, marked_talk, question_item, question_place};
pub use packing::{pack_parts, packed_contest, packed_sources};
pub use paper::{Draw, Item, Paper, Shortage};
pub use record::{
    CaseDue, EntrantId, JudgeId, MarkLine, Marked, Millis, Opened, Outcome, Quote, RECORD_FORMAT,
    Record, Rehearsal, SheetIn, Taker, TeamId, What, Who,
};
pub use rules::{Call, Conditions, Rules, Showing};
pub use seal::{CONTEST_PART, Pack, PackedFile, SealProblem};
pub use sitting::{Entry, HandedIn, Judged, QuestionState, Refused, Sitting, Step};
pub use stage_paper::stage_paper;
pub use standing::standing;
