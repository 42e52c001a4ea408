//! Draws the chart of an answer with `egui_plot`: figures on the bars, the figure over all as a dashed line.

use egui::{Align2, Rect, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};
use egui_plot::{
    Axis, AxisHints, Bar, BarChart, HLine, Line, MarkerShape, Plot, PlotPoint, PlotUi,
};

use super::data::{Chart, Kind};
use crate::{
    scenario::Competency,
    ui::{
        plots::quiet::{LAST, Quiet, axis, dots, marks},
        theme::{Tokens, Type, stroke},
    },
};

/// Height of a chart.
const HIGH: f32 = 150.0;
/// Width of the numbers beside it.
const SCALE: f32 = 44.0;
/// Least width of a label under a bar.
const LABEL: f32 = 64.0;

/// Draws `chart` over the width that is left; `told` is the answer in words, for whoever does not see it.
pub fn show(ui: &mut Ui, chart: &Chart, told: &str) {
    let size = vec2(ui.available_width(), HIGH);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, told));
    let t = Tokens::of(ui).clone();
    let (across, range) = (chart.across(), chart.range());
    let room = rect.width() - SCALE;
    // As many labels as there is room for.
    let every = (chart.points.len() as f32 * LABEL / room.max(1.0))
        .ceil()
        .max(1.0) as usize;
    let labels = chart.labels.clone();
    let ticks: Vec<f64> = (0..labels.len())
        .step_by(every)
        .map(|at| at as f64)
        .collect();
    let under = axis(ui, AxisHints::new(Axis::X), Type::Small.line());
    let under = under.formatter(move |mark, _| {
        let at = mark.value.round();
        let label = labels.get(at.max(0.0) as usize).filter(|_| at >= 0.0);
        label
            .map(|label| crate::text::chars::preview(label, 12))
            .unwrap_or_default()
    });
    let beside = axis(ui, AxisHints::new(Axis::Y), SCALE);
    let dotted = chart.kind == Kind::Dots;
    let dress = move |plot: Plot<'static>| {
        let plot = plot.show_axes(true).show_grid([false, true]);
        let plot = plot.custom_y_axes(vec![beside]);
        match dotted {
            true => plot,
            false => plot
                .custom_x_axes(vec![under])
                .x_grid_spacer(move |_| marks(&ticks, every as f64)),
        }
    };
    let plot = Quiet {
        name: "answer",
        rect: Rect::from_min_max(rect.min, rect.max - vec2(4.0, 0.0)),
        x: across,
        y: range,
    };
    let items = chart.clone();
    let inks = t.clone();
    let place = plot.show(ui, dress, move |plot| add(plot, items, &inks));
    for (point, written) in chart.points.iter().zip(&chart.written) {
        let at = place.position_from_point(&PlotPoint::new(point[0], point[1]));
        let at = pos2(at.x, at.y - 2.0);
        ui.painter().text(
            at,
            Align2::CENTER_BOTTOM,
            written,
            Type::Small.font(),
            t.text_2,
        );
    }
}

fn add(plot: &mut PlotUi<'_>, chart: Chart, t: &Tokens) {
    let hue = t.competency(Competency::DataUnderstanding).fill;
    match chart.kind {
        Kind::Bars => {
            // The highest bar stands out.
            let values = chart.points.iter().map(|point| point[1]);
            let most = values.fold(f64::NEG_INFINITY, f64::max);
            let bars = chart.points.iter().map(|point| {
                let fill = match point[1] < most {
                    true => hue.gamma_multiply(0.62),
                    false => hue,
                };
                let bar = Bar::new(point[0], point[1]).width(0.62);
                bar.fill(fill).stroke(egui::Stroke::NONE)
            });
            plot.bar_chart(BarChart::new("", bars.collect()));
        }
        Kind::Line => {
            plot.line(Line::new("", chart.points.clone()).stroke((stroke::THIS, hue)));
            plot.points(dots(chart.points, MarkerShape::Circle, 3.5).color(hue));
        }
        Kind::Dots => plot.points(dots(chart.points, MarkerShape::Circle, 4.0).color(hue)),
    }
    if let Some((value, _)) = chart.base {
        let line = HLine::new("", value).stroke((stroke::TARGET, t.text_2));
        plot.hline(line.style(LAST));
    }
}
