//! `heard` alone: opens the window, and says so where this build has none.

use std::process::ExitCode;

use super::{Common, Failure};
use crate::{
    store::{Address, paths::Paths},
    text::{Language, Message},
};

/// Opens the window and returns when it is closed.
#[cfg(feature = "desktop")]
pub fn run(common: &Common) -> Result<ExitCode, Failure> {
    crate::host::desktop::run(common).map(|()| ExitCode::SUCCESS)
}

/// Says that this build has no window.
#[cfg(not(feature = "desktop"))]
pub fn run(_: &Common) -> Result<ExitCode, Failure> {
    let what = Message::new("host-no-desktop");
    Err(Failure::new(what).hint(Message::new("host-no-desktop-hint")))
}

impl Common {
    /// The language asked for, if one was.
    pub fn asked_language(&self) -> Option<Language> {
        self.lang.as_deref().and_then(|tag| tag.parse().ok())
    }

    /// The places inside the data folder.
    ///
    /// # Errors
    /// None was named, and the system has no home for one.
    pub fn paths(&self) -> Result<Paths, Failure> {
        let named = self.data.as_ref().map(Paths::at);
        named.or_else(Paths::of_platform).ok_or_else(|| {
            Failure::new(Message::new("host-no-data-folder"))
                .hint(Message::new("host-no-data-folder-hint"))
        })
    }

    /// The database: the one named, or the one inside `paths`.
    ///
    /// # Errors
    /// The name is no place of a known form.
    pub fn address(&self, paths: &Paths) -> Result<Address, Failure> {
        match &self.database {
            None => Ok(Address::inside(paths)),
            Some(text) => Address::parse(text)
                .map_err(|error| Failure::new(error.message()).hint(error.hint())),
        }
    }
}
