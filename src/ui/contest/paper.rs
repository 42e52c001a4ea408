//! A paper being answered: the questions at the left, the one that is shown in the middle, the clock above.

use egui::{Rect, Ui, pos2, vec2};

use super::{ContestView, bar, hand_in, keys, list, question};
use crate::{
    app::{Actions, Model, contest::OpenPaper},
    text::say,
    ui::{
        shell::{Views, child, scrolled},
        theme::{Breadth, height, space},
    },
};

/// Widest card of a question, in points.
const WIDEST: f32 = 860.0;

/// Draws the paper over the whole of `ui`.
pub fn show(ui: &mut Ui, model: &Model, views: &mut Views, actions: &mut Actions) {
    let Some(open) = &model.contest.paper else {
        return;
    };
    begin(&mut views.contest, open);
    let all = ui.max_rect();
    let language = model.language;
    keys::take(ui, open, &mut views.contest, actions);
    views.regions.mark(ui, "bar", &say(language, "paper-title"));
    let top = Rect::from_min_size(all.min, vec2(all.width(), height::TOP_BAR));
    child(ui, "paper-bar", top, |ui| {
        bar::show(ui, model, open, &mut views.contest, actions);
    });
    let below = Rect::from_min_max(pos2(all.left(), top.bottom()), all.max);
    let side = match Breadth::of_window(ui) {
        Breadth::Compact => 0.0,
        Breadth::Regular => 236.0,
        Breadth::Wide => 284.0,
    };
    if side > 0.0 {
        views
            .regions
            .mark(ui, "questions", &say(language, "paper-list"));
        let place = Rect::from_min_size(below.min, vec2(side, below.height()));
        list::column(ui, place, model, open, &mut views.contest, actions);
    }
    views
        .regions
        .mark(ui, "question", &say(language, "paper-question"));
    let middle = Rect::from_min_max(pos2(below.left() + side, below.top()), below.max);
    let wide = (middle.width() - 2.0 * space::PAGE).min(WIDEST);
    let left = middle.center().x - wide / 2.0;
    let foot_top = middle.bottom() - height::STATUS_BAR - space::M;
    let page = Rect::from_min_max(
        pos2(left, middle.top() + space::XL),
        pos2(left + wide, foot_top - space::M),
    );
    let compact = side == 0.0;
    scrolled(ui, "paper-page", page, space::L, |ui| {
        question::show(ui, model, open, &mut views.contest, actions);
        if compact {
            ui.add_space(space::L);
            list::tiles(ui, model, open, &mut views.contest, actions);
        }
    });
    let foot = Rect::from_min_max(
        pos2(left, foot_top),
        pos2(left + wide, foot_top + height::STATUS_BAR),
    );
    child(ui, "paper-foot", foot, |ui| {
        question::foot(ui, model, open, &mut views.contest, actions);
    });
    hand_in::show(ui, model, open, &mut views.contest, actions);
}

/// Another question has come into sight, or another paper.
fn begin(view: &mut ContestView, open: &OpenPaper) {
    let now = Some((open.started_ms, open.current));
    if view.drawn == now {
        return;
    }
    let other = view.drawn.map(|(paper, _)| paper) != Some(open.started_ms);
    if other {
        view.handing_in = false;
    }
    view.drawn = now;
    view.follow = true;
    view.row = 0;
    view.text = open.written(open.current).to_owned();
    view.focus = true;
}
