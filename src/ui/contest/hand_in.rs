//! Asks before a paper is handed in, and says what is empty and what is flagged; a press leads there.

use egui::{Align, Layout, Ui, vec2};

use super::ContestView;
use crate::{
    app::{Actions, Model, PaperAction, contest::OpenPaper},
    text::{Language, Message, say},
    ui::{
        modal::modal,
        theme::space,
        widgets::{Button, text_dense, title},
    },
};

/// The most numbers that are listed.
const MOST: usize = 40;

/// Shows the question while it waits for its answer.
pub fn show(
    ui: &Ui,
    model: &Model,
    open: &OpenPaper,
    view: &mut ContestView,
    actions: &mut Actions,
) {
    if !view.handing_in {
        return;
    }
    let language = model.language;
    let (empty, flagged) = (open.sitting.empty(), open.sitting.flagged());
    let (answer, away) = modal(ui, "hand-in", 460.0, |ui, outside| {
        title(ui, &say(language, "paper-hand-in-title"));
        if empty.is_empty() && flagged.is_empty() {
            text_dense(ui, &say(language, "paper-hand-in-all"));
        }
        let mut go = numbers_ui(ui, language, "paper-hand-in-empty", &empty);
        go = numbers_ui(ui, language, "paper-hand-in-flagged", &flagged).or(go);
        ui.add_space(space::S);
        let yes = say(language, "paper-hand-in-yes");
        let no = say(language, "paper-hand-in-no");
        let answer = ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let yes = Button::primary(&yes).show(ui);
            let no = Button::plain(&no).show(ui);
            if outside {
                // With something left to do, Enter goes back to it.
                let first = if empty.is_empty() { &yes } else { &no };
                first.request_focus();
            }
            (yes.clicked(), no.clicked())
        });
        (answer.inner, go)
    });
    let ((yes, no), go) = answer;
    if yes {
        actions.push(PaperAction::HandIn);
    }
    if let Some(place) = go {
        actions.push(PaperAction::Turn(place));
    }
    if yes || no || away || go.is_some() {
        view.handing_in = false;
        view.focus = true;
    }
}

/// The numbers of some questions, each a button that leads there.
fn numbers_ui(
    ui: &mut Ui,
    language: Language,
    key: &'static str,
    places: &[usize],
) -> Option<usize> {
    if places.is_empty() {
        return None;
    }
    let words = Message::new(key).with("count", places.len() as u64);
    text_dense(ui, &words.say(language));
    let mut go = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::XS, space::XS);
        for &place in places.iter().take(MOST) {
            let number = (place + 1).to_string();
            let button = Button::plain(&number).bar().width(40.0);
            if button.id((key, place)).show(ui).clicked() {
                go = Some(place);
            }
        }
        if places.len() > MOST {
            text_dense(ui, "…");
        }
    });
    go
}
