//! Draws a timeline: two plots over one row of turns, and a column over both for every turn that can be pressed.

use egui::{CursorIcon, Rect, Response, Sense, Shape, Ui, WidgetInfo, WidgetType, pos2, vec2};
use egui_plot::{Axis, AxisHints, HLine, Line as Curve, MarkerShape, Plot, PlotTransform};

use super::{
    Scale, Turn,
    items::{OVER, SIGN, anger_dots, bands, columns, fatal_sign},
    numbered,
};
use crate::{
    text::Language,
    ui::{
        plots::quiet::{LAST, Quiet, axis, dots, marks},
        theme::{Mood, Tokens, Type, corner, stroke},
        widgets::{Line, focus_ring},
    },
};

/// A timeline to be shown.
#[derive(Clone, Copy, Debug)]
pub struct Timeline<'a> {
    /// The talk.
    pub turns: &'a [Turn],
    /// The turn that is marked, by its place.
    pub selected: Option<usize>,
    /// Anger by turn of an earlier attempt, drawn dashed behind this one; empty without one.
    pub earlier: &'a [u32],
    /// Words beside the columns that stand, and beside those that hang: `得分`, `失分`.
    pub points: [&'a str; 2],
    /// Language of the names of the moods.
    pub language: Language,
}

/// Height of the part with the mood.
const MOOD: f32 = 84.0;
/// Height of the part with the points.
const POINTS: f32 = 54.0;
/// Height of the numbers under it.
const NUMBERS: f32 = 20.0;
/// Between the two parts.
const BETWEEN: f32 = 4.0;
/// Most that a column of points is wide.
const COLUMN: f32 = 18.0;

impl Timeline<'_> {
    /// How high a timeline is.
    pub const HEIGHT: f32 = MOOD + BETWEEN + POINTS + NUMBERS;

    /// Draws the timeline over the width that is left; returns the place of the turn that was pressed.
    pub fn show(self, ui: &mut Ui) -> Option<usize> {
        let size = vec2(ui.available_width(), Self::HEIGHT);
        let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
        // The ground of a column lies under the plots, and is known when they are drawn.
        let grounds = self.turns.iter().map(|_| ui.painter().add(Shape::Noop));
        let grounds: Vec<_> = grounds.collect();
        let names = self.names_width(ui);
        let place = self.mood_ui(ui, rect, names);
        self.points_ui(ui, rect, names);
        let columns = (0..self.turns.len()).map(|turn| {
            let column = self.column(ui, turn, rect, &place);
            if let Some(ground) = self.ground(ui, turn, &column) {
                ui.painter().set(grounds[turn], ground);
            }
            column
        });
        let columns: Vec<Response> = columns.collect();
        columns.iter().position(Response::clicked)
    }

    /// Room for the longest word beside the plots, with the margin that `egui_plot` gives it.
    fn names_width(&self, ui: &Ui) -> f32 {
        let t = Tokens::of(ui);
        let moods = Mood::ALL.map(|mood| mood.name(self.language));
        let words = moods.iter().map(String::as_str).chain(self.points);
        words
            .map(|name| Line::new(ui, Type::Small, t.text_2, name).width() + 9.0)
            .fold(44.0, f32::max)
    }

    /// From half a turn before the first to half a turn after the last.
    fn x(&self) -> (f64, f64) {
        (-0.5, self.turns.len().max(1) as f64 - 0.5)
    }

    fn mood_ui(&self, ui: &mut Ui, rect: Rect, names: f32) -> PlotTransform {
        let rect = Rect::from_min_size(rect.min, vec2(rect.width(), MOOD));
        let moods = Mood::ALL.map(|mood| mood.name(self.language));
        let words = axis(ui, AxisHints::new(Axis::Y), names).formatter(move |mark, _| {
            let place = (mark.value / 25.0) as usize;
            moods.get(place).cloned().unwrap_or_default()
        });
        let dress = |plot: Plot<'static>| {
            plot.show_axes([false, true])
                .custom_y_axes(vec![words])
                .y_grid_spacer(|_| marks(&[12.5, 37.5, 62.5, 87.5], 25.0))
        };
        let quiet = Quiet {
            name: "mood",
            rect,
            x: self.x(),
            y: (-OVER, 100.0 + OVER),
        };
        let t = Tokens::of(ui);
        let line = |of: &dyn Fn(&Turn) -> u32| -> Vec<[f64; 2]> {
            let values = self.turns.iter().map(of).enumerate();
            values
                .map(|(x, y)| [x as f64, f64::from(y.min(100))])
                .collect()
        };
        let anger = line(&|turn| turn.anger);
        let trust = line(&|turn| turn.trust);
        let earlier = self.earlier.iter().enumerate().take(self.turns.len());
        let earlier: Vec<[f64; 2]> = earlier
            .map(|(x, y)| [x as f64, f64::from((*y).min(100))])
            .collect();
        let selected = self.selected;
        quiet.show(ui, dress, move |plot| {
            bands(plot, t);
            plot.line(
                Curve::new("", earlier)
                    .stroke((stroke::LAST, t.text_3))
                    .style(LAST),
            );
            plot.line(Curve::new("", trust.clone()).stroke((stroke::TARGET, t.accent)));
            plot.points(dots(trust, MarkerShape::Square, 3.4).color(t.accent));
            plot.line(Curve::new("", anger.clone()).stroke((stroke::LAST, t.text_2)));
            anger_dots(plot, t, &anger, selected);
        })
    }

    fn points_ui(&self, ui: &mut Ui, rect: Rect, names: f32) {
        let top = rect.top() + MOOD + BETWEEN;
        let rect = Rect::from_min_max(pos2(rect.left(), top), rect.max);
        let scale = Scale::of(self.turns, f64::from(POINTS), f64::from(SIGN));
        let each = (rect.width() - names) / self.turns.len().max(1) as f32;
        let dress = self.points_axes(ui, names, each, scale);
        let quiet = Quiet {
            name: "points",
            rect,
            x: self.x(),
            y: (scale.low, scale.high),
        };
        let t = Tokens::of(ui);
        let turns = self.turns.to_vec();
        let wide = f64::from((each * 0.4).clamp(6.0, COLUMN) / each);
        quiet.show(ui, dress, move |plot| {
            plot.hline(HLine::new("", 0.0).stroke((stroke::HAIR, t.line_strong)));
            plot.bar_chart(columns(t, &turns, scale, wide));
            for (x, turn) in turns.iter().enumerate() {
                if turn.fatal {
                    fatal_sign(plot, t, x, turn, scale);
                }
            }
        });
    }

    /// The words at the left of the points, and the numbers of the turns under them.
    fn points_axes<'p>(
        &self,
        ui: &Ui,
        names: f32,
        each: f32,
        scale: Scale,
    ) -> impl FnOnce(Plot<'p>) -> Plot<'p> + use<'p> {
        let [earned, lost] = self.points.map(str::to_owned);
        let beside = axis(ui, AxisHints::new(Axis::Y), names).formatter(move |mark, _| {
            if mark.value > 0.0 {
                earned.clone()
            } else {
                lost.clone()
            }
        });
        let t = Tokens::of(ui);
        let widest = self
            .turns
            .iter()
            .map(|turn| Line::new(ui, Type::Small, t.text_2, &turn.label).width() * 1.2);
        let widest = widest.fold(14.0, f32::max);
        let every = (widest / each).ceil().max(1.0) as usize;
        let labels: Vec<String> = self.turns.iter().map(|turn| turn.label.clone()).collect();
        let selected = self.selected;
        let under = axis(ui, AxisHints::new(Axis::X), NUMBERS).formatter(move |mark, _| {
            let place = mark.value as usize;
            let label = labels
                .get(place)
                .filter(|_| numbered(place, every, selected));
            label.cloned().unwrap_or_default()
        });
        let places: Vec<f64> = (0..self.turns.len()).map(|x| x as f64).collect();
        // The name of the opening is wider than its column where turns are many.
        let room = f64::from((widest / each).max(1.0));
        let any_lost = self.turns.iter().any(|turn| !turn.lost.is_empty());
        let words = match any_lost {
            true => vec![scale.high / 2.0, scale.low / 2.0],
            false => vec![scale.high / 2.0],
        };
        move |plot| {
            plot.show_axes([true, true])
                .custom_x_axes(vec![under])
                .custom_y_axes(vec![beside])
                .x_grid_spacer(move |_| marks(&places, room))
                .y_grid_spacer(move |_| marks(&words, 1000.0))
        }
    }

    /// What a turn is pressed by, over both plots and its number.
    fn column(&self, ui: &Ui, turn: usize, rect: Rect, place: &PlotTransform) -> Response {
        let edge = |x: f64| place.position_from_point_x(x);
        let x = turn as f64;
        let rect = Rect::from_x_y_ranges(edge(x - 0.5)..=edge(x + 0.5), rect.y_range());
        let response = ui.interact(rect, ui.id().with(("turn", turn)), Sense::click());
        let shown = &self.turns[turn];
        let selected = self.selected == Some(turn);
        response.widget_info(|| {
            let words = shown.told.join(" ");
            WidgetInfo::selected(WidgetType::Button, ui.is_enabled(), selected, words)
        });
        focus_ring(ui, &response, corner::CHIP, false);
        response
            .on_hover_text(shown.told.join("\n"))
            .on_hover_cursor(CursorIcon::PointingHand)
    }

    /// The shade behind the turn that is selected or under the pointer.
    fn ground(&self, ui: &Ui, turn: usize, column: &Response) -> Option<Shape> {
        let t = Tokens::of(ui);
        let shade = match self.selected == Some(turn) {
            true => t.accent.gamma_multiply(0.13),
            false if column.hovered() => t.text.gamma_multiply(0.05),
            false => return None,
        };
        let rect = column.rect;
        let rect = rect.shrink2(vec2((rect.width() * 0.15).min(10.0), 0.0));
        Some(Shape::rect_filled(
            rect.expand2(vec2(0.0, 4.0)),
            corner::CHIP,
            shade,
        ))
    }
}

#[cfg(test)]
mod tests {
    use egui_kittest::kittest::{NodeT, Queryable};

    use super::*;
    use crate::scenario::Competency;
    use crate::ui::widgets::testing::harness;

    fn turns(many: usize) -> Vec<Turn> {
        let turn = |place: usize| Turn {
            label: place.to_string(),
            anger: 30,
            earned: vec![(Competency::Empathy, 3)],
            lost: vec![(Competency::Operations, 2)],
            fatal: place == 2,
            told: vec![format!("第 {place} 轮，怒气 30"), "失分 运营 2".into()],
            ..Turn::default()
        };
        (0..many).map(turn).collect()
    }

    fn shown(turns: &[Turn], selected: Option<usize>) -> Timeline<'_> {
        Timeline {
            turns,
            selected,
            earlier: &[],
            points: ["得分", "失分"],
            language: Language::Zh,
        }
    }

    #[test]
    fn a_turn_is_found_by_its_sentence_and_pressed() {
        let turns = turns(3);
        let mut harness = harness(None, move |ui, pressed: &mut Option<usize>| {
            *pressed = shown(&turns, *pressed).show(ui).or(*pressed);
        });
        harness.get_by_label("第 1 轮，怒气 30 失分 运营 2").click();
        harness.run();
        assert_eq!(*harness.state(), Some(1));
    }

    #[test]
    fn the_tab_key_stops_at_turns_alone() {
        let turns = turns(2);
        let mut harness = harness((), move |ui, ()| {
            shown(&turns, None).show(ui);
        });
        for place in [0, 1, 0] {
            harness.key_press(egui::Key::Tab);
            harness.run();
            let label = format!("第 {place} 轮，怒气 30 失分 运营 2");
            let turn = harness.get_by_label(&label);
            assert!(turn.accesskit_node().is_focused(), "turn {place}");
        }
    }

    #[test]
    fn no_turn_and_very_many_turns_are_drawn() {
        for many in [0, 1, 400] {
            let turns = turns(many);
            let harness = harness((), move |ui, ()| {
                shown(&turns, Some(7)).show(ui);
            });
            assert_eq!(harness.query_all_by_label_contains("怒气").count(), many);
        }
    }
}
