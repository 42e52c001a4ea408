//! The numbers of a stance, from −1 or 0 to 1 but for two: what feeling and doing ask for, whoever stands there.

use super::{Doing, Feeling, whim::Whim};
use crate::ui::theme::Mood;

macro_rules! stance {
    ($($(#[$doc:meta])* $name:ident,)+) => {
        /// A stance, or the speed of one.
        #[derive(Clone, Copy, Debug, Default, PartialEq)]
        pub struct Stance { $($(#[$doc])* pub $name: f32,)+ }

        impl Stance {
            /// Each number with the same one of two others, through `f`.
            pub fn zip(&mut self, speed: &mut Self, goal: &Self, f: impl Fn(&mut f32, &mut f32, f32)) {
                $(f(&mut self.$name, &mut speed.$name, goal.$name);)+
            }

            /// Every number with its name.
            #[cfg(test)]
            pub fn named(&self) -> Vec<(&'static str, f32)> {
                vec![$((stringify!($name), self.$name),)+]
            }
        }
    };
}

stance! {
    /// Anger on the scale of the face, 0–3.
    step,
    /// The mood whose light falls, 0–3; whole numbers at rest.
    light,
    /// Shoulders up.
    shoulders,
    /// The whole body leans in.
    lean,
    /// The head is pushed forward, −1 drawn back.
    forward,
    /// Arms folded.
    fold,
    /// A hand raised in gesture.
    raise,
    /// Its finger points.
    point,
    /// The hands are fists.
    fist,
    /// The wrist is held up to read the watch.
    watch,
    /// Fingers tap.
    tap,
    /// Head turned: − to the left of the screen.
    turn,
    /// Eyes aside.
    gaze_x,
    /// Eyes down.
    gaze_y,
    /// Smile beside what the mood's mouth does.
    smile,
    /// How large the gestures of speech are.
    beat,
    /// Nods.
    nod,
    /// Shakes of the head.
    shake,
    /// Speaks.
    speak,
    /// Reads what the desk writes, where it writes.
    read,
    /// The body is half turned to go.
    off,
}

/// How much of `x` lies between `from` and `to`, 0–1, smoothly; `from` may be the larger one.
pub fn ramp(x: f32, from: f32, to: f32) -> f32 {
    let t = ((x - from) / (to - from)).clamp(0.0, 1.0);
    t * t * (3.0 - 2.0 * t)
}

impl Stance {
    /// The stance that `feeling`, `doing` and a whim ask for.
    pub fn goal(feeling: Feeling, doing: Doing, whim: Whim) -> Self {
        let feeling = feeling.bounded();
        let mut goal = Self::of_feeling(feeling);
        match doing {
            Doing::Waiting => goal.wait(feeling, whim),
            Doing::Listening => goal.listen(feeling, whim),
            Doing::Speaking => goal.speak(feeling),
            Doing::Leaving | Doing::Gone => {
                goal.fold *= 0.3;
                goal.off = 1.0;
            }
        }
        if feeling.patience <= 0.0 && doing != Doing::Speaking {
            goal.off = goal.off.max(0.6);
            goal.turn = -0.8;
            goal.gaze_x = -0.6;
            goal.read = 0.0;
            goal.fold *= 0.4;
            goal.watch = 0.0;
        }
        goal
    }

    /// What the feeling does to a body, whatever it is about.
    fn of_feeling(feeling: Feeling) -> Self {
        let (step, trust) = (feeling.step(), f32::from(feeling.trust));
        let (warm, cold) = (ramp(trust, 55.0, 85.0), ramp(trust, 42.0, 18.0));
        let fury = ramp(step, 2.1, 2.8);
        Self {
            step,
            light: Mood::of_anger(i32::from(feeling.anger)) as usize as f32,
            shoulders: (ramp(step, 0.6, 3.0) - 0.25 * warm).max(-0.2),
            lean: fury + 0.25 * ramp(step, 1.0, 2.0) * (1.0 - fury),
            forward: 0.45 * ramp(step, 0.4, 1.2) + 0.55 * fury - 0.35 * cold * (1.0 - fury),
            fold: cold * (1.0 - fury),
            fist: ramp(step, 1.9, 2.6),
            turn: -0.35 * cold * (1.0 - fury),
            gaze_x: -0.55 * cold * (1.0 - fury),
            smile: 0.7 * warm * (1.0 - ramp(step, 0.6, 1.6)) - 0.45 * cold,
            tap: 0.6 * ramp(step, 0.4, 1.0) * (1.0 - ramp(step, 1.6, 2.2)),
            ..Self::default()
        }
    }

    fn wait(&mut self, feeling: Feeling, whim: Whim) {
        let hurry = ramp(feeling.patience, 0.55, 0.2);
        let (x, y) = whim.look;
        self.turn += 0.6 * x;
        self.gaze_x = x;
        self.gaze_y = y;
        self.read = 0.4;
        self.tap = self.tap.max(hurry);
        self.look_at_watch(hurry, whim);
    }

    fn listen(&mut self, feeling: Feeling, whim: Whim) {
        let trust = f32::from(feeling.trust);
        self.read = 1.0;
        self.nod = 0.25 + 0.75 * ramp(trust, 40.0, 75.0);
        self.shake = ramp(trust, 40.0, 20.0).max(0.7 * ramp(self.step, 1.6, 2.4));
        self.nod *= 1.0 - self.shake;
        let hurry = ramp(feeling.patience, 0.4, 0.1);
        self.tap = self.tap.max(0.8 * hurry);
        self.look_at_watch(hurry, whim);
    }

    fn look_at_watch(&mut self, hurry: f32, whim: Whim) {
        if whim.watch && hurry > 0.3 {
            self.watch = 1.0;
            self.fold = 0.0;
            self.fist = 0.0;
            self.turn = -0.2;
            self.gaze_x = -0.25;
            self.gaze_y = 1.0;
            self.read = 0.0;
            self.nod = 0.0;
            self.shake = 0.0;
        }
    }

    fn speak(&mut self, feeling: Feeling) {
        let fury = ramp(self.step, 2.1, 2.8);
        self.speak = 1.0;
        self.beat = 0.45 + 0.55 * ramp(self.step, 0.5, 2.5);
        self.raise = ramp(self.step, 1.2, 1.9);
        self.point = fury;
        // Folded arms open for words, the sooner the angrier.
        self.fold *= 1.0 - self.raise;
        self.tap = 0.0;
        self.turn *= 0.4;
        self.gaze_x *= 0.4;
        self.forward += 0.15 * ramp(f32::from(feeling.trust), 30.0, 80.0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn goal(anger: u8, trust: u8, patience: f32, doing: Doing) -> Stance {
        let feeling = Feeling {
            anger,
            trust,
            patience,
        };
        Stance::goal(feeling, doing, Whim::default())
    }

    #[test]
    fn every_feeling_and_doing_has_its_own_stance() {
        let mut seen: Vec<(Stance, String)> = Vec::new();
        for anger in [5, 35, 62, 90] {
            for trust in [10, 50, 90] {
                for doing in Doing::ALL {
                    if doing == Doing::Gone {
                        continue; // Nobody stands there.
                    }
                    let stance = goal(anger, trust, 1.0, doing);
                    let name = format!("{anger} {trust} {doing:?}");
                    for (other, its) in &seen {
                        assert_ne!(stance, *other, "{name} is {its}");
                    }
                    seen.push((stance, name));
                }
            }
        }
        assert_eq!(seen.len(), 48);
    }

    #[test]
    fn anger_raises_shoulders_and_leans_in_and_trust_lets_both_go() {
        let shoulders: Vec<f32> = [0, 30, 60, 90]
            .map(|anger| goal(anger, 50, 1.0, Doing::Speaking).shoulders)
            .into();
        assert!(shoulders.is_sorted() && shoulders[0] < shoulders[3]);
        assert!(goal(90, 50, 1.0, Doing::Speaking).lean > 0.9);
        assert!(goal(90, 50, 1.0, Doing::Speaking).point > 0.9);
        assert!(goal(60, 50, 1.0, Doing::Speaking).raise > 0.9);
        assert_eq!(goal(60, 50, 1.0, Doing::Listening).raise, 0.0);
        let (low, high) = (
            goal(10, 5, 1.0, Doing::Listening),
            goal(10, 95, 1.0, Doing::Listening),
        );
        assert!(low.fold > 0.9 && low.gaze_x < -0.3 && low.shake > high.shake);
        assert!(high.fold < 0.1 && high.nod > low.nod && high.smile > 0.5);
        assert!(high.shoulders < low.shoulders);
    }

    #[test]
    fn patience_runs_out_over_the_watch_to_the_door() {
        let watch = Whim {
            watch: true,
            ..Whim::default()
        };
        let at = |patience| {
            let feeling = Feeling {
                anger: 30,
                trust: 50,
                patience,
            };
            Stance::goal(feeling, Doing::Waiting, watch)
        };
        assert_eq!(at(1.0).watch, 0.0);
        assert_eq!(at(0.2).watch, 1.0);
        assert!(at(0.2).tap > 0.9);
        assert!(at(0.0).off > 0.5 && at(0.2).off == 0.0);
    }

    #[test]
    fn no_number_leaves_its_bounds() {
        for anger in [0, 24, 50, 75, 100, 255] {
            for trust in [0, 30, 60, 255] {
                for patience in [f32::NAN, f32::NEG_INFINITY, 0.0, 0.3, 1.0, f32::MAX] {
                    for doing in Doing::ALL {
                        for (name, value) in goal(anger, trust, patience, doing).named() {
                            let most = if matches!(name, "step" | "light") {
                                3.0
                            } else {
                                1.2
                            };
                            assert!((-1.0..=most).contains(&value), "{name} is {value}");
                        }
                    }
                }
            }
        }
    }
}
