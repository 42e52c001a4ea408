//! What ships about how hard the shipped cases are.
#![allow(clippy::unwrap_used, missing_docs)]

use heard::{
    batch::difficulty::{expected, shipped},
    scenario::{Scenario, read},
    store::library,
};

#[test]
fn every_shipped_case_is_rated_as_its_rubric_is_now_and_within_reason() {
    let files = library::load(&[]).files;
    let cases: Vec<Scenario> = files.iter().map(|file| read(file).0.unwrap()).collect();
    let known = shipped(cases.iter());
    for case in &cases {
        let Some(hard) = known.of_case(&case.id) else {
            panic!(
                "{} has changed: cargo run --release --example rate_cases",
                *case.id
            );
        };
        // Somebody in the middle neither fails it altogether nor has it for nothing.
        assert!(
            (25..=75).contains(&expected(0, hard)),
            "{}: {hard}",
            *case.id
        );
    }
    assert!(cases.len() >= 22);
}
