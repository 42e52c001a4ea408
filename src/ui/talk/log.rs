//! The log of the conversation: only the visible rows are laid out and drawn.

use egui::{Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

use super::{Heights, Scene, row};
use crate::{
    text::Message,
    ui::{
        theme::{Tokens, Type, space},
        widgets::{Line, copy_selected},
    },
};

/// Draws the log over the whole of `ui`; bubbles are at most `bubble` wide. It stays at the end while it stands there.
pub fn show(ui: &mut Ui, scene: Scene<'_>, heights: &mut Heights, bubble: f32) {
    let rows = scene.talk.log.as_slice();
    let wide = ui.available_width() - space::XL;
    heights.update(rows, wide, ui.pixels_per_point());
    copy_selected(ui);
    let growing = scene.talk.growing.as_deref();
    let grown = ui.id().with("growing");
    let typing = match growing {
        // As high as it was a frame ago; where that was wrong, the frame is drawn again.
        Some(_) => ui.data(|data| data.get_temp(grown)).unwrap_or(TYPING),
        None if scene.talk.typing => TYPING,
        None => 0.0,
    };
    ScrollArea::vertical()
        .id_salt("log")
        .auto_shrink(false)
        .stick_to_bottom(true)
        .show_viewport(ui, |ui, seen| {
            let room = seen.height();
            let total = heights.total() + 2.0 * space::XL + typing;
            ui.set_height(total);
            let top = ui.max_rect().top();
            // A short log stands at the foot, as in every chat.
            let start = space::XL + (room - total).max(0.0);
            let mut news = false;
            let first = heights.at(seen.top() - start);
            for (place, one) in rows.iter().enumerate().skip(first) {
                let y = start + heights.before(place);
                if y > seen.bottom() {
                    break;
                }
                let rect = Rect::from_min_size(
                    pos2(ui.max_rect().left(), top + y),
                    vec2(wide, f32::INFINITY),
                );
                let builder = UiBuilder::new().id_salt(("row", one.id)).max_rect(rect);
                let mut inner = ui.new_child(builder);
                row::show(&mut inner, scene, one, bubble);
                let high = inner.min_rect().height() + row::gap(one);
                news |= heights.measure(place, one, high);
            }
            if typing > 0.0 {
                let y = top + start + heights.total();
                let at = pos2(ui.max_rect().left(), y);
                match growing {
                    Some(words) => {
                        let rect = Rect::from_min_size(at, vec2(wide, f32::INFINITY));
                        let builder = UiBuilder::new().id_salt("growing").max_rect(rect);
                        let mut inner = ui.new_child(builder);
                        row::growing(&mut inner, scene, words, bubble);
                        let high = inner.min_rect().height() + space::M;
                        news |= (high - typing).abs() > 0.5;
                        ui.data_mut(|data| data.insert_temp(grown, high));
                    }
                    None => typing_ui(ui, scene, at),
                }
            }
            if news {
                // A guess was wrong: the rows below it stand elsewhere now.
                ui.ctx().request_discard("heights of the log");
            }
        });
}

/// Height of the line that says the customer is typing.
const TYPING: f32 = 30.0;

fn typing_ui(ui: &Ui, scene: Scene<'_>, at: egui::Pos2) {
    let t = Tokens::of(ui);
    let talk = scene.talk;
    let name = talk.scenario.customer.name.get(talk.language()).to_owned();
    let key = match talk.scenario.channel {
        crate::scenario::Channel::Phone => "talk-speaking",
        _ => "talk-typing",
    };
    let words = Message::new(key).with("name", name).say(scene.language);
    let time = ui.input(|i| i.time);
    let middle = at + vec2(36.0 + 6.0, 12.0);
    for dot in 0..3 {
        let phase = if crate::ui::theme::reduced_motion(ui.ctx()) {
            0.0
        } else {
            (time * 4.0 - f64::from(dot) * 0.8).sin().max(0.0) as f32
        };
        let center = middle + vec2(dot as f32 * 8.0, -2.0 * phase);
        ui.painter().circle_filled(center, 2.5, t.text_3);
    }
    let line = Line::new(ui, Type::Small, t.text_3, &words);
    line.left(ui.painter(), middle + vec2(30.0, 0.0));
}
