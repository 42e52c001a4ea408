//! Drafting a case: asks the model beside the window, and keeps a draft on the shelf only where it passes every rule.

use std::{
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
};

use super::{App, DraftAction, drafting::Drafting, notice::Tone, on_judge::connect, run::Done};
use crate::{
    link::{
        Cancel, Trouble,
        draft::{Drafted, draft, limits},
    },
    scenario::{self, Brief},
    store::{FileProblem, files},
    text::{Message, SourceFile},
};

/// What the program keeps for drafting beside the model.
#[derive(Default)]
pub(super) struct Desk {
    /// Stops the one at work.
    cancel: Cancel,
    /// The attempt it is at.
    attempt: Arc<AtomicU32>,
}

/// What the jobs of drafting hand back.
pub(super) enum Back {
    /// A draft, or why there is none.
    Drafted(Result<Box<Drafted>, Trouble>),
    /// The id under which a draft was kept, or why it was not.
    Kept(Result<String, Message>),
}

/// Carries `action` out.
pub(super) fn apply(app: &mut App, action: DraftAction) {
    match action {
        DraftAction::Ask(wish) => begin(
            app,
            Brief {
                id: wish.id,
                text: wish.brief,
                language: wish.language,
            },
        ),
        DraftAction::Stop => app.drafting.cancel.cancel(),
        DraftAction::Keep => keep(app),
        DraftAction::Drop => {
            app.drafting.cancel.cancel();
            app.model.drafting = Drafting::Not;
        }
    }
}

fn begin(app: &mut App, brief: Brief) {
    let Ok(endpoint) = app.model.judge.settings.endpoint() else {
        return;
    };
    if app.model.drafting.is_busy() || brief.text.trim().is_empty() {
        return;
    }
    app.drafting = Desk::default();
    app.model.drafting = Drafting::Busy(1);
    let keys = app.bench_keys();
    let (cancel, at, waker) = (
        app.drafting.cancel.clone(),
        app.drafting.attempt.clone(),
        app.waker(),
    );
    app.jobs.start(move || {
        let begins = |attempt| {
            at.store(attempt, Ordering::Relaxed);
            waker();
        };
        let link = connect(&*keys, endpoint, limits());
        let drafted = link.and_then(|link| draft(&link, &brief, &cancel, begins));
        Done::Drafting(Box::new(Back::Drafted(drafted.map(Box::new))))
    });
}

/// Takes in how far it is.
pub(super) fn tick(app: &mut App) {
    if let Drafting::Busy(attempt) = &mut app.model.drafting {
        *attempt = app.drafting.attempt.load(Ordering::Relaxed).max(1);
    }
}

fn keep(app: &mut App) {
    let Drafting::Here(drafted) = &app.model.drafting else {
        return;
    };
    let Some(folder) = app.outside.own_folder.clone() else {
        let what = Message::new("app-import-no-folder");
        app.model.notices.put(Tone::Bad, what, None);
        return;
    };
    // What was looked at may go to another thread; what was found may not.
    let (source, passes) = (drafted.draft.source.clone(), drafted.draft.passes());
    app.jobs
        .start(move || Done::Drafting(Box::new(Back::Kept(kept(&source, passes, &folder)))));
}

/// Writes the draft into `folder`, looked at once more: nothing is kept unchecked, and nothing is overwritten.
fn kept(source: &SourceFile, passes: bool, folder: &Path) -> Result<String, Message> {
    let (checked, _) = scenario::check(source);
    let Some(scenario) = checked.filter(|_| passes) else {
        return Err(Message::new("draft-not-kept"));
    };
    let id = scenario.id.value.clone();
    let path = folder.join(format!("{id}.ron"));
    let free = files::read_source(&path).is_err_and(|error| error.problem == FileProblem::NotFound);
    if !free {
        return Err(Message::new("draft-exists").with("id", id));
    }
    let written = files::make_folder(folder)
        .and_then(|()| files::write_atomic(&path, source.text.as_bytes()));
    written.map_err(|error| error.message())?;
    Ok(id)
}

/// Takes in what a job handed back.
pub(super) fn back(app: &mut App, back: Back) {
    match back {
        Back::Drafted(answer) if app.model.drafting.is_busy() => {
            app.model.drafting = match answer {
                Ok(drafted) => Drafting::Here(drafted),
                Err(Trouble::Cancelled) => Drafting::Not,
                Err(trouble) => Drafting::Failed(trouble),
            };
        }
        // Nobody waits for it any more.
        Back::Drafted(_) => {}
        Back::Kept(Ok(id)) => {
            app.model.drafting = Drafting::Not;
            let what = Message::new("draft-kept").with("id", id);
            let hint = Message::new("draft-kept-hint");
            app.model.notices.put(Tone::Good, what, Some(hint));
            app.read_shelf();
        }
        Back::Kept(Err(why)) => app.model.notices.put(Tone::Bad, why, None),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::{
        app::{
            JudgeAction, JudgeSet,
            drafting::Wish,
            testing::{app_at, ask},
        },
        link::testing::{Server, response, streamed},
        scenario::template,
        store::Address,
        text::Language,
    };

    fn app(server: &Server, folder: Option<&Path>) -> App {
        let mut app = app_at(Address::Memory);
        app.outside.own_folder = folder.map(Path::to_path_buf);
        app.outside.folders = app.outside.own_folder.clone().into_iter().collect();
        ask(&mut app, JudgeAction::Set(JudgeSet::Address(server.base())));
        ask(&mut app, JudgeAction::Set(JudgeSet::Model("small".into())));
        app
    }

    fn wish(brief: &str) -> DraftAction {
        DraftAction::Ask(Wish {
            id: "no-show".into(),
            brief: brief.into(),
            language: Language::Zh,
        })
    }

    /// A server that answers with these, one after another, the last one for good.
    fn answers(texts: Vec<String>) -> Server {
        Server::new(move |number, _, stream| {
            let text = &texts[number.min(texts.len() - 1)];
            drop(std::io::Write::write_all(stream, streamed(text).as_bytes()));
        })
    }

    #[test]
    fn a_draft_that_fails_is_asked_for_again_with_its_findings_and_kept_once_it_passes() {
        let broken = template(Language::Zh).replacen("trade: ECommerce", "trade: Ecomerce", 1);
        let server = answers(vec![broken, template(Language::Zh).to_owned()]);
        let folder = tempfile::tempdir().unwrap();
        let mut app = app(&server, Some(folder.path()));
        ask(&mut app, wish("装机没人来，等了半天"));
        let Drafting::Here(drafted) = app.model.drafting.clone() else {
            panic!("{:?}", app.model.drafting)
        };
        assert!(drafted.draft.passes() && drafted.attempts == 2);
        let second = server.requests.lock().unwrap()[1].1.clone();
        assert!(second.contains("Ecomerce") && second.contains("装机没人来"));
        ask(&mut app, DraftAction::Keep);
        assert!(matches!(app.model.drafting, Drafting::Not));
        assert!(
            app.model.library.case("no-show").is_some(),
            "it is on the shelf"
        );
        // What is there is never overwritten.
        ask(&mut app, wish("再来一次"));
        ask(&mut app, DraftAction::Keep);
        assert!(matches!(app.model.drafting, Drafting::Here(_)));
    }

    #[test]
    fn a_draft_that_never_passes_comes_back_with_its_findings_and_is_not_kept() {
        let server = answers(vec!["(format: 1, id: \"x\", surprise: 3)".to_owned()]);
        let folder = tempfile::tempdir().unwrap();
        let mut app = app(&server, Some(folder.path()));
        ask(&mut app, wish("随便"));
        let Drafting::Here(drafted) = app.model.drafting.clone() else {
            panic!("{:?}", app.model.drafting)
        };
        assert!(!drafted.draft.passes() && drafted.draft.errors() > 0);
        assert_eq!(server.requests.lock().unwrap().len(), 3);
        ask(&mut app, DraftAction::Keep);
        assert!(files::walk(folder.path(), "ron").unwrap().is_empty());
    }

    #[test]
    fn trouble_is_told_and_nothing_is_asked_without_an_endpoint_or_a_brief() {
        let server = Server::fixed(response("500 Oops", "application/json", "", "{}"));
        let mut app = app(&server, None);
        ask(&mut app, wish("   "));
        assert!(matches!(app.model.drafting, Drafting::Not));
        ask(&mut app, wish("装机没人来"));
        assert!(matches!(
            app.model.drafting,
            Drafting::Failed(Trouble::Server(500))
        ));
        ask(&mut app, DraftAction::Drop);
        ask(&mut app, JudgeAction::Set(JudgeSet::Address(String::new())));
        ask(&mut app, wish("装机没人来"));
        assert!(matches!(app.model.drafting, Drafting::Not));
    }
}
