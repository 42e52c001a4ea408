//! # bad-date
//!
//! A date or time is not written as the format asks, or does not exist: `2025-02-30`.
//!
//! The clock of the talk, the validity of an article, the order of the history and the sorting of a table depend on it.
//!
//! Bad: `begins: "2025/11/8 15:43"`
//! Good: `begins: "2025-11-08 15:43"`

use super::{Lint, walk};
use crate::{
    hearing::FigureKind,
    scenario::{Change, ColumnKind, Evidence, PlanIs, Table, When},
    text::{Message, Span},
};

pub(super) fn run(cx: &Lint<'_>) {
    let begins = &cx.scenario.briefing.begins;
    if !is_moment(&begins.value) {
        report(cx, begins.span, &begins.value, "2025-11-08 15:43");
    }
    for (n, article) in cx.scenario.desk.articles.iter().enumerate() {
        let ends = [
            ("valid_from", &article.valid_from),
            ("valid_to", &article.valid_to),
        ];
        for (field, date) in ends {
            if let Some(date) = date.as_ref().filter(|date| !is_date(date)) {
                report(
                    cx,
                    cx.place(&format!("desk.articles.{n}.{field}")),
                    date,
                    "2025-06-01",
                );
            }
        }
        if let (Some(from), Some(to)) = (&article.valid_from, &article.valid_to)
            && is_date(from)
            && is_date(to)
            && from > to
        {
            let span = cx.place(&format!("desk.articles.{n}.valid_to"));
            cx.error(span, Message::new("check-dates-backward"));
        }
    }
    for contact in &cx.scenario.desk.history {
        if !is_date(&contact.at) && !is_moment(&contact.at) {
            report(cx, contact.at.span, &contact.at, "2025-11-08 15:43");
        }
    }
    cx.scenario
        .desk
        .tables
        .iter()
        .for_each(|table| cells(cx, table));
    project(cx);
    walk::evidence(cx.scenario, |_, it| {
        walk::inside(it, &mut |it| {
            let Evidence::Figure(figure) = it else { return };
            let (fits, form) = match figure.kind {
                FigureKind::Date => (
                    is_date(&figure.value) || is_day(&figure.value, "--"),
                    "2025-11-08",
                ),
                FigureKind::Time => (is_clock(&figure.value), "16:10"),
                _ => return,
            };
            if !fits {
                report(cx, figure.value.span, &figure.value, form);
            }
        });
    });
}

fn project(cx: &Lint<'_>) {
    let mut plans = Vec::new();
    walk::conditions(cx.scenario, |_, when| {
        walk::within(when, &mut |when| {
            if let When::Plan(plan) = when {
                plans.push(plan);
            }
        });
    });
    walk::evidence(cx.scenario, |_, it| {
        walk::inside(it, &mut |it| {
            if let Evidence::Plan(plan) = it {
                plans.push(plan);
            }
        });
    });
    let mut dates = Vec::new();
    for plan in plans {
        walk::plan(plan, &mut |plan| {
            if let PlanIs::MilestoneBy(_, day) = plan {
                dates.push(day);
            }
        });
    }
    if let Some(project) = &cx.scenario.desk.project {
        dates.extend([&project.start, &project.deadline]);
        dates.extend(&project.holidays);
        let away = project.people.iter().flat_map(|person| &person.away);
        dates.extend(away.flat_map(|away| [&away.from, &away.to]));
        dates.extend(
            project
                .changes
                .iter()
                .filter_map(|change| match &change.what {
                    Change::Leaves(_, day) | Change::Deadline(day) => Some(day),
                    Change::Budget(_) => None,
                }),
        );
        if is_date(&project.start)
            && is_date(&project.deadline)
            && project.start.value > project.deadline.value
        {
            cx.error(project.deadline.span, Message::new("check-dates-backward"));
        }
    }
    for date in dates.into_iter().filter(|date| !is_date(date)) {
        report(cx, date.span, date, "2025-12-05");
    }
}

fn cells(cx: &Lint<'_>, table: &Table) {
    for cell in walk::cells_of(table, ColumnKind::Date) {
        if !is_cell(cell.value.trim()) {
            report(cx, cell.span, cell.value.trim(), "11-08 15:30");
        }
    }
}

fn report(cx: &Lint<'_>, span: Span, written: &str, form: &'static str) {
    let message = Message::new("check-bad-date").with("written", written.to_string());
    cx.error(span, message)
        .hint(Message::new("check-bad-date-hint").with("form", form));
}

/// Whether a cell of a date column is a date, a dash or nothing.
pub(in crate::scenario) fn is_date_cell(written: &str) -> bool {
    walk::is_nothing(written) || is_cell(written.trim())
}

/// `2025-11-08`, `2025-11-08 15:30`, `11-08 15:30`, `11-08`, `15:30`, each clock time with or without seconds, or the
/// month `2025-11` of a bill.
fn is_cell(written: &str) -> bool {
    is_date(written)
        || is_month(written)
        || is_moment(written)
        || is_day(written, "")
        || is_clock(written)
        || written
            .split_once(' ')
            .is_some_and(|(day, clock)| is_day(day, "") && is_clock(clock))
}

fn is_moment(written: &str) -> bool {
    written
        .split_once(' ')
        .is_some_and(|(date, clock)| is_date(date) && is_clock(clock))
}

fn is_date(written: &str) -> bool {
    let Some((year, day)) = written.split_once('-') else {
        return false;
    };
    let leap = |year: u32| {
        year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
    };
    match digits(year, 4) {
        Some(year) => is_day(day, "") && (day != "02-29" || leap(year)),
        None => false,
    }
}

/// `2025-11`.
fn is_month(written: &str) -> bool {
    let parts = written.split_once('-');
    let parts = parts.map(|(year, month)| (digits(year, 4), digits(month, 2)));
    matches!(parts, Some((Some(_), Some(1..=12))))
}

/// `11-08`, behind `prefix`.
fn is_day(written: &str, prefix: &str) -> bool {
    let parts = written
        .strip_prefix(prefix)
        .and_then(|rest| rest.split_once('-'));
    let Some((Some(month), Some(day))) =
        parts.map(|(month, day)| (digits(month, 2), digits(day, 2)))
    else {
        return false;
    };
    let most = match month {
        2 => 29,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    (1..=most).contains(&day)
}

fn is_clock(written: &str) -> bool {
    let parts: Vec<Option<u32>> = written.split(':').map(|part| digits(part, 2)).collect();
    match parts[..] {
        [Some(hour), Some(minute)] | [Some(hour), Some(minute), Some(0..60)] => {
            hour < 24 && minute < 60
        }
        _ => false,
    }
}

/// A number of exactly `count` digits.
fn digits(written: &str, count: usize) -> Option<u32> {
    let fits = written.len() == count && written.bytes().all(|b| b.is_ascii_digit());
    if fits { written.parse().ok() } else { None }
}
