//! The question that is shown: its words, what can be answered, the key once it is out; and the buttons below it.

use egui::{Align, Layout, Rect, Ui, vec2};

use super::{ContestView, answer, ends::ends, explain, words};
use crate::{
    app::{Actions, Model, PaperAction, contest::OpenPaper},
    text::{Language, Message, say},
    ui::{
        rows::Rows,
        theme::{Breadth, Tokens, Type, icons, space},
        widgets::{Button, Card},
    },
};

/// Draws the card of the question.
pub fn show(
    ui: &mut Ui,
    model: &Model,
    open: &OpenPaper,
    view: &mut ContestView,
    actions: &mut Actions,
) {
    let language = model.language;
    let t = Tokens::of(ui);
    let place = open.current;
    let Some(item) = open.sitting.paper().items.get(place) else {
        return;
    };
    Card::new().margin(20).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::M;
        ends(
            ui,
            32.0,
            |ui| flag_ui(ui, language, open, actions),
            |ui| {
                let count = open.sitting.paper().items.len();
                Rows::new(Type::Figure)
                    .run(&(place + 1).to_string(), t.text)
                    .in_style(&format!(" / {count}   "), Type::Small, t.text_3)
                    .in_style(&words::about(item, language), Type::Dense, t.text_2)
                    .max_rows(1)
                    .show(ui);
            },
        );
        Rows::of(Type::Title, t.text, &item.question.ask.value).show(ui);
        ui.add_space(space::XS);
        answer::show(ui, language, open, item, view, actions);
        if open.sitting.shows_key(place) {
            ui.add_space(space::XS);
            let given = open.sitting.given()[place].answer.as_ref();
            explain::show(ui, language, item, given, item.mark(given));
        }
    });
}

fn flag_ui(ui: &mut Ui, language: Language, open: &OpenPaper, actions: &mut Actions) {
    let on = open.sitting.standing(open.current).flagged;
    let label = match on {
        true => say(language, "paper-flagged"),
        false => say(language, "paper-flag"),
    };
    let button = match on {
        true => Button::warn(&label),
        false => Button::quiet(&label),
    };
    let icon = if on {
        icons::FLAG.filled()
    } else {
        icons::FLAG
    };
    let made = button.icon(icon).shortcut("F").bar();
    if made.id("paper-flag").show(ui).clicked() {
        actions.push(PaperAction::Flag(open.current));
    }
}

/// What Enter does now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// Holds the answer and shows the key.
    Check,
    /// On to the next question.
    Turn,
    /// Asks whether to hand the paper in.
    HandIn,
}

/// What Enter does now. Words that are being typed are an answer already.
pub fn next(open: &OpenPaper) -> Next {
    let place = open.current;
    let standing = open.sitting.standing(place);
    let written = !open.written(place).trim().is_empty();
    let last = place + 1 >= open.sitting.paper().items.len();
    match open.sitting.rules().checks() && !standing.checked && (standing.answered || written) {
        true => Next::Check,
        false if last => Next::HandIn,
        false => Next::Turn,
    }
}

/// Does what Enter does now.
pub fn go_on(open: &OpenPaper, view: &mut ContestView, actions: &mut Actions) {
    match next(open) {
        Next::Check => actions.push(PaperAction::Check(open.current)),
        Next::Turn => actions.push(PaperAction::Turn(open.current + 1)),
        Next::HandIn => view.handing_in = true,
    }
}

/// Draws the buttons under the question.
pub fn foot(
    ui: &mut Ui,
    model: &Model,
    open: &OpenPaper,
    view: &mut ContestView,
    actions: &mut Actions,
) {
    let language = model.language;
    let t = Tokens::of(ui);
    let rect = Rect::from_min_size(ui.max_rect().min, vec2(ui.max_rect().width(), 40.0));
    crate::ui::shell::child(ui, "paper-buttons", rect, |ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = space::L;
            let label = match next(open) {
                Next::Check => say(language, "paper-check"),
                Next::Turn => say(language, "paper-next"),
                Next::HandIn => say(language, "paper-hand-in"),
            };
            let button = Button::primary(&label).shortcut("Enter").large();
            if button.id("paper-go-on").show(ui).clicked() {
                go_on(open, view, actions);
            }
            let back = say(language, "paper-previous");
            let button = Button::plain(&back).shortcut("←").large();
            let button = button.enabled(open.current > 0).id("paper-previous");
            if button.show(ui).clicked() {
                actions.push(PaperAction::Turn(open.current - 1));
            }
            if Breadth::of_window(ui) != Breadth::Compact {
                let item = open.sitting.paper().items.get(open.current);
                let hint = item.map(|item| Message::new(answer::hint(item.question.kind)));
                let words = hint.map_or(String::new(), |it| it.say(language));
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    Rows::of(Type::Small, t.text_3, &words).max_rows(1).show(ui);
                });
            }
        });
    });
}
