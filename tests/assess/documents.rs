//! The documents: the JSON that scripts rely on, text, and a page that is whole and safe whatever was typed.

use heard::{
    assess::{Assessment, ModelAnswerMark, assess},
    report::{self, Marked},
    scenario::Scenario,
    session::{Happening, Transcript},
    text::Language,
};
use proptest::prelude::*;

use crate::play::{self, Clock};

fn order() -> Scenario {
    play::scenario(include_str!("cases/order.ron"))
}

fn marked<'a>(
    scenario: &'a Scenario,
    transcript: &'a Transcript,
    assessment: &'a Assessment,
) -> Marked<'a> {
    Marked {
        scenario,
        transcript,
        assessment,
    }
}

#[test]
fn the_json_has_every_field_of_the_contract() {
    let scenario = order();
    let talk = play::talk(&scenario, include_str!("talks/out-of-order.talk"));
    let marks = assess(&scenario, &talk.transcript);
    let json = report::json(&marked(&scenario, &talk.transcript, &marks));
    assert_eq!(json["scenario"], "order");
    assert_eq!(json["outcome"], serde_json::Value::Null);
    assert_eq!(json["passed"], false);
    assert_eq!(json["total"], marks.total.unwrap());
    for competency in [
        "empathy",
        "data_understanding",
        "sales_awareness",
        "operations",
        "project_management",
    ] {
        let one = json["competencies"][competency].as_object().unwrap();
        assert!(
            [
                "score",
                "level",
                "uncertainty",
                "low",
                "high",
                "enough_evidence"
            ]
            .iter()
            .all(|key| one.contains_key(*key))
        );
    }
    assert!(json["competencies"]["empathy"]["score"].is_u64());
    assert!(json["competencies"]["operations"]["score"].is_null());
    assert_eq!(json["critical"][0]["id"], "leak");
    let check = json["checks"][0].as_object().unwrap();
    for key in [
        "id",
        "competency",
        "status",
        "points",
        "of",
        "turn",
        "quote",
        "reason",
        "needs_person",
    ] {
        assert!(check.contains_key(key), "{key}");
    }
    assert_eq!(check["status"], "not_met");
    assert_eq!(check["turn"], 3);
}

#[test]
fn a_silent_session_has_no_number_in_any_document() {
    let scenario = play::scenario(include_str!("cases/heard.ron"));
    let talk = play::talk(&scenario, include_str!("talks/silent.talk"));
    let marks = assess(&scenario, &talk.transcript);
    let marked = marked(&scenario, &talk.transcript, &marks);
    assert_eq!(report::json(&marked)["total"], serde_json::Value::Null);
    assert_eq!(report::json(&marked)["not_marked"], "nothing_happened");
    for language in Language::ALL {
        assert!(!report::text(&marked, language).contains("/ 100"));
        assert!(!report::html(&marked, language).contains("class=\"display\""));
    }
}

#[test]
fn text_and_page_say_the_total_the_quote_and_the_better_way() {
    let scenario = order();
    let talk = play::talk(&scenario, include_str!("talks/out-of-order.talk"));
    let marks = assess(&scenario, &talk.transcript);
    let marked = marked(&scenario, &talk.transcript, &marks);
    let total = marks.total.unwrap().to_string();
    for document in [
        report::text(&marked, Language::Zh),
        report::html(&marked, Language::Zh),
    ] {
        for said in [total.as_str(), "荆山路", "先核验", "没有申请"] {
            assert!(document.contains(said), "{said}");
        }
        // A key that no Fluent file has is shown as "Unknown localization key".
        assert!(!document.contains("Unknown localization"));
    }
    assert!(report::text(&marked, Language::En).contains("not passed"));
}

/// Every opened element is closed in order, and nothing the trainee typed opens one.
fn well_formed(page: &str) -> Result<(), String> {
    let mut open: Vec<&str> = Vec::new();
    let body = &page[page.find("<body>").ok_or("no body")?..];
    for tag in body.split('<').skip(1) {
        let tag = tag.split('>').next().unwrap_or_default();
        let name = tag
            .trim_start_matches('/')
            .split([' ', '/'])
            .next()
            .unwrap_or_default();
        if tag.starts_with('/') {
            let last = open.pop();
            if last != Some(name) && name != "html" {
                return Err(format!("</{name}> closes {last:?}"));
            }
        } else if !tag.ends_with('/') && name != "br" {
            open.push(name);
        }
    }
    if open.is_empty() {
        Ok(())
    } else {
        Err(format!("left open: {open:?}"))
    }
}

#[test]
fn markup_in_a_reply_stays_text() {
    let scenario = order();
    let mut clock = Clock::default();
    let hostile = "抱歉</div></section><script>alert(1)</script><img src=x onerror=\"alert(2)\">\u{202E}&amp;";
    let events = vec![
        clock.event(Happening::AgentSaid {
            text: hostile.into(),
        }),
        clock.event(Happening::Searched {
            words: "<b>".into(),
            found: Vec::new(),
        }),
    ];
    let transcript = Transcript {
        header: play::header(&scenario),
        events,
    };
    let marks = assess(&scenario, &transcript);
    let page = report::html(&marked(&scenario, &transcript, &marks), Language::Zh);
    assert!(!page.contains("<script") && !page.contains("<img") && !page.contains('\u{202E}'));
    well_formed(&page).unwrap();
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_words_give_a_whole_page(replies in prop::collection::vec(any::<String>(), 1..5), english in any::<bool>()) {
        let scenario = order();
        let mut clock = Clock::default();
        let events = replies.iter().map(|text| clock.event(Happening::AgentSaid { text: format!("{text}抱歉<i>") })).collect();
        let transcript = Transcript { header: play::header(&scenario), events };
        let marks = assess(&scenario, &transcript);
        let language = if english { Language::En } else { Language::Zh };
        let page = report::html(&marked(&scenario, &transcript, &marks), language);
        prop_assert_eq!(well_formed(&page), Ok(()));
        prop_assert!(!page.contains("<i>"));
    }
}

#[test]
fn a_model_answer_is_read_once_as_long_as_its_situation_lasts() {
    let scenario = order();
    let mut clock = Clock::default();
    let say = |text: &str| Happening::AgentSaid { text: text.into() };
    let events = vec![clock.event(say("您好")), clock.event(say("您稍等"))];
    let transcript = Transcript {
        header: play::header(&scenario),
        events,
    };
    let mut marks = assess(&scenario, &transcript);
    let answer = ModelAnswerMark {
        says: "先核验身份".into(),
        why: "再说订单".into(),
    };
    let turns: Vec<u32> = transcript.events.iter().map(|event| event.turn).collect();
    marks.answers = turns.iter().map(|&turn| (turn, answer.clone())).collect();
    let page =
        |marks: &Assessment| report::html(&marked(&scenario, &transcript, marks), Language::Zh);
    assert_eq!(page(&marks).matches("再说订单").count(), 1);
    if let Some(last) = marks.answers.values_mut().last() {
        last.says = "我这就核验".into();
    }
    assert_eq!(
        page(&marks).matches("再说订单").count(),
        marks.answers.len()
    );
}
