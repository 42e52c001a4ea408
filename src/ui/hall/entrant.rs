//! An entrant's seat: what is to be done now, how much time there is, and what was handed in.

use egui::Ui;

use super::{games, result, words::clock};
use crate::{
    app::{
        Actions, Model,
        hall::{HallAction, Held},
    },
    contest::{EntrantId, Taker},
    scenario::contest::By,
    text::{Message, say},
    ui::{
        rows::Rows,
        theme::{Tokens, Type, icons, space},
        widgets::{Button, Card, Tone, notice, section_head},
    },
};

/// Draws the page of `entrant` at the cursor.
pub fn show(ui: &mut Ui, model: &Model, held: &Held, entrant: EntrantId, actions: &mut Actions) {
    ui.spacing_mut().item_spacing.y = space::L;
    let language = model.language;
    if held.event.is_paused() {
        notice(
            ui,
            Tone::Warn,
            icons::PAUSE,
            &say(language, "hall-entrant-paused"),
            None,
        );
    }
    let team = held.event.person(entrant).and_then(|person| person.team);
    if held.event.is_published() {
        result::show(ui, held, Taker::Entrant(entrant), language);
        if let Some(team) = team {
            result::show(ui, held, Taker::Team(team), language);
        }
        return;
    }
    let whose = |at: usize| match (held.event.stage(at).map(|it| it.0.by), team) {
        (Some(By::Together), Some(team)) => Taker::Team(team),
        _ => Taker::Entrant(entrant),
    };
    // Every stage that runs is theirs to take, and one that is taken again; otherwise the last one says how it stands.
    let stages = 0..held.event.contest().stages.len();
    let mut open: Vec<usize> = stages.filter(|&at| runs(held, at, whose(at))).collect();
    if open.is_empty() {
        open.push(held.stage_now());
    }
    let due = |at: &usize| {
        let run = held.event.run(*at, whose(*at));
        run.is_none_or(|run| run.done.is_none())
    };
    let first = open.iter().copied().find(due);
    for at in open {
        stage_ui(ui, model, held, (at, whose(at)), first == Some(at), actions);
    }
}

/// Whether the stage runs for `taker`.
fn runs(held: &Held, at: usize, taker: Taker) -> bool {
    let again = held.event.run(at, taker).is_some_and(|run| run.again);
    let state = held.event.stage(at).map(|it| it.1);
    state.is_some_and(|state| state.is_open() || again)
}

/// A stage: how it stands with `taker`, and the way into it; `first` where it is the first that waits for them.
fn stage_ui(
    ui: &mut Ui,
    model: &Model,
    held: &Held,
    (at, taker): (usize, Taker),
    first: bool,
    actions: &mut Actions,
) {
    let t = Tokens::of(ui);
    let language = model.language;
    let Some((stage, state)) = held.event.stage(at) else {
        return;
    };
    Card::new().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::M;
        let part = say(language, &format!("hall-part-{}", stage.part.key()));
        section_head(ui, &stage.title.value, &part);
        let run = held.event.run(at, taker);
        let done = run.is_some_and(|run| run.done.is_some());
        let began = run.is_some_and(|run| run.started.is_some());
        let through = state.admitted.as_ref().is_none_or(|it| it.contains(&taker));
        let runs = runs(held, at, taker);
        let game = games::entrant_words(&stage.part);
        let key = match () {
            () if !through => "hall-entrant-not-through",
            () if done => "hall-entrant-done",
            () if state.opened.is_none() => "hall-entrant-not-open",
            () if !runs => "hall-entrant-closed",
            () if game.is_some() => game.map_or("", |(about, _)| about),
            () if began => "hall-entrant-began",
            () => "hall-entrant-ready",
        };
        Rows::of(Type::Body, t.text_2, &say(language, key)).show(ui);
        if !through || done || !runs {
            return;
        }
        let left = clock(held.event.remaining(at, taker, model.now_ms));
        let words = Message::new("hall-entrant-time")
            .with("time", left)
            .say(language);
        Rows::new(Type::Title).strong(&words, t.text).show(ui);
        let label = match (game, began) {
            (Some((_, enter)), _) => say(language, enter),
            (None, true) => say(language, "hall-entrant-go-on"),
            (None, false) => say(language, "hall-entrant-start"),
        };
        let button = match first {
            true => Button::primary(&label),
            false => Button::plain(&label),
        };
        let button = button.icon(icons::PLAY).large().id(("hall-work", at));
        if button.enabled(!held.event.is_paused()).show(ui).clicked() {
            actions.push(HallAction::Work(at, taker));
        }
    });
}
