//! Mutations: of a correct statement every fact is altered in turn, and each altered fact costs.

use std::fmt::Write as _;

use heard::{
    hearing::{FigureKind, hear},
    scenario::Competency,
    text::Language,
};

use crate::{
    pairs::short,
    play::{Cases, axis, data, mark},
};

/// People in the statements, and who takes their place.
const OWNERS: [&str; 22] = [
    "何静",
    "小赵",
    "陈师傅",
    "小梁",
    "老许",
    "小冯",
    "小孟",
    "罗工",
    "陈店长",
    "魏师傅",
    "小唐",
    "Amy",
    "He Jing",
    "Zhao",
    "Chen",
    "Liang",
    "Xu",
    "Feng",
    "Meng",
    "Luo",
    "Wei",
    "Tang",
];
const SOMEBODY: &str = "某人";

/// Units, and another that makes a wrong amount of it.
const UNITS: [(&str, &str); 10] = [
    ("元", "美元"),
    ("yuan", "dollars"),
    ("天", "周"),
    ("days", "weeks"),
    ("小时", "分钟"),
    ("hours", "minutes"),
    ("分钟", "小时"),
    ("minutes", "hours"),
    ("pm", "am"),
    ("am", "pm"),
];

/// The statement with one fact altered, and which.
fn mutations(statement: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for figure in hear(statement).figures {
        let span = figure.span;
        let words = span.of(statement);
        let mut altered = |new: String| {
            let whole = format!(
                "{}{new}{}",
                &statement[..span.start as usize],
                &statement[span.end as usize..]
            );
            found.push((format!("{words} → {new}"), whole));
        };
        for other in other_numbers(words) {
            altered(other);
        }
        let has_unit = matches!(
            figure.kind,
            FigureKind::Money | FigureKind::Duration | FigureKind::Time
        );
        for (unit, other) in UNITS {
            if has_unit && words.ends_with(unit) {
                altered(format!("{}{other}", words.trim_end_matches(unit)));
                break;
            }
        }
    }
    for owner in OWNERS {
        if statement.contains(owner) {
            let whole = statement.replace(owner, SOMEBODY);
            found.push((format!("{owner} → {SOMEBODY}"), whole));
        }
    }
    if statement.starts_with('@') {
        for (key, other) in [("category", "enquiry"), ("priority", "p3")] {
            let parts = statement.split(' ').map(|part| match part.split_once('=') {
                Some((name, _)) if name == key => format!("{key}={other}"),
                _ => part.to_owned(),
            });
            let whole = parts.collect::<Vec<_>>().join(" ");
            found.push((format!("{key} → {other}"), whole));
        }
    }
    found
}

/// The words with each of their numbers another: the first digit of every run goes up by one, of a year the last.
fn other_numbers(words: &str) -> Vec<String> {
    const CHINESE: &str = "一二三四五六七八九";
    if words.contains("2025") {
        let others = other_numbers(&words.replace("2025", "YEAR")).into_iter();
        let dates = others.map(|other| other.replace("YEAR", "2025"));
        return dates.chain([words.replace("2025", "2026")]).collect();
    }
    let mut others = Vec::new();
    let mut before = ' ';
    for (at, c) in words.char_indices() {
        let other = match c {
            // 40 becomes 50 and 9:30 becomes 1:30; a digit behind a digit belongs to the same number.
            '1'..='9' if !before.is_ascii_digit() && !matches!(before, '.' | ',') => {
                char::from_digit(c.to_digit(10).unwrap() % 9 + 1, 10)
            }
            c if CHINESE.contains(c) => {
                let place = CHINESE.chars().position(|one| one == c).unwrap();
                CHINESE.chars().nth((place + 1) % 9)
            }
            _ => None,
        };
        before = c;
        others.extend(
            other.map(|new| format!("{}{new}{}", &words[..at], &words[at + c.len_utf8()..])),
        );
    }
    if let Some((month, _)) = [("October", "May"), ("November", "May")]
        .iter()
        .find(|(month, _)| words.contains(month))
    {
        others.push(words.replace(month, "May"));
    }
    others
}

fn every_altered_fact_costs(language: Language) {
    let cases = Cases::load();
    let markings = cases.markings();
    let bank: Vec<(String, Competency, Vec<String>)> =
        data(&format!("facts.{}.ron", short(language)));
    let mut wrong = String::new();
    let mut all = 0;
    for (case, competency, statements) in &bank {
        let at = axis(*competency);
        let score =
            |text: &str| mark(cases.get(case), &markings[case.as_str()], text, language)[at];
        for statement in statements {
            let right = score(statement);
            for (what, mutant) in mutations(statement) {
                all += 1;
                let altered = score(&mutant);
                if altered >= right {
                    let _ = writeln!(wrong, "{case} {what}: {right} → {altered}\n  {mutant}");
                }
            }
        }
    }
    println!("{} {all} mutants", short(language));
    assert!(all >= 80, "only {all} mutants");
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn zh() {
    every_altered_fact_costs(Language::Zh);
}

#[test]
fn en() {
    every_altered_fact_costs(Language::En);
}
