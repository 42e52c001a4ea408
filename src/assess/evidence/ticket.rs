//! `Ticket`: whether the ticket is complete, right, in time, and says what was promised in the talk.
//!
//! Every mark stands at the field it came from: a place in the desk's answer to the act that last wrote the field.

use std::collections::BTreeMap;

use super::{
    Held, View, Window,
    days::{Day, minutes, relative},
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

/// What is promised for so many minutes from now is kept in the talk itself, not by a ticket.
const IN_THE_TALK: i64 = 10;

/// Whether the ticket is due no later than the earliest time that was promised.
fn in_time(view: &View<'_>, window: Window, filed: &Filed) -> bool {
    let Some(due) = filed.get("deadline").and_then(moment) else {
        return false;
    };
    let Some(begins) = moment(&view.scenario.briefing.begins) else {
        return true;
    };
    let minute = |event: usize| begins + (view.events[event].at / 60_000) as i64;
    let over = minute(view.events.len() - 1);
    let promised = promises(view, window).filter(|(_, promise)| promise.timed);
    let mut times = promised.filter_map(|(said, promise)| {
        let now = minute(said.event);
        let at = promised_at(said, promise, now)?;
        (at > over.max(now + IN_THE_TALK)).then_some(at)
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

/// The minute by which the promise is to be kept, given at the minute `now`: the latest of those it names, so that nobody is
/// held to less than they said. Its own words count before those of its sentence.
fn promised_at(said: &Utterance, promise: &PromiseReading, now: i64) -> Option<i64> {
    let sentence = said
        .sentence_at(promise.span)
        .map_or(promise.span, |it| it.span);
    [promise.span, sentence]
        .into_iter()
        .find_map(|span| latest(said, span, now))
}

/// The latest minute that the figures of `span` name: a clock time on the day named before it, the end of a day, a length of
/// time from `now`. Working days are left out: which days those are differs from house to house.
fn latest(said: &Utterance, span: Span, now: i64) -> Option<i64> {
    let today = Day(now.div_euclid(DAY));
    let (mut day, mut found) = (None, Vec::new());
    for figure in said
        .heard
        .figures
        .iter()
        .filter(|it| span.overlaps(it.span))
    {
        match figure.kind {
            FigureKind::Date => {
                if let Some(before) = day.replace(named(said, figure, today)?) {
                    found.push(end_of(before));
                }
            }
            FigureKind::Time => {
                let (Amount::Text(clock) | Amount::TextRange(_, clock)) = &figure.amount else {
                    continue;
                };
                found.push(day.take().unwrap_or(today).0 * DAY + minutes(clock)?);
            }
            FigureKind::Duration => found.extend(length(figure).map(|length| now + length)),
            _ => {}
        }
    }
    found.extend(day.map(end_of));
    found.into_iter().max()
}

/// Minutes of a day.
const DAY: i64 = 24 * 60;

fn end_of(day: Day) -> i64 {
    day.0 * DAY + DAY - 1
}

/// The day that a date means, said on `today`.
fn named(said: &Utterance, figure: &Figure, today: Day) -> Option<Day> {
    match &figure.amount {
        Amount::Text(date) | Amount::TextRange(_, date) => Day::near(date, Some(today)),
        _ => relative(figure.span.of(&said.text), today),
    }
}

/// A length of time in minutes, its upper end.
fn length(figure: &Figure) -> Option<i64> {
    let (Amount::One(length) | Amount::Range(_, length)) = &figure.amount else {
        return None;
    };
    let minute = match figure.unit {
        "min" => 1,
        "h" => 60,
        "day" => DAY,
        _ => return None,
    };
    let length = length * rust_decimal::Decimal::from(minute);
    i64::try_from(length.ceil()).ok()
}

/// Minutes since the epoch of `2025-11-08 16:10`.
fn moment(text: &str) -> Option<i64> {
    let (day, clock) = text.trim().split_once([' ', 'T'])?;
    Some(Day::parse(day)?.0 * 24 * 60 + minutes(clock)?)
}
