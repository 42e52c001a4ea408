//! Every rule finds what its fixtures say, where they say it, and nothing else.
//!
//! A fixture is a scenario; what is expected stands in it as a comment: `//~ ERROR unknown-target` on the line of the
//! finding, `//~^ WARN …` on the line below it, with one more `^` for each line further up.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::disallowed_methods)]

use std::path::{Path, PathBuf};

use heard::{
    scenario::{Checked, check_bytes, check_file, explain, read, repaired_bytes, rule_codes},
    text::{Content, Language, Severity},
};
use proptest::prelude::*;

const FIXTURES: &str = "tests/check";

/// A finding as a line: line number, severity, code.
type Expected = (usize, &'static str, String);

fn fixtures(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    // What lies beside a case belongs to it.
    paths.retain(|path| path.extension().is_none_or(|ending| ending == "ron"));
    paths.sort();
    paths
}

/// The file at `path` looked at as `heard check` does, with the tables that lie beside it.
fn checked(path: &Path, bytes: &[u8]) -> Checked {
    let load = |name: &str| match std::fs::read(path.with_file_name(name)) {
        Ok(bytes) => Content::Bytes(bytes.into()),
        Err(_) => Content::Missing,
    };
    check_file(&path.display().to_string(), bytes, &load)
}

fn expected(text: &str) -> Vec<Expected> {
    let mut expected = Vec::new();
    for (index, line) in text.lines().enumerate() {
        let Some((_, mark)) = line.split_once("//~") else {
            continue;
        };
        let up = mark.chars().take_while(|&c| c == '^').count();
        let mut words = mark[up..].split_whitespace();
        let severity = match words.next().unwrap() {
            "ERROR" => "ERROR",
            "WARN" => "WARN",
            other => panic!("{other} is no severity"),
        };
        expected.push((index + 1 - up, severity, words.next().unwrap().to_string()));
    }
    expected.sort();
    expected
}

fn found(path: &Path, bytes: &[u8]) -> (Vec<Expected>, String) {
    let checked = checked(path, bytes);
    let mut found = Vec::new();
    let mut shown = String::new();
    for finding in &checked.findings {
        let place = checked.source.place(finding.span.start);
        let severity = match finding.severity {
            Severity::Error => "ERROR",
            Severity::Warning => "WARN",
        };
        found.push((place.line, severity, finding.code.to_string()));
        let message = finding.message.say(Language::En);
        shown.push_str(&format!(
            "  {}:{} {severity} {}: {message}\n",
            place.line, place.column, finding.code
        ));
    }
    found.sort();
    (found, shown)
}

#[test]
fn every_fixture_gives_exactly_the_findings_it_names() {
    let mut wrong = String::new();
    for folder in fixtures(Path::new(FIXTURES)) {
        for path in fixtures(&folder) {
            let bytes = std::fs::read(&path).unwrap();
            let text = String::from_utf8_lossy(&bytes).into_owned();
            let (found, shown) = found(&path, &bytes);
            let expected = expected(&text);
            if found != expected {
                wrong.push_str(&format!(
                    "{}\n  expected {expected:?}\n{shown}",
                    path.display()
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn every_rule_has_a_bad_and_a_good_fixture_and_is_explained() {
    // Rules whose fixtures are bytes or sizes that no readable file shows; they have tests of their own below.
    let bytes = [
        "byte-order-mark",
        "not-utf8",
        "bad-bytes",
        "file-too-large",
        "too-many-nodes",
    ];
    for code in rule_codes() {
        for language in Language::ALL {
            assert!(
                explain(code, language).is_some_and(|doc| doc.len() > 30),
                "{code} is not explained in {language:?}"
            );
        }
        if bytes.contains(&code) {
            continue;
        }
        let names: Vec<String> = fixtures(&Path::new(FIXTURES).join(code))
            .iter()
            .map(|path| path.file_stem().unwrap().to_string_lossy().into_owned())
            .collect();
        assert!(
            names.iter().any(|name| name.starts_with("bad")),
            "{code} has no bad fixture"
        );
        assert!(
            names.iter().any(|name| name.ends_with("good")),
            "{code} has no good fixture"
        );
        let own = std::fs::read_to_string(Path::new(FIXTURES).join(code).join("bad.ron")).unwrap();
        assert!(
            expected(&own).iter().any(|(_, _, found)| found == code),
            "{code} is not what its fixture shows"
        );
    }
}

#[test]
fn every_message_of_every_fixture_is_a_sentence_in_both_languages() {
    for folder in fixtures(Path::new(FIXTURES)) {
        for path in fixtures(&folder) {
            let checked = checked(&path, &std::fs::read(&path).unwrap());
            for finding in &checked.findings {
                for message in std::iter::once(&finding.message).chain(&finding.hints) {
                    let (zh, en) = (message.say(Language::Zh), message.say(Language::En));
                    let spoken = |said: &str| {
                        !said.is_empty()
                            && !said.contains("Unknown")
                            && !said.contains("{$")
                            && !said.contains("{ $")
                    };
                    assert!(
                        spoken(&zh) && spoken(&en) && zh != en,
                        "{}: {zh} / {en}",
                        path.display()
                    );
                }
            }
        }
    }
}

fn base() -> String {
    std::fs::read_to_string("tests/check/row-width/good.ron").unwrap()
}

fn codes(bytes: &[u8]) -> Vec<&'static str> {
    let checked = check_bytes("good.ron", bytes);
    checked
        .findings
        .iter()
        .map(|finding| finding.code)
        .collect()
}

#[test]
fn files_as_old_editors_save_them_are_named_and_repaired() {
    let text = base();
    let mark = [b"\xef\xbb\xbf", text.as_bytes()].concat();
    assert_eq!(codes(&mark), ["byte-order-mark"]);
    assert_eq!(repaired_bytes(&mark).unwrap(), text.as_bytes());

    let (gbk, _, lossy) = encoding_rs::GBK.encode(&text);
    assert!(!lossy);
    assert_eq!(codes(&gbk), ["not-utf8"]);
    assert_eq!(repaired_bytes(&gbk).unwrap(), text.as_bytes());

    assert_eq!(codes(&[0xff, 0x00, 0xd8, 0x01, 0xfe]), ["bad-bytes"]);
    assert_eq!(repaired_bytes(text.as_bytes()), None);
}

#[test]
fn repairing_full_width_marks_leaves_a_file_without_findings() {
    let bad = std::fs::read("tests/check/full-width/bad.ron").unwrap();
    let good = repaired_bytes(&bad).unwrap();
    assert_eq!(found(Path::new("bad.ron"), &good).1, "");
    assert_eq!(repaired_bytes(&good), None);
}

#[test]
fn sizes_beyond_the_limits_are_findings() {
    let large = format!("{}//{}", base(), " ".repeat(4 * 1024 * 1024));
    assert_eq!(codes(large.as_bytes()), ["file-too-large"]);
    let node = |n: usize| {
        format!("(id: \"n{n}\", says: [(zh: \"好\")], replies: [(when: Otherwise, to: \"open\")]),")
    };
    let nodes: String = (0..20_001).map(node).collect();
    let text = base().replace("(id: \"done\"", &format!("{nodes}(id: \"done\""));
    assert!(codes(text.as_bytes()).contains(&"too-many-nodes"));
}

#[test]
fn a_long_chain_of_gates_in_the_worst_order_ends_soon() {
    let fact = |n: usize| {
        format!(
            "(id: \"f{n}\", says: (zh: \"话\"), gist: (zh: \"事\"), topics: [(zh: \"问\")], release: Told(\"f{}\")),",
            n + 1
        )
    };
    let facts: String = (0..3_000).map(fact).collect();
    let text = base().replace("facts: [", &format!("facts: [{facts}"));
    assert!(codes(text.as_bytes()).contains(&"unknown-reference"));
}

#[test]
fn a_text_missing_in_a_declared_language_is_found() {
    let text = base().replace("languages: [Zh]", "languages: [Zh, En]");
    let found = codes(text.as_bytes());
    assert!(
        found.len() > 20 && found.iter().all(|&code| code == "half-translated"),
        "{found:?}"
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_bytes_are_checked_without_panic(bytes in any::<Vec<u8>>()) {
        prop_assert!(!check_bytes("any.ron", &bytes).findings.is_empty());
        let _ = repaired_bytes(&bytes);
    }

    #[test]
    fn a_slip_of_the_hand_never_panics(at in 0..6_000_usize, length in 0..30_usize, piece in "[(){}\\[\\],:\"a-zA-Z0-9（“：\\\\]{0,4}") {
        let text = base();
        let mut chars: Vec<char> = text.chars().collect();
        let start = at.min(chars.len());
        let end = (start + length).min(chars.len());
        chars.splice(start..end, piece.chars());
        let text: String = chars.into_iter().collect();
        let checked = check_bytes("good.ron", text.as_bytes());
        let (scenario, _) = read(&checked.source);
        prop_assert!(scenario.is_some() || !checked.findings.is_empty());
        for finding in &checked.findings {
            prop_assert!(text.get(finding.span.range()).is_some());
        }
    }
}

#[test]
fn a_lost_quote_keeps_the_repair_away_from_the_texts() {
    let text = base().replace("(zh: \"行，退了就好。\")", "(zh： \"行，退了就好。)");
    assert_eq!(repaired_bytes(text.as_bytes()), None);
    assert!(codes(text.as_bytes()).contains(&"syntax"));
}
