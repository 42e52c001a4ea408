//! Equivalents: a word said as this person says it, meaning the same.

use aho_corasick::{AhoCorasick, MatchKind};
use std::{cmp::Reverse, sync::LazyLock};

use crate::{
    scenario::{PoolRegion, SaidAs},
    text::Language,
};

use super::speech::{Same, Speech};

/// The words of a language that have equivalents, found in one pass.
struct Finder {
    automaton: Option<AhoCorasick>,
    same: &'static [Same],
}

static ZH: LazyLock<Finder> = LazyLock::new(|| Finder::of(Language::Zh));
static EN: LazyLock<Finder> = LazyLock::new(|| Finder::of(Language::En));

impl Finder {
    fn of(language: Language) -> Self {
        let same = &Speech::of(language).same;
        let automaton = AhoCorasick::builder()
            .match_kind(MatchKind::Standard)
            .ascii_case_insensitive(language == Language::En)
            .build(same.iter().map(|same| &same.plain))
            .ok();
        Self { automaton, same }
    }
}

/// Whose words: the region, and the seed of their habits.
#[derive(Clone, Copy, Debug)]
pub struct Speaker<'a> {
    /// Language.
    pub language: Language,
    /// Region.
    pub region: Option<&'a PoolRegion>,
    /// Whether nothing careless passes their lips: who writes letters, or is formal.
    pub careful: bool,
    /// Seed of the session.
    pub seed: u64,
}

/// A number for `place` in the habits of `seed`: the same all through a session.
pub fn habit(seed: u64, place: u64) -> u64 {
    let mut mixed = seed
        .wrapping_add(place.wrapping_mul(0x9e37_79b9_7f4a_7c15))
        .wrapping_add(0x6a09_e667_f3bc_c909);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

/// `words` as `speaker` says them, and among how many wordings that was one. `first` is whether a message begins here.
pub fn said_by(words: &str, speaker: Speaker<'_>, first: bool) -> (String, u32) {
    let regional = regional(words, speaker);
    let finder = match speaker.language {
        Language::Zh => &*ZH,
        Language::En => &*EN,
    };
    let Some(automaton) = &finder.automaton else {
        return (regional, 1);
    };
    let text = regional.as_str();
    let quoted = quoted(text);
    let (mut out, mut from, mut wordings) = (String::new(), 0, 1_u32);
    let hits = automaton.find_overlapping_iter(text);
    let mut hits: Vec<_> = hits
        .map(|hit| (hit.start(), hit.end(), hit.pattern()))
        .collect();
    // The longest first; where it is left as it is, a word within may still be exchanged.
    hits.sort_unstable_by_key(|&(start, end, pattern)| (start, Reverse(end), pattern));
    for (start, end, pattern) in hits {
        let same = &finder.same[pattern.as_usize()];
        let inside = quoted
            .iter()
            .any(|&(open, close)| start < close && open < end);
        let begins = first && start == 0;
        let ends = end == text.len();
        if start < from
            || inside
            || (same.at_start && !begins)
            || (same.at_end && !ends)
            || (same.casual && speaker.careful)
            || !fits(text, start, end, same, speaker.language)
        {
            continue;
        }
        let choices = same.said.len() as u64 + 1;
        wordings = wordings.saturating_mul(same.said.len() as u32 + 1);
        let which = habit(speaker.seed, pattern.as_u64()) % choices;
        let said = which
            .checked_sub(1)
            .and_then(|at| same.said.get(at as usize));
        // Nothing is left out that was all there was, nor run together where nothing follows: that is how it's.
        let runs = |said: &str| ends && said.contains('\'') && !said.ends_with("n't");
        let said = said.filter(|said| (!said.is_empty() || !ends || start > 0) && !runs(said));
        let Some(said) = said else {
            continue;
        };
        out.push_str(&text[from..start]);
        out.push_str(&cased(said, &text[start..end]));
        from = end;
    }
    out.push_str(&text[from..]);
    (out.trim().to_owned(), wordings)
}

/// `words` with what the speaker's region says otherwise.
fn regional(words: &str, speaker: Speaker<'_>) -> String {
    let mut out = words.to_owned();
    let words = speaker.region.iter().flat_map(|region| &region.words);
    for word in words {
        if let Some(start) = place_of(&out, word, speaker.language) {
            let end = start + word.plain.value.len();
            let said = cased(&word.said, &out[start..end]);
            out.replace_range(start..end, &said);
        }
    }
    out
}

/// Where the regional word may be put, if anywhere.
fn place_of(text: &str, word: &SaidAs, language: Language) -> Option<usize> {
    let same = Same {
        plain: word.plain.value.clone(),
        said: Vec::new(),
        not_after: word.not_after.clone(),
        not_before: word.not_before.clone(),
        at_start: false,
        at_end: false,
        casual: false,
    };
    let start = text.find(&same.plain)?;
    let end = start + same.plain.len();
    let inside = quoted(text)
        .iter()
        .any(|&(open, close)| start < close && open < end);
    (!inside && fits(text, start, end, &same, language)).then_some(start)
}

/// The stretches of `text` that quote somebody or something.
fn quoted(text: &str) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    for (open, close) in [
        ('「', '」'),
        ('『', '』'),
        ('“', '”'),
        ('《', '》'),
        ('"', '"'),
    ] {
        let mut from = 0;
        while let Some(start) = text[from..].find(open).map(|at| at + from) {
            let behind = start + open.len_utf8();
            let Some(end) = text[behind..].find(close).map(|at| at + behind) else {
                break;
            };
            found.push((start, end));
            from = end + close.len_utf8();
        }
    }
    found
}

/// Whether what stands around lets the word be exchanged.
fn fits(text: &str, start: usize, end: usize, same: &Same, language: Language) -> bool {
    let (before, behind) = (&text[..start], &text[end..]);
    match language {
        Language::Zh => {
            let last = before.chars().next_back();
            let next = behind.chars().next().or(Some('。'));
            // 两个孩子 is a count: what stands behind a measure stays.
            let counted = last
                .is_some_and(|letter| "个名位只件条张份次号岁年月日天点元块分".contains(letter));
            !counted
                && !last.is_some_and(|letter| same.not_after.contains(letter))
                && !next.is_some_and(|letter| same.not_before.contains(letter))
        }
        Language::En => {
            let letter = |c: char| c.is_alphanumeric() || c == '\'' || c == '-' || c == '’';
            let whole = !before.ends_with(letter) && !behind.starts_with(letter);
            let last = before.trim_end().rsplit(|c| !letter(c)).next();
            let next = match behind.trim().is_empty() {
                true => Some("."),
                false => behind.trim_start().split(|c| !letter(c)).next(),
            };
            let listed = |list: &str, word: Option<&str>| {
                let word = word.unwrap_or_default().to_lowercase();
                !word.is_empty() && list.split('|').any(|one| one.trim().to_lowercase() == word)
            };
            whole && !listed(&same.not_after, last) && !listed(&same.not_before, next)
        }
    }
}

/// `said` with a capital first letter where the word it stands for had one.
fn cased(said: &str, was: &str) -> String {
    let capital = was
        .chars()
        .next()
        .is_some_and(|first| first.is_ascii_uppercase());
    let mut letters = said.chars();
    match letters.next() {
        Some(first) if capital => first.to_uppercase().chain(letters).collect(),
        _ => said.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_exchanged_alike_all_through_a_session_and_never_in_quotes() {
        let seeds = 0..40;
        let said = |text, seed| {
            let speaker = Speaker {
                language: Language::Zh,
                region: None,
                careful: false,
                seed,
            };
            said_by(text, speaker, true).0
        };
        let mut different = std::collections::BTreeSet::new();
        for seed in seeds {
            assert_eq!(said("我现在就要", seed), said("我现在就要", seed));
            assert_eq!(said("写着「现在」", seed), "写着「现在」");
            assert_eq!(said("实现在线下单", seed), "实现在线下单");
            different.insert(said("我现在就问一下", seed));
        }
        assert!(different.len() >= 3, "{different:?}");
    }
}
