//! What the judges together give: the mean of their sheets, the highest and the lowest left out where there are enough.

use rust_decimal::Decimal;

use super::{Rule, rounded};
use crate::{
    contest::{Event, JudgeId, Run, Taker},
    scenario::contest::{MOST_LEVEL, SheetItem, Stage},
};

/// What the judges together give somebody in a stage.
#[derive(Clone, Debug, PartialEq)]
pub struct Judged {
    /// Out of 100, two decimals.
    pub score: Decimal,
    /// The judges whose sheets were left out: the highest and the lowest.
    pub dropped: Vec<JudgeId>,
    /// What each judge gave, out of 100.
    pub each: Vec<(JudgeId, Decimal)>,
}

/// What the judges of `taker` give in the stage at the place `place`; none while a sheet is missing or they still talk, or where nobody
/// judges.
pub fn judged(event: &Event, place: usize, taker: Taker) -> Option<Judged> {
    let (stage, state) = event.stage(place)?;
    let judges: Vec<JudgeId> = event.judging(taker).collect();
    let (score, sheets) = score(event, stage, state.run(taker)?, &judges, Rule::Written)?;
    let of = most(&stage.sheet);
    let each = sheets.iter();
    let each = each.map(|&(points, judge)| (judge, share(points, of, 1)));
    let from = event.contest().judges.drop_extremes_from.value as usize;
    let dropped = match (sheets.first(), sheets.last()) {
        (Some(low), Some(high)) if drops(from, sheets.len()) => vec![low.1, high.1],
        _ => Vec::new(),
    };
    Some(Judged {
        score,
        dropped,
        each: each.collect(),
    })
}

/// As [`judged`], by `judges`, with the sheets as points and judge, the lowest first.
pub(super) fn score(
    event: &Event,
    stage: &Stage,
    run: &Run,
    judges: &[JudgeId],
    rule: Rule,
) -> Option<(Decimal, Vec<(u64, JudgeId)>)> {
    let mut sheets = Vec::with_capacity(judges.len());
    for &judge in judges {
        let sheet = run.sheet(judge)?;
        if run.returned.is_some() && !sheet.again {
            return None;
        }
        sheets.push((points(&stage.sheet, &sheet.levels), judge));
    }
    let most_apart = event.contest().judges.spread.value;
    if sheets.is_empty() || (run.returned.is_none() && apart(stage, run, judges) > most_apart) {
        return None;
    }
    sheets.sort_unstable();
    let from = event.contest().judges.drop_extremes_from.value as usize;
    let last = sheets.len() - 1;
    let kept = match rule {
        Rule::MiddleSheet => &sheets[last / 2..=sheets.len() / 2],
        Rule::KeepAllSheets => &sheets[..],
        _ if drops(from, sheets.len()) => &sheets[1..last],
        _ => &sheets[..],
    };
    let sum = kept.iter().map(|(points, _)| points).sum();
    Some((share(sum, most(&stage.sheet), kept.len()), sheets))
}

/// How far apart the levels of the item with the widest spread lie.
fn apart(stage: &Stage, run: &Run, judges: &[JudgeId]) -> u32 {
    let spread = |item: usize| {
        let sheets = judges.iter().filter_map(|&judge| run.sheet(judge));
        let levels = sheets.filter_map(|sheet| sheet.levels.get(item));
        let (low, high) = levels.fold((u8::MAX, 0), |(low, high), &level| {
            (low.min(level), high.max(level))
        });
        u32::from(high.saturating_sub(low))
    };
    (0..stage.sheet.len()).map(spread).max().unwrap_or(0)
}

fn drops(from: usize, sheets: usize) -> bool {
    from > 2 && sheets >= from
}

fn points(items: &[SheetItem], levels: &[u8]) -> u64 {
    let each = items.iter().zip(levels);
    each.map(|(item, &level)| u64::from(item.weight.value) * u64::from(level))
        .sum()
}

fn most(items: &[SheetItem]) -> u64 {
    let weights: u64 = items.iter().map(|item| u64::from(item.weight.value)).sum();
    weights * u64::from(MOST_LEVEL)
}

/// `sum` out of `of` for each of `count`, out of 100.
fn share(sum: u64, of: u64, count: usize) -> Decimal {
    let all = Decimal::from(of) * Decimal::from(count as u64);
    let whole = (Decimal::from(sum) * Decimal::ONE_HUNDRED).checked_div(all);
    rounded(whole.unwrap_or_default())
}
