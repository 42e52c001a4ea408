//! Desk actions: what was typed becomes checked values and the desk's answer, or a refusal in plain words.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::{
    scenario::{Choice, DeskAction, Parameter, ParameterKind, Scenario},
    text::{Language, Message, nearest, normalise},
};

use super::{changes::row_of, moment};

/// An action that can be carried out: its checked values and the desk's answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Performed {
    /// Values as they are kept: numbers plain, choices by id, moments as `2025-11-08 16:10`.
    pub with: BTreeMap<String, String>,
    /// What the desk answers.
    pub result: String,
}

/// Checks `given` against `action` of `scenario` and words the desk's answer. A bare clock time belongs to the day of
/// the talk.
///
/// # Errors
/// Why the desk does not do it: an unknown, missing or impossible value. The first one is named.
pub fn perform(
    scenario: &Scenario,
    action: &DeskAction,
    given: &BTreeMap<String, String>,
    language: Language,
) -> Result<Performed, Message> {
    let known = || {
        action
            .parameters
            .iter()
            .map(|parameter| parameter.id.as_str())
    };
    if let Some(stranger) = given
        .keys()
        .find(|key| !known().any(|id| id == key.as_str()))
    {
        return Err(unknown_parameter(stranger, known().collect()));
    }
    let mut with = BTreeMap::new();
    for parameter in &action.parameters {
        let value = given.get(parameter.id.as_str()).map(|value| value.trim());
        match value.filter(|value| !value.is_empty()) {
            Some(value) => {
                let checked = check(scenario, parameter, value, language)?;
                with.insert(parameter.id.value.clone(), checked);
            }
            None if parameter.optional => {}
            None => {
                let title = parameter.title.get(language).to_owned();
                return Err(Message::new("desk-missing")
                    .with("title", title)
                    .with("key", parameter.id.value.clone()));
            }
        }
    }
    let result = fill(action.result.get(language), action, &with, language);
    Ok(Performed { with, result })
}

/// The kept form of `value` for the parameter `key` of `action`; as it is where the value is not possible.
pub fn canonical(scenario: &Scenario, action: &DeskAction, key: &str, value: &str) -> String {
    action
        .parameters
        .iter()
        .find(|parameter| parameter.id.as_str() == key)
        .and_then(|parameter| check(scenario, parameter, value, Language::Zh).ok())
        .unwrap_or_else(|| value.to_owned())
}

fn unknown_parameter(stranger: &str, known: Vec<&str>) -> Message {
    if known.is_empty() {
        return Message::new("desk-takes-nothing").with("key", stranger.to_owned());
    }
    match nearest(stranger, known.iter().copied()) {
        Some(near) => Message::new("desk-unknown-parameter-near")
            .with("key", stranger.to_owned())
            .with("near", near.to_owned()),
        None => Message::new("desk-unknown-parameter")
            .with("key", stranger.to_owned())
            .with("known", known.join(", ")),
    }
}

fn check(
    scenario: &Scenario,
    parameter: &Parameter,
    value: &str,
    language: Language,
) -> Result<String, Message> {
    let refused = |key| {
        Message::new(key)
            .with("title", parameter.title.get(language).to_owned())
            .with("value", crate::text::chars::preview(value, 40))
    };
    match &parameter.kind {
        ParameterKind::Words(most) => {
            let letters = value.chars().count();
            if letters > *most as usize {
                return Err(refused("desk-too-long")
                    .with("most", *most)
                    .with("letters", letters as u64));
            }
            Ok(value.to_owned())
        }
        ParameterKind::Number(low, high, unit) => {
            let unit = unit.get(language);
            let Some(number) = number(value, unit) else {
                return Err(refused("desk-not-a-number"));
            };
            let within = |limit: &str, below: bool| {
                Decimal::from_str_exact(limit.trim()).map_or(true, |limit| {
                    if below {
                        number <= limit
                    } else {
                        number >= limit
                    }
                })
            };
            if !within(low, false) || !within(high, true) {
                return Err(refused("desk-out-of-range")
                    .with("low", low.value.clone())
                    .with("high", high.value.clone())
                    .with("unit", unit.to_owned()));
            }
            Ok(number.normalize().to_string())
        }
        ParameterKind::OneOf(choices) => one_of(choices, value).ok_or_else(|| {
            let titles: Vec<String> = choices
                .iter()
                .map(|choice| format!("{} ({})", choice.title.get(language), choice.id.value))
                .collect();
            refused("desk-not-offered").with("choices", titles.join(", "))
        }),
        ParameterKind::Moment => moment::resolve(value, &scenario.briefing.begins)
            .ok_or_else(|| refused("desk-not-a-moment")),
        ParameterKind::Day => moment::resolve_day(value, &scenario.briefing.begins)
            .ok_or_else(|| refused("desk-plan-not-a-day")),
        ParameterKind::Sources(most) => sources(scenario, value, *most).map_err(|wrong| {
            let wrong = crate::text::chars::preview(&wrong, 40);
            refused("desk-acts-no-source")
                .with("source", wrong)
                .with("most", *most)
        }),
        ParameterKind::RowOf(table, column) => row_value(scenario, table, column, value, language)
            .ok_or_else(|| refused("desk-acts-no-row")),
    }
}

/// The articles and rows named in `value`, each once and in one form; the first that is none otherwise, or the whole
/// where there are more than `most`.
fn sources(scenario: &Scenario, value: &str, most: u32) -> Result<String, String> {
    let mut named: Vec<&str> = Vec::new();
    for source in listed(value) {
        if !is_source(scenario, source) {
            return Err(source.to_owned());
        }
        if !named.contains(&source) {
            named.push(source);
        }
    }
    if named.is_empty() || named.len() > most as usize {
        return Err(value.to_owned());
    }
    Ok(named.join(", "))
}

/// The sources listed in the value of a `Sources` parameter.
pub fn listed(value: &str) -> impl Iterator<Item = &str> {
    value
        .split([',', '，', '、', ';', '；', ' ', '\n'])
        .map(str::trim)
        .filter(|source| !source.is_empty())
}

/// The sources listed in `value` as people read them: articles by their title, rows by their table.
pub(super) fn sources_words(scenario: &Scenario, value: &str, language: Language) -> String {
    let desk = &scenario.desk;
    let words = listed(value).map(|source| {
        let mut articles = desk.articles.iter();
        let article = articles.find(|it| it.id.value == source);
        let row = source.rsplit_once('#').and_then(|(table, row)| {
            let table = desk.tables.iter().find(|it| it.id.value == table)?;
            Some((table.title.get(language), row))
        });
        match (article, row) {
            (Some(article), _) => Message::new("desk-source-article")
                .with("title", article.title.get(language).to_owned())
                .say(language),
            (None, Some((table, row))) => Message::new("desk-source-row")
                .with("table", table.to_owned())
                .with("row", row.to_owned())
                .say(language),
            (None, None) => source.to_owned(),
        }
    });
    let words: Vec<String> = words.collect();
    words.join(match language {
        Language::Zh => "、",
        Language::En => ", ",
    })
}

/// Whether `source` is an article, or a row as `table#row`.
pub fn is_source(scenario: &Scenario, source: &str) -> bool {
    let desk = &scenario.desk;
    let row = || {
        let (table, row) = source.rsplit_once('#')?;
        let table = desk.tables.iter().find(|it| it.id.value == table)?;
        let row: usize = row.parse().ok()?;
        Some((1..=table.len()).contains(&row))
    };
    desk.articles.iter().any(|it| it.id.value == source) || row().unwrap_or(false)
}

/// The cell of `column` that reads `value`, as the table writes it.
fn row_value(
    scenario: &Scenario,
    table: &str,
    column: &str,
    value: &str,
    language: Language,
) -> Option<String> {
    let table = scenario
        .desk
        .tables
        .iter()
        .find(|it| it.id.value == table)?;
    let value = value.trim().trim_start_matches('#');
    let row = row_of(table, column, value)?;
    let at = table.columns.iter().position(|it| it.id.value == column)?;
    Some(table.cell(row, at, language).trim().to_owned())
}

/// A number as people type it: `1,200`, `３８．６`, `¥50`, `50 元`.
fn number(value: &str, unit: &str) -> Option<Decimal> {
    let folded = normalise(value).text;
    let unit = normalise(unit).text;
    let bare = folded
        .trim()
        .trim_start_matches(['¥', '$', '€', '£'])
        .trim_end_matches(unit.as_str())
        .trim_end_matches(['元', '%'])
        .trim()
        .replace([',', ' '], "");
    Decimal::from_str_exact(&bare).ok()
}

/// The id of the choice meant by `value`: its id or its title in either language.
fn one_of(choices: &[Choice], value: &str) -> Option<String> {
    let wanted = value.to_lowercase();
    let meant = |choice: &&Choice| {
        choice.id.to_lowercase() == wanted
            || Language::ALL.iter().any(|&language| {
                choice
                    .title
                    .exact(language)
                    .is_some_and(|title| title.to_lowercase() == wanted)
            })
    };
    choices
        .iter()
        .find(meant)
        .map(|choice| choice.id.value.clone())
}

/// `template` with `{parameter}` filled in: choices by their title.
pub(super) fn fill(
    template: &str,
    action: &DeskAction,
    with: &BTreeMap<String, String>,
    language: Language,
) -> String {
    let mut answer = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        answer.push_str(before);
        let slot = after.split_once('}').and_then(|(name, tail)| {
            let parameter = action
                .parameters
                .iter()
                .find(|parameter| parameter.id.as_str() == name)?;
            let value = with.get(parameter.id.as_str());
            let value = value.map_or_else(String::new, |value| shown(parameter, value, language));
            Some((value, tail))
        });
        match slot {
            Some((value, tail)) => {
                answer.push_str(&value);
                rest = tail;
            }
            None => {
                answer.push('{');
                rest = after;
            }
        }
    }
    answer + rest
}

/// A kept value as people read it: a choice by its title.
pub(super) fn shown(parameter: &Parameter, value: &str, language: Language) -> String {
    match &parameter.kind {
        ParameterKind::OneOf(choices) => choices
            .iter()
            .find(|choice| choice.id.value == *value)
            .map_or_else(
                || value.to_owned(),
                |choice| choice.title.get(language).to_owned(),
            ),
        _ => value.to_owned(),
    }
}
