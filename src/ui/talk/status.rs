//! The status bar of a talk: time, turn, goals, whether it is being saved.

use egui::{Rect, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::Scene;
use crate::{
    app::{civil::passed, keep::Saving},
    session::Mode,
    text::{Message, say},
    ui::{
        shapes::{hairline_h, hairline_v},
        theme::{Breadth, Icon, Tokens, Type, icons, space},
        widgets::{Line, paint_icon},
    },
};

/// Draws the bar over the whole of `ui`.
pub fn show(ui: &mut Ui, scene: Scene<'_>) {
    let t = Tokens::of(ui);
    let all = ui.max_rect();
    ui.painter().rect_filled(all, 0, t.rail);
    hairline_h(ui.painter(), all.left(), all.right(), all.top(), t.line);
    let end = saving_ui(ui, scene, all.right() - space::XL);
    let mut x = all.left() + space::XL;
    x = time_ui(ui, scene, x) + space::XL;
    x = turn_ui(ui, scene, x) + space::XL;
    hairline_v(
        ui.painter(),
        x,
        all.top() + 12.0,
        all.bottom() - 12.0,
        t.line_strong,
    );
    goals_ui(ui, scene, x + space::XL, end - space::XL);
}

/// A stretch of the bar made of runs; returns where it ends.
fn piece(ui: &Ui, x: f32, name: &str, icon: Option<Icon>, runs: &[Line], words: &str) -> f32 {
    let t = Tokens::of(ui);
    let y = ui.max_rect().center().y;
    let mut at = x;
    if let Some(icon) = icon {
        paint_icon(ui.painter(), icon, pos2(at + 8.0, y), 16.0, t.text_2);
        at += 16.0 + space::S;
    }
    for (place, run) in runs.iter().enumerate() {
        if place > 0 {
            at += space::S;
        }
        run.left(ui.painter(), pos2(at, y));
        at += run.width();
    }
    let rect = Rect::from_min_max(pos2(x, y - 12.0), pos2(at, y + 12.0));
    let response = ui.interact(rect, ui.id().with(name), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, words));
    at
}

fn time_ui(ui: &Ui, scene: Scene<'_>, x: f32) -> f32 {
    let t = Tokens::of(ui);
    let talk = scene.talk;
    let language = scene.language;
    let at = talk.at(scene.model.now_ms);
    let minutes = *talk.scenario.minutes;
    let limit = match talk.mode() {
        Mode::Learn => say(language, "talk-no-limit"),
        Mode::Practise => Message::new("talk-suggested")
            .with("minutes", minutes)
            .say(language),
        Mode::Exam => Message::new("talk-limit")
            .with("minutes", minutes)
            .say(language),
    };
    let late = talk.mode() != Mode::Learn && at > u64::from(minutes) * 60_000 * 9 / 10;
    let ink = if late { t.warn.ink } else { t.text };
    let used = say(language, "talk-used");
    let value = passed(at);
    let words = format!("{used} {value} {limit}");
    let runs = [
        Line::new(ui, Type::Dense, t.text, &used),
        Line::medium(ui, Type::Dense, ink, &value),
        Line::new(ui, Type::Dense, t.text_3, &limit),
    ];
    piece(ui, x, "time", Some(icons::CLOCK), &runs, &words)
}

fn turn_ui(ui: &Ui, scene: Scene<'_>, x: f32) -> f32 {
    let t = Tokens::of(ui);
    let talk = scene.talk;
    let language = scene.language;
    let turn = Message::new("talk-turn")
        .with("turn", talk.seen.turns)
        .say(language);
    let limit = Message::new("talk-turn-of").with("limit", *talk.scenario.turn_limit);
    let limit = limit.say(language);
    let words = format!("{turn} {limit}");
    let runs = [
        Line::medium(ui, Type::Dense, t.text, &turn),
        Line::new(ui, Type::Dense, t.text_3, &limit),
    ];
    piece(ui, x, "turn", Some(icons::CHATS_CIRCLE), &runs, &words)
}

/// Goals with a mark each; where the mode does not tell, only their names.
fn goals_ui(ui: &Ui, scene: Scene<'_>, x: f32, end: f32) {
    let t = Tokens::of(ui);
    let talk = scene.talk;
    let language = scene.language;
    let goals = &talk.scenario.goals;
    let told = talk.goals.as_deref();
    let done = told.map_or(0, |goals| goals.iter().filter(|done| **done).count());
    let head = match told {
        Some(_) => Message::new("talk-goals").with("done", done as u64),
        None => Message::new("talk-goals-hidden"),
    };
    let head = head.with("all", goals.len() as u64).say(language);
    let line = Line::new(ui, Type::Dense, t.text, &head);
    let mut at = piece(ui, x, "goals", None, &[line], &head) + space::XL;
    if scene.breadth == Breadth::Compact {
        return;
    }
    for (place, goal) in goals.iter().enumerate() {
        let reached = told.is_some_and(|goals| goals.get(place).copied().unwrap_or(false));
        let short = goal.short.get(talk.language());
        let ink = if reached { t.ok.ink } else { t.text_2 };
        let line = Line::new(ui, Type::Dense, ink, short);
        let wide = 16.0 + space::S + line.width();
        if at + wide > end {
            break;
        }
        let y = ui.max_rect().center().y;
        let icon = if reached {
            icons::CHECK_CIRCLE.filled()
        } else {
            icons::CIRCLE
        };
        paint_icon(ui.painter(), icon, pos2(at + 8.0, y), 15.0, ink);
        line.left(ui.painter(), pos2(at + 16.0 + space::S, y));
        let rect = Rect::from_min_size(pos2(at, y - 12.0), vec2(wide, 24.0));
        let response = ui.interact(rect, ui.id().with(("goal", place)), Sense::hover());
        let words = match told {
            Some(_) => {
                let key = if reached {
                    "talk-goal-done"
                } else {
                    "talk-goal-open"
                };
                format!("{short}: {}", say(language, key))
            }
            None => short.to_owned(),
        };
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &words));
        response.on_hover_text(goal.text.get(talk.language()));
        at += wide + space::XL;
    }
}

/// Whether the talk is being saved; returns where the words begin.
fn saving_ui(ui: &Ui, scene: Scene<'_>, right: f32) -> f32 {
    let t = Tokens::of(ui);
    let (key, icon, ink) = match scene.talk.saving() {
        Saving::Busy => ("talk-saving", icons::FLOPPY_DISK, t.text_3),
        Saving::Saved => ("talk-saved", icons::FLOPPY_DISK, t.text_3),
        Saving::Not => ("talk-unsaved", icons::WARNING, t.warn.ink),
    };
    let words = say(scene.language, key);
    let line = Line::new(ui, Type::Small, ink, &words);
    let y = ui.max_rect().center().y;
    line.right(ui.painter(), pos2(right, y));
    let left = right - line.width() - space::S - 16.0;
    paint_icon(ui.painter(), icon, pos2(left + 8.0, y), 14.0, ink);
    let rect = Rect::from_min_max(pos2(left, y - 12.0), pos2(right, y + 12.0));
    let response = ui.interact(rect, ui.id().with("saving"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &words));
    left
}
