//! What the judges together give: the mean of their sheets, the highest and the lowest left out where there are enough.

use rust_decimal::Decimal;

use super::{Rule, rounded};
use crate::{
    contest::{Event, JudgeId, Taker},
    scenario::contest::{MOST_LEVEL, SheetItem},
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
    let (stage, _) = event.stage(place)?;
    let (score, sheets) = score(event, place, taker, Rule::Written)?;
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

/// As [`judged`], with the sheets as points and judge, the lowest first.
pub(super) fn score(
    event: &Event,
    place: usize,
    taker: Taker,
    rule: Rule,
) -> Option<(Decimal, Vec<(u64, JudgeId)>)> {
    let (stage, state) = event.stage(place)?;
    let run = state.run(taker)?;
    let mut sheets = Vec::with_capacity(run.sheets.len());
    for judge in event.judging(taker) {
        let sheet = run.sheet(judge)?;
        if run.returned.is_some() && !sheet.again {
            return None;
        }
        sheets.push((points(&stage.sheet, &sheet.levels), judge));
    }
    if sheets.is_empty() || (run.returned.is_none() && event.must_return(place, taker)) {
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
