//! What was heard, in a line or two for a person at the terminal.

use crate::{
    hearing::Heard,
    text::{Language, Message, say},
};

/// The reading of `text` in `language`.
pub(super) fn words(text: &str, heard: &Heard, language: Language) -> String {
    let mut lines: Vec<String> = heard
        .acts
        .iter()
        .map(|act| {
            let named = say(
                language,
                &format!("hear-act-{}", act.act.key().replace('_', "-")),
            );
            format!("  {named}  {}", act.span.of(text))
        })
        .collect();
    for flag in &heard.flags {
        let named = say(
            language,
            &format!("hear-flag-{}", flag.family.key().replace('_', "-")),
        );
        lines.push(format!("! {named}  {}", flag.span.of(text)));
    }
    let level = format!(
        "{}.{}",
        heard.empathy.level / 1_000,
        heard.empathy.level % 1_000 / 100
    );
    lines.push(
        Message::new("hear-sum")
            .with("level", level)
            .with("figures", heard.figures.len())
            .with("promises", heard.promises.len())
            .say(language),
    );
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used)]
    use super::*;
    use crate::hearing::{Act, FlagFamily, hear};

    #[test]
    fn every_act_and_family_has_its_words() {
        for language in Language::ALL {
            for key in Act::ALL
                .iter()
                .map(|act| format!("hear-act-{}", act.key().replace('_', "-")))
                .chain(
                    FlagFamily::ALL
                        .iter()
                        .map(|family| format!("hear-flag-{}", family.key().replace('_', "-"))),
                )
            {
                let words = say(language, &key);
                assert!(
                    !words.contains("Unknown") && words != key,
                    "{key} in {language}"
                );
            }
        }
    }

    #[test]
    fn a_person_reads_words() {
        let text = "这不关我的事。";
        let words = words(text, &hear(text), Language::Zh);
        assert!(
            words.contains("推诿") && words.contains("不关我的事"),
            "{words}"
        );
    }
}
