//! A figure as it is said: value, unit, what it is of, and of which period and customers.

use rust_decimal::Decimal;

use super::super::words::{Words, filled};
use crate::{
    hearing::FigureKind,
    scenario::{FigureEvidence, Text},
    text::Language,
};

/// Sentences that state `figure`.
pub(super) fn sentences(figure: &FigureEvidence, language: Language) -> Vec<String> {
    let words = Words::of(language);
    let said = said(figure.kind, &figure.value, figure.unit.as_deref(), language);
    let first = |list: &[Text]| {
        list.first()
            .map_or("", |text| text.get(language))
            .to_owned()
    };
    let scope: Vec<String> = figure.scope.iter().map(|list| first(list)).collect();
    let mut about: Vec<String> = figure
        .with
        .iter()
        .map(|text| text.get(language).to_owned())
        .collect();
    if about.is_empty() {
        about.push(String::new());
    }
    let mut found = Vec::new();
    for said in &said {
        for about in about.iter().take(3) {
            let line = match (about.is_empty(), scope.is_empty()) {
                (true, true) => words.one("figure"),
                (false, true) => words.one("figure of"),
                (_, false) => words.one("figure of a scope"),
            };
            let scope = scope.join(words.one("and"));
            let slots = [
                ("figure", said.as_str()),
                ("what", about),
                ("scope", &scope),
            ];
            found.push(filled(line, &slots));
        }
    }
    found
}

/// Ways to say a value.
pub(in super::super) fn said(
    kind: FigureKind,
    value: &str,
    unit: Option<&str>,
    language: Language,
) -> Vec<String> {
    let words = Words::of(language);
    let with = |name: String| -> Vec<String> {
        let lines = words.list(&name).iter();
        lines.map(|line| filled(line, &[("n", value)])).collect()
    };
    match kind {
        FigureKind::Date => vec![day(value, language)],
        FigureKind::Rate => match value.parse::<Decimal>() {
            Ok(rate) => {
                let tenths = (rate * Decimal::TEN).normalize().to_string();
                vec![filled(words.one("unit Rate"), &[("n", &tenths)])]
            }
            Err(_) => vec![value.to_owned()],
        },
        FigureKind::Time | FigureKind::OrderNo | FigureKind::Phone => vec![value.to_owned()],
        FigureKind::Percent => with("unit Percent".to_owned()),
        FigureKind::Money | FigureKind::Duration | FigureKind::Count => {
            let of_unit = unit.map(|unit| with(format!("unit {unit}")));
            let named = of_unit.filter(|lines| !lines.is_empty());
            named.unwrap_or_else(|| with(format!("unit {kind:?}")))
        }
    }
}

/// `2025-11-08` or `--11-08` as a day of the year.
pub(in super::super) fn day(value: &str, language: Language) -> String {
    let mut parts = value.trim_start_matches('-').rsplit('-');
    let (day, month) = (parts.next(), parts.next());
    let number = |part: Option<&str>| part.and_then(|part| part.parse::<usize>().ok());
    let (Some(day), Some(month)) = (number(day), number(month)) else {
        return value.to_owned();
    };
    let words = Words::of(language);
    let name = words.list("months").get(month.wrapping_sub(1));
    let slots = [
        ("day", day.to_string()),
        ("month", name.cloned().unwrap_or_default()),
    ];
    let slots = slots.each_ref().map(|(key, value)| (*key, value.as_str()));
    filled(words.one("day"), &slots)
}
