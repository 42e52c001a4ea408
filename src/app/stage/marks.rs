//! The judges' marks of everybody, to be revealed one by one once results are published: the last place first, stage by stage.

use rust_decimal::Decimal;

use crate::{
    contest::{
        Event, JudgeId, Taker,
        standing::{Row, judged},
    },
    scenario::contest::Stage,
};

/// What each judge gave for one item of the sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemShow {
    /// Title of the item.
    pub title: String,
    /// Levels 0–3, by judge.
    pub levels: Vec<u8>,
}

/// The marks of somebody in one stage.
#[derive(Clone, Debug, PartialEq)]
pub struct MarksShow {
    /// Whose.
    pub taker: Taker,
    /// Start number.
    pub number: Option<u32>,
    /// Their name.
    pub name: String,
    /// Title of the stage.
    pub stage: String,
    /// Item by item.
    pub items: Vec<ItemShow>,
    /// By their numbers: the judge, what they gave, out of 100, and whether it was left out as the highest or the lowest.
    pub judges: Vec<(JudgeId, Decimal, bool)>,
    /// What the judges give together, out of 100.
    pub judged: Decimal,
    /// The machine's mark, out of 100, where it has a share.
    pub machine: Option<Decimal>,
    /// What it brings in the stage, and what the stage is worth.
    pub points: (Decimal, u32),
    /// Their total over all stages, and their place.
    pub total: (Decimal, Option<u32>),
}

/// All marks of judges in `event`, by the places of `rows`.
pub fn revealed(event: &Event, rows: [&Vec<Row>; 2]) -> Vec<MarksShow> {
    let mut shown = Vec::new();
    for row in rows.into_iter().flat_map(|rows| rows.iter().rev()) {
        for (at, stage) in event.contest().stages.iter().enumerate() {
            shown.extend(of(event, row, at, stage));
        }
    }
    shown
}

fn of(event: &Event, row: &Row, at: usize, stage: &Stage) -> Option<MarksShow> {
    let score = row.scores.get(at)?.as_ref()?;
    let mut given = judged(event, at, row.taker)?;
    given.each.sort_by_key(|(judge, _)| *judge);
    let run = event.run(at, row.taker)?;
    let sheets = |judge: &(JudgeId, Decimal)| run.sheet(judge.0);
    let items = stage.sheet.iter().enumerate();
    let items = items.map(|(place, item)| ItemShow {
        title: item.title.value.clone(),
        levels: given
            .each
            .iter()
            .filter_map(sheets)
            .filter_map(|sheet| sheet.levels.get(place).copied())
            .collect(),
    });
    let judges = given.each.iter();
    let judges = judges.map(|&(judge, points)| (judge, points, given.dropped.contains(&judge)));
    Some(MarksShow {
        taker: row.taker,
        number: row.number,
        name: event.name(row.taker).to_owned(),
        stage: stage.title.value.clone(),
        items: items.collect(),
        judges: judges.collect(),
        judged: given.score,
        machine: score.machine,
        points: (score.points, stage.weight.value),
        total: (row.total, row.place),
    })
}
