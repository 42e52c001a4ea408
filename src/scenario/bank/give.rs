//! From questions to a question table, and the empty table to begin with.

use super::{grid::Grid, heads::Column, names::Named};
use crate::{
    scenario::{Bank, Question},
    text::{Language, say},
};

/// Options that a table has columns for at least.
const FEWEST_OPTIONS: usize = 6;
/// Points that a table has columns for at least.
const FEWEST_POINTS: usize = 5;

/// The table of `bank`: what it is called, the heads, a question a row. Read again it gives the same bank.
pub fn give(bank: &Bank, language: Language) -> Grid {
    let widest = |count: fn(&Question) -> usize| bank.questions.iter().map(count).max();
    let options = widest(|it| it.options.len()).unwrap_or_default();
    let points = widest(|it| it.points.len()).unwrap_or_default();
    let columns = Column::all(options.max(FEWEST_OPTIONS), points.max(FEWEST_POINTS));
    let mut rows = vec![
        vec![
            say(language, "bank-about"),
            bank.id.value.clone(),
            bank.title.value.clone(),
            bank.language.tag().to_owned(),
        ],
        columns.iter().map(|it| it.head(language)).collect(),
    ];
    for question in &bank.questions {
        let cells = columns.iter().map(|it| cell(question, *it, language));
        rows.push(cells.collect());
    }
    Grid::of_texts(&bank.title.value, rows)
}

/// What a question has in a column.
fn cell(question: &Question, column: Column, language: Language) -> String {
    let at = |list: &[crate::text::Located<String>], place: usize| {
        list.get(place).map_or(String::new(), |it| it.value.clone())
    };
    match column {
        Column::Id => question.id.value.clone(),
        Column::Topic => question.topic.name(language),
        Column::Kind => question.kind.name(language),
        Column::Level => question.level.name(language),
        Column::Ask => question.ask.value.clone(),
        Column::Choice(place) => at(&question.options, place),
        Column::Answer => question.answer.value.clone(),
        Column::Tolerance => {
            let tolerance = question.tolerance.as_ref();
            tolerance.map_or(String::new(), |it| it.value.clone())
        }
        Column::Unit => question.unit.clone().unwrap_or_default(),
        Column::Point(place) => at(&question.points, place),
        Column::Why => question.why.value.clone(),
        Column::Source => question.source.value.clone(),
        Column::Recheck => match question.recheck {
            true => say(language, "bank-yes"),
            false => String::new(),
        },
    }
}
