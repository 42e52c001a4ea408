//! A customer worded by a language model, in the terminal: the endpoint of the arguments or of the settings.

use std::io::{self, Write};

use super::{Common, Failure, PlayArgs, Table};
use crate::{
    app::judge::{JudgeSettings, SETTING},
    host::keys::SystemKeys,
    link::{
        Cancel, Link,
        customer::{Brief, Progress, limits, speak},
        find_key,
    },
    session::Input,
    store::Store,
    text::Message,
};

/// The way to the model that the arguments name, or the settings.
///
/// # Errors
/// Neither names one, or its key would be exposed.
pub(super) fn link(args: &PlayArgs, common: &Common) -> Result<Link, Failure> {
    let mut settings = match (&args.endpoint, &args.model) {
        (Some(_), Some(_)) => JudgeSettings::default(),
        _ => stored(common).unwrap_or_default(),
    };
    if let Some(address) = &args.endpoint {
        settings.address.clone_from(address);
    }
    if let Some(model) = &args.model {
        settings.customer_model.clone_from(model);
    }
    if settings.address.is_empty() {
        let hint = Message::new("play-no-model-hint");
        return Err(Failure::new(Message::new("play-no-model")).hint(hint));
    }
    let endpoint = settings.customer();
    let endpoint = endpoint.map_err(|fault| {
        let hint = Message::new("play-no-model-hint");
        Failure::new(fault.message()).hint(hint)
    })?;
    let (key, _) = find_key(&SystemKeys, &endpoint.origin());
    let failed = |trouble: crate::link::Trouble| {
        let hint = trouble.hint();
        Failure::new(trouble.message()).hint(hint)
    };
    Link::new(endpoint, key, limits()).map_err(failed)
}

/// What was set in the app, where there are settings.
fn stored(common: &Common) -> Option<JudgeSettings> {
    let paths = common.paths().ok()?;
    let address = common.address(&paths).ok()?;
    let store = Store::open(&address).ok()?;
    store.setting(SETTING).wait().ok().flatten()
}

impl<W: Write> Table<W> {
    /// Has worded what the customer is about to say, until nothing is awaited.
    pub(super) fn word(&mut self, at: u64) -> io::Result<()> {
        while let Some(link) = self.link.take() {
            let Some(brief) = Brief::of(&self.session) else {
                self.link = Some(link);
                break;
            };
            let mut wordings = Vec::new();
            let ended = speak(&link, &brief, &Cancel::default(), &mut |progress| {
                if let Progress::Words(words) = progress {
                    wordings.push(words);
                }
            });
            for words in wordings {
                self.hand_in_one(at, &Input::Words(words))?;
            }
            if let Err(trouble) = ended {
                let why = trouble.message().say(self.language);
                self.hand_in_one(at, &Input::NoWords(why))?;
            } else if self.session.state().awaited.is_some() {
                // Whatever is still open was not answered: the grammar speaks, and the talk goes on.
                self.hand_in_one(at, &Input::NoWords(String::new()))?;
            }
            self.link = Some(link);
        }
        Ok(())
    }
}
