//! The scenario guide that is shipped in the program, in both languages.

use crate::text::Language;

/// The guide in `language`, as Markdown.
pub fn text(language: Language) -> &'static str {
    match language {
        Language::Zh => include_str!("../../assets/guide/zh-CN.md"),
        Language::En => include_str!("../../assets/guide/en.md"),
    }
}
