//! Rates the shipped cases: bots play each with many drawn customers, and `assets/difficulty.ron` is written anew.
//!
//! `cargo run --release --example rate_cases`
//!
//! Deterministic: the same cases give the same bytes. A test tells when a case has changed since.
#![expect(
    clippy::disallowed_methods,
    reason = "a tool of the workshop writes its file itself"
)]

use std::{fs, process::ExitCode, sync::Arc};

use heard::{
    batch::difficulty::{Difficulties, Marked, measure, rated, write},
    scenario,
    store::library,
};

/// Drawn customers a case.
const RUNS: u64 = 60;

fn main() -> ExitCode {
    let files = library::load(&[]).files;
    let (mut marks, mut cases): (Vec<Marked>, Vec<_>) = (Vec::new(), Vec::new());
    for file in &files {
        let Some(scenario) = scenario::read(file).0.map(Arc::new) else {
            eprintln!("{} cannot be read", file.path);
            return ExitCode::FAILURE;
        };
        let found = measure(file, &scenario, RUNS);
        for mark in &found {
            println!(
                "{:24} {:10?} {:3} {:4}",
                mark.item.case, mark.item.temper, mark.who, mark.total
            );
        }
        marks.extend(found);
        cases.push(scenario);
    }
    let known = Difficulties::default().with(&marks);
    let rated: Vec<_> = cases.iter().map(|case| rated(case, &known)).collect();
    match fs::write("assets/difficulty.ron", write(&rated)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("assets/difficulty.ron: {error}");
            ExitCode::FAILURE
        }
    }
}
