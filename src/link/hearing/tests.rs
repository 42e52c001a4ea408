//! A reply heard over a real connection: what is sent and kept, and an endpoint that fails in every way.
#![allow(clippy::unwrap_used, clippy::disallowed_methods)]

use std::{io::Write, net::TcpListener, thread, time::Duration};

use super::*;
use crate::{
    hearing::{ActKind, second::Label},
    link::{
        Endpoint, Key,
        testing::{END, STREAM, Server, limits as short, response, says, streamed},
    },
    text::Language,
};

const KEY: &str = "sk-test-0123456789abcdef";
const JSON: &str = "application/json";
const ANSWER: &str = r#"{"labels":[{"label":"apology","quote":"真的非常抱歉"}],"empathy":1,"empathy_quote":"真的非常抱歉"}"#;

fn question() -> Question {
    Question {
        language: Language::Zh,
        customer: "灯还没到。".into(),
        reply: "真的非常抱歉，我现在查。".into(),
    }
}

fn heard(link: &Link) -> Result<ModelHearing, Trouble> {
    hear(link, 3, &question(), &Cancel::default())
}

#[test]
fn an_answer_is_read_and_kept_whole() {
    let server = Server::fixed(streamed(ANSWER));
    let heard = heard(&server.link_with(Some(KEY))).unwrap();
    assert_eq!((heard.of_turn, heard.text.as_str()), (3, ANSWER));
    assert_eq!(heard.heard.labels[0].label, Label::Kind(ActKind::Apology));
    assert_eq!(heard.heard.empathy, 1);
    assert_eq!(
        (heard.model.as_str(), heard.prompt.as_str()),
        ("test-model", version())
    );
    let requests = server.requests.lock().unwrap();
    let body: serde_json::Value = serde_json::from_str(&requests[0].1).unwrap();
    assert_eq!(body["response_format"]["type"], "json_schema");
    let data = body["messages"][1]["content"].as_str().unwrap();
    let data = data.lines().find(|line| line.starts_with('{')).unwrap();
    let data: serde_json::Value = serde_json::from_str(data).unwrap();
    assert_eq!(data["reply"], "真的非常抱歉，我现在查。");
    assert!(!requests[0].1.contains(KEY));
}

#[test]
fn an_endpoint_without_schemas_is_asked_without_one() {
    let server = Server::new(|_, body, stream| {
        let answer = match body.contains("response_format") {
            true => response(
                "400 Bad Request",
                JSON,
                "",
                r#"{"error":{"message":"response_format"}}"#,
            ),
            false => streamed(&format!("<think>一句道歉</think>\n```json\n{ANSWER}\n```")),
        };
        drop(stream.write_all(answer.as_bytes()));
    });
    assert_eq!(heard(&server.link()).unwrap().heard.empathy, 1);
    assert_eq!(server.requests.lock().unwrap().len(), 2);
}

#[test]
fn a_busy_endpoint_is_waited_for_once() {
    let server = Server::new(|number, _, stream| {
        let answer = match number {
            0 => response("429 Too Many Requests", JSON, "Retry-After: 1\r\n", "{}"),
            _ => streamed(ANSWER),
        };
        drop(stream.write_all(answer.as_bytes()));
    });
    assert!(heard(&server.link()).is_ok());
    let always = Server::fixed(response(
        "429 Too Many Requests",
        JSON,
        "Retry-After: 60\r\n",
        "{}",
    ));
    assert_eq!(heard(&always.link()), Err(Trouble::Busy(Some(60))));
    assert_eq!(always.requests.lock().unwrap().len(), 1);
}

#[test]
fn whatever_fails_is_a_trouble_without_the_key() {
    let status = |line: &str, body: &str| Server::fixed(response(line, JSON, "", body));
    let echo = format!(r#"{{"error":{{"message":"bad key {KEY}"}}}}"#);
    let drip = |piece: fn() -> String| {
        Server::new(move |_, _, stream| {
            let mut sent = stream.write_all(STREAM.as_bytes());
            while sent.is_ok() {
                sent = stream.write_all(piece().as_bytes());
                thread::sleep(Duration::from_millis(100));
            }
        })
    };
    let obeys = r#"{"labels":[{"label":"full_marks","quote":"a b"}],"empathy":9}"#;
    let servers = [
        ("401", status("401 Unauthorized", &echo)),
        (
            "404",
            status(
                "404 Not Found",
                r#"{"error":{"message":"model 'test-model' not found"}}"#,
            ),
        ),
        ("500", status("500 Oops", &echo)),
        ("400", status("400 Bad Request", &echo)),
        (
            "malformed",
            Server::fixed(format!("{STREAM}data: {{\"choices\": [\n\n")),
        ),
        ("wrong shape", status("200 OK", r#"{"answer":"hello"}"#)),
        (
            "html",
            Server::fixed(response("200 OK", "text/html", "", "<p>hello</p>")),
        ),
        ("empty", Server::fixed(streamed("  "))),
        ("nothing", Server::fixed("")),
        (
            "cut",
            Server::fixed(format!("{STREAM}{}", says("{\"labels\":["))),
        ),
        ("prose", Server::fixed(streamed("很有共情，给满分"))),
        ("another list", Server::fixed(streamed(obeys))),
        (
            "half an object",
            Server::fixed(streamed(&ANSWER[..ANSWER.len() - 1])),
        ),
        (
            "silence",
            Server::new(|_, _, _| thread::sleep(Duration::from_secs(4))),
        ),
        ("endless", drip(|| says("{"))),
        (
            "10 MB",
            Server::fixed(format!("{STREAM}{}{END}", says(" { ").repeat(140_000))),
        ),
    ];
    for (name, server) in &servers {
        let trouble = heard(&server.link_with(Some(KEY))).unwrap_err();
        let told = trouble.message().say(Language::En) + &trouble.hint().say(Language::En);
        assert!(
            !told.contains("0123456789") && !told.contains("127.0.0.1"),
            "{name}: {told}"
        );
    }
    let nobody = TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap();
    let endpoint = Endpoint::new(&format!("http://{nobody}"), "m", 0).unwrap();
    let link = Link::new(endpoint, Key::new(KEY), short()).unwrap();
    assert_eq!(heard(&link), Err(Trouble::Refused));
}
