//! Which sentences can earn: the guards against repeating, copying, listing keywords and pasting articles.
//!
//! A mark rewards what the trainee says in own words, once. A guarded sentence earns nothing; it still *costs*
//! (a forbidden phrase said twice, or inside a pasted article, is a forbidden phrase). The rules, in order:
//!
//! | standing | when | earns |
//! |---|---|---|
//! | repeated | the same words as an earlier sentence of the trainee | nothing |
//! | listed | part of four or more bare fragments in a row, or fourteen Chinese characters without one grammatical word | nothing |
//! | echoed | at least six words or characters, four fifths of whose three-word runs stand in the customer's own lines | nothing |
//! | canned | a quick phrase of the case, with its own slots left empty or filled by the desk | what it states and does, but no empathy, no feeling and no fact: nothing in it is about this customer |
//! | pasted | at least twelve, nine tenths of whose runs stand in one knowledge article | what it states (words, figures, facts), not how it is said |
//!
//! Written replies the trainee picked are the author's words and pass unguarded.

use std::collections::HashMap;

use rustc_hash::FxHashSet;

use crate::{
    desk::hollow,
    scenario::Scenario,
    text::{Language, Span, simplified},
};

/// How a sentence stands: whether it can earn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// The trainee's own words, said for the first time.
    Own,
    /// Said before in this talk.
    Repeated,
    /// Keywords without a sentence around them.
    Listed,
    /// The customer's own words handed back.
    Echoed,
    /// A quick phrase with nothing of the trainee's own in it.
    Canned,
    /// The text of a knowledge article.
    Pasted,
}

impl Standing {
    /// Whether such a sentence can earn evidence of *how* something is said: an act, empathy, a promise, a cue.
    pub(crate) fn earns_manner(self) -> bool {
        matches!(self, Standing::Own | Standing::Canned)
    }

    /// Whether they are the trainee's own words: what empathy, a feeling named and a fact mentioned ask for.
    pub(crate) fn is_own(self) -> bool {
        self == Standing::Own
    }

    /// Whether such a sentence can earn evidence of *what* is stated: words, figures, facts.
    pub(crate) fn earns_content(self) -> bool {
        matches!(self, Standing::Own | Standing::Canned | Standing::Pasted)
    }

    /// The Fluent key of the sentence that explains why it did not count; none for own words.
    pub(crate) fn key(self) -> Option<&'static str> {
        match self {
            Standing::Own => None,
            Standing::Repeated => Some("assess-guard-repeated"),
            Standing::Listed => Some("assess-guard-listed"),
            Standing::Echoed => Some("assess-guard-echoed"),
            Standing::Canned => Some("assess-guard-canned"),
            Standing::Pasted => Some("assess-guard-pasted"),
        }
    }
}

/// The least tokens of an echo; shorter agreement (an order number, a name) is ordinary speech.
const ECHO_TOKENS: usize = 6;
/// The least tokens of a pasted sentence.
const PASTE_TOKENS: usize = 12;
/// The least tokens of a quick phrase.
const PHRASE_TOKENS: usize = 4;
/// Bare fragments in a row that make a keyword list.
const LIST_FRAGMENTS: usize = 4;
/// Chinese characters without a grammatical word that make a keyword list without punctuation.
const LIST_TOKENS: usize = 14;

/// Three-token runs of a text, hashed: enough to see copying, cheap enough for every turn.
#[derive(Clone, Debug, Default)]
pub(crate) struct Runs(FxHashSet<u64>);

impl Runs {
    pub(crate) fn of(text: &str) -> Self {
        let mut runs = Self::default();
        runs.add(text);
        runs
    }

    pub(crate) fn add(&mut self, text: &str) {
        self.0.extend(runs(&tokens(text)));
    }

    /// Whether at least `tenths` tenths of the runs of `tokens` stand here.
    fn covers(&self, tokens: &[u64], tenths: usize) -> bool {
        let (mut all, mut here) = (0, 0);
        for run in runs(tokens) {
            all += 1;
            here += usize::from(self.0.contains(&run));
        }
        all > 0 && here * 10 >= all * tenths
    }
}

/// The texts of a case that are not the trainee's own words: knowledge articles, and quick phrases as the desk fills them.
#[derive(Debug, Default)]
pub(crate) struct Ready {
    articles: Vec<Runs>,
    phrases: FxHashSet<Vec<u64>>,
}

impl Ready {
    /// Those of `scenario`.
    pub(crate) fn of(scenario: &Scenario) -> Self {
        let desk = &scenario.desk;
        let bodies = desk.articles.iter().map(|article| &article.body);
        let articles = Language::ALL.iter().flat_map(|&language| {
            let bodies = bodies.clone();
            bodies.filter_map(move |body| body.exact(language))
        });
        let phrases = Language::ALL.iter().flat_map(|&language| {
            let phrases = desk.phrases.iter();
            let phrases = phrases.filter_map(move |phrase| phrase.exact(language));
            phrases.flat_map(move |phrase| hollow(phrase, scenario, language))
        });
        let sentences = phrases.flat_map(|phrase| {
            let mut all: Vec<Vec<u64>> = phrase
                .split(['。', '！', '？', '!', '?', '\n'])
                .map(tokens)
                .collect();
            all.push(tokens(&phrase));
            all
        });
        Self {
            articles: articles.map(Runs::of).collect(),
            // A word or two (好的，OK) are nobody's phrase.
            phrases: sentences.filter(|it| it.len() >= PHRASE_TOKENS).collect(),
        }
    }
}

/// Watches the sentences of a talk in order and says how each stands.
#[derive(Default)]
pub(crate) struct Guard {
    customer: Runs,
    said: HashMap<Vec<u64>, usize>,
}

impl Guard {
    /// The customer said this line.
    pub(crate) fn customer_said(&mut self, line: &str) {
        self.customer.add(line);
    }

    /// How each of `sentences` of the reply `text` stands, in a case with these knowledge articles, and the number of its
    /// wording: the same words have the same number all through a talk.
    pub(crate) fn judge(
        &mut self,
        ready: &Ready,
        text: &str,
        sentences: &[Span],
    ) -> Vec<(Standing, usize)> {
        let lists = keyword_lists(text);
        let judged = sentences.iter().map(|&sentence| {
            let tokens = tokens(sentence.of(text));
            if let Some(&wording) = self.said.get(&tokens) {
                return (Standing::Repeated, wording);
            }
            let wording = self.said.len();
            let standing = if lists.iter().any(|list| list.overlaps(sentence)) {
                Standing::Listed
            } else if tokens.len() >= ECHO_TOKENS && self.customer.covers(&tokens, 8) {
                Standing::Echoed
            } else if ready.phrases.contains(&tokens) {
                Standing::Canned
            } else if tokens.len() >= PASTE_TOKENS
                && ready
                    .articles
                    .iter()
                    .any(|article| article.covers(&tokens, 9))
            {
                Standing::Pasted
            } else {
                Standing::Own
            };
            self.said.insert(tokens, wording);
            (standing, wording)
        });
        judged.collect()
    }
}

fn runs(tokens: &[u64]) -> impl Iterator<Item = u64> + '_ {
    tokens
        .windows(3)
        .map(|run| run.iter().fold(BASIS, |hash, &token| mix(hash, token)))
}

const BASIS: u64 = 0xcbf2_9ce4_8422_2325;

/// One step of FNV-1a over whole tokens: the same on every machine.
fn mix(hash: u64, with: u64) -> u64 {
    (hash ^ with).wrapping_mul(0x0100_0000_01b3).rotate_left(23)
}

/// The tokens of a text: a Chinese character, or a run of other letters and digits without regard to case.
pub(crate) fn tokens(text: &str) -> Vec<u64> {
    let mut found = Vec::new();
    let mut word: Option<u64> = None;
    for c in text.chars().map(narrow) {
        let han = is_han(c);
        if !han && c.is_alphanumeric() {
            let lower = c
                .to_lowercase()
                .fold(word.unwrap_or(BASIS), |h, c| mix(h, c as u64));
            word = Some(lower);
            continue;
        }
        found.extend(word.take());
        if han {
            found.push(mix(BASIS, c as u64));
        }
    }
    found.extend(word);
    found
}

/// A full-width letter, digit or mark of ASCII as the half-width one, a traditional character as the simplified one:
/// whoever types it means the same.
fn narrow(c: char) -> char {
    match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
        other => simplified(other),
    }
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3134F}')
}

/// Stretches of `text` that are keyword lists.
fn keyword_lists(text: &str) -> Vec<Span> {
    let mut lists = Vec::new();
    let mut bare: Vec<Span> = Vec::new();
    for fragment in fragments(text) {
        let words = fragment.of(text);
        if is_bare(words) {
            bare.push(fragment);
            continue;
        }
        close(&mut bare, &mut lists);
        if han_count(words) >= LIST_TOKENS && !has_grammar(words) {
            lists.push(fragment);
        }
    }
    close(&mut bare, &mut lists);
    lists
}

fn close(bare: &mut Vec<Span>, lists: &mut Vec<Span>) {
    if bare.len() >= LIST_FRAGMENTS {
        lists.append(bare);
    }
    bare.clear();
}

/// Cuts at every mark, and at a space beside a Chinese character: `抱歉 理解 退款` is three fragments.
fn fragments(text: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        let next = text[at + c.len_utf8()..].chars().next().unwrap_or(' ');
        let space_cuts = c.is_whitespace() && (is_han(before) || is_han(next) || c == '\n');
        let between_digits = before.is_numeric() && next.is_numeric();
        let mark = !c.is_alphanumeric()
            && !c.is_whitespace()
            && !matches!(narrow(c), '\'' | '’' | '-' | '%');
        if space_cuts || (mark && !between_digits) {
            found.push(Span::new(start, at));
            start = at + c.len_utf8();
        }
        before = c;
    }
    found.push(Span::new(start, text.len()));
    found.retain(|span| !span.of(text).trim().is_empty());
    found
}

/// Short, and without a single grammatical word.
fn is_bare(fragment: &str) -> bool {
    let han = han_count(fragment);
    if han > 0 {
        return han <= 5 && !has_grammar(fragment);
    }
    let words: Vec<&str> = fragment.split_whitespace().collect();
    let worded = fragment.chars().any(char::is_alphabetic);
    worded && words.len() <= 3 && !words.iter().any(|word| is_english_grammar(word))
}

fn han_count(text: &str) -> usize {
    text.chars().filter(|&c| is_han(c)).count()
}

/// Whether a grammatical word stands in `words`; the 跟 of 跟进 is none.
fn has_grammar(words: &str) -> bool {
    let next = words.chars().skip(1).map(Some).chain([None]);
    words
        .chars()
        .zip(next)
        .map(|(c, next)| (narrow(c), next.map(narrow)))
        .any(|(c, next)| is_grammatical(c) && (c, next) != ('跟', Some('进')))
}

fn is_grammatical(c: char) -> bool {
    "我你您他她它们咱的了着过是在会把给被让就也都还已又不没别为这那哪到和跟对从向由请等能可要想需得吗呢吧啊呀哦嗯好谁啥么怎几有来去里每很太才再"
        .contains(c)
}

fn is_english_grammar(word: &str) -> bool {
    const WORDS: [&str; 60] = [
        "i", "you", "we", "he", "she", "it", "they", "me", "us", "them", "my", "your", "our",
        "his", "her", "their", "the", "a", "an", "this", "that", "these", "those", "is", "are",
        "am", "was", "were", "be", "been", "will", "would", "can", "could", "shall", "should",
        "may", "might", "have", "has", "had", "do", "does", "did", "to", "of", "for", "in", "on",
        "at", "by", "with", "from", "what", "when", "where", "who", "how", "yes", "no",
    ];
    let word: String = word.chars().map(narrow).collect();
    let word = word.to_ascii_lowercase();
    let head = word.split(['\'', '’']).next().unwrap_or_default();
    WORDS.contains(&head)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judge(customer: &str, article: &str, text: &str) -> Standing {
        let ready = Ready {
            articles: vec![Runs::of(article)],
            phrases: [tokens("很抱歉给您带来不便")].into_iter().collect(),
        };
        let mut guard = Guard::default();
        guard.customer_said(customer);
        guard.judge(&ready, text, &[Span::new(0, text.len())])[0].0
    }

    #[test]
    fn own_sentences_stand() {
        let customer = "我今晚六点半就要给女儿拆礼物，你们到现在还没送到。";
        for text in [
            "您今晚六点半就要给小满拆礼物，换我也着急。",
            "好的，您稍等，我看看，马上回复您。",
            "非常抱歉，让您久等了，我这就去问仓库。",
            "Sorry about this, let me check, one moment, thanks.",
            "马上安排同事加急处理订单",
        ] {
            assert_eq!(judge(customer, "", text), Standing::Own, "{text}");
        }
    }

    #[test]
    fn keyword_lists_are_seen() {
        for text in [
            "抱歉 理解 退款 补偿 马上跟进 24小时",
            "抱歉，理解，退款，补偿，放心",
            "sorry, refund, compensation, asap, empathy",
            "抱歉理解退款补偿马上跟进满意服务专员",
        ] {
            assert_eq!(judge("", "", text), Standing::Listed, "{text}");
        }
    }

    #[test]
    fn the_customers_words_handed_back_are_seen() {
        let customer = "我今晚六点半就要给女儿拆礼物，你们到现在还没送到。";
        let echo = "我今晚六点半就要给女儿拆礼物，到现在还没送到。";
        assert_eq!(judge(customer, "", echo), Standing::Echoed);
        assert_eq!(judge(customer, "", "六点半，明白。"), Standing::Own);
    }

    #[test]
    fn a_pasted_article_states_but_is_not_own() {
        let article = "包裹在中转站停留超过四十八小时的，客服可申请优先出库，由中转站当日安排。";
        let standing = judge(
            "",
            article,
            "包裹在中转站停留超过四十八小时的，客服可申请优先出库。",
        );
        assert_eq!(standing, Standing::Pasted);
        assert!(standing.earns_content() && !standing.earns_manner());
    }

    #[test]
    fn a_quick_phrase_is_nobodys_own_until_something_is_added() {
        assert_eq!(judge("", "", "很抱歉，给您带来不便！"), Standing::Canned);
        assert!(!Standing::Canned.is_own() && Standing::Canned.earns_manner());
        let own = "很抱歉，女儿的灯没赶上，给您带来不便！";
        assert_eq!(judge("", "", own), Standing::Own);
    }

    #[test]
    fn the_second_time_counts_no_more() {
        let mut guard = Guard::default();
        let text = "我来处理。";
        let whole = [Span::new(0, text.len())];
        assert_eq!(
            guard.judge(&Ready::default(), text, &whole),
            [(Standing::Own, 0)]
        );
        let again = guard.judge(&Ready::default(), "我来处理！", &whole);
        assert_eq!(again, [(Standing::Repeated, 0)]);
    }
}
