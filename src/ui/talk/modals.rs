//! What stands in front of a talk: the briefing again, and the questions before it is ended or left.

use egui::{Frame, Id, Key, Modal, Modifiers, ScrollArea, Stroke, Ui, vec2};

use super::{Front, Scene};
use crate::{
    app::{Actions, TalkAction, keep::Saving},
    text::say,
    ui::{
        briefing::paper,
        rows::Rows,
        theme::{Tokens, Type, corner, icons, shadow, space},
        widgets::{Button, icon_button},
    },
};

/// Draws what stands in front, if anything does.
pub fn show(ui: &mut Ui, scene: Scene<'_>, front: &mut Front, actions: &mut Actions) {
    let close = match *front {
        Front::Nothing => return,
        Front::Briefing => briefing_ui(ui, scene),
        Front::End => {
            let (closed, yes) = ask(
                ui,
                scene,
                ["talk-end-ask", "talk-end-ask-about", "talk-end-yes"],
            );
            if yes {
                actions.push(TalkAction::End);
            }
            closed
        }
        Front::Leave => {
            let about = match scene.talk.saving() {
                Saving::Not => "talk-leave-about-unsaved",
                _ => "talk-leave-about",
            };
            let (closed, yes) = ask(ui, scene, ["talk-leave-ask", about, "talk-leave-yes"]);
            if yes {
                actions.push(TalkAction::Leave);
            }
            closed
        }
    };
    if close {
        *front = Front::Nothing;
    }
}

fn frame(ui: &Ui) -> Frame {
    let t = Tokens::of(ui);
    Frame::new()
        .fill(t.popup)
        .stroke(Stroke::new(1.0, t.line_strong))
        .corner_radius(corner::CARD)
        .inner_margin(20)
        .shadow(shadow(t))
}

fn briefing_ui(ui: &mut Ui, scene: Scene<'_>) -> bool {
    let window = ui.ctx().content_rect();
    let size = vec2((window.width() - 120.0).min(860.0), window.height() - 120.0);
    let t = Tokens::of(ui);
    let frame = frame(ui).fill(t.canvas);
    let made = Modal::new(Id::new("talk-briefing"))
        .frame(frame)
        .show(ui.ctx(), |ui| {
            ui.set_width(size.x);
            let mut close = ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::F1));
            ui.horizontal(|ui| {
                let room = ui.available_width() - 36.0;
                let title = say(scene.language, "briefing-title");
                Rows::of(Type::Title, t.text, &title).show_in(ui, room);
                let layout = egui::Layout::right_to_left(egui::Align::Center);
                ui.with_layout(layout, |ui| {
                    let name = say(scene.language, "briefing-close");
                    close |= icon_button(ui, icons::X, &name).clicked();
                });
            });
            ui.add_space(space::M);
            ScrollArea::vertical()
                .min_scrolled_height(size.y - 80.0)
                .max_height(size.y - 80.0)
                .show(ui, |ui| {
                    paper::show(
                        ui,
                        scene.language,
                        scene.talk.language(),
                        &scene.talk.scenario,
                    );
                });
            close
        });
    made.inner || made.should_close()
}

/// A question with what follows from it: whether it was closed, and whether the answer is yes.
fn ask(ui: &mut Ui, scene: Scene<'_>, keys: [&str; 3]) -> (bool, bool) {
    let language = scene.language;
    let frame = frame(ui);
    let made = Modal::new(Id::new("talk-ask"))
        .frame(frame)
        .show(ui.ctx(), |ui| {
            let t = Tokens::of(ui);
            ui.set_width(360.0);
            Rows::of(Type::Title, t.text, &say(language, keys[0])).show(ui);
            ui.add_space(space::XS);
            Rows::of(Type::Body, t.text_2, &say(language, keys[1])).show(ui);
            ui.add_space(space::L);
            let (mut no, mut yes) = (false, false);
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                let words = say(language, keys[2]);
                let button = Button::primary(&words).show(ui);
                yes = button.clicked();
                no = Button::plain(&say(language, "talk-end-no"))
                    .show(ui)
                    .clicked();
            });
            (no, yes)
        });
    let (no, yes) = made.inner;
    (no || yes || made.should_close(), yes)
}
