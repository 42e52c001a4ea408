//! The debrief of one finished session: its marks, what to retry, and the attempt it is compared with.

use std::sync::Arc;

use super::screen::Screen;
use crate::{
    assess::{
        self, Assessment,
        debrief::{Retry, TurnView, retry, turns},
        review::{Entry, with_overrules},
    },
    scenario::Scenario,
    session::{Case, Event, Happening, Mode, Transcript, slips},
    store::SessionId,
    text::Message,
};

/// Everything the debrief of a session shows. It does not change but for [`Debrief::earlier`] and
/// [`Debrief::sealed`]; `version` rises when they do.
pub struct Debrief {
    /// The case.
    pub scenario: Arc<Scenario>,
    /// What happened.
    pub transcript: Transcript,
    /// What it was worth, by the case as it is now.
    pub marks: Assessment,
    /// Mood and points, turn by turn.
    pub turns: Vec<TurnView>,
    /// The one thing to retry; none where nothing was lost or nothing was marked.
    pub retry: Option<Retry>,
    /// Number of the session in the store; none where it was not saved.
    pub session: Option<SessionId>,
    /// Which attempt at this case it is, from 1.
    pub attempt: usize,
    /// The turn it was taken up again from, where it is a fork.
    pub forked_at: Option<u32>,
    /// The attempt to compare with, once it is read: the one it was forked from, or the one before it.
    pub earlier: Option<Earlier>,
    /// An exam whose results the examiner has not released: nothing of them is shown.
    pub sealed: bool,
    /// Models of hearing that could not be loaded, in sentences: the rules then heard alone.
    pub faults: Vec<Message>,
    /// How many of the customer's lines that a model worded the voice check finds faulty by now.
    pub slips: usize,
    /// Where *back* leads.
    pub from: Screen,
    /// One number a debrief that was opened: a screen forgets what was selected when it changes.
    pub opened: u64,
    /// Rises with every change; a screen keeps what it made of the debrief under this number.
    pub version: u64,
}

/// An earlier attempt at the same case.
pub struct Earlier {
    /// Which attempt it was, from 1.
    pub attempt: usize,
    /// What it was worth, by the case as it is now.
    pub marks: Assessment,
    /// Mood and points, turn by turn.
    pub turns: Vec<TurnView>,
}

impl Debrief {
    /// The debrief of `transcript`; an exam is sealed until it is known to be released.
    pub fn new(scenario: Arc<Scenario>, transcript: Transcript) -> Self {
        Self::reviewed(scenario, transcript, &[])
    }

    /// As [`Debrief::new`], with what trainers overruled among `entries`.
    pub fn reviewed(scenario: Arc<Scenario>, transcript: Transcript, entries: &[Entry]) -> Self {
        let machine = assess::assess(&scenario, &transcript);
        let language = transcript.header.language;
        let marks = with_overrules(&scenario, language, machine, entries);
        Self {
            slips: slipped(&scenario, &transcript),
            turns: turns(&transcript, &marks),
            retry: retry(&scenario, &marks),
            sealed: transcript.header.mode == Mode::Exam,
            scenario,
            transcript,
            marks,
            session: None,
            attempt: 1,
            forked_at: None,
            earlier: None,
            faults: crate::hearing::model_faults()
                .into_iter()
                .map(|(language, refused)| refused.message(language))
                .collect(),
            from: Screen::Library,
            opened: 0,
            version: 0,
        }
    }

    /// Takes in what a judge said of the talk, and marks it anew.
    pub fn judged(&mut self, event: Event) {
        self.transcript.events.push(event);
        self.marks = assess::assess(&self.scenario, &self.transcript);
        self.turns = turns(&self.transcript, &self.marks);
        self.retry = retry(&self.scenario, &self.marks);
        self.version += 1;
    }

    /// Whether somebody else than the case worded the customer, and nobody has declared the attempt void yet.
    pub fn can_be_voided(&self) -> bool {
        let events = || self.transcript.events.iter().map(|event| &event.what);
        let worded = events().any(|it| {
            matches!(
                it,
                Happening::WordsCame { .. } | Happening::WordsRejected { .. }
            )
        });
        let voided = events().any(|it| matches!(it, Happening::Voided { .. }));
        worded && !voided
    }

    /// How the session counted.
    pub fn mode(&self) -> Mode {
        self.transcript.header.mode
    }

    /// Milliseconds the talk took.
    pub fn took_ms(&self) -> u64 {
        self.transcript.events.last().map_or(0, |event| event.at)
    }

    /// The turn that *retry from here* goes back to; none in an exam, or where no turn can be named.
    pub fn retry_turn(&self) -> Option<u32> {
        let turn = self.retry.as_ref()?.turn?;
        (self.mode() != Mode::Exam && turn > 0).then_some(turn)
    }
}

impl Earlier {
    /// Attempt number `attempt`, marked, with what trainers overruled among `entries`.
    pub fn new(
        attempt: usize,
        scenario: &Scenario,
        transcript: &Transcript,
        entries: &[Entry],
    ) -> Self {
        let machine = assess::assess(scenario, transcript);
        let marks = with_overrules(scenario, transcript.header.language, machine, entries);
        Self {
            attempt,
            turns: turns(transcript, &marks),
            marks,
        }
    }
}
/// How many lines of a model are faulty by the check of this edition; a talk without any is not looked through.
fn slipped(scenario: &Arc<Scenario>, transcript: &Transcript) -> usize {
    let worded = |event: &Event| matches!(event.what, Happening::WordsCame { .. });
    if !transcript.events.iter().any(worded) {
        return 0;
    }
    let case = Case::new(scenario.clone(), transcript.header.language);
    slips(&case, transcript, false).len()
}
