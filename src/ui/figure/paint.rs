//! Puts the figure together, back to front.

use egui::{Painter, Rect, Vec2, pos2, vec2};

use super::{Body, Character};
use crate::ui::{
    face::{Expression, Head, Nuance, Veil, blink},
    shapes::Affine,
    theme::{Mood, Tokens},
};

impl Body {
    /// Draws the figure into `rect`, as it is `time` seconds after any beginning.
    pub fn paint(
        &self,
        painter: &Painter,
        rect: Rect,
        character: &Character,
        t: &Tokens,
        time: f64,
    ) {
        let unit = (rect.width() / 500.0).min(rect.height() / 560.0);
        let screen = Affine::moved(vec2(-250.0, -280.0))
            .then(Affine::scaled(egui::Pos2::ZERO, Vec2::splat(unit)))
            .then(Affine::moved(rect.center().to_vec2()));
        let mood = Mood::ALL[(self.stance.light.round().max(0.0) as usize).min(3)];
        painter.circle_filled(
            screen.at(pos2(250.0, 290.0)),
            212.0 * unit,
            t.mood(mood).disc,
        );
        let persona = character.drawn();
        let head = Head {
            painter,
            place: Affine::scaled(pos2(100.0, 150.0), Vec2::splat(1.5))
                .then(Affine::moved(vec2(150.0, 91.0)))
                .then(screen),
            persona: &persona,
            small: false,
            nuance: Nuance::default(),
            veil: Veil::NONE,
        };
        let mut expression = Expression::between(self.stance.step);
        if !self.still {
            expression.eye_open *= blink(time);
        }
        head.back();
        head.front(&expression);
    }
}
