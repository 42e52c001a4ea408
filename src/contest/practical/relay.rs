//! A relay as a state machine: parts in order, each with its time and its note to the next; events are the only truth. The time of a part
//! begins when its runner says so, so that nobody pays for the way to the seat.

use serde::{Deserialize, Serialize};

use super::{MarkLine, MarkPart, Marks, Talk, Timed, mark_note};
use crate::{
    contest::EntrantId,
    scenario::{
        Relay, RelayRole,
        contest::{Role, Team},
    },
    text::Message,
};

/// What is handed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RelayInput {
    /// The part that is next begins: its runner is there.
    Begin,
    /// The part's task is done, with what it earned.
    Finish {
        /// Points earned.
        points: u32,
        /// Of so many.
        of: u32,
        /// What a talk left to be handed on.
        talk: Talk,
    },
    /// The note to the next part is handed on.
    HandOn {
        /// The note.
        note: String,
    },
    /// Time has passed.
    Tick,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RelayEvent {
    /// A part began.
    PartBegan {
        /// Which, from 0.
        part: u32,
    },
    /// Its task was done.
    Finished {
        /// Points earned.
        points: u32,
        /// Of so many.
        of: u32,
        /// What a talk left to be handed on.
        talk: Talk,
    },
    /// Its note was handed on.
    HandedOn {
        /// The note.
        note: String,
    },
    /// Its time ran out; whatever was not done by then is not done.
    RanOut,
    /// The last part is over.
    Ended,
}

/// Where a relay stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RelayState {
    /// What has come of each part that began.
    pub parts: Vec<PartState>,
    /// When the part that runs must be over.
    pub deadline: u64,
    /// Whether it is over.
    pub ended: bool,
    last: u64,
}

/// What came of a part.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PartState {
    /// Points of its task and of how many, once it is done.
    pub task: Option<(u32, u32)>,
    /// What its talk left.
    pub talk: Talk,
    /// Its note, once handed on.
    pub note: Option<String>,
    /// Whether it is over: handed on, done without a note, or out of time.
    pub over: bool,
}

/// Why an input was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RelayRefusal {
    /// It has begun already, or not yet, or is over, or the task is done already.
    NotNow,
    /// The task must be done before the note.
    TaskFirst,
    /// More points than there are.
    Points,
}

impl RelayState {
    /// The state that `events` lead to.
    pub fn of(relay: &Relay, events: &[Timed<RelayEvent>]) -> Self {
        let mut state = Self::default();
        for event in events {
            state.apply(relay, event);
        }
        state
    }

    /// The part that runs, from 0; none before the first, between two, and after the last.
    pub fn part(&self) -> Option<usize> {
        let last = self.parts.last().filter(|last| !self.ended && !last.over);
        last.map(|_| self.parts.len() - 1)
    }

    /// The part that waits for its runner, from 0.
    pub fn next(&self, relay: &Relay) -> Option<usize> {
        let free = !self.ended && self.part().is_none();
        Some(self.parts.len()).filter(|next| free && *next < relay.parts.len())
    }

    /// Takes in what happened.
    pub fn apply(&mut self, relay: &Relay, event: &Timed<RelayEvent>) {
        self.last = self.last.max(event.at);
        let part = self.parts.len().saturating_sub(1);
        match &event.what {
            RelayEvent::PartBegan { part } => {
                let plan = relay.parts.get(*part as usize);
                let minutes = plan.map_or(0, |plan| u64::from(plan.minutes.value));
                self.deadline = event.at + minutes * 60_000;
                self.parts.push(PartState::default());
            }
            RelayEvent::Finished { points, of, talk } => {
                let last = relay.parts.get(part).is_none_or(|it| it.note.is_none());
                if let Some(part) = self.parts.get_mut(part) {
                    (part.task, part.talk) = (Some((*points, *of)), talk.clone());
                    part.over = last;
                }
            }
            RelayEvent::HandedOn { note } => {
                if let Some(part) = self.parts.get_mut(part) {
                    (part.note, part.over) = (Some(note.clone()), true);
                }
            }
            RelayEvent::RanOut => {
                if let Some(part) = self.parts.get_mut(part) {
                    part.over = true;
                }
            }
            RelayEvent::Ended => self.ended = true,
        }
    }

    /// What `input` at `at` brings about; nothing changes until it is applied.
    ///
    /// # Errors
    /// Where the input does not fit the moment.
    pub fn step(
        &self,
        relay: &Relay,
        at: u64,
        input: &RelayInput,
    ) -> Result<Vec<Timed<RelayEvent>>, RelayRefusal> {
        let at = at.max(self.last);
        let mut run = Run {
            relay,
            state: self.clone(),
            events: Vec::new(),
        };
        run.live_until(at);
        let now = run.state.part();
        match input {
            RelayInput::Begin => {
                let next = run.state.next(relay).ok_or(RelayRefusal::NotNow)?;
                run.emit(at, RelayEvent::PartBegan { part: next as u32 });
            }
            RelayInput::Tick => {}
            RelayInput::Finish { points, of, talk } => {
                let now = now.ok_or(RelayRefusal::NotNow)?;
                if run.state.parts[now].task.is_some() {
                    return Err(RelayRefusal::NotNow);
                }
                if points > of {
                    return Err(RelayRefusal::Points);
                }
                let (points, of, talk) = (*points, *of, talk.clone());
                run.emit(at, RelayEvent::Finished { points, of, talk });
                if run.state.parts[now].over {
                    run.moves_on(at);
                }
            }
            RelayInput::HandOn { note } => {
                let now = now.ok_or(RelayRefusal::NotNow)?;
                if run.state.parts[now].task.is_none() {
                    return Err(RelayRefusal::TaskFirst);
                }
                run.emit(at, RelayEvent::HandedOn { note: note.clone() });
                run.moves_on(at);
            }
        }
        Ok(run.events)
    }
}

/// A step being made.
struct Run<'a> {
    relay: &'a Relay,
    state: RelayState,
    events: Vec<Timed<RelayEvent>>,
}

impl Run<'_> {
    fn emit(&mut self, at: u64, what: RelayEvent) {
        let event = Timed::new(at, what);
        self.state.apply(self.relay, &event);
        self.events.push(event);
    }

    fn live_until(&mut self, at: u64) {
        while self.state.part().is_some() && self.state.deadline <= at {
            let due = self.state.deadline;
            self.emit(due, RelayEvent::RanOut);
            self.moves_on(due);
        }
    }

    /// After the last part the relay is over; any other waits for its runner.
    fn moves_on(&mut self, at: u64) {
        if self.state.next(self.relay).is_none() {
            self.emit(at, RelayEvent::Ended);
        }
    }
}

/// Which of `members`, in the order they entered, runs the part at the place `part`: whoever has its role in the team, or, where the team
/// names no roles, each in turn.
pub fn runner(team: &Team, members: &[EntrantId], relay: &Relay, part: usize) -> Option<EntrantId> {
    let role = match relay.parts.get(part)?.role {
        RelayRole::Agent => Role::Agent,
        RelayRole::Analyst => Role::Analyst,
        RelayRole::Lead => Role::Lead,
    };
    let by_role = team.roles.iter().position(|it| *it == role);
    let seat = by_role.unwrap_or(part % members.len().max(1));
    members.get(seat).copied()
}

/// The record of a relay, for marking.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RelayAnswer {
    /// What happened.
    pub events: Vec<Timed<RelayEvent>>,
}

/// Marks a relay: each part's result in proportion, rounded down, and its note.
pub fn mark(relay: &Relay, answer: &RelayAnswer) -> Marks {
    let state = RelayState::of(relay, &answer.events);
    let mut marks = Marks::default();
    for (at, part) in relay.parts.iter().enumerate() {
        let came = state.parts.get(at).cloned().unwrap_or_default();
        let full = part.points.value;
        let mut line = MarkLine::new(at + 1, MarkPart::Task, false, full);
        match came.task {
            Some((points, of)) => {
                let share = u64::from(full) * u64::from(points) / u64::from(of.max(1));
                line.points = u32::try_from(share).unwrap_or(full).min(full);
                let told = Message::new("practical-task").with("points", points);
                line = line.reason(told.with("of", of));
            }
            None => line = line.reason(Message::new("practical-task-undone")),
        }
        marks.lines.push(line);
        if let Some(wanted) = &part.note {
            let note = mark_note(wanted, &came.talk, came.note.as_deref().unwrap_or_default());
            marks.lines.extend(note.lines);
        }
    }
    marks
}
