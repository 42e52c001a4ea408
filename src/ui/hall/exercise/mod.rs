//! The exercises of a stage on an entrant's desk: which one is shown, how much time is left, handing in.

mod breaches;
mod critique;
mod typing;

use egui::{Align, Layout, Ui, vec2};

use super::{HallView, seats::Asked, words::clock};
use crate::{
    app::{
        Actions, Model,
        hall::{Answers, Desk, HallAction, Held},
    },
    scenario::Exercise,
    text::{Language, Message, say},
    ui::{
        rows::Rows,
        theme::{Tokens, Type, icons, space},
        widgets::{Button, Card, Chip, Tone, segment},
    },
};

/// Below this many milliseconds the time left is a warning.
const SHORT_MS: i64 = 60_000;

/// Draws the desk at the cursor.
pub fn show(
    ui: &mut Ui,
    model: &Model,
    held: &Held,
    desk: &Desk,
    view: &mut HallView,
    actions: &mut Actions,
) {
    ui.spacing_mut().item_spacing.y = space::L;
    head_ui(ui, model, held, desk, view, actions);
    let Some((exercise, answers)) = desk.papers.get(desk.shown) else {
        return;
    };
    let at = desk.shown;
    Card::new().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        paper_ui(ui, model.language, exercise, answers, at, actions);
    });
}

/// Draws the exercise at the place `at` of the desk with what is answered so far.
pub fn paper_ui(
    ui: &mut Ui,
    language: Language,
    exercise: &Exercise,
    answers: &Answers,
    at: usize,
    actions: &mut Actions,
) {
    match (exercise, answers) {
        (Exercise::Critique(it), Answers::Critique(answer)) => {
            critique::show(ui, language, it, answer, at, actions);
        }
        (Exercise::Breaches(it), Answers::Breaches(answer)) => {
            breaches::show(ui, language, it, answer, at, actions);
        }
        (Exercise::Typing(it), Answers::Typing { text, .. }) => {
            typing::show(ui, language, it, text, at, actions);
        }
        _ => {}
    }
}

fn head_ui(
    ui: &mut Ui,
    model: &Model,
    held: &Held,
    desk: &Desk,
    view: &mut HallView,
    actions: &mut Actions,
) {
    let t = Tokens::of(ui);
    let language = model.language;
    let size = vec2(ui.available_width(), 40.0);
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        let label = say(language, "hall-hand-in");
        if Button::primary(&label)
            .icon(icons::PAPER_PLANE_TILT)
            .show(ui)
            .clicked()
        {
            view.asked = Some(Asked::HandIn);
        }
        let left = held.event.remaining(desk.stage, desk.taker, model.now_ms);
        let words = Message::new("hall-entrant-time")
            .with("time", clock(left))
            .say(language);
        let tone = if left < SHORT_MS {
            Tone::Warn
        } else {
            Tone::Plain
        };
        Chip::new(&words).icon(icons::TIMER).tone(tone).show(ui);
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            if desk.papers.len() > 1 {
                let labels: Vec<String> =
                    (1..=desk.papers.len()).map(|at| at.to_string()).collect();
                let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
                if let Some(at) = segment(ui, "hall-exercise", &labels, desk.shown, None) {
                    actions.push(HallAction::Turn(at));
                }
            }
            if let Some((exercise, _)) = desk.papers.get(desk.shown) {
                Rows::new(Type::Title)
                    .strong(&exercise.title().value, t.text)
                    .max_rows(1)
                    .show(ui);
            }
        });
    });
}
