//! The timeline of a talk: the mood turn by turn over its four bands, and under it the points each turn earned.

use egui::{
    CursorIcon, Pos2, Rect, Response, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2,
};

use super::{
    focus::focus_ring,
    label::{Line, paint_icon},
};
use crate::{
    scenario::Competency,
    text::Language,
    ui::{
        shapes::hairline_h,
        theme::{Mood, Tokens, Type, corner, icons, stroke},
    },
};

/// One turn of the talk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turn {
    /// Under the axis: `开场`, `1`, `2` ….
    pub label: String,
    /// Anger after the turn, 0–100.
    pub anger: u32,
    /// Points earned, by competency.
    pub points: Vec<(Competency, u32)>,
    /// Whether a fatal error fell in this turn.
    pub fatal: bool,
    /// The whole turn in a sentence, for hover and screen readers.
    pub sentence: String,
}

/// A timeline to be shown.
#[derive(Clone, Copy, Debug)]
pub struct Timeline<'a> {
    turns: &'a [Turn],
    selected: Option<usize>,
    earlier: &'a [u32],
    points_name: &'a str,
    language: Language,
}

/// Height of one of the four bands.
const BAND: f32 = 19.0;
/// Room for the bars of points.
const BARS: f32 = 38.0;
/// Room between the bands and the bars.
const BETWEEN: f32 = 8.0;
/// Least width of the column with the names.
const NAMES: f32 = 46.0;

impl<'a> Timeline<'a> {
    /// A timeline of `turns`; `points_name` names the row of bars.
    pub fn new(turns: &'a [Turn], points_name: &'a str, language: Language) -> Self {
        Self {
            turns,
            selected: None,
            earlier: &[],
            points_name,
            language,
        }
    }

    /// The turn that is marked.
    #[must_use]
    pub fn selected(mut self, turn: Option<usize>) -> Self {
        self.selected = turn;
        self
    }

    /// Anger by turn of an earlier attempt, drawn dashed behind this one.
    #[must_use]
    pub fn earlier(mut self, anger: &'a [u32]) -> Self {
        self.earlier = anger;
        self
    }

    /// Draws the timeline over the width that is left; returns the turn that was pressed.
    pub fn show(self, ui: &mut Ui, id: impl egui::AsId) -> Option<usize> {
        let t = Tokens::of(ui);
        let id = ui.make_persistent_id(id);
        let high = 4.0 * BAND + BETWEEN + BARS + Type::Dense.line() + 4.0;
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), high), Sense::hover());
        let names = self.names_width(ui);
        let chart = Rect::from_min_max(pos2(rect.left() + names, rect.top()), rect.right_bottom());
        self.bands(ui, rect, chart);
        let foot = chart.top() + 4.0 * BAND + BETWEEN + BARS;
        hairline_h(
            ui.painter(),
            chart.left(),
            chart.right(),
            foot,
            t.line_strong,
        );
        let each = chart.width() / self.turns.len().max(1) as f32;
        let column = |i: usize| {
            Rect::from_min_size(
                pos2(chart.left() + i as f32 * each, chart.top()),
                vec2(each, chart.height()),
            )
        };
        let columns: Vec<Response> = (0..self.turns.len())
            .map(|i| self.column(ui, id.with(i), i, column(i)))
            .collect();
        self.mood_line(ui, chart.top(), &columns);
        let most = self.turns.iter().map(total).max().unwrap_or(0).max(6);
        for (turn, column) in self.turns.iter().zip(&columns) {
            bars(ui, turn, column.rect, foot, (BARS - 4.0) / most as f32);
        }
        columns.iter().position(Response::clicked)
    }

    /// Room for the longest name of a mood with the gap behind it.
    fn names_width(&self, ui: &Ui) -> f32 {
        let t = Tokens::of(ui);
        Mood::ALL
            .into_iter()
            .map(|mood| {
                Line::new(ui, Type::Small, t.text_2, &mood.name(self.language)).width() + 10.0
            })
            .fold(NAMES, f32::max)
    }

    fn bands(&self, ui: &Ui, rect: Rect, chart: Rect) {
        let t = Tokens::of(ui);
        for (i, mood) in Mood::ALL.into_iter().rev().enumerate() {
            let top = chart.top() + i as f32 * BAND;
            let band = Rect::from_min_size(pos2(chart.left(), top), vec2(chart.width(), BAND));
            ui.painter()
                .rect_filled(band, 0.0, t.mood(mood).disc.gamma_multiply(0.75));
            let name = Line::new(ui, Type::Small, t.mood(mood).ink, &mood.name(self.language));
            name.right(ui.painter(), pos2(chart.left() - 8.0, band.center().y));
        }
        let middle = chart.top() + 4.0 * BAND + BETWEEN + BARS / 2.0;
        Line::new(ui, Type::Small, t.text_2, self.points_name)
            .within(ui, chart.left() - rect.left() - 8.0)
            .right(ui.painter(), pos2(chart.left() - 8.0, middle));
    }

    fn column(&self, ui: &Ui, id: egui::Id, i: usize, rect: Rect) -> Response {
        let t = Tokens::of(ui);
        let turn = &self.turns[i];
        let selected = self.selected == Some(i);
        let response = ui.interact(rect, id, Sense::click());
        response.widget_info(|| {
            WidgetInfo::selected(
                WidgetType::Button,
                ui.is_enabled(),
                selected,
                &turn.sentence,
            )
        });
        if selected || response.hovered() {
            let ground = rect
                .shrink2(vec2((rect.width() * 0.15).min(10.0), 0.0))
                .expand2(vec2(0.0, 6.0));
            let shade = if selected {
                t.accent.gamma_multiply(0.13)
            } else {
                t.text.gamma_multiply(0.05)
            };
            ui.painter().rect_filled(ground, corner::CHIP, shade);
        }
        let label = if selected {
            Line::medium(ui, Type::Dense, t.text, &turn.label)
        } else {
            Line::new(ui, Type::Dense, t.text_2, &turn.label)
        };
        // Where turns are many, only every second or fifth carries its number.
        let every = (label.width() * 1.2 / rect.width()).ceil().max(1.0) as usize;
        if selected || i.is_multiple_of(every) {
            let at = pos2(rect.center().x, rect.bottom() - Type::Dense.line() / 2.0);
            label.middle(ui.painter(), at);
        }
        focus_ring(ui, &response, corner::CHIP, false);
        response
            .on_hover_text(&turn.sentence)
            .on_hover_cursor(CursorIcon::PointingHand)
    }

    fn mood_line(&self, ui: &Ui, top: f32, columns: &[Response]) {
        let t = Tokens::of(ui);
        let place = |(turn, column): (&Turn, &Response)| {
            let share = turn.anger.min(100) as f32 / 100.0;
            pos2(column.rect.center().x, top + 4.0 * BAND * (1.0 - share))
        };
        let points: Vec<Pos2> = self.turns.iter().zip(columns).map(place).collect();
        let earlier = self.earlier.iter().zip(columns).map(|(anger, column)| {
            let share = (*anger).min(100) as f32 / 100.0;
            pos2(column.rect.center().x, top + 4.0 * BAND * (1.0 - share))
        });
        let earlier: Vec<Pos2> = earlier.collect();
        let dashes = Stroke::new(stroke::LAST, t.text_3);
        ui.painter()
            .extend(egui::Shape::dashed_line(&earlier, dashes, 6.0, 4.0));
        ui.painter()
            .line(points.clone(), Stroke::new(stroke::LAST, t.text_2));
        for (i, (point, turn)) in points.iter().zip(self.turns).enumerate() {
            let radius = if self.selected == Some(i) { 6.0 } else { 5.0 };
            let mood = Mood::of_anger(i32::try_from(turn.anger).unwrap_or(100));
            let ring = Stroke::new(stroke::CHECK, t.surface);
            ui.painter().circle(*point, radius, t.mood(mood).fill, ring);
        }
    }
}

fn total(turn: &Turn) -> u32 {
    turn.points.iter().map(|(_, points)| *points).sum()
}

/// The points of a turn, stacked on the foot; a dash for none, an octagon for a fatal error.
fn bars(ui: &Ui, turn: &Turn, column: Rect, foot: f32, scale: f32) {
    let t = Tokens::of(ui);
    let wide = (column.width() * 0.4).clamp(6.0, 18.0);
    let middle = column.center().x;
    if turn.fatal {
        let icon = icons::WARNING_OCTAGON.filled();
        paint_icon(
            ui.painter(),
            icon,
            pos2(middle, foot - 11.0),
            16.0,
            t.crit.ink,
        );
        return;
    }
    if total(turn) == 0 {
        let dash = [
            pos2(middle - 4.0, foot - 5.0),
            pos2(middle + 4.0, foot - 5.0),
        ];
        ui.painter()
            .line_segment(dash, Stroke::new(stroke::CHECK, t.control));
        return;
    }
    let mut bottom = foot - 1.0;
    for (competency, points) in turn.points.iter().filter(|(_, points)| *points > 0) {
        let high = (*points as f32 * scale - 1.0).max(2.0);
        let bar = Rect::from_min_max(
            pos2(middle - wide / 2.0, bottom - high),
            pos2(middle + wide / 2.0, bottom),
        );
        ui.painter()
            .rect_filled(bar, 2.0, t.competency(*competency).fill);
        bottom -= high + 1.0;
    }
}

#[cfg(test)]
mod tests {
    use egui_kittest::kittest::Queryable;

    use super::*;
    use crate::ui::widgets::testing::harness;

    #[test]
    fn a_turn_is_found_by_its_sentence_and_pressed() {
        let turns: Vec<Turn> = (0..3)
            .map(|i| Turn {
                label: i.to_string(),
                anger: 30 * i,
                points: vec![(Competency::Empathy, i)],
                fatal: i == 2,
                sentence: format!("第 {i} 轮，怒气 {}", 30 * i),
            })
            .collect();
        let mut harness = harness(None, move |ui, pressed: &mut Option<usize>| {
            let shown = Timeline::new(&turns, "得分", Language::Zh).selected(*pressed);
            if let Some(turn) = shown.show(ui, "timeline") {
                *pressed = Some(turn);
            }
        });
        harness.get_by_label("第 1 轮，怒气 30").click();
        harness.run();
        assert_eq!(*harness.state(), Some(1));
    }
}
