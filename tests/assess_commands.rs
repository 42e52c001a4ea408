//! `heard assess` and `heard report` as a script runs them: exit codes, JSON, sentences instead of panics.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::disallowed_methods)]

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

use serde_json::Value;

const CASE: &str = "late-birthday-gift";

fn heard(arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_heard"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A program that has already said no does not read.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    child.wait_with_output().unwrap()
}

/// Plays `lines` and returns the transcript's path.
fn played(folder: &Path, lines: &str) -> PathBuf {
    let path = folder.join("talk.jsonl");
    let out = heard(
        &["play", CASE, "--transcript", path.to_str().unwrap()],
        lines,
    );
    assert_eq!(out.status.code(), Some(0));
    path
}

fn assess(path: &Path, more: &[&str]) -> Output {
    let mut arguments = vec!["assess", CASE, path.to_str().unwrap()];
    arguments.extend(more);
    heard(&arguments, "")
}

fn stderr(out: &Output) -> String {
    String::from_utf8(out.stderr.clone()).unwrap()
}

const TALK: &str = "周女士，说好 6 号到却让您等到今天，真的非常抱歉。\n/show parcels\n灯昨晚滞留在苏州转运仓。\n/end\n";

#[test]
fn below_the_pass_mark_is_one_and_the_json_is_the_same_every_time() {
    let folder = tempfile::tempdir().unwrap();
    let path = played(folder.path(), TALK);
    let [first, second] = [(); 2].map(|()| assess(&path, &["--format", "json"]));
    assert_eq!(first.status.code(), Some(1));
    assert_eq!(first.stdout, second.stdout);
    let json: Value = serde_json::from_slice(&first.stdout).unwrap();
    assert_eq!(json["scenario"], CASE);
    assert_eq!(json["outcome"], "ended_by_agent");
    assert_eq!(json["passed"], false);
    assert!(json["total"].as_u64().unwrap() < 60);
    assert!(json["checks"].as_array().unwrap().len() > 10);
    assert_eq!(json["case_changed"], false);
}

#[test]
fn both_languages_speak() {
    let folder = tempfile::tempdir().unwrap();
    let path = played(folder.path(), TALK);
    let zh = assess(&path, &[]);
    let en = assess(&path, &["--lang", "en"]);
    assert!(String::from_utf8(zh.stdout).unwrap().contains("五项能力"));
    assert!(
        String::from_utf8(en.stdout)
            .unwrap()
            .contains("Five competencies")
    );
}

#[test]
fn a_silent_session_has_no_number() {
    let folder = tempfile::tempdir().unwrap();
    let path = played(folder.path(), "/end\n");
    let out = assess(&path, &["--format", "json"]);
    assert_eq!(out.status.code(), Some(1));
    let json: Value = serde_json::from_slice(&out.stdout).unwrap();
    assert!(json["total"].is_null() && json["passed"].is_null());
    assert_eq!(json["not_marked"], "nothing_happened");
    assert!(json["competencies"]["empathy"]["level"].is_null());
}

#[test]
fn a_torn_last_line_is_said_and_the_rest_is_used() {
    let folder = tempfile::tempdir().unwrap();
    let path = played(folder.path(), TALK);
    let bytes = fs::read(&path).unwrap();
    // Cut inside the last line, and there inside a character.
    for cut in [10, 11, 12] {
        fs::write(&path, &bytes[..bytes.len() - cut]).unwrap();
        let out = assess(&path, &["--format", "json"]);
        assert_eq!(out.status.code(), Some(1), "{}", stderr(&out));
        assert!(stderr(&out).contains("不完整"));
        assert!(serde_json::from_slice::<Value>(&out.stdout).unwrap()["total"].is_u64());
    }
}

#[test]
fn what_cannot_be_read_is_a_sentence_and_two() {
    let folder = tempfile::tempdir().unwrap();
    let path = played(folder.path(), TALK);
    let text = fs::read_to_string(&path).unwrap();
    let write = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        fs::write(&path, bytes).unwrap();
        path
    };
    let broken = text.replacen("agent_said", "agent_sang", 1);
    for path in [
        folder.path().join("absent.jsonl"),
        folder.path().to_owned(),
        write("empty", b""),
        write("bytes", &[0xff, 0x00, 0xfe, b'\n', 0xff]),
        write("words", "不是记录\n".as_bytes()),
        write("middle", broken.as_bytes()),
        write(
            "newer",
            text.replacen("\"format\":1", "\"format\":9", 1).as_bytes(),
        ),
    ] {
        let out = assess(&path, &[]);
        let said = stderr(&out);
        assert_eq!(out.status.code(), Some(2), "{}", path.display());
        assert!(out.stdout.is_empty());
        assert!(
            said.lines().count() <= 3 && !said.contains("panicked"),
            "{said}"
        );
    }
    let other = heard(&["assess", "charged-twice", path.to_str().unwrap()], "");
    assert_eq!(other.status.code(), Some(2));
    assert!(stderr(&other).contains(CASE));
}

#[test]
fn reports_are_written_whole_and_unknown_endings_are_named() {
    let folder = tempfile::tempdir().unwrap();
    let path = played(folder.path(), TALK);
    let report = |to: &str| {
        let to = folder.path().join(to);
        let arguments = [
            "report",
            path.to_str().unwrap(),
            "--to",
            to.to_str().unwrap(),
        ];
        (heard(&arguments, ""), to)
    };
    let (out, page) = report("debrief.html");
    assert_eq!(out.status.code(), Some(0), "{}", stderr(&out));
    let page = fs::read_to_string(page).unwrap();
    assert!(page.starts_with("<!DOCTYPE html>") && page.ends_with("</html>\n"));
    assert!(page.contains("说好 6 号到") && !page.contains("Unknown localization"));

    let (out, json) = report("debrief.json");
    assert_eq!(out.status.code(), Some(0));
    let json: Value = serde_json::from_slice(&fs::read(json).unwrap()).unwrap();
    assert_eq!(json["scenario"], CASE);

    for to in [
        "debrief.pdf",
        "debrief.xlsx",
        "debrief.csv",
        "debrief.doc",
        "debrief",
    ] {
        let (out, to) = report(to);
        assert_eq!(out.status.code(), Some(2));
        assert!(stderr(&out).contains(".html") && !to.exists());
    }
}

#[test]
fn a_session_that_is_nowhere_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().to_str().unwrap();
    for session in ["12", "没有这个"] {
        let to = folder.path().join("debrief.html");
        let arguments = [
            "report",
            session,
            "--to",
            to.to_str().unwrap(),
            "--data",
            data,
        ];
        let out = heard(&arguments, "");
        assert_eq!(out.status.code(), Some(2));
        assert!(stderr(&out).contains(session), "{}", stderr(&out));
    }
}
