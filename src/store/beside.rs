//! The files that stand beside a scenario file and hold the rows of its tables.

use std::path::Path;

use super::{FileProblem, files};
use crate::{
    scenario::{self, MAX_CSV_BYTES},
    text::{Content, SourceFile},
};

/// `source` with the rows of its tables, from the folder that its own path lies in.
pub fn with_tables(source: SourceFile) -> SourceFile {
    let path = source.path.clone();
    scenario::attach(source, &|name| beside(Path::new(&path), name))
}

/// What lies under `name` in the folder of the file at `path`.
pub fn beside(path: &Path, name: &str) -> Content {
    let at = path.with_file_name(name);
    match files::read_within(&at, MAX_CSV_BYTES) {
        Ok(bytes) => Content::Bytes(bytes.into()),
        Err(error) => match error.problem {
            FileProblem::NotFound => Content::Missing,
            FileProblem::TooLarge { bytes } => Content::TooLarge(bytes),
            _ => Content::Unreadable {
                why: error.message().key,
                path: at.display().to_string(),
                detail: match error.problem {
                    FileProblem::Other(detail) => detail,
                    _ => String::new(),
                },
            },
        },
    }
}
