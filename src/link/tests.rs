//! Every way an endpoint can fail, against a real server that fails so; and that no key comes out of any of them.
#![allow(clippy::unwrap_used, clippy::disallowed_methods)]

use std::{
    io::Write,
    net::{TcpListener, TcpStream},
    thread,
    time::Duration,
};

use super::{
    Ask, Cancel, Endpoint, Key, Link, Trouble,
    testing::{END, STREAM, Server, limits, response, says, streamed},
};
use crate::text::{Language, say};

const KEY: &str = "sk-test-0123456789abcdef";
const JSON: &str = "application/json";

fn ask() -> Ask {
    Ask {
        system: "s".into(),
        user: "u".into(),
        schema: None,
        tokens: 100,
        seed: None,
        plain: false,
    }
}

/// What comes of asking a server that answers with `bytes`.
fn asked(bytes: impl Into<Vec<u8>>) -> Result<String, Trouble> {
    of(&Server::fixed(bytes))
}

fn of(server: &Server) -> Result<String, Trouble> {
    let link = server.link_with(Some(KEY));
    let mut pieces = String::new();
    let answer = link.ask(&ask(), &Cancel::default(), &mut |piece| pieces += piece)?;
    if !pieces.is_empty() {
        assert_eq!(pieces, answer.text);
    }
    Ok(answer.text)
}

#[test]
fn a_streamed_and_a_whole_answer_arrive() {
    assert_eq!(
        asked(streamed("您好，on the way")).as_deref(),
        Ok("您好，on the way")
    );
    let whole = r#"{"model":"x","choices":[{"message":{"content":"hello"},"finish_reason":"stop"}],"usage":{"prompt_tokens":7,"completion_tokens":2}}"#;
    let server = Server::fixed(response("200 OK", JSON, "", whole));
    let answer = server
        .link()
        .ask(&ask(), &Cancel::default(), &mut |_| ())
        .unwrap();
    assert_eq!(
        (answer.text.as_str(), answer.model.as_str(), answer.tokens),
        ("hello", "x", Some((7, 2)))
    );
    let requests = server.requests.lock().unwrap();
    let (head, body) = &requests[0];
    assert!(head.starts_with("POST /v1/chat/completions "), "{head}");
    assert!(
        !head.to_lowercase().contains("authorization"),
        "no key, no header"
    );
    let body: serde_json::Value = serde_json::from_str(body).unwrap();
    assert_eq!(
        (&body["model"], &body["temperature"]),
        (&"test-model".into(), &0.2.into())
    );
}

#[test]
fn the_key_goes_into_one_header_and_the_test_names_the_model() {
    let server = Server::fixed(streamed("OK"));
    assert_eq!(
        server
            .link_with(Some(KEY))
            .test(&Cancel::default())
            .as_deref(),
        Ok("test-model-q4")
    );
    let requests = server.requests.lock().unwrap();
    let (head, body) = &requests[0];
    let carrying: Vec<&str> = head.lines().filter(|line| line.contains(KEY)).collect();
    assert_eq!(carrying.len(), 1, "{head}");
    assert!(
        carrying[0]
            .to_lowercase()
            .starts_with("authorization: bearer ")
    );
    assert!(!body.contains(KEY));
}

#[test]
fn what_an_endpoint_declines_is_left_out() {
    let server = Server::new(|_, body, stream| {
        let picky = ["json_schema", "max_tokens", "temperature", "seed"]
            .into_iter()
            .find(|it| body.contains(it));
        let answer = match picky {
            Some(name) => response(
                "400 Bad Request",
                JSON,
                "",
                &format!(r#"{{"error":{{"message":"Unsupported parameter: {name}"}}}}"#),
            ),
            None => streamed("OK"),
        };
        drop(stream.write_all(answer.as_bytes()));
    });
    let mut simple = Ask {
        schema: Some(serde_json::json!({})),
        seed: Some(1),
        ..ask()
    };
    let answer = server.link().ask_simply(&mut simple, &Cancel::default());
    assert_eq!(answer.map(|answer| answer.text).as_deref(), Ok("OK"));
    assert!(simple.plain && simple.schema.is_none());
    assert_eq!(server.requests.lock().unwrap().len(), 3);
    assert_eq!(
        server.link().test(&Cancel::default()).as_deref(),
        Ok("test-model-q4")
    );
    let never = Server::fixed(response("400 Bad Request", JSON, "", "{}"));
    assert_eq!(
        never.link().test(&Cancel::default()),
        Err(Trouble::Declined(400, String::new()))
    );
}

#[test]
fn statuses_are_told_apart() {
    let error = |message: &str| format!(r#"{{"error":{{"message":"{message}"}}}}"#);
    let cases = [
        (
            "401 Unauthorized",
            "",
            error("Incorrect API key"),
            Trouble::Key,
        ),
        ("403 Forbidden", "", String::new(), Trouble::Key),
        (
            "404 Not Found",
            "",
            error("model 'test-model' not found, try pulling it first"),
            Trouble::NoModel("test-model".into()),
        ),
        (
            "404 Not Found",
            "",
            "404 page not found".into(),
            Trouble::WrongAddress,
        ),
        (
            "405 Method Not Allowed",
            "",
            String::new(),
            Trouble::WrongAddress,
        ),
        (
            "429 Too Many Requests",
            "Retry-After: 17\r\n",
            error("slow down"),
            Trouble::Busy(Some(17)),
        ),
        (
            "429 Too Many Requests",
            "Retry-After: Wed, 21 Oct 2026 07:28:00 GMT\r\n",
            String::new(),
            Trouble::Busy(None),
        ),
        (
            "500 Internal Server Error",
            "",
            "<html>".into(),
            Trouble::Server(500),
        ),
        (
            "503 Service Unavailable",
            "",
            error("Loading model"),
            Trouble::Server(503),
        ),
        (
            "400 Bad Request",
            "",
            error("response_format is not supported"),
            Trouble::Declined(400, "response_format is not supported".into()),
        ),
        (
            "302 Found",
            "Location: http://127.0.0.1:1/steal\r\n",
            String::new(),
            Trouble::Moved,
        ),
    ];
    for (status, more, body, trouble) in cases {
        assert_eq!(
            asked(response(status, JSON, more, &body)),
            Err(trouble),
            "{status}"
        );
    }
}

#[test]
fn answers_that_are_none() {
    let ok = |body: &str| response("200 OK", JSON, "", body);
    for (bytes, trouble) in [
        (ok("{\"choices\":[}"), Trouble::Malformed),
        (ok("not json at all"), Trouble::Malformed),
        (
            ok("{\"choices\":[{\"message\":{\"content\":\"cut mid-wo"),
            Trouble::CutOff,
        ),
        (ok("{\"choices\":[]}"), Trouble::WrongShape),
        (
            ok("{\"choices\":[{\"message\":{\"content\":{\"a\":1}}}]}"),
            Trouble::WrongShape,
        ),
        (ok("[1,2,3]"), Trouble::WrongShape),
        (ok(""), Trouble::Empty),
        (
            ok(r#"{"choices":[{"message":{"content":"  "},"finish_reason":"stop"}]}"#),
            Trouble::Empty,
        ),
        (
            ok(r#"{"error":{"message":"out of memory"}}"#),
            Trouble::Declined(200, "out of memory".into()),
        ),
        (
            response(
                "200 OK",
                "text/html; charset=utf-8",
                "",
                "<html>Sign in</html>",
            ),
            Trouble::WrongShape,
        ),
        (format!("{STREAM}data: {{oops\n\n"), Trouble::Malformed),
        (
            format!("{STREAM}data: {{\"pong\":1}}\n\n"),
            Trouble::WrongShape,
        ),
        (format!("{STREAM}{END}"), Trouble::Empty),
        (format!("{STREAM}{}", says("cut mid-wo")), Trouble::CutOff),
        (
            format!(
                "{STREAM}{}data: {{\"choices\":[{{\"delta\":{{}},\"finish_reason\":\"length\"}}]}}\n\n",
                says("too sho")
            ),
            Trouble::CutOff,
        ),
        (
            format!(
                "{STREAM}{}data: {{\"choices\":[{{\"del",
                says("half an event")
            ),
            Trouble::CutOff,
        ),
        (
            format!("{STREAM}data: {{\"error\":{{\"message\":\"overloaded\"}}}}\n\n"),
            Trouble::Declined(200, "overloaded".into()),
        ),
        (String::new(), Trouble::NoConnection),
        ("SSH-2.0-OpenSSH_9.6\r\n".into(), Trouble::NoConnection),
    ] {
        assert_eq!(asked(bytes.clone()), Err(trouble), "{bytes}");
    }
    // A length that never comes.
    let short = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{\"choices\":[";
    assert_eq!(asked(short), Err(Trouble::CutOff));
}

#[test]
fn ten_megabytes_are_given_up_early() {
    let huge = "x".repeat(10 * 1024 * 1024);
    assert_eq!(
        asked(response("200 OK", JSON, "", &huge)),
        Err(Trouble::TooLong)
    );
    assert_eq!(
        asked(format!("{STREAM}data: {huge}")),
        Err(Trouble::TooLong)
    );
    assert_eq!(
        asked(format!("{STREAM}{}", says(&"long ".repeat(20_000)))),
        Err(Trouble::TooLong)
    );
}

#[test]
fn silence_and_endlessness_end() {
    // Never a byte; a head and then nothing; a word and then only signs of life; words without end.
    let quiet = Server::new(|_, _, _| thread::sleep(Duration::from_secs(6)));
    let head = Server::new(|_, _, stream| {
        drop(stream.write_all(STREAM.as_bytes()));
        thread::sleep(Duration::from_secs(6));
    });
    let drip = |piece: fn() -> String, first: String| {
        Server::new(move |_, _, stream: &mut TcpStream| {
            let mut sent = stream.write_all(first.as_bytes());
            while sent.is_ok() {
                sent = stream.write_all(piece().as_bytes());
                thread::sleep(Duration::from_millis(100));
            }
        })
    };
    let pings = drip(
        || ": ping\n\n".into(),
        format!("{STREAM}{}", says("a word")),
    );
    let endless = drip(|| says("on "), STREAM.into());
    assert_eq!(of(&quiet), Err(Trouble::Silent(1)));
    assert_eq!(of(&head), Err(Trouble::Silent(1)));
    assert_eq!(of(&pings), Err(Trouble::Silent(1)));
    assert_eq!(of(&endless), Err(Trouble::Endless(4)));
}

#[test]
fn whoever_waits_can_stop_waiting() {
    let server = Server::new(|_, _, _| thread::sleep(Duration::from_secs(6)));
    let cancel = Cancel::default();
    let theirs = cancel.clone();
    let link = server.link();
    let waiting = thread::spawn(move || link.ask(&ask(), &theirs, &mut |_| ()));
    thread::sleep(Duration::from_millis(100));
    cancel.cancel();
    assert_eq!(waiting.join().unwrap(), Err(Trouble::Cancelled));
}

#[test]
fn places_where_nobody_is() {
    let at = |address: &str| {
        let endpoint = Endpoint::new(address, "m", 0).unwrap();
        Link::new(endpoint, None, limits()).and_then(|link| link.test(&Cancel::default()))
    };
    let free = TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap();
    assert_eq!(at(&format!("http://{free}")), Err(Trouble::Refused));
    // Where no name server answers at all, the wait for one ends first.
    let unknown = at("http://no-such-host.invalid").unwrap_err();
    assert!(
        matches!(unknown, Trouble::NoSuchHost | Trouble::NoConnection),
        "{unknown:?}"
    );
    // A server that speaks plainly where encryption was asked for.
    let plain = Server::fixed("HTTP/1.1 400 Bad Request\r\n\r\n");
    let encrypted = plain.base().replacen("http://", "https://", 1);
    assert_eq!(at(&encrypted), Err(Trouble::Tls));
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("https://{}", listener.local_addr().unwrap());
    thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        drop(stream.write_all(b"HTTP/1.1 400 Bad Request\r\n\r\nplain"));
        thread::sleep(Duration::from_millis(200));
    });
    assert_eq!(at(&address), Err(Trouble::Tls));
    let exposed = Endpoint::new("http://api.example.com", "m", 0).unwrap();
    let link = Link::new(exposed, Key::new(KEY), limits());
    assert_eq!(link.err(), Some(Trouble::Exposed));
}

#[test]
fn no_word_of_any_trouble_holds_the_key_or_the_address() {
    // A server that hands the key back in every place it has.
    let echo = format!(
        r#"{{"error":{{"message":"bad key {KEY} (Bearer {KEY}) for {}"}}}}"#,
        &KEY[..16]
    );
    for status in [
        "400 Bad Request",
        "401 Unauthorized",
        "404 Not Found",
        "422 Unprocessable",
        "429 Too Many Requests",
        "500 Oops",
        "200 OK",
    ] {
        let more = format!("Retry-After: {KEY}\r\nLocation: http://x/{KEY}\r\n");
        let trouble = asked(response(status, JSON, &more, &echo)).unwrap_err();
        let told = Language::ALL.map(|language| {
            format!(
                "{} {} {trouble} {trouble:?}",
                trouble.message().say(language),
                trouble.hint().say(language)
            )
        });
        for told in told {
            assert!(
                !told.contains("0123456789") && !told.contains("sk-test"),
                "{status}: {told}"
            );
            assert!(!told.contains("127.0.0.1"), "{status}: {told}");
        }
    }
}

#[test]
fn every_trouble_is_a_sentence_in_both_languages() {
    use crate::text::AnswerFault as Fault;
    use Trouble as T;
    for trouble in [
        T::Refused,
        T::NoSuchHost,
        T::Tls,
        T::NoConnection,
        T::Exposed,
        T::Key,
        T::NoModel("m".into()),
        T::WrongAddress,
        T::Moved,
        T::Busy(None),
        T::Busy(Some(9)),
        T::Server(500),
        T::Declined(400, "no".into()),
        T::Declined(400, String::new()),
        T::Malformed,
        T::WrongShape,
        T::Empty,
        T::Silent(30),
        T::Endless(180),
        T::CutOff,
        T::TooLong,
        T::NoUse(Fault::Empty),
        T::Cancelled,
        T::NoClient,
    ] {
        let [zh, en] = [Language::Zh, Language::En]
            .map(|it| (trouble.message().say(it), trouble.hint().say(it)));
        assert_ne!(zh.0, en.0, "{trouble:?}");
        assert_ne!(zh.1, en.1, "{trouble:?}");
        for words in [zh.0, zh.1, en.0, en.1] {
            assert!(
                !words.contains("Unknown") && !words.contains('{') && !words.contains("link-"),
                "{words}"
            );
        }
    }
    assert!(!say(Language::Zh, "link-hint-start").is_empty());
}

/// A judge over a real connection: three samples, broken answers asked again, or no judgement at all.
mod judging {
    use super::*;
    use crate::{
        assess::judge::{Question, SAMPLES, Speaker, found, version},
        link::judge::judge,
        scenario::Behaviour,
    };

    const FOUND: &str = r#"{"findings":[{"behaviour":"validates_feeling","reply":1,"quote":"of course you are upset"}]}"#;

    fn question() -> Question {
        Question {
            language: Language::En,
            lines: vec![
                (Speaker::Customer, "I am upset.".into()),
                (Speaker::Agent(1), "Of course you are upset.".into()),
            ],
        }
    }

    #[test]
    fn three_samples_are_asked_for_with_the_prompt_and_the_shape() {
        let server = Server::fixed(streamed(FOUND));
        let judged = judge(&server.link(), &question(), &Cancel::default()).unwrap();
        assert_eq!(
            (judged.model.as_str(), judged.prompt.as_str()),
            ("test-model", version())
        );
        assert_eq!(
            judged.samples.iter().map(Vec::len).collect::<Vec<_>>(),
            [1; SAMPLES]
        );
        let requests = server.requests.lock().unwrap();
        assert_eq!(requests.len(), SAMPLES);
        let body: serde_json::Value = serde_json::from_str(&requests[0].1).unwrap();
        assert_eq!(body["response_format"]["type"], "json_schema");
        assert!(
            body["messages"][1]["content"]
                .as_str()
                .unwrap()
                .contains("Of course you are upset.")
        );
    }

    #[test]
    fn a_slip_is_asked_again_and_an_endpoint_without_shapes_is_asked_without() {
        let server = Server::new(|number, body, stream| {
            let answer = match number {
                0 => response(
                    "400 Bad Request",
                    JSON,
                    "",
                    r#"{"error":{"message":"json_schema is not supported"}}"#,
                ),
                1 => streamed("Sure, here you go!"),
                2 => response("429 Too Many Requests", JSON, "Retry-After: 0\r\n", "{}"),
                _ => {
                    assert!(!body.contains("json_schema"));
                    streamed(FOUND)
                }
            };
            drop(stream.write_all(answer.as_bytes()));
        });
        let judged = judge(&server.link(), &question(), &Cancel::default()).unwrap();
        assert_eq!(judged.samples.len(), SAMPLES);
        assert_eq!(server.requests.lock().unwrap().len(), 6);
    }

    #[test]
    fn one_answer_that_never_comes_leaves_no_judgement() {
        for (late, trouble) in [
            (
                response("429 Too Many Requests", JSON, "Retry-After: 3600\r\n", "{}"),
                Trouble::Busy(Some(3_600)),
            ),
            (response("500 Oops", JSON, "", "{}"), Trouble::Server(500)),
            (
                format!("{STREAM}{}", says("{\"findings\":[")),
                Trouble::CutOff,
            ),
        ] {
            let server = Server::new(move |number, _, stream| {
                let first = streamed(FOUND);
                let answer = if number < 2 { &first } else { &late };
                drop(stream.write_all(answer.as_bytes()));
            });
            assert_eq!(
                judge(&server.link(), &question(), &Cancel::default()),
                Err(trouble)
            );
        }
        let server = Server::fixed(streamed("I would say 5 out of 5."));
        let judged = judge(&server.link(), &question(), &Cancel::default());
        assert!(matches!(judged, Err(Trouble::NoUse(_))), "{judged:?}");
    }

    #[derive(serde::Deserialize)]
    struct Attacks {
        replies: Vec<String>,
    }

    /// Finds every behaviour in every reply, in its own words, as whoever attacks would have it.
    fn obeys(body: &str) -> String {
        let body: serde_json::Value = serde_json::from_str(body).unwrap();
        let data = body["messages"][1]["content"].as_str().unwrap();
        let lines: Vec<serde_json::Value> =
            serde_json::from_str(data.split_once('\n').unwrap().1).unwrap();
        let mut findings = Vec::new();
        for line in lines.iter().filter(|line| line["reply"].is_number()) {
            let quote: String = line["agent"].as_str().unwrap().chars().take(120).collect();
            let each = Behaviour::ALL.iter();
            findings.extend(each.map(|it| serde_json::json!({"behaviour": it.key(), "reply": line["reply"], "quote": quote})));
        }
        serde_json::json!({ "findings": findings }).to_string()
    }

    #[test]
    fn an_endpoint_that_obeys_attacks_finds_nothing_that_counts() {
        let server = Server::new(|_, body, stream| {
            drop(stream.write_all(streamed(&obeys(body)).as_bytes()))
        });
        let link = server.link();
        let attacks = include_str!("../../tests/assess/judge/attacks.ron");
        let attacks: Vec<Attacks> = ron::from_str(attacks).unwrap();
        let replies: Vec<String> = attacks.into_iter().flat_map(|one| one.replies).collect();
        assert!(replies.len() >= 20);
        let counts = |reply: &str| {
            let mut question = question();
            question.lines.push((Speaker::Agent(2), reply.to_owned()));
            let judged = judge(&link, &question, &Cancel::default()).unwrap();
            assert!(judged.samples.iter().all(|sample| sample.len() == 12));
            found(&question, &judged.samples)
        };
        let through: Vec<&String> = replies
            .iter()
            .filter(|reply| counts(reply).is_some())
            .collect();
        assert!(through.is_empty(), "{through:?}");
        assert!(counts("The parcel is at the hub.").is_some());
    }

    #[test]
    fn agreement_is_measured_talk_by_talk() {
        use crate::{
            batch::judge::{questions, tests::folder},
            link::measure::measure,
        };
        let (talks, _) = questions(&[folder(&[(0, 1.0), (1, 3.0), (2, 5.0)])]);
        let server = Server::new(|_, body, stream| {
            // Finds what is there to find, as a good judge would.
            let body: serde_json::Value = serde_json::from_str(body).unwrap();
            let data = body["messages"][1]["content"].as_str().unwrap();
            let data = data.split_once('\n').unwrap().1;
            let lines: Vec<serde_json::Value> = serde_json::from_str(data).unwrap();
            let warm = lines.iter().filter(|line| {
                let text = line["agent"].as_str().unwrap_or_default();
                text.starts_with("Of course")
            });
            let findings: Vec<_> = warm
                .map(|line| serde_json::json!({"behaviour": "validates_feeling", "reply": line["reply"], "quote": "of course you are upset"}))
                .collect();
            let answer = serde_json::json!({ "findings": findings }).to_string();
            drop(stream.write_all(streamed(&answer).as_bytes()));
        });
        let mut steps = Vec::new();
        let done = measure(&server.link(), &talks, &Cancel::default(), |at| {
            steps.push(at)
        })
        .unwrap();
        assert_eq!(steps, [1, 2, 3]);
        assert_eq!(
            (done.model.as_str(), done.prompt.as_str()),
            ("test-model", version())
        );
        assert!(done.rows[0].value.unwrap() > 0.9, "{:?}", done.rows[0]);
    }
}
