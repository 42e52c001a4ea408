//! What boards of the desk are drawn with: a head of figures, and cards of lines below.

use egui::{Rect, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};

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
    Card::new()
        .margin(egui::Margin::symmetric(14, 11))
        .show(ui, |ui| figures(ui, tiles));
}

/// Draws the figures side by side: as many in a row as the widest of them lets, so that none is cut.
pub fn figures(ui: &mut Ui, tiles: &[Tile]) {
    let drawn: Vec<Drawn> = tiles.iter().map(|tile| Drawn::of(ui, tile)).collect();
    let (all, wide) = (ui.available_width(), widest(&drawn));
    let columns = columns(all, wide, drawn.len());
    let step = vec2(all / columns as f32, Drawn::high() + space::S);
    let rows = drawn.len().div_ceil(columns) as f32;
    let (place, _) = ui.allocate_exact_size(vec2(all, rows * step.y - space::S), Sense::hover());
    for (at, (tile, drawn)) in tiles.iter().zip(drawn).enumerate() {
        let cell = vec2((at % columns) as f32, (at / columns) as f32) * step;
        let rect = Rect::from_min_size(place.min + cell, vec2(step.x, Drawn::high()));
        let words = format!("{}: {}, {}", tile.name, tile.value, tile.note);
        let response = ui.interact(rect, ui.id().with(("tile", at)), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &words));
        drawn.show(ui, rect);
    }
}

/// How many of `count` cells `wide` points wide stand in a row of `all` points; rows are filled evenly.
fn columns(all: f32, wide: f32, count: usize) -> usize {
    let fit = ((all + space::M) / (wide + space::M)).floor().max(1.0) as usize;
    let rows = count.max(1).div_ceil(fit);
    count.max(1).div_ceil(rows)
}

fn widest(drawn: &[Drawn]) -> f32 {
    let lines = drawn.iter().flat_map(|it| [&it.name, &it.value, &it.note]);
    lines.map(Line::width).fold(0.0, f32::max)
}

/// A figure, laid out.
struct Drawn {
    name: Line,
    value: Line,
    note: Line,
}

impl Drawn {
    fn of(ui: &Ui, tile: &Tile) -> Self {
        let t = Tokens::of(ui);
        let ink = if tile.bad { t.bad.ink } else { t.text };
        Self {
            name: Line::new(ui, Type::Small, t.text_2, &tile.name),
            value: Line::medium(ui, Type::TitleSmall, ink, &tile.value),
            note: Line::new(ui, Type::Small, t.text_2, &tile.note),
        }
    }

    /// Its height in points.
    fn high() -> f32 {
        Type::Small.line() * 2.0 + Type::TitleSmall.line() + 2.0
    }

    fn show(self, ui: &Ui, rect: Rect) {
        let step = (Type::Small.line() + Type::TitleSmall.line()) / 2.0;
        let mut y = rect.top() + Type::Small.line() / 2.0;
        for (line, below) in [
            (self.name, step),
            (self.value, step + 2.0),
            (self.note, 0.0),
        ] {
            let line = line.within(ui, rect.width());
            line.left(ui.painter(), pos2(rect.left(), y));
            y += below;
        }
    }
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

#[cfg(test)]
mod tests {
    use super::columns;

    #[test]
    fn figures_stand_in_as_few_even_rows_as_their_words_let() {
        assert_eq!(columns(400.0, 70.0, 5), 5, "all in one row");
        assert_eq!(columns(400.0, 100.0, 5), 3, "three and two");
        assert_eq!(
            columns(400.0, 150.0, 4),
            2,
            "two and two, not three and one"
        );
        assert_eq!(columns(50.0, 300.0, 4), 1, "under each other");
        assert_eq!(columns(400.0, 70.0, 0), 1, "none");
    }
}
