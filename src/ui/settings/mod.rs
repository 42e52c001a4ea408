//! The settings: the person, language and looks, where data is, privacy, shortcuts, what the program is made of.

mod about;
mod customer;
mod data;
mod erase;
mod hearing;
mod judge;
mod keep;
mod looks;
mod person;
mod row;
mod shortcuts;

#[cfg(test)]
mod judge_tests;
#[cfg(test)]
mod tests;

use egui::{Rect, ScrollArea, Sense, Ui, UiBuilder, pos2, vec2};

use super::{
    rows::Rows,
    shell::{Views, child},
    theme::{Breadth, Tokens, Type, space},
};
use crate::{
    app::{Actions, Model},
    text::say,
};

/// Widest content, in points: rows with a control at the far right are hard to read across.
const WIDEST: f32 = 1240.0;

/// What the settings keep from frame to frame.
#[derive(Clone, Debug, Default)]
pub struct SettingsView {
    /// The name while it is typed; none while the field rests.
    name: Option<String>,
    /// What is typed about the judge.
    judge: judge::JudgeView,
    /// What is typed about the model that words customers.
    customer: customer::CustomerView,
    /// What is typed about the model that hears.
    hearing: hearing::HearingView,
    /// The word typed to delete everything; none while that is not asked.
    erasing: Option<String>,
}

/// Draws the settings over the whole of `ui`.
pub fn show(ui: &mut Ui, model: &Model, views: &mut Views, actions: &mut Actions) {
    let language = model.language;
    let all = ui.max_rect();
    let wide = (all.width() - 2.0 * space::PAGE).min(WIDEST);
    let left = all.center().x - wide / 2.0;
    let name = say(language, "settings-title");
    views.regions.mark(ui, "settings", &name);
    let t = Tokens::of(ui);
    let top = Rect::from_min_size(pos2(left, all.top() + 16.0), vec2(wide, 34.0));
    child(ui, "settings-head", top, |ui| {
        Rows::of(Type::Page, t.text, &name).show(ui)
    });
    let view = &mut views.settings;
    let body = Rect::from_min_max(pos2(all.left(), top.bottom() + space::M), all.max);
    child(ui, "settings-body", body, |ui| {
        ScrollArea::vertical()
            .id_salt("settings")
            .auto_shrink(false)
            .show(ui, |ui| {
                let start = ui.cursor().min;
                let from = pos2(left, start.y + 2.0);
                let bottom = columns_ui(ui, from, wide, model, view, actions);
                let used = Rect::from_min_max(start, pos2(start.x + 1.0, bottom + space::PAGE));
                ui.allocate_rect(used, Sense::hover());
            });
    });
    erase::show(ui, model, view, actions);
}

/// Two columns of cards, or one in a compact window; returns where the longer ends.
fn columns_ui(
    ui: &mut Ui,
    from: egui::Pos2,
    wide: f32,
    model: &Model,
    view: &mut SettingsView,
    actions: &mut Actions,
) -> f32 {
    let compact = Breadth::of_window(ui) == Breadth::Compact;
    let column = if compact {
        wide
    } else {
        (wide - space::L) / 2.0
    };
    let first = column_ui(ui, "settings-left", from, column, |ui| {
        person::show(ui, model, view, actions);
        looks::show(ui, model, actions);
        judge::show(ui, model, &mut view.judge, actions);
        customer::show(ui, model, &mut view.customer, actions);
        hearing::show(ui, model, &mut view.hearing, actions);
    });
    let second = if compact {
        pos2(from.x, first + space::L)
    } else {
        pos2(from.x + column + space::L, from.y)
    };
    let second = column_ui(ui, "settings-right", second, column, |ui| {
        keep::place(ui, model, actions);
        keep::privacy(ui, model, view);
        shortcuts::show(ui, model);
        about::guide(ui, model, actions);
        about::show(ui, model);
    });
    keep::take_export(ui, model, actions);
    judge::take_folder(ui, actions);
    first.max(second)
}

fn column_ui(
    ui: &mut Ui,
    id: &str,
    from: egui::Pos2,
    wide: f32,
    content: impl FnOnce(&mut Ui),
) -> f32 {
    let rect = Rect::from_min_size(from, vec2(wide, f32::INFINITY));
    let builder = UiBuilder::new()
        .id_salt(id)
        .max_rect(rect)
        .layout(egui::Layout::top_down(egui::Align::Min));
    let drawn = ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.y = space::L;
        content(ui);
    });
    drawn.response.rect.bottom()
}
