//! `heard validate --judge`: the table of a judge, kept for the app, against a server in a thread.

use std::{
    fs,
    io::{BufRead, BufReader, Read, Write},
    net::TcpListener,
    path::Path,
    process::{Command, Output},
    thread,
};

use heard::{
    app::judge::{MEASURED, Measured},
    assess::judge::version,
    store::{Address, Store},
};
use serde_json::{Value, json};

const KEY: &str = "sk-test-0123456789abcdef";

/// A set of four talks, of which the experts rate two as warm.
fn set(dir: &Path) {
    let warm = "Of course you are upset, you worked so hard for it.";
    let cold = "The bus leaves at nine.";
    let talks = [(warm, 4.5), (cold, 1.0), (warm, 5.0), (cold, 1.5)];
    let lines = talks.iter().enumerate().map(|(at, (reply, mark))| {
        json!({
            "id": format!("t{at}"), "set": "lend_an_ear", "conv": format!("Seeker: I was passed over.\nSupporter: {reply}"),
            "ratings": {"experts": {"validating_emotions": mark}, "crowd": {"validating_emotions": 3.0 + at as f64}},
        })
        .to_string()
    });
    let folder = dir.join("empathy_judges");
    fs::create_dir_all(&folder).unwrap();
    fs::write(
        folder.join("dev.jsonl"),
        lines.collect::<Vec<_>>().join("\n"),
    )
    .unwrap();
}

/// A server that finds the feeling validated where it is, or answers with `status` alone. It hands the key back in every
/// refusal, as some do.
fn server(status: &'static str) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let mut reader = BufReader::new(stream.try_clone().unwrap());
            let mut length = 0;
            loop {
                let mut line = String::new();
                reader.read_line(&mut line).unwrap();
                if let Some(value) = line.to_lowercase().strip_prefix("content-length:") {
                    length = value.trim().parse().unwrap();
                }
                if line.trim().is_empty() {
                    break;
                }
            }
            let mut body = vec![0; length];
            reader.read_exact(&mut body).unwrap();
            let body: Value = serde_json::from_slice(&body).unwrap_or_default();
            let asked = body["messages"][1]["content"].as_str().unwrap_or_default();
            let findings = match asked.contains("Of course you are upset") {
                true => {
                    json!([{"behaviour": "validates_feeling", "reply": 1, "quote": "Of course you are upset"}])
                }
                false => json!([]),
            };
            let text = json!({ "findings": findings }).to_string();
            let answer = match status {
                "200 OK" => {
                    json!({"choices": [{"message": {"content": text}, "finish_reason": "stop"}]})
                }
                _ => json!({"error": {"message": format!("no good: {KEY}")}}),
            };
            let answer = answer.to_string();
            let head = format!(
                "HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
                answer.len()
            );
            drop(stream.write_all((head + &answer).as_bytes()));
        }
    });
    address
}

fn heard(dir: &Path, data: &Path, more: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_heard"))
        .arg("validate")
        .arg(dir)
        .args(["--lang", "en", "--data"])
        .arg(data)
        .args(more)
        .env("HEARD_MODEL_KEY", KEY)
        .env_remove("HTTP_PROXY")
        .output()
        .unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[test]
fn the_table_is_printed_and_kept_for_the_app() {
    let (dir, data) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    set(dir.path());
    let address = server("200 OK");
    let output = heard(
        dir.path(),
        data.path(),
        &["--judge", &address, "--model", "m-1", "--format", "json"],
    );
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let rows: Vec<Value> = text(&output.stdout)
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .filter(|row: &Value| row["judge"] == "m-1")
        .collect();
    assert_eq!(rows.len(), 6);
    // Two talks at 1, two at 0 against four different ranks: ρ = 4 / √(5 · 4).
    assert_eq!(
        (&rows[0]["value"], &rows[0]["n"]),
        (&0.8944.into(), &4.into())
    );
    // The crowd: ranks 3 1 4 2 against 1 2 3 4, ρ = 0.
    assert_eq!(rows[0]["human"], 0.0);
    assert_eq!(rows[0]["prompt"], version());
    let store = Store::open(
        &Address::parse(&format!(
            "sqlite:{}",
            data.path().join("heard.sqlite").display()
        ))
        .unwrap(),
    )
    .unwrap();
    let kept: Vec<Measured> = store.setting(MEASURED).wait().unwrap().unwrap();
    assert_eq!((kept.len(), kept[0].agreement.model.as_str()), (1, "m-1"));
    assert_eq!(kept[0].agreement.rows[0].value, Some(0.8944));
    let table = heard(
        dir.path(),
        data.path(),
        &["--judge", &address, "--model", "m-1"],
    );
    assert!(
        text(&table.stdout).contains("Validates the feeling"),
        "{}",
        text(&table.stdout)
    );
}

#[test]
fn a_judge_that_cannot_be_asked_ends_with_two_and_tells_no_key() {
    let (dir, data) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    set(dir.path());
    for status in ["401 Unauthorized", "404 Not Found", "500 Oops", "422 No"] {
        let address = server(status);
        let output = heard(
            dir.path(),
            data.path(),
            &["--judge", &address, "--model", "m-1"],
        );
        assert_eq!(output.status.code(), Some(2), "{status}");
        let said = text(&output.stdout) + &text(&output.stderr);
        assert!(
            !said.contains("0123456789") && !said.contains("panicked"),
            "{said}"
        );
    }
    let bad = heard(
        dir.path(),
        data.path(),
        &["--judge", "ftp://x", "--model", "m"],
    );
    assert_eq!(bad.status.code(), Some(2));
    let lonely = heard(dir.path(), data.path(), &["--judge", "http://x"]);
    assert_eq!(lonely.status.code(), Some(2), "a model has to be named");
    // Nothing was kept of all that.
    assert!(!data.path().join("heard.sqlite").exists());
}
