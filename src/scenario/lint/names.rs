//! Every name of a scenario and what it stands for, looked up by the rules.

use std::collections::HashMap;

use crate::scenario::{
    Check, Choice, CopilotDraft, DeskAction, Ending, Fact, Node, ParameterKind, Scenario, Table,
};

/// Names to things. Where a name is given twice the first one counts; the other is a finding of its own.
pub(super) struct Names<'a> {
    pub facts: HashMap<&'a str, usize>,
    pub nodes: HashMap<&'a str, usize>,
    pub endings: HashMap<&'a str, usize>,
    pub actions: HashMap<&'a str, usize>,
    pub tables: HashMap<&'a str, usize>,
    pub articles: HashMap<&'a str, usize>,
    pub checks: HashMap<&'a str, usize>,
    pub traps: HashMap<&'a str, usize>,
    pub drafts: HashMap<&'a str, usize>,
    pub products: HashMap<&'a str, usize>,
    pub responses: HashMap<&'a str, usize>,
    pub campaign_offers: HashMap<&'a str, usize>,
    pub themes: HashMap<&'a str, usize>,
    pub theme_owners: HashMap<&'a str, usize>,
    pub work: HashMap<&'a str, usize>,
    pub people: HashMap<&'a str, usize>,
    pub milestones: HashMap<&'a str, usize>,
    pub risks: HashMap<&'a str, usize>,
    pub stakeholders: HashMap<&'a str, usize>,
    pub purchases: HashMap<&'a str, usize>,
    pub changes: HashMap<&'a str, usize>,
    scenario: &'a Scenario,
}

impl<'a> Names<'a> {
    pub fn new(scenario: &'a Scenario) -> Self {
        let desk = &scenario.desk;
        let project = desk.project.as_ref();
        let choices = |list: Option<&'a Vec<Choice>>| {
            by_name(list.map_or(&[][..], Vec::as_slice), |it: &Choice| {
                &it.id.value
            })
        };
        let campaign = desk.campaign.as_ref();
        let responses = campaign.map_or(&[][..], |it| &it.responses);
        let campaign_offers = campaign.map_or(&[][..], |it| &it.offers);
        let voices = desk.voices.as_ref();
        let themes = voices.map_or(&[][..], |it| &it.themes);
        let work = project.map_or(&[][..], |it| &it.work);
        let people = project.map_or(&[][..], |it| &it.people);
        let purchases = project.map_or(&[][..], |it| &it.purchases);
        let changes = project.map_or(&[][..], |it| &it.changes);
        Self {
            facts: by_name(&scenario.customer.facts, |fact: &Fact| &fact.id.value),
            nodes: by_name(&scenario.script.nodes, |node: &Node| &node.id.value),
            endings: by_name(&scenario.endings, |ending: &Ending| &ending.id.value),
            actions: by_name(&desk.actions, |action: &DeskAction| &action.id.value),
            tables: by_name(&desk.tables, |table: &Table| &table.id.value),
            articles: by_name(&desk.articles, |article| &article.id.value),
            traps: traps(scenario),
            checks: by_name(&scenario.checks, |check: &Check| &check.id.value),
            products: by_name(&desk.catalogue, |it| &it.id.value),
            drafts: by_name(&desk.drafts, |it: &CopilotDraft| &it.id.value),
            responses: by_name(responses, |it| &it.id.value),
            campaign_offers: by_name(campaign_offers, |it| &it.id.value),
            themes: by_name(themes, |it| &it.id.value),
            theme_owners: choices(voices.map(|it| &it.owners)),
            work: by_name(work, |it| &it.id.value),
            people: by_name(people, |it| &it.id.value),
            milestones: choices(project.map(|it| &it.milestones)),
            risks: choices(project.map(|it| &it.risks)),
            stakeholders: choices(project.map(|it| &it.stakeholders)),
            purchases: by_name(purchases, |it| &it.id.value),
            changes: by_name(changes, |it| &it.id.value),
            scenario,
        }
    }

    pub fn action(&self, name: &str) -> Option<&'a DeskAction> {
        let index = *self.actions.get(name)?;
        self.scenario.desk.actions.get(index)
    }

    pub fn table(&self, name: &str) -> Option<&'a Table> {
        let index = *self.tables.get(name)?;
        self.scenario.desk.tables.get(index)
    }

    /// What the parameter of an action takes.
    pub fn parameter(&self, action: &str, parameter: &str) -> Option<&'a ParameterKind> {
        let parameters = &self.action(action)?.parameters;
        let found = parameters
            .iter()
            .find(|known| known.id.value == parameter)?;
        Some(&found.kind)
    }
}

/// The traps of all tables.
fn traps(scenario: &Scenario) -> HashMap<&str, usize> {
    let tables = scenario.desk.tables.iter();
    let traps = tables.flat_map(|table| &table.traps).enumerate();
    traps
        .map(|(at, trap)| (trap.id.value.as_str(), at))
        .collect()
}

fn by_name<'a, T>(items: &'a [T], name: impl Fn(&'a T) -> &'a String) -> HashMap<&'a str, usize> {
    let mut names = HashMap::with_capacity(items.len());
    for (index, item) in items.iter().enumerate() {
        names.entry(name(item).as_str()).or_insert(index);
    }
    names
}
