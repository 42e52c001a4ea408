//! Where a database lies, as `--database` or the data folder name it.

use std::{
    fmt,
    path::{Path, PathBuf},
};

use super::{StoreError, StoreProblem};
use crate::store::paths::Paths;

/// Where a database lies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Address {
    /// An SQLite file.
    Sqlite {
        /// The file; made when it does not exist.
        path: PathBuf,
        /// Whether the folder may be made too. It may in the program's own data folder; where a person named a
        /// place, a missing folder is more likely a slip of the pen.
        make_folder: bool,
    },
    /// A PostgreSQL database, by its URL.
    Postgres(String),
    /// Nowhere: lasts as long as the store.
    Memory,
}

impl Address {
    /// The default place inside a data folder.
    pub fn inside(paths: &Paths) -> Self {
        Self::Sqlite {
            path: paths.database(),
            make_folder: true,
        }
    }

    /// The place that `--database` names: `sqlite:PATH`, `sqlite::memory:` or `postgres://…`.
    ///
    /// # Errors
    /// Any other text, with the forms that are understood.
    pub fn parse(text: &str) -> Result<Self, StoreError> {
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            return Ok(Self::Postgres(text.to_owned()));
        }
        match text.strip_prefix("sqlite:") {
            Some(":memory:") => Ok(Self::Memory),
            Some(path) if !path.is_empty() => {
                // `sqlite:///srv/a.sqlite` is how other programs write `sqlite:/srv/a.sqlite`.
                let path = path.strip_prefix("//").unwrap_or(path);
                Ok(Self::file(path))
            }
            _ => Err(StoreError::new(text, StoreProblem::BadAddress)),
        }
    }

    /// The SQLite file at `path`, whose folder has to exist.
    pub fn file(path: impl Into<PathBuf>) -> Self {
        Self::Sqlite {
            path: path.into(),
            make_folder: false,
        }
    }

    /// The SQLite file, where there is one.
    pub fn path(&self) -> Option<&Path> {
        match self {
            Self::Sqlite { path, .. } => Some(path),
            Self::Postgres(_) | Self::Memory => None,
        }
    }
}

/// For people: the path, or the URL without its password.
impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sqlite { path, .. } => write!(f, "{}", path.display()),
            Self::Postgres(url) => f.write_str(&without_password(url)),
            Self::Memory => f.write_str("sqlite::memory:"),
        }
    }
}

fn without_password(url: &str) -> String {
    let Some((scheme, rest)) = url.split_once("://") else {
        return url.to_owned();
    };
    // A password may hold `@` when it was pasted without escaping, so the host begins behind the last one.
    let Some((login, host)) = rest.rsplit_once('@') else {
        return url.to_owned();
    };
    let user = login.split(':').next().unwrap_or_default();
    format!("{scheme}://{user}@{host}")
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used)]
mod tests {
    use super::*;

    #[test]
    fn the_forms_of_the_command_line_are_understood() {
        assert_eq!(
            Address::parse("sqlite:a b.sqlite"),
            Ok(Address::file("a b.sqlite"))
        );
        assert_eq!(
            Address::parse("sqlite:///srv/a"),
            Ok(Address::file("/srv/a"))
        );
        assert_eq!(Address::parse("sqlite::memory:"), Ok(Address::Memory));
        for bad in ["", "sqlite:", "mysql://x", "/srv/a.sqlite", "听见"] {
            let problem = Address::parse(bad).expect_err(bad).problem;
            assert_eq!(problem, StoreProblem::BadAddress, "{bad}");
        }
    }

    #[test]
    fn a_password_is_never_shown() {
        let shown = |url| Address::parse(url).unwrap().to_string();
        assert_eq!(
            shown("postgres://li:s3cret@db/heard"),
            "postgres://li@db/heard"
        );
        assert_eq!(
            shown("postgres://li:p@ss@db/heard"),
            "postgres://li@db/heard"
        );
        assert_eq!(shown("postgres://db/heard"), "postgres://db/heard");
    }
}
