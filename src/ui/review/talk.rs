//! The talk as it was held, without a mark on it.

use egui::{Align, Layout, Ui, vec2};

use crate::{
    app::{Model, civil::case_clock, review::Open},
    session::{EndedBy, Event, Happening},
    text::say,
    ui::{
        debrief::quiet::quiet,
        rows::Rows,
        shapes::hairline_h,
        theme::{Tokens, Type, space},
        widgets::Line,
    },
};

/// Room for the number of the turn.
const NUMBER: f32 = 34.0;

/// Draws every line of `open` at the cursor.
pub fn show(ui: &mut Ui, model: &Model, open: &Open) {
    ui.spacing_mut().item_spacing.y = space::S;
    for event in &open.transcript.events {
        line_ui(ui, model, open, event);
    }
}

fn line_ui(ui: &mut Ui, model: &Model, open: &Open, event: &Event) {
    let t = Tokens::of(ui);
    let talk = open.transcript.header.language;
    let clock = case_clock(&open.scenario.briefing.begins, event.at);
    match &event.what {
        Happening::CustomerSaid { text, .. } => {
            let name = open.scenario.customer.name.get(talk);
            let head = format!("{name} {clock}");
            said_ui(ui, None, &head, text, t.text_2);
        }
        Happening::AgentSaid { text } | Happening::AgentChose { text, .. } => {
            let head = format!("{} {clock}", say(model.language, "review-trainee"));
            let top = ui.cursor().top();
            let (left, right) = (ui.max_rect().left(), ui.max_rect().right());
            hairline_h(ui.painter(), left, right, top, t.line);
            ui.add_space(space::XS);
            said_ui(ui, Some(event.turn), &head, text, t.text);
        }
        other => {
            let Some(quiet) = quiet(other, &open.scenario, talk, model.language) else {
                return;
            };
            let words = match other {
                Happening::Ended {
                    by: EndedBy::Agent, ..
                } => say(model.language, "review-ended-trainee"),
                _ => quiet.words,
            };
            indented(ui, None, |ui, width| {
                Rows::of(Type::Small, t.text_3, &words).show_in(ui, width);
            });
        }
    }
}

fn said_ui(ui: &mut Ui, turn: Option<u32>, head: &str, text: &str, ink: egui::Color32) {
    let t = Tokens::of(ui);
    indented(ui, turn, |ui, width| {
        ui.spacing_mut().item_spacing.y = 0.0;
        Rows::of(Type::Small, t.text_3, head).show_in(ui, width);
        Rows::of(Type::Body, ink, text).show_in(ui, width);
    });
}

/// Draws beside the number of the turn.
fn indented(ui: &mut Ui, turn: Option<u32>, content: impl FnOnce(&mut Ui, f32)) {
    let t = Tokens::of(ui);
    let width = ui.available_width() - NUMBER;
    ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let (place, _) = ui.allocate_exact_size(vec2(NUMBER, 18.0), egui::Sense::hover());
        if let Some(turn) = turn {
            let number = Line::medium(ui, Type::Dense, t.text_2, &turn.to_string());
            number.left(ui.painter(), place.left_center());
        }
        ui.vertical(|ui| {
            ui.set_width(width);
            content(ui, width);
        });
    });
}
