//! The copilot's draft above the field: read it, send it, change it, or turn it down with a reason. Nothing about it
//! tells whether it is right.

use egui::{Key, Modifiers, Popup, Stroke, Ui, vec2};

use super::{super::Scene, Composer};
use crate::{
    app::{Actions, TalkAction},
    scenario::{CopilotDraft, FaultKind},
    text::say,
    ui::{
        rows::Rows,
        theme::{Tokens, Type, corner, icons, space, stroke},
        widgets::{Button, icon, radio},
    },
};

/// Space above and below the card.
const AROUND: f32 = 8.0;
/// Space inside the card.
const INSIDE: egui::Vec2 = vec2(12.0, 9.0);

/// The draft on offer.
pub(super) fn offered<'s>(scene: Scene<'s>) -> Option<&'s CopilotDraft> {
    let id = scene.talk.seen.draft.as_deref()?;
    let mut drafts = scene.talk.scenario.desk.drafts.iter();
    drafts.find(|draft| *draft.id == *id)
}

/// Height it takes, as it was when last drawn.
pub(super) fn height(scene: Scene<'_>, view: &Composer) -> f32 {
    match offered(scene) {
        Some(_) if !scene.ended() => view.draft_high,
        _ => 0.0,
    }
}

/// Draws the card over the width of `ui`.
pub(super) fn show(ui: &mut Ui, scene: Scene<'_>, view: &mut Composer, actions: &mut Actions) {
    let Some(draft) = offered(scene) else { return };
    let t = Tokens::of(ui);
    let language = scene.language;
    let talk = scene.talk.language();
    let all = ui.max_rect();
    let ground = ui.painter().add(egui::Shape::Noop);
    let inner = egui::Rect::from_min_max(
        all.min + vec2(0.0, AROUND) + INSIDE,
        all.right_bottom() - vec2(INSIDE.x, 0.0),
    );
    let inside = ui.scope_builder(egui::UiBuilder::new().max_rect(inner), |ui| {
        ui.spacing_mut().item_spacing = vec2(space::M, space::S);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            icon(ui, icons::SPARKLE, 15.0, t.info.ink);
            let name = say(language, "talk-draft");
            let note = say(language, "talk-draft-note");
            let mut head = Rows::new(Type::Dense).strong(&name, t.info.ink);
            head = head.run("  ", t.text_3).run(&note, t.info.ink);
            if let Some(basis) = &draft.basis {
                head = head
                    .run("  ", t.text_3)
                    .in_style(basis.get(talk), Type::Small, t.text_2);
            }
            let room = ui.available_width();
            head.show_in(ui, room);
        });
        Rows::of(Type::Body, t.text, draft.says.get(talk)).show(ui);
        buttons_ui(ui, scene, draft, view, actions);
    });
    let used = inside.response.rect;
    let card = egui::Rect::from_min_max(
        all.min + vec2(0.0, AROUND),
        egui::pos2(all.right(), used.bottom() + INSIDE.y),
    );
    let edge = Stroke::new(stroke::HAIR, t.info.line);
    ui.painter().set(ground, shape(card, t, edge));
    let high = card.bottom() - all.top();
    if (high - view.draft_high).abs() > 0.5 {
        view.draft_high = high;
        ui.ctx().request_repaint();
    }
}

fn shape(card: egui::Rect, t: &Tokens, edge: Stroke) -> egui::Shape {
    let corner = egui::CornerRadius::same(corner::TABLE);
    egui::epaint::RectShape::new(card, corner, t.info.soft, edge, egui::StrokeKind::Inside).into()
}

fn buttons_ui(
    ui: &mut Ui,
    scene: Scene<'_>,
    draft: &CopilotDraft,
    view: &mut Composer,
    actions: &mut Actions,
) {
    let language = scene.language;
    let pressed = |key| ui.input_mut(|i| i.consume_key(Modifiers::ALT, key));
    let keys = [pressed(Key::A), pressed(Key::E), pressed(Key::R)];
    if keys.contains(&true) {
        // Some systems send the letter as text as well; it was never meant for the reply.
        ui.input_mut(|i| {
            i.events
                .retain(|event| !matches!(event, egui::Event::Text(_)))
        });
    }
    ui.horizontal(|ui| {
        let send = say(language, "talk-draft-send");
        let send = Button::plain(&send)
            .icon(icons::CHECK)
            .shortcut("Alt+A")
            .bar()
            .show(ui);
        if send.clicked() || keys[0] {
            actions.push(TalkAction::SendDraft(draft.id.value.clone(), String::new()));
        }
        // A form that is filled in is changed on the desk.
        if draft.form.is_none() {
            let edit = say(language, "talk-draft-edit");
            let edit = Button::plain(&edit)
                .icon(icons::PENCIL_SIMPLE)
                .shortcut("Alt+E")
                .bar();
            if edit.show(ui).clicked() || keys[1] {
                view.text = draft.says.get(scene.talk.language()).to_owned();
                view.editing = Some(draft.id.value.clone());
                view.insert("");
            }
        }
        let down = format!("{}…", say(language, "talk-draft-down"));
        let down = Button::plain(&down)
            .icon(icons::X)
            .shortcut("Alt+R")
            .bar()
            .show(ui);
        let mut menu = Popup::menu(&down);
        if keys[2] {
            menu = menu.open_memory(Some(egui::SetOpenCommand::Toggle));
        }
        menu.show(|ui| {
            for reason in FaultKind::ALL {
                let words = say(language, &format!("talk-draft-reason-{}", reason.key()));
                if radio(ui, false, &words).clicked() {
                    actions.push(TalkAction::TurnDown(draft.id.value.clone(), reason));
                    ui.close();
                }
            }
        });
    });
}
