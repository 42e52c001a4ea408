//! A trainer takes over: the question who it is, and the panel in which they say what the customer says.

use egui::{Key, Rect, Ui, vec2};

use super::{Front, Scene};
use crate::{
    app::{Actions, TalkAction},
    text::{Message, chars::preview, say},
    ui::{
        modal::{answer_ui, modal},
        rows::Rows,
        theme::{Tokens, Type, icons, space},
        widgets::{Button, Field},
    },
};

/// Height of the panel.
const HIGH: f32 = 80.0;

/// Most characters of the line that the program would have said.
const OWN: usize = 60;

/// What the trainer types.
#[derive(Clone, Debug, Default)]
pub struct Trainer {
    name: String,
    words: String,
}

/// How high the panel is now.
pub(super) fn height(scene: Scene<'_>) -> f32 {
    match scene.talk.person().is_some() && !scene.ended() {
        true => HIGH,
        false => 0.0,
    }
}

/// Asks who takes over.
pub(super) fn ask(
    ui: &mut Ui,
    scene: Scene<'_>,
    view: &mut Trainer,
    front: &mut Front,
    actions: &mut Actions,
) {
    if *front != Front::TakeOver {
        return;
    }
    let words = |key: &str| say(scene.language, key);
    let (answer, away) = modal(ui, "take-over", 400.0, |ui, outside| {
        let t = Tokens::of(ui);
        ui.spacing_mut().item_spacing.y = space::XS;
        Rows::of(Type::Title, t.text, &words("voice-take-over-ask")).show(ui);
        Rows::of(Type::Body, t.text_2, &words("voice-take-over-about")).show(ui);
        ui.add_space(space::M);
        let name = words("voice-take-over-name");
        let field = Field::new(&mut view.name, &name)
            .hint(&name)
            .id("take-over-name")
            .show(ui);
        ui.add_space(space::M);
        let (yes, no) = (words("voice-take-over-yes"), words("talk-end-no"));
        let named = !view.name.trim().is_empty();
        let answer = answer_ui(ui, outside, Button::primary(&yes).enabled(named), &no).0;
        if outside {
            // Whoever takes over says first who they are.
            field.request_focus();
        }
        let entered = field.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter));
        answer.or((entered && named).then_some(true))
    });
    if answer == Some(true) && !view.name.trim().is_empty() {
        actions.push(TalkAction::TakeOver(view.name.trim().to_owned()));
    }
    if answer.is_some() || away {
        *front = Front::Nothing;
    }
}

/// Draws the panel over `ui`: who plays, what the program would say, a field, and the way back.
pub(super) fn panel(ui: &mut Ui, scene: Scene<'_>, view: &mut Trainer, actions: &mut Actions) {
    let t = Tokens::of(ui);
    let language = scene.language;
    let Some(name) = scene.talk.person() else {
        return;
    };
    let all = ui.max_rect().shrink2(vec2(0.0, space::M));
    let mut ui =
        ui.new_child(egui::UiBuilder::new().max_rect(Rect::from_min_size(all.min, all.size())));
    ui.spacing_mut().item_spacing.y = space::XS;
    let own = scene.talk.awaited().map(|awaited| {
        let own: Vec<&str> = awaited
            .says
            .iter()
            .map(|meant| meant.own.as_str())
            .collect();
        preview(&own.join(" "), OWN)
    });
    let head = match own {
        Some(own) => Message::new("voice-panel-own").with("own", own),
        None => Message::new("voice-panel"),
    };
    let head = head.with("name", name.to_owned()).say(language);
    Rows::of(Type::Small, t.text_2, &head).show(&mut ui);
    let (label, send, back) = (
        say(language, "voice-as-customer"),
        say(language, "voice-as-customer-send"),
        say(language, "voice-hand-back"),
    );
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        let wide = (ui.available_width() - 220.0).max(120.0);
        let field = Field::new(&mut view.words, &label)
            .hint(&label)
            .width(wide)
            .id("as-customer")
            .show(ui);
        let entered = field.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter));
        let pressed = Button::plain(&send)
            .icon(icons::PAPER_PLANE_TILT)
            .enabled(!view.words.trim().is_empty())
            .show(ui)
            .clicked();
        if (entered || pressed) && !view.words.trim().is_empty() {
            actions.push(TalkAction::SayAsCustomer(std::mem::take(&mut view.words)));
            field.request_focus();
        }
        if Button::quiet(&back).show(ui).clicked() {
            actions.push(TalkAction::HandBack);
        }
    });
}
