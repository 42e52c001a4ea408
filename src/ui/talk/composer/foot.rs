//! The foot of the field: the hint at the left, sending at the right.

use egui::{Rect, Sense, Ui, pos2, vec2};

use super::{super::Scene, Composer};
use crate::{
    app::{Actions, TalkAction},
    session::Mode,
    text::{Message, say},
    ui::{
        shell::child,
        theme::{Tokens, Type, icons},
        widgets::{Button, Line},
    },
};

/// Height of the foot, with what is around its buttons.
pub(super) const HIGH: f32 = 42.0;

/// Draws the foot; answers whether sending was pressed.
pub(super) fn show(ui: &mut Ui, scene: Scene<'_>, view: &Composer, actions: &mut Actions) -> bool {
    let t = Tokens::of(ui);
    let language = scene.language;
    let all = ui.max_rect();
    let send = say(language, "talk-send");
    let breaks = say(language, "talk-break-hint");
    let mut pressed = false;
    ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
        let ready = !view.text.trim().is_empty();
        pressed = Button::primary(&send)
            .icon(icons::PAPER_PLANE_RIGHT.filled())
            .shortcut("Enter")
            .bar()
            .enabled(ready)
            .show(ui)
            .clicked();
        if all.width() > 380.0 {
            let line = Line::new(ui, Type::Small, t.text_3, &breaks);
            let (rect, _) = ui.allocate_exact_size(vec2(line.width(), 20.0), Sense::hover());
            line.left(ui.painter(), rect.left_center());
        }
    });
    let left = Rect::from_min_max(all.min, pos2(all.left() + 220.0, all.bottom()));
    child(ui, "helps", left, |ui| {
        ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
            hint_button_ui(ui, scene, actions);
        });
    });
    pressed
}

/// The hint, with what it costs; where there is none a sentence says why.
fn hint_button_ui(ui: &mut Ui, scene: Scene<'_>, actions: &mut Actions) {
    let language = scene.language;
    let talk = scene.talk;
    let next = talk.scenario.hints.get(talk.seen.hints.len());
    let words = match (talk.mode(), next) {
        (Mode::Practise, Some(hint)) => Message::new("talk-hint-cost")
            .with("cost", hint.cost)
            .say(language),
        _ => say(language, "talk-hint"),
    };
    let can = talk.has_hint();
    let response = Button::quiet(&words)
        .icon(icons::LIGHTBULB)
        .shortcut("Ctrl+H")
        .bar()
        .enabled(can)
        .show(ui);
    if response.clicked() {
        actions.push(TalkAction::Hint);
    }
    if !can {
        let key = match talk.mode() {
            Mode::Exam => "talk-hint-exam",
            _ => "talk-hint-none",
        };
        response.on_hover_text(say(language, key));
    }
}
