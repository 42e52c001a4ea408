//! Keys of the debrief: J and K to the next and the previous mark, R to retry, C to compare, Esc back.

use egui::{Key, Modifiers, Ui};

use super::{DebriefView, data::Sheet, lines::Filter, list::Target};
use crate::app::{Action, Actions, DebriefAction, debrief::Debrief};

/// Takes the keys of this screen. No text field is on it, so single letters always act.
pub fn take(
    ui: &Ui,
    debrief: &Debrief,
    sheet: &Sheet,
    view: &mut DebriefView,
    actions: &mut Actions,
) {
    let pressed = |key: Key| ui.input_mut(|i| i.consume_key(Modifiers::NONE, key));
    if !egui::Popup::is_any_open(ui.ctx()) && pressed(Key::Escape) {
        match view.confirming {
            true => view.confirming = false,
            false => actions.push(Action::Back),
        }
    }
    if debrief.sealed {
        return;
    }
    let (next, back) = (pressed(Key::J), pressed(Key::K));
    if next || back {
        step(sheet, view, next);
    }
    if pressed(Key::C) && debrief.earlier.is_some() {
        view.toggle_compare();
    }
    if let Some(turn) = debrief.retry_turn().filter(|_| pressed(Key::R)) {
        actions.push(DebriefAction::Retry(turn));
    }
}

/// Selects the next mark in the order of the talk, or the one before; the first after the selected turn at the start.
fn step(sheet: &Sheet, view: &mut DebriefView, forward: bool) {
    let talk = &sheet.talk;
    let marks: Vec<(usize, u32)> = talk
        .shown(view.filter)
        .into_iter()
        .filter_map(|at| talk.lines.get(at))
        .flat_map(|line| line.notes.iter().map(|note| (note.number, line.turn)))
        .filter(|(number, _)| {
            let lost = |note: &super::lines::Note| note.number == *number && note.lost();
            view.filter != Filter::Lost || talk.lines.iter().any(|line| line.notes.iter().any(lost))
        })
        .collect();
    let here = marks.iter().position(|(number, _)| *number == view.current);
    let place = match (here, forward) {
        (Some(at), true) => at + 1,
        (Some(at), false) => at.saturating_sub(1),
        (None, _) => 0,
    };
    if let Some((number, turn)) = marks.get(place.min(marks.len().saturating_sub(1))) {
        view.current = *number;
        view.turn = Some(*turn);
        view.target = Some(Target::Mark(*number));
        view.focus = Some(*number);
    }
}
