//! Five cards, one a competency: the estimate now, how it moved, and its plot over real dates.

use egui::{Rect, Ui, pos2, vec2};

use super::{
    card,
    growth::{ENOUGH, Growth, day},
    lines, missed,
};
use crate::{
    app::{
        Actions, LibraryAction, Model,
        civil::{DAY_MS, Moment},
        history::Attempt,
        recommend,
    },
    scenario::{Competency, Level},
    text::{Message, say},
    ui::{
        plots::growth,
        rows::Rows,
        shell::child,
        theme::{Breadth, Tokens, Type, competency_name},
        widgets::{Line, badge_named, link},
    },
};

/// Between two cards.
const GAP: f32 = 13.0;

/// Draws the cards from the top of `page`; returns where they end.
pub fn show(
    ui: &mut Ui,
    page: Rect,
    model: &Model,
    attempts: &[&Attempt],
    breadth: Breadth,
    actions: &mut Actions,
) -> f32 {
    let columns = if breadth == Breadth::Compact { 2 } else { 5 };
    let high = if breadth == Breadth::Wide {
        256.0
    } else {
        220.0
    };
    let wide = (page.width() - GAP * (columns - 1) as f32) / columns as f32;
    let growths: Vec<Growth> = Competency::ALL
        .iter()
        .map(|one| {
            Growth::of(*one, attempts, model.zone_ms, |attempt, score| {
                told(model, attempt, score)
            })
        })
        .collect();
    let axis = Axis::of(&growths, model);
    let mut bottom = page.top();
    for (place, growth) in growths.iter().enumerate() {
        let (row, column) = (place / columns, place % columns);
        let at = pos2(
            page.left() + column as f32 * (wide + GAP),
            page.top() + row as f32 * (high + GAP),
        );
        let rect = Rect::from_min_size(at, vec2(wide, high));
        bottom = rect.bottom();
        if ui.is_rect_visible(rect) {
            card(ui, rect);
            let name = format!("curve-{}", growth.competency.key());
            child(ui, &name, rect, |ui| {
                one(ui, rect, model, growth, &axis, actions)
            });
        }
    }
    bottom
}

/// The dates that all five plots share.
struct Axis {
    range: (f64, f64),
    ticks: Vec<(f64, String)>,
}

impl Axis {
    /// From the first to the last marked attempt with a little air around, and a word at each first of a month, or at
    /// the ends where no month begins in between.
    fn of(growths: &[Growth], model: &Model) -> Self {
        let days = || growths.iter().flat_map(|g| &g.attempts).map(|a| a.day);
        let now = day(model.now_ms, model.zone_ms);
        let first = days().fold(f64::INFINITY, f64::min);
        let last = days().fold(f64::NEG_INFINITY, f64::max);
        let (first, last) = if first <= last {
            (first, last)
        } else {
            (now, now)
        };
        let air = ((last - first) * 0.06).max(1.0);
        let range = (first - air, last + air);
        let mut ticks = months(range, model);
        if ticks.len() > 6 {
            let step = ticks.len().div_ceil(6);
            ticks = ticks.into_iter().step_by(step).collect();
        }
        // A month's word at the very edge would be cut.
        ticks.retain(|(at, _)| {
            let share = (at - range.0) / (range.1 - range.0);
            (0.08..=0.92).contains(&share)
        });
        if ticks.is_empty() {
            let word = |at: f64| lines::date((at * DAY_MS as f64) as i64, model.language);
            ticks = vec![(first, word(first))];
            if last - first > 4.0 {
                ticks.push((last, word(last)));
            }
        }
        Self { range, ticks }
    }
}

/// The firsts of the months within `range`.
fn months(range: (f64, f64), model: &Model) -> Vec<(f64, String)> {
    let day_ms = DAY_MS as f64;
    let mut at = Moment::from_ms((range.0 * day_ms) as i64);
    let mut ticks = Vec::new();
    // No plot shows more than a person's working life.
    for _ in 0..600 {
        (at.year, at.month) = match at.month {
            12 => (at.year + 1, 1),
            month => (at.year, month + 1),
        };
        (at.day, at.hour, at.minute) = (1, 0, 0);
        let place = at.ms() as f64 / day_ms;
        if place > range.1 {
            break;
        }
        ticks.push((place, lines::month(at.month, model.language)));
    }
    ticks
}

/// The score that the next level aims at, and that level.
pub fn target(model: &Model) -> (u32, Level) {
    let reason = model.library.recommended.and_then(|next| next.reason);
    let target = reason.map_or(recommend::target(Level::Grade5), |reason| reason.target);
    let level = Level::ALL
        .iter()
        .find(|level| recommend::target(**level) == target);
    (target, level.copied().unwrap_or(Level::Grade5))
}

fn one(
    ui: &mut Ui,
    rect: Rect,
    model: &Model,
    growth: &Growth,
    axis: &Axis,
    actions: &mut Actions,
) {
    let language = model.language;
    let t = Tokens::of(ui);
    let (target, _) = target(model);
    let inner = rect.shrink2(vec2(14.0, 0.0));
    let top = Rect::from_min_size(inner.min + vec2(0.0, 11.0), vec2(inner.width(), 22.0));
    child(ui, "name", top, |ui| {
        badge_named(ui, growth.competency, language)
    });
    let aim = Message::new("records-target")
        .with("target", target)
        .say(language);
    let aim = Line::new(ui, Type::Small, t.text_2, &aim);
    let name = Line::new(
        ui,
        Type::Body,
        t.text,
        &competency_name(growth.competency, language),
    );
    if name.width() + 30.0 + aim.width() < inner.width() {
        aim.right(ui.painter(), top.right_center());
    }
    let figure = Rect::from_min_size(
        pos2(inner.left(), top.bottom() + 1.0),
        vec2(inner.width(), 32.0),
    );
    match growth.now() {
        Some(now) => {
            child(ui, "now", figure, |ui| figure_ui(ui, now));
            change_ui(ui, figure, model, growth);
        }
        None => few_ui(ui, figure, model, growth.competency, actions),
    }
    let plot = Rect::from_min_max(
        pos2(rect.left() + 6.0, figure.bottom() + 2.0),
        pos2(rect.right() - 8.0, rect.bottom() - 8.0),
    );
    let words = sentence(model, growth, target);
    child(ui, "plot", plot, |ui| {
        let curve = growth::Curve {
            competency: growth.competency,
            attempts: &growth.attempts,
            target: Some(target as f32),
            range: axis.range,
            ticks: &axis.ticks,
            sentence: &words,
        };
        growth::show(ui, curve, plot.height());
    });
}

/// An attempt for the pointer: 10-06，迟到的生日礼物：70 / 100.
fn told(model: &Model, attempt: &Attempt, score: u32) -> String {
    let line = lines::line(model, attempt);
    Message::new("records-attempt")
        .with("date", line.date)
        .with("title", line.title)
        .with("score", score)
        .say(model.language)
}

fn figure_ui(ui: &mut Ui, (value, half): (u32, u32)) {
    let t = Tokens::of(ui);
    Rows::new(Type::Figure)
        .run(&value.to_string(), t.text)
        .in_style(&format!(" ±{half}"), Type::Dense, t.text_2)
        .show(ui);
}

fn change_ui(ui: &mut Ui, figure: Rect, model: &Model, growth: &Growth) {
    let t = Tokens::of(ui);
    let change = growth.change().unwrap_or(0);
    let (key, ink) = match change {
        0 => ("records-change-none", t.text_2),
        1.. => ("records-change-up", t.ok.ink),
        _ => ("records-change-down", t.bad.ink),
    };
    let words = Message::new(key)
        .with("points", change.unsigned_abs())
        .say(model.language);
    let line = Line::new(ui, Type::Dense, ink, &words);
    let place = Rect::from_min_max(
        pos2(figure.right() - line.width(), figure.top()),
        figure.max,
    );
    line.right(ui.painter(), place.right_center() + vec2(0.0, 4.0));
    let response = ui.interact(place, ui.id().with("change"), egui::Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Label, true, &words));
    response.on_hover_text(say(model.language, "records-change-hint"));
}

/// Not enough evidence, and a case that would give some.
fn few_ui(ui: &mut Ui, figure: Rect, model: &Model, competency: Competency, actions: &mut Actions) {
    let language = model.language;
    let t = Tokens::of(ui);
    let few = say(language, "records-few");
    let place = figure.translate(vec2(0.0, 5.0));
    child(ui, "few", place, |ui| {
        Rows::new(Type::BodyLarge).run(&few, t.text_2).show(ui);
    });
    let Some(case) = missed::case_for(model, competency) else {
        return;
    };
    let words = say(language, "records-try");
    let wide = Line::new(ui, Type::Dense, t.accent, &words).width();
    let at = Rect::from_min_size(
        pos2(figure.right() - wide, figure.top() + 6.0),
        vec2(wide + 2.0, 20.0),
    );
    child(ui, "try", at, |ui| {
        let title = case.scenario.title.get(language).to_owned();
        let hint = Message::new("records-try-hint")
            .with("title", title)
            .say(language);
        if link(ui, &words).on_hover_text(hint).clicked() {
            actions.push(LibraryAction::Brief(case.id().to_owned()));
        }
    });
}

/// The plot in words.
fn sentence(model: &Model, growth: &Growth, target: u32) -> String {
    let times = growth.attempts.len() as u64;
    let name = competency_name(growth.competency, model.language);
    let message = match growth.now() {
        Some((value, half)) => Message::new("records-plot")
            .with("value", value)
            .with("half", half)
            .with("target", target),
        None => Message::new("records-plot-few").with("enough", ENOUGH as u64),
    };
    message
        .with("competency", name)
        .with("times", times)
        .say(model.language)
}
