//! Statistical hearing: linear models on hashed n-grams, with the rule features beside them.
//!
//! A model that cannot be used is refused with a sentence, and the rules carry on alone: [`faults`] says so.

pub mod dense;
mod explain;
mod fuse;
pub mod grams;
mod score;
pub mod weights;

use std::sync::LazyLock;

pub use explain::{Part, Reason, What, explain, explain_in};
pub(crate) use fuse::fuse;
pub use score::{Model, level, probability};
pub use weights::Refused;

use super::{Around, Heard, sense::Reply};
use crate::text::Language;
use weights::Weights;

/// The embedded files.
const FILES: [(Language, &[u8]); 2] = [
    (
        Language::Zh,
        include_bytes!("../../../assets/models/zh.heard"),
    ),
    (
        Language::En,
        include_bytes!("../../../assets/models/en.heard"),
    ),
];

/// The models of the product, read once.
static MODELS: LazyLock<[Result<Model<'static>, Refused>; 2]> =
    LazyLock::new(|| Language::ALL.map(load));

/// Reads the embedded model for `language` anew.
///
/// # Errors
/// [`Refused`] where it is not whole.
pub fn load(language: Language) -> Result<Model<'static>, Refused> {
    let (_, bytes) = FILES[usize::from(language == Language::En)];
    Ok(Model::new(Weights::read(bytes, language)?))
}

/// The model for `language`, where there is a usable one.
pub fn model(language: Language) -> Option<&'static Model<'static>> {
    MODELS[usize::from(language == Language::En)].as_ref().ok()
}

/// The models that were refused, and why: then the rules hear alone in that language.
pub fn faults() -> Vec<(Language, Refused)> {
    FILES
        .iter()
        .zip(MODELS.iter())
        .filter_map(|(&(language, _), model)| Some((language, *model.as_ref().err()?)))
        .collect()
}

/// The models a reply is heard by: the product's, or others that are being measured.
#[derive(Clone, Copy, Debug)]
pub struct Models<'m>([Option<&'m Model<'m>>; 2]);

impl<'m> Models<'m> {
    /// Those of the product.
    pub fn shipped() -> Models<'static> {
        Models(Language::ALL.map(model))
    }

    /// None: the rules hear alone.
    pub fn none() -> Self {
        Self([None; 2])
    }

    /// These, with `model` in place of that of its language.
    pub fn with(mut self, model: &'m Model<'m>) -> Self {
        self.0[usize::from(model.weights.language == Language::En)] = Some(model);
        self
    }

    /// The model for `language`, where there is a usable one.
    pub fn model(&self, language: Language) -> Option<&'m Model<'m>> {
        self.0[usize::from(language == Language::En)]
    }
}

/// A print of the words the rules know and of what the features are of the replies in `bank`, a line each: weights made
/// when it was another may hear amiss.
pub fn print_of(bank: &str) -> [u8; 32] {
    let mut hasher = blake3::Hasher::new();
    for (name, text) in super::lexicon::FILES {
        hasher.update(name.as_bytes());
        for line in text.lines() {
            hasher.update(line.as_bytes());
        }
    }
    for line in bank.lines() {
        let features = Features::of(line);
        for (slot, value) in features.grams.weights {
            hasher.update(&slot.to_le_bytes());
            hasher.update(&value.to_le_bytes());
        }
        for (number, value) in features.dense {
            hasher.update(&number.to_le_bytes());
            hasher.update(&value.to_le_bytes());
        }
    }
    *hasher.finalize().as_bytes()
}

/// Everything a model reads of one reply.
#[derive(Clone, Debug)]
pub struct Features {
    /// The language it is heard in.
    pub language: Language,
    /// Its n-grams.
    pub grams: grams::Grams,
    /// What the rules heard: number of the feature and value.
    pub dense: Vec<(u16, i32)>,
}

impl Features {
    /// The features of `text`, as hearing and the trainer both see them.
    pub fn of(text: &str) -> Self {
        Self::within(text, Around::default())
    }

    /// The features of `text` said amid `around`.
    pub fn within(text: &str, around: Around<'_>) -> Self {
        let reply = Reply::of(text);
        let repeated = super::hear::repeats(&reply, &[]);
        let heard = super::hear::by_rules(text, &reply, &repeated);
        Self::heard(text, around, &reply, &heard)
    }

    /// The n-grams of `text` alone: what the acts of a sentence are heard by.
    pub fn plain(text: &str, language: Language) -> Self {
        Self {
            language,
            grams: grams::Grams::of(text, Around::default(), language),
            dense: Vec::new(),
        }
    }

    /// The same without what the rules heard.
    pub fn without_rules(&self) -> Self {
        Self {
            dense: Vec::new(),
            ..self.clone()
        }
    }

    /// The features of a reply of which the rules have `heard`.
    pub(super) fn heard(text: &str, around: Around<'_>, reply: &Reply<'_>, heard: &Heard) -> Self {
        let language = grams::language_of(text);
        Self {
            language,
            grams: grams::Grams::of(&once(text, heard), around, language),
            dense: dense::features(reply, around, heard),
        }
    }
}

/// `text` without the sentences that repeat an earlier one: saying it again carries nothing.
fn once<'t>(text: &'t str, heard: &Heard) -> std::borrow::Cow<'t, str> {
    if heard.sentences.iter().all(|sentence| !sentence.repeated) {
        return text.into();
    }
    let kept = heard.sentences.iter().filter(|sentence| !sentence.repeated);
    let kept: Vec<&str> = kept.map(|sentence| sentence.span.of(text)).collect();
    kept.join(" ").into()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used)]
    use super::*;

    #[test]
    fn the_shipped_models_are_whole() {
        assert_eq!(faults(), []);
        for language in Language::ALL {
            let classes = &model(language).unwrap().weights.classes;
            assert!(classes.iter().any(|class| class.name == "level.1"));
        }
        assert!(FILES.iter().map(|(_, bytes)| bytes.len()).sum::<usize>() <= 4 << 20);
    }

    #[test]
    fn the_weights_were_made_from_what_is_heard_now() {
        let now = print_of(include_str!("../../../assets/models/bank.txt"));
        for language in Language::ALL {
            assert_eq!(
                model(language).unwrap().weights.print,
                now,
                "the lexicons or the features have changed since the weights were made; make them anew: \
                 cargo run --release --no-default-features --example train_hearing -- LABELLED assets/models"
            );
        }
    }

    #[test]
    fn the_print_knows_words_and_features() {
        let print = print_of("We refunded 38 yuan.");
        assert_eq!(print, print_of("We refunded 38 yuan.\n"));
        assert_ne!(print, print_of("We refunded nothing."));
        assert_ne!(print, print_of(""));
    }

    #[test]
    fn without_models_the_rules_hear_the_same() {
        let text = "您好，门票20元，建议您早点去。";
        let alone = Models::none().hear(text);
        let shipped = Models::shipped().hear(text);
        assert_eq!(alone.figures, shipped.figures);
        assert_ne!(alone.usefulness, shipped.usefulness);
        let chinese = Models::none().with(model(Language::Zh).unwrap());
        assert_eq!(chinese.hear(text), shipped);
    }

    #[test]
    fn reasons_point_at_the_words() {
        let text = "Could you please tell me what happened? Thanks a lot!";
        let reasons = explain(text);
        let polite: Vec<&Reason> = reasons
            .iter()
            .filter(|reason| reason.reading == "politeness")
            .collect();
        assert!(!polite.is_empty() && polite.len() <= 5);
        assert!(
            polite
                .windows(2)
                .all(|two| two[0].weight.abs() >= two[1].weight.abs())
        );
        let words = polite.iter().filter_map(|reason| match reason.what {
            What::Text(span) => Some(span.of(text)),
            What::Rule(_) | What::Around(_) => None,
        });
        assert!(words.into_iter().all(|word| !word.is_empty()));
        assert_eq!(explain(""), explain(""));
    }

    #[test]
    fn without_a_model_the_rules_hear_alone() {
        let text = "非常抱歉让您久等了，我马上帮您查。";
        let reply = Reply::of(text);
        let rules = super::super::hear::by_rules(text, &reply, &[false]);
        let both = super::super::hear(text);
        assert_eq!(rules.empathy.anchored, both.empathy.anchored);
        assert_eq!(rules.flags, both.flags);
        assert_eq!(rules.figures, both.figures);
        assert_ne!(rules.usefulness, both.usefulness);
    }
}
