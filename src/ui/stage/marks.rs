//! The judges' marks of one after the other: a card for each judge, turned one by one, then what they give together.

use egui::{Rect, Stroke, StrokeKind, Ui, pos2, vec2};

use super::{SIDE, Stand, words};
use crate::{
    app::stage::MarksShow,
    text::{Message, say},
    ui::{
        shapes::hairline_h,
        theme::{Tokens, Type, corner, icons, space},
        widgets::{Line, paint_icon},
    },
};

/// Widest and highest card of a judge, and the room between two.
const CARD: egui::Vec2 = vec2(166.0, 190.0);
const GAP: f32 = 12.0;

/// The marks that `step` stands at, and how many of its cards are turned; one more than there are judges where the sum is told too.
fn at_step(marks: &[MarksShow], step: usize) -> Option<(&MarksShow, usize)> {
    let mut left = step;
    for one in marks {
        let whole = one.judges.len() + 1;
        if left <= whole {
            return Some((one, left));
        }
        left -= whole;
    }
    marks.last().map(|one| (one, one.judges.len() + 1))
}

/// Draws the scene into `rect`.
pub fn show(ui: &mut Ui, rect: Rect, stand: Stand<'_>) {
    let Some(event) = &stand.show.event else {
        return;
    };
    let Some((marks, turned)) = at_step(&event.marks, stand.programme.step) else {
        return;
    };
    let t = Tokens::of(ui);
    let painter = ui.painter();
    let language = stand.language;
    let y = rect.top() + 34.0;
    let number = words::numbered(marks.taker, marks.number, language);
    let number = Line::medium(ui, Type::Page, t.accent, &number);
    number.left(painter, pos2(rect.left() + SIDE, y));
    let x = rect.left() + SIDE + number.width() + space::XL;
    let stage = Line::new(ui, Type::BodyLarge, t.text_2, &marks.stage);
    let room = rect.right() - SIDE - stage.width() - space::PAGE - x;
    Line::medium(ui, Type::Figure, t.text, &marks.name)
        .within(ui, room)
        .left(painter, pos2(x, y));
    stage.right(painter, pos2(rect.right() - SIDE, y));
    cards(ui, rect, stand, marks, turned);
    let foot = Rect::from_min_max(
        pos2(rect.left() + SIDE, rect.bottom() - 92.0),
        pos2(rect.right() - SIDE, rect.bottom()),
    );
    if turned > marks.judges.len() {
        sum(ui, foot, stand, marks);
    } else {
        let left = marks.judges.len() - turned;
        let words = Message::new("stage-marks-left")
            .with("count", left)
            .say(language);
        Line::new(ui, Type::Title, t.text_3, &words).middle(painter, foot.center());
    }
}

fn cards(ui: &Ui, rect: Rect, stand: Stand<'_>, marks: &MarksShow, turned: usize) {
    let count = marks.judges.len().max(1);
    let columns = count.min(7);
    let rows = count.div_ceil(columns);
    let room = Rect::from_min_max(
        pos2(rect.left() + SIDE, rect.top() + 62.0),
        pos2(rect.right() - SIDE, rect.bottom() - 100.0),
    );
    let share = |whole: f32, of: usize| (whole + GAP) / of as f32 - GAP;
    let size = vec2(
        share(room.width(), columns).min(CARD.x),
        share(room.height(), rows).min(CARD.y),
    );
    let all = vec2(
        columns as f32 * (size.x + GAP) - GAP,
        rows as f32 * (size.y + GAP) - GAP,
    );
    let origin = room.center() - all / 2.0;
    for at in 0..marks.judges.len() {
        let corner = vec2(
            (at % columns) as f32 * (size.x + GAP),
            (at / columns) as f32 * (size.y + GAP),
        );
        card(
            ui,
            Rect::from_min_size(origin + corner, size),
            stand,
            marks,
            at,
            at < turned,
            turned > marks.judges.len(),
        );
    }
}

/// The card of the judge at the place `at`. Which are left out is told with the sum, not before.
fn card(
    ui: &Ui,
    rect: Rect,
    stand: Stand<'_>,
    marks: &MarksShow,
    at: usize,
    open: bool,
    summed: bool,
) {
    let t = Tokens::of(ui);
    let painter = ui.painter();
    let (number, points, dropped) = marks.judges[at];
    let dropped = dropped && summed;
    let edge = Stroke::new(1.0, if open { t.line_strong } else { t.line });
    let fill = if open && !dropped {
        t.surface
    } else {
        t.sunken
    };
    painter.rect(
        rect,
        f32::from(corner::CARD),
        fill,
        edge,
        StrokeKind::Inside,
    );
    let judge = Message::new("stage-judge")
        .with("number", number)
        .say(stand.language);
    let top = pos2(rect.center().x, rect.top() + 20.0);
    Line::new(ui, Type::Dense, t.text_2, &judge).middle(painter, top);
    if !open {
        return paint_icon(painter, icons::LOCK_SIMPLE, rect.center(), 28.0, t.text_3);
    }
    let ink = if dropped { t.text_3 } else { t.text };
    let line = Line::medium(ui, Type::Figure, ink, &words::points(points));
    line.middle(painter, pos2(rect.center().x, rect.top() + 54.0));
    if dropped {
        let half = line.width() / 2.0 + 4.0;
        painter.hline(
            rect.center().x - half..=rect.center().x + half,
            rect.top() + 54.0,
            Stroke::new(2.0, t.text_3),
        );
        let words = say(stand.language, "stage-marks-dropped");
        let at = pos2(rect.center().x, rect.bottom() - 16.0);
        Line::new(ui, Type::Small, t.text_3, &words)
            .within(ui, rect.width() - 12.0)
            .middle(painter, at);
    }
    let mut y = rect.top() + 84.0;
    for item in &marks.items {
        let Some(level) = item.levels.get(at) else {
            continue;
        };
        if y > rect.bottom() - if dropped { 34.0 } else { 14.0 } {
            break;
        }
        let level = Line::medium(ui, Type::Dense, ink, &level.to_string());
        level.right(painter, pos2(rect.right() - space::L, y));
        let name = Line::new(ui, Type::Small, t.text_2, &item.title);
        name.within(ui, rect.width() - 2.0 * space::L - 16.0)
            .left(painter, pos2(rect.left() + space::L, y));
        y += 20.0;
    }
}

/// What the judges give together, the machine's mark beside it, what it brings, and the place.
fn sum(ui: &Ui, rect: Rect, stand: Stand<'_>, marks: &MarksShow) {
    let t = Tokens::of(ui);
    let painter = ui.painter();
    let language = stand.language;
    hairline_h(painter, rect.left(), rect.right(), rect.top(), t.line);
    let mut parts = vec![(
        say(language, "stage-marks-judges"),
        words::points(marks.judged),
    )];
    if let Some(machine) = marks.machine {
        parts.push((say(language, "stage-marks-machine"), words::points(machine)));
    }
    let stage = Message::new("stage-marks-stage")
        .with("of", marks.points.1)
        .say(language);
    parts.push((stage, words::points(marks.points.0)));
    parts.push((
        say(language, "stage-marks-total"),
        words::points(marks.total.0),
    ));
    if let Some(place) = marks.total.1 {
        let words = Message::new("stage-marks-place").with("place", place);
        parts.push((say(language, "stage-place"), words.say(language)));
    }
    let wide = rect.width() / parts.len() as f32;
    let last = parts.len() - 1;
    for (at, (name, value)) in parts.iter().enumerate() {
        let x = rect.left() + (at as f32 + 0.5) * wide;
        let name = Line::new(ui, Type::Dense, t.text_2, name).within(ui, wide - space::L);
        name.middle(painter, pos2(x, rect.top() + 24.0));
        let ink = if at == last { t.accent } else { t.text };
        Line::medium(ui, Type::Figure, ink, value).middle(painter, pos2(x, rect.top() + 56.0));
    }
}
