//! What a talk or a paper was worth, as the record of an event has it. Whose it is and in which stage, the event fills in.

use rust_decimal::Decimal;

use super::{CaseDue, Digest, Mark, MarkLine, Marked, Sitting, Taker};
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
        cases: Vec::new(),
    }
}

/// The mark of a paper by its key; cases that were answered wait for a judge.
pub fn marked_paper(sitting: &Sitting) -> Marked {
    let sheet = sitting.sheet();
    let given = serde_json::to_vec(sitting.given()).unwrap_or_default();
    let items = sheet.marks.iter().zip(&sitting.paper().items).enumerate();
    let waits = items.filter(|(_, (mark, _))| **mark == Mark::NeedsPerson);
    let cases: Vec<CaseDue> = waits
        .map(|(place, (_, item))| CaseDue {
            item: question_item(place),
            listed: u32::try_from(item.question.points.len()).unwrap_or(u32::MAX),
            of: item.points,
        })
        .collect();
    let least = u32::from(cases.is_empty());
    Marked {
        stage: String::new(),
        taker: Taker::Entrant(0),
        item: "paper".to_owned(),
        points: Decimal::from(sheet.earned),
        of: Decimal::from(sheet.of.max(least)),
        fatal: 0,
        transcript: Some(Digest::of(&given)),
        lines: Vec::new(),
        cases,
    }
}

/// What `met` of the `listed` points of a case are worth, which together are worth `of`.
pub fn case_points(of: u32, listed: u32, met: usize) -> u32 {
    let met = u32::try_from(met).unwrap_or(u32::MAX).min(listed);
    of / listed.max(1) * met
}

/// How records name the question at `place` of a paper: the first is `q1`.
pub fn question_item(place: usize) -> String {
    format!("q{}", place + 1)
}

/// The place of the question that records name so.
pub fn question_place(item: &str) -> Option<usize> {
    item.strip_prefix('q')?
        .parse::<usize>()
        .ok()?
        .checked_sub(1)
}
