//! A talk, check by check, and what a fatal error took.

use rust_decimal::Decimal;

use super::{Kind, point::Point};
use crate::{assess::Assessment, contest::ItemMark, scenario::Competency};

/// What was earned in the talk on the case `item`, out of 100. With its assessment every reason is known; without it the parts of the
/// recorded mark.
pub(super) fn points(item: &str, mark: &ItemMark, marks: Option<&Assessment>) -> Vec<Point> {
    let Some(marks) = marks else {
        return recorded(item, mark);
    };
    let weight = |competency: Competency| {
        let of = |it: &&crate::assess::CompetencyScore| it.competency == competency;
        let found = marks.competencies.iter().find(of);
        // A check counts by its share of its competency, and that by its weight among those that were observed.
        found.map_or((0, 1), |it| (it.weight, it.of.max(1)))
    };
    let seen = marks.competencies.iter().filter(|it| it.of > 0);
    let all: u32 = seen.map(|it| it.weight).sum::<u32>().max(1);
    let mut points: Vec<Point> = marks
        .checks
        .iter()
        .filter(|check| check.of > 0)
        .map(|check| {
            let (weight, of) = weight(check.competency);
            let share = Decimal::from(check.points) * Decimal::from(weight) / Decimal::from(of);
            Point {
                key: format!("{item} {}", check.id),
                kind: Kind::Check(item.to_owned(), check.competency),
                title: check.title.clone(),
                quote: check.quote.clone(),
                why: check.reason.clone(),
                better: check.better.clone(),
                points: share * Decimal::ONE_HUNDRED / Decimal::from(all),
            }
        })
        .collect();
    let taken = marks
        .earned
        .unwrap_or(0)
        .saturating_sub(marks.total.unwrap_or(0));
    if let Some(fatal) = marks.critical.first().filter(|_| taken > 0) {
        points.push(Point {
            key: format!("{item} fatal"),
            kind: Kind::Fatal(item.to_owned()),
            title: fatal.title.clone(),
            quote: fatal.quote.clone(),
            why: fatal.reason.clone(),
            better: Some(fatal.better.clone()).filter(|it| !it.is_empty()),
            points: -Decimal::from(taken),
        });
    }
    points
}

fn recorded(item: &str, mark: &ItemMark) -> Vec<Point> {
    let all: Decimal = mark.lines.iter().map(|line| line.of).sum();
    let lines = mark.lines.iter();
    lines
        .map(|line| Point {
            key: format!("{item} {}", line.title),
            kind: Kind::Other,
            title: line.title.clone(),
            quote: None,
            why: String::new(),
            better: None,
            points: (line.points * mark.of).checked_div(all).unwrap_or_default(),
        })
        .collect()
}
