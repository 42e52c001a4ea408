//! One session being marked: the talk at the left, its checks at the right, what is chosen confirmed at the foot.

use egui::{Align, Layout, Rect, ScrollArea, Stroke, Ui, pos2, vec2};

use super::{ReviewView, check, scrolled, talk};
use crate::{
    app::{Actions, Model, ReviewAction, review::Open},
    assess::Status,
    text::{Language, Message, say},
    ui::{
        rows::Rows,
        shapes::framed_rect,
        shell::child,
        theme::{Breadth, Tokens, Type, corner, icons, space, stroke},
        widgets::{Button, Tone, checkbox, notice},
    },
};

/// Height of the foot with its button.
const FOOT: f32 = 52.0;

/// Draws the session over `page`.
pub fn show(ui: &mut Ui, page: Rect, model: &Model, view: &mut ReviewView, actions: &mut Actions) {
    let Some(open) = &model.review.open else {
        return;
    };
    let side = match Breadth::of_window(ui) {
        Breadth::Compact => {
            let list = Rect::from_min_max(page.min, pos2(page.right(), page.bottom() - FOOT));
            scrolled(ui, "checks", list, |ui| {
                talk::show(ui, model, open);
                ui.add_space(space::XL);
                checks_ui(ui, model, open, view, actions);
            });
            return foot_ui(ui, page, model, open, view, actions);
        }
        Breadth::Regular => 560.0,
        Breadth::Wide => 760.0,
    };
    let split = page.right() - side;
    let left = Rect::from_min_max(page.min, pos2(split - space::L, page.bottom()));
    let inner = card(ui, left);
    child(ui, "talk", inner, |ui| {
        let area = ScrollArea::vertical().id_salt(("review-talk", open.session));
        area.auto_shrink(false).show(ui, |ui| {
            ui.set_max_width(inner.width() - space::L);
            talk::show(ui, model, open);
        });
    });
    let right = Rect::from_min_max(pos2(split, page.top()), page.max);
    let list = Rect::from_min_max(right.min, pos2(right.right(), right.bottom() - FOOT));
    scrolled(ui, "checks", list, |ui| {
        checks_ui(ui, model, open, view, actions);
    });
    foot_ui(ui, right, model, open, view, actions);
}

fn card(ui: &Ui, rect: Rect) -> Rect {
    let t = Tokens::of(ui);
    let edge = Stroke::new(stroke::HAIR, t.line);
    framed_rect(ui.painter(), rect, corner::CARD, t.surface, edge);
    rect.shrink(space::XL)
}

fn checks_ui(
    ui: &mut Ui,
    model: &Model,
    open: &Open,
    view: &mut ReviewView,
    actions: &mut Actions,
) {
    let language = model.language;
    ui.spacing_mut().item_spacing.y = space::M;
    if model.review.trainer.is_none() {
        let words = say(language, "review-no-trainer-about");
        notice(ui, Tone::Warn, icons::USER, &words, None);
    } else if open.sheet.marked() == 0 {
        let words = say(language, "review-blind-about");
        notice(ui, Tone::Info, icons::EYE_SLASH, &words, None);
    }
    let follow = std::mem::take(&mut view.follow);
    for (place, row) in open.sheet.rows.iter().enumerate() {
        let shown = check::show(ui, model, row, place, view, actions);
        if follow && place == view.current {
            shown.scroll_to_me(Some(Align::Center));
        }
    }
}

/// What is marked so far, whether it is blind, and the button that confirms what is chosen.
fn foot_ui(
    ui: &mut Ui,
    page: Rect,
    model: &Model,
    open: &Open,
    view: &mut ReviewView,
    actions: &mut Actions,
) {
    let language = model.language;
    let foot = Rect::from_min_size(
        pos2(page.left(), page.bottom() - FOOT + space::L),
        vec2(page.width(), FOOT - space::L),
    );
    child(ui, "foot", foot, |ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = space::L;
            let label = Message::new("review-confirm")
                .with("count", view.chosen.len() as u64)
                .say(language);
            let ready = model.review.trainer.is_some() && !view.chosen.is_empty();
            let button = Button::primary(&label)
                .shortcut("Ctrl+Enter")
                .enabled(ready);
            if button.show(ui).clicked() {
                confirm(view, actions);
            }
            checkbox(ui, &mut view.seen, &say(language, "review-seen"));
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                progress_ui(ui, open, language);
            });
        });
    });
}

fn progress_ui(ui: &mut Ui, open: &Open, language: Language) {
    let t = Tokens::of(ui);
    let words = Message::new("review-progress")
        .with("marked", open.sheet.marked() as u64)
        .with("of", open.sheet.rows.len() as u64);
    Rows::of(Type::Dense, t.text_2, &words.say(language))
        .max_rows(1)
        .show(ui);
}

/// Asks for the chosen mark of `check` to be confirmed.
pub fn confirm_one(view: &mut ReviewView, check: &str, actions: &mut Actions) {
    if let Some(status) = view.chosen.remove(check) {
        let marks = vec![(check.to_owned(), status, String::new())];
        let blind = !view.seen;
        actions.push(ReviewAction::Confirm { marks, blind });
    }
}

/// Asks for every chosen mark to be confirmed.
pub fn confirm(view: &mut ReviewView, actions: &mut Actions) {
    let marks: Vec<(String, Status, String)> = std::mem::take(&mut view.chosen)
        .into_iter()
        .map(|(check, status)| (check, status, String::new()))
        .collect();
    if !marks.is_empty() {
        let blind = !view.seen;
        actions.push(ReviewAction::Confirm { marks, blind });
    }
}
