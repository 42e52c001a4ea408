//! The order of a standing: by total, then by the contest's own order of ties. No place with a prize of its own is shared.

use std::cmp::Ordering;

use rust_decimal::Decimal;

use super::{Row, awards::bands};
use crate::{
    contest::Event,
    scenario::contest::{Prize, Tie},
};

/// What decides about a line, the weightiest first; those who are out come behind all others.
pub(super) struct Key {
    out: bool,
    numbers: Vec<Decimal>,
}

/// The keys of `rows`.
pub(super) fn keys(event: &Event, rows: &[Row]) -> Vec<Key> {
    let contest = event.contest();
    let key = |row: &Row| {
        let ties = contest.ties.iter().map(|tie| match tie {
            Tie::Stage(stage) => {
                let place = contest.stage(&stage.value).map(|(place, _)| place);
                let score = place.and_then(|place| row.scores.get(place)?.as_ref());
                score.map_or(Decimal::ZERO, |score| score.points)
            }
            Tie::ExtraRiskQuestion => {
                let points = event.extra().points.get(&row.taker);
                Decimal::from(points.copied().unwrap_or(0))
            }
        });
        Key {
            out: row.out,
            numbers: std::iter::once(row.total).chain(ties).collect(),
        }
    };
    rows.iter().map(key).collect()
}

/// The better one first.
pub(super) fn compare(one: &Key, other: &Key) -> Ordering {
    one.out
        .cmp(&other.out)
        .then_with(|| other.numbers.cmp(&one.numbers))
}

/// Puts `rows` in order and gives them places. Equals that no tie decides share a place where no prize hangs on it; where one does, their
/// places stay open and they are tied.
pub(super) fn order(event: &Event, rows: &mut Vec<Row>, prizes: &[Prize]) {
    let keys = keys(event, rows);
    let mut keyed: Vec<(Key, Row)> = keys.into_iter().zip(rows.drain(..)).collect();
    // By start number among equals, so that the order is the same on every machine.
    keyed.sort_by(|(one, a), (other, b)| {
        compare(one, other).then_with(|| (a.number, a.taker).cmp(&(b.number, b.taker)))
    });
    let bands = bands(prizes, keyed.len());
    let mut from = 0;
    while from < keyed.len() {
        let same = |(key, _): &&(Key, Row)| compare(key, &keyed[from].0) == Ordering::Equal;
        let until = from + keyed[from..].iter().take_while(same).count();
        let open = until - from > 1 && bands.iter().any(|band| band.is_hurt(from, until));
        let settled = keyed.iter().all(|(_, row)| !row.pending);
        for (_, row) in &mut keyed[from..until] {
            let place = u32::try_from(from + 1).unwrap_or(u32::MAX);
            row.tied = open && !row.out && settled;
            row.place = (!row.out && !row.tied).then_some(place);
        }
        from = until;
    }
    rows.extend(keyed.into_iter().map(|(_, row)| row));
}
