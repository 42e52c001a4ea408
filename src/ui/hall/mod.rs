//! The hall: an event of a contest. At the left the stages and the conditions, in the middle what the seat has to do, at the right the
//! standing where the seat may see it.

mod agreement;
mod cases;
mod conditions;
mod crossing;
mod desk;
mod entering;
mod entrant;
mod exercise;
mod extra;
mod games;
mod giving;
mod head;
mod judging;
mod quotes;
mod result;
mod seats;
mod sheet;
mod stages;
mod standing;
mod words;

#[cfg(test)]
mod tests;

use egui::{Rect, Ui, pos2};

use super::{
    dialog,
    shapes::hairline_v,
    shell::{Views, child, scrolled},
    theme::{Breadth, Tokens, icons, space},
    widgets::{Tone, notice_with},
};
use crate::{
    app::{
        Actions, Model,
        hall::{HallAction, Held, Seat},
    },
    text::{Language, say},
};

/// Width of the stages at the left, and of the standing at the right.
const LEFT: f32 = 212.0;
const RIGHT: f32 = 370.0;
/// Height of the bar on top.
const HEAD: f32 = 48.0;

/// What the hall keeps from frame to frame.
#[derive(Clone, Debug, Default)]
pub struct HallView {
    /// Somebody who is about to enter.
    entering: entering::Form,
    /// Who gives the certificates.
    giving: giving::Form,
    /// What games keep.
    game: games::View,
    /// The ticks on a case of a paper.
    ticks: cases::Ticks,
    /// The judge's sheet that is being filled in.
    sheet: sheet::Draft,
    /// The question that is open over the hall.
    asked: Option<seats::Asked>,
    /// Words typed into it.
    words: String,
    /// A number typed into it.
    number: String,
}

/// Draws the event that is open over the whole of `ui`.
pub fn show(ui: &mut Ui, model: &Model, views: &mut Views, actions: &mut Actions) {
    let Some(held) = &model.hall.held else {
        return;
    };
    let t = Tokens::of(ui);
    let all = ui.max_rect();
    views
        .regions
        .mark(ui, "hall", &say(model.language, "hall-label"));
    let view = &mut views.hall;
    let head = Rect::from_min_max(all.min, pos2(all.right(), all.top() + HEAD));
    child(ui, "hall-head", head, |ui| {
        head::show(ui, model, held, view, actions)
    });
    let below = Rect::from_min_max(pos2(all.left(), head.bottom()), all.max);
    if let Some(lane) = held.games.shown() {
        games::show(ui, below, (model, held, lane), view, actions);
        return seats::ask_ui(ui, model, held, view, actions);
    }
    let wide = Breadth::of_window(ui) != Breadth::Compact;
    let left = if wide {
        below.left() + LEFT
    } else {
        below.left()
    };
    let sees_standing = held
        .event
        .may_read(held.who(), crate::contest::Thing::Standing);
    let right = match wide && sees_standing {
        true => below.right() - RIGHT,
        false => below.right(),
    };
    if wide {
        let rect = Rect::from_min_max(below.min, pos2(left, below.bottom()));
        child(ui, "hall-stages", rect.shrink(space::L), |ui| {
            stages::show(ui, model, held, actions)
        });
        hairline_v(
            ui.painter(),
            left - 1.0,
            below.top(),
            below.bottom(),
            t.line,
        );
    }
    let middle = Rect::from_min_max(pos2(left, below.top()), pos2(right, below.bottom()));
    middle_ui(
        ui,
        middle.shrink2(egui::vec2(space::XL, space::L)),
        model,
        held,
        view,
        actions,
    );
    if right < below.right() {
        hairline_v(ui.painter(), right, below.top(), below.bottom(), t.line);
        let rect = Rect::from_min_max(pos2(right, below.top()), below.max);
        let rect = rect.shrink2(egui::vec2(space::XL, space::L));
        scrolled(ui, "hall-standing", rect, space::M, |ui| {
            standing::show(ui, model, held, actions)
        });
    }
    seats::ask_ui(ui, model, held, view, actions);
    giving::ask_ui(ui, model.language, view);
}

fn middle_ui(
    ui: &mut Ui,
    rect: Rect,
    model: &Model,
    held: &Held,
    view: &mut HallView,
    actions: &mut Actions,
) {
    scrolled(ui, "hall-middle", rect, space::L, |ui| {
        if held.seat == Seat::Chief {
            pack_ui(ui, model.language, held, actions);
        }
        seat_ui(ui, model, held, view, actions);
    });
}

/// Where the sealed pack of the event is missing, the chief judge is asked for it.
fn pack_ui(ui: &mut Ui, language: Language, held: &Held, actions: &mut Actions) {
    let Some(why) = held.sealed.lacks() else {
        return;
    };
    let give = say(language, "hall-pack-give");
    let pressed = notice_with(
        ui,
        Tone::Bad,
        icons::LOCK_SIMPLE,
        &why.say(language),
        &[&give],
    );
    if pressed.first().is_some_and(egui::Response::clicked) {
        dialog::ask(ui, "hall-pack");
    }
    let filter = say(language, "hall-pack-files");
    let picked = dialog::picked(ui, "hall-pack", &filter, &["pack"]);
    if let Some(path) = picked.and_then(|paths| paths.into_iter().next()) {
        actions.push(HallAction::Pack(path));
    }
    ui.add_space(space::L);
}

fn seat_ui(ui: &mut Ui, model: &Model, held: &Held, view: &mut HallView, actions: &mut Actions) {
    match held.seat {
        Seat::Judge(judge) => judging::show(ui, model, held, judge, view, actions),
        Seat::Entrant(entrant) => match &held.exercises {
            Some(desk) => exercise::show(ui, model, held, desk, view, actions),
            None => entrant::show(ui, model, held, entrant, actions),
        },
        Seat::Nobody => seats::nobody_ui(ui, model, held, view, actions),
        Seat::Chief if !held.event.is_drawn() => entering::show(ui, model, held, view, actions),
        Seat::Chief => desk::show(ui, model, held, view, actions),
    }
}
