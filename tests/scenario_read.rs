//! Reading agrees with plain `ron`, and no bytes whatever make it panic.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::disallowed_methods)]

use std::path::{Path, PathBuf};

use heard::{
    scenario::{Desk, DeskAction, Scenario, is_case, read},
    store::beside::with_tables,
    text::{Language, SourceFile},
};
use proptest::prelude::*;
use ron::extensions::Extensions;

/// Every scenario file the repository ships, as path and text.
fn shipped() -> Vec<(PathBuf, String)> {
    let mut files = Vec::new();
    for folder in ["scenarios", "assets/templates"] {
        walk(Path::new(folder), &mut files);
    }
    assert!(!files.is_empty());
    files
}

fn walk(folder: &Path, files: &mut Vec<(PathBuf, String)>) {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return;
    };
    for entry in entries.flatten() {
        let path = entry.path();
        if path.is_dir() {
            walk(&path, files);
        } else if path.extension().is_some_and(|ending| ending == "ron") {
            let text = std::fs::read_to_string(&path).unwrap();
            if is_case(&text) {
                files.push((path, text));
            }
        }
    }
    files.sort();
}

fn by_plain_ron(text: &str) -> Result<Scenario, String> {
    ron::Options::default()
        .with_default_extension(Extensions::IMPLICIT_SOME)
        .from_str(text)
        .map_err(|error| error.to_string())
}

fn findings_of(path: &Path, text: &str) -> (Option<Scenario>, String) {
    let source = with_tables(SourceFile::new(path.display().to_string(), text));
    let (scenario, findings) = read(&source);
    let lines: Vec<String> = findings
        .iter()
        .map(|finding| {
            let place = source.place(finding.span.start);
            let message = finding.message.say(Language::En);
            format!(
                "{}:{}:{} {}: {message}",
                path.display(),
                place.line,
                place.column,
                finding.code
            )
        })
        .collect();
    (scenario, lines.join("\n"))
}

#[test]
fn every_shipped_scenario_reads_as_plain_ron_reads_it() {
    for (path, text) in shipped() {
        let (scenario, findings) = findings_of(&path, &text);
        assert_eq!(findings, "");
        let mut scenario = scenario.unwrap();
        // What parts of the desk bring along is in no file.
        let part = |desk: &Desk, action: &DeskAction| desk.part_of(&action.id).is_some();
        let desk = scenario.desk.clone();
        scenario.desk.actions.retain(|action| !part(&desk, action));
        // Nor do the rows of a file beside the case stand in it.
        let mut plain = by_plain_ron(&text).unwrap();
        for read in [&mut scenario, &mut plain] {
            read.desk.tables.retain(|table| table.csv.is_none());
        }
        assert!(scenario == plain, "{}", path.display());
    }
}

fn template() -> String {
    std::fs::read_to_string("assets/templates/scenario.zh-CN.ron").unwrap()
}

/// A stretch of the template replaced by something else: what a slip of the hand leaves behind.
fn mutated() -> impl Strategy<Value = String> {
    let text = template();
    let places: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    let pieces = prop_oneof![
        Just(String::new()),
        "[(){}\\[\\],:\"\\\\#/*'“”：，（）]{1,3}",
        "[a-zA-Z0-9_.-]{1,6}",
        any::<String>(),
    ];
    (0..places.len(), 0..40_usize, pieces).prop_map(move |(from, length, piece)| {
        let start = places[from];
        let end = places.get(from + length).copied().unwrap_or(text.len());
        format!("{}{piece}{}", &text[..start], &text[end..])
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn what_is_accepted_plain_ron_accepts_with_the_same_value(text in mutated()) {
        let (scenario, findings) = findings_of(Path::new("mutated.ron"), &text);
        match scenario {
            Some(scenario) => prop_assert_eq!(Ok(scenario), by_plain_ron(&text)),
            None => prop_assert!(!findings.is_empty()),
        }
    }

    #[test]
    fn a_truncated_scenario_is_a_finding(at in 0..8000_usize) {
        let text = template();
        let cut: String = text.chars().take(at).collect();
        let (scenario, findings) = findings_of(Path::new("cut.ron"), &cut);
        prop_assert_eq!(scenario.is_none(), !findings.is_empty());
    }

    #[test]
    fn any_text_is_read_without_panic(text in any::<String>()) {
        let (scenario, findings) = findings_of(Path::new("any.ron"), &text);
        prop_assert!(scenario.is_none() && !findings.is_empty());
    }
}

#[test]
fn hostile_shapes_end_in_findings_soon() {
    let deep =
        |open: &str, close: &str| format!("{}{}", open.repeat(500_000), close.repeat(500_000));
    let hostile = [
        "(".repeat(4_000_000),
        ")".repeat(4_000_000),
        deep("[", "]"),
        deep("Not(", ")"),
        "[".to_string() + &")".repeat(1_000_000),
        "\"".repeat(1_000_001),
        "“".repeat(1_000_000),
        "r#".repeat(1_000_000),
        "'".repeat(1_000_000),
        "/*".repeat(1_000_000),
        "\u{feff}\u{0}\u{202e}".repeat(10_000),
        "(a:".repeat(500_000),
        "{1:".repeat(500_000),
        "🙂".repeat(1_000_000),
        "x".repeat(5_000_000),
    ];
    for text in hostile {
        let (scenario, findings) = read(&SourceFile::new("hostile.ron", text));
        assert!(scenario.is_none() && !findings.is_empty() && findings.len() < 1_000);
    }
}

#[test]
fn conditions_nested_to_the_limit_fit_the_stack() {
    let text = template().replace(
        "met: Did(\"rebook\")",
        &format!("met: {}NeedMet{}", "Not(".repeat(100), ")".repeat(100)),
    );
    let (scenario, findings) = findings_of(Path::new("deep.ron"), &text);
    assert_eq!(findings, "");
    assert!(scenario.is_some());
}

#[test]
fn several_errors_show_at_once() {
    let text = template()
        .replace("trade: ECommerce", "trade: Ecomerce")
        .replace("minutes: 10", "minuts: 10")
        .replace("competency: Operations", "competency: Opperations")
        .replace("goals: [", "goals： [")
        .replace("pass: 60", "")
        .replace("anger: 55,", "anger: 555,");
    let (scenario, findings) = findings_of(Path::new("wrong.ron"), &text);
    assert!(scenario.is_none());
    for code in [
        "unknown-name",
        "unknown-field",
        "missing-field",
        "full-width",
        "number-out-of-range",
    ] {
        assert!(findings.contains(code), "{code} in\n{findings}");
    }
    assert!(findings.contains("did you mean ECommerce?") || findings.contains("Ecomerce"));
}
