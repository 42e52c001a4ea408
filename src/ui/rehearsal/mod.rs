//! A rehearsal: at the left the stages with the points so far, in the middle what is next, at the right who stands where; once it is over,
//! where the points were lost against the winner.

mod gap;
mod head;
mod lost;
mod next;
mod own;
mod stages;
mod standing;

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use egui::{Rect, Ui, pos2, vec2};

use super::{
    shapes::hairline_v,
    shell::{Views, child, scrolled},
    theme::{Breadth, Tokens, height, space},
};
use crate::{
    app::{Actions, Model},
    text::say,
};

/// Widths of the columns at the left and at the right.
const LEFT: f32 = 268.0;
const RIGHT: f32 = 300.0;

/// What a rehearsal keeps from frame to frame.
#[derive(Clone, Debug, Default)]
pub struct RehearsalView {
    /// What one says of work that nothing was measured of.
    own: own::Draft,
    /// Of those who rehearsed, the one whose gap is shown.
    who: usize,
    /// Stages of the gap that are open, by their places.
    open: Option<BTreeSet<usize>>,
    /// Those of them of which everything is shown.
    whole: BTreeSet<usize>,
}

/// Draws the rehearsal that is open over the whole of `ui`.
pub fn show(ui: &mut Ui, model: &Model, views: &mut Views, actions: &mut Actions) {
    let Some(held) = &model.hall.held else {
        return;
    };
    let Some(course) = held.rehearsal() else {
        return;
    };
    let t = Tokens::of(ui);
    let all = ui.max_rect();
    views
        .regions
        .mark(ui, "rehearsal", &say(model.language, "rehearse-title"));
    let view = &mut views.rehearsal;
    let bar = Rect::from_min_size(all.min, vec2(all.width(), height::TOP_BAR));
    child(ui, "rehearsal-bar", bar, |ui| {
        head::show(ui, model, held, &course, actions)
    });
    let below = Rect::from_min_max(pos2(all.left(), bar.bottom()), all.max);
    let report = model.hall.rehearsals.report(held);
    let breadth = Breadth::of_window(ui);
    let (left, right) = match breadth {
        Breadth::Compact => (below.left(), below.right()),
        _ => (below.left() + LEFT, below.right() - RIGHT),
    };
    if breadth != Breadth::Compact {
        let rect = Rect::from_min_max(below.min, pos2(left, below.bottom()));
        let inner = rect.shrink2(vec2(space::XL, space::L));
        scrolled(ui, "rehearsal-stages", inner, space::M, |ui| {
            stages::show(ui, model, held, &course);
        });
        hairline_v(ui.painter(), left, below.top(), below.bottom(), t.line);
        hairline_v(ui.painter(), right, below.top(), below.bottom(), t.line);
        let rect = Rect::from_min_max(pos2(right, below.top()), below.max);
        let inner = rect.shrink2(vec2(space::XL, space::L));
        scrolled(ui, "rehearsal-standing", inner, space::M, |ui| {
            standing::show(ui, model, held, &course);
        });
    }
    let middle = Rect::from_min_max(pos2(left, below.top()), pos2(right, below.bottom()));
    let inner = middle.shrink2(vec2(space::XL, space::L));
    scrolled(ui, "rehearsal-middle", inner, space::L, |ui| {
        ui.spacing_mut().item_spacing.y = space::L;
        match report {
            Some(report) => gap::show(ui, model, held, report, view, actions),
            None => next::show(ui, model, held, &course, view, actions),
        }
        if breadth == Breadth::Compact {
            stages::show(ui, model, held, &course);
            standing::show(ui, model, held, &course);
        }
        ui.add_space(space::PAGE);
    });
}
