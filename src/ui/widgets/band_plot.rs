//! The growth of one competency: attempts as dots on real dates, the estimate as a line in its band of uncertainty.

use egui::{Color32, Mesh, Painter, Pos2, Rect, Response, Sense, Shape, Stroke, Ui, pos2, vec2};

use super::label::{Line, pictures};
use crate::{
    scenario::Competency,
    ui::{
        shapes::{dashed_rect, hairline_h},
        theme::{Marker, Tokens, Type, stroke},
    },
};

/// One attempt, and the estimate after it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Attempt {
    /// Day, on the same scale as the range of the plot.
    pub day: f64,
    /// What the attempt earned, 0–100.
    pub value: f32,
    /// The estimate: low, middle and high end of the 80 % interval, 0–100.
    pub estimate: [f32; 3],
}

/// A plot to be shown; always 0–100.
#[derive(Clone, Copy, Debug)]
pub struct BandPlot<'a> {
    /// Whose colour and marker it wears.
    pub competency: Competency,
    /// Attempts by day.
    pub attempts: &'a [Attempt],
    /// The target, 0–100.
    pub target: Option<f32>,
    /// First and last day.
    pub range: (f64, f64),
    /// Words under the axis: `10 月`.
    pub ticks: &'a [(f64, String)],
    /// The plot in a sentence, for screen readers.
    pub sentence: &'a str,
}

/// Attempts from which an estimate is shown.
const ENOUGH: usize = 3;
/// Width of the column with 0, 50 and 100.
const SCALE: f32 = 28.0;

impl BandPlot<'_> {
    /// Draws the plot over the width that is left, `height` points high.
    pub fn show(self, ui: &mut Ui, height: f32) -> Response {
        let t = Tokens::of(ui);
        let (rect, response) =
            ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
        pictures(&response, self.sentence);
        let plot = Rect::from_min_max(
            pos2(rect.left() + SCALE, rect.top() + 9.0),
            pos2(rect.right() - 8.0, rect.bottom() - Type::Small.line() - 6.0),
        );
        self.frame(ui, plot);
        let hue = t.competency(self.competency);
        let place = |day: f64, value: f32| {
            let (first, last) = self.range;
            let share = ((day - first) / (last - first).max(1e-9)) as f32;
            let high = value.clamp(0.0, 100.0) / 100.0;
            pos2(
                plot.left() + plot.width() * share,
                plot.bottom() - plot.height() * high,
            )
        };
        if self.attempts.len() >= ENOUGH {
            let edge = |k: usize| -> Vec<Pos2> {
                self.attempts
                    .iter()
                    .map(|a| place(a.day, a.estimate[k]))
                    .collect()
            };
            band(
                ui.painter(),
                &edge(0),
                &edge(2),
                hue.fill.gamma_multiply(0.15),
            );
            ui.painter()
                .line(edge(1), Stroke::new(stroke::BOLD, hue.fill));
        }
        if let Some(target) = self.target {
            let y = place(0.0, target).y;
            let dots = Stroke::new(stroke::TARGET, t.text_2);
            let ends = [pos2(plot.left(), y), pos2(plot.right(), y)];
            ui.painter()
                .extend(Shape::dashed_line(&ends, dots, 2.0, 3.0));
        }
        let dots: Vec<Pos2> = self
            .attempts
            .iter()
            .map(|a| place(a.day, a.value))
            .collect();
        if (1..ENOUGH).contains(&dots.len()) {
            let around = Rect::from_points(&dots)
                .expand2(vec2(12.0, 28.0))
                .intersect(plot);
            dashed_rect(
                ui.painter(),
                around,
                Stroke::new(stroke::HAIR, hue.fill),
                4.0,
                3.0,
            );
        }
        let marker = Marker::of(self.competency);
        for (i, dot) in dots.iter().enumerate() {
            let latest = i + 1 == dots.len() && dots.len() >= ENOUGH;
            let ground = if latest { hue.fill } else { t.surface };
            paint_marker(ui.painter(), marker, *dot, 4.5, ground, hue.fill);
        }
        response
    }

    fn frame(&self, ui: &Ui, plot: Rect) {
        let t = Tokens::of(ui);
        for value in [0, 50, 100] {
            let y = plot.bottom() - plot.height() * value as f32 / 100.0;
            hairline_h(ui.painter(), plot.left(), plot.right(), y, t.line);
            let line = Line::new(ui, Type::Small, t.text_2, &value.to_string());
            line.right(ui.painter(), pos2(plot.left() - 6.0, y));
        }
        let (first, last) = self.range;
        for (day, words) in self.ticks {
            let share = ((day - first) / (last - first).max(1e-9)) as f32;
            if (0.0..=1.0).contains(&share) {
                let x = plot.left() + plot.width() * share;
                let tick = [pos2(x, plot.bottom()), pos2(x, plot.bottom() + 4.0)];
                ui.painter()
                    .line_segment(tick, Stroke::new(stroke::HAIR, t.line_strong));
                let at = pos2(x, plot.bottom() + 6.0 + Type::Small.line() / 2.0);
                Line::new(ui, Type::Small, t.text_2, words).middle(ui.painter(), at);
            }
        }
    }
}

/// Fills the area between two lines over the same places.
fn band(painter: &Painter, low: &[Pos2], high: &[Pos2], color: Color32) {
    let mut mesh = Mesh::default();
    for (a, b) in low.iter().zip(high) {
        mesh.colored_vertex(*a, color);
        mesh.colored_vertex(*b, color);
    }
    for i in 0..low.len().saturating_sub(1) as u32 {
        mesh.add_triangle(2 * i, 2 * i + 1, 2 * i + 2);
        mesh.add_triangle(2 * i + 1, 2 * i + 3, 2 * i + 2);
    }
    painter.add(mesh);
}

/// Draws the dot of a competency, about `2 r` wide.
pub fn paint_marker(
    painter: &Painter,
    marker: Marker,
    at: Pos2,
    r: f32,
    ground: Color32,
    edge: Color32,
) {
    let stroke = Stroke::new(stroke::LAST, edge);
    let corners = |corners: &[(f32, f32)]| -> Vec<Pos2> {
        corners
            .iter()
            .map(|(x, y)| at + vec2(x * r, y * r))
            .collect()
    };
    let outline = match marker {
        Marker::Circle => {
            painter.circle(at, r, ground, stroke);
            return;
        }
        Marker::Square => corners(&[(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)]),
        Marker::Up => corners(&[(0.0, -1.1), (1.1, 0.9), (-1.1, 0.9)]),
        Marker::Diamond => corners(&[(0.0, -1.25), (1.25, 0.0), (0.0, 1.25), (-1.25, 0.0)]),
        Marker::Down => corners(&[(-1.1, -0.9), (1.1, -0.9), (0.0, 1.1)]),
    };
    painter.add(Shape::convex_polygon(outline, ground, stroke));
}
