//! Desk actions: what was typed becomes checked values and the desk's answer, or a refusal in plain words.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::{
    scenario::{Choice, DeskAction, Parameter, ParameterKind},
    text::{Language, Message, nearest, normalise},
};

use super::moment;

/// An action that can be carried out: its checked values and the desk's answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Performed {
    /// Values as they are kept: numbers plain, choices by id, moments as `2025-11-08 16:10`.
    pub with: BTreeMap<String, String>,
    /// What the desk answers.
    pub result: String,
}

/// Checks `given` against `action` and words the desk's answer. `begins` is the moment the talk begins, whose day
/// a bare clock time belongs to.
///
/// # Errors
/// Why the desk does not do it: an unknown, missing or impossible value. The first one is named.
pub fn perform(
    action: &DeskAction,
    given: &BTreeMap<String, String>,
    begins: &str,
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
                let checked = check(parameter, value, begins, language)?;
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
    let result = fill(action, &with, language);
    Ok(Performed { with, result })
}

/// The kept form of `value` for the parameter `key` of `action`; as it is where the value is not possible.
pub fn canonical(action: &DeskAction, key: &str, value: &str, begins: &str) -> String {
    action
        .parameters
        .iter()
        .find(|parameter| parameter.id.as_str() == key)
        .and_then(|parameter| check(parameter, value, begins, Language::Zh).ok())
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
    parameter: &Parameter,
    value: &str,
    begins: &str,
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
        ParameterKind::Moment => {
            moment::resolve(value, begins).ok_or_else(|| refused("desk-not-a-moment"))
        }
        ParameterKind::Day => {
            moment::resolve_day(value, begins).ok_or_else(|| refused("desk-plan-not-a-day"))
        }
    }
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

/// The desk's answer with `{parameter}` filled in: choices by their title.
fn fill(action: &DeskAction, with: &BTreeMap<String, String>, language: Language) -> String {
    let template = action.result.get(language);
    let mut answer = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        answer.push_str(before);
        let slot = after.split_once('}').and_then(|(name, tail)| {
            let parameter = action
                .parameters
                .iter()
                .find(|parameter| parameter.id.as_str() == name)?;
            Some((shown(parameter, with, language), tail))
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

fn shown(parameter: &Parameter, with: &BTreeMap<String, String>, language: Language) -> String {
    let Some(value) = with.get(parameter.id.as_str()) else {
        return String::new();
    };
    match &parameter.kind {
        ParameterKind::OneOf(choices) => choices
            .iter()
            .find(|choice| choice.id.value == *value)
            .map_or_else(
                || value.clone(),
                |choice| choice.title.get(language).to_owned(),
            ),
        _ => value.clone(),
    }
}
