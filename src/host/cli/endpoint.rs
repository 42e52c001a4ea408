//! The endpoint of a language model for a command: of its arguments, or of the settings.

use super::{Common, Failure};
use crate::{
    app::judge::{JudgeSettings, SETTING},
    host::keys::SystemKeys,
    link::{Endpoint, EndpointFault, Limits, Link, Trouble, find_key},
    store::Store,
    text::Message,
};

/// The settings with the address that was named, if any; where address and model both were, those of the app are not read.
pub(super) fn settings(named: (Option<&str>, Option<&str>), common: &Common) -> JudgeSettings {
    let mut settings = match named {
        (Some(_), Some(_)) => JudgeSettings::default(),
        _ => stored(common).unwrap_or_default(),
    };
    if let Some(address) = named.0 {
        settings.address = address.to_owned();
    }
    settings
}

/// [`settings`] with the model that was named as the one that hears.
pub(super) fn hearing(named: (Option<&str>, Option<&str>), common: &Common) -> JudgeSettings {
    let mut settings = settings(named, common);
    if let Some(model) = named.1 {
        settings.hearing_model = model.to_owned();
    }
    settings
}

/// The way to `endpoint`, one of `settings`.
///
/// # Errors
/// There is none, or its key would be exposed.
pub(super) fn link(
    settings: &JudgeSettings,
    endpoint: Result<Endpoint, EndpointFault>,
    limits: Limits,
) -> Result<Link, Failure> {
    let hint = || Message::new("play-no-model-hint");
    if settings.address.is_empty() {
        return Err(Failure::new(Message::new("play-no-model")).hint(hint()));
    }
    let endpoint = endpoint.map_err(|fault| Failure::new(fault.message()).hint(hint()))?;
    let (key, _) = find_key(&SystemKeys, &endpoint.origin());
    let failed = |trouble: Trouble| Failure::new(trouble.message()).hint(trouble.hint());
    Link::new(endpoint, key, limits).map_err(failed)
}

/// What was set in the app, where there are settings.
fn stored(common: &Common) -> Option<JudgeSettings> {
    let paths = common.paths().ok()?;
    let address = common.address(&paths).ok()?;
    let store = Store::open(&address).ok()?;
    store.setting(SETTING).wait().ok().flatten()
}
