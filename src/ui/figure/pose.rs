//! Where elbows and hands are: poses by temper and channel, blended by how much of each the stance asks for.

use egui::{Pos2, Vec2, pos2, vec2};

use super::{Character, body::Body, prop::Thing, stance::ramp};
use crate::scenario::Temper;

/// An arm in units of the body, mirrored: x grows outwards from the middle, y downwards.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Arm {
    /// The elbow.
    pub elbow: Pos2,
    /// The middle of the hand.
    pub hand: Pos2,
    /// Where the fingers point.
    pub aim: Vec2,
    /// How open the hand is: 0 a fist, 1 spread.
    pub open: f32,
    /// How far the first finger points by itself, 0–1.
    pub point: f32,
}

const fn arm(elbow: (f32, f32), hand: (f32, f32), aim: (f32, f32), open: f32) -> Arm {
    Arm {
        elbow: pos2(elbow.0, elbow.1),
        hand: pos2(hand.0, hand.1),
        aim: vec2(aim.0, aim.1),
        open,
        point: 0.0,
    }
}

/// Hands rest before the body, a little apart.
const REST: Arm = arm((118.0, 404.0), (54.0, 432.0), (-0.92, 0.38), 0.75);
/// Both hands together, wrung.
const WRUNG: Arm = arm((116.0, 408.0), (15.0, 416.0), (-0.9, -0.4), 0.2);
/// One hand in the other, low and still.
const FORMAL: Arm = arm((112.0, 406.0), (18.0, 440.0), (-0.95, 0.3), 0.25);
/// Arms folded.
const FOLDED: Arm = arm((120.0, 402.0), (-50.0, 378.0), (-1.0, -0.12), 0.35);
/// A hand on the hip.
const HIP: Arm = arm((158.0, 392.0), (84.0, 438.0), (-0.75, 0.66), 0.3);
/// A palm offered.
const OFFER: Arm = arm((112.0, 412.0), (142.0, 356.0), (0.62, -0.78), 0.95);
/// The same, further out.
const WIDE: Arm = arm((124.0, 408.0), (166.0, 352.0), (0.78, -0.62), 1.0);
/// A hand raised in gesture.
const RAISED: Arm = arm((134.0, 396.0), (150.0, 306.0), (0.25, -0.97), 1.0);
/// A finger raised.
const POINTED: Arm = Arm {
    point: 1.0,
    ..arm((132.0, 400.0), (128.0, 312.0), (-0.18, -0.98), 0.0)
};
/// A hand on the heart.
const HEART: Arm = arm((130.0, 404.0), (30.0, 350.0), (-0.94, -0.34), 0.75);
/// A hand that sets out a point.
const EXPLAIN: Arm = arm((124.0, 412.0), (64.0, 366.0), (-0.5, -0.87), 0.65);
/// Palms half open at both sides.
const LOOSE: Arm = arm((112.0, 412.0), (152.0, 386.0), (0.86, -0.51), 0.85);
/// A fist before the chest.
const FIST: Arm = arm((130.0, 416.0), (76.0, 360.0), (-0.42, -0.91), 0.0);
/// A fist on the table.
const THUMP: Arm = arm((126.0, 402.0), (76.0, 442.0), (-0.96, 0.28), 0.0);
/// The free arm across the belly, under the hand that holds a mobile.
const UNDER: Arm = arm((120.0, 412.0), (-76.0, 414.0), (-1.0, 0.0), 0.35);
/// The wrist before the eyes.
const WATCH: Arm = arm((126.0, 404.0), (14.0, 352.0), (-1.0, -0.05), 0.15);
/// A telephone at the ear; the hand follows the head.
const EAR: Arm = arm((146.0, 388.0), (84.0, 200.0), (-0.35, -0.94), 0.3);
/// A mobile before the chest.
const MOBILE: Arm = arm((118.0, 414.0), (27.0, 398.0), (-0.75, -0.66), 0.4);
/// Hands on the keys.
const KEYS: Arm = arm((120.0, 410.0), (52.0, 440.0), (-0.9, 0.1), 0.5);
/// Hands on the counter.
const COUNTER: Arm = arm((126.0, 402.0), (74.0, 446.0), (-0.95, 0.2), 0.6);

impl Arm {
    /// The pose `share` of the way to `other`.
    fn towards(self, other: Self, share: f32) -> Self {
        let share = share.clamp(0.0, 1.0);
        let mix = |a: f32, b: f32| a + (b - a) * share;
        Self {
            elbow: self.elbow.lerp(other.elbow, share),
            hand: self.hand.lerp(other.hand, share),
            aim: self.aim * (1.0 - share) + other.aim * share,
            open: mix(self.open, other.open),
            point: mix(self.point, other.point),
        }
    }

    /// The arm of a body `width` of the usual one.
    fn narrowed(mut self, width: f32) -> Self {
        self.elbow.x *= width;
        if self.hand.x > 40.0 {
            self.hand.x -= 40.0 * (1.0 - width) * 2.0;
        }
        self
    }
}

/// Both arms: the free one, to the left of the screen, and the one that holds what there is to hold. `ear` is where a
/// telephone is held.
pub fn arms(body: &Body, who: &Character, thing: Thing, width: f32, ear: Pos2) -> [Arm; 2] {
    let s = &body.stance;
    let here = ramp(1.0 - body.presence, 0.25, 0.0);
    let (free, held) = at_rest(who.temper, thing);
    let speech = in_speech(who.temper);
    let talk = s.speak * (1.0 - s.raise);
    let mut free = free.towards(speech.0, talk);
    let mut held = match thing {
        Thing::Laptop | Thing::Counter => held,
        _ => held.towards(speech.1, talk),
    };
    if matches!(thing, Thing::Chat | Thing::App) {
        free = free.towards(MOBILE, here * (1.0 - s.raise));
    }
    free = free.towards(folded(thing, true), s.fold * here);
    held = held.towards(folded(thing, false), s.fold * here);
    let fists = s.fist * (1.0 - s.fold);
    let (fist, other) = match thing {
        Thing::Laptop | Thing::Counter => (THUMP, THUMP),
        _ => (FIST, FIST),
    };
    if !matches!(thing, Thing::Chat | Thing::App) {
        free = free.towards(fist, fists * (1.0 - s.raise));
    }
    held = held.towards(other, fists);
    held = match thing {
        Thing::Handset => held.towards(Arm { hand: ear, ..EAR }, here),
        Thing::Chat | Thing::App => held.towards(MOBILE, here),
        Thing::Laptop | Thing::Counter => held,
    };
    free = free.towards(RAISED.towards(POINTED, s.point), s.raise);
    free = free.towards(WATCH, s.watch);
    let mut both = [free, held];
    for (i, arm) in both.iter_mut().enumerate() {
        *arm = arm.narrowed(width);
        swing(arm, body, who.temper, i == 0 || !thing.is_held());
    }
    both
}

/// Folded arms, as far as the thing lets them: over a lid or a counter they are higher, under a mobile the free one is
/// lower. Where both are free, the hand below is hidden.
fn folded(thing: Thing, free: bool) -> Arm {
    let higher = |under: f32| Arm {
        elbow: FOLDED.elbow - vec2(0.0, 16.0),
        hand: FOLDED.hand + vec2(0.8 * under, under - 34.0),
        ..FOLDED
    };
    match thing {
        Thing::Chat | Thing::App if free => UNDER,
        Thing::Laptop | Thing::Counter => higher(if free { 24.0 } else { 0.0 }),
        _ => FOLDED,
    }
}

/// How a temper carries its arms at a thing.
fn at_rest(temper: Temper, thing: Thing) -> (Arm, Arm) {
    let (free, held) = match temper {
        Temper::Direct => (REST, REST),
        Temper::Anxious => (WRUNG, WRUNG),
        Temper::Sarcastic => (HIP, REST),
        Temper::Courteous | Temper::Formal => (FORMAL, FORMAL),
        Temper::Rambling => (LOOSE, LOOSE),
        Temper::Terse => (folded(thing, true), folded(thing, false)),
    };
    match (thing, temper) {
        (Thing::Laptop | Thing::Counter, Temper::Terse) => (free, held),
        (Thing::Laptop, _) => (KEYS, KEYS),
        (Thing::Counter, Temper::Anxious | Temper::Courteous | Temper::Formal) => (free, held),
        (Thing::Counter, Temper::Sarcastic) => (HIP, COUNTER),
        (Thing::Counter, _) => (COUNTER, COUNTER),
        _ => (free, held),
    }
}

/// How a temper speaks with its hands while it is calm.
fn in_speech(temper: Temper) -> (Arm, Arm) {
    match temper {
        Temper::Direct | Temper::Sarcastic => (OFFER, OFFER),
        Temper::Anxious => (WRUNG, WRUNG),
        Temper::Courteous => (HEART, FORMAL),
        Temper::Formal => (EXPLAIN, FORMAL),
        Temper::Rambling => (WIDE, WIDE),
        Temper::Terse => (FOLDED, FOLDED),
    }
}

/// What swings: gestures in time with speech, taps, the arms of one who walks.
fn swing(arm: &mut Arm, body: &Body, temper: Temper, free: bool) {
    if body.still {
        return;
    }
    let s = &body.stance;
    let beat = (body.phase.beat * std::f32::consts::TAU).sin();
    let large = match temper {
        Temper::Rambling => 1.7,
        Temper::Formal | Temper::Terse => 0.5,
        _ => 1.0,
    };
    let size = s.beat * s.speak * large * if free { 1.0 } else { 0.15 };
    // A gesture strikes down faster than it comes up.
    let stroke = beat + 0.25 * (2.0 * body.phase.beat * std::f32::consts::TAU).sin();
    arm.hand += vec2(4.0 * beat, -9.0 * stroke) * size;
    arm.elbow += vec2(1.5 * beat, -2.0 * stroke) * size;
    arm.aim += vec2(0.12 * stroke, 0.0) * size;
    let tap = (body.phase.tap * std::f32::consts::TAU).sin();
    arm.open += 0.3 * tap * s.tap * if free { 1.0 } else { 0.5 };
    arm.open = arm.open.clamp(0.0, 1.0);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elbows_stay_outside_of_the_body_and_below_the_shoulder() {
        let poses = [
            REST, WRUNG, FORMAL, FOLDED, HIP, OFFER, WIDE, RAISED, POINTED, FIST, WATCH, EAR,
            MOBILE, KEYS, COUNTER, HEART, EXPLAIN, LOOSE, THUMP, UNDER,
        ];
        let shoulder = pos2(80.0, 316.0);
        for pose in poses {
            assert!(pose.elbow.x > 100.0 && pose.elbow.y > 370.0, "{pose:?}");
            let upper = (pose.elbow - shoulder).length();
            assert!((60.0..125.0).contains(&upper), "{pose:?}: {upper}");
            assert!((0.9..1.1).contains(&pose.aim.length()), "{pose:?}");
        }
    }
}
