//! The mouth of a face: a line while it is closed, open it frowns upwards or smiles downwards.

use egui::{Pos2, pos2, vec2};

use super::{expression::Expression, head::Head};
use crate::ui::{
    shapes::{cubic, quadratic},
    theme::skin,
};

impl Head<'_> {
    /// Draws the mouth.
    pub(super) fn mouth(&self, e: &Expression) {
        let half = e.mouth_half;
        let drawn_up = 4.5 * self.nuance.smirk;
        if e.mouth_open < 0.04 {
            let ends = (
                pos2(100.0 - half, 132.0 + 0.3 * drawn_up),
                pos2(100.0 + half + 0.5 * drawn_up, 132.0 - drawn_up),
            );
            let curve = e.mouth_curve + 6.0 * self.nuance.smile;
            let middle = pos2(100.0, 132.0 + curve);
            self.stroke(
                &quadratic(ends.0, middle, ends.1),
                if self.small { 4.6 } else { 3.6 },
                skin::LIP,
            );
            return;
        }
        let high = (30.0 * e.mouth_open).min(8.5 + 11.5 * e.mouth_open);
        let foot = 137.0 + (11.0 * e.mouth_open).min(5.0);
        let upset = open_mouth(half, foot, foot - high, foot - 1.5, drawn_up);
        // A mouth that smiles opens downwards.
        let glad = ((e.mouth_curve + 6.0 * self.nuance.smile + 1.0) / 6.0).clamp(0.0, 1.0);
        let happy = open_mouth(half * 0.86, 129.5, 128.6, 130.0 + high, drawn_up);
        let mouth: Vec<Pos2> = upset
            .iter()
            .zip(&happy)
            .map(|(a, b)| a.lerp(*b, glad))
            .collect();
        self.feature(&mouth, skin::MOUTH);
        if e.mouth_open > 0.6 && !self.small {
            let (y, wide) = (foot - high + 2.4, vec2(0.5 * half, 0.0));
            let middle = pos2(100.0, y);
            let mut teeth = quadratic(
                middle - wide + vec2(0.0, 2.6),
                middle - vec2(0.0, 2.0),
                middle + wide + vec2(0.0, 2.6),
            );
            teeth.extend(quadratic(
                middle + wide * 0.9 + vec2(0.0, 5.6),
                middle + vec2(0.0, 2.6),
                middle - wide * 0.9 + vec2(0.0, 5.6),
            ));
            self.feature(&teeth, skin::EYE_WHITE);
        }
    }
}

/// The outline of an open mouth: its corners at the height `ends`, the middles of its upper and its lower lip, how far
/// the right corner is drawn up.
fn open_mouth(half: f32, ends: f32, upper: f32, lower: f32, drawn_up: f32) -> Vec<Pos2> {
    let (left, right) = (
        pos2(100.0 - half, ends),
        pos2(100.0 + half, ends - drawn_up),
    );
    let top = pos2(100.0, upper);
    let bulge = vec2(half * 0.65, 0.0);
    let rise = vec2(0.0, (ends - upper) * 0.75);
    let mut outline = cubic(left, left - rise, top - bulge, top);
    outline.extend(
        cubic(top, top + bulge, right - rise, right)
            .into_iter()
            .skip(1),
    );
    // The lower lip is fuller than a simple curve where it hangs low.
    let hang = vec2(0.0, (lower - ends) * 4.0 / 3.0);
    let inset = vec2(half * 0.25, 0.0);
    outline.extend(
        cubic(right, right + hang - inset, left + hang + inset, left)
            .into_iter()
            .skip(1),
    );
    outline.pop();
    outline
}
