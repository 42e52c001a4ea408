//! The facts heard in sentences, against banks that a trainer can read and extend: `tests/hearing/*.ron`.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use heard::hearing::{Amount, Figure, figures};
use serde::Deserialize;

/// One sentence and what is to be heard in it, as [`told`] writes it.
#[derive(Deserialize)]
struct Case {
    say: String,
    hear: Vec<String>,
}

/// `money 25 CNY «25元»`: kind, value or `low..high` or `relative`, unit, the words.
fn told(text: &str, figure: &Figure) -> String {
    let kind = serde_json::to_value(figure.kind).unwrap();
    let mut parts = vec![kind.as_str().unwrap().to_owned()];
    parts.push(match &figure.amount {
        Amount::One(value) => value.to_string(),
        Amount::Range(low, high) => format!("{low}..{high}"),
        Amount::Text(text) => text.clone(),
        Amount::TextRange(low, high) => format!("{low}..{high}"),
        Amount::Relative => "relative".into(),
    });
    if !figure.unit.is_empty() {
        parts.push(figure.unit.into());
    }
    parts.push(format!("«{}»", figure.span.of(text)));
    parts.join(" ")
}

fn check_figures(bank: &str) {
    let cases: Vec<Case> = ron::from_str(bank).unwrap();
    let mut wrong = Vec::new();
    for case in &cases {
        let heard: Vec<String> = figures(&case.say, &|_| true)
            .iter()
            .map(|figure| told(&case.say, figure))
            .collect();
        if heard != case.hear {
            wrong.push(format!(
                "{}\n  expected {:?}\n  heard    {:?}",
                case.say, case.hear, heard
            ));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of {} sentences:\n{}",
        wrong.len(),
        cases.len(),
        wrong.join("\n")
    );
}

#[test]
fn chinese_figures() {
    check_figures(include_str!("hearing/figures.zh.ron"));
}

#[test]
fn english_figures() {
    check_figures(include_str!("hearing/figures.en.ron"));
}
