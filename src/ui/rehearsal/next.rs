//! What is next: a stage to begin, one's own work to go on with, machines at work, or the report being made.

use egui::Ui;

use super::{RehearsalView, own};
use crate::{
    app::{
        Actions, Model,
        hall::{HallAction, Held, RehearsalAction, rehearsal::Now},
    },
    batch::rehearsal::Course,
    contest::Taker,
    text::{Language, Message, say},
    ui::{
        rows::Rows,
        theme::{Tokens, Type, icons, space},
        widgets::{Button, Card, Tone, notice, section_title},
    },
};

/// Draws the card of what is next at the cursor.
pub fn show(
    ui: &mut Ui,
    model: &Model,
    held: &Held,
    course: &Course,
    view: &mut RehearsalView,
    actions: &mut Actions,
) {
    let language = model.language;
    let rehearsals = &model.hall.rehearsals;
    let now = rehearsals.now(course, &held.event, model.now_ms);
    if let Now::Own(at, taker) = now {
        return own::show(ui, model, held, (at, taker), &mut view.own, actions);
    }
    let Some(at) = now.stage() else {
        let words = say(language, "rehearse-reporting");
        return card_ui(ui, &words, "", |_| {});
    };
    let Some((stage, _)) = held.event.stage(at) else {
        return;
    };
    let about = Message::new("rehearse-next-about")
        .with("minutes", stage.minutes.value)
        .with("weight", stage.weight.value)
        .say(language);
    card_ui(ui, &stage.title.value, &about, |ui| match now {
        Now::Waits(_) => waits_ui(ui, held, course, at, language, actions),
        Now::Mine(_, taker) => mine_ui(ui, model, held, (at, taker), actions),
        _ => machines_ui(ui, model, at),
    });
}

fn card_ui(ui: &mut Ui, title: &str, about: &str, content: impl FnOnce(&mut Ui)) {
    Card::new().margin(20).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::L;
        section_title(ui, title, about);
        content(ui);
    });
}

fn waits_ui(
    ui: &mut Ui,
    held: &Held,
    course: &Course,
    at: usize,
    language: Language,
    actions: &mut Actions,
) {
    let t = Tokens::of(ui);
    let part = held.event.contest().stages[at].part.key();
    let words = say(language, &format!("rehearse-how-{part}"));
    Rows::of(Type::Body, t.text_2, &words).show(ui);
    if course.rehearsal().names.len() > 1 {
        let words = say(language, "rehearse-turns");
        Rows::of(Type::Dense, t.text_2, &words).show(ui);
    }
    let title = &held.event.contest().stages[at].title.value;
    let label = Message::new("rehearse-start").with("stage", title.clone());
    let label = label.say(language);
    buttons_ui(ui, &label, true, language, actions);
}

/// The button that goes on, and the one that lets a machine take the stage.
fn buttons_ui(ui: &mut Ui, go: &str, free: bool, language: Language, actions: &mut Actions) {
    let t = Tokens::of(ui);
    let stand_in = say(language, "rehearse-stand-in");
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        let button = Button::primary(go).icon(icons::PLAY.filled()).large();
        if button.show(ui).clicked() {
            actions.push(HallAction::Rehearse(RehearsalAction::GoOn));
        }
        let button = Button::quiet(&stand_in).icon(icons::ROBOT).large();
        if button.enabled(free).show(ui).clicked() {
            actions.push(HallAction::Rehearse(RehearsalAction::StandIn));
        }
    });
    let about = say(language, "rehearse-stand-in-about");
    Rows::of(Type::Small, t.text_2, &about).show(ui);
}

fn mine_ui(
    ui: &mut Ui,
    model: &Model,
    held: &Held,
    (at, taker): (usize, Taker),
    actions: &mut Actions,
) {
    let t = Tokens::of(ui);
    let language = model.language;
    let run = held.event.run(at, taker);
    let begun = run.is_some_and(|run| run.started.is_some());
    let key = if begun {
        "rehearse-mine-begun"
    } else {
        "rehearse-mine"
    };
    let words = Message::new(key).with("name", held.event.name(taker).to_owned());
    Rows::of(Type::Body, t.text, &words.say(language)).show(ui);
    if begun {
        let left = held.event.remaining(at, taker, model.now_ms).max(0) / 1_000;
        let time = format!("{:02}:{:02}", left / 60, left % 60);
        let words = Message::new("hall-entrant-time").with("time", time);
        Rows::of(Type::Title, t.text, &words.say(language)).show(ui);
    }
    let key = match begun {
        true => "hall-entrant-go-on",
        false => "hall-entrant-start",
    };
    let game = held.event.contest().stages[at].part.is_game();
    let busy = model.hall.rehearsals.works(at) || (begun && game);
    buttons_ui(ui, &say(language, key), !busy, language, actions);
}

fn machines_ui(ui: &mut Ui, model: &Model, at: usize) {
    let language = model.language;
    if model.hall.rehearsals.is_stuck(at) {
        let words = say(language, "rehearse-stuck");
        notice(ui, Tone::Bad, icons::WARNING_CIRCLE, &words, None);
        return;
    }
    let t = Tokens::of(ui);
    let words = say(language, "rehearse-machines");
    ui.horizontal(|ui| {
        ui.spinner();
        Rows::of(Type::Body, t.text_2, &words).show(ui);
    });
}
