//! # bad-number
//!
//! A number written in quotes is none: in a limit, a figure to be stated, or a number column.
//!
//! The desk could not compare or sort it, and nobody could state it.
//!
//! Bad: `Number("0", "二百", (en: "yuan"))`
//! Good: `Number("0", "200", (en: "yuan"))`

use super::{Lint, possible::number, walk};
use crate::{
    hearing::FigureKind,
    scenario::{Change, ColumnKind, Evidence, ParameterKind, Table},
    text::{Located, Message, Span},
};

pub(super) fn run(cx: &Lint<'_>) {
    for parameter in cx
        .scenario
        .desk
        .actions
        .iter()
        .flat_map(|action| &action.parameters)
    {
        if let ParameterKind::Number(low, high, _) = &parameter.kind {
            limits(cx, low, high);
        }
    }
    cx.scenario
        .desk
        .tables
        .iter()
        .for_each(|table| cells(cx, table));
    project(cx);
    walk::evidence(cx.scenario, |_, it| {
        walk::inside(it, &mut |it| match it {
            // Moments and days are compared as such.
            Evidence::DidBetween(action, parameter, ..)
                if matches!(
                    cx.names.parameter(action, parameter),
                    Some(ParameterKind::Moment | ParameterKind::Day)
                ) => {}
            Evidence::DidBetween(_, _, low, high) => limits(cx, low, high),
            Evidence::Figure(figure) => {
                let counted = !matches!(
                    figure.kind,
                    FigureKind::Date | FigureKind::Time | FigureKind::OrderNo | FigureKind::Phone
                );
                if counted && number(&figure.value).is_none() {
                    report(cx, figure.value.span, &figure.value);
                }
                if let Some(tolerance) = figure.tolerance.as_ref().filter(|it| number(it).is_none())
                {
                    report(cx, cx.quoted_after(figure.value.span, tolerance), tolerance);
                }
            }
            _ => {}
        });
    });
}

fn limits(cx: &Lint<'_>, low: &Located<String>, high: &Located<String>) {
    for limit in [low, high] {
        if number(limit).is_none() {
            report(cx, limit.span, limit);
        }
    }
    if let (Some(least), Some(most)) = (number(low), number(high))
        && least > most
    {
        cx.error(high.span, Message::new("check-limits-backward"));
    }
}

fn project(cx: &Lint<'_>) {
    for product in &cx.scenario.desk.catalogue {
        if number(&product.price).is_none() {
            report(cx, product.price.span, &product.price);
        }
    }
    if let Some(campaign) = &cx.scenario.desk.campaign {
        let costs = campaign.offers.iter().map(|offer| &offer.cost);
        let rates = campaign.responses.iter().flat_map(|it| {
            let rates = [&it.base, &it.rate, &it.value];
            rates.into_iter().chain(&it.otherwise)
        });
        for amount in costs.chain(rates).chain([&campaign.cost]) {
            if number(amount).is_none() {
                report(cx, amount.span, amount);
            }
        }
    }
    let Some(project) = &cx.scenario.desk.project else {
        return;
    };
    let budget = project.budget.iter().map(|budget| &budget.amount);
    let days = project.people.iter().filter_map(|who| who.per_day.as_ref());
    let prices = project.purchases.iter().map(|item| &item.price);
    let changed = project
        .changes
        .iter()
        .filter_map(|change| match &change.what {
            Change::Budget(amount) => Some(amount),
            _ => None,
        });
    for amount in budget.chain(days).chain(prices).chain(changed) {
        if number(amount).is_none() {
            report(cx, amount.span, amount);
        }
    }
}

fn cells(cx: &Lint<'_>, table: &Table) {
    for cell in walk::cells_of(table, ColumnKind::Number) {
        if !is_shown_number(cell.value.trim()) {
            report(cx, cell.span, cell.value.trim());
        }
    }
}

/// Whether a cell of a number column is a number, a dash or nothing.
pub(in crate::scenario) fn is_number_cell(written: &str) -> bool {
    walk::is_nothing(written) || is_shown_number(written.trim())
}

/// A number as tables show it: `1,280.50`, `+3.2%`, `¥38.6`, `1.2 万`.
fn is_shown_number(written: &str) -> bool {
    let bare = written
        .trim_start_matches(['¥', '￥', '$', '€', '£', '+', '−'])
        .trim_end_matches(['%', '‰', '万', '亿', '元', 'K', 'M'])
        .trim()
        .replace(',', "");
    number(&bare).is_some()
}

fn report(cx: &Lint<'_>, span: Span, written: &str) {
    cx.error(
        span,
        Message::new("check-bad-number").with("written", written.to_string()),
    )
    .hint(Message::new("check-bad-number-hint"));
}
