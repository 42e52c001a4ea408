//! How far the judges of an event agree, and how severe each of them is beside the others.
//!
//! Counted on the levels that were given blind: what came in before sheets were given back. Nothing here decides a mark.

use super::agreement::{Confusion, krippendorff_interval};
use crate::{
    contest::{Event, JudgeId, Taker},
    scenario::contest::{By, MOST_LEVEL},
};

/// Agreement of the judges of an event.
#[derive(Clone, Debug, PartialEq)]
pub struct JudgeAgreement {
    /// How many entrants and teams, stage by stage, two judges at least have judged.
    pub sheets: usize,
    /// How many items of them.
    pub items: usize,
    /// Cohen's κ weighted by the square of the distance, the mean over all pairs of judges for which it is defined.
    pub kappa: Option<f64>,
    /// Krippendorff's α for numbers.
    pub alpha: Option<f64>,
    /// Judge by judge, in the order of their numbers.
    pub judges: Vec<JudgeLine>,
}

/// One judge beside the others.
#[derive(Clone, Debug, PartialEq)]
pub struct JudgeLine {
    /// Their number.
    pub judge: JudgeId,
    /// How many items they gave a level to that others did too.
    pub items: usize,
    /// Their level less the mean of the others' on the same item, the mean over all items: below 0 is severe, above it generous.
    pub shift: Option<f64>,
    /// Weighted κ with each other judge, the mean.
    pub kappa: Option<f64>,
}

/// The blind levels of one item: a place a judge, the first being judge 1.
type Item = Vec<Option<u8>>;

/// Agreement of the judges of `event` as far as it has come.
pub fn agreement(event: &Event) -> JudgeAgreement {
    let judges = event.judges().len();
    let (mut items, mut sheets): (Vec<Item>, usize) = (Vec::new(), 0);
    for (place, stage) in event.contest().stages.iter().enumerate() {
        for taker in event.takers(By::Each).chain(event.takers(By::Together)) {
            let of = levels(event, place, taker, stage.sheet.len(), judges);
            sheets += usize::from(!of.is_empty());
            items.extend(of);
        }
    }
    let units: Vec<Vec<f64>> = items
        .iter()
        .map(|item| item.iter().flatten().map(|&it| f64::from(it)).collect())
        .collect();
    let pairs: Vec<Vec<Option<f64>>> = (0..judges)
        .map(|one| (0..judges).map(|other| kappa(&items, one, other)).collect())
        .collect();
    let lines = (0..judges).map(|at| line(&items, at, &pairs[at]));
    let above = (0..judges).flat_map(|one| pairs[one][one + 1..].iter().copied());
    JudgeAgreement {
        sheets,
        items: items.len(),
        kappa: mean(above.flatten()),
        alpha: krippendorff_interval(units.iter().map(Vec::as_slice)),
        judges: lines.collect(),
    }
}

/// The items of the sheets on `taker`; none where fewer than two judges gave one.
fn levels(event: &Event, place: usize, taker: Taker, items: usize, judges: usize) -> Vec<Item> {
    let Some(run) = event.run(place, taker) else {
        return Vec::new();
    };
    if run.sheets.iter().flatten().count() < 2 {
        return Vec::new();
    }
    let item = |item: usize| {
        let level = |judge: usize| {
            let sheet = run.sheets.get(judge)?.as_ref()?;
            let blind = sheet.before.as_ref().unwrap_or(&sheet.levels);
            blind.get(item).copied()
        };
        (0..judges).map(level).collect()
    };
    (0..items).map(item).collect()
}

fn kappa(items: &[Item], one: usize, other: usize) -> Option<f64> {
    if one == other {
        return None;
    }
    let both = items
        .iter()
        .filter_map(|item| Some((usize::from(item[one]?), usize::from(item[other]?))));
    Confusion::of(usize::from(MOST_LEVEL) + 1, both).quadratic_kappa()
}

fn line(items: &[Item], at: usize, kappas: &[Option<f64>]) -> JudgeLine {
    let shifts: Vec<f64> = items
        .iter()
        .filter_map(|item| {
            let own = f64::from(item[at]?);
            let others = item.iter().enumerate().filter(|(judge, _)| *judge != at);
            let others = others.filter_map(|(_, level)| level.map(f64::from));
            Some(own - mean(others)?)
        })
        .collect();
    JudgeLine {
        judge: u32::try_from(at + 1).unwrap_or(u32::MAX),
        items: shifts.len(),
        shift: mean(shifts.iter().copied()),
        kappa: mean(kappas.iter().copied().flatten()),
    }
}

fn mean(numbers: impl Iterator<Item = f64>) -> Option<f64> {
    let (sum, count) = numbers.fold((0.0, 0_u32), |(sum, count), it| (sum + it, count + 1));
    (count > 0).then(|| sum / f64::from(count))
}
