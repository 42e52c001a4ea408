//! Who would stand on the other side of a line under another rule: the chief judge should know how much hangs on the rule before anybody
//! asks.

use egui::Ui;

use super::words::numbered;
use crate::{
    app::hall::Held,
    contest::{
        Taker,
        standing::{Crossing, Line},
    },
    text::{Language, Message, say},
    ui::{
        rows::Rows,
        theme::{Tokens, Type, space},
        widgets::section_head,
    },
};

/// Draws the list; one line where nobody would.
pub fn show(ui: &mut Ui, held: &Held, language: Language) {
    let t = Tokens::of(ui);
    ui.spacing_mut().item_spacing.y = space::XS;
    section_head(ui, &say(language, "hall-other-rules"), "");
    if held.beside.crossings.is_empty() {
        let nobody = say(language, "hall-other-rules-nobody");
        Rows::of(Type::Small, t.text_3, &nobody).show(ui);
    }
    for crossing in &held.beside.crossings {
        let words = words(held, crossing, language);
        Rows::of(Type::Small, t.text_2, &words).show(ui);
    }
}

fn words(held: &Held, crossing: &Crossing, language: Language) -> String {
    let rule = say(language, &format!("standing-rule-{}", crossing.rule.key()));
    let none = || say(language, "standing-no-prize");
    let prize = |at: Option<usize>| prize(held, crossing.taker, at).unwrap_or_else(none);
    let pass = |passed: bool| match passed {
        true => say(language, "standing-passed"),
        false => say(language, "standing-failed"),
    };
    let (now, then) = match crossing.line {
        Line::Prize { now, then } => (prize(now), prize(then)),
        Line::Pass { now, then } => (pass(now), pass(then)),
    };
    Message::new("standing-crossing")
        .with("rule", rule)
        .with("name", numbered(held, crossing.taker, language))
        .with("now", now)
        .with("then", then)
        .say(language)
}

/// The title of the prize at the place `at`, of entrants or of teams.
pub fn prize(held: &Held, taker: Taker, at: Option<usize>) -> Option<String> {
    let awards = &held.event.contest().awards;
    let prizes = match taker {
        Taker::Entrant(_) => &awards.prizes,
        Taker::Team(_) => &awards.team_prizes,
    };
    Some(prizes.get(at?)?.title.value.clone())
}
