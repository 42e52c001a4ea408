//! `heard contest bank` and `heard contest paper --answers` as a script runs them: exit codes, JSON, nothing written by accident.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::disallowed_methods)]

use std::{
    fs,
    path::Path,
    process::{Command, Output},
};

use serde_json::{Value, json};

fn heard(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_heard"))
        .current_dir(folder)
        .args(arguments)
        .output()
        .unwrap()
}

fn lines(output: &Output) -> Vec<Value> {
    let text = String::from_utf8(output.stdout.clone()).unwrap();
    text.lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

#[test]
fn banks_go_out_and_come_in_again_and_are_drawn_from() {
    let folder = tempfile::tempdir().unwrap();
    let run = |arguments: &[&str]| heard(folder.path(), arguments);
    for table in ["law.xlsx", "law.csv"] {
        let out = run(&["contest", "bank", "export", "law", "--to", table]);
        assert_eq!(out.status.code(), Some(0), "{out:?}");
        let to = format!("{table}.ron");
        let out = run(&[
            "contest", "bank", "import", table, "--to", &to, "--format", "json",
        ]);
        assert_eq!(out.status.code(), Some(0), "{out:?}");
        let summary = lines(&out).pop().unwrap();
        assert_eq!(
            (&summary["written"], &summary["failed"]),
            (&json!(true), &json!(0))
        );
        assert_eq!(run(&["check", &to]).status.code(), Some(0));
    }
    let one = fs::read(folder.path().join("law.xlsx.ron")).unwrap();
    assert_eq!(one, fs::read(folder.path().join("law.csv.ron")).unwrap());
    let unknown = run(&["contest", "bank", "export", "lwa", "--to", "x.csv"]);
    assert_eq!(unknown.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&unknown.stderr).contains("law"));
}

#[test]
fn a_table_with_faults_writes_nothing_unless_asked_for_the_rest() {
    let folder = tempfile::tempdir().unwrap();
    let run = |arguments: &[&str]| heard(folder.path(), arguments);
    assert_eq!(
        run(&["contest", "bank", "template", "t.csv"]).status.code(),
        Some(0)
    );
    let table = fs::read_to_string(folder.path().join("t.csv")).unwrap();
    fs::write(
        folder.path().join("t.csv"),
        table.replace("法律法规", "天文").replace(",ACD,", ",A,"),
    )
    .unwrap();
    let import = [
        "contest", "bank", "import", "t.csv", "--to", "mine.ron", "--format", "json",
    ];
    let out = run(&import);
    assert_eq!(out.status.code(), Some(1));
    let found = lines(&out);
    assert_eq!(found[0]["code"], "bank-key");
    assert!(found[0]["row"].is_u64() && found[0]["column"].is_string());
    assert!(!folder.path().join("mine.ron").exists());
    let out = run(&[&import[..], &["--partial"]].concat());
    assert_eq!(
        (out.status.code(), &lines(&out).pop().unwrap()["questions"]),
        (Some(1), &json!(5))
    );
    let out = run(&[&import[..], &["--partial"]].concat());
    assert_eq!(
        out.status.code(),
        Some(2),
        "what is there is not written over"
    );
    let out = run(&[&import[..], &["--partial", "--replace"]].concat());
    assert_eq!(out.status.code(), Some(1));
    fs::write(folder.path().join("x.xlsx"), b"PK\x03\x04 no workbook").unwrap();
    let out = run(&["contest", "bank", "import", "x.xlsx", "--to", "x.ron"]);
    assert_eq!(out.status.code(), Some(2));
}

#[test]
fn a_file_of_answers_is_marked_against_the_same_draw() {
    let folder = tempfile::tempdir().unwrap();
    let run = |arguments: &[&str]| heard(folder.path(), arguments);
    let draw = [
        "contest", "paper", "--count", "20", "--seed", "5", "--format", "json",
    ];
    let paper = lines(&run(&[&draw[..], &["--key"]].concat()));
    let answers: serde_json::Map<String, Value> = paper
        .iter()
        .map(|line| (line["id"].as_str().unwrap().to_owned(), line["key"].clone()))
        .collect();
    let file = folder.path().join("answers.json");
    fs::write(&file, Value::from(answers.clone()).to_string()).unwrap();
    let mark = [&draw[..], &["--answers", "answers.json", "--pass", "100"]].concat();
    let out = run(&mark);
    assert_eq!(out.status.code(), Some(0), "{out:?}");
    let marked = lines(&out);
    assert_eq!(
        marked.last(),
        Some(&json!({"earned": 20, "of": 20, "waiting": 0}))
    );
    assert!(marked[..20].iter().all(|line| line["mark"] == "right"));

    let mut fewer = answers;
    let id = paper[0]["id"].as_str().unwrap().to_owned();
    fewer.remove(&id);
    fs::write(&file, Value::from(fewer).to_string()).unwrap();
    let out = run(&mark);
    assert_eq!(
        (out.status.code(), &lines(&out)[0]["mark"]),
        (Some(1), &json!("empty"))
    );
    for bad in [
        "{",
        r#"{"no-such-question": "A"}"#,
        r#"[{"answer": "A"}]"#,
        r#"[{"number": 1, "answer": "Z"}]"#,
    ] {
        fs::write(&file, bad).unwrap();
        let out = run(&mark);
        assert_eq!(out.status.code(), Some(2), "{bad}");
        assert!(!out.stderr.is_empty());
    }
}
