//! # way-differs
//!
//! Another way to tell a fact or a claim says something else: a figure is missing or new, or there is one “not” more or less; or
//! two wordings of one choice in square brackets differ so.
//!
//! Which wording is said is left to the seed, so two sessions would not have the same facts.
//!
//! Bad: `says: (en: "I paid 84 yuan"), ways: [(en: "I paid 48 yuan"), (en: "I [paid/did not pay] 84 yuan")]`
//! Good: `ways: [(en: "They took 84 yuan"), (en: "I [paid/had to pay] 84 yuan")]`

use super::Lint;
use crate::{
    scenario::Text,
    text::{Language, Message, either, kept},
};

pub(super) fn run(cx: &Lint<'_>) {
    let scenario = cx.scenario;
    for fact in &scenario.customer.facts {
        compare(cx, &fact.says, &fact.ways);
    }
    for claim in &scenario.customer.claims {
        compare(cx, &claim.says, &claim.ways);
    }
    compare(cx, &scenario.customer.wants, &scenario.customer.want_ways);
    // What a node, an ending or an outburst says is told freely; only the choices in it must agree.
    let nodes = scenario.script.nodes.iter().flat_map(|node| &node.ways);
    let endings = scenario.endings.iter().flat_map(|ending| &ending.ways);
    let lines = scenario.customer.lines.iter().flat_map(|it| &it.ways);
    let facts = scenario.customer.facts.iter();
    let put_off = facts.flat_map(|fact| &fact.withheld_ways);
    let shocks = scenario.desk.shocks.iter().flat_map(|shock| &shock.ways);
    let free = nodes.chain(endings).chain(lines).chain(put_off);
    let free = free.chain(shocks);
    for text in free {
        for words in [&text.zh, &text.en].into_iter().flatten() {
            if !agree(&words.value) {
                report(cx, words.span, &words.value);
            }
        }
    }
}

/// Finds the `ways` that do not mean what `says` does.
fn compare(cx: &Lint<'_>, says: &Text, ways: &[Text]) {
    for language in Language::ALL {
        let said = says.exact(language);
        for way in ways {
            let words = match language {
                Language::Zh => &way.zh,
                Language::En => &way.en,
            };
            let Some(words) = words else { continue };
            let same = said.is_none_or(|said| kept(said, &either::first(&words.value)));
            if !same || !agree(&words.value) {
                report(cx, words.span, &words.value);
            }
        }
    }
}

fn report(cx: &Lint<'_>, span: crate::text::Span, words: &str) {
    let message = Message::new("check-way-differs").with("way", words.to_owned());
    cx.error(span, message);
}

/// Whether the wordings of every choice in `text` agree in figures and in what they deny.
fn agree(text: &str) -> bool {
    either::choices(text).all(|wordings| {
        let first = wordings.first().copied().unwrap_or_default();
        wordings.iter().all(|one| kept(first, one))
    })
}
