//! # half-translated
//!
//! A text is missing in one of the case's `languages`.
//!
//! Whoever plays in that language would see the other one in the middle of a talk. Numbers, dates, order numbers and
//! the like need no translation. A text in a language that is not declared is a finding too: nobody will see it.
//!
//! Bad: `languages: [Zh, En]`, `title: (zh: "迟到的生日礼物")`
//! Good: `languages: [Zh, En]`, `title: (zh: "迟到的生日礼物", en: "The late birthday gift")`

use super::{Lint, walk};
use crate::text::{Language, Message};

pub(super) fn run(cx: &Lint<'_>) {
    let declared = &cx.scenario.languages.value;
    let (zh, en) = (
        declared.contains(&Language::Zh),
        declared.contains(&Language::En),
    );
    walk::texts(cx.scenario, &mut |_, text| {
        let missing = match (&text.zh, &text.en) {
            (Some(words), None) if en && has_han(&words.value) => Some((words, Language::En)),
            (None, Some(words)) if zh && has_words(&words.value) => Some((words, Language::Zh)),
            _ => None,
        };
        if let Some((words, language)) = missing {
            let message = Message::new("check-half-translated").with("language", language.tag());
            cx.warning(words.span, message);
        }
        for (words, wanted, tag) in [(&text.zh, zh, "zh-CN"), (&text.en, en, "en")] {
            // A text that exists only in an undeclared language is reported above where it matters.
            if let Some(words) = words
                && !wanted
                && !declared.is_empty()
            {
                let message = Message::new("check-language-not-declared").with("language", tag);
                cx.warning(words.span, message);
            }
        }
    });
}

fn has_han(words: &str) -> bool {
    words.chars().any(|c| matches!(c, '\u{3400}'..='\u{9fff}'))
}

/// At least one word of three letters without a digit: `SF-1234` and `38.6 GB` read alike in every language.
fn has_words(words: &str) -> bool {
    words.split_whitespace().any(|word| {
        !word.contains(|c: char| c.is_ascii_digit())
            && word.chars().filter(|c| c.is_alphabetic()).count() > 2
    })
}
