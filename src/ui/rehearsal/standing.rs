//! Who stands where after the stages that are closed: one's own line stands out.

use egui::{Rect, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

use crate::{
    app::{Model, hall::Held},
    batch::rehearsal::Course,
    contest::standing::Row,
    text::{Language, Message, say},
    ui::{
        shapes::{framed_rect, hairline_h},
        theme::{Tokens, Type, corner, height, space},
        widgets::{Line, section_head, text_dense},
    },
};

/// Width of the place.
const PLACE: f32 = 30.0;

/// Draws the standing at the cursor.
pub fn show(ui: &mut Ui, model: &Model, held: &Held, course: &Course) {
    ui.spacing_mut().item_spacing.y = 0.0;
    let language = model.language;
    let closed = |at: &usize| {
        held.event
            .stage(*at)
            .is_some_and(|(_, state)| state.closed.is_some())
    };
    let stages = held.event.contest().stages.len();
    let done = (0..stages).filter(closed).count();
    let title = match done == stages {
        true => "rehearse-standing",
        false => "rehearse-standing-now",
    };
    let after = Message::new("rehearse-standing-after")
        .with("done", done as u64)
        .with("all", stages as u64);
    section_head(ui, &say(language, title), &after.say(language));
    ui.add_space(space::XS);
    if done == 0 {
        text_dense(ui, &say(language, "rehearse-standing-none"));
        return;
    }
    let each = held.standing.entrants.iter();
    // Where members stand for their team alone, their own lines say nothing.
    let counts = each
        .flat_map(|row| &row.scores)
        .any(std::option::Option::is_some);
    if counts {
        rows_ui(ui, held, course, &held.standing.entrants, language);
    }
    if !held.standing.teams.is_empty() {
        if counts {
            ui.add_space(space::XL);
            section_head(ui, &say(language, "hall-standing-teams"), "");
            ui.add_space(space::XS);
        }
        rows_ui(ui, held, course, &held.standing.teams, language);
    }
}

fn rows_ui(ui: &mut Ui, held: &Held, course: &Course, rows: &[Row], language: Language) {
    for row in rows {
        let own = course.is_mine(&held.event, row.taker);
        row_ui(ui, held, row, own, language);
    }
}

fn row_ui(ui: &mut Ui, held: &Held, row: &Row, own: bool, language: Language) {
    let t = Tokens::of(ui);
    let size = vec2(ui.available_width(), height::ROW);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let place = row.place.map_or("—".to_owned(), |place| place.to_string());
    let (name, total) = (held.event.name(row.taker), format!("{:.2}", row.total));
    let spoken = Message::new("rehearse-standing-row")
        .with("place", place.clone())
        .with("name", name.to_owned())
        .with("total", total.clone())
        .say(language);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &spoken));
    if own {
        let ground = Rect::from_min_max(rect.min + vec2(0.0, 1.0), rect.max);
        framed_rect(
            ui.painter(),
            ground,
            corner::BUTTON,
            t.accent_soft,
            Stroke::NONE,
        );
    }
    hairline_h(ui.painter(), rect.left(), rect.right(), rect.top(), t.line);
    let y = rect.center().y;
    let ink = if own { t.accent } else { t.text };
    let line = |words: &str| match own {
        true => Line::medium(ui, Type::Dense, ink, words),
        false => Line::new(ui, Type::Dense, ink, words),
    };
    line(&place).left(ui.painter(), pos2(rect.left() + space::S, y));
    let total = line(&total);
    let room = rect.width() - PLACE - total.width() - 3.0 * space::M;
    let name = line(name).within(ui, room);
    name.left(ui.painter(), pos2(rect.left() + PLACE, y));
    total.right(ui.painter(), pos2(rect.right() - space::S, y));
}
