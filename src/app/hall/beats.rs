//! Signs of life of whoever is at work, kept every second: after a crash the time since the last of them does not count, so that everybody
//! goes on at the same second.

use super::{Held, on_hall::took, sync::Sign};
use crate::{
    contest::{Event, Millis, Taker, What, Who, read_records},
    store::{EventId, Store, StoreError},
};

/// How often a sign of life is kept, and from how long a silence on the program was away, in milliseconds.
const EVERY_MS: i64 = 1_000;
const AWAY_MS: i64 = 3_000;

/// The last sign of life of somebody in a stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::app) struct Beat {
    stage: String,
    taker: Taker,
    at: Millis,
}

/// Keeps a sign of life of everybody who is at work while this program runs.
pub(super) fn beat(held: &mut Held, store: Option<&Store>, now: i64) {
    let (Some(store), Some(id)) = (store, held.keeper.id()) else {
        return;
    };
    if now - held.beat_at < EVERY_MS {
        return;
    }
    held.beat_at = now;
    for (stage, taker) in at_work(&held.event) {
        if held
            .event
            .holder(taker)
            .is_some_and(|it| it != held.machine)
        {
            // Another machine's, which gives its own.
            continue;
        }
        // Whether it was kept shows after a crash only, and then the one before it is as good.
        drop(store.beat(id, &stage, taker, now));
    }
}

/// The last signs of life of those who are at work by the records of `text`.
pub(super) fn last(store: &Store, id: EventId, text: &str) -> Result<Vec<Beat>, StoreError> {
    let Ok(event) = Event::replay(&read_records(text).0) else {
        return Ok(Vec::new());
    };
    let mut last = Vec::new();
    for (stage, taker) in at_work(&event) {
        if let Some(at) = store.last_beat(id, &stage, taker).wait()? {
            last.push(Beat { stage, taker, at });
        }
    }
    Ok(last)
}

/// The signs of life that were read with the event: whoever gives them elsewhere is not taken for silent.
pub(super) fn known(held: &mut Held, last: &[Beat]) {
    for beat in last {
        let of = (beat.stage.clone(), beat.taker);
        held.signs.insert(of, Sign::read(beat.at));
    }
}

/// Records how long the program was away from everybody who was at work.
pub(super) fn interrupted(held: &mut Held, last: &[Beat], now: i64) {
    for beat in last.iter().filter(|beat| now - beat.at > AWAY_MS) {
        let what = What::Interrupted {
            stage: beat.stage.clone(),
            taker: beat.taker,
            from: beat.at,
        };
        // Somebody whose clock stood still anyway, in a pause, was not interrupted.
        if let Ok(record) = held.event.write(now, Who::Machine, what) {
            took(held, record);
        }
    }
}

/// Everybody who has begun a stage and not handed in.
fn at_work(event: &Event) -> Vec<(String, Taker)> {
    let mut found = Vec::new();
    for (at, stage) in event.contest().stages.iter().enumerate() {
        for taker in event.takers(stage.by) {
            let run = event.run(at, taker);
            let open = event
                .stage(at)
                .is_some_and(|(_, state)| state.is_open() || run.is_some_and(|run| run.again));
            let works = run.is_some_and(|run| run.started.is_some() && run.done.is_none());
            if open && works {
                found.push((stage.id.value.clone(), taker));
            }
        }
    }
    found
}
