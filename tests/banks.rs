//! The shipped question banks: enough of every topic and kind, papers that hold, keys that are spread.
#![allow(clippy::unwrap_used, missing_docs)]

use std::collections::{BTreeMap, BTreeSet};

use heard::{
    contest::{Answer, Given, Mark, Paper, balanced},
    scenario::{Bank, Question, QuestionKind, Topic, verdict},
    store::library::banks,
};

fn questions(banks: &[Bank]) -> impl Iterator<Item = &Question> {
    banks.iter().flat_map(|bank| &bank.questions)
}

#[test]
fn there_are_enough_questions_of_every_topic_and_kind() {
    let banks = banks(&[]);
    assert!(
        questions(&banks).count() >= 240,
        "{}",
        questions(&banks).count()
    );
    for &topic in Topic::ALL {
        let its = questions(&banks).filter(|it| it.topic == topic);
        let mut kinds: BTreeMap<QuestionKind, usize> = BTreeMap::new();
        for question in its {
            *kinds.entry(question.kind).or_default() += 1;
        }
        assert!(kinds.values().sum::<usize>() >= 28, "{topic:?} {kinds:?}");
        assert_eq!(kinds.len(), QuestionKind::ALL.len(), "{topic:?} {kinds:?}");
    }
    let ids: BTreeSet<&str> = questions(&banks).map(|it| it.id.as_str()).collect();
    assert_eq!(
        ids.len(),
        questions(&banks).count(),
        "an id stands in two banks"
    );
}

#[test]
fn no_letter_and_no_verdict_is_right_too_often() {
    let banks = banks(&[]);
    let mut letters: BTreeMap<&str, usize> = BTreeMap::new();
    for question in questions(&banks).filter(|it| it.kind == QuestionKind::Single) {
        *letters.entry(question.answer.as_str()).or_default() += 1;
    }
    let all: usize = letters.values().sum();
    for (letter, count) in &letters {
        assert!(
            (15..=35).contains(&(count * 100 / all)),
            "{letter}: {count} of {all}"
        );
    }
    let verdicts = questions(&banks).filter_map(|it| verdict(&it.answer));
    let (right, wrong): (Vec<bool>, Vec<bool>) = verdicts.partition(|&it| it);
    assert!(
        right.len().abs_diff(wrong.len()) <= 10,
        "{} {}",
        right.len(),
        wrong.len()
    );
}

#[test]
fn a_paper_of_a_hundred_is_full_and_its_key_earns_everything() {
    let banks = banks(&[]);
    let draws = balanced(&banks, &[], 100);
    for seed in 0..20 {
        let paper = Paper::draw(&banks, &draws, seed).unwrap();
        assert_eq!((paper.items.len(), paper.points()), (100, 100));
        let mut topics: BTreeMap<Topic, usize> = BTreeMap::new();
        let given: Vec<Given> = paper
            .items
            .iter()
            .map(|item| {
                *topics.entry(item.question.topic).or_default() += 1;
                let answer = item.question.answer.value.clone();
                Given {
                    flagged: false,
                    answer: Some(match item.question.kind {
                        QuestionKind::TrueFalse => Answer::Verdict(verdict(&answer).unwrap()),
                        QuestionKind::Numeric | QuestionKind::Case => Answer::Written(answer),
                        _ => Answer::Chosen(item.key()),
                    }),
                }
            })
            .collect();
        let sheet = paper.mark(&given);
        assert_eq!(sheet.earned, 100);
        assert!(sheet.marks.iter().all(|mark| *mark == Mark::Right));
        assert!(
            topics.values().all(|count| (8..=14).contains(count)),
            "{topics:?}"
        );
    }
    // On one topic alone the paper is as long as the bank can make it.
    let law = balanced(&banks, &[Topic::Law], 100);
    let paper = Paper::draw(&banks, &law, 1).unwrap();
    assert!(
        paper.items.len() >= 20 && paper.items.iter().all(|it| it.question.topic == Topic::Law)
    );
}

/// Whole answers are worth having: what explains a key is more than its repetition.
#[test]
fn every_question_explains_its_key_and_names_what_it_rests_on() {
    for question in questions(&banks(&[])) {
        let why = question.why.value.chars().count();
        assert!(why >= 12, "{}: {}", question.id.value, question.why.value);
        let law = question.source.value.contains('《');
        let by_law = matches!(question.topic, Topic::Law) && law;
        assert!(
            !by_law || question.recheck,
            "{} cites a law",
            question.id.value
        );
    }
}
