//! Sessions, people and settings on disk. The only room that opens files and databases.
//!
//! - [`files`] reads and writes whole files, with a limit on what is read and without half-written files.
//! - [`library`] gathers the scenario files: shipped in the program, the person's own, and folders named on
//!   the command line.
//! - [`Store`] keeps sessions, people and settings in a database ([`database`] has the tour).
//! - [`paths`] says where the platform keeps the data.
#![expect(
    clippy::disallowed_methods,
    reason = "this is the one room that opens files and databases"
)]

pub mod database;

pub mod beside;

mod event_log;

mod file_error;

pub mod files;

pub mod library;

pub mod paths;
pub mod pools;

pub use database::{
    Address, EventId, EventNews, EventRow, NewEvent, NewMark, NewPaper, NewSession, Opened,
    PaperId, Person, PersonId, SessionFilter, SessionId, SessionNews, SessionRecord, SessionState,
    Sessions, Store, StoreError, StoreProblem, StoredPaper, StoredSession, Ticket, UnixMillis,
    set_aside,
};
pub use event_log::EventLog;
pub use file_error::{FileError, FileProblem};
