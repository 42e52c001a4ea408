//! A second hearing by a language model: asks beside the window, one reply at a time, and hands in what it heard.
//!
//! Nothing waits for it. The customer has heard the reply offline and answers; what the model heard comes later, or not at
//! all, and then the rules' hearing stands. That is told once a talk.

use std::collections::BTreeSet;

use super::{App, notice::Tone, on_customer, on_judge::connect, run::Done, talk::Talk};
use crate::{
    link::{
        Cancel, Trouble,
        hearing::{hear, limits},
    },
    session::{Event, ModelHearing, unheard},
    text::Message,
};

/// What is said where a model did not hear.
const FAILED: &str = "hearing-failed";

/// What is being heard, and what came to nothing.
#[derive(Default)]
pub(super) struct Ears {
    /// The talk, by when it began.
    of: i64,
    /// Turns that no answer came for.
    passed: BTreeSet<u32>,
    /// Whether that was told.
    told: bool,
}

/// A model at work for one turn of one talk.
pub(super) struct Listening {
    of: (i64, u32),
    cancel: Cancel,
}

/// How a model's work for one turn ended.
pub(super) struct Listened {
    of: (i64, u32),
    answer: Result<ModelHearing, Trouble>,
}

/// Has the next reply heard that was not.
pub(super) fn tick(app: &mut App) {
    let begun = app.model.talk.as_ref().map(|talk| talk.started_ms);
    if let Some(listening) = &app.listening {
        if begun != Some(listening.of.0) || !app.model.judge.settings.hears() {
            listening.cancel.cancel();
            app.listening = None;
        }
        return;
    }
    // A model that is about to speak for the customer is not kept from it.
    let Some(talk) = app.model.talk.as_ref().filter(|_| app.speaking.is_none()) else {
        return;
    };
    if !app.model.judge.settings.hears() || !talk.mode().may_hear_by_model() {
        return;
    }
    if app.ears.of != talk.started_ms {
        app.ears = Ears {
            of: talk.started_ms,
            ..Ears::default()
        };
    }
    let next = unheard(talk.events(), |turn| app.ears.passed.contains(&turn));
    if let Some(turn) = next {
        begin(app, turn);
    }
}

fn begin(app: &mut App, turn: u32) {
    let Some(talk) = &app.model.talk else { return };
    let (Some(question), Ok(endpoint)) = (
        talk.hearing_question(turn),
        app.model.judge.settings.hearing(),
    ) else {
        app.ears.passed.insert(turn);
        return;
    };
    let of = (talk.started_ms, turn);
    let cancel = Cancel::default();
    app.listening = Some(Listening {
        of,
        cancel: cancel.clone(),
    });
    let keys = app.bench_keys();
    app.jobs.start(move || {
        let link = connect(&*keys, endpoint, limits());
        let answer = link.and_then(|link| hear(&link, turn, &question, &cancel));
        Done::Listened(Box::new(Listened { of, answer }))
    });
}

/// Takes in what a model heard, or that it did not.
pub(super) fn back(app: &mut App, listened: Listened) {
    let mine = app.listening.as_ref().map(|listening| listening.of);
    if mine != Some(listened.of) {
        return;
    }
    app.listening = None;
    app.ears.passed.insert(listened.of.1);
    match listened.answer {
        Ok(hearing) => heard(app, hearing),
        Err(Trouble::Cancelled) => {}
        Err(trouble) => tell(app, &trouble),
    }
}

fn heard(app: &mut App, hearing: ModelHearing) {
    let Some(talk) = &mut app.model.talk else {
        return;
    };
    let Some(event) = talk.heard(hearing) else {
        return;
    };
    if talk.is_over() {
        show_in_debrief(app, event);
        app.remember_talk();
        app.mark_again();
    }
}

/// The debrief of this very talk is marked anew.
fn show_in_debrief(app: &mut App, event: Event) {
    let talk: Option<&Talk> = app.model.talk.as_ref();
    let Some((session, before)) = talk.map(|it| (it.session(), it.events().len() - 1)) else {
        return;
    };
    if let Some(shown) = &mut app.model.debrief
        && shown.session == session
        && shown.transcript.events.len() == before
    {
        shown.judged(event);
    }
}

/// Says once a talk, in a notice, that the rules alone hear.
fn tell(app: &mut App, trouble: &Trouble) {
    // Where the same endpoint has just failed as the customer, one sentence about it is enough.
    let mut shown = app.model.notices.shown().iter();
    let known = shown.any(|notice| notice.what.key == on_customer::FAILED);
    if std::mem::replace(&mut app.ears.told, true) || known {
        return;
    }
    let why = trouble.message().say(app.model.language);
    let what = Message::new(FAILED).with("why", why);
    app.model
        .notices
        .put(Tone::Warning, what, Some(trouble.hint()));
}

#[cfg(test)]
mod tests;
