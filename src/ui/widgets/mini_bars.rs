//! Five mini bars: the share of each competency in a case, or what a run earned of it.

use egui::{Rect, Response, Sense, Stroke, Ui, pos2, vec2};

use super::label::{Line, pictures};
use crate::{
    scenario::Competency,
    text::Language,
    ui::{
        shapes::dashed_rect,
        theme::{Tokens, Type, competency_name, glyph, stroke},
    },
};

/// Bars 12 × 26 with the glyph under each. `points` are per cent of the case; 40 fill a bar. A competency without
/// points keeps its empty track.
pub fn mini_bars(ui: &mut Ui, points: [u32; 5], language: Language) -> Response {
    const BAR: egui::Vec2 = vec2(12.0, 26.0);
    const STEP: f32 = 19.0;
    let t = Tokens::of(ui);
    let size = vec2(4.0 * STEP + BAR.x, BAR.y + Type::Small.line());
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let words = sentence(&points.map(Some), language);
    pictures(&response, &words);
    for (i, competency) in Competency::ALL.iter().enumerate() {
        let hue = t.competency(*competency);
        let track = Rect::from_min_size(rect.min + vec2(i as f32 * STEP, 0.0), BAR);
        ui.painter().rect_filled(track, 3.0, t.sunken);
        let high = BAR.y * (points[i] as f32 / 40.0).min(1.0);
        if points[i] > 0 {
            let top = pos2(track.left(), track.bottom() - high.max(2.0));
            ui.painter()
                .rect_filled(Rect::from_min_max(top, track.max), 3.0, hue.fill);
        }
        let ink = if points[i] > 0 { t.text_2 } else { t.text_3 };
        let under = pos2(track.center().x, rect.bottom() - Type::Small.line() / 2.0);
        Line::new(ui, Type::Small, ink, &glyph(*competency, language)).middle(ui.painter(), under);
    }
    response.on_hover_text(words)
}

/// Bars 7 × 16 for a row of a table. `values` are 0–100; `None`, without evidence, is a dashed frame.
pub fn mini_bars_small(ui: &mut Ui, values: [Option<u32>; 5], language: Language) -> Response {
    const BAR: egui::Vec2 = vec2(7.0, 16.0);
    const STEP: f32 = 10.0;
    let t = Tokens::of(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(4.0 * STEP + BAR.x, BAR.y), Sense::hover());
    let words = sentence(&values, language);
    pictures(&response, &words);
    for (i, (competency, value)) in Competency::ALL.iter().zip(values).enumerate() {
        let cell = Rect::from_min_size(rect.min + vec2(i as f32 * STEP, 0.0), BAR);
        match value {
            Some(value) => {
                let high = (BAR.y * value.min(100) as f32 / 100.0).max(2.0);
                let top = pos2(cell.left(), cell.bottom() - high);
                let fill = t.competency(*competency).fill;
                ui.painter()
                    .rect_filled(Rect::from_min_max(top, cell.max), 2.0, fill);
            }
            None => {
                let edge = Stroke::new(stroke::HAIR, t.control);
                dashed_rect(ui.painter(), cell.shrink(0.5), edge, 2.0, 2.0);
            }
        }
    }
    response.on_hover_text(words)
}

fn sentence(values: &[Option<u32>; 5], language: Language) -> String {
    let part = |(competency, value): (&Competency, &Option<u32>)| {
        let value = value.map_or("—".to_owned(), |v| v.to_string());
        format!("{} {value}", competency_name(*competency, language))
    };
    Competency::ALL
        .iter()
        .zip(values)
        .map(part)
        .collect::<Vec<_>>()
        .join(" · ")
}
