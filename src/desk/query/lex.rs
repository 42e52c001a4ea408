//! The words and marks of a query. Full-width marks, as a Chinese input method types them, mean the same.

use crate::desk::sheet::Relation;

/// A word or mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Token {
    /// A name or a value.
    Word(String),
    /// A value in quotes.
    Quoted(String),
    /// A sign of comparison.
    Sign(Relation),
    /// `(`.
    Open,
    /// `)`.
    Close,
    /// `,`.
    Comma,
}

/// The words and marks of `text`, in order. A quote that is never closed goes on to the end.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut word = String::new();
    let mut chars = text.chars().map(narrow).peekable();
    while let Some(c) = chars.next() {
        let mark = match c {
            '(' => Some(Token::Open),
            ')' => Some(Token::Close),
            ',' => Some(Token::Comma),
            '"' => {
                let inside = chars.by_ref().take_while(|&c| c != '"').collect();
                Some(Token::Quoted(inside))
            }
            '=' | '<' | '>' | '~' | '!' => {
                let two = chars.peek().filter(|&&next| next == '=');
                let two = two.filter(|_| matches!(c, '<' | '>' | '!'));
                let sign: String = std::iter::once(c).chain(two.copied()).collect();
                let mut signs = Relation::SIGNS.iter();
                let relation = signs.find(|(known, _)| *known == sign).map(|it| it.1);
                if two.is_some() {
                    chars.next();
                }
                relation.map(Token::Sign)
            }
            _ => None,
        };
        if mark.is_none() && !c.is_whitespace() {
            word.push(c);
            continue;
        }
        if !word.is_empty() {
            tokens.push(Token::Word(std::mem::take(&mut word)));
        }
        tokens.extend(mark);
    }
    if !word.is_empty() {
        tokens.push(Token::Word(word));
    }
    tokens
}

/// The plain mark for a full-width one.
fn narrow(c: char) -> char {
    match c {
        '（' => '(',
        '）' => ')',
        '，' | '、' => ',',
        '＝' => '=',
        '＜' => '<',
        '＞' => '>',
        '！' => '!',
        '～' => '~',
        '“' | '”' | '＂' => '"',
        c => c,
    }
}

/// Words of the language, in English and as a Chinese reader would type them.
const WORDS: [(&str, &[&str]); 18] = [
    ("where", &["where", "其中", "当"]),
    ("by", &["by", "按"]),
    ("join", &["join", "left", "连接", "关联"]),
    ("inner", &["inner"]),
    ("on", &["on", "凭"]),
    ("and", &["and", "且", "和"]),
    ("stats", &["stats", "统计"]),
    ("count", &["count", "计数", "件数"]),
    ("share", &["share", "份额"]),
    ("sum", &["sum", "合计", "求和"]),
    ("mean", &["mean", "avg", "average", "平均"]),
    ("median", &["median", "中位数"]),
    ("min", &["min", "最小"]),
    ("max", &["max", "最大"]),
    ("rate", &["rate", "比率", "占比"]),
    ("day", &["day", "日"]),
    ("week", &["week", "周"]),
    ("month", &["month", "月"]),
];

/// The word of the language that `word` is, if it is one.
pub(super) fn keyword(word: &str) -> Option<&'static str> {
    let word = word.to_lowercase();
    let mut known = WORDS.iter();
    known
        .find(|(_, ways)| ways.contains(&word.as_str()))
        .map(|(keyword, _)| *keyword)
}

/// Every word of the language, for hints.
pub(super) fn keywords() -> impl Iterator<Item = &'static str> {
    WORDS.iter().map(|(keyword, _)| *keyword)
}
