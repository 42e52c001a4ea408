//! Keys to endpoints: the variable `HEARD_MODEL_KEY`, and the system's own safe where there is one.
#![expect(
    clippy::disallowed_methods,
    reason = "the outer door reads the environment"
)]

use crate::link::{Key, Keys, NoSafe};

/// The variable that holds a key for this run.
pub const VARIABLE: &str = "HEARD_MODEL_KEY";

/// What the system offers.
pub struct SystemKeys;

impl Keys for SystemKeys {
    fn environment(&self) -> Option<Key> {
        Key::new(&std::env::var(VARIABLE).ok()?)
    }

    #[cfg(feature = "desktop")]
    fn kept(&self, origin: &str) -> Result<Option<Key>, NoSafe> {
        match entry(origin)?.get_password() {
            Ok(text) => Ok(Key::new(&text)),
            Err(keyring::Error::NoEntry) => Ok(None),
            // The library's own words are left out: they may hold what is in the safe.
            Err(_) => Err(NoSafe),
        }
    }

    #[cfg(feature = "desktop")]
    fn keep(&self, origin: &str, key: Option<&Key>) -> Result<(), NoSafe> {
        let entry = entry(origin)?;
        let done = match key {
            Some(key) => entry.set_password(key.reveal()),
            None => entry.delete_credential(),
        };
        match done {
            Ok(()) | Err(keyring::Error::NoEntry) => Ok(()),
            Err(_) => Err(NoSafe),
        }
    }

    #[cfg(not(feature = "desktop"))]
    fn kept(&self, _: &str) -> Result<Option<Key>, NoSafe> {
        Err(NoSafe)
    }

    #[cfg(not(feature = "desktop"))]
    fn keep(&self, _: &str, _: Option<&Key>) -> Result<(), NoSafe> {
        Err(NoSafe)
    }
}

/// The place for the key of the endpoint of `origin`.
#[cfg(feature = "desktop")]
fn entry(origin: &str) -> Result<keyring::Entry, NoSafe> {
    keyring::Entry::new("heard", origin).map_err(|_| NoSafe)
}
