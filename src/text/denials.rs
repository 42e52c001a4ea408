//! Words that deny, counted: two wordings of one sentence must have equally many.

/// Chinese characters that deny where they do not belong to a word that does not.
const DENY: [char; 7] = ['不', '没', '别', '无', '未', '非', '勿'];

/// Words with such a character that deny nothing.
const HARMLESS: [&str; 30] = [
    "别人",
    "别的",
    "特别",
    "分别",
    "区别",
    "级别",
    "性别",
    "个别",
    "类别",
    "识别",
    "告别",
    "鉴别",
    "非常",
    "不过",
    "不好意思",
    "不光",
    "不仅",
    "不管",
    "不如",
    "差不多",
    "要不",
    "无论",
    "没准",
    "不错",
    "莫非",
    "未来",
    "不客气",
    "不然",
    "只不过",
    "可不可以",
];

/// Questions that name both sides: 能不能 denies nothing.
const EITHER: [&str; 12] = [
    "是不是",
    "能不能",
    "会不会",
    "要不要",
    "有没有",
    "行不行",
    "好不好",
    "对不对",
    "可不可",
    "算不算",
    "肯不肯",
    "该不该",
];

/// English words that deny.
const NOT: [&str; 9] = [
    "not", "never", "no", "none", "nothing", "nobody", "cannot", "without", "neither",
];

/// How many words of `text` deny.
pub fn denials(text: &str) -> usize {
    let mut rest = text.to_lowercase().replace('’', "'");
    for word in EITHER.iter().chain(&HARMLESS) {
        if rest.contains(word) {
            rest = rest.replace(word, "·");
        }
    }
    let chinese = rest.chars().filter(|letter| DENY.contains(letter)).count();
    let words = rest.split(|c: char| !(c.is_ascii_alphabetic() || c == '\''));
    let english = words.filter(|word| NOT.contains(word) || word.ends_with("n't"));
    chinese + english.count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_deny_are_counted_and_their_likes_are_not() {
        for (text, count) in [
            ("现在还没到，也没人管", 2),
            ("特别急，别人都到了，能不能快点", 0),
            ("不好意思，我不知道", 1),
            ("It's not here and I can't wait", 2),
            ("Nothing came, nobody called", 2),
            ("I know the notice", 0),
        ] {
            assert_eq!(denials(text), count, "{text}");
        }
    }
}
