//! `Noticed`: whether a trap in a table was noticed, by doubting one of its rows or by saying so.
//!
//! Doubting everything is no noticing: who flags more than twice as many rows as the table's traps have, or more than a
//! third of the table, has not told the doubtful rows from the others. One flag is always free.

use std::collections::BTreeMap;

use super::{
    Held, View, Window,
    facts::whole,
    said::{hits, is_meant},
};
use crate::{
    assess::{mark::Witness, searchable::Searchable},
    scenario::{Table, Trap},
    session::Happening,
};

/// The trap `id` was noticed.
pub(crate) fn noticed(view: &View<'_>, window: Window, id: &str) -> Option<Held> {
    let tables = view.scenario.desk.tables.iter();
    let mut traps = tables.flat_map(|table| table.traps.iter().map(move |trap| (table, trap)));
    let (table, trap) = traps.find(|(_, trap)| trap.id.value == id)?;
    let mut places = flagged(view, window, table, trap);
    places.extend(said(view, window, trap));
    places.extend(written(view, window, trap));
    Held::at(places)
}

/// Flags that stand on rows of the trap at the end of the window, where not too many stand on the table.
fn flagged(view: &View<'_>, window: Window, table: &Table, trap: &Trap) -> Vec<Witness> {
    let mut standing: BTreeMap<u32, Witness> = BTreeMap::new();
    for (index, event) in view.events.iter().enumerate() {
        if let Happening::RowFlagged {
            table: id,
            row,
            flagged,
        } = &event.what
            && *id == table.id.value
            && let Some(there) = whole(view, index).filter(|there| window.admits(there))
        {
            match flagged {
                true => drop(standing.insert(*row, there)),
                false => drop(standing.remove(row)),
            }
        }
    }
    if standing.len() > most_flags(table) {
        return Vec::new();
    }
    let rows = trap.rows.iter();
    rows.filter_map(|row| standing.get(&row.value).copied())
        .collect()
}

/// The most flags on `table` that still tell the doubtful rows from the others.
fn most_flags(table: &Table) -> usize {
    let rows = table.traps.iter().flat_map(|trap| &trap.rows);
    let mut rows: Vec<u32> = rows.map(|row| row.value).collect();
    rows.sort_unstable();
    rows.dedup();
    (2 * rows.len()).min(table.len() / 3).max(1)
}

/// The doubt said to the customer.
fn said(view: &View<'_>, window: Window, trap: &Trap) -> Vec<Witness> {
    let hits = trap.words.iter().flat_map(|word| hits(view, window, word));
    let meant = hits.filter(|hit| is_meant(hit, window));
    meant.map(|hit| hit.there).collect()
}

/// The doubt written down: in a note, or in words of an act at the desk.
fn written(view: &View<'_>, window: Window, trap: &Trap) -> Vec<Witness> {
    let words = trap.words.iter();
    let needles: Vec<_> = words.flat_map(|word| view.phrases.needles(word)).collect();
    let tells = |text: &str| {
        let text = Searchable::of(text).text;
        needles
            .iter()
            .any(|needle| needle.occurrences(&text).next().is_some())
    };
    let events = view.events.iter().enumerate();
    let told = events.filter(|(_, event)| match &event.what {
        Happening::Noted { text } => tells(text),
        Happening::Done { with, .. } => with.values().any(|value| tells(value)),
        _ => false,
    });
    told.filter_map(|(index, _)| whole(view, index))
        .filter(|there| window.admits(there))
        .collect()
}
