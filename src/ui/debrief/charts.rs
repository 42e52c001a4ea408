//! The two pictures of the debrief: the radar of the competencies and the timeline of mood and points.

use egui::{Align, Layout, Ui, vec2};

use super::{
    DebriefView,
    data::{self, Sheet},
    list::Target,
};
use crate::{
    app::{Model, debrief::Debrief},
    scenario::Competency,
    text::{Message, say},
    ui::{
        rows::Rows,
        theme::{Tokens, Type, competency_name, space},
        widgets::{LegendLine, Line, Radar, Timeline, legend_line},
    },
};

/// Height of the head of a card.
const HEAD: f32 = 22.0;

/// The radar against the level's target and the earlier attempt, `high` points high with its head.
pub fn radar_ui(ui: &mut Ui, model: &Model, debrief: &Debrief, sheet: &Sheet, high: f32) {
    let language = model.language;
    head_ui(ui, &say(language, "debrief-competencies"), "", |ui| {
        let target = Message::new("debrief-legend-target").with("target", data::target(debrief));
        legend_line(ui, LegendLine::Target, &target.say(language));
        if debrief.earlier.is_some() {
            legend_line(ui, LegendLine::Last, &say(language, "debrief-legend-last"));
        }
        legend_line(ui, LegendLine::This, &say(language, "debrief-legend-this"));
    });
    Radar::new(sheet.axes, language)
        .height((high - HEAD).max(160.0))
        .show(ui);
}

/// The timeline; a turn that is pressed is selected and scrolled to.
pub fn timeline_ui(
    ui: &mut Ui,
    model: &Model,
    debrief: &Debrief,
    sheet: &Sheet,
    view: &mut DebriefView,
) {
    let language = model.language;
    ui.spacing_mut().item_spacing.y = 0.0;
    let beside = say(language, "debrief-timeline-about");
    let compared = view.compare && !sheet.earlier_anger.is_empty();
    head_ui(ui, &say(language, "debrief-timeline"), &beside, |ui| {
        ui.spacing_mut().item_spacing.x = space::L;
        let earned = |one: &&Competency| {
            let points = |turn: &crate::ui::widgets::Turn| {
                turn.points
                    .iter()
                    .any(|(has, points)| has == *one && *points > 0)
            };
            sheet.turns.iter().any(points)
        };
        let shown: Vec<&Competency> = Competency::ALL.iter().filter(earned).collect();
        for one in shown.into_iter().rev() {
            swatch_ui(ui, *one, &competency_name(*one, language));
        }
        if compared {
            legend_line(ui, LegendLine::Last, &say(language, "debrief-legend-last"));
        }
    });
    ui.add_space(space::M);
    let place = |turn: u32| debrief.turns.iter().position(|view| view.turn == turn);
    let selected = view.turn.and_then(place);
    let row = say(language, "debrief-points-row");
    let mut timeline = Timeline::new(&sheet.turns, &row, language).selected(selected);
    if compared {
        timeline = timeline.earlier(&sheet.earlier_anger);
    }
    let pressed = timeline.show(ui, ("debrief-timeline", debrief.opened));
    if let Some(turn) = pressed.and_then(|at| debrief.turns.get(at)) {
        view.go_to_turn(turn.turn);
        view.go_to(Target::Turn(turn.turn));
    }
}

/// Name and note at the left, a legend at the right.
fn head_ui(ui: &mut Ui, name: &str, beside: &str, legend: impl FnOnce(&mut Ui)) {
    let t = Tokens::of(ui);
    let size = vec2(ui.available_width(), HEAD);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        ui.set_min_size(size);
        let title = Rows::of(Type::TitleSmall, t.text, name);
        let width = title.layout(ui, f32::INFINITY).size().x;
        title.show_in(ui, width + 1.0);
        let note = Line::new(ui, Type::Small, t.text_2, beside).width();
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = space::L;
            legend(ui);
            let left = ui.available_width();
            if !beside.is_empty() && left > note + space::L {
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    Rows::of(Type::Small, t.text_2, beside).max_rows(1).show(ui);
                });
            }
        });
    });
}

/// A square in a competency's colour and its name.
fn swatch_ui(ui: &mut Ui, competency: Competency, name: &str) {
    const SIDE: f32 = 9.0;
    let t = Tokens::of(ui);
    let line = Line::new(ui, Type::Small, t.text_2, name);
    let size = vec2(SIDE + space::XS + 1.0 + line.width(), line.height());
    let (rect, response) = ui.allocate_exact_size(size, egui::Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Label, true, name));
    let at = rect.left_center() + vec2(SIDE / 2.0, 0.0);
    let square = egui::Rect::from_center_size(at, egui::Vec2::splat(SIDE));
    ui.painter()
        .rect_filled(square, 2, t.competency(competency).fill);
    line.right(ui.painter(), rect.right_center());
}
