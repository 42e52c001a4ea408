//! The bar on top: what is rehearsed, against whom, and that it does not count.

use egui::{Align, Key, Layout, Modifiers, Rect, Ui, pos2, vec2};

use crate::{
    app::{
        Actions, Model,
        hall::{HallAction, Held},
    },
    batch::rehearsal::Course,
    text::{Message, say},
    ui::{
        shapes::hairline_h,
        shell::child,
        theme::{Tokens, Type, icons, space},
        widgets::{Chip, Line, Tone, icon_button},
    },
};

/// Draws the bar over the whole of `ui`.
pub fn show(ui: &mut Ui, model: &Model, held: &Held, course: &Course, actions: &mut Actions) {
    let t = Tokens::of(ui);
    let language = model.language;
    let rect = ui.max_rect();
    let foot = rect.bottom() - 1.0;
    hairline_h(ui.painter(), rect.left(), rect.right(), foot, t.line);
    let back = Rect::from_center_size(pos2(rect.left() + 30.0, rect.center().y), vec2(28.0, 28.0));
    let pressed = child(ui, "back", back, |ui| {
        icon_button(ui, icons::ARROW_LEFT, &say(language, "hall-back")).clicked()
    });
    if pressed || ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape)) {
        actions.push(HallAction::Leave);
    }
    let rehearsal = course.rehearsal();
    let key = match held.event.contest().team() {
        Some(_) => "rehearse-against-teams",
        None => "rehearse-against",
    };
    let strength = say(language, &format!("strength-{}", rehearsal.strength));
    let against = Message::new(key)
        .with("rivals", rehearsal.rivals)
        .with("strength", strength)
        .say(language);
    let seed = Message::new("rehearse-seed")
        .with("seed", rehearsal.seed.to_string())
        .say(language);
    let left = rect.left() + 52.0;
    let title = &held.event.contest().title.value;
    let room = (rect.width() * 0.4).max(120.0);
    let line = Line::medium(ui, Type::TitleSmall, t.text, title).within(ui, room);
    line.left(ui.painter(), pos2(left, rect.center().y));
    let from = left + line.width() + space::L;
    let after = Rect::from_min_max(
        pos2(from, rect.center().y - 12.0),
        pos2(rect.right() - space::XL, rect.center().y + 12.0),
    );
    child(ui, "chips", after, |ui| {
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = space::M;
            let words = say(language, "rehearse-title");
            Chip::new(&words)
                .icon(icons::ROBOT)
                .tone(Tone::Accent)
                .show(ui);
            Chip::new(&against).show(ui);
            Chip::new(&seed).show(ui);
            if !held.is_kept() {
                let words = say(language, "hall-not-kept");
                let chip = Chip::new(&words).icon(icons::WARNING);
                chip.tone(Tone::Warn).show(ui);
            }
        });
    });
}
