//! Hashed n-grams of a reply: characters in one signed table, words in another, and characters of what was said around it
//! in four more, as whole numbers.
//!
//! | language | characters | words |
//! |---|---|---|
//! | Chinese | 1–3 | how clauses begin and end |
//! | English | 2–5 within a word and its edges | one and two in a row |
//!
//! The hash, the weights of repeats and the length of the vector are fixed: weights in `assets/models/` depend
//! on every one of them, and [`VERSION`] names the agreement.

use crate::{
    hearing::Around,
    text::{Language, Span, normalise},
};

/// Names the way features are made; a model made for another version is refused.
pub const VERSION: u16 = 3;
/// How many tables there are.
pub const COUNT: usize = 6;
/// Slots of the tables: characters and words of the reply, then characters of what was said around it, in the order of
/// `Around::parts`.
pub const TABLES: [usize; COUNT] = [1 << 16, 1 << 14, 1 << 13, 1 << 12, 1 << 12, 1 << 12];
/// Where each table begins.
const STARTS: [usize; COUNT] = starts();
/// Slots of all tables together.
pub const ROWS: usize = STARTS[COUNT - 1] + TABLES[COUNT - 1];
/// What the n-grams of each table weigh, in hundredths.
pub const SHARES: [i64; COUNT] = [100, 100, 70, 50, 50, 80];
/// Longest stretch of a reply that is read, in characters.
const LONGEST: usize = 4_000;
/// One, in the fixed point of the vectors.
pub const ONE: i32 = 256;

/// One n-gram of the text: its slot, its sign and where it stands in the normalised text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Gram {
    /// Slot, those of the word table after those of the character table, and the sign in the lowest bit.
    pub key: u32,
    /// Where, in the normalised text.
    pub span: Span,
}

/// The n-grams of one reply.
#[derive(Clone, Debug, Default)]
pub struct Grams {
    /// Slot, the tables one after the other, and the weight in it, by slot.
    pub weights: Vec<(u32, i32)>,
    /// Length of the part in each table, at least one.
    pub norms: [i32; COUNT],
}

const fn starts() -> [usize; COUNT] {
    let mut starts = [0; COUNT];
    let mut table = 1;
    while table < COUNT {
        starts[table] = starts[table - 1] + TABLES[table - 1];
        table += 1;
    }
    starts
}

/// The table of `slot`.
pub fn table_of(slot: usize) -> usize {
    let later = STARTS[1..].iter().take_while(|&&start| slot >= start);
    later.count()
}

/// The language a reply is heard in: Chinese once a fifth of its letters are.
pub fn language_of(text: &str) -> Language {
    let (mut han, mut other) = (0_usize, 0_usize);
    for c in text.chars().take(LONGEST) {
        match c {
            '\u{3400}'..='\u{9fff}' => han += 1,
            _ if c.is_alphabetic() => other += 1,
            _ => {}
        }
    }
    if han > 0 && han * 4 >= other {
        Language::Zh
    } else {
        Language::En
    }
}

impl Grams {
    /// The n-grams of `text` in `language`, with those of what was said `around` it.
    pub fn of(text: &str, around: Around<'_>, language: Language) -> Self {
        let mut keys = Vec::with_capacity(text.len() * 2);
        each(text, language, &mut |gram| keys.push(gram.key));
        for (at, said) in around.parts().into_iter().enumerate() {
            if !said.is_empty() {
                each(said, language, &mut |gram| {
                    keys.extend(said_around(gram.key, at + 2));
                });
            }
        }
        Self::from_keys(keys)
    }

    fn from_keys(mut keys: Vec<u32>) -> Self {
        keys.sort_unstable();
        let mut grams = Self::default();
        let mut squares = [0_i64; COUNT];
        for run in keys.chunk_by(|a, b| a == b) {
            let slot = run[0] >> 1;
            let value = repeats(run.len()) * if run[0] & 1 == 0 { 1 } else { -1 };
            match grams.weights.last_mut() {
                // Both signs of one slot: the later takes from the earlier.
                Some(last) if last.0 == slot => last.1 += value,
                _ => grams.weights.push((slot, value)),
            }
        }
        for &(slot, value) in &grams.weights {
            squares[table_of(slot as usize)] += i64::from(value) * i64::from(value);
        }
        grams.norms = squares.map(|sum| (sum.isqrt() as i32).max(1));
        grams
    }
}

/// The key of a character gram in a `table` of what was said around; words are not read there.
fn said_around(key: u32, table: usize) -> Option<u32> {
    let slot = (key >> 1) as usize;
    let there = STARTS[table] + slot % TABLES[table];
    (slot < TABLES[0]).then_some((there as u32) << 1 | (key & 1))
}

/// 1 + ln n in the fixed point: the second time says less than the first.
fn repeats(count: usize) -> i32 {
    const TABLE: [i32; 9] = [0, 256, 433, 537, 611, 668, 715, 754, 788];
    match TABLE.get(count) {
        Some(&weight) => weight,
        // A doubling adds ln 2.
        None => {
            let bits = count.ilog2() as i32;
            ONE + bits * 177
        }
    }
}

/// Calls `found` for every n-gram of `text`.
pub(super) fn each(text: &str, language: Language, found: &mut impl FnMut(Gram)) {
    let folded = normalise(shortened(text));
    match language {
        Language::Zh => chinese(&folded.text, found),
        Language::En => english(&folded.text, found),
    }
}

/// The part of `text` that is read.
pub(super) fn shortened(text: &str) -> &str {
    if text.len() <= LONGEST {
        return text;
    }
    text.char_indices()
        .nth(LONGEST)
        .map_or(text, |(end, _)| &text[..end])
}

fn chinese(text: &str, found: &mut impl FnMut(Gram)) {
    let letters: Vec<(usize, char)> = text
        .char_indices()
        .filter(|(_, c)| !c.is_whitespace() && !c.is_control())
        .map(|(at, c)| (at, digit_folded(c)))
        .collect();
    for from in 0..letters.len() {
        let mut hash = Hash::new(1);
        for &(at, c) in &letters[from..letters.len().min(from + 3)] {
            hash.add(c);
            let span = Span::new(letters[from].0, at + c.len_utf8());
            found(hash.gram(Table::Characters, span));
        }
    }
    clauses(&letters, found);
}

/// The first three and the last two characters of every clause, the closing mark with the last.
fn clauses(letters: &[(usize, char)], found: &mut impl FnMut(Gram)) {
    let mut from = 0;
    for to in 1..=letters.len() {
        let ended = to == letters.len() || (is_mark(letters[to - 1].1) && !is_mark(letters[to].1));
        if !ended {
            continue;
        }
        let clause = &letters[from..to];
        let body = clause.iter().take_while(|(_, c)| !is_mark(*c)).count();
        let mut edge = |seed: u32, part: &[(usize, char)]| {
            if let (Some(first), Some(last)) = (part.first(), part.last()) {
                let mut hash = Hash::new(seed);
                part.iter().for_each(|&(_, c)| hash.add(c));
                found(hash.gram(Table::Words, Span::new(first.0, last.0 + last.1.len_utf8())));
            }
        };
        edge(11, &clause[..body.min(2)]);
        edge(12, &clause[..body.min(4)]);
        edge(
            13,
            &clause[body.saturating_sub(2)..clause.len().min(body + 1)],
        );
        from = to;
    }
}

fn english(text: &str, found: &mut impl FnMut(Gram)) {
    let mut before: Option<(Hash, usize)> = None;
    let mut opens = true;
    let mut rest = text;
    let mut at = 0;
    while let Some(c) = rest.chars().next() {
        if !c.is_alphanumeric() && c != '\'' {
            if matches!(c, '?' | '!' | '.') {
                let mut mark = Hash::new(21);
                mark.add(c);
                found(mark.gram(Table::Words, Span::new(at, at + 1)));
                opens = true;
                before = None;
            }
            at += c.len_utf8();
            rest = &text[at..];
            continue;
        }
        let len = rest
            .find(|c: char| !c.is_alphanumeric() && c != '\'')
            .unwrap_or(rest.len());
        let word = &rest[..len];
        let here = Span::new(at, at + len);
        let mut hash = Hash::new(21);
        word.chars().for_each(|c| hash.add(digit_folded(c)));
        found(hash.gram(Table::Words, here));
        if opens {
            let mut first = Hash::new(22);
            first.join(hash);
            found(first.gram(Table::Words, here));
        }
        if let Some((mut pair, start)) = before {
            pair.join(hash);
            found(pair.gram(Table::Words, Span::new(start, at + len)));
        }
        before = Some((hash, at));
        opens = false;
        inside(word, at, found);
        at += len;
        rest = &text[at..];
    }
}

/// Two to five characters in a row of a word and the edges around it.
fn inside(word: &str, start: usize, found: &mut impl FnMut(Gram)) {
    let edges = |at: usize, c: char| (start + at, digit_folded(c), c.len_utf8());
    let end = start + word.len();
    let letters: Vec<(usize, char, usize)> = std::iter::once((start, ' ', 0))
        .chain(word.char_indices().map(|(at, c)| edges(at, c)))
        .chain(std::iter::once((end, ' ', 0)))
        .collect();
    for from in 0..letters.len() {
        let mut hash = Hash::new(2);
        for (count, &(at, c, width)) in letters[from..].iter().take(5).enumerate() {
            hash.add(c);
            if count > 0 {
                found(hash.gram(Table::Characters, Span::new(letters[from].0, at + width)));
            }
        }
    }
}

fn is_mark(c: char) -> bool {
    matches!(
        c,
        '。' | '!'
            | '?'
            | ','
            | '，'
            | ';'
            | '；'
            | ':'
            | '：'
            | '~'
            | '…'
            | '、'
            | '.'
            | '！'
            | '？'
    )
}

/// Every digit reads as 0: which number it is belongs to the figures.
fn digit_folded(c: char) -> char {
    if c.is_ascii_digit() { '0' } else { c }
}

#[derive(Clone, Copy)]
enum Table {
    Characters,
    Words,
}

/// FNV-1a over code points, stirred at the end.
#[derive(Clone, Copy)]
struct Hash(u32);

impl Hash {
    fn new(seed: u32) -> Self {
        Self(0x811c_9dc5 ^ seed.wrapping_mul(0x9e37_79b1))
    }

    fn add(&mut self, c: char) {
        self.join(Hash(u32::from(c)));
    }

    fn join(&mut self, other: Hash) {
        self.0 = (self.0 ^ other.0).wrapping_mul(0x0100_0193).rotate_left(5);
    }

    fn gram(self, table: Table, span: Span) -> Gram {
        let mut hash = self.0;
        hash ^= hash >> 16;
        hash = hash.wrapping_mul(0x85eb_ca6b);
        hash ^= hash >> 13;
        hash = hash.wrapping_mul(0xc2b2_ae35);
        hash ^= hash >> 16;
        let slot = match table {
            Table::Characters => (hash as usize >> 8) % TABLES[0],
            Table::Words => TABLES[0] + (hash as usize >> 8) % TABLES[1],
        };
        Gram {
            key: (slot as u32) << 1 | (hash & 1),
            span,
        }
    }
}
