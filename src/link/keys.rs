//! Where keys to endpoints are: in the environment, or in the system's safe. Implemented by the host, which alone looks there.

use super::Key;

/// Where keys are.
pub trait Keys: Send + Sync {
    /// The key that the environment names, for whatever endpoint is used.
    fn environment(&self) -> Option<Key>;

    /// The key kept for the endpoint of `origin`.
    ///
    /// # Errors
    /// There is no safe, or it does not open.
    fn kept(&self, origin: &str) -> Result<Option<Key>, NoSafe>;

    /// Keeps `key` for the endpoint of `origin`; none takes it away.
    ///
    /// # Errors
    /// There is no safe, or it does not open.
    fn keep(&self, origin: &str, key: Option<&Key>) -> Result<(), NoSafe>;
}

/// The system has no safe for keys, or does not open it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoSafe;

/// Where the key for an endpoint comes from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum KeyPlace {
    /// There is none.
    #[default]
    Nowhere,
    /// The environment.
    Environment,
    /// The system's safe.
    Safe,
    /// There is none, and the system has no safe for one.
    NoSafe,
}

/// No keys at all.
pub struct NoKeys;

impl Keys for NoKeys {
    fn environment(&self) -> Option<Key> {
        None
    }

    fn kept(&self, _: &str) -> Result<Option<Key>, NoSafe> {
        Err(NoSafe)
    }

    fn keep(&self, _: &str, _: Option<&Key>) -> Result<(), NoSafe> {
        Err(NoSafe)
    }
}

/// The key for the endpoint of `origin`, and where it is. The environment wins: it was set for this very run.
pub fn find(keys: &dyn Keys, origin: &str) -> (Option<Key>, KeyPlace) {
    if let Some(key) = keys.environment() {
        return (Some(key), KeyPlace::Environment);
    }
    match keys.kept(origin) {
        Ok(Some(key)) => (Some(key), KeyPlace::Safe),
        Ok(None) => (None, KeyPlace::Nowhere),
        Err(NoSafe) => (None, KeyPlace::NoSafe),
    }
}
