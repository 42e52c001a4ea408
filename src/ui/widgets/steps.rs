//! Steps: a mood as lit pills and its word, a level as dots and its word. Both read without colour.

use egui::{Rect, Response, Sense, Ui, Vec2, pos2, vec2};

use super::label::{Line, pictures};
use crate::{
    text::Language,
    ui::theme::{Mood, Tokens, Type, space},
};

/// Four pills, as many lit as the mood has steps, and the name of the mood.
pub fn mood_steps(ui: &mut Ui, mood: Mood, language: Language) -> Response {
    const PILL: Vec2 = vec2(10.0, 6.0);
    const GAP: f32 = 4.0;
    let t = Tokens::of(ui);
    let hue = t.mood(mood);
    let name = mood.name(language);
    let line = Line::medium(ui, Type::Dense, hue.ink, &name);
    let pills = 4.0 * PILL.x + 3.0 * GAP;
    let size = vec2(pills + space::M + line.width(), line.height());
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    pictures(&response, &name);
    for i in 0..4 {
        let center = pos2(
            rect.left() + PILL.x / 2.0 + i as f32 * (PILL.x + GAP),
            rect.center().y,
        );
        let fill = if i < mood.lit() {
            hue.fill
        } else {
            t.line_strong
        };
        ui.painter()
            .rect_filled(Rect::from_center_size(center, PILL), 3.0, fill);
    }
    line.right(ui.painter(), rect.right_center());
    response
}

/// Five dots, `level` of them lit, and the words: 「3 级」.
pub fn level_dots(ui: &mut Ui, level: u32, words: &str) -> Response {
    const DOT: f32 = 6.0;
    const GAP: f32 = 3.0;
    let t = Tokens::of(ui);
    let line = Line::new(ui, Type::Dense, t.text_2, words);
    let dots = 5.0 * DOT + 4.0 * GAP;
    let size = vec2(dots + space::S + line.width(), line.height());
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    pictures(&response, words);
    for i in 0..5 {
        let x = rect.left() + DOT / 2.0 + i as f32 * (DOT + GAP);
        let fill = if i < level { t.text_2 } else { t.line_strong };
        ui.painter()
            .circle_filled(pos2(x, rect.center().y), DOT / 2.0, fill);
    }
    line.right(ui.painter(), rect.right_center());
    response
}
