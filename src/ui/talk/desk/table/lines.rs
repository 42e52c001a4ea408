//! Lines of cells under headings, of which only those in view are drawn: answers and joined rows.

use egui::{Rect, ScrollArea, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::heads;
use crate::ui::{
    shapes::{framed_rect, hairline_h},
    shell::child,
    theme::{Tokens, Type, corner, height, space},
    widgets::Line,
};

/// Lines whose cells are measured.
const LOOKED_AT: usize = 60;
/// Widest column.
const WIDEST: f32 = 240.0;

/// Lines to be drawn.
pub(super) struct Lines<'a> {
    /// Told apart from others by this.
    pub name: &'a str,
    /// Headings, and whether the cells below are flush right.
    pub heads: Vec<(String, bool)>,
    /// How many lines there are.
    pub count: usize,
    /// The words of a cell, by line and column.
    pub cell: &'a dyn Fn(usize, usize) -> String,
    /// Lines that are seen before it scrolls.
    pub seen: usize,
}

impl Lines<'_> {
    /// Draws them over the width that is left.
    pub fn show(&self, ui: &mut Ui) {
        let t = Tokens::of(ui);
        let room = ui.available_width();
        let widths = self.widths(ui, room - 2.0);
        let wide: f32 = widths.iter().sum();
        let bar = if wide > room { space::M } else { 0.0 };
        let shown = self.count.clamp(1, self.seen) as f32 * height::ROW;
        let (frame, _) =
            ui.allocate_exact_size(vec2(room, heads::HIGH + shown + bar + 2.0), Sense::hover());
        let edge = Stroke::new(1.0, t.line);
        framed_rect(ui.painter(), frame, corner::TABLE, t.surface, edge);
        let inner = frame.shrink(1.0);
        heads::ground(ui, inner);
        child(ui, self.name, inner, |ui| {
            ScrollArea::horizontal()
                .id_salt((self.name, "wide"))
                .show(ui, |ui| {
                    ui.set_width(wide.max(inner.width()));
                    ui.spacing_mut().item_spacing.y = 0.0;
                    let titles = self.heads.iter().map(|(title, _)| title.clone());
                    self.line(
                        ui,
                        &widths,
                        &titles.collect::<Vec<_>>(),
                        (Type::Small, heads::HIGH),
                    );
                    ScrollArea::vertical()
                        .id_salt((self.name, "lines"))
                        .max_height(shown)
                        .auto_shrink(false)
                        .show_rows(ui, height::ROW, self.count, |ui, range| {
                            for at in range {
                                let cells = (0..widths.len()).map(|column| (self.cell)(at, column));
                                let cells: Vec<String> = cells.collect();
                                self.line(ui, &widths, &cells, (Type::Dense, height::ROW));
                            }
                        });
                });
        });
    }

    fn line(&self, ui: &mut Ui, widths: &[f32], cells: &[String], (style, high): (Type, f32)) {
        let t = Tokens::of(ui);
        let size = vec2(ui.available_width(), high);
        let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
        let words = cells.join(", ");
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &words));
        let bottom = rect.bottom() - 1.0;
        hairline_h(ui.painter(), rect.left(), rect.right(), bottom, t.line);
        let ink = if style == Type::Small {
            t.text_2
        } else {
            t.text
        };
        let mut cell = Rect::from_min_size(rect.min, vec2(0.0, high));
        for ((words, (_, right)), wide) in cells.iter().zip(&self.heads).zip(widths) {
            cell.set_width(*wide);
            let line = Line::new(ui, style, ink, words).within(ui, wide - 2.0 * space::M);
            match right {
                true => line.right(ui.painter(), pos2(cell.right() - space::M, cell.center().y)),
                false => line.left(ui.painter(), pos2(cell.left() + space::M, cell.center().y)),
            }
            cell = cell.translate(vec2(*wide, 0.0));
        }
    }

    /// What each column needs, and what is left over shared out alike.
    fn widths(&self, ui: &Ui, room: f32) -> Vec<f32> {
        let t = Tokens::of(ui);
        let wide = |style, words: &str| Line::new(ui, style, t.text, words).width();
        let need = |(column, (title, _)): (usize, &(String, bool))| {
            let lines = 0..self.count.min(LOOKED_AT);
            let cells = lines.map(|at| wide(Type::Dense, &(self.cell)(at, column)));
            let widest = cells.fold(wide(Type::Small, title), f32::max);
            widest.min(WIDEST) + 2.0 * space::M
        };
        let needs: Vec<f32> = self.heads.iter().enumerate().map(need).collect();
        let left = room - needs.iter().sum::<f32>();
        let more = (left / needs.len().max(1) as f32).max(0.0);
        needs.into_iter().map(|need| need + more).collect()
    }
}
