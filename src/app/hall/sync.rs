//! Several windows on one database: what another one recorded is taken in here, and what this one recorded too late is written again
//! behind it, or refused with a sentence.

use std::collections::BTreeMap;

use super::{
    Beside, Held,
    keep::Heard,
    on_hall::{failed, tell, took},
    place,
};
use crate::{
    app::{App, notice::Tone},
    contest::{End, Event, Millis, Record, Refusal, Taker, What, Who, read_records, standing},
    store::EventNews,
    text::Message,
};

/// Somebody without a sign of life for so long is not at work any more, in milliseconds.
const AWAY_MS: i64 = 3_000;

/// A sign of life as this window saw it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app) struct Sign {
    /// When it was given, by the clock of the machine that gave it.
    at: Millis,
    /// When this window saw that it was a new one; none while it has seen only one.
    changed: Option<i64>,
}

impl Sign {
    /// One that was read with the event.
    pub(super) fn read(at: Millis) -> Self {
        Self { at, changed: None }
    }

    /// Whether whoever gave it is there at `now`: by the clock where it is recent, by its change where the clocks differ.
    fn lives(&self, now: i64) -> bool {
        (now - self.at).abs() <= AWAY_MS || self.changed.is_some_and(|seen| now - seen <= AWAY_MS)
    }
}

/// Whether `taker` gives signs of life.
pub(super) fn lives(held: &Held, taker: Taker, now: i64) -> bool {
    let of = held.signs.iter().filter(|((_, whose), _)| *whose == taker);
    of.map(|(_, sign)| sign).any(|sign| sign.lives(now))
}

/// The last signs of life of `taker` by the stage, on this machine's clock.
pub(super) fn last_signs(held: &Held, taker: Taker, now: i64) -> Vec<(String, Millis)> {
    let of = held.signs.iter().filter(|((_, whose), _)| *whose == taker);
    of.map(|((stage, _), sign)| (stage.clone(), sign.changed.unwrap_or(sign.at).min(now)))
        .collect()
}

/// Takes in what the store has said.
pub(super) fn tick(app: &mut App) {
    let now = app.model.now_ms;
    let Some(held) = &mut app.model.hall.held else {
        return;
    };
    let next = held.event.len();
    let heard = held.keeper.tick(next, now);
    for one in heard {
        match one {
            Heard::Problem(problem) => failed(app, &problem),
            Heard::News(news) => take(app, news),
            Heard::Overtaken(text) => rebase(app, &text),
        }
    }
}

/// Takes in what other windows recorded.
fn take(app: &mut App, news: EventNews) {
    let now = app.model.now_ms;
    let Some(held) = &mut app.model.hall.held else {
        return;
    };
    signs(held, news.beats, now);
    let mut opened = false;
    let mut changed = false;
    for line in &news.lines {
        let (records, _) = read_line(line);
        let Some(record) = records else {
            return broken(app, &Message::new("hall-news-unreadable"));
        };
        if record.n < held.event.len() {
            continue;
        }
        opened |= matches!(record.what, What::StageOpened { .. });
        if let Err(refusal) = held.event.take(&record) {
            let why = refusal.message();
            return broken(app, &why);
        }
        changed = true;
    }
    if changed {
        settle(app, opened);
    }
}

/// The record that `line` is, and whether its fingerprint fits.
fn read_line(line: &str) -> (Option<Record>, bool) {
    let record: Option<Record> = serde_json::from_str(line).ok();
    let sound = record.as_ref().is_some_and(|record| {
        let again = Record::new(
            record.n,
            record.at,
            record.who,
            record.what.clone(),
            record.prev,
        );
        again.hash == record.hash && again.line() == line
    });
    (record.filter(|_| sound), sound)
}

fn signs(held: &mut Held, beats: Vec<(String, Taker, Millis)>, now: i64) {
    let before = std::mem::take(&mut held.signs);
    let sign = |(stage, taker, at): (String, Taker, Millis)| {
        let key = (stage, taker);
        let changed = match before.get(&key) {
            Some(known) if known.at == at => known.changed,
            Some(_) => Some(now),
            None => None,
        };
        (key, Sign { at, changed })
    };
    held.signs = beats.into_iter().map(sign).collect::<BTreeMap<_, _>>();
}

/// Another window was first: what it stored is taken as it is, and what waits here is written again behind it. What cannot be any more is
/// said.
fn rebase(app: &mut App, text: &str) {
    let language = app.model.language;
    let Some(held) = &mut app.model.hall.held else {
        return;
    };
    let (records, verified) = read_records(text);
    if let End::Broken { .. } = verified.end {
        let why = verified.end.message();
        return broken(app, &why);
    }
    let event = match Event::replay(&records) {
        Ok(event) => event,
        Err(misplaced) => {
            let why = misplaced.why.message();
            return broken(app, &why);
        }
    };
    held.event = event;
    let mut refused: Vec<(What, Refusal)> = Vec::new();
    for waiting in held.keeper.take_waiting() {
        let stored = usize::try_from(waiting.n).ok().and_then(|n| records.get(n));
        if stored.is_some_and(|stored| stored.hash == waiting.hash) {
            continue;
        }
        if lost_place(&refused, &waiting.what) {
            continue;
        }
        let what = renumbered(&held.event, waiting.what);
        let at = waiting.at.max(held.event.last_at());
        match held.event.write(at, waiting.who, what.clone()) {
            Ok(record) => took(held, record),
            Err(why) if waiting.who == Who::Machine && !matches!(what, What::Claimed { .. }) => {
                // Two windows saw that a time was up; one of them has recorded it.
                drop(why);
            }
            Err(why) => refused.push((what, why)),
        }
    }
    for (_, why) in refused {
        let what = Message::new("hall-overtaken").with("why", why.message().say(language));
        app.model.notices.put(Tone::Warning, what, None);
    }
    settle(app, true);
}

/// Whether `what` was done at a place that another machine has taken.
fn lost_place(refused: &[(What, Refusal)], what: &What) -> bool {
    let lost = |of: Taker| {
        refused
            .iter()
            .any(|(what, _)| matches!(what, What::Claimed { taker, .. } if *taker == of))
    };
    match what {
        What::Started { taker, .. }
        | What::Answered { taker, .. }
        | What::HandedIn { taker, .. } => lost(*taker),
        What::Marked(marked) => lost(marked.taker),
        _ => false,
    }
}

/// Numbers are given in order; another window may have given the one that was meant.
fn renumbered(event: &Event, what: What) -> What {
    let next = |has: usize| u32::try_from(has + 1).unwrap_or(u32::MAX);
    match what {
        What::Team { name, unit, .. } => What::Team {
            team: next(event.teams().len()),
            name,
            unit,
        },
        What::Entrant {
            name, unit, team, ..
        } => What::Entrant {
            entrant: next(event.entrants().len()),
            name,
            unit,
            team,
        },
        What::Judge { name, unit, .. } => What::Judge {
            judge: next(event.judges().len()),
            name,
            unit,
        },
        What::Disputed {
            stage,
            taker,
            about,
            ..
        } => What::Disputed {
            dispute: next(event.disputes().len()),
            stage,
            taker,
            about,
        },
        // The signature is over what was the last record; it is made again by whoever signs.
        other => other,
    }
}

/// After records of other windows: the standing, what is looked at, and whether the desk is still this window's.
fn settle(app: &mut App, opened: bool) {
    if let Some(held) = &mut app.model.hall.held {
        held.standing = standing(&held.event);
        held.beside = Beside::of(&held.event);
        if opened && held.focus.1.is_none() {
            held.focus = (held.stage_now(), None);
        }
    }
    place::check(app);
}

fn broken(app: &mut App, why: &Message) {
    let what = Message::new("hall-broken").with("why", why.say(app.model.language));
    tell(app, Tone::Bad, what);
}
