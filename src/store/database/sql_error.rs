//! What an error of the database drivers means.

use sqlx::{Error, error::DatabaseError};

use super::StoreProblem;

impl From<Error> for StoreProblem {
    fn from(error: Error) -> Self {
        match &error {
            Error::Database(said) => problem(said.as_ref()),
            Error::Io(io) => Self::Unreachable(io.to_string()),
            Error::Tls(_) | Error::Protocol(_) => Self::Unreachable(error.to_string()),
            Error::WorkerCrashed | Error::PoolClosed => Self::Closed,
            Error::Configuration(_) => Self::BadAddress,
            _ => Self::Other(error.to_string()),
        }
    }
}

fn problem(said: &dyn DatabaseError) -> StoreProblem {
    let code = said.code().unwrap_or_default();
    // PostgreSQL speaks in five characters (SQLSTATE), SQLite in a number of at most four.
    let known = match code.len() {
        5 => of_sqlstate(&code),
        _ => code.parse().ok().and_then(of_sqlite),
    };
    known.unwrap_or_else(|| StoreProblem::Other(said.message().to_owned()))
}

/// Result codes of <https://www.sqlite.org/rescode.html>; the low byte is the kind, the rest its finer reason.
fn of_sqlite(code: u32) -> Option<StoreProblem> {
    Some(match code & 0xff {
        // SQLITE_BUSY, SQLITE_LOCKED
        5 | 6 => StoreProblem::Locked,
        // SQLITE_READONLY
        8 => StoreProblem::ReadOnly,
        // SQLITE_CORRUPT
        11 => StoreProblem::Corrupt,
        // SQLITE_FULL
        13 => StoreProblem::DiskFull,
        // SQLITE_PERM, SQLITE_CANTOPEN, SQLITE_AUTH: what is there was looked at before, so only rights remain.
        3 | 14 | 23 => StoreProblem::NotPermitted,
        // SQLITE_NOTADB
        26 => StoreProblem::NotADatabase,
        _ => return None,
    })
}

/// Error codes of <https://www.postgresql.org/docs/current/errcodes-appendix.html>.
fn of_sqlstate(code: &str) -> Option<StoreProblem> {
    Some(match code {
        // lock_not_available, deadlock_detected, serialization_failure
        "55P03" | "40P01" | "40001" => StoreProblem::Locked,
        // read_only_sql_transaction
        "25006" => StoreProblem::ReadOnly,
        // disk_full
        "53100" => StoreProblem::DiskFull,
        // data_corrupted, index_corrupted
        "XX001" | "XX002" => StoreProblem::Corrupt,
        // insufficient_privilege, and class 28: invalid authorization
        "42501" | "28000" | "28P01" => StoreProblem::NotPermitted,
        // invalid_catalog_name; too_many_connections; the server is starting or stopping
        "3D000" | "53300" | "57P01" | "57P02" | "57P03" => {
            StoreProblem::Unreachable(format!("SQLSTATE {code}"))
        }
        _ => return None,
    })
}
