//! A paper on the desk: the sitting, its clock, the question shown, words being typed, and its way to the disk.

use std::collections::BTreeSet;

use super::keep::Keeper;
use crate::{
    contest::{Answer, Conditions, PaperHeader, Refused, Sitting, Step},
    store::{NewPaper, PaperId, PersonId, Store, StoreError, StoredPaper},
};

/// Words are kept when nothing was typed for so long, in milliseconds.
const STILL_MS: i64 = 600;

/// Where saving stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saving {
    /// Something is on its way to the disk.
    Busy,
    /// Everything is on the disk.
    Saved,
    /// Nothing is being saved.
    Not,
}

/// A paper on the desk.
pub struct OpenPaper {
    /// What was drawn, and its conditions.
    pub header: PaperHeader,
    /// What was answered.
    pub sitting: Sitting,
    /// The question shown, from 0.
    pub current: usize,
    /// When it began, milliseconds since 1970 in UTC.
    pub started_ms: i64,
    person: PersonId,
    /// Since when the clock runs, and what had passed then; none while it stands.
    since: Option<(i64, u64)>,
    /// Words being typed: the question, the words, the last change.
    draft: Option<(usize, String, i64)>,
    /// Questions that were answered or emptied here since the paper came onto the desk.
    touched: BTreeSet<usize>,
    keeper: Keeper,
}

impl OpenPaper {
    /// A new paper, kept in `store` from the beginning.
    pub(super) fn begin(store: Option<Store>, new: NewPaper) -> Self {
        Self {
            header: new.header.clone(),
            sitting: Sitting::new(new.paper.clone(), new.header.rules),
            current: 0,
            started_ms: new.started_at,
            person: new.person,
            since: None,
            draft: None,
            touched: BTreeSet::new(),
            keeper: Keeper::begin(store, new),
        }
    }

    /// A paper as it was left, at its first question without an answer.
    pub(super) fn resume(store: Option<Store>, stored: StoredPaper) -> Self {
        let sitting = stored.sitting();
        let current = sitting.empty().first().copied().unwrap_or_default();
        Self {
            keeper: Keeper::resume(store, Some(stored.id), stored.entries, stored.passed),
            header: stored.header,
            current: if sitting.handed_in().is_some() {
                0
            } else {
                current
            },
            sitting,
            started_ms: stored.started_at,
            person: stored.person,
            since: None,
            draft: None,
            touched: BTreeSet::new(),
        }
    }

    /// Number of the paper, once it has one.
    pub fn id(&self) -> Option<PaperId> {
        self.keeper.id()
    }

    /// Where saving stands.
    pub fn saving(&self) -> Saving {
        match (
            self.keeper.keeps(),
            self.keeper.is_busy() || self.draft.is_some(),
        ) {
            (false, _) => Saving::Not,
            (true, true) => Saving::Busy,
            (true, false) => Saving::Saved,
        }
    }

    /// Whether it counts: then its clock goes on wherever the person looks.
    pub fn is_exam(&self) -> bool {
        self.header.rules.conditions == Conditions::Exam
    }

    /// Whether its clock runs.
    pub fn is_running(&self) -> bool {
        self.since.is_some() && self.sitting.handed_in().is_none()
    }

    /// The words typed so far for the question at `place`: what is not kept yet, else what was answered.
    pub fn written(&self, place: usize) -> &str {
        if let Some((of, words, _)) = &self.draft
            && *of == place
        {
            return words;
        }
        let given = self.sitting.given().get(place);
        match given.and_then(|it| it.answer.as_ref()) {
            Some(Answer::Written(words)) => words,
            _ => "",
        }
    }

    /// Has the clock run or stand.
    pub(super) fn run(&mut self, on: bool, now_ms: i64) {
        self.pass(now_ms);
        self.since = match on && self.sitting.handed_in().is_none() {
            true => self.since.or(Some((now_ms, self.sitting.passed_ms()))),
            false => None,
        };
    }

    /// Lets the time up to `now_ms` pass.
    pub(super) fn pass(&mut self, now_ms: i64) {
        if let Some((from, passed)) = self.since {
            let since = u64::try_from(now_ms - from).unwrap_or_default();
            self.sitting.pass(passed.saturating_add(since));
        }
    }

    /// Has `step` happen now and keeps it.
    pub(in crate::app) fn take(&mut self, step: Step) -> Result<(), Refused> {
        if let Step::Answer { question, .. } = &step {
            self.touched.insert(*question);
        }
        let entry = self.sitting.take(step)?;
        self.keeper.put(entry);
        Ok(())
    }

    /// Whether the question at `place` was answered or emptied since the paper came onto the desk.
    pub(in crate::app) fn was_touched(&self, place: usize) -> bool {
        self.touched.contains(&place)
    }

    /// Words are being typed.
    pub(super) fn write(&mut self, place: usize, words: String, now_ms: i64) {
        if self.draft.as_ref().is_some_and(|(of, ..)| *of != place) {
            self.settle();
        }
        self.draft = Some((place, words, now_ms));
    }

    /// Keeps the words that were being typed.
    pub(super) fn settle(&mut self) {
        if let Some((question, words, _)) = self.draft.take() {
            let answer = Some(words).filter(|it| !it.trim().is_empty());
            let answer = answer.map(Answer::Written);
            let known = self.sitting.given().get(question);
            if known.is_some_and(|it| it.answer != answer) {
                // Refused where the paper has just been handed in: then the words came too late.
                let _ = self.take(Step::Answer { question, answer });
            }
        }
    }

    /// Keeps words that nobody typed on, and hands in what is new. Answers with a problem that has just come up.
    pub(super) fn tick(&mut self, now_ms: i64) -> Option<StoreError> {
        let still = |(_, _, at): &(usize, String, i64)| now_ms - at >= STILL_MS;
        if self.draft.as_ref().is_some_and(still) {
            self.settle();
        }
        self.keeper.tick(self.sitting.passed_ms(), now_ms)
    }

    /// The window is about to close.
    pub(super) fn close(&mut self, now_ms: i64) {
        self.pass(now_ms);
        self.settle();
        self.keeper.close(self.sitting.passed_ms(), now_ms);
    }

    /// The paper is kept in another store from now on, as number `id` where it has been carried there.
    pub(super) fn move_to(&mut self, store: Option<Store>, id: Option<PaperId>, person: PersonId) {
        self.person = person;
        let new = NewPaper {
            person: self.person,
            header: self.header.clone(),
            paper: self.sitting.paper().clone(),
            started_at: self.started_ms,
        };
        self.keeper.move_to(store, id, new);
    }

    /// When something is due without an action, in milliseconds from `now_ms`.
    pub(super) fn next_tick_ms(&self, now_ms: i64) -> Option<u64> {
        let draft = self.draft.as_ref().map(|(_, _, at)| {
            let due = at + STILL_MS - now_ms;
            u64::try_from(due).unwrap_or_default().max(1)
        });
        // On the second as it is shown.
        let second = self.is_running().then(|| {
            let passed = self.since.map_or(0, |(from, passed)| {
                passed + u64::try_from(now_ms - from).unwrap_or_default()
            });
            1_000 - passed % 1_000
        });
        let busy = self.keeper.is_busy().then_some(250);
        [draft, second, busy].into_iter().flatten().min()
    }
}
