//! What the stages of an event are made of: of a sealed event what its pack holds, a stage at a time as they are opened; of any other what
//! lies on this machine. Before a stage is opened nothing here can read what it will be held with.

use std::{collections::BTreeMap, sync::Arc};

use super::Held;
use crate::{
    app::{App, Model, case::Case, notice::Tone, shelf},
    contest::{Digest, Pack, PackedFile, packed_sources},
    scenario::{Bank, Exercise, check_bank, check_exercise, is_bank, is_case, is_exercise},
    store::{Store, Ticket},
    text::Message,
};

/// What a stage is made of.
#[derive(Clone, Copy, Default)]
pub struct Supplies<'a> {
    /// The question banks, once they have been read.
    pub banks: Option<&'a Arc<Vec<Bank>>>,
    /// The exercises.
    pub exercises: &'a [Exercise],
    /// The cases.
    pub cases: &'a [Case],
}

impl<'a> Supplies<'a> {
    /// The case called `id`.
    pub fn case(&self, id: &str) -> Option<&'a Case> {
        self.cases.iter().find(|case| case.id() == id)
    }

    /// The exercise called `id`.
    pub fn exercise(&self, id: &str) -> Option<&'a Exercise> {
        self.exercises.iter().find(|one| one.id().value == id)
    }
}

/// What the stage at the place `at` of the event that is open is made of. Of a sealed event nothing until the stage is opened, even where
/// files of the same names lie on this machine: everybody has the same.
pub fn supplies(model: &Model, at: usize) -> Supplies<'_> {
    match model.hall.held.as_ref().filter(|held| held.is_sealed()) {
        Some(held) => held.sealed.of(at),
        None => Supplies {
            banks: model.contest.banks.as_ref(),
            exercises: &model.hall.exercises,
            cases: &model.library.cases,
        },
    }
}

/// Every bank that extra questions may be drawn from: of a sealed event those of its opened stages, where it has some.
pub fn banks(model: &Model) -> Vec<&Bank> {
    let held = model.hall.held.as_ref().filter(|held| held.is_sealed());
    let opened = held
        .into_iter()
        .flat_map(|held| held.sealed.opened.values());
    let mut found: Vec<&Bank> = opened.flat_map(|it| it.banks.iter()).collect();
    found.sort_by(|a, b| a.id.value.cmp(&b.id.value));
    found.dedup_by(|a, b| a.id.value == b.id.value);
    match found.is_empty() {
        true => model
            .contest
            .banks
            .iter()
            .flat_map(|it| it.iter())
            .collect(),
        false => found,
    }
}

/// The pack of the event that is open, and what its opened stages hold.
#[derive(Default)]
pub struct Sealed {
    pack: Option<Pack>,
    asked: Option<Ticket<Option<Vec<u8>>>>,
    opened: BTreeMap<usize, Opened>,
    /// Why there is no pack, or a stage does not open with the key that its record tells.
    lacks: Option<Message>,
}

/// What an opened stage holds.
#[derive(Default)]
struct Opened {
    banks: Arc<Vec<Bank>>,
    exercises: Vec<Exercise>,
    cases: Vec<Case>,
}

impl Opened {
    /// What `files` hold, and the first of them that cannot be held as it stands.
    fn of(files: &[PackedFile]) -> (Self, Option<String>) {
        let mut opened = Opened::default();
        let (mut banks, mut broken) = (Vec::new(), None);
        for source in packed_sources(files) {
            let path = source.path.clone();
            let taken = if is_bank(&source.text) {
                let bank = check_bank(&source).0;
                bank.map(|bank| banks.push(bank))
            } else if is_exercise(&source.text) {
                let exercise = check_exercise(&source).0;
                exercise.map(|exercise| opened.exercises.push(exercise))
            } else if is_case(&source.text) {
                let case = shelf::read(source).ok();
                case.map(|case| opened.cases.push(case))
            } else {
                Some(())
            };
            if taken.is_none() {
                broken.get_or_insert(path);
            }
        }
        opened.banks = Arc::new(banks);
        (opened, broken)
    }
}

/// That a stage can be held with `files`, before they are sealed.
///
/// # Errors
/// The first file that cannot be read as it stands.
pub(super) fn can_be_held(files: &[PackedFile]) -> Result<(), Message> {
    match Opened::of(files).1 {
        Some(file) => Err(Message::new("hall-pack-broken").with("file", file)),
        None => Ok(()),
    }
}

impl Sealed {
    /// The event was opened here, or its pack was handed in.
    pub(super) fn give(&mut self, pack: Pack) {
        self.pack = Some(pack);
        self.lacks = None;
    }

    /// Why stages cannot be held.
    pub fn lacks(&self) -> Option<&Message> {
        self.lacks.as_ref()
    }

    /// What the stage at the place `at` holds; nothing before it is opened.
    pub(super) fn of(&self, at: usize) -> Supplies<'_> {
        let opened = self.opened.get(&at);
        let supplies = opened.map(|it| Supplies {
            banks: Some(&it.banks),
            exercises: &it.exercises,
            cases: &it.cases,
        });
        supplies.unwrap_or_default()
    }

    /// That the part of `stage` opens with `key`.
    ///
    /// # Errors
    /// The sentence that says why not.
    pub(super) fn may_open(&self, stage: &str, key: &Digest) -> Result<(), Message> {
        let missing = || {
            self.lacks
                .clone()
                .unwrap_or(Message::new("hall-pack-missing"))
        };
        let pack = self.pack.as_ref().ok_or_else(missing)?;
        pack.open(stage, key).map(drop).map_err(|it| it.message())
    }
}

impl Held {
    /// Whether the event is held from a sealed pack.
    pub fn is_sealed(&self) -> bool {
        self.event.opening().pack.is_some()
    }
}

/// Fetches the pack of the event from the store, and opens the parts whose keys the records tell.
pub(super) fn tick(app: &mut App) {
    let store = app.store.clone();
    let Some(held) = app.model.hall.held.as_mut().filter(|it| it.is_sealed()) else {
        return;
    };
    let before = held.sealed.lacks.is_some();
    fetch(held, store.as_ref());
    if open(held) {
        held.games.forget();
    }
    let news = held.sealed.lacks.clone().filter(|_| !before);
    if let Some(why) = news {
        app.model.notices.put(Tone::Bad, why, None);
    }
}

fn fetch(held: &mut Held, store: Option<&Store>) {
    let (Some(store), Some(id)) = (store, held.keeper.id()) else {
        return;
    };
    let sealed = &mut held.sealed;
    if sealed.pack.is_some() || sealed.lacks.is_some() {
        return;
    }
    let asked = sealed.asked.get_or_insert_with(|| store.event_pack(id));
    let Some(answer) = asked.poll() else {
        return;
    };
    sealed.asked = None;
    match answer {
        Ok(Some(bytes)) => match right(&bytes, held.event.opening().pack) {
            Ok(pack) => held.sealed.give(pack),
            Err(why) => held.sealed.lacks = Some(why),
        },
        Ok(None) => held.sealed.lacks = Some(Message::new("hall-pack-missing")),
        // It is asked again; that the store does not answer is said by whoever keeps the records.
        Err(_) => {}
    }
}

/// The pack that `bytes` are, if it is the one that the first record names.
pub(super) fn right(bytes: &[u8], hash: Option<Digest>) -> Result<Pack, Message> {
    if hash != Some(Digest::of(bytes)) {
        return Err(Message::new("hall-pack-other"));
    }
    Pack::read(bytes).map_err(|problem| problem.message())
}

/// Opens every stage whose key is told and that is still closed here; whether there was one.
fn open(held: &mut Held) -> bool {
    let Some(pack) = &held.sealed.pack else {
        return false;
    };
    let mut found = false;
    for (at, stage) in held.event.contest().stages.iter().enumerate() {
        let key = held.event.stage(at).and_then(|(_, state)| state.key);
        let Some(key) = key.filter(|_| !held.sealed.opened.contains_key(&at)) else {
            continue;
        };
        match pack.open(&stage.id.value, &key) {
            Ok(files) => {
                held.sealed.opened.insert(at, Opened::of(&files).0);
                found = true;
            }
            Err(problem) => held.sealed.lacks = Some(problem.message()),
        }
    }
    found
}
