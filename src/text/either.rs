//! Several wordings written as one: 「[昨天/昨儿]我就[问过/来问过]」 stands for four sentences.

use std::borrow::Cow;

/// A piece of a text with wordings to choose from.
enum Piece<'t> {
    /// Words as they are.
    Plain(&'t str),
    /// One of these; an empty one leaves it out.
    OneOf(&'t str),
}

/// The pieces of `text`. A bracket without a stroke in it, or one that never closes, is words like any other.
fn pieces(text: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let Some((start, end)) = group(rest) else {
            return Some(Piece::Plain(std::mem::take(&mut rest)));
        };
        if start > 0 {
            let (plain, behind) = rest.split_at(start);
            rest = behind;
            return Some(Piece::Plain(plain));
        }
        let inside = &rest[1..end];
        rest = &rest[end + 1..];
        Some(Piece::OneOf(inside))
    })
}

/// Where the first choice of `text` begins and ends: its brackets.
fn group(text: &str) -> Option<(usize, usize)> {
    let mut from = 0;
    loop {
        let start = from + text[from..].find('[')?;
        let end = start + text[start..].find(']')?;
        if text[start..end].contains('/') {
            return Some((start, end));
        }
        from = end + 1;
    }
}

/// Every choice in `text`: the wordings there are for that place.
pub fn choices(text: &str) -> impl Iterator<Item = Vec<&str>> {
    pieces(text).filter_map(|piece| match piece {
        Piece::OneOf(inside) => Some(inside.split('/').collect()),
        Piece::Plain(_) => None,
    })
}

/// How many sentences `text` stands for.
pub fn wordings(text: &str) -> u32 {
    if !text.contains('[') {
        return 1;
    }
    choices(text).fold(1, |all, choice| all.saturating_mul(choice.len() as u32))
}

/// One of the sentences that `text` stands for: `which` is asked for a number below the one it is given, choice by choice.
pub fn one_of(text: &str, mut which: impl FnMut(u32) -> u32) -> Cow<'_, str> {
    if !text.contains('[') {
        return Cow::Borrowed(text);
    }
    let mut said = String::with_capacity(text.len());
    for piece in pieces(text) {
        match piece {
            Piece::Plain(words) => said.push_str(words),
            Piece::OneOf(inside) => {
                let count = inside.split('/').count();
                let at = which(count as u32) as usize % count;
                said.push_str(inside.split('/').nth(at).unwrap_or_default());
            }
        }
    }
    Cow::Owned(said)
}

/// The first of the sentences that `text` stands for.
pub fn first(text: &str) -> Cow<'_, str> {
    one_of(text, |_| 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_choice_multiplies_the_sentences() {
        let text = "[昨天/昨儿]我[就/]问过[一次/一回/一遍]了";
        assert_eq!(wordings(text), 12);
        assert_eq!(first(text), "昨天我就问过一次了");
        assert_eq!(one_of(text, |count| count - 1), "昨儿我问过一遍了");
    }

    #[test]
    fn brackets_that_offer_no_choice_are_words() {
        for text in ["", "没有", "见附件[1]", "[没关上/真的", "a/b", "]["] {
            assert_eq!(wordings(text), 1, "{text}");
            assert_eq!(first(text), text);
        }
        assert_eq!(first("[1] [是/对]"), "[1] 是");
    }
}
