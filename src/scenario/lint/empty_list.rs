//! # empty-list
//!
//! A list that must hold something is empty: no languages, goals, nodes, checks or endings, a goal without checks, a
//! fact without topics, a cue without samples, an `All` of nothing.
//!
//! Nothing could be shown, said or marked there; an `All` of nothing even holds always.
//!
//! Bad: `checks: []` in a goal, `when: Cue([])`
//! Good: `checks: ["empathy"]`, `when: Cue([(en: "I am sorry")])`

use super::{Lint, walk};
use crate::{
    scenario::{Evidence, ParameterKind, When},
    text::{Message, Span},
};

pub(super) fn run(cx: &Lint<'_>) {
    let scenario = cx.scenario;
    let tops = [
        ("languages", scenario.languages.is_empty()),
        ("goals", scenario.goals.is_empty()),
        ("customer.feelings", scenario.customer.feelings.is_empty()),
        ("script.nodes", scenario.script.nodes.is_empty()),
        ("checks", scenario.checks.is_empty()),
        ("endings", scenario.endings.is_empty()),
    ];
    for (path, _) in tops.iter().filter(|(_, empty)| *empty) {
        report(cx, cx.place(path));
    }
    for (n, goal) in scenario.goals.iter().enumerate() {
        path_if(cx, goal.checks.is_empty(), || format!("goals.{n}.checks"));
    }
    for (n, fact) in scenario.customer.facts.iter().enumerate() {
        path_if(cx, fact.topics.is_empty(), || {
            format!("customer.facts.{n}.topics")
        });
    }
    for (n, lines) in scenario.customer.lines.iter().enumerate() {
        path_if(cx, lines.says.is_empty(), || {
            format!("customer.lines.{n}.says")
        });
    }
    for (n, claim) in scenario.customer.claims.iter().enumerate() {
        path_if(cx, claim.corrected.is_empty(), || {
            format!("customer.claims.{n}.corrected")
        });
    }
    desk(cx);
    conditions(cx);
}

fn desk(cx: &Lint<'_>) {
    let desk = &cx.scenario.desk;
    for (n, table) in desk.tables.iter().enumerate() {
        path_if(cx, table.columns.is_empty(), || {
            format!("desk.tables.{n}.columns")
        });
        let nothing = table.csv.is_none() && table.rows.is_empty();
        path_if(cx, nothing, || format!("desk.tables.{n}"));
    }
    for (n, product) in desk.catalogue.iter().enumerate() {
        for (m, disclosure) in product.disclosures.iter().enumerate() {
            path_if(cx, disclosure.words.is_empty(), || {
                format!("desk.catalogue.{n}.disclosures.{m}.words")
            });
        }
    }
    for (n, draft) in desk.drafts.iter().enumerate() {
        for (m, fault) in draft.faults.iter().enumerate() {
            path_if(cx, fault.wrong.is_empty(), || {
                format!("desk.drafts.{n}.faults.{m}.wrong")
            });
        }
    }
    if let Some(project) = &desk.project {
        path_if(cx, project.people.is_empty(), || {
            "desk.project.people".to_owned()
        });
        path_if(cx, project.work.is_empty(), || {
            "desk.project.work".to_owned()
        });
    }
    for (n, action) in desk.actions.iter().enumerate() {
        for (m, parameter) in action.parameters.iter().enumerate() {
            let empty =
                matches!(&parameter.kind, ParameterKind::OneOf(choices) if choices.is_empty());
            path_if(cx, empty, || {
                format!("desk.actions.{n}.parameters.{m}.kind")
            });
        }
    }
}

fn conditions(cx: &Lint<'_>) {
    walk::conditions(cx.scenario, |site, when| {
        let mut empty = false;
        walk::within(when, &mut |when| {
            empty |= match when {
                When::All(parts) | When::Any(parts) => parts.is_empty(),
                When::Cue(samples) => samples.is_empty(),
                _ => false,
            };
        });
        path_if(cx, empty, || site.path());
    });
    walk::evidence(cx.scenario, |role, it| {
        let mut empty = false;
        walk::inside(it, &mut |it| empty |= is_empty(it));
        path_if(cx, empty, || role.path());
    });
}

fn is_empty(evidence: &Evidence) -> bool {
    use Evidence as E;
    match evidence {
        E::Says(texts)
        | E::AnyOf(texts)
        | E::AllOf(texts)
        | E::SomeOf(_, texts)
        | E::DidMention(_, _, texts) => texts.is_empty(),
        E::All(all)
        | E::Any(all)
        | E::SameTurn(all)
        | E::SameSentence(all)
        | E::AtLeast(_, all) => all.is_empty(),
        E::Ended(endings) => endings.is_empty(),
        _ => false,
    }
}

fn path_if(cx: &Lint<'_>, empty: bool, path: impl FnOnce() -> String) {
    if empty {
        report(cx, cx.place(&path()));
    }
}

fn report(cx: &Lint<'_>, span: Span) {
    cx.error(span, Message::new("check-empty-list"));
}
