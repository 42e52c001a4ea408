//! `Did…`, `Opened`, `FlaggedRow`, `Cited`: what the trainee did at the desk. A refused act is no act.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::{Held, View, Window, days::Day, facts::whole, knowledge::named};
use crate::{assess::searchable::Searchable, scenario::Text, session::Happening, text::Located};

type With = BTreeMap<String, String>;

/// The action was carried out with parameters that pass `wanted`.
pub(super) fn did(
    view: &View<'_>,
    window: Window,
    id: &str,
    wanted: impl Fn(&With) -> bool,
) -> Option<Held> {
    happened(
        view,
        window,
        |what| matches!(what, Happening::Done { action, with, .. } if action == id && wanted(with)),
    )
}

/// The action was carried out with these parameter values; numbers compare as numbers (`38.60` is `38.6`).
pub(super) fn did_with(view: &View<'_>, window: Window, id: &str, wanted: &With) -> Option<Held> {
    did(view, window, id, |with| {
        wanted
            .iter()
            .all(|(key, value)| with.get(key).is_some_and(|given| same_value(given, value)))
    })
}

/// The action was carried out with a number or a moment within `low`…`high`, both included.
pub(super) fn did_between(
    view: &View<'_>,
    window: Window,
    id: &str,
    parameter: &str,
    (low, high): (&Located<String>, &Located<String>),
) -> Option<Held> {
    did(view, window, id, |with| {
        with.get(parameter)
            .is_some_and(|given| between(view, given, low, high))
    })
}

/// The action was carried out and its free words mention any of `words`.
pub(super) fn did_mention(
    view: &View<'_>,
    window: Window,
    id: &str,
    parameter: &str,
    words: &[Text],
) -> Option<Held> {
    let words: Vec<_> = words
        .iter()
        .flat_map(|word| view.phrases.needles(word))
        .collect();
    did(view, window, id, |with| {
        with.get(parameter).is_some_and(|given| {
            let given = Searchable::of(given).text;
            words
                .iter()
                .any(|word| word.occurrences(&given).next().is_some())
        })
    })
}

/// The table or article was opened.
pub(super) fn opened(view: &View<'_>, window: Window, source: &str) -> Option<Held> {
    happened(view, window, |what| match what {
        Happening::TableShown { table, .. } | Happening::Analysed { table, .. } => table == source,
        Happening::ArticleRead { article } => article == source,
        _ => false,
    })
}

/// The row stands flagged as doubtful at the end of the window: a flag taken back is none.
pub(super) fn flagged_row(
    view: &View<'_>,
    window: Window,
    in_table: &str,
    in_row: u32,
) -> Option<Held> {
    let mut standing = None;
    for (index, event) in view.events.iter().enumerate() {
        if let Happening::RowFlagged {
            table,
            row,
            flagged,
        } = &event.what
            && table == in_table
            && *row == in_row
            && let Some(there) = whole(view, index).filter(|there| window.admits(there))
        {
            standing = flagged.then_some(there);
        }
    }
    standing.map(Held::there)
}

/// The article, or any row of the table, was cited into a reply, or named among the sources of an action.
pub(super) fn cited(view: &View<'_>, window: Window, id: &str) -> Option<Held> {
    let is_it =
        |source: &str| source == id || source.split_once('#').is_some_and(|(table, _)| table == id);
    happened(view, window, |what| match what {
        Happening::Cited { source } => is_it(source),
        Happening::Done { action, with, .. } => named(view.scenario, action, with).any(is_it),
        _ => false,
    })
}

/// Every event in the window that is `wanted`.
pub(super) fn happened(
    view: &View<'_>,
    window: Window,
    wanted: impl Fn(&Happening) -> bool,
) -> Option<Held> {
    let events = view.events.iter().enumerate();
    let found = events.filter(|(_, event)| wanted(&event.what));
    Held::at(
        found
            .filter_map(|(index, _)| whole(view, index))
            .filter(|there| window.admits(there))
            .collect(),
    )
}

fn same_value(given: &str, wanted: &str) -> bool {
    let (given, wanted) = (given.trim(), wanted.trim());
    given == wanted
        || matches!((given.parse::<Decimal>(), wanted.parse::<Decimal>()), (Ok(a), Ok(b)) if a == b)
}

fn between(view: &View<'_>, given: &str, low: &str, high: &str) -> bool {
    let number = |text: &str| text.trim().parse::<Decimal>().ok();
    if let (Some(given), Some(low), Some(high)) = (number(given), number(low), number(high)) {
        return low <= given && given <= high;
    }
    let moment = |text: &str| moment(view, text);
    match (moment(given), moment(low), moment(high)) {
        (Some(given), Some(low), Some(high)) => low <= given && given <= high,
        _ => false,
    }
}

/// Minutes since the epoch of `2025-11-08 16:10`, or of `16:10` on the day of the talk.
fn moment(view: &View<'_>, text: &str) -> Option<i64> {
    let text = text.trim();
    // A day alone is its first minute.
    if let Some(day) = Day::parse(text) {
        return Some(day.0 * 24 * 60);
    }
    let (day, clock) = match text.rsplit_once([' ', 'T']) {
        Some((day, clock)) => (Day::parse(day)?, clock),
        None => (Day::begins(view.scenario)?, text),
    };
    Some(day.0 * 24 * 60 + super::days::minutes(clock)?)
}
