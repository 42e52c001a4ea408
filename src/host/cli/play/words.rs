//! A language model in the terminal, which words the customer or hears the trainee: the endpoint of the arguments or of the
//! settings.

use std::io::{self, Write};

use super::{Common, Failure, PlayArgs, Table};
use crate::{
    app::judge::JudgeSettings,
    host::cli::endpoint,
    link::{
        Cancel, Link,
        customer::{Brief, Progress, limits, speak},
        hearing,
    },
    session::{Input, hearing_question, unheard},
    text::Message,
};

/// The way to the model that words the customer: of the arguments, or of the settings.
///
/// # Errors
/// Neither names one, or its key would be exposed.
pub(super) fn link(args: &PlayArgs, common: &Common) -> Result<Link, Failure> {
    let named = (args.endpoint.as_deref(), args.model.as_deref());
    let settings = endpoint::settings(named, common);
    let settings = JudgeSettings {
        customer_model: args.model.clone().unwrap_or(settings.customer_model),
        ..settings
    };
    endpoint::link(&settings, settings.customer(), limits())
}

/// The way to the model that hears the trainee: of the arguments, or of the settings.
///
/// # Errors
/// Neither names one, or its key would be exposed.
pub(super) fn ears(args: &PlayArgs, common: &Common) -> Result<Link, Failure> {
    let own = args.hearing_model.as_ref().or(args.model.as_ref());
    let named = (args.endpoint.as_deref(), own.map(String::as_str));
    let settings = endpoint::hearing(named, common);
    endpoint::link(&settings, settings.hearing(), hearing::limits())
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

    /// Has the replies heard by a model that were not, where one was asked for. What it cannot hear stands as the rules
    /// heard it; why is said once.
    pub(super) fn hear(&mut self, at: u64) -> io::Result<()> {
        let Some(ears) = self.ears.take() else {
            return Ok(());
        };
        while let Some(turn) = unheard(self.session.events(), |turn| turn <= self.passed) {
            self.passed = turn;
            let events = self.session.events();
            let Some(question) = hearing_question(self.language, events, turn) else {
                continue;
            };
            match hearing::hear(&ears, turn, &question, &Cancel::default()) {
                Ok(heard) => self.hand_in_one(at, &Input::Heard(heard))?,
                Err(trouble) if !self.told => {
                    self.told = true;
                    let why = trouble.message().say(self.language);
                    let failed = Message::new("hearing-failed").with("why", why);
                    eprintln!("{}", failed.say(self.language));
                }
                Err(_) => {}
            }
        }
        self.ears = Some(ears);
        Ok(())
    }
}
