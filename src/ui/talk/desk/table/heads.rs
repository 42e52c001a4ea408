//! The heads of a table's columns: what each holds, and the order of the rows.

use egui::{Rect, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::{
    SheetView, Sorting,
    columns::{Columns, MARK},
};
use crate::{
    scenario::{ColumnKind, Table},
    text::Message,
    ui::{
        shapes::hairline_h,
        talk::Scene,
        theme::{Tokens, Type, corner, icons},
        widgets::{Line, focus_ring, paint_icon},
    },
};

/// Height of the heads.
pub(super) const HIGH: f32 = 31.0;

/// Paints the ground behind the heads of a sheet over `inner`; it stays where it is when the sheet is scrolled.
pub(super) fn ground(ui: &Ui, inner: Rect) {
    let mut corners = egui::CornerRadius::ZERO;
    corners.nw = corner::TABLE - 1;
    corners.ne = corner::TABLE - 1;
    let rect = Rect::from_min_size(inner.min, vec2(inner.width(), HIGH));
    ui.painter()
        .rect_filled(rect, corners, Tokens::of(ui).sunken);
}

/// Draws the heads; a press sorts up, down, and as the author wrote it again. A press with the other button, or `S` while
/// a head has the focus, answers with the column whose statistics are asked for.
pub(super) fn show(
    ui: &mut Ui,
    scene: Scene<'_>,
    table: &Table,
    sheet: &mut SheetView,
    columns: &Columns,
) -> Option<usize> {
    let mut stats = None;
    let t = Tokens::of(ui);
    let language = scene.talk.language();
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), HIGH), Sense::hover());
    hairline_h(
        ui.painter(),
        rect.left(),
        rect.right(),
        rect.bottom() - 1.0,
        t.line,
    );
    let mut x = rect.left();
    for (place, (column, wide)) in table.columns.iter().zip(&columns.widths).enumerate() {
        let cell = Rect::from_min_size(pos2(x, rect.top()), vec2(*wide, HIGH));
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
        let line = Line::new(ui, Type::Small, t.text_2, &words)
            .within(ui, wide - 2.0 * columns.pad - MARK);
        let icon = match sorted {
            Some(Sorting { down: true, .. }) => Some(icons::CARET_DOWN),
            Some(_) => Some(icons::CARET_UP),
            None if response.hovered() || response.has_focus() => Some(icons::CARET_UP_DOWN),
            None => None,
        };
        let y = cell.center().y;
        let right = column.kind == ColumnKind::Number;
        let end = if right {
            line.right(ui.painter(), pos2(cell.right() - columns.pad, y));
            cell.right() - columns.pad - line.width() - 10.0
        } else {
            line.left(ui.painter(), pos2(cell.left() + columns.pad, y));
            cell.left() + columns.pad + line.width() + 9.0
        };
        if let Some(icon) = icon {
            paint_icon(ui.painter(), icon, pos2(end, y), 11.0, t.text_2);
        }
        focus_ring(ui, &response, corner::BADGE, false);
        let pressed = response.has_focus() && ui.input(|i| i.key_pressed(egui::Key::S));
        if response.secondary_clicked() || pressed {
            stats = Some(place);
        }
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
    stats
}
