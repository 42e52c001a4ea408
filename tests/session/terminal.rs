//! `heard play` as a script runs it.
#![allow(clippy::disallowed_methods)]

use std::{
    io::Write,
    path::Path,
    process::{Command, Output, Stdio},
};

use heard::session::{Event, Happening, from_jsonl};

fn play(arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_heard"))
        .arg("play")
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

const TALK: &str = "您好\n/show parcels where 滞留\n/flag parcels 2\n/do callback at=17:50 who=me\n/wait 30\n请问订单号是多少？\n/search 生日\n/hint\n/end\n";

fn transcript(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap()
}

#[test]
fn the_same_input_gives_the_same_transcript() {
    let folder = tempfile::tempdir().unwrap();
    let written = ["a", "b"].map(|name| {
        let path = folder.path().join(name);
        let out = play(
            &[
                "late-birthday-gift",
                "--seed",
                "7",
                "--transcript",
                path.to_str().unwrap(),
            ],
            TALK,
        );
        assert_eq!(out.status.code(), Some(0));
        transcript(&path)
    });
    assert_eq!(written[0], written[1]);
    let read = from_jsonl(&written[0]).unwrap().transcript;
    assert_eq!(read.header.seed, 7);
    assert!(matches!(
        read.events.last().unwrap().what,
        Happening::Ended { .. }
    ));
}

#[test]
fn json_prints_every_event_as_a_line() {
    let out = play(&["late-birthday-gift", "--format", "json"], TALK);
    let text = String::from_utf8(out.stdout).unwrap();
    let events: Vec<Event> = text
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert!(events.len() > 8);
    assert_eq!(events[0].what, Happening::Began);
}

#[test]
fn what_cannot_run_says_so_in_a_sentence() {
    for (arguments, says) in [
        (
            vec!["late-birthday-gift", "--customer", "model"],
            "语言模型",
        ),
        (vec!["late-birthday-gif"], "late-birthday-gift"),
        (vec!["nowhere/nothing.ron"], "nowhere/nothing.ron"),
    ] {
        let out = play(&arguments, "");
        assert_eq!(out.status.code(), Some(2), "{arguments:?}");
        let problem = String::from_utf8(out.stderr).unwrap();
        assert!(problem.contains(says), "{problem}");
    }
}

#[test]
fn any_bytes_may_be_typed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("t");
    let mut child = Command::new(env!("CARGO_BIN_EXE_heard"))
        .args([
            "play",
            "late-birthday-gift",
            "--transcript",
            path.to_str().unwrap(),
        ])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let bytes: Vec<u8> = (0..=255_u8).cycle().take(4_000).collect();
    child.stdin.take().unwrap().write_all(&bytes).unwrap();
    assert_eq!(child.wait().unwrap().code(), Some(0));
    assert!(from_jsonl(&transcript(&path)).is_ok());
}
