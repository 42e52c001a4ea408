//! The items of the two plots of a timeline: grounds, dots, columns, signs.

use egui::Align2;
use egui_plot::{Axis, Bar, BarChart, MarkerShape, PlotPoint, PlotUi, Span, Text};

use super::{Scale, Turn, blocks};
use crate::ui::{
    plots::quiet::dots,
    theme::{Mood, Tokens, icons, stroke},
};

/// Anger shown under 0 and over 100, so that a dot at either end is whole.
pub const OVER: f64 = 6.0;
/// Size of the sign of a fatal error.
pub const SIGN: f32 = 16.0;

/// The four moods as grounds.
pub fn bands(plot: &mut PlotUi<'_>, t: &Tokens) {
    for (place, mood) in Mood::ALL.into_iter().enumerate() {
        let low = place as f64 * 25.0;
        let from = if place == 0 { -OVER } else { low };
        let to = if place == 3 { 100.0 + OVER } else { low + 25.0 };
        let fill = t.mood(mood).disc.gamma_multiply(0.75);
        let band = Span::new("", from..=to).axis(Axis::Y);
        plot.span(band.fill(fill).border_width(0.0));
    }
}

/// A dot a turn in the colour of its mood, in a ring of the ground; the selected one larger.
pub fn anger_dots(plot: &mut PlotUi<'_>, t: &Tokens, anger: &[[f64; 2]], selected: Option<usize>) {
    for (place, at) in anger.iter().enumerate() {
        let radius = if selected == Some(place) { 5.6 } else { 4.4 };
        let fill = t.mood(Mood::of_anger(at[1] as i32)).fill;
        let dot = |radius| dots(vec![*at], MarkerShape::Circle, radius);
        plot.points(dot(radius + stroke::CHECK).color(t.surface));
        plot.points(dot(radius).color(fill));
    }
}

/// Earned points filled, lost ones hollow; a short dash over the line where a turn has neither.
pub fn columns(t: &Tokens, turns: &[Turn], scale: Scale, wide: f64) -> BarChart {
    // A piece begins a hair beyond where the last one ended, so that two of them stay two.
    let gap = (1.0 / scale.each).min(0.4);
    let mut bars: Vec<Bar> = blocks(turns)
        .iter()
        .map(|block| {
            let (from, to) = (block.from as f64, block.to as f64);
            let gap = gap * (to - from).signum();
            let bar = Bar::new(block.turn as f64, to - from - gap).base_offset(from + gap);
            let hue = t.competency(block.competency).fill;
            match to > 0.0 {
                true => bar.fill(hue),
                false => bar
                    .fill(hue.gamma_multiply(0.12))
                    .stroke((stroke::HAIR, hue)),
            }
        })
        .collect();
    let empty = |turn: &Turn| turn.earned.is_empty() && turn.lost.is_empty() && !turn.fatal;
    for (x, _) in turns.iter().enumerate().filter(|(_, turn)| empty(turn)) {
        let dash = Bar::new(x as f64, 1.5 / scale.each).base_offset(4.0 / scale.each);
        bars.push(dash.fill(t.control));
    }
    BarChart::new("", bars).width(wide)
}

/// The octagon of a fatal error, over what the turn earned.
pub fn fatal_sign(plot: &mut PlotUi<'_>, t: &Tokens, x: usize, turn: &Turn, scale: Scale) {
    let earned: u32 = turn.earned.iter().map(|(_, points)| *points).sum();
    let icon = icons::WARNING_OCTAGON.filled();
    let at = PlotPoint::new(x as f64, f64::from(earned) + 1.0 / scale.each);
    let glyph = egui::RichText::new(icon.glyph).font(icon.font(SIGN));
    plot.text(
        Text::new("", at, glyph)
            .color(t.crit.ink)
            .anchor(Align2::CENTER_BOTTOM),
    );
}
