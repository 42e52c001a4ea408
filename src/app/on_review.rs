//! What the review asks for: who marks, the queue, a session, marks and overrules, agreement as a file.

use std::path::PathBuf;

use super::{
    App, ReviewAction, Screen,
    notice::Tone,
    on_records, on_trainers,
    queue::{self, Queue},
    review::Open,
    run::Done,
    stored::{self, Reviewed},
};
use crate::{
    assess::{
        assess,
        review::{Entry, Refused, Sheet, Step},
    },
    report,
    store::{NewMark, SessionId, StoreError},
    text::Message,
};

/// Carries `action` out.
pub(super) fn apply(app: &mut App, action: ReviewAction) {
    match action {
        ReviewAction::Show => {
            app.model.screen = Screen::Review;
            app.model.review.open = None;
            read_queue(app);
        }
        ReviewAction::Open(session) => open(app, session),
        ReviewAction::Close => {
            app.model.review.open = None;
            read_queue(app);
        }
        ReviewAction::Trainer(trainer) => on_trainers::choose(app, trainer),
        ReviewAction::NewTrainer(name) => on_trainers::add(app, name),
        ReviewAction::Forget(trainer) => on_trainers::forget(app, trainer),
        ReviewAction::Confirm { marks, blind } => {
            let steps = marks.into_iter().map(|(check, status, note)| Doing {
                check,
                step: Step::Mark(status),
                note,
                blind,
            });
            mark(app, steps.collect());
        }
        ReviewAction::Overrule(check, status, note) => {
            one(app, check, Step::Overrule(status), note)
        }
        ReviewAction::TakeBack(check) => one(app, check, Step::TakeBack, String::new()),
        ReviewAction::Export(path) => export(app, path),
    }
}

/// One thing to be done to a check.
struct Doing {
    check: String,
    step: Step,
    note: String,
    blind: bool,
}

fn one(app: &mut App, check: String, step: Step, note: String) {
    let doing = Doing {
        check,
        step,
        note,
        blind: false,
    };
    mark(app, vec![doing]);
}

/// Reads trainers, sessions and agreement beside the window.
pub(super) fn read_queue(app: &mut App) {
    let (Some(store), cases) = (app.store.clone(), app.model.library.cases.clone()) else {
        return;
    };
    app.jobs
        .start(move || Done::Queue(Box::new(queue::read(&store, &cases))));
}

/// Takes in what was read for the queue.
pub(super) fn queue_read(app: &mut App, queue: Queue) {
    let review = &mut app.model.review;
    let now = review
        .trainer
        .as_ref()
        .map(|trainer| trainer.id)
        .or(queue.last);
    review.trainer = queue
        .trainers
        .iter()
        .find(|trainer| Some(trainer.id) == now)
        .cloned();
    review.trainers = queue.trainers;
    review.queue = Some(queue.items);
    review.agreement = queue.agreement;
    review.version += 1;
    look(app);
}

/// Shows what the trainer who marks now may see.
pub(super) fn look(app: &mut App) {
    let review = &mut app.model.review;
    let trainer = review.trainer.clone();
    if let Some(open) = &mut review.open {
        open.look(trainer.as_ref());
    }
    review.version += 1;
}

/// Reads a session to be marked.
pub(super) fn open(app: &mut App, session: SessionId) {
    let Some(store) = app.store.clone() else {
        return;
    };
    if app.model.review.queue.is_none() {
        read_queue(app);
    }
    app.jobs
        .start(move || Done::ToReview(Box::new(stored::read(&store, session))));
}

/// Shows the session that was read.
pub(super) fn opened(app: &mut App, read: Reviewed) {
    let Some((scenario, stored, entries)) = stored::with_its_case(app, read) else {
        return;
    };
    let machine = assess(&scenario, &stored.transcript);
    let items = app.model.review.queue.iter().flatten();
    let mut known = items
        .filter(|item| item.waiting.session == stored.record.id)
        .map(|item| item.person.clone());
    let person = known.next().unwrap_or_else(|| app.model.prefs.name.clone());
    app.model.review.open = Some(Open {
        session: stored.record.id,
        person,
        began: stored.record.started_at,
        sheet: Sheet::default(),
        scenario,
        transcript: stored.transcript,
        machine,
        entries,
    });
    app.model.screen = Screen::Review;
    look(app);
}

/// Says why something could not be kept.
pub(super) fn failed(app: &mut App, problem: &StoreError) {
    let why = problem.message().say(app.model.language);
    let what = Message::new("review-not-kept").with("why", why);
    app.model.notices.put(Tone::Bad, what, Some(problem.hint()));
}

/// Appends what can be done; what cannot says why.
fn mark(app: &mut App, all: Vec<Doing>) {
    let (Some(store), now_ms) = (app.store.clone(), app.model.now_ms) else {
        return;
    };
    let review = &app.model.review;
    let (Some(trainer), Some(open)) = (&review.trainer, &review.open) else {
        return refuse(app, "review-no-trainer");
    };
    let mut new = Vec::new();
    for doing in all {
        if let Err(why) = open.sheet.may(&doing.check, doing.step, &doing.note) {
            return refuse(app, key(why));
        }
        let seen = open
            .sheet
            .row(&doing.check)
            .and_then(|row| row.seen.as_ref());
        new.push(NewMark {
            session: open.session,
            check: doing.check,
            trainer: trainer.id,
            step: doing.step,
            note: doing.note.trim().to_owned(),
            blind: doing.blind,
            supersedes: seen.and_then(|seen| seen.overrule),
        });
    }
    let session = open.session;
    app.jobs.start(move || {
        let kept = new
            .into_iter()
            .try_for_each(|new| store.mark(new, now_ms).wait().map(drop));
        Done::Marked(
            session,
            kept.and_then(|()| store.trainer_marks(session).wait()),
        )
    });
}

/// Takes in what trainers did so far, after something was added.
pub(super) fn marked(app: &mut App, session: SessionId, answer: Result<Vec<Entry>, StoreError>) {
    match answer {
        Ok(entries) => {
            if let Some(open) = &mut app.model.review.open
                && open.session == session
            {
                open.entries = entries;
            }
            look(app);
            read_queue(app);
            app.mark_again();
        }
        Err(problem) => failed(app, &problem),
    }
}

fn refuse(app: &mut App, key: &'static str) {
    app.model
        .notices
        .put(Tone::Warning, Message::new(key), None);
}

fn key(why: Refused) -> &'static str {
    match why {
        Refused::NoSuchCheck => "review-no-such-check",
        Refused::Marked => "review-marked-already",
        Refused::NotMarked => "review-mark-first",
        Refused::NoNote => "review-note-needed",
        Refused::Same => "review-same",
        Refused::NotOverruled => "review-not-overruled",
        Refused::NothingBetween => "review-nothing-between",
    }
}

fn export(app: &mut App, path: PathBuf) {
    let text = report::agreement_csv(&app.model.review.agreement, app.model.language);
    on_records::save(app, path, text);
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::{
        app::{
            BriefingAction, DebriefAction, LibraryAction, TalkAction,
            testing::{app_at, ask},
        },
        assess::Status,
        session::Mode,
        store::Address,
    };

    /// The program with one ended session, and its number.
    fn with_a_session() -> (App, SessionId) {
        let mut app = app_at(Address::Memory);
        ask(&mut app, LibraryAction::Brief("late-birthday-gift".into()));
        ask(&mut app, BriefingAction::Mode(Mode::Practise));
        ask(&mut app, BriefingAction::Start);
        ask(&mut app, TalkAction::Say("您好，请您再等等。".into()));
        ask(&mut app, TalkAction::Say("我随时在，您有事找我。".into()));
        ask(&mut app, TalkAction::End);
        ask(&mut app, TalkAction::Debrief);
        let session = app.model.debrief.as_ref().unwrap().session.unwrap();
        (app, session)
    }

    fn confirm(check: &str, status: Status) -> ReviewAction {
        ReviewAction::Confirm {
            marks: vec![(check.to_owned(), status, String::new())],
            blind: true,
        }
    }

    #[test]
    fn a_trainer_marks_blind_overrules_and_takes_it_back() {
        let (mut app, session) = with_a_session();
        ask(&mut app, ReviewAction::Show);
        assert_eq!(app.model.review.queue.as_ref().unwrap().len(), 1);
        ask(&mut app, ReviewAction::Open(session));
        let machine = app.model.review.open.as_ref().unwrap().machine.clone();
        let mut checks = machine.checks.iter();
        let lost = checks.find(|check| check.status == Status::NotMet).unwrap();
        let lost = lost.id.clone();
        let sheet = |app: &App| app.model.review.open.as_ref().unwrap().sheet.clone();
        ask(&mut app, confirm(&lost, Status::Met));
        assert_eq!(sheet(&app).marked(), 0, "nobody marks without a name");
        ask(&mut app, ReviewAction::NewTrainer(" 林老师 ".into()));
        assert!(sheet(&app).rows.iter().all(|row| row.seen.is_none()));
        ask(&mut app, confirm(&lost, Status::Met));
        assert!(sheet(&app).row(&lost).unwrap().differs());
        assert_eq!(app.model.review.agreement.len(), 1);
        let overrule = |note: &str| ReviewAction::Overrule(lost.clone(), Status::Met, note.into());
        let holds = |app: &App| {
            let sheet = sheet(app);
            sheet
                .row(&lost)
                .unwrap()
                .seen
                .as_ref()
                .unwrap()
                .overruled
                .is_some()
        };
        ask(&mut app, overrule(" "));
        assert!(!holds(&app), "an overrule says why");
        ask(&mut app, overrule("客户要的正是这个"));
        assert!(holds(&app));
        ask(&mut app, DebriefAction::Open(session));
        let shown = app.model.debrief.as_ref().unwrap();
        let mut checks = shown.marks.checks.iter();
        let kept = checks
            .find(|check| check.id == lost)
            .unwrap()
            .overruled
            .clone()
            .unwrap();
        assert_eq!(
            (kept.by.as_str(), kept.note.as_str()),
            ("林老师", "客户要的正是这个")
        );
        assert_eq!(shown.marks.machine.unwrap().total, machine.total);
        let listed = app.model.history.attempts[0].result.as_ref().unwrap();
        assert_eq!(listed.total, shown.marks.total);
        ask(&mut app, ReviewAction::Open(session));
        ask(&mut app, ReviewAction::TakeBack(lost.clone()));
        ask(&mut app, DebriefAction::Open(session));
        assert_eq!(app.model.debrief.as_ref().unwrap().marks, machine);
    }

    #[test]
    fn who_marked_last_is_remembered_and_is_not_who_practises() {
        let (mut app, _) = with_a_session();
        ask(&mut app, ReviewAction::Show);
        for name in ["林老师", "陈老师", "林老师"] {
            ask(&mut app, ReviewAction::NewTrainer(name.into()));
        }
        assert_eq!(app.model.review.trainers.len(), 2);
        app.model.review.trainer = None;
        ask(&mut app, ReviewAction::Show);
        let trainer = app.model.review.trainer.clone().unwrap();
        assert!(trainer.name == "林老师" && trainer.id != app.person);
    }

    #[test]
    fn a_trainer_is_forgotten_with_every_mark() {
        let (mut app, session) = with_a_session();
        ask(&mut app, ReviewAction::Show);
        ask(&mut app, ReviewAction::NewTrainer("林老师".into()));
        ask(&mut app, ReviewAction::Open(session));
        let row = app.model.review.open.as_ref().unwrap().sheet.rows[0].clone();
        ask(&mut app, confirm(&row.check, Status::Met));
        let trainer = app.model.review.trainer.clone().unwrap();
        let me = app.person;
        ask(&mut app, ReviewAction::Forget(me));
        assert_eq!(app.model.history.attempts.len(), 1, "who practises stays");
        ask(&mut app, ReviewAction::Forget(trainer.id));
        assert!(app.model.review.trainers.is_empty() && app.model.review.trainer.is_none());
        assert_eq!(app.model.review.open.as_ref().unwrap().sheet.marked(), 0);
        assert!(app.model.review.agreement.is_empty());
    }

    #[test]
    fn agreement_is_written_as_a_table() {
        let (mut app, session) = with_a_session();
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("agreement.csv");
        ask(&mut app, ReviewAction::Show);
        ask(&mut app, ReviewAction::NewTrainer("林老师".into()));
        ask(&mut app, ReviewAction::Open(session));
        let row = app.model.review.open.as_ref().unwrap().sheet.rows[0].clone();
        ask(&mut app, confirm(&row.check, Status::Met));
        ask(&mut app, ReviewAction::Export(path.clone()));
        let bytes = crate::store::files::read_source(&path).unwrap();
        assert!(String::from_utf8(bytes).unwrap().contains(&row.check));
    }
}
