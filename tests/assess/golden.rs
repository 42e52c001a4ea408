//! Each `.talk` says what its marks are to be; this compares, and prints all differences of a talk at once.
//!
//! `expect: CHECK STATUS [POINTS] [@TURN] [“QUOTE”]` for a check, `expect: total N`, `passed yes|no`, `critical ID`,
//! `empathy SCORE LEVEL`, `goal N`, `not marked`.

use heard::{
    assess::{Assessment, Status, assess},
    scenario::Scenario,
};

use crate::play;

macro_rules! talks {
    ($($name:ident: $case:literal, $talk:literal;)+) => {$(
        #[test]
        fn $name() {
            let scenario = play::scenario(include_str!(concat!("cases/", $case)));
            let talk = play::talk(&scenario, include_str!(concat!("talks/", $talk)));
            let marks = assess(&scenario, &talk.transcript);
            assert!(!talk.expected.is_empty(), "a talk that expects nothing tests nothing");
            let wrong: Vec<String> = talk.expected.iter().filter_map(|expected| differs(&scenario, &marks, expected)).collect();
            assert!(wrong.is_empty(), "{}\n{:#?}", wrong.join("\n"), marks.checks);
        }
    )+};
}

talks! {
    said_where_it_is_meant: "said.ron", "meant.talk";
    said_but_not_meant: "said.ron", "not-meant.talk";
    said_before_a_question: "said.ron", "chained-said.talk";
    said_only_as_a_question: "said.ron", "chained-asked.talk";
    heard_before_a_question: "heard.ron", "chained-heard.talk";
    heard_only_as_a_question: "heard.ron", "chained-hollow.talk";
    figures_before_a_question: "figures.ron", "chained-figures.talk";
    figures_only_asked: "figures.ron", "asked-figures.talk";
    said_in_order: "order.ron", "in-order.talk";
    said_out_of_order: "order.ron", "out-of-order.talk";
    figures_that_are_right: "figures.ron", "right-figures.talk";
    figures_that_are_wrong: "figures.ron", "wrong-figures.talk";
    desk_worked: "desk.ron", "desk-worked.talk";
    desk_idle: "desk.ron", "desk-idle.talk";
    heard_and_promised: "heard.ron", "warm.talk";
    heard_and_hollow: "heard.ron", "hollow.talk";
    gaming: "heard.ron", "gaming.talk";
    abuse: "heard.ron", "abuse.talk";
    silent: "heard.ron", "silent.talk";
    close_to_a_fatal_promise: "promise.ron", "close-to-a-promise.talk";
    a_fatal_promise: "promise.ron", "false-promise.talk";
}

fn differs(scenario: &Scenario, marks: &Assessment, expected: &str) -> Option<String> {
    let words: Vec<&str> = expected.split_whitespace().collect();
    let found = match words[0] {
        "total" => format!(
            "total {}",
            marks.total.map_or("none".into(), |total| total.to_string())
        ),
        "passed" => format!(
            "passed {}",
            if marks.passed == Some(true) {
                "yes"
            } else {
                "no"
            }
        ),
        "not" => format!(
            "not {}",
            if marks.not_marked.is_some() {
                "marked"
            } else {
                "unmarked"
            }
        ),
        "critical" => {
            let found = marks.critical.iter().find(|error| error.id == words[1]);
            found.map_or("no such critical error".into(), |_| expected.to_owned())
        }
        "no-critical" => match marks.critical.first() {
            Some(error) => format!("critical {}", error.id),
            None => expected.to_owned(),
        },
        "goal" => {
            let at: usize = words[1].parse().unwrap();
            format!(
                "goal {at} {}",
                if marks.goals[at] { "reached" } else { "missed" }
            )
        }
        "empathy" => {
            let empathy = &marks.competencies[0];
            let number =
                |number: Option<u32>| number.map_or("none".into(), |number| number.to_string());
            format!(
                "empathy {} {}",
                number(empathy.score),
                number(empathy.level.map(u32::from))
            )
        }
        id => match marks.checks.iter().find(|check| check.id == id) {
            None => format!("no check `{id}` in {}", scenario.id.value),
            Some(check) => {
                let mut found = vec![id.to_owned(), status(check.status).to_owned()];
                for word in &words[2..] {
                    if word.starts_with('@') {
                        found.push(format!("@{}", check.turn.map_or(-1, i64::from)));
                    } else if word.starts_with('“') {
                        found.push(format!("“{}”", check.quote.as_deref().unwrap_or_default()));
                    } else {
                        found.push(check.points.to_string());
                    }
                }
                found.join(" ")
            }
        },
    };
    (found != words.join(" ")).then(|| format!("expected {expected}\n   found {found}"))
}

fn status(status: Status) -> &'static str {
    match status {
        Status::Met => "met",
        Status::Partly => "partly",
        Status::NotMet => "not-met",
        Status::NotObserved => "not-observed",
    }
}
