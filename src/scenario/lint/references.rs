//! Every place where a scenario names something of its own, with what it should be.

use super::walk::{self, Site};
use crate::{
    scenario::{Evidence, Scenario, When},
    text::{Located, Span},
};

/// What a name should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    Fact,
    Node,
    Ending,
    Action,
    Table,
    /// A table or an article.
    Source,
    /// An article, or `table#row`.
    Citation,
    Check,
}

impl Wanted {
    /// Its name in the Fluent messages.
    pub fn key(self) -> &'static str {
        match self {
            Wanted::Fact => "fact",
            Wanted::Node => "node",
            Wanted::Ending => "ending",
            Wanted::Action => "action",
            Wanted::Table => "table",
            Wanted::Source => "source",
            Wanted::Citation => "citation",
            Wanted::Check => "check",
        }
    }
}

/// Calls `see` with every reference.
pub(super) fn each<'a>(scenario: &'a Scenario, mut see: impl FnMut(Wanted, &'a str, Span)) {
    let see = &mut |wanted, name: &'a Located<String>| see(wanted, name.value.as_str(), name.span);
    let script = &scenario.script;
    see(Wanted::Node, &script.start);
    for node in &script.nodes {
        node.tells.iter().for_each(|fact| see(Wanted::Fact, fact));
        node.replies
            .iter()
            .for_each(|reply| see(Wanted::Node, &reply.to));
        node.ends
            .iter()
            .for_each(|ending| see(Wanted::Ending, ending));
    }
    for goal in &scenario.goals {
        goal.checks
            .iter()
            .for_each(|check| see(Wanted::Check, check));
    }
    walk::conditions(scenario, |_: Site, when| {
        walk::within(when, &mut |when| match when {
            When::Did(action) | When::DidWith(action, _) => see(Wanted::Action, action),
            When::Opened(source) => see(Wanted::Source, source),
            When::Told(fact) => see(Wanted::Fact, fact),
            When::Visited(node) => see(Wanted::Node, node),
            _ => {}
        });
    });
    walk::evidence(scenario, |_, it| {
        walk::inside(it, &mut |it| in_evidence(it, see))
    });
}

fn in_evidence<'a>(evidence: &'a Evidence, see: &mut impl FnMut(Wanted, &'a Located<String>)) {
    use Evidence as E;
    match evidence {
        E::Mentions(fact) | E::Learned(fact) => see(Wanted::Fact, fact),
        E::Did(action) | E::DidWith(action, _) => see(Wanted::Action, action),
        E::DidBetween(action, ..) | E::DidMention(action, ..) => see(Wanted::Action, action),
        E::Opened(source) => see(Wanted::Source, source),
        E::FlaggedRow(table, _) => see(Wanted::Table, table),
        E::Cited(source) => see(Wanted::Citation, source),
        E::Ended(endings) => endings
            .iter()
            .for_each(|ending| see(Wanted::Ending, ending)),
        _ => {}
    }
}
