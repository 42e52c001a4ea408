//! Search in the knowledge base: articles ranked by BM25 over words (Latin) and characters and pairs (Chinese).

use std::collections::BTreeMap;

use crate::{
    scenario::Article,
    text::{Language, Span, normalise},
};

/// A word of the title counts as much as this many in the body.
const TITLE_WEIGHT: u64 = 3;

/// The index of one case's articles in one language.
#[derive(Debug)]
pub struct Knowledge {
    articles: Vec<Indexed>,
    /// In how many articles each term stands.
    spread: BTreeMap<String, u64>,
    average_length: u64,
}

#[derive(Debug)]
struct Indexed {
    title: String,
    body: String,
    terms: BTreeMap<String, u64>,
    length: u64,
}

/// An article that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Its place in the scenario.
    pub article: usize,
    /// How well it fits, in thousandths; only good for comparing.
    pub score: u64,
    /// Where the words stand in the title.
    pub title: Vec<Span>,
    /// Where the words stand in the body.
    pub body: Vec<Span>,
}

impl Knowledge {
    /// The index of `articles` as they read in `language`; the other language is found too, but not highlighted.
    pub fn new(articles: &[Article], language: Language) -> Self {
        let indexed: Vec<Indexed> = articles
            .iter()
            .map(|article| {
                let mut terms = BTreeMap::new();
                for side in Language::ALL {
                    let title = article.title.exact(side).unwrap_or_default();
                    let body = article.body.exact(side).unwrap_or_default();
                    for (text, weight) in [(title, TITLE_WEIGHT), (body, 1)] {
                        for term in terms_of(text) {
                            *terms.entry(term.word).or_default() += weight;
                        }
                    }
                }
                for term in terms_of(&article.id) {
                    *terms.entry(term.word).or_default() += TITLE_WEIGHT;
                }
                Indexed {
                    title: article.title.get(language).to_owned(),
                    body: article.body.get(language).to_owned(),
                    length: terms.values().sum(),
                    terms,
                }
            })
            .collect();
        let mut spread = BTreeMap::new();
        for word in indexed.iter().flat_map(|article| article.terms.keys()) {
            *spread.entry(word.clone()).or_default() += 1;
        }
        let total: u64 = indexed.iter().map(|article| article.length).sum();
        Self {
            average_length: (total / indexed.len().max(1) as u64).max(1),
            articles: indexed,
            spread,
        }
    }

    /// The articles that have any of `words`, best first; equally good ones in the author's order.
    pub fn search(&self, words: &str) -> Vec<Hit> {
        let asked: Vec<Term> = terms_of(&words[..crate::text::chars::floor_boundary(words, 400)]);
        let mut hits: Vec<Hit> = self
            .articles
            .iter()
            .enumerate()
            .filter_map(|(at, article)| {
                let score = asked.iter().map(|term| self.weigh(article, term)).sum();
                (score > 0).then(|| Hit {
                    article: at,
                    score,
                    title: places(&article.title, &asked),
                    body: places(&article.body, &asked),
                })
            })
            .collect();
        hits.sort_by(|a, b| b.score.cmp(&a.score).then(a.article.cmp(&b.article)));
        let best = hits.first().map_or(0, |hit| hit.score);
        // A single shared character is no find where another article has the whole word.
        hits.retain(|hit| hit.score * 5 >= best);
        hits
    }

    /// BM25 of one term in whole numbers (k1 = 1.2, b = 0.75), so that every machine ranks alike.
    fn weigh(&self, article: &Indexed, term: &Term) -> u64 {
        let Some(&times) = article.terms.get(&term.word) else {
            return 0;
        };
        let spread = self.spread.get(&term.word).copied().unwrap_or(1);
        let rarity = log2_milli(1_000 + 1_000 * (self.articles.len() as u64 - spread + 1) / spread);
        let length = 250 + 750 * article.length / self.average_length;
        let saturated = times * 2_200 / (times * 1_000 + 1_200 * length / 1_000).max(1);
        // Pairs and words tell more than a single character.
        let telling = if term.single { 1 } else { 4 };
        (rarity * telling * saturated.max(1)).max(1)
    }
}

/// A word, a Chinese character or a pair of them.
struct Term {
    word: String,
    single: bool,
}

fn terms_of(text: &str) -> Vec<Term> {
    let folded = normalise(text).text.to_lowercase();
    let mut terms = Vec::new();
    let mut latin = String::new();
    let mut before: Option<char> = None;
    for letter in folded.chars().chain(std::iter::once(' ')) {
        if letter.is_ascii_alphanumeric() {
            latin.push(letter);
            before = None;
            continue;
        }
        if !latin.is_empty() {
            terms.push(Term {
                word: stem(&std::mem::take(&mut latin)),
                single: false,
            });
        }
        if letter.is_alphanumeric() {
            terms.push(Term {
                word: letter.to_string(),
                single: true,
            });
            if let Some(first) = before {
                terms.push(Term {
                    word: format!("{first}{letter}"),
                    single: false,
                });
            }
            before = Some(letter);
        } else {
            before = None;
        }
    }
    terms.retain(|term| !STOP.contains(&term.word.as_str()));
    terms
}

/// Words that stand in every text.
const STOP: &[&str] = &[
    "的", "了", "是", "在", "和", "也", "就", "the", "a", "an", "of", "to", "in", "is", "are",
    "and", "or", "for", "on", "be", "it",
];

/// Plurals and -ing and -ed forms meet their plain word.
fn stem(word: &str) -> String {
    for ending in ["ing", "ed", "es", "s"] {
        if let Some(bare) = word.strip_suffix(ending)
            && bare.len() >= 4
        {
            return bare.to_owned();
        }
    }
    word.to_owned()
}

/// Where the asked terms stand in `text`, overlapping places joined. Single characters are highlighted only where
/// nothing longer was asked.
fn places(text: &str, asked: &[Term]) -> Vec<Span> {
    let folded = normalise(text);
    let longer = asked.iter().any(|term| !term.single);
    let mut spans: Vec<Span> = asked
        .iter()
        .filter(|term| !(longer && term.single))
        .flat_map(|term| {
            folded
                .text
                .match_indices(term.word.as_str())
                .map(|(at, word)| folded.original(Span::new(at, at + word.len())))
                .collect::<Vec<_>>()
        })
        .collect();
    spans.sort_unstable();
    let mut joined: Vec<Span> = Vec::new();
    for span in spans {
        match joined.last_mut() {
            Some(last) if last.end >= span.start => *last = last.join(span),
            _ => joined.push(span),
        }
    }
    joined
}

/// A thousand times the base-2 logarithm of `milli` thousandths, by squaring; 0 below one.
fn log2_milli(milli: u64) -> u64 {
    let mut value = milli.max(1_000);
    let mut log = 0;
    while value >= 2_000 {
        value /= 2;
        log += 1_000;
    }
    let mut bit = 500;
    while bit > 0 {
        value = value * value / 1_000;
        if value >= 2_000 {
            value /= 2;
            log += bit;
        }
        bit /= 2;
    }
    log
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Text;

    fn text(zh: &str, en: &str) -> Text {
        Text {
            zh: Some(zh.to_owned().into()),
            en: Some(en.to_owned().into()),
        }
    }

    fn article(id: &str, title: (&str, &str), body: (&str, &str)) -> Article {
        Article {
            id: id.to_owned().into(),
            title: text(title.0, title.1),
            body: text(body.0, body.1),
            valid_from: None,
            valid_to: None,
        }
    }

    fn base() -> Vec<Article> {
        vec![
            article(
                "4.1",
                ("延误赔付", "Compensation for delay"),
                (
                    "超过承诺送达日可补偿 50 元",
                    "After the promised date up to 50 yuan",
                ),
            ),
            article(
                "4.2",
                ("生日关怀", "Birthday care"),
                (
                    "订单备注含生日且延误，可申请关怀盒",
                    "If the order note mentions a birthday, request a care box",
                ),
            ),
            article(
                "4.4",
                ("身份核验", "Identity"),
                (
                    "说出地址之前先核验手机号后四位",
                    "Ask for the last four digits before the address",
                ),
            ),
        ]
    }

    #[test]
    fn the_best_article_comes_first_in_both_languages() {
        let knowledge = Knowledge::new(&base(), Language::Zh);
        let first = |words: &str| knowledge.search(words).first().map(|hit| hit.article);
        assert_eq!(first("生日"), Some(1));
        assert_eq!(first("birthdays"), Some(1));
        assert_eq!(first("怎么赔付"), Some(0));
        assert_eq!(first("手机号核验"), Some(2));
        assert_eq!(first("COMPENSATION"), Some(0));
        assert_eq!(first("zebra"), None);
        assert_eq!(first(""), None);
    }

    #[test]
    fn found_words_are_highlighted() {
        let knowledge = Knowledge::new(&base(), Language::Zh);
        let hit = &knowledge.search("生日")[0];
        assert_eq!(hit.title, [Span::new(0, 6)]);
        assert_eq!(hit.body[0].of("订单备注含生日且延误，可申请关怀盒"), "生日");
    }

    #[test]
    fn logarithms_are_near() {
        assert_eq!(log2_milli(1_000), 0);
        assert_eq!(log2_milli(8_000), 3_000);
        assert!(log2_milli(3_000).abs_diff(1_585) < 8);
    }
}
