//! The two pictures of the debrief: the radar of the competencies and the timeline of mood and points.

use egui::{Align, Layout, Ui, vec2};

use super::{
    DebriefView,
    data::{self, Sheet},
    list::Target,
    turns,
};
use crate::{
    app::{Model, debrief::Debrief},
    text::say,
    ui::{
        plots::{
            legend::{self, Item},
            radar,
            timeline::Timeline,
        },
        rows::Rows,
        theme::{Tokens, Type, space},
        widgets::Line,
    },
};

/// Height of the card with the timeline.
pub const TIMELINE: f32 = 24.0 + HEAD + space::M + Timeline::HEIGHT;
/// Height of the head of a card.
const HEAD: f32 = 22.0;

/// The radar against the level's target and the earlier attempt, `high` points high with its head.
pub fn radar_ui(ui: &mut Ui, model: &Model, debrief: &Debrief, sheet: &Sheet, high: f32) {
    let language = model.language;
    ui.spacing_mut().item_spacing.y = 0.0;
    let legend = data::legend(debrief, language);
    head_ui(ui, &say(language, "debrief-competencies"), "", &legend);
    radar::show(ui, sheet.axes, language, (high - HEAD).max(160.0))
        .on_hover_text(say(language, "debrief-band-about"));
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
    let earlier = sheet.earlier_anger.as_slice();
    let earlier = if view.compare { earlier } else { &[] };
    let legend = turns::legend(&sheet.turns, !earlier.is_empty(), language);
    head_ui(ui, &say(language, "debrief-timeline"), &beside, &legend);
    ui.add_space(space::M);
    let place = |turn: u32| debrief.turns.iter().position(|view| view.turn == turn);
    let [earned, lost] = ["debrief-points-row", "debrief-lost-row"].map(|key| say(language, key));
    let timeline = Timeline {
        turns: &sheet.turns,
        selected: view.turn.and_then(place),
        earlier,
        points: [&earned, &lost],
        language,
    };
    let pressed = ui.push_id(debrief.opened, |ui| timeline.show(ui)).inner;
    if let Some(turn) = pressed.and_then(|at| debrief.turns.get(at)) {
        view.go_to_turn(turn.turn);
        view.go_to(Target::Turn(turn.turn));
    }
}

/// Name and note at the left, a legend at the right.
fn head_ui(ui: &mut Ui, name: &str, beside: &str, legend: &[Item]) {
    let t = Tokens::of(ui);
    let size = vec2(ui.available_width(), HEAD);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        ui.set_min_size(size);
        let title = Rows::of(Type::TitleSmall, t.text, name);
        let width = title.layout(ui, f32::INFINITY).size().x;
        title.show_in(ui, width + 1.0);
        let note = Line::new(ui, Type::Small, t.text_2, beside).width();
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            legend::row(ui, legend);
            let left = ui.available_width();
            if !beside.is_empty() && left > note + space::L {
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    Rows::of(Type::Small, t.text_2, beside).max_rows(1).show(ui);
                });
            }
        });
    });
}
