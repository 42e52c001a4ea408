//! Games of a stage: relay, quiz, attack and defence, defence. What happens in them are steps in the records of the event; where they stand
//! is read from those, so that another program, or this one after a crash, goes on at the same second.

mod buzz;
mod deck;
mod defence;
mod duel;
mod lane;
mod leg;
pub(super) mod on_games;
mod quiz;
mod read;
mod relay;
mod say;

#[cfg(test)]
pub(crate) mod tests;

pub use deck::{Deck, Page, Picture};
pub use lane::{DefencePlay, DuelPlay, Lane, LaneId, Play, QuizPlay, RelayPlay, Whose};
pub use read::{Material, lanes};

use std::{
    collections::{BTreeMap, BTreeSet},
    path::PathBuf,
};

use crate::{
    contest::{
        Answer, Digest, EntrantId, Millis, Taker,
        practical::{defence::DefenceInput, duel::DuelInput, quiz::Side},
    },
    scenario::contest::Team,
};

use super::{Held, Line};

/// The games of an event that is open.
#[derive(Default)]
pub struct Games {
    lanes: BTreeMap<LaneId, Lane>,
    /// Steps of each stage that were read.
    read: Vec<usize>,
    /// The last record of the event when the lanes were last looked at.
    last: Option<Digest>,
    /// The game that is shown.
    shown: Option<LaneId>,
    /// Games whose clock this machine keeps.
    mine: BTreeSet<LaneId>,
    /// The hand-over note that is being written, and its last change where that is not recorded yet.
    note: Option<relay::Note>,
    /// The relay whose talk is on this machine's desk.
    leg: Option<LaneId>,
    /// The answer on the quiz's screen that is not locked yet.
    answer: Option<Answer>,
    /// Presses that wait for those of slower windows.
    buzz: buzz::Buzz,
    /// Slides of defences.
    decks: BTreeMap<LaneId, Deck>,
}

/// What a game may ask for; all but the first two of the game that is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GameAction {
    /// Shows a game.
    Show(LaneId),
    /// Goes back to the page of the seat.
    Leave,
    /// The leg of a relay that is next begins: its runner is there.
    Leg,
    /// The task of the leg, begun or gone on with.
    Task,
    /// The exercise of the leg is done.
    TaskDone,
    /// The hand-over note reads so from now on.
    Note(String),
    /// Hands the note on.
    HandOn,
    /// The quiz begins.
    QuizBegin,
    /// The side whose turn it is chooses its stake.
    Stake(u32),
    /// The next question is read out.
    Ask,
    /// “Start”: buzzers are open.
    Start,
    /// A side presses its buzzer.
    Press(Side),
    /// This is the answer that was said; it does not count yet.
    Choose(Option<Answer>),
    /// The answer on the screen counts.
    Lock,
    /// The host judges the answer.
    Judge(bool),
    /// The host ends the quiz.
    QuizClose,
    /// Something happens in a duel.
    Duel(DuelInput),
    /// Something happens in a defence.
    Defence(DefenceInput),
    /// These are the slides: a Markdown file, or a folder of pictures.
    Slides(PathBuf),
}

impl Games {
    /// The clocks of the games of `taker` in the stage at the place `at` are kept by this machine from now on.
    pub(super) fn keep_clock(&mut self, at: usize, taker: Taker) {
        let theirs = self.lanes.values().filter(|lane| lane.id.stage == at);
        let theirs = theirs.filter(|lane| lane.takers.contains(&taker));
        let ids: Vec<LaneId> = theirs.map(|lane| lane.id.clone()).collect();
        self.mine.extend(ids);
    }

    /// Reads all games anew: what they are made of has come.
    pub(super) fn forget(&mut self) {
        self.last = None;
    }

    /// The game that is shown.
    pub fn shown(&self) -> Option<&Lane> {
        self.lanes.get(self.shown.as_ref()?)
    }

    /// The games of the stage at the place `at`.
    pub fn of(&self, at: usize) -> impl Iterator<Item = &Lane> {
        self.lanes.values().filter(move |lane| lane.id.stage == at)
    }

    /// The hand-over note as it stands.
    pub fn note(&self) -> &str {
        self.note.as_ref().map_or("", |note| &note.text)
    }

    /// The answer on the quiz's screen that is not locked yet.
    pub fn answer(&self) -> Option<&Answer> {
        self.answer.as_ref()
    }

    /// The slides of a defence.
    pub fn deck(&self, id: &LaneId) -> Option<&Deck> {
        self.decks.get(id)
    }

    /// Sides whose press is on its way.
    pub fn pressed(&self) -> Vec<Side> {
        self.buzz.waiting()
    }
}

impl Held {
    /// What time it is in a game, in milliseconds since it began; 0 before.
    pub fn game_now(&self, lane: &Lane, now: Millis) -> u64 {
        let (Some(zero), Some(&taker)) = (lane.zero, lane.takers.first()) else {
            return 0;
        };
        let passed = self.event.passed(lane.id.stage, taker, zero, now);
        u64::try_from(passed).unwrap_or(0)
    }

    /// Milliseconds until what runs in a game is over; none while no time runs.
    pub fn game_left(&self, lane: &Lane, now: Millis) -> Option<u64> {
        let deadline = lane.deadline()?;
        Some(deadline.saturating_sub(self.game_now(lane, now)))
    }

    /// Who runs the leg at the place `part` of a relay.
    pub fn runner(&self, lane: &Lane, part: usize) -> Option<EntrantId> {
        let play = lane.relay()?;
        let members = match lane.takers.first()? {
            Taker::Team(team) => self.event.team_entry(*team)?.members.clone(),
            // A relay that everybody takes alone: one person runs all legs.
            Taker::Entrant(one) => return Some(*one),
        };
        let alone = Team {
            members: 0.into(),
            roles: Vec::new(),
        };
        let team = self.event.contest().team().unwrap_or(&alone);
        crate::contest::practical::relay::runner(team, &members, &play.relay, part)
    }

    /// What was said in the bout of `taker` in the stage at the place `at`; none where there are no bouts.
    pub(super) fn bout(&self, at: usize, taker: Taker) -> Option<Vec<Line>> {
        let lane = self
            .games
            .of(at)
            .find(|lane| lane.takers.contains(&taker))?;
        let side = lane.takers.iter().position(|it| *it == taker)?;
        let lines = (0_u32..).zip(lane.duel()?.lines());
        let line = |(event, (_, speaker, words, at)): (u32, (u8, u8, &str, u64))| Line {
            event,
            at,
            own: usize::from(speaker) == side,
            words: words.to_owned(),
        };
        Some(lines.map(line).collect())
    }

    /// Whether `entrant` takes part in a game.
    pub fn plays(&self, lane: &Lane, entrant: EntrantId) -> bool {
        self.side(lane, entrant).is_some()
    }

    /// The seat of `entrant`, or of their team, in a game.
    pub fn side(&self, lane: &Lane, entrant: EntrantId) -> Option<usize> {
        let team = self.event.person(entrant).and_then(|person| person.team);
        lane.takers.iter().position(|taker| match taker {
            Taker::Entrant(one) => *one == entrant,
            Taker::Team(one) => team == Some(*one),
        })
    }
}
