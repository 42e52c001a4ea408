//! What boards of the desk are drawn with: a head of figures, and cards of lines below.

use egui::{Color32, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};

use crate::ui::{
    rows::Rows,
    theme::{Tokens, Type, space},
    widgets::{Card, Line, divider},
};

/// One figure of a head.
pub struct Tile {
    /// What it is.
    pub name: String,
    /// How much.
    pub value: String,
    /// What it is to be seen against.
    pub note: String,
    /// Whether it is not as it should be.
    pub bad: bool,
}

/// A line of a board: what it is about, what stands beside it, what it says below.
#[derive(Debug, PartialEq, Eq)]
pub struct Entry {
    /// What it is about.
    pub title: String,
    /// What stands beside it.
    pub beside: String,
    /// What it says below, and whether that is a warning.
    pub below: Vec<(String, bool)>,
}

/// Draws the head over the width that is left.
pub fn head(ui: &mut Ui, tiles: &[Tile]) {
    let t = Tokens::of(ui);
    Card::new()
        .margin(egui::Margin::symmetric(14, 11))
        .show(ui, |ui| {
            let width = ui.available_width();
            let high = Type::Small.line() * 2.0 + Type::TitleSmall.line() + 2.0;
            let (all, _) = ui.allocate_exact_size(vec2(width, high), Sense::hover());
            let wide = width / tiles.len().max(1) as f32;
            for (at, tile) in tiles.iter().enumerate() {
                let left = all.left() + at as f32 * wide;
                let rect = egui::Rect::from_min_size(pos2(left, all.top()), vec2(wide, high));
                let words = format!("{}: {}, {}", tile.name, tile.value, tile.note);
                let response = ui.interact(rect, ui.id().with(("tile", at)), Sense::hover());
                response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &words));
                let ink = if tile.bad { t.bad.ink } else { t.text };
                tile_ui(ui, rect, tile, ink, t.text_2);
            }
        });
}

fn tile_ui(ui: &Ui, rect: egui::Rect, tile: &Tile, ink: Color32, quiet: Color32) {
    let room = rect.width() - space::M;
    let step = (Type::Small.line() + Type::TitleSmall.line()) / 2.0;
    let mut y = rect.top() + Type::Small.line() / 2.0;
    let small = |words: &str| Line::new(ui, Type::Small, quiet, words).within(ui, room);
    small(&tile.name).left(ui.painter(), pos2(rect.left(), y));
    y += step;
    let value = Line::medium(ui, Type::TitleSmall, ink, &tile.value);
    value
        .within(ui, room)
        .left(ui.painter(), pos2(rect.left(), y));
    y += step + 2.0;
    small(&tile.note).left(ui.painter(), pos2(rect.left(), y));
}

/// Draws the lines in one card.
pub fn entries(ui: &mut Ui, entries: &[Entry]) {
    let t = Tokens::of(ui);
    Card::new()
        .margin(egui::Margin::symmetric(14, 10))
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::XS;
            for (at, entry) in entries.iter().enumerate() {
                if at > 0 {
                    divider(ui, space::S);
                }
                Rows::new(Type::Dense)
                    .strong(&entry.title, t.text)
                    .run("  ", t.text_3)
                    .run(&entry.beside, t.text_2)
                    .show(ui);
                for (line, warns) in &entry.below {
                    let ink = if *warns { t.warn.ink } else { t.text_2 };
                    Rows::of(Type::Small, ink, line).show(ui);
                }
            }
        });
}
