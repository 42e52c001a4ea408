//! Keys that act everywhere: the rail, search, settings, font scale.

use egui::{Key, Modifiers, Ui};

use super::{rail, shell::Views};
use crate::app::{Action, Actions, Model, Screen, prefs::Prefer};

/// Keys that choose by number, from the first.
pub const DIGITS: [Key; 8] = [
    Key::Num1,
    Key::Num2,
    Key::Num3,
    Key::Num4,
    Key::Num5,
    Key::Num6,
    Key::Num7,
    Key::Num8,
];

/// Takes the keys that act on every screen.
pub fn everywhere(ui: &mut Ui, model: &Model, views: &mut Views, actions: &mut Actions) {
    let pressed = |ui: &Ui, key: Key| ui.input_mut(|i| i.consume_key(Modifiers::COMMAND, key));
    for (item, digit) in rail::ITEMS.iter().zip(DIGITS) {
        if pressed(ui, digit) {
            actions.push(Action::Go(item.screen));
        }
    }
    for (key, step) in [
        (Key::Plus, 1),
        (Key::Equals, 1),
        (Key::Minus, -1),
        (Key::Num0, 0),
    ] {
        if pressed(ui, key) {
            actions.push(Action::Prefer(Prefer::ScaleStep(step)));
        }
    }
    let has_settings = rail::ITEMS
        .iter()
        .any(|item| item.screen == Screen::Settings);
    if has_settings && pressed(ui, Key::Comma) {
        actions.push(Action::Go(Screen::Settings));
    }
    if model.screen == Screen::Library && pressed(ui, Key::K) {
        views.library.focus_search = true;
    }
}
