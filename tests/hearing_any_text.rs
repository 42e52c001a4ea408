//! Any text is heard: nothing panics, places lie on characters, saying it again never pays.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use heard::hearing::{Cue, Gist, Heard, hear, hear_after};
use heard::text::Span;
use proptest::prelude::*;

fn places(heard: &Heard) -> Vec<Span> {
    heard
        .sentences
        .iter()
        .map(|each| each.span)
        .chain(heard.acts.iter().map(|each| each.span))
        .chain(heard.flags.iter().map(|each| each.span))
        .chain(heard.figures.iter().map(|each| each.span))
        .chain(heard.promises.iter().map(|each| each.span))
        .chain(heard.empathy.spans.iter().copied())
        .chain(heard.empathy.feelings.iter().copied())
        .collect()
}

fn check(text: &str) {
    let heard = hear(text);
    for span in places(&heard) {
        assert!(!span.is_empty(), "an empty place in {text:?}");
        assert!(text.get(span.range()).is_some(), "{span:?} of {text:?}");
    }
    assert!(heard.empathy.level <= 2_000 && heard.politeness <= 1_000 && heard.usefulness <= 1_000);
    assert!(
        heard
            .acts
            .windows(2)
            .all(|pair| pair[0].span.start <= pair[1].span.start)
    );
    assert!(
        heard
            .flags
            .windows(2)
            .all(|pair| pair[0].span.start <= pair[1].span.start)
    );
    Cue::new([text]).similarity(text);
}

/// Pieces of replies, so that chance builds sentences with phrases, marks and scopes.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        prop::sample::select(vec![
            "抱歉",
            "不",
            "您",
            "着急",
            "？",
            "。",
            "“",
            "”",
            "保证",
            "今天到",
            "不关我的事",
            "I'm ",
            "not ",
            "sorry",
            " you ",
            "upset",
            ". ",
            "? ",
            "\"",
            "’",
            "ＶＩＰ",
            "38.6元",
            "理解",
            "您说",
            "100%",
            "，",
            "\u{202e}",
            "😀",
            "\u{301}",
            "對不起",
            "…",
            "\n",
            "\u{0}",
            "密码",
            "验证码",
            "……",
        ])
        .prop_map(str::to_owned),
        any::<String>(),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_heard(text in any::<String>()) {
        check(&text);
    }

    #[test]
    fn any_patchwork_is_heard(pieces in prop::collection::vec(piece(), 0..24)) {
        check(&pieces.concat());
    }

    #[test]
    fn repeating_never_raises_the_level(pieces in prop::collection::vec(piece(), 1..10)) {
        let once = pieces.concat();
        let twice = format!("{once}。\n{once}");
        let thrice = format!("{twice}。\n{once}");
        prop_assert!(hear(&thrice).empathy.level <= hear(&twice).empathy.level);
    }

    #[test]
    fn what_was_said_before_never_raises_the_level(pieces in prop::collection::vec(piece(), 1..10)) {
        let text = pieces.concat();
        prop_assert!(hear_after(&text, &[&text]).empathy.level <= hear(&text).empathy.level);
    }
}

#[test]
fn hearing_is_the_same_every_time() {
    let text = "您好，抱歉让您着急了，今天18点前给您退38.6元。Sorry you're upset!";
    assert_eq!(hear(text), hear(text));
}

#[test]
fn long_texts_are_heard() {
    for piece in [
        "抱歉",
        "sorry ",
        "您好。",
        "“",
        "不",
        "着急，",
        "38.6元",
        "！",
        "a",
        "\u{301}",
        "不关我的事",
    ] {
        let text = piece.repeat(100_000 / piece.chars().count());
        let heard = hear(&text);
        assert!(
            places(&heard)
                .iter()
                .all(|span| text.get(span.range()).is_some())
        );
        assert!(Gist::of(&text) == Gist::of(&text) || piece.is_empty());
    }
}
