//! Fairness of length: scores follow how well a reply handles the customer, not how long it is.

use heard::text::Language;

use crate::{
    pairs::short,
    play::{Cases, data, mark},
};

/// How much more than the gold level the score may go with the length.
const ALLOWED: f64 = 0.10;
/// How well the score must follow the gold level.
const FOLLOWS: f64 = 0.70;
/// The least replies of a bank.
const REPLIES: usize = 60;

fn longer_is_not_better(language: Language) {
    let cases = Cases::load();
    let markings = cases.markings();
    let bank: Vec<(String, Vec<(u8, String)>)> = data(&format!("length.{}.ron", short(language)));
    let (mut gold, mut score, mut length) = (Vec::new(), Vec::new(), Vec::new());
    let mut told = String::new();
    for (case, replies) in &bank {
        for (level, reply) in replies {
            let marks = mark(cases.get(case), &markings[case.as_str()], reply, language);
            let total: u32 = marks.iter().sum();
            gold.push(f64::from(*level));
            score.push(f64::from(total));
            length.push(reply.chars().count() as f64);
            told += &format!("{level} {total:4} {reply}\n");
        }
    }
    assert!(gold.len() >= REPLIES);
    let (by_length, of_gold) = (rho(&score, &length), rho(&gold, &length));
    let follows = rho(&score, &gold);
    println!(
        "score~length {by_length:.2}, gold~length {of_gold:.2}, score~gold {follows:.2}\n{told}"
    );
    assert!(
        by_length.abs() <= of_gold.abs() + ALLOWED,
        "{by_length:.2} against {of_gold:.2}"
    );
    assert!(follows >= FOLLOWS, "{follows:.2}");
}

/// Spearman's rank correlation.
fn rho(a: &[f64], b: &[f64]) -> f64 {
    let (a, b) = (ranks(a), ranks(b));
    let mean = (a.len() as f64 + 1.0) / 2.0;
    let sum = |x: &[f64], y: &[f64]| -> f64 {
        x.iter().zip(y).map(|(x, y)| (x - mean) * (y - mean)).sum()
    };
    sum(&a, &b) / (sum(&a, &a) * sum(&b, &b)).sqrt()
}

/// Ranks from 1; equal values share the middle of their places.
fn ranks(values: &[f64]) -> Vec<f64> {
    let rank = |value: &f64| {
        let below = values.iter().filter(|other| *other < value).count();
        let equal = values.iter().filter(|other| *other == value).count();
        below as f64 + (equal as f64 + 1.0) / 2.0
    };
    values.iter().map(rank).collect()
}

#[test]
fn zh() {
    longer_is_not_better(Language::Zh);
}

#[test]
fn en() {
    longer_is_not_better(Language::En);
}

#[test]
fn ranks_and_their_correlation() {
    assert_eq!(ranks(&[3.0, 1.0, 3.0]), [2.5, 1.0, 2.5]);
    assert!((rho(&[1.0, 2.0, 3.0], &[2.0, 4.0, 9.0]) - 1.0).abs() < 1e-9);
    assert!((rho(&[1.0, 2.0, 3.0], &[3.0, 2.0, 1.0]) + 1.0).abs() < 1e-9);
}
