//! The themes that are really in what customers said, each with its cause, its cure, its owner and a day to look again.

use super::{super::words::Words, acts::With, moment};
use crate::{
    scenario::{Scenario, Text},
    text::Language,
};

/// The acts that make the themes of `scenario`, the largest first as the author lists them.
pub(super) fn acts(scenario: &Scenario, language: Language) -> Vec<(String, With)> {
    let Some(voices) = &scenario.desk.voices else {
        return Vec::new();
    };
    let words = Words::of(language);
    let some = |list: &[Text]| -> String {
        let texts = list.iter().filter_map(|it| it.exact(language)).take(2);
        texts.collect::<Vec<_>>().join(words.one("and"))
    };
    let theme = |theme: &crate::scenario::VoiceTheme| {
        let owner = theme.owners.first();
        let values = [
            ("name", theme.title.get(language).to_owned()),
            ("where", theme.rows.value.clone()),
            ("cause", some(&theme.cause)),
            ("action", some(&theme.action)),
            (
                "owner",
                owner.map_or_else(String::new, |it| it.value.clone()),
            ),
            ("measure", words.one("plan target").to_owned()),
            ("by", moment::day_after(&scenario.briefing.begins, 21)),
        ];
        let values = values.map(|(key, value)| (key.to_owned(), value));
        let with: With = values
            .into_iter()
            .filter(|(_, it)| !it.is_empty())
            .collect();
        ("voice.theme".to_owned(), with)
    };
    voices.themes.iter().map(theme).collect()
}
