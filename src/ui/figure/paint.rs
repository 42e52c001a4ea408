//! Puts the figure together, back to front.

use egui::{Painter, Pos2, Rect, Vec2, pos2, vec2};

use super::{
    Body, Build, Character, hand, light,
    limb::bent,
    pose::{Arm, arms},
    prop::{self, Thing},
    scene::{LIGHT, Layer, SIZE, place_in, shade},
    stance::ramp,
    wear::Outfit,
};
use crate::{
    scenario::{Age, Temper},
    ui::{
        face::{Expression, Head, Nuance, Persona, Veil, blink},
        shapes::Affine,
        theme::{Tokens, skin, wear},
    },
};

/// Size of the face's units in units of the figure.
const FACE: f32 = 1.5;
/// Where the chin is when nothing moves.
const CHIN: Pos2 = pos2(0.0, 241.0);
/// The chin in the face's units.
const FACE_CHIN: Pos2 = pos2(100.0, 150.0);

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
    fn breath(&self) -> f32 {
        (self.phase.breath * std::f32::consts::TAU).sin()
    }
}

/// How far somebody is on their way out of the light, or into it.
struct Walk {
    /// What moves the whole body.
    place: Affine,
    /// What moves the window that it is seen through.
    stand: Affine,
    /// Whether we see its back.
    rear: bool,
    /// How much of the light it has left.
    veil: f32,
}

impl Walk {
    fn of(body: &Body) -> Self {
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

/// One person at one moment.
struct Person<'a> {
    body: &'a Body,
    who: &'a Character,
    persona: Persona,
    outfit: Outfit,
    expression: Expression,
    nuance: Nuance,
    /// The whole body: leaning in, breathing, swaying.
    trunk: Affine,
    /// The head on it.
    head: Affine,
    /// How far the breath lifts the shoulders.
    breath: f32,
}

impl<'a> Person<'a> {
    fn new(body: &'a Body, who: &'a Character, thing: Thing, time: f64) -> Self {
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
        let pairs = ((body.phase.breath * 2.0).fract() < 0.62) as u8 as f32;
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
            if s.speak > 0.3 {
                expression = expression.speaking(time);
            }
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

    fn draw(&self, painter: &Painter, walk: &Walk, screen: Affine, veil: Veil, thing: Thing) {
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

    fn arms(&self, layer: &Layer, skin: (egui::Color32, egui::Color32), thing: Thing) {
        let ear = self.head.at(pos2(151.0, 124.0));
        let [free, held] = arms(self.body, self.who, thing, self.outfit.width, ear);
        let here = self.body.presence >= 0.999;
        let mobile = matches!(thing, Thing::Chat | Thing::App) && here;
        if mobile {
            let mut at = prop::HELD;
            at.x += (held.hand.x - 27.0).max(0.0);
            prop::telephone(layer, at, 0.0, 0.0);
        }
        if thing == Thing::Handset && here {
            let (top, foot) = (
                self.head.at(pos2(149.0, 96.0)),
                self.head.at(pos2(139.0, 137.0)),
            );
            prop::handset(layer, top, foot);
        }
        self.arm(layer, &free, -1.0, skin);
        self.arm(layer, &held, 1.0, skin);
    }

    fn arm(&self, layer: &Layer, arm: &Arm, out: f32, skin: (egui::Color32, egui::Color32)) {
        let at = |p: Pos2| pos2(p.x * out, p.y);
        let shoulder = self.outfit.shoulder();
        let wrist = arm.hand - arm.aim.normalized() * 16.0;
        let elbow = arm.elbow - vec2(0.0, 0.4 * self.breath);
        let way = bent(at(shoulder), at(elbow), at(wrist));
        let sleeve = self.outfit.sleeve();
        let [top, middle, end] = self.outfit.arm_widths();
        let under: Vec<Pos2> = way.iter().map(|p| *p + vec2(0.0, 4.5)).collect();
        let tight = 0.84;
        if sleeve.short {
            layer.limb(&under, [middle * tight, middle * 0.78, end * 0.82], skin.1);
            layer.limb(&way, [middle * tight, middle * 0.78, end * 0.82], skin.0);
            hand::draw(layer, arm, out, skin);
            // It ends above the elbow, however sharply that is bent.
            let upper = |way: &[Pos2]| [0.0, 0.4, 0.8].map(|share| way[0].lerp(way[1], share));
            layer.limb(&upper(&under), [top, top, top], shade(sleeve.color, 0.18));
            layer.limb(&upper(&way), [top, top, top], sleeve.color);
        } else {
            layer.limb(&under, [top, middle, end], shade(sleeve.color, 0.18));
            hand::draw(layer, arm, out, skin);
            let last = way.len() - 1;
            let mut way = way;
            let ahead = (way[last] - way[last - 1]).normalized();
            let cuff = [way[last] - ahead * 9.0, way[last]];
            layer.limb(&[cuff[0], cuff[0], cuff[1]], [end + 0.5; 3], sleeve.cuff);
            way[last] = cuff[0];
            layer.limb(&way, [top, middle, end + 1.5], sleeve.color);
        }
        if out < 0.0 {
            self.watch(layer, at(wrist), at(elbow));
        }
    }

    /// A watch at the wrist of the free arm.
    fn watch(&self, layer: &Layer, wrist: Pos2, elbow: Pos2) {
        let back = (elbow - wrist).normalized();
        let middle = wrist + back * 3.0;
        let across = back.rot90() * 15.0;
        layer.line(&[middle - across, middle + across], 8.0, wear::STRAP);
        layer.dot(middle, 10.0, wear::STRAP);
        layer.dot(middle, 7.5, wear::METAL);
        layer.line(&[middle, middle + vec2(0.0, -4.5)], 1.8, skin::EYE);
        layer.line(&[middle, middle + vec2(3.4, 1.0)], 1.8, skin::EYE);
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
