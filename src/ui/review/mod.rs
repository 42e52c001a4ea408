//! The review: sessions that wait for a trainer, the checks of one of them marked blind and laid beside the machine's,
//! and how far the two agree.

mod agreement;
mod check;
mod compared;
mod forget;
mod head;
mod keys;
mod queue;
mod sheet;
mod talk;
mod words;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use egui::{Rect, ScrollArea, Ui, pos2, vec2};

use super::{
    shell::{Views, child},
    theme::{Breadth, CONTENT_MAX, space},
};
use crate::{
    app::{Actions, Model},
    assess::Status,
    text::say,
};

/// What the review keeps from frame to frame.
#[derive(Clone, Debug, Default)]
pub struct ReviewView {
    /// Whether sessions in which nothing waits are listed too.
    all: bool,
    /// The name of a trainer that is being typed.
    name: String,
    /// The trainer about to be deleted.
    forgetting: Option<i64>,
    /// The session that what follows belongs to.
    session: i64,
    /// Marks that are chosen and not confirmed.
    chosen: BTreeMap<String, Status>,
    /// Whether the trainer says they have seen the machine's marks.
    seen: bool,
    /// The check that keys act on, by its place.
    current: usize,
    /// Whether the current check is to be scrolled to.
    follow: bool,
    /// The check that is being overruled, what it becomes, and why.
    overruling: Option<(String, Option<Status>, String)>,
}

impl ReviewView {
    /// Begins anew for `session`, with the first check that needs a person in sight.
    fn begin(&mut self, session: i64, model: &Model) {
        let rows = model.review.open.iter().flat_map(|open| &open.sheet.rows);
        let first = rows
            .clone()
            .position(|row| row.needs_person && row.own.is_none());
        *self = Self {
            session,
            all: self.all,
            current: first.unwrap_or(0),
            follow: first.is_some(),
            ..Self::default()
        };
    }
}

/// Draws the review over the whole of `ui`.
pub fn show(ui: &mut Ui, model: &Model, views: &mut Views, actions: &mut Actions) {
    let all = ui.max_rect();
    let wide = (all.width() - 2.0 * space::PAGE).min(CONTENT_MAX);
    let left = all.center().x - wide / 2.0;
    let title = say(model.language, "review-title");
    views.regions.mark(ui, "review", &title);
    let view = &mut views.review;
    let session = model.review.open.as_ref().map_or(0, |open| open.session);
    if view.session != session {
        view.begin(session, model);
    }
    keys::take(ui, model, view, actions);
    let top = Rect::from_min_size(pos2(left, all.top() + 15.0), vec2(wide, 34.0));
    child(ui, "review-head", top, |ui| {
        head::show(ui, model, view, actions);
    });
    forget::show(ui, model, view, actions);
    let page = Rect::from_min_max(
        pos2(left, top.bottom() + space::L),
        pos2(left + wide, all.bottom() - space::XL),
    );
    if model.review.open.is_some() {
        sheet::show(ui, page, model, view, actions);
        return;
    }
    let side = match Breadth::of_window(ui) {
        Breadth::Compact => None,
        Breadth::Regular => Some(476.0),
        Breadth::Wide => Some(600.0),
    };
    match side {
        Some(side) => {
            let split = page.right() - side;
            let queue = Rect::from_min_max(page.min, pos2(split - space::L, page.bottom()));
            scrolled(ui, "queue", queue, |ui| {
                queue::show(ui, model, view, actions)
            });
            let agreed = Rect::from_min_max(pos2(split, page.top()), page.max);
            scrolled(ui, "agreement", agreed, |ui| {
                agreement::show(ui, model, actions)
            });
        }
        None => scrolled(ui, "review-page", page, |ui| {
            queue::show(ui, model, view, actions);
            ui.add_space(space::L);
            agreement::show(ui, model, actions);
        }),
    }
}

fn scrolled(ui: &mut Ui, name: &str, rect: Rect, content: impl FnOnce(&mut Ui)) {
    child(ui, name, rect, |ui| {
        let area = ScrollArea::vertical().id_salt(name).auto_shrink(false);
        area.show(ui, |ui| {
            ui.set_max_width(rect.width());
            content(ui);
        });
    });
}
