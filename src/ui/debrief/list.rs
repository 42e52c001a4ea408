//! The list under the transcript's head, of which only rows in sight are laid out.

use egui::{Rect, ScrollArea, Ui, pos2};

use super::{
    columns::Columns,
    lines::Filter,
    pen::Pen,
    row::{Row, lay, rows},
};
use crate::{
    text::Language,
    ui::{
        shapes::hairline_h,
        theme::{Tokens, space},
    },
};

/// What is to be scrolled to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// The line of a turn.
    Turn(u32),
    /// The line of a mark, by its number.
    Mark(usize),
    /// The top: the comparison.
    Top,
}

/// The rows and their heights, kept from frame to frame.
#[derive(Default)]
pub struct List {
    rows: Vec<Row>,
    heights: Vec<Option<f32>>,
    made_for: Option<(u64, u64, Language, Filter, bool, [u32; 2])>,
}

/// Height of a row that was not measured yet.
const GUESS: f32 = 96.0;
/// Rows measured a frame beside those in sight.
const BUDGET: usize = 120;

impl List {
    /// Draws the rows over the whole of `ui`, which they scroll in, and goes to `target`.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        pen: &mut Pen<'_>,
        columns: &Columns,
        compare: bool,
        target: Option<Target>,
    ) {
        self.refresh(ui, pen, columns, compare);
        let offset = target.map(|target| self.offset(ui, pen, columns, target));
        self.measure(ui, pen, columns, BUDGET, self.rows.len());
        let mut area = ScrollArea::vertical()
            .id_salt(("debrief-list", pen.debrief.opened))
            .auto_shrink(false);
        if let Some(offset) = offset {
            area = area.vertical_scroll_offset(offset);
        }
        area.show_viewport(ui, |ui, viewport| {
            ui.set_height(self.total());
            let origin = ui.max_rect().min;
            self.paint(ui, pen, columns, origin, viewport);
        });
        self.forget_toggled(pen);
    }

    /// Draws every row at the cursor, for a page that scrolls as a whole; scrolls it to `target`.
    pub fn show_whole(
        &mut self,
        ui: &mut Ui,
        pen: &mut Pen<'_>,
        columns: &Columns,
        compare: bool,
        target: Option<Target>,
    ) {
        self.refresh(ui, pen, columns, compare);
        let offset = target.map(|target| self.offset(ui, pen, columns, target));
        self.measure(ui, pen, columns, BUDGET, self.rows.len());
        let size = egui::vec2(columns.width, self.total());
        let (rect, _) = ui.allocate_exact_size(size, egui::Sense::hover());
        if let Some(offset) = offset {
            let top = pos2(rect.left(), rect.top() + offset);
            let place = Rect::from_min_size(top, egui::vec2(columns.width, GUESS));
            ui.scroll_to_rect(place, Some(egui::Align::Center));
        }
        let seen = ui.clip_rect().translate(-rect.min.to_vec2());
        self.paint(ui, pen, columns, rect.min, seen);
        self.forget_toggled(pen);
    }

    /// Rows anew where what they were made for has changed.
    fn refresh(&mut self, ui: &Ui, pen: &Pen<'_>, columns: &Columns, compare: bool) {
        let sizes = [columns.width.to_bits(), ui.pixels_per_point().to_bits()];
        let debrief = pen.debrief;
        let made_for = (
            debrief.opened,
            debrief.version,
            pen.language,
            pen.filter,
            compare,
            sizes,
        );
        if self.made_for != Some(made_for) {
            self.rows = rows(pen, compare);
            self.heights = vec![None; self.rows.len()];
            self.made_for = Some(made_for);
        }
    }

    fn total(&self) -> f32 {
        self.heights
            .iter()
            .map(|high| high.unwrap_or(GUESS))
            .sum::<f32>()
            + space::M
    }

    /// Measures at most `budget` of the first `upto` rows.
    fn measure(&mut self, ui: &Ui, pen: &Pen<'_>, columns: &Columns, budget: usize, upto: usize) {
        let mut left = budget;
        for (row, high) in self.rows.iter().zip(&mut self.heights).take(upto) {
            if high.is_some() {
                continue;
            }
            if left == 0 {
                // The rest in the next frames, so that opening a long talk never stops the window.
                ui.ctx().request_repaint();
                return;
            }
            *high = Some(lay(ui, *row, pen, columns).height());
            left -= 1;
        }
    }

    /// Where `target` begins; everything before it is measured first.
    fn offset(&mut self, ui: &Ui, pen: &Pen<'_>, columns: &Columns, target: Target) -> f32 {
        let talk = &pen.sheet.talk;
        let line = match target {
            Target::Turn(turn) => talk.line_of_turn(turn),
            Target::Mark(number) => talk.line_of_mark(number),
            Target::Top => None,
        };
        let at_or_after =
            |row: &Row| matches!((row, line), (Row::Line(at), Some(line)) if *at >= line);
        let Some(place) = self.rows.iter().position(at_or_after) else {
            return 0.0;
        };
        self.measure(ui, pen, columns, usize::MAX, place + 1);
        let before = self.heights.iter().take(place);
        before.map(|high| high.unwrap_or(GUESS)).sum()
    }

    fn paint(
        &mut self,
        ui: &mut Ui,
        pen: &mut Pen<'_>,
        columns: &Columns,
        origin: egui::Pos2,
        seen: Rect,
    ) {
        let t = Tokens::of(ui);
        let mut top = 0.0;
        for place in 0..self.rows.len() {
            let high = self.heights[place].unwrap_or(GUESS);
            if top > seen.bottom() {
                break;
            }
            if top + high >= seen.top() {
                let row = self.rows[place];
                let laid = lay(ui, row, pen, columns);
                self.heights[place] = Some(laid.height());
                let at = pos2(origin.x, origin.y + top);
                laid.show(ui, at, row, pen, columns);
                let ruled = !matches!(row, Row::Note(..) | Row::Head(_));
                if ruled && place + 1 < self.rows.len() {
                    let (left, right) = (at.x, at.x + columns.width);
                    hairline_h(ui.painter(), left, right, at.y + high - 1.0, t.line);
                }
            }
            top += high;
        }
    }

    /// The height of a line whose answer was folded or unfolded is measured again.
    fn forget_toggled(&mut self, pen: &mut Pen<'_>) {
        let Some(turn) = pen.toggled.take() else {
            return;
        };
        for (row, high) in self.rows.iter().zip(&mut self.heights) {
            if matches!(row, Row::Line(at) if pen.sheet.talk.lines[*at].turn == turn) {
                *high = None;
            }
        }
    }
}
