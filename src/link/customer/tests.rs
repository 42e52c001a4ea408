//! A customer worded over a real connection: what is shown while it comes, faults that are worded again, and an endpoint that
//! fails in every way, where the grammar answers within the turn.
#![allow(clippy::unwrap_used, clippy::disallowed_methods)]

use std::{
    io::Write,
    net::{TcpListener, TcpStream},
    sync::Arc,
    thread,
    time::Duration,
};

use super::*;
use crate::{
    link::{
        Endpoint, Key,
        testing::{END, STREAM, Server, limits as short, response, says, streamed},
    },
    scenario::Scenario,
    session::{Case, CustomerKind, Event, Happening, Header, Input, Mode, Session, to_jsonl},
    text::Language,
};

const KEY: &str = "sk-test-0123456789abcdef";
const JSON: &str = "application/json";

/// A talk in which the customer is about to answer.
fn asked() -> Session {
    let options =
        ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    let gift = include_str!("../../../scenarios/ecommerce/late-birthday-gift.ron");
    let scenario: Arc<Scenario> = Arc::new(options.from_str(gift).unwrap());
    let (kind, language) = (CustomerKind::Model, Language::Zh);
    let header = Header::new(&scenario, "", 3, Mode::Practise, kind, language);
    let mut session = Session::new(Arc::new(Case::new(scenario, language)), header);
    session.input(0, &Input::Begin);
    session.input(20_000, &Input::Say("您好，我在查物流，请稍等。".into()));
    assert!(session.state().awaited.is_some());
    session
}

/// One answer over `link`, as the program does it: what was told, and the events of it.
fn answered(session: &mut Session, link: Result<Link, Trouble>) -> (Vec<Progress>, Vec<Event>) {
    let before = session.events().len();
    let brief = Brief::of(session).unwrap();
    let mut told = Vec::new();
    let ended = link.and_then(|link| {
        speak(&link, &brief, &Cancel::default(), &mut |progress| {
            told.push(progress)
        })
    });
    for progress in &told {
        if let Progress::Words(words) = progress {
            session.input(25_000, &Input::Words(words.clone()));
        }
    }
    if let Err(trouble) = ended {
        let why = trouble.message().say(Language::Zh);
        session.input(25_000, &Input::NoWords(why));
    }
    (told, session.events()[before..].to_vec())
}

fn said(events: &[Event]) -> Vec<String> {
    let lines = events.iter().filter_map(|event| match &event.what {
        Happening::CustomerSaid { text, .. } => Some(text.clone()),
        _ => None,
    });
    lines.collect()
}

#[test]
fn words_are_shown_as_they_come_and_recorded_whole() {
    let server = Server::new(|_, _, stream| {
        drop(stream.write_all(format!("{STREAM}{}", says("行，")).as_bytes()));
        thread::sleep(Duration::from_millis(120));
        drop(stream.write_all(format!("{}{}{END}", says("那你快"), says("点查")).as_bytes()));
    });
    let mut session = asked();
    let (told, events) = answered(&mut session, Ok(server.link_with(Some(KEY))));
    assert_eq!(
        told[0],
        Progress::Shown("行，".into()),
        "the first piece by itself"
    );
    assert_eq!(said(&events), ["行，那你快点查"]);
    let came = events.iter().find_map(|event| match &event.what {
        Happening::WordsCame { words, .. } => Some(words.by.clone()),
        _ => None,
    });
    let Some(By::Model {
        model,
        prompt,
        attempt,
        ..
    }) = came
    else {
        panic!("the exchange is recorded");
    };
    assert_eq!(
        (model.as_str(), prompt.as_str(), attempt),
        ("test-model", version(), 1)
    );
    assert!(session.state().awaited.is_none());
    let requests = server.requests.lock().unwrap();
    assert!(requests[0].1.contains("请稍等") && !requests[0].1.contains(KEY));
    assert!(!to_jsonl(&session.transcript()).contains("0123456789"));
}

#[test]
fn a_faulty_wording_is_given_up_named_and_worded_again() {
    let server = Server::new(|number, body, stream| {
        let answer = match number {
            0 => "您好，请问有什么可以帮您？我会一直说下去",
            _ if body.contains("rejected") => "那你快点查",
            _ => "再见",
        };
        drop(stream.write_all(streamed(answer).as_bytes()));
    });
    let mut session = asked();
    let (told, events) = answered(&mut session, Ok(server.link()));
    assert!(
        told.contains(&Progress::Withdrawn(Fault::RoleReversal)),
        "{told:?}"
    );
    assert_eq!(said(&events), ["那你快点查"]);
    let shown = |progress: &&Progress| matches!(progress, Progress::Shown(text) if text.contains("可以帮您"));
    assert_eq!(told.iter().find(shown), None, "never shown");
    let rejected = |event: &&Event| {
        matches!(
            event.what,
            Happening::WordsRejected {
                fault: Fault::RoleReversal,
                ..
            }
        )
    };
    assert_eq!(events.iter().filter(rejected).count(), 1);
}

#[test]
fn an_endpoint_that_insists_is_replaced_by_the_grammar() {
    let server = Server::fixed(streamed("作为一个AI语言模型，我没有感情。"));
    let mut session = asked();
    let own = session.state().awaited.clone().unwrap().says;
    let (_, events) = answered(&mut session, Ok(server.link()));
    assert_eq!(server.requests.lock().unwrap().len(), 3);
    let own: Vec<String> = own.into_iter().map(|meant| meant.own).collect();
    assert_eq!(said(&events), own);
}

#[test]
fn whatever_fails_the_grammar_answers_within_the_turn() {
    let status =
        |line: &str, more: &str, body: &str| Server::fixed(response(line, JSON, more, body));
    let drip = |piece: fn() -> String| {
        Server::new(move |_, _, stream: &mut TcpStream| {
            let mut sent = stream.write_all(STREAM.as_bytes());
            while sent.is_ok() {
                sent = stream.write_all(piece().as_bytes());
                thread::sleep(Duration::from_millis(100));
            }
        })
    };
    let echo = format!(r#"{{"error":{{"message":"bad key {KEY}"}}}}"#);
    let servers: Vec<(&str, Server)> = vec![
        ("401", status("401 Unauthorized", "", &echo)),
        (
            "404 model",
            status(
                "404 Not Found",
                "",
                r#"{"error":{"message":"model 'test-model' not found"}}"#,
            ),
        ),
        (
            "429",
            status("429 Too Many Requests", "Retry-After: 60\r\n", "{}"),
        ),
        ("500", status("500 Oops", "", &echo)),
        ("503", status("503 Busy", "", "<html>")),
        ("400", status("400 Bad Request", "", &echo)),
        (
            "malformed",
            Server::fixed(format!("{STREAM}data: {{\"choices\": [\n\n")),
        ),
        ("wrong shape", status("200 OK", "", r#"{"answer":"hello"}"#)),
        (
            "html",
            Server::fixed(response("200 OK", "text/html", "", "<p>hello</p>")),
        ),
        ("empty", Server::fixed(streamed("  "))),
        ("nothing", Server::fixed("")),
        (
            "cut mid-word",
            Server::fixed(format!("{STREAM}{}", says("那你快"))),
        ),
        (
            "silence",
            Server::new(|_, _, _| thread::sleep(Duration::from_secs(4))),
        ),
        ("stalled", drip(|| ": ping\n\n".into())),
        ("endless", drip(|| says("快点 "))),
        (
            "10 MB",
            Server::fixed(format!("{STREAM}{}", says("催").repeat(140_000))),
        ),
    ];
    for (name, server) in &servers {
        let mut session = asked();
        let (_, events) = answered(&mut session, Ok(server.link_with(Some(KEY))));
        answered_by_grammar(name, &session, &events);
    }
    let nobody = TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap();
    let plain = Server::fixed("HTTP/1.1 400 Bad Request\r\n\r\n");
    for (name, address) in [
        ("refused", format!("http://{nobody}")),
        ("dns", "http://no-such-host.invalid".to_owned()),
        ("tls", plain.base().replacen("http://", "https://", 1)),
        ("exposed", "http://api.example.com".to_owned()),
    ] {
        let endpoint = Endpoint::new(&address, "m", 0).unwrap();
        let mut session = asked();
        let (_, events) = answered(&mut session, Link::new(endpoint, Key::new(KEY), short()));
        answered_by_grammar(name, &session, &events);
    }
}

fn answered_by_grammar(name: &str, session: &Session, events: &[Event]) {
    assert!(session.state().awaited.is_none(), "{name}");
    assert!(!said(events).is_empty(), "{name}");
    assert!(events.iter().all(|event| event.turn == 1), "{name}");
    let why = events.iter().find_map(|event| match &event.what {
        Happening::WordsFailed { why } => Some(why.clone()),
        Happening::WordsRejected { .. } => Some("rejected".to_owned()),
        _ => None,
    });
    assert!(why.is_some_and(|why| !why.is_empty()), "{name}: a reason");
    let text = to_jsonl(&session.transcript());
    assert!(
        !text.contains("0123456789") && !text.contains("127.0.0.1"),
        "{name}"
    );
}

#[test]
fn a_busy_endpoint_is_waited_for_once() {
    let server = Server::new(|number, _, stream| {
        let answer = match number {
            0 => response("429 Too Many Requests", JSON, "Retry-After: 1\r\n", "{}"),
            _ => streamed("那你快点查"),
        };
        drop(stream.write_all(answer.as_bytes()));
    });
    let mut session = asked();
    let (_, events) = answered(&mut session, Ok(server.link()));
    assert_eq!(said(&events), ["那你快点查"]);
}

#[test]
fn what_an_endpoint_does_not_know_is_left_out() {
    let server = Server::new(|_, body, stream| {
        let answer = match body.contains("temperature") {
            true => response(
                "400 Bad Request",
                JSON,
                "",
                r#"{"error":{"message":"temperature"}}"#,
            ),
            false => streamed("那你快点查"),
        };
        drop(stream.write_all(answer.as_bytes()));
    });
    let mut session = asked();
    let (_, events) = answered(&mut session, Ok(server.link()));
    assert_eq!(said(&events), ["那你快点查"]);
}
