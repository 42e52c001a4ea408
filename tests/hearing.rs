//! What hearing makes of the banks in `tests/hearing`: every line a sentence a trainer could check.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use heard::hearing::{Cue, FlagFamily, Heard, hear, hear_after};
use serde::de::DeserializeOwned;

fn bank<T: DeserializeOwned>(text: &str) -> Vec<T> {
    ron::from_str(text).unwrap()
}

/// Collects what is wrong, so that one run names every line.
fn all_right(wrong: Vec<String>) {
    assert!(
        wrong.is_empty(),
        "{} wrong:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

fn warmer_replies_rank_higher(text: &str) {
    let pairs: Vec<(String, String)> = bank(text);
    assert!(pairs.len() >= 40);
    all_right(
        pairs
            .iter()
            .filter_map(|(warm, cold)| {
                let (a, b) = (hear(warm).empathy.level, hear(cold).empathy.level);
                (a < b + 400).then(|| format!("{a} {warm} / {b} {cold}"))
            })
            .collect(),
    );
}

#[test]
fn empathy_contrasts_zh() {
    warmer_replies_rank_higher(include_str!("hearing/empathy.zh.ron"));
}

#[test]
fn empathy_contrasts_en() {
    warmer_replies_rank_higher(include_str!("hearing/empathy.en.ron"));
}

fn flags_are_as_listed(text: &str) {
    let lines: Vec<(String, String)> = bank(text);
    assert!(lines.len() >= 60);
    all_right(
        lines
            .iter()
            .filter_map(|(sentence, family)| {
                let found: Vec<FlagFamily> = hear(sentence)
                    .flags
                    .iter()
                    .map(|flag| flag.family)
                    .collect();
                let right = match FlagFamily::from_key(family) {
                    Some(family) => found.contains(&family),
                    None => found.is_empty(),
                };
                (!right).then(|| format!("{sentence} wants {family:?}, found {found:?}"))
            })
            .collect(),
    );
}

#[test]
fn flags_zh() {
    flags_are_as_listed(include_str!("hearing/flags.zh.ron"));
}

#[test]
fn flags_en() {
    flags_are_as_listed(include_str!("hearing/flags.en.ron"));
}

fn acts_are_heard(text: &str) {
    let lines: Vec<(String, Vec<String>, Vec<String>)> = bank(text);
    all_right(
        lines
            .iter()
            .filter_map(|(sentence, acts, kinds)| {
                let heard = hear(sentence);
                let right = acts
                    .iter()
                    .all(|act| heard.acts.iter().any(|found| found.act.key() == act))
                    && kinds.iter().all(|kind| {
                        heard
                            .acts
                            .iter()
                            .any(|found| found.kind.is_some_and(|found| found.key() == kind))
                    });
                (!right).then(|| {
                    format!(
                        "{sentence} wants {acts:?} {kinds:?}, found {:?}",
                        short(&heard)
                    )
                })
            })
            .collect(),
    );
}

fn short(heard: &Heard) -> Vec<(&str, &str)> {
    heard
        .acts
        .iter()
        .map(|act| (act.act.key(), act.carried_by))
        .collect()
}

#[test]
fn acts_zh() {
    acts_are_heard(include_str!("hearing/acts.zh.ron"));
}

#[test]
fn acts_en() {
    acts_are_heard(include_str!("hearing/acts.en.ron"));
}

#[test]
fn gaming_does_not_pay() {
    let lines: Vec<(String, u16)> = bank(include_str!("hearing/gaming.ron"));
    all_right(
        lines
            .iter()
            .filter_map(|(reply, most)| {
                let level = hear(reply).empathy.level;
                (level > *most).then(|| format!("{reply} reaches {level}, at most {most}"))
            })
            .collect(),
    );
}

#[test]
fn scopes() {
    let lines: Vec<(String, usize)> = bank(include_str!("hearing/scope.ron"));
    all_right(
        lines
            .iter()
            .filter_map(|(reply, named)| {
                let found = hear(reply).empathy.feelings;
                (found.len() != *named).then(|| format!("{reply} names {named}, found {found:?}"))
            })
            .collect(),
    );
}

/// `‹…›` around the stretches of a line that ask.
fn with_asking_marked(heard: &Heard, words: &str) -> String {
    let mut marked = words.to_owned();
    for span in heard.asked.iter().rev() {
        marked.insert(span.end as usize, '›');
        marked.insert(span.start as usize, '‹');
    }
    marked
}

fn clauses_ask(text: &str) {
    let lines: Vec<String> = bank(text);
    assert!(lines.len() >= 50);
    // A mark beside the comma or before it: where a stretch ends there is a matter of punctuation.
    let plain = |marked: &str| marked.replace(",›", "›,").replace("，›", "›，");
    all_right(
        lines
            .iter()
            .filter_map(|line| {
                let words = line.replace(['‹', '›'], "");
                let found = with_asking_marked(&hear(&words), &words);
                (plain(&found) != plain(line)).then(|| format!("{line} but heard {found}"))
            })
            .collect(),
    );
}

#[test]
fn only_what_asks_is_asked_zh() {
    clauses_ask(include_str!("hearing/asked.zh.ron"));
}

#[test]
fn only_what_asks_is_asked_en() {
    clauses_ask(include_str!("hearing/asked.en.ron"));
}

#[test]
fn what_was_said_before_earns_nothing_again() {
    let reply = "换成我也会着急的。";
    assert!(hear(reply).empathy.level >= 1_400);
    let again = hear_after(reply, &["您好。换成我也会着急的！"]);
    assert_eq!(again.empathy.level, 0);
    assert!(again.sentences[0].repeated);
}

/// Samples, replies that say them, replies that do not.
type CueLine = (Vec<String>, Vec<String>, Vec<String>);

fn cues_tell_apart(text: &str) {
    let lines: Vec<CueLine> = bank(text);
    let count = |pick: fn(&CueLine) -> usize| lines.iter().map(pick).sum::<usize>();
    assert!(count(|line| line.1.len()) >= 40 && count(|line| line.2.len()) >= 40);
    let mut wrong = Vec::new();
    for (samples, yes, no) in &lines {
        let cue = Cue::new(samples);
        for reply in yes.iter().filter(|reply| !cue.matches(reply)) {
            wrong.push(format!(
                "missed {} {reply} ~ {}",
                cue.similarity(reply),
                samples[0]
            ));
        }
        for reply in no.iter().filter(|reply| cue.matches(reply)) {
            wrong.push(format!(
                "taken {} {reply} ~ {}",
                cue.similarity(reply),
                samples[0]
            ));
        }
    }
    wrong.sort();
    all_right(wrong);
}

#[test]
fn cues_zh() {
    cues_tell_apart(include_str!("hearing/cues.zh.ron"));
}

#[test]
fn cues_en() {
    cues_tell_apart(include_str!("hearing/cues.en.ron"));
}
