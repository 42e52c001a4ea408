//! # duplicate-id
//!
//! Two things of one kind have the same name.
//!
//! Whatever refers to the name would mean the first of them, and the second would never be used. Tables and articles
//! share their names, because `Opened` and `Cited` take either.
//!
//! Bad: `facts: [(id: "party", …), (id: "party", …)]`
//! Good: `facts: [(id: "party", …), (id: "promised", …)]`

use std::collections::HashSet;

use super::Lint;
use crate::{
    scenario::{ParameterKind, Project, Scenario, Shift},
    text::{Located, Message},
};

pub(super) fn run(cx: &Lint<'_>) {
    let mut seen: HashSet<(Space, &str)> = HashSet::new();
    each(cx.scenario, |space, id| {
        if !seen.insert((space, id.value.as_str())) {
            let message = Message::new("check-duplicate-id").with("id", id.value.clone());
            cx.error(id.span, message)
                .hint(Message::new("check-duplicate-id-hint"));
        }
    });
}

/// The names that must differ from each other: a kind of thing, and which list of it.
pub(super) type Space = (&'static str, usize, usize);

/// Calls `see` with every name within the case.
pub(super) fn each<'a>(scenario: &'a Scenario, mut see: impl FnMut(Space, &'a Located<String>)) {
    let desk = &scenario.desk;
    scenario
        .goals
        .iter()
        .for_each(|goal| see(("goal", 0, 0), &goal.id));
    scenario
        .customer
        .facts
        .iter()
        .for_each(|fact| see(("fact", 0, 0), &fact.id));
    let claims = scenario.customer.claims.iter();
    claims.for_each(|claim| see(("claim", 0, 0), &claim.id));
    for (n, table) in desk.tables.iter().enumerate() {
        see(("source", 0, 0), &table.id);
        table
            .columns
            .iter()
            .for_each(|column| see(("column", n, 0), &column.id));
        let traps = table.traps.iter();
        traps.for_each(|trap| see(("trap", 0, 0), &trap.id));
    }
    desk.articles
        .iter()
        .for_each(|article| see(("source", 0, 0), &article.id));
    for (n, action) in desk.actions.iter().enumerate() {
        see(("action", 0, 0), &action.id);
        for (m, parameter) in action.parameters.iter().enumerate() {
            see(("parameter", n, 0), &parameter.id);
            if let ParameterKind::OneOf(choices) = &parameter.kind {
                choices
                    .iter()
                    .for_each(|choice| see(("choice", n, m), &choice.id));
            }
        }
    }
    desk.catalogue
        .iter()
        .for_each(|product| see(("product", 0, 0), &product.id));
    if let Some(campaign) = &desk.campaign {
        let responses = campaign.responses.iter();
        responses.for_each(|it| see(("response", 0, 0), &it.id));
    }
    if let Some(voices) = &desk.voices {
        let themes = voices.themes.iter();
        themes.for_each(|theme| see(("theme", 0, 0), &theme.id));
    }
    desk.drafts
        .iter()
        .for_each(|draft| see(("draft", 0, 0), &draft.id));
    if let Some(project) = &desk.project {
        in_project(project, &mut see);
    }
    if let Some(shift) = &desk.shift {
        in_shift(shift, &mut see);
    }
    scenario
        .script
        .nodes
        .iter()
        .for_each(|node| see(("node", 0, 0), &node.id));
    scenario
        .checks
        .iter()
        .for_each(|check| see(("check", 0, 0), &check.id));
    scenario
        .critical
        .iter()
        .for_each(|critical| see(("check", 0, 0), &critical.id));
    scenario
        .endings
        .iter()
        .for_each(|ending| see(("ending", 0, 0), &ending.id));
}

fn in_project<'a>(project: &'a Project, see: &mut impl FnMut(Space, &'a Located<String>)) {
    project
        .work
        .iter()
        .for_each(|it| see(("work", 0, 0), &it.id));
    // Whoever has a role is named in one list, workers and stakeholders together.
    project
        .people
        .iter()
        .for_each(|it| see(("person", 0, 0), &it.id));
    project
        .stakeholders
        .iter()
        .for_each(|it| see(("person", 0, 0), &it.id));
    project
        .milestones
        .iter()
        .for_each(|it| see(("milestone", 0, 0), &it.id));
    project
        .risks
        .iter()
        .for_each(|it| see(("risk", 0, 0), &it.id));
    project
        .purchases
        .iter()
        .for_each(|it| see(("purchase", 0, 0), &it.id));
    project
        .changes
        .iter()
        .for_each(|it| see(("change", 0, 0), &it.id));
}

fn in_shift<'a>(shift: &'a Shift, see: &mut impl FnMut(Space, &'a Located<String>)) {
    shift
        .channels
        .iter()
        .for_each(|it| see(("channel", 0, 0), &it.id));
    shift
        .groups
        .iter()
        .for_each(|it| see(("group", 0, 0), &it.id));
    let breaks = shift.groups.iter().flat_map(|it| &it.breaks);
    breaks.for_each(|it| see(("break", 0, 0), &it.id));
    shift
        .disruptions
        .iter()
        .for_each(|it| see(("disruption", 0, 0), &it.id));
    shift
        .stakeholders
        .iter()
        .for_each(|it| see(("stakeholder", 0, 0), &it.id));
}
