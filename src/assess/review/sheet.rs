//! What a trainer sees of one session while marking it. The machine's mark of a check is not in here until the trainer's
//! own is confirmed, so nothing that is made of a sheet can tell it.

use super::{
    entry::{Entry, Step, confirmed, holding},
    fatal::{self, Fatal},
};
use crate::{
    assess::{Assessment, CheckMark, Doubt, Overruled, Status, Witness},
    scenario::{Check, Competency, Scenario},
    session::{Happening, Transcript},
    text::chars::preview,
};

/// Characters of a line that are quoted as evidence.
const LINE: usize = 120;
/// Lines of evidence.
const LINES: usize = 3;

/// The checks of one session as one trainer may see them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// In the author's order.
    pub rows: Vec<Row>,
}

/// One check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Name within the case.
    pub check: String,
    /// Name for people.
    pub title: String,
    /// The competency it feeds; none of a fatal error, which is *not met* where it was committed and *met* where not.
    pub competency: Option<Competency>,
    /// Points possible.
    pub of: u32,
    /// What earns it, in the author's words.
    pub earned: String,
    /// What loses it; where the check has parts, of each.
    pub missed: Vec<String>,
    /// Whether the machine is in doubt of its mark, whichever that is.
    pub needs_person: bool,
    /// The trainer's own mark, once confirmed.
    pub own: Option<Own>,
    /// The machine's and the others', once the own one is confirmed.
    pub seen: Option<Seen>,
}

/// The trainer's own mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Own {
    /// What they gave.
    pub status: Status,
    /// Whether they had not seen the machine's.
    pub blind: bool,
}

/// What is uncovered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// The machine's mark.
    pub status: Status,
    /// Its points.
    pub points: u32,
    /// Its reason.
    pub reason: String,
    /// Where it looked.
    pub lines: Vec<Line>,
    /// What it is in doubt of.
    pub doubt: Option<Doubt>,
    /// The overrule that holds, with what the machine said.
    pub overruled: Option<(Status, Overruled)>,
    /// Its entry.
    pub overrule: Option<i64>,
    /// Marks of other trainers: name and status.
    pub others: Vec<(String, Status)>,
}

/// A line of the talk that a mark rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Trainee turn.
    pub turn: u32,
    /// The words; blank for an act at the desk.
    pub words: String,
}

/// Why something cannot be done to a check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// The session has no such check.
    NoSuchCheck,
    /// It is marked already; a mark stays as it was given.
    Marked,
    /// The own mark has to be confirmed first.
    NotMarked,
    /// An overrule says why.
    NoNote,
    /// The machine says the same.
    Same,
    /// Nothing is overruled.
    NotOverruled,
    /// A fatal error is committed or not; there is nothing between.
    NothingBetween,
}

impl Sheet {
    /// What `trainer` may see of the session `transcript`, which the machine gave the marks `machine`, after `entries`
    /// (oldest first).
    pub fn of(
        scenario: &Scenario,
        transcript: &Transcript,
        machine: &Assessment,
        entries: &[Entry],
        trainer: i64,
    ) -> Self {
        let rows = scenario.checks.iter().filter_map(|check| {
            let mark = machine
                .checks
                .iter()
                .find(|mark| mark.id == check.id.value)?;
            Some(row(check, transcript, mark, entries, trainer))
        });
        let language = transcript.header.language;
        let fatal = fatal::all(scenario, language, machine).into_iter();
        let fatal = fatal.map(|fatal| fatal_row(fatal, transcript, entries, trainer));
        Self {
            rows: rows.chain(fatal).collect(),
        }
    }

    /// The row of `check`.
    pub fn row(&self, check: &str) -> Option<&Row> {
        self.rows.iter().find(|row| row.check == check)
    }

    /// Checks the trainer has marked.
    pub fn marked(&self) -> usize {
        self.rows.iter().filter(|row| row.own.is_some()).count()
    }

    /// Whether `step` can be done to `check` with `note`.
    ///
    /// # Errors
    /// Why not.
    pub fn may(&self, check: &str, step: Step, note: &str) -> Result<(), Refused> {
        let row = self.row(check).ok_or(Refused::NoSuchCheck)?;
        if let Step::Mark(status) | Step::Overrule(status) = step
            && row.is_fatal()
            && !matches!(status, Status::Met | Status::NotMet)
        {
            return Err(Refused::NothingBetween);
        }
        match (step, &row.seen) {
            (Step::Mark(_), _) if row.own.is_some() => Err(Refused::Marked),
            (Step::Mark(_), _) => Ok(()),
            (_, None) => Err(Refused::NotMarked),
            (Step::Overrule(_), _) if note.trim().is_empty() => Err(Refused::NoNote),
            (Step::Overrule(status), Some(seen)) if status == seen.status => Err(Refused::Same),
            (Step::Overrule(_), Some(_)) => Ok(()),
            (Step::TakeBack, Some(seen)) if seen.overruled.is_none() => Err(Refused::NotOverruled),
            (Step::TakeBack, Some(_)) => Ok(()),
        }
    }
}

impl Row {
    /// Whether it is a fatal error and no check.
    pub fn is_fatal(&self) -> bool {
        self.competency.is_none()
    }

    /// Whether trainer and machine are both seen and differ.
    pub fn differs(&self) -> bool {
        matches!((&self.own, &self.seen), (Some(own), Some(seen)) if own.status != seen.status)
    }
}

fn row(
    check: &Check,
    transcript: &Transcript,
    mark: &CheckMark,
    entries: &[Entry],
    trainer: i64,
) -> Row {
    let language = transcript.header.language;
    let own = confirmed(entries, &mark.id, trainer);
    let missed = match check.parts.is_empty() {
        true => vec![check.missed.get(language).to_owned()],
        false => check
            .parts
            .iter()
            .map(|part| part.missed.get(language).to_owned())
            .collect(),
    };
    Row {
        check: mark.id.clone(),
        title: mark.title.clone(),
        competency: Some(mark.competency),
        of: mark.of,
        earned: check.earned.get(language).to_owned(),
        missed,
        needs_person: mark.doubt.is_some(),
        own: own.and_then(given),
        seen: own.map(|_| seen(transcript, mark, entries, trainer)),
    }
}

fn fatal_row(fatal: Fatal, transcript: &Transcript, entries: &[Entry], trainer: i64) -> Row {
    let own = confirmed(entries, &fatal.mark.id, trainer);
    Row {
        check: fatal.mark.id.clone(),
        title: fatal.mark.title.clone(),
        competency: None,
        of: 0,
        earned: String::new(),
        missed: vec![fatal.reason],
        needs_person: fatal.needs_person,
        own: own.and_then(given),
        seen: own.map(|_| seen(transcript, &fatal.mark, entries, trainer)),
    }
}

/// The mark that an entry gives.
fn given(entry: &Entry) -> Option<Own> {
    match entry.step {
        Step::Mark(status) => Some(Own {
            status,
            blind: entry.blind,
        }),
        Step::Overrule(_) | Step::TakeBack => None,
    }
}

fn seen(transcript: &Transcript, mark: &CheckMark, entries: &[Entry], trainer: i64) -> Seen {
    let overrule = holding(entries, &mark.id);
    let overruled = overrule.and_then(|entry| match entry.step {
        Step::Overrule(status) => Some((
            status,
            Overruled {
                by: entry.name.clone(),
                note: entry.note.clone(),
                status: mark.status,
                points: mark.points,
            },
        )),
        Step::Mark(_) | Step::TakeBack => None,
    });
    let others = entries
        .iter()
        .filter(|entry| entry.check == mark.id && entry.trainer != trainer);
    Seen {
        status: mark.status,
        points: mark.points,
        reason: mark.reason.clone(),
        lines: lines(transcript, &mark.evidence),
        doubt: mark.doubt.clone(),
        overruled,
        overrule: overrule.map(|entry| entry.id),
        others: others
            .filter_map(|entry| match entry.step {
                Step::Mark(status) => Some((entry.name.clone(), status)),
                Step::Overrule(_) | Step::TakeBack => None,
            })
            .collect(),
    }
}

fn lines(transcript: &Transcript, places: &[Witness]) -> Vec<Line> {
    let mut lines: Vec<(usize, Line)> = Vec::new();
    for place in places {
        let Some(event) = transcript.events.get(place.event) else {
            continue;
        };
        if lines.len() == LINES || lines.iter().any(|(known, _)| *known == place.event) {
            continue;
        }
        let words = match &event.what {
            Happening::AgentSaid { text } | Happening::AgentChose { text, .. } => {
                preview(text.trim(), LINE)
            }
            _ => String::new(),
        };
        let line = Line {
            turn: place.turn,
            words,
        };
        lines.push((place.event, line));
    }
    lines.into_iter().map(|(_, line)| line).collect()
}
