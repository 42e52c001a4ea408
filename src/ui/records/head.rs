//! The head of the records: title, summary, filters, export; while two attempts are compared, the way back.

use egui::{Align, Layout, Popup, PopupCloseBehavior, Rect, Response, Ui, pos2};

use super::{
    RecordsView,
    filter::{self, Period},
    lines,
};
use crate::{
    app::{Actions, Model, RecordsAction, ReviewAction, history::Attempt},
    session::Mode,
    text::say,
    ui::{
        dialog,
        rows::Rows,
        shell::child,
        theme::{Breadth, Tokens, Type, icons, space},
        widgets::{Button, icon_button, radio},
    },
};

const EXPORT: &str = "records-export";

/// Draws the head over the width of `ui`.
pub fn show(
    ui: &mut Ui,
    model: &Model,
    attempts: &[&Attempt],
    view: &mut RecordsView,
    actions: &mut Actions,
) {
    let language = model.language;
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        let export = say(language, "records-export");
        let button = Button::plain(&export)
            .icon(icons::EXPORT)
            .enabled(!attempts.is_empty());
        if button.show(ui).clicked() {
            dialog::ask(ui, EXPORT);
        }
        let review = say(language, "records-review");
        let button = Button::plain(&review).icon(icons::LIST_CHECKS);
        if button.show(ui).clicked() {
            actions.push(ReviewAction::Show);
        }
        filters(ui, model, view);
        let place = Rect::from_min_max(
            ui.max_rect().min,
            pos2(ui.min_rect().left() - space::L, ui.max_rect().bottom()),
        );
        child(ui, "records-title", place, |ui| {
            title_ui(ui, model, attempts)
        });
    });
    let file = say(language, "records-export-file");
    if let Some(path) = dialog::saved_as(ui, EXPORT, &file) {
        let text = lines::csv(model, &lines::lines(model, attempts));
        actions.push(RecordsAction::Save(path, text));
    }
}

/// The title and, where there is room, the summary on its baseline.
fn title_ui(ui: &mut Ui, model: &Model, attempts: &[&Attempt]) {
    let t = Tokens::of(ui);
    let rows = Rows::new(Type::Page).run(&say(model.language, "records-title"), t.text);
    let summary = format!("  {}", lines::summary(model, attempts));
    match Breadth::of_window(ui) {
        Breadth::Compact => rows,
        _ => rows.in_style(&summary, Type::Dense, t.text_2),
    }
    .max_rows(1)
    .show(ui);
}

/// The filters, from the right: line of business, mode, period.
fn filters(ui: &mut Ui, model: &Model, view: &mut RecordsView) {
    let language = model.language;
    let filter = &mut view.filter;
    let trade_name = |trade| match trade {
        None => say(language, "records-trade-all"),
        Some(trade) => trade_name(trade, language),
    };
    let mut trades = vec![None];
    trades.extend(filter::trades(model).into_iter().map(Some));
    choice(ui, "trade", &trades, &mut filter.trade, trade_name);
    let modes = [
        None,
        Some(Mode::Learn),
        Some(Mode::Practise),
        Some(Mode::Exam),
    ];
    let mode_name = |mode| match mode {
        None => say(language, "records-mode-all"),
        Some(mode) => lines::mode_name(mode, language),
    };
    choice(ui, "mode", &modes, &mut filter.mode, mode_name);
    let period_name = |period: Period| say(language, period.key());
    choice(ui, "period", &Period::ALL, &mut filter.period, period_name);
}

fn trade_name(trade: crate::scenario::Trade, language: crate::text::Language) -> String {
    say(language, &format!("app-trade-{}", trade.key()))
}

/// A button with the value in force that opens a menu of all values.
fn choice<T: Copy + PartialEq>(
    ui: &mut Ui,
    id: &str,
    values: &[T],
    chosen: &mut T,
    name: impl Fn(T) -> String,
) {
    let label = name(*chosen);
    let button: Response = Button::plain(&label)
        .trailing(icons::CARET_DOWN)
        .id(("records-filter", id))
        .show(ui);
    Popup::menu(&button)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .show(|ui| {
            ui.set_min_width(132.0);
            for value in values {
                if radio(ui, *chosen == *value, &name(*value)).clicked() {
                    *chosen = *value;
                    ui.close();
                }
            }
        });
}

/// The head while two attempts are compared.
pub fn compare(ui: &mut Ui, model: &Model, view: &mut RecordsView) {
    let t = Tokens::of(ui);
    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
        let back = icon_button(
            ui,
            icons::ARROW_LEFT,
            &say(model.language, "records-compare-back"),
        );
        let escape = ui.input_mut(|i| i.consume_key(egui::Modifiers::NONE, egui::Key::Escape));
        if back.clicked() || escape {
            view.comparing = false;
        }
        Rows::of(
            Type::Page,
            t.text,
            &say(model.language, "records-compare-title"),
        )
        .show(ui);
    });
}
