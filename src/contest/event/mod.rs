//! An event in progress: what follows from its records, and what may be recorded next. Pure; time comes in as values.
//!
//! [`Event::open`] begins one, [`Event::write`] adds a record where nothing speaks against it, [`Event::replay`] makes the same state again
//! from the records alone. What may not happen is refused with a sentence and nothing changes.

mod admit;
mod apply;
mod clock;
mod conduct;
mod judging;
mod people;
mod readable;
mod refusal;
mod state;

pub use readable::{Reader, Thing};
pub use refusal::Refusal;
pub use state::{
    CaseMark, Dispute, Extra, ItemMark, Judge, Opening, Person, Run, Sheet, StageState, TeamEntry,
};

use std::sync::Arc;

use super::{
    Digest, JudgeId, Keys, Millis, Opened, RECORD_FORMAT, Record, Rehearsal, Taker, What, Who,
};
use crate::{
    scenario::{
        Contest, check_contest,
        contest::{By, Stage},
    },
    text::SourceFile,
};

/// How far a clock may run behind the last record without being called set back; machines of one room differ by as much.
const JITTER: Millis = 2_000;

/// An event in progress.
#[derive(Clone, Debug)]
pub struct Event {
    contest: Arc<Contest>,
    opening: Opening,
    teams: Vec<TeamEntry>,
    entrants: Vec<Person>,
    judges: Vec<Judge>,
    drawn: bool,
    stages: Vec<StageState>,
    pauses: Vec<(Millis, Option<Millis>)>,
    disputes: Vec<Dispute>,
    extra: Extra,
    published: bool,
    closed: bool,
    /// Number of the next record, time and fingerprint of the last.
    next: u64,
    last_at: Millis,
    last: Digest,
}

/// Records that do not make an event: the first that may not stand where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Misplaced {
    /// Its number.
    pub n: u64,
    /// Why it may not.
    pub why: Refusal,
}

impl Event {
    /// Begins an event of the contest file `text`, with its first record.
    ///
    /// # Errors
    /// A contest that does not check clean.
    pub fn open(
        at: Millis,
        text: &str,
        keys: &Keys,
        salt: String,
        pack: Option<Digest>,
    ) -> Result<(Event, Record), Refusal> {
        Event::opened(at, text, keys, (salt, pack), None)
    }

    /// Begins a rehearsal of the contest file `text`: an event like any other, but that it is never signed.
    ///
    /// # Errors
    /// A contest that does not check clean.
    pub fn rehearse(
        at: Millis,
        text: &str,
        keys: &Keys,
        rehearsal: Rehearsal,
    ) -> Result<(Event, Record), Refusal> {
        Event::opened(at, text, keys, (String::new(), None), Some(rehearsal))
    }

    fn opened(
        at: Millis,
        text: &str,
        keys: &Keys,
        (salt, pack): (String, Option<Digest>),
        rehearsal: Option<Rehearsal>,
    ) -> Result<(Event, Record), Refusal> {
        let contest = read(text)?;
        let stages = contest.stages.iter().map(|stage| stage.id.value.as_str());
        let commitments = std::iter::once("lots").chain(stages);
        let opened = Opened {
            format: RECORD_FORMAT,
            contest: text.to_owned(),
            engine: env!("CARGO_PKG_VERSION").to_owned(),
            commitments: commitments
                .map(|purpose| (purpose.to_owned(), keys.commitment(purpose)))
                .collect(),
            key: keys.public(),
            salt,
            pack,
            rehearsal,
        };
        let what = What::Opened(Box::new(opened));
        let record = Record::new(0, at, Who::Desk, what, Digest::default());
        Event::begin(&record).map(|event| (event, record))
    }

    /// The event that the first record begins.
    fn begin(record: &Record) -> Result<Event, Refusal> {
        let What::Opened(opened) = &record.what else {
            return Err(Refusal::NotOpened);
        };
        if opened.format != RECORD_FORMAT {
            return Err(Refusal::NewerFormat(opened.format));
        }
        let contest = read(&opened.contest)?;
        let stages = contest.stages.iter().map(|_| StageState::default());
        Ok(Event {
            stages: stages.collect(),
            opening: Opening {
                at: record.at,
                engine: opened.engine.clone(),
                contest_hash: Digest::of(opened.contest.as_bytes()),
                commitments: opened.commitments.clone(),
                key: opened.key,
                salt: opened.salt.clone(),
                pack: opened.pack,
                rehearsal: opened.rehearsal.clone(),
            },
            contest: Arc::new(contest),
            teams: Vec::new(),
            entrants: Vec::new(),
            judges: Vec::new(),
            drawn: false,
            pauses: Vec::new(),
            disputes: Vec::new(),
            extra: Extra::default(),
            published: false,
            closed: false,
            next: 1,
            last_at: record.at,
            last: record.hash,
        })
    }

    /// The event that `records` make, from the first.
    ///
    /// # Errors
    /// The first record that may not stand where it stands. That the chain of fingerprints holds is looked at by
    /// [`super::verify`].
    pub fn replay<'a>(records: impl IntoIterator<Item = &'a Record>) -> Result<Event, Misplaced> {
        let mut records = records.into_iter();
        let misplaced = |n, why| Misplaced { n, why };
        let first = records
            .next()
            .ok_or_else(|| misplaced(0, Refusal::NotOpened))?;
        let mut event = Event::begin(first).map_err(|why| misplaced(first.n, why))?;
        for record in records {
            event.take(record).map_err(|why| misplaced(record.n, why))?;
        }
        Ok(event)
    }

    /// Takes a record that was made elsewhere or before.
    ///
    /// # Errors
    /// As [`Event::write`]; nothing has changed then.
    pub fn take(&mut self, record: &Record) -> Result<(), Refusal> {
        if record.n != self.next || record.prev != self.last {
            return Err(Refusal::NotNext {
                n: record.n,
                next: self.next,
            });
        }
        if record.at < self.last_at {
            return Err(Refusal::ClockSetBack {
                by: self.last_at - record.at,
            });
        }
        self.admit(record.at, record.who, &record.what)?;
        self.apply(record);
        Ok(())
    }

    /// Whether this may be recorded now, without doing it.
    ///
    /// # Errors
    /// What speaks against it.
    pub fn may(&self, at: Millis, who: Who, what: &What) -> Result<(), Refusal> {
        self.admit(self.on_time(at)?, who, what)
    }

    /// Records what happened, and answers with the record, which is then to be kept. A clock that runs a moment behind the last record
    /// is taken as that moment.
    ///
    /// # Errors
    /// What speaks against it; nothing has changed then.
    pub fn write(&mut self, at: Millis, who: Who, what: What) -> Result<Record, Refusal> {
        let at = self.on_time(at)?;
        self.admit(at, who, &what)?;
        let record = Record::new(self.next, at, who, what, self.last);
        self.apply(&record);
        Ok(record)
    }

    /// Ends the event: signs the fingerprint of the last record and records that.
    ///
    /// # Errors
    /// What is still open, or keys that are not those of the event.
    pub fn close(&mut self, at: Millis, keys: &Keys) -> Result<Record, Refusal> {
        let signature = keys.sign(&self.last);
        self.write(at, Who::Chief, What::Closed { signature })
    }

    fn on_time(&self, at: Millis) -> Result<Millis, Refusal> {
        match self.last_at - at {
            by if by > JITTER => Err(Refusal::ClockSetBack { by }),
            _ => Ok(at.max(self.last_at)),
        }
    }

    /// The contest.
    pub fn contest(&self) -> &Contest {
        &self.contest
    }

    /// How it was opened.
    pub fn opening(&self) -> &Opening {
        &self.opening
    }

    /// Teams, in the order of their numbers; the first is number 1.
    pub fn teams(&self) -> &[TeamEntry] {
        &self.teams
    }

    /// Entrants, likewise.
    pub fn entrants(&self) -> &[Person] {
        &self.entrants
    }

    /// Judges, likewise.
    pub fn judges(&self) -> &[Judge] {
        &self.judges
    }

    /// Whether lots are drawn.
    pub fn is_drawn(&self) -> bool {
        self.drawn
    }

    /// Whether the standing was shown to all.
    pub fn is_published(&self) -> bool {
        self.published
    }

    /// Whether it is over.
    pub fn is_closed(&self) -> bool {
        self.closed
    }

    /// Whether the clocks stand still.
    pub fn is_paused(&self) -> bool {
        self.pauses.last().is_some_and(|(_, until)| until.is_none())
    }

    /// Disputes, in the order of their numbers; the first is number 1.
    pub fn disputes(&self) -> &[Dispute] {
        &self.disputes
    }

    /// Extra questions and what they brought.
    pub fn extra(&self) -> &Extra {
        &self.extra
    }

    /// When the last record was made.
    pub fn last_at(&self) -> Millis {
        self.last_at
    }

    /// How far a clock that says `now` stands before the last record; none while that is within what machines of one room differ by.
    pub fn behind(&self, now: Millis) -> Option<Millis> {
        Some(self.last_at - now).filter(|by| *by > JITTER)
    }

    /// Fingerprint of the last record.
    pub fn last(&self) -> Digest {
        self.last
    }

    /// How many records there are.
    pub fn len(&self) -> u64 {
        self.next
    }

    /// Whether there is no record; never, because the first one makes it.
    pub fn is_empty(&self) -> bool {
        false
    }

    /// What is known of the stage at the place `at`.
    pub fn stage(&self, at: usize) -> Option<(&Stage, &StageState)> {
        Some((self.contest.stages.get(at)?, self.stages.get(at)?))
    }

    /// What `taker` did in the stage at the place `at`.
    pub fn run(&self, at: usize, taker: Taker) -> Option<&Run> {
        self.stages.get(at)?.run(taker)
    }

    /// Everyone who takes stages `by` each or together, in the order of their numbers.
    pub fn takers(&self, by: By) -> impl Iterator<Item = Taker> + '_ {
        let count = match by {
            By::Each => self.entrants.len(),
            By::Together => self.teams.len(),
        };
        (1..=u32::try_from(count).unwrap_or(u32::MAX)).map(move |number| match by {
            By::Each => Taker::Entrant(number),
            By::Together => Taker::Team(number),
        })
    }

    /// The place of the stage `id`.
    fn place(&self, id: &str) -> Result<usize, Refusal> {
        let found = self.contest.stage(id).map(|(at, _)| at);
        found.ok_or_else(|| Refusal::NoStage(id.to_owned()))
    }

    /// Judges who judge `taker`: all but those of their units and those recused.
    pub fn judging(&self, taker: Taker) -> impl Iterator<Item = JudgeId> + '_ {
        let judges = (1_u32..).zip(&self.judges);
        judges
            .filter(move |(_, judge)| self.recusal(judge, taker).is_none())
            .map(|(number, _)| number)
    }
}

fn read(text: &str) -> Result<Contest, Refusal> {
    check_contest(&SourceFile::new("", text))
        .0
        .ok_or(Refusal::BrokenContest)
}
