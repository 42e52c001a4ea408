//! The relay's page: the legs, and for whoever sits here what is theirs to do: take over, work, write the note.

use egui::Ui;

use super::{Stand, clock, go_on, handover, ring};
use crate::{
    app::{
        Actions,
        hall::{GameAction, HallAction, Seat, games::RelayPlay, supplies},
    },
    scenario::{RelayPart, RelayTask},
    text::Message,
    ui::{
        hall::exercise,
        rows::Rows,
        theme::{Tokens, Type, icons, space},
        widgets::{Button, Card, Chip, Field, Tone, section_head, text_dense},
    },
};

/// Draws what there is to do.
pub fn show(ui: &mut Ui, stand: Stand<'_>, play: &RelayPlay, actions: &mut Actions) {
    ui.spacing_mut().item_spacing.y = space::L;
    legs_ui(ui, stand, play);
    if play.state.ended {
        return handover::over_ui(ui, stand);
    }
    if let Some(next) = play.state.next(&play.relay) {
        return handover::show(ui, stand, play, next, actions);
    }
    let Some(part) = play.state.part() else {
        return;
    };
    let Some(plan) = play.relay.parts.get(part) else {
        return;
    };
    let runner = stand.held.runner(stand.lane, part);
    let here = matches!(stand.held.seat, Seat::Entrant(one) if runner == Some(one));
    if !here {
        return handover::elsewhere_ui(ui, stand, plan, runner, actions);
    }
    handover::notes_ui(ui, stand, play, part);
    let done = play
        .state
        .parts
        .get(part)
        .is_some_and(|it| it.task.is_some());
    match done {
        false => task_ui(ui, stand, plan, actions),
        true => note_ui(ui, stand, plan, actions),
    }
}

/// The legs side by side: who, how long, how far.
fn legs_ui(ui: &mut Ui, stand: Stand<'_>, play: &RelayPlay) {
    let count = play.relay.parts.len().max(1);
    ui.spacing_mut().item_spacing.x = space::L;
    ui.columns(count, |columns| {
        for (at, (ui, plan)) in columns.iter_mut().zip(&play.relay.parts).enumerate() {
            leg_ui(ui, stand, play, (at, plan));
        }
    });
}

fn leg_ui(ui: &mut Ui, stand: Stand<'_>, play: &RelayPlay, (at, plan): (usize, &RelayPart)) {
    let t = Tokens::of(ui);
    let runs = play.state.part() == Some(at);
    let next = play.state.next(&play.relay) == Some(at);
    Card::new().margin(12).accent(runs || next).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        let role = stand.say(&format!("game-role-{}", plan.role.key()));
        let leg = Message::new("game-leg")
            .with("leg", at + 1)
            .with("role", role);
        Rows::new(Type::TitleSmall)
            .strong(&leg.say(stand.language), t.text)
            .max_rows(1)
            .show(ui);
        let runner = stand.held.runner(stand.lane, at);
        let runner = runner.map_or(String::new(), |it| stand.mate(it));
        let minutes = Message::new("hall-minutes").with("minutes", plan.minutes.value);
        let who = format!("{runner}   {}", minutes.say(stand.language));
        Rows::of(Type::Small, t.text_2, &who).max_rows(1).show(ui);
        let (words, tone) = far(stand, play, at);
        Chip::new(&words).tone(tone).small().show(ui);
    });
}

/// How far a leg is.
fn far(stand: Stand<'_>, play: &RelayPlay, at: usize) -> (String, Tone) {
    let plain = |key: &str, tone| (stand.say(key), tone);
    match play.state.parts.get(at) {
        Some(part) if part.over || play.state.ended => match (&part.note, part.task) {
            (Some(_), _) => plain("game-leg-handed", Tone::Ok),
            (None, Some(_)) => plain("game-leg-done", Tone::Ok),
            (None, None) => plain("game-leg-late", Tone::Warn),
        },
        Some(_) => {
            let left = stand.left().map_or(String::new(), clock);
            let words = Message::new("game-leg-left").with("time", left);
            (words.say(stand.language), Tone::Info)
        }
        None if play.state.next(&play.relay) == Some(at) => plain("game-leg-next", Tone::Accent),
        None => plain("game-leg-coming", Tone::Plain),
    }
}

fn task_ui(ui: &mut Ui, stand: Stand<'_>, plan: &RelayPart, actions: &mut Actions) {
    let game = |action| HallAction::Game(action);
    let desk = stand.held.exercises.as_ref().filter(|desk| desk.leg);
    if let Some((exercise, answers)) = desk.and_then(|desk| desk.papers.first()) {
        Card::new().show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::S;
            section_head(ui, &exercise.title().value, "");
            exercise::paper_ui(ui, stand.language, exercise, answers, 0, actions);
            ui.add_space(space::M);
            let label = stand.say("game-task-done");
            let button = Button::primary(&label).icon(icons::CHECK).large();
            let free = !stand.held.event.is_paused();
            if button.enabled(free).show(ui).clicked() {
                actions.push(game(GameAction::TaskDone));
            }
        });
        return;
    }
    Card::new().accent(true).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::M;
        let (head, about, label, icon) = match &plan.task {
            RelayTask::Case(id) => {
                let case = supplies(stand.model, stand.lane.id.stage).case(&id.value);
                let title = case.map_or(id.value.clone(), |case| {
                    case.scenario.title.get(stand.language).to_owned()
                });
                (title, "game-task-case", "game-task-talk", icons::HEADSET)
            }
            RelayTask::Exercise(id) => {
                let supplies = supplies(stand.model, stand.lane.id.stage);
                let found = supplies.exercise(&id.value);
                let title = found.map_or(id.value.clone(), |it| it.title().value.clone());
                (
                    title,
                    "game-task-exercise",
                    "game-task-open",
                    icons::FILE_TEXT,
                )
            }
        };
        section_head(ui, &head, "");
        text_dense(ui, &stand.say(about));
        let free = !stand.held.event.is_paused();
        if go_on(ui, &stand.say(label), icon, free) {
            actions.push(game(GameAction::Task));
        }
    });
}

/// The note to the next leg.
fn note_ui(ui: &mut Ui, stand: Stand<'_>, plan: &RelayPart, actions: &mut Actions) {
    let t = Tokens::of(ui);
    let Some(rule) = &plan.note else {
        return;
    };
    Card::new().accent(true).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::M;
        section_head(ui, &stand.say("game-note"), "");
        text_dense(ui, &stand.say("game-note-about"));
        let name = stand.say("game-note-field");
        let known = stand.held.games.note();
        let mut text = known.to_owned();
        Field::new(&mut text, &name)
            .hint(&name)
            .rows(7)
            .id("game-note")
            .show(ui);
        if text != known {
            actions.push(HallAction::Game(GameAction::Note(text)));
        }
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::L;
            let label = stand.say("game-note-hand-on");
            let ready = !known.trim().is_empty() && !stand.held.event.is_paused();
            let button = Button::primary(&label)
                .icon(icons::PAPER_PLANE_RIGHT)
                .large();
            if button.enabled(ready).show(ui).clicked() {
                actions.push(HallAction::Game(GameAction::HandOn));
            }
            let count = Message::new("game-note-count")
                .with("count", known.chars().count())
                .with("most", rule.longest.value);
            Rows::of(Type::Small, t.text_2, &count.say(stand.language)).show(ui);
        });
    });
}

/// The clock of the leg, and what holds for all legs.
pub fn side_ui(ui: &mut Ui, stand: Stand<'_>, play: &RelayPlay) {
    let t = Tokens::of(ui);
    let what = match play.state.part() {
        Some(part) => {
            let role = play
                .relay
                .parts
                .get(part)
                .map_or("agent", |it| it.role.key());
            Message::new("game-leg")
                .with("leg", part + 1)
                .with("role", stand.say(&format!("game-role-{role}")))
                .say(stand.language)
        }
        None if play.state.ended => stand.say("game-state-over"),
        None => stand.say("game-relay-waits"),
    };
    ring::show(ui, stand, &what);
    ui.add_space(space::S);
    section_head(ui, &stand.say("game-rules"), "");
    Rows::of(Type::Dense, t.text_2, &play.relay.about.value).show(ui);
}
