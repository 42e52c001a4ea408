//! Any text is heard safely: no panic, spans on character boundaries, and a very long reply in one walk.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use heard::{
    hearing::{figures, hear},
    text::{Span, chars, nearest, normalise, numerals, repair},
};
use proptest::prelude::*;

fn sound(text: &str, span: Span) {
    assert!(
        text.get(span.range()).is_some(),
        "{span:?} does not fit {text:?}"
    );
}

/// Everything the facts are read by, over one text.
fn listen(text: &str) {
    let mut last = 0;
    for figure in figures(text, &|span| {
        sound(text, span);
        true
    }) {
        sound(text, figure.span);
        assert!(!figure.span.is_empty(), "an empty figure in {text:?}");
        assert!(figure.span.start >= last, "figures overlap in {text:?}");
        last = figure.span.end;
    }
    let heard = hear(text);
    heard
        .figures
        .iter()
        .for_each(|figure| sound(text, figure.span));
    heard
        .promises
        .iter()
        .for_each(|promise| sound(text, promise.span));
}

/// Texts made of the words that figures and promises are made of, in any order.
fn wordy() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "3",
        "12",
        "2026",
        "１２",
        ".",
        ",",
        "，",
        "。",
        ":",
        "：",
        "-",
        "–",
        "/",
        "%",
        "％",
        "¥",
        "$",
        "元",
        "块",
        "毛",
        "万",
        "亿",
        "千",
        "百",
        "十",
        "一",
        "两",
        "三五",
        "半",
        "个",
        "点",
        "分",
        "月",
        "日",
        "号",
        "年",
        "周",
        "下",
        "天",
        "小时",
        "到",
        "至",
        "百分之",
        "成",
        "折",
        "第",
        "尾号",
        "订单",
        "SF",
        "pm",
        " ",
        "to ",
        "between ",
        "and ",
        "a ",
        "hour",
        "half ",
        "march ",
        "5th",
        "twenty",
        "hundred",
        "next ",
        "friday",
        "我",
        "会",
        "给您",
        "回电",
        "退款",
        "如果",
        "不",
        "“",
        "”",
        "？",
        "will ",
        "i'll ",
        "you ",
        "refund ",
        "½",
        "①",
        "İ",
        "e\u{301}",
        "👩‍👧",
        "\u{202e}",
        "\0",
        "*",
        "#",
        "+86",
        "(",
        ")",
    ]);
    prop::collection::vec(words, 0..24).prop_map(|words| words.concat())
}

proptest! {
    #[test]
    fn any_text(text in any::<String>()) {
        listen(&text);
    }

    #[test]
    fn any_order_of_telling_words(text in wordy()) {
        listen(&text);
    }

    #[test]
    fn folding_leads_back(text in wordy()) {
        let folded = normalise(&text);
        let mut end = 0;
        for (at, c) in folded.text.char_indices() {
            let span = folded.original(Span::new(at, at + c.len_utf8()));
            sound(&text, span);
            prop_assert!(!span.is_empty() && span.end as usize >= end);
            end = span.start as usize;
        }
    }

    #[test]
    fn any_number(text in wordy(), at in 0_usize..64) {
        if let Some(numeral) = numerals::numeral_at(&text, at) {
            prop_assert!(numeral.end > at && text.is_char_boundary(numeral.end));
        }
    }

    #[test]
    fn any_file(bytes in prop::collection::vec(any::<u8>(), 0..200), text in wordy()) {
        if let Ok(decoded) = repair::decode(&bytes) {
            let repairs = repair::find_repairs(&decoded.text);
            repair::apply(&decoded.text, &repairs);
        }
        let repairs = repair::find_repairs(&text);
        repairs.iter().for_each(|repair| sound(&text, repair.span));
        repair::apply(&text, &repairs);
    }

    #[test]
    fn any_names_and_cuts(a in any::<String>(), b in any::<String>(), at in 0_usize..80) {
        nearest(&a, [b.as_str()]);
        chars::preview(&a, at % 12);
        let byte = chars::byte_offset(&a, at);
        prop_assert_eq!(chars::char_offset(&a, byte), at.min(a.chars().count()));
    }
}

/// A reader that looks back or ahead without bound would take minutes here.
#[test]
fn a_very_long_text() {
    for unit in [
        "一",
        "1",
        "1 ",
        "1.",
        "a",
        "a ",
        "三点",
        "¥",
        "25元",
        "到3",
        "1-",
        "下周",
        "SF1",
        "订单",
        "百分之",
        "two ",
        "the 5th ",
        "我会给您退款",
        "i will refund you ",
        "“我",
        "不",
        "*",
        "e\u{301}",
        "😀",
        "\u{202e}",
    ] {
        let text = unit.repeat(100_000 / unit.chars().count());
        for figure in figures(&text, &|_| true) {
            sound(&text, figure.span);
        }
        repair::find_repairs(&text);
        normalise(&text);
    }
}
