//! A paper of the list: when, what it was about, how it went.

use super::OpenPaper;
use crate::{
    contest::{PaperHeader, Sitting},
    store::{PaperId, StoredPaper},
};

/// A paper of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastPaper {
    /// Its number.
    pub id: PaperId,
    /// What was drawn, and its conditions.
    pub header: PaperHeader,
    /// When it began, milliseconds since 1970 in UTC.
    pub started_ms: i64,
    /// Milliseconds that have passed in it.
    pub passed_ms: u64,
    /// Questions.
    pub count: usize,
    /// Questions with an answer.
    pub answered: usize,
    /// Points: earned, of, waiting for a person; none while it is not handed in.
    pub points: Option<(u32, u32, u32)>,
}

impl PastPaper {
    /// A stored paper.
    pub fn of_stored(stored: &StoredPaper) -> Self {
        let sitting = stored.sitting();
        Self::of(stored.id, &stored.header, stored.started_at, &sitting)
    }

    /// A paper on the desk, once it has a number.
    pub fn of_open(open: &OpenPaper) -> Option<Self> {
        let id = open.id()?;
        Some(Self::of(id, &open.header, open.started_ms, &open.sitting))
    }

    fn of(id: PaperId, header: &PaperHeader, started_ms: i64, sitting: &Sitting) -> Self {
        let count = sitting.paper().items.len();
        let sheet = sitting.sheet();
        Self {
            id,
            header: header.clone(),
            started_ms,
            passed_ms: sitting.passed_ms(),
            count,
            answered: count - sitting.empty().len(),
            points: sitting
                .handed_in()
                .map(|_| (sheet.earned, sheet.of, sheet.waiting)),
        }
    }
}
