//! The keys that act, in a list.

use egui::{Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::{
    data::{Keys, SHORTCUTS},
    row::section,
};
use crate::{
    app::Model,
    text::say,
    ui::{
        shapes::{framed_rect, hairline_h},
        theme::{Tokens, Type, corner, space, stroke},
        widgets::Line,
    },
};

/// Draws the card.
pub fn show(ui: &mut Ui, model: &Model) {
    section(ui, &say(model.language, "settings-keys"), |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for keys in SHORTCUTS {
            row_ui(ui, model, keys);
        }
    });
}

fn row_ui(ui: &mut Ui, model: &Model, keys: &Keys) {
    const ROW: f32 = 32.0;
    let t = Tokens::of(ui);
    let size = vec2(ui.available_width(), ROW);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let what = say(model.language, keys.key);
    response.widget_info(|| {
        WidgetInfo::labeled(WidgetType::Label, true, format!("{} {what}", keys.keys))
    });
    hairline_h(ui.painter(), rect.left(), rect.right(), rect.top(), t.line);
    let y = rect.center().y;
    let mut right = rect.right();
    for key in keys.keys.split(' ').rev() {
        let line = Line::new(ui, Type::Small, t.text_2, key);
        let cap = egui::Rect::from_min_max(
            pos2(right - line.width() - 12.0, y - 11.0),
            pos2(right, y + 11.0),
        );
        let edge = egui::Stroke::new(stroke::HAIR, t.line_strong);
        framed_rect(ui.painter(), cap, corner::BADGE, t.sunken, edge);
        line.middle(ui.painter(), cap.center());
        right = cap.left() - space::XS;
    }
    let line = Line::new(ui, Type::Dense, t.text, &what).within(ui, right - rect.left() - space::L);
    line.left(ui.painter(), pos2(rect.left(), y));
}
