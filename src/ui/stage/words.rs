//! Words and numbers that several scenes set.

use rust_decimal::Decimal;

use crate::{
    app::stage::Lot,
    contest::Taker,
    scenario::Outcome,
    text::{Language, Message, say},
};

/// 07 号选手, 第 2 队; before the draw the number of registration.
pub fn numbered(taker: Taker, number: Option<u32>, language: Language) -> String {
    let (key, registered) = match taker {
        Taker::Entrant(one) => ("stage-entrant", one),
        Taker::Team(one) => ("stage-team", one),
    };
    let number = format!("{:02}", number.unwrap_or(registered));
    Message::new(key).with("number", number).say(language)
}

/// What somebody is called here: the name where everybody may know it, else the number.
pub fn called(lot: &Lot, language: Language) -> String {
    match &lot.name {
        Some((name, _)) => name.clone(),
        None => numbered(lot.taker, lot.number, language),
    }
}

/// How a talk ended.
pub fn outcome(outcome: Outcome, language: Language) -> String {
    let key = match outcome {
        Outcome::Settled => "assess-outcome-settled",
        Outcome::PartlySettled => "assess-outcome-partly_settled",
        Outcome::Escalated => "assess-outcome-escalated",
        Outcome::CustomerLeft => "assess-outcome-customer_left",
        Outcome::OutOfTime => "assess-outcome-out_of_time",
        Outcome::EndedByAgent => "assess-outcome-ended_by_agent",
    };
    say(language, key)
}

/// Minutes and seconds: 2:19.
pub fn clock(ms: i64) -> String {
    // A second that has begun still counts.
    let seconds = (ms.max(0) + 999) / 1_000;
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

/// Points with two decimals.
pub fn points(value: Decimal) -> String {
    format!("{value:.2}")
}

/// A change with its sign, and the minus that figures are set with.
pub fn signed(value: i64) -> String {
    match value {
        0 => "±0".to_owned(),
        1.. => format!("+{value}"),
        _ => format!("−{}", value.unsigned_abs()),
    }
}
