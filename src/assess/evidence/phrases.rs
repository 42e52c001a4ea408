//! The author's words, samples and patterns, prepared once a scenario so that a turn compiles and folds nothing.

use aho_corasick::{AhoCorasick, MatchKind};
use regex::{Regex, RegexBuilder};
use rustc_hash::FxHashMap;

use crate::{
    assess::searchable::Searchable,
    hearing::{Cue, Cues},
    scenario::{Evidence, Scenario, Text},
    text::{Language, Span},
};

/// Matches of one word looked at in one reply; a reply with more is a flood, not a sentence.
pub(super) const MATCHES: usize = 64;

/// Everything the marking of one scenario compares with. Looked up by the place of the author's text in memory: the
/// scenario is kept for as long as its marking lives, so a place means one text.
#[derive(Default)]
pub(crate) struct Phrases {
    words: FxHashMap<usize, usize>,
    needles: Vec<Vec<Needle>>,
    /// All needles in one pass, and the word and needle each pattern of it is; none for too many.
    finder: Option<AhoCorasick>,
    owners: Vec<(usize, usize)>,
    samples: FxHashMap<usize, (usize, Sample)>,
    cues: Cues,
    patterns: FxHashMap<usize, usize>,
    compiled: Vec<Option<Pattern>>,
}

/// One wording of a word, ready to be searched for.
pub(super) struct Needle {
    searchable: String,
    /// What the wording itself says about negation and question.
    pub own: Own,
}

/// Sample sentences.
#[derive(Clone, Copy)]
pub(super) struct Sample {
    /// Whether any of them asks.
    pub asks: bool,
}

/// The author's pattern.
pub(super) struct Pattern {
    pub regex: Regex,
    pub own: Own,
}

/// Whether the author's own words deny or ask: then a denial or a question in the reply is what is looked for.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Own {
    pub denies: bool,
    pub asks: bool,
}

impl Phrases {
    /// Prepares `scenario`.
    pub fn of(scenario: &Scenario) -> Self {
        let mut phrases = Self::default();
        let mut cues = Vec::new();
        let facts = scenario.customer.facts.iter();
        phrases.add_words(facts.flat_map(|fact| &fact.topics));
        phrases.add_words(&scenario.customer.feelings);
        let traps = scenario.desk.tables.iter().flat_map(|it| &it.traps);
        phrases.add_words(traps.flat_map(|trap| &trap.words));
        let products = scenario.desk.catalogue.iter();
        let disclosures = products.flat_map(|product| &product.disclosures);
        phrases.add_words(disclosures.flat_map(|it| &it.words));
        for check in &scenario.checks {
            let parts = check.parts.iter().map(|part| &part.met);
            let whole = [&check.met, &check.applies, &check.spoiled_by];
            for evidence in parts.chain(whole.into_iter().flatten()) {
                phrases.prepare(evidence, &mut cues);
            }
        }
        for critical in &scenario.critical {
            phrases.prepare(&critical.when, &mut cues);
        }
        phrases.cues = Cues::new(cues);
        phrases.index();
        phrases
    }

    /// How many words, patterns and samples there are; each is known by a number below its count.
    pub(super) fn counts(&self) -> (usize, usize, usize) {
        (self.needles.len(), self.compiled.len(), self.samples.len())
    }

    /// The number of `word`.
    pub(super) fn word(&self, word: &Text) -> Option<usize> {
        self.words.get(&place(word)).copied()
    }

    /// The wordings of `word`, in either language: replies mix them.
    pub(super) fn needles(&self, word: &Text) -> &[Needle] {
        self.word(word).map_or(&[], |word| &self.needles[word])
    }

    /// The samples of a `Says`, and their number.
    pub(super) fn sample(&self, samples: &[Text]) -> Option<(usize, Sample)> {
        self.samples.get(&place(samples.first()?)).copied()
    }

    /// All samples.
    pub(super) fn cues(&self) -> &Cues {
        &self.cues
    }

    /// The number of a pattern; none where what was written is no pattern (a lint says so).
    pub(super) fn pattern(&self, pattern: &String) -> Option<usize> {
        let number = *self.patterns.get(&place(pattern))?;
        self.compiled[number].as_ref().map(|_| number)
    }

    /// All patterns, with their numbers.
    pub(super) fn all_patterns(&self) -> impl Iterator<Item = (usize, &Pattern)> {
        let numbered = self.compiled.iter().enumerate();
        numbered.filter_map(|(number, pattern)| Some((number, pattern.as_ref()?)))
    }

    /// Calls `found` with the number, the wording's own meaning and the place of every word in a searchable text.
    pub(super) fn find_words(&self, searchable: &str, mut found: impl FnMut(usize, Own, Span)) {
        let Some(finder) = &self.finder else {
            for (word, needles) in self.needles.iter().enumerate() {
                for needle in needles {
                    let places = needle.occurrences(searchable);
                    places.for_each(|at| found(word, needle.own, at));
                }
            }
            return;
        };
        // Behind what a wording was last found at, and how often: as a search for it alone would find it.
        let mut seen: FxHashMap<usize, (usize, usize)> = FxHashMap::default();
        for hit in finder.find_overlapping_iter(searchable) {
            let (word, needle) = self.owners[hit.pattern().as_usize()];
            let (upto, count) = seen.entry(hit.pattern().as_usize()).or_default();
            if hit.start() < *upto || *count == MATCHES {
                continue;
            }
            *upto = hit.end();
            let at = Span::new(hit.start(), hit.end());
            if stands_alone(searchable, at) {
                *count += 1;
                found(word, self.needles[word][needle].own, at);
            }
        }
    }

    fn index(&mut self) {
        let numbered = self.needles.iter().enumerate();
        let all = numbered.flat_map(|(word, needles)| {
            let needles = needles.iter().enumerate();
            needles.map(move |(at, needle)| ((word, at), needle.searchable.as_str()))
        });
        let (owners, texts): (Vec<_>, Vec<&str>) = all.unzip();
        self.finder = AhoCorasick::builder()
            .match_kind(MatchKind::Standard)
            .build(texts)
            .ok();
        self.owners = owners;
    }

    fn prepare(&mut self, evidence: &Evidence, cues: &mut Vec<Cue>) {
        match evidence {
            Evidence::Says(samples) => self.add_samples(samples, cues),
            Evidence::AnyOf(words)
            | Evidence::AllOf(words)
            | Evidence::SomeOf(_, words)
            | Evidence::DidMention(_, _, words) => self.add_words(words),
            Evidence::Figure(figure) => {
                self.add_words(&figure.with);
                self.add_words(figure.scope.iter().flatten());
            }
            Evidence::Pattern(pattern) => self.add_pattern(pattern),
            Evidence::PatternExcept(pattern, except) => {
                self.add_pattern(pattern);
                self.add_pattern(except);
            }
            _ => {}
        }
        for inner in super::inside(evidence) {
            self.prepare(inner, cues);
        }
    }

    fn add_words<'t>(&mut self, words: impl IntoIterator<Item = &'t Text>) {
        for word in words {
            let needles = wordings(word).map(|wording| Needle {
                searchable: Searchable::of(wording).text,
                own: Own::of(wording),
            });
            let needles = needles.filter(|needle| !needle.searchable.is_empty());
            self.words.insert(place(word), self.needles.len());
            self.needles.push(needles.collect());
        }
    }

    fn add_samples(&mut self, samples: &[Text], cues: &mut Vec<Cue>) {
        let Some(first) = samples.first() else {
            return;
        };
        let wordings: Vec<&str> = samples.iter().flat_map(wordings).collect();
        let asks = wordings.iter().any(|wording| asks(wording));
        self.samples
            .insert(place(first), (cues.len(), Sample { asks }));
        cues.push(Cue::new(wordings));
    }

    fn add_pattern(&mut self, pattern: &String) {
        let compiled = RegexBuilder::new(pattern)
            .case_insensitive(true)
            .size_limit(1 << 20)
            .build();
        // A `?` in a pattern makes something optional and asks nothing.
        let own = Own::of(&pattern.replace('?', ""));
        let prepared = compiled.ok().map(|regex| Pattern { regex, own });
        self.patterns.insert(place(pattern), self.compiled.len());
        self.compiled.push(prepared);
    }
}

fn place<T>(of: &T) -> usize {
    std::ptr::from_ref(of).addr()
}

fn wordings(text: &Text) -> impl Iterator<Item = &str> {
    let exact = Language::ALL
        .into_iter()
        .filter_map(|language| text.exact(language));
    exact.map(str::trim).filter(|wording| !wording.is_empty())
}

impl Needle {
    /// Where it stands in a searchable text. A word of letters or digits stands alone, save for an English ending.
    pub(super) fn occurrences(&self, searchable: &str) -> impl Iterator<Item = Span> {
        searchable
            .match_indices(self.searchable.as_str())
            .map(|(at, found)| Span::new(at, at + found.len()))
            .filter(move |&at| stands_alone(searchable, at))
            .take(MATCHES)
    }
}

impl Own {
    fn of(words: &str) -> Self {
        Self {
            denies: denies(words),
            asks: asks(words),
        }
    }
}

fn stands_alone(text: &str, at: Span) -> bool {
    let (before, word, after) = (
        &text[..at.start as usize],
        at.of(text),
        &text[at.end as usize..],
    );
    let joins = |a: Option<char>, b: Option<char>| {
        let both =
            |test: fn(&char) -> bool| a.as_ref().is_some_and(test) && b.as_ref().is_some_and(test);
        both(char::is_ascii_alphabetic) || both(char::is_ascii_digit)
    };
    if joins(before.chars().next_back(), word.chars().next()) {
        return false;
    }
    let tail = after
        .split(|c: char| !c.is_ascii_alphanumeric())
        .next()
        .unwrap_or_default();
    !joins(word.chars().next_back(), after.chars().next())
        || matches!(tail, "s" | "es" | "d" | "ed" | "ing" | "ly" | "ies")
}

fn denies(words: &str) -> bool {
    let lower = words.to_ascii_lowercase();
    lower.contains(['不', '没', '别', '未', '无', '非', '勿'])
        || lower.contains("n't")
        || lower
            .split(|c: char| !c.is_ascii_alphabetic())
            .any(|word| matches!(word, "not" | "no" | "never" | "cannot" | "without"))
}

fn asks(words: &str) -> bool {
    const ASKING: [&str; 17] = [
        "?",
        "？",
        "吗",
        "呢",
        "什么",
        "怎么",
        "哪",
        "几",
        "多少",
        "谁",
        "能不能",
        "是不是",
        "方便",
        "what ",
        "when ",
        "which ",
        "how ",
    ];
    let lower = words.to_lowercase();
    ASKING.iter().any(|word| lower.contains(word))
}
