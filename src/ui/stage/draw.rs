//! The draw of lots: a tile for each start number. Before it the fingerprint of the secret, so that nobody can choose afterwards.

use egui::{Rect, Stroke, StrokeKind, Ui, pos2, vec2};

use super::{SIDE, Stand, words};
use crate::{
    app::stage::{EventShow, Lot},
    text::{Message, say},
    ui::{
        rows::Rows,
        theme::{Tokens, Type, corner, space},
        widgets::Line,
    },
};

/// A tile, and the room between two.
const TILE: egui::Vec2 = vec2(140.0, 62.0);
const GAP: f32 = 10.0;

/// Draws the scene into `rect`.
pub fn show(ui: &mut Ui, rect: Rect, stand: Stand<'_>) {
    let Some(event) = &stand.show.event else {
        return;
    };
    let t = Tokens::of(ui);
    let language = stand.language;
    let key = if event.drawn {
        "stage-drawn"
    } else {
        "stage-draw"
    };
    let title = Line::medium(ui, Type::Figure, t.text, &say(language, key));
    title.middle(ui.painter(), pos2(rect.center().x, rect.top() + 36.0));
    let lots: Vec<&Lot> = match event.teams.is_empty() {
        true => event.entrants.iter().collect(),
        false => event.teams.iter().chain(&event.entrants).collect(),
    };
    let foot = proof(ui, rect, stand, event);
    let place = Rect::from_min_max(
        pos2(rect.left() + SIDE, rect.top() + 64.0),
        pos2(rect.right() - SIDE, foot - space::M),
    );
    tiles(ui, place, stand, &lots);
}

/// The fingerprint of the lots' secret at the foot; answers with its top.
fn proof(ui: &Ui, rect: Rect, stand: Stand<'_>, event: &EventShow) -> f32 {
    let t = Tokens::of(ui);
    let key = match event.drawn {
        true => "stage-drawn-proof",
        false => "stage-commitment",
    };
    let short: String = event.commitment.chars().take(16).collect();
    let words = Message::new(key).with("digest", short).say(stand.language);
    let laid = Rows::of(Type::Small, t.text_3, &words).layout(ui, rect.width() - 120.0);
    let top = rect.bottom() - space::L - laid.size().y;
    laid.paint(
        ui.painter(),
        pos2(rect.center().x - laid.size().x / 2.0, top),
    );
    top
}

/// As many tiles as there is room for; how many more there are is said on the last one.
fn tiles(ui: &Ui, rect: Rect, stand: Stand<'_>, lots: &[&Lot]) {
    let t = Tokens::of(ui);
    let columns = (((rect.width() + GAP) / (TILE.x + GAP)) as usize).max(1);
    let rows = (((rect.height() + GAP) / (TILE.y + GAP)) as usize).max(1);
    let room = columns * rows;
    let shown = if lots.len() > room {
        room - 1
    } else {
        lots.len()
    };
    let used = columns.min(lots.len().max(1)) as f32;
    let left = rect.center().x - (used * (TILE.x + GAP) - GAP) / 2.0;
    let high = lots.len().min(room).div_ceil(columns) as f32 * (TILE.y + GAP) - GAP;
    let top = rect.top() + ((rect.height() - high) / 2.0).max(0.0);
    let place = |at: usize| {
        let (row, column) = (at / columns, at % columns);
        let at = vec2(column as f32 * (TILE.x + GAP), row as f32 * (TILE.y + GAP));
        Rect::from_min_size(pos2(left, top) + at, TILE)
    };
    for (at, lot) in lots.iter().take(shown).enumerate() {
        tile(ui, place(at), stand, lot);
    }
    if lots.len() > shown {
        let more = Message::new("stage-more").with("count", lots.len() - shown);
        let line = Line::new(ui, Type::Title, t.text_2, &more.say(stand.language));
        line.middle(ui.painter(), place(shown).center());
    }
}

fn tile(ui: &Ui, rect: Rect, stand: Stand<'_>, lot: &Lot) {
    let t = Tokens::of(ui);
    let painter = ui.painter();
    let edge = Stroke::new(
        1.0,
        if lot.number.is_some() {
            t.accent_line
        } else {
            t.line
        },
    );
    let corner = f32::from(corner::CARD);
    painter.rect(rect, corner, t.surface, edge, StrokeKind::Inside);
    let number = lot
        .number
        .map_or("–".to_owned(), |number| format!("{number:02}"));
    let ink = if lot.number.is_some() {
        t.accent
    } else {
        t.text_3
    };
    let line = Line::medium(ui, Type::Page, ink, &number);
    line.left(painter, pos2(rect.left() + space::L, rect.center().y));
    let x = rect.left() + space::L + 36.0;
    let room = rect.right() - space::M - x;
    let (upper, lower) = match &lot.name {
        Some((name, unit)) => (name.clone(), unit.clone()),
        None => {
            let kind = match lot.taker {
                crate::contest::Taker::Team(_) => "stage-lot-team",
                crate::contest::Taker::Entrant(_) => "stage-lot-entrant",
            };
            (
                say(stand.language, kind),
                say(stand.language, "stage-lot-sealed"),
            )
        }
    };
    let upper = Line::medium(ui, Type::BodyLarge, t.text, &upper).within(ui, room);
    upper.left(painter, pos2(x, rect.center().y - 10.0));
    let lower = Line::new(ui, Type::Small, t.text_3, &lower).within(ui, room);
    lower.left(painter, pos2(x, rect.center().y + 12.0));
    if lot.out {
        let words = words::called(lot, stand.language);
        let y = rect.center().y - 10.0;
        let wide = Line::medium(ui, Type::BodyLarge, t.text, &words)
            .width()
            .min(room);
        painter.hline(x..=x + wide, y, Stroke::new(1.5, t.text_3));
    }
}
