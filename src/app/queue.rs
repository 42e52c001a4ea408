//! What the queue of the review shows, read from the store: trainers, ended sessions with what waits in them, agreement.

use super::{case::Case, review::Item};
use crate::{
    assess::{
        Status, assess,
        review::{Waiting, fatal_title, pairs},
    },
    batch::agreement::agreement_by_check,
    report::Agreed,
    scenario::Scenario,
    store::{Person, PersonId, SessionFilter, SessionState, Store},
    text::Language,
};

/// Setting that remembers who marked last.
pub(super) const TRAINER: &str = "trainer";

/// What was read for the queue.
pub(super) struct Queue {
    /// Everyone who marks.
    pub trainers: Vec<Person>,
    /// Who marked last.
    pub last: Option<PersonId>,
    /// Ended sessions, newest first.
    pub items: Vec<Item>,
    /// Agreement, check by check.
    pub agreement: Vec<Agreed>,
}

/// Reads and marks every ended session.
pub(super) fn read(store: &Store, cases: &[Case]) -> Queue {
    let people = store.people().wait().unwrap_or_default();
    let name = |id: PersonId| {
        let found = people.iter().find(|person| person.id == id);
        found.map_or(String::new(), |person| person.name.clone())
    };
    let ended = SessionFilter {
        state: Some(SessionState::Ended),
        ..SessionFilter::default()
    };
    let sessions = store.sessions(ended).wait().unwrap_or_default();
    let mut items: Vec<Item> = Vec::new();
    let mut marks: Vec<(String, Status, Status)> = Vec::new();
    for record in sessions.found.iter().filter(|it| it.label.is_empty()) {
        let case = cases
            .iter()
            .find(|case| case.id() == record.header.scenario);
        let (Some(case), Ok(stored)) = (case, store.transcript(record.id).wait()) else {
            continue;
        };
        let entries = store.trainer_marks(record.id).wait().unwrap_or_default();
        let machine = assess(&case.scenario, &stored.transcript);
        if machine.checks.is_empty() {
            continue;
        }
        let named = |(check, one, two)| (format!("{}/{check}", case.id()), one, two);
        marks.extend(pairs(&machine, &entries).into_iter().map(named));
        items.push(Item {
            waiting: Waiting::of(
                &case.scenario,
                (record.id, record.started_at),
                &machine,
                &entries,
            ),
            title: case.scenario.title.get(record.header.language).to_owned(),
            person: name(record.person),
            mode: record.header.mode,
        });
    }
    items.sort_by_key(|item| item.waiting.rank());
    Queue {
        trainers: store.trainers().wait().unwrap_or_default(),
        last: store.setting(TRAINER).wait().ok().flatten(),
        items,
        agreement: agreed(&marks, cases),
    }
}

fn agreed(marks: &[(String, Status, Status)], cases: &[Case]) -> Vec<Agreed> {
    let by_check = agreement_by_check(marks.iter().map(|(id, one, two)| (id.as_str(), *one, *two)));
    let row = |(id, agreement): (&str, _)| {
        let (case, check) = id.split_once('/')?;
        let scenario = &cases.iter().find(|known| known.id() == case)?.scenario;
        let language = scenario.languages.first().copied().unwrap_or_default();
        let title = title_of(scenario, check, language)?;
        Some(Agreed {
            case: scenario.title.get(language).to_owned(),
            check: check.to_owned(),
            title,
            agreement,
        })
    };
    by_check.into_iter().filter_map(row).collect()
}

/// The name of a check, or of a fatal error, among the marks of trainers.
fn title_of(scenario: &Scenario, check: &str, language: Language) -> Option<String> {
    let checks = scenario.checks.iter();
    let mut titles = checks.map(|one| (one.id.value.clone(), &one.title));
    if let Some((_, title)) = titles.find(|(id, _)| id == check) {
        return Some(title.get(language).to_owned());
    }
    fatal_title(scenario, check, language)
}
