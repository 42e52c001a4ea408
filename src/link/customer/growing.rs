//! What of an answer that is still coming may be shown: thoughts, wrapping and whatever is not whole yet are held back.

/// The words of an answer without a model's thoughts before them and without quotation marks around them.
pub fn clean(text: &str) -> &str {
    let text = bare(text).trim_end();
    for (open, close) in [('“', '”'), ('"', '"'), ('「', '」')] {
        let inner = text
            .strip_prefix(open)
            .and_then(|rest| rest.strip_suffix(close));
        if let Some(inner) = inner.filter(|inner| !inner.contains([open, close])) {
            return inner.trim();
        }
    }
    text
}

/// The beginning of `text` that may be checked and shown: a word of Latin letters, or a figure with its unit, waits until
/// it is whole: 六点 may become 六点半.
pub fn shown(text: &str) -> &str {
    let text = bare(text).trim_start_matches(['“', '"', '「']);
    let letters = |c: char| c.is_ascii_alphanumeric() || is_numeral(c) || "'’.-,:%".contains(c);
    let figure = text.trim_end_matches(|c: char| letters(c) || UNITS.contains(c) || c == ' ');
    let last = &text[figure.len()..];
    match last.contains(|c: char| c.is_ascii_digit() || is_numeral(c)) {
        true => figure,
        false => text.trim_end_matches(letters),
    }
}

/// What may stand behind a number or within a date.
const UNITS: &str =
    "点时分秒钟天日号月年周元块毛角次个遍岁折成件条只人名位层号多来左右第小工作内前后的到至、~—";

/// Without thoughts; nothing while they last.
fn bare(text: &str) -> &str {
    let text = text.trim_start().trim_start_matches('\u{feff}');
    // A tag may still be coming.
    if "<think>".starts_with(text) {
        return "";
    }
    match text.strip_prefix("<think>") {
        Some(rest) => rest
            .split_once("</think>")
            .map_or("", |(_, rest)| rest.trim_start()),
        None => text,
    }
}

fn is_numeral(c: char) -> bool {
    "零〇一二两三四五六七八九十百千万亿半".contains(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_whole_waits() {
        for (text, may) in [
            ("你们到底", "你们到底"),
            ("订单是 88", "订单是"),
            ("订单是 8842，", "订单是 8842，"),
            ("I want my mon", "I want my "),
            ("I want it. ", "I want it. "),
            ("等了三", "等了"),
            ("今晚六点", "今晚"),
            ("今晚六点半！", "今晚六点半！"),
            ("几点", "几点"),
            ("<thi", ""),
            ("<think>he is angry", ""),
            ("<think>so</think>\n“快点", "快点"),
            ("", ""),
        ] {
            assert_eq!(shown(text), may, "{text}");
        }
        assert_eq!(clean("“快点吧”\n"), "快点吧");
        assert_eq!(clean("他说“快点”，“再说”"), "他说“快点”，“再说”");
        assert_eq!(clean("<think>a</think> Hurry up"), "Hurry up");
    }
}
