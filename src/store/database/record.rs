//! What is stored, as types: people, sessions, drafts.

use serde::{Deserialize, Serialize};

use crate::{
    assess::review::Step,
    contest::{Entry, Paper, PaperHeader, Sitting},
    session::{Event, Header, Transcript},
};

/// Milliseconds since 1970 UTC. The store reads no clock: host hands the time in.
pub type UnixMillis = i64;

/// Number of a session: what `heard report 12` names. Never given twice.
pub type SessionId = i64;

/// Number of a person. Never given twice.
pub type PersonId = i64;

/// Someone who practises here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Number.
    pub id: PersonId,
    /// The name they gave; may be blank.
    pub name: String,
    /// When they were added.
    pub created_at: UnixMillis,
}

/// Where a session stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SessionState {
    /// Can be gone on with.
    Open,
    /// Its last event is the end of the talk.
    Ended,
    /// The person chose not to go on with it.
    Left,
}

impl SessionState {
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Ended => "ended",
            Self::Left => "left",
        }
    }

    /// A word nobody wrote reads as open: the person can still look at it and go on.
    pub(super) fn of_word(word: &str) -> Self {
        match word {
            "ended" => Self::Ended,
            "left" => Self::Left,
            _ => Self::Open,
        }
    }
}

/// What is known before the first event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewSession {
    /// Who practises.
    pub person: PersonId,
    /// Conditions of the talk.
    pub header: Header,
    /// A word of the person's own; may be blank.
    pub label: String,
    /// When it began.
    pub started_at: UnixMillis,
    /// The session it was forked from and how many of its events are copied into the new one.
    pub forked_from: Option<(SessionId, u64)>,
}

/// What a trainer does to the mark of a check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewMark {
    /// The session.
    pub session: SessionId,
    /// The check.
    pub check: String,
    /// Who marks.
    pub trainer: PersonId,
    /// What they do.
    pub step: Step,
    /// What they write to it; may be blank.
    pub note: String,
    /// Whether they have not seen the machine's mark.
    pub blind: bool,
    /// The entry it takes the place of.
    pub supersedes: Option<i64>,
}

/// A session without its events.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionRecord {
    /// Number.
    pub id: SessionId,
    /// Who practised.
    pub person: PersonId,
    /// Conditions of the talk.
    pub header: Header,
    /// A word of the person's own; may be blank.
    pub label: String,
    /// Where it stands.
    pub state: SessionState,
    /// When it began.
    pub started_at: UnixMillis,
    /// When the last event was appended.
    pub touched_at: UnixMillis,
    /// When it ended.
    pub ended_at: Option<UnixMillis>,
    /// The session it was forked from, and how many of its events were copied.
    pub forked_from: Option<(SessionId, u64)>,
    /// The `seq` to append at next: one more than the last stored, which is how many there are unless some were lost.
    pub events: u64,
}

/// Which sessions are asked for; the default is all of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SessionFilter {
    /// Of this person only.
    pub person: Option<PersonId>,
    /// Of this case only.
    pub scenario: Option<String>,
    /// In this state only.
    pub state: Option<SessionState>,
}

/// Sessions found, and those whose row can no longer be read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sessions {
    /// Newest first.
    pub found: Vec<SessionRecord>,
    /// Numbers of sessions that are there but cannot be read; their events are untouched.
    pub unreadable: Vec<SessionId>,
}

/// What happened in a session since it was last read, for whoever only looks on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionNews {
    /// The session as it stands.
    pub record: SessionRecord,
    /// Events from the place that was asked for, each with its place, in order. Those that cannot be read are left out.
    pub events: Vec<(u64, Event)>,
    /// Whether more are stored behind them.
    pub more: bool,
}

/// A session with everything that happened in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredSession {
    /// The session.
    pub record: SessionRecord,
    /// Header and events in order.
    pub transcript: Transcript,
    /// Places of events that could not be read; the others are in the transcript.
    pub unreadable: Vec<u64>,
    /// What was typed but not sent.
    pub draft: Option<String>,
}

/// Number of a theory paper. Never given twice.
pub type PaperId = i64;

/// A theory paper before its first answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPaper {
    /// Whose it is.
    pub person: PersonId,
    /// What was drawn, and its conditions.
    pub header: PaperHeader,
    /// The questions as drawn.
    pub paper: Paper,
    /// When it began.
    pub started_at: UnixMillis,
}

/// A theory paper with what happened in its sitting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredPaper {
    /// Number.
    pub id: PaperId,
    /// Whose it is.
    pub person: PersonId,
    /// What was drawn, and its conditions.
    pub header: PaperHeader,
    /// The questions as drawn.
    pub paper: Paper,
    /// What happened, in order.
    pub entries: Vec<Entry>,
    /// Milliseconds of the sitting that had passed when it was last written.
    pub passed: u64,
    /// When it began.
    pub started_at: UnixMillis,
    /// When it was last written.
    pub touched_at: UnixMillis,
}

impl StoredPaper {
    /// The sitting as it was left.
    pub fn sitting(&self) -> Sitting {
        Sitting::resume(
            self.paper.clone(),
            self.header.rules,
            &self.entries,
            self.passed,
        )
    }
}
