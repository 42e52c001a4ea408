//! The figures over the hours: one figure at a time, a line for each channel.

use egui::{Popup, Sense, Stroke, Ui, pos2, vec2};
use egui_plot::LineStyle;

use super::{ShiftView, data};
use crate::{
    desk::shift::ShiftRun,
    scenario::ShiftMetric,
    text::{Language, say},
    ui::{
        plots::lines,
        talk::Scene,
        theme::{Tokens, Type, icons, space, stroke},
        widgets::{Button, Card, Line, radio, text_small},
    },
};

/// Height of the plot.
const HIGH: f32 = 132.0;

/// Draws the chosen figure.
pub fn show(ui: &mut Ui, scene: Scene<'_>, run: &ShiftRun, view: &mut ShiftView) {
    let language = scene.language;
    view.plotted = view.plotted.min(data::PLOTTED.len() - 1);
    let metric = data::PLOTTED[view.plotted];
    let chart = data::chart(run, metric, language, scene.talk.language());
    Card::new()
        .margin(egui::Margin::symmetric(14, 10))
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::S;
            ui.horizontal_wrapped(|ui| {
                menu_ui(ui, metric, view, language);
                let channels = run.plan.authored.channels.iter().enumerate();
                for (number, channel) in channels {
                    entry_ui(ui, number, channel.title.get(scene.talk.language()));
                }
            });
            if chart.lines.iter().all(Vec::is_empty) {
                text_small(ui, &say(language, "shift-ui-nothing-yet"));
            } else {
                lines::show(ui, &chart, HIGH);
            }
        });
}

fn menu_ui(ui: &mut Ui, metric: ShiftMetric, view: &mut ShiftView, language: Language) {
    let name = |metric: ShiftMetric| say(language, &format!("shift-metric-{}", metric.key()));
    let words = name(metric);
    let button = Button::plain(&words)
        .trailing(icons::CARET_DOWN)
        .bar()
        .show(ui);
    Popup::menu(&button).show(|ui| {
        for (place, metric) in data::PLOTTED.into_iter().enumerate() {
            if radio(ui, place == view.plotted, &name(metric)).clicked() {
                view.plotted = place;
                ui.close();
            }
        }
    });
}

/// A piece of a line as it is drawn, and the channel's title.
fn entry_ui(ui: &mut Ui, number: usize, title: &str) {
    const PIECE: f32 = 18.0;
    let t = Tokens::of(ui);
    let words = Line::new(ui, Type::Small, t.text_2, title);
    let size = vec2(PIECE + space::S + words.width(), Type::Small.line());
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let (color, style) = lines::dress(t, number);
    let pen = Stroke::new(stroke::BOLD, color);
    let middle = rect.center().y;
    let ends = [pos2(rect.left(), middle), pos2(rect.left() + PIECE, middle)];
    match style {
        LineStyle::Solid => {
            ui.painter().line_segment(ends, pen);
        }
        LineStyle::Dashed { length } => {
            let dashes = egui::Shape::dashed_line(&ends, pen, length, length * 0.6);
            ui.painter().extend(dashes);
        }
        LineStyle::Dotted { spacing } => {
            let dots = egui::Shape::dotted_line(&ends, color, spacing, stroke::BOLD / 2.0);
            ui.painter().extend(dots);
        }
    }
    words.left(ui.painter(), pos2(rect.left() + PIECE + space::S, middle));
}
