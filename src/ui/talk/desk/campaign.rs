//! The campaign: how many are contacted and left alone at what cost, each segment, and once launched what came of it.

use std::collections::BTreeMap;

use egui::Ui;
use rust_decimal::Decimal;

use super::{
    super::Scene,
    board::{Entry, Tile, entries, head},
    form::{self, FormView},
};
use crate::{
    app::Actions,
    desk::{
        campaign::{Campaign, Outcome, Segment, Standing},
        figure,
    },
    scenario::ActionPlace,
    text::{Language, Message, say},
    ui::widgets::empty,
};

/// Draws the campaign over the width that is left.
pub fn show(
    ui: &mut Ui,
    scene: Scene<'_>,
    board: &Campaign,
    forms: &mut BTreeMap<String, FormView>,
    actions: &mut Actions,
) {
    let (language, talk) = (scene.language, scene.talk.language());
    head(ui, &tiles(board, language, talk));
    if board.segments.is_empty() {
        empty(ui, &say(language, "desk-campaign-none"), None);
    } else {
        entries(ui, &lines(board, language, talk));
    }
    if !board.launched {
        form::show(ui, scene, forms, ActionPlace::Campaign, actions);
    }
}

fn money(value: Option<Decimal>) -> String {
    figure(value.map(|it| it.normalize()), false)
}

fn count(value: usize) -> String {
    figure(Some(Decimal::from(value)), false)
}

fn tiles(board: &Campaign, language: Language, talk: Language) -> Vec<Tile> {
    let plan = board.plan();
    let unit = plan.unit.get(talk);
    let (contacts, outcome) = (board.contacts(), board.outcome());
    let alone = board.standings().iter().map(|it| it.alone.len()).sum();
    let least = *plan.control;
    let list = Message::new("desk-campaign-of").with("count", count(board.customers()));
    let net = outcome.as_ref().and_then(|it| it.net);
    let each = Message::new("desk-campaign-cost-each")
        .with("cost", plan.cost.value.clone())
        .with("unit", unit.to_owned());
    let cost = outcome.as_ref().map_or_else(|| board.cost(), |it| it.cost);
    let state = match board.launched {
        true => "desk-campaign-sent",
        false => "desk-campaign-draft",
    };
    vec![
        Tile {
            name: say(language, "desk-campaign-contacts"),
            value: count(contacts),
            note: Message::new("desk-campaign-contacts-of")
                .with("limit", count(*plan.limit as usize))
                .say(language),
            bad: contacts > *plan.limit as usize,
        },
        Tile {
            name: say(language, "desk-campaign-alone"),
            value: count(alone),
            note: Message::new("desk-campaign-alone-about")
                .with("least", least)
                .say(language),
            bad: board.segments.iter().any(|it| it.control < least),
        },
        Tile {
            name: say(language, "desk-campaign-cost"),
            value: format!("{} {unit}", money(Some(cost))),
            note: each.say(language),
            bad: false,
        },
        Tile {
            name: say(language, "desk-campaign-net"),
            value: money(net),
            note: match outcome {
                Some(_) => unit.to_owned(),
                None => say(language, "desk-campaign-net-none"),
            },
            bad: net.is_some_and(|net| net.is_sign_negative()),
        },
        Tile {
            name: say(language, "desk-campaign-state"),
            value: say(language, state),
            note: list.say(language),
            bad: false,
        },
    ]
}

/// A line for each segment.
fn lines(board: &Campaign, language: Language, talk: Language) -> Vec<Entry> {
    let segments = board.segments.iter().zip(board.standings());
    segments
        .map(|(segment, standing)| line(board, segment, standing, language, talk))
        .collect()
}

fn line(
    board: &Campaign,
    segment: &Segment,
    standing: &Standing,
    language: Language,
    talk: Language,
) -> Entry {
    let mut offers = board.plan().offers.iter();
    let offer = offers.find(|it| *it.id == *segment.offer);
    let unit = board.plan().unit.get(talk);
    let sizes = Message::new("desk-campaign-line")
        .with("size", count(standing.size))
        .with("contacts", count(standing.contacts.len()))
        .with("alone", count(standing.alone.len()))
        .with("control", segment.control)
        .with("cost", money(Some(standing.cost)))
        .with("unit", unit.to_owned());
    let mut below = vec![
        (segment.conditions.clone(), false),
        (sizes.say(language), false),
    ];
    let counted = |key, of: usize| Message::new(key).with("count", count(of)).say(language);
    if standing.overlap > 0 {
        below.push((counted("desk-campaign-overlap", standing.overlap), false));
    }
    if standing.opted_out > 0 {
        below.push((counted("desk-campaign-out", standing.opted_out), true));
    }
    if let Some(outcome) = &standing.outcome {
        let results = results(outcome, unit, language);
        below.extend(results.map(|words| (words, false)));
    }
    Entry {
        title: segment.name.clone(),
        beside: offer.map_or("", |it| it.title.get(talk)).to_owned(),
        below,
    }
}

/// What came of a segment, in two lines.
fn results(outcome: &Outcome, unit: &str, language: Language) -> [String; 2] {
    let rate = |orders: usize, of: usize| {
        let rate = Decimal::from(orders * 100) / Decimal::from(of.max(1));
        money((of > 0).then_some(rate.round_dp(2)))
    };
    let result = Message::new("desk-campaign-result")
        .with("orders", count(outcome.orders))
        .with("rate", rate(outcome.orders, outcome.contacts))
        .with("others", count(outcome.alone_orders))
        .with("alonerate", rate(outcome.alone_orders, outcome.alone))
        .with("uplift", money(outcome.uplift));
    let earned = Message::new("desk-campaign-money")
        .with("revenue", money(Some(outcome.revenue)))
        .with("cost", money(Some(outcome.cost)))
        .with("net", money(outcome.net))
        .with("unit", unit.to_owned());
    [result.say(language), earned.say(language)]
}
