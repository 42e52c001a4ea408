//! The stages one below the other: how far each is, and what it brought.

use egui::{Rect, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};
use rust_decimal::Decimal;

use crate::{
    app::{
        Model,
        hall::{Held, rehearsal::Now},
    },
    batch::rehearsal::Course,
    contest::{Taker, standing::State},
    scenario::contest::By,
    text::{Language, Message, say},
    ui::{
        shapes::framed_rect,
        theme::{Tokens, Type, corner, icons, space},
        widgets::{Line, paint_icon, section_head},
    },
};

/// Height of a stage, and the radius of its mark.
const ROW: f32 = 49.0;
const MARK: f32 = 10.0;

/// Draws the stages at the cursor.
pub fn show(ui: &mut Ui, model: &Model, held: &Held, course: &Course) {
    ui.spacing_mut().item_spacing.y = 0.0;
    let language = model.language;
    section_head(ui, &say(language, "hall-stages"), "");
    ui.add_space(space::S);
    let now = model.hall.rehearsals.now(course, &held.event, model.now_ms);
    let count = held.event.contest().stages.len();
    for at in 0..count {
        row_ui(ui, held, course, now, at, at + 1 == count, language);
    }
}

fn row_ui(
    ui: &mut Ui,
    held: &Held,
    course: &Course,
    now: Now,
    at: usize,
    last: bool,
    language: Language,
) {
    let Some((stage, state)) = held.event.stage(at) else {
        return;
    };
    let t = Tokens::of(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    let (opened, closed) = (state.opened.is_some(), state.closed.is_some());
    let here = now.stage() == Some(at);
    let about = about(held, course, at, (opened, closed), language);
    let spoken = format!("{} · {about}", stage.title.value);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &spoken));
    let ground = Rect::from_min_max(
        pos2(rect.left() + 26.0, rect.top()),
        rect.max - vec2(0.0, 4.0),
    );
    if here {
        framed_rect(
            ui.painter(),
            ground,
            corner::BUTTON,
            t.accent_soft,
            Stroke::NONE,
        );
    }
    let centre = pos2(rect.left() + MARK, rect.top() + 15.0);
    if !last {
        let ink = if closed { t.accent } else { t.line_strong };
        let to = centre.y + ROW - MARK;
        let stroke = Stroke::new(1.5, ink);
        ui.painter().vline(centre.x, centre.y + MARK..=to, stroke);
    }
    match (opened, closed) {
        (_, true) => {
            ui.painter().circle_filled(centre, MARK, t.accent);
            paint_icon(ui.painter(), icons::CHECK, centre, 12.0, t.on_accent);
        }
        (true, false) => {
            ui.painter().circle_filled(centre, MARK, t.accent);
            ui.painter().circle_filled(centre, 4.5, t.on_accent);
        }
        (false, false) => {
            let edge = Stroke::new(1.5, t.line_strong);
            ui.painter().circle(centre, MARK - 0.75, t.surface, edge);
        }
    }
    let minutes = Message::new("hall-minutes").with("minutes", stage.minutes.value);
    let minutes = Line::new(ui, Type::Small, t.text_3, &minutes.say(language));
    let left = ground.left() + space::S;
    let room = ground.right() - left - minutes.width() - 2.0 * space::S;
    let title = Line::medium(ui, Type::Body, t.text, &stage.title.value).within(ui, room);
    title.left(ui.painter(), pos2(left, rect.top() + 13.0));
    minutes.right(
        ui.painter(),
        pos2(ground.right() - space::S, rect.top() + 14.0),
    );
    let about = Line::new(ui, Type::Small, t.text_2, &about).within(ui, ground.width() - space::M);
    about.left(ui.painter(), pos2(left, rect.top() + 33.0));
}

/// How far the stage is, or what it brought.
fn about(
    held: &Held,
    course: &Course,
    at: usize,
    (opened, closed): (bool, bool),
    language: Language,
) -> String {
    let Some((stage, _)) = held.event.stage(at) else {
        return String::new();
    };
    match (opened, closed) {
        (false, _) => {
            let weight = Message::new("rehearse-stage-weight").with("weight", stage.weight.value);
            weight.say(language)
        }
        (true, false) => say(language, "rehearse-stage-runs"),
        (true, true) => {
            let mine = scores(held, course, at);
            match mine {
                Some((_, State::NotAdvanced)) => say(language, "rehearse-stage-not-through"),
                Some((points, _)) => Message::new("rehearse-stage-points")
                    .with("points", format!("{points:.2}"))
                    .with("of", stage.weight.value)
                    .say(language),
                None => say(language, "rehearse-stage-done"),
            }
        }
    }
}

/// Own points in a stage: of the first of those who rehearse, or of their team.
pub fn scores(held: &Held, course: &Course, at: usize) -> Option<(Decimal, State)> {
    let (stage, _) = held.event.stage(at)?;
    let rows = match stage.by {
        By::Each => &held.standing.entrants,
        By::Together => &held.standing.teams,
    };
    let mut own: Vec<(Taker, Decimal, State)> = rows
        .iter()
        .filter(|row| course.is_mine(&held.event, row.taker))
        .filter_map(|row| {
            let score = row.scores.get(at)?.as_ref()?;
            Some((row.taker, score.points, score.state))
        })
        .collect();
    own.sort_by_key(|(taker, _, _)| *taker);
    let count = Decimal::from(own.len() as u64);
    let state = own.first()?.2;
    // Several who rehearse together see their mean.
    let sum: Decimal = own.iter().map(|(_, points, _)| points).sum();
    Some((sum.checked_div(count)?, state))
}
