//! The sentences of a reply: where each begins and ends, and whether it asks.

use crate::text::Span;

/// One sentence of a folded reply.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Sentence {
    /// Where, without surrounding white space.
    pub span: Span,
    /// Whether it asks.
    pub question: bool,
}

/// Cuts `text` into sentences. An end mark inside a quotation does not cut, so that what somebody said
/// stays with the clause that reports it.
pub(crate) fn sentences(text: &str, quotes: &[Span]) -> Vec<Sentence> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut chars = text.char_indices().peekable();
    let mut quotes = quotes.iter().copied().peekable();
    while let Some((at, c)) = chars.next() {
        while quotes.next_if(|quote| quote.end as usize <= at).is_some() {}
        let inside = quotes
            .peek()
            .is_some_and(|quote| (quote.start as usize) < at);
        if inside || !ends(text, at, c) {
            continue;
        }
        let mut end = at + c.len_utf8();
        while let Some((at, c)) = chars.next_if(|&(_, next)| is_end_mark(next) || is_closer(next)) {
            end = at + c.len_utf8();
        }
        push(text, start, end, &mut found);
        start = end;
    }
    push(text, start, text.len(), &mut found);
    found
}

/// Whether a character ends a clause: where a negation stops, and a gap in a pattern may not reach across.
pub(crate) fn is_clause_mark(c: char) -> bool {
    matches!(c, '，' | ',' | '；' | ';' | '：' | ':' | '—' | '、') || is_end_mark(c) || c == '.'
}

pub(crate) fn is_end_mark(c: char) -> bool {
    matches!(
        c,
        '。' | '！' | '？' | '!' | '?' | '\n' | '\r' | '…' | '~' | '～' | '．'
    )
}

pub(crate) fn is_closer(c: char) -> bool {
    matches!(c, '”' | '"' | '」' | '』' | '）' | ')' | '》' | '’')
}

fn ends(text: &str, at: usize, c: char) -> bool {
    is_end_mark(c) || (c == '.' && full_stop_ends(text, at))
}

/// A full stop ends a sentence before white space or the end, unless it belongs to a title or an abbreviation.
fn full_stop_ends(text: &str, at: usize) -> bool {
    let after = text[at + 1..].chars().next();
    if after.is_some_and(|c| !c.is_whitespace() && !is_closer(c) && c.is_ascii()) {
        return false;
    }
    let word = text[..at]
        .rsplit(|c: char| !c.is_ascii_alphabetic() && c != '.')
        .next()
        .unwrap_or_default();
    !matches!(
        word,
        "mr" | "mrs" | "ms" | "dr" | "no" | "st" | "e.g" | "i.e" | "etc" | "vs" | "approx"
    )
}

/// Whether any sentence of `text` asks.
pub fn any_asks(text: &str) -> bool {
    sentences(text, &[])
        .iter()
        .any(|sentence| sentence.question)
}

fn push(text: &str, start: usize, end: usize, found: &mut Vec<Sentence>) {
    let raw = &text[start..end];
    let trimmed = raw.trim();
    if !trimmed.chars().any(char::is_alphanumeric) {
        // Marks alone (an emoji, a second ellipsis) belong to the sentence before them.
        return;
    }
    let start = start + (raw.len() - raw.trim_start().len());
    found.push(Sentence {
        span: Span::new(start, start + trimmed.len()),
        question: asks(trimmed),
    });
}

/// Whether a sentence asks: a question mark, a final particle, or an English inversion.
fn asks(sentence: &str) -> bool {
    let body = sentence
        .trim_end_matches(|c| is_closer(c) || c == '~' || c == '～' || c == '！' || c == '!');
    if body.ends_with(['?', '？']) {
        return true;
    }
    let body = body.trim_end_matches(|c: char| is_end_mark(c) || c == '.' || c == ' ');
    zh_asks(body) || en_asks(body)
}

fn zh_asks(body: &str) -> bool {
    const INDIRECT: [&str; 8] = [
        "看看",
        "看下",
        "看一下",
        "查一下",
        "核实",
        "确认一下",
        "不知道",
        "问一下",
    ];
    let body = body.trim_end_matches(['呀', '啊', '哈', '哦']);
    if body.ends_with('吗') || body.ends_with("没有呢") {
        return true;
    }
    let asks = body.ends_with('呢')
        || (body.ends_with('么')
            && !["什么", "怎么", "这么", "那么", "多么"]
                .iter()
                .any(|w| body.ends_with(w)))
        || [
            "请问",
            "可不可以",
            "能不能",
            "好不好",
            "行不行",
            "方便不方便",
            "是不是",
            "有没有",
        ]
        .iter()
        .any(|word| body.contains(word));
    asks && !INDIRECT.iter().any(|word| body.contains(word))
}

fn en_asks(body: &str) -> bool {
    const OPENERS: [&str; 34] = [
        "could you",
        "can you",
        "would you",
        "will you",
        "may i",
        "could i",
        "can i",
        "might i",
        "do you",
        "did you",
        "are you",
        "have you",
        "has your",
        "is it",
        "is there",
        "is that",
        "was it",
        "what is",
        "what's",
        "what was",
        "what would",
        "what can",
        "when did",
        "when was",
        "where is",
        "where did",
        "which ",
        "who ",
        "how can",
        "how may",
        "how did",
        "how are",
        "how would",
        "shall we",
    ];
    let body = [
        "and ", "so ", "but ", "please, ", "sorry, ", "ok, ", "okay, ",
    ]
    .iter()
    .fold(body, |body, word| body.strip_prefix(word).unwrap_or(body));
    body.is_ascii()
        && !body.contains("please ")
        && OPENERS.iter().any(|opener| body.starts_with(opener))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used)]
    use super::*;
    use crate::hearing::scope::quotes;

    fn cut(text: &str) -> Vec<(&str, bool)> {
        sentences(text, &quotes(text))
            .into_iter()
            .map(|s| (s.span.of(text), s.question))
            .collect()
    }

    #[test]
    fn cuts_both_languages() {
        assert_eq!(
            cut("您好！订单号是多少？我帮您查，请稍等……"),
            [
                ("您好！", false),
                ("订单号是多少？", true),
                ("我帮您查，请稍等……", false)
            ]
        );
        assert_eq!(
            cut("i paid $38.6 to mr. li. is that right? ok"),
            [
                ("i paid $38.6 to mr. li.", false),
                ("is that right?", true),
                ("ok", false)
            ]
        );
    }

    #[test]
    fn a_quotation_stays_whole() {
        assert_eq!(cut("您刚才说“东西呢？都三天了！”，我理解。好的。").len(), 2);
    }

    #[test]
    fn questions_without_a_mark() {
        assert!(cut("您方便说一下订单号吗")[0].1);
        assert!(cut("could you tell me your order number")[0].1);
        assert!(!cut("我帮您看看是不是系统的问题")[0].1);
        assert!(!cut("没什么")[0].1);
    }

    #[test]
    fn nothing_to_cut() {
        assert!(cut("").is_empty());
        assert!(cut("……！！ 😀").is_empty());
    }
}
