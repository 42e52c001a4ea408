//! The facts heard in sentences, against banks that a trainer can read and extend: `tests/hearing/*.ron`.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use heard::hearing::{Amount, Figure, PromiseReading, figures, hear};
use serde::Deserialize;

/// One sentence and what is to be heard in it, as [`told`] writes it.
#[derive(Deserialize)]
struct Case {
    say: String,
    hear: Vec<String>,
}

/// `money 25 CNY «25元»`: kind, value or `low..high` or `relative`, unit, the words.
fn told(text: &str, figure: &Figure) -> String {
    let kind = serde_json::to_value(figure.kind).unwrap();
    let mut parts = vec![kind.as_str().unwrap().to_owned()];
    parts.push(match &figure.amount {
        Amount::One(value) => value.to_string(),
        Amount::Range(low, high) => format!("{low}..{high}"),
        Amount::Text(text) => text.clone(),
        Amount::TextRange(low, high) => format!("{low}..{high}"),
        Amount::Relative => "relative".into(),
    });
    if !figure.unit.is_empty() {
        parts.push(figure.unit.into());
    }
    parts.push(format!("«{}»", figure.span.of(text)));
    parts.join(" ")
}

/// `firm timed owner`, or `soft …` for what commits nobody.
fn tells(promise: &PromiseReading) -> String {
    let mut parts = vec![if promise.firm { "firm" } else { "soft" }];
    parts.extend(promise.timed.then_some("timed"));
    parts.extend(promise.owner.then_some("owner"));
    parts.join(" ")
}

fn check_figures(bank: &str) {
    check(bank, |say| {
        let heard = figures(say, &|_| true);
        heard.iter().map(|figure| told(say, figure)).collect()
    });
}

fn check_promises(bank: &str) {
    check(bank, |say| hear(say).promises.iter().map(tells).collect());
}

fn check(bank: &str, listen: impl Fn(&str) -> Vec<String>) {
    let cases: Vec<Case> = ron::from_str(bank).unwrap();
    let mut wrong = Vec::new();
    for case in &cases {
        let heard = listen(&case.say);
        if heard != case.hear {
            wrong.push(format!(
                "{}\n  expected {:?}\n  heard    {:?}",
                case.say, case.hear, heard
            ));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of {} sentences:\n{}",
        wrong.len(),
        cases.len(),
        wrong.join("\n")
    );
}

/// A language has at least two hundred sentences, of figures and of promises.
#[test]
fn the_banks_are_large() {
    for [figures, promises] in [
        [
            include_str!("hearing/figures.zh.ron"),
            include_str!("hearing/promises.zh.ron"),
        ],
        [
            include_str!("hearing/figures.en.ron"),
            include_str!("hearing/promises.en.ron"),
        ],
    ] {
        let count = |bank| ron::from_str::<Vec<Case>>(bank).unwrap().len();
        assert!(count(figures) + count(promises) >= 200);
    }
}

#[test]
fn chinese_figures() {
    check_figures(include_str!("hearing/figures.zh.ron"));
}

#[test]
fn english_figures() {
    check_figures(include_str!("hearing/figures.en.ron"));
}

#[test]
fn chinese_promises() {
    check_promises(include_str!("hearing/promises.zh.ron"));
}

#[test]
fn english_promises() {
    check_promises(include_str!("hearing/promises.en.ron"));
}

/// What is asked, quoted, reported or denied is heard and not stated; a bound is stated.
#[test]
fn stated_or_not() {
    for (say, stated) in [
        ("给您退25元。", true),
        ("是25元吗？", false),
        ("您说“退25元”。", false),
        ("您说退25元，", false),
        ("不是25元", false),
        ("不超过3天", true),
        ("您不用担心3天内会到", true),
        ("It is $25.", true),
        ("Is it $25?", false),
        ("It is not $25.", false),
        ("no later than 6 pm", true),
    ] {
        let heard = hear(say);
        assert_eq!(heard.figures.len(), 1, "{say}");
        assert_eq!(heard.figures[0].stated, stated, "{say}");
    }
}

/// Places are those of the reply as it was typed, and codes keep their case.
#[test]
fn places_in_the_original() {
    let say = "ＯＫ！！！ 您的訂單 Tk-4821 退￥２５";
    let heard = hear(say);
    let words: Vec<&str> = heard
        .figures
        .iter()
        .map(|figure| figure.span.of(say))
        .collect();
    assert_eq!(words, ["Tk-4821", "￥２５"]);
    assert_eq!(heard.figures[0].amount, Amount::Text("Tk-4821".into()));
}

/// The stretch that promises, with the time that stands beside it.
#[test]
fn the_words_of_a_promise() {
    for (say, words) in [
        (
            "您好，今天18点前，我给您回电。谢谢",
            "今天18点前，我给您回电",
        ),
        (
            "Sorry! By 6 pm today, I will call you back.",
            "By 6 pm today, I will call you back",
        ),
    ] {
        let heard = hear(say);
        assert_eq!(heard.promises.len(), 1, "{say}");
        assert_eq!(heard.promises[0].span.of(say).trim_end_matches('.'), words);
    }
}
