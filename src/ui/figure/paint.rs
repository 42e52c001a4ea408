//! Puts the figure together, back to front.

use egui::{Painter, Rect, pos2};

use super::{
    Body, Character, light,
    person::Person,
    prop::{self, Thing},
    scene::{Layer, SIZE, place_in},
    stance::ramp,
    walk::Walk,
};
use crate::ui::{face::Veil, theme::Tokens};

impl Body {
    /// Draws the figure into `rect`, scaled to fit and centred; `time` is in seconds and moves what swings in the light
    /// and in the face.
    pub fn paint(
        &self,
        painter: &Painter,
        rect: Rect,
        character: &Character,
        t: &Tokens,
        time: f64,
    ) {
        let screen = place_in(rect);
        if !(screen.scale() > 0.0 && screen.scale().is_finite()) {
            return;
        }
        let time = if time.is_finite() { time } else { 0.0 };
        let frame = Rect::from_min_max(
            screen.at(pos2(-SIZE.x / 2.0, 0.0)),
            screen.at(pos2(SIZE.x / 2.0, SIZE.y)),
        );
        let painter = &painter.with_clip_rect(painter.clip_rect().intersect(frame));
        let scene = Layer::new(painter, screen, screen, Veil::NONE);
        let thing = Thing::of(character);
        let hue = light::hue(t, self.stance.light);
        let heat = ramp(self.stance.step, 0.0, 3.0);
        light::disc(&scene, hue, self.breath(), heat);
        light::steps(&scene, t, hue, self.stance.light);
        light::arcs(&scene, self, t, hue, time);

        let gone = self.presence <= 0.0;
        if !gone {
            let walk = Walk::of(self);
            let veil = Veil {
                color: t.canvas,
                share: walk.veil,
            };
            let person = Person::new(self, character, thing, time);
            person.draw(painter, &walk, screen, veil, thing);
        }
        let down = ramp(1.0 - self.presence, 0.0, 0.3);
        match thing {
            Thing::Laptop => prop::laptop(&scene, t),
            Thing::Counter => prop::counter(&scene),
            _ if down > 0.0 => prop::telephone(&scene, prop::HELD, 0.0, down),
            Thing::Chat | Thing::App => {
                let types = !self.still && self.stance.speak > 0.5;
                let turn = (time * 0.8).fract() as f32;
                prop::bubble(&scene, thing, t, types.then_some(turn));
            }
            Thing::Handset => {}
        }
        if !gone {
            light::tension(&scene, hue, self.stance.step, self.presence);
        }
    }

    /// Where the breath stands, −1–1.
    pub(super) fn breath(&self) -> f32 {
        (self.phase.breath * std::f32::consts::TAU).sin()
    }
}
