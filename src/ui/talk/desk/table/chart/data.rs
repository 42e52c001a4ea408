//! What a chart of an answer shows, in plain values. Floats are for drawing alone: every figure is written from the
//! exact number it was worked out as.

use rust_decimal::{Decimal, prelude::ToPrimitive};

use crate::desk::{Answer, Cells, Found, Groups, Middle, Tables, figure};

/// Most bars or dots that are drawn.
const MOST: usize = 60;
/// Most bars whose figures are written on them.
const MOST_WRITTEN: usize = 14;
/// Bars of a histogram.
const BINS: usize = 10;

/// Kinds of charts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// Bars.
    #[default]
    Bars,
    /// A line from group to group.
    Line,
    /// A dot a group: its first figure to the right, its second upwards.
    Dots,
}

impl Kind {
    /// Every kind, in the order shown.
    pub const ALL: [Kind; 3] = [Kind::Bars, Kind::Line, Kind::Dots];

    /// Its Fluent key.
    pub fn key(self) -> &'static str {
        match self {
            Kind::Bars => "desk-chart-bars",
            Kind::Line => "desk-chart-line",
            Kind::Dots => "desk-chart-dots",
        }
    }
}

/// A chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// How it is drawn.
    pub kind: Kind,
    /// What is written under each point, where it is no number.
    pub labels: Vec<String>,
    /// Points, from left to right.
    pub points: Vec<[f64; 2]>,
    /// The figure written at each point; empty where there are too many.
    pub written: Vec<String>,
    /// The figure over all, drawn as a dashed line.
    pub base: Option<(f64, String)>,
    /// How many groups are not drawn.
    pub left_out: usize,
}

impl Chart {
    /// The chart of `answer`; none where it has nothing to draw. With `base` the figure over all is a dashed line.
    pub fn of(answer: &Answer, desk: &dyn Tables, kind: Kind, base: bool) -> Option<Self> {
        match &answer.found {
            Found::Groups(groups) if !answer.query.by.is_empty() => match kind {
                Kind::Dots => dots(answer, groups),
                kind => Some(by_group(answer, groups, kind, base)?),
            },
            Found::Stats(stats) => match stats.middle {
                Middle::Numbers(_) => histogram(answer, desk),
                _ => None,
            },
            _ => None,
        }
    }

    /// The least and the largest value upwards, nought among them for bars.
    pub fn range(&self) -> (f64, f64) {
        let values = self.points.iter().map(|point| point[1]);
        let base = self.base.iter().map(|(value, _)| *value);
        let zero = (self.kind == Kind::Bars).then_some(0.0);
        let all: Vec<f64> = values.chain(base).chain(zero).collect();
        span(&all)
    }

    /// The least and the largest value to the right.
    pub fn across(&self) -> (f64, f64) {
        match self.kind {
            Kind::Dots => span(&self.points.iter().map(|point| point[0]).collect::<Vec<_>>()),
            _ => (-0.6, self.points.len() as f64 - 0.4),
        }
    }
}

/// From the least of `values` to the largest, with some room at both ends.
fn span(values: &[f64]) -> (f64, f64) {
    let least = values.iter().copied().fold(f64::INFINITY, f64::min);
    let most = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    if !(least.is_finite() && most.is_finite()) {
        return (0.0, 1.0);
    }
    let room = ((most - least) * 0.12).max(most.abs() * 0.02).max(1e-6);
    let low = if least == 0.0 { 0.0 } else { least - room };
    (low, most + room)
}

fn number(value: Decimal) -> f64 {
    value.to_f64().unwrap_or_default()
}

/// The first figure of each group.
fn by_group(answer: &Answer, groups: &Groups, kind: Kind, base: bool) -> Option<Chart> {
    let measure = answer.query.measures.first()?;
    let share = measure.is_share();
    let lines = groups.lines.iter().take(MOST);
    let (mut labels, mut points, mut written) = (Vec::new(), Vec::new(), Vec::new());
    for line in lines {
        let keys = line.keys.iter().map(|key| match key.text.as_str() {
            "" => "—",
            text => text,
        });
        labels.push(keys.collect::<Vec<_>>().join(" / "));
        let value = line.values.first().copied().flatten();
        points.push([points.len() as f64, value.map_or(0.0, number)]);
        written.push(figure(value, share));
    }
    if points.len() > MOST_WRITTEN {
        written.clear();
    }
    without_year(&mut labels);
    let over_all = groups.total.first().copied().flatten().filter(|_| base);
    // A count or a sum over all is no yardstick for a group; their average is.
    let adds_up = !matches!(measure.word(), "mean" | "median" | "rate" | "min" | "max");
    let over_all = match adds_up {
        true => over_all.and_then(|all| all.checked_div(Decimal::from(groups.lines.len() as u64))),
        false => over_all,
    };
    let over_all = over_all.map(|value| value.round_dp(1).normalize());
    Some(Chart {
        kind,
        labels,
        left_out: groups.lines.len().saturating_sub(MOST),
        base: over_all.map(|value| (number(value), figure(Some(value), share))),
        points,
        written,
    })
}

/// Takes the year away where all dates are of the same one: there is little room under a bar.
fn without_year(labels: &mut [String]) {
    let year = |label: &str| {
        let year = label.get(..5)?;
        let digits = year.bytes().take(4).all(|byte| byte.is_ascii_digit());
        (digits && year.ends_with('-')).then(|| year.to_owned())
    };
    let Some(first) = labels.first().and_then(|label| year(label)) else {
        return;
    };
    if labels.iter().all(|label| label.starts_with(&first)) {
        for label in labels {
            label.drain(..first.len());
        }
    }
}

/// A dot for each group with two figures.
fn dots(answer: &Answer, groups: &Groups) -> Option<Chart> {
    if answer.query.measures.len() < 2 {
        return None;
    }
    let point = |line: &crate::desk::Line| {
        let value = |at: usize| line.values.get(at).copied().flatten().map(number);
        Some([value(0)?, value(1)?])
    };
    let points: Vec<[f64; 2]> = groups.lines.iter().filter_map(point).collect();
    Some(Chart {
        kind: Kind::Dots,
        labels: Vec::new(),
        written: Vec::new(),
        base: None,
        left_out: groups.lines.len() - points.len(),
        points,
    })
}

/// How many values of a column lie in each of ten equal stretches.
fn histogram(answer: &Answer, desk: &dyn Tables) -> Option<Chart> {
    let place = answer.query.stats?;
    let table = match (place.joined, answer.query.join) {
        (true, Some(join)) => join.table,
        _ => answer.table,
    };
    let Some(Cells::Number(numbers)) = desk.sheet(table).column(place.column) else {
        return None;
    };
    let rows = 0..desk.sheet(table).len();
    let values: Vec<Decimal> = rows.filter_map(|row| numbers.get(row)).collect();
    let (low, high) = (*values.iter().min()?, *values.iter().max()?);
    let wide = high
        .checked_sub(low)?
        .checked_div(Decimal::from(BINS as u64))?;
    let mut bins = [0_u64; BINS];
    for value in &values {
        let at = (value.checked_sub(low)?)
            .checked_div(wide)
            .unwrap_or_default();
        bins[at.to_usize().unwrap_or(0).min(BINS - 1)] += 1;
    }
    let label = |bin: usize| {
        let start = low.checked_add(wide.checked_mul(Decimal::from(bin as u64))?)?;
        Some(figure(Some(start.round_dp(1).normalize()), false))
    };
    Some(Chart {
        kind: Kind::Bars,
        labels: (0..BINS)
            .map(|bin| label(bin).unwrap_or_default())
            .collect(),
        points: (0..BINS)
            .map(|bin| [bin as f64, bins[bin] as f64])
            .collect(),
        written: bins.iter().map(u64::to_string).collect(),
        base: None,
        left_out: 0,
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::{desk::analyse, session::Case, text::Language};

    fn case() -> Case {
        let text =
            std::include_str!("../../../../../../scenarios/ecommerce/late-birthday-gift.ron");
        let (scenario, _) = crate::scenario::read(&crate::text::SourceFile::new("x.ron", text));
        Case::new(scenario.unwrap().into(), Language::Zh)
    }

    #[test]
    fn bars_bear_their_figures_and_a_base() {
        let case = case();
        let table = case.names.table("hub").unwrap_or(0);
        let column = &case.scenario.desk.tables[table].columns[0].id.value;
        let answer = analyse(&case.sheets, table, &format!("by {column} count")).unwrap();
        let chart = Chart::of(&answer, &case.sheets, Kind::Bars, true).unwrap();
        assert_eq!(chart.points.len(), chart.labels.len());
        assert_eq!(chart.written.len(), chart.points.len());
        assert!(chart.base.is_some() && chart.range().0 == 0.0);
        assert_eq!(Chart::of(&answer, &case.sheets, Kind::Dots, false), None);
    }

    #[test]
    fn the_year_goes_where_all_dates_share_it() {
        let cut = |labels: &[&str]| {
            let mut labels: Vec<String> = labels.iter().map(|it| (*it).to_owned()).collect();
            without_year(&mut labels);
            labels
        };
        assert_eq!(cut(&["2025-11-01", "2025-11-02"]), ["11-01", "11-02"]);
        assert_eq!(cut(&["2025-12-31", "2026-01-01"])[0], "2025-12-31");
        assert_eq!(cut(&["苏州转运仓", "2025-11-02"])[1], "2025-11-02");
    }

    #[test]
    fn a_span_never_breaks() {
        for values in [&[][..], &[0.0], &[5.0], &[-3.0, 4.0], &[f64::NAN]] {
            let (low, high) = span(values);
            assert!(low < high, "{values:?}");
        }
    }
}
