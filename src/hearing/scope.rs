//! Whether a stretch is meant: under a negation, inside a question, or quoted from somebody else.

use super::sentences::is_clause_mark;
use crate::text::Span;

/// The longest quotation, in characters: an opening mark without a close near by is a slip, not a quotation.
const LONGEST_QUOTE: usize = 300;
/// How far to the left a clause is looked at, in bytes.
const LONGEST_CLAUSE: usize = 360;
/// How far to the left a Chinese negation reaches, in characters.
const REACH_ZH: usize = 12;
/// How far to the left an English negation reaches, in words.
const REACH_EN: usize = 7;

/// Stretches between quotation marks in `text`, the marks included, in order and without overlap.
pub fn quotes(text: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let mut open: Option<(usize, char, usize)> = None;
    for (count, (at, c)) in text.char_indices().enumerate() {
        match open {
            Some((start, close, since)) => {
                if c == close {
                    found.push(Span::new(start, at + c.len_utf8()));
                    open = None;
                } else if count - since > LONGEST_QUOTE || c == '\n' {
                    open = None;
                }
            }
            None => open = closing(c).map(|close| (at, close, count)),
        }
    }
    found
}

fn closing(open: char) -> Option<char> {
    Some(match open {
        '“' => '”',
        '「' => '」',
        '『' => '』',
        '"' => '"',
        '《' => '》',
        _ => return None,
    })
}

/// Whether `at` lies in a quotation, or in a clause that reports what the customer said.
pub fn quoted(text: &str, quotes: &[Span], at: Span) -> bool {
    let near = quotes.partition_point(|quote| quote.end < at.end);
    quotes.get(near).is_some_and(|quote| quote.contains(at)) || reported(text, at)
}

/// “您说…”, "you said …": the same clause opens with somebody else's speech.
fn reported(text: &str, at: Span) -> bool {
    const REPORTS: [&str; 17] = [
        "您说",
        "你说",
        "您刚才说",
        "您刚说",
        "您提到",
        "您刚才提到",
        "您反映",
        "您觉得我们",
        "他说",
        "她说",
        "有人说",
        "you said",
        "you mentioned",
        "you told",
        "he said",
        "she said",
        "they said",
    ];
    const NOT_REPORTS: [&str; 6] = [
        "您说得对",
        "您说的对",
        "您说的是",
        "您说得没错",
        "您说的没错",
        "您说吧",
    ];
    let clause = clause_before(text, at.start as usize);
    REPORTS.iter().any(|word| reports(clause, word))
        && !NOT_REPORTS.iter().any(|word| clause.contains(word))
}

/// Whether `word` reports somebody's speech in `clause`: 跟您说声对不起 speaks to the customer, 请您说一下 asks.
fn reports(clause: &str, word: &str) -> bool {
    const TO: [char; 12] = [
        '跟', '和', '给', '对', '向', '同', '与', '请', '让', '等', '听', '烦',
    ];
    const ON: [char; 7] = ['一', '声', '说', '完', '慢', '清', '明'];
    clause.match_indices(word).any(|(at, _)| {
        let to = clause[..at].ends_with(TO);
        !to && !clause[at + word.len()..].starts_with(ON)
    })
}

/// The text of the clause to the left of `at`.
pub(crate) fn clause_before(text: &str, at: usize) -> &str {
    // A clause longer than any sentence people say is cut, so that one without marks costs no more.
    let from = text.floor_char_boundary(at.saturating_sub(LONGEST_CLAUSE));
    let before = &text[from..at];
    let start = before
        .char_indices()
        .rev()
        .find(|&(i, c)| is_clause_mark(c) && !(c == '.' && digit_follows(before, i + 1)))
        .map_or(0, |(i, c)| i + c.len_utf8());
    &before[start..]
}

fn digit_follows(text: &str, at: usize) -> bool {
    text.as_bytes().get(at).is_some_and(u8::is_ascii_digit)
}

/// Whether the stretch `at` of `text` stands under a negation of its own clause. Wants lower case (English).
pub fn negated(text: &str, at: Span) -> bool {
    let clause = clause_before(text, at.start as usize);
    let after = &text[at.end as usize..];
    after_denies(after) || zh_denies(clause) || en_denies(clause)
}

/// Whether a clause of folded text denies anything at all.
pub(crate) fn denies(clause: &str) -> bool {
    let mut negators = clause
        .char_indices()
        .filter(|(_, c)| ZH_NEGATORS.contains(c))
        .map(|(at, c)| at + c.len_utf8())
        .peekable();
    // Where it stands alone a negation is looked at from right behind it, where nothing can shield it; of several
    // close together from behind the last, so that two of them affirm.
    while let Some(end) = negators.next() {
        let next = negators.peek().map(|&next| &clause[end..next]);
        let alone = next.is_none_or(|between| between.chars().nth(REACH_ZH).is_some());
        if alone && zh_denies(&clause[..idiom_end(clause, end)]) {
            return true;
        }
    }
    let mut windows = clause;
    loop {
        let from = windows.floor_char_boundary(windows.len().saturating_sub(LONGEST_CLAUSE));
        if en_denies(&windows[from..]) {
            return true;
        }
        match windows.char_indices().rev().nth(REACH_ZH - 1) {
            Some((at, _)) if at > 0 => windows = &windows[..at],
            _ => return false,
        }
    }
}

/// The end of the idiom that holds the negator before `end`, or `end` itself.
fn idiom_end(clause: &str, end: usize) -> usize {
    let ends = ZH_IDIOMS.iter().filter_map(|idiom| {
        let inner = idiom.find(ZH_NEGATORS)?;
        let width = idiom[inner..].chars().next().map_or(0, char::len_utf8);
        let from = end.checked_sub(inner + width)?;
        clause
            .get(from..)?
            .starts_with(idiom)
            .then_some(from + idiom.len())
    });
    ends.max().unwrap_or(end)
}

/// 理解不了, 体会不到: the denial follows the verb.
fn after_denies(after: &str) -> bool {
    ["不了", "不到", "不来", "个屁", "个鬼"]
        .iter()
        .any(|word| after.starts_with(word))
}

fn zh_denies(clause: &str) -> bool {
    if clause.is_ascii() {
        return false;
    }
    let start = clause
        .char_indices()
        .rev()
        .nth(REACH_ZH - 1)
        .map_or(0, |(at, _)| at);
    let window = &clause[start..];
    if !window.contains(ZH_NEGATORS) {
        return false;
    }
    let mut denials = 0;
    let mut rest = window;
    while let Some(at) = rest.find(ZH_NEGATORS) {
        let idiom = ZH_IDIOMS.iter().find_map(|&idiom| {
            let inner = idiom.find(ZH_NEGATORS)?;
            let from = at.checked_sub(inner)?;
            rest.get(from..)?
                .starts_with(idiom)
                .then_some(from + idiom.len())
        });
        match idiom {
            Some(end) => rest = &rest[end..],
            None => {
                let width = rest[at..].chars().next().map_or(1, char::len_utf8);
                rest = &rest[at + width..];
                if reaches(rest) {
                    denials += 1;
                }
            }
        }
    }
    denials % 2 == 1
}

const ZH_NEGATORS: [char; 9] = ['不', '没', '别', '未', '无', '非', '勿', '甭', '莫'];

/// Words that hold a negator and deny nothing to their right.
const ZH_IDIOMS: [&str; 64] = [
    "不好意思",
    "没关系",
    "没问题",
    "不要紧",
    "对不起",
    "不仅",
    "不但",
    "不光",
    "不只",
    "不止",
    "不过",
    "不妨",
    "不如",
    "不管",
    "不论",
    "无论",
    "不得不",
    "不断",
    "不久",
    "不错",
    "差不多",
    "要不",
    "是不是",
    "有没有",
    "能不能",
    "可不可以",
    "会不会",
    "好不好",
    "要不要",
    "特别",
    "分别",
    "区别",
    "个别",
    "识别",
    "级别",
    "类别",
    "性别",
    "别的",
    "别人",
    "无比",
    "非常",
    "除非",
    "没想到",
    "不小心",
    "未来",
    "无线",
    "不便",
    "不安",
    "不满",
    "不愉快",
    "不舒服",
    "不容易",
    "不便之处",
    "不少",
    "不同",
    "没错",
    "不客气",
    "不用客气",
    "不对",
    "不禁",
    "不由得",
    "无疑",
    "不免",
    "想不想",
];

/// Whether a denial reaches over `between` to the word in question. A causative or a relative clause that
/// closes in between shields it: 没按时送到让您着急, 没收到货的心情.
fn reaches(between: &str) -> bool {
    const MODALS: [char; 17] = [
        '会', '想', '能', '该', '再', '要', '是', '有', '必', '用', '应', '愿', '肯', '可', '打',
        '算', '敢',
    ];
    for barrier in [
        "让",
        "使",
        "害得",
        "导致",
        "的",
        "给您",
        "给你",
        "一定",
        "肯定",
        "所以",
        "但",
        "我理解",
        "我明白",
    ] {
        if let Some(at) = between.find(barrier)
            && !between[..at].trim_start_matches(MODALS).is_empty()
        {
            return false;
        }
    }
    true
}

fn en_denies(clause: &str) -> bool {
    const EXCEPT: [&str; 13] = [
        "no way",
        "not only",
        "not just",
        "no doubt",
        "no problem",
        "no wonder",
        "cannot imagine",
        "can't imagine",
        "can't tell you how",
        "cannot tell you how",
        "can't say how",
        "why not",
        "why don't",
    ];
    if !clause.bytes().any(|byte| byte.is_ascii_alphabetic()) {
        return false;
    }
    let clause = [" but ", " and ", " so ", " because ", " which "]
        .iter()
        .fold(clause, |clause, word| {
            clause.rsplit(word).next().unwrap_or(clause)
        });
    let clause = behind_new_subject(clause);
    if EXCEPT.iter().any(|phrase| clause.contains(phrase)) {
        return false;
    }
    let denials = clause
        .rsplit(|c: char| !c.is_ascii_alphabetic() && c != '\'')
        .filter(|word| !word.is_empty())
        .take(REACH_EN)
        .filter(|word| {
            word.ends_with("n't")
                || matches!(
                    *word,
                    "not"
                        | "never"
                        | "no"
                        | "nor"
                        | "neither"
                        | "cannot"
                        | "hardly"
                        | "without"
                        | "nobody"
                        | "nothing"
                )
        })
        .count();
    denials % 2 == 1
}

/// “If it doesn't come we send another”: our own new subject begins a clause of its own, except behind a verb of
/// thinking, which hands its denial on (“I don't think we can”).
fn behind_new_subject(clause: &str) -> &str {
    const HANDS_ON: [&str; 12] = [
        "think", "believe", "feel", "suppose", "know", "see", "say", "mean", "that", "if", "why",
        "how",
    ];
    let last = [" we ", " i ", " we'll ", " i'll ", " we're ", " i'm "]
        .iter()
        .filter_map(|subject| clause.rfind(subject))
        .max();
    match last {
        Some(at) if !HANDS_ON.iter().any(|verb| clause[..at].ends_with(verb)) => &clause[at..],
        _ => clause,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used)]
    use super::*;

    fn denied(text: &str, word: &str) -> bool {
        let at = text.rfind(word).unwrap();
        negated(text, Span::new(at, at + word.len()))
    }

    #[test]
    fn denials() {
        for (text, word) in [
            ("我不觉得这有什么好着急的", "着急"),
            ("我并不抱歉", "抱歉"),
            ("我没有理解您的意思", "理解"),
            ("我理解不了您的心情", "理解"),
            ("不会让您着急", "着急"),
            ("i'm not sorry", "sorry"),
            ("i don't think you are upset", "upset"),
            ("we never apologise", "apologise"),
            ("i don't think we apologise", "apologise"),
        ] {
            assert!(denied(text, word), "{text}");
        }
    }

    #[test]
    fn affirmations() {
        for (text, word) in [
            ("不好意思，让您着急了", "着急"),
            ("没按时送到让您着急了", "着急"),
            ("没收到货的心情我理解", "理解"),
            ("我不是不理解", "理解"),
            ("是不是很着急", "着急"),
            ("非常抱歉", "抱歉"),
            ("不仅抱歉", "抱歉"),
            ("i'm not only sorry", "sorry"),
            ("it did not arrive and you are upset", "upset"),
            ("if it doesn't come by ten we are sorry", "sorry"),
            ("i can't imagine how upset", "upset"),
        ] {
            assert!(!denied(text, word), "{text}");
        }
    }

    #[test]
    fn a_clause_denies_wherever_its_negation_stands() {
        for text in [
            "旅行社那边的订单没有同步到我们的系统",
            "旅行社那边的订单没有同步到我们系统",
            "是旅行社那边的订单没同步到我们系统",
        ] {
            assert!(denies(text), "{text}");
        }
        for text in ["不好意思让您等了", "我不是不理解", "这件事特别要紧"] {
            assert!(!denies(text), "{text}");
        }
    }

    #[test]
    fn quotations() {
        let text = "您刚才说“我很着急”，我理解";
        let found = quotes(text);
        assert_eq!(found.len(), 1);
        let at = text.find("着急").unwrap();
        assert!(quoted(text, &found, Span::new(at, at + 6)));
        let at = text.find("理解").unwrap();
        assert!(!quoted(text, &found, Span::new(at, at + 6)));
    }

    #[test]
    fn speaking_to_somebody_reports_nobody() {
        let said = |text: &str, word: &str| {
            let at = text.find(word).unwrap();
            !quoted(text, &[], Span::new(at, at + word.len()))
        };
        assert!(said("我先跟您说声对不起", "对不起"));
        assert!(said("请您说一下户号", "户号"));
        assert!(!said("您说我们会退款", "退款"));
        assert!(!said("您跟同事说过，您说很着急", "着急"));
    }

    #[test]
    fn a_mark_never_closed_quotes_nothing() {
        assert!(quotes(&format!("“{}", "长".repeat(400))).is_empty());
    }
}
