//! The light they stand in: a disc with a glow, the four steps of the mood, strokes of tension, arcs of speech.

use egui::{Color32, Vec2};

use super::{
    body::{Body, rate},
    scene::{LIGHT, Layer},
    stance::ramp,
};
use crate::ui::{
    shapes::arc,
    theme::{Mood, MoodHue, Tokens},
};

/// The colours of the light between two moods.
pub fn hue(t: &Tokens, light: f32) -> MoodHue {
    let light = light.clamp(0.0, 3.0);
    let low = (light as usize).min(2);
    let part = light - low as f32;
    let (a, b) = (t.mood(Mood::ALL[low]), t.mood(Mood::ALL[low + 1]));
    let mix = |a: Color32, b: Color32| a.lerp_to_gamma(b, part);
    MoodHue {
        fill: mix(a.fill, b.fill),
        ink: mix(a.ink, b.ink),
        disc: mix(a.disc, b.disc),
    }
}

/// The disc with its glow; `swell` is the breath, −1–1.
pub fn disc(scene: &Layer, hue: MoodHue, swell: f32, heat: f32) {
    let (middle, radius) = LIGHT;
    // Rings outside: weaker the further; what breathes moves them.
    let reach = 1.0 + 0.12 * heat * swell + 0.06 * swell;
    for (k, alpha) in [(3.0, 0.16), (2.0, 0.26), (1.0, 0.42)] {
        let color = hue.disc.gamma_multiply(alpha);
        scene.dot(middle, radius + 9.5 * k * reach, color);
    }
    scene.dot(middle, radius, hue.disc);
    // Inside it is lighter where they stand, more so the warmer it gets.
    for (k, share) in [(0.80, 0.035), (0.60, 0.07)] {
        let color = hue.disc.lerp_to_gamma(hue.fill, share * (1.0 + 0.6 * heat));
        scene.dot(middle, radius * k * (1.0 + 0.01 * swell), color);
    }
}

/// The four steps of the mood below the disc, lit up to the mood's: the scale without its colours.
pub fn steps(scene: &Layer, t: &Tokens, hue: MoodHue, light: f32) {
    let (middle, radius) = LIGHT;
    for k in 0..4 {
        // From the left to the right.
        let at = std::f32::consts::FRAC_PI_2 + 0.27 * (1.5 - k as f32);
        let lit = (light - k as f32 + 1.0).clamp(0.0, 1.0);
        let color = t.line_strong.lerp_to_gamma(hue.fill, lit);
        let points = arc(middle, radius + 19.0, at - 0.095, at + 0.095);
        scene.line(&points, 9.0, color);
    }
}

/// Strokes of tension beside the head.
pub fn tension(scene: &Layer, hue: MoodHue, step: f32, presence: f32) {
    let (middle, radius) = LIGHT;
    let shown = [
        ramp(step, 1.3, 1.8),
        ramp(step, 1.5, 2.0),
        ramp(step, 2.3, 2.8),
    ];
    for (degrees, shown) in [-38.0_f32, -50.0, -26.0].into_iter().zip(shown) {
        let shown = shown * ramp(presence, 0.7, 1.0);
        if shown > 0.02 {
            let way = Vec2::angled(degrees.to_radians());
            let long = 0.13 * shown;
            let ends = [0.80 - long / 2.0, 0.84 + long / 2.0].map(|r| middle + way * (radius * r));
            scene.line(&ends, 11.0, hue.fill);
        }
    }
}

/// Three arcs at each side that pulse while they speak, at most once a second.
pub fn arcs(scene: &Layer, body: &Body, t: &Tokens, hue: MoodHue, time: f64) {
    let (middle, radius) = LIGHT;
    let voice = body.stance.speak.clamp(0.0, 1.0);
    if voice < 0.02 {
        return;
    }
    for k in 0..3 {
        let turn = (time * rate::ARCS - 0.16 * f64::from(k)).fract() * std::f64::consts::TAU;
        let beat = if body.still {
            1.0
        } else {
            0.5 + 0.5 * turn.sin() as f32
        };
        let strength = (0.95 - 0.25 * k as f32) * (0.35 + 0.65 * beat) * voice;
        // Mixed with the ground and not translucent: ends over a line would show.
        let color = t.canvas.lerp_to_gamma(hue.fill, strength);
        let at = radius + 8.0 + 9.5 * k as f32;
        for side in [0.0, std::f32::consts::PI] {
            let half = 0.36 + 0.05 * k as f32;
            scene.line(&arc(middle, at, side - half, side + half), 5.0, color);
        }
    }
}
