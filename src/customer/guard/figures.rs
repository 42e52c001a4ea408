//! Figures that stand nowhere in the case and were not said in the talk: an invented order number, sum or date.

use std::collections::BTreeSet;

use super::Ground;
use crate::hearing::{Amount, Figure, FigureKind, figures};

/// Figures of these sizes are a manner of speaking: 说了三遍, a couple of minutes, 等了十分钟.
const FEW: u32 = 10;

/// Finds an invented figure.
pub(super) fn find(ground: &Ground, line: &str) -> Option<String> {
    let mut said: BTreeSet<String> = BTreeSet::new();
    let talk = ground.talk.iter().map(|(_, line)| line.as_str());
    let own = ground.own.iter().map(String::as_str);
    for line in talk.chain(own).chain([ground.agent.as_str()]) {
        said.extend(figures(line, &|_| true).iter().flat_map(values));
    }
    let known = |value: &String| ground.known.values.contains(value) || said.contains(value);
    let found = figures(line, &|_| true);
    let strange = found.iter().find(|figure| {
        let mut values = values(figure).into_iter();
        !casual(figure) && values.any(|value| !known(&value))
    });
    if let Some(strange) = strange {
        return Some(strange.span.of(line).to_owned());
    }
    digits(line).find(|run| {
        let words = run.trim_start_matches('0');
        !ground.known.words.contains(run.as_str())
            && !ground.was_said(run)
            && !found
                .iter()
                .any(|figure| figure.span.of(line).contains(run.as_str()))
            && !words.is_empty()
    })
}

/// Runs of at least three digits, also within codes.
fn digits(line: &str) -> impl Iterator<Item = String> + '_ {
    let runs = line.split(|c: char| !c.is_ascii_digit());
    runs.filter(|run| run.len() >= 3).map(str::to_owned)
}

/// Whether a figure is a manner of speaking rather than a fact of the matter.
fn casual(figure: &Figure) -> bool {
    let small = |amount: &Amount| match amount {
        Amount::One(value) => *value <= FEW.into(),
        Amount::Range(_, high) => *high <= FEW.into(),
        _ => false,
    };
    match figure.kind {
        FigureKind::Count => {
            small(&figure.amount) && matches!(figure.unit, "time" | "piece" | "person" | "")
        }
        FigureKind::Duration => {
            (figure.unit == "min" && small(&figure.amount)) || figure.unit == "s"
        }
        FigureKind::Percent => false,
        FigureKind::Date => figure.relative,
        _ => false,
    }
}

/// The values of a figure, written so that equal ones are equal: numbers without their unit, codes by their digits.
pub(super) fn values(figure: &Figure) -> Vec<String> {
    match &figure.amount {
        Amount::One(value) => vec![value.normalize().to_string()],
        Amount::Range(low, high) => [low, high].map(|it| it.normalize().to_string()).to_vec(),
        Amount::Text(text) => vec![bare(text)],
        Amount::TextRange(low, high) => vec![bare(low), bare(high)],
        Amount::Relative => Vec::new(),
    }
}

/// A date without its year, a code without its marks.
fn bare(text: &str) -> String {
    let text = text.trim_start_matches('-');
    let parts: Vec<&str> = text.split('-').collect();
    let text = match parts.as_slice() {
        [year, month, day] if year.len() == 4 => format!("{month}-{day}"),
        _ => text.to_owned(),
    };
    text.to_lowercase()
}
