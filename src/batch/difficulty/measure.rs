//! What bots of known kinds earn in a case, temper by temper: where estimates begin before any person played it.

use std::{collections::BTreeMap, sync::Arc};

use rayon::prelude::*;

use super::{Item, Marked};
use crate::{
    batch::bots::{Bot, Piece, play},
    scenario::{Scenario, Temper},
    session::CustomerKind,
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
    let written = (**scenario).clone();
    let piece = Piece::new(source, written, language, CustomerKind::Generated);
    let talks: Vec<(Temper, Bot, u32)> = (1..=runs)
        .into_par_iter()
        .flat_map_iter(|seed| {
            let stage = piece.stage(seed);
            BOTS.into_iter().map(move |bot| {
                let total = play(&stage, bot, seed).marks(&stage).total;
                let temper = stage.case.scenario.customer.temper;
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
