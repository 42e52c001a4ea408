//! Check boxes and radio buttons with a 1.5-point edge and their words.

use egui::{
    Color32, CursorIcon, Pos2, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo,
    WidgetType, pos2, vec2,
};

use super::{
    focus::focus_ring,
    label::{Line, paint_icon},
};
use crate::ui::{
    rows::Rows,
    theme::{Tokens, Type, corner, height, icons, space, stroke},
};

/// A check box with its words; flips `checked` when pressed and then reports `changed()`.
pub fn checkbox(ui: &mut Ui, checked: &mut bool, label: &str) -> Response {
    let (at, mut response) = place(ui, label, Type::Body);
    if response.clicked() {
        *checked = !*checked;
        response.mark_changed();
    }
    let on = *checked;
    response.widget_info(|| WidgetInfo::selected(WidgetType::Checkbox, ui.is_enabled(), on, label));
    paint_box(ui, at, on);
    response
}

/// A check box without words over `hit`, for a row of a table: `label` names it for screen readers. Flips `checked`
/// when pressed and then reports `changed()`.
pub fn checkbox_in(
    ui: &Ui,
    hit: Rect,
    id: impl egui::AsId,
    checked: &mut bool,
    label: &str,
) -> Response {
    let mut response = ui.interact(hit, ui.id().with(id), Sense::click());
    if response.clicked() {
        *checked = !*checked;
        response.mark_changed();
    }
    let on = *checked;
    response.widget_info(|| WidgetInfo::selected(WidgetType::Checkbox, ui.is_enabled(), on, label));
    paint_box(ui, hit.center(), on);
    focus_ring(ui, &response, corner::CHIP, false);
    response.on_hover_cursor(CursorIcon::PointingHand)
}

fn paint_box(ui: &Ui, at: Pos2, on: bool) {
    let t = Tokens::of(ui);
    let mark = Rect::from_center_size(at, Vec2::splat(BOX));
    if on {
        ui.painter().rect_filled(mark, corner::BADGE, t.accent);
        paint_icon(ui.painter(), icons::CHECK, at, 12.0, t.on_accent);
    } else {
        let edge = Stroke::new(stroke::CHECK, t.control);
        ui.painter()
            .rect(mark, corner::BADGE, t.surface, edge, StrokeKind::Inside);
    }
}

/// A radio button with its words.
pub fn radio(ui: &mut Ui, chosen: bool, label: &str) -> Response {
    let (at, response) = place(ui, label, Type::Body);
    response.widget_info(|| {
        WidgetInfo::selected(WidgetType::RadioButton, ui.is_enabled(), chosen, label)
    });
    paint_radio(ui, at, chosen);
    response
}

/// Draws the ring of a radio button, filled if `chosen`.
pub(super) fn paint_radio(ui: &Ui, at: Pos2, chosen: bool) {
    let t = Tokens::of(ui);
    let radius = BOX / 2.0;
    if chosen {
        ui.painter().circle_filled(at, radius, t.accent);
        ui.painter().circle_filled(at, 3.0, t.on_accent);
    } else {
        let edge = Stroke::new(stroke::CHECK, t.control);
        ui.painter()
            .circle(at, radius - stroke::CHECK / 2.0, t.surface, edge);
    }
}

/// Side of the box and width of the ring.
const BOX: f32 = 16.0;

fn place(ui: &mut Ui, label: &str, style: Type) -> (Pos2, Response) {
    let t = Tokens::of(ui);
    let ink: Color32 = if ui.is_enabled() { t.text } else { t.text_3 };
    let wide = ui.available_width() - BOX - space::M;
    let line = Line::new(ui, style, ink, label);
    if line.width() > wide {
        return place_rows(ui, &Rows::of(style, ink, label), wide);
    }
    let size = vec2(BOX + space::M + line.width(), height::HIT);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    line.right(ui.painter(), rect.right_center());
    focus_ring(ui, &response, corner::CHIP, false);
    let at = pos2(rect.left() + BOX / 2.0, rect.center().y);
    (at, response.on_hover_cursor(CursorIcon::PointingHand))
}

/// As [`place`], for words that need several lines; the box stands before the first.
fn place_rows(ui: &mut Ui, rows: &Rows, wide: f32) -> (Pos2, Response) {
    let laid = rows.layout(ui, wide);
    let high = (laid.size().y + 2.0 * space::XS).max(height::HIT);
    let size = vec2(BOX + space::M + laid.size().x, high);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    laid.paint(
        ui.painter(),
        pos2(rect.left() + BOX + space::M, rect.top() + space::XS),
    );
    focus_ring(ui, &response, corner::CHIP, false);
    let at = pos2(rect.left() + BOX / 2.0, rect.top() + height::HIT / 2.0);
    (at, response.on_hover_cursor(CursorIcon::PointingHand))
}

#[cfg(test)]
mod tests {
    use egui_kittest::kittest::{NodeT, Queryable};

    use super::*;
    use crate::ui::widgets::testing::harness;

    #[test]
    fn a_check_box_flips_and_says_its_state() {
        let mut harness = harness(false, |ui, on: &mut bool| {
            drop(checkbox(ui, on, "工作台提供 AI 草稿"))
        });
        harness.get_by_label("工作台提供 AI 草稿").click();
        harness.run();
        assert!(*harness.state());
        let node = harness.get_by_label("工作台提供 AI 草稿");
        assert_eq!(
            node.accesskit_node().toggled(),
            Some(egui::accesskit::Toggled::True)
        );
    }
}
