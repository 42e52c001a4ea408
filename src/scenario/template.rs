//! The commented scenario that a new one begins as.

use super::edit::{self, Edit};
use crate::text::Language;

/// A small complete case with a comment at every part, in `language`. It checks clean.
pub fn template(language: Language) -> &'static str {
    match language {
        Language::Zh => include_str!("../../assets/templates/scenario.zh-CN.ron"),
        Language::En => include_str!("../../assets/templates/scenario.en.ron"),
    }
}

/// The scenario file `text` with its id replaced and everything else, comments included, as it was. None where the
/// file has no id.
pub fn with_id(text: &str, id: &str) -> Option<String> {
    let span = edit::place(text, "id")?;
    let edit = Edit {
        span,
        written: edit::quoted(id),
    };
    edit::apply(text, &[edit])
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used)]
mod tests {
    use super::*;
    use crate::{scenario::check, text::SourceFile};

    #[test]
    fn a_new_scenario_checks_clean() {
        for language in Language::ALL {
            let text = with_id(template(language), "my-first-case").unwrap();
            let (scenario, findings) = check(&SourceFile::new("my-first-case.ron", text.as_str()));
            assert_eq!(findings, [], "{language}");
            assert_eq!(scenario.unwrap().id.value, "my-first-case");
            let comments = |text: &str| text.matches("//").count();
            assert_eq!(comments(&text), comments(template(language)));
        }
    }
}
