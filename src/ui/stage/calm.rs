//! Pause and fault: a calm picture and a sentence for the hall, never a frozen or a black screen.

use egui::{Rect, Ui, pos2, vec2};

use super::Stand;
use crate::{
    text::say,
    ui::{
        rows::Rows,
        theme::{Icon, Tokens, Type, icons},
        widgets::paint_icon,
    },
};

/// All clocks stand still.
pub fn pause(ui: &mut Ui, rect: Rect, stand: Stand<'_>) {
    picture(
        ui,
        rect,
        stand,
        icons::PAUSE.filled(),
        ("stage-pause", "stage-pause-words"),
    );
}

/// Something is wrong. What exactly is the operator's business: the hall is only asked to wait.
pub fn fault(ui: &mut Ui, rect: Rect, stand: Stand<'_>) {
    picture(
        ui,
        rect,
        stand,
        icons::COFFEE,
        ("stage-fault", "stage-fault-words"),
    );
}

fn picture(ui: &Ui, rect: Rect, stand: Stand<'_>, icon: Icon, (title, words): (&str, &str)) {
    let t = Tokens::of(ui);
    let painter = ui.painter();
    let at = rect.center() - vec2(0.0, 84.0);
    // Breathes over six seconds, so that everybody sees that the screen lives.
    let breath = match stand.still {
        true => 0.0,
        false => (stand.time / 6.0 * std::f64::consts::TAU).sin() as f32,
    };
    painter.circle_filled(at, 70.0 + 3.0 * breath, t.accent_soft);
    paint_icon(painter, icon, at, 64.0, t.accent);
    let title = Rows::of(Type::Display, t.text, &say(stand.language, title));
    let laid = title.layout(ui, rect.width() - 160.0);
    laid.paint(
        painter,
        pos2(
            rect.center().x - laid.size().x / 2.0,
            rect.center().y + 14.0,
        ),
    );
    let top = rect.center().y + 14.0 + laid.size().y + 12.0;
    let words = Rows::of(Type::Title, t.text_2, &say(stand.language, words));
    let laid = words.layout(ui, rect.width() - 240.0);
    laid.paint(painter, pos2(rect.center().x - laid.size().x / 2.0, top));
}
