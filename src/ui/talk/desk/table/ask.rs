//! Asking a table: a line to write the question in, starts to press, and the answer with its chart.

use std::{collections::BTreeSet, sync::Arc};

use egui::{Key, Ui};

use super::{answer, chart::data::Kind};
use crate::{
    app::{Actions, TalkAction},
    desk::{Answer, Tables, analyse},
    scenario::{ColumnKind, Table},
    text::{Language, Message, say},
    ui::{
        talk::Scene,
        theme::{icons, space},
        widgets::{Button, Field, Tone, notice},
    },
};

/// Starts that are offered.
const MOST_STARTS: usize = 5;

/// One table's question and answer.
#[derive(Default)]
pub(super) struct AskView {
    query: String,
    /// The answer, or why there is none.
    answer: Option<Result<Arc<Answer>, String>>,
    /// How the chart is drawn, and whether with the figure over all.
    pub chart: Kind,
    pub base: bool,
}

impl AskView {
    /// Asks `query` of the table at `at`. Work at the desk is part of the talk, so the question goes there too, unless
    /// the talk is over.
    pub fn ask(&mut self, scene: Scene<'_>, at: usize, query: String, actions: &mut Actions) {
        let sheets = scene.talk.sheets();
        let answer = analyse(sheets.as_ref(), at, &query).map(Arc::new);
        if !scene.ended()
            && let Some(table) = sheets.tables().get(at)
        {
            actions.push(TalkAction::Analyse(table.id.value.clone(), query.clone()));
        }
        self.answer = Some(answer.map_err(|why| why.say(scene.language)));
        self.query = query;
    }
}

/// Draws the question of the table at `at` and its answer; answers with words to put into the reply.
pub(super) fn show(
    ui: &mut Ui,
    scene: Scene<'_>,
    at: usize,
    view: &mut AskView,
    actions: &mut Actions,
) -> Option<String> {
    let language = scene.language;
    let table = scene.talk.sheets().tables().get(at)?;
    let name = say(language, "desk-ask");
    let hint = say(language, "desk-ask-hint");
    let go = say(language, "desk-ask-go");
    let mut asked = None;
    ui.horizontal(|ui| {
        let width = (ui.available_width() - 84.0).max(120.0);
        let field = Field::new(&mut view.query, &name).hint(&hint);
        let field = field.icon(icons::CHART_BAR).width(width);
        let response = field.id(("ask", at)).show(ui);
        let entered = response.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter));
        if entered {
            // One question leads to the next.
            response.request_focus();
        }
        let ready = !view.query.trim().is_empty();
        let button = Button::plain(&go).bar().enabled(ready);
        if button.show(ui).clicked() || (entered && ready) {
            asked = Some(view.query.trim().to_owned());
        }
    });
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(space::S, space::S);
        for (words, query) in starts(scene, table) {
            if Button::quiet(&words).bar().show(ui).clicked() {
                asked = Some(query);
            }
        }
    });
    if let Some(query) = asked {
        view.ask(scene, at, query, actions);
    }
    match view.answer.clone() {
        None => None,
        Some(Err(why)) => {
            notice(ui, Tone::Warn, icons::WARNING_CIRCLE, &why, None);
            None
        }
        Some(Ok(found)) => answer::show(ui, scene, &found, view),
    }
}

/// What is added up by day: the first numbers, or the rows where there are none.
fn sum_of(table: &Table) -> String {
    let mut columns = table.columns.iter();
    let numbers = columns.find(|column| column.kind == ColumnKind::Number);
    numbers.map_or("count".to_owned(), |column| {
        format!("sum({})", column.id.value)
    })
}

/// Questions to begin with: the tables that can be joined, groups by the first columns of words and dates that put
/// anything together, statistics of the first numbers.
fn starts(scene: Scene<'_>, table: &Table) -> Vec<(String, String)> {
    let talk = scene.talk.language();
    let others = scene.talk.sheets().tables().iter();
    let joined = others.filter_map(|other| {
        let words = Message::new("desk-ask-join").with("table", other.title.get(talk).to_owned());
        let key = shared_key(table, other, talk)?;
        let query = format!("join {} on {key}", other.id.value);
        Some((words.say(scene.language), query))
    });
    let columns = table.columns.iter().enumerate();
    let of_use = columns
        .filter(|&(at, column)| column.kind != ColumnKind::Words || !tells_apart(table, at, talk));
    let started = of_use.map(|(_, column)| {
        let (id, title) = (column.id.value.as_str(), column.title.get(talk));
        let (key, query) = match column.kind {
            ColumnKind::Words => ("desk-ask-by", format!("by {id} count")),
            ColumnKind::Date => ("desk-ask-by-day", format!("by day({id}) {}", sum_of(table))),
            ColumnKind::Number => ("desk-ask-stats", format!("stats {id}")),
        };
        let words = Message::new(key).with("column", title.to_owned());
        (words.say(scene.language), query)
    });
    joined.chain(started).take(MOST_STARTS).collect()
}

/// The column of words by which the rows of `table` are found in `other`: both have it, and it tells rows apart in one.
fn shared_key<'t>(table: &'t Table, other: &Table, language: Language) -> Option<&'t str> {
    if table.id == other.id {
        return None;
    }
    let columns = table.columns.iter().enumerate();
    let mut words = columns.filter(|(_, column)| column.kind == ColumnKind::Words);
    let found = words.find(|&(at, column)| {
        let mut theirs = other.columns.iter();
        theirs
            .position(|it| it.id.value == column.id.value)
            .is_some_and(|it| tells_apart(table, at, language) || tells_apart(other, it, language))
    });
    found.map(|(_, column)| column.id.value.as_str())
}

/// Rows that are looked at to see whether a column tells rows apart.
const LOOKED_AT: usize = 40;

/// Whether no two of the first rows have the same in `column`, so that grouping by it puts nothing together.
fn tells_apart(table: &Table, column: usize, language: Language) -> bool {
    let rows = table.len().min(LOOKED_AT);
    let cells: BTreeSet<&str> = (0..rows)
        .map(|row| table.cell(row, column, language))
        .collect();
    rows > 1 && cells.len() == rows
}
