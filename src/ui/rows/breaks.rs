//! Where a text may be broken into rows: the Unicode rules, with Chinese quotation marks told apart.

use unicode_linebreak::{BreakOpportunity, linebreaks};

/// One row of a broken text: a byte range without its line break and trailing spaces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// First byte.
    pub start: usize,
    /// Byte after the last one drawn.
    pub end: usize,
    /// Whether text was cut off behind this row.
    pub cut: bool,
}

/// Breaks `text` into rows no wider than `width`, at most `max_rows` of them.
///
/// `advance` gives the width of the character at a byte offset. The first row may be `hang` wider. `glued` says
/// that no break may come at an offset. A cut last row leaves room for an ellipsis `ellipsis` wide.
pub fn rows(
    text: &str,
    width: f32,
    hang: f32,
    max_rows: usize,
    ellipsis: f32,
    advance: &mut dyn FnMut(usize, char) -> f32,
    glued: &dyn Fn(usize) -> bool,
) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    let mut row = 0;
    let mut used = 0.0;
    let mut from = 0;
    let scratch = with_sided_quotes(text);
    for (at, kind) in linebreaks(&scratch) {
        if kind == BreakOpportunity::Allowed && glued(at) {
            continue;
        }
        let piece = &text[from..at];
        let drawn = piece.trim_end();
        let room = |rows: &Vec<Row>| if rows.is_empty() { width + hang } else { width };
        let mut measure = |part: &str, offset: usize| -> f32 {
            part.char_indices()
                .map(|(i, c)| advance(offset + i, c))
                .sum()
        };
        let wide = measure(drawn, from);
        if used + wide > room(&rows) + SLACK && used > 0.0 {
            rows.push(trimmed(text, row, from));
            (row, used) = (from, 0.0);
        }
        if wide > room(&rows) + SLACK {
            // A word wider than a row is broken between characters.
            for (i, c) in drawn.char_indices() {
                let one = advance(from + i, c);
                if used + one > room(&rows) + SLACK && used > 0.0 {
                    rows.push(trimmed(text, row, from + i));
                    (row, used) = (from + i, 0.0);
                }
                used += one;
            }
        } else {
            let spaces = piece[drawn.len()..].trim_end_matches(['\n', '\r']);
            used += wide + measure(spaces, from + drawn.len());
        }
        from = at;
        if kind == BreakOpportunity::Mandatory && (at < text.len() || ends_line(text)) {
            rows.push(trimmed(text, row, at));
            (row, used) = (at, 0.0);
        }
    }
    if row < text.len() || rows.is_empty() {
        rows.push(trimmed(text, row, text.len()));
    }
    if rows.len() > max_rows {
        cut(text, &mut rows, max_rows, width - ellipsis, advance);
    }
    rows
}

/// What a row may be wider than its room, because kerning is not measured.
const SLACK: f32 = 0.5;

fn ends_line(text: &str) -> bool {
    text.ends_with([
        '\n', '\r', '\u{85}', '\u{2028}', '\u{2029}', '\u{b}', '\u{c}',
    ])
}

fn trimmed(text: &str, start: usize, end: usize) -> Row {
    Row {
        start,
        end: start + text[start..end].trim_end().len(),
        cut: false,
    }
}

/// Drops the rows after `max_rows` and shortens the last one to `width`.
fn cut(
    text: &str,
    rows: &mut Vec<Row>,
    max_rows: usize,
    width: f32,
    advance: &mut dyn FnMut(usize, char) -> f32,
) {
    rows.truncate(max_rows);
    let Some(last) = rows.last_mut() else { return };
    let mut used = 0.0;
    let mut end = last.start;
    for (i, c) in text[last.start..last.end].char_indices() {
        used += advance(last.start + i, c);
        if used > width {
            break;
        }
        end = last.start + i + c.len_utf8();
    }
    *last = Row {
        cut: true,
        ..trimmed(text, last.start, end)
    };
}

/// The same text, byte for byte as long, with `“ ‘` as opening and `” ’` as closing brackets.
///
/// Unicode cannot tell the sides of these marks and forbids breaks on both; in Chinese they have a side.
/// An apostrophe between letters stays what it is.
fn with_sided_quotes(text: &str) -> String {
    let mut made = String::with_capacity(text.len());
    let mut before = ' ';
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        let in_word = before.is_ascii_alphanumeric()
            && rest.peek().is_some_and(|next| next.is_ascii_alphanumeric());
        made.push(match c {
            '“' => '「',
            '”' => '」',
            '‘' if !in_word => '「',
            '’' if !in_word => '」',
            _ => c,
        });
        before = c;
    }
    made
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used)]

    use proptest::prelude::*;

    use super::*;

    /// Ideographs and full-width signs are 2 wide, everything else 1.
    fn set(text: &str, width: f32, max_rows: usize) -> Vec<String> {
        let mut advance = |_: usize, c: char| if (c as u32) < 0x2000 { 1.0 } else { 2.0 };
        rows(text, width, 0.0, max_rows, 2.0, &mut advance, &|_| false)
            .iter()
            .map(|row| text[row.start..row.end].to_owned() + if row.cut { "…" } else { "" })
            .collect()
    }

    #[test]
    fn no_row_begins_with_a_closing_sign_or_ends_with_an_opening_one() {
        let text =
            "您说“再等等”，是吗？我查了（两次）、问了《规则》：今天到！还有「小满」的事；好……";
        for width in 8..60 {
            for row in set(text, width as f32, usize::MAX) {
                let (first, last) = (row.chars().next().unwrap(), row.chars().last().unwrap());
                assert!(
                    !"，。！？：；、）”》」…".contains(first),
                    "width {width}: {row}"
                );
                assert!(!"（“《「".contains(last), "width {width}: {row}");
            }
        }
    }

    #[test]
    fn chinese_breaks_anywhere_else_and_latin_between_words() {
        assert_eq!(set("今天六点半开始", 6.0, 9), ["今天六", "点半开", "始"]);
        assert_eq!(set("a birthday gift", 10.0, 9), ["a birthday", "gift"]);
        assert_eq!(set("说“好”就来", 6.0, 9), ["说", "“好”", "就来"]);
        assert_eq!(set("it’s here now", 10.0, 9), ["it’s here", "now"]);
    }

    #[test]
    fn a_word_wider_than_the_row_is_broken_inside() {
        assert_eq!(set("abcdefghij", 4.0, 9), ["abcd", "efgh", "ij"]);
    }

    #[test]
    fn line_breaks_of_the_text_are_kept() {
        assert_eq!(set("一\n\n二", 20.0, 9), ["一", "", "二"]);
        assert_eq!(set("一\n", 20.0, 9), ["一"]);
        assert_eq!(set("", 20.0, 9), [""]);
    }

    #[test]
    fn what_does_not_fit_the_rows_is_cut_with_an_ellipsis() {
        assert_eq!(set("一二三四五六七八九", 8.0, 2), ["一二三四", "五六七…"]);
        assert_eq!(set("一二三四", 8.0, 1), ["一二三四"]);
    }

    proptest! {
        #[test]
        fn any_text_is_broken_without_loss(text in "\\PC{0,60}|[“”‘’（），。a-z \\n一二]{0,60}", width in 0.0f32..40.0) {
            let mut advance = |_: usize, _: char| 1.0;
            let rows = rows(&text, width, 0.0, usize::MAX, 1.0, &mut advance, &|_| false);
            let mut at = 0;
            for row in &rows {
                prop_assert!(row.start >= at && row.end >= row.start);
                prop_assert!(text[at..row.start].chars().all(char::is_whitespace));
                at = row.end;
            }
            prop_assert!(text[at..].chars().all(char::is_whitespace));
        }
    }
}
