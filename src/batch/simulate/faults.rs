//! Faults of the simulated customer: every line is put to the voice check that stands before a model's lines.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{
    customer::{
        Mind,
        guard::{Found, Ground},
    },
    scenario::IntentName,
    session::{Happening, Session},
};

/// A line of a customer that the voice check finds fault with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FaultyLine {
    /// The line.
    pub line: String,
    /// What is wrong with it.
    pub found: Found,
}

/// What the voice check says to the lines of one talk.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Looked {
    /// Lines of the customer.
    pub lines: u64,
    /// Those with a fault, in the order of the talk.
    pub faulty: Vec<FaultyLine>,
    /// Facts told a second time.
    pub told_twice: u64,
}

/// Counts of faults.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Faults {
    /// Lines of customers looked at.
    pub lines: u64,
    /// Faulty ones, by what is wrong.
    pub found: BTreeMap<String, u64>,
    /// Facts told a second time.
    pub told_twice: u64,
    /// Talks with any fault.
    pub talks: u64,
}

impl Looked {
    /// Puts every line of the customer to the check, as it stood when it was said.
    pub fn at(session: &Session) -> Self {
        let case = session.case();
        let mut mind = Mind::new(case.scenario.customer.mood);
        let mut ground = Ground {
            known: case.known(),
            told: mind.told.clone(),
            need_met: false,
            intent: IntentName::Tell,
            agrees: false,
            agent: String::new(),
            talk: Vec::new(),
            own: Vec::new(),
        };
        let mut looked = Self::default();
        for event in session.events() {
            match &event.what {
                Happening::AgentSaid { text } | Happening::AgentChose { text, .. } => {
                    ground.agent.clone_from(text);
                    ground.talk.push((true, text.clone()));
                }
                Happening::NeedMet => mind.need_met = true,
                Happening::CustomerSaid {
                    text,
                    intent,
                    facts,
                } => {
                    looked.lines += 1;
                    for fact in facts.iter().filter_map(|id| case.names.fact(id)) {
                        looked.told_twice += u64::from(mind.told.contains(fact));
                        mind.told.insert(fact);
                    }
                    mind.says(text, *intent);
                    ground.told.clone_from(&mind.told);
                    ground.need_met = mind.need_met;
                    ground.intent = *intent;
                    ground.agrees = mind.accepted;
                    if let Some(found) = ground.check(text) {
                        let line = text.clone();
                        looked.faulty.push(FaultyLine { line, found });
                    }
                    ground.talk.push((false, text.clone()));
                }
                _ => {}
            }
        }
        looked
    }
}

impl Faults {
    /// Takes in a talk.
    pub fn add(&mut self, session: &Session) {
        let looked = Looked::at(session);
        self.lines += looked.lines;
        self.told_twice += looked.told_twice;
        for line in &looked.faulty {
            let key = line.found.fault.key().to_owned();
            *self.found.entry(key).or_default() += 1;
        }
        self.talks += u64::from(looked.told_twice > 0 || !looked.faulty.is_empty());
    }

    /// Takes in all of `other`.
    pub fn merge(&mut self, other: &Faults) {
        self.lines += other.lines;
        self.told_twice += other.told_twice;
        self.talks += other.talks;
        for (key, times) in &other.found {
            *self.found.entry(key.clone()).or_default() += times;
        }
    }
}
