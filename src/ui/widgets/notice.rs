//! A notice: a soft ground with an icon, a sentence, and what can be done about it.

use egui::{Rect, Response, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::{
    focus::focus_ring,
    label::{Line, paint_icon},
    tone::Tone,
};
use crate::ui::{
    rows::Rows,
    shapes::framed_rect,
    theme::{Icon, Tokens, Type, corner, space},
};

/// Shows the notice over the width that is left; returns the response of its action, if it has one.
pub fn notice(
    ui: &mut Ui,
    tone: Tone,
    icon: Icon,
    sentence: &str,
    action: Option<&str>,
) -> Option<Response> {
    let actions: Vec<&str> = action.into_iter().collect();
    notice_with(ui, tone, icon, sentence, &actions).pop()
}

/// Shows the notice with several actions, the last one outermost; returns their responses. They stand behind the
/// sentence where they leave it half of the width, and under it where they do not.
pub fn notice_with(
    ui: &mut Ui,
    tone: Tone,
    icon: Icon,
    sentence: &str,
    actions: &[&str],
) -> Vec<Response> {
    const ICON: f32 = 16.0;
    const ABOVE: f32 = 5.0;
    let pair = tone.pair(Tokens::of(ui));
    let width = ui.available_width();
    let words = width - 2.0 * space::L - ICON - space::M;
    let lines: Vec<Line> = actions
        .iter()
        .map(|words| Line::medium(ui, Type::Dense, pair.ink, words))
        .collect();
    let acting: f32 = lines.iter().map(|line| line.width() + space::XL).sum();
    let under = acting > words / 2.0;
    let room = if under { words } else { words - acting };
    let laid = Rows::of(Type::Dense, pair.ink, sentence).layout(ui, room.max(40.0));
    let foot = if under { Type::Dense.line() + 4.0 } else { 0.0 };
    let size = vec2(width, laid.size().y + 2.0 * ABOVE + foot);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, sentence));
    framed_rect(ui.painter(), rect, corner::BUTTON, pair.soft, Stroke::NONE);
    let first = rect.top() + ABOVE + Type::Dense.line() / 2.0;
    let place = pos2(rect.left() + space::L + ICON / 2.0, first);
    paint_icon(ui.painter(), icon, place, ICON, pair.ink);
    let begin = rect.min + vec2(space::L + ICON + space::M, ABOVE);
    laid.paint(ui.painter(), begin);
    let row = match under {
        true => Rect::from_min_max(pos2(rect.left(), rect.bottom() - foot - 3.0), rect.max),
        false => rect,
    };
    let mut left = match under {
        true => begin.x,
        false => rect.right() - space::L - acting + space::XL,
    };
    let mut responses = Vec::new();
    for (number, (line, words)) in lines.iter().zip(actions).enumerate() {
        let place = Rect::from_min_max(
            pos2(left, row.top()),
            pos2(left + line.width(), row.bottom()),
        );
        left = place.right() + space::XL;
        let acted = ui.interact(place, response.id.with(("action", number)), Sense::click());
        acted.widget_info(|| WidgetInfo::labeled(WidgetType::Button, ui.is_enabled(), *words));
        line.left(ui.painter(), place.left_center());
        focus_ring(ui, &acted, corner::BADGE, false);
        responses.push(acted.on_hover_cursor(egui::CursorIcon::PointingHand));
    }
    responses
}

#[cfg(test)]
mod tests {
    use egui_kittest::kittest::Queryable;

    use super::*;
    use crate::ui::{theme::icons, widgets::testing::harness};

    #[test]
    fn the_action_of_a_notice_acts() {
        let mut harness = harness(0, |ui, pressed: &mut i32| {
            let action = notice(
                ui,
                Tone::Warn,
                icons::CHATS.filled(),
                "06 号待合议",
                Some("进入合议"),
            );
            *pressed += i32::from(action.is_some_and(|a| a.clicked()));
        });
        harness.get_by_label("06 号待合议");
        harness.get_by_label("进入合议").click();
        harness.run();
        assert_eq!(*harness.state(), 1);
    }
}
