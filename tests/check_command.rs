//! `heard check` and `heard new` as scripts see them: output, JSON, exit codes, files.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::disallowed_methods)]

use std::{path::Path, process::Command};

use serde_json::Value;

/// Exit code, standard output, standard error.
fn heard(folder: &Path, arguments: &[&str]) -> (i32, String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_heard"))
        .args(arguments)
        .current_dir(folder)
        .output()
        .unwrap();
    let said = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (
        output.status.code().unwrap(),
        said(output.stdout),
        said(output.stderr),
    )
}

fn here() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn the_shipped_scenarios_check_clean() {
    let (code, out, err) = heard(here(), &["check", "scenarios"]);
    assert_eq!((code, err.as_str()), (0, ""), "{out}");
}

#[test]
fn a_finding_is_a_picture_for_people_and_a_line_of_json_for_scripts() {
    let path = "tests/check/unknown-target/bad.ron";
    let (code, out, _) = heard(here(), &["check", path, "--lang", "en"]);
    assert_eq!(code, 1);
    for part in [
        "error[unknown-target]",
        "bad.ron:97:50",
        "^^^^^^^",
        "did you mean done?",
        "1 error",
    ] {
        assert!(out.contains(part), "{part} in\n{out}");
    }
    let (code, out, _) = heard(here(), &["check", path, "--lang", "en", "--format", "json"]);
    assert_eq!((code, out.lines().count()), (1, 1));
    let finding: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(finding["code"], "unknown-target");
    assert_eq!(finding["severity"], "error");
    assert_eq!(
        (finding["line"].as_u64(), finding["end_line"].as_u64()),
        (Some(97), Some(97))
    );
    let columns = (
        finding["column"].as_u64().unwrap(),
        finding["end_column"].as_u64().unwrap(),
    );
    assert_eq!(columns.1 - columns.0, "\"gonne\"".len() as u64);
    assert_eq!(finding["hints"], serde_json::json!(["did you mean done?"]));
}

#[test]
fn what_cannot_run_is_a_sentence_and_code_two() {
    for arguments in [
        &["check", "no-such-file.ron"][..],
        &["check", "--explain", "no-such-rule"],
        &["check", "src/text"],
        &["new", "A b"],
    ] {
        let (code, out, err) = heard(here(), arguments);
        assert_eq!((code, out.as_str()), (2, ""), "{arguments:?}");
        assert!(!err.trim().is_empty() && !err.contains("panicked"), "{err}");
    }
}

#[test]
fn repair_changes_the_marks_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let bad = std::fs::read_to_string(here().join("tests/check/full-width/bad.ron")).unwrap();
    std::fs::write(folder.path().join("bad.ron"), &bad).unwrap();
    let (code, out, _) = heard(folder.path(), &["check", "--fix", "bad.ron"]);
    assert_eq!(code, 0, "{out}");
    let fixed = std::fs::read_to_string(folder.path().join("bad.ron")).unwrap();
    let folded = bad
        .replace("minutes： 10，", "minutes: 10,")
        .replace(
            "title: （zh: “话费多扣了一笔”),",
            "title: (zh: \"话费多扣了一笔\"),",
        )
        .replace("turn_limit:\u{3000}12", "turn_limit: 12");
    assert_eq!(fixed, folded);
}

#[test]
fn a_new_scenario_checks_clean_and_is_never_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    for (id, more) in [
        ("one", &[][..]),
        ("two", &["--lang", "en"]),
        ("三号", &["--from", "late-birthday-gift"]),
    ] {
        let (code, _, err) = heard(folder.path(), &[&["new", id], more].concat());
        assert_eq!((code, err.as_str()), (0, ""));
    }
    let (code, out, _) = heard(folder.path(), &["check", "."]);
    assert_eq!(code, 0, "{out}");
    let before = std::fs::read(folder.path().join("one.ron")).unwrap();
    assert_eq!(heard(folder.path(), &["new", "one", "--lang", "en"]).0, 2);
    assert_eq!(
        std::fs::read(folder.path().join("one.ron")).unwrap(),
        before
    );
}
