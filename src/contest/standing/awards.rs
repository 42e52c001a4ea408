//! Prizes, names beside them, and who passes.

use std::ops::Range;

use rust_decimal::Decimal;

use super::Row;
use crate::{
    contest::Event,
    scenario::contest::{Merit, Prize, Share},
};

/// The places that win a prize.
pub(super) struct Band {
    places: Range<usize>,
    /// Whether its places are counted one by one, so that none can be shared.
    counted: bool,
}

impl Band {
    /// Whether equals at the places `from..until` cannot stay equals because of this prize: some would win it and others not, or its places
    /// are not shared.
    pub(super) fn is_hurt(&self, from: usize, until: usize) -> bool {
        let inside = |at: usize| self.places.contains(&at);
        let all = inside(from) && inside(until - 1);
        let some = from < self.places.end && self.places.start < until;
        some && (!all || self.counted)
    }
}

/// The places that `prizes` go to when so many `entered`.
pub(super) fn bands(prizes: &[Prize], entered: usize) -> Vec<Band> {
    let mut from = 0;
    let band = |prize: &Prize| {
        let (count, counted) = match &prize.share {
            Share::Count(count) => (count.value as usize, true),
            Share::Percent(percent) => {
                let exact = entered * percent.value as usize;
                (((exact + 50) / 100).max(1), false)
            }
        };
        let until = (from + count).min(entered);
        let places = from..until;
        from = until;
        Band { places, counted }
    };
    prizes.iter().map(band).collect()
}

/// Gives prizes to `rows`, which are in order, and names those beside them. Nobody wins while their own place is open.
pub(super) fn give(rows: &mut [Row], prizes: &[Prize], merit: Merit) {
    let bands = bands(prizes, rows.len());
    let median = median(rows);
    for (at, row) in rows.iter_mut().enumerate() {
        if row.out || row.tied {
            continue;
        }
        row.prize = bands.iter().position(|band| band.places.contains(&at));
        row.merit = merit == Merit::AboveMedian
            && row.prize.is_none()
            && median.is_some_and(|median| row.total > median);
    }
}

fn median(rows: &[Row]) -> Option<Decimal> {
    let mut totals: Vec<Decimal> = rows
        .iter()
        .filter(|row| !row.out)
        .map(|row| row.total)
        .collect();
    totals.sort_unstable();
    let last = totals.len().checked_sub(1)?;
    Some((totals[last / 2] + totals[totals.len() / 2]) / Decimal::TWO)
}

/// Says who passes.
pub(super) fn pass(event: &Event, rows: &mut [Row]) {
    let contest = event.contest();
    let Some(pass) = &contest.pass else {
        return;
    };
    let bars: Vec<(Vec<usize>, Decimal, Decimal)> = pass
        .bars
        .iter()
        .map(|bar| {
            let places = bar.stages.iter();
            let places: Vec<usize> = places
                .filter_map(|stage| Some(contest.stage(&stage.value)?.0))
                .collect();
            let weights = places.iter().map(|&at| contest.stages[at].weight.value);
            let whole = weights.map(Decimal::from).sum();
            (places, whole, Decimal::from(bar.least.value))
        })
        .collect();
    for row in rows {
        row.passed = (!row.pending).then(|| {
            let points = |places: &[usize]| -> Decimal {
                let scores = places.iter().filter_map(|&at| row.scores[at].as_ref());
                scores.map(|score| score.points).sum()
            };
            let bar = |(places, whole, least): &(Vec<usize>, Decimal, Decimal)| {
                points(places) * Decimal::ONE_HUNDRED >= *least * *whole
            };
            let fatal = row.scores.iter().flatten().any(|score| score.fatal > 0);
            !row.out && bars.iter().all(bar) && !(pass.no_fatal_error && fatal)
        });
    }
}
