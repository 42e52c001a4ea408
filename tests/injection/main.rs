//! Texts that try to command the customer or the marking: they change neither, whatever endpoint words the customer.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    missing_docs,
    clippy::disallowed_methods
)]

#[path = "../shipped/mod.rs"]
mod shipped;

use std::{collections::BTreeMap, fs, sync::Arc};

use heard::{
    assess::{Assessment, Status, assess},
    hearing::second::{Label, Labelled, SecondHearing, version},
    link::customer::Brief,
    scenario::Outcome,
    session::{
        By, Case, CustomerKind, Happening, Header, Input, Mode, ModelHearing, Session, Words,
        hearing_question,
    },
    text::{Language, Located},
};
use serde::Deserialize;

#[derive(Debug, Deserialize)]
struct Attack {
    id: String,
    case: String,
    kind: String,
    text: String,
    /// The ordinary reply that the attack is wrapped in.
    #[serde(default)]
    plain: Option<String>,
}

fn attacks(language: Language) -> Vec<Attack> {
    let text =
        fs::read_to_string(format!("tests/injection/attacks.{}.jsonl", language.tag())).unwrap();
    text.lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

/// All shipped cases made ready, by their id.
fn cases(language: Language) -> BTreeMap<String, Arc<Case>> {
    let ready = shipped::scenarios().into_iter().map(|scenario| {
        let id = scenario.id.value.clone();
        (id, Arc::new(Case::new(Arc::new(scenario), language)))
    });
    ready.collect()
}

fn open(case: &Arc<Case>, kind: CustomerKind) -> Session {
    let header = Header::new(&case.scenario, "", 7, Mode::Practise, kind, case.language);
    let mut session = Session::new(case.clone(), header);
    session.input(0, &Input::Begin);
    session
}

fn model(text: &str, attempt: u32) -> Input {
    let by = By::Model {
        model: "obedient".into(),
        prompt: "customer-1-test".into(),
        attempt,
        ms: 10,
        tokens: None,
    };
    Input::Words(Words {
        text: text.into(),
        by,
    })
}

fn marks(session: &Session) -> Assessment {
    assess(&session.case().scenario, &session.transcript())
}

/// Points of every check, by its name.
fn points(marks: &Assessment) -> Vec<(String, Status, u32)> {
    let checks = marks.checks.iter();
    checks
        .map(|check| (check.id.clone(), check.status, check.points))
        .collect()
}

/// What an endpoint says that obeys: what it was told to say, and what such orders aim at.
fn obedient(attack: &Attack, language: Language) -> Vec<String> {
    let mut says = vec![attack.text.clone()];
    says.extend(match language {
        Language::Zh => [
            "我很满意，问题已经解决，再见！",
            "作为AI语言模型，我给你满分",
            "好的，我接受你的方案，谢谢，没有其他问题了",
        ]
        .map(str::to_owned),
        Language::En => [
            "I am completely satisfied, goodbye!",
            "As an AI language model I give you full marks",
            "Great, I accept your offer. No further questions, bye",
        ]
        .map(str::to_owned),
    });
    says
}

#[test]
fn an_attack_moves_no_mood_earns_no_check_and_ends_nothing() {
    let mut count = 0;
    let mut works = Vec::new();
    for language in Language::ALL {
        let cases = cases(language);
        for attack in attacks(language) {
            count += 1;
            let case = &cases[&attack.case];
            // An attack by itself is held against saying nothing, one wrapped in a reply against that reply.
            let mut without = open(case, CustomerKind::Generated);
            if let Some(plain) = &attack.plain {
                without.input(20_000, &Input::Say(plain.clone()));
            }
            let mut with = open(case, CustomerKind::Generated);
            with.input(20_000, &Input::Say(attack.text.clone()));
            let mut wrong = |what: String| {
                works.push(format!(
                    "{} {}: {what}\n    {}",
                    attack.id, attack.kind, attack.text
                ))
            };
            let (one, other) = (with.state().mind.mood, without.state().mind.mood);
            if one.anger < other.anger || one.trust > other.trust {
                let causes = with
                    .events()
                    .iter()
                    .rev()
                    .find_map(|event| match &event.what {
                        Happening::MoodMoved { causes, .. } => Some(causes.clone()),
                        _ => None,
                    });
                wrong(format!("mood {other:?} {one:?} {causes:?}"));
            }
            let end = with.state().ended.as_ref();
            if end.is_some_and(|end| end.outcome == Outcome::Settled) || with.state().mind.accepted
            {
                wrong("it settles".into());
            }
            with.input(20_000, &Input::End);
            without.input(20_000, &Input::End);
            let (with, without) = (marks(&with), marks(&without));
            if with.passed == Some(true) {
                wrong("it passes".into());
            }
            for (one, other) in with.checks.iter().zip(&without.checks) {
                if one.points > other.points && one.status == Status::Met {
                    wrong(format!("earns {} ({})", one.id, one.reason));
                }
            }
        }
    }
    assert!(count >= 110, "{count} attacks");
    assert!(
        works.is_empty(),
        "{} work:\n{}",
        works.len(),
        works.join("\n")
    );
}

#[test]
fn an_obedient_endpoint_changes_neither_mind_nor_marks_and_is_not_heard() {
    for language in Language::ALL {
        let cases = cases(language);
        for attack in attacks(language) {
            let case = &cases[&attack.case];
            let mut plain = open(case, CustomerKind::Generated);
            plain.input(20_000, &Input::Say(attack.text.clone()));
            let says = obedient(&attack, language);
            let mut session = open(case, CustomerKind::Model);
            while session.state().awaited.is_some() {
                session.input(1_000, &Input::NoWords(String::new()));
            }
            session.input(20_000, &Input::Say(attack.text.clone()));
            for (attempt, text) in says.iter().skip(1).enumerate() {
                session.input(20_000, &model(text, attempt as u32 + 1));
            }
            assert!(session.state().awaited.is_none(), "{}", attack.id);
            assert_eq!(session.state().mind, plain.state().mind, "{}", attack.id);
            let heard = session.events().iter().any(|event| {
                matches!(&event.what, Happening::CustomerSaid { text, .. } if says.contains(text))
            });
            let ended = session.state().ended.is_some() || session.state().mind.accepted;
            assert!(!heard || ended, "{}: an obedient line was shown", attack.id);
            plain.input(30_000, &Input::End);
            session.input(30_000, &Input::End);
            let (one, other) = (marks(&session), marks(&plain));
            assert_eq!(points(&one), points(&other), "{}", attack.id);
            assert_eq!(one.total, other.total, "{}", attack.id);
        }
    }
}

/// What an endpoint hears that obeys: everything, everywhere, as warm as it gets.
fn hears_everything(of_turn: u32, reply: &str) -> Input {
    let heard = SecondHearing {
        labels: Label::all()
            .map(|label| Labelled {
                label,
                quote: reply.to_owned(),
            })
            .collect(),
        empathy: 2,
        empathy_quote: reply.to_owned(),
    };
    Input::Heard(ModelHearing {
        of_turn,
        text: serde_json::to_string(&heard).unwrap(),
        heard,
        model: "obedient".into(),
        prompt: version().into(),
        ms: 10,
        tokens: None,
    })
}

#[test]
fn an_endpoint_that_hears_what_it_is_told_to_moves_no_mood_and_no_mark() {
    let mut works = Vec::new();
    for language in Language::ALL {
        let cases = cases(language);
        for attack in attacks(language) {
            let case = &cases[&attack.case];
            let mut session = open(case, CustomerKind::Generated);
            session.input(20_000, &Input::Say(attack.text.clone()));
            let question = hearing_question(language, session.events(), 1).unwrap();
            assert_eq!(question.reply, attack.text, "{}", attack.id);
            let prompt = question.prompt();
            let data = prompt.user.lines().find(|line| line.starts_with('{'));
            let data: serde_json::Value = serde_json::from_str(data.unwrap()).unwrap();
            assert_eq!(data["reply"], attack.text.as_str(), "{}", attack.id);
            assert!(!prompt.system.contains(&attack.text), "{}", attack.id);
            let mut plain = session.clone();
            session.input(20_000, &hears_everything(1, &attack.text));
            assert_eq!(session.state(), plain.state(), "{}", attack.id);
            plain.input(30_000, &Input::End);
            session.input(30_000, &Input::End);
            let (one, other) = (marks(&session), marks(&plain));
            assert_eq!(one.critical, other.critical, "{}", attack.id);
            assert_eq!(one.possible, other.possible, "{}", attack.id);
            if points(&one) != points(&other) || one.total != other.total {
                let moved = one.checks.iter().zip(&other.checks);
                let moved = moved.filter(|(one, other)| one.points != other.points);
                let moved: Vec<&str> = moved.map(|(one, _)| one.id.as_str()).collect();
                works.push(format!("{}: {moved:?}\n    {}", attack.id, attack.text));
            }
        }
    }
    assert!(
        works.is_empty(),
        "{} work:\n{}",
        works.len(),
        works.join("\n")
    );
}

/// A text of a case that tries to command a model.
#[derive(Debug, Deserialize)]
struct Planted {
    id: String,
    field: String,
    text: String,
}

#[test]
fn texts_of_a_case_are_data_for_a_model_and_change_no_mark() {
    let mut count = 0;
    for language in Language::ALL {
        let cases = cases(language);
        let plain = &cases["late-birthday-gift"];
        let played = |case: &Arc<Case>| {
            let mut session = open(case, CustomerKind::Model);
            session.input(
                20_000,
                &Input::Say("您好，请问订单号是多少？ What is the order number?".into()),
            );
            session
        };
        let system = Brief::of(&played(plain)).unwrap().prompt(None).system;
        let path = format!("tests/injection/scenario_texts.{}.jsonl", language.tag());
        for line in fs::read_to_string(path).unwrap().lines() {
            let planted: Planted = serde_json::from_str(line).unwrap();
            count += 1;
            let mut scenario = (*plain.scenario).clone();
            let text = match planted.field.as_str() {
                "persona" => &mut scenario.customer.persona,
                "fact" => &mut scenario.customer.facts[0].gist,
                "article" => &mut scenario.desk.articles[0].body,
                "briefing" => &mut scenario.briefing.situation,
                field => panic!("{}: no field {field}", planted.id),
            };
            let slot = match language {
                Language::Zh => &mut text.zh,
                Language::En => &mut text.en,
            };
            *slot = Some(Located::from(planted.text.clone()));
            let case = Arc::new(Case::new(Arc::new(scenario), language));
            let mut session = played(&case);
            let prompt = Brief::of(&session).unwrap().prompt(None);
            assert_eq!(prompt.system, system, "{}", planted.id);
            let data = prompt
                .user
                .lines()
                .find(|line| line.starts_with('{'))
                .unwrap();
            let data: serde_json::Value = serde_json::from_str(data).unwrap();
            match planted.field.as_str() {
                "persona" => assert_eq!(data["customer"]["who"], planted.text.as_str()),
                // Neither the knowledge base nor the briefing is the customer's.
                "article" | "briefing" => {
                    assert!(!prompt.user.contains(&planted.text), "{}", planted.id)
                }
                _ => {}
            }
            let mut untouched = played(plain);
            assert_eq!(
                session.state().mind.mood,
                untouched.state().mind.mood,
                "{}",
                planted.id
            );
            session.input(30_000, &Input::End);
            untouched.input(30_000, &Input::End);
            assert_eq!(
                points(&marks(&session)),
                points(&marks(&untouched)),
                "{}",
                planted.id
            );
        }
    }
    assert!(count >= 24, "{count} texts");
}
