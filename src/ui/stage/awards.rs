//! Prizes: the lowest first, one after the other; those who win stand in the middle with their certificate.

use egui::{Rect, Stroke, StrokeKind, Ui, pos2, vec2};

use super::{Stand, words};
use crate::{
    app::stage::{Award, Lot},
    text::{Message, say},
    ui::{
        rows::Rows,
        theme::{Tokens, Type, corner, icons, space},
        widgets::{Line, paint_icon},
    },
};

/// A certificate on the screen, and the room between two.
const SHEET: egui::Vec2 = vec2(250.0, 150.0);
const GAP: f32 = 20.0;

/// Draws the scene into `rect`: before the first step what is to come, then a prize each step.
pub fn show(ui: &mut Ui, rect: Rect, stand: Stand<'_>) {
    let Some(event) = &stand.show.event else {
        return;
    };
    let t = Tokens::of(ui);
    let painter = ui.painter();
    let step = stand.programme.step;
    // The lowest prize of entrants comes first, the highest of teams last.
    let told = event.awards.len().checked_sub(step);
    match told
        .filter(|_| step > 0)
        .and_then(|at| event.awards.get(at))
    {
        Some(award) => award_ui(ui, rect, stand, award),
        None => {
            let at = rect.center();
            paint_icon(
                painter,
                icons::TROPHY.filled(),
                at - vec2(0.0, 60.0),
                96.0,
                t.accent,
            );
            let words = say(stand.language, "stage-scene-awards");
            Line::new(ui, Type::Display, t.text, &words).middle(painter, at + vec2(0.0, 36.0));
            let line = Line::new(ui, Type::Title, t.text_2, &event.title);
            line.within(ui, rect.width() - 120.0)
                .middle(painter, at + vec2(0.0, 84.0));
        }
    }
}

fn award_ui(ui: &Ui, rect: Rect, stand: Stand<'_>, award: &Award) {
    let t = Tokens::of(ui);
    let painter = ui.painter();
    let head = pos2(rect.center().x, rect.top() + 46.0);
    let title = Line::new(ui, Type::Display, t.text, &award.title).within(ui, rect.width() - 160.0);
    title.middle(painter, head + vec2(20.0, 0.0));
    let x = head.x + 20.0 - title.width() / 2.0 - 34.0;
    paint_icon(
        painter,
        icons::MEDAL.filled(),
        pos2(x, head.y),
        38.0,
        t.accent,
    );
    let place = Rect::from_min_max(
        pos2(rect.left() + 40.0, rect.top() + 92.0),
        rect.max - vec2(40.0, 16.0),
    );
    let columns = award.winners.len().clamp(1, 3);
    let rows = ((place.height() + GAP) / (SHEET.y + GAP)) as usize;
    if award.winners.len() > columns * rows.max(1) {
        return list(ui, place, stand, award);
    }
    let lines = award.winners.len().div_ceil(columns);
    let high = lines as f32 * (SHEET.y + GAP) - GAP;
    for (at, lot) in award.winners.iter().enumerate() {
        let (row, column) = (at / columns, at % columns);
        let here = (award.winners.len() - row * columns).min(columns) as f32;
        let left = place.center().x - (here * (SHEET.x + GAP) - GAP) / 2.0;
        let top = place.center().y - high / 2.0 + row as f32 * (SHEET.y + GAP);
        let at = pos2(left + column as f32 * (SHEET.x + GAP), top);
        sheet(ui, Rect::from_min_size(at, SHEET), stand, award, lot);
    }
}

/// A certificate: the prize, the name, the unit, and a seal.
fn sheet(ui: &Ui, rect: Rect, stand: Stand<'_>, award: &Award, lot: &Lot) {
    let t = Tokens::of(ui);
    let painter = ui.painter();
    painter.rect(
        rect,
        f32::from(corner::CARD),
        t.surface,
        Stroke::new(1.0, t.accent_line),
        StrokeKind::Inside,
    );
    let inner = rect.shrink(7.0);
    painter.rect_stroke(
        inner,
        f32::from(corner::BUTTON),
        Stroke::new(1.0, t.line_strong),
        StrokeKind::Inside,
    );
    let x = rect.center().x;
    let room = rect.width() - 2.0 * space::PAGE;
    let prize = Line::new(ui, Type::Dense, t.accent, &award.title).within(ui, room);
    prize.middle(painter, pos2(x, rect.top() + 30.0));
    let (name, unit) = match &lot.name {
        Some((name, unit)) => (name.clone(), unit.clone()),
        None => (words::called(lot, stand.language), String::new()),
    };
    Line::medium(ui, Type::Figure, t.text, &name)
        .within(ui, room)
        .middle(painter, pos2(x, rect.top() + 66.0));
    Line::new(ui, Type::BodyLarge, t.text_2, &unit)
        .within(ui, room)
        .middle(painter, pos2(x, rect.top() + 98.0));
    let number = words::numbered(lot.taker, lot.number, stand.language);
    Line::new(ui, Type::Small, t.text_3, &number).middle(painter, pos2(x, rect.bottom() - 24.0));
    paint_icon(
        painter,
        icons::SEAL_CHECK.filled(),
        rect.right_bottom() - vec2(28.0, 28.0),
        24.0,
        t.accent,
    );
}

/// Too many for certificates: their names.
fn list(ui: &Ui, rect: Rect, stand: Stand<'_>, award: &Award) {
    const ROW: f32 = 34.0;
    let t = Tokens::of(ui);
    let columns = 3;
    let rows = (rect.height() / ROW) as usize;
    let wide = rect.width() / columns as f32;
    let room = columns * rows;
    let shown = if award.winners.len() > room {
        room - 1
    } else {
        award.winners.len()
    };
    let place = |at: usize| {
        let corner = vec2((at / rows) as f32 * wide, (at % rows) as f32 * ROW);
        Rect::from_min_size(rect.min + corner, vec2(wide, ROW))
    };
    for (at, lot) in award.winners.iter().take(shown).enumerate() {
        let place = place(at);
        let name = words::called(lot, stand.language);
        let unit = lot.name.as_ref().map_or("", |(_, unit)| unit.as_str());
        let rows = Rows::new(Type::Title).strong(&name, t.text).in_style(
            &format!("  {unit}"),
            Type::Dense,
            t.text_3,
        );
        let laid = rows.max_rows(1).layout(ui, wide - space::XL);
        laid.paint(
            ui.painter(),
            pos2(place.left(), place.center().y - laid.size().y / 2.0),
        );
    }
    if award.winners.len() > shown {
        let more = Message::new("stage-more").with("count", award.winners.len() - shown);
        let line = Line::new(ui, Type::Title, t.text_2, &more.say(stand.language));
        line.left(ui.painter(), place(shown).left_center());
    }
}
