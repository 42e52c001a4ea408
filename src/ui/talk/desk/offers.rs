//! The catalogue: each product with its price, terms and way out, and what can be done with it. It never tells whether
//! this customer can have it.

use std::collections::BTreeMap;

use egui::{Align, Layout, Ui, vec2};

use super::super::Scene;
use crate::{
    app::{Actions, TalkAction},
    scenario::Product,
    text::say,
    ui::{
        rows::Rows,
        theme::{Tokens, Type, icons, space},
        widgets::{Button, Card, Chip, Tone, notice},
    },
};

/// Draws the products over the width that is left.
pub fn show(ui: &mut Ui, scene: Scene<'_>, actions: &mut Actions) {
    for product in &scene.talk.scenario.desk.catalogue {
        ui.push_id(&*product.id.value, |ui| {
            Card::new()
                .margin(egui::Margin::symmetric(14, 11))
                .show(ui, |ui| product_ui(ui, scene, product, actions));
        });
    }
    answer_ui(ui, scene);
}

fn product_ui(ui: &mut Ui, scene: Scene<'_>, product: &Product, actions: &mut Actions) {
    let t = Tokens::of(ui);
    let talk = scene.talk.language();
    ui.spacing_mut().item_spacing = vec2(space::M, space::S);
    let offers = &scene.talk.desk().offers;
    let (made, ordered) = (offers.is_made(&product.id), offers.is_ordered(&product.id));
    ui.horizontal(|ui| {
        let price = format!("{} {}", *product.price, product.unit.get(talk));
        let room = ui.available_width() - 90.0;
        Rows::new(Type::Body)
            .strong(product.title.get(talk), t.text)
            .run("  ", t.text_3)
            .run(&price, t.text_2)
            .show_in(ui, room);
        let state = match (made, ordered) {
            (_, true) => Some(("desk-offers-ordered", Tone::Ok)),
            (true, false) => Some(("desk-offers-on", Tone::Info)),
            _ => None,
        };
        if let Some((key, tone)) = state {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                Chip::new(&say(scene.language, key))
                    .tone(tone)
                    .small()
                    .show(ui);
            });
        }
    });
    if let Some(about) = &product.about {
        Rows::of(Type::Dense, t.text_2, about.get(talk)).show(ui);
    }
    let lines = [
        ("desk-offers-conditions", product.conditions.as_ref()),
        ("desk-offers-terms", Some(&product.terms)),
        ("desk-offers-cancel", Some(&product.cancel)),
    ];
    for (key, text) in lines {
        let Some(text) = text else { continue };
        Rows::new(Type::Dense)
            .run(&say(scene.language, key), t.text_3)
            .run("  ", t.text_3)
            .run(text.get(talk), t.text)
            .show(ui);
    }
    if scene.ended() || ordered {
        return;
    }
    ui.add_space(space::XXS);
    ui.horizontal(|ui| {
        let mut button = |key: &str, icon, act: &str, enabled: bool| {
            let words = say(scene.language, key);
            let name = Button::plain(&words).icon(icon).bar().enabled(enabled);
            if name.show(ui).clicked() {
                let with = BTreeMap::from([("product".to_owned(), product.id.value.clone())]);
                actions.push(TalkAction::Do(act.to_owned(), with));
            }
        };
        button(
            "desk-offers-make",
            icons::MEGAPHONE_SIMPLE,
            "offer.make",
            !made,
        );
        button("desk-offers-order", icons::CHECK, "offer.order", made);
        button("desk-offers-drop", icons::X, "offer.drop", made);
    });
}

/// The latest refusal, if the last order was refused.
fn answer_ui(ui: &mut Ui, scene: Scene<'_>) {
    let answers = &scene.talk.seen.answers;
    if let Some((false, words)) = answers.get("offer.order") {
        notice(ui, Tone::Bad, icons::X_CIRCLE.filled(), words, None);
    }
}
