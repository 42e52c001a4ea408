//! The scenario guide that is shipped in the program, in both languages.

use crate::text::Language;

// The files of `assets/guide/` as `(name, text)`; written by `src/build.rs`.
include!(concat!(env!("OUT_DIR"), "/guide.rs"));

/// The guide in `language` as Markdown, or in the other language where only that was written.
pub fn text(language: Language) -> &'static str {
    let of = |tag: &str| {
        let found = GUIDE
            .iter()
            .find(|(name, _)| name.strip_suffix(".md") == Some(tag));
        found.map(|(_, text)| *text)
    };
    of(language.tag())
        .or_else(|| Language::ALL.iter().find_map(|other| of(other.tag())))
        .unwrap_or_default()
}
