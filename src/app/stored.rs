//! A finished session out of the store, with its case: what the debrief and the review begin with.

use std::sync::Arc;

use super::{App, notice::Tone};
use crate::{
    assess::review::Entry,
    scenario::Scenario,
    store::{SessionId, Store, StoreError, StoredSession},
    text::Message,
};

/// A session with what trainers did to it.
pub(super) type Reviewed = Result<(StoredSession, Vec<Entry>), StoreError>;

/// Reads `session`; waits for the store, so it is called beside the window.
pub(super) fn read(store: &Store, session: SessionId) -> Reviewed {
    let stored = store.transcript(session).wait()?;
    Ok((stored, store.trainer_marks(session).wait()?))
}

/// What was read, with the case it was played in; none, and a notice that says why, where either is not there.
pub(super) fn with_its_case(
    app: &mut App,
    read: Reviewed,
) -> Option<(Arc<Scenario>, StoredSession, Vec<Entry>)> {
    let (stored, entries) = match read {
        Ok(read) => read,
        Err(problem) => {
            let why = problem.message().say(app.model.language);
            let what = Message::new("debrief-unreadable").with("why", why);
            let hint = Some(problem.hint());
            app.model.notices.put(Tone::Bad, what, hint);
            return None;
        }
    };
    let id = &stored.transcript.header.scenario;
    let Some(case) = app.model.library.case(id) else {
        let what = Message::new("app-case-not-here").with("id", id.clone());
        let hint = Message::new("app-case-not-here-hint");
        app.model.notices.put(Tone::Warning, what, Some(hint));
        return None;
    };
    let header = &stored.transcript.header;
    if !header.has_pools(&case.scenario) {
        let title = case.scenario.title.get(app.model.language).to_owned();
        let what = Message::new("app-pools-missing").with("title", title);
        let hint = Message::new("app-pools-missing-hint");
        app.model.notices.put(Tone::Warning, what, Some(hint));
    }
    let scenario = header.case_of(&case.scenario);
    Some((scenario, stored, entries))
}
