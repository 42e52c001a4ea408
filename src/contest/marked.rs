//! What a talk or a paper was worth, as the record of an event has it. Whose it is and in which stage, the event fills in.

use rust_decimal::Decimal;

use super::{Digest, MarkLine, Marked, Sitting, Taker};
use crate::{
    assess::Assessment,
    session::{Transcript, to_jsonl},
};

/// The mark of a talk: its total out of 100, with the checks as its parts. A talk without a total is worth nothing.
pub fn marked_talk(transcript: &Transcript, marks: &Assessment) -> Marked {
    let lines = marks.checks.iter().filter(|check| check.of > 0);
    let lines = lines.map(|check| MarkLine {
        title: check.title.clone(),
        points: Decimal::from(check.points),
        of: Decimal::from(check.of),
    });
    Marked {
        stage: String::new(),
        taker: Taker::Entrant(0),
        item: marks.scenario.clone(),
        points: Decimal::from(marks.total.unwrap_or(0)),
        of: Decimal::ONE_HUNDRED,
        fatal: u32::try_from(marks.critical.len()).unwrap_or(u32::MAX),
        transcript: Some(Digest::of(to_jsonl(transcript).as_bytes())),
        lines: lines.collect(),
    }
}

/// The mark of a paper by its key; cases wait for a person and count once they are marked.
pub fn marked_paper(sitting: &Sitting) -> Marked {
    let sheet = sitting.sheet();
    let given = serde_json::to_vec(sitting.given()).unwrap_or_default();
    Marked {
        stage: String::new(),
        taker: Taker::Entrant(0),
        item: "paper".to_owned(),
        points: Decimal::from(sheet.earned),
        of: Decimal::from(sheet.of.max(1)),
        fatal: 0,
        transcript: Some(Digest::of(&given)),
        lines: Vec::new(),
    }
}
