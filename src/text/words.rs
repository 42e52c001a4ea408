//! Every word a person reads: Fluent messages from `assets/locales`, looked up by key.

use std::{borrow::Cow, collections::HashMap};

use fluent_templates::{Loader, fluent_bundle::FluentValue, static_loader};
use unic_langid::{LanguageIdentifier, langid};

use super::Language;

static_loader! {
    static LOCALES = {
        locales: "./assets/locales",
        fallback_language: "en",
        // Isolation marks (U+2068) would show as tofu and break copied text; both languages run left to right.
        customise: |bundle| bundle.set_use_isolating(false),
    };
}

static ZH: LanguageIdentifier = langid!("zh-CN");
static EN: LanguageIdentifier = langid!("en");

/// A sentence for people before its language is chosen: a Fluent key and its arguments.
#[derive(Clone, Debug, PartialEq)]
pub struct Message {
    /// Key in the Fluent files.
    pub key: &'static str,
    /// Named arguments, in the order they were given.
    pub args: Vec<(&'static str, FluentValue<'static>)>,
}

impl Message {
    /// The message `key` without arguments.
    pub fn new(key: &'static str) -> Self {
        Self {
            key,
            args: Vec::new(),
        }
    }

    /// The same message with the argument `name` filled in.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<FluentValue<'static>>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    /// The sentence in `language`.
    pub fn say(&self, language: Language) -> String {
        let args: HashMap<Cow<'static, str>, FluentValue<'static>> = self
            .args
            .iter()
            .map(|(name, value)| (Cow::Borrowed(*name), value.clone()))
            .collect();
        LOCALES.lookup_with_args(id(language), self.key, &args)
    }
}

/// The message `key` without arguments in `language`. A key that neither language has comes back as
/// fluent's own "unknown" text; a test keeps that from happening.
pub fn say(language: Language, key: &str) -> String {
    LOCALES.lookup(id(language), key)
}

fn id(language: Language) -> &'static LanguageIdentifier {
    match language {
        Language::Zh => &ZH,
        Language::En => &EN,
    }
}
