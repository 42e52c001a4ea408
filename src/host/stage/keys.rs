//! The operator's keys, whichever window has them.

use bevy::{
    ecs::system::{NonSendMut, Res},
    input::{ButtonInput, keyboard::KeyCode},
};

use super::screen::Screen;
use crate::{
    app::stage::{Key, Scene},
    text::Language,
};

/// Keys of the programme.
const PROGRAMME: [(KeyCode, Key); 10] = [
    (KeyCode::Space, Key::Forward),
    (KeyCode::ArrowRight, Key::Forward),
    (KeyCode::PageDown, Key::Forward),
    (KeyCode::ArrowLeft, Key::Back),
    (KeyCode::PageUp, Key::Back),
    (KeyCode::Enter, Key::Take),
    (KeyCode::NumpadEnter, Key::Take),
    (KeyCode::ArrowDown, Key::Turn(true)),
    (KeyCode::ArrowUp, Key::Turn(false)),
    (KeyCode::KeyA, Key::Auto),
];

/// The digits 1–9, each a scene.
const DIGITS: [KeyCode; 9] = [
    KeyCode::Digit1,
    KeyCode::Digit2,
    KeyCode::Digit3,
    KeyCode::Digit4,
    KeyCode::Digit5,
    KeyCode::Digit6,
    KeyCode::Digit7,
    KeyCode::Digit8,
    KeyCode::Digit9,
];

/// Reads the keys of this frame.
pub fn read(keys: Res<'_, ButtonInput<KeyCode>>, mut screen: NonSendMut<'_, Screen>) {
    let digits = DIGITS.into_iter().zip(Scene::ALL);
    let digits = digits.map(|(code, scene)| (code, Key::Choose(scene)));
    for (code, key) in PROGRAMME.into_iter().chain(digits) {
        if keys.just_pressed(code) {
            let screen = &mut *screen;
            screen.programme.key(key, &screen.show);
        }
    }
    let flipped = |code| keys.just_pressed(code);
    screen.full ^= flipped(KeyCode::KeyF) || flipped(KeyCode::F11);
    screen.light ^= flipped(KeyCode::KeyT);
    screen.still ^= flipped(KeyCode::KeyR);
    screen.console ^= flipped(KeyCode::KeyP);
    if flipped(KeyCode::KeyL) {
        screen.language = match screen.language {
            Language::Zh => Language::En,
            Language::En => Language::Zh,
        };
    }
}
