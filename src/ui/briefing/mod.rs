//! The briefing: who calls, what to achieve, what the desk offers, where the marks come from; mode, customer, seed.

mod conditions;
pub mod paper;

use egui::{Key, Modifiers, Rect, ScrollArea, Ui, pos2, vec2};

use super::{
    library::{level_dots, level_name},
    shapes::{framed_rect, hairline_h},
    shell::{Views, child, scrolled},
    theme::{Breadth, Tokens, Type, corner, height, icons, space, stroke},
    widgets::{Card, Line, icon_button, level_dots as dots, paint_icon},
};
use crate::{
    app::{Action, Actions, BriefingAction, Model, briefing::Plan},
    text::{Message, say},
};

/// What the briefing keeps from frame to frame.
#[derive(Default)]
pub struct BriefingView {
    /// The seed as it is being typed.
    pub seed: String,
    /// The seed that `seed` was written from.
    pub of: Option<u64>,
}

/// Draws the briefing over the whole of `ui`.
pub fn show(ui: &mut Ui, model: &Model, views: &mut Views, actions: &mut Actions) {
    let Some(plan) = &model.briefing else { return };
    let start = ui.input_mut(|i| i.consume_key(Modifiers::COMMAND, Key::Enter));
    if start {
        actions.push(BriefingAction::Start);
    }
    let all = ui.max_rect();
    let top = Rect::from_min_size(all.min, vec2(all.width(), height::TOP_BAR));
    views
        .regions
        .mark(ui, "bar", plan.scenario.title.get(plan.language));
    child(ui, "briefing-bar", top, |ui| {
        bar_ui(ui, model, plan, actions)
    });
    let below = Rect::from_min_max(pos2(all.left(), top.bottom()), all.max);
    match Breadth::of_window(ui) {
        Breadth::Compact => one_column_ui(ui, below, model, plan, views, actions),
        breadth => two_columns_ui(ui, below, breadth, model, plan, views, actions),
    }
}

fn bar_ui(ui: &mut Ui, model: &Model, plan: &Plan, actions: &mut Actions) {
    let t = Tokens::of(ui);
    let language = model.language;
    let scenario = &plan.scenario;
    let rect = ui.max_rect();
    hairline_h(
        ui.painter(),
        rect.left(),
        rect.right(),
        rect.bottom() - 1.0,
        t.line,
    );
    let middle = rect.center().y;
    let back = Rect::from_center_size(pos2(rect.left() + 30.0, middle), vec2(28.0, 28.0));
    let name = say(language, "library-title");
    let pressed = child(ui, "back", back, |ui| {
        icon_button(ui, icons::ARROW_LEFT, &name).clicked()
    });
    if pressed || ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape)) {
        actions.push(Action::Back);
    }
    let mut right = rect.right() - space::PAGE;
    let edition = match &scenario.author {
        Some(author) => Message::new("briefing-edition-by").with("author", author.clone()),
        None => Message::new("briefing-edition"),
    };
    let edition = edition.with("edition", scenario.edition).say(language);
    let line = Line::new(ui, Type::Dense, t.text_2, &edition);
    let crumb = Line::new(ui, Type::Dense, t.text_2, &format!("{name}  /"));
    let left = rect.left() + 52.0;
    crumb.left(ui.painter(), pos2(left, middle));
    let title_at = left + crumb.width() + space::M;
    let title = scenario.title.get(plan.language);
    let facts = facts_wide(ui, model, plan);
    let room = right - title_at - space::XL;
    let full = Line::new(ui, Type::TitleSmall, t.text, title);
    let with_edition = full.width() + facts + line.width() + space::XXL < room;
    let with_facts = full.width() + facts < room;
    full.within(ui, room)
        .left(ui.painter(), pos2(title_at, middle));
    if with_edition {
        line.right(ui.painter(), pos2(right, middle));
        right -= line.width() + space::XXL;
    }
    if with_facts {
        facts_ui(ui, pos2(right - facts, middle), model, plan);
    }
}

fn kind(model: &Model, plan: &Plan) -> String {
    let language = model.language;
    let trade = say(
        language,
        &format!("app-trade-{}", plan.scenario.trade.key()),
    );
    let channel = say(
        language,
        &format!("app-channel-{}", plan.scenario.channel.key()),
    );
    format!("{trade}·{channel}")
}

/// Width of what [`facts_ui`] draws.
fn facts_wide(ui: &Ui, model: &Model, plan: &Plan) -> f32 {
    let t = Tokens::of(ui);
    let level = level_name(plan.scenario.level, model.language);
    let talk = say(model.language, &format!("app-language-{}", plan.language));
    let width = |words: &str| Line::new(ui, Type::Dense, t.text_2, words).width();
    width(&kind(model, plan))
        + 20.0
        + space::XXL
        + 48.0
        + width(&level)
        + space::XXL
        + 20.0
        + width(&talk)
}

/// Trade and channel, level, language of the talk.
fn facts_ui(ui: &mut Ui, at: egui::Pos2, model: &Model, plan: &Plan) {
    let t = Tokens::of(ui);
    let language = model.language;
    let channel = super::library::channel_icon(plan.scenario.channel);
    paint_icon(ui.painter(), channel, at + vec2(7.0, 0.0), 15.0, t.text_2);
    let line = Line::new(ui, Type::Dense, t.text_2, &kind(model, plan));
    line.left(ui.painter(), at + vec2(20.0, 0.0));
    let level_at = at.x + 20.0 + line.width() + space::XXL;
    let place = Rect::from_min_size(pos2(level_at, at.y - 10.0), vec2(140.0, 20.0));
    let words = level_name(plan.scenario.level, language);
    let drawn = child(ui, "level", place, |ui| {
        dots(ui, level_dots(plan.scenario.level), &words)
            .rect
            .width()
    });
    let talk_at = pos2(level_at + drawn + space::XXL, at.y);
    paint_icon(
        ui.painter(),
        icons::TRANSLATE,
        talk_at + vec2(7.0, 0.0),
        15.0,
        t.text_2,
    );
    let talk = say(language, &format!("app-language-{}", plan.language));
    let line = Line::new(ui, Type::Dense, t.text_2, &talk);
    line.left(ui.painter(), talk_at + vec2(20.0, 0.0));
}

fn two_columns_ui(
    ui: &mut Ui,
    below: Rect,
    breadth: Breadth,
    model: &Model,
    plan: &Plan,
    views: &mut Views,
    actions: &mut Actions,
) {
    let (side, most) = if breadth == Breadth::Wide {
        (420.0, 900.0)
    } else {
        (372.0, f32::MAX)
    };
    let room = below.width() - 2.0 * space::PAGE - space::XXL - side;
    let wide = room.min(most);
    let left = (below.center().x - (wide + space::XXL + side) / 2.0).round();
    let papers = Rect::from_min_max(
        pos2(left, below.top() + 18.0),
        pos2(left + wide, below.bottom()),
    );
    scrolled(ui, "papers", papers, space::XL, |ui| {
        paper::show(ui, model.language, plan.language, &plan.scenario);
        ui.add_space(space::XXL);
    });
    let panel = Rect::from_min_max(
        pos2(papers.right() + space::XXL, below.top() + 18.0),
        pos2(
            papers.right() + space::XXL + side,
            below.bottom() - space::XXL,
        ),
    );
    views
        .regions
        .mark(ui, "conditions", &say(model.language, "briefing-mode"));
    let t = Tokens::of(ui);
    let edge = egui::Stroke::new(stroke::HAIR, t.line);
    framed_rect(ui.painter(), panel, corner::CARD, t.surface, edge);
    let inner = panel.shrink2(vec2(18.0, space::XL));
    let foot = Rect::from_min_max(
        pos2(inner.left(), inner.bottom() - conditions::FOOT),
        inner.max,
    );
    let above = Rect::from_min_max(inner.min, pos2(inner.right(), foot.top() - space::M));
    child(ui, "choices", above, |ui| {
        let choices = ScrollArea::vertical().id_salt("choices");
        choices.auto_shrink(false).show(ui, |ui| {
            conditions::choices_ui(ui, model, plan, &mut views.briefing, actions);
        });
    });
    child(ui, "foot", foot, |ui| {
        conditions::foot_ui(ui, model, plan, actions)
    });
}

fn one_column_ui(
    ui: &mut Ui,
    below: Rect,
    model: &Model,
    plan: &Plan,
    views: &mut Views,
    actions: &mut Actions,
) {
    let page = below.shrink2(vec2(space::PAGE, 0.0));
    let foot = Rect::from_min_max(
        pos2(page.left(), page.bottom() - conditions::FOOT - space::M),
        pos2(page.right(), page.bottom() - space::M),
    );
    let above = Rect::from_min_max(page.min, pos2(page.right(), foot.top() - space::M));
    scrolled(ui, "papers", above, space::XL, |ui| {
        ui.add_space(space::XL);
        paper::show(ui, model.language, plan.language, &plan.scenario);
        ui.add_space(space::XL);
        Card::new().show(ui, |ui| {
            conditions::choices_ui(ui, model, plan, &mut views.briefing, actions);
        });
        ui.add_space(space::XL);
    });
    views
        .regions
        .mark(ui, "conditions", &say(model.language, "briefing-mode"));
    child(ui, "foot", foot, |ui| {
        conditions::foot_ui(ui, model, plan, actions)
    });
}
