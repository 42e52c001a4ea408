//! The judges' sheet, item by item: the mean of all levels that count.

use rust_decimal::Decimal;

use super::{Kind, point::Point};
use crate::{
    contest::{Event, Taker},
    scenario::contest::MOST_LEVEL,
    text::{Language, Message},
};

/// What each item earned, out of 100 for the whole sheet.
pub(super) fn points(event: &Event, place: usize, taker: Taker, language: Language) -> Vec<Point> {
    let (Some((stage, _)), Some(run)) = (event.stage(place), event.run(place, taker)) else {
        return Vec::new();
    };
    let judges: Vec<_> = event.judging(taker).collect();
    let weights: u32 = stage.sheet.iter().map(|item| item.weight.value).sum();
    let items = stage.sheet.iter().enumerate();
    items
        .map(|(at, item)| {
            let sheets = judges.iter().filter_map(|&judge| run.sheet(judge));
            let levels = sheets.filter_map(|sheet| sheet.levels.get(at));
            let levels: Vec<u64> = levels.map(|&level| u64::from(level)).collect();
            let sum = Decimal::from(levels.iter().sum::<u64>());
            let mean = sum.checked_div(Decimal::from(levels.len() as u64));
            let mean = mean.unwrap_or_default();
            let share = mean * Decimal::from(item.weight.value) * Decimal::ONE_HUNDRED;
            let most = Decimal::from(weights.max(1)) * Decimal::from(MOST_LEVEL);
            // What is above the mean is what to reach for.
            let above = usize::try_from(mean.trunc()).unwrap_or(0) + 1;
            let anchors = &item.anchors.value;
            let anchor = |at: usize| anchors.get(at.min(anchors.len().saturating_sub(1)));
            let had = anchor(above - 1).map_or("", |it| it.as_str());
            let why = Message::new("rehearse-sheet-mean")
                .with("mean", format!("{mean:.1}"))
                .with("anchor", had.to_owned());
            Point {
                key: format!("sheet {at}"),
                kind: Kind::Sheet,
                title: item.title.value.clone(),
                quote: None,
                why: why.say(language),
                better: anchor(above).map(|it| it.value.clone()),
                points: share / most,
            }
        })
        .collect()
}
