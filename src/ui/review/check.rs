//! One check being marked: what it asks, the four steps to choose from, and, once confirmed, both marks side by side.

use egui::{Align, Layout, Response, Ui, UiBuilder, WidgetInfo, WidgetType};

use super::{
    ReviewView, compared, sheet,
    words::{status, steps},
};
use crate::{
    app::{Actions, Model},
    assess::{Status, review::Row},
    text::{Message, say},
    ui::{
        rows::Rows,
        theme::{Tokens, Type, icons, space},
        widgets::{Button, Card, Chip, Tone, Verdict, badge, mark_icon},
    },
};

/// Draws the card of `row`, the check at `place`, at the cursor.
pub fn show(
    ui: &mut Ui,
    model: &Model,
    row: &Row,
    place: usize,
    view: &mut ReviewView,
    actions: &mut Actions,
) -> Response {
    let card = Card::new().accent(view.current == place);
    let builder = UiBuilder::new().id_salt(("check", &row.check));
    ui.scope_builder(builder, |ui| {
        card.show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::S;
            head_ui(ui, model, row);
            asked_ui(ui, model, row);
            match &row.seen {
                None => choose_ui(ui, model, row, place, view, actions),
                Some(seen) => compared::show(ui, model, row, seen, view, actions),
            }
        })
        .response
    })
    .inner
}

fn head_ui(ui: &mut Ui, model: &Model, row: &Row) {
    let t = Tokens::of(ui);
    let language = model.language;
    ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        let of = match row.is_fatal() {
            true => say(language, "debrief-fatal"),
            false => Message::new("review-of").with("of", row.of).say(language),
        };
        Rows::of(Type::Small, t.text_3, &of).show(ui);
        if row.needs_person {
            let words = say(language, "assess-needs-person");
            Chip::new(&words)
                .icon(icons::EYE)
                .tone(Tone::Warn)
                .small()
                .show(ui);
        }
        ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
            match row.competency {
                Some(competency) => badge(ui, competency, language),
                None => mark_icon(ui, Verdict::Fatal),
            };
            let width = ui.available_width();
            Rows::new(Type::Dense)
                .strong(&row.title, t.text)
                .show_in(ui, width);
        });
    });
}

/// The author's own words for earning and losing it.
fn asked_ui(ui: &mut Ui, model: &Model, row: &Row) {
    let t = Tokens::of(ui);
    let line = |key: &str, words: &str| {
        Rows::new(Type::Small)
            .run(&say(model.language, key), t.text_3)
            .run(words, t.text_2)
    };
    if !row.earned.is_empty() {
        line("review-earned", &row.earned).show(ui);
    }
    let key = match row.is_fatal() {
        true => "review-why-fatal",
        false => "review-missed",
    };
    for missed in row.missed.iter().filter(|missed| !missed.is_empty()) {
        line(key, missed).show(ui);
    }
}

fn choose_ui(
    ui: &mut Ui,
    model: &Model,
    row: &Row,
    place: usize,
    view: &mut ReviewView,
    actions: &mut Actions,
) {
    let language = model.language;
    let chosen = view.chosen.get(&row.check).copied();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        for one in steps(row) {
            let key = match one {
                Status::NotMet => "0",
                Status::Partly => "1",
                Status::Met => "2",
                Status::NotObserved => "3",
            };
            let words = status(row, one, language);
            let is = chosen == Some(one);
            let button = match is {
                true => Button::plain(&words).icon(icons::CHECK),
                false => Button::plain(&words),
            };
            let button = button.bar().id(("review", &row.check, key));
            let current = view.current == place;
            let button = if current {
                button.shortcut(key)
            } else {
                button
            };
            let response = button.show(ui);
            let name = Message::new("review-choose")
                .with("check", row.title.clone())
                .with("status", words.clone())
                .say(language);
            response.widget_info(|| WidgetInfo::selected(WidgetType::RadioButton, true, is, &name));
            if response.clicked() {
                view.current = place;
                choose(view, &row.check, one);
            }
        }
        if chosen.is_some() && model.review.trainer.is_some() {
            let label = say(language, "review-confirm-one");
            let response = Button::quiet(&label).bar().show(ui);
            let name = Message::new("review-confirm-of")
                .with("check", row.title.clone())
                .say(language);
            response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &name));
            if response.clicked() {
                sheet::confirm_one(view, &row.check, actions);
            }
        }
    });
}

/// Chooses `status` for `check`; choosing it again takes it away.
pub fn choose(view: &mut ReviewView, check: &str, status: Status) {
    match view.chosen.get(check) == Some(&status) {
        true => view.chosen.remove(check),
        false => view.chosen.insert(check.to_owned(), status),
    };
}
