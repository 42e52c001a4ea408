//! The standing: rows that move to their places, so that the eye sees who passed whom.

use egui::{Rect, Ui, pos2, vec2};

use super::{SIDE, Stand, words};
use crate::{
    app::stage::{EventShow, OnStage},
    contest::standing::Row,
    text::say,
    ui::{
        shapes::hairline_h,
        theme::{Tokens, Type, corner, icons, motion, seconds, space},
        widgets::{Line, paint_icon},
    },
};

/// Height of a row, and most rows of one column.
const ROW: f32 = 36.0;

/// Draws the scene into `rect`: teams beside entrants where there are both.
pub fn show(ui: &mut Ui, rect: Rect, stand: Stand<'_>) {
    let Some((event, [entrants, teams])) = with_standing(stand) else {
        return;
    };
    let place = rect.shrink2(vec2(SIDE, 14.0));
    if teams.is_empty() {
        // One long list reads better in two columns than in tiny rows.
        let fits = ((place.height() - 44.0) / ROW) as usize;
        if entrants.len() > fits {
            let (left, right) = halves(place);
            column(
                ui,
                left,
                stand,
                event,
                &entrants[..fits],
                ("stage-standing", 0),
            );
            let rest = &entrants[fits..entrants.len().min(2 * fits)];
            return column(ui, right, stand, event, rest, ("", fits));
        }
        let narrow = Rect::from_center_size(place.center(), vec2(680.0, place.height()));
        return column(ui, narrow, stand, event, entrants, ("stage-standing", 0));
    }
    let (left, right) = halves(place);
    column(ui, left, stand, event, teams, ("stage-standing-teams", 0));
    column(
        ui,
        right,
        stand,
        event,
        entrants,
        ("stage-standing-entrants", 0),
    );
}

/// The first places in a narrow column, with who is on stage below them.
pub fn short(
    ui: &Ui,
    rect: Rect,
    stand: Stand<'_>,
    event: &EventShow,
    on: Option<&OnStage>,
    title: &str,
    note: &str,
) {
    let t = Tokens::of(ui);
    let painter = ui.painter();
    let y = rect.top() + 12.0;
    Line::medium(ui, Type::Title, t.text, title).left(painter, pos2(rect.left(), y));
    Line::new(ui, Type::Dense, t.text_2, note).right(painter, pos2(rect.right(), y));
    hairline_h(
        painter,
        rect.left(),
        rect.right(),
        rect.top() + 26.0,
        t.line,
    );
    let by_team = event.is_by_team();
    let Some([entrants, teams]) = &event.standing else {
        return;
    };
    let rows = if by_team { teams } else { entrants };
    let room = ((rect.height() - 64.0) / 27.0) as usize;
    for (at, row) in rows.iter().take(room).enumerate() {
        let place = Rect::from_min_size(
            pos2(rect.left(), rect.top() + 30.0 + at as f32 * 27.0),
            vec2(rect.width(), 27.0),
        );
        let is_on = on.is_some_and(|on| on.taker == row.taker);
        row_ui(ui, place, stand, event, row, (is_on, false));
    }
}

fn with_standing(stand: Stand<'_>) -> Option<(&EventShow, &[Vec<Row>; 2])> {
    let event = stand.show.event.as_ref()?;
    Some((event, event.standing.as_ref()?))
}

fn halves(rect: Rect) -> (Rect, Rect) {
    let (left, right) = rect.split_left_right_at_fraction(0.5);
    let (mut left, mut right) = (left, right);
    left.max.x -= space::XL;
    right.min.x += space::XL;
    (left, right)
}

fn column(
    ui: &Ui,
    rect: Rect,
    stand: Stand<'_>,
    event: &EventShow,
    rows: &[Row],
    (key, from): (&str, usize),
) {
    let t = Tokens::of(ui);
    let painter = ui.painter();
    if !key.is_empty() {
        let title = say(stand.language, key);
        let y = rect.top() + 16.0;
        Line::medium(ui, Type::PageSmall, t.text, &title)
            .left(painter, pos2(rect.left() + space::M, y));
        let total = say(stand.language, "stage-total");
        Line::new(ui, Type::Dense, t.text_3, &total)
            .right(painter, pos2(rect.right() - space::M, y + 2.0));
    }
    hairline_h(
        painter,
        rect.left(),
        rect.right(),
        rect.top() + 36.0,
        t.line_strong,
    );
    let top = rect.top() + 40.0;
    let room = ((rect.bottom() - top) / ROW) as usize;
    for (at, row) in rows.iter().take(room).enumerate() {
        // Where the row stands now: it slides from where it stood.
        let id = egui::Id::new(("stage-row", row.taker));
        let goal = (from + at) as f32;
        let secs = if stand.still {
            0.0
        } else {
            motion(ui.ctx(), seconds::STANDING)
        };
        let shown = ui.ctx().animate_value_with_time(id, goal, secs) - from as f32;
        let y = top + shown * ROW;
        let place = Rect::from_min_size(pos2(rect.left(), y), vec2(rect.width(), ROW));
        row_ui(ui, place, stand, event, row, (false, true));
    }
}

fn row_ui(
    ui: &Ui,
    rect: Rect,
    stand: Stand<'_>,
    event: &EventShow,
    row: &Row,
    (is_on, large): (bool, bool),
) {
    let t = Tokens::of(ui);
    let painter = ui.painter();
    let y = rect.center().y;
    if is_on || (large && row.place == Some(1)) {
        let ground = rect.shrink2(vec2(0.0, 1.0));
        painter.rect_filled(ground, f32::from(corner::BUTTON), t.accent_soft);
    }
    hairline_h(painter, rect.left(), rect.right(), rect.bottom(), t.line);
    let place = row.place.map_or("–".to_owned(), |place| place.to_string());
    let (size, gap) = if large {
        (Type::Title, 44.0)
    } else {
        (Type::Body, 28.0)
    };
    let x = rect.left() + space::M;
    match is_on {
        true => paint_icon(
            painter,
            icons::MICROPHONE_STAGE.filled(),
            pos2(x + 8.0, y),
            16.0,
            t.accent,
        ),
        false => Line::medium(ui, size, t.text, &place).left(painter, pos2(x, y)),
    }
    let number = row
        .number
        .map_or(String::new(), |number| format!("{number:02}"));
    Line::new(ui, size, t.text_2, &number).left(painter, pos2(x + gap, y));
    let total = match row.out {
        true => say(stand.language, "stage-out"),
        false => words::points(row.total),
    };
    let ink = if row.out { t.text_3 } else { t.text };
    let total = Line::medium(ui, size, ink, &total);
    total.right(painter, pos2(rect.right() - space::M, y));
    let mut right = rect.right() - space::M - total.width() - space::M;
    if row.pending && !row.out {
        let words = say(stand.language, "stage-pending");
        let line = Line::new(ui, Type::Small, t.text_3, &words);
        line.right(painter, pos2(right, y));
        right -= line.width() + space::M;
    } else if row.prize.is_some() && large {
        paint_icon(
            painter,
            icons::MEDAL.filled(),
            pos2(right - 9.0, y),
            18.0,
            t.accent,
        );
        right -= 26.0;
    }
    let left = x + gap + if large { 40.0 } else { 30.0 };
    let lot = event.lot(row.taker);
    let called = lot.map_or_else(String::new, |lot| words::called(lot, stand.language));
    let name = Line::medium(ui, size, ink, &called);
    let wide = name.width();
    name.within(ui, right - left).left(painter, pos2(left, y));
    let unit = lot
        .and_then(|lot| lot.name.as_ref())
        .map_or("", |(_, unit)| unit.as_str());
    if large && left + wide + space::L + 40.0 < right {
        let unit = Line::new(ui, Type::Dense, t.text_3, unit);
        unit.within(ui, right - left - wide - space::L)
            .left(painter, pos2(left + wide + space::L, y + 1.0));
    }
}
