//! What is repaired, and what is not.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use super::*;
use std::borrow::Cow;

fn check(text: &str, expected: &str) {
    let repaired = apply(text, &find_repairs(text));
    assert_eq!(repaired, expected, "{text}");
    assert!(find_repairs(&repaired).is_empty(), "a repair is made once");
}

#[test]
fn full_width_punctuation_outside_strings() {
    check("Scenario（id：“a”，n：１２）", "Scenario(id:\"a\",n:12)");
    check("［1、2；3］ ｛｝ 【】 k＝1", "[1,2,3] {} [] k:1");
    check("\u{3000}a:\u{a0}1", " a: 1");
    check("0。5 x。", "0.5 x。");
    check("\u{feff}(a: 1\u{200b})", "(a: 1)");
}

#[test]
fn words_and_comments_stay() {
    for text in [
        "(a: \"您好，“世界”（一）：\u{3000}。\")",
        "// 说明：全角，没关系（真的）\n/* 也是：“这样” /* 嵌套， */ */ ()",
        "(a: r#\"“原样”，\"保留\"\"#, b: r\"：\", c: br\"x\")",
        "(a: '，', b: '\"', c: '\\'', d: \"：\")",
        "(a: \"他说“好”\",\n b: \"多行\n“一”，\n\")",
        "(a: \"转义 \\\" ，\")",
        "(类型: 电商, r#type: 1)",
    ] {
        check(text, text);
    }
}

#[test]
fn full_width_quotes_as_delimiters() {
    check("a: “你好”,", "a: \"你好\",");
    check("a: ”你好”，b", "a: \"你好\",b");
    check("a: “你好\",", "a: \"你好\",");
    check("a: ‘你好’,", "a: \"你好\",");
    check("a: “他说“好”，就走了”,", "a: \"他说“好”，就走了\",");
    check("a: “说\"好\"的”)", "a: \"说\\\"好\\\"的\")");
    check("a: “一，二：三”\n", "a: \"一，二：三\"\n");
    check("a: “”,", "a: \"\",");
}

#[test]
fn a_narrow_opener_and_a_wide_closer() {
    check(
        "(a: \"你好”,\n b: \"再见\")",
        "(a: \"你好\",\n b: \"再见\")",
    );
    check(
        "(a: \"她说“好””,\n b: \"再见\")",
        "(a: \"她说“好”\",\n b: \"再见\")",
    );
}

#[test]
fn a_quote_without_a_partner_is_left() {
    check("a: “你好", "a: “你好");
    check("’x", "’x");
}

#[test]
fn bytes_become_text() {
    let utf8 = "(题：“您好”)".as_bytes();
    assert_eq!(decode(utf8).unwrap().encoding, Encoding::Utf8);
    let marked = [b"\xef\xbb\xbf", utf8].concat();
    let decoded = decode(&marked).unwrap();
    assert!(decoded.had_bom && decoded.text == "(题：“您好”)");
    let (gbk, _, _) = encoding_rs::GBK.encode("标题: \"您的订单已发货，请查收\"");
    let decoded = decode(&gbk).unwrap();
    assert_eq!(decoded.encoding, Encoding::Gbk);
    assert_eq!(decoded.text, "标题: \"您的订单已发货，请查收\"");
    let wide: Vec<u8> = "\u{feff}标题"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    assert_eq!(decode(&wide).unwrap().text, "标题");
    assert_eq!(decode(b"").unwrap().text, Cow::Borrowed(""));
}

#[test]
fn what_is_no_text_is_named() {
    assert_eq!(decode(b"ab\xff\xff\xff"), Err(DecodeError { at: 2 }));
    assert!(decode(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR").is_err());
    assert!(decode(b"\xff\xfe\x00\xd8").is_err());
}

#[test]
fn a_file_of_quotes_takes_linear_time() {
    for unit in ["“", "\"”\n", "“ ", "‘ ", "’x", "/*", "r#", "“a”"] {
        let text = unit.repeat(20_000);
        let repaired = apply(&text, &find_repairs(&text));
        assert!(repaired.len() <= text.len() * 2);
    }
}
