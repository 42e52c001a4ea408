//! A fact that may not be told yet, or the need that is to be found out.

use super::Ground;
use crate::hearing::{CUE_THRESHOLD, Gist};

/// A fact is told from this similarity on: well above that from which two sentences are about the same.
const TOLD: u16 = CUE_THRESHOLD + 80;

/// Finds an untold fact.
pub(super) fn find(ground: &Ground, line: &str) -> Option<String> {
    let gist = Gist::of(line);
    let facts = ground.known.facts.iter().enumerate();
    let untold = facts.filter(|(at, _)| !ground.told.contains(*at));
    let need = ground.known.need.iter().filter(|_| !ground.need_met);
    let mut untold = untold.map(|(_, fact)| fact).chain(need);
    let told = |other: &str| {
        // What was told, or said by anybody, is told again and not given away.
        let known = crate::hearing::Cue::new([other]);
        known.similarity_of(&gist)
    };
    untold.find_map(|fact| {
        let alike = fact.cue.similarity_of(&gist);
        if alike < TOLD {
            return None;
        }
        let open = ground.talk.iter().map(|(_, line)| line.as_str());
        let open = open.chain(ground.own.iter().map(String::as_str));
        let open = open.chain([ground.agent.as_str(), ground.known.open.as_str()]);
        let facts = ground.known.facts.iter().enumerate();
        let facts = facts.filter(|(at, _)| ground.told.contains(*at));
        let open = open.chain(facts.map(|(_, fact)| fact.says.as_str()));
        let otherwise = open.map(told).max().unwrap_or(0);
        (alike > otherwise).then(|| fact.says.clone())
    })
}
