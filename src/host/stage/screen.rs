//! What the screen keeps from frame to frame, and how it goes on: the store is looked at, the programme follows, the customer moves.

use std::time::Instant;

use bevy::ecs::system::NonSendMut;

use super::Wish;
use crate::{
    app::stage::{Follower, Programme, Show, Speaker, TalkShow},
    host::clock,
    text::Language,
    ui::{
        figure::{Body, Doing, Feeling},
        stage::Stand,
    },
};

/// Seconds the customer goes on speaking for each letter of a line, and how long at most.
const LETTER: f64 = 0.11;
const LONGEST: f64 = 7.0;

/// Longest step of what moves, in seconds: after a hitch nothing leaps.
const STEP: f32 = 0.1;

/// What the screen keeps.
pub struct Screen {
    follower: Follower,
    /// What is shown now.
    pub show: Show,
    /// Which scene.
    pub programme: Programme,
    /// The customer.
    pub body: Body,
    /// Language of the screen.
    pub language: Language,
    /// Whether the page is light.
    pub light: bool,
    /// Whether nothing moves but clocks.
    pub still: bool,
    /// Whether the operator's console is open.
    pub console: bool,
    /// Whether the whole screen is covered.
    pub full: bool,
    zone_ms: i64,
    began: Instant,
    /// The time of this frame, and seconds since the screen began.
    now: i64,
    time: f64,
    /// The talk whose customer stands there, its lines so far, and until when the last is spoken.
    spoken: (i64, u64, f64),
}

impl Screen {
    /// A screen that begins now.
    pub fn new(wish: &Wish) -> Self {
        #[expect(
            clippy::disallowed_methods,
            reason = "what moves on the screen is timed here; nothing that is recorded depends on it"
        )]
        let began = Instant::now();
        let follower = Follower::new(wish.address.clone(), wish.follow, &wish.folders, wish.live);
        Self {
            follower,
            show: Show::default(),
            programme: Programme::default(),
            body: Body::new(0),
            language: wish.language,
            light: wish.light,
            still: false,
            console: wish.console,
            full: !wish.windowed,
            zone_ms: wish.zone_ms,
            began,
            now: 0,
            time: 0.0,
            spoken: (0, 0, 0.0),
        }
    }

    /// Goes on to the moment `now`.
    pub fn tick(&mut self, now: i64) {
        let time = self.began.elapsed().as_secs_f64();
        let dt = ((time - self.time) as f32).clamp(0.0, STEP);
        (self.now, self.time) = (now, time);
        if self.follower.tick(now) {
            self.show.clone_from(self.follower.show());
        }
        self.programme.follow(&self.show);
        if let Some(talk) = &self.show.talk {
            if self.spoken.0 != talk.session {
                self.body = Body::new(talk.session.unsigned_abs());
                self.spoken = (talk.session, talk.said, 0.0);
            }
            let doing = doing(talk, &mut self.spoken, time);
            let feeling = Feeling {
                anger: talk.mood.anger,
                trust: talk.mood.trust,
                patience: talk.patience(),
            };
            self.body.tick(dt, feeling, doing, self.still);
        }
    }

    /// Whether the store was read once from end to end, or cannot be.
    pub fn is_read(&self) -> bool {
        self.follower.has_read() || self.show.trouble.is_some()
    }

    /// Seconds since the screen began.
    pub fn time(&self) -> f64 {
        self.time
    }

    /// What a scene is drawn from.
    pub fn stand(&self) -> Stand<'_> {
        Stand {
            show: &self.show,
            programme: &self.programme,
            body: &self.body,
            language: self.language,
            now: self.now,
            zone_ms: self.zone_ms,
            time: self.time,
            still: self.still,
        }
    }
}

/// What the customer is about: they speak for as long as their new lines take to say.
fn doing(talk: &TalkShow, spoken: &mut (i64, u64, f64), time: f64) -> Doing {
    if talk.said > spoken.1 {
        let new = (talk.said - spoken.1).min(talk.lines.len() as u64) as usize;
        let lines = talk.lines.iter().rev().take(new);
        let theirs = lines.filter(|line| line.who == Speaker::Customer);
        let letters: usize = theirs.map(|line| line.words.chars().count()).sum();
        if letters > 0 {
            spoken.2 = time + (letters as f64 * LETTER).min(LONGEST);
        }
        spoken.1 = talk.said;
    }
    match talk.last_speaker() {
        _ if talk.is_deserted() => Doing::Leaving,
        _ if time < spoken.2 => Doing::Speaking,
        Some(Speaker::Agent) => Doing::Listening,
        _ if talk.is_over() => Doing::Listening,
        _ => Doing::Waiting,
    }
}

/// The system that calls [`Screen::tick`] each frame.
pub fn tick(mut screen: NonSendMut<'_, Screen>) {
    screen.tick(clock::now_ms());
}
