//! One person at one moment: where trunk and head are, what the face shows, what lies over what.

use egui::{Painter, Pos2, Vec2, pos2, vec2};

use super::{
    Body, Build, Character, prop::Thing, scene::Layer, stance::ramp, walk::Walk, wear::Outfit,
};
use crate::{
    scenario::{Age, Temper},
    ui::{
        face::{Expression, Head, Nuance, Persona, Veil, blink},
        shapes::Affine,
    },
};

/// Size of the face's units in units of the figure.
const FACE: f32 = 1.5;
/// Where the chin is when nothing moves.
const CHIN: Pos2 = pos2(0.0, 241.0);
/// The chin in the face's units.
const FACE_CHIN: Pos2 = pos2(100.0, 150.0);

/// One person at one moment.
pub struct Person<'a> {
    pub(super) body: &'a Body,
    pub(super) who: &'a Character,
    persona: Persona,
    pub(super) outfit: Outfit,
    expression: Expression,
    nuance: Nuance,
    /// The whole body: leaning in, breathing, swaying.
    trunk: Affine,
    /// The head on it.
    pub(super) head: Affine,
    /// How far the breath lifts the shoulders.
    pub(super) breath: f32,
}

impl<'a> Person<'a> {
    /// `who` with `body` at a thing, `time` seconds after any beginning.
    pub fn new(body: &'a Body, who: &'a Character, thing: Thing, time: f64) -> Self {
        let s = &body.stance;
        let heat = ramp(s.step, 0.0, 3.0);
        let breath = body.breath() * (2.0 + 1.6 * heat);
        let lift = 17.0 * s.shoulders + breath;
        let outfit = Outfit::of(who, lift);
        let turn = |phase: f32| {
            if body.still {
                0.0
            } else {
                (phase * std::f32::consts::TAU).sin()
            }
        };
        let beat = turn(body.phase.beat) * s.speak * s.beat;
        let lean = s.lean.clamp(0.0, 1.2);
        let bow = match who.temper {
            Temper::Courteous => 0.5,
            _ => 0.0,
        } + if who.age == Age::Elder { 0.6 } else { 0.0 };
        let foot = pos2(0.0, 540.0);
        let trunk = Affine::scaled(foot, Vec2::splat(1.0 + 0.055 * lean))
            .then(Affine::turned(foot, (0.8 * beat).to_radians()))
            .then(Affine::moved(vec2(0.0, 12.0 * lean + 3.0 * bow)));
        // A nod falls faster than it rises, and comes in pairs with a rest between them.
        let into = (body.phase.breath * 2.0).fract();
        let pairs = ramp(into, 0.0, 0.15) * ramp(into, 0.8, 0.6);
        let nod = turn(body.phase.nod).max(-0.3) * s.nod * pairs;
        let shake = turn(body.phase.nod) * s.shake * pairs;
        let tilt = Expression::between(s.step).tilt * 1.2
            + 1.4 * beat
            + match who.temper {
                Temper::Sarcastic => 5.0,
                Temper::Anxious => -3.0,
                _ => 0.0,
            } * (1.0 - 0.6 * heat);
        let by = vec2(
            7.0 * s.turn + 2.5 * shake,
            9.0 * s.forward + 9.0 * bow + 5.0 * nod - 0.8 * breath - 2.0 * s.shoulders,
        );
        let head = Affine::turned(FACE_CHIN, tilt.to_radians())
            .then(Affine::scaled(
                FACE_CHIN,
                Vec2::splat(FACE * (1.0 + 0.03 * s.forward)),
            ))
            .then(Affine::moved(CHIN - FACE_CHIN + by));
        let mut expression = Expression::between(s.step);
        if !body.still {
            expression.eye_open *= blink(time);
            let said = expression.speaking(time).mouth_open - expression.mouth_open;
            expression.mouth_open += said * ramp(s.speak, 0.1, 0.7);
        }
        Self {
            body,
            who,
            persona: who.drawn(),
            nuance: nuance(body, who, thing, nod, shake, bow),
            outfit,
            expression,
            trunk,
            head,
            breath,
        }
    }

    /// Draws them, back to front.
    pub fn draw(&self, painter: &Painter, walk: &Walk, screen: Affine, veil: Veil, thing: Thing) {
        let place = self.trunk.then(walk.place).then(screen);
        let layer = Layer::new(painter, place, walk.stand.then(screen), veil);
        let head = Head {
            painter,
            place: self.head.then(place),
            persona: &self.persona,
            small: false,
            nuance: self.nuance,
            veil,
        };
        if walk.rear {
            self.outfit.back(&layer);
            self.neck(&layer, head.skin().1);
            head.rear();
            return;
        }
        head.back();
        self.outfit.base(&layer);
        let chest = layer.lifted(0.35 * self.outfit.lift);
        self.outfit.nape(&chest);
        self.outfit.throat(&chest);
        self.neck(&layer, head.skin().1);
        self.outfit.chest(&chest);
        head.front(&self.expression);
        self.arms(&layer, head.skin(), thing);
    }

    fn neck(&self, layer: &Layer, shade: egui::Color32) {
        let top = self.head.at(pos2(100.0, 138.0));
        let foot = pos2(0.0, 258.0 - 0.35 * self.outfit.lift);
        layer.line(&[top, foot], 46.0, shade);
    }
}

/// What the face shows beside its mood.
fn nuance(body: &Body, who: &Character, thing: Thing, nod: f32, shake: f32, bow: f32) -> Nuance {
    let s = &body.stance;
    let heat = ramp(s.step, 0.0, 3.0);
    // Who reads looks at what they read; a telephone at the ear keeps the head from turning into it.
    let reads = match thing {
        Thing::Chat | Thing::App => 0.9,
        Thing::Laptop => 0.6,
        Thing::Handset | Thing::Counter => 0.0,
    };
    let down = s.gaze_y.max(reads * s.read);
    let furthest = if thing == Thing::Handset { 0.2 } else { 1.0 };
    let sarcastic = who.temper == Temper::Sarcastic;
    Nuance {
        gaze: vec2(s.gaze_x, down + 0.25 * bow),
        turn: (s.turn + 0.55 * shake).clamp(-1.0, furthest),
        bow: (0.5 * nod + 0.5 * down + 0.4 * bow).clamp(-1.0, 1.0),
        quizzical: if sarcastic { 1.0 - 0.5 * heat } else { 0.0 },
        smirk: if sarcastic { 1.0 - 0.6 * heat } else { 0.0 },
        lines: if who.age == Age::Elder { 1.0 } else { 0.0 },
        smile: s.smile
            + match who.temper {
                Temper::Courteous => 0.3,
                Temper::Terse | Temper::Formal => -0.35,
                _ => 0.0,
            },
        lashes: match (who.build, who.age) {
            (Build::Man, _) => 0.0,
            (Build::Woman, Age::Elder) => 0.5,
            (Build::Woman, _) => 1.0,
        },
    }
}
