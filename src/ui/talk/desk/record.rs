//! The customer's record: sections of labels and values.

use egui::{Sense, Ui, WidgetInfo, WidgetType, vec2};

use super::super::Scene;
use crate::text::say;
use crate::ui::{
    rows::Rows,
    theme::{Tokens, Type, space},
    widgets::Card,
};

/// What was done for the customer in this talk, as the actions put it into the record.
fn done_ui(ui: &mut Ui, scene: Scene<'_>) {
    let t = Tokens::of(ui);
    let lines = scene.talk.desk().changes.lines();
    if lines.is_empty() {
        return;
    }
    let card = Card::new().margin(egui::Margin::symmetric(14, 11));
    card.show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        let title = say(scene.language, "desk-acts-ui-today");
        Rows::of(Type::TitleSmall, t.text, &title).show(ui);
        for (label, value) in lines {
            let words = format!("{label}: {value}");
            Rows::of(Type::Dense, t.text, &words).show(ui);
        }
    });
}

/// Draws the sections over the width that is left.
pub fn show(ui: &mut Ui, scene: Scene<'_>) {
    const LABEL: f32 = 104.0;
    let t = Tokens::of(ui);
    let language = scene.talk.language();
    done_ui(ui, scene);
    for section in &scene.talk.scenario.desk.record {
        Card::new()
            .margin(egui::Margin::symmetric(14, 11))
            .show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = space::XS;
                Rows::of(Type::TitleSmall, t.text, section.title.get(language)).show(ui);
                for field in &section.fields {
                    let (label, value) = (field.label.get(language), field.value.get(language));
                    let name = Rows::of(Type::Dense, t.text_3, label).layout(ui, LABEL - space::M);
                    let room = ui.available_width() - LABEL;
                    let laid = Rows::of(Type::Dense, t.text, value)
                        .hang(false)
                        .layout(ui, room);
                    let high = laid.size().y.max(name.size().y);
                    let size = vec2(ui.available_width(), high);
                    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
                    let words = format!("{label}: {value}");
                    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &words));
                    name.paint(ui.painter(), rect.min);
                    laid.paint(ui.painter(), rect.min + vec2(LABEL, 0.0));
                }
            });
    }
}
