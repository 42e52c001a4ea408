//! Which scene is on, and which comes next: by what happens, or by the operator's keys.

use super::{Call, Show};

/// A scene of the hall.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scene {
    /// Title, run of show: before, between, and when nothing else goes on.
    #[default]
    Waiting,
    /// The draw of lots.
    Draw,
    /// A talk.
    Talk,
    /// A quiz round with buzzers.
    Quiz,
    /// The judges' marks, one by one.
    Marks,
    /// The standing.
    Standing,
    /// Prizes and certificates.
    Awards,
    /// The chief judge has all clocks stand still.
    Pause,
    /// Something is wrong: a calm picture for the hall.
    Fault,
}

impl Scene {
    /// All scenes in the order of an event; the operator's keys 1–9.
    pub const ALL: [Self; 9] = [
        Self::Waiting,
        Self::Draw,
        Self::Talk,
        Self::Quiz,
        Self::Marks,
        Self::Standing,
        Self::Awards,
        Self::Pause,
        Self::Fault,
    ];

    /// Name in Fluent keys, and on the command line.
    pub fn key(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Draw => "draw",
            Self::Talk => "talk",
            Self::Quiz => "quiz",
            Self::Marks => "marks",
            Self::Standing => "standing",
            Self::Awards => "awards",
            Self::Pause => "pause",
            Self::Fault => "fault",
        }
    }

    /// Whether there is something to show in it.
    pub fn is_offered(self, show: &Show) -> bool {
        let event = show.event.as_ref();
        match self {
            Self::Waiting | Self::Fault => true,
            Self::Draw | Self::Pause => event.is_some(),
            Self::Talk => show.talk.is_some(),
            Self::Quiz => event.is_some_and(|it| it.quiz.is_some()),
            Self::Marks => event.is_some_and(|it| !it.marks.is_empty()),
            Self::Standing => event.is_some_and(|it| it.standing.is_some()),
            Self::Awards => event.is_some_and(|it| !it.awards.is_empty()),
        }
    }

    /// The scene that what happens asks for.
    pub fn fitting(show: &Show) -> Self {
        let nothing = show.event.is_none() && show.talk.is_none();
        let talks = show.talk.as_ref().is_some_and(|talk| !talk.is_over());
        let Some(event) = &show.event else {
            return match () {
                () if nothing && show.trouble.is_some() => Self::Fault,
                () if nothing => Self::Waiting,
                () => Self::Talk,
            };
        };
        let plays = |it: &super::QuizShow| !matches!(it.call, Call::Before);
        let opened = event
            .stages
            .iter()
            .any(|it| it.step != super::StageStep::Waiting);
        match () {
            () if event.paused => Self::Pause,
            () if event.closed && !event.awards.is_empty() => Self::Awards,
            () if event.published => Self::Standing,
            () if event.quiz.as_ref().is_some_and(plays) => Self::Quiz,
            () if talks => Self::Talk,
            () if event.drawn && !opened => Self::Draw,
            () => Self::Waiting,
        }
    }
}

/// What the operator does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// Reveals the next mark or prize of the scene; where all is told, puts on the scene that comes next.
    Forward,
    /// Takes the last step back, or goes back to the scene before.
    Back,
    /// Puts on the scene that comes next, whatever is still to be revealed.
    Take,
    /// Chooses the scene that comes next.
    Choose(Scene),
    /// Chooses the next (`true`) or the previous of the scenes that have something to show.
    Turn(bool),
    /// Follows what happens, or leaves it to the keys.
    Auto,
}

/// What is on and what comes next.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Programme {
    /// The scene that is on.
    pub now: Scene,
    /// The scene that comes next, shown to the operator.
    pub next: Scene,
    /// Whether scenes are left to the keys.
    pub by_hand: bool,
    /// How much of the scene is revealed: judges' marks, prizes.
    pub step: usize,
    before: Vec<Scene>,
}

/// Scenes that the operator can go back to.
const REMEMBERED: usize = 32;

impl Programme {
    /// Follows what happens, unless scenes are left to the keys. Whether another scene is on.
    pub fn follow(&mut self, show: &Show) -> bool {
        let fitting = Scene::fitting(show);
        if !self.by_hand && fitting != self.now {
            self.put_on(fitting, show);
            return true;
        }
        if !self.next.is_offered(show) {
            self.next = after(self.now, show);
        }
        false
    }

    /// Does what the operator wants.
    pub fn key(&mut self, key: Key, show: &Show) {
        match key {
            Key::Forward if self.step < steps(self.now, show) => self.step += 1,
            Key::Forward | Key::Take => {
                self.by_hand = true;
                self.put_on(self.next, show);
            }
            Key::Back if self.step > 0 => self.step -= 1,
            Key::Back => {
                if let Some(scene) = self.before.pop() {
                    self.by_hand = true;
                    (self.next, self.now) = (self.now, scene);
                    self.step = steps(scene, show);
                }
            }
            Key::Choose(scene) if scene.is_offered(show) => self.next = scene,
            Key::Choose(_) => {}
            Key::Turn(on) => self.next = turned(self.next, on, show),
            Key::Auto => {
                self.by_hand = !self.by_hand;
                self.follow(show);
            }
        }
    }

    fn put_on(&mut self, scene: Scene, show: &Show) {
        if self.before.len() == REMEMBERED {
            self.before.remove(0);
        }
        self.before.push(self.now);
        (self.now, self.step) = (scene, 0);
        self.next = after(scene, show);
    }
}

/// How many steps a scene has beyond its first picture.
pub fn steps(scene: Scene, show: &Show) -> usize {
    let Some(event) = &show.event else { return 0 };
    match scene {
        // Each judge, then the sum.
        Scene::Marks => event.marks.iter().map(|it| it.judges.len() + 1).sum(),
        Scene::Awards => event.awards.len(),
        _ => 0,
    }
}

/// The scene that usually comes after `scene`.
fn after(scene: Scene, show: &Show) -> Scene {
    turned(scene, true, show)
}

/// The next, or the previous, of the scenes that have something to show.
fn turned(scene: Scene, on: bool, show: &Show) -> Scene {
    let count = Scene::ALL.len();
    let at = Scene::ALL.iter().position(|it| *it == scene).unwrap_or(0);
    let place = |by: usize| match on {
        true => (at + by) % count,
        false => (at + count - by) % count,
    };
    let mut places = (1..=count).map(|by| Scene::ALL[place(by)]);
    // A fault is put on by its own key alone.
    let found = places.find(|it| *it != Scene::Fault && it.is_offered(show));
    found.unwrap_or(scene)
}
