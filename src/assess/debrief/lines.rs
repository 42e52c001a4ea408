//! The marks on one line of the transcript, numbered in the order of the text.

use crate::{
    assess::{Assessment, Status, Witness},
    text::Span,
};

/// What a mark on a line belongs to: an index into the assessment's lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Marked {
    /// `Assessment::critical`.
    Critical(usize),
    /// `Assessment::checks`.
    Check(usize),
    /// `Assessment::opinions`.
    Opinion(usize),
}

/// One mark on a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LineMark {
    /// What it belongs to.
    pub marked: Marked,
    /// The event of the transcript.
    pub event: usize,
    /// Bytes of its text; `None` marks the whole line, or a desk act.
    pub span: Option<Span>,
}

/// The marks of trainee turn `turn`, in the order of the text. A check stands on the turn that decided it, at the
/// place that decided it; checks that were not observed stand nowhere. Numbering them 1, 2, 3 … through the talk
/// gives the superscripts of the annotated transcript.
pub fn marks_on(assessment: &Assessment, turn: u32) -> Vec<LineMark> {
    let critical = assessment
        .critical
        .iter()
        .enumerate()
        .map(|(index, error)| (Marked::Critical(index), Some(error.turn), &error.evidence));
    let checks = assessment.checks.iter().enumerate().map(|(index, check)| {
        let turn = check.turn.filter(|_| check.status != Status::NotObserved);
        (Marked::Check(index), turn, &check.evidence)
    });
    let opinions = assessment.opinions.iter().enumerate();
    let opinions = opinions.map(|(index, it)| (Marked::Opinion(index), it.turn, &it.evidence));
    let mut marks: Vec<LineMark> = critical
        .chain(checks)
        .chain(opinions)
        .filter(|(_, at, _)| *at == Some(turn))
        .filter_map(|(marked, _, evidence)| {
            let place: &Witness = evidence.iter().find(|place| place.turn == turn)?;
            Some(LineMark {
                marked,
                event: place.event,
                span: place.span,
            })
        })
        .collect();
    marks.sort_by_key(|mark| (mark.event, mark.span, mark.marked));
    marks
}
