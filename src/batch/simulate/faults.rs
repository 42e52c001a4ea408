//! Faults of the simulated customer: every line is put to the voice check that stands before a model's lines.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{
    customer::{Mind, guard::Ground},
    session::{Happening, Session},
};

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

impl Faults {
    /// Takes in a talk.
    pub fn add(&mut self, session: &Session) {
        let case = session.case();
        let mut mind = Mind::new(case.scenario.customer.mood);
        let mut ground: Option<Ground> = None;
        let mut any = false;
        for event in session.events() {
            match &event.what {
                Happening::AgentSaid { text } | Happening::AgentChose { text, .. } => {
                    if let Some(ground) = &mut ground {
                        ground.agent.clone_from(text);
                        ground.talk.push((true, text.clone()));
                    }
                }
                Happening::NeedMet => mind.need_met = true,
                Happening::CustomerSaid {
                    text,
                    intent,
                    facts,
                } => {
                    self.lines += 1;
                    for fact in facts.iter().filter_map(|id| case.names.fact(id)) {
                        if mind.told.contains(fact) {
                            self.told_twice += 1;
                            any = true;
                        }
                        mind.told.insert(fact);
                    }
                    mind.says(text, *intent);
                    let ground = ground.get_or_insert_with(|| Ground {
                        known: case.known(),
                        told: mind.told.clone(),
                        need_met: false,
                        intent: *intent,
                        agrees: false,
                        agent: String::new(),
                        talk: Vec::new(),
                        own: Vec::new(),
                    });
                    ground.told.clone_from(&mind.told);
                    ground.need_met = mind.need_met;
                    ground.intent = *intent;
                    ground.agrees = mind.accepted;
                    if let Some(found) = ground.check(text) {
                        let key = found.fault.key().to_owned();
                        *self.found.entry(key).or_default() += 1;
                        any = true;
                    }
                    ground.talk.push((false, text.clone()));
                }
                _ => {}
            }
        }
        self.talks += u64::from(any);
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
