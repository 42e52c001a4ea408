//! Cuts and counts that never split a character: byte places to character places and back, previews.

use unicode_segmentation::UnicodeSegmentation;

use super::Span;

/// The largest character boundary of `text` that is not past the byte `at`.
pub fn floor_boundary(text: &str, at: usize) -> usize {
    text.floor_char_boundary(at)
}

/// How many characters of `text` lie before the byte `at`; a byte inside a character counts as its start.
pub fn char_offset(text: &str, at: usize) -> usize {
    text[..floor_boundary(text, at)].chars().count()
}

/// The byte at which the character number `at` (from 0) starts; past the end it is the end.
pub fn byte_offset(text: &str, at: usize) -> usize {
    text.char_indices()
        .nth(at)
        .map_or(text.len(), |(byte, _)| byte)
}

/// The character offsets of many byte spans of one text, in one walk over it.
/// Public JSON counts in characters; asking [`char_offset`] span by span would be quadratic.
pub fn char_spans(text: &str, spans: &[Span]) -> Vec<(usize, usize)> {
    let mut ends: Vec<usize> = spans
        .iter()
        .flat_map(|span| [span.start as usize, span.end as usize])
        .collect();
    ends.sort_unstable();
    ends.dedup();
    let mut offsets = Vec::with_capacity(ends.len());
    let (mut byte, mut chars) = (0, 0);
    for &end in &ends {
        let end = floor_boundary(text, end);
        chars += text[byte..end].chars().count();
        byte = end;
        offsets.push(chars);
    }
    let offset = |at: u32| match ends.binary_search(&(at as usize)) {
        Ok(index) | Err(index) => offsets.get(index).copied().unwrap_or(chars),
    };
    spans
        .iter()
        .map(|span| (offset(span.start), offset(span.end)))
        .collect()
}

/// The first `most` user-perceived characters of `text` on one line, with `…` where something was left out.
/// Control characters and line ends become spaces, so that hostile text stays on its line.
pub fn preview(text: &str, most: usize) -> String {
    let mut out = String::new();
    let mut graphemes = text.graphemes(true);
    for grapheme in graphemes.by_ref().take(most) {
        if grapheme.chars().any(char::is_control) {
            out.push(' ');
        } else {
            // A grapheme may carry any number of combining marks; a handful is all a script needs.
            out.extend(grapheme.chars().take(8));
        }
    }
    if graphemes.next().is_some() {
        out.push('…');
    }
    out
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used)]
mod tests {
    use super::*;

    #[test]
    fn offsets_go_both_ways() {
        let text = "a半小时b";
        assert_eq!(char_offset(text, 4), 2);
        assert_eq!(char_offset(text, 3), 1, "inside 半 counts as its start");
        assert_eq!(byte_offset(text, 2), 4);
        assert_eq!(byte_offset(text, 99), text.len());
    }

    #[test]
    fn many_spans_in_one_walk() {
        let text = "退款25元，3天内";
        let spans = [Span::new(8, 11), Span::new(0, 6), Span::new(14, 99)];
        assert_eq!(char_spans(text, &spans), [(4, 5), (0, 2), (6, 9)]);
    }

    #[test]
    fn a_preview_stays_on_its_line() {
        assert_eq!(preview("你好\n世界", 3), "你好 …");
        assert_eq!(preview("👨‍👩‍👧ok", 2), "👨‍👩‍👧o…");
        assert_eq!(preview("", 3), "");
    }
}
