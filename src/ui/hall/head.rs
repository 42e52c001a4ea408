//! The bar on top: the event, how far it is, who sits at the machine, and what the chief judge does for all.

use egui::{Align, Layout, Rect, Ui, pos2};

use super::{
    HallView, giving,
    seats::{self, Asked},
};
use crate::{
    app::{
        Actions, Model,
        hall::{HallAction, Held, Seat},
    },
    contest::What,
    text::{Language, Message, say},
    ui::{
        rows::Rows,
        shapes::hairline_h,
        shell::child,
        theme::{Tokens, Type, icons, space},
        widgets::{Button, Chip, Tone, icon_button},
    },
};

/// Draws the bar over the whole of `ui`.
pub fn show(ui: &mut Ui, model: &Model, held: &Held, view: &mut HallView, actions: &mut Actions) {
    let t = Tokens::of(ui);
    let all = ui.max_rect();
    hairline_h(
        ui.painter(),
        all.left(),
        all.right(),
        all.bottom() - 1.0,
        t.line,
    );
    let inner = all.shrink2(egui::vec2(space::XL, 0.0));
    child(ui, "hall-bar", inner, |ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = space::M;
            seats::menu_ui(ui, model, held, view, actions);
            if held.seat == Seat::Chief || held.event.is_closed() {
                giving::buttons_ui(ui, model.language, held, view, actions);
            }
            if held.seat == Seat::Chief {
                chief_ui(ui, model.language, held, view, actions);
            }
            let left = ui.min_rect().left() - space::L;
            let rest = Rect::from_min_max(inner.min, pos2(left, inner.bottom()));
            child(ui, "hall-title", rest, |ui| {
                title_ui(ui, model, held, actions)
            });
        });
    });
}

fn title_ui(ui: &mut Ui, model: &Model, held: &Held, actions: &mut Actions) {
    let language = model.language;
    let t = Tokens::of(ui);
    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        if icon_button(ui, icons::ARROW_LEFT, &say(language, "hall-back")).clicked() {
            actions.push(HallAction::Leave);
        }
        let (key, icon, tone) = match &held.event {
            event if event.opening().rehearsal.is_some() => {
                ("rehearse-title", icons::ROBOT, Tone::Accent)
            }
            event if event.is_closed() => ("hall-state-closed", icons::SEAL_CHECK, Tone::Ok),
            event if event.is_paused() => ("hall-state-paused", icons::PAUSE, Tone::Warn),
            event if event.is_published() => ("hall-state-published", icons::TROPHY, Tone::Ok),
            event if event.is_drawn() => ("hall-state-running", icons::BROADCAST, Tone::Ok),
            _ => ("hall-state-entering", icons::USERS_THREE, Tone::Plain),
        };
        let words = say(language, key);
        let room = (ui.available_width() - 120.0).max(80.0);
        let title = Rows::new(Type::TitleSmall).strong(&held.event.contest().title.value, t.text);
        let laid = title.layout(ui, room);
        title.max_rows(1).show_in(ui, laid.size().x.min(room));
        Chip::new(&words).icon(icon).tone(tone).show(ui);
        if let Some(by) = held.event.behind(model.now_ms) {
            let words = Message::new("hall-clock-behind").with("seconds", by / 1_000);
            Chip::new(&words.say(language))
                .icon(icons::CLOCK)
                .tone(Tone::Bad)
                .show(ui);
        }
        if !held.is_kept() {
            let words = say(language, "hall-not-kept");
            Chip::new(&words)
                .icon(icons::WARNING)
                .tone(Tone::Warn)
                .show(ui);
        }
    });
}

fn chief_ui(
    ui: &mut Ui,
    language: Language,
    held: &Held,
    view: &mut HallView,
    actions: &mut Actions,
) {
    let event = &held.event;
    if event.is_closed() {
        return;
    }
    if event.is_published() {
        let label = say(language, "hall-close");
        if Button::primary(&label)
            .icon(icons::SEAL_CHECK)
            .bar()
            .show(ui)
            .clicked()
        {
            view.asked = Some(Asked::Close);
        }
    } else if event.is_paused() {
        let label = say(language, "hall-resume");
        if Button::primary(&label)
            .icon(icons::PLAY)
            .bar()
            .show(ui)
            .clicked()
        {
            actions.push(HallAction::Record(Box::new(What::Resumed)));
        }
    } else if event.is_drawn() {
        let label = say(language, "hall-pause");
        if Button::plain(&label)
            .icon(icons::PAUSE)
            .bar()
            .show(ui)
            .clicked()
        {
            view.asked = Some(Asked::Pause);
            view.words.clear();
        }
    }
}
