//! Why the database could not do it, as a sentence with a way on.

use crate::{
    store::{FileError, FileProblem},
    text::Message,
};

/// What stood in the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoreProblem {
    /// Another process is writing and did not finish in time.
    Locked,
    /// The file, its folder or the disk cannot be written to.
    ReadOnly,
    /// No room is left on the disk.
    DiskFull,
    /// The file is damaged.
    Corrupt,
    /// The file is something else, not a database.
    NotADatabase,
    /// A database of another program.
    Foreign,
    /// Written by a newer edition of this program.
    Newer {
        /// Its schema version.
        found: i64,
        /// The newest this program knows.
        known: i64,
    },
    /// The folder it should lie in does not exist.
    MissingFolder,
    /// The file was there and is not any more: it was moved, or its disk was taken away.
    Gone,
    /// The system or the server does not let this user in.
    NotPermitted,
    /// The server does not answer.
    Unreachable(String),
    /// The text names no place of a known form.
    BadAddress,
    /// No such session (any more).
    NoSession(i64),
    /// No such person (any more).
    NoPerson(i64),
    /// Another event is already stored at this place: the talk was continued elsewhere.
    Conflict {
        /// The session.
        session: i64,
        /// Place of the event.
        seq: u64,
    },
    /// Events before these are missing; hand them in again from `expected`.
    Gap {
        /// The session.
        session: i64,
        /// The first event that is not stored.
        expected: u64,
    },
    /// No such theory paper (any more).
    NoPaper(i64),
    /// The theory paper was continued in another window.
    PaperElsewhere(i64),
    /// No such contest event.
    NoEvent(i64),
    /// Another record is stored at this place: another machine was first.
    EventConflict {
        /// The event.
        event: i64,
        /// Number of the record.
        n: u64,
    },
    /// Records before these are missing; hand them in again from `expected`.
    EventGap {
        /// The event.
        event: i64,
        /// The first record that is not stored.
        expected: u64,
    },
    /// A stored setting cannot be read any more.
    BadSetting(String),
    /// More is waiting to be stored than the store takes on; hand it in again later.
    Busy,
    /// The store was closed.
    Closed,
    /// A file or folder around the database.
    File(FileProblem),
    /// Anything else, in the database's own words.
    Other(String),
}

/// The database could not do it. Nothing that was stored before has changed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{place}: {problem:?}")]
pub struct StoreError {
    /// The database, as people know it: its path, or its URL without the password.
    pub place: String,
    /// What stood in the way.
    pub problem: StoreProblem,
}

impl StoreError {
    /// The problem at `place`.
    pub fn new(place: impl ToString, problem: StoreProblem) -> Self {
        let place = place.to_string();
        Self { place, problem }
    }

    /// What happened, and where.
    pub fn message(&self) -> Message {
        let message = Message::new(self.key()).with("place", self.place.clone());
        match &self.problem {
            StoreProblem::Newer { found, known } => {
                message.with("found", *found).with("known", *known)
            }
            StoreProblem::NoSession(session) => message.with("session", session.to_string()),
            StoreProblem::NoPerson(person) => message.with("person", person.to_string()),
            StoreProblem::Conflict { session, .. } | StoreProblem::Gap { session, .. } => {
                message.with("session", session.to_string())
            }
            StoreProblem::NoPaper(paper) | StoreProblem::PaperElsewhere(paper) => {
                message.with("paper", paper.to_string())
            }
            StoreProblem::NoEvent(event) => message.with("event", event.to_string()),
            StoreProblem::EventConflict { event, n }
            | StoreProblem::EventGap { event, expected: n } => message
                .with("event", event.to_string())
                .with("n", n.to_string()),
            StoreProblem::BadSetting(name) => message.with("name", name.clone()),
            StoreProblem::Unreachable(detail) | StoreProblem::Other(detail) => {
                message.with("detail", detail.clone())
            }
            StoreProblem::File(problem) => {
                FileError::new(self.place.as_ref(), problem.clone()).message()
            }
            _ => message,
        }
    }

    /// What to do about it.
    pub fn hint(&self) -> Message {
        let key = match &self.problem {
            StoreProblem::Locked | StoreProblem::Busy => "store-hint-try-again",
            StoreProblem::ReadOnly | StoreProblem::NotPermitted => "store-hint-other-place",
            StoreProblem::DiskFull => "store-hint-free-space",
            StoreProblem::Corrupt => "store-hint-set-aside",
            StoreProblem::NotADatabase | StoreProblem::Foreign => "store-hint-name-another",
            StoreProblem::Newer { .. } => "store-hint-update",
            StoreProblem::MissingFolder => "store-hint-make-folder",
            StoreProblem::Gone => "store-hint-gone",
            StoreProblem::Unreachable(_) => "store-hint-server",
            StoreProblem::BadAddress => "store-hint-address",
            StoreProblem::NoSession(_) | StoreProblem::NoPerson(_) => "store-hint-look-up",
            StoreProblem::NoEvent(_) => "store-hint-look-up-event",
            StoreProblem::EventConflict { .. } | StoreProblem::EventGap { .. } => {
                "store-hint-read-event-again"
            }
            StoreProblem::Conflict { .. } | StoreProblem::Gap { .. } => "store-hint-reopen",
            StoreProblem::NoPaper(_) | StoreProblem::PaperElsewhere(_) => "store-hint-paper",
            StoreProblem::BadSetting(_) => "store-hint-default",
            StoreProblem::Closed | StoreProblem::Other(_) => "store-hint-restart",
            StoreProblem::File(problem) => {
                return FileError::new(self.place.as_ref(), problem.clone()).hint();
            }
        };
        Message::new(key).with("place", self.place.clone())
    }

    /// Whether the same call may succeed later without anyone doing anything to the database.
    pub fn may_pass(&self) -> bool {
        use StoreProblem::{Busy, DiskFull, Gone, Locked, Unreachable};
        matches!(
            self.problem,
            Locked | Busy | DiskFull | Gone | Unreachable(_)
        )
    }

    /// Whether what is stored can perhaps still be read, although nothing can be written.
    pub fn can_be_read(&self) -> bool {
        use StoreProblem::{DiskFull, Locked, Newer, NotPermitted, ReadOnly};
        matches!(
            self.problem,
            ReadOnly | NotPermitted | Newer { .. } | Locked | DiskFull
        )
    }

    /// Whether [`super::set_aside`] is a way on: the file is ours or nobody's, and unusable as it is.
    pub fn can_be_set_aside(&self) -> bool {
        use StoreProblem::{Corrupt, Newer, NotADatabase};
        matches!(self.problem, Corrupt | NotADatabase | Newer { .. })
    }

    fn key(&self) -> &'static str {
        match &self.problem {
            StoreProblem::Locked => "store-locked",
            StoreProblem::ReadOnly => "store-read-only",
            StoreProblem::DiskFull => "store-disk-full",
            StoreProblem::Corrupt => "store-corrupt",
            StoreProblem::NotADatabase => "store-not-a-database",
            StoreProblem::Foreign => "store-foreign",
            StoreProblem::Newer { .. } => "store-newer",
            StoreProblem::MissingFolder => "store-missing-folder",
            StoreProblem::Gone => "store-gone",
            StoreProblem::NotPermitted => "store-not-permitted",
            StoreProblem::Unreachable(_) => "store-unreachable",
            StoreProblem::BadAddress => "store-bad-address",
            StoreProblem::NoSession(_) => "store-no-session",
            StoreProblem::NoPerson(_) => "store-no-person",
            StoreProblem::Conflict { .. } => "store-conflict",
            StoreProblem::Gap { .. } => "store-gap",
            StoreProblem::NoPaper(_) => "store-no-paper",
            StoreProblem::PaperElsewhere(_) => "store-paper-elsewhere",
            StoreProblem::NoEvent(_) => "store-no-event",
            StoreProblem::EventConflict { .. } => "store-event-conflict",
            StoreProblem::EventGap { .. } => "store-event-gap",
            StoreProblem::BadSetting(_) => "store-bad-setting",
            StoreProblem::Busy => "store-busy",
            StoreProblem::Closed => "store-closed",
            // The file's own sentence takes its place.
            StoreProblem::File(_) | StoreProblem::Other(_) => "store-other",
        }
    }
}

impl From<StoreError> for Message {
    fn from(error: StoreError) -> Self {
        error.message()
    }
}

impl From<FileError> for StoreError {
    fn from(error: FileError) -> Self {
        let problem = match error.problem {
            FileProblem::ReadOnly => StoreProblem::ReadOnly,
            FileProblem::NotPermitted => StoreProblem::NotPermitted,
            FileProblem::DiskFull => StoreProblem::DiskFull,
            other => StoreProblem::File(other),
        };
        Self::new(error.path.display(), problem)
    }
}
