//! The voice check against an authored bank: faulty lines it has to find, sound ones it has to leave alone.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    missing_docs,
    clippy::disallowed_methods
)]

mod offline;
#[path = "../shipped/mod.rs"]
mod shipped;

use std::{collections::BTreeMap, fs, sync::Arc};

use heard::{
    customer::{
        Marks, Names,
        guard::{Fault, Ground, Known},
    },
    scenario::IntentName,
    text::Language,
};
use serde::Deserialize;

/// One line of the bank.
#[derive(Debug, Deserialize)]
struct Line {
    id: String,
    case: String,
    released: Vec<String>,
    intent: IntentName,
    agent: String,
    line: String,
    fault: Option<Fault>,
    #[serde(default)]
    said: Vec<String>,
}

fn bank(kind: &str, language: Language) -> Vec<Line> {
    let path = format!("tests/voice_check/{kind}.{}.jsonl", language.tag());
    let text = fs::read_to_string(path).unwrap();
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    lines
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

/// All shipped cases by their id.
fn cases(language: Language) -> BTreeMap<String, (Names, Arc<Known>)> {
    let read = shipped::scenarios().into_iter().map(|scenario| {
        let known = Arc::new(Known::of(&scenario, language));
        (scenario.id.value.clone(), (Names::of(&scenario), known))
    });
    read.collect()
}

fn ground(line: &Line, names: &Names, known: &Arc<Known>) -> Ground {
    let mut told = Marks::default();
    for fact in &line.released {
        told.insert(
            names
                .fact(fact)
                .unwrap_or_else(|| panic!("{}: no fact {fact}", line.id)),
        );
    }
    let said = line.said.iter().map(|said| (false, said.clone()));
    Ground {
        known: known.clone(),
        told,
        need_met: false,
        intent: line.intent,
        agrees: false,
        agent: line.agent.clone(),
        talk: said.chain([(true, line.agent.clone())]).collect(),
        own: Vec::new(),
    }
}

#[test]
fn faulty_lines_are_found_and_sound_ones_left_alone() {
    let mut short = Vec::new();
    for language in Language::ALL {
        let cases = cases(language);
        let check = |line: &Line| {
            let (names, known) = &cases[&line.case];
            ground(line, names, known).check(&line.line)
        };
        let mut by_fault: BTreeMap<Fault, (u32, u32, u32)> = BTreeMap::new();
        let faulty = bank("faulty", language);
        for line in &faulty {
            let found = check(line);
            let counts = by_fault.entry(line.fault.unwrap()).or_default();
            counts.0 += 1;
            match found {
                Some(found) if Some(found.fault) == line.fault => counts.1 += 1,
                Some(_) => counts.2 += 1,
                None => println!("missed {} {:?}: {}", line.id, line.fault, line.line),
            }
        }
        let sound = bank("sound", language);
        let alarms = sound.iter().filter(|line| {
            let found = check(line);
            if let Some(found) = &found {
                println!(
                    "false alarm {} {:?} {}: {}",
                    line.id, found.fault, found.quote, line.line
                );
            }
            found.is_some()
        });
        let alarms = alarms.count();
        println!("{language:?}: fault, lines, found by its name, found by another");
        for (fault, (all, right, other)) in &by_fault {
            println!("  {:<16} {all:>3} {right:>3} {other:>3}", fault.key());
        }
        let caught: u32 = by_fault
            .values()
            .map(|(_, right, other)| right + other)
            .sum();
        let (faulty, sound) = (faulty.len(), sound.len());
        println!("{language:?}: recall {caught} of {faulty}, false alarms {alarms} of {sound}");
        assert!(faulty >= 250 && sound >= 200, "{language:?}");
        if f64::from(caught) < 0.95 * faulty as f64 {
            short.push(format!("{language:?}: recall {caught} of {faulty}"));
        }
        if alarms as f64 > 0.05 * sound as f64 {
            short.push(format!("{language:?}: {alarms} false alarms of {sound}"));
        }
    }
    assert!(short.is_empty(), "{short:?}");
}
