//! What can come about at all: which facts can be told, which nodes reached, which actions done, whether a condition
//! can ever hold. Errs on the side of “yes”: what it calls impossible is impossible.

use std::rc::Rc;

use super::{names::Names, walk::Site};
use crate::scenario::{
    Approval, ApprovalAnswer, DeskAction, Effect, ParameterKind, Scenario, When,
};

/// Rounds after which everything left is taken as possible. Each round follows one more gate that opens another.
const MOST_ROUNDS: usize = 64;

/// The largest number of members of an `All` compared with each other.
const MOST_COMPARED: usize = 64;

/// What can come about.
pub(super) struct Possible<'a> {
    pub scenario: &'a Scenario,
    pub names: Rc<Names<'a>>,
    /// By index: told by its release or by a node.
    pub facts: Vec<bool>,
    pub nodes: Vec<bool>,
    pub actions: Vec<bool>,
    pub need: bool,
}

impl<'a> Possible<'a> {
    /// Works it out: from nothing upwards, until nothing new becomes possible.
    pub fn new(scenario: &'a Scenario, names: Rc<Names<'a>>) -> Self {
        let desk = &scenario.desk;
        let mut possible = Self {
            scenario,
            names,
            facts: vec![false; scenario.customer.facts.len()],
            nodes: vec![false; scenario.script.nodes.len()],
            actions: vec![false; desk.actions.len()],
            need: false,
        };
        let mut rounds = 0;
        while possible.grow() {
            rounds += 1;
            if rounds == MOST_ROUNDS {
                possible.facts.fill(true);
                possible.nodes.fill(true);
                possible.actions.fill(true);
                possible.need = true;
                break;
            }
        }
        possible
    }

    /// One round; whether anything became possible.
    fn grow(&mut self) -> bool {
        let mut grown = self.grow_nodes();
        for index in 0..self.facts.len() {
            let release = &self.scenario.customer.facts[index].release;
            if !self.facts[index] && self.can(release, Site::Release(index)) {
                self.facts[index] = true;
                grown = true;
            }
        }
        for index in 0..self.actions.len() {
            let action = &self.scenario.desk.actions[index];
            let requires = action.requires.as_ref();
            if !self.actions[index]
                && !self.stays_shut(action)
                && requires.is_none_or(|when| self.can(when, Site::Requires(index)))
            {
                self.actions[index] = true;
                self.meet(action);
                grown = true;
            }
        }
        let need = self.scenario.customer.hidden_need.as_ref();
        if !self.need && need.is_some_and(|need| self.can(&need.met, Site::Need)) {
            self.need = true;
            grown = true;
        }
        grown
    }

    /// Whether nothing that is possible so far unlocks the action, or whoever must approve it never does.
    fn stays_shut(&self, action: &DeskAction) -> bool {
        let unlocks =
            |effect: &Effect| matches!(effect, Effect::Unlock(id) if *id.value == *action.id.value);
        let others = self.scenario.desk.actions.iter().zip(&self.actions);
        let mut possible = others.filter(|(_, possible)| **possible);
        let locked = action.locked && !possible.any(|(it, _)| it.effects.iter().any(unlocks));
        let limited = action.parameters.iter().any(|it| it.limit.is_some());
        let refused = |approval: &Approval| approval.answer == ApprovalAnswer::Refused;
        locked || (!limited && action.approval.as_ref().is_some_and(refused))
    }

    /// The facts that carrying out `action` brings to light.
    fn meet(&mut self, action: &DeskAction) {
        for effect in &action.effects {
            if let Effect::MeetFact(fact) = effect
                && let Some(&fact) = self.names.facts.get(fact.as_str())
            {
                self.facts[fact] = true;
            }
        }
    }

    /// Follows the replies that can apply from every node reached so far.
    fn grow_nodes(&mut self) -> bool {
        let script = &self.scenario.script;
        let mut grown = false;
        let mut queue: Vec<usize> = (0..self.nodes.len()).filter(|&n| self.nodes[n]).collect();
        if let Some(&start) = self.names.nodes.get(script.start.as_str())
            && !self.nodes[start]
        {
            self.reach(start);
            queue.push(start);
            grown = true;
        }
        while let Some(n) = queue.pop() {
            for (m, reply) in script.nodes[n].replies.iter().enumerate() {
                if let Some(&to) = self.names.nodes.get(reply.to.as_str())
                    && !self.nodes[to]
                    && self.can(&reply.when, Site::Reply(n, m))
                {
                    self.reach(to);
                    queue.push(to);
                    grown = true;
                }
            }
        }
        grown
    }

    fn reach(&mut self, node: usize) {
        self.nodes[node] = true;
        for fact in &self.scenario.script.nodes[node].tells {
            if let Some(&fact) = self.names.facts.get(fact.as_str()) {
                self.facts[fact] = true;
            }
        }
    }

    /// Whether `when` can ever hold at `site`. What names something unknown counts as possible: that is another
    /// rule's finding.
    pub fn can(&self, when: &When, site: Site) -> bool {
        match when {
            When::Opening | When::Choice(_) | When::Act(_) | When::Kind(_) | When::Opened(_) => {
                true
            }
            When::Calm | When::AngerAtMost(_) | When::TrustAtMost(_) | When::Silence(_) => true,
            When::Plan(_) => self.scenario.desk.project.is_some(),
            When::Cue(samples) => !samples.is_empty(),
            When::Asked => matches!(site, Site::Release(_)),
            When::Otherwise => !matches!(
                site,
                Site::Release(_) | Site::Need | Site::Requires(_) | Site::Shock(_)
            ),
            When::AngerAtLeast(least) | When::TrustAtLeast(least) => least.value <= 100,
            When::Did(action) => self.can_do(action),
            When::DidWith(action, values) => {
                self.can_do(action)
                    && values
                        .iter()
                        .all(|(name, value)| self.can_have(action, name, value))
            }
            When::Told(fact) => known(&self.names.facts, &self.facts, fact),
            When::NeedMet => self.need,
            When::Visited(node) => known(&self.names.nodes, &self.nodes, node),
            When::Turn(turn) => turn.value <= self.scenario.turn_limit.value,
            When::Elapsed(seconds) => {
                u64::from(seconds.value) <= u64::from(self.scenario.minutes.value) * 60
            }
            When::All(parts) => parts.iter().all(|part| self.can(part, site)) && agree(parts),
            When::Any(parts) => parts.iter().any(|part| self.can(part, site)),
            When::Not(part) => !self.must(part, site),
        }
    }

    /// Whether `when` holds at every moment of every talk.
    pub fn must(&self, when: &When, site: Site) -> bool {
        match when {
            When::Opening => true,
            When::AngerAtLeast(least) | When::TrustAtLeast(least) => least.value == 0,
            When::AngerAtMost(most) | When::TrustAtMost(most) => most.value >= 100,
            When::Turn(least) | When::Elapsed(least) | When::Silence(least) => least.value == 0,
            When::All(parts) => parts.iter().all(|part| self.must(part, site)),
            When::Any(parts) => parts.iter().any(|part| self.must(part, site)),
            When::Not(part) => !self.can(part, site),
            _ => false,
        }
    }

    pub fn can_do(&self, action: &str) -> bool {
        known(&self.names.actions, &self.actions, action)
    }

    pub fn can_tell(&self, fact: &str) -> bool {
        known(&self.names.facts, &self.facts, fact)
    }

    /// Whether the parameter of the action can have this value.
    pub fn can_have(&self, action: &str, parameter: &str, value: &str) -> bool {
        match self.names.parameter(action, parameter) {
            Some(ParameterKind::Words(most)) => value.chars().count() <= *most as usize,
            Some(ParameterKind::Number(low, high, _)) => {
                match (number(value), number(low), number(high)) {
                    (Some(value), Some(low), Some(high)) => (low..=high).contains(&value),
                    (None, _, _) => false,
                    _ => true,
                }
            }
            // A value that is not offered is a finding of `unknown-parameter`.
            Some(
                ParameterKind::OneOf(_)
                | ParameterKind::Moment
                | ParameterKind::Day
                | ParameterKind::RowOf(..)
                | ParameterKind::Sources(_),
            )
            | None => true,
        }
    }
}

/// Whether the thing called `name` is possible; an unknown one counts as possible.
fn known(names: &std::collections::HashMap<&str, usize>, possible: &[bool], name: &str) -> bool {
    names.get(name).is_none_or(|&index| possible[index])
}

/// A number as authors write them in quotes.
pub(super) fn number(written: &str) -> Option<rust_decimal::Decimal> {
    written.trim().parse().ok()
}

/// Whether the members of an `All` can hold together, as far as moods, written replies and opposites tell.
fn agree(parts: &[When]) -> bool {
    let (mut anger, mut trust) = ((0, 100), (0, 100));
    let mut choice = None;
    for part in parts {
        match part {
            When::AngerAtLeast(least) => anger.0 = anger.0.max(least.value),
            When::AngerAtMost(most) => anger.1 = anger.1.min(most.value),
            When::Calm => anger.1 = anger.1.min(49),
            When::TrustAtLeast(least) => trust.0 = trust.0.max(least.value),
            When::TrustAtMost(most) => trust.1 = trust.1.min(most.value),
            When::Choice(text) if choice.is_some_and(|other| other != text) => return false,
            When::Choice(text) => choice = Some(text),
            _ => {}
        }
    }
    let opposed = |part: &When| match part {
        When::Not(inner) => parts
            .iter()
            .take(MOST_COMPARED)
            .any(|other| *other == **inner),
        _ => false,
    };
    anger.0 <= anger.1 && trust.0 <= trust.1 && !parts.iter().take(MOST_COMPARED).any(opposed)
}
