//! What the settings ask for: a name, everything that is stored about a person, and its deletion.

use std::path::PathBuf;

use super::{
    App, Screen, SettingsAction, contest::on_contest, history::History, notice::Tone,
    prefs::Prefer, review::Review, run::Done,
};
use crate::{
    store::{FileError, Person, PersonId, Store, StoreError, files},
    text::Message,
};

/// Carries `action` out.
pub(super) fn apply(app: &mut App, action: SettingsAction) {
    match action {
        SettingsAction::Name(name) => rename(app, name),
        SettingsAction::Export(path) => export(app, path),
        SettingsAction::Erase => erase(app),
    }
}

/// The name stands with the preferences, where screens read it, and with the person, whose export it heads.
fn rename(app: &mut App, name: String) {
    app.prefer(Prefer::Name(name));
    if let Some(store) = &app.store {
        let ticket = store.rename_person(app.person, app.model.prefs.name.clone());
        app.watch(ticket);
    }
}

fn export(app: &mut App, path: PathBuf) {
    let (Some(store), person) = (app.store.clone(), app.person) else {
        return;
    };
    app.jobs
        .start(move || Done::Exported(write(&store, person, path)));
}

/// Where everything was written, or the place and why not.
pub(super) type Exported = Result<PathBuf, (PathBuf, Message)>;

fn write(store: &Store, person: PersonId, path: PathBuf) -> Exported {
    let lines = match store.export_person(person).wait() {
        Ok(lines) => lines,
        Err(problem) => return Err((path, problem.message())),
    };
    match files::write_atomic(&path, &lines) {
        Ok(()) => Ok(path),
        Err(problem) => Err((path, FileError::message(&problem))),
    }
}

/// Says where everything was written, or why not.
pub(super) fn exported(app: &mut App, answer: Exported) {
    let (tone, what, hint) = match answer {
        Ok(path) => {
            let what = Message::new("settings-exported").with("path", path.display().to_string());
            (Tone::Good, what, None)
        }
        Err((path, why)) => {
            let what = Message::new("settings-export-failed")
                .with("path", path.display().to_string())
                .with("why", why.say(app.model.language));
            (
                Tone::Bad,
                what,
                Some(Message::new("records-save-failed-hint")),
            )
        }
    };
    app.model.notices.put(tone, what, hint);
}

/// Deletes the person with everything they did, and goes on as someone without a name.
fn erase(app: &mut App) {
    let (Some(store), person, now_ms) = (app.store.clone(), app.person, app.model.now_ms) else {
        return;
    };
    app.model.talk = None;
    app.jobs.start(move || {
        let gone = store.delete_person(person).wait();
        Done::Erased(gone.and_then(|gone| Ok((gone, store.first_person(now_ms).wait()?))))
    });
}

/// Shows that nothing is left, or says why it still is.
pub(super) fn erased(app: &mut App, answer: Result<(u64, Person), StoreError>) {
    match answer {
        Ok((sessions, person)) => {
            app.person = person.id;
            app.model.history = History::default();
            app.model.review = Review::default();
            app.model.briefing = None;
            on_contest::forget(app);
            app.model.screen = Screen::Settings;
            app.prefer(Prefer::Name(String::new()));
            app.recommend();
            let what = Message::new("settings-erased").with("sessions", sessions);
            app.model.notices.put(Tone::Good, what, None);
        }
        Err(problem) => {
            let why = problem.message().say(app.model.language);
            let what = Message::new("settings-erase-failed").with("why", why);
            let hint = Message::new("records-delete-failed-hint");
            app.model.notices.put(Tone::Bad, what, Some(hint));
        }
    }
}
