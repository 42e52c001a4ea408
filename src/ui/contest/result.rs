//! What a paper was worth: points, topic by topic, and every question with its key.

use egui::{Key, Modifiers, Rect, Ui, pos2, vec2};

use super::{judge, lost, topics, words};
use crate::{
    app::{
        Action, Actions, ContestAction, Model,
        contest::{OpenPaper, title},
    },
    contest::Sheet,
    text::say,
    ui::{
        shapes::hairline_h,
        shell::{Views, child, scrolled},
        theme::{Breadth, Tokens, Type, height, icons, space},
        widgets::{Button, Chip, Line, Tone, icon_button},
    },
};

/// Draws the result over the whole of `ui`.
pub fn show(ui: &mut Ui, model: &Model, views: &mut Views, actions: &mut Actions) {
    let Some(open) = &model.contest.result else {
        return;
    };
    let language = model.language;
    let sheet = open.sitting.sheet();
    let drawn = Some((open.started_ms, usize::MAX));
    let view = &mut views.contest;
    if view.drawn != drawn {
        view.drawn = drawn;
        view.heights.clear();
        view.judging = None;
        view.which = lost::first(&sheet, open);
    }
    let all = ui.max_rect();
    views
        .regions
        .mark(ui, "bar", &say(language, "paper-result"));
    let top = Rect::from_min_size(all.min, vec2(all.width(), height::TOP_BAR));
    child(ui, "result-bar", top, |ui| {
        bar_ui(ui, model, open, &sheet, actions)
    });
    let page = Rect::from_min_max(
        pos2(all.left() + space::PAGE, top.bottom() + space::XL),
        pos2(all.right() - space::PAGE, all.bottom()),
    );
    let side = match Breadth::of_window(ui) {
        Breadth::Compact => None,
        Breadth::Regular => Some(372.0),
        Breadth::Wide => Some(440.0),
    };
    match side {
        Some(side) => {
            let left = Rect::from_min_size(page.min, vec2(side, page.height()));
            scrolled(ui, "result-sum", left, space::L, |ui| {
                topics::show(ui, model, open, &sheet);
                ui.add_space(space::PAGE);
            });
            views
                .regions
                .mark(ui, "questions", &say(language, "paper-list"));
            let from = left.right() + space::XL;
            let right = Rect::from_min_max(
                pos2(from, page.top()),
                pos2(page.right().min(from + 1000.0), page.bottom()),
            );
            scrolled(ui, "result-questions", right, space::PAGE, |ui| {
                lost::show(ui, model, open, &sheet, &mut views.contest);
                ui.add_space(space::PAGE);
            });
        }
        None => scrolled(ui, "result-page", page, space::PAGE, |ui| {
            topics::show(ui, model, open, &sheet);
            ui.add_space(space::L);
            lost::show(ui, model, open, &sheet, &mut views.contest);
            ui.add_space(space::PAGE);
        }),
    }
    judge::show(ui, model, open, &mut views.contest, actions);
}

fn bar_ui(ui: &mut Ui, model: &Model, open: &OpenPaper, sheet: &Sheet, actions: &mut Actions) {
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
    let name = say(language, "paper-result-back");
    let pressed = child(ui, "back", back, |ui| {
        icon_button(ui, icons::ARROW_LEFT, &name).clicked()
    });
    if pressed || ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape)) {
        actions.push(Action::Back);
    }
    let right = child(ui, "buttons", rect.shrink2(vec2(space::XL, 0.0)), |ui| {
        let layout = egui::Layout::right_to_left(egui::Align::Center);
        ui.with_layout(layout, |ui| {
            ui.spacing_mut().item_spacing.x = space::M;
            let again = say(language, "paper-again");
            let button = Button::plain(&again).icon(icons::ARROW_COUNTER_CLOCKWISE);
            if button.bar().show(ui).clicked() {
                actions.push(ContestAction::Again);
            }
            let wrong = say(language, "paper-wrong");
            let lost = lost::count(lost::Which::Lost, sheet, open) > 0;
            let button = Button::primary(&wrong).icon(icons::TARGET).bar();
            if button.enabled(lost).show(ui).clicked() {
                actions.push(ContestAction::Wrong);
            }
            ui.min_rect().left()
        })
        .inner
    });
    let left = rect.left() + 52.0;
    let words = title(&open.header, language);
    let chip = words::conditions(open.header.rules.conditions, language);
    let line = Line::new(ui, Type::TitleSmall, t.text, &words).within(ui, right - left - 120.0);
    line.left(ui.painter(), pos2(left, rect.center().y));
    let after = Rect::from_min_max(
        pos2(left + line.width() + space::M, rect.center().y - 12.0),
        pos2(right - space::M, rect.center().y + 12.0),
    );
    child(ui, "chips", after, |ui| {
        Chip::new(&chip).tone(Tone::Accent).show(ui);
    });
}
