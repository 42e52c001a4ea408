//! Quick phrases with slots: what the desk fills, what is left, and what one sent as it is can earn.

use std::sync::Arc;

use heard::{
    assess::{Status, assess},
    desk::{Changes, fill_phrase, hollow},
    scenario::{Scenario, check},
    session::{CustomerKind, Input, Mode},
    text::{Language, SourceFile},
};

use super::table::open;

fn case() -> Arc<Scenario> {
    let text = include_str!("cases/double-charge.ron");
    let (scenario, _) = check(&SourceFile::new("double-charge.ron", text));
    Arc::new(scenario.unwrap())
}

#[test]
fn the_desk_fills_what_it_knows_and_leaves_the_rest() {
    let case = case();
    let nothing = Changes::default();
    let fill = |phrase, fact| fill_phrase(phrase, &case, &nothing, fact, Language::Zh);
    let filled = fill("{customer}，{fact}这件事我来跟，{时间}前给您答复", Some(0));
    assert_eq!(
        filled.text,
        "梁先生，被扣两次这件事我来跟，【时间】前给您答复"
    );
    assert_eq!(filled.open.len(), 1);
    assert_eq!(filled.open[0].of(&filled.text), "【时间】");
    assert_eq!(fill("{orders#1.item}", None).text, "咖啡机");
    for odd in [
        "{",
        "}",
        "{}",
        "{orders#0.item}",
        "{orders#9.item}",
        "{record.没有}",
        "{{fact}}",
    ] {
        let _ = fill(odd, Some(99));
        let _ = hollow(odd, &case, Language::Zh);
    }
}

/// Whether the check of empathy is met after this reply.
fn earns(words: &str) -> bool {
    let mut session = open(
        &case(),
        CustomerKind::Generated,
        Mode::Practise,
        Language::Zh,
        1,
    );
    session.input(10_000, &Input::Say(words.to_owned()));
    let assessment = assess(&case(), &session.transcript());
    let mut checks = assessment.checks.iter();
    checks.find(|check| check.id == "own").unwrap().status == Status::Met
}

#[test]
fn a_phrase_sent_as_it_is_earns_nothing_and_one_made_ones_own_does() {
    assert!(!earns("梁先生，多扣了钱谁都着急，非常抱歉"));
    assert!(earns(
        "梁先生，咖啡机那单平白多扣了一次钱，换我也着急，非常抱歉"
    ));
}
