//! Attempts of the store with their marks, derived anew from the transcripts.

use super::{
    case::Case,
    history::{Attempt, Summary},
    on_debrief,
};
use crate::{
    assess::{
        self,
        review::{Entry, with_overrules},
    },
    batch::difficulty::{Item, Marked},
    session::{Event, Happening, Transcript},
    store::{PersonId, SessionFilter, SessionRecord, SessionState, Store},
};

/// Every attempt of `person`, oldest first. What cannot be read is left out; the store keeps it untouched.
pub fn attempts(store: &Store, person: PersonId, cases: &[Case]) -> Vec<Attempt> {
    let filter = SessionFilter {
        person: Some(person),
        ..SessionFilter::default()
    };
    let Ok(sessions) = store.sessions(filter).wait() else {
        return Vec::new();
    };
    let mut attempts: Vec<Attempt> = sessions
        .found
        .into_iter()
        // Sessions with a label belong to an event.
        .filter(|record| record.label.is_empty())
        .filter_map(|record| {
            let stored = store.transcript(record.id).wait().ok()?;
            let sealed = on_debrief::sealed(store, &record);
            let entries = store.trainer_marks(record.id).wait().unwrap_or_default();
            Some(attempt(
                &record,
                &stored.transcript,
                &entries,
                cases,
                sealed,
            ))
        })
        .collect();
    attempts.reverse();
    attempts
}

/// What everybody but `person` earned: how hard cases are is learnt from all who played them on this computer.
pub fn others(store: &Store, person: PersonId, cases: &[Case]) -> Vec<Marked> {
    let people = store.people().wait().unwrap_or_default();
    let others = people.into_iter().filter(|it| it.id != person);
    let marked = others.flat_map(|it| {
        let attempts = attempts(store, it.id, cases);
        let marked = attempts.iter().filter_map(|one| marked(one, it.id, cases));
        marked.collect::<Vec<_>>()
    });
    marked.collect()
}

/// What `attempt` of the person numbered `who` tells about its case; nothing where it was not marked.
pub fn marked(attempt: &Attempt, who: i64, cases: &[Case]) -> Option<Marked> {
    let case = cases.iter().find(|case| case.id() == attempt.case)?;
    Some(Marked {
        item: Item {
            case: attempt.case.clone(),
            temper: attempt.temper?,
        },
        level: case.scenario.level,
        who,
        total: attempt.result.as_ref()?.total?,
        times: 1,
    })
}

/// The attempt `record` with its `transcript` and what trainers did to its marks, marked by the case of its name where there is one. A `sealed` one has no
/// result, so that nothing that is made from attempts can tell it.
pub fn attempt(
    record: &SessionRecord,
    transcript: &Transcript,
    entries: &[Entry],
    cases: &[Case],
    sealed: bool,
) -> Attempt {
    let header = &record.header;
    let case = cases.iter().find(|case| case.id() == header.scenario);
    let ended = transcript.events.iter().find_map(|event| match event.what {
        Happening::Ended { outcome, .. } => Some(outcome),
        _ => None,
    });
    // A talk the person left is over, though it never ended.
    let outcome = ended
        .or((record.state == SessionState::Left).then_some(crate::scenario::Outcome::EndedByAgent));
    let result = case.filter(|_| ended.is_some() && !sealed).map(|case| {
        let machine = assess::assess(&case.scenario, transcript);
        Summary::of(&with_overrules(
            &case.scenario,
            header.language,
            machine,
            entries,
        ))
    });
    Attempt {
        session: record.id,
        case: header.scenario.clone(),
        mode: header.mode,
        customer: header.customer,
        temper: case.map(|case| header.case_of(&case.scenario).customer.temper),
        started_ms: record.started_at,
        took_ms: transcript.events.last().map_or(0, |event| event.at),
        turns: turns(&transcript.events),
        outcome,
        sealed,
        result,
        forked_from: record.forked_from,
    }
}

/// Trainee turns taken.
pub fn turns(events: &[Event]) -> u32 {
    events.last().map_or(0, |event| event.turn)
}
