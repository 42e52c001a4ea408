//! What a language model hears beside the rules: the object `second` of an answer. It changes nothing else in it.

use serde_json::{Value, json};

use super::{Common, Failure, HearArgs, json::Asked};
use crate::{
    hearing::second::Question,
    host::cli::endpoint,
    link::{
        Cancel, Link,
        hearing::{hear, limits},
    },
    text::Language,
};

/// The way to the model that hears.
pub(super) struct Ears(Link);

impl Ears {
    /// Of the arguments or the settings; none where no model was asked for.
    ///
    /// # Errors
    /// Neither names a model, or its key would be exposed.
    pub fn of(args: &HearArgs, common: &Common) -> Result<Option<Self>, Failure> {
        if !args.model_too() {
            return Ok(None);
        }
        let named = (args.endpoint.as_deref(), args.model.as_deref());
        let settings = endpoint::hearing(named, common);
        endpoint::link(&settings, settings.hearing(), limits()).map(|link| Some(Self(link)))
    }

    /// What it hears in what was `asked`, or in `language` why nothing.
    pub fn object(&self, asked: &Asked, language: Language) -> Value {
        let question = Question {
            // The prompt is in the language of the reply, whatever that of messages is.
            language: match asked.text.chars().any(is_han) {
                true => Language::Zh,
                false => Language::En,
            },
            customer: asked.customer.clone(),
            reply: asked.text.clone(),
        };
        match hear(&self.0, 0, &question, &Cancel::default()) {
            Ok(heard) => json!({
                "labels": heard.heard.labels,
                "empathy": heard.heard.empathy,
                "empathy_quote": heard.heard.empathy_quote,
                "model": heard.model,
                "prompt": heard.prompt,
                "ms": heard.ms,
                "tokens": heard.tokens,
            }),
            Err(trouble) => json!({ "failed": trouble.message().say(language) }),
        }
    }
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}')
}
