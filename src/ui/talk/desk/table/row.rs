//! A row of a table, with the flag that doubts it.

use egui::{Rect, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::{
    SheetView, acts,
    columns::{Columns, FLAG},
};
use crate::{
    app::Actions,
    scenario::{ColumnKind, Table},
    text::{Message, say},
    ui::{
        shapes::hairline_h,
        talk::Scene,
        theme::{Tokens, Type, corner, height, icons},
        widgets::{Line, focus_ring, paint_icon},
    },
};

/// Draws the row at `row` of the author's order.
pub(super) fn show(
    ui: &mut Ui,
    scene: Scene<'_>,
    table: &Table,
    sheet: &mut SheetView,
    row: usize,
    columns: &Columns,
    actions: &mut Actions,
) {
    let t = Tokens::of(ui);
    let language = scene.talk.language();
    let size = vec2(ui.available_width(), height::ROW);
    let (_, rect) = ui.allocate_space(size);
    let id = ui.id().with(("row", row));
    let response = ui.interact(rect, id, Sense::click());
    let selected = sheet.selected == Some(row);
    let cells: Vec<&str> = table.row(row, language).collect();
    let words = Message::new("desk-ui-row")
        .with("row", acts::number(row))
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
    for ((column, words), wide) in table.columns.iter().zip(cells).zip(&columns.widths) {
        let line = Line::new(ui, Type::Dense, t.text, words).within(ui, wide - 2.0 * columns.pad);
        let y = rect.center().y;
        if column.kind == ColumnKind::Number {
            line.right(ui.painter(), pos2(x + wide - columns.pad, y));
        } else {
            line.left(ui.painter(), pos2(x + columns.pad, y));
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
    let on = acts::is_flagged(scene, table, row);
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
            .with("row", acts::number(row))
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
        actions.push(acts::flag(table, row));
    }
}
