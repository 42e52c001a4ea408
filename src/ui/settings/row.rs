//! A card of settings and its rows: what it is at the left, with a sentence under it, and its control at the right.

use egui::{Align, Layout, Rect, Sense, Ui, pos2, vec2};

use crate::ui::{
    rows::Rows,
    shell::child,
    theme::{Tokens, Type, space},
    widgets::{Card, divider, section_title},
};

/// A card headed `name`.
pub fn section(ui: &mut Ui, name: &str, content: impl FnOnce(&mut Ui)) {
    Card::new().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::M;
        section_title(ui, name, "");
        content(ui);
    });
}

/// A row under a hairline: `what`, a sentence that says what it `means` (or nothing), and `control` in `wide` points
/// at the right.
pub fn row<R>(
    ui: &mut Ui,
    what: &str,
    means: &str,
    wide: f32,
    control: impl FnOnce(&mut Ui) -> R,
) -> R {
    let t = Tokens::of(ui);
    divider(ui, 0.0);
    let all = ui.available_width();
    let room = (all - wide - space::L).max(120.0);
    let name = Rows::of(Type::Body, t.text, what);
    let note = Rows::of(Type::Small, t.text_2, means);
    let mut high = name.layout(ui, room).size().y;
    if !means.is_empty() {
        high += note.layout(ui, room).size().y;
    }
    let (rect, _) = ui.allocate_exact_size(vec2(all, high.max(34.0)), Sense::hover());
    let words = Rect::from_min_size(
        pos2(rect.left(), rect.center().y - high / 2.0),
        vec2(room, high),
    );
    child(ui, what, words, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        name.show_in(ui, room);
        if !means.is_empty() {
            note.show_in(ui, room);
        }
    });
    let place = Rect::from_min_max(pos2(rect.right() - wide, rect.top()), rect.max);
    let made = ui.push_id(("control", what), |ui| {
        let builder = egui::UiBuilder::new()
            .max_rect(place)
            .layout(Layout::right_to_left(Align::Center));
        ui.scope_builder(builder, control).inner
    });
    ui.advance_cursor_after_rect(rect);
    made.inner
}
