//! Two figures with "to" between them become one with two ends: 30元到50元, `9 am to 5 pm`, 下午3点到5点.

use super::{Found, quantity::BETWEEN, scan::Scan};
use crate::hearing::{Amount, FigureKind};

/// `found` with neighbours joined where the text says that they are the ends of a range.
pub(super) fn ranges(scan: &Scan<'_>, found: Vec<Found>) -> Vec<Found> {
    let mut out: Vec<Found> = Vec::with_capacity(found.len());
    for next in found {
        match out.last_mut() {
            Some(last) if linked(scan, last, &next) => match join(last, &next) {
                Some(joined) => *last = joined,
                None => out.push(next),
            },
            _ => out.push(next),
        }
    }
    out
}

fn linked(scan: &Scan<'_>, last: &Found, next: &Found) -> bool {
    let same = last.kind == next.kind && last.unit == next.unit;
    if !same || next.start < last.end || next.start - last.end > 8 {
        return false;
    }
    let gap = scan.text()[last.end..next.start].trim();
    let between = scan.before(last.start).trim_end().ends_with("between");
    BETWEEN.contains(&gap) && !matches!(gap, "or" | "或") || gap == "and" && between
}

fn join(low: &Found, high: &Found) -> Option<Found> {
    let amount = match (&low.amount, &high.amount) {
        (Amount::One(a), Amount::One(b)) if a < b => Amount::Range(*a, *b),
        (Amount::Text(a), Amount::Text(b)) if low.kind == FigureKind::Time => {
            Amount::TextRange(a.clone(), later(a, b, high.sure))
        }
        (Amount::Text(a), Amount::Text(b)) if low.kind == FigureKind::Date && a < b => {
            Amount::TextRange(a.clone(), b.clone())
        }
        _ => return None,
    };
    Some(Found {
        amount,
        end: high.end,
        ..low.clone()
    })
}

/// 下午3点到5点: the second time is in the half of the day where it comes after the first.
fn later(low: &str, high: &str, sure: bool) -> String {
    let hour = high.get(..2).and_then(|hour| hour.parse::<u32>().ok());
    match hour {
        Some(hour) if !sure && high < low && hour < 12 => {
            let moved = format!("{:02}{}", hour + 12, &high[2..]);
            if moved.as_str() > low {
                moved
            } else {
                high.to_owned()
            }
        }
        _ => high.to_owned(),
    }
}
