//! Orders in a trainee's text that are meant for a model, and the words it is ordered to say.

use super::phrases::{Phrases, sentences};

/// Behind these stands what is to be said.
const SAY: [&str; 26] = [
    "回复我",
    "只回复",
    "回复",
    "回答",
    "输出",
    "说出",
    "说一句",
    "必须说",
    "请说",
    "说：",
    "说:",
    "说",
    "写",
    "告诉我",
    "reply with",
    "respond with",
    "answer with",
    "answer",
    "output",
    "print",
    "repeat after me",
    "repeat",
    "say that",
    "say",
    "write",
    "type",
];

/// Whether `agent` orders a model about.
pub(super) fn orders(agent: &str, phrases: &Phrases) -> bool {
    let said = sentences(agent);
    said.iter().any(|sentence| phrases.orders.is_in(sentence))
}

/// The words that `agent` wants to be said: what it quotes, and what stands behind an order to say something.
pub(super) fn ordered(agent: &str) -> Vec<String> {
    let mut found = Vec::new();
    for span in crate::hearing::quotes(agent) {
        let inner = &agent[span.range()];
        found.push(
            inner
                .chars()
                .skip(1)
                .take(inner.chars().count().saturating_sub(2))
                .collect(),
        );
    }
    let ends = [
        '，', ',', '。', '.', '！', '!', '\n', '；', ';', '”', '"', '」', '）', ')',
    ];
    let lower = agent.to_lowercase();
    for order in SAY {
        for (at, _) in lower.match_indices(order) {
            let rest = lower[at + order.len()..]
                .trim_start_matches([':', '：', ' ', '“', '"', '「', '\'']);
            let words = rest.split(ends).next().unwrap_or_default();
            if !words.trim().is_empty() {
                found.push(words.trim().to_owned());
            }
        }
    }
    found
}
