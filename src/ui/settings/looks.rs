//! Language and looks: all of it takes effect at once.

use egui::Ui;

use super::row::{row, section};
use crate::{
    app::{
        Action, Actions, Model,
        prefs::{Ground, Prefer, Preferences},
    },
    text::{Language, Message, say},
    ui::{
        theme::{Tokens, Type, icons, space},
        widgets::{Line, checkbox, icon_button, link, segment},
    },
};

/// Draws the card.
pub fn show(ui: &mut Ui, model: &Model, actions: &mut Actions) {
    let language = model.language;
    section(ui, &say(language, "settings-looks"), |ui| {
        language_ui(ui, model, actions);
        ground_ui(ui, model, actions);
        scale_ui(ui, model, actions);
        motion_ui(ui, model, actions);
    });
}

fn language_ui(ui: &mut Ui, model: &Model, actions: &mut Actions) {
    let language = model.language;
    // Each language is named in itself, so that whoever is lost in the other finds it.
    let names = Language::ALL.map(|one| say(language, &format!("app-language-{one}")));
    let labels = names.each_ref().map(String::as_str);
    let chosen = Language::ALL
        .iter()
        .position(|one| *one == language)
        .unwrap_or(0);
    let (what, means) = (
        say(language, "settings-language"),
        say(language, "settings-language-means"),
    );
    let pressed = row(ui, &what, &means, 264.0, |ui| {
        segment(ui, "settings-language", &labels, chosen, Some(264.0))
    });
    if let Some(at) = pressed {
        actions.push(Action::Prefer(Prefer::Language(Language::ALL[at])));
    }
}

fn ground_ui(ui: &mut Ui, model: &Model, actions: &mut Actions) {
    const ALL: [(Ground, &str); 3] = [
        (Ground::System, "settings-ground-system"),
        (Ground::Light, "settings-ground-light"),
        (Ground::Dark, "settings-ground-dark"),
    ];
    let language = model.language;
    let names = ALL.map(|(_, key)| say(language, key));
    let labels = names.each_ref().map(String::as_str);
    let chosen = ALL
        .iter()
        .position(|(one, _)| *one == model.prefs.ground)
        .unwrap_or(0);
    let pressed = row(ui, &say(language, "settings-ground"), "", 264.0, |ui| {
        segment(ui, "settings-ground", &labels, chosen, Some(264.0))
    });
    if let Some(at) = pressed {
        actions.push(Action::Prefer(Prefer::Ground(ALL[at].0)));
    }
}

fn scale_ui(ui: &mut Ui, model: &Model, actions: &mut Actions) {
    let language = model.language;
    let scale = model.prefs.scale;
    let (what, means) = (
        say(language, "settings-scale"),
        say(language, "settings-scale-means"),
    );
    let step = row(ui, &what, &means, 264.0, |ui| {
        let t = Tokens::of(ui);
        ui.spacing_mut().item_spacing.x = space::S;
        let (least, most) = (*Preferences::SCALES.start(), *Preferences::SCALES.end());
        let up = ui.add_enabled_ui(scale < most, |ui| {
            icon_button(ui, icons::PLUS, &say(language, "settings-scale-up")).clicked()
        });
        let words = Message::new("settings-scale-now")
            .with("scale", u32::from(scale))
            .say(language);
        let line = Line::medium(ui, Type::Body, t.text, &words);
        let (rect, now) = ui.allocate_exact_size(egui::vec2(56.0, 28.0), egui::Sense::hover());
        now.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Label, true, &words));
        line.middle(ui.painter(), rect.center());
        let down = ui.add_enabled_ui(scale > least, |ui| {
            icon_button(ui, icons::MINUS, &say(language, "settings-scale-down")).clicked()
        });
        let back = scale != 100 && {
            ui.add_space(space::M);
            link(ui, &say(language, "settings-scale-back")).clicked()
        };
        match (up.inner, down.inner, back) {
            (true, ..) => Some(1),
            (_, true, _) => Some(-1),
            (_, _, true) => Some(0),
            _ => None,
        }
    });
    if let Some(step) = step {
        actions.push(Action::Prefer(Prefer::ScaleStep(step)));
    }
}

fn motion_ui(ui: &mut Ui, model: &Model, actions: &mut Actions) {
    let language = model.language;
    let (what, means) = (
        say(language, "settings-motion"),
        say(language, "settings-motion-means"),
    );
    let mut on = model.prefs.reduce_motion;
    let label = say(language, "settings-motion-on");
    let changed = row(ui, &what, &means, 132.0, |ui| {
        checkbox(ui, &mut on, &label).changed()
    });
    if changed {
        actions.push(Action::Prefer(Prefer::ReduceMotion(on)));
    }
}
