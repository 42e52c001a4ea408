//! Whether a quote stands in a reply: folded like everything that is compared, cut at whole words, never a single one.

use crate::{
    assess::{guard::tokens, searchable::Searchable},
    text::Span,
};

/// Marks that may stand around a quote without being part of it.
const AROUND: &[char] = &[
    ' ', '\t', '\n', '"', '\'', '“', '”', '‘', '’', '「', '」', '『', '』', '.', '。', ',', '，',
    '!', '！', '?', '？', '…', ';', '；', ':', '：',
];

/// Where `quote` stands in `reply`, in bytes; none where it does not, or where it is too short to prove anything.
pub(in crate::assess) fn place(reply: &Searchable, quote: &str) -> Option<Span> {
    let quote = quote.trim_matches(AROUND);
    if tokens(quote).len() < 2 {
        return None;
    }
    let wanted = Searchable::of(quote).text;
    let wanted = wanted.trim_matches(AROUND);
    if wanted.is_empty() {
        return None;
    }
    let mut places = reply.text.match_indices(wanted).map(|(at, _)| at);
    let at = places.find(|&at| whole_words(&reply.text, at, at + wanted.len()))?;
    Some(reply.original(Span::new(at, at + wanted.len())))
}

/// Whether no Latin word or number is cut at either end.
fn whole_words(text: &str, from: usize, to: usize) -> bool {
    let joins = |a: Option<char>, b: Option<char>| {
        let wordy = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
        wordy(a) && wordy(b)
    };
    let (before, inside, after) = (&text[..from], &text[from..to], &text[to..]);
    !joins(before.chars().next_back(), inside.chars().next())
        && !joins(inside.chars().next_back(), after.chars().next())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quoted<'a>(reply: &'a str, quote: &str) -> Option<&'a str> {
        Some(place(&Searchable::of(reply), quote)?.of(reply))
    }

    #[test]
    fn spelling_does_not_matter_and_the_place_is_that_of_the_reply() {
        assert_eq!(
            quoted("Of course you ARE upset!", "“of course you are upset.”"),
            Some("Of course you ARE upset")
        );
        assert_eq!(
            quoted("都答应小满了，换谁都着急。", "换谁都着急"),
            Some("换谁都着急")
        );
        assert_eq!(
            quoted("都答應小滿了，換誰都著急。", "换谁都着急"),
            Some("換誰都著急")
        );
        assert_eq!(
            quoted("灯是 11 月 6 日到的", "11月6日到"),
            Some("11 月 6 日到")
        );
    }

    #[test]
    fn what_was_not_said_is_no_quote() {
        for (reply, quote) in [
            ("Your parcel is at the hub.", "Of course you are upset"),
            ("Nothing will be lost.", "thing will be"),
            ("I understand.", "I understand how hard this is"),
            ("换谁都着急", "换谁都会着急"),
            ("I see", "see"),
            ("嗯", "嗯"),
            ("anything", ""),
            ("anything", "…"),
            ("I am sorry. The hub is closed.", "I am sorry … closed"),
        ] {
            assert_eq!(quoted(reply, quote), None, "{quote} in {reply}");
        }
    }
}
