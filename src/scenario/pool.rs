//! Reading and checking a pool file: who a drawn customer can be.

use std::{
    collections::BTreeSet,
    sync::{Arc, LazyLock},
};

use super::{Age, Habit, Pool, Pools, Scenario, Sex, Temper, lower, tree};
use crate::text::{Content, Diagnostic, Language, Located, Message, SourceFile, Span, denials};

/// The fewest names there must be for one sex and one age group, so that ten practices bring ten customers.
const FEWEST_NAMES: usize = 40;

/// The fewest personas in a pool.
const FEWEST_PERSONAS: usize = 24;

static ZH: LazyLock<Pool> =
    LazyLock::new(|| shipped(include_str!("../../scenarios/pools/zh-CN.ron")));
static EN: LazyLock<Pool> = LazyLock::new(|| shipped(include_str!("../../scenarios/pools/en.ron")));

#[expect(
    clippy::expect_used,
    reason = "the files are part of the program and a test checks both"
)]
fn shipped(text: &str) -> Pool {
    let (pool, _) = check_pool(&SourceFile::new("scenarios/pools", text));
    pool.expect("the pools are sound")
}

/// The shipped pool of `language`.
pub fn shipped_pool(language: Language) -> &'static Pool {
    match language {
        Language::Zh => &ZH,
        Language::En => &EN,
    }
}

/// The pool that `scenario` draws from in `language`: its folder's, or the shipped one.
pub fn pool_of(scenario: &Scenario, language: Language) -> &Pool {
    let own = scenario.pools.of(language);
    own.unwrap_or_else(|| shipped_pool(language))
}

/// The pools in `files`, a later one in the place of an earlier one of its language. Those with findings are left out.
pub fn pools_in<'a>(files: impl Iterator<Item = &'a str>) -> Pools {
    let mut pools = Pools::default();
    let mut hash = blake3::Hasher::new();
    for text in files.filter(|text| is_pool(text)) {
        let (Some(pool), _) = check_pool(&SourceFile::new("pools", text)) else {
            continue;
        };
        hash.update(text.as_bytes());
        let place = match pool.language {
            Language::Zh => &mut pools.zh,
            Language::En => &mut pools.en,
        };
        *place = Some(Arc::new(whole(pool)));
        pools.hash = hash.finalize().to_hex().to_string();
    }
    pools
}

/// `pool` with the shipped one of its language before it, where it says that it extends that.
fn whole(pool: Pool) -> Pool {
    if !pool.extends {
        return pool;
    }
    let mut whole = shipped_pool(pool.language).clone();
    whole.families.extend(pool.families);
    whole.given.extend(pool.given);
    whole.personas.extend(pool.personas);
    whole.backgrounds.extend(pool.backgrounds);
    for region in pool.regions {
        // An edition of a shipped region takes its place.
        whole.regions.retain(|has| has.id != region.id);
        whole.regions.push(region);
    }
    whole
}

/// Gives `scenario` the pools that were laid beside `source`.
pub(super) fn fill(scenario: &mut Scenario, source: &SourceFile) {
    let texts = source.beside.iter().filter_map(|companion| {
        let Content::Bytes(bytes) = &companion.content else {
            return None;
        };
        let named = companion.name.starts_with(POOLS);
        named.then(|| std::str::from_utf8(bytes).ok()).flatten()
    });
    scenario.pools = pools_in(texts);
}

/// What the name of a pool that lies beside a case begins with.
pub const POOLS: &str = "pools/";

/// Whether the file at `source` is a pool: it begins with the word `Pool`.
pub fn is_pool(text: &str) -> bool {
    begins_with(text, "Pool")
}

/// Whether the first thing in `text`, comments aside, is `word` with a bracket.
pub(super) fn begins_with(text: &str, word: &str) -> bool {
    let mut rest = text.trim_start_matches('\u{feff}');
    loop {
        rest = rest.trim_start();
        if let Some(comment) = rest.strip_prefix("//") {
            rest = comment.split_once('\n').map_or("", |(_, after)| after);
        } else if let Some(comment) = rest.strip_prefix("/*") {
            rest = comment.split_once("*/").map_or("", |(_, after)| after);
        } else {
            break;
        }
    }
    rest.strip_prefix(word)
        .is_some_and(|after| after.trim_start().starts_with('('))
}

/// Reads the pool in `source` and looks at it with every rule for pools. It comes back where no finding is an error.
pub fn check_pool(source: &SourceFile) -> (Option<Pool>, Vec<Diagnostic>) {
    let (tree, mut findings) = tree::parse(&source.text);
    let (pool, wrong) = lower::lower_pool(&tree);
    findings.extend(wrong);
    if let Some(pool) = pool.as_ref().filter(|_| findings.is_empty()) {
        if !pool.extends {
            too_small(pool, tree.span, &mut findings);
        }
        twice(pool, &mut findings);
        blank(pool, &mut findings);
        odd_words(pool, &mut findings);
    }
    findings.sort_by_key(|finding| finding.span);
    (pool.filter(|_| findings.is_empty()), findings)
}

/// Too few to choose from.
fn too_small(pool: &Pool, whole: Span, findings: &mut Vec<Diagnostic>) {
    let head = Span::new(whole.start as usize, whole.start as usize + 4);
    let mut short = |what: &'static str, has: usize, least: usize| {
        // One finding is enough to send its author for more.
        let told = findings.iter().any(|it| it.code == "pool-too-small");
        if has < least && !told {
            let message = Message::new("check-pool-too-small")
                .with("what", what)
                .with("has", has as u64)
                .with("least", least as u64);
            findings.push(Diagnostic::error("pool-too-small", head, message));
        }
    };
    for &sex in Sex::ALL {
        for &age in Age::ALL {
            let given = names(pool, sex, age).count();
            short("names", given * pool.families.len(), FEWEST_NAMES);
        }
    }
    short("personas", pool.personas.len(), FEWEST_PERSONAS);
    for &temper in Temper::ALL {
        let fits = |tempers: &[Temper]| tempers.is_empty() || tempers.contains(&temper);
        let some = pool.personas.iter().filter(|one| fits(&one.tempers));
        short(temper.key(), some.count(), 1);
    }
    short("backgrounds", pool.backgrounds.len(), 1);
}

/// The given names for `sex` and `age`.
pub fn names(pool: &Pool, sex: Sex, age: Age) -> impl Iterator<Item = &super::GivenName> {
    pool.given
        .iter()
        .filter(move |name| name.sex == sex && (name.ages.is_empty() || name.ages.contains(&age)))
}

/// The same name, persona, region, background or word twice: it would be drawn twice as often.
fn twice(pool: &Pool, findings: &mut Vec<Diagnostic>) {
    let lists: [Vec<&Located<String>>; 5] = [
        pool.families.iter().map(|one| &one.name).collect(),
        pool.given.iter().map(|one| &one.name).collect(),
        pool.personas.iter().map(|one| &one.text).collect(),
        pool.regions.iter().map(|one| &one.id).collect(),
        pool.backgrounds.iter().map(|one| &one.text).collect(),
    ];
    let regions = pool.regions.iter();
    let words = regions.map(|region| region.words.iter().map(|word| &word.plain).collect());
    for list in lists.into_iter().chain(words) {
        let mut seen = BTreeSet::new();
        for one in list {
            if !seen.insert(one.value.trim()) {
                let message = Message::new("check-pool-twice").with("name", one.value.clone());
                findings.push(Diagnostic::error("pool-twice", one.span, message));
            }
        }
    }
}

/// A name, a persona or a background without words.
fn blank(pool: &Pool, findings: &mut Vec<Diagnostic>) {
    let families = pool.families.iter().map(|one| &one.name);
    let given = pool.given.iter().map(|one| &one.name);
    let personas = pool.personas.iter().map(|one| &one.text);
    let backgrounds = pool.backgrounds.iter().map(|one| &one.text);
    for one in families.chain(given).chain(personas).chain(backgrounds) {
        if one.value.trim().is_empty() {
            let message = Message::new("check-blank-text");
            findings.push(Diagnostic::error("blank-text", one.span, message));
        }
    }
}

/// Regional words that would change what is said: figures and words that deny are not for sale, and in a Chinese pool
/// names need Latin letters for talks in English.
fn odd_words(pool: &Pool, findings: &mut Vec<Diagnostic>) {
    let figure = |text: &str| text.chars().any(|c| c.is_numeric());
    for word in pool.regions.iter().flat_map(|region| &region.words) {
        let (plain, said) = (&word.plain.value, &word.said);
        if figure(plain) || figure(said) || denials(plain) != denials(said) {
            let message = Message::new("check-pool-meaning").with("word", plain.clone());
            findings.push(Diagnostic::error("pool-meaning", word.plain.span, message));
        }
    }
    if pool.language == Language::Zh {
        let families = pool.families.iter().map(|one| (&one.name, &one.latin));
        let given = pool.given.iter().map(|one| (&one.name, &one.latin));
        for (name, _) in families.chain(given).filter(|(_, latin)| latin.is_none()) {
            let message = Message::new("check-pool-no-latin").with("name", name.value.clone());
            findings.push(Diagnostic::error("pool-no-latin", name.span, message));
        }
    }
}

impl Pool {
    /// Whether habits `one` and `other` cannot go together.
    pub fn clash(one: Habit, other: Habit) -> bool {
        use Habit::{Bursts, Long, NoPunctuation, OneMessage, Plain, Punctuates, Short};
        matches!(
            (one, other),
            (Short, Long)
                | (Long, Short | Plain)
                | (Plain, Long)
                | (Bursts, OneMessage)
                | (OneMessage, Bursts)
                | (Punctuates, NoPunctuation)
                | (NoPunctuation, Punctuates)
        )
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used)]
mod tests {
    use super::*;

    #[test]
    fn both_shipped_pools_are_sound() {
        for (language, text) in [
            (
                Language::Zh,
                include_str!("../../scenarios/pools/zh-CN.ron"),
            ),
            (Language::En, include_str!("../../scenarios/pools/en.ron")),
        ] {
            let (pool, findings) = check_pool(&SourceFile::new("pools", text));
            assert!(findings.is_empty(), "{language}: {findings:?}");
            assert_eq!(pool.unwrap().language, language);
        }
    }

    #[test]
    fn a_pool_of_a_folder_replaces_or_extends_the_shipped_one() {
        let family = |pools: &Pools| pools.zh.as_ref().unwrap().families.len();
        let more =
            r#"Pool(language: Zh, extends: true, families: [(name: "欧阳", latin: "Ouyang")])"#;
        let pools = pools_in([more].into_iter());
        assert_eq!(family(&pools), ZH.families.len() + 1);
        assert!(pools.en.is_none() && pools.hash.len() == 64);
        let small = r#"Pool(language: Zh, families: [(name: "欧阳", latin: "Ouyang")])"#;
        assert_eq!(pools_in([small].into_iter()), Pools::default());
        let own = include_str!("../../scenarios/pools/zh-CN.ron");
        assert_eq!(family(&pools_in([own].into_iter())), ZH.families.len());
    }
}
