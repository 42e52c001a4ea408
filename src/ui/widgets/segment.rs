//! A segment: two to four kinds of the same thing, one chosen.

use egui::{Rect, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::{focus::focus_ring, label::Line};
use crate::ui::{
    shapes::framed_rect,
    theme::{Tokens, Type, corner, motion, seconds, space, stroke},
};

/// Shows `labels` with the one at `chosen` marked; returns the one that was pressed. `width` spreads them evenly over
/// that many points; without it each is as wide as its words. `id` names it within the screen.
pub fn segment(
    ui: &mut Ui,
    id: impl egui::AsId,
    labels: &[&str],
    chosen: usize,
    width: Option<f32>,
) -> Option<usize> {
    let t = Tokens::of(ui);
    let id = ui.make_persistent_id(id);
    let lines: Vec<Line> = labels
        .iter()
        .enumerate()
        .map(|(i, words)| {
            let ink = if i == chosen { t.text } else { t.text_2 };
            if i == chosen {
                Line::medium(ui, Type::Dense, ink, words)
            } else {
                Line::new(ui, Type::Dense, ink, words)
            }
        })
        .collect();
    let inner = width.map(|w| (w - 2.0 * PAD) / labels.len().max(1) as f32);
    let widths: Vec<f32> = lines
        .iter()
        .map(|line| inner.unwrap_or(line.width() + 2.0 * space::L))
        .collect();
    let total = widths.iter().sum::<f32>() + 2.0 * PAD;
    let (rect, _) = ui.allocate_exact_size(vec2(total, HIGH), Sense::hover());
    framed_rect(
        ui.painter(),
        rect,
        corner::BUTTON,
        t.sunken,
        Stroke::new(stroke::HAIR, t.line),
    );

    let mut x = rect.left() + PAD;
    let cells: Vec<Rect> = widths
        .iter()
        .map(|wide| {
            let cell =
                Rect::from_min_size(pos2(x, rect.top() + PAD), vec2(*wide, HIGH - 2.0 * PAD));
            x += wide;
            cell
        })
        .collect();
    if let Some(cell) = cells.get(chosen) {
        let secs = motion(ui.ctx(), seconds::SLIDE);
        let left =
            ui.ctx()
                .animate_value_with_time(id.with("left"), cell.left() - rect.left(), secs);
        let wide = ui
            .ctx()
            .animate_value_with_time(id.with("wide"), cell.width(), secs);
        let thumb = Rect::from_min_size(
            pos2(rect.left() + left, cell.top()),
            vec2(wide, cell.height()),
        );
        let fill = if t.dark { t.hover } else { t.surface };
        let edge = Stroke::new(stroke::HAIR, t.line_strong);
        framed_rect(ui.painter(), thumb, corner::CHIP, fill, edge);
    }
    let mut pressed = None;
    for (i, (cell, line)) in cells.iter().zip(&lines).enumerate() {
        let response = ui.interact(*cell, id.with(i), Sense::click());
        let label = labels[i];
        response.widget_info(|| {
            WidgetInfo::selected(WidgetType::RadioButton, ui.is_enabled(), i == chosen, label)
        });
        line.middle(ui.painter(), cell.center());
        focus_ring(ui, &response, corner::CHIP, false);
        if response.clicked() {
            pressed = Some(i);
        }
    }
    pressed
}

const HIGH: f32 = 32.0;
const PAD: f32 = 2.0;

#[cfg(test)]
mod tests {
    use egui_kittest::kittest::{NodeT, Queryable};

    use super::*;
    use crate::ui::widgets::testing::harness;

    #[test]
    fn pressing_a_kind_chooses_it() {
        let mut harness = harness(0, |ui, chosen: &mut usize| {
            if let Some(i) = segment(ui, "who", &["剧本", "生成", "真人"], *chosen, None) {
                *chosen = i;
            }
        });
        harness.get_by_label("真人").click();
        harness.run();
        assert_eq!(*harness.state(), 2);
        let chosen = harness.get_by_label("真人").accesskit_node().toggled();
        assert_eq!(chosen, Some(egui::accesskit::Toggled::True));
    }
}
