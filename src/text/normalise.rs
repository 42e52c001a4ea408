//! One spelling for what hearing compares: compatibility forms, width, case, traditional characters and
//! drawn-out repeats folded, with the way back to the bytes that were written.

use std::sync::LazyLock;

use unicode_normalization::{UnicodeNormalization, char::canonical_combining_class};

use super::Span;

/// A text in its folded spelling, and where each of its bytes came from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Normalised {
    /// The folded text: NFKC, half width, lower case, simplified.
    pub text: String,
    /// For each byte of `text`, where the stretch of the original it was folded from starts …
    starts: Vec<u32>,
    /// … and ends.
    ends: Vec<u32>,
    /// Length of the original in bytes.
    whole: u32,
}

impl Normalised {
    /// The place in the original of `span`, a span of the folded text. Both ends lie on character boundaries
    /// of the original, and a span that is not empty never becomes empty.
    pub fn original(&self, span: Span) -> Span {
        let (start, end) = (span.start as usize, span.end as usize);
        let from = self.starts.get(start).copied().unwrap_or(self.whole);
        let to = match end.checked_sub(1) {
            Some(last) if end > start => self.ends.get(last).copied().unwrap_or(self.whole),
            _ => from,
        };
        Span::new(from as usize, to.max(from) as usize)
    }

    fn push(&mut self, c: char, from: usize, to: usize) {
        self.text.push(c);
        let bytes = c.len_utf8();
        self.starts.extend(std::iter::repeat_n(from as u32, bytes));
        self.ends.extend(std::iter::repeat_n(to as u32, bytes));
    }
}

/// Folds `text`. Three or more of the same letter, Chinese character or mark become two (`好好好好` and
/// `soooo` carry no more than `好好` and `soo`); digits are never touched.
pub fn normalise(text: &str) -> Normalised {
    let mut out = Normalised {
        text: String::with_capacity(text.len()),
        starts: Vec::with_capacity(text.len()),
        ends: Vec::with_capacity(text.len()),
        whole: text.len() as u32,
    };
    let mut folding = Folding::default();
    let mut chars = text.char_indices().peekable();
    while let Some((from, c)) = chars.next() {
        let mut to = from + c.len_utf8();
        let mut composed = false;
        while let Some(&(at, next)) = chars.peek() {
            if !joins(next) {
                break;
            }
            composed = true;
            to = at + next.len_utf8();
            chars.next();
        }
        if !composed && let Some(simple) = fold_alone(c) {
            folding.push(&mut out, simple, from, to);
        } else {
            for folded in text[from..to].nfkc().flat_map(char::to_lowercase) {
                folding.push(&mut out, simplified(folded), from, to);
            }
        }
    }
    out
}

/// The simplified character for the traditional `c`, or `c` itself.
pub fn simplified(c: char) -> char {
    let code = c as u32;
    if !(HAN_FIRST..=HAN_LAST).contains(&code) {
        return c;
    }
    let found = SIMPLIFIED[(code - HAN_FIRST) as usize];
    char::from_u32(u32::from(found)).unwrap_or(c)
}

/// Remembers the last folded character, to cut runs of it.
#[derive(Default)]
struct Folding {
    last: Option<char>,
    run: u32,
}

impl Folding {
    fn push(&mut self, out: &mut Normalised, c: char, from: usize, to: usize) {
        self.run = if self.last == Some(c) {
            self.run + 1
        } else {
            1
        };
        self.last = Some(c);
        if self.run <= 2 || c.is_numeric() || is_han_digit(c) {
            out.push(c, from, to);
        } else if let Some(end) = out.ends.len().checked_sub(c.len_utf8()) {
            // The dropped one belongs to the last that was kept, so spans still cover the whole run.
            out.ends[end..].fill(to as u32);
        }
    }
}

/// What most characters fold to without the tables of NFKC; `None` where those are needed.
fn fold_alone(c: char) -> Option<char> {
    match c {
        '\0'..='\u{7f}' => Some(c.to_ascii_lowercase()),
        '\u{4e00}'..='\u{9fff}' => Some(simplified(c)),
        '\u{3001}'..='\u{3020}' | '\u{2014}' | '\u{2018}'..='\u{201d}' => Some(c),
        // Full-width forms are ASCII, moved.
        '\u{ff01}'..='\u{ff5e}' => {
            char::from_u32(c as u32 - 0xfee0).map(|half| half.to_ascii_lowercase())
        }
        '\u{3000}' | '\u{a0}' => Some(' '),
        '￥' => Some('¥'),
        _ => None,
    }
}

/// Whether `c` may melt into the character before it.
fn joins(c: char) -> bool {
    match c {
        '\0'..='\u{2ff}' | '\u{3400}'..='\u{9fff}' => false,
        // Hangul vowels and finals compose with what stands before them although their class is 0.
        '\u{1160}'..='\u{11ff}' => true,
        _ => canonical_combining_class(c) != 0,
    }
}

fn is_han_digit(c: char) -> bool {
    "零〇一二三四五六七八九十百千万亿".contains(c)
}

const HAN_FIRST: u32 = 0x4e00;
const HAN_LAST: u32 = 0x9fff;

/// One entry a Han character: a walk over a reply then costs one look-up a character.
static SIMPLIFIED: LazyLock<Vec<u16>> = LazyLock::new(|| {
    let mut table: Vec<u16> = (HAN_FIRST as u16..=HAN_LAST as u16).collect();
    let lines = include_str!("../../assets/hanzi/traditional.txt").lines();
    for line in lines.filter(|line| !line.starts_with('#')) {
        let mut pairs = line.chars();
        while let (Some(from), Some(to)) = (pairs.next(), pairs.next()) {
            let place = (from as u32).checked_sub(HAN_FIRST);
            if let Some(slot) = place.and_then(|place| table.get_mut(place as usize)) {
                *slot = to as u16;
            }
        }
    }
    table
});

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used)]
mod tests {
    use super::*;

    fn folded(text: &str) -> String {
        normalise(text).text
    }

    #[test]
    fn width_case_and_compatibility() {
        assert_eq!(folded("ＡＢＣ１２３％￥："), "abc123%¥:");
        assert_eq!(folded("Café ½㎏"), "café 1⁄2kg");
        assert_eq!(folded("e\u{301}"), "é");
        assert_eq!(folded("STRASSE İ"), "strasse i\u{307}");
    }

    #[test]
    fn traditional_becomes_simplified() {
        assert_eq!(
            folded("您的訂單後天送達，請問還有什麼問題嗎"),
            "您的订单后天送达,请问还有什么问题吗"
        );
        assert_eq!(folded("萬億兩塊點個號鐘時單週"), "万亿两块点个号钟时单周");
    }

    #[test]
    fn repeats_are_cut_but_never_digits() {
        assert_eq!(folded("好好好好的!!!!"), "好好的!!");
        assert_eq!(folded("soooo 1000000 五五五五"), "soo 1000000 五五五五");
    }

    #[test]
    fn the_way_back() {
        let text = "我 ＯＫ！！！！了";
        let folded = normalise(text);
        let at = folded.text.find("!!").unwrap();
        let span = folded.original(Span::new(at, at + 2));
        assert_eq!(span.of(text), "！！！！");
        let all = folded.original(Span::new(0, folded.text.len()));
        assert_eq!(all.of(text), text);
        assert!(folded.original(Span::new(at, at)).is_empty());
    }

    #[test]
    fn folding_twice_changes_nothing() {
        for text in [
            "訂單１２３",
            "Ⅷ①㍿",
            "e\u{301}\u{301}\u{301}\u{301}",
            "哈哈哈哈哈",
        ] {
            let once = folded(text);
            assert_eq!(folded(&once), once, "{text}");
        }
    }
}
