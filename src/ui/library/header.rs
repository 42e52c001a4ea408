//! The head of the library: title, the week so far, search, import.

use egui::{Align, Key, Layout, Modifiers, Ui, vec2};

use super::{LibraryView, data};
use crate::{
    app::{Actions, LibraryAction, Model},
    text::say,
    ui::{
        dialog,
        theme::{Tokens, Type, height, icons, space},
        widgets::{Button, Field, Line},
    },
};

const SEARCH_WIDE: f32 = 280.0;

/// Draws the head over the width of `ui`.
pub fn show(ui: &mut Ui, model: &Model, view: &mut LibraryView, actions: &mut Actions) {
    let t = Tokens::of(ui);
    let language = model.language;
    let rect = ui.max_rect();
    let title = say(language, "library-title");
    let line = Line::new(ui, Type::Page, t.text, &title);
    line.left(ui.painter(), rect.left_center());
    let heading = egui::Rect::from_min_size(rect.min, vec2(line.width(), rect.height()));
    let response = ui.interact(heading, ui.id().with("title"), egui::Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Label, true, &title));
    let week = Line::new(ui, Type::Dense, t.text_2, &data::week(model).say(language));
    let week_at = rect.left_center() + vec2(line.width() + space::L, 2.0);
    let taken = SEARCH_WIDE + 290.0;
    if week_at.x + week.width() < rect.right() - taken {
        week.left(ui.painter(), week_at);
    }
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = space::L;
        let import = say(language, "library-import");
        let button = Button::plain(&import).icon(icons::DOWNLOAD_SIMPLE);
        if button.show(ui).clicked() {
            dialog::ask(ui, "library-import");
        }
        let draft = say(language, "draft-open");
        if Button::plain(&draft)
            .icon(icons::PENCIL_SIMPLE)
            .show(ui)
            .clicked()
        {
            view.drafting.open = true;
        }
        let hint = say(language, "library-search");
        let field = ui
            .allocate_ui(vec2(SEARCH_WIDE, height::FIELD), |ui| {
                Field::new(&mut view.filter.query, &hint)
                    .hint(&hint)
                    .icon(icons::MAGNIFYING_GLASS)
                    .note("Ctrl+K")
                    .id("library-search")
                    .width(SEARCH_WIDE)
                    .show(ui)
            })
            .inner;
        if std::mem::take(&mut view.focus_search) {
            field.request_focus();
        }
        if field.has_focus() && ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape)) {
            view.filter.query.clear();
        }
    });
    let filter = say(language, "library-import-filter");
    let picked = dialog::picked(ui, "library-import", &filter, &["ron"]);
    if let Some(paths) = picked {
        actions.push(LibraryAction::Import(paths));
    }
}
