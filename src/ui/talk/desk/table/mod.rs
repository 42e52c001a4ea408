//! The tables of the desk: sort, filter, select a row, doubt it, cite it. A table never hints at a trap.

mod acts;
mod answer;
mod ask;
mod chart;
mod columns;
mod heads;
mod lines;
mod row;
mod sheet;

use std::{collections::BTreeMap, sync::Arc};

use ask::AskView;
use egui::{Align, Key, Modifiers, ScrollArea, Ui};

use super::super::Scene;
use crate::{
    app::{Actions, TalkAction},
    desk::{Order, Sheets, Tables, rows},
    scenario::Table,
    text::{Language, Message, say},
    ui::{
        theme::{height, icons, space},
        widgets::{Field, icon_button, segment, text_small},
    },
};

/// What the tables keep from frame to frame.
#[derive(Default)]
pub struct TablesView {
    /// Place of the table shown.
    chosen: usize,
    /// Tables whose opening was told to the session.
    opened: Vec<String>,
    sheets: BTreeMap<String, SheetView>,
    /// Whether the table is being asked, and the questions by table.
    asking: bool,
    asked: BTreeMap<String, AskView>,
}

/// One table's filter, order and selection.
#[derive(Default)]
struct SheetView {
    filter: String,
    filtering: bool,
    sorting: Option<Sorting>,
    /// Row in the author's order.
    selected: Option<usize>,
    /// How far the rows are scrolled, and where they are to be scrolled to.
    offset: f32,
    scroll_to: Option<f32>,
    /// How high the rows may be before they scroll.
    most: f32,
    /// The rows shown, and what they were found for.
    shown: Option<Shown>,
}

/// The rows a table shows, and the cells, filter and order they were found for.
struct Shown {
    sheets: Arc<Sheets>,
    filter: String,
    sorting: Option<Sorting>,
    rows: Arc<[usize]>,
}

/// How a column is sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Sorting {
    /// Place of the column.
    column: usize,
    /// Largest first.
    down: bool,
}

impl SheetView {
    /// The rows shown of the table at `at`; looked for anew only when a cell, the filter or the order changed.
    fn rows(&mut self, sheets: &Arc<Sheets>, at: usize) -> Arc<[usize]> {
        if let Some(shown) = &self.shown
            && Arc::ptr_eq(&shown.sheets, sheets)
            && shown.filter == self.filter
            && shown.sorting == self.sorting
        {
            return shown.rows.clone();
        }
        let order = |Sorting { column, down }| match down {
            true => (column, Order::Falling),
            false => (column, Order::Rising),
        };
        let (table, sheet) = (&sheets.tables()[at], sheets.sheet(at));
        let sort = self.sorting.map(order);
        let rows: Arc<[usize]> = rows(table, sheet, sheets.language(), &self.filter, sort).into();
        self.shown = Some(Shown {
            sheets: sheets.clone(),
            filter: self.filter.clone(),
            sorting: self.sorting,
            rows: rows.clone(),
        });
        rows
    }
}

/// Draws the tables over the width that is left; answers with words to put into the reply.
pub fn show(
    ui: &mut Ui,
    scene: Scene<'_>,
    view: &mut TablesView,
    actions: &mut Actions,
) -> Option<String> {
    let tables = scene.talk.sheets().tables();
    view.chosen = view.chosen.min(tables.len().saturating_sub(1));
    let table = tables.get(view.chosen)?;
    let id = table.id.value.clone();
    if !view.opened.contains(&id) && !scene.ended() {
        let known = scene.talk.case().names.table(&id);
        if !known.is_some_and(|known| scene.talk.desk().opened_table(known)) {
            actions.push(TalkAction::Show(id.clone()));
        }
        view.opened.push(id.clone());
    }
    head_ui(ui, scene, view);
    let table = tables.get(view.chosen)?;
    let sheet = view.sheets.entry(table.id.value.clone()).or_default();
    if sheet.filtering {
        filter_ui(ui, scene, sheet);
    }
    sheet.most = match view.asking {
        true => sheet::MOST_ASKING,
        false => sheet::MOST,
    };
    let rows = sheet.rows(scene.talk.sheets(), view.chosen);
    note_ui(ui, scene, table, rows.len());
    let stats = sheet::show(ui, scene, table, sheet, &rows, actions);
    let cited = acts::show(ui, scene, table, sheet, actions);
    let asked = view.asked.entry(table.id.value.clone()).or_default();
    if let Some(column) = stats.and_then(|column| table.columns.get(column)) {
        view.asking = true;
        let query = format!("stats {}", column.id.value);
        asked.ask(scene, view.chosen, query, actions);
    }
    let answer = match view.asking {
        true => ask::show(ui, scene, view.chosen, asked, actions),
        false => None,
    };
    cited.or(answer)
}

fn head_ui(ui: &mut Ui, scene: Scene<'_>, view: &mut TablesView) {
    let language = scene.talk.language();
    let tables = scene.talk.sheets().tables();
    let titles: Vec<&str> = tables
        .iter()
        .map(|table| table.title.get(language))
        .collect();
    ui.horizontal(|ui| {
        let room = ui.available_width() - 2.0 * (height::HIT + space::M);
        let pressed = ScrollArea::horizontal()
            .id_salt("titles")
            .max_width(room)
            .show(ui, |ui| segment(ui, "tables", &titles, view.chosen, None))
            .inner;
        if let Some(pressed) = pressed {
            view.chosen = pressed;
        }
        let name = say(scene.language, "desk-ui-filter");
        let layout = egui::Layout::right_to_left(Align::Center);
        ui.with_layout(layout, |ui| {
            let ask = say(scene.language, "desk-ask-open");
            if icon_button(ui, icons::CHART_BAR, &ask).clicked() {
                view.asking = !view.asking;
            }
            if icon_button(ui, icons::FUNNEL, &name).clicked()
                && let Some(table) = tables.get(view.chosen)
            {
                let sheet = view.sheets.entry(table.id.value.clone()).or_default();
                sheet.filtering = !sheet.filtering;
                if !sheet.filtering {
                    sheet.filter.clear();
                }
            }
        });
    });
}

fn filter_ui(ui: &mut Ui, scene: Scene<'_>, sheet: &mut SheetView) {
    let name = say(scene.language, "desk-ui-filter");
    let field = Field::new(&mut sheet.filter, &name)
        .hint(&name)
        .icon(icons::FUNNEL);
    let response = field.id("table-filter").show(ui);
    if response.has_focus() && ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape)) {
        sheet.filter.clear();
        sheet.filtering = false;
    }
}

fn note_ui(ui: &mut Ui, scene: Scene<'_>, table: &Table, shown: usize) {
    let all = table.len();
    let count = if shown == all {
        Message::new("desk-ui-rows").with("count", all as u64)
    } else {
        Message::new("desk-ui-rows-of")
            .with("count", shown as u64)
            .with("all", all as u64)
    };
    let mut words = count.say(scene.language);
    if let Some(note) = &table.note {
        let note = note.get(scene.talk.language());
        words = match scene.language {
            // A Chinese dot is a full em wide as it is.
            Language::Zh => format!("{note}·{words}"),
            Language::En => format!("{note} · {words}"),
        };
    }
    text_small(ui, &words);
}
