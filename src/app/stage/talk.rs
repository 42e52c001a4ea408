//! A talk as the hall sees it: a fold over its events that keeps only the last lines, so that a talk of any length costs the same.

use std::collections::VecDeque;

use super::Person;
use crate::{
    app::seen::Seen,
    customer::MoodChange,
    scenario::{Outcome, Scenario},
    session::{Event, Happening, Mode, Mood},
    store::{SessionId, SessionRecord, SessionState, UnixMillis},
    text::Language,
};

/// Lines that are kept: more than any screen shows at once.
const KEPT: usize = 12;

/// How long something at the desk stays in the ticker, in milliseconds of the talk.
pub const TICKER_MS: u64 = 12_000;

/// Who said a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Speaker {
    /// The customer.
    Customer,
    /// Whoever is on stage.
    Agent,
}

/// A line of the talk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spoken {
    /// Which line of the talk it is, from 0.
    pub at: u64,
    /// Who said it.
    pub who: Speaker,
    /// The words.
    pub words: String,
}

/// What kind of thing happened at the desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TickerKind {
    /// Something was done.
    Done,
    /// Something was refused.
    Refused,
    /// Somebody was asked for approval, or answered.
    Approval,
    /// A shock: the desk stands still, or the customer bursts out.
    Shock,
    /// The desk works again, or something else changed.
    News,
}

/// Something at the desk that everybody is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ticker {
    /// What kind.
    pub kind: TickerKind,
    /// In the words of the desk.
    pub words: String,
    /// When, in milliseconds since the talk began.
    pub at: u64,
}

/// A talk as the hall sees it.
#[derive(Clone, Debug, PartialEq)]
pub struct TalkShow {
    /// Its number in the store.
    pub session: SessionId,
    /// Its language.
    pub language: Language,
    /// Title of the case; blank where the case is not on this machine.
    pub title: String,
    /// The goals of the case in a few words each.
    pub goals: Vec<String>,
    /// The customer.
    pub customer: Person,
    /// The last lines, oldest first.
    pub lines: VecDeque<Spoken>,
    /// How many lines there were.
    pub said: u64,
    /// The mood now.
    pub mood: Mood,
    /// What moved it in the last turn that did.
    pub causes: Vec<MoodChange>,
    /// What happened last at the desk.
    pub ticker: Option<Ticker>,
    /// Whether the desk stands still.
    pub frozen: bool,
    /// Milliseconds since it began, at the last event.
    pub at: u64,
    /// When that event was stored.
    pub touched_at: UnixMillis,
    /// When it began.
    pub started_at: UnixMillis,
    /// Milliseconds it may last; none where it has no clock.
    pub limit: Option<u64>,
    /// How it ended.
    pub ended: Option<Outcome>,
    /// Whether the person put it down.
    pub left: bool,
    /// Whether its words may be shown.
    pub open: bool,
    seen: Seen,
    next: u64,
}

impl TalkShow {
    /// The talk of `record` before its first event; `scenario` is the case as it is played, where it is on this machine.
    pub fn new(record: &SessionRecord, scenario: Option<&Scenario>) -> Self {
        let language = record.header.language;
        let mood = scenario.map_or_else(Mood::default, |it| it.customer.mood.into());
        let short = |it: &Scenario| {
            let goals = it.goals.iter();
            goals
                .map(|goal| goal.short.get(language).to_owned())
                .collect()
        };
        let hard = record.header.mode == Mode::Exam;
        let minutes = scenario.filter(|_| hard).map(|it| it.minutes.value);
        Self {
            session: record.id,
            language,
            title: scenario.map_or_else(String::new, |it| it.title.get(language).to_owned()),
            goals: scenario.map_or_else(Vec::new, short),
            customer: scenario.map_or_else(
                || Person::unknown(record.header.seed),
                |it| Person::of(it, language),
            ),
            lines: VecDeque::with_capacity(KEPT),
            said: 0,
            mood,
            causes: Vec::new(),
            ticker: None,
            frozen: false,
            at: 0,
            touched_at: record.touched_at,
            started_at: record.started_at,
            limit: minutes.map(|minutes| u64::from(minutes) * 60_000),
            ended: None,
            left: false,
            open: true,
            seen: Seen::new(mood),
            next: 0,
        }
    }

    /// The place of the first event that was not taken in yet.
    pub fn next(&self) -> u64 {
        self.next
    }

    /// Takes in what is stored of the talk now.
    pub fn take(&mut self, record: &SessionRecord, events: &[(u64, Event)]) {
        self.left = record.state == SessionState::Left;
        self.touched_at = record.touched_at;
        for (place, event) in events {
            if *place >= self.next {
                self.next = place + 1;
                self.add(event);
            }
        }
        self.mood = self.seen.mood;
        self.causes.clone_from(&self.seen.causes);
    }

    /// Milliseconds since it began, at `now`: its own clock stands where it is over.
    pub fn elapsed(&self, now: UnixMillis) -> u64 {
        match self.is_over() {
            true => self.at,
            false => self.at + u64::try_from(now - self.touched_at).unwrap_or(0),
        }
    }

    /// Milliseconds that are left at `now`; none where it has no clock.
    pub fn left_ms(&self, now: UnixMillis) -> Option<u64> {
        Some(self.limit?.saturating_sub(self.elapsed(now)))
    }

    /// Whether nothing more will be said.
    pub fn is_over(&self) -> bool {
        self.ended.is_some() || self.left
    }

    /// Whether the customer had enough and went.
    pub fn is_deserted(&self) -> bool {
        self.ended == Some(Outcome::CustomerLeft)
    }

    /// Whose line was the last.
    pub fn last_speaker(&self) -> Option<Speaker> {
        self.lines.back().map(|line| line.who)
    }

    /// The patience that is left, as a share of that of the first line.
    pub fn patience(&self) -> f32 {
        let whole = f32::from(self.customer.patience.max(1));
        (f32::from(self.mood.patience) / whole).min(1.0)
    }

    fn add(&mut self, event: &Event) {
        self.at = self.at.max(event.at);
        self.seen.add(event);
        match &event.what {
            Happening::CustomerSaid { text, .. } => self.say(Speaker::Customer, text),
            Happening::AgentSaid { text } | Happening::AgentChose { text, .. } => {
                self.say(Speaker::Agent, text);
            }
            Happening::Done { result, .. } => self.tick(TickerKind::Done, result, event.at),
            Happening::Refused { reason, .. } => {
                self.tick(TickerKind::Refused, reason, event.at);
            }
            Happening::ApprovalGiven { says, .. } => {
                self.tick(TickerKind::Approval, says, event.at);
            }
            Happening::Froze { says, .. } => {
                self.frozen = true;
                self.tick(TickerKind::Shock, says, event.at);
            }
            Happening::Thawed { says, .. } => {
                self.frozen = false;
                self.tick(TickerKind::News, says, event.at);
            }
            Happening::ProjectChanged { text, .. } => {
                self.tick(TickerKind::News, text, event.at);
            }
            Happening::Ended { outcome, .. } => self.ended = Some(*outcome),
            _ => {}
        }
    }

    fn say(&mut self, who: Speaker, words: &str) {
        if self.lines.len() == KEPT {
            self.lines.pop_front();
        }
        self.lines.push_back(Spoken {
            at: self.said,
            who,
            words: words.to_owned(),
        });
        self.said += 1;
    }

    fn tick(&mut self, kind: TickerKind, words: &str, at: u64) {
        if !words.trim().is_empty() {
            let words = words.to_owned();
            self.ticker = Some(Ticker { kind, words, at });
        }
    }
}
