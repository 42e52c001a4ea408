//! A notice: one line on a soft ground with an icon, a sentence, and one action at the right.

use egui::{Response, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

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
    const ICON: f32 = 16.0;
    let pair = tone.pair(Tokens::of(ui));
    let line = action.map(|words| Line::medium(ui, Type::Dense, pair.ink, words));
    let acting = line.as_ref().map_or(0.0, |l| l.width() + space::XL);
    let width = ui.available_width();
    let room = width - 2.0 * space::L - ICON - space::M - acting;
    let laid = Rows::of(Type::Dense, pair.ink, sentence).layout(ui, room.max(40.0));
    let size = vec2(width, laid.size().y + 2.0 * 5.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, sentence));
    framed_rect(ui.painter(), rect, corner::BUTTON, pair.soft, Stroke::NONE);
    let first = rect.top() + 5.0 + Type::Dense.line() / 2.0;
    paint_icon(
        ui.painter(),
        icon,
        pos2(rect.left() + space::L + ICON / 2.0, first),
        ICON,
        pair.ink,
    );
    laid.paint(
        ui.painter(),
        rect.min + vec2(space::L + ICON + space::M, 5.0),
    );
    let (line, words) = (line?, action?);
    let place = egui::Rect::from_min_max(
        pos2(rect.right() - space::L - line.width(), rect.top()),
        pos2(rect.right() - space::L, rect.bottom()),
    );
    let acted = ui.interact(place, response.id.with("action"), Sense::click());
    acted.widget_info(|| WidgetInfo::labeled(WidgetType::Button, ui.is_enabled(), words));
    line.left(ui.painter(), place.left_center());
    focus_ring(ui, &acted, corner::BADGE, false);
    Some(acted.on_hover_cursor(egui::CursorIcon::PointingHand))
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
