//! The moving body: springs towards the stance that feeling and doing ask for, and what swings by itself.

use super::{
    Doing, Feeling,
    stance::{Stance, ramp},
    whim::Whim,
};

/// How fast a spring settles: within about half a second, without swinging over.
const STIFF: f32 = 9.0;
/// Seconds of one step counted at once at most; a screen that stood still does not jump.
const LONGEST: f32 = 10.0;
/// Seconds to leave the light, and to come back into it.
const LEAVE: f32 = 1.5;
const COME: f32 = 0.9;

/// Swings by the second, in Hz; nothing swings at 3 Hz or more.
pub(super) mod rate {
    /// Breath of one who is calm, and of one who is furious.
    pub const BREATH: (f32, f32) = (0.22, 0.72);
    /// Gestures of calm and of furious speech.
    pub const BEAT: (f32, f32) = (0.7, 1.5);
    /// Tapping fingers.
    pub const TAP: f32 = 2.2;
    /// Nods and shakes.
    pub const NOD: f32 = 1.1;
    /// The arcs of speech.
    pub const ARCS: f64 = 0.8;
    /// Steps of one who walks off.
    pub const WALK: f32 = 1.9;
}

/// The moving body: springs towards the stance that feeling and doing ask for; the same ticks give the same body.
#[derive(Clone, Debug, PartialEq)]
pub struct Body {
    seed: u64,
    seconds: f64,
    pub(super) stance: Stance,
    speed: Stance,
    pub(super) phase: Phases,
    /// 1 in the light, 0 out of it.
    pub(super) presence: f32,
    pub(super) doing: Doing,
    pub(super) still: bool,
}

/// Where each swing stands, in turns of 0–1.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Phases {
    pub breath: f32,
    pub beat: f32,
    pub tap: f32,
    pub nod: f32,
    pub walk: f32,
}

impl Body {
    /// A calm body that waits; `seed` decides where it looks, and when.
    pub fn new(seed: u64) -> Self {
        let feeling = Feeling {
            anger: 0,
            trust: 50,
            patience: 1.0,
        };
        Self {
            seed,
            seconds: 0.0,
            stance: Stance::goal(feeling, Doing::Waiting, Whim::default()),
            speed: Stance::default(),
            phase: Phases::default(),
            presence: 1.0,
            doing: Doing::Waiting,
            still: false,
        }
    }

    /// Moves on by `dt` seconds. Under *reduce motion* (`still`) every change is at once and nothing swings.
    pub fn tick(&mut self, dt: f32, feeling: Feeling, doing: Doing, still: bool) {
        let dt = if dt.is_finite() {
            dt.clamp(0.0, LONGEST)
        } else {
            0.0
        };
        self.doing = doing;
        self.still = still;
        let feeling = feeling.bounded();
        if still {
            // The hands show what a glance around would: no look at the watch comes and goes.
            self.stance = Stance::goal(feeling, doing, Whim::default());
            self.speed = Stance::default();
            self.phase = Phases::default();
            self.presence = f32::from(u8::from(doing.stays()));
            return;
        }
        self.seconds += f64::from(dt);
        let goal = Stance::goal(feeling, doing, Whim::at(self.seed, self.seconds));
        let fade = (-STIFF * dt).exp();
        self.stance.zip(&mut self.speed, &goal, |x, v, goal| {
            settle(x, v, goal, dt, fade)
        });
        let way = if doing.stays() {
            dt / COME
        } else {
            -dt / LEAVE
        };
        self.presence = (self.presence + way).clamp(0.0, 1.0);
        self.swing(dt);
    }

    fn swing(&mut self, dt: f32) {
        let heat = ramp(self.stance.step, 0.0, 3.0);
        let between = |(calm, furious): (f32, f32)| calm + (furious - calm) * heat;
        let phase = &mut self.phase;
        for (turn, rate) in [
            (&mut phase.breath, between(rate::BREATH)),
            (&mut phase.beat, between(rate::BEAT)),
            (&mut phase.tap, rate::TAP),
            (&mut phase.nod, rate::NOD),
            (&mut phase.walk, rate::WALK),
        ] {
            *turn = (*turn + dt * rate).rem_euclid(1.0);
        }
    }

    /// Whether anything is to be drawn again soon: always, but under *reduce motion*.
    pub fn moves(&self) -> bool {
        !self.still
    }
}

/// One step of a critically damped spring, exact for any length: `fade` is `exp(−STIFF · dt)`.
fn settle(x: &mut f32, v: &mut f32, goal: f32, dt: f32, fade: f32) {
    let away = *x - goal;
    let push = *v + STIFF * away;
    *x = goal + (away + push * dt) * fade;
    *v = (*v - STIFF * push * dt) * fade;
}

#[cfg(test)]
mod tests {
    use super::*;

    const UPSET: Feeling = Feeling {
        anger: 92,
        trust: 12,
        patience: 0.5,
    };

    #[test]
    fn springs_settle_and_the_same_ticks_give_the_same_body() {
        let (mut one, mut two) = (Body::new(7), Body::new(7));
        for _ in 0..240 {
            one.tick(1.0 / 60.0, UPSET, Doing::Speaking, false);
            two.tick(1.0 / 60.0, UPSET, Doing::Speaking, false);
        }
        assert_eq!(one, two);
        let goal = Stance::goal(UPSET, Doing::Speaking, Whim::default());
        for ((name, is), (_, asked)) in one.stance.named().into_iter().zip(goal.named()) {
            assert!((is - asked).abs() < 0.01, "{name}: {is}, not {asked}");
        }
    }

    #[test]
    fn few_long_ticks_lead_where_many_short_ones_do() {
        let (mut few, mut many) = (Body::new(1), Body::new(1));
        for _ in 0..4 {
            few.tick(0.25, UPSET, Doing::Speaking, false);
        }
        for _ in 0..100 {
            many.tick(0.01, UPSET, Doing::Speaking, false);
        }
        for ((name, is), (_, asked)) in few.stance.named().into_iter().zip(many.stance.named()) {
            assert!((is - asked).abs() < 0.02, "{name}: {is}, not {asked}");
        }
    }

    #[test]
    fn leaving_takes_a_second_and_a_half() {
        let mut body = Body::new(1);
        for _ in 0..74 {
            body.tick(0.02, UPSET, Doing::Leaving, false);
        }
        assert!(body.presence > 0.0);
        body.tick(0.04, UPSET, Doing::Leaving, false);
        assert_eq!(body.presence, 0.0);
        body.tick(1.0, UPSET, Doing::Waiting, false);
        assert_eq!(body.presence, 1.0);
    }

    #[test]
    fn without_motion_the_goal_is_there_at_once_and_nothing_swings() {
        let mut body = Body::new(1);
        body.tick(0.0, UPSET, Doing::Speaking, true);
        let once = body.clone();
        body.tick(0.7, UPSET, Doing::Speaking, true);
        assert_eq!(body, once);
        assert_eq!(body.phase, Phases::default());
        assert!(!body.moves());
        body.tick(0.1, UPSET, Doing::Gone, true);
        assert_eq!(body.presence, 0.0);
    }

    #[test]
    fn bad_seconds_do_no_harm() {
        let mut body = Body::new(u64::MAX);
        for dt in [f32::NAN, f32::INFINITY, -3.0, 1e30, 0.0, f32::MIN_POSITIVE] {
            body.tick(dt, UPSET, Doing::Waiting, false);
            assert!(body.stance.named().iter().all(|(_, x)| x.is_finite()));
            assert!((0.0..1.0).contains(&body.phase.breath));
        }
    }

    #[test]
    fn nothing_swings_at_three_hertz() {
        let rates = [
            rate::BREATH.1,
            rate::BEAT.1,
            rate::TAP,
            rate::NOD,
            rate::WALK,
        ];
        assert!(rates.iter().all(|rate| (0.0..3.0).contains(rate)));
        assert!((0.0..=1.0).contains(&rate::ARCS));
    }
}
