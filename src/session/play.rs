//! A session: a case, its conditions, and the events so far; inputs go in one by one.

use std::sync::Arc;

use crate::customer::{Impression, guard::Ground};

use super::{
    Case, Event, Happening, Header, Input, Mode, State, Transcript, replay::inputs,
    step::step_into, words::ground,
};

/// A conversation in progress.
#[derive(Clone, Debug)]
pub struct Session {
    case: Arc<Case>,
    header: Header,
    state: State,
    events: Vec<Event>,
    heard: Vec<(usize, Arc<Impression>)>,
}

/// Why a session cannot be taken up or forked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ForkError {
    /// An exam is not rewound.
    #[error("an exam is not rewound")]
    Exam,
    /// There is no such trainee turn.
    #[error("there is no turn {0}")]
    NoSuchTurn(u32),
}

impl Session {
    /// A session that has not begun; hand in [`Input::Begin`] first.
    pub fn new(case: Arc<Case>, header: Header) -> Self {
        Self {
            state: State::new(&case, &header),
            case,
            header,
            events: Vec::new(),
            heard: Vec::new(),
        }
    }

    /// The session of `transcript`, where it stopped.
    pub fn resume(case: Arc<Case>, transcript: Transcript) -> Self {
        let mut session = Self::new(case, transcript.header);
        for event in &transcript.events {
            session.state.apply(&session.case, event);
        }
        session.events = transcript.events;
        session
    }

    /// A new session that stands where `transcript` stood just before the trainee's `turn`, from 1. Desk work done
    /// before that turn was spoken is kept.
    ///
    /// # Errors
    /// The transcript is an exam, or has no such turn.
    pub fn fork(case: Arc<Case>, transcript: &Transcript, turn: u32) -> Result<Self, ForkError> {
        if transcript.header.mode == Mode::Exam {
            return Err(ForkError::Exam);
        }
        let before = transcript
            .events
            .iter()
            .position(|event| event.turn >= turn);
        let before = before
            .filter(|_| turn > 0)
            .ok_or(ForkError::NoSuchTurn(turn))?;
        let events = transcript.events[..before].to_vec();
        let header = transcript.header.clone();
        Ok(Self::resume(case, Transcript { header, events }))
    }

    /// The session that the same inputs give on `case`: the recorded path against an edited text.
    pub fn replay(case: Arc<Case>, transcript: &Transcript) -> Self {
        let mut session = Self::new(case, transcript.header.clone());
        for (at, input) in inputs(&transcript.events) {
            session.input(at, &input);
        }
        session
    }

    /// Hands in `input` at `at` milliseconds since the talk began, and tells what happened.
    pub fn input(&mut self, at: u64, input: &Input) -> &[Event] {
        let before = self.events.len();
        self.heard.clear();
        step_into(
            &self.case,
            &mut self.state,
            &mut self.events,
            &mut self.heard,
            at,
            input,
        );
        &self.events[before..]
    }

    /// Records what a judge said of the talk, or that it was voided, at the time of its latest event. It changes nothing else;
    /// anything else is passed over.
    pub fn record(&mut self, what: Happening) {
        let after = matches!(what, Happening::Judged { .. } | Happening::Voided { .. });
        if let Some(last) = self.events.last().filter(|_| after) {
            let (at, turn) = (last.at, last.turn);
            self.events.push(Event { at, turn, what });
        }
    }

    /// What a line for what is awaited is checked against; none where nothing is awaited.
    pub fn ground(&self) -> Option<Ground> {
        ground(&self.case, &self.state)
    }

    /// The case.
    pub fn case(&self) -> &Arc<Case> {
        &self.case
    }

    /// The conditions.
    pub fn header(&self) -> &Header {
        &self.header
    }

    /// Where it stands.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// Everything that happened.
    pub fn events(&self) -> &[Event] {
        &self.events
    }

    /// What the replies of the latest input meant, with the place of each in [`events`](Self::events): what was heard once
    /// need not be heard again to be marked.
    pub fn heard(&self) -> &[(usize, Arc<Impression>)] {
        &self.heard
    }

    /// The transcript so far.
    pub fn transcript(&self) -> Transcript {
        Transcript {
            header: self.header.clone(),
            events: self.events.clone(),
        }
    }
}
