//! # phrase-slot
//!
//! A slot of a quick phrase points to a line of the record or a cell that is not there, or is nearly `{customer}` or
//! `{fact}`.
//!
//! The desk could not fill it in, and the slot would stand in the reply for the trainee to write. Slots that are meant
//! for the trainee have any other name: `{time}`.
//!
//! Bad: `"{custmer}, your order {orders#9.no} …"` with a table of three rows
//! Good: `"{customer}, your order {orders#1.no} will be with you by {time}"`

use super::Lint;
use crate::{
    scenario::Desk,
    text::{Language, Message, nearest},
};

/// What the desk fills in by itself.
const KNOWN: [&str; 2] = ["customer", "fact"];

pub(super) fn run(cx: &Lint<'_>) {
    let desk = &cx.scenario.desk;
    for phrase in &desk.phrases {
        for text in [&phrase.zh, &phrase.en].into_iter().flatten() {
            for slot in slots(&text.value) {
                let message = || Message::new("check-phrase-slot").with("slot", slot.to_owned());
                if !is_there(desk, slot) {
                    cx.error(text.span, message());
                } else if !KNOWN.contains(&slot)
                    && let Some(near) = nearest(slot, KNOWN)
                {
                    let hint = Message::new("check-did-you-mean").with("name", near.to_owned());
                    cx.warning(text.span, message()).hint(hint);
                }
            }
        }
    }
}

/// The names in braces.
fn slots(phrase: &str) -> impl Iterator<Item = &str> {
    let pieces = phrase.split('{').skip(1);
    pieces.filter_map(|piece| Some(piece.split_once('}')?.0.trim()))
}

/// Whether a slot that points to something of the case finds it. Every other slot is the trainee's own.
fn is_there(desk: &Desk, slot: &str) -> bool {
    if let Some(label) = slot.strip_prefix("record.") {
        let mut fields = desk.record.iter().flat_map(|section| &section.fields);
        return fields.any(|field| {
            let mut languages = Language::ALL.iter();
            languages.any(|&one| field.label.exact(one) == Some(label))
        });
    }
    let Some((table, place)) = slot.split_once('#') else {
        return true;
    };
    let table = desk.tables.iter().find(|it| it.id.value == table);
    let (Some(table), Some((row, column))) = (table, place.split_once('.')) else {
        return false;
    };
    let row = row.parse::<usize>().unwrap_or(0);
    (1..=table.len()).contains(&row) && table.columns.iter().any(|it| it.id.value == column)
}
