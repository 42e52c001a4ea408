//! Search in the knowledge base: articles ranked by BM25 over words (Latin) and characters and pairs (Chinese).

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use crate::{
    scenario::Article,
    text::{Language, Span, normalise},
};

/// A word of the title counts as much as this many in the body.
const TITLE_WEIGHT: u32 = 3;

/// Articles that a search gives at most: nobody reads on behind them, and marking every place in thousands takes time.
const MOST_HITS: usize = 50;

/// The index of one case's articles in one language. Written here and not taken from a search crate: those rank by
/// floating point, cut Chinese with a dictionary of megabytes or not at all, and write their index to disk; two hundred
/// lines of whole numbers rank alike on every machine.
#[derive(Debug)]
pub struct Knowledge {
    articles: Vec<Indexed>,
    /// For each term the articles that have it, in the author's order, with how often.
    postings: FxHashMap<String, Vec<(u32, u32)>>,
    average_length: u64,
}

#[derive(Debug)]
struct Indexed {
    title: String,
    body: String,
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
        let mut postings: FxHashMap<String, Vec<(u32, u32)>> = FxHashMap::default();
        let mut indexed = Vec::with_capacity(articles.len());
        for (place, article) in articles.iter().enumerate() {
            let terms = weighed(article);
            indexed.push(Indexed {
                title: article.title.get(language).to_owned(),
                body: article.body.get(language).to_owned(),
                length: terms.values().map(|&times| u64::from(times)).sum(),
            });
            for (word, times) in terms {
                postings
                    .entry(word)
                    .or_default()
                    .push((place as u32, times));
            }
        }
        let total: u64 = indexed.iter().map(|article| article.length).sum();
        Self {
            average_length: (total / indexed.len().max(1) as u64).max(1),
            articles: indexed,
            postings,
        }
    }

    /// The articles that have any of `words`, best first, at most fifty; equally good ones in the author's order.
    pub fn search(&self, words: &str) -> Vec<Hit> {
        let asked: Vec<Term> = terms_of(&words[..crate::text::chars::floor_boundary(words, 400)]);
        let mut scores = vec![0_u64; self.articles.len()];
        for term in &asked {
            self.weigh(term, &mut scores);
        }
        let scored = scores.into_iter().enumerate();
        let mut best: Vec<(usize, u64)> = scored.filter(|&(_, score)| score > 0).collect();
        best.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
        let top = best.first().map_or(0, |&(_, score)| score);
        // A single shared character is no find where another article has the whole word.
        best.retain(|&(_, score)| score * 5 >= top);
        best.truncate(MOST_HITS);
        best.into_iter()
            .map(|(article, score)| Hit {
                article,
                score,
                title: places(&self.articles[article].title, &asked),
                body: places(&self.articles[article].body, &asked),
            })
            .collect()
    }

    /// Adds the BM25 of one term to every article that has it, in whole numbers (k1 = 1.2, b = 0.75), so that every
    /// machine ranks alike.
    fn weigh(&self, term: &Term, scores: &mut [u64]) {
        let Some(found) = self.postings.get(&term.word) else {
            return;
        };
        let (all, having) = (self.articles.len() as u64, found.len() as u64);
        let rarity = log2_milli(1_000 + 1_000 * (all - having + 1) / having);
        // Pairs and words tell more than a single character.
        let telling = if term.single { 1 } else { 4 };
        for &(article, times) in found {
            let (article, times) = (article as usize, u64::from(times));
            let length = 250 + 750 * self.articles[article].length / self.average_length;
            let saturated = times * 2_200_000 / (times * 1_000 + 1_200 * length / 1_000).max(1);
            scores[article] += (rarity * telling * saturated / 1_000).max(1);
        }
    }
}

/// The terms of an article in both languages with their weight.
fn weighed(article: &Article) -> BTreeMap<String, u32> {
    let mut terms = BTreeMap::new();
    let mut add = |text: &str, weight: u32| {
        for term in terms_of(text) {
            *terms.entry(term.word).or_default() += weight;
        }
    };
    for side in Language::ALL {
        add(article.title.exact(side).unwrap_or_default(), TITLE_WEIGHT);
        add(article.body.exact(side).unwrap_or_default(), 1);
    }
    add(&article.id, TITLE_WEIGHT);
    terms
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
/// nothing longer is there.
fn places(text: &str, asked: &[Term]) -> Vec<Span> {
    let folded = normalise(text);
    let of = |single: bool| -> Vec<Span> {
        let terms = asked.iter().filter(|term| term.single == single);
        let found = terms.flat_map(|term| folded.text.match_indices(term.word.as_str()));
        found
            .map(|(at, word)| folded.original(Span::new(at, at + word.len())))
            .collect()
    };
    let mut spans = of(false);
    if spans.is_empty() {
        spans = of(true);
    }
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
            version: None,
            replaces: None,
            locked: false,
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
