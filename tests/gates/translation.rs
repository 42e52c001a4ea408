//! The same reply is worth the same in Chinese and in English.

use std::fmt::Write as _;

use heard::text::Language;

use crate::play::{Cases, data, mark};

/// How far the mean of the five scores may lie apart, in points of 100.
const APART: u32 = 8;
/// The least share of pairs, in per cent, in which every single competency lies within that.
const EACH: usize = 80;
/// The least pairs.
const PAIRS: usize = 60;

#[test]
fn translations_are_worth_the_same() {
    let cases = Cases::load();
    let markings = cases.markings();
    let bank: Vec<(String, Vec<(String, String)>)> = data("translation.ron");
    let mut wrong = String::new();
    let (mut pairs, mut alike) = (0, 0);
    for (case, replies) in &bank {
        for (zh, en) in replies {
            pairs += 1;
            let marks = |reply: &str, language| {
                mark(cases.get(case), &markings[case.as_str()], reply, language)
            };
            let (a, b) = (marks(zh, Language::Zh), marks(en, Language::En));
            let mean = |scores: [u32; 5]| (scores.iter().sum::<u32>() + 2) / 5;
            if mean(a).abs_diff(mean(b)) > APART {
                let _ = writeln!(wrong, "{case}: {a:?} {b:?}\n  {zh}\n  {en}");
            }
            let near = a.iter().zip(&b).all(|(a, b)| a.abs_diff(*b) <= APART);
            alike += usize::from(near);
            if !near {
                println!("{a:?} {b:?} {zh}");
            }
        }
    }
    assert!(pairs >= PAIRS);
    assert!(alike * 100 >= pairs * EACH, "{alike} of {pairs} alike");
    assert!(wrong.is_empty(), "\n{wrong}");
}
