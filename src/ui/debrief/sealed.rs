//! An exam whose results are with the examiner: nothing of them is shown until who sits here says they are the one.

use egui::{Align, Layout, Rect, Ui, pos2, vec2};

use super::DebriefView;
use crate::{
    app::{Action, Actions, DebriefAction, Model, Screen, debrief::Debrief},
    text::say,
    ui::{
        rows::Rows,
        shell::child,
        theme::{Tokens, Type, icons, space},
        widgets::{Button, Card, paint_icon},
    },
};

const WIDE: f32 = 460.0;

/// Draws the card in the middle of `rect`.
pub fn show(
    ui: &mut Ui,
    rect: Rect,
    model: &Model,
    debrief: &Debrief,
    view: &mut DebriefView,
    actions: &mut Actions,
) {
    let width = WIDE.min(rect.width() - 2.0 * space::PAGE);
    let left = rect.center().x - width / 2.0;
    let top = rect.top() + (rect.height() * 0.22).max(space::PAGE);
    let place = Rect::from_min_max(pos2(left, top), pos2(left + width, rect.bottom()));
    child(ui, "sealed", place, |ui| {
        Card::new().margin(28).show(ui, |ui| {
            ui.with_layout(Layout::top_down(Align::Center), |ui| {
                card_ui(ui, model, debrief, view, actions);
            });
        });
    });
}

fn card_ui(
    ui: &mut Ui,
    model: &Model,
    debrief: &Debrief,
    view: &mut DebriefView,
    actions: &mut Actions,
) {
    let t = Tokens::of(ui);
    let words = |key: &str| say(model.language, key);
    ui.spacing_mut().item_spacing.y = space::M;
    let (icon, _) = ui.allocate_exact_size(vec2(44.0, 44.0), egui::Sense::hover());
    ui.painter()
        .circle_filled(icon.center(), 22.0, t.accent_soft);
    paint_icon(
        ui.painter(),
        icons::SEAL_CHECK,
        icon.center(),
        24.0,
        t.accent,
    );
    let width = ui.available_width();
    let centred = |rows: Rows| rows.align(Align::Center);
    centred(Rows::of(Type::Title, t.text, &words("debrief-sealed"))).show_in(ui, width);
    let about = match (view.confirming, debrief.session) {
        (true, _) => "debrief-sealed-confirm",
        (false, Some(_)) => "debrief-sealed-about",
        (false, None) => "debrief-sealed-unsaved",
    };
    centred(Rows::of(Type::Body, t.text_2, &words(about))).show_in(ui, width);
    ui.add_space(space::M);
    if view.confirming {
        if Button::primary(&words("debrief-release"))
            .show(ui)
            .clicked()
        {
            view.confirming = false;
            actions.push(DebriefAction::Release);
        }
        if Button::quiet(&words("debrief-release-not"))
            .show(ui)
            .clicked()
        {
            view.confirming = false;
        }
        return;
    }
    if Button::plain(&words("debrief-sealed-library"))
        .show(ui)
        .clicked()
    {
        actions.push(Action::Go(Screen::Library));
    }
    if Button::quiet(&words("debrief-examiner")).show(ui).clicked() {
        view.confirming = true;
    }
}
