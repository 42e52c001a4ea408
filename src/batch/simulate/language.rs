//! What can be told from the letters of a customer's message: its length, whether it asks, whether it thanks.

use crate::text::Language;

/// Words that ask without a question mark.
const ASKING: [&str; 22] = [
    "吗",
    "呢？",
    "什么",
    "怎么",
    "多少",
    "几天",
    "几点",
    "几号",
    "哪",
    "为什么",
    "能不能",
    "是不是",
    "有没有",
    "谁",
    "可以不",
    "咋",
    "啥",
    "when ",
    "how ",
    "what ",
    "why ",
    "who ",
];

/// Characters in Chinese, words in English.
pub(super) fn length(text: &str, language: Language) -> i64 {
    let length = match language {
        Language::Zh => text.chars().filter(|c| !c.is_whitespace()).count(),
        Language::En => text.split_whitespace().count(),
    };
    i64::try_from(length).unwrap_or(i64::MAX)
}

/// Whether it has no punctuation mark; those inside figures are none.
pub(super) fn is_bare(text: &str) -> bool {
    let letters: Vec<char> = text.chars().collect();
    let inside = |at: usize| {
        let digit = |at: usize| letters.get(at).is_some_and(char::is_ascii_alphanumeric);
        at > 0 && digit(at - 1) && digit(at + 1)
    };
    !letters.iter().enumerate().any(|(at, &letter)| {
        let mark =
            letter.is_ascii_punctuation() || "，。！？、；：“”‘’（）《》…—～".contains(letter);
        mark && !matches!(letter, '%' | '$' | '+') && !inside(at)
    })
}

/// Whether it asks.
pub(super) fn asks(text: &str) -> bool {
    let lower = text.to_lowercase();
    text.contains(['？', '?']) || ASKING.iter().any(|word| lower.contains(word))
}

/// Whether it thanks.
pub(super) fn thanks(text: &str) -> bool {
    let lower = text.to_lowercase();
    ["谢", "thank", "cheers"]
        .iter()
        .any(|word| lower.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_have_no_marks_and_questions_need_none() {
        assert!(is_bare("11-02 扣了 118.20 元") && !is_bare("扣了，两次"));
        assert!(asks("什么时候退") && !asks("退给我"));
        assert_eq!(length("退 给我", Language::Zh), 3);
        assert_eq!(length("give it back", Language::En), 3);
        assert!(thanks("行吧，谢了"));
    }
}
