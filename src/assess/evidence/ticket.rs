//! `Ticket`: whether the ticket is complete, right, in time, and says what was promised in the talk.
//!
//! Every mark stands at the field it came from: a place in the desk's answer to the act that last wrote the field.

use std::collections::BTreeMap;

use super::{
    Held, View, Window,
    days::{Day, minutes},
    facts::whole,
    said::{utterances, witness},
};
use crate::{
    assess::{mark::Witness, record::Utterance},
    desk::ticket,
    hearing::{Amount, Figure, FigureKind, PromiseReading},
    scenario::TicketEvidence,
    session::Happening,
    text::Span,
};

/// The ticket at the end of the window, with the event that last wrote each field.
struct Filed {
    values: BTreeMap<String, String>,
    written: BTreeMap<String, Witness>,
    last: Witness,
}

/// Holds where the ticket is everything that is asked, at the fields that show it.
pub(super) fn ticket(view: &View<'_>, window: Window, asked: &TicketEvidence) -> Option<Held> {
    let filed = filed(view, window)?;
    let fields = fields(view, window, &filed, asked).ok()?;
    let mut places: Vec<Witness> = fields.iter().filter_map(|it| filed.place(it)).collect();
    if places.is_empty() {
        places.push(filed.last);
    }
    Held::at(places)
}

/// The field that is not as asked; where it was left empty, the whole ticket. None without a ticket.
pub(super) fn wrong(view: &View<'_>, window: Window, asked: &TicketEvidence) -> Option<Held> {
    let filed = filed(view, window)?;
    let field = fields(view, window, &filed, asked).err()?;
    Some(Held::there(filed.place(field).unwrap_or(filed.last)))
}

impl Filed {
    fn get(&self, field: &str) -> Option<&str> {
        let value = self.values.get(field)?.trim();
        (!value.is_empty()).then_some(value)
    }

    fn place(&self, field: &str) -> Option<Witness> {
        self.written.get(field).copied()
    }
}

fn filed(view: &View<'_>, window: Window) -> Option<Filed> {
    view.scenario.desk.ticket.as_ref()?;
    let mut filed: Option<Filed> = None;
    for (index, event) in view.events.iter().enumerate() {
        let Happening::Done {
            action,
            with,
            result,
        } = &event.what
        else {
            continue;
        };
        if action != "ticket" && action != "ticket.amend" {
            continue;
        }
        let Some(there) = whole(view, index).filter(|there| window.admits(there)) else {
            continue;
        };
        let standing = filed.get_or_insert_with(|| Filed {
            values: BTreeMap::new(),
            written: BTreeMap::new(),
            last: there,
        });
        standing.last = there;
        for (field, value) in with {
            let line = ticket::line(view.scenario, field, value, view.record.language);
            let span = result.find(&line).map(|at| Span::new(at, at + line.len()));
            standing
                .written
                .insert(field.clone(), Witness { span, ..there });
            standing.values.insert(field.clone(), value.clone());
        }
    }
    filed
}

/// The fields that carry what is asked; the first that is not as asked otherwise.
fn fields(
    view: &View<'_>,
    window: Window,
    filed: &Filed,
    asked: &TicketEvidence,
) -> Result<Vec<&'static str>, &'static str> {
    let mut carried = Vec::new();
    let mut need = |field: &'static str, holds: bool| match holds {
        true => {
            carried.push(field);
            Ok(())
        }
        false => Err(field),
    };
    if asked.complete {
        for field in ticket::FIELDS {
            need(field, filed.get(field).is_some())?;
        }
    }
    if let Some(category) = &asked.category {
        need("category", filed.get("category") == Some(category.as_str()))?;
    }
    if let Some(priority) = asked.priority {
        need("priority", filed.get("priority") == Some(priority.key()))?;
    }
    if let Some(owner) = &asked.owner {
        need("owner", filed.get("owner") == Some(owner.as_str()))?;
    }
    if asked.within {
        let within = ticket::within_clock(view.scenario, &filed.values);
        need("deadline", within == Some(true))?;
    }
    if !asked.links.is_empty() {
        let named = filed.get("evidence").unwrap_or_default();
        let named: Vec<&str> = crate::desk::listed(named).collect();
        let all = asked
            .links
            .iter()
            .all(|link| named.contains(&link.as_str()));
        need("evidence", all)?;
    }
    if asked.consistent {
        need("deadline", in_time(view, window, filed))?;
        need("owner", by_them(view, window, filed))?;
    }
    Ok(carried)
}

/// Whether the ticket is due no later than the earliest time that was promised.
fn in_time(view: &View<'_>, window: Window, filed: &Filed) -> bool {
    let Some(due) = filed.get("deadline").and_then(moment) else {
        return false;
    };
    let Some(begins) = moment(&view.scenario.briefing.begins) else {
        return true;
    };
    let promised = promises(view, window).filter(|(_, promise)| promise.timed);
    let mut times = promised.filter_map(|(said, promise)| {
        let figures = said.heard.figures.iter();
        let mut inside = figures.filter(|figure| near(said, promise, figure));
        let now = begins + (view.events[said.event].at / 60_000) as i64;
        inside.find_map(|figure| promised_at(figure, begins, now))
    });
    times.all(|promised| due <= promised)
}

/// Whether nobody else than the ticket's owner was named in a promise.
fn by_them(view: &View<'_>, window: Window, filed: &Filed) -> bool {
    let (Some(form), Some(owner)) = (&view.scenario.desk.ticket, filed.get("owner")) else {
        return false;
    };
    let language = view.record.language;
    promises(view, window).all(|(said, promise)| {
        let sentence = said
            .sentence_at(promise.span)
            .map_or(promise.span, |it| it.span);
        let words = sentence.of(&said.text).to_lowercase();
        let named: Vec<&str> = form
            .owners
            .iter()
            .filter(|it| words.contains(&it.name.get(language).to_lowercase()))
            .map(|it| it.id.as_str())
            .collect();
        named.is_empty() || named.contains(&owner)
    })
}

fn promises<'v>(
    view: &View<'v>,
    window: Window,
) -> impl Iterator<Item = (&'v Utterance, &'v PromiseReading)> {
    let said = utterances(view, window);
    let promises = said.flat_map(|said| said.heard.promises.iter().map(move |it| (said, it)));
    promises
        .filter(move |(said, promise)| promise.firm && window.admits(&witness(said, promise.span)))
}

/// Whether the figure stands in the sentence of the promise.
fn near(said: &Utterance, promise: &PromiseReading, figure: &Figure) -> bool {
    let sentence = said
        .sentence_at(promise.span)
        .map_or(promise.span, |it| it.span);
    sentence.overlaps(figure.span)
}

/// The minute that a clock time or a length of time means, said at the minute `now` of a talk that began at `begins`.
fn promised_at(figure: &Figure, begins: i64, now: i64) -> Option<i64> {
    match (&figure.kind, &figure.amount) {
        (FigureKind::Time, Amount::Text(clock) | Amount::TextRange(_, clock)) => {
            Some(begins - begins.rem_euclid(24 * 60) + minutes(clock)?)
        }
        (FigureKind::Duration, Amount::One(length) | Amount::Range(_, length)) => {
            let minute = match figure.unit {
                "min" => 1,
                "h" => 60,
                "d" => 24 * 60,
                _ => return None,
            };
            let length = length * rust_decimal::Decimal::from(minute);
            Some(now + i64::try_from(length.ceil()).ok()?)
        }
        _ => None,
    }
}

/// Minutes since the epoch of `2025-11-08 16:10`.
fn moment(text: &str) -> Option<i64> {
    let (day, clock) = text.trim().split_once([' ', 'T'])?;
    Some(Day::parse(day)?.0 * 24 * 60 + minutes(clock)?)
}
