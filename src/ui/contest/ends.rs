//! A row of a fixed height with something at each end: the right end takes what it needs, the left end the rest.

use egui::{Align, Layout, Rect, Ui, pos2, vec2};

use crate::ui::{shell::child, theme::space};

/// Draws the row over the width that is left; `left` is drawn last and may truncate.
pub fn ends(ui: &mut Ui, height: f32, right: impl FnOnce(&mut Ui), left: impl FnOnce(&mut Ui)) {
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), height));
    let from = child(ui, "right", rect, |ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            right(ui);
            ui.min_rect().left()
        })
        .inner
    });
    let rest = Rect::from_min_max(rect.min, pos2(from - space::L, rect.bottom()));
    child(ui, "left", rest, |ui| {
        ui.with_layout(Layout::left_to_right(Align::Center), left);
    });
    // What the ends draw is lower than the row.
    ui.advance_cursor_after_rect(rect);
}
