//! Figures that stand nowhere in the case and were not said in the talk: an invented order number, sum or date.

use std::collections::BTreeSet;

use super::{Ground, known::values_of};
use crate::hearing::{Amount, Figure, FigureKind, figures};

/// Figures of these sizes are a manner of speaking: 说了三遍, a couple of minutes, 等了十分钟.
const FEW: u32 = 10;
/// So are these: 八百遍, a thousand times.
const MANY: [u32; 4] = [100, 800, 1_000, 10_000];

/// Numbers that everybody in the country calls: consumers, the mayor, regulators, the police.
const HOTLINES: [&str; 9] = [
    "12315", "12345", "12378", "12386", "12300", "12381", "315", "110", "120",
];

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
        let words = figure.span.of(line);
        let mut values = values(figure).into_iter();
        !casual(figure, line)
            && !HOTLINES.contains(&words)
            && values.any(|value| !known(&value) || (counts(figure) && !ground.counted(&value)))
            && !ground.has_letters(words)
    });
    if let Some(strange) = strange {
        return Some(strange.span.of(line).to_owned());
    }
    let read = |run: &str| {
        let mut found = found.iter();
        found.any(|figure| figure.span.of(line).contains(run))
    };
    let short = pairs(line).find(|run| !ground.has_number(run) && !read(run));
    if short.is_some() {
        return short;
    }
    digits(line)
        .chain(numerals(line))
        .chain(large(line))
        .find(|run| {
            !ground.known.words.contains(run.as_str())
                && !ground.was_said(run)
                && !ground.has_letters(run)
                && !read(run)
                && !HOTLINES.contains(&run.as_str())
        })
}

/// Runs of at least three digits, also within codes.
fn digits(line: &str) -> impl Iterator<Item = String> + '_ {
    let runs = line.split(|c: char| !c.is_ascii_digit());
    runs.filter(|run| run.len() >= 3).map(str::to_owned)
}

/// Digits before a large unit, without blanks: 68万.
fn large(line: &str) -> impl Iterator<Item = String> + '_ {
    line.match_indices(['万', '亿']).filter_map(|(at, unit)| {
        let before = line[..at].trim_end();
        let from = before
            .trim_end_matches(|c: char| c.is_ascii_digit() || c == '.')
            .len();
        let digits = &before[from..];
        (!digits.is_empty()).then(|| format!("{digits}{unit}"))
    })
}

/// Numbers of two digits that stand alone, but for round ones and the hours of a day.
fn pairs(line: &str) -> impl Iterator<Item = String> + '_ {
    let runs = line.split(|c: char| !c.is_ascii_alphanumeric() && c != '.' && c != '-' && c != ':');
    let digits = |run: &&str| run.len() == 2 && run.bytes().all(|c| c.is_ascii_digit());
    let runs = runs.map(|run| run.trim_end_matches('.')).filter(digits);
    runs.filter(|run| !run.ends_with('0') && *run != "24")
        .map(str::to_owned)
}

/// Runs of Chinese numerals with a unit in them that are no idiom: 十二万三.
fn numerals(line: &str) -> impl Iterator<Item = String> + '_ {
    let runs = line.split(|c: char| !"零〇一二两三四五六七八九十百千万亿".contains(c));
    let runs = runs.filter(|run| run.chars().count() >= 3 && run.contains(['百', '千', '万']));
    runs.filter(|run| !run.starts_with("千万") && !run.starts_with("一万"))
        .map(str::to_owned)
}

/// Whether a figure counts people or things.
fn counts(figure: &Figure) -> bool {
    figure.kind == FigureKind::Count && matches!(figure.unit, "person" | "piece")
}

impl Ground {
    /// Whether this very number was said or stands in the case, not as a part of a longer one.
    fn has_number(&self, number: &str) -> bool {
        let stands = |text: &str| {
            let mut runs = text.split(|c: char| !c.is_ascii_digit());
            runs.any(|run| run == number)
        };
        let talk = self.talk.iter().map(|(_, line)| line).chain([&self.agent]);
        talk.chain(&self.own).any(|line| stands(line))
            || stands(&self.known.words)
            || self.known.values.contains(number)
    }

    /// Whether so many of anything stand in the case or were spoken of.
    fn counted(&self, value: &String) -> bool {
        let talk = self.talk.iter().map(|(_, line)| line).chain([&self.agent]);
        let mut said = talk.chain(&self.own);
        self.known.counts.contains(value) || said.any(|line| values_of(line).contains(value))
    }

    /// Whether these very letters with their digits, without blanks, were said or stand in the case.
    fn has_letters(&self, words: &str) -> bool {
        let bare = |text: &str| -> String {
            let letters = text.chars().filter(|c| !c.is_whitespace());
            letters.flat_map(char::to_lowercase).collect()
        };
        let words = bare(words);
        let talk = self.talk.iter().map(|(_, line)| line);
        let mut lines = talk.chain([&self.agent, &self.known.words]);
        let digits = words.chars().any(|c| c.is_ascii_digit());
        digits && lines.any(|line| bare(line).contains(&words))
    }
}

/// Whether a figure is a manner of speaking rather than a fact of the matter.
fn casual(figure: &Figure, line: &str) -> bool {
    let small = match &figure.amount {
        Amount::One(value) => *value <= FEW.into(),
        Amount::Range(_, high) => *high <= FEW.into(),
        _ => false,
    };
    let round = match &figure.amount {
        Amount::One(value) => MANY.iter().any(|&many| *value == many.into()),
        _ => false,
    };
    if figure.span.of(line).starts_with(['半', '½']) {
        return true;
    }
    // “This one point” counts nothing.
    if figure.kind != FigureKind::Money && figure.span.of(line).starts_with("one ") {
        return true;
    }
    match figure.kind {
        FigureKind::Count => {
            (small || round) && matches!(figure.unit, "time" | "piece" | "person" | "")
        }
        FigureKind::Duration => (figure.unit == "min" && small) || figure.unit == "s",
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

/// A date without its year, a clock time of twelve hours, a code in small letters.
fn bare(text: &str) -> String {
    let text = text.trim_start_matches('-');
    if let Some((hour, minute)) = text.split_once(':')
        && let Ok(hour) = hour.parse::<u32>()
    {
        return format!("{}:{minute}", hour % 12);
    }
    let parts: Vec<&str> = text.split('-').collect();
    let text = match parts.as_slice() {
        [year, month, day] if year.len() == 4 => format!("{month}-{day}"),
        _ => text.to_owned(),
    };
    text.to_lowercase()
}
