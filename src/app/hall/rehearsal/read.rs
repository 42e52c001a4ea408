//! The talks that whoever rehearses held, read again from the store, with their marks.

use std::sync::Arc;

use super::super::{Held, work};
use crate::{
    assess,
    batch::rehearsal::{Course, gap::Talks},
    contest::Digest,
    scenario::Scenario,
    session::to_jsonl,
    store::{SessionFilter, Store},
    text::SourceFile,
};

/// What the talks of one's own are called in the store.
pub(super) fn labels(held: &Held, course: &Course) -> Vec<String> {
    let stages = 0..held.event.contest().stages.len();
    let mine = stages.flat_map(|at| {
        let takers = course.mine(&held.event, at).into_iter();
        takers.map(move |taker| (at, taker))
    });
    mine.map(|(at, taker)| work::tag(held, at, taker)).collect()
}

/// The talks with these labels. What cannot be read is left out: its mark is then told without its reasons.
pub(super) fn talks(
    store: &Store,
    labels: &[String],
    cases: &[(SourceFile, Arc<Scenario>)],
) -> Talks {
    let mut talks = Talks::new();
    let Ok(sessions) = store.sessions(SessionFilter::default()).wait() else {
        return talks;
    };
    let own = sessions.found.iter();
    for session in own.filter(|session| labels.contains(&session.label)) {
        let Ok(stored) = store.transcript(session.id).wait() else {
            continue;
        };
        let transcript = stored.transcript;
        let id = &transcript.header.scenario;
        let Some((_, case)) = cases.iter().find(|(_, case)| case.id.value == *id) else {
            continue;
        };
        let case = transcript.header.case_of(case);
        let marks = assess::assess(&case, &transcript);
        let fingerprint = Digest::of(to_jsonl(&transcript).as_bytes());
        talks.insert(fingerprint, marks);
    }
    talks
}
