//! The sheet of a table: a frame with heads and rows, scrolled where it is larger than its place, worked with keys.

use egui::{Key, Modifiers, Rect, ScrollArea, Sense, Stroke, Ui, WidgetInfo, WidgetType, vec2};

use super::{SheetView, acts, columns::Columns, heads, row};
use crate::{
    app::Actions,
    scenario::Table,
    text::say,
    ui::{
        shapes::framed_rect,
        shell::child,
        talk::Scene,
        theme::{Tokens, corner, height, space},
        widgets::text_small,
    },
};

/// Rows that are seen before the sheet scrolls.
pub(super) const MOST: f32 = 12.0 * height::ROW;
/// The same while the table is being asked: the answer needs the room.
pub(super) const MOST_ASKING: f32 = 5.0 * height::ROW;
/// Rows that a page key moves by.
const PAGE: usize = 11;

/// Draws the sheet with these `rows`, by their place in the author's order. Answers with the column whose statistics are
/// asked for.
pub(super) fn show(
    ui: &mut Ui,
    scene: Scene<'_>,
    table: &Table,
    sheet: &mut SheetView,
    rows: &[usize],
    actions: &mut Actions,
) -> Option<usize> {
    let t = Tokens::of(ui);
    let room = ui.available_width();
    let columns = Columns::of(ui, scene, table, room - 2.0);
    let wide = columns.width();
    // A table that is scrolled sideways has its scroll bar below the last row.
    let bar = if wide > room { space::M } else { 0.0 };
    let high = (rows.len().max(1) as f32 * height::ROW).min(sheet.most) + heads::HIGH + bar;
    let (frame, _) = ui.allocate_exact_size(vec2(room, high + 2.0), Sense::hover());
    framed_rect(
        ui.painter(),
        frame,
        corner::TABLE,
        t.surface,
        Stroke::new(1.0, t.line),
    );
    let inner = frame.shrink(1.0);
    heads::ground(ui, inner);
    let before = sheet.selected;
    let focused = keys_ui(ui, scene, table, sheet, rows, actions, frame);
    if focused && sheet.selected != before {
        sheet.bring_into_view(rows);
    }
    let mut stats = None;
    child(ui, "sheet", inner, |ui| {
        // Whoever does not point at the table sees too that it goes on at the side.
        ui.spacing_mut().scroll.dormant_handle_opacity = 0.5;
        ScrollArea::horizontal()
            .id_salt(("wide", &*table.id.value))
            .show(ui, |ui| {
                ui.set_width(wide.max(inner.width()));
                ui.spacing_mut().item_spacing.y = 0.0;
                stats = heads::show(ui, scene, table, sheet, &columns);
                if rows.is_empty() {
                    ui.add_space(space::M);
                    text_small(ui, &say(scene.language, "desk-ui-no-rows"));
                    return;
                }
                let mut area = ScrollArea::vertical()
                    .id_salt(("rows", &*table.id.value))
                    .max_height(sheet.most)
                    .auto_shrink(false);
                if let Some(offset) = sheet.scroll_to.take() {
                    area = area.vertical_scroll_offset(offset);
                }
                let shown = area.show_rows(ui, height::ROW, rows.len(), |ui, range| {
                    for &row in &rows[range] {
                        row::show(ui, scene, table, sheet, row, &columns, actions);
                    }
                });
                sheet.offset = shown.state.offset.y;
            });
    });
    if focused {
        let ring = Stroke::new(2.0, t.accent);
        let corner = egui::CornerRadius::same(corner::TABLE);
        ui.painter()
            .rect_stroke(frame, corner, ring, egui::StrokeKind::Inside);
    }
    stats
}

impl SheetView {
    /// Scrolls so far that the selected row is seen.
    fn bring_into_view(&mut self, rows: &[usize]) {
        let place = rows.iter().position(|row| Some(*row) == self.selected);
        let Some(top) = place.map(|place| place as f32 * height::ROW) else {
            return;
        };
        let (least, most) = (top + height::ROW - self.most, top);
        if self.offset < least || self.offset > most {
            self.scroll_to = Some(self.offset.clamp(least.max(0.0), most));
        }
    }
}

/// Arrow and page keys move the selection, `F` doubts and `Q` cites, while the table has the focus.
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
    let last = rows.len().saturating_sub(1);
    let moved = [
        (Key::ArrowDown, here.map_or(0, |at| at + 1)),
        (Key::ArrowUp, here.map_or(0, |at| at.saturating_sub(1))),
        (Key::PageDown, here.map_or(0, |at| at + PAGE)),
        (Key::PageUp, here.map_or(0, |at| at.saturating_sub(PAGE))),
        (Key::Home, 0),
        (Key::End, last),
    ];
    for (key, next) in moved {
        if pressed(key) {
            sheet.selected = rows.get(next.min(last)).copied();
        }
    }
    if let Some(row) = sheet.selected.filter(|_| !scene.ended()) {
        if pressed(Key::F) {
            actions.push(acts::flag(table, row));
        }
        if pressed(Key::Q) {
            actions.push(acts::cite(table, row));
        }
    }
    true
}
