//! The usual theory paper: all topics alike, mostly single choices, nothing that a person must mark.

use std::collections::BTreeMap;

use super::Draw;
use crate::scenario::{Bank, QuestionKind, Topic};

/// How many of a hundred questions are of each kind, in the manner of published contest notices.
const SHARES: [(QuestionKind, usize); 5] = [
    (QuestionKind::Single, 50),
    (QuestionKind::Multiple, 20),
    (QuestionKind::TrueFalse, 20),
    (QuestionKind::Numeric, 5),
    (QuestionKind::Order, 5),
];

/// What to draw for a paper of `count` questions from `banks` on `topics` (all of them where none is named), a point each. Where a
/// topic has too few of a kind the others give more; where all have too few, the paper is shorter.
pub fn balanced(banks: &[Bank], topics: &[Topic], count: usize) -> Vec<Draw> {
    let mut has: BTreeMap<(QuestionKind, Topic), usize> = BTreeMap::new();
    for question in banks.iter().flat_map(|bank| &bank.questions) {
        if topics.is_empty() || topics.contains(&question.topic) {
            *has.entry((question.kind, question.topic)).or_default() += 1;
        }
    }
    let mut draws: BTreeMap<(QuestionKind, Topic), usize> = BTreeMap::new();
    let mut owed = 0;
    for (kind, share) in SHARES {
        // Shares are rounded so that together they are the whole.
        owed += count * share;
        let mut left = owed / 100;
        owed -= left * 100;
        while left > 0 {
            let of_kind = has
                .iter_mut()
                .filter(|((of, _), has)| *of == kind && **has > 0);
            let fewest = of_kind.min_by_key(|(at, _)| {
                let all: usize = draws
                    .iter()
                    .filter(|(it, _)| it.1 == at.1)
                    .map(|(_, n)| n)
                    .sum();
                (draws.get(at).copied().unwrap_or(0), all)
            });
            let Some((&at, has)) = fewest else {
                break;
            };
            *has -= 1;
            *draws.entry(at).or_default() += 1;
            left -= 1;
        }
        // What this kind cannot give, the next one is asked for.
        owed += left * 100;
    }
    let draws = draws.into_iter();
    draws
        .map(|((kind, topic), count)| Draw {
            topic,
            kind,
            count,
            points: 1,
            levels: Vec::new(),
        })
        .collect()
}

/// What to draw for `count` cases from `banks` on `topics` (all of them where none is named), a point for each listed point: the
/// topics take turns. Where there are too few, fewer are drawn.
pub fn some_cases(banks: &[Bank], topics: &[Topic], count: usize) -> Vec<Draw> {
    let mut has: BTreeMap<Topic, usize> = BTreeMap::new();
    for question in banks.iter().flat_map(|bank| &bank.questions) {
        let asked = topics.is_empty() || topics.contains(&question.topic);
        if asked && question.kind == QuestionKind::Case {
            *has.entry(question.topic).or_default() += 1;
        }
    }
    let mut drawn: BTreeMap<Topic, usize> = BTreeMap::new();
    for _ in 0..count {
        let open = has
            .iter()
            .filter(|(topic, has)| drawn.get(topic).copied().unwrap_or(0) < **has);
        let fewest = open.min_by_key(|(topic, _)| drawn.get(topic).copied().unwrap_or(0));
        let Some((&topic, _)) = fewest else { break };
        *drawn.entry(topic).or_default() += 1;
    }
    let draws = drawn.into_iter().map(|(topic, count)| Draw {
        topic,
        kind: QuestionKind::Case,
        count,
        points: 1,
        levels: Vec::new(),
    });
    draws.collect()
}
