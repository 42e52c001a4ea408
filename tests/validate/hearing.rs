//! `heard validate --hearing` and `heard hear --hearing`: that they are wired to an endpoint. What a made-up endpoint agrees
//! with says nothing about a real one.

use std::{
    fs,
    io::{BufRead, BufReader, Read, Write},
    net::TcpListener,
    path::Path,
    process::{Command, Output, Stdio},
    thread,
};

use serde_json::{Value, json};

/// A server whose level is the number of "sorry" in the reply, and which talks in prose about a reply that says "prose".
fn server() -> String {
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
            let body: Value = serde_json::from_slice(&body).unwrap();
            assert_eq!(body["response_format"]["type"], "json_schema");
            let asked = body["messages"][1]["content"].as_str().unwrap();
            let data = asked.lines().find(|line| line.starts_with('{')).unwrap();
            let data: Value = serde_json::from_str(data).unwrap();
            let reply = data["reply"].as_str().unwrap();
            let level = reply.matches("sorry").count();
            let text = match reply.contains("prose") {
                true => "Very empathetic, full marks".to_owned(),
                false => json!({"labels": [{"label": "apology", "quote": "so sorry"}], "empathy": level, "empathy_quote": "so sorry"}).to_string(),
            };
            let answer =
                json!({"choices": [{"message": {"content": text}, "finish_reason": "stop"}]});
            let answer = answer.to_string();
            let head = format!(
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
                answer.len()
            );
            drop(stream.write_all((head + &answer).as_bytes()));
        }
    });
    address
}

fn command(name: &str, data: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_heard"));
    command.arg(name).args(["--lang", "en", "--data"]).arg(data);
    command.env_remove("HTTP_PROXY");
    command
}

fn lines(output: &Output) -> Vec<Value> {
    let text = String::from_utf8(output.stdout.clone()).unwrap();
    text.lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

#[test]
fn levels_are_asked_for_and_compared() {
    let (dir, data) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let folder = dir.path().join("ep_empathy__en");
    fs::create_dir_all(&folder).unwrap();
    let replies = [
        ("The shop opens at nine.", 0),
        ("I am so sorry.", 1),
        ("I am so sorry, truly sorry.", 2),
        ("The bus is late.", 0),
        ("In prose.", 1),
    ];
    let set: String = (0..)
        .zip(replies)
        .map(|(id, (text, y))| {
            json!({"id": format!("{id}"), "text": text, "s": [y, y, y], "y": y}).to_string() + "\n"
        })
        .collect();
    fs::write(folder.join("dev.jsonl"), set).unwrap();
    let output = command("validate", data.path())
        .arg(dir.path())
        .args([
            "--hearing",
            &server(),
            "--hearing-model",
            "m-1",
            "--format",
            "json",
        ])
        .output()
        .unwrap();
    let rows = lines(&output);
    let row = rows.iter().find(|row| row["hearing"] == "m-1").unwrap();
    assert_eq!((&row["n"], &row["failed"]), (&4.into(), &1.into()));
    assert_eq!(row["value"], 1.0);
    assert_eq!(row["task"], "empathy_level");
}

#[test]
fn a_line_heard_by_a_model_too_differs_in_nothing_else() {
    let data = tempfile::tempdir().unwrap();
    let heard = |more: &[&str]| {
        let mut child = command("hear", data.path())
            .args(more)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut input = child.stdin.take().unwrap();
        let told = "{\"id\":1,\"text\":\"I am so sorry.\"}\n{\"id\":2,\"text\":\"In prose.\"}\n";
        input.write_all(told.as_bytes()).unwrap();
        drop(input);
        lines(&child.wait_with_output().unwrap())
    };
    let plain = heard(&[]);
    let mut both = heard(&[
        "--hearing",
        "model",
        "--endpoint",
        &server(),
        "--model",
        "m-1",
    ]);
    let second: Vec<Value> = both
        .iter_mut()
        .map(|line| line.as_object_mut().unwrap().remove("second").unwrap())
        .collect();
    assert_eq!(both, plain);
    assert_eq!(second[0]["labels"][0]["label"], "apology");
    assert_eq!(
        (&second[0]["empathy"], &second[0]["model"]),
        (&1.into(), &"m-1".into())
    );
    assert!(
        second[1]["failed"]
            .as_str()
            .is_some_and(|why| why.contains("model"))
    );
}

#[test]
fn a_talk_in_the_terminal_is_heard_recorded_and_marked_without_the_model() {
    let data = tempfile::tempdir().unwrap();
    let file = data.path().join("talk.jsonl");
    let case = "scenarios/ecommerce/late-birthday-gift.ron";
    let play = |mode: &str, endpoint: &str| {
        let mut child = command("play", data.path())
            .arg(case)
            .args(["--mode", mode, "--hearing", "model", "--model", "m-1"])
            .args(["--endpoint", endpoint, "--transcript"])
            .arg(&file)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // Where it is refused nobody reads.
        let mut input = child.stdin.take().unwrap();
        let _ = input.write_all(b"I am so sorry about the lamp.\nIn prose.\n/end\n");
        drop(input);
        child.wait_with_output().unwrap()
    };
    let output = play("practise", &server());
    let shown = String::from_utf8(output.stdout).unwrap();
    assert!(shown.contains("Turn 1 heard by m-1: apology"), "{shown}");
    let told = String::from_utf8(output.stderr).unwrap();
    assert_eq!(told.matches("did not hear").count(), 1, "{told}");
    let text = fs::read_to_string(&file).unwrap();
    assert_eq!(text.matches("\"heard_by_model\"").count(), 1);
    let marks = command("assess", data.path())
        .args([case])
        .arg(&file)
        .args(["--format", "json"])
        .output()
        .unwrap();
    let marks: Value = serde_json::from_slice(&marks.stdout).unwrap();
    assert_eq!(marks["by_rules"]["model"], "m-1");
    assert_eq!(marks["by_rules"]["turns"], 1);
    let refused = play("exam", "http://127.0.0.1:1");
    assert_eq!(refused.status.code(), Some(2));
    assert!(
        String::from_utf8(refused.stderr)
            .unwrap()
            .contains("rules alone")
    );
}
