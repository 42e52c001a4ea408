//! The tables of the desk: sort, filter, select a row, doubt it, cite it. A table never hints at a trap.

use std::collections::BTreeMap;

use egui::{
    Align, Key, Modifiers, Rect, ScrollArea, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2,
};

use super::{
    super::Scene,
    sheet::{Sorting, order},
};
use crate::{
    app::{Actions, TalkAction},
    scenario::{ColumnKind, Table},
    text::{Language, Message, say},
    ui::{
        rows::Rows,
        shapes::{framed_rect, hairline_h},
        theme::{Tokens, Type, corner, height, icons, space},
        widgets::{
            Button, Field, Line, Tone, focus_ring, icon_button, notice, paint_icon, segment,
            text_small,
        },
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
}

/// One table's filter, order and selection.
#[derive(Default)]
struct SheetView {
    filter: String,
    filtering: bool,
    sorting: Option<Sorting>,
    /// Row in the author's order.
    selected: Option<usize>,
    /// The rows shown, and the filter and order they were found for.
    shown: Option<(String, Option<Sorting>, Vec<usize>)>,
}

impl SheetView {
    /// The rows of `table` that are shown; looked for anew only when the filter or the order changed.
    fn rows(&mut self, table: &Table, language: Language) -> Vec<usize> {
        match &self.shown {
            Some((filter, sorting, rows)) if *filter == self.filter && *sorting == self.sorting => {
                rows.clone()
            }
            _ => {
                let rows = order(table, &self.filter, self.sorting, language);
                self.shown = Some((self.filter.clone(), self.sorting, rows.clone()));
                rows
            }
        }
    }
}

/// Height of the head of a table.
const HEAD: f32 = 31.0;
/// Width of the column of doubt flags.
const FLAG: f32 = 34.0;
/// Space at each side of a cell.
const PAD: f32 = 8.0;

/// Draws the tables over the width that is left; answers with words to put into the reply.
pub fn show(
    ui: &mut Ui,
    scene: Scene<'_>,
    view: &mut TablesView,
    actions: &mut Actions,
) -> Option<String> {
    let tables = &scene.talk.scenario.desk.tables;
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
    let rows = sheet.rows(table, scene.talk.language());
    note_ui(ui, scene, table, rows.len());
    sheet_ui(ui, scene, table, sheet, &rows, actions);
    acts_ui(ui, scene, table, sheet, actions)
}

fn head_ui(ui: &mut Ui, scene: Scene<'_>, view: &mut TablesView) {
    let language = scene.talk.language();
    let tables = &scene.talk.scenario.desk.tables;
    let titles: Vec<&str> = tables
        .iter()
        .map(|table| table.title.get(language))
        .collect();
    ui.horizontal(|ui| {
        let room = ui.available_width() - height::HIT - space::M;
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
    let all = table.rows.len();
    let count = if shown == all {
        Message::new("desk-ui-rows").with("count", all as u64)
    } else {
        Message::new("desk-ui-rows-of")
            .with("count", shown as u64)
            .with("all", all as u64)
    };
    let mut words = count.say(scene.language);
    if let Some(note) = &table.note {
        words = format!("{}·{words}", note.get(scene.talk.language()));
    }
    text_small(ui, &words);
}

/// Width of each column: what its widest cell needs, stretched to `room` where that is more.
fn widths(ui: &Ui, scene: Scene<'_>, table: &Table, room: f32) -> Vec<f32> {
    const LOOKED_AT: usize = 60;
    let t = Tokens::of(ui);
    let language = scene.talk.language();
    let wide = |words: &str| Line::new(ui, Type::Dense, t.text, words).width();
    let mut widths: Vec<f32> = table
        .columns
        .iter()
        .enumerate()
        .map(|(place, column)| {
            let mut head = wide(column.title.get(language)) + 10.0;
            if let Some(unit) = &column.unit {
                head += wide(unit.get(language)) + 4.0;
            }
            let cells = table
                .rows
                .iter()
                .take(LOOKED_AT)
                .filter_map(|row| row.get(place));
            cells
                .map(|cell| wide(cell.get(language)))
                .fold(head, f32::max)
                .min(260.0)
                + 2.0 * PAD
        })
        .collect();
    let all: f32 = widths.iter().sum();
    if all < room && !widths.is_empty() {
        let more = (room - all) / widths.len() as f32;
        widths.iter_mut().for_each(|width| *width += more);
    }
    widths
}

fn sheet_ui(
    ui: &mut Ui,
    scene: Scene<'_>,
    table: &Table,
    sheet: &mut SheetView,
    rows: &[usize],
    actions: &mut Actions,
) {
    const MOST: f32 = 12.0 * height::ROW;
    let t = Tokens::of(ui);
    let room = ui.available_width();
    let widths = widths(ui, scene, table, room - FLAG - 2.0);
    let wide = widths.iter().sum::<f32>() + FLAG;
    // A table that is scrolled sideways has its scroll bar below the last row.
    let bar = if wide > room { space::M } else { 0.0 };
    let high = (rows.len().max(1) as f32 * height::ROW).min(MOST) + HEAD + bar;
    let (frame, _) = ui.allocate_exact_size(vec2(room, high + 2.0), Sense::hover());
    framed_rect(
        ui.painter(),
        frame,
        corner::TABLE,
        t.surface,
        Stroke::new(1.0, t.line),
    );
    let inner = frame.shrink(1.0);
    let focused = keys_ui(ui, scene, table, sheet, rows, actions, frame);
    crate::ui::shell::child(ui, "sheet", inner, |ui| {
        ScrollArea::horizontal()
            .id_salt(("wide", &*table.id.value))
            .show(ui, |ui| {
                ui.set_width(wide.max(inner.width()));
                ui.spacing_mut().item_spacing.y = 0.0;
                heads_ui(ui, scene, table, sheet, &widths);
                if rows.is_empty() {
                    ui.add_space(space::M);
                    text_small(ui, &say(scene.language, "desk-ui-no-rows"));
                    return;
                }
                ScrollArea::vertical()
                    .id_salt(("rows", &*table.id.value))
                    .max_height(MOST)
                    .auto_shrink(false)
                    .show_rows(ui, height::ROW, rows.len(), |ui, range| {
                        for &row in &rows[range] {
                            row_ui(ui, scene, table, sheet, row, &widths, actions);
                        }
                    });
            });
    });
    if focused {
        let ring = Stroke::new(2.0, t.accent);
        let corner = egui::CornerRadius::same(corner::TABLE);
        ui.painter()
            .rect_stroke(frame, corner, ring, egui::StrokeKind::Inside);
    }
}

/// Arrow keys move the selection, `F` doubts and `Q` cites, while the table has the focus.
fn keys_ui(
    ui: &mut Ui,
    scene: Scene<'_>,
    table: &Table,
    sheet: &mut SheetView,
    rows: &[usize],
    actions: &mut Actions,
    frame: Rect,
) -> bool {
    let id = ui.id().with(("table", &*table.id.value));
    let response = ui.interact(frame, id, Sense::focusable_noninteractive());
    let title = table.title.get(scene.talk.language());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Other, true, title));
    if !response.has_focus() {
        return false;
    }
    let arrows = egui::EventFilter {
        vertical_arrows: true,
        ..Default::default()
    };
    ui.memory_mut(|m| m.set_focus_lock_filter(id, arrows));
    let pressed = |key| ui.input_mut(|i| i.consume_key(Modifiers::NONE, key));
    let here = sheet
        .selected
        .and_then(|row| rows.iter().position(|has| *has == row));
    if pressed(Key::ArrowDown) {
        let next = here.map_or(0, |at| (at + 1).min(rows.len().saturating_sub(1)));
        sheet.selected = rows.get(next).copied();
    }
    if pressed(Key::ArrowUp) {
        let next = here.map_or(0, |at| at.saturating_sub(1));
        sheet.selected = rows.get(next).copied();
    }
    if let Some(row) = sheet.selected.filter(|_| !scene.ended()) {
        if pressed(Key::F) {
            actions.push(flag(table, row));
        }
        if pressed(Key::Q) {
            actions.push(cite(table, row));
        }
    }
    true
}

fn number(row: usize) -> u32 {
    u32::try_from(row + 1).unwrap_or(u32::MAX)
}

fn flag(table: &Table, row: usize) -> TalkAction {
    TalkAction::Flag(table.id.value.clone(), number(row))
}

fn cite(table: &Table, row: usize) -> TalkAction {
    TalkAction::Cite(format!("{}#{}", table.id.value, number(row)))
}

fn is_flagged(scene: Scene<'_>, table: &Table, row: usize) -> bool {
    let flagged = &scene.talk.seen.flagged;
    flagged
        .iter()
        .any(|(id, has)| *id == table.id.value && *has == number(row))
}

fn heads_ui(ui: &mut Ui, scene: Scene<'_>, table: &Table, sheet: &mut SheetView, widths: &[f32]) {
    let t = Tokens::of(ui);
    let language = scene.talk.language();
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), HEAD), Sense::hover());
    let mut corners = egui::CornerRadius::ZERO;
    corners.nw = corner::TABLE - 1;
    corners.ne = corner::TABLE - 1;
    ui.painter().rect_filled(rect, corners, t.sunken);
    hairline_h(
        ui.painter(),
        rect.left(),
        rect.right(),
        rect.bottom() - 1.0,
        t.line,
    );
    let mut x = rect.left();
    for (place, (column, wide)) in table.columns.iter().zip(widths).enumerate() {
        let cell = Rect::from_min_size(pos2(x, rect.top()), vec2(*wide, HEAD));
        x += wide;
        let sorted = sheet.sorting.filter(|sorting| sorting.column == place);
        let title = column.title.get(language);
        let response = ui.interact(cell, ui.id().with(("head", place)), Sense::click());
        let down = sorted.is_some_and(|sorting| !sorting.down);
        let key = if down {
            "desk-ui-sort-down"
        } else {
            "desk-ui-sort-up"
        };
        let name = Message::new(key)
            .with("column", title.to_owned())
            .say(scene.language);
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &name));
        let mut words = title.to_owned();
        if let Some(unit) = &column.unit {
            words = format!("{words} {}", unit.get(language));
        }
        let line = Line::new(ui, Type::Small, t.text_2, &words).within(ui, wide - 2.0 * PAD - 12.0);
        let icon = match sorted {
            Some(Sorting { down: true, .. }) => Some(icons::CARET_DOWN),
            Some(_) => Some(icons::CARET_UP),
            None if response.hovered() || response.has_focus() => Some(icons::CARET_UP_DOWN),
            None => None,
        };
        let y = cell.center().y;
        let right = column.kind == ColumnKind::Number;
        let end = if right {
            line.right(ui.painter(), pos2(cell.right() - PAD, y));
            cell.right() - PAD - line.width() - 10.0
        } else {
            line.left(ui.painter(), pos2(cell.left() + PAD, y));
            cell.left() + PAD + line.width() + 9.0
        };
        if let Some(icon) = icon {
            paint_icon(ui.painter(), icon, pos2(end, y), 11.0, t.text_2);
        }
        focus_ring(ui, &response, corner::BADGE, false);
        if response.clicked() {
            // Up, down, the author's order again.
            sheet.sorting = match sorted {
                None => Some(Sorting {
                    column: place,
                    down: false,
                }),
                Some(Sorting { down: false, .. }) => Some(Sorting {
                    column: place,
                    down: true,
                }),
                Some(_) => None,
            };
        }
    }
}

fn row_ui(
    ui: &mut Ui,
    scene: Scene<'_>,
    table: &Table,
    sheet: &mut SheetView,
    row: usize,
    widths: &[f32],
    actions: &mut Actions,
) {
    let t = Tokens::of(ui);
    let language = scene.talk.language();
    let size = vec2(ui.available_width(), height::ROW);
    let (_, rect) = ui.allocate_space(size);
    let id = ui.id().with(("row", row));
    let response = ui.interact(rect, id, Sense::click());
    let selected = sheet.selected == Some(row);
    let cells: Vec<&str> = table.rows[row]
        .iter()
        .map(|cell| cell.get(language))
        .collect();
    let words = Message::new("desk-ui-row")
        .with("row", number(row))
        .say(scene.language);
    let words = format!("{words}: {}", cells.join(", "));
    response
        .widget_info(|| WidgetInfo::selected(WidgetType::SelectableLabel, true, selected, &words));
    if selected {
        ui.painter().rect_filled(rect, 0, t.accent_soft);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, 0, t.hover);
    }
    hairline_h(
        ui.painter(),
        rect.left(),
        rect.right(),
        rect.bottom() - 1.0,
        t.line,
    );
    let mut x = rect.left();
    for ((column, words), wide) in table.columns.iter().zip(cells).zip(widths) {
        let line = Line::new(ui, Type::Dense, t.text, words).within(ui, wide - 2.0 * PAD);
        let y = rect.center().y;
        if column.kind == ColumnKind::Number {
            line.right(ui.painter(), pos2(x + wide - PAD, y));
        } else {
            line.left(ui.painter(), pos2(x + PAD, y));
        }
        x += wide;
    }
    focus_ring(ui, &response, corner::BADGE, false);
    if response.clicked() {
        sheet.selected = if selected { None } else { Some(row) };
    }
    // The flags stand at the edge of what is seen, however far a wide table is scrolled.
    let edge = ui.clip_rect().right().min(rect.right());
    let ground = Rect::from_min_max(
        pos2(edge - FLAG, rect.top()),
        pos2(edge, rect.bottom() - 1.0),
    );
    let fill = match () {
        () if selected => t.accent_soft,
        () if response.hovered() => t.hover,
        () => t.surface,
    };
    ui.painter().rect_filled(ground, 0, fill);
    flag_ui(ui, scene, table, row, ground, actions);
}

/// The doubt flag at the end of a row.
fn flag_ui(
    ui: &Ui,
    scene: Scene<'_>,
    table: &Table,
    row: usize,
    rect: Rect,
    actions: &mut Actions,
) {
    let t = Tokens::of(ui);
    let on = is_flagged(scene, table, row);
    let place = Rect::from_center_size(rect.center(), vec2(height::HIT, height::HIT));
    let response = ui.interact(place, ui.id().with(("flag", row)), Sense::click());
    let name = format!(
        "{} {}",
        say(
            scene.language,
            if on {
                "desk-ui-flagged"
            } else {
                "desk-ui-flag"
            }
        ),
        Message::new("desk-ui-row")
            .with("row", number(row))
            .say(scene.language),
    );
    response.widget_info(|| WidgetInfo::selected(WidgetType::Button, true, on, &name));
    let (icon, ink) = match on {
        true => (icons::FLAG.filled(), t.warn.ink),
        false if response.hovered() => (icons::FLAG, t.text),
        false => (icons::FLAG, t.control),
    };
    paint_icon(ui.painter(), icon, place.center(), 15.0, ink);
    focus_ring(ui, &response, corner::CHIP, false);
    if response.clicked() && !scene.ended() {
        actions.push(flag(table, row));
    }
}

/// What can be done with the selected row.
fn acts_ui(
    ui: &mut Ui,
    scene: Scene<'_>,
    table: &Table,
    sheet: &SheetView,
    actions: &mut Actions,
) -> Option<String> {
    let t = Tokens::of(ui);
    let language = scene.language;
    let Some(row) = sheet.selected.filter(|row| *row < table.rows.len()) else {
        text_small(ui, &say(language, "desk-ui-select-hint"));
        return None;
    };
    let mut cited = None;
    let flagged = is_flagged(scene, table, row);
    ui.horizontal(|ui| {
        let words = Message::new("desk-ui-selected")
            .with("row", number(row))
            .say(language);
        Rows::of(Type::Small, t.text_2, &words).show_in(ui, 120.0);
        let layout = egui::Layout::right_to_left(Align::Center);
        ui.with_layout(layout, |ui| {
            ui.add_enabled_ui(!scene.ended(), |ui| {
                let words = say(
                    language,
                    if flagged {
                        "desk-ui-flagged"
                    } else {
                        "desk-ui-flag"
                    },
                );
                let button = if flagged {
                    Button::warn(&words)
                } else {
                    Button::plain(&words)
                };
                let icon = if flagged {
                    icons::FLAG.filled()
                } else {
                    icons::FLAG
                };
                if button.icon(icon).bar().show(ui).clicked() {
                    actions.push(flag(table, row));
                }
                let words = say(language, "desk-ui-cite");
                if Button::plain(&words)
                    .icon(icons::QUOTES)
                    .bar()
                    .show(ui)
                    .clicked()
                {
                    actions.push(cite(table, row));
                    cited = Some(cited_words(scene, table, row));
                }
            });
        });
    });
    if flagged {
        let words = Message::new("desk-ui-flag-notice")
            .with("row", number(row))
            .say(language);
        notice(ui, Tone::Warn, icons::FLAG.filled(), &words, None);
    }
    cited
}

/// A row as words for a reply: its cells in a row.
fn cited_words(scene: Scene<'_>, table: &Table, row: usize) -> String {
    let language = scene.talk.language();
    let cells = table.rows[row].iter().map(|cell| cell.get(language).trim());
    let cells: Vec<&str> = cells
        .filter(|cell| !cell.is_empty() && *cell != "—")
        .collect();
    match language {
        Language::Zh => cells.join("，"),
        Language::En => cells.join(", "),
    }
}
