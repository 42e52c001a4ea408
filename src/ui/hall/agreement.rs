//! How far the judges agree, beside the standing: weighted κ and α over all of them, and how severe each is beside the others. The machine's
//! marks stand on a line of their own and go into none of these numbers.

use egui::{Rect, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

use crate::{
    app::hall::Held,
    batch::judges::JudgeLine,
    text::{Language, Message, say},
    ui::{
        rows::Rows,
        shapes::{framed_rect, hairline_v},
        theme::{Tokens, Type, corner, space},
        widgets::{Card, Line, section_head},
    },
};

/// Height of a judge's row.
const ROW: f32 = 20.0;
/// Width of a judge's name, and of the number at the right.
const NAME: f32 = 64.0;
const NUMBER: f32 = 46.0;
/// The scale ends here on either side, in levels.
const MOST: f32 = 0.6;
/// Nobody is called severe or generous within this, in levels.
const CALM: f32 = 0.2;

/// Draws the card; nothing while fewer than two judges have given a sheet on anybody.
pub fn show(ui: &mut Ui, held: &Held, language: Language) {
    let report = &held.beside.agreement;
    if report.sheets == 0 {
        return;
    }
    Card::new().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        let number = |value: Option<f64>| value.map_or("—".to_owned(), |it| format!("{it:.2}"));
        let about = Message::new("hall-agreement-about")
            .with("kappa", number(report.kappa))
            .with("alpha", number(report.alpha))
            .with("sheets", report.sheets);
        section_head(ui, &say(language, "hall-agreement"), "");
        let t = Tokens::of(ui);
        Rows::of(Type::Small, t.text_2, &about.say(language)).show(ui);
        ui.add_space(space::XS);
        for judge in &report.judges {
            judge_ui(ui, judge, language);
        }
        scale_ui(ui, language);
        let shift = machine_shift(held);
        if let Some(shift) = shift {
            let words =
                Message::new("hall-agreement-machine").with("shift", format!("{shift:+.2}"));
            Rows::of(Type::Small, t.text_3, &words.say(language)).show(ui);
        }
    });
}

/// The bar that shifts are drawn on.
fn bar(rect: Rect) -> Rect {
    Rect::from_min_max(
        pos2(rect.left() + NAME, rect.top()),
        pos2(rect.right() - NUMBER, rect.bottom()),
    )
}

fn x(bar: Rect, shift: f32) -> f32 {
    bar.center().x + shift.clamp(-MOST, MOST) / MOST * bar.width() / 2.0
}

fn judge_ui(ui: &mut Ui, judge: &JudgeLine, language: Language) {
    let t = Tokens::of(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    let name = Message::new("hall-agreement-judge").with("number", judge.judge);
    let name = name.say(language);
    let shift = judge.shift.map(|shift| shift as f32);
    let said = shift.map_or("—".to_owned(), |shift| format!("{shift:+.2}"));
    let far = shift.is_some_and(|shift| shift.abs() > CALM);
    let tendency = match shift {
        Some(shift) if shift > CALM => say(language, "hall-agreement-generous"),
        Some(shift) if shift < -CALM => say(language, "hall-agreement-severe"),
        _ => say(language, "hall-agreement-calm"),
    };
    let spoken = format!("{name} {said} {tendency}");
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &spoken));
    let y = rect.center().y;
    Line::new(ui, Type::Small, t.text_2, &name).left(ui.painter(), pos2(rect.left(), y));
    let bar = bar(rect);
    let calm = Rect::from_min_max(
        pos2(x(bar, -CALM), rect.top()),
        pos2(x(bar, CALM), rect.bottom()),
    );
    ui.painter().rect_filled(calm, 0.0, t.canvas);
    hairline_v(
        ui.painter(),
        bar.center().x,
        rect.top(),
        rect.bottom(),
        t.line_strong,
    );
    let ink = if far { t.warn.ink } else { t.accent };
    if let Some(shift) = shift {
        let at = pos2(x(bar, shift), y);
        ui.painter()
            .line_segment([pos2(bar.center().x, y), at], Stroke::new(1.5, ink));
        // Severe and generous also differ in shape from the rest, not in colour alone.
        match far {
            true => {
                let mark = Rect::from_center_size(at, vec2(7.0, 7.0));
                framed_rect(ui.painter(), mark, corner::BADGE / 4, ink, Stroke::NONE);
            }
            false => {
                ui.painter().circle_filled(at, 4.0, ink);
            }
        }
    }
    let ink = if far { t.warn.ink } else { t.text_2 };
    Line::new(ui, Type::Small, ink, &said).right(ui.painter(), pos2(rect.right(), y));
}

fn scale_ui(ui: &mut Ui, language: Language) {
    let t = Tokens::of(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    let bar = bar(rect);
    let y = rect.center().y;
    let line = |key: &str| Line::new(ui, Type::Small, t.text_3, &say(language, key));
    line("hall-agreement-severe").left(ui.painter(), pos2(bar.left(), y));
    line("hall-agreement-within").middle(ui.painter(), pos2(bar.center().x, y));
    line("hall-agreement-generous").right(ui.painter(), pos2(bar.right(), y));
}

/// How far the machine's marks lie above the judges', the mean over those both have marked, in per cent of the mark.
fn machine_shift(held: &Held) -> Option<f64> {
    use rust_decimal::prelude::ToPrimitive;
    let rows = held.standing.entrants.iter().chain(&held.standing.teams);
    let scores = rows.flat_map(|row| row.scores.iter().flatten());
    let apart: Vec<f64> = scores
        .filter_map(|score| (score.machine? - score.judged?).to_f64())
        .collect();
    (!apart.is_empty()).then(|| apart.iter().sum::<f64>() / apart.len() as f64)
}
