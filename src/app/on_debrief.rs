//! What the debrief asks for: retry from a turn, the whole case again, the release of an exam, a file to keep.

use std::path::Path;

use super::{
    Action, App, DebriefAction, Document, LibraryAction, Screen,
    debrief::{Debrief, Earlier},
    history::Attempt,
    notice::Tone,
    on_judge,
    run::Done,
    stored::{self, Reviewed},
};
use crate::{
    report::{self, Marked},
    session::{ForkError, Happening, Mode},
    store::{SessionId, SessionRecord, Store, StoreError, files},
    text::Message,
};

/// What was read from the store for a debrief that is shown already.
pub(super) struct Found {
    session: Option<SessionId>,
    earlier: Option<Earlier>,
    released: bool,
}

/// Carries `action` out.
pub(super) fn apply(app: &mut App, action: DebriefAction) {
    match action {
        DebriefAction::Open(session) => read(app, session),
        DebriefAction::Retry(turn) => retry(app, turn),
        DebriefAction::Again => again(app),
        DebriefAction::Release => release(app),
        DebriefAction::Void(by, why) => void(app, by, why),
        DebriefAction::Export(document, path) => export(app, document, &path),
    }
}

/// Declares the attempt that is shown void; it stands behind the events of its talk from then on.
fn void(app: &mut App, by: String, why: String) {
    let Some(shown) = app.model.debrief.as_ref().filter(|it| it.can_be_voided()) else {
        return;
    };
    let began = shown.session;
    let mine = |talk: &&mut super::talk::Talk| talk.is_over() && talk.session() == began;
    let place = match app.model.talk.as_mut().filter(mine) {
        Some(talk) => talk.started_ms,
        None => i64::MIN,
    };
    let place = on_judge::Place::of(place, shown.session, &shown.transcript.events);
    let cut = |words: String| words.chars().take(200).collect();
    let what = Happening::Voided {
        by: cut(by),
        why: cut(why),
    };
    on_judge::record(app, &place, what);
}

/// Shows the debrief of the talk that has just ended.
pub(super) fn open_talk(app: &mut App) {
    let Some(talk) = app.model.talk.as_ref().filter(|talk| talk.is_over()) else {
        return;
    };
    let mut debrief = Debrief::new(talk.scenario.clone(), talk.transcript());
    debrief.session = talk.session();
    let forked = talk.forked_from;
    show(app, debrief, forked, Screen::Library);
}

/// Reads a finished session of the store to show its debrief.
fn read(app: &mut App, session: SessionId) {
    if let Some(store) = app.store.clone() {
        app.jobs
            .start(move || Done::ToDebrief(Box::new(stored::read(&store, session))));
    }
}

/// Shows the debrief of a session that was read.
pub(super) fn opened(app: &mut App, read: Reviewed) {
    let Some((scenario, stored, entries)) = stored::with_its_case(app, read) else {
        return;
    };
    let mut debrief = Debrief::reviewed(scenario, stored.transcript, &entries);
    debrief.session = Some(stored.record.id);
    let from = app.model.screen;
    show(app, debrief, stored.record.forked_from, from);
}

/// Puts `debrief` on the screen and looks beside the window for the attempt to compare it with.
fn show(app: &mut App, mut debrief: Debrief, forked: Option<(SessionId, u64)>, from: Screen) {
    let forked_at = forked.and_then(|(_, copied)| {
        let first = debrief
            .transcript
            .events
            .get(usize::try_from(copied).ok()?)?;
        Some(first.turn)
    });
    let id = &debrief.transcript.header.scenario;
    let attempts: Vec<&Attempt> = app
        .model
        .history
        .finished()
        .filter(|attempt| attempt.case == *id)
        .collect();
    let place = attempts
        .iter()
        .position(|attempt| Some(attempt.session) == debrief.session)
        .unwrap_or(attempts.len());
    let before = forked
        .and_then(|(from, _)| attempts.iter().position(|attempt| attempt.session == from))
        .or_else(|| place.checked_sub(1));
    let before = before.and_then(|at| Some((at + 1, attempts.get(at)?.session)));
    debrief.attempt = place + 1;
    debrief.forked_at = forked_at;
    debrief.from = match from {
        Screen::Debrief | Screen::Talk | Screen::Briefing => Screen::Library,
        other => other,
    };
    debrief.opened = app.model.debrief.as_ref().map_or(0, |last| last.opened) + 1;
    look_up(app, &debrief, before);
    app.model.debrief = Some(debrief);
    app.model.screen = Screen::Debrief;
}

fn look_up(app: &mut App, debrief: &Debrief, before: Option<(usize, SessionId)>) {
    let Some(store) = app.store.clone() else {
        return;
    };
    let session = debrief.session;
    // The earlier attempt had a customer of its own.
    let case = app.model.library.case(&debrief.transcript.header.scenario);
    let scenario = case.map_or_else(|| debrief.scenario.clone(), |case| case.scenario.clone());
    app.jobs.start(move || {
        let earlier = before.and_then(|(attempt, earlier)| {
            let (stored, entries) = stored::read(&store, earlier).ok()?;
            let talk = &stored.transcript;
            Some(Earlier::new(attempt, &scenario, talk, &entries))
        });
        Done::Debriefed(Box::new(Found {
            session,
            earlier,
            released: session.is_some_and(|session| released(&store, session)),
        }))
    });
}

/// Takes in what was read for the debrief that is shown.
pub(super) fn found(app: &mut App, found: Found) {
    let Some(debrief) = &mut app.model.debrief else {
        return;
    };
    if debrief.session == found.session {
        debrief.earlier = found.earlier;
        debrief.sealed &= !found.released;
        debrief.version += 1;
    }
}

/// Forks the session before `turn` and goes to the talk.
fn retry(app: &mut App, turn: u32) {
    let Some(debrief) = &app.model.debrief else {
        return;
    };
    let (session, transcript) = (debrief.session, debrief.transcript.clone());
    if let Err(problem) = app.retry(session, &transcript, turn) {
        let what = match problem {
            ForkError::Exam => Message::new("debrief-retry-exam"),
            ForkError::NoSuchTurn(turn) => Message::new("debrief-retry-no-turn").with("turn", turn),
        };
        app.model.notices.put(Tone::Warning, what, None);
    }
}

/// The briefing of the same case, to begin it anew.
fn again(app: &mut App) {
    let Some(debrief) = &app.model.debrief else {
        return;
    };
    let id = debrief.transcript.header.scenario.clone();
    app.apply(Action::Library(LibraryAction::Brief(id)));
}

/// Shows the results of an exam from now on. Who confirms it says of themselves that they are the examiner: the
/// program knows one person a data folder and checks no password.
fn release(app: &mut App) {
    let Some(debrief) = &mut app.model.debrief else {
        return;
    };
    debrief.sealed = false;
    debrief.version += 1;
    if let (Some(store), Some(session)) = (app.store.clone(), debrief.session) {
        app.watch(store.put_setting(release_name(session), &true));
        app.mark_again();
    }
}

fn release_name(session: SessionId) -> String {
    format!("exam-released-{session}")
}

/// Whether the results of a session are not to be told yet.
pub(super) fn sealed(store: &Store, record: &SessionRecord) -> bool {
    record.header.mode == Mode::Exam && !released(store, record.id)
}

/// Where the results of session `from` were released, those of `to`, which is the same session elsewhere, are too.
pub(super) fn carry_release(
    from_store: &Store,
    from: SessionId,
    to_store: &Store,
    to: SessionId,
) -> Result<(), StoreError> {
    match released(from_store, from) {
        true => to_store.put_setting(release_name(to), &true).wait(),
        false => Ok(()),
    }
}

fn released(store: &Store, session: SessionId) -> bool {
    let setting = store.setting::<bool>(release_name(session)).wait();
    setting.ok().flatten() == Some(true)
}

/// Writes the debrief to `path`; a sealed exam is not written.
fn export(app: &mut App, document: Document, path: &Path) {
    let Some(debrief) = app.model.debrief.as_ref().filter(|shown| !shown.sealed) else {
        return;
    };
    let marked = Marked {
        scenario: &debrief.scenario,
        transcript: &debrief.transcript,
        assessment: &debrief.marks,
    };
    let language = app.model.language;
    let text = match document {
        Document::Html => report::html(&marked, language),
        Document::Json => report::json(&marked).to_string() + "\n",
    };
    let notices = &mut app.model.notices;
    match files::write_atomic(path, text.as_bytes()) {
        Ok(()) => {
            let path = path.display().to_string();
            let what = Message::new("debrief-exported").with("path", path);
            notices.put(Tone::Good, what, None);
        }
        Err(problem) => {
            let why = problem.message().say(language);
            let what = Message::new("debrief-export-failed").with("why", why);
            notices.put(Tone::Bad, what, Some(problem.hint()));
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::{
        app::{
            BriefingAction, TalkAction,
            testing::{app_at, ask},
        },
        session::Mode,
        store::Address,
    };

    fn app() -> App {
        app_at(Address::Memory)
    }

    /// Plays two turns of the first case to an end and goes to its debrief.
    fn played(app: &mut App, mode: Mode) {
        ask(app, LibraryAction::Brief("late-birthday-gift".into()));
        ask(app, BriefingAction::Mode(mode));
        ask(app, BriefingAction::Start);
        ask(app, TalkAction::Say("您好，请您再等等。".into()));
        ask(
            app,
            TalkAction::Say("您上周就答应了小满，换我也着急。".into()),
        );
        ask(app, TalkAction::End);
        ask(app, TalkAction::Debrief);
    }

    #[test]
    fn a_talk_leads_to_its_debrief_and_from_there_back_into_a_turn() {
        let mut app = app();
        played(&mut app, Mode::Practise);
        assert_eq!(app.model.screen, Screen::Debrief);
        let shown = app.model.debrief.as_ref().unwrap();
        assert!(!shown.sealed && shown.marks.total.is_some());
        assert_eq!((shown.attempt, shown.earlier.is_none()), (1, true));
        let first = shown.session.unwrap();
        ask(&mut app, DebriefAction::Retry(2));
        assert_eq!(app.model.screen, Screen::Talk);
        let talk = app.model.talk.as_ref().unwrap();
        assert_eq!(talk.forked_from.unwrap().0, first);
        ask(
            &mut app,
            TalkAction::Say("说好 6 号到，我们没做到，对不起。".into()),
        );
        ask(&mut app, TalkAction::End);
        ask(&mut app, TalkAction::Debrief);
        let shown = app.model.debrief.as_ref().unwrap();
        assert_eq!((shown.attempt, shown.forked_at), (2, Some(2)));
        assert_eq!(shown.earlier.as_ref().unwrap().attempt, 1);
        ask(&mut app, Action::Back);
        assert_eq!(app.model.screen, Screen::Library);
    }

    #[test]
    fn an_exam_stays_sealed_until_it_is_released_and_then_stays_open() {
        let mut app = app();
        played(&mut app, Mode::Exam);
        let shown = app.model.debrief.as_ref().unwrap();
        let session = shown.session.unwrap();
        assert!(shown.sealed);
        let told = |app: &App| {
            let mut attempts = app.model.history.attempts.iter();
            attempts.any(|has| has.session == session && has.result.is_some())
        };
        assert!(!told(&app), "the list of attempts tells nothing either");
        ask(&mut app, DebriefAction::Retry(1));
        assert_eq!(app.model.screen, Screen::Debrief, "an exam is not rewound");
        ask(&mut app, DebriefAction::Open(session));
        assert!(app.model.debrief.as_ref().unwrap().sealed);
        ask(&mut app, DebriefAction::Release);
        ask(&mut app, DebriefAction::Open(session));
        assert!(!app.model.debrief.as_ref().unwrap().sealed);
        assert!(told(&app));
    }

    #[test]
    fn a_debrief_is_written_as_page_and_data_and_a_sealed_one_is_not() {
        let folder = tempfile::tempdir().unwrap();
        let (page, data) = (folder.path().join("a.html"), folder.path().join("a.json"));
        let mut app = app();
        played(&mut app, Mode::Exam);
        ask(
            &mut app,
            DebriefAction::Export(Document::Html, page.clone()),
        );
        assert!(files::read_source(&page).is_err());
        ask(&mut app, DebriefAction::Release);
        ask(
            &mut app,
            DebriefAction::Export(Document::Html, page.clone()),
        );
        ask(
            &mut app,
            DebriefAction::Export(Document::Json, data.clone()),
        );
        let page = String::from_utf8(files::read_source(&page).unwrap()).unwrap();
        assert!(page.contains("小满"));
        let data: serde_json::Value =
            serde_json::from_slice(&files::read_source(&data).unwrap()).unwrap();
        assert_eq!(data["scenario"], "late-birthday-gift");
    }
}
