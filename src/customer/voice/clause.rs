//! A text as sentences and clauses: where it may be broken into messages, and what kind of sentence each one is.

use crate::text::Language;

use super::speech::Fits;

/// A stretch of words and the mark behind it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause {
    /// The words.
    pub words: String,
    /// The mark behind them; none where there is none.
    pub mark: Option<char>,
}

/// Marks that end a sentence.
const ENDS: [char; 8] = ['。', '！', '？', '；', '!', '?', ';', '|'];

/// What opens and closes words that are not to be touched.
const QUOTES: [(char, char); 7] = [
    ('「', '」'),
    ('『', '』'),
    ('“', '”'),
    ('《', '》'),
    ('（', '）'),
    ('(', ')'),
    // Wordings to choose from.
    ('[', ']'),
];

/// The clauses of `text`, nothing lost but blanks.
pub fn clauses(text: &str, language: Language) -> Vec<Clause> {
    let mut found: Vec<Clause> = Vec::new();
    let mut words = String::new();
    let mut inside: Option<char> = None;
    let letters: Vec<char> = text.chars().collect();
    for (at, &letter) in letters.iter().enumerate() {
        if let Some(close) = inside {
            words.push(letter);
            if letter == close {
                inside = None;
            }
            continue;
        }
        if let Some((_, close)) = QUOTES.iter().find(|(open, _)| *open == letter) {
            // A bracket that never closes quotes nothing.
            if letters[at + 1..].contains(close) {
                inside = Some(*close);
            }
            words.push(letter);
            continue;
        }
        let next = letters.get(at + 1).copied();
        let breaks = match language {
            Language::Zh => ENDS.contains(&letter) || letter == '，' || letter == '\n',
            Language::En => {
                let open = next.is_none_or(char::is_whitespace);
                ENDS.contains(&letter)
                    || letter == '\n'
                    || (letter == ',' && open)
                    || (letter == '.' && open && !abbreviates(&words))
            }
        };
        if !breaks {
            words.push(letter);
            continue;
        }
        let trimmed = words.trim();
        match (trimmed.is_empty(), found.last_mut()) {
            // ？！ and …… stay together as one mark, the first.
            (true, _) => {}
            (false, _) => found.push(Clause {
                words: trimmed.to_owned(),
                mark: Some(letter),
            }),
        }
        words.clear();
    }
    if !words.trim().is_empty() {
        found.push(Clause {
            words: words.trim().to_owned(),
            mark: None,
        });
    }
    found
}

/// Whether the point behind `words` belongs to them: Mr., a.m., an initial.
fn abbreviates(words: &str) -> bool {
    let last = words.rsplit(' ').next().unwrap_or_default();
    [
        "Mr", "Ms", "Mrs", "Dr", "No", "a.m", "p.m", "e.g", "i.e", "St",
    ]
    .contains(&last)
        || last.chars().count() == 1 && last != "I"
}

/// What a Chinese clause ends or begins with that says nothing without the next one.
const LEANS: ([&str; 8], [&str; 9]) = (
    [
        "以后",
        "之后",
        "之前",
        "以前",
        "的时候",
        "时候",
        "的话",
        "那天",
    ],
    [
        "如果", "要是", "因为", "虽然", "既然", "除了", "不管", "万一", "听你",
    ],
);

impl Clause {
    /// Whether it leans on the next one: 上次结账的时候，如果有变化.
    pub fn leans(&self) -> bool {
        let (ends, begins) = LEANS;
        !self.ends()
            && (ends.iter().any(|end| self.words.ends_with(end))
                || begins.iter().any(|begin| self.words.starts_with(begin)))
    }

    /// Whether a sentence ends with it.
    pub fn ends(&self) -> bool {
        self.mark
            .is_some_and(|mark| ENDS.contains(&mark) || mark == '.' || mark == '\n')
    }
}

/// What asks in a Chinese clause without a mark.
const ASKS: [&str; 22] = [
    "吗",
    "呢",
    "什么",
    "怎么",
    "咋",
    "哪",
    "谁",
    "几点",
    "几号",
    "几天",
    "多少",
    "多久",
    "多长",
    "能不能",
    "是不是",
    "行不行",
    "可不可以",
    "会不会",
    "有没有",
    "要不要",
    "为啥",
    "凭什么",
];

/// Words at the beginning of a request.
const REQUESTS: [&str; 20] = [
    "请", "麻烦", "给我", "帮", "把", "让", "你先", "您先", "快", "赶紧", "叫", "换", "please",
    "give", "tell", "get", "let", "call", "put", "send",
];

/// What kind of sentence `words` with the mark `mark` is.
pub fn kind(words: &str, mark: Option<char>) -> Fits {
    let asks = matches!(mark, Some('？' | '?'));
    let lower = words.to_lowercase();
    if asks || (mark.is_none() && ASKS.iter().any(|word| lower.ends_with(word))) {
        return Fits::Question;
    }
    if REQUESTS.iter().any(|word| lower.starts_with(word)) {
        return Fits::Request;
    }
    // 到底怎么回事 asks without a mark; no tail for statements belongs behind it. 看板写着呢 does not.
    let last = lower.rsplit([' ', '，']).next().unwrap_or(&lower);
    let asking = |word: &str| !["吗", "呢"].contains(&word) && last.contains(word);
    if mark.is_none() && ASKS.iter().any(|word| asking(word)) {
        return Fits::Question;
    }
    Fits::Statement
}

/// Whether `words` end as a Chinese question does: 所以呢, 是真的吗.
pub fn asks_at_its_end(words: &str) -> bool {
    [
        "吗",
        "呢",
        "么",
        "什么",
        "怎么办",
        "怎么弄",
        "几点",
        "多久",
        "多少",
        "谁",
        "哪个",
        "哪位",
    ]
    .iter()
    .any(|end| words.ends_with(end))
        && (words.ends_with("接着呢")
            || !["那么", "这么", "着呢", "在呢", "多么"]
                .iter()
                .any(|end| words.ends_with(end)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_at_its_marks_and_never_inside_quotes_or_figures() {
        let words = |text, language| -> Vec<String> {
            clauses(text, language)
                .into_iter()
                .map(|it| it.words)
                .collect()
        };
        assert_eq!(
            words(
                "订单 2511-0207，灯上刻了「小满，6 岁」！真的？",
                Language::Zh
            ),
            ["订单 2511-0207", "灯上刻了「小满，6 岁」", "真的"]
        );
        assert_eq!(
            words(
                "It cost 1,268.50, Mr. Zhou said. I asked at 9 a.m. today",
                Language::En
            ),
            [
                "It cost 1,268.50",
                "Mr. Zhou said",
                "I asked at 9 a.m. today"
            ]
        );
        assert_eq!(words("（没关上，真的", Language::Zh), ["（没关上", "真的"]);
    }

    #[test]
    fn questions_are_known_by_their_mark_or_words() {
        assert_eq!(kind("今晚她拆什么", Some('？')), Fits::Question);
        assert_eq!(kind("到底怎么回事", None), Fits::Question);
        assert_eq!(kind("给我个办法", None), Fits::Request);
        assert_eq!(kind("家里五点以后有人", None), Fits::Statement);
        assert_eq!(kind("看板写着呢 多发就多卖", None), Fits::Statement);
        assert!(
            asks_at_its_end("所以呢") && asks_at_its_end("接着呢") && !asks_at_its_end("我听着呢")
        );
    }

    #[test]
    fn half_a_thought_leans_on_the_other_half() {
        let leans = |text| clauses(text, Language::Zh)[0].leans();
        assert!(leans("机器拆走以后，押金哪天退给我"));
        assert!(leans("要是又变了，你告诉我"));
        assert!(!leans("押金哪天退给我，我急用"));
        assert!(!leans("那是去年的时候。后来好了"));
    }
}
