//! Marks of one reply in a gate case: the customer opens, the trainee replies, the customer agrees.

use std::{collections::BTreeMap, path::Path, sync::Arc};

use heard::{
    assess::{Assessment, Marking},
    scenario::{Competency, IntentName, Outcome, Scenario, rubric_hash},
    session::{CustomerKind, EndedBy, Event, Happening, Header, Mode, Transcript},
    text::Language,
};
use serde::de::DeserializeOwned;

/// A file below `tests/gates`.
pub fn file(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/gates")
        .join(name);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The data of a RON file below `tests/gates`.
pub fn data<T: DeserializeOwned>(name: &str) -> T {
    options()
        .from_str(&file(name))
        .unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn options() -> ron::Options {
    ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
}

/// The gate cases by name.
pub struct Cases(BTreeMap<&'static str, Scenario>);

/// Names of the gate cases, each a file in `cases/`.
pub const CASES: [&str; 6] = ["hall", "fridge", "broadband", "course", "till", "water"];

impl Cases {
    pub fn load() -> Self {
        let read = |name: &'static str| (name, data(&format!("cases/{name}.ron")));
        Self(CASES.into_iter().map(read).collect())
    }

    pub fn get(&self, name: &str) -> &Scenario {
        self.0.get(name).unwrap_or_else(|| panic!("no case {name}"))
    }

    /// A marking for each case.
    pub fn markings(&self) -> BTreeMap<&'static str, Arc<Marking>> {
        self.0
            .iter()
            .map(|(&name, case)| (name, Arc::new(Marking::new(Arc::new(case.clone())))))
            .collect()
    }
}

/// The scores of one reply, in the order of [`Competency::ALL`]; nothing observed is nothing earned.
pub type Scores = [u32; 5];

/// The scores of `assessment`.
pub fn scores(assessment: &Assessment) -> Scores {
    let mut scores = [0; 5];
    for (score, one) in scores.iter_mut().zip(&assessment.competencies) {
        *score = one.score.unwrap_or(0);
    }
    scores
}

/// The scores of `reply` in `case`. A line `@ticket category=venue priority=p1` is work at the desk.
pub fn mark(case: &Scenario, marking: &Arc<Marking>, reply: &str, language: Language) -> Scores {
    scores(&marking.assess(&talk(case, &[reply], language)))
}

/// The place of `competency` in [`Scores`].
pub fn axis(competency: Competency) -> usize {
    let at = Competency::ALL.iter().position(|&one| one == competency);
    at.unwrap()
}

/// A talk of `replies` in `case`: everything is told in the first lines, and it ends well.
pub fn talk(case: &Scenario, replies: &[&str], language: Language) -> Transcript {
    let mut script = Script::default();
    let opening = case.script.nodes.iter().flat_map(|node| {
        let says = node.says.iter().map(|line| line.get(language).to_owned());
        says.collect::<Vec<_>>()
    });
    let opening: Vec<String> = opening.take(3).collect();
    let facts = case.customer.facts.iter().map(|fact| fact.id.value.clone());
    script.customer(&opening.join(" "), facts.collect());
    for reply in replies {
        script.reply(reply);
    }
    let ending = case
        .endings
        .iter()
        .find(|ending| ending.outcome == Outcome::Settled);
    script.push(Happening::Ended {
        ending: ending.map(|ending| ending.id.value.clone()),
        outcome: Outcome::Settled,
        by: EndedBy::Customer,
    });
    Transcript {
        header: header(case, language),
        events: script.events,
    }
}

fn header(case: &Scenario, language: Language) -> Header {
    Header {
        format: 1,
        scenario: case.id.value.clone(),
        scenario_hash: String::new(),
        rubric_hash: rubric_hash(case),
        seed: 1,
        mode: Mode::Practise,
        customer: CustomerKind::Script,
        language,
        engine: "gates".into(),
        pools: String::new(),
    }
}

#[derive(Default)]
struct Script {
    events: Vec<Event>,
    at: u64,
    turn: u32,
}

impl Script {
    fn push(&mut self, what: Happening) {
        self.at += 1000;
        self.events.push(Event {
            at: self.at,
            turn: self.turn,
            what,
        });
    }

    fn customer(&mut self, text: &str, facts: Vec<String>) {
        self.push(Happening::CustomerSaid {
            text: text.into(),
            intent: IntentName::Tell,
            facts,
        });
    }

    fn reply(&mut self, reply: &str) {
        self.turn += 1;
        let (work, words): (Vec<&str>, Vec<&str>) =
            reply.lines().partition(|line| line.starts_with('@'));
        let text = words.join("\n");
        if !text.trim().is_empty() {
            self.push(Happening::AgentSaid { text });
        }
        for line in work {
            let mut parts = line[1..].split_whitespace();
            let action = parts.next().unwrap().to_owned();
            let with = parts.map(|part| part.split_once('=').unwrap());
            self.push(Happening::Done {
                action,
                with: with
                    .map(|(key, value)| (key.into(), value.into()))
                    .collect(),
                result: String::new(),
            });
        }
    }
}

/// The lint findings that stop a case from being played; none in a sound one.
#[test]
fn the_gate_cases_are_sound() {
    for name in CASES {
        let path = format!("{name}.ron");
        let checked =
            heard::scenario::check_bytes(&path, file(&format!("cases/{path}")).as_bytes());
        let said: Vec<String> = checked
            .findings
            .iter()
            .map(|finding| format!("{finding:?}"))
            .collect();
        assert!(said.is_empty(), "{name}:\n{}", said.join("\n"));
    }
}
