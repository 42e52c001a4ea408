//! Draws the radar, and the labels around it.

use egui::{Color32, Pos2, Rect, Response, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};
use egui_plot::{Line as Curve, LineStyle, MarkerShape, PlotPoint, PlotTransform, PlotUi, Polygon};

use super::data::{Axes, Axis, Place, places, ring, sectors, sides, vertex};
use crate::{
    assess::Band,
    scenario::Competency,
    text::{Language, Message, say},
    ui::{
        plots::quiet::{LAST, Quiet, TARGET, TARGET_DOT, dots, shape},
        theme::{Marker, Tokens, Type, competency_name, signed, stroke},
        widgets::Line,
    },
};

/// Width of the stroke that shows where a score may lie.
const BAND: f32 = 7.0;

/// Draws the radar over the width that is left, `height` points high.
pub fn show(ui: &mut Ui, axes: Axes, language: Language, height: f32) -> Response {
    let size = vec2(ui.available_width(), height);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| {
        let words = sentence(&axes, language);
        WidgetInfo::labeled(WidgetType::Image, true, words)
    });
    if !ui.is_rect_visible(rect) {
        return response;
    }
    // Labels take two lines above and below and about 84 points at each side.
    let radius = (rect.height() / 2.0 - 46.0)
        .min(rect.width() / 2.0 - 84.0)
        .max(40.0);
    let center = rect.center() + vec2(0.0, radius * 0.06 + 6.0);
    let place = web_ui(ui, axes, rect, center, radius);
    for (at, axis) in axes.into_iter().enumerate() {
        let [x, y] = vertex(at, 100.0);
        let tip = place.position_from_point(&PlotPoint::new(x, y));
        label(ui, axis, at, language, rect, tip);
    }
    response
}

/// Rings, axes and the three outlines; one unit is as long along x as along y.
fn web_ui(ui: &mut Ui, axes: Axes, rect: Rect, center: Pos2, radius: f32) -> PlotTransform {
    let units = |points: f32| f64::from(points / radius * 100.0);
    let quiet = Quiet {
        name: "radar",
        rect,
        x: (
            units(rect.left() - center.x),
            units(rect.right() - center.x),
        ),
        y: (
            units(center.y - rect.bottom()),
            units(center.y - rect.top()),
        ),
    };
    let t = Tokens::of(ui);
    quiet.show(
        ui,
        |plot| plot,
        move |plot| {
            web(plot, t);
            let this = places(axes.map(|axis| axis.value));
            for sector in sectors(&this) {
                let fill = Polygon::new("", sector.to_vec()).stroke(Stroke::NONE);
                plot.polygon(fill.fill_color(t.accent.gamma_multiply(0.16)));
            }
            for (at, axis) in axes.into_iter().enumerate() {
                if let Some(band) = axis.band {
                    let ink = t.competency(Competency::ALL[at]).fill.gamma_multiply(0.34);
                    let ends = [band.low, band.high].map(|end| vertex(at, f64::from(end.min(100))));
                    plot.line(Curve::new("", ends.to_vec()).stroke((BAND, ink)));
                }
            }
            let target = places(axes.map(|axis| axis.target));
            outline(plot, &target, (TARGET_DOT, t.text_2), TARGET);
            let last = places(axes.map(|axis| axis.last));
            outline(plot, &last, (stroke::LAST, t.text_3), LAST);
            outline(plot, &this, (stroke::THIS, t.accent), LineStyle::Solid);
            corners(plot, t, &this);
        },
    )
}

fn web(plot: &mut PlotUi<'_>, t: &Tokens) {
    let hair = (stroke::HAIR, t.line);
    for value in [20.0, 40.0, 60.0, 80.0, 100.0] {
        let ring = Polygon::new("", ring(value)).stroke(hair);
        plot.polygon(ring.fill_color(Color32::TRANSPARENT));
    }
    for at in 0..5 {
        let axis = vec![[0.0, 0.0], vertex(at, 100.0)];
        plot.line(Curve::new("", axis).stroke(hair));
    }
}

fn outline(
    plot: &mut PlotUi<'_>,
    places: &[Option<Place>; 5],
    stroke: (f32, Color32),
    style: LineStyle,
) {
    for side in sides(places) {
        plot.line(Curve::new("", side.to_vec()).stroke(stroke).style(style));
    }
}

/// A competency's own marker at each score, in a ring of the ground.
fn corners(plot: &mut PlotUi<'_>, t: &Tokens, this: &[Option<Place>; 5]) {
    for (place, competency) in this.iter().zip(Competency::ALL.iter().copied()) {
        let Some(place) = place else { continue };
        let marker = shape(Marker::of(competency));
        let radius = match marker {
            MarkerShape::Circle => 4.6,
            _ => 5.8,
        };
        let ground = dots(vec![*place], marker, radius + 2.0);
        plot.points(ground.color(t.surface));
        let dot = dots(vec![*place], marker, radius);
        plot.points(dot.color(t.competency(competency).fill));
    }
}

/// Name, value and change of one axis, beside its tip.
fn label(ui: &Ui, axis: Axis, at: usize, language: Language, rect: Rect, tip: Pos2) {
    let t = Tokens::of(ui);
    let competency = Competency::ALL[at];
    let ink = t.competency(competency).ink;
    let name = Line::new(ui, Type::Dense, ink, &competency_name(competency, language));
    let value = match axis.value {
        Some(value) => Line::medium(ui, Type::Title, t.text, &value.to_string()),
        None => Line::new(
            ui,
            Type::Dense,
            t.text_2,
            &say(language, "look-no-evidence"),
        ),
    };
    let change = axis.change().filter(|change| *change != 0);
    let change = change.map(|change| change_line(ui, t, change));
    let band = axis.band.map(|band| {
        let words = band_words(band, language);
        Line::new(ui, Type::Small, t.text_3, &words)
    });
    let beside = |line: &Option<Line>| line.as_ref().map_or(0.0, |line| line.width() + 5.0);
    let under = value.width() + beside(&change) + beside(&band);
    let middle = label_place(at, rect, tip, name.width().max(under));
    name.middle(ui.painter(), middle - vec2(0.0, 9.0));
    let left = pos2(middle.x - under / 2.0, middle.y + 9.0);
    value.left(ui.painter(), left);
    let mut x = value.width() + 5.0;
    for line in [change, band].into_iter().flatten() {
        line.left(ui.painter(), left + vec2(x, 1.0));
        x += line.width() + 5.0;
    }
}

/// 60–84, or that there is little evidence.
fn band_words(band: Band, language: Language) -> String {
    match band.thin {
        true => say(language, "look-thin-evidence"),
        false => format!("{}–{}", band.low, band.high),
    }
}

/// The middle of the two lines of a label beside its tip, within `rect`.
fn label_place(at: usize, rect: Rect, tip: Pos2, wide: f32) -> Pos2 {
    let half = wide / 2.0;
    let wanted = match at {
        0 => tip - vec2(0.0, 26.0),
        1 => tip + vec2(12.0 + half, -12.0),
        2 => tip + vec2(14.0 + half * 0.8, 26.0),
        3 => tip + vec2(-14.0 - half * 0.8, 26.0),
        _ => tip + vec2(-12.0 - half, -12.0),
    };
    let room = rect.shrink2(vec2(half, 19.0));
    if !room.is_positive() {
        return wanted;
    }
    let kept = wanted.clamp(room.min, room.max);
    // A long name that the edge pushed back over the web goes above the tip instead.
    match at {
        1 | 4 if (kept.x - wanted.x).abs() > 4.0 => kept - vec2(0.0, 24.0),
        2 | 3 if (kept.x - wanted.x).abs() > 4.0 => kept + vec2(0.0, 8.0),
        _ => kept,
    }
}

/// Every score, and how far it moved, in one sentence.
fn sentence(axes: &Axes, language: Language) -> String {
    let missing = say(language, "look-no-evidence");
    let part = |(axis, competency): (&Axis, &Competency)| {
        let name = competency_name(*competency, language);
        let mut value = axis.value.map_or(missing.clone(), |v| format!("{v} / 100"));
        if let Some(band) = axis.band {
            let spoken = Message::new("look-band")
                .with("low", band.low)
                .with("high", band.high)
                .say(language);
            value = format!("{value} {spoken}");
            if band.thin {
                value = format!("{value} {}", say(language, "look-thin-evidence"));
            }
        }
        match axis.change().filter(|change| *change != 0) {
            Some(change) => format!("{name} {value} {}", signed(change)),
            None => format!("{name} {value}"),
        }
    };
    let parts: Vec<String> = axes.iter().zip(Competency::ALL).map(part).collect();
    parts.join(" · ")
}

/// The change since last time, in small.
fn change_line(ui: &Ui, t: &Tokens, change: i32) -> Line {
    let ink = if change > 0 { t.ok.ink } else { t.bad.ink };
    Line::new(ui, Type::Small, ink, &signed(change))
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
            band: Some(Band {
                low: value - 12,
                high: value + 9,
                thin: value < 60,
                doubt: 0,
            }),
            last: Some(60),
            target: Some(70),
        };
        let axes = [known(82), known(58), known(66), known(71), Axis::default()];
        let harness = harness((), move |ui, ()| drop(show(ui, axes, Language::Zh, 270.0)));
        harness.get_by_label_contains("共情 82 / 100 可能在 70–91");
        harness.get_by_label_contains("数据理解 58 / 100 可能在 46–67 证据少");
        harness.get_by_label_contains("项目管理 证据不足");
    }
}
