//! What bots of known kinds earn in a case, temper by temper: where estimates begin before any person played it.

use std::{collections::BTreeMap, sync::Arc};

use rayon::prelude::*;

use super::{Item, Marked};
use crate::{
    assess::Marking,
    batch::bots::{Bot, Stage, play},
    scenario::{Scenario, Temper},
    session::{CustomerKind, as_played},
    text::{Language, SourceFile},
};

/// Bots whose marks are like those of people: from very good to hardly begun. Those that cheat tell about the marking, not
/// about the case.
pub const BOTS: [Bot; 5] = [
    Bot::Expert,
    Bot::Typical,
    Bot::Average,
    Bot::Cold,
    Bot::Novice,
];

/// The mean marks of [`BOTS`] over `runs` drawn customers of `scenario`, read from `source`.
pub fn measure(source: &SourceFile, scenario: &Arc<Scenario>, runs: u64) -> Vec<Marked> {
    let language = scenario
        .languages
        .value
        .first()
        .copied()
        .unwrap_or(Language::Zh);
    let talks: Vec<(Temper, Bot, u32)> = (1..=runs)
        .into_par_iter()
        .flat_map_iter(|seed| {
            let kind = CustomerKind::Generated;
            let played = as_played(scenario, kind, seed);
            let temper = played.customer.temper;
            let marking = Arc::new(Marking::new(played.clone()));
            let stage = Stage::new(source, (*played).clone(), language, kind);
            BOTS.into_iter().map(move |bot| {
                let total = play(&stage, bot, seed).marks(&marking).total;
                (temper, bot, total.unwrap_or(0))
            })
        })
        .collect();
    let mut sums: BTreeMap<(Temper, Bot), (u32, u32)> = BTreeMap::new();
    for (temper, bot, total) in talks {
        let (sum, times) = sums.entry((temper, bot)).or_default();
        (*sum, *times) = (*sum + total, *times + 1);
    }
    let marked = sums
        .into_iter()
        .map(|((temper, bot), (sum, times))| Marked {
            item: Item {
                case: scenario.id.value.clone(),
                temper,
            },
            level: scenario.level,
            // People are numbered upwards from 1.
            who: -1 - bot as i64,
            total: (sum + times / 2) / times.max(1),
            times,
        });
    marked.collect()
}
