//! How an English clause asks.

use super::Asking;

/// How the folded clause `words` asks.
pub(in crate::hearing) fn asking(words: &str) -> Asking {
    let words = words.trim();
    let body = without_opener(words);
    let first = first_word(body);
    let confirms = CONFIRMS.iter().any(|word| body.starts_with(word));
    let ours = has_word(words, OURS);
    let reacts = REACTS.iter().any(|word| words.contains(word));
    let inverted = inverted(body);
    let by_itself = inverted || wh(body) || asks_inside(words);
    let leads = leads(words, first, reacts);
    let verb = words.split(' ').any(is_finite);
    let subject =
        has_word(first, OURS) || has_word(first, PRONOUNS) || (has_word(first, ARTICLES) && verb);
    let states = !by_itself && !confirms && (reacts || subject);
    Asking {
        by_itself,
        opens_scope: by_itself,
        confirms,
        leads,
        alternative: words.starts_with("or "),
        runs_on: first_word(words) == "and"
            && !has_word(body.split(' ').next().unwrap_or(""), OURS),
        trails: !by_itself && (ours || reacts || matches!(words, "thanks" | "thank you")),
        ours: ours && !by_itself,
        reacts,
        of_customer: !by_itself
            && !ours
            && has_word(
                first,
                &["you", "you've", "you're", "your", "he", "she", "they"],
            ),
        states,
    }
}

/// Whether a conjunction that opens a question follows: " and could you …". `rest` begins at the space.
pub(in crate::hearing) fn opens_behind(rest: &str) -> bool {
    const MODALS: [&str; 8] = [
        "could you",
        "can you",
        "would you",
        "may i",
        "could i",
        "can i",
        "will you",
        "do you",
    ];
    ["and ", "so ", "but "].iter().any(|conjunction| {
        rest[1..]
            .strip_prefix(conjunction)
            .is_some_and(|rest| MODALS.iter().any(|modal| rest.starts_with(modal)))
    })
}

const OURS: &[&str] = &[
    "i", "i'm", "i've", "i'll", "i'd", "we", "we're", "we've", "we'll", "we'd", "our", "my",
];

/// Subjects that make what follows a statement by themselves.
const PRONOUNS: &[&str] = &[
    "you", "you're", "you've", "it", "it's", "he", "she", "they", "that", "that's", "this", "there",
];

/// Beginnings of a subject: a statement where a verb follows.
const ARTICLES: &[&str] = &[
    "the", "your", "a", "an", "these", "those", "any", "anyone", "anybody",
];

const CONFIRMS: &[&str] = &[
    "you mean",
    "you're saying",
    "you are saying",
    "are you saying",
];

const REACTS: &[&str] = &[
    "sorry",
    "apolog",
    "understand",
    "thank",
    "appreciate",
    "must be",
    "must have",
    "i can hear",
    "i can see",
    "no wonder",
    "don't worry",
    "rest assured",
    "in your shoes",
    "anyone would",
    "i'd be",
];

const AUXILIARIES: &[&str] = &[
    "could", "can", "would", "will", "may", "might", "shall", "should", "do", "does", "did", "is",
    "are", "was", "were", "has", "have", "had", "isn't", "aren't", "wasn't", "weren't", "don't",
    "doesn't", "didn't", "won't", "couldn't", "wouldn't", "haven't", "hasn't",
];

/// A question by inversion: an auxiliary and a subject.
fn inverted(body: &str) -> bool {
    let mut words = body.split_whitespace();
    let (Some(first), Some(second)) = (words.next(), words.next()) else {
        return false;
    };
    AUXILIARIES.contains(&first)
        && (has_word(second, OURS) || has_word(second, PRONOUNS) || has_word(second, ARTICLES))
}

/// A question by its first word: "which order", "when did", "how many"; not "when you", "which means", "how sad".
fn wh(body: &str) -> bool {
    let mut words = body.split_whitespace();
    let (Some(first), second) = (words.next(), words.next().unwrap_or_default()) else {
        return false;
    };
    let auxiliary = AUXILIARIES.contains(&second);
    match first {
        "when" | "where" | "why" => auxiliary || second.is_empty(),
        "how" => {
            auxiliary
                || matches!(
                    second,
                    "many" | "much" | "long" | "often" | "soon" | "about" | "old" | "far"
                )
        }
        "which" => !auxiliary && second != "means",
        "what" => {
            !matches!(second, "a" | "an")
                && !has_word(second, OURS)
                && !has_word(second, &["you", "you're"])
        }
        "what's" | "where's" | "who's" | "how's" | "when's" | "whose" | "who" => true,
        _ => false,
    }
}

/// A question that stands inside the clause.
fn asks_inside(words: &str) -> bool {
    [
        " could you ",
        " can you ",
        " would you mind",
        " may i ",
        "do you mind",
        "i wonder if you",
        "i was wondering if you",
    ]
    .iter()
    .any(|inside| words.contains(inside))
}

/// A subordinate clause, a topic, or a form of address that only leads to the question.
fn leads(words: &str, first: &str, reacts: bool) -> bool {
    const SUBORDINATORS: &[&str] = &[
        "if", "when", "once", "before", "after", "unless", "until", "while", "whether", "as",
    ];
    const TOPICS: &[&str] = &[
        "about",
        "regarding",
        "for",
        "with",
        "to",
        "by",
        "on",
        "in",
        "at",
        "from",
        "besides",
        "without",
        "during",
        "since",
    ];
    if reacts {
        return false;
    }
    let ours = has_word(words, OURS);
    let bare = !ours && !has_word(words, PRONOUNS) && !words.split(' ').any(is_finite);
    SUBORDINATORS.contains(&first)
        || (TOPICS.contains(&first) && bare)
        || (bare && words.split_whitespace().nth(4).is_none())
}

/// Whether the word is a verb that makes a clause stand alone.
fn is_finite(word: &str) -> bool {
    AUXILIARIES.contains(&word) || (word.len() > 4 && word.ends_with("ed"))
}

fn without_opener(words: &str) -> &str {
    const OPENERS: [&str; 14] = [
        "and ", "so ", "but ", "or ", "then ", "also ", "please ", "just ", "now ", "ok ", "okay ",
        "hi ", "hello ", "first ",
    ];
    let mut body = words;
    while let Some(rest) = OPENERS.iter().find_map(|opener| body.strip_prefix(opener)) {
        body = rest.trim_start();
    }
    body
}

fn first_word(words: &str) -> &str {
    words.split_whitespace().next().unwrap_or_default()
}

/// Whether one of `list` is a whole word of `words`.
fn has_word(words: &str, list: &[&str]) -> bool {
    words
        .split(|c: char| !c.is_ascii_alphanumeric() && c != '\'')
        .any(|word| list.contains(&word))
}
