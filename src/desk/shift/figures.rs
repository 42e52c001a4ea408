//! The figures of a shift in tenths, whole numbers all the way: a mark hangs on them.

use std::ops::Range;

use crate::scenario::ShiftMetric;

use super::{Floor, ShiftPlan, Tally};

/// A figure in tenths of its unit: 812 is 81.2 %.
pub type Figure = i64;

/// The counts of `channel` over `spans`; without a channel, of all of them by their weights.
pub fn totals(
    plan: &ShiftPlan,
    floor: &Floor,
    channel: Option<usize>,
    spans: Range<usize>,
) -> Tally {
    let mut sum = Tally::default();
    let spans = spans.start.min(floor.spans.len())..spans.end.min(floor.spans.len());
    for span in &floor.spans[spans] {
        for (number, tally) in span.iter().enumerate() {
            match channel {
                None => sum.add(tally, plan.channels[number].weight),
                Some(one) if one == number => sum.add(tally, 1),
                Some(_) => {}
            }
        }
    }
    sum
}

/// `metric` of the shift so far, of `channel` or of all. None where nothing has happened that it could be made of.
pub fn metric(
    plan: &ShiftPlan,
    floor: &Floor,
    metric: ShiftMetric,
    channel: Option<usize>,
) -> Option<Figure> {
    match metric {
        ShiftMetric::Backlog => {
            let all = 0..plan.channels.len();
            let waiting = all
                .filter(|&number| channel.is_none_or(|one| one == number))
                .map(|number| i64::from(floor.standing(number).waiting));
            Some(waiting.sum::<i64>() * 10)
        }
        ShiftMetric::Cost => {
            let cost = plan.authored.reserve.as_ref().map_or(0, |it| it.cost);
            Some(i64::from(floor.called) * i64::from(cost) * 10)
        }
        _ => {
            let spans = 0..floor.spans.len();
            of_tally(&totals(plan, floor, channel, spans), metric)
        }
    }
}

/// Channel, span and value of the worst quarter of an hour for `metric`, of `channel` or of any; spans in which hardly
/// anybody came say nothing.
pub fn worst_span(
    plan: &ShiftPlan,
    floor: &Floor,
    metric: ShiftMetric,
    channel: Option<usize>,
) -> Option<(usize, usize, Figure)> {
    let channels = (0..plan.channels.len()).filter(|&it| channel.is_none_or(|one| one == it));
    let spans = channels.flat_map(|it| (0..floor.spans.len()).map(move |span| (it, span)));
    let figures = spans.filter_map(|(channel, span)| {
        let tally = &floor.spans[span][channel];
        if tally.answered + tally.abandoned < HARDLY_ANYBODY {
            return None;
        }
        Some((channel, span, of_tally(tally, metric)?))
    });
    // The first of equals.
    figures.min_by_key(|&(channel, span, figure)| {
        let order = if metric.rises() { figure } else { -figure };
        (order, span, channel)
    })
}

/// Contacts in a span below which its figures say nothing.
const HARDLY_ANYBODY: u64 = 5;

/// `metric` of these counts, where it can be made of counts.
pub(super) fn of_tally(tally: &Tally, metric: ShiftMetric) -> Option<Figure> {
    let gone = tally.answered + tally.abandoned;
    let (part, of, times) = match metric {
        ShiftMetric::ServiceLevel => (tally.in_time, gone, 1_000),
        ShiftMetric::Abandonment => (tally.abandoned, gone, 1_000),
        ShiftMetric::Occupancy => (tally.busy, tally.busy + tally.idle, 1_000),
        ShiftMetric::HandleTime => (tally.handled, tally.finished, 10),
        ShiftMetric::SpeedOfAnswer => (tally.waited, tally.answered, 10),
        ShiftMetric::FirstContact => (tally.solved, tally.finished, 1_000),
        ShiftMetric::Satisfaction => (tally.satisfied, tally.finished + tally.abandoned, 10),
        ShiftMetric::Backlog | ShiftMetric::Cost => return None,
    };
    // Half a tenth rounds up; counts are far from the bounds of their type.
    let figure = (part * times * 2 + of) / (of * 2).max(1);
    (of > 0).then(|| i64::try_from(figure).unwrap_or(i64::MAX))
}

/// `81.2`, or `81` where there are no tenths.
pub fn shown(figure: Figure) -> String {
    let sign = if figure < 0 { "−" } else { "" };
    let (whole, tenth) = (figure.unsigned_abs() / 10, figure.unsigned_abs() % 10);
    match tenth {
        0 => format!("{sign}{whole}"),
        _ => format!("{sign}{whole}.{tenth}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_round_to_tenths() {
        let tally = Tally {
            answered: 7,
            in_time: 5,
            abandoned: 1,
            ..Tally::default()
        };
        assert_eq!(of_tally(&tally, ShiftMetric::ServiceLevel), Some(625));
        assert_eq!(of_tally(&tally, ShiftMetric::Abandonment), Some(125));
        assert_eq!(of_tally(&tally, ShiftMetric::HandleTime), None);
        assert_eq!([625, 800, -5, 0].map(shown), ["62.5", "80", "−0.5", "0"]);
    }
}
