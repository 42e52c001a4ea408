//! What the marks of the plots mean, in one line under them.

use egui::{Pos2, Rect, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::curves;
use crate::{
    app::Model,
    text::{Message, say},
    ui::{
        library::level_name,
        plots::legend::target as target_line,
        theme::{Breadth, Tokens, Type, space, stroke},
        widgets::Line,
    },
};

/// Draws the line at `at`; returns where what follows begins.
pub fn show(ui: &mut Ui, at: Pos2, wide: f32, model: &Model) -> f32 {
    const HIGH: f32 = 34.0;
    let language = model.language;
    let t = Tokens::of(ui);
    let (_, level) = curves::target(model);
    let target = Message::new("records-legend-target").with("level", level_name(level, language));
    let words = [
        say(language, "records-legend-line"),
        target.say(language),
        say(language, "records-legend-dot"),
        say(language, "records-legend-note"),
    ];
    let rect = Rect::from_min_size(at, vec2(wide, HIGH));
    let response = ui.interact(rect, ui.id().with("legend"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, words.join(" · ")));
    let y = rect.center().y;
    let mut x = rect.left();
    let painter = ui.painter();
    for (place, words) in words.iter().enumerate() {
        let line = Line::new(ui, Type::Small, t.text_2, words);
        if x + line.width() + 34.0 > rect.right() && Breadth::of_window(ui) == Breadth::Compact {
            break;
        }
        match place {
            0 => {
                let band = Rect::from_center_size(pos2(x + 11.0, y), vec2(22.0, 9.0));
                painter.rect_filled(band, 0.0, t.text_2.gamma_multiply(0.25));
                painter.hline(band.x_range(), y, Stroke::new(stroke::BOLD, t.text_2));
                x += 28.0;
            }
            1 => {
                let ends = [pos2(x, y), pos2(x + 22.0, y)];
                target_line(painter, ends, t);
                x += 28.0;
            }
            2 => {
                painter.circle(
                    pos2(x + 5.0, y),
                    4.0,
                    t.canvas,
                    Stroke::new(stroke::LAST, t.text_2),
                );
                x += 16.0;
            }
            _ => {}
        }
        line.left(painter, pos2(x, y));
        x += line.width() + space::PAGE;
    }
    rect.bottom()
}
