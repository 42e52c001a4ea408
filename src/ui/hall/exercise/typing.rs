//! A typing test: the text above, what is typed below; the clock begins with the first letter.

use egui::Ui;

use crate::{
    app::{Actions, hall::HallAction},
    scenario::Typing,
    text::{Language, Message, say},
    ui::{
        rows::Rows,
        theme::{Tokens, Type, space},
        widgets::{Field, divider, text_dense},
    },
};

/// Draws the text and the field.
pub fn show(
    ui: &mut Ui,
    language: Language,
    exercise: &Typing,
    text: &str,
    at: usize,
    actions: &mut Actions,
) {
    let t = Tokens::of(ui);
    text_dense(ui, &exercise.about.value);
    let about = Message::new("hall-typing-about").with("minutes", exercise.minutes.value);
    text_dense(ui, &about.say(language));
    divider(ui, space::S);
    Rows::of(Type::Read, t.text, exercise.text.value.trim()).show(ui);
    divider(ui, space::S);
    let mut typed = text.to_owned();
    let name = say(language, "hall-typing-field");
    Field::new(&mut typed, &name)
        .hint(&name)
        .rows(8)
        .id(("typing", at))
        .show(ui);
    if typed != text {
        actions.push(HallAction::Typed(at, typed));
    }
}
