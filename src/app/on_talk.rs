//! What the talk asks for: words, desk acts, hints, the end; and time passing in it.

use super::{App, Model, Screen, TalkAction, notice::Tone};
use crate::{
    session::{By, Input, Words},
    text::Message,
};

/// Carries `action` out.
pub(super) fn apply(app: &mut App, action: TalkAction) {
    if matches!(action, TalkAction::Leave | TalkAction::Debrief) && of_event(app) {
        app.model.screen = Screen::Hall;
        return;
    }
    match action {
        TalkAction::TakeOver(_) if of_event(app) => return,
        TalkAction::Leave => return leave(app),
        TalkAction::Debrief => return super::on_debrief::open_talk(app),
        TalkAction::Draft(text) => return typed(app, text),
        TalkAction::SayAsCustomer(text) => return say_as_customer(app, text),
        _ => {}
    }
    let Some(input) = input(action) else { return };
    if let Input::Say(text) | Input::SendDraft(_, text) = &input
        && !text.is_empty()
    {
        sent(app, text);
    }
    let now_ms = app.model.now_ms;
    if let Some(talk) = &mut app.model.talk {
        talk.input(input, now_ms);
    }
}

/// Whether the talk is held at an event: its clock goes on wherever the entrant looks, and it ends in the hall.
fn of_event(app: &App) -> bool {
    app.model.talk.as_ref().is_some_and(|talk| talk.of_event)
}

fn input(action: TalkAction) -> Option<Input> {
    Some(match action {
        TalkAction::Say(text) if text.trim().is_empty() => return None,
        TalkAction::Say(text) => Input::Say(text),
        TalkAction::Choose(number) => Input::Choose(number),
        TalkAction::Do(action, with) => Input::Do(action, with),
        TalkAction::Request(action, with) => Input::Request(action, with),
        TalkAction::Show(table) => Input::Show(table, None),
        TalkAction::Analyse(table, query) => Input::Analyse(table, query),
        TalkAction::Read(article) => Input::Read(article),
        TalkAction::Search(words) => Input::Search(words),
        TalkAction::Flag(table, row) => Input::FlagRow(table, row),
        TalkAction::Cite(source) => Input::Cite(source),
        TalkAction::Note(text) => Input::Note(text),
        TalkAction::Hint => Input::Hint,
        TalkAction::SendDraft(draft, text) => Input::SendDraft(draft, text),
        TalkAction::TurnDown(draft, reason) => Input::TurnDown(draft, reason),
        TalkAction::TakeOver(name) if name.trim().is_empty() => return None,
        TalkAction::TakeOver(name) => Input::TakeOver(name),
        TalkAction::HandBack => Input::HandBack,
        TalkAction::End => Input::End,
        TalkAction::SayAsCustomer(_)
        | TalkAction::Leave
        | TalkAction::Debrief
        | TalkAction::Draft(_) => return None,
    })
}

/// The person who took over says `text` as the customer.
fn say_as_customer(app: &mut App, text: String) {
    let now_ms = app.model.now_ms;
    let Some(talk) = &mut app.model.talk else {
        return;
    };
    let Some(name) = talk.person().map(str::to_owned) else {
        return;
    };
    let by = By::Person { name };
    talk.input(Input::Words(Words { text, by }), now_ms);
}

/// Puts the talk down; it waits in the library where it is being saved.
fn leave(app: &mut App) {
    app.put_talk_down();
    app.go(Screen::Library);
}

fn typed(app: &mut App, text: String) {
    if let Some(talk) = app.model.talk.as_mut().filter(|talk| !talk.is_over()) {
        talk.draft.typed(text);
    }
}

fn sent(app: &mut App, text: &str) {
    let first = app.model.talk.as_mut().and_then(|talk| {
        let first = talk.draft.sent(text);
        first.filter(|_| !talk.is_over())
    });
    if let Some(words) = first {
        keep_draft(app, words);
    }
}

/// Keeps what is typed and not kept yet, before the talk or the program goes.
pub(super) fn keep_rest(app: &mut App) {
    let now_ms = app.model.now_ms;
    let rest = app.model.talk.as_mut().and_then(|talk| {
        let has_number = talk.session().is_some();
        has_number.then(|| talk.draft.rest(now_ms)).flatten()
    });
    if let Some(words) = rest {
        keep_draft(app, words);
    }
}

fn keep_draft(app: &mut App, words: String) {
    let now_ms = app.model.now_ms;
    let session = app.model.talk.as_ref().and_then(|talk| talk.session());
    if let (Some(store), Some(session)) = (app.store.clone(), session) {
        app.watch(store.save_draft(session, words, now_ms));
    }
}

/// Lets time pass in the talk, if there is one.
pub(super) fn tick(app: &mut App) {
    let now_ms = app.model.now_ms;
    let still = app.model.prefs.reduce_motion;
    let Some(talk) = &mut app.model.talk else {
        return;
    };
    // A talk that has no number yet is about to get one.
    let words = talk.session().and_then(|_| talk.draft.due(now_ms));
    let was_over = talk.seen.ended.is_some();
    let problem = talk.tick(now_ms, still);
    let over = talk.seen.ended.is_some();
    if let Some(problem) = problem {
        let why = problem.message().say(app.model.language);
        let what = Message::new("app-not-saved").with("why", why);
        let hint = Message::new("app-not-saved-hint");
        app.model.notices.put(Tone::Bad, what, Some(hint));
    }
    if let Some(words) = words {
        keep_draft(app, words);
    }
    if over && !was_over {
        app.remember_talk();
    }
}

/// When time next changes something on the talk screen.
pub(super) fn next_tick_ms(model: &Model) -> Option<u64> {
    let talk = model.talk.as_ref()?;
    if talk.seen.ended.is_some() {
        return None;
    }
    if talk.typing {
        return Some(60);
    }
    // The clock of the status bar shows whole seconds, and typed words wait to be kept.
    let second = 1_000 - talk.at(model.now_ms) % 1_000;
    let draft = talk.draft.wait_ms(model.now_ms).unwrap_or(second);
    Some(second.min(draft).max(1))
}
