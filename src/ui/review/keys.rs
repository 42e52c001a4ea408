//! Keys of the review: J and K or the arrows to the next and the previous check, 0 to 3 to mark it, Enter to confirm it,
//! Ctrl+Enter to confirm all that is chosen, Esc back. Single letters act only while no text field has the focus.

use egui::{Key, Modifiers, Ui};

use super::{
    ReviewView, check, head, sheet,
    words::{STATUSES, steps},
};
use crate::app::{Actions, Model};

/// Takes the keys of this screen.
pub fn take(ui: &Ui, model: &Model, view: &mut ReviewView, actions: &mut Actions) {
    // A question that waits for its answer has the keyboard.
    if view.forgetting.is_some() {
        return;
    }
    let pressed = |modifiers, key| ui.input_mut(|i| i.consume_key(modifiers, key));
    let popup = egui::Popup::is_any_open(ui.ctx());
    if !popup && pressed(Modifiers::NONE, Key::Escape) {
        match view.overruling.take() {
            Some(_) => {}
            None => head::back(model, actions),
        }
    }
    let Some(open) = &model.review.open else {
        return;
    };
    let may = model.review.trainer.is_some();
    if may && pressed(Modifiers::COMMAND, Key::Enter) {
        sheet::confirm(view, actions);
    }
    if popup || ui.ctx().text_edit_focused() {
        return;
    }
    let none = Modifiers::NONE;
    let next = pressed(none, Key::J) || pressed(none, Key::ArrowDown);
    let back = pressed(none, Key::K) || pressed(none, Key::ArrowUp);
    let last = open.sheet.rows.len().saturating_sub(1);
    if next || back {
        view.current = match next {
            true => (view.current + 1).min(last),
            false => view.current.saturating_sub(1),
        };
        view.follow = true;
    }
    let Some(row) = open.sheet.rows.get(view.current) else {
        return;
    };
    let unfocused = ui.memory(|memory| memory.focused().is_none());
    if may && unfocused && pressed(none, Key::Enter) {
        sheet::confirm_one(view, &row.check, actions);
    }
    let digits = [Key::Num0, Key::Num1, Key::Num2, Key::Num3];
    for (digit, status) in digits.into_iter().zip(STATUSES) {
        let may = steps(row).any(|one| one == status);
        if may && row.own.is_none() && pressed(none, digit) {
            check::choose(view, &row.check, status);
        }
    }
}
