//! The radar of the five competencies: this time filled, last time dashed, the target dotted.

use egui::{Color32, Pos2, Rect, Response, Sense, Shape, Stroke, Ui, Vec2, pos2, vec2};

use super::label::{Line, pictures};
use crate::{
    scenario::Competency,
    text::{Language, say},
    ui::{
        shapes::{fill, on_circle},
        theme::{Tokens, Type, competency_name, stroke},
    },
};

/// What one axis shows; values are 0–100.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Axis {
    /// This time; `None` without enough evidence: the axis then has no vertex.
    pub value: Option<u32>,
    /// Last time.
    pub last: Option<u32>,
    /// The target of the level.
    pub target: Option<u32>,
}

impl Axis {
    /// The change since last time, where both are known.
    pub fn change(self) -> Option<i64> {
        Some(i64::from(self.value?) - i64::from(self.last?))
    }
}

/// A radar to be shown.
#[derive(Clone, Copy, Debug)]
pub struct Radar {
    axes: [Axis; 5],
    height: f32,
    language: Language,
}

/// Degrees of a fifth of a turn, in radians.
const FIFTH: f32 = std::f32::consts::TAU / 5.0;

impl Radar {
    /// A radar 270 points high; the axes in the order of the competencies, clockwise from 12 o'clock.
    pub fn new(axes: [Axis; 5], language: Language) -> Self {
        Self {
            axes,
            height: 270.0,
            language,
        }
    }

    /// As high as `points`.
    #[must_use]
    pub fn height(mut self, points: f32) -> Self {
        self.height = points;
        self
    }

    /// Draws the radar over the width that is left.
    pub fn show(self, ui: &mut Ui) -> Response {
        let size = vec2(ui.available_width(), self.height);
        let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
        pictures(&response, &self.sentence());
        if !ui.is_rect_visible(rect) {
            return response;
        }
        // Labels take two lines above and below and about 84 points at each side.
        let radius = (rect.height() / 2.0 - 46.0)
            .min(rect.width() / 2.0 - 84.0)
            .max(40.0);
        let center = rect.center() + vec2(0.0, radius * 0.06 + 6.0);
        self.web(ui, center, radius);
        self.polygons(ui, center, radius);
        self.labels(ui, rect, center, radius);
        response
    }

    fn web(&self, ui: &Ui, center: Pos2, radius: f32) {
        let t = Tokens::of(ui);
        let hair = Stroke::new(stroke::HAIR, t.line);
        for ring in 1..=5 {
            let r = radius * ring as f32 / 5.0;
            let points = (0..5).map(|i| vertex(center, r, i)).collect();
            ui.painter().add(Shape::closed_line(points, hair));
        }
        for i in 0..5 {
            ui.painter()
                .line_segment([center, vertex(center, radius, i)], hair);
        }
    }

    fn polygons(&self, ui: &Ui, center: Pos2, radius: f32) {
        let t = Tokens::of(ui);
        let placed = |of: fn(&Axis) -> Option<u32>| -> [Option<Pos2>; 5] {
            std::array::from_fn(|i| {
                let value = of(&self.axes[i])?.min(100) as f32;
                Some(vertex(center, radius * value / 100.0, i))
            })
        };
        let this = placed(|a| a.value);
        let outline: Vec<Pos2> = this.iter().map(|p| p.unwrap_or(center)).collect();
        if this.iter().flatten().count() > 1 {
            fill(ui.painter(), &outline, t.accent.gamma_multiply(0.16));
        }
        for (a, b) in sides(&placed(|a| a.target)) {
            let dots = Stroke::new(stroke::TARGET, t.text_2);
            ui.painter()
                .extend(Shape::dashed_line(&[a, b], dots, 2.0, 3.0));
        }
        for (a, b) in sides(&placed(|a| a.last)) {
            let dashes = Stroke::new(stroke::LAST, t.text_3);
            ui.painter()
                .extend(Shape::dashed_line(&[a, b], dashes, 6.0, 4.0));
        }
        for (a, b) in sides(&this) {
            ui.painter()
                .line_segment([a, b], Stroke::new(stroke::THIS, t.accent));
        }
        for (point, competency) in this.iter().zip(Competency::ALL) {
            if let Some(point) = point {
                let dot = t.competency(*competency).fill;
                ui.painter()
                    .circle(*point, 5.0, dot, Stroke::new(stroke::CHECK, t.surface));
            }
        }
    }

    fn labels(&self, ui: &Ui, rect: Rect, center: Pos2, radius: f32) {
        let t = Tokens::of(ui);
        for (i, competency) in Competency::ALL.iter().enumerate() {
            let axis = self.axes[i];
            let ink = t.competency(*competency).ink;
            let name = Line::new(
                ui,
                Type::Dense,
                ink,
                &competency_name(*competency, self.language),
            );
            let (value, change) = match axis.value {
                Some(value) => (
                    Line::medium(ui, Type::Title, t.text, &value.to_string()),
                    axis.change()
                        .filter(|c| *c != 0)
                        .map(|c| change_line(ui, t, c)),
                ),
                None => (
                    Line::new(
                        ui,
                        Type::Dense,
                        t.text_2,
                        &say(self.language, "look-no-evidence"),
                    ),
                    None,
                ),
            };
            let under = value.width() + change.as_ref().map_or(0.0, |c| c.width() + 5.0);
            let wide = name.width().max(under);
            let at = self.label_place(i, rect, vertex(center, radius, i), wide);
            name.middle(ui.painter(), at - vec2(0.0, 9.0));
            let left = pos2(at.x - under / 2.0, at.y + 9.0);
            value.left(ui.painter(), left);
            if let Some(change) = change {
                change.left(ui.painter(), left + vec2(value.width() + 5.0, 1.0));
            }
        }
    }

    /// The middle of the two lines of a label beside its vertex, within `rect`.
    fn label_place(&self, i: usize, rect: Rect, tip: Pos2, wide: f32) -> Pos2 {
        let half = wide / 2.0;
        let at = match i {
            0 => tip - vec2(0.0, 26.0),
            1 => tip + vec2(8.0 + half, -12.0),
            2 => tip + vec2(14.0 + half * 0.8, 22.0),
            3 => tip + vec2(-14.0 - half * 0.8, 22.0),
            _ => tip + vec2(-8.0 - half, -12.0),
        };
        let room = rect.shrink2(vec2(half, 19.0));
        if !room.is_positive() {
            return at;
        }
        let kept = at.clamp(room.min, room.max);
        // A long name that the edge pushed back over the web goes above the tip instead.
        match i {
            1 | 4 if (kept.x - at.x).abs() > 4.0 => kept - vec2(0.0, 24.0),
            2 | 3 if (kept.x - at.x).abs() > 4.0 => kept + vec2(0.0, 8.0),
            _ => kept,
        }
    }

    fn sentence(&self) -> String {
        let missing = say(self.language, "look-no-evidence");
        let part = |(axis, competency): (&Axis, &Competency)| {
            let value = axis.value.map_or(missing.clone(), |v| format!("{v} / 100"));
            format!("{} {value}", competency_name(*competency, self.language))
        };
        self.axes
            .iter()
            .zip(Competency::ALL)
            .map(part)
            .collect::<Vec<_>>()
            .join(" · ")
    }
}

/// A point on the axis `i`.
fn vertex(center: Pos2, radius: f32, i: usize) -> Pos2 {
    on_circle(
        center,
        radius,
        FIFTH * i as f32 - std::f32::consts::FRAC_PI_2,
    )
}

/// The sides between neighbouring vertices that both exist.
fn sides(points: &[Option<Pos2>; 5]) -> Vec<(Pos2, Pos2)> {
    (0..5)
        .filter_map(|i| Some((points[i]?, points[(i + 1) % 5]?)))
        .collect()
}

/// A signed change in small, `+18` or `−3`.
fn change_line(ui: &Ui, t: &Tokens, change: i64) -> Line {
    let ink: Color32 = if change > 0 { t.ok.ink } else { t.bad.ink };
    Line::new(ui, Type::Small, ink, &signed(change))
}

/// A number with its sign, the minus as it is set in text.
pub(super) fn signed(change: i64) -> String {
    if change < 0 {
        format!("−{}", change.unsigned_abs())
    } else {
        format!("+{change}")
    }
}

/// What the lines of a plot look like, for its legend.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LegendLine {
    /// This time: solid in `accent`.
    This,
    /// Last time: dashed.
    Last,
    /// The target: dotted.
    Target,
}

/// One entry of a legend: a piece of the line and its words.
pub fn legend_line(ui: &mut Ui, kind: LegendLine, words: &str) -> Response {
    const PIECE: f32 = 18.0;
    let t = Tokens::of(ui);
    let line = Line::new(ui, Type::Small, t.text_2, words);
    let size = Vec2::new(PIECE + 4.0 + line.width(), line.height());
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    pictures(&response, words);
    let ends = [rect.left_center(), rect.left_center() + vec2(PIECE, 0.0)];
    match kind {
        LegendLine::This => {
            ui.painter()
                .line_segment(ends, Stroke::new(stroke::THIS, t.accent));
        }
        LegendLine::Last => {
            let dashes = Stroke::new(stroke::LAST, t.text_3);
            ui.painter()
                .extend(Shape::dashed_line(&ends, dashes, 6.0, 4.0));
        }
        LegendLine::Target => {
            let dots = Stroke::new(stroke::LAST, t.text_2);
            ui.painter()
                .extend(Shape::dashed_line(&ends, dots, 2.0, 3.0));
        }
    }
    line.right(ui.painter(), rect.right_center());
    response
}

#[cfg(test)]
mod tests {
    use egui_kittest::kittest::Queryable;

    use super::*;
    use crate::ui::widgets::testing::harness;

    #[test]
    fn a_radar_says_its_values_and_what_lacks_evidence() {
        let known = |value| Axis {
            value: Some(value),
            last: Some(60),
            target: Some(70),
        };
        let axes = [known(82), known(58), known(66), known(71), Axis::default()];
        let harness = harness((), move |ui, ()| {
            drop(Radar::new(axes, Language::Zh).show(ui))
        });
        harness.get_by_label_contains("共情 82 / 100");
        harness.get_by_label_contains("项目管理 证据不足");
    }

    #[test]
    fn a_missing_vertex_has_no_sides() {
        let at = |i: usize| Some(pos2(i as f32, 0.0));
        assert_eq!(sides(&[at(0), at(1), None, at(3), at(4)]).len(), 3);
        assert_eq!(sides(&[None, at(1), None, at(3), None]).len(), 0);
    }

    #[test]
    fn changes_carry_a_real_minus() {
        assert_eq!(
            (signed(18), signed(-3)),
            ("+18".to_owned(), "−3".to_owned())
        );
    }
}
