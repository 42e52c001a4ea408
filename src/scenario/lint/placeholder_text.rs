//! # placeholder-text
//!
//! A text was left for later: TODO, TBD, 待补, 此处填写, lorem ipsum, xxx, or dots alone.
//!
//! Sooner or later a trainee reads it. A customer may answer with “……”; other texts may not.
//!
//! Bad: `situation: (en: "TODO")`
//! Good: `situation: (en: "Saturday, 15:43. Ms Zhou waits in the queue.")`

use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

use super::{
    Lint,
    walk::{self, Kind},
};
use crate::text::Message;

const SIGNS: [&str; 14] = [
    "TODO",
    "FIXME",
    "TBD",
    "lorem ipsum",
    "placeholder",
    "xxx",
    "×××",
    "待补",
    "待填",
    "待写",
    "待完善",
    "占位",
    "此处填写",
    "这里填写",
];

/// None where the patterns could not be built, which their being constant rules out.
static SIGNS_FOUND: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| {
    AhoCorasick::builder()
        .ascii_case_insensitive(true)
        .build(SIGNS)
        .ok()
});

pub(super) fn run(cx: &Lint<'_>) {
    let Some(signs) = SIGNS_FOUND.as_ref() else {
        return;
    };
    // One look at the whole file saves looking into each of its texts.
    let any = signs.is_match(cx.source.text.as_ref());
    walk::texts(cx.scenario, &mut |kind, text| {
        for words in [&text.zh, &text.en].into_iter().flatten() {
            let left = (any && has_sign(signs, &words.value))
                || (matches!(kind, Kind::Prose | Kind::Sample) && is_dots(&words.value));
            if left {
                let message =
                    Message::new("check-placeholder-text").with("words", shortened(&words.value));
                cx.warning(words.span, message);
            }
        }
    });
}

/// A sign that stands by itself: `xxx` in `138xxxx5678` is a masked number.
fn has_sign(signs: &AhoCorasick, words: &str) -> bool {
    let lone = |c: Option<char>| c.is_none_or(|c| !c.is_ascii_alphanumeric());
    signs.find_iter(words).any(|found| {
        let before = words[..found.start()].chars().next_back();
        let behind = words[found.end()..].trim_start_matches(['x', 'X', '×']);
        lone(before) && lone(behind.chars().next())
    })
}

/// `……`, `...`, `？？`: marks and nothing else.
fn is_dots(words: &str) -> bool {
    let mut marks = words.trim().chars().peekable();
    marks.peek().is_some()
        && marks.all(|c| matches!(c, '.' | '…' | '。' | '?' | '？' | '-' | '—' | '_' | '～'))
}

fn shortened(words: &str) -> String {
    words.chars().take(20).collect()
}
