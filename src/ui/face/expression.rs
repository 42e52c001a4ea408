//! The numbers of a mood in the face, eased from one to the next, and what moves by itself: blink, breath, speech.

use std::time::Duration;

use crate::ui::theme::Mood;

/// The parameters of an expression, in units of the 200 × 200 drawing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Expression {
    /// Inner end of the brow, down.
    pub brow_inner: f32,
    /// Outer end of the brow, down.
    pub brow_outer: f32,
    /// The whole brow, down.
    pub brow_lowered: f32,
    /// Share of the full height of the eye.
    pub eye_open: f32,
    /// Opacity of the white of the eye, 0–1.
    pub eye_white: f32,
    /// Slant of the lid: + is down at the inner end, − down at the outer end.
    pub lid_slant: f32,
    /// Height of the control point of the closed mouth: + smiles.
    pub mouth_curve: f32,
    /// How far the mouth is open, 0–1.
    pub mouth_open: f32,
    /// Half the width of the mouth.
    pub mouth_half: f32,
    /// Opacity of the blush before its factor of .55.
    pub blush: f32,
    /// Tilt of the head in degrees.
    pub tilt: f32,
    /// How far the shoulders are raised.
    pub shoulders: f32,
    /// Strokes of tension at the upper right.
    pub tension: f32,
}

/// The table of the design, one column a mood. Order as in [`Expression`].
const TABLE: [[f32; 13]; 4] = [
    [
        0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 7.0, 0.0, 16.0, 0.0, 0.0, 0.0, 0.0,
    ],
    [
        -5.0, 2.0, -1.0, 1.06, 0.0, -2.0, -3.0, 0.0, 13.0, 0.12, 2.0, 1.0, 0.0,
    ],
    [
        5.0, -2.0, 2.0, 0.92, 1.0, 5.0, -7.0, 0.45, 14.0, 0.34, 0.0, 4.0, 2.0,
    ],
    [
        9.0, -4.0, 4.0, 0.84, 1.0, 8.0, -9.0, 0.9, 17.0, 0.55, -2.0, 8.0, 3.0,
    ],
];

impl Expression {
    /// The expression of a mood.
    pub fn of(mood: Mood) -> Self {
        Self::from_row(TABLE[mood as usize])
    }

    /// The expression between the moods `step` and the next one; 0.0 is calm and 3.0 furious.
    pub fn between(step: f32) -> Self {
        let step = step.clamp(0.0, 3.0);
        let low = (step.floor() as usize).min(2);
        let part = step - low as f32;
        let mut row = TABLE[low];
        for (value, next) in row.iter_mut().zip(TABLE[low + 1]) {
            *value += (next - *value) * part;
        }
        Self::from_row(row)
    }

    /// The same with the mouth moving: open ± .15 at 5 Hz.
    pub fn speaking(mut self, time: f64) -> Self {
        let swing = (time * 5.0 * std::f64::consts::TAU).sin() as f32;
        self.mouth_open = (self.mouth_open.max(0.15) + 0.15 * swing).clamp(0.0, 1.0);
        self
    }

    fn from_row(row: [f32; 13]) -> Self {
        let [a, b, c, d, e, f, g, h, i, j, k, l, m] = row;
        Self {
            brow_inner: a,
            brow_outer: b,
            brow_lowered: c,
            eye_open: d,
            eye_white: e,
            lid_slant: f,
            mouth_curve: g,
            mouth_open: h,
            mouth_half: i,
            blush: j,
            tilt: k,
            shoulders: l,
            tension: m,
        }
    }
}

/// Seconds that a blink takes.
const BLINK: f64 = 0.12;

/// The start of the blink in each stretch of 4.5 s; irregular, but the same for the same time.
fn blink_start(time: f64) -> f64 {
    let stretch = (time / 4.5).floor();
    let scatter = (stretch * 12.9898).sin() * 43758.5453;
    stretch * 4.5 + 1.5 + 1.5 * (scatter - scatter.floor())
}

/// How open a blinking eye is at `time` seconds, .1–1; a blink comes every 3 to 6 s.
pub fn blink(time: f64) -> f32 {
    let into = (time - blink_start(time)) / BLINK;
    if (0.0..1.0).contains(&into) {
        let shut = 1.0 - (2.0 * into - 1.0).abs();
        (1.0 - 0.9 * shut) as f32
    } else {
        1.0
    }
}

/// The rise of the breath at `time` seconds, ± 1 unit over 4 s.
pub fn breath(time: f64) -> f32 {
    (time / 4.0 * std::f64::consts::TAU).sin() as f32
}

/// When the picture next changes enough to draw it again.
pub fn next_change(time: f64, speaking: bool) -> Duration {
    let into = time - blink_start(time);
    let quick = speaking || (-0.02..BLINK + 0.02).contains(&into);
    // A breath of one unit is less than a pixel a tenth of a second.
    let idle = if into < 0.0 { (-into).min(0.1) } else { 0.1 };
    Duration::from_secs_f64(if quick { 0.016 } else { idle.max(0.016) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn between_two_moods_every_number_lies_between() {
        assert_eq!(Expression::between(2.0), Expression::of(Mood::Agitated));
        assert_eq!(Expression::between(9.0), Expression::of(Mood::Furious));
        let half = Expression::between(0.5);
        assert_eq!(
            (half.mouth_curve, half.brow_inner, half.tilt),
            (2.0, -2.5, 1.0)
        );
    }

    #[test]
    fn eyes_blink_every_few_seconds_and_stay_open_between() {
        let shut: Vec<f64> = (0..12_000)
            .map(|i| f64::from(i) / 100.0)
            .filter(|t| blink(*t) < 0.6)
            .collect();
        let starts: Vec<f64> = shut
            .windows(2)
            .filter(|w| w[1] - w[0] > 0.5)
            .map(|w| w[1] - w[0])
            .collect();
        assert!(starts.len() > 20, "{} blinks in two minutes", starts.len());
        assert!(
            starts.iter().all(|gap| (2.8..6.2).contains(gap)),
            "{starts:?}"
        );
    }

    #[test]
    fn a_speaking_mouth_stays_within_its_bounds() {
        for mood in Mood::ALL {
            for i in 0..200 {
                let open = Expression::of(mood)
                    .speaking(f64::from(i) / 97.0)
                    .mouth_open;
                assert!((0.0..=1.0).contains(&open));
            }
        }
    }
}
