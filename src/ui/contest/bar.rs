//! The bar above a paper: back, what it is, what was called out, the clock, and handing in.

use egui::{Align, Layout, Rect, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::{ContestView, words};
use crate::{
    app::{
        Actions, Model, PaperAction,
        contest::{OpenPaper, Saving, title},
    },
    contest::{Call, Conditions},
    text::{Message, say},
    ui::{
        shapes::hairline_h,
        shell::child,
        theme::{Breadth, Tokens, Type, icons, space},
        widgets::{Button, Chip, Line, Tone, icon_button, paint_icon},
    },
};

/// Under so much time left the clock changes its colour, in milliseconds.
const LAST_MS: u64 = 60_000;

/// Draws the bar over the whole of `ui`.
pub fn show(
    ui: &mut Ui,
    model: &Model,
    open: &OpenPaper,
    view: &mut ContestView,
    actions: &mut Actions,
) {
    let t = Tokens::of(ui);
    let language = model.language;
    let rect = ui.max_rect();
    hairline_h(
        ui.painter(),
        rect.left(),
        rect.right(),
        rect.bottom() - 1.0,
        t.line,
    );
    let back = Rect::from_center_size(pos2(rect.left() + 30.0, rect.center().y), vec2(28.0, 28.0));
    let key = match open.is_exam() {
        true => "paper-leave-exam",
        false => "paper-leave",
    };
    let name = say(language, key);
    if child(ui, "back", back, |ui| {
        icon_button(ui, icons::ARROW_LEFT, &name).clicked()
    }) {
        actions.push(PaperAction::Leave);
    }
    let right = child(ui, "buttons", rect.shrink2(vec2(space::XL, 0.0)), |ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = space::L;
            let hand_in = say(language, "paper-hand-in");
            let button = Button::plain(&hand_in).icon(icons::PAPER_PLANE_TILT).bar();
            if button.id("paper-hand-in").show(ui).clicked() {
                view.handing_in = true;
            }
            clock_ui(ui, model, open);
            call_ui(ui, model, open);
            ui.min_rect().left()
        })
        .inner
    });
    let left = Rect::from_min_max(
        pos2(rect.left() + 52.0, rect.top()),
        pos2(right - space::L, rect.bottom()),
    );
    child(ui, "title", left, |ui| title_ui(ui, model, open));
}

fn title_ui(ui: &mut Ui, model: &Model, open: &OpenPaper) {
    let t = Tokens::of(ui);
    let language = model.language;
    let rect = ui.max_rect();
    // The paper of a stage is called as the stage is.
    let stage = open.header.event.as_ref().and_then(|_| {
        let held = model.hall.held.as_ref()?;
        let (stage, _) = held.event.stage(held.work.as_ref()?.stage)?;
        Some(stage.title.value.clone())
    });
    let of_event = stage.is_some();
    let words = stage.unwrap_or_else(|| title(&open.header, language));
    let line = Line::new(ui, Type::TitleSmall, t.text, &words);
    let line = line.within(ui, (rect.width() - 150.0).max(80.0));
    line.left(ui.painter(), rect.left_center());
    let after = Rect::from_min_max(
        pos2(rect.left() + line.width() + space::M, rect.top()),
        rect.max,
    );
    child(ui, "chips", after, |ui| {
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = space::M;
            let conditions = open.header.rules.conditions;
            let chip = words::conditions(conditions, language);
            let icon = match conditions {
                Conditions::Training => icons::STUDENT,
                Conditions::Exam => icons::LOCK_SIMPLE,
            };
            Chip::new(&chip).icon(icon).tone(Tone::Accent).show(ui);
            if Breadth::of_window(ui) == Breadth::Compact {
                return;
            }
            let (key, ink) = match open.saving() {
                Saving::Saved => ("paper-saved", t.text_3),
                Saving::Busy => ("paper-saving", t.text_3),
                Saving::Not => ("paper-unsaved", t.warn.ink),
            };
            let seed =
                Message::new("contest-origin-drawn").with("seed", open.header.seed.to_string());
            let words = match of_event {
                true => say(language, key),
                false => [seed.say(language), say(language, key)].join(words::dot(language)),
            };
            let line = Line::new(ui, Type::Small, ink, &words);
            if ui.available_width() > line.width() {
                let (place, response) =
                    ui.allocate_exact_size(vec2(line.width(), line.height()), Sense::hover());
                response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &words));
                line.left(ui.painter(), place.left_center());
            }
        });
    });
}

/// What is left, or what has passed where no time is set.
fn clock_ui(ui: &mut Ui, model: &Model, open: &OpenPaper) {
    let t = Tokens::of(ui);
    let language = model.language;
    let sitting = &open.sitting;
    // A second that has begun is still there.
    let left = sitting.left_ms().map(|left| left.div_ceil(1_000) * 1_000);
    let shown = words::clock(left.unwrap_or(sitting.passed_ms()));
    let ink = match left {
        Some(left) if left <= LAST_MS => t.warn.ink,
        _ => t.text,
    };
    let behind = match sitting.rules().allowed_ms() {
        Some(allowed) => format!(" / {}", words::clock(allowed)),
        None => String::new(),
    };
    let key = match left {
        Some(_) => "paper-clock-left",
        None => "paper-clock-passed",
    };
    let name = Message::new(key).with("time", shown.clone()).say(language);
    let time = Line::medium(ui, Type::Title, ink, &shown);
    let of = Line::new(ui, Type::Small, t.text_3, &behind);
    let size = vec2(22.0 + time.width() + of.width(), 28.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &name));
    let at = rect.left_center();
    paint_icon(ui.painter(), icons::TIMER, at + vec2(8.0, 0.0), 16.0, ink);
    time.left(ui.painter(), at + vec2(22.0, 0.0));
    of.left(ui.painter(), at + vec2(22.0 + time.width(), 1.0));
    response.on_hover_text(name);
}

/// Half, ten, five, one: said beside the clock for a few seconds, in nobody's way.
fn call_ui(ui: &mut Ui, model: &Model, open: &OpenPaper) {
    let Some(call) = open.sitting.call() else {
        return;
    };
    let message = match call {
        Call::Half => Message::new("paper-call-half"),
        Call::Minutes(minutes) => Message::new("paper-call-minutes").with("minutes", minutes),
    };
    let words = message.say(model.language);
    Chip::new(&words)
        .icon(icons::TIMER)
        .tone(Tone::Warn)
        .show(ui);
}
