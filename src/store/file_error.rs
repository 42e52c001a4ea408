//! Why a file or folder could not be read or written, as a sentence with a way on.

use std::{
    io,
    path::{Path, PathBuf},
};

use crate::text::Message;

/// What stood in the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileProblem {
    /// Nothing lies at the path.
    NotFound,
    /// The system does not let this user do it.
    NotPermitted,
    /// A folder lies where a file was wanted.
    IsFolder,
    /// A file lies where a folder was wanted.
    NotFolder,
    /// The file is larger than [`super::files::SIZE_LIMIT`].
    TooLarge {
        /// Its size in bytes.
        bytes: u64,
    },
    /// The bytes are no text in any encoding that is read.
    NotText,
    /// The disk or the medium cannot be written to.
    ReadOnly,
    /// No room is left on the disk.
    DiskFull,
    /// Anything else, in the system's own words.
    Other(String),
}

/// A file or folder that could not be read or written.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}: {problem:?}", path.display())]
pub struct FileError {
    /// The path as it was given.
    pub path: PathBuf,
    /// What stood in the way.
    pub problem: FileProblem,
}

impl FileError {
    /// The error `problem` at `path`.
    pub fn new(path: &Path, problem: FileProblem) -> Self {
        Self {
            path: path.to_owned(),
            problem,
        }
    }

    /// The error the system gave for `path`.
    pub fn from_io(path: &Path, error: &io::Error) -> Self {
        Self::new(path, problem(error))
    }

    /// What happened, and where.
    pub fn message(&self) -> Message {
        let path = self.path.display().to_string();
        let key = match &self.problem {
            FileProblem::NotFound => "store-file-not-found",
            FileProblem::NotPermitted => "store-file-not-permitted",
            FileProblem::IsFolder => "store-file-is-folder",
            FileProblem::NotFolder => "store-file-not-folder",
            FileProblem::TooLarge { bytes } => {
                let mib = mebibytes(*bytes);
                return Message::new("store-file-too-large")
                    .with("path", path)
                    .with("size", mib);
            }
            FileProblem::NotText => "store-file-not-text",
            FileProblem::ReadOnly => "store-file-read-only",
            FileProblem::DiskFull => "store-file-disk-full",
            FileProblem::Other(detail) => {
                return Message::new("store-file-other")
                    .with("path", path)
                    .with("detail", detail.clone());
            }
        };
        Message::new(key).with("path", path)
    }

    /// What to do about it.
    pub fn hint(&self) -> Message {
        Message::new(match &self.problem {
            FileProblem::NotFound => "store-file-not-found-hint",
            FileProblem::NotPermitted => "store-file-not-permitted-hint",
            FileProblem::IsFolder => "store-file-is-folder-hint",
            FileProblem::NotFolder => "store-file-not-folder-hint",
            FileProblem::TooLarge { .. } => "store-file-too-large-hint",
            FileProblem::NotText => "store-file-not-text-hint",
            FileProblem::ReadOnly => "store-file-read-only-hint",
            FileProblem::DiskFull => "store-file-disk-full-hint",
            FileProblem::Other(_) => "store-file-other-hint",
        })
    }
}

impl From<FileError> for Message {
    fn from(error: FileError) -> Self {
        error.message()
    }
}

fn problem(error: &io::Error) -> FileProblem {
    match error.kind() {
        io::ErrorKind::NotFound => FileProblem::NotFound,
        io::ErrorKind::PermissionDenied => FileProblem::NotPermitted,
        io::ErrorKind::IsADirectory => FileProblem::IsFolder,
        io::ErrorKind::NotADirectory | io::ErrorKind::AlreadyExists => FileProblem::NotFolder,
        io::ErrorKind::ReadOnlyFilesystem => FileProblem::ReadOnly,
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => FileProblem::DiskFull,
        _ => FileProblem::Other(error.to_string()),
    }
}

/// Bytes as mebibytes with one decimal, rounded up so that a file just over the limit never reads as the limit.
fn mebibytes(bytes: u64) -> String {
    let tenths = bytes.saturating_mul(10).div_ceil(1024 * 1024);
    format!("{}.{}", tenths / 10, tenths % 10)
}
