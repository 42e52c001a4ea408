//! The names of a case as numbers, so that a turn compares numbers and not words.

use std::{collections::HashMap, hash::BuildHasherDefault};

use crate::scenario::Scenario;

use super::fingerprint::AsIs;

/// Names are short and an author's own: a plain hash finds them soonest.
type Numbers = HashMap<String, usize, BuildHasherDefault<AsIs>>;

/// Numbers of the named things of a scenario, in the author's order.
#[derive(Clone, Debug, Default)]
pub struct Names {
    nodes: Numbers,
    facts: Numbers,
    actions: Numbers,
    tables: Numbers,
    articles: Numbers,
}

impl Names {
    /// The names of `scenario`. Of two things with one name the first keeps it.
    pub fn of(scenario: &Scenario) -> Self {
        Self {
            nodes: numbered(scenario.script.nodes.iter().map(|node| &*node.id)),
            facts: numbered(scenario.customer.facts.iter().map(|fact| &*fact.id)),
            actions: numbered(scenario.desk.actions.iter().map(|action| &*action.id)),
            tables: numbered(scenario.desk.tables.iter().map(|table| &*table.id)),
            articles: numbered(scenario.desk.articles.iter().map(|article| &*article.id)),
        }
    }

    /// Number of a script node.
    pub fn node(&self, id: &str) -> Option<usize> {
        self.nodes.get(id).copied()
    }

    /// Number of a fact.
    pub fn fact(&self, id: &str) -> Option<usize> {
        self.facts.get(id).copied()
    }

    /// Number of a desk action.
    pub fn action(&self, id: &str) -> Option<usize> {
        self.actions.get(id).copied()
    }

    /// Number of a table.
    pub fn table(&self, id: &str) -> Option<usize> {
        self.tables.get(id).copied()
    }

    /// Number of an article.
    pub fn article(&self, id: &str) -> Option<usize> {
        self.articles.get(id).copied()
    }
}

fn numbered<'a>(ids: impl Iterator<Item = &'a String>) -> Numbers {
    let mut names = Numbers::default();
    for (at, id) in ids.enumerate() {
        names.entry(id.clone()).or_insert(at);
    }
    names
}
