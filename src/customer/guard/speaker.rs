//! Who says a line, the agent or the customer: a linear model on its n-grams, beside the phrases.
//!
//! `assets/models/*.speaker`, made with the hearing models from labelled talks and from the product's own lines.

use std::sync::LazyLock;

use crate::{
    hearing::model::{Features, Model, Refused, probability, weights::Weights},
    text::Language,
};

/// The name of the one class: the agent speaks.
pub const SPEAKER: &str = "agent";

/// The embedded files.
const FILES: [&[u8]; 2] = [
    include_bytes!("../../../assets/models/zh.speaker"),
    include_bytes!("../../../assets/models/en.speaker"),
];

static MODELS: LazyLock<[Option<Model<'static>>; 2]> =
    LazyLock::new(|| Language::ALL.map(|language| load(language).ok()));

/// Reads the embedded model for `language` anew.
///
/// # Errors
/// [`Refused`] where it is not whole.
fn load(language: Language) -> Result<Model<'static>, Refused> {
    let bytes = FILES[usize::from(language == Language::En)];
    Ok(Model::new(Weights::read(bytes, language)?))
}

/// How sure it is that an agent says `line`, in thousandths, and from where on it counts; none without a model.
pub(super) fn agent(line: &str, language: Language) -> Option<(u16, u16)> {
    let model = MODELS[usize::from(language == Language::En)].as_ref()?;
    let odds = model.logits(&Features::plain(line, language));
    let cut = model.weights.classes.first()?.cuts[0];
    Some((probability(*odds.first()?), cut))
}

/// A print of the n-grams of the lines of `bank`: weights made when they were others judge amiss.
pub fn print_of_speakers(bank: &str, language: Language) -> [u8; 32] {
    let mut hasher = blake3::Hasher::new();
    for line in bank.lines() {
        hasher.update(line.as_bytes());
        for (slot, value) in Features::plain(line, language).grams.weights {
            hasher.update(&slot.to_le_bytes());
            hasher.update(&value.to_le_bytes());
        }
    }
    *hasher.finalize().as_bytes()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used)]
    use super::*;

    #[test]
    fn the_weights_were_made_from_the_lines_that_lie_beside_them() {
        let banks = [
            include_str!("../../../assets/models/speakers.zh.txt"),
            include_str!("../../../assets/models/speakers.en.txt"),
        ];
        for (language, bank) in Language::ALL.into_iter().zip(banks) {
            let model = load(language).unwrap();
            assert_eq!(
                model.weights.print,
                print_of_speakers(bank, language),
                "the lines have changed since the weights were made; make them anew: \
                 cargo run --release --no-default-features --example train_hearing -- LABELLED assets/models"
            );
            assert_eq!(model.weights.classes[0].name, SPEAKER);
        }
    }

    #[test]
    fn agents_and_customers_are_told_apart() {
        let sure = |line: &str, language| {
            let (share, cut) = agent(line, language).unwrap();
            share > cut
        };
        assert!(sure("退款已经给您提交了，请您留意短信。", Language::Zh));
        assert!(!sure("你们什么时候退？", Language::Zh));
        assert!(sure(
            "I've raised a ticket and will call you back with an update.",
            Language::En
        ));
        assert!(!sure("When do I get my money back?", Language::En));
        assert_eq!(
            agent("", Language::Zh).unwrap().0,
            agent("", Language::Zh).unwrap().0
        );
    }
}
