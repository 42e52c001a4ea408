//! What the library asks for: a briefing, an open talk to take up, files to import.

use std::{path::Path, sync::Arc};

use super::{
    App, LibraryAction, Screen, draft::Draft, keep::Keeper, notice::Tone, on_briefing, run::Done,
    shelf, talk::Talk,
};
use crate::{
    scenario::{self, Outcome},
    session::{self, Session},
    store::{StoreError, StoredSession},
    text::Message,
};

/// Carries `action` out.
pub(super) fn apply(app: &mut App, action: LibraryAction) {
    match action {
        LibraryAction::Brief(id) => brief(app, &id),
        LibraryAction::Start(id) => start(app, &id),
        LibraryAction::Resume(session) => resume(app, session),
        LibraryAction::Discard(session) => discard(app, session),
        LibraryAction::Import(paths) => import(app, paths),
        LibraryAction::Reload => app.read_shelf(),
    }
}

fn brief(app: &mut App, id: &str) {
    let Some(case) = app.model.library.case(id) else {
        return no_case(app, id);
    };
    app.model.briefing = Some(on_briefing::plan(app, case));
    app.model.screen = Screen::Briefing;
}

/// Straight into the talk, for who has read the briefing before or reads it in the talk.
fn start(app: &mut App, id: &str) {
    brief(app, id);
    if app.model.screen == Screen::Briefing {
        on_briefing::apply(app, super::BriefingAction::Start);
    }
}

fn no_case(app: &mut App, id: &str) {
    let what = Message::new("app-case-not-here").with("id", id.to_owned());
    let hint = Message::new("app-case-not-here-hint");
    app.model.notices.put(Tone::Warning, what, Some(hint));
}

fn resume(app: &mut App, session: i64) {
    // The talk may still be here, put aside for a look at the records.
    let here = app.model.talk.as_ref().and_then(Talk::session);
    if here == Some(session) {
        app.model.screen = Screen::Talk;
        return;
    }
    if let Some(store) = app.store.clone() {
        app.jobs
            .start(move || Done::Resumed(Box::new(store.transcript(session).wait())));
    }
}

/// Takes up a talk that has been read from the store.
pub(super) fn resumed(app: &mut App, read: Result<StoredSession, StoreError>) {
    let stored = match read {
        Ok(stored) => stored,
        Err(problem) => return cannot_resume(app, &problem.message()),
    };
    let header = stored.transcript.header.clone();
    let Some(case) = app.model.library.case(&header.scenario) else {
        return no_case(app, &header.scenario);
    };
    if scenario::file_hash(&case.source) != header.scenario_hash {
        let title = case.scenario.title.get(app.model.language).to_owned();
        return cannot_resume(app, &Message::new("app-case-changed").with("title", title));
    }
    if !header.has_pools(&case.scenario) {
        let title = case.scenario.title.get(app.model.language).to_owned();
        return cannot_resume(app, &Message::new("app-pools-missing").with("title", title));
    }
    let events = stored.transcript.events.len();
    let case = Arc::new(session::Case::new(
        header.case_of(&case.scenario),
        header.language,
    ));
    let play = Session::resume(case, stored.transcript);
    let now_ms = app.model.now_ms;
    let keeper = Keeper::resume(app.store.clone(), Some(stored.record.id), events);
    let mut talk = Talk::resume(play, keeper, now_ms);
    talk.draft = Draft::stored(stored.draft.unwrap_or_default());
    talk.started_ms = stored.record.started_at;
    app.put_talk_down();
    app.model.talk = Some(talk);
    app.model.screen = Screen::Talk;
}

fn cannot_resume(app: &mut App, why: &Message) {
    let what = Message::new("app-resume-failed").with("why", why.say(app.model.language));
    let hint = Message::new("app-resume-failed-hint");
    app.model.notices.put(Tone::Bad, what, Some(hint));
}

fn discard(app: &mut App, session: i64) {
    let now_ms = app.model.now_ms;
    if let Some(store) = app.store.clone() {
        app.watch(store.leave(session, now_ms));
    }
    let attempts = &mut app.model.history.attempts;
    if let Some(attempt) = attempts.iter_mut().find(|has| has.session == session) {
        attempt.outcome = Some(Outcome::EndedByAgent);
    }
    if app.model.talk.as_ref().and_then(Talk::session) == Some(session) {
        app.model.talk = None;
    }
}

fn import(app: &mut App, paths: Vec<std::path::PathBuf>) {
    let Some(folder) = app.outside.own_folder.clone() else {
        let what = Message::new("app-import-no-folder");
        app.model.notices.put(Tone::Bad, what, None);
        return;
    };
    app.jobs.start(move || {
        let copy = |path: &Path| {
            shelf::import(path, &folder).map_err(|why| (path.display().to_string(), why))
        };
        Done::Imported(paths.iter().map(|path| copy(path)).collect())
    });
}

/// Says what became of imported files, and reads the shelf again.
pub(super) fn imported(app: &mut App, results: Vec<Result<String, (String, Message)>>) {
    let language = app.model.language;
    for result in results {
        match result {
            Ok(title) => {
                let what = Message::new("app-imported").with("title", title);
                app.model.notices.put(Tone::Good, what, None);
            }
            Err((path, why)) => {
                let what = Message::new("app-import-failed")
                    .with("path", path)
                    .with("why", why.say(language));
                let hint = Message::new("app-import-hint");
                app.model.notices.put(Tone::Bad, what, Some(hint));
            }
        }
    }
    app.read_shelf();
}
