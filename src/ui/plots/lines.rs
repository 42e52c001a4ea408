//! Several lines over the hours of a day, told apart by dashes and dots as well as by colour.

use egui::{Color32, Rect, Response, Sense, Ui, WidgetInfo, WidgetType, vec2};
use egui_plot::{Axis, AxisHints, HLine, Line, LineStyle, Plot, PlotUi};

use super::quiet::{Quiet, TARGET, TARGET_DOT, axis, marks};
use crate::ui::theme::{Tokens, Type, stroke};

/// Width of the column with the values.
const SCALE: f32 = 34.0;

/// Lines over time.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lines {
    /// Told to a screen reader.
    pub sentence: String,
    /// Minutes at the left and the right edge.
    pub range: (f64, f64),
    /// The value at the upper edge; the lower is 0.
    pub most: f64,
    /// Words under a minute.
    pub ticks: Vec<(f64, String)>,
    /// Points of each line: minute and value.
    pub lines: Vec<Vec<[f64; 2]>>,
    /// A dotted line across.
    pub target: Option<f64>,
}

/// Colour and dashes of line `number`, and of its entry in a legend.
pub fn dress(t: &Tokens, number: usize) -> (Color32, LineStyle) {
    let dashed = |length| LineStyle::Dashed { length };
    match number % 4 {
        0 => (t.accent, LineStyle::Solid),
        1 => (t.info.ink, dashed(8.0)),
        2 => (t.warn.ink, dashed(3.0)),
        _ => (t.text_2, LineStyle::Dotted { spacing: 5.0 }),
    }
}

/// Draws `lines`, `height` points high.
pub fn show(ui: &mut Ui, lines: &Lines, height: f32) -> Response {
    let size = vec2(ui.available_width(), height);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, &lines.sentence));
    let inner = Rect::from_min_max(rect.min, rect.max - vec2(8.0, 2.0));
    let minutes: Vec<f64> = lines.ticks.iter().map(|(minute, _)| *minute).collect();
    let words = lines.ticks.clone();
    let under = axis(ui, AxisHints::new(Axis::X), Type::Small.line()).formatter(move |mark, _| {
        let tick = words.iter().find(|(minute, _)| *minute == mark.value);
        tick.map(|(_, words)| words.clone()).unwrap_or_default()
    });
    let beside = axis(ui, AxisHints::new(Axis::Y), SCALE);
    let beside = beside.formatter(|mark, _| format!("{:.0}", mark.value));
    let (wide, most) = (lines.range.1 - lines.range.0, lines.most);
    let dressed = move |plot: Plot<'static>| {
        plot.show_axes(true)
            .show_grid(true)
            .custom_x_axes(vec![under])
            .custom_y_axes(vec![beside])
            .x_grid_spacer(move |_| marks(&minutes, wide))
            .y_grid_spacer(move |_| marks(&[0.0, most / 2.0, most], most / 2.0))
    };
    let quiet = Quiet {
        name: "lines",
        rect: inner,
        x: lines.range,
        // A line along either edge is seen whole.
        y: (-most * 0.03, most * 1.05),
    };
    let t = Tokens::of(ui);
    let (points, target) = (lines.lines.clone(), lines.target);
    quiet.show(ui, dressed, move |plot: &mut PlotUi<'_>| {
        if let Some(target) = target {
            let line = HLine::new("", target).stroke((TARGET_DOT, t.text_2));
            plot.hline(line.style(TARGET));
        }
        for (number, points) in points.into_iter().enumerate() {
            let (color, style) = dress(t, number);
            plot.line(
                Line::new("", points)
                    .stroke((stroke::BOLD, color))
                    .style(style),
            );
        }
    });
    response
}
