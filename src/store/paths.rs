//! Where the platform keeps the data: one folder with the database, the person's own scenarios and the exports.

use std::path::{Path, PathBuf};

use directories::ProjectDirs;

/// The places inside one data folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paths {
    folder: PathBuf,
}

impl Paths {
    /// The places inside `folder`: what `--data` or `HEARD_DATA` named (host reads both).
    pub fn at(folder: impl Into<PathBuf>) -> Self {
        Self {
            folder: folder.into(),
        }
    }

    /// The platform's own place for this program, such as `~/.local/share/heard`; none where the user has no home.
    pub fn of_platform() -> Option<Self> {
        ProjectDirs::from("", "", "heard").map(|places| Self::at(places.data_dir()))
    }

    /// The data folder itself.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The SQLite file, unless `--database` names another.
    pub fn database(&self) -> PathBuf {
        self.folder.join("heard.sqlite")
    }

    /// Scenario files of the person's own.
    pub fn scenarios(&self) -> PathBuf {
        self.folder.join("scenarios")
    }

    /// Where reports and exports go unless another place is named.
    pub fn exports(&self) -> PathBuf {
        self.folder.join("exports")
    }
}
