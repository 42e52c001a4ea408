//! The lexicons of `assets/lexicons` as one matcher: families of phrases, found in one pass.
//!
//! A phrase is a literal, or literals joined by `…`, which stands for up to [`WIDEST_GAP`] characters within
//! one clause (`……` may reach over a comma). `^` at the front asks for the start of a clause, `$` at the end for
//! its end. English words match whole; a final `*` allows any ending (`apologi*`).

use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, MatchKind};
use serde::Deserialize;

use super::{Act, ActKind, FlagFamily, Milli, fold::fold, sentences::is_clause_mark};
use crate::text::Span;

/// Characters a `…` may stand for.
const WIDEST_GAP: usize = 24;

/// The files, each a list of families. Order is kept: a family's number breaks ties.
pub(super) const FILES: [(&str, &str); 12] = [
    (
        "apology.ron",
        include_str!("../../assets/lexicons/apology.ron"),
    ),
    (
        "empathy.ron",
        include_str!("../../assets/lexicons/empathy.ron"),
    ),
    (
        "feelings.ron",
        include_str!("../../assets/lexicons/feelings.ron"),
    ),
    (
        "courtesy.ron",
        include_str!("../../assets/lexicons/courtesy.ron"),
    ),
    (
        "questions.ron",
        include_str!("../../assets/lexicons/questions.ron"),
    ),
    (
        "answers.ron",
        include_str!("../../assets/lexicons/answers.ron"),
    ),
    (
        "deflection.ron",
        include_str!("../../assets/lexicons/deflection.ron"),
    ),
    ("sales.ron", include_str!("../../assets/lexicons/sales.ron")),
    (
        "forbidden.ron",
        include_str!("../../assets/lexicons/forbidden.ron"),
    ),
    ("fatal.ron", include_str!("../../assets/lexicons/fatal.ron")),
    (
        "warmth.ron",
        include_str!("../../assets/lexicons/warmth.ron"),
    ),
    ("talk.ron", include_str!("../../assets/lexicons/talk.ron")),
];

/// What a phrase does for empathy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub(crate) enum Role {
    /// A stock sentence: 非常抱歉, "I understand".
    Stock,
    /// A reaction that already speaks of this customer: 换成我也会着急.
    Specific,
    /// Frames a feeling as understood: 理解您…, "I can see that you are".
    Frame,
    /// Names a feeling.
    Feeling,
    /// Something of the customer's own: 您等了, "your parcel".
    Own,
    /// Asks into the feeling or the situation.
    Explore,
    /// Says what the speaker takes it to mean.
    Interpret,
    /// Warmth said outright: sorrow for the other, or gladness.
    Warm,
    /// A wish, company, encouragement: warmth between the lines.
    Wish,
    /// Speaks of oneself.
    Myself,
}

impl Role {
    /// Whether the level by the anchors rests on it.
    pub fn is_anchor(self) -> bool {
        !matches!(self, Role::Warm | Role::Wish | Role::Myself)
    }
}

/// What becomes of a phrase under a negation, in a question or in a quotation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
pub(crate) enum Scope {
    /// It does not count.
    #[default]
    Drop,
    /// It counts all the same.
    Keep,
    /// It turns into a brush-off: "I'm not sorry".
    Dismiss,
}

/// One family of phrases.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Family {
    /// Name for explanation: `apology.stock`.
    pub name: String,
    /// The act it carries.
    #[serde(default)]
    pub act: Option<Act>,
    /// The finer act.
    #[serde(default)]
    pub kind: Option<ActKind>,
    /// The language that costs, where it is some.
    #[serde(default)]
    pub flag: Option<FlagFamily>,
    /// What it does for empathy.
    #[serde(default)]
    pub role: Option<Role>,
    /// Carries its act only in a sentence in which no other family does.
    #[serde(default)]
    pub weak: bool,
    /// Does nothing by itself; the models read it. Written out so that no family is idle by mistake.
    #[serde(default)]
    #[cfg_attr(not(test), expect(dead_code, reason = "a test asks it"))]
    pub signal: bool,
    /// Under a negation.
    #[serde(default)]
    pub negated: Scope,
    /// In a question.
    #[serde(default = "keep")]
    pub asked: Scope,
    /// In a quotation.
    #[serde(default)]
    pub quoted: Scope,
    /// 0–1,000.
    #[serde(default = "sure")]
    pub confidence: Milli,
    /// Chinese phrases.
    #[serde(default)]
    pub zh: Vec<String>,
    /// English phrases.
    #[serde(default)]
    pub en: Vec<String>,
    /// Longer phrases that hold one of these and mean something else.
    #[serde(default)]
    pub unless: Vec<String>,
}

fn keep() -> Scope {
    Scope::Keep
}

fn sure() -> Milli {
    900
}

/// A phrase found: which family, and where in the folded text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Hit {
    /// Which family.
    pub family: &'static Family,
    number: u16,
    /// Where in the folded text.
    pub span: Span,
}

impl Hit {
    /// The number of the family, in the order of the files.
    pub fn number(self) -> u16 {
        self.number
    }
}

impl PartialEq for Family {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for Family {}

/// All families and the automaton that finds their phrases.
pub(crate) struct Lexicon {
    families: Vec<Family>,
    automaton: AhoCorasick,
    /// For every literal of the automaton, where it is used.
    uses: Vec<Vec<Use>>,
    phrases: Vec<Phrase>,
    /// How many phrases have more than one part: the length of the scratch list of a pass.
    gapped: usize,
}

#[derive(Clone, Copy)]
struct Use {
    phrase: u32,
    part: u8,
}

struct Phrase {
    family: u16,
    /// Cancels hits of the family instead of making one.
    cancels: bool,
    parts: u8,
    /// Number among the phrases with a gap.
    slot: u32,
    far: bool,
    at_start: bool,
    at_end: bool,
    open_end: bool,
}

/// How far a phrase with a gap has come.
#[derive(Clone, Copy, Default)]
struct Progress {
    parts: u8,
    start: u32,
    end: u32,
}

/// The lexicon of the product, read once.
pub(crate) fn lexicon() -> &'static Lexicon {
    static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
        #[expect(
            clippy::expect_used,
            reason = "the files are part of the program and a test reads them"
        )]
        Lexicon::read(&FILES).expect("the lexicons are well formed")
    });
    &LEXICON
}

impl Lexicon {
    fn read(files: &[(&str, &str)]) -> Result<Self, String> {
        let mut families: Vec<Family> = Vec::new();
        for (name, text) in files {
            let more: Vec<Family> =
                ron::from_str(text).map_err(|error| format!("{name}: {error}"))?;
            families.extend(more);
        }
        let mut build = Build::default();
        for (number, family) in families.iter().enumerate() {
            let number = number as u16;
            for phrase in family.zh.iter().chain(&family.en) {
                build.phrase(number, phrase, false)?;
            }
            for phrase in &family.unless {
                build.phrase(number, phrase, true)?;
            }
        }
        let automaton = AhoCorasick::builder()
            .match_kind(MatchKind::Standard)
            .build(&build.literals)
            .map_err(|error| error.to_string())?;
        Ok(Self {
            families,
            automaton,
            uses: build.uses,
            phrases: build.phrases,
            gapped: build.gapped as usize,
        })
    }

    /// The names of the families, by number.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.families.iter().map(|family| family.name.as_str())
    }

    /// Every phrase in the folded `text`, in order; within a family the longest of several that overlap.
    pub fn find(&'static self, text: &str) -> Vec<Hit> {
        let mut progress = vec![Progress::default(); self.gapped];
        let mut hits: Vec<Hit> = Vec::new();
        let mut cancelled: Vec<(u16, Span)> = Vec::new();
        for found in self.automaton.find_overlapping_iter(text) {
            for used in &self.uses[found.pattern().as_usize()] {
                let phrase = &self.phrases[used.phrase as usize];
                let part = Span::new(found.start(), found.end());
                if !phrase.fits(text, part, used.part) {
                    continue;
                }
                let Some(span) = phrase.advance(text, part, used.part, &mut progress) else {
                    continue;
                };
                if phrase.cancels {
                    cancelled.push((phrase.family, span));
                } else {
                    hits.push(Hit {
                        family: &self.families[phrase.family as usize],
                        number: phrase.family,
                        span,
                    });
                }
            }
        }
        cancelled.sort_unstable_by_key(|&(family, span)| (family, span.start));
        hits.retain(|&hit| !cancels(&cancelled, hit));
        longest(hits)
    }
}

/// Whether one of the sorted cancelling stretches holds the hit. A phrase is no longer than a few gaps, so
/// only those that begin a little to the left can.
fn cancels(cancelled: &[(u16, Span)], hit: Hit) -> bool {
    const REACH: u32 = 600;
    let until = cancelled
        .partition_point(|&(family, span)| (family, span.start) <= (hit.number, hit.span.start));
    cancelled[..until]
        .iter()
        .rev()
        .take_while(|&&(family, span)| family == hit.number && span.start + REACH > hit.span.start)
        .any(|&(_, span)| span.contains(hit.span))
}

/// Of hits of one family that overlap, the longest; the rest in the order of the text.
fn longest(mut hits: Vec<Hit>) -> Vec<Hit> {
    hits.sort_unstable_by_key(|hit| (hit.number, hit.span.start, u32::MAX - hit.span.end));
    let mut kept: Vec<Hit> = Vec::with_capacity(hits.len());
    for hit in hits {
        match kept.last_mut() {
            Some(last) if last.number == hit.number && last.span.overlaps(hit.span) => {
                if hit.span.len() > last.span.len() {
                    *last = hit;
                }
            }
            _ => kept.push(hit),
        }
    }
    kept.sort_unstable_by_key(|hit| (hit.span.start, u32::MAX - hit.span.end, hit.number));
    kept
}

impl Phrase {
    /// Whether the literal `part` stands as a word and at the edge the phrase asks for.
    fn fits(&self, text: &str, part: Span, number: u8) -> bool {
        let (start, end) = (part.start as usize, part.end as usize);
        let last = number + 1 == self.parts;
        if splits_word(text, start) || (splits_word(text, end) && !(last && self.open_end)) {
            return false;
        }
        if self.at_start && number == 0 && !at_clause_start(text, start) {
            return false;
        }
        !(self.at_end && last) || at_clause_end(text, end)
    }

    /// Takes the next part; the whole stretch once the last part is there.
    fn advance(
        &self,
        text: &str,
        part: Span,
        number: u8,
        progress: &mut [Progress],
    ) -> Option<Span> {
        if self.parts == 1 {
            return Some(part);
        }
        let seen = &mut progress[self.slot as usize];
        if number == 0 {
            // A new beginning nearer to what follows; it only waits where a longer phrase is half done.
            if seen.parts <= 1 || !self.near(text, *seen, part) {
                *seen = Progress {
                    parts: 1,
                    start: part.start,
                    end: part.end,
                };
            }
            return None;
        }
        if number != seen.parts || part.start < seen.end || !self.near(text, *seen, part) {
            return None;
        }
        seen.parts += 1;
        seen.end = part.end;
        if seen.parts < self.parts {
            return None;
        }
        let whole = Span {
            start: seen.start,
            end: seen.end,
        };
        *seen = Progress::default();
        Some(whole)
    }

    fn near(&self, text: &str, seen: Progress, part: Span) -> bool {
        // Bytes bound characters from above: the cheap test first, so that long texts stay linear.
        if part.start < seen.end || (part.start - seen.end) as usize > WIDEST_GAP * 4 {
            return false;
        }
        let gap = &text[seen.end as usize..part.start as usize];
        let stops = |c: char| {
            if self.far {
                matches!(c, '。' | '！' | '？' | '!' | '?' | '\n')
            } else {
                is_clause_mark(c)
            }
        };
        gap.chars().count() <= WIDEST_GAP && !gap.contains(stops)
    }
}

/// Whether `at` cuts an English word or a number in two.
fn splits_word(text: &str, at: usize) -> bool {
    let bytes = text.as_bytes();
    at > 0
        && at < bytes.len()
        && bytes[at - 1].is_ascii_alphanumeric()
        && bytes[at].is_ascii_alphanumeric()
}

fn at_clause_start(text: &str, at: usize) -> bool {
    let before = text[..at].trim_end_matches([' ', '“', '"', '「', '(', '（']);
    before.chars().next_back().is_none_or(is_clause_mark)
}

fn at_clause_end(text: &str, at: usize) -> bool {
    let after = text[at..].trim_start_matches([
        ' ', '的', '了', '啊', '呀', '哦', '哈', '呢', '”', '"', '」',
    ]);
    after
        .chars()
        .next()
        .is_none_or(|c| is_clause_mark(c) || !c.is_alphanumeric())
}

#[derive(Default)]
struct Build {
    literals: Vec<String>,
    uses: Vec<Vec<Use>>,
    phrases: Vec<Phrase>,
    gapped: u32,
}

impl Build {
    fn phrase(&mut self, family: u16, written: &str, cancels: bool) -> Result<(), String> {
        let far = written.contains("……");
        let folded: String = written.replace("……", "…").chars().map(fold).collect();
        let body = folded.strip_prefix('^').unwrap_or(&folded);
        let at_start = body.len() < folded.len();
        let (body, at_end) = body
            .strip_suffix('$')
            .map_or((body, false), |body| (body, true));
        let (body, open_end) = body
            .strip_suffix('*')
            .map_or((body, false), |body| (body, true));
        let parts: Vec<&str> = body.split('…').map(str::trim).collect();
        if parts.iter().any(|part| part.is_empty()) {
            return Err(format!("an empty part in the phrase “{written}”"));
        }
        let number = self.phrases.len() as u32;
        for (part, literal) in parts.iter().enumerate() {
            let at = self.literal(literal);
            self.uses[at].push(Use {
                phrase: number,
                part: part as u8,
            });
        }
        self.phrases.push(Phrase {
            family,
            cancels,
            parts: parts.len() as u8,
            slot: self.gapped,
            far,
            at_start,
            at_end,
            open_end,
        });
        self.gapped += u32::from(parts.len() > 1);
        Ok(())
    }

    fn literal(&mut self, literal: &str) -> usize {
        if let Some(at) = self.literals.iter().position(|known| known == literal) {
            return at;
        }
        self.literals.push(literal.to_owned());
        self.uses.push(Vec::new());
        self.literals.len() - 1
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used)]
    use super::*;

    fn toy(ron: &'static str) -> &'static Lexicon {
        Box::leak(Box::new(Lexicon::read(&[("toy", ron)]).unwrap()))
    }

    fn found<'t>(lexicon: &'static Lexicon, text: &'t str) -> Vec<&'t str> {
        lexicon
            .find(text)
            .iter()
            .map(|hit| hit.span.of(text))
            .collect()
    }

    #[test]
    fn the_shipped_files_parse() {
        let lexicon = Lexicon::read(&FILES).unwrap();
        for family in &lexicon.families {
            assert!(
                family.act.is_some()
                    || family.flag.is_some()
                    || family.role.is_some()
                    || family.kind.is_some()
                    || family.signal,
                "{} does nothing",
                family.name
            );
            assert!(
                !family.zh.is_empty() || !family.en.is_empty(),
                "{} is empty",
                family.name
            );
        }
    }

    #[test]
    fn no_phrase_is_written_twice_in_a_family() {
        for family in &Lexicon::read(&FILES).unwrap().families {
            let mut phrases: Vec<&String> = family.zh.iter().chain(&family.en).collect();
            let all = phrases.len();
            phrases.sort();
            phrases.dedup();
            assert_eq!(phrases.len(), all, "{}", family.name);
        }
    }

    #[test]
    fn gaps_edges_and_endings() {
        let lexicon = toy(
            r#"[(name: "a", zh: ["保证…到", "^走开$"], en: ["apologi*", "care about"], unless: ["不保证…到"])]"#,
        );
        assert_eq!(found(lexicon, "我保证今天一定到"), ["保证今天一定到"]);
        assert!(found(lexicon, "我保证，今天一定到").is_empty());
        assert!(found(lexicon, "不保证今天到").is_empty());
        assert_eq!(found(lexicon, "好，走开！"), ["走开"]);
        assert!(found(lexicon, "他走开会").is_empty());
        assert_eq!(found(lexicon, "we apologise"), ["apologi"]);
        assert!(found(lexicon, "scare about").is_empty());
    }

    #[test]
    fn the_longest_of_a_family_wins() {
        let lexicon = toy(r#"[(name: "a", zh: ["抱歉", "非常抱歉", "抱歉让您久等"])]"#);
        assert_eq!(
            found(lexicon, "非常抱歉。抱歉让您久等"),
            ["非常抱歉", "抱歉让您久等"]
        );
    }
}
