//! Cases of a paper for a judge: what was asked, what somebody without a name answered, and a tick for each point that is found in it.

use egui::Ui;

use super::{HallView, words::numbered};
use crate::{
    app::{
        Actions,
        hall::{CaseAnswer, HallAction, Held},
    },
    contest::{What, case_points},
    text::{Language, Message, say},
    ui::{
        rows::Rows,
        theme::{Tokens, Type, icons, space},
        widgets::{Button, Card, checkbox, section_head},
    },
};

/// The ticks on the case that is being marked, and which case that is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ticks {
    of: Option<(usize, crate::contest::Taker, String)>,
    met: Vec<bool>,
}

/// Draws the first case that waits, and how many do; nothing where none does.
pub fn show(
    ui: &mut Ui,
    held: &Held,
    view: &mut HallView,
    language: Language,
    actions: &mut Actions,
) {
    let Some(case) = held.cases.first() else {
        return;
    };
    let ticks = &mut view.ticks;
    let of = Some((case.stage, case.taker, case.item.clone()));
    if ticks.of != of {
        *ticks = Ticks {
            of,
            met: vec![false; case.points.len()],
        };
    }
    Card::new().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::M;
        let count = Message::new("hall-cases-count").with("count", held.cases.len());
        section_head(ui, &say(language, "hall-cases"), &count.say(language));
        asked_ui(ui, held, case, language);
        for (point, met) in case.points.iter().zip(&mut ticks.met) {
            checkbox(ui, met, point);
        }
        let met = ticks.met.iter().filter(|met| **met).count();
        let listed = u32::try_from(case.points.len()).unwrap_or(u32::MAX);
        let label = Message::new("hall-cases-submit")
            .with("points", case_points(case.of, listed, met))
            .with("of", case.of)
            .say(language);
        let button = Button::primary(&label).icon(icons::PAPER_PLANE_TILT);
        if button.show(ui).clicked() {
            actions.push(record(held, case, ticks.met.clone()));
        }
    });
}

fn asked_ui(ui: &mut Ui, held: &Held, case: &CaseAnswer, language: Language) {
    let t = Tokens::of(ui);
    let who = Message::new("hall-cases-of")
        .with("who", numbered(held, case.taker, language))
        .with("item", case.item.trim_start_matches('q').to_owned());
    Rows::of(Type::Small, t.text_2, &who.say(language)).show(ui);
    Rows::of(Type::Body, t.text, &case.ask).show(ui);
    section_head(ui, &say(language, "hall-cases-answer"), "");
    Rows::of(Type::Body, t.text, &case.answer).show(ui);
    let model = Message::new("paper-model-answer").with("answer", case.model.clone());
    Rows::of(Type::Small, t.text_2, &model.say(language)).show(ui);
    section_head(ui, &say(language, "hall-cases-points"), "");
}

fn record(held: &Held, case: &CaseAnswer, met: Vec<bool>) -> HallAction {
    let stages = &held.event.contest().stages;
    let stage = stages
        .get(case.stage)
        .map_or_else(String::new, |stage| stage.id.value.clone());
    HallAction::Record(Box::new(What::CaseMarked {
        stage,
        taker: case.taker,
        item: case.item.clone(),
        met,
    }))
}
