//! Words of the hall that several of its parts use.

use rust_decimal::Decimal;

use crate::{
    app::hall::Held,
    contest::{Taker, Thing},
    text::{Language, Message},
};

/// What `taker` is called by the seat: the start number, and the name where the seat may know it.
pub fn called(held: &Held, taker: Taker, language: Language) -> String {
    let number = numbered(held, taker, language);
    match held.event.may_read(held.who(), Thing::Name(taker)) {
        true if held.event.number(taker).is_some() => {
            format!("{number} {}", held.event.name(taker))
        }
        true => held.event.name(taker).to_owned(),
        false => number,
    }
}

/// The start number: 07 号; before the draw, the number of registration.
pub fn numbered(held: &Held, taker: Taker, language: Language) -> String {
    let (key, registered) = match taker {
        Taker::Entrant(number) => ("hall-number", number),
        Taker::Team(number) => ("hall-number-team", number),
    };
    let number = held.event.number(taker).unwrap_or(registered);
    Message::new(key)
        .with("number", format!("{number:02}"))
        .say(language)
}

/// A score with two decimals.
pub fn score(value: Decimal) -> String {
    format!("{value:.2}")
}

/// Minutes and seconds: 06:41.
pub fn clock(ms: i64) -> String {
    let seconds = ms.max(0) / 1_000;
    format!("{:02}:{:02}", seconds / 60, seconds % 60)
}

/// Time of day of a moment, as it is on the wall.
pub fn time_of_day(at_ms: i64, zone_ms: i64) -> String {
    let minutes = (at_ms + zone_ms).div_euclid(60_000).rem_euclid(24 * 60);
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}
