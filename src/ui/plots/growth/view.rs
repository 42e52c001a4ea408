//! Draws the growth of a competency over the width that is left.

use egui::{Pos2, Rect, Response, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};
use egui_plot::{
    Axis, AxisHints, FilledArea, HLine, Line, LineStyle, MarkerShape, Plot, PlotPoint,
    PlotTransform, PlotUi, Polygon,
};

use super::{Attempt, Curve};
use crate::ui::{
    plots::quiet::{Quiet, TARGET, TARGET_DOT, axis, dots, marks, shape},
    theme::{Marker, Tokens, Type, stroke},
};

/// Width of the column with 0, 50 and 100.
const SCALE: f32 = 28.0;
/// Shown under 0 and over 100, so that a dot at either end is whole.
const OVER: f64 = 8.0;
/// Radius of a dot.
const DOT: f32 = 5.0;
/// How near the pointer must come to a dot.
const NEAR: f32 = 14.0;

/// Draws `curve`, `height` points high; the pointer over a dot is told which attempt it is.
pub fn show(ui: &mut Ui, curve: Curve<'_>, height: f32) -> Response {
    let size = vec2(ui.available_width(), height);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, curve.sentence));
    let inner = Rect::from_min_max(rect.min, rect.max - vec2(8.0, 2.0));
    let place = plot_ui(ui, &curve, inner);
    let near = response
        .hover_pos()
        .and_then(|at| nearest(&curve, &place, at));
    let Some((attempt, at)) = near else {
        return response;
    };
    let edge = (stroke::CHECK, Tokens::of(ui).text);
    ui.painter().circle_stroke(at, DOT + 3.0, edge);
    response.on_hover_text_at_pointer(&attempt.told)
}

fn plot_ui(ui: &mut Ui, curve: &Curve<'_>, rect: Rect) -> PlotTransform {
    let days: Vec<f64> = curve.ticks.iter().map(|(day, _)| *day).collect();
    let words = curve.ticks.to_vec();
    let under = axis(ui, AxisHints::new(Axis::X), Type::Small.line()).formatter(move |mark, _| {
        let tick = words.iter().find(|(day, _)| *day == mark.value);
        tick.map(|(_, words)| words.clone()).unwrap_or_default()
    });
    let beside = axis(ui, AxisHints::new(Axis::Y), SCALE);
    let beside = beside.formatter(|mark, _| format!("{:.0}", mark.value));
    let wide = curve.range.1 - curve.range.0;
    let dress = move |plot: Plot<'static>| {
        plot.show_axes(true)
            .show_grid(true)
            .custom_x_axes(vec![under])
            .custom_y_axes(vec![beside])
            .x_grid_spacer(move |_| marks(&days, wide))
            .y_grid_spacer(|_| marks(&[0.0, 50.0, 100.0], 50.0))
    };
    let quiet = Quiet {
        name: "growth",
        rect,
        x: curve.range,
        y: (-OVER, 100.0 + OVER),
    };
    let unit = [
        wide / f64::from((rect.width() - SCALE).max(1.0)),
        (100.0 + 2.0 * OVER) / f64::from((rect.height() - Type::Small.line()).max(1.0)),
    ];
    let t = Tokens::of(ui);
    let items = Items::of(curve, unit);
    quiet.show(ui, dress, move |plot| items.add(plot, t))
}

/// What is put into the plot.
struct Items {
    days: Vec<f64>,
    estimates: [Vec<f64>; 3],
    dots: Vec<[f64; 2]>,
    frame: Vec<[f64; 2]>,
    target: Option<f32>,
    sure: bool,
    competency: crate::scenario::Competency,
}

impl Items {
    /// The items of `curve`; `unit` is how many days and points of a score a point of the screen is.
    fn of(curve: &Curve<'_>, unit: [f64; 2]) -> Self {
        let sure = curve.is_sure();
        let frame = curve.around().filter(|_| !sure);
        let frame = frame.map_or_else(Vec::new, |(low, high)| {
            let (left, right) = (low[0] - 12.0 * unit[0], high[0] + 12.0 * unit[0]);
            let bottom = (low[1] - 28.0 * unit[1]).max(0.0);
            let top = (high[1] + 28.0 * unit[1]).min(100.0);
            vec![[left, bottom], [right, bottom], [right, top], [left, top]]
        });
        Self {
            days: curve.days(),
            estimates: [0, 1, 2].map(|end| curve.estimates(end)),
            dots: curve.dots(),
            frame,
            target: curve.target,
            sure,
            competency: curve.competency,
        }
    }

    fn add(self, plot: &mut PlotUi<'_>, t: &Tokens) {
        let hue = t.competency(self.competency).fill;
        if self.sure {
            let [low, middle, high] = &self.estimates;
            let band = FilledArea::new("", &self.days, low, high);
            plot.add(band.fill_color(hue.gamma_multiply(0.15)));
            let line: Vec<[f64; 2]> = self
                .days
                .iter()
                .zip(middle)
                .map(|(x, y)| [*x, *y])
                .collect();
            plot.line(Line::new("", line).stroke((stroke::BOLD, hue)));
        }
        if let Some(target) = self.target {
            let line = HLine::new("", target).stroke((TARGET_DOT, t.text_2));
            plot.hline(line.style(TARGET));
        }
        let frame = Polygon::new("", self.frame).stroke((stroke::HAIR, hue));
        let dashed = LineStyle::Dashed { length: 4.0 };
        plot.polygon(frame.style(dashed).fill_color(egui::Color32::TRANSPARENT));
        let marker = shape(Marker::of(self.competency));
        let latest = self.dots.len().checked_sub(1).filter(|_| self.sure);
        for (place, dot) in self.dots.iter().enumerate() {
            plot.points(dots(vec![*dot], marker, size(marker, DOT)).color(hue));
            if latest != Some(place) {
                let inner = dots(vec![*dot], marker, hollow(marker));
                plot.points(inner.color(t.surface));
            }
        }
    }
}

/// The radius at which a marker looks as large as a disc of `radius`.
fn size(marker: MarkerShape, radius: f32) -> f32 {
    match marker {
        MarkerShape::Circle => radius,
        _ => radius * 1.25,
    }
}

/// The radius of the ground in a hollow marker, so that its edge is as thick along every side.
fn hollow(marker: MarkerShape) -> f32 {
    let inwards = match marker {
        MarkerShape::Circle => 1.0,
        MarkerShape::Up | MarkerShape::Down => 0.5,
        _ => std::f32::consts::FRAC_1_SQRT_2,
    };
    size(marker, DOT) - stroke::CHECK / inwards
}

/// The attempt nearest to the pointer, and where its dot is; none where all are far.
fn nearest<'a>(
    curve: &Curve<'a>,
    place: &PlotTransform,
    pointer: Pos2,
) -> Option<(&'a Attempt, Pos2)> {
    let dots = curve
        .attempts
        .iter()
        .zip(curve.dots())
        .map(|(attempt, dot)| {
            let at = place.position_from_point(&PlotPoint::new(dot[0], dot[1]));
            (attempt, pos2(at.x, at.y))
        });
    let near = dots.filter(|(_, at)| at.distance(pointer) <= NEAR);
    near.min_by(|(_, a), (_, b)| a.distance_sq(pointer).total_cmp(&b.distance_sq(pointer)))
}

#[cfg(test)]
mod tests {
    use egui_kittest::kittest::Queryable;

    use super::*;
    use crate::{scenario::Competency, ui::widgets::testing::harness};

    fn attempts(many: usize) -> Vec<Attempt> {
        let one = |day: usize| Attempt {
            day: day as f64,
            value: 50.0,
            estimate: [40.0, 50.0, 60.0],
            told: format!("第 {day} 天，案例 gift，50 / 100"),
        };
        (0..many).map(one).collect()
    }

    fn curve(attempts: &[Attempt]) -> Curve<'_> {
        Curve {
            competency: Competency::Operations,
            attempts,
            target: Some(70.0),
            range: (-1.0, attempts.len() as f64 + 1.0),
            ticks: &[],
            sentence: "运营：估计 50 分",
        }
    }

    #[test]
    fn it_is_told_in_a_sentence_however_many_attempts_there_are() {
        for many in [0, 1, 2, 3, 300] {
            let attempts = attempts(many);
            let harness = harness((), move |ui, ()| {
                drop(show(ui, curve(&attempts), 160.0));
            });
            harness.get_by_label("运营：估计 50 分");
        }
    }

    #[test]
    fn the_pointer_is_told_the_attempt_it_is_over() {
        let attempts = attempts(3);
        let mut harness = harness((), move |ui, ()| {
            drop(show(ui, curve(&attempts), 160.0));
        });
        let plot = harness.get_by_label("运营：估计 50 分").rect();
        // The middle one of three stands half way between the ends of the dates.
        let middle = plot.left() + SCALE + (plot.width() - SCALE - 8.0) * 2.0 / 5.0;
        let high = (plot.height() - 2.0 - Type::Small.line()) / 2.0;
        harness.hover_at(pos2(middle, plot.top() + high));
        harness.run();
        harness.get_by_label("第 1 天，案例 gift，50 / 100");
    }
}
