//! The command as a script sees it: rows, notes, exit codes.

use std::{
    fs,
    path::Path,
    process::{Command, Output},
};

use serde_json::Value;

fn heard(dir: &Path, more: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_heard"))
        .arg("validate")
        .arg(dir)
        .args(["--lang", "en"])
        .args(more)
        .output()
        .unwrap()
}

fn sets() -> &'static Path {
    Path::new("tests/validate/sets")
}

fn out(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).unwrap()
}

fn complaints(output: &Output) -> &str {
    std::str::from_utf8(&output.stderr).unwrap()
}

/// The row of `task` in `set`.
fn row(rows: &str, set: &str, task: &str) -> Value {
    let mut rows = rows
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).unwrap());
    rows.find(|row| row["set"] == set && row["task"] == task)
        .unwrap()
}

#[test]
fn figures_are_those_worked_out_by_hand() {
    let output = heard(sets(), &["--format", "json"]);
    let acts = row(out(&output), "annomi", "therapist_act");
    // Labels q r q q, heard q r q r: F1 of questions 4/5, of reflections 2/3.
    assert_eq!(acts["value"], 0.7333);
    assert_eq!((&acts["n"], &acts["groups"]), (&4.into(), &2.into()));
    // Five questions, three reflections and one other by several raters; they are apart on the first only.
    let (questions, reflections, others, all) = (5.0, 3.0, 1.0, 9.0);
    let chance: f64 = questions * 4.0 + reflections * 6.0 + others * 8.0;
    let alpha = 1.0 - 2.0 * (all - 1.0) / chance;
    assert_eq!(acts["human"], (alpha * 1e4).round() / 1e4);
    assert_eq!(acts["human_from"], "data");
    assert_eq!(
        (&acts["metric"], &acts["goal"]),
        (&"macro_f1".into(), &0.6.into())
    );
    assert_eq!(acts["skipped"], 2);
    assert!(acts["low"].as_f64().unwrap() <= 0.7333 && acts["high"].as_f64().unwrap() >= 0.7333);

    let mood = row(out(&output), "uss_jddc", "customer_emotion");
    // Labels 2 0 1, heard 2 0 2: F1 2/3, 1, 0 over two files.
    assert_eq!(mood["value"], 0.5556);
    assert_eq!((&mood["n"], &mood["groups"]), (&3.into(), &2.into()));
    assert_eq!(
        (&mood["human"], &mood["goal"]),
        (&Value::Null, &Value::Null)
    );

    let ear = row(out(&output), "empathy_judges", "validating");
    assert_eq!(ear["value"], 1.0);
    // The crowd has it the other way round.
    assert_eq!(ear["human"], -1.0);
}

#[test]
fn what_is_left_out_is_named() {
    let output = heard(sets(), &[]);
    assert_eq!(output.status.code(), Some(1), "lines were broken");
    let complaints = complaints(&output);
    for part in [
        "Not there: ep_empathy__zh, ep_empathy__en, epitome",
        "Without a single labelled reply: cped",
        "Folders of no known set: wizard",
        "2 lines were left out",
        "dev.jsonl:4: ",
        "dev.jsonl:7: no such label in this set: applause",
    ] {
        assert!(complaints.contains(part), "{part} in\n{complaints}");
    }
    assert!(out(&output).contains("therapist act"));
    assert_eq!(
        out(&output),
        out(&heard(sets(), &[])),
        "the same in every run"
    );
}

#[test]
fn a_clean_folder_is_fine_and_one_set_may_be_named_alone() {
    let alone = heard(&sets().join("uss_jddc"), &[]);
    assert_eq!(alone.status.code(), Some(0), "{}", complaints(&alone));
    assert!(out(&alone).contains("0.556"));
}

#[test]
fn without_a_set_it_cannot_run() {
    let empty = tempfile::tempdir().unwrap();
    for (dir, part) in [
        (empty.path(), "No labelled set"),
        (Path::new("/no/such/folder"), "does not exist"),
        (Path::new("Cargo.toml"), "a folder was expected"),
    ] {
        let output = heard(dir, &[]);
        assert_eq!(output.status.code(), Some(2));
        assert!(
            complaints(&output).contains(part),
            "{}",
            complaints(&output)
        );
        assert!(output.stdout.is_empty());
    }
}

#[test]
fn bytes_that_are_no_text_are_counted() {
    let dir = tempfile::tempdir().unwrap();
    let set = dir.path().join("uss_sgd");
    fs::create_dir(&set).unwrap();
    let good = r#"{"id":"1","overall":[4],"turns":[["u","Thank you","THANK_YOU",[4,5,3]]]}"#;
    let mut bytes = b"\xef\xbb\xbf".to_vec();
    bytes.extend(good.as_bytes());
    bytes.extend(b"\r\n\xb9\xb2\xc7\xe9\n");
    fs::write(set.join("dev.jsonl"), bytes).unwrap();
    let output = heard(dir.path(), &["--format", "json"]);
    assert_eq!(output.status.code(), Some(1));
    let row = row(out(&output), "uss_sgd", "customer_satisfaction");
    assert_eq!((&row["n"], &row["skipped"]), (&1.into(), &1.into()));
    assert_eq!((&row["value"], &row["low"]), (&Value::Null, &Value::Null));
    assert!(complaints(&output).contains("dev.jsonl:2: not UTF-8 text"));
}
