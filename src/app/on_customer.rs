//! A customer worded by a language model: asks beside the window, shows the words as they come, hands them into the talk.
//!
//! The session decides what is said and checks every word; here is only the way to the endpoint and back. A talk that is
//! taken up again asks again; a trainee who goes on meanwhile is not waited for.

use std::sync::{Arc, Mutex, PoisonError};

use super::{App, notice::Tone, run::Done, talk::Talk};
use crate::{
    link::{
        Cancel, Endpoint, Key, Keys, Link, Trouble,
        customer::{Progress, limits, speak},
        find_key,
    },
    session::{CustomerKind, Input},
    text::Message,
};

/// What is said while the offline voice speaks in the model's place.
pub(super) const FAILED: &str = "voice-failed";

/// What is said while a faulty wording is worded again.
const AGAIN: &str = "voice-again";

/// An endpoint at work for one answer of one talk.
pub(super) struct Speaking {
    /// When the talk began, and which of its answers it is.
    of: (i64, u64),
    cancel: Cancel,
    news: Arc<Mutex<Vec<Progress>>>,
}

/// How an endpoint's work for one answer ended.
pub(super) struct Spoke {
    of: (i64, u64),
    ended: Result<(), Trouble>,
}

/// Asks where words are awaited, shows what has come, and hands in what is whole.
pub(super) fn tick(app: &mut App) {
    let awaited = app.model.talk.as_ref().and_then(wanted);
    if let Some(speaking) = &app.speaking {
        if awaited == Some(speaking.of) {
            return take_news(app);
        }
        speaking.cancel.cancel();
        app.speaking = None;
        if let Some(talk) = &mut app.model.talk {
            talk.grows(None);
        }
    }
    if let Some(of) = awaited {
        begin(app, of);
    }
}

/// Which answer of the talk is awaited from a model.
fn wanted(talk: &Talk) -> Option<(i64, u64)> {
    let by_model = talk.header().customer == CustomerKind::Model && talk.person().is_none();
    let awaited = talk.awaited().filter(|_| by_model && !talk.is_over())?;
    Some((talk.started_ms, awaited.number))
}

fn begin(app: &mut App, of: (i64, u64)) {
    let now_ms = app.model.now_ms;
    let Some(talk) = &mut app.model.talk else {
        return;
    };
    let Some(brief) = talk.brief() else { return };
    let endpoint = match app.model.judge.settings.customer() {
        Ok(endpoint) => endpoint,
        Err(fault) => {
            let why = fault.message().say(talk.language());
            talk.input(Input::NoWords(why), now_ms);
            return tell(app, fault.message(), None);
        }
    };
    let cancel = Cancel::default();
    let news: Arc<Mutex<Vec<Progress>>> = Arc::default();
    app.speaking = Some(Speaking {
        of,
        cancel: cancel.clone(),
        news: news.clone(),
    });
    let (keys, waker) = (app.bench.keys(), app.waker());
    app.jobs.start(move || {
        let mut told = |progress: Progress| {
            news.lock()
                .unwrap_or_else(PoisonError::into_inner)
                .push(progress);
            waker();
        };
        let link = connect(&*keys, endpoint);
        let ended = link.and_then(|link| speak(&link, &brief, &cancel, &mut told));
        Done::Spoke(Spoke { of, ended })
    });
}

fn connect(keys: &dyn Keys, endpoint: Endpoint) -> Result<Link, Trouble> {
    let (key, _): (Option<Key>, _) = find_key(keys, &endpoint.origin());
    Link::new(endpoint, key, limits())
}

fn take_news(app: &mut App) {
    let now_ms = app.model.now_ms;
    let Some(speaking) = &app.speaking else {
        return;
    };
    let news = std::mem::take(&mut *speaking.news.lock().unwrap_or_else(PoisonError::into_inner));
    let Some(talk) = &mut app.model.talk else {
        return;
    };
    for progress in news {
        match progress {
            Progress::Shown(text) => talk.grows(Some(text)),
            Progress::Withdrawn(fault) => {
                talk.grows(None);
                let what = Message::new(AGAIN).with("fault", fault.key());
                app.model.notices.put(Tone::Warning, what, None);
            }
            Progress::Words(words) => {
                talk.input(Input::Words(words), now_ms);
                if talk.awaited().is_none() {
                    app.model.notices.withdraw(AGAIN);
                }
            }
        }
    }
}

/// The endpoint's work has ended: what it said last is handed in; where it failed, the grammar speaks.
pub(super) fn back(app: &mut App, spoke: Spoke) {
    let mine = app.speaking.as_ref().map(|speaking| speaking.of);
    if mine != Some(spoke.of) {
        return;
    }
    take_news(app);
    app.speaking = None;
    let now_ms = app.model.now_ms;
    let Some(talk) = &mut app.model.talk else {
        return;
    };
    let open = wanted(talk) == Some(spoke.of);
    match spoke.ended {
        Err(trouble) if open => {
            talk.grows(None);
            let why = trouble.message().say(talk.language());
            talk.input(Input::NoWords(why), now_ms);
            tell(app, trouble.message(), Some(trouble.hint()));
        }
        Ok(()) | Err(_) => {}
    }
}

/// Says once, in a notice, why the offline voice speaks.
fn tell(app: &mut App, why: Message, hint: Option<Message>) {
    let why = why.say(app.model.language);
    let what = Message::new(FAILED).with("why", why);
    app.model.notices.put(Tone::Warning, what, hint);
}

#[cfg(test)]
mod tests;
