//! What can be answered to a question: options, right or wrong, an order, a number, sentences.

use egui::{Key, Modifiers, Ui};

use super::{
    ContestView, choice, order,
    question::{self, Next},
    words,
};
use crate::{
    app::{Actions, PaperAction, contest::OpenPaper},
    contest::{Answer, Item},
    scenario::QuestionKind,
    text::{Language, Message, say},
    ui::{
        theme::space,
        widgets::{Field, text_dense, text_small},
    },
};

/// Draws what can be answered to the question that is shown.
pub fn show(
    ui: &mut Ui,
    language: Language,
    open: &OpenPaper,
    item: &Item,
    view: &mut ContestView,
    actions: &mut Actions,
) {
    let place = open.current;
    let answer = open.sitting.given()[place].answer.as_ref();
    let shows_key = open.sitting.shows_key(place);
    match item.question.kind {
        QuestionKind::Single | QuestionKind::Multiple | QuestionKind::TrueFalse => {
            if let Some(pressed) = choice::show(ui, language, item, answer, shows_key) {
                choose(open, pressed, actions);
            }
        }
        QuestionKind::Order => order::show(ui, language, open, item, view, actions),
        QuestionKind::Numeric => number_ui(ui, language, open, item, view, actions),
        QuestionKind::Case => case_ui(ui, language, open, item, view, actions),
    }
    view.focus = false;
}

/// How a question of this kind is answered with the keyboard, as a Fluent key.
pub fn hint(kind: QuestionKind) -> &'static str {
    match kind {
        QuestionKind::Single => "paper-hint-single",
        QuestionKind::Multiple => "paper-hint-multiple",
        QuestionKind::TrueFalse => "paper-hint-true-false",
        QuestionKind::Numeric => "paper-hint-numeric",
        QuestionKind::Order => "paper-hint-order",
        QuestionKind::Case => "paper-hint-case",
    }
}

/// The option at `pressed` (as shown, from 0) is chosen, or let go where several may be.
pub fn choose(open: &OpenPaper, pressed: usize, actions: &mut Actions) {
    let place = open.current;
    let Some(item) = open.sitting.paper().items.get(place) else {
        return;
    };
    if open.sitting.shows_key(place) {
        return;
    }
    let given = open.sitting.given()[place].answer.as_ref();
    let chosen = match given {
        Some(Answer::Chosen(places)) => places.clone(),
        _ => Vec::new(),
    };
    let options = item.shown.len();
    let answer = match item.question.kind {
        QuestionKind::Single if pressed < options => Some(Answer::Chosen(vec![pressed])),
        QuestionKind::Multiple if pressed < options => {
            let mut places = chosen;
            match places.iter().position(|it| *it == pressed) {
                Some(at) => drop(places.remove(at)),
                None => places.push(pressed),
            }
            places.sort_unstable();
            Some(Answer::Chosen(places)).filter(|it| !it.is_blank())
        }
        QuestionKind::TrueFalse if pressed < 2 => Some(Answer::Verdict(pressed == 0)),
        _ => return,
    };
    if answer.as_ref() != given {
        actions.push(PaperAction::Answer(place, answer));
    }
}

fn number_ui(
    ui: &mut Ui,
    language: Language,
    open: &OpenPaper,
    item: &Item,
    view: &mut ContestView,
    actions: &mut Actions,
) {
    let place = open.current;
    let name = say(language, "paper-number");
    let unit = item.question.unit.as_deref().unwrap_or_default();
    let fixed = open.sitting.shows_key(place);
    if fixed {
        let given = open.sitting.given()[place].answer.as_ref();
        let words = Message::new("paper-given").with("answer", words::given(given, item, language));
        text_dense(ui, &words.say(language));
        return;
    }
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        let field = Field::new(&mut view.text, &name).width(200.0).note(unit);
        let response = field.id(("paper-number", place)).show(ui);
        if view.focus {
            response.request_focus();
        }
        if response.changed() {
            actions.push(PaperAction::Write(place, view.text.clone()));
        }
        let entered = response.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter));
        if entered {
            enter(open, view, actions);
        }
    });
}

/// Enter in a field: what was typed in this very frame counts as typed.
fn enter(open: &OpenPaper, view: &mut ContestView, actions: &mut Actions) {
    match question::next(open) {
        Next::HandIn => view.handing_in = true,
        _ => question::go_on(open, view, actions),
    }
    // The field of the next question, or of this one, has the keyboard again.
    view.focus = true;
}

fn case_ui(
    ui: &mut Ui,
    language: Language,
    open: &OpenPaper,
    item: &Item,
    view: &mut ContestView,
    actions: &mut Actions,
) {
    let place = open.current;
    let count = item.question.points.len() as u64;
    let about = Message::new("paper-case-about").with("count", count);
    text_small(ui, &about.say(language));
    if open.sitting.shows_key(place) {
        let given = open.sitting.given()[place].answer.as_ref();
        text_dense(ui, &words::given(given, item, language));
        return;
    }
    let on = ui.input_mut(|i| i.consume_key(Modifiers::COMMAND, Key::Enter));
    let name = say(language, "paper-case");
    let hint = say(language, "paper-case-hint");
    let field = Field::new(&mut view.text, &name).hint(&hint).rows(9);
    let response = field.id(("paper-case", place)).show(ui);
    if view.focus {
        response.request_focus();
    }
    if response.changed() {
        actions.push(PaperAction::Write(place, view.text.clone()));
    }
    if on {
        question::go_on(open, view, actions);
    }
}
