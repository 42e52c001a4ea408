//! The head of something folded: a caret and a few words, a button that opens and closes it.

use egui::{CursorIcon, Id, Pos2, Rect, Response, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};

use crate::ui::{
    theme::{Tokens, Type, corner, icons},
    widgets::{Line, focus_ring, paint_icon},
};

/// Draws the head with its left top at `at`, `height` points high. Screen readers hear `name`, which says of what.
pub fn head(
    ui: &Ui,
    id: Id,
    (at, height): (Pos2, f32),
    (words, kind): (&str, Type),
    name: &str,
    is_open: bool,
) -> Response {
    let t = Tokens::of(ui);
    let line = Line::new(ui, kind, t.accent, words);
    let head = Rect::from_min_size(at, vec2(line.width() + 24.0, height));
    let response = ui
        .interact(head, id, Sense::click())
        .on_hover_cursor(CursorIcon::PointingHand);
    response.widget_info(|| WidgetInfo::selected(WidgetType::Button, true, is_open, name));
    let caret = if is_open {
        icons::CARET_DOWN
    } else {
        icons::CARET_RIGHT
    };
    let middle = head.center().y;
    paint_icon(
        ui.painter(),
        caret,
        pos2(at.x + 6.0, middle),
        12.0,
        t.accent,
    );
    line.left(ui.painter(), pos2(at.x + 17.0, middle));
    focus_ring(ui, &response, corner::BADGE, false);
    response
}
