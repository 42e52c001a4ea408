//! What stands in front of a talk: the briefing again, and the questions before it is ended or left.

use egui::{Key, Modifiers, ScrollArea, Ui, vec2};

use super::{Front, Scene};
use crate::{
    app::{Actions, TalkAction, keep::Saving},
    text::say,
    ui::{
        briefing::paper,
        modal::{answer_ui, framed, modal},
        rows::Rows,
        theme::{Tokens, Type, icons, space},
        widgets::{Button, icon_button},
    },
};

/// Draws what stands in front, if anything does.
pub fn show(ui: &mut Ui, scene: Scene<'_>, front: &mut Front, actions: &mut Actions) {
    let close = match *front {
        Front::Nothing | Front::TakeOver => return,
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

fn briefing_ui(ui: &mut Ui, scene: Scene<'_>) -> bool {
    let window = ui.ctx().content_rect();
    let size = vec2((window.width() - 120.0).min(860.0), window.height() - 120.0);
    let t = Tokens::of(ui);
    let (close, away) = framed(ui, "briefing", t.canvas, size.x, |ui, outside| {
        let mut close = ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::F1));
        ui.horizontal(|ui| {
            let room = ui.available_width() - 36.0;
            let title = say(scene.language, "briefing-title");
            Rows::of(Type::Title, t.text, &title).show_in(ui, room);
            let layout = egui::Layout::right_to_left(egui::Align::Center);
            ui.with_layout(layout, |ui| {
                let name = say(scene.language, "briefing-close");
                let button = icon_button(ui, icons::X, &name);
                if outside {
                    button.request_focus();
                }
                close |= button.clicked();
            });
        });
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
    close || away
}

/// A question with what follows from it: whether it was closed, and whether the answer is yes.
fn ask(ui: &mut Ui, scene: Scene<'_>, keys: [&str; 3]) -> (bool, bool) {
    let words = |key: &str| say(scene.language, key);
    let (answer, away) = modal(ui, "talk-ask", 360.0, |ui, outside| {
        let t = Tokens::of(ui);
        ui.spacing_mut().item_spacing.y = space::XS;
        Rows::of(Type::Title, t.text, &words(keys[0])).show(ui);
        Rows::of(Type::Body, t.text_2, &words(keys[1])).show(ui);
        ui.add_space(space::L);
        let (yes, no) = (words(keys[2]), words("talk-end-no"));
        answer_ui(ui, outside, Button::primary(&yes), &no).0
    });
    (answer.is_some() || away, answer == Some(true))
}
