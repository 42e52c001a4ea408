//! The words of bots: `assets/bots/*.ron`, lists of lines by name with slots in braces.

use std::{collections::BTreeMap, sync::LazyLock};

use crate::text::Language;

/// All lines of one language.
#[derive(Debug)]
pub(super) struct Words(BTreeMap<String, Vec<String>>);

static ZH: LazyLock<Words> = LazyLock::new(|| read(include_str!("../../../assets/bots/zh-CN.ron")));
static EN: LazyLock<Words> = LazyLock::new(|| read(include_str!("../../../assets/bots/en.ron")));

#[expect(
    clippy::expect_used,
    reason = "the files are part of the program and a test reads both"
)]
fn read(source: &str) -> Words {
    Words(ron::from_str(source).expect("the files of the bots are well-formed"))
}

impl Words {
    /// The words of `language`.
    pub fn of(language: Language) -> &'static Words {
        match language {
            Language::Zh => &ZH,
            Language::En => &EN,
        }
    }

    /// The lines called `name`; none where there are none.
    pub fn list(&self, name: &str) -> &[String] {
        self.0.get(name).map_or(&[], Vec::as_slice)
    }

    /// The one line called `name`.
    pub fn one(&self, name: &str) -> &str {
        self.list(name).first().map_or("", String::as_str)
    }
}

/// `line` with its slots filled.
pub(super) fn filled(line: &str, slots: &[(&str, &str)]) -> String {
    let mut text = line.to_owned();
    for (slot, value) in slots {
        text = text.replace(&format!("{{{slot}}}"), value);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_have_the_same_lists_and_no_list_is_empty() {
        let names = |words: &Words| words.0.keys().cloned().collect::<Vec<_>>();
        assert_eq!(names(&ZH), names(&EN));
        for words in [&*ZH, &*EN] {
            for (name, lines) in &words.0 {
                assert!(!lines.is_empty(), "{name}");
                assert!(lines.iter().all(|line| !line.trim().is_empty()), "{name}");
            }
        }
    }

    #[test]
    fn slots_are_filled_and_others_stay() {
        assert_eq!(filled("{a} und {b}", &[("a", "1")]), "1 und {b}");
    }
}
