//! What one reply means in one case: the reading, and which of the customer's facts and feelings it touches.

use std::sync::{Arc, OnceLock};

use aho_corasick::{AhoCorasick, MatchKind};

use crate::{
    hearing::{Act, ActKind, Around, Cue, Gist, Heard, hear_in},
    scenario::{Fact, Scenario, Text},
    text::{Language, Span},
};

use super::{
    Mind,
    addressed::speaks_to_marker,
    fingerprint,
    question::{
        Seek, asks_for_something, is_answered_by, is_number_word, is_request, names_the_topic, seek,
    },
    sentence_prints,
};

/// What splits a sentence into clauses.
const CLAUSE_MARKS: [char; 4] = ['，', ',', '；', ';'];

/// What lists the things asked for in one clause: 订单号、收件人和手机号.
const LISTS: [&str; 5] = ["、", "和", "以及", "还有", " and "];

/// Words that announce looking something up.
const LOOKS_UP: &[&str] = &[
    "查一下",
    "查查",
    "查下",
    "你查",
    "您查",
    "看看",
    "问问",
    "问一下",
    "问下",
    "马上查",
    "帮您查",
    "给您查",
    "我查",
    "这就查",
    "去查",
    "核实一下",
    "核实下",
    "确认一下",
    "看一下",
    "look into",
    "let me check",
    "let me look",
    "i will check",
    "i'll check",
    "i will look",
    "i'll look",
    "let me see",
    "i find the",
];

/// Beyond this many bytes only the beginning of a reply is weighed; all of it is kept and shown.
const WEIGHED: usize = 24_000;

/// What a reply means in a case, whatever the moment.
#[derive(Clone, Debug, Default)]
pub struct Impression {
    /// Number of the whole text.
    pub fingerprint: u64,
    /// What hearing made of it.
    pub heard: Arc<Heard>,
    /// Numbers of its longer sentences.
    pub sentences: Vec<u64>,
    /// Facts whose topics it touches, rising.
    pub mentions: Vec<usize>,
    /// Facts it asks for, rising.
    pub asks: Vec<usize>,
    /// Of these, the ones that could answer the question as it was put.
    pub answers: Vec<usize>,
    /// The facts each of its questions is about, in the order asked: one is told for each.
    pub questions: Vec<Vec<usize>>,
    /// What it seeks, most telling first.
    pub seeks: Option<Seek>,
    /// Whether it names a feeling the customer has.
    pub names_feeling: bool,
    /// Whether it has any letters at all.
    pub has_words: bool,
    /// Whether it speaks of something said earlier: 刚才说的.
    pub refers_back: bool,
    /// Whether it announces looking something up.
    pub looks_up: bool,
    /// Whether it speaks to a model or to whoever marks it rather than to the customer.
    pub addressed: bool,
    /// Whether it states a figure of its own, not asked and not denied.
    pub states_figure: bool,
    /// Its grams for comparing with cues, made when the first cue is asked of it.
    gist: OnceLock<Gist>,
}

/// Words that point at something said earlier in the talk.
const BACK: &[&str] = &[
    "刚才",
    "刚刚",
    "之前说",
    "前面说",
    "先前",
    "earlier",
    "i said",
    "i told you",
    "i promised",
];

/// Ears tuned to one case: its topics and feelings.
#[derive(Debug)]
pub struct Ears {
    topics: Finder,
    feelings: Finder,
    /// What each fact says, in every language it is written in.
    says: Vec<String>,
}

impl Ears {
    /// Ears for `scenario`; topics and feelings count in every language they are written in.
    pub fn of(scenario: &Scenario) -> Self {
        let facts = scenario.customer.facts.iter().enumerate();
        Self {
            topics: Finder::new(
                facts.flat_map(|(at, fact)| fact.topics.iter().map(move |topic| (at, topic))),
            ),
            says: scenario.customer.facts.iter().map(written).collect(),
            feelings: Finder::new(scenario.customer.feelings.iter().map(|text| (0, text))),
        }
    }

    /// What `text` means, after the customer said `customer`.
    pub fn take(&self, text: &str, customer: &str) -> Impression {
        let weighed = &text[..text.floor_char_boundary(WEIGHED)];
        let heard = hear_in(
            weighed,
            Around {
                customer,
                ..Around::default()
            },
        );
        let mut mentions = Vec::new();
        self.topics.find(weighed, |fact, _| mentions.push(fact));
        let lower = weighed.to_lowercase();
        let says = |list: &[&str]| list.iter().any(|word| lower.contains(word));
        let mut impression = Impression {
            fingerprint: fingerprint(text),
            sentences: sentence_prints(weighed).collect(),
            names_feeling: !heard.empathy.feelings.is_empty() || self.names_feeling(weighed),
            refers_back: says(BACK),
            addressed: speaks_to_marker(weighed),
            looks_up: says(LOOKS_UP),
            states_figure: heard.figures.iter().any(|figure| figure.stated),
            has_words: weighed.chars().any(char::is_alphabetic),
            mentions: sorted(mentions),
            heard: Arc::new(heard),
            ..Impression::default()
        };
        self.ask(weighed, &mut impression);
        impression
    }

    /// Notes what `text` asks for, clause by clause: in 今晚送到，卡片上写什么？ only the card is asked about, in
    /// 订单号多少，什么时候下的单？ both.
    fn ask(&self, text: &str, impression: &mut Impression) {
        let mut noted = Questions::default();
        for sentence in &impression.heard.sentences {
            let whole = sentence.span.of(text);
            let confirms = self.confirms(sentence.span, impression);
            let clauses = clauses(whole);
            let asked = |at: usize| {
                clauses.get(at).is_some_and(|(start, _)| {
                    let start = sentence.span.start as usize + start;
                    impression.heard.asks(Span::new(start, start))
                })
            };
            for (at, (_, clause)) in clauses.iter().enumerate() {
                let words = clause.to_lowercase();
                // A condition or a topic goes with the question behind it and asks for nothing itself.
                let question = asked(at) && (!asked(at + 1) || asks_for_something(&words));
                // 关于扣款，是怎么个情况？ asks about what was named before the comma.
                let before = at
                    .checked_sub(1)
                    .map(|before| clauses[before].1.to_lowercase());
                let topic = before.filter(|before| names_the_topic(before));
                let frame = Frame {
                    sentence: whole,
                    topic: topic.as_deref(),
                    question,
                    confirms,
                };
                self.ask_clause(&words, &frame, &mut noted);
            }
        }
        impression.asks = sorted(noted.groups.concat());
        impression.answers = sorted(noted.answers);
        impression.questions = noted.groups;
        impression.seeks = noted.seeks;
    }

    /// Notes what one clause asks for, and what each item of a list in it does.
    fn ask_clause(&self, clause: &str, frame: &Frame<'_>, noted: &mut Questions) {
        let items = listed(clause);
        // 麻烦提供一下订单号、手机号: the request is made once, for all of the list.
        let question = frame.question || (items.len() > 1 && is_request(clause));
        for item in items {
            let Some(sought) = seek(item.trim(), question) else {
                continue;
            };
            noted.seeks = Some(noted.seeks.map_or(sought, |before| before.min(sought)));
            if sought == Seek::Consent || frame.confirms {
                continue;
            }
            // 收货手机号 asks for a number, not about the delivery.
            let narrow = matches!(sought, Seek::Name | Seek::Number);
            // 盒子上的喷码，麻烦您念一下: what is asked for stands before the request.
            let mut named = false;
            self.topics.find(item, |_, _| named = true);
            let before;
            let about = if named || narrow {
                item
            } else if is_request(item) {
                before = frame.sentence.to_lowercase();
                before.as_str()
            } else {
                frame.topic.unwrap_or(item)
            };
            let mut group = Vec::new();
            self.topics.find(about, |fact, span| {
                if !narrow || is_number_word(span.of(about)) {
                    group.push(fact);
                    if is_answered_by(item, &self.says[fact]) {
                        noted.answers.push(fact);
                    }
                }
            });
            if !group.is_empty() {
                noted.groups.push(sorted(group));
            }
        }
    }

    /// Whether the sentence at `span` says back what was understood; such a question asks for nothing new.
    fn confirms(&self, span: Span, impression: &Impression) -> bool {
        use crate::hearing::Act::{FeedbackRequest, Restatement};
        impression.heard.acts.iter().any(|reading| {
            matches!(reading.act, Restatement | FeedbackRequest)
                && reading.confidence >= 500
                && reading.span.overlaps(span)
        })
    }

    /// Whether one of the customer's own feelings is named, and not waved away: 别着急 names none.
    fn names_feeling(&self, text: &str) -> bool {
        let mut named = false;
        self.feelings.find(text, |_, span| {
            let before = text.get(..span.start as usize).unwrap_or_default();
            let before = before.trim_end().to_lowercase();
            let denied = [
                "别", "不", "没", "勿", "别太", "不要", "not", "n't be", "don't",
            ]
            .iter()
            .any(|word| before.ends_with(word));
            named |= !denied;
        });
        named
    }
}

/// What stands around a clause.
struct Frame<'t> {
    /// The sentence it is part of.
    sentence: &'t str,
    /// The lower-case clause before it, where that only names what is asked about.
    topic: Option<&'t str>,
    /// Whether it asks something.
    question: bool,
    /// Whether the sentence says back what was understood.
    confirms: bool,
}

/// What a reply asks for, as it is gathered.
#[derive(Default)]
struct Questions {
    groups: Vec<Vec<usize>>,
    answers: Vec<usize>,
    seeks: Option<Seek>,
}

/// The clauses of a sentence without the blanks around them, and where each begins.
fn clauses(sentence: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    let mut start = 0;
    for clause in sentence.split(CLAUSE_MARKS) {
        let words = clause.trim_start();
        let at = start + clause.len() - words.len();
        if !words.is_empty() {
            found.push((at, words.trim_end()));
        }
        let end = start + clause.len();
        start = end + sentence[end..].chars().next().map_or(0, char::len_utf8);
    }
    found
}

/// The items of a list in one clause; the clause itself where it lists nothing. 您和同事 is no list of things asked for.
fn listed(clause: &str) -> Vec<&str> {
    let people = |item: &str| {
        let item = item.trim_end();
        item.ends_with(['您', '你', '我', '们', '他', '她'])
    };
    let mut items = vec![clause];
    for list in LISTS {
        let split = |item: &'_ str| item.split(list).any(people);
        items = items
            .into_iter()
            .flat_map(|item| match split(item) {
                true => vec![item],
                false => item.split(list).collect(),
            })
            .collect();
    }
    items.retain(|item| !item.trim().is_empty());
    items
}

impl Impression {
    /// Whether it states something about the customer's matter, neither asking nor turning them away: news to them.
    pub fn is_news(&self) -> bool {
        let about = self.heard.has(Act::Information) || !self.mentions.is_empty();
        let away = [Act::Refuse, Act::Redirect, Act::Blame, Act::Dismiss];
        about && self.seeks.is_none() && !away.iter().any(|&act| self.heard.has(act))
    }

    /// Whether `text`, the words of this impression, says about the same as a sample of `cue`.
    pub fn matches(&self, cue: &Cue, text: &str) -> bool {
        cue.matches_gist(self.gist(text))
    }

    /// The gist of `text`, the words of this impression.
    pub fn gist(&self, text: &str) -> &Gist {
        self.gist
            .get_or_init(|| Gist::of(&text[..text.floor_char_boundary(WEIGHED)]))
    }

    /// This impression, where it was made of all of `text` and not only of its beginning.
    pub fn of_all(&self, text: &str) -> Option<&Self> {
        (text.len() <= WEIGHED).then_some(self)
    }

    /// Whether it has the finer act `kind`.
    pub fn is(&self, kind: ActKind) -> bool {
        self.heard.has_kind(kind)
    }

    /// Whether it asks for something the customer has not told yet.
    pub fn learns_something(&self, mind: &Mind) -> bool {
        self.asks.iter().any(|&fact| !mind.told.contains(fact))
    }

    /// Whether a promise was made; `full` asks for a time and an owner too.
    pub fn promises(&self, full: bool) -> bool {
        self.heard
            .promises
            .iter()
            .any(|promise| promise.firm && (!full || (promise.timed && promise.owner)))
    }
}

/// A fact's sentences and gists together.
fn written(fact: &Fact) -> String {
    let texts = [&fact.says, &fact.gist].into_iter();
    let each = texts.flat_map(|text| Language::ALL.iter().filter_map(|&one| text.exact(one)));
    each.collect::<Vec<_>>().join(" ")
}

/// Many words looked for in one pass.
#[derive(Debug)]
struct Finder {
    automaton: Option<AhoCorasick>,
    owners: Vec<usize>,
}

impl Finder {
    /// Looks for `words`, each belonging to a number.
    fn new<'a>(words: impl Iterator<Item = (usize, &'a Text)>) -> Self {
        let (mut patterns, mut owners) = (Vec::new(), Vec::new());
        for (owner, text) in words {
            for language in Language::ALL {
                let word = text.exact(language).unwrap_or_default().trim();
                if !word.is_empty() {
                    patterns.push(word.to_lowercase());
                    owners.push(owner);
                }
            }
        }
        // Too many or too long words for an automaton: the case plays on without topics.
        let automaton = AhoCorasick::builder()
            .ascii_case_insensitive(true)
            .match_kind(MatchKind::Standard)
            .build(&patterns)
            .ok();
        Self { automaton, owners }
    }

    /// Calls `found` with the owner and place of every word in `text`.
    fn find(&self, text: &str, mut found: impl FnMut(usize, Span)) {
        let Some(automaton) = &self.automaton else {
            return;
        };
        for hit in automaton.find_overlapping_iter(text) {
            if stands_alone(text, hit.start(), hit.end()) {
                found(
                    self.owners[hit.pattern().as_usize()],
                    Span::new(hit.start(), hit.end()),
                );
            }
        }
    }
}

/// Whether a Latin word is not part of a longer one: "age" is not in "package". Plural s is let through.
fn stands_alone(text: &str, start: usize, end: usize) -> bool {
    let bytes = text.as_bytes();
    let latin = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphanumeric);
    let starts_inside = latin(bytes.get(start)) && start > 0 && latin(bytes.get(start - 1));
    let plural = bytes.get(end) == Some(&b's') && !latin(bytes.get(end + 1));
    let ends_inside = end > 0 && latin(bytes.get(end - 1)) && latin(bytes.get(end)) && !plural;
    !starts_inside && !ends_inside
}

fn sorted(mut numbers: Vec<usize>) -> Vec<usize> {
    numbers.sort_unstable();
    numbers.dedup();
    numbers
}
