//! The Gantt chart: a row a task, its days and its slack, what it waits for, the milestones and the deadline.

use egui::{
    Color32, Painter, Pos2, Rect, Sense, Shape, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2,
};
use jiff::civil::Weekday;

use super::data::{Bar, Chart, short};
use crate::{
    desk::project::{Board, Day},
    text::{Language, Message, say},
    ui::{
        shapes::{framed_rect, hairline_h},
        theme::{Tokens, Type, corner, height, space, stroke},
        widgets::{Line, focus_ring},
    },
};

/// Height of the row of dates.
const HEAD: f32 = 31.0;
/// Height of a bar.
const BAR: f32 = 12.0;
/// The narrowest column of titles.
const TITLES: f32 = 138.0;

/// Where days and rows lie.
struct Scale {
    left: f32,
    day: f32,
    row: f32,
}

impl Scale {
    /// The left edge of a day.
    fn at(&self, day: Day) -> f32 {
        self.left + day as f32 * self.day
    }
}

/// Draws the chart over the width that is left; answers with the task that was pressed.
pub fn show(
    ui: &mut Ui,
    chart: &Chart,
    board: &Board,
    selected: Option<&str>,
    language: Language,
) -> Option<String> {
    let t = Tokens::of(ui);
    let width = ui.available_width();
    let rows = chart.bars.len() + chart.diamonds.len();
    let titles = TITLES.max(width * 0.3);
    let row_high = row_height(ui, chart, titles);
    let high = HEAD + rows as f32 * row_high;
    let (all, _) = ui.allocate_exact_size(vec2(width, high), Sense::hover());
    framed_rect(
        ui.painter(),
        all,
        corner::TABLE,
        t.surface,
        Stroke::new(stroke::HAIR, t.line),
    );
    let scale = Scale {
        left: all.left() + titles,
        day: (width - titles - space::M) / chart.days.max(1) as f32,
        row: row_high,
    };
    let named = deadline(ui, all, chart, &scale, language);
    ground(ui, all, chart, board, &scale, named.0);
    let mut pressed = None;
    for (at, bar) in chart.bars.iter().enumerate() {
        let row = row(all, &scale, at);
        if bar_row(ui, row, bar, &scale, selected == Some(&bar.id), language) {
            pressed = Some(bar.id.clone());
        }
    }
    for bar in chart.bars.iter().enumerate() {
        waits(ui.painter(), all, chart, bar, &scale, t.text_3);
    }
    for (at, diamond) in chart.diamonds.iter().enumerate() {
        let row = row(all, &scale, chart.bars.len() + at);
        let words = format!(
            "{}, {}",
            diamond.title,
            short(&board.facts.written(diamond.on))
        );
        let response = ui.interact(row, ui.id().with(("milestone", at)), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &words));
        let line = Line::new(ui, Type::Dense, t.text_2, &diamond.title);
        line.within(ui, titles - 2.0 * space::M)
            .left(ui.painter(), pos2(row.left() + space::M, row.center().y));
        let ink = if diamond.kept { t.text } else { t.bad.ink };
        let center = pos2(scale.at(diamond.on) + scale.day / 2.0, row.center().y);
        paint_diamond(ui.painter(), center, ink);
        let day = Line::new(
            ui,
            Type::Small,
            t.text_2,
            &short(&board.facts.written(diamond.on)),
        );
        let right = center.x + 10.0 + day.width() < all.right();
        match right {
            true => day.left(ui.painter(), center + vec2(10.0, 0.0)),
            false => day.right(ui.painter(), center - vec2(10.0, 0.0)),
        }
    }
    let line = deadline_line(all, chart, &scale);
    let dashes = Shape::dashed_line(&line, Stroke::new(stroke::TARGET, t.bad.ink), 4.0, 3.0);
    ui.painter().extend(dashes);
    named
        .1
        .right(ui.painter(), pos2(named.0.right(), named.0.center().y));
    pressed
}

/// Height of a row: a title and its owner stand in one line where all of them fit, else in two.
fn row_height(ui: &Ui, chart: &Chart, titles: f32) -> f32 {
    let t = Tokens::of(ui);
    let fits = |bar: &Bar| {
        let title = Line::new(ui, Type::Dense, t.text, &bar.title).width();
        let who = Line::new(ui, Type::Small, t.text, &bar.who).width();
        title + who + 3.0 * space::M <= titles
    };
    match chart.bars.iter().all(fits) {
        true => height::ROW,
        false => Type::Dense.line() + Type::Small.line() + space::M,
    }
}

fn row(all: Rect, scale: &Scale, at: usize) -> Rect {
    let top = all.top() + HEAD + at as f32 * scale.row;
    Rect::from_min_size(pos2(all.left(), top), vec2(all.width(), scale.row))
}

/// The dates above, the free days behind, the lines between.
fn ground(ui: &Ui, all: Rect, chart: &Chart, board: &Board, scale: &Scale, taken: Rect) {
    let t = Tokens::of(ui);
    let painter = ui.painter();
    let head = Rect::from_min_size(all.min, vec2(all.width(), HEAD));
    let mut corners = egui::CornerRadius::ZERO;
    (corners.nw, corners.ne) = (corner::TABLE - 1, corner::TABLE - 1);
    painter.rect_filled(head.shrink(1.0), corners, t.sunken);
    let body = Rect::from_min_max(pos2(scale.left, head.bottom()), all.max).shrink2(vec2(0.0, 1.0));
    for day in (0..chart.days).filter(|&day| !board.facts.calendar.works(day)) {
        let free = Rect::from_min_max(
            pos2(scale.at(day), body.top()),
            pos2(scale.at(day + 1).min(all.right() - 1.0), body.bottom()),
        );
        painter.rect_filled(free, 0, t.sunken);
    }
    let mut free_from = scale.left;
    for day in 0..chart.days {
        let date = crate::desk::project::date(board.facts.start, day);
        if day != 0 && date.weekday() != Weekday::Monday {
            continue;
        }
        let x = scale.at(day);
        painter.vline(x, body.y_range(), Stroke::new(stroke::HAIR, t.line));
        let words = Line::new(ui, Type::Small, t.text_2, &short(&date.to_string()));
        let beside = x + words.width() + space::XS < taken.left() || x > taken.right();
        if beside && x >= free_from && x + words.width() < all.right() {
            free_from = x + words.width() + space::M;
            words.left(painter, pos2(x + 2.0, head.center().y));
        }
    }
    for at in 1..chart.bars.len() + chart.diamonds.len() {
        hairline_h(
            painter,
            all.left(),
            all.right(),
            row(all, scale, at).top(),
            t.line,
        );
    }
}

/// One task; whether it was pressed.
fn bar_row(
    ui: &Ui,
    row: Rect,
    bar: &Bar,
    scale: &Scale,
    selected: bool,
    language: Language,
) -> bool {
    let t = Tokens::of(ui);
    let response = ui.interact(row, ui.id().with(("task", &bar.id)), Sense::click());
    let words = spoken(bar, language);
    response
        .widget_info(|| WidgetInfo::selected(WidgetType::SelectableLabel, true, selected, &words));
    let inside = row.shrink2(vec2(1.0, 0.5));
    let titles = Rect::from_min_max(inside.min, pos2(scale.left, inside.bottom()));
    if selected {
        ui.painter().rect_filled(titles, 0, t.accent_soft);
    } else if response.hovered() {
        ui.painter().rect_filled(titles, 0, t.hover);
    }
    let owner = if bar.abandoned { t.bad.ink } else { t.text_2 };
    let who = Line::new(ui, Type::Small, owner, &bar.who);
    let y = row.center().y;
    let title = Line::new(ui, Type::Dense, t.text, &bar.title);
    if scale.row > height::ROW {
        let room = titles.width() - space::M - space::XS;
        let left = row.left() + space::M;
        let upper = y - Type::Small.line() / 2.0;
        title.within(ui, room).left(ui.painter(), pos2(left, upper));
        let lower = y + Type::Dense.line() / 2.0;
        who.within(ui, room).left(ui.painter(), pos2(left, lower));
    } else {
        title.left(ui.painter(), pos2(row.left() + space::M, y));
        who.right(ui.painter(), pos2(scale.left - space::M, y));
    }
    let project = &t.competencies[4];
    let span = |from: Day, to: Day| {
        Rect::from_min_max(
            pos2(scale.at(from) + 1.0, y - BAR / 2.0),
            pos2(scale.at(to + 1) - 1.0, y + BAR / 2.0),
        )
    };
    if bar.slack > 0 && bar.late_finish > bar.finish {
        let slack = span(bar.finish, bar.late_finish).shrink2(vec2(0.0, 3.5));
        ui.painter()
            .rect_filled(slack, corner::BADGE, project.fill.gamma_multiply(0.3));
    }
    let fill = match (bar.abandoned, bar.slack) {
        (true, _) => t.bad.ink,
        (false, 0) => project.ink,
        (false, _) => project.fill.gamma_multiply(0.55),
    };
    ui.painter()
        .rect_filled(span(bar.start, bar.finish), corner::BADGE, fill);
    focus_ring(ui, &response, corner::BADGE, false);
    response.clicked()
}

/// The task in words.
fn spoken(bar: &Bar, language: Language) -> String {
    let key = if bar.slack == 0 {
        "desk-plan-bar-critical"
    } else {
        "desk-plan-bar"
    };
    Message::new(key)
        .with("title", bar.title.clone())
        .with("who", bar.who.clone())
        .with("days", i64::from(bar.finish - bar.start + 1))
        .with("slack", bar.slack)
        .say(language)
}

/// Lines from what a task waits for to its beginning.
fn waits(
    painter: &Painter,
    all: Rect,
    chart: &Chart,
    (at, bar): (usize, &Bar),
    scale: &Scale,
    ink: Color32,
) {
    let to = pos2(scale.at(bar.start) + 1.0, row(all, scale, at).center().y);
    for &first in &bar.after {
        let Some(earlier) = chart.bars.get(first) else {
            continue;
        };
        let from = pos2(
            scale.at(earlier.finish + 1) - 1.0,
            row(all, scale, first).center().y,
        );
        let turn = (from.x + 3.0).min(to.x.max(from.x));
        let stroke = Stroke::new(stroke::HAIR, ink);
        let edge = match to.y > from.y {
            true => to.y - BAR / 2.0,
            false => to.y + BAR / 2.0,
        };
        let end = pos2((to.x + 3.0).max(turn), edge);
        painter.line_segment([from, pos2(end.x, from.y)], stroke);
        painter.line_segment([pos2(end.x, from.y), end], stroke);
        let up = if to.y > from.y { -4.0 } else { 4.0 };
        let head = vec![end, end + vec2(-2.5, up), end + vec2(2.5, up)];
        painter.add(Shape::convex_polygon(head, ink, Stroke::NONE));
    }
}

fn paint_diamond(painter: &Painter, center: Pos2, ink: Color32) {
    const HALF: f32 = 6.0;
    let points = [
        vec2(0.0, -HALF),
        vec2(HALF, 0.0),
        vec2(0.0, HALF),
        vec2(-HALF, 0.0),
    ];
    let points = points.iter().map(|&by| center + by).collect();
    painter.add(Shape::convex_polygon(points, ink, Stroke::NONE));
}

/// The line of the day by which everything is to be finished.
fn deadline_line(all: Rect, chart: &Chart, scale: &Scale) -> [Pos2; 2] {
    let x = scale.at(chart.deadline + 1);
    [pos2(x, all.top() + HEAD - 6.0), pos2(x, all.bottom() - 1.0)]
}

/// The word at the deadline, and where it stands among the dates.
fn deadline(ui: &Ui, all: Rect, chart: &Chart, scale: &Scale, language: Language) -> (Rect, Line) {
    let t = Tokens::of(ui);
    let words = Line::new(
        ui,
        Type::Small,
        t.bad.ink,
        &say(language, "desk-plan-deadline"),
    );
    let right = scale.at(chart.deadline + 1) - 3.0;
    let right = right.max(scale.left + words.width());
    let place = Rect::from_min_max(
        pos2(right - words.width(), all.top()),
        pos2(right, all.top() + HEAD),
    );
    (place, words)
}
