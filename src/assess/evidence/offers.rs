//! `Offer…`: whether an offer answered a need, was meant for this customer, and was told in full before the order.

use super::{Held, View, Window, facts::whole, said::hits};
use crate::{
    scenario::{OfferIs, Product},
    session::Happening,
};

/// The offer of `product` was so.
pub(super) fn offer(view: &View<'_>, window: Window, question: &OfferIs) -> Option<Held> {
    match question {
        OfferIs::Fits(id) => places(view, window, "offer.make", |product, event| {
            *product.id == **id && fits(view, product, event)
        }),
        OfferIs::NotEligible => places(view, window, "offer.make", |product, _| {
            product.not_for.is_some()
        }),
        OfferIs::Pushed(times) => {
            let made = places(view, window, "offer.make", |_, _| true)?;
            (made.places.len() >= times.value as usize).then_some(made)
        }
        OfferIs::Told(id) => {
            let product = product(view, id)?;
            let end = view.events.len();
            let order = act(view, "offer.order", id).unwrap_or(end);
            let told = told(view, window, product, order)?;
            Held::at(told)
        }
        OfferIs::NotTold => places(view, window, "offer.order", |product, event| {
            told(view, Window::COSTING, product, event).is_none()
        }),
    }
}

fn product<'v>(view: &View<'v>, id: &str) -> Option<&'v Product> {
    let mut products = view.scenario.desk.catalogue.iter();
    products.find(|product| *product.id == *id)
}

/// The last event in which `action` was done with the product.
fn act(view: &View<'_>, action: &str, id: &str) -> Option<usize> {
    view.events.iter().rposition(|event| {
        matches!(&event.what, Happening::Done { action: done, with, .. }
            if done == action && with.get("product").is_some_and(|it| it == id))
    })
}

/// Places where `action` was done with a product that is `wanted`.
fn places(
    view: &View<'_>,
    window: Window,
    action: &str,
    wanted: impl Fn(&Product, usize) -> bool,
) -> Option<Held> {
    let done = view.events.iter().enumerate();
    let done = done.filter_map(|(index, event)| match &event.what {
        Happening::Done {
            action: done, with, ..
        } if done == action => Some((index, product(view, with.get("product")?)?)),
        _ => None,
    });
    let found = done.filter(|(index, product)| wanted(product, *index));
    let places = found.filter_map(|(index, _)| whole(view, index));
    Held::at(places.filter(|there| window.admits(there)).collect())
}

/// Whether the customer had told a need that the product meets.
fn fits(view: &View<'_>, product: &Product, event: usize) -> bool {
    let told = &view.record.told;
    product.not_for.is_none()
        && product
            .meets
            .iter()
            .any(|fact| told.get(fact.as_str()).is_some_and(|&at| at < event))
}

/// Where everything that must be said about the product was said before `event`; none where something is missing.
fn told(
    view: &View<'_>,
    window: Window,
    product: &Product,
    event: usize,
) -> Option<Vec<crate::assess::mark::Witness>> {
    let mut places = Vec::new();
    for disclosure in &product.disclosures {
        let words = disclosure.words.iter();
        let mut said = words.flat_map(|word| hits(view, window, word));
        places.push(
            said.find(|hit| hit.there.event < event && !hit.quoted)?
                .there,
        );
    }
    Some(places)
}
