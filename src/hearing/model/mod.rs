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

pub use explain::{Reason, What, explain};
pub(crate) use fuse::fuse;
pub use score::{Model, level, probability};
pub use weights::Refused;

use super::{Before, Heard, sense::Reply};
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
        Self::after(text, Before::default())
    }

    /// The features of `text` said after `before`.
    pub fn after(text: &str, before: Before<'_>) -> Self {
        let reply = Reply::of(text);
        let repeated = super::hear::repeats(&reply, &[]);
        let heard = super::hear::by_rules(text, &reply, &repeated);
        Self::heard(text, before, &reply, &heard)
    }

    /// The n-grams of `text` alone: what the acts of a sentence are heard by.
    pub fn plain(text: &str, language: Language) -> Self {
        Self {
            language,
            grams: grams::Grams::of(text, "", language),
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
    pub(super) fn heard(text: &str, before: Before<'_>, reply: &Reply<'_>, heard: &Heard) -> Self {
        let language = grams::language_of(text);
        Self {
            language,
            grams: grams::Grams::of(&once(text, heard), before.customer, language),
            dense: dense::features(reply, before, heard),
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
            What::Rule(_) => None,
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
