//! Keys of a paper: A to H or 1 to 8 choose, the arrows turn the page, F flags, Enter goes on, Esc leaves. Single letters act only
//! while no text field has the focus.

use egui::{Key, Modifiers, Ui};

use super::{ContestView, answer, order, question};
use crate::{
    app::{Actions, PaperAction, contest::OpenPaper},
    ui::keys::DIGITS,
};

const LETTERS: [Key; 8] = [
    Key::A,
    Key::B,
    Key::C,
    Key::D,
    Key::E,
    // F flags; the sixth option is chosen by its number.
    Key::F35,
    Key::G,
    Key::H,
];

/// Takes the keys of this screen.
pub fn take(ui: &Ui, open: &OpenPaper, view: &mut ContestView, actions: &mut Actions) {
    // A question that waits for its answer has the keyboard.
    if view.handing_in {
        return;
    }
    let pressed = |modifiers, key| ui.input_mut(|i| i.consume_key(modifiers, key));
    let none = Modifiers::NONE;
    let typing = ui.ctx().text_edit_focused();
    let count = open.sitting.paper().items.len();
    let mut turn = None;
    if pressed(none, Key::PageDown) || (!typing && pressed(none, Key::ArrowRight)) {
        turn = Some((open.current + 1).min(count.saturating_sub(1)));
    }
    if pressed(none, Key::PageUp) || (!typing && pressed(none, Key::ArrowLeft)) {
        turn = Some(open.current.saturating_sub(1));
    }
    if let Some(place) = turn {
        actions.push(PaperAction::Turn(place));
    }
    if pressed(Modifiers::ALT, Key::F) || (!typing && pressed(none, Key::F)) {
        actions.push(PaperAction::Flag(open.current));
    }
    if typing {
        return;
    }
    if pressed(none, Key::Escape) {
        actions.push(PaperAction::Leave);
    }
    order::keys(ui, open, view, actions);
    for (place, (letter, digit)) in LETTERS.into_iter().zip(DIGITS).enumerate() {
        if pressed(none, letter) || pressed(none, digit) {
            answer::choose(open, place, actions);
        }
    }
    let unfocused = ui.memory(|memory| memory.focused().is_none());
    if unfocused && pressed(none, Key::Enter) {
        question::go_on(open, view, actions);
    }
}
