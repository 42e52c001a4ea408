//! One slide over a 16:9 page: the words of its Markdown at the left or over the whole, its pictures beside or under them.

use egui::{Color32, Rect, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::{Stand, picture::Pictures};
use crate::{
    app::hall::games::Page,
    ui::{
        rows::Rows,
        shapes::framed_rect,
        theme::{Tokens, Type, corner, space, stroke},
        widgets::Line,
    },
};

/// Free edge of a slide as a share of its width.
const EDGE: f32 = 0.06;

/// Draws `page`, the one with the number `number` of `all`, as large as fits into `rect`.
pub fn show(
    ui: &mut Ui,
    rect: Rect,
    stand: Stand<'_>,
    (page, number, all): (&Page, usize, usize),
    pictures: &mut Pictures,
) {
    let t = Tokens::of(ui);
    let place = fitted(rect, vec2(16.0, 9.0));
    let response = ui.interact(place, ui.id().with("game-slide"), Sense::hover());
    let spoken = format!("{number} / {all} {}", page.text);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, &spoken));
    framed_rect(
        ui.painter(),
        place,
        corner::TABLE,
        t.surface,
        Stroke::new(stroke::HAIR, t.line),
    );
    let bare = page.text.is_empty();
    let edge = if bare { 2.0 } else { place.width() * EDGE };
    let inner = place.shrink(edge);
    let (words, beside) = match (bare, page.pictures.is_empty()) {
        (true, _) => (Rect::NOTHING, inner),
        (_, true) => (inner, Rect::NOTHING),
        _ => {
            let split = inner.left() + inner.width() * 0.46;
            (
                Rect::from_min_max(inner.min, pos2(split, inner.bottom())),
                Rect::from_min_max(pos2(split + space::PAGE, inner.top()), inner.max),
            )
        }
    };
    if !bare {
        words_ui(ui, words, page, place.width() > 700.0);
    }
    let each = beside.height() / page.pictures.len().max(1) as f32;
    for (at, picture) in page.pictures.iter().enumerate() {
        let top = beside.top() + at as f32 * each;
        let slot = Rect::from_min_size(pos2(beside.left(), top), vec2(beside.width(), each));
        match pictures.of(ui, picture) {
            Some(texture) => {
                let at = fitted(slot.shrink(space::XS), texture.size_vec2());
                let whole = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
                ui.painter().image(texture.id(), at, whole, Color32::WHITE);
            }
            None => {
                let words = crate::text::Message::new("game-slide-no-picture")
                    .with("name", picture.name.clone())
                    .say(stand.language);
                Line::new(ui, Type::Dense, t.warn.ink, &words).middle(ui.painter(), slot.center());
            }
        }
    }
}

/// The largest rectangle of the shape `size` in the middle of `rect`.
fn fitted(rect: Rect, size: egui::Vec2) -> Rect {
    let scale = (rect.width() / size.x).min(rect.height() / size.y).max(0.0);
    Rect::from_center_size(rect.center(), size * scale)
}

/// The words: headings, points and paragraphs, in the middle of the height where they leave room.
fn words_ui(ui: &Ui, rect: Rect, page: &Page, large: bool) {
    let t = Tokens::of(ui);
    let mut laid = Vec::new();
    let mut high = 0.0;
    for line in page.text.lines() {
        let (style, shift, words) = line_of(line.trim_end(), large);
        if words.is_empty() {
            high += space::M;
            continue;
        }
        let ink = if style == Type::Small {
            t.text_2
        } else {
            t.text
        };
        let rows = strong_rows(Rows::new(style), &words, ink, t.text);
        let rows = rows.layout(ui, (rect.width() - shift).max(40.0));
        let tall = rows.size().y;
        laid.push((rows, shift, high));
        high += tall + space::M;
    }
    let top = rect.top() + ((rect.height() - high) / 2.0).max(0.0);
    let painter = ui.painter().with_clip_rect(rect.expand(4.0));
    for (rows, shift, y) in laid {
        let at = pos2(rect.left() + shift, top + y);
        if shift > 0.0 {
            painter.circle_filled(pos2(at.x - 14.0, at.y + 15.0), 3.0, t.accent);
        }
        rows.paint(&painter, at);
    }
}

/// The style, the shift to the right and the words of a line of Markdown.
fn line_of(line: &str, large: bool) -> (Type, f32, String) {
    let (title, head, body) = match large {
        true => (Type::Display, Type::Page, Type::PageSmall),
        false => (Type::Page, Type::Title, Type::Body),
    };
    let trimmed = line.trim_start();
    let deep = (line.len() - trimmed.len()) as f32 * 8.0;
    if let Some(words) = trimmed.strip_prefix("# ") {
        return (title, 0.0, words.trim().to_owned());
    }
    if trimmed.starts_with('#') {
        return (head, 0.0, trimmed.trim_start_matches('#').trim().to_owned());
    }
    let point = ["- ", "* ", "+ "]
        .iter()
        .find_map(|sign| trimmed.strip_prefix(sign));
    match point {
        Some(words) => (body, 26.0 + deep, words.trim().to_owned()),
        None => (body, 0.0, trimmed.to_owned()),
    }
}

/// `**Words**` stand out.
fn strong_rows(mut rows: Rows, words: &str, ink: Color32, strong: Color32) -> Rows {
    for (at, part) in words.split("**").enumerate() {
        rows = match at % 2 {
            0 => rows.run(part, ink),
            _ => rows.strong(part, strong),
        };
    }
    rows
}
