//! What the records ask for: a past debrief, a deletion, a file.

use std::path::PathBuf;

use super::{App, RecordsAction, notice::Tone, run::Done, talk::Talk};
use crate::{
    store::{FileError, SessionId, StoreError, files},
    text::Message,
};

/// Carries `action` out.
pub(super) fn apply(app: &mut App, action: RecordsAction) {
    match action {
        RecordsAction::Delete(session) => delete(app, session),
        RecordsAction::Save(path, text) => save(app, path, text),
    }
}

fn delete(app: &mut App, session: SessionId) {
    let Some(store) = app.store.clone() else {
        return;
    };
    // A talk that is deleted while it is open must not go on being written.
    if app.model.talk.as_ref().and_then(Talk::session) == Some(session) {
        app.model.talk = None;
    }
    app.jobs
        .start(move || Done::Deleted(session, store.delete_session(session).wait()));
}

/// Takes a deleted session from the list, or says why it is still there.
pub(super) fn deleted(app: &mut App, session: SessionId, answer: Result<(), StoreError>) {
    match answer {
        Ok(()) => {
            app.model
                .history
                .attempts
                .retain(|has| has.session != session);
            let review = &mut app.model.review;
            review.open.take_if(|open| open.session == session);
            review.queue = None;
            let what = Message::new("records-deleted");
            app.model.notices.put(Tone::Good, what, None);
            app.recommend();
        }
        Err(problem) => {
            let why = problem.message().say(app.model.language);
            let what = Message::new("records-delete-failed").with("why", why);
            let hint = Message::new("records-delete-failed-hint");
            app.model.notices.put(Tone::Bad, what, Some(hint));
        }
    }
}

pub(super) fn save(app: &mut App, path: PathBuf, text: String) {
    app.jobs.start(move || {
        let written = files::write_atomic(&path, text.as_bytes());
        Done::Saved(path, written)
    });
}

/// Says where a file was saved, or why not.
pub(super) fn saved(app: &mut App, path: PathBuf, answer: Result<(), FileError>) {
    let shown = path.display().to_string();
    match answer {
        Ok(()) => {
            let what = Message::new("records-saved").with("path", shown);
            app.model.notices.put(Tone::Good, what, None);
        }
        Err(problem) => {
            let what = Message::new("records-save-failed")
                .with("path", shown)
                .with("why", problem.message().say(app.model.language));
            let hint = Message::new("records-save-failed-hint");
            app.model.notices.put(Tone::Bad, what, Some(hint));
        }
    }
}
