//! Steps out of the light and back into it: a turn like that of a paper figure, a walk, the dark beyond.

use egui::{Vec2, vec2};

use super::{Body, scene::LIGHT, stance::ramp};
use crate::ui::shapes::Affine;

/// How far somebody is on their way out of the light, or into it.
pub struct Walk {
    /// What moves the whole body.
    pub place: Affine,
    /// What moves the window that it is seen through.
    pub stand: Affine,
    /// Whether we see its back.
    pub rear: bool,
    /// How much of the light it has left.
    pub veil: f32,
}

impl Walk {
    /// How far `body` is.
    pub fn of(body: &Body) -> Self {
        let away = 1.0 - body.presence;
        let leaving = !body.doing.stays();
        let turned = if leaving {
            (away / 0.28).min(1.0) * std::f32::consts::PI
        } else {
            0.0
        };
        let gone = ramp(away, if leaving { 0.18 } else { 0.0 }, 1.0);
        let half_turned = if leaving {
            0.0
        } else {
            body.stance.off.clamp(0.0, 1.0)
        };
        let squash = turned.cos().abs().max(0.14) * (1.0 - 0.14 * half_turned);
        let bob =
            (body.phase.walk * std::f32::consts::TAU).sin().abs() * 7.0 * ramp(gone, 0.0, 0.1);
        let by = vec2(-400.0 * gone, 10.0 * gone - bob);
        let foot = LIGHT.0 + vec2(0.0, LIGHT.1);
        let stand = Affine::scaled(foot, Vec2::splat(1.0 - 0.14 * gone)).then(Affine::moved(by));
        Self {
            place: Affine::scaled(LIGHT.0, vec2(squash, 1.0))
                .then(Affine::moved(vec2(-30.0 * half_turned, 0.0)))
                .then(stand),
            stand,
            rear: turned > std::f32::consts::FRAC_PI_2,
            veil: ramp(gone, 0.10, 0.52),
        }
    }
}
