//! Metamorphic gates: what changes nothing moves nothing, what helps never costs, what is said twice earns once.

use std::path::Path;

use heard::{
    assess::assess,
    hearing::hear,
    scenario::{Competency, Evidence, Scenario},
    session::{Happening, Transcript, from_jsonl},
    store::library,
    text::Language,
};

use crate::{
    pairs::pairs,
    play::{Cases, Scores, axis, mark},
    spelling,
};

/// How far a mark may move that should not, in points of 100.
const STILL: u32 = 3;

/// One reply of the pairs, where it was said.
struct Said {
    case: String,
    reply: String,
    language: Language,
}

/// The better reply of every pair: there is more to lose.
fn replies() -> Vec<Said> {
    let mut said = Vec::new();
    for &competency in Competency::ALL {
        for language in Language::ALL {
            said.extend(pairs(competency, language).into_iter().map(|pair| Said {
                case: pair.case,
                reply: pair.better,
                language,
            }));
        }
    }
    said
}

/// Marks each reply and what `change` makes of it, and collects what `wrong` says of the two, at most `most` in a
/// hundred.
fn compare(
    most: usize,
    change: impl Fn(&Said, &Scenario) -> Option<String>,
    wrong: impl Fn(Scores, Scores) -> bool,
) {
    let cases = Cases::load();
    let markings = cases.markings();
    let mut faults = Vec::new();
    let mut compared = 0;
    for said in replies() {
        let case = cases.get(&said.case);
        let Some(changed) = change(&said, case).filter(|changed| *changed != said.reply) else {
            continue;
        };
        compared += 1;
        let score = |text: &str| mark(case, &markings[said.case.as_str()], text, said.language);
        let (before, after) = (score(&said.reply), score(&changed));
        if wrong(before, after) {
            faults.push(format!(
                "{}: {before:?} → {after:?}\n  {}\n  {changed}",
                said.case, said.reply
            ));
        }
    }
    println!(
        "{} of {compared} wrong\n{}",
        faults.len(),
        faults.join("\n")
    );
    assert!(compared >= 20, "only {compared} replies changed");
    assert!(
        faults.len() * 100 <= compared * most,
        "{} of {compared} wrong:\n{}",
        faults.len(),
        faults.join("\n")
    );
}

fn moved(before: Scores, after: Scores) -> bool {
    before
        .iter()
        .zip(&after)
        .any(|(a, b)| a.abs_diff(*b) > STILL)
}

#[test]
fn width_changes_nothing() {
    compare(
        0,
        |said, _| words_only(&said.reply, spelling::full_width),
        moved,
    );
}

#[test]
fn traditional_characters_change_nothing() {
    compare(
        1,
        |said, _| words_only(&said.reply, spelling::traditional),
        moved,
    );
}

#[test]
fn another_name_changes_nothing() {
    compare(
        0,
        |said, _| words_only(&said.reply, spelling::another_name),
        moved,
    );
}

/// A slip may hide one word; seldom more than the mean of the five by three points.
#[test]
fn slips_change_little() {
    let mean = |scores: Scores| scores.iter().sum::<u32>() / 5;
    compare(
        5,
        |said, _| words_only(&said.reply, |words| spelling::slip(words, said.language)),
        |before, after| mean(before).abs_diff(mean(after)) > STILL,
    );
}

/// The reply with `change` made to its words; work at the desk stays.
fn words_only(reply: &str, change: impl Fn(&str) -> String) -> Option<String> {
    let lines = reply.lines().map(|line| match line.starts_with('@') {
        true => line.to_owned(),
        false => change(line),
    });
    Some(lines.collect::<Vec<_>>().join("\n"))
}

#[test]
fn a_real_solution_never_costs_operations() {
    let on = axis(Competency::Operations);
    compare(
        0,
        |said, case| Some(format!("{}\n{}", said.reply, solution(case, said.language))),
        |before, after| after[on] < before[on],
    );
}

/// The way out that the case's author wrote.
fn solution(case: &Scenario, language: Language) -> String {
    let check = case
        .checks
        .iter()
        .find(|check| check.id.value == "solution");
    match check.and_then(|check| check.met.as_ref()) {
        Some(Evidence::Says(samples)) => samples[0].get(language).to_owned(),
        _ => panic!("{} has no solution", case.id.value),
    }
}

#[test]
fn saying_a_sentence_again_never_earns() {
    compare(
        0,
        |said, _| {
            let words: String = said
                .reply
                .lines()
                .filter(|line| !line.starts_with('@'))
                .collect();
            let heard = hear(&words);
            let first = heard.sentences.first()?.span.of(&words).trim().to_owned();
            Some(format!("{}\n{first}", said.reply))
        },
        |before, after| before.iter().zip(&after).any(|(a, b)| b > a),
    );
}

/// What says the contrary of an empathic phrase.
const CONTRARY: [(&str, &str); 17] = [
    ("我完全理解", "我完全不理解"),
    ("我特别能体会", "我一点也体会不到"),
    ("我明白", "我不明白"),
    ("我懂", "我不懂"),
    ("真的很抱歉", "我并不抱歉"),
    ("我理解", "我不理解"),
    ("完全理解", "完全不理解"),
    ("真的对不起", "没什么对不起"),
    ("真对不起", "没什么对不起"),
    ("非常抱歉", "我并不抱歉"),
    ("真抱歉", "并不抱歉"),
    ("I'm so sorry", "I'm not sorry"),
    ("I'm really sorry", "I'm not sorry"),
    ("I'm truly sorry", "I'm not sorry"),
    ("I'm sorry", "I'm not sorry"),
    ("I understand", "I don't understand"),
    ("I completely understand", "I don't understand"),
];

#[test]
fn the_contrary_of_empathy_lowers_it() {
    let on = axis(Competency::Empathy);
    compare(
        5,
        |said, _| {
            let (phrase, contrary) = CONTRARY
                .iter()
                .find(|(phrase, _)| said.reply.contains(phrase))?;
            Some(said.reply.replace(phrase, contrary))
        },
        |before, after| after[on] >= before[on],
    );
}

/// The good golden talks, with their cases.
fn golden() -> Vec<(Scenario, Transcript)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let mut talks = Vec::new();
    for file in library::load(&[]).files {
        let case = heard::scenario::read(&file).0.unwrap();
        for name in [
            "good.jsonl",
            "good.en.jsonl",
            "good.zh.jsonl",
            "good.generated.jsonl",
        ] {
            let Ok(text) = std::fs::read_to_string(folder.join(&case.id.value).join(name)) else {
                continue;
            };
            talks.push((case.clone(), from_jsonl(&text).unwrap().transcript));
        }
    }
    assert!(talks.len() >= 16);
    talks
}

/// Total and points of `transcript`, with every reply changed.
fn marked(case: &Scenario, transcript: &Transcript, change: impl Fn(&str) -> String) -> (u32, u32) {
    let mut transcript = transcript.clone();
    for event in &mut transcript.events {
        if let Happening::AgentSaid { text } = &mut event.what {
            *text = change(text);
        }
    }
    let marks = assess(case, &transcript);
    let points = marks.checks.iter().map(|check| check.points).sum();
    (marks.total.unwrap_or(0), points)
}

#[test]
fn good_talks_are_worth_the_same_however_they_are_spelt() {
    let mut wrong = Vec::new();
    for (case, talk) in golden() {
        let language = talk.header.language;
        let (as_typed, _) = marked(&case, &talk, str::to_owned);
        for (what, total) in [
            ("width", marked(&case, &talk, spelling::full_width).0),
            ("traditional", marked(&case, &talk, spelling::traditional).0),
            (
                "slips",
                marked(&case, &talk, |text| spelling::slip(text, language)).0,
            ),
        ] {
            if as_typed.abs_diff(total) > STILL {
                wrong.push(format!(
                    "{} {language:?} {what}: {as_typed} → {total}",
                    case.id.value
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn good_talks_earn_nothing_by_saying_everything_twice() {
    for (case, talk) in golden() {
        let (_, once) = marked(&case, &talk, str::to_owned);
        let (_, twice) = marked(&case, &talk, |text| format!("{text}\n{text}"));
        assert!(twice <= once, "{}: {once} → {twice}", case.id.value);
    }
}
