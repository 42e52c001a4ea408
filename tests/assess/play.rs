//! Reads a `.talk`: a line an event, `key: words`, and turns it into a transcript.

use std::collections::BTreeMap;

use heard::{
    scenario::{IntentName, Outcome, Scenario, rubric_hash},
    session::{CustomerKind, EndedBy, Event, Happening, Header, Mode, Transcript},
    text::Language,
};

pub fn scenario(text: &str) -> Scenario {
    ron::Options::default()
        .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
        .from_str(text)
        .unwrap()
}

/// What a `.talk` says: the events, and what is expected of their marks.
pub struct Talk {
    pub transcript: Transcript,
    pub expected: Vec<String>,
}

pub fn talk(scenario: &Scenario, text: &str) -> Talk {
    let mut talk = Talk {
        transcript: Transcript {
            header: header(scenario),
            events: Vec::new(),
        },
        expected: Vec::new(),
    };
    let mut clock = Clock::default();
    for line in text.lines().map(str::trim) {
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let (key, words) = line
            .split_once(':')
            .unwrap_or_else(|| panic!("no key in `{line}`"));
        let words = words.trim();
        match key.trim() {
            "expect" => talk.expected.push(words.to_owned()),
            "language" => talk.transcript.header.language = words.parse().unwrap(),
            "mode" => talk.transcript.header.mode = mode(words),
            "wait" => clock.at += words.parse::<u64>().unwrap() * 1000,
            key => {
                let event = clock.event(happening(key, words));
                talk.transcript.events.push(event);
            }
        }
    }
    talk
}

pub fn header(scenario: &Scenario) -> Header {
    Header {
        format: 1,
        scenario: scenario.id.value.clone(),
        scenario_hash: String::new(),
        rubric_hash: rubric_hash(scenario),
        seed: 1,
        mode: Mode::Practise,
        customer: CustomerKind::Script,
        language: Language::Zh,
        engine: "test".into(),
        pools: String::new(),
    }
}

/// Numbers the turns and lets a second pass between events.
#[derive(Default)]
pub struct Clock {
    pub at: u64,
    pub turn: u32,
}

impl Clock {
    pub fn event(&mut self, what: Happening) -> Event {
        if matches!(
            what,
            Happening::AgentSaid { .. } | Happening::AgentChose { .. }
        ) {
            self.turn += 1;
        }
        self.at += 1000;
        Event {
            at: self.at,
            turn: self.turn,
            what,
        }
    }
}

fn mode(words: &str) -> Mode {
    match words {
        "learn" => Mode::Learn,
        "exam" => Mode::Exam,
        _ => Mode::Practise,
    }
}

fn happening(key: &str, words: &str) -> Happening {
    match key {
        "agent" => Happening::AgentSaid { text: words.into() },
        "picks" => Happening::AgentChose {
            node: "n".into(),
            choice: 1,
            text: words.into(),
        },
        "do" => {
            let (action, with) = named(words);
            Happening::Done {
                action,
                with,
                result: String::new(),
            }
        }
        "refused" => {
            let (action, with) = named(words);
            Happening::Refused {
                action,
                with,
                reason: String::new(),
            }
        }
        "table" => Happening::TableShown {
            table: words.into(),
            filter: None,
        },
        "article" => Happening::ArticleRead {
            article: words.into(),
        },
        "cite" => Happening::Cited {
            source: words.into(),
        },
        "flag" | "unflag" => {
            let (table, row) = words.split_once('#').unwrap();
            Happening::RowFlagged {
                table: table.into(),
                row: row.parse().unwrap(),
                flagged: key == "flag",
            }
        }
        "hint" => Happening::HintGiven {
            hint: 0,
            cost: words.parse().unwrap(),
        },
        "need" => Happening::NeedMet,
        "ended" => Happening::Ended {
            ending: Some(words.into()),
            outcome: Outcome::Settled,
            by: EndedBy::Customer,
        },
        key => match key.strip_prefix("customer") {
            Some(facts) => Happening::CustomerSaid {
                text: words.into(),
                intent: IntentName::Tell,
                facts: facts.split_whitespace().map(str::to_owned).collect(),
            },
            None => panic!("no such line: `{key}`"),
        },
    }
}

/// `ticket priority=p1 note=some words`: a value runs to the next `key=`.
fn named(words: &str) -> (String, BTreeMap<String, String>) {
    let mut parts = words.split_whitespace();
    let action = parts.next().unwrap().to_owned();
    let mut with: Vec<(String, String)> = Vec::new();
    for part in parts {
        match (part.split_once('='), with.last_mut()) {
            (Some((key, value)), _) => with.push((key.into(), value.into())),
            (None, Some((_, value))) => *value = format!("{value} {part}"),
            (None, None) => panic!("no key before `{part}`"),
        }
    }
    (action, with.into_iter().collect())
}
