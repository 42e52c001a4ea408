//! A fact that may not be told yet, or the need that is to be found out.

use std::collections::BTreeSet;

use super::{
    Ground,
    figures::values,
    known::{KnownWords, values_of},
};
use crate::{
    hearing::{Cue, Gist, figures},
    text::Language,
};

/// From this similarity on a line is about a fact, in Chinese and in English; it tells the fact where nothing that was said is as close.
const ABOUT: [u16; 2] = [335, 400];
/// The same for the need, which is told in the author's words and not the customer's.
const NEED: [u16; 2] = [280, 330];
/// The same for what the customer asks: questions are alike.
const ASKED: u16 = 600;

/// Finds an untold fact: by what it says, or by a figure that only it has.
pub(super) fn find(ground: &Ground, line: &str) -> Option<String> {
    let facts = ground.known.facts.iter().enumerate();
    let untold = facts.filter(|(at, _)| !ground.told.contains(*at));
    let need = ground.known.need.iter().filter(|_| !ground.need_met);
    let untold: Vec<&KnownWords> = untold.map(|(_, fact)| fact).chain(need).collect();
    by_figure(ground, line, &untold).or_else(|| by_words(ground, line, &untold))
}

fn by_words(ground: &Ground, line: &str, untold: &[&KnownWords]) -> Option<String> {
    let gist = Gist::of(line);
    let at = usize::from(ground.language() == Language::En);
    let need = ground.known.need.as_ref();
    let mut otherwise = None;
    untold.iter().find_map(|fact| {
        let alike = fact.cue.similarity_of(&gist);
        let asks = fact.says.contains(['?', '？']);
        let about = match need {
            Some(need) if std::ptr::eq(need, *fact) => NEED[at],
            _ if asks => ASKED,
            _ => ABOUT[at],
        };
        if alike < about {
            return None;
        }
        // What was told, or said by anybody, is told again and not given away.
        let otherwise = otherwise.get_or_insert_with(|| {
            let open = open(ground);
            let open = open
                .iter()
                .map(|open| Cue::new([open]).similarity_of(&gist));
            open.max().unwrap_or(0)
        });
        (alike > *otherwise).then(|| fact.says.clone())
    })
}

/// A figure of an untold fact that stands nowhere else.
fn by_figure(ground: &Ground, line: &str, untold: &[&KnownWords]) -> Option<String> {
    let found = figures(line, &|_| true);
    let telling: Vec<String> = found
        .iter()
        .flat_map(values)
        .filter(|value| value.len() > 1)
        .collect();
    if telling.is_empty() {
        return None;
    }
    let open: BTreeSet<String> = open(ground).iter().flat_map(|it| values_of(it)).collect();
    untold.iter().find_map(|fact| {
        let gives = |value: &&String| fact.values.contains(*value) && !open.contains(*value);
        let given = telling.iter().find(gives)?;
        Some(given.clone())
    })
}

/// What may be said: what was said, what was told, who the customer is and what they want.
fn open(ground: &Ground) -> Vec<&str> {
    let talk = ground.talk.iter().map(|(_, line)| line.as_str());
    let own = ground.own.iter().map(String::as_str);
    let facts = ground.known.facts.iter().enumerate();
    let told = facts.filter(|(at, _)| ground.told.contains(*at));
    let told = told.map(|(_, fact)| fact.says.as_str());
    talk.chain(own)
        .chain(told)
        .chain([ground.agent.as_str(), ground.known.open.as_str()])
        .collect()
}
