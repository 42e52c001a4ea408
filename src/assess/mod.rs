//! What a session was worth: `(Scenario, Transcript) -> Assessment`. Pure, whole points, every mark with its
//! evidence; knows not how the transcript came to be.

mod mark;

pub use mark::{
    Assessment, CheckMark, CompetencyScore, CriticalFinding, ModelAnswerMark, NotMarked, Status,
    Witness,
};
