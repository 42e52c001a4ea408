//! The gist of a text for comparing: hashed grams of its words and characters, synonyms folded into one,
//! clause by clause.
//!
//! Chinese gives grams of one to three characters without particles, English its words, pairs of words and
//! the four-letter pieces of long words, so that inserted words and small slips change little. Weights are
//! whole numbers; nothing here is a float.

use std::{ops::Range, sync::LazyLock};

use aho_corasick::{AhoCorasick, MatchKind};
use serde::Deserialize;

use super::{
    asked::asked,
    fold::{Folded, fold},
    scope,
    sentences::{is_clause_mark, sentences},
};

/// The grams of one stretch, sorted by hash, with what each weighs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Grams {
    grams: Vec<(u32, u16)>,
    /// What all of them weigh.
    pub total: u32,
    /// Whether the stretch denies something.
    pub denies: bool,
    /// Whether it stands in a question.
    pub asks: bool,
    /// Whether it leaves the matter to the listener: 您自己, "yourself".
    pub hands_off: bool,
}

/// A reply prepared for comparing with many cues: its clauses, neighbouring clauses and sentences.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gist {
    pub(crate) windows: Vec<Grams>,
    /// For each sentence, the windows that lie in it.
    pub(crate) sentences: Vec<Range<usize>>,
}

/// Clauses of one sentence that a window may join.
const WIDEST: usize = 3;
/// Sentences up to which the reply as a whole is a window too; a longer one would hold anything.
const SHORT_REPLY: usize = 3;

impl Gist {
    /// Prepares `text`.
    pub fn of(text: &str) -> Self {
        let folded = Folded::of(text);
        let text: &str = &folded.text;
        let quotes = scope::quotes(text);
        let found = sentences(text, &quotes);
        let mut windows = Vec::with_capacity(found.len() * 3);
        let mut sentence_grams = Vec::new();
        let mut within = Vec::with_capacity(found.len());
        for sentence in &found {
            let from = windows.len();
            let asking = asked(text, sentence);
            let clauses: Vec<Grams> = sentence
                .span
                .of(text)
                .split(is_clause_mark)
                .filter(|clause| clause.chars().any(char::is_alphanumeric))
                .map(|clause| {
                    let at = clause.trim_start().as_ptr().addr() - text.as_ptr().addr();
                    let at = at as u32;
                    let asks = asking.iter().any(|span| span.start <= at && at < span.end);
                    Grams::of(clause, asks)
                })
                .collect();
            for width in 1..=WIDEST.min(clauses.len()) {
                windows.extend(clauses.windows(width).map(Grams::joined));
            }
            if clauses.len() > WIDEST {
                windows.push(Grams::joined(&clauses));
            }
            within.push(from..windows.len());
            if found.len() <= SHORT_REPLY {
                sentence_grams.push(Grams::joined(&clauses));
            }
        }
        for width in 2..=sentence_grams.len() {
            windows.extend(sentence_grams.windows(width).map(Grams::joined));
        }
        Self {
            windows,
            sentences: within,
        }
    }

    /// The gist of some of its windows alone.
    #[cfg(test)]
    pub(crate) fn stretch(&self, windows: Range<usize>) -> Self {
        Self {
            windows: self.windows[windows].to_vec(),
            sentences: Vec::new(),
        }
    }
}

impl Grams {
    /// The grams of all of `text` taken as one stretch.
    pub fn whole(text: &str) -> Self {
        let folded = Folded::of(text);
        let text: &str = &folded.text;
        let found = sentences(text, &scope::quotes(text));
        let asks = found.iter().any(|sentence| sentence.question);
        let parts: Vec<Self> = text
            .split(is_clause_mark)
            .filter(|clause| clause.chars().any(char::is_alphanumeric))
            .map(|clause| Self::of(clause, asks))
            .collect();
        Self::joined(&parts)
    }

    /// The grams of one clause of folded text.
    fn of(clause: &str, asks: bool) -> Self {
        let tokens = tokens(clause);
        let mut grams = Vec::with_capacity(tokens.len() * 3);
        for (at, token) in tokens.iter().enumerate() {
            grams.push((token.hash, token.weight));
            if let Some(next) = tokens.get(at + 1) {
                let pair = mix(token.hash, next.hash);
                grams.push((pair, token.pair_weight(next)));
                if let Some(third) = tokens.get(at + 2)
                    && token.han
                    && next.han
                    && third.han
                {
                    grams.push((mix(pair, third.hash), 2));
                }
            }
            grams.extend(token.pieces.iter().map(|&piece| (piece, 1)));
        }
        let hands_off = ["自己", "自行", "yourself"]
            .iter()
            .any(|word| clause.contains(word));
        Self {
            denies: scope::denies(clause),
            asks,
            hands_off,
            ..Self::from(grams)
        }
    }

    fn joined(parts: &[Self]) -> Self {
        match parts {
            [one] => one.clone(),
            _ => Self {
                denies: parts.iter().any(|part| part.denies),
                asks: parts.iter().any(|part| part.asks),
                hands_off: parts.iter().any(|part| part.hands_off),
                ..Self::from(
                    parts
                        .iter()
                        .flat_map(|part| part.grams.iter().copied())
                        .collect(),
                )
            },
        }
    }

    fn from(mut grams: Vec<(u32, u16)>) -> Self {
        grams.sort_unstable();
        grams.dedup_by_key(|gram| gram.0);
        let total = grams.iter().map(|&(_, weight)| u32::from(weight)).sum();
        Self {
            grams,
            total,
            ..Self::default()
        }
    }

    /// Grams with their weights, by hash.
    pub fn iter(&self) -> std::slice::Iter<'_, (u32, u16)> {
        self.grams.iter()
    }

    /// All but the grams themselves.
    pub fn head(&self) -> Self {
        Self {
            grams: Vec::new(),
            ..*self
        }
    }

    /// What the grams shared with `other` weigh.
    pub fn shared(&self, other: &Self) -> u32 {
        let (mut mine, mut theirs) = (self.grams.as_slice(), other.grams.as_slice());
        let mut shared = 0;
        while let (Some(&(a, weight)), Some(&(b, _))) = (mine.first(), theirs.first()) {
            match a.cmp(&b) {
                std::cmp::Ordering::Less => mine = &mine[1..],
                std::cmp::Ordering::Greater => theirs = &theirs[1..],
                std::cmp::Ordering::Equal => {
                    shared += u32::from(weight);
                    mine = &mine[1..];
                    theirs = &theirs[1..];
                }
            }
        }
        shared
    }
}

/// A word: a Chinese character, an English word, a number, or a group of synonyms.
struct Token {
    hash: u32,
    weight: u16,
    han: bool,
    common: bool,
    pieces: Vec<u32>,
}

impl Token {
    fn pair_weight(&self, next: &Token) -> u16 {
        match (self.common, next.common) {
            (false, false) => 4,
            (true, true) => 1,
            _ => 2,
        }
    }
}

fn tokens(clause: &str) -> Vec<Token> {
    let synonyms = &*SYNONYMS;
    let mut found = Vec::with_capacity(clause.len() / 3 + 1);
    let mut at = 0;
    for group in synonyms.automaton.find_iter(clause) {
        if splits_word(clause, group.start()) || splits_word(clause, group.end()) {
            continue;
        }
        plain(&clause[at..group.start()], &mut found);
        let number = synonyms.groups[group.pattern().as_usize()];
        found.push(Token {
            hash: mix(0x5379, number),
            weight: if is_light(number, synonyms) { 2 } else { 10 },
            han: false,
            common: is_light(number, synonyms),
            pieces: Vec::new(),
        });
        at = group.end();
    }
    plain(&clause[at..], &mut found);
    found
}

/// Groups of helpers (帮, 为, 给; 需要, 想; 提供, 告诉) say little by themselves.
fn is_light(number: u32, synonyms: &Synonyms) -> bool {
    synonyms.light.binary_search(&number).is_ok()
}

/// Tokens of a stretch without synonyms.
fn plain(text: &str, found: &mut Vec<Token>) {
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        if c.is_ascii_alphanumeric() || (c.is_alphabetic() && !is_han(c)) {
            let end = rest
                .find(|c: char| is_han(c) || !(c.is_alphanumeric() || c == '\''))
                .unwrap_or(rest.len());
            english(&rest[..end], found);
            rest = &rest[end..];
        } else {
            if is_han(c) && !PARTICLES.contains(&c) {
                let common = COMMON.contains(&c);
                found.push(Token {
                    hash: hash(&rest.as_bytes()[..c.len_utf8()]),
                    weight: if common { 1 } else { 2 },
                    han: true,
                    common,
                    pieces: Vec::new(),
                });
            }
            rest = &rest[c.len_utf8()..];
        }
    }
}

fn english(word: &str, found: &mut Vec<Token>) {
    if DROPPED.contains(&word) {
        return;
    }
    let stem = stem(word);
    let common = STOP_WORDS.contains(&word);
    let pieces = if stem.len() > 5 && stem.is_ascii() {
        stem.as_bytes().windows(4).map(hash).collect()
    } else {
        Vec::new()
    };
    found.push(Token {
        hash: hash(stem.as_bytes()),
        weight: if common { 1 } else { 6 },
        han: false,
        common,
        pieces,
    });
}

/// The word without the endings of number and tense: enough for comparing, not for reading.
fn stem(word: &str) -> &str {
    let word = word.strip_suffix("'s").unwrap_or(word);
    ["ing", "ied", "ies", "ed", "es", "ly", "s"]
        .iter()
        .find_map(|ending| word.strip_suffix(ending).filter(|stem| stem.len() >= 3))
        .unwrap_or(word)
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}')
}

fn splits_word(text: &str, at: usize) -> bool {
    let bytes = text.as_bytes();
    at > 0
        && at < bytes.len()
        && bytes[at - 1].is_ascii_alphanumeric()
        && bytes[at].is_ascii_alphanumeric()
}

/// Characters that carry tone, not matter.
const PARTICLES: [char; 16] = [
    '的', '了', '吗', '呢', '吧', '啊', '呀', '哦', '嗯', '哈', '您', '你', '请', '嘛', '么', '地',
];

/// Characters so common that sharing one means little.
const COMMON: &[char] = &[
    '多', '少', '麻', '烦', '方', '便', '我', '是', '在', '有', '不', '这', '那', '个', '就', '都',
    '也', '会', '能', '要', '可', '以', '和', '到', '一', '下', '们', '把', '很', '还', '对', '让',
    '上', '说', '先', '好', '来', '去', '再', '没', '些', '件',
];

const DROPPED: [&str; 8] = ["the", "a", "an", "please", "just", "really", "very", "so"];

const STOP_WORDS: &[&str] = &[
    "i", "i'm", "i'll", "i've", "i'd", "you", "you're", "you've", "your", "we", "we'll", "we've",
    "we're", "our", "my", "me", "us", "it", "it's", "this", "that", "that's", "is", "are", "was",
    "were", "be", "been", "have", "has", "had", "do", "does", "did", "will", "would", "can",
    "could", "to", "of", "in", "on", "for", "with", "at", "and", "or", "but", "not", "no", "don't",
    "as", "if", "there", "here", "about", "from", "by", "what", "what's", "who", "which", "how",
    "may", "might", "could", "get", "let", "make", "go", "i'd", "then", "am", "they", "he", "she",
];

/// Synonym groups of `assets/lexicons/synonyms.ron`.
struct Synonyms {
    automaton: AhoCorasick,
    /// Group of every phrase.
    groups: Vec<u32>,
    /// Groups that say little, sorted.
    light: Vec<u32>,
}

#[derive(Deserialize)]
struct SynonymFile {
    zh: Vec<Vec<String>>,
    en: Vec<Vec<String>>,
}

static SYNONYMS: LazyLock<Synonyms> = LazyLock::new(|| {
    #[expect(
        clippy::expect_used,
        reason = "the file is part of the program and a test reads it"
    )]
    read_synonyms().expect("the synonyms are well formed")
});

fn read_synonyms() -> Result<Synonyms, String> {
    let file: SynonymFile = ron::from_str(include_str!("../../assets/lexicons/synonyms.ron"))
        .map_err(|error| error.to_string())?;
    let mut phrases: Vec<String> = Vec::new();
    let mut groups = Vec::new();
    let mut light = Vec::new();
    for (number, group) in file.zh.iter().chain(&file.en).enumerate() {
        let number = number as u32;
        if group.iter().any(|phrase| LIGHT.contains(&phrase.as_str())) {
            light.push(number);
        }
        for phrase in group {
            let folded: String = phrase.chars().map(fold).collect();
            phrases.push(folded);
            groups.push(number);
        }
    }
    let automaton = AhoCorasick::builder()
        .match_kind(MatchKind::LeftmostLongest)
        .build(&phrases)
        .map_err(|error| error.to_string())?;
    Ok(Synonyms {
        automaton,
        groups,
        light,
    })
}

/// A member of each group that says little by itself.
const LIGHT: [&str; 7] = ["帮", "想", "之前", "提供", "告诉", "tell", "need"];

fn hash(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |hash: u32, &byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}

fn mix(a: u32, b: u32) -> u32 {
    (a.rotate_left(7) ^ b.wrapping_mul(0x9e37_79b1)).wrapping_mul(0x85eb_ca6b)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used)]
    use super::*;

    #[test]
    fn synonyms_parse_and_none_is_written_twice() {
        let file: SynonymFile =
            ron::from_str(include_str!("../../assets/lexicons/synonyms.ron")).unwrap();
        read_synonyms().unwrap();
        for groups in [file.zh, file.en] {
            let mut all: Vec<&String> = groups.iter().flatten().collect();
            all.sort();
            for pair in all.windows(2) {
                assert_ne!(pair[0], pair[1]);
            }
        }
    }

    #[test]
    fn synonyms_are_one_word() {
        let (a, b) = (Grams::whole("给您退钱"), Grams::whole("给您退款"));
        assert_eq!(a, b);
    }
}
