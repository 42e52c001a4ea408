//! The library: the recommended case, filters and search, a card a case, talks that were left open.

mod banners;
mod card;
mod data;
mod drafting;
mod filters;
mod header;
mod recommended;

use egui::{Margin, Rect, ScrollArea, Ui, pos2, vec2};

use super::{
    shell::{Views, child},
    theme::{Breadth, CONTENT_MAX, space},
    widgets,
};
use crate::{
    app::{Action, Actions, Model, Screen, case::Filter},
    text::say,
};

pub use card::channel_icon;
pub use data::{Sort, level_dots, level_name};

/// What the library keeps from frame to frame.
#[derive(Default)]
pub struct LibraryView {
    /// Which cases are shown.
    pub filter: Filter,
    /// In which order.
    pub sort: Sort,
    /// The search field takes the focus in this frame.
    pub focus_search: bool,
    /// Whether the list of unusable files is open.
    pub broken_open: bool,
    /// A case being drafted.
    drafting: drafting::DraftingView,
}

/// Draws the library over the whole of `ui`.
pub fn show(ui: &mut Ui, model: &Model, views: &mut Views, actions: &mut Actions) {
    let all = ui.max_rect();
    let wide = (all.width() - 2.0 * space::PAGE).min(CONTENT_MAX);
    let left = all.center().x - wide / 2.0;
    let page = Rect::from_min_max(pos2(left, all.top()), pos2(left + wide, all.bottom()));
    let top = Rect::from_min_size(page.min + vec2(0.0, 18.0), vec2(wide, 34.0));
    views
        .regions
        .mark(ui, "library", &say(model.language, "library-title"));
    child(ui, "library-head", top, |ui| {
        header::show(ui, model, &mut views.library, actions);
    });
    drafting::show(ui, model, &mut views.library.drafting, actions);
    let body = Rect::from_min_max(pos2(all.left(), top.bottom() + space::M), all.max);
    child(ui, "library-body", body, |ui| {
        ScrollArea::vertical()
            .id_salt("library")
            .auto_shrink(false)
            .show(ui, |ui| {
                let sides = Margin {
                    left: (page.left() - all.left()) as i8,
                    right: 0,
                    top: 6,
                    bottom: 24,
                };
                // A margin of an i8 is too short for wide windows; the page is placed by hand.
                let _ = sides;
                let start = ui.cursor().min;
                let place = Rect::from_min_size(
                    pos2(page.left(), start.y + 6.0),
                    vec2(wide, f32::INFINITY),
                );
                let builder = egui::UiBuilder::new().max_rect(place);
                let drawn = ui.scope_builder(builder, |ui| {
                    body_ui(ui, model, &mut views.library, actions);
                    ui.min_rect().height()
                });
                ui.allocate_rect(
                    Rect::from_min_size(start, vec2(1.0, drawn.inner + 30.0)),
                    egui::Sense::hover(),
                );
            });
    });
}

fn body_ui(ui: &mut Ui, model: &Model, view: &mut LibraryView, actions: &mut Actions) {
    ui.spacing_mut().item_spacing = vec2(space::M, 14.0);
    banners::open_talk(ui, model, actions);
    let breadth = Breadth::of_window(ui);
    let searching = !view.filter.query.trim().is_empty();
    if !searching && let Some((card, why, competency)) = data::recommended(model) {
        recommended::show(ui, model, &card, &why, competency, breadth, actions);
    }
    let cards = data::cards(model, &view.filter, view.sort);
    filters::show(ui, model, view, cards.len(), breadth);
    banners::broken(ui, model, view, actions);
    if cards.is_empty() {
        return nothing_ui(ui, model, view, actions);
    }
    let columns = match breadth {
        Breadth::Compact => 2,
        Breadth::Regular => 3,
        Breadth::Wide => 4,
    };
    grid_ui(ui, model, &cards, columns, actions);
}

fn grid_ui(
    ui: &mut Ui,
    model: &Model,
    cards: &[data::Card<'_>],
    columns: usize,
    actions: &mut Actions,
) {
    const GAP: f32 = 14.0;
    let wide = (ui.available_width() - GAP * (columns - 1) as f32) / columns as f32;
    for row in cards.chunks(columns) {
        let size = vec2(ui.available_width(), card::HIGH);
        let (_, place) = ui.allocate_space(size);
        if !ui.is_rect_visible(place) {
            continue;
        }
        for (column, card) in row.iter().enumerate() {
            let left = place.left() + column as f32 * (wide + GAP);
            let rect = Rect::from_min_size(pos2(left, place.top()), vec2(wide, card::HIGH));
            card::show(ui, rect, model, card, actions);
        }
    }
}

/// Loading, an empty shelf, or filters that let nothing through.
fn nothing_ui(ui: &mut Ui, model: &Model, view: &mut LibraryView, actions: &mut Actions) {
    let language = model.language;
    if !model.library.read {
        widgets::text_dense(ui, &say(language, "library-loading"));
    } else if model.library.cases.is_empty() {
        let guide = say(language, "guide-title");
        let pressed = widgets::empty(ui, &say(language, "library-empty"), Some(&guide));
        if pressed.is_some_and(|response| response.clicked()) {
            actions.push(Action::Go(Screen::Guide));
        }
    } else {
        let button = say(language, "library-none-button");
        let pressed = widgets::empty(ui, &say(language, "library-none"), Some(&button));
        if pressed.is_some_and(|response| response.clicked()) {
            view.filter = Filter::default();
        }
    }
}
