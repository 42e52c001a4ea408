//! The records: five competencies over time, the checks most often missed, every attempt, and two of them compared.
//!
//! What they show is made anew from the attempts of the model: `filter`, `growth`, `missed`, `lines` and `compare` are
//! plain values; the other files draw them.

mod compare;
mod curves;
mod delete;
mod filter;
mod growth;
mod head;
mod legend;
mod lines;
mod list;
mod lost;
mod missed;
mod side_by_side;

#[cfg(test)]
mod tests;

use egui::{Rect, ScrollArea, Sense, Stroke, Ui, pos2, vec2};

use super::{
    shapes::framed_rect,
    shell::{Views, child},
    theme::{Breadth, CONTENT_MAX, Tokens, corner, space, stroke},
    widgets,
};
use crate::{
    app::{Action, Actions, Model, Screen, history::Attempt},
    text::say,
};
use filter::Filter;

/// A list this high shows ten attempts; a longer one scrolls.
const MOST_LIST: f32 = 460.0;

/// What the records keep from frame to frame.
#[derive(Clone, Debug, Default)]
pub struct RecordsView {
    filter: Filter,
    /// Sessions ticked for comparison, in the order they were ticked; at most two.
    picked: Vec<i64>,
    /// Whether the two are shown side by side.
    comparing: bool,
    /// The session about to be deleted.
    deleting: Option<i64>,
}

/// Draws the records over the whole of `ui`.
pub fn show(ui: &mut Ui, model: &Model, views: &mut Views, actions: &mut Actions) {
    let all = ui.max_rect();
    let wide = (all.width() - 2.0 * space::PAGE).min(CONTENT_MAX);
    let left = all.center().x - wide / 2.0;
    views
        .regions
        .mark(ui, "records", &say(model.language, "records-title"));
    let view = &mut views.records;
    let attempts = filter::chosen(model, &view.filter);
    let both = chosen_two(model, view);
    let top = Rect::from_min_size(pos2(left, all.top() + 15.0), vec2(wide, 34.0));
    child(ui, "records-head", top, |ui| match both {
        Some(_) => head::compare(ui, model, view),
        None => head::show(ui, model, &attempts, view, actions),
    });
    let body = Rect::from_min_max(pos2(all.left(), top.bottom() + space::M), all.max);
    child(ui, "records-body", body, |ui| {
        ScrollArea::vertical()
            .id_salt(("records", both.is_some()))
            .auto_shrink(false)
            .show(ui, |ui| {
                let start = ui.cursor().min;
                let from = start.y + 3.0;
                let page = Rect::from_min_max(pos2(left, from), pos2(left + wide, body.bottom()));
                let bottom = match both {
                    Some((one, other)) => side_by_side::show(ui, page, model, one, other, actions),
                    None => body_ui(ui, page, model, &attempts, view, actions),
                };
                let used = Rect::from_min_max(start, pos2(start.x + 1.0, bottom + space::L));
                ui.allocate_rect(used, Sense::hover());
            });
    });
    delete::show(ui, model, view, actions);
}

/// The two attempts to be compared, while they are there.
fn chosen_two<'a>(model: &'a Model, view: &mut RecordsView) -> Option<(&'a Attempt, &'a Attempt)> {
    let attempts = &model.history.attempts;
    view.picked
        .retain(|id| attempts.iter().any(|has| has.session == *id));
    let find = |at: usize| {
        let id = view.picked.get(at)?;
        attempts.iter().find(|has| has.session == *id)
    };
    let both = find(0).zip(find(1)).filter(|_| view.comparing);
    view.comparing = both.is_some();
    both
}

/// Draws curves, legend and lists from the top of `page`; returns where they end.
fn body_ui(
    ui: &mut Ui,
    page: Rect,
    model: &Model,
    attempts: &[&Attempt],
    view: &mut RecordsView,
    actions: &mut Actions,
) -> f32 {
    if attempts.is_empty() {
        return nothing_ui(ui, page, model, view, actions);
    }
    let breadth = Breadth::of_window(ui);
    let below = curves::show(ui, page, model, attempts, breadth, actions);
    let below = legend::show(ui, pos2(page.left(), below), page.width(), model);
    let missed = missed::missed(model, attempts);
    let lines = lines::lines(model, attempts);
    let (lost_high, list_high) = (lost::height(missed.len()), list::height(lines.len()));
    if breadth == Breadth::Compact {
        let first = Rect::from_min_size(
            pos2(page.left(), below),
            vec2(page.width(), list_high.min(MOST_LIST)),
        );
        card(ui, first);
        list::show(ui, first, model, &lines, view, actions);
        let top = first.bottom() + space::L;
        let second = Rect::from_min_size(pos2(page.left(), top), vec2(page.width(), lost_high));
        card(ui, second);
        lost::show(ui, second, model, &missed, actions);
        return second.bottom();
    }
    let left_wide = if breadth == Breadth::Wide {
        600.0
    } else {
        476.0
    };
    let room = page.bottom() - below - 18.0;
    // The list scrolls by itself, so that what to practise next stays in sight.
    let high = room.max(lost_high).max(list_high.min(MOST_LIST));
    let left = Rect::from_min_size(pos2(page.left(), below), vec2(left_wide, high));
    let right = Rect::from_min_max(
        pos2(left.right() + space::L, below),
        pos2(page.right(), left.bottom()),
    );
    card(ui, left);
    lost::show(ui, left, model, &missed, actions);
    card(ui, right);
    list::show(ui, right, model, &lines, view, actions);
    left.bottom()
}

/// Nothing practised yet, or filters that let nothing through.
fn nothing_ui(
    ui: &mut Ui,
    page: Rect,
    model: &Model,
    view: &mut RecordsView,
    actions: &mut Actions,
) -> f32 {
    let language = model.language;
    let never = model.history.attempts.is_empty();
    let (words, button) = if never {
        ("records-empty", "records-empty-button")
    } else {
        ("records-none", "records-none-button")
    };
    let place = Rect::from_min_max(
        pos2(page.left(), page.top() + page.height() * 0.22),
        page.max,
    );
    child(ui, "records-empty", place, |ui| {
        let pressed = widgets::empty(ui, &say(language, words), Some(&say(language, button)));
        if pressed.is_some_and(|response| response.clicked()) {
            match never {
                true => actions.push(Action::Go(Screen::Library)),
                false => {
                    view.filter = Filter {
                        period: filter::Period::All,
                        ..Filter::default()
                    }
                }
            }
        }
        ui.min_rect().bottom()
    })
}

/// The ground of a card over `rect`.
fn card(ui: &Ui, rect: Rect) {
    let t = Tokens::of(ui);
    let edge = Stroke::new(stroke::HAIR, t.line);
    framed_rect(ui.painter(), rect, corner::CARD, t.surface, edge);
}
