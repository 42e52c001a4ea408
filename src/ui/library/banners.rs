//! Lines above the cards: a talk that was left open, files that cannot be used.

use egui::Ui;

use super::{LibraryView, data};
use crate::{
    app::{Action, Actions, LibraryAction, Model, Screen, case::BrokenFile},
    text::{Language, Message, say},
    ui::{
        theme::{icons, space},
        widgets::{self, Button, Card, Tone, link, notice},
    },
};

/// Offers to take up the latest open talk.
pub fn open_talk(ui: &mut Ui, model: &Model, actions: &mut Actions) {
    let Some((session, message)) = data::open_talk(model) else {
        return;
    };
    let language = model.language;
    Card::new()
        .accent(true)
        .margin(egui::Margin::symmetric(16, 9))
        .show(ui, |ui| {
            ui.horizontal(|ui| {
                let resume = say(language, "library-resume-button");
                let discard = say(language, "library-discard");
                let t = crate::ui::theme::Tokens::of(ui);
                widgets::icon(ui, icons::CHATS_CIRCLE, 18.0, t.accent);
                let room = ui.available_width() - 220.0;
                ui.allocate_ui(egui::vec2(room, 22.0), |ui| {
                    widgets::text(ui, &message.say(language));
                });
                let layout = egui::Layout::right_to_left(egui::Align::Center);
                ui.with_layout(layout, |ui| {
                    let go = Button::plain(&resume).bar().icon(icons::PLAY).show(ui);
                    if go.clicked() {
                        actions.push(LibraryAction::Resume(session));
                    }
                    if Button::quiet(&discard).bar().show(ui).clicked() {
                        actions.push(LibraryAction::Discard(session));
                    }
                });
            });
        });
}

/// Says how many files cannot be used, and on demand why.
pub fn broken(ui: &mut Ui, model: &Model, view: &mut LibraryView, actions: &mut Actions) {
    let files = &model.library.broken;
    if files.is_empty() {
        return;
    }
    let language = model.language;
    let count = Message::new("library-broken").with("count", files.len() as u64);
    let key = if view.broken_open {
        "library-broken-hide"
    } else {
        "library-broken-show"
    };
    let action = say(language, key);
    let words = count.say(language);
    let pressed = notice(ui, Tone::Warn, icons::WARNING, &words, Some(&action));
    if pressed.is_some_and(|response| response.clicked()) {
        view.broken_open = !view.broken_open;
    }
    if view.broken_open {
        ui.spacing_mut().item_spacing.y = space::XS;
        for file in files {
            widgets::text_dense(ui, &sentence(file, language));
        }
        if link(ui, &say(language, "guide-title")).clicked() {
            actions.push(Action::Go(Screen::Guide));
        }
        if link(ui, &say(language, "library-reload")).clicked() {
            actions.push(LibraryAction::Reload);
        }
    }
}

/// Where and why a file cannot be used.
pub fn sentence(file: &BrokenFile, language: Language) -> String {
    let why = file.why.say(language);
    let message = match file.line {
        Some(line) => Message::new("library-broken-first").with("line", line as u64),
        None => Message::new("library-broken-file"),
    };
    let mut words = message
        .with("path", file.path.clone())
        .with("why", why)
        .say(language);
    if file.more > 0 {
        words.push_str(if language == Language::Zh {
            "；"
        } else {
            "; "
        });
        let more = Message::new("library-broken-more").with("more", file.more as u64);
        words.push_str(&more.say(language));
    }
    words
}
