//! The check chip of learn mode, under one's own bubble: what the turn was worth, one line a check.

use egui::{Color32, Rect, Response, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::{
    badge::paint_badge,
    label::{Line, paint_icon},
    mark::Verdict,
};
use crate::{
    scenario::Competency,
    text::Language,
    ui::{
        rows::Rows,
        shapes::framed_rect,
        theme::{Tokens, Type, competency_name, corner, height, space, stroke},
    },
};

/// One line of the chip.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckLine {
    /// What the check feeds.
    pub competency: Competency,
    /// Points earned.
    pub points: u32,
    /// Points there were to earn.
    pub max: u32,
    /// The reason in one line.
    pub reason: String,
}

/// Where badge, icon, points and reason stand, from the inner left edge.
const COLUMNS: [f32; 4] = [0.0, 24.0, 44.0, 76.0];
/// Height of a line.
const LINE: f32 = 21.0;

/// Shows at most three lines, worst first as the caller gives them, at the right of the width that is left.
pub fn check_chip(ui: &mut Ui, lines: &[CheckLine], language: Language) -> Response {
    let t = Tokens::of(ui);
    let all = ui.available_width();
    let room = all - 2.0 * space::M - COLUMNS[3] - 40.0;
    let laid: Vec<_> = lines
        .iter()
        .take(3)
        .map(|line| {
            (
                line,
                Rows::of(Type::Small, t.text, &line.reason)
                    .max_rows(2)
                    .layout(ui, room),
            )
        })
        .collect();
    let widest = laid.iter().map(|(_, l)| l.size().x).fold(0.0, f32::max);
    let inner: f32 = laid.iter().map(|(_, l)| l.size().y.max(LINE)).sum();
    let size = vec2(widest + COLUMNS[3] + 2.0 * space::M + 2.0, inner + 10.0);
    let (row, response) = ui.allocate_exact_size(vec2(all, size.y), Sense::hover());
    let words = laid
        .iter()
        .map(|(line, _)| sentence(line, language))
        .collect::<Vec<_>>();
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, words.join("\n")));
    let rect = Rect::from_min_size(pos2(row.right() - size.x, row.top()), size);
    let edge = Stroke::new(stroke::HAIR, t.line);
    framed_rect(
        ui.painter(),
        rect,
        corner::BUTTON,
        Color32::TRANSPARENT,
        edge,
    );
    let mut at = pos2(rect.left() + space::M + 2.0, rect.top() + 5.0);
    for (line, reason) in laid {
        let middle = at.y + LINE / 2.0;
        let verdict = Verdict::of_points(line.points, line.max);
        let ink = verdict.ink(t);
        let badge = pos2(at.x + COLUMNS[0] + height::BADGE / 2.0, middle);
        paint_badge(ui, badge, line.competency, language);
        let icon = pos2(at.x + COLUMNS[1] + 8.0, middle);
        paint_icon(ui.painter(), verdict.icon(), icon, 14.0, ink);
        let points = format!("{}/{}", line.points, line.max);
        let points = Line::medium(ui, Type::Small, ink, &points);
        points.left(ui.painter(), pos2(at.x + COLUMNS[2], middle));
        let top = middle - Type::Small.line() / 2.0;
        reason.paint(ui.painter(), pos2(at.x + COLUMNS[3], top));
        at.y += reason.size().y.max(LINE);
    }
    response
}

fn sentence(line: &CheckLine, language: Language) -> String {
    let name = competency_name(line.competency, language);
    format!("{name} {}/{} {}", line.points, line.max, line.reason)
}
