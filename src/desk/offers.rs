//! Offers as a state: which products were offered, taken back and ordered.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    scenario::Product,
    text::{Language, Message},
};

/// The offers so far, by product.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Offers {
    made: BTreeSet<String>,
    ordered: BTreeSet<String>,
}

impl Offers {
    /// Whether the product is on offer: made and not taken back.
    pub fn is_made(&self, product: &str) -> bool {
        self.made.contains(product)
    }

    /// Whether the product was ordered.
    pub fn is_ordered(&self, product: &str) -> bool {
        self.ordered.contains(product)
    }

    /// Whether `action` can be done with these values.
    ///
    /// # Errors
    /// Why it cannot.
    pub fn answers(
        &self,
        catalogue: &[Product],
        action: &str,
        with: &BTreeMap<String, String>,
        language: Language,
    ) -> Result<Option<Message>, Message> {
        let id = with.get("product").map_or("", String::as_str);
        let product = catalogue.iter().find(|product| *product.id == *id);
        let Some(product) = product else {
            return Ok(None);
        };
        let say = |key| Message::new(key).with("title", product.title.get(language).to_owned());
        match action {
            "offer.make" if self.is_ordered(id) => Err(say("desk-offer-ordered-already")),
            "offer.make" => Ok(Some(
                say("desk-offer-made")
                    .with("price", product.price.value.clone())
                    .with("unit", product.unit.get(language).to_owned()),
            )),
            "offer.drop" | "offer.order" if !self.is_made(id) => Err(say("desk-offer-not-made")),
            "offer.order" if self.is_ordered(id) => Err(say("desk-offer-ordered-already")),
            "offer.order" => Ok(Some(say("desk-offer-ordered"))),
            _ => Ok(Some(say("desk-offer-dropped"))),
        }
    }

    /// Takes in that `action` was done.
    pub fn does(&mut self, action: &str, with: &BTreeMap<String, String>) {
        let Some(product) = with.get("product").cloned() else {
            return;
        };
        match action {
            "offer.make" => {
                self.made.insert(product);
            }
            "offer.drop" => {
                self.made.remove(&product);
            }
            "offer.order" => {
                self.ordered.insert(product);
            }
            _ => {}
        }
    }
}
