//! # unknown-column
//!
//! `Analysed`, `RowOf`, `SetCell`, a campaign or a theme of what customers said names a column that its tables do not
//! have.
//!
//! No question could ever be of that shape, and no row be found or changed. Columns of the joined table are written
//! `customers.tier`.
//!
//! Bad: `Analysed((table: "orders", by: ["warehuose"]))`
//! Good: `Analysed((table: "orders", by: ["warehouse"]))`

use super::{Lint, walk};
use crate::{
    scenario::{AnalysedEvidence, DeskAction, Effect, Evidence, ParameterKind, Table},
    text::{Language, Located, Message, nearest},
};

pub(super) fn run(cx: &Lint<'_>) {
    walk::evidence(cx.scenario, |_, it| {
        walk::inside(it, &mut |it| {
            if let Evidence::Analysed(asked) = it {
                look_at(cx, asked);
            }
        });
    });
    cx.scenario
        .desk
        .actions
        .iter()
        .for_each(|action| act(cx, action));
    let desk = &cx.scenario.desk;
    if let Some(campaign) = &desk.campaign {
        let responses = campaign.responses.iter().map(|it| &it.rows);
        for conditions in responses.chain(&campaign.opt_out) {
            in_conditions(cx, &campaign.table, conditions);
        }
    }
    if let Some(voices) = &desk.voices {
        for theme in &voices.themes {
            in_conditions(cx, &voices.table, &theme.rows);
        }
    }
}

/// The columns by which an action finds its rows, and those it writes to.
fn act(cx: &Lint<'_>, action: &DeskAction) {
    let found = action.parameters.iter().filter_map(|it| match &it.kind {
        ParameterKind::RowOf(table, column) => Some((table, column)),
        _ => None,
    });
    let written = action.effects.iter().filter_map(|effect| match effect {
        Effect::SetCell(cell, _) => Some((&cell.table, &cell.column)),
        _ => None,
    });
    for (table, column) in found.chain(written) {
        if let Some(table) = cx.names.table(table)
            && !has(table, None, column)
        {
            report(cx, column, column, table);
        }
    }
}

/// Every condition of a list names a column by id or heading; what names none is no condition.
fn in_conditions(cx: &Lint<'_>, table: &str, conditions: &Located<String>) {
    let Some(table) = cx.names.table(table) else {
        return;
    };
    for alternative in conditions.split('|') {
        if alternative.trim().is_empty() {
            report(cx, conditions, alternative.trim(), table);
        }
    }
    let mut quoted = false;
    for word in conditions.split(|c: char| c.is_whitespace() || c == '|') {
        let within = quoted;
        quoted ^= word.matches('"').count() % 2 == 1;
        if word.is_empty() || within {
            continue;
        }
        let name = word.split(['=', '<', '>', '~', '!']).next();
        let name = name.filter(|name| name.len() < word.len());
        let titled = |name: &str| {
            let titles = table.columns.iter().flat_map(|column| {
                let mut both = Language::ALL.into_iter();
                both.find(|&language| column.title.exact(language) == Some(name))
            });
            titles.count() > 0
        };
        if !name.is_some_and(|name| has(table, None, name) || titled(name)) {
            report(cx, conditions, name.unwrap_or(word), table);
        }
    }
}

fn look_at(cx: &Lint<'_>, asked: &AnalysedEvidence) {
    let Some(table) = cx.names.table(&asked.table) else {
        return;
    };
    let other = asked.join.as_ref().and_then(|join| cx.names.table(join));
    let named = asked.by.iter().chain(&asked.filter).chain(&asked.measure);
    for named in named {
        for column in columns(named) {
            if !has(table, other, column) {
                report(cx, named, column, table);
            }
        }
    }
}

/// The columns in `week(shipped)`, `late=yes`, `rate(refund/amount)`; none in a measure without brackets.
fn columns(named: &Located<String>) -> Vec<&str> {
    const BARE: [&str; 9] = [
        "count", "share", "sum", "mean", "median", "min", "max", "rate", "stats",
    ];
    let inner = match named.value.split_once('(') {
        Some((_, inner)) => inner.trim_end_matches(')'),
        None if BARE.contains(&named.value.as_str()) => return Vec::new(),
        None => &named.value,
    };
    let inner = inner
        .split(['=', '<', '>', '~', '!'])
        .next()
        .unwrap_or_default();
    inner.split('/').collect()
}

fn has(table: &Table, other: Option<&Table>, column: &str) -> bool {
    let in_table = |table: &Table, name: &str| table.columns.iter().any(|it| it.id.value == name);
    let joined = other.and_then(|other| {
        let name = column
            .strip_prefix(other.id.value.as_str())?
            .strip_prefix('.')?;
        Some(in_table(other, name))
    });
    in_table(table, column) || joined.unwrap_or(false)
}

fn report(cx: &Lint<'_>, named: &Located<String>, column: &str, table: &Table) {
    let message = Message::new("check-unknown-column")
        .with("column", column.to_owned())
        .with("table", table.id.value.clone());
    let finding = cx.error(named.span, message);
    let known = table.columns.iter().map(|column| column.id.as_str());
    if let Some(near) = nearest(column, known) {
        finding.hint(Message::new("check-did-you-mean").with("name", near.to_owned()));
    }
}
