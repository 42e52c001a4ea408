//! The conditions of the event, the same for everyone: what is drawn, what is sealed, whether clocks stand still.

use egui::{Ui, vec2};

use crate::{
    app::{
        Model,
        hall::{Held, supplies},
    },
    contest::drawn_items,
    text::{Message, say},
    ui::{
        rows::Rows,
        theme::{Icon, Tokens, Type, icons, space},
        widgets::{icon, section_head},
    },
};

/// Draws them at the foot of what is left.
pub fn show(ui: &mut Ui, model: &Model, held: &Held) {
    let lines = lines(model, held);
    let high = 34.0 + lines.len() as f32 * 28.0;
    let free = ui.available_height() - high;
    ui.add_space(free.max(space::XL));
    section_head(ui, &say(model.language, "hall-conditions"), "");
    ui.add_space(space::XS);
    let t = Tokens::of(ui);
    for (sign, words) in lines {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing = vec2(space::S, 0.0);
            ui.set_min_height(22.0);
            icon(ui, sign, 14.0, t.text_2);
            let width = ui.available_width();
            Rows::of(Type::Small, t.text_2, &words)
                .max_rows(1)
                .show_in(ui, width);
        });
    }
}

fn lines(model: &Model, held: &Held) -> Vec<(Icon, String)> {
    let language = model.language;
    let event = &held.event;
    let mut lines = Vec::new();
    if let Some((stage, state)) = event.stage(held.focus.0) {
        let drawn = state.secret.map(|secret| drawn_items(&stage.part, &secret));
        for id in drawn.into_iter().flatten().take(2) {
            let supplies = supplies(model, held.focus.0);
            let title = match supplies.case(id) {
                Some(case) => case.scenario.title.get(event.contest().language).to_owned(),
                None => {
                    let exercise = supplies.exercise(id);
                    exercise.map_or(id.to_owned(), |one| one.title().value.clone())
                }
            };
            lines.push((icons::FILE_TEXT, title));
        }
        if let Some(secret) = state.secret {
            let all = held.takers(held.focus.0).len();
            let words = Message::new("hall-condition-seed").with("all", all);
            lines.push((icons::DICE_FIVE, words.say(language)));
            lines.push((icons::HASH, short(&secret.to_string())));
        }
    }
    if event.is_paused() {
        lines.push((icons::PAUSE, say(language, "hall-condition-paused")));
    }
    let seal = match event.opening().pack {
        Some(_) => "hall-condition-sealed",
        None => "hall-condition-committed",
    };
    lines.push((icons::LOCK_SIMPLE, say(language, seal)));
    lines.push((icons::SEAL_CHECK, short(&event.last().to_string())));
    lines
}

/// A fingerprint, so that it can be compared at a glance: `9f2c 71ae … 04d8`.
fn short(digest: &str) -> String {
    let part = |from: usize, to: usize| digest.get(from..to).unwrap_or_default();
    let end = digest.len().saturating_sub(4);
    format!(
        "{} {} … {}",
        part(0, 4),
        part(4, 8),
        part(end, digest.len())
    )
}
