//! What can be done with the catalogue: offer a product, take a no, place the order.

use super::{act, field};
use crate::scenario::{ActionPlace, Choice, DeskAction, ParameterKind, Product};

/// The acts of `catalogue`.
pub(super) fn acts(catalogue: &[Product]) -> Vec<DeskAction> {
    let products: Vec<Choice> = catalogue
        .iter()
        .map(|product| Choice {
            id: product.id.clone(),
            title: product.title.clone(),
        })
        .collect();
    let product = || vec![field("product", ParameterKind::OneOf(products.clone()))];
    ["offer.make", "offer.drop", "offer.order"]
        .map(|id| act(id, ActionPlace::Offers, true, product()))
        .into()
}
