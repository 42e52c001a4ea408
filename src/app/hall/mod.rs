//! The hall: an event of a contest held on this machine, one seat after the other. The records are kept as they are written; everything
//! that is shown follows from them.

mod answers;
mod beats;
mod cases;
mod collect;
mod exercise;
pub mod games;
pub(super) mod keep;
mod lines;
pub(super) mod on_hall;
mod on_sealed;
mod papers;
mod place;
pub mod rehearsal;
mod sealed;
mod seat;
mod sync;
mod talks;
mod work;

#[cfg(test)]
mod seal_tests;
#[cfg(test)]
mod several;
#[cfg(test)]
pub(crate) mod tests;

pub use cases::CaseAnswer;
pub use exercise::{Answers, Desk};
pub use games::GameAction;
pub use lines::Line;
pub use papers::{Giving, records_name};
pub use rehearsal::{RehearsalAction, Rehearsals};
pub use sealed::{Sealed, Supplies, banks, supplies};
pub use seat::Seat;
pub use work::Work;

use std::{collections::BTreeMap, path::PathBuf};

use crate::{
    batch::judges::{JudgeAgreement, agreement},
    contest::{
        Event, Keys, Taker, What, Who,
        standing::{Crossing, Judged, Standing, crossings, judged, standing},
    },
    scenario::{Contest, Exercise, contest::By},
    store::EventRow,
    text::SourceFile,
};
use keep::Keeper;

use super::action::Secret;

/// The part of the model that belongs to events.
#[derive(Default)]
pub struct Hall {
    /// Contests that an event can be held of, once they have been read.
    pub offered: Vec<Offered>,
    /// Events that are kept, newest first.
    pub kept: Vec<EventRow>,
    /// The event that is open.
    pub held: Option<Held>,
    /// The exercises on this machine, once they have been read.
    pub exercises: Vec<Exercise>,
    /// Whether a phrase is being made into keys.
    pub unlocking: bool,
    /// What the rehearsal that is open keeps beside its records.
    pub rehearsals: Rehearsals,
    /// Whether what is stored has been asked for.
    pub(super) asked: bool,
}

/// A contest file that checks clean.
#[derive(Clone, Debug)]
pub struct Offered {
    /// The contest.
    pub contest: Contest,
    /// Its file, word for word.
    pub source: SourceFile,
}

/// An event that is open.
pub struct Held {
    /// What follows from its records.
    pub event: Event,
    /// Who sits at the machine.
    pub seat: Seat,
    /// The standing as of the last record.
    pub standing: Standing,
    /// How far judges agree, and what hangs on the rule, as of the last mark.
    pub beside: Beside,
    /// What is looked at: a stage by its place, and somebody in it.
    pub focus: (usize, Option<Taker>),
    /// What an entrant is at work on here.
    pub work: Option<Work>,
    /// Exercises an entrant is at work on here.
    pub exercises: Option<Desk>,
    /// Relays, quizzes, duels and defences of the event.
    pub games: games::Games,
    /// Answers that the judge who sits here has to mark.
    pub cases: Vec<CaseAnswer>,
    /// Of which record and seat they are.
    cases_as_of: Option<(u64, Seat)>,
    /// What was said in the talks of whoever is looked at.
    pub lines: Option<((usize, Taker), Vec<Line>)>,
    /// What this machine is called in the records.
    pub machine: String,
    /// What was handed in and marked for others.
    collected: collect::Collected,
    /// What its stages are made of, where that is sealed.
    pub sealed: Sealed,
    keys: Option<Keys>,
    keeper: Keeper,
    /// The last signs of life of everybody at work, by stage.
    signs: BTreeMap<(String, Taker), sync::Sign>,
    /// When a sign of life was last kept.
    beat_at: i64,
}

/// What stands beside a standing for those who answer for it.
#[derive(Clone, Debug, PartialEq)]
pub struct Beside {
    /// How far the judges agree.
    pub agreement: JudgeAgreement,
    /// Who would cross a line under another rule.
    pub crossings: Vec<Crossing>,
}

impl Beside {
    fn of(event: &Event) -> Self {
        Self {
            agreement: agreement(event),
            crossings: crossings(event),
        }
    }
}

/// What the hall may ask for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HallAction {
    /// Opens an event of a contest, by its id; the phrase is the chief judge's.
    Open(String, Secret),
    /// As [`HallAction::Open`], with all that its stages are made of sealed under the phrase.
    OpenSealed(String, Secret),
    /// Opens the event of a sealed pack.
    OpenPack(PathBuf, Secret),
    /// Writes a contest, by its id, as a sealed pack for later.
    Seal(String, Secret, PathBuf),
    /// Hands the pack of the event that is open in, where it is not kept here.
    Pack(PathBuf),
    /// Shows an event of the store.
    Show(i64),
    /// Goes back to the list of events.
    Leave,
    /// Somebody else sits down. The chief judge's seat needs the phrase: [`HallAction::Unlock`].
    Sit(Seat),
    /// The chief judge sits down.
    Unlock(Secret),
    /// Looks at a stage, and at somebody in it.
    Look(usize, Option<Taker>),
    /// A team enters: name and unit.
    Team(String, String),
    /// Somebody enters: name, unit, and the team's number.
    Entrant(String, String, Option<u32>),
    /// A judge is named: name and unit.
    Judge(String, String),
    /// Draws lots.
    Draw,
    /// Opens the stage.
    OpenStage(String),
    /// Begins or goes on with the work of somebody in a stage.
    Work(usize, Taker),
    /// Shows the exercise at this place of the desk.
    Turn(usize),
    /// Answers the exercise at this place of the desk.
    Answer(usize, Answers),
    /// The text of the typing test at this place reads so from now on.
    Typed(usize, String),
    /// Hands the exercises on the desk in.
    HandIn,
    /// The chief judge hands in for somebody, as they stand in the records.
    Collect(usize, Taker),
    /// Of a rehearsal.
    Rehearse(RehearsalAction),
    /// Of a relay, a quiz, a duel or a defence.
    Game(GameAction),
    /// Records what happened, by whoever sits at the machine.
    Record(Box<What>),
    /// Signs and ends the event.
    Close,
    /// Writes the records as a file.
    Export(PathBuf),
    /// Writes certificates and badges into a folder.
    Certificates(Giving),
}

impl Hall {
    /// Whether the clocks of the event that is open stand still.
    pub fn is_paused(&self) -> bool {
        self.held
            .as_ref()
            .is_some_and(|held| held.event.is_paused())
    }
}

impl Held {
    fn new(event: Event, seat: Seat, keys: Option<Keys>, keeper: Keeper, machine: &str) -> Self {
        let mut held = Self {
            standing: standing(&event),
            beside: Beside::of(&event),
            event,
            seat,
            focus: (0, None),
            work: None,
            exercises: None,
            games: games::Games::default(),
            cases: Vec::new(),
            cases_as_of: None,
            lines: None,
            machine: machine.to_owned(),
            collected: collect::Collected::default(),
            sealed: Sealed::default(),
            keys,
            keeper,
            signs: BTreeMap::new(),
            beat_at: 0,
        };
        held.focus.0 = held.stage_now();
        held
    }

    /// Whether the chief judge's keys are at hand.
    pub fn is_unlocked(&self) -> bool {
        self.keys.is_some()
    }

    /// Whether every record is on the disk.
    pub fn is_kept(&self) -> bool {
        self.keeper.is_kept()
    }

    /// The place of the stage that is being held: the last that was opened, or the first.
    pub fn stage_now(&self) -> usize {
        let stages = 0..self.event.contest().stages.len();
        let opened = |at: &usize| {
            self.event
                .stage(*at)
                .is_some_and(|(_, it)| it.opened.is_some())
        };
        stages.rev().find(opened).unwrap_or(0)
    }

    /// Everybody who takes the stage at the place `at`, by start number.
    pub fn takers(&self, at: usize) -> Vec<Taker> {
        let by = self.event.stage(at).map_or(By::Each, |(stage, _)| stage.by);
        let mut takers: Vec<Taker> = self.event.takers(by).collect();
        takers.sort_by_key(|&taker| (self.event.number(taker), taker));
        takers
    }

    /// What the judges give somebody, where that is known.
    pub fn judged(&self, at: usize, taker: Taker) -> Option<Judged> {
        judged(&self.event, at, taker)
    }

    /// Whose records the seat writes.
    pub fn who(&self) -> Who {
        self.seat.who()
    }
}
