//! How a sentence is said otherwise: `assets/voice/*.speech.ron`, one file a language, part of the program.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::{
    customer::MoodBand,
    scenario::Temper,
    text::{Language, denials},
};

/// Everything a language has for saying a sentence otherwise.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Speech {
    /// What may stand before a sentence.
    pub leads: Vec<Dress>,
    /// What may stand behind one.
    pub tails: Vec<Dress>,
    /// Short answers that are a message of their own.
    pub acks: Vec<Dress>,
    /// Slips of the finger.
    pub typos: Vec<Typo>,
    /// Equivalents.
    pub same: Vec<Same>,
}

/// Wordings that fit a mood, a temper and a kind of sentence.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dress {
    moods: Vec<Mood>,
    #[serde(default)]
    tempers: Vec<Temper>,
    #[serde(default)]
    fits: Fits,
    /// Stands as well alone; set off by a comma where it is put behind a sentence.
    #[serde(default)]
    alone: bool,
    /// Only beside a fact.
    #[serde(default)]
    matter: bool,
    /// Only beside something with a figure: an order number, an amount.
    #[serde(default)]
    figure: bool,
    /// Not from somebody formal, and not in a letter.
    #[serde(default)]
    casual: bool,
    says: Vec<String>,
}

/// The four visible moods as the files name them, and one more way to tell a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Mood {
    /// 正常.
    Calm,
    /// 波动.
    Unsettled,
    /// 激动.
    Agitated,
    /// 愤怒.
    Furious,
    /// A fact told in anger: short, and nothing soft about it.
    Curt,
}

impl Mood {
    /// The mood `band` as the files name it.
    pub fn of(band: MoodBand) -> Self {
        match band {
            MoodBand::Calm => Self::Calm,
            MoodBand::Unsettled => Self::Unsettled,
            MoodBand::Agitated => Self::Agitated,
            MoodBand::Furious => Self::Furious,
        }
    }

    /// Whether nothing soft is said in it.
    pub fn is_hot(self) -> bool {
        !matches!(self, Self::Calm | Self::Unsettled)
    }
}

/// Kinds of sentences.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
pub enum Fits {
    /// All of them.
    #[default]
    Any,
    /// A statement.
    Statement,
    /// A question.
    Question,
    /// A request.
    Request,
}

/// A slip and what was meant.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Typo {
    /// What was meant.
    pub right: String,
    /// What was typed.
    pub wrong: String,
}

/// A wording and others that mean the same.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Same {
    /// The wording.
    pub plain: String,
    /// What may be said for it.
    pub said: Vec<String>,
    /// What must not stand right before it: letters in Chinese, words between bars in English. A full stop among what must
    /// not stand behind it is the end of a clause.
    #[serde(default)]
    pub not_after: String,
    /// What must not stand right behind it.
    #[serde(default)]
    pub not_before: String,
    /// Only at the beginning of a message.
    #[serde(default)]
    pub at_start: bool,
    /// Only at the end of a clause; with `at_start`, only where it is all of one.
    #[serde(default)]
    pub at_end: bool,
    /// Not from somebody formal, and not in a letter.
    #[serde(default)]
    pub casual: bool,
}

static ZH: LazyLock<Speech> =
    LazyLock::new(|| read(include_str!("../../../assets/voice/zh-CN.speech.ron")));
static EN: LazyLock<Speech> =
    LazyLock::new(|| read(include_str!("../../../assets/voice/en.speech.ron")));

#[expect(
    clippy::expect_used,
    reason = "the files are part of the program and a test reads both"
)]
fn read(source: &str) -> Speech {
    let mut speech: Speech = ron::from_str(source).expect("the speech files are well-formed");
    // Nothing that is put around a sentence may deny anything in it.
    for dress in speech.leads.iter_mut().chain(&mut speech.tails) {
        dress.says.retain(|words| denials(words) == 0);
    }
    let equal = |same: &mut Same| {
        let plain = denials(&same.plain);
        same.said.retain(|said| denials(said) == plain);
        !same.said.is_empty()
    };
    speech.same.retain_mut(equal);
    // The longest first, so that part of a wording is never taken for the whole.
    speech
        .same
        .sort_by_key(|same| std::cmp::Reverse(same.plain.len()));
    speech
}

impl Speech {
    /// What `language` has.
    pub fn of(language: Language) -> &'static Speech {
        match language {
            Language::Zh => &ZH,
            Language::En => &EN,
        }
    }

    /// What may stand before a sentence of the kind `fits`.
    pub fn leads(&'static self, at: Place) -> impl Iterator<Item = &'static str> {
        chosen(&self.leads, at).map(|(words, _)| words)
    }

    /// What may stand behind one, and whether it is set off from it.
    pub fn tails(&'static self, at: Place) -> impl Iterator<Item = (&'static str, bool)> {
        chosen(&self.tails, at)
    }

    /// Short answers that are a message of their own.
    pub fn acks(&'static self, at: Place) -> impl Iterator<Item = &'static str> {
        chosen(&self.acks, at).map(|(words, _)| words)
    }
}

/// Where something is to be put: who speaks in which mood, and in what kind of sentence.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    /// Temper.
    pub temper: Temper,
    /// Mood, as far as it is heard.
    pub mood: Mood,
    /// Whether they do not fight with words, and so speak as if only unsettled.
    pub gentle: bool,
    /// The sentence.
    pub fits: Fits,
    /// Whether it tells a fact.
    pub matter: bool,
    /// Whether there is a figure in it.
    pub figure: bool,
    /// Whether nothing careless is said: in a letter, or by somebody formal.
    pub careful: bool,
}

fn chosen(from: &'static [Dress], at: Place) -> impl Iterator<Item = (&'static str, bool)> {
    let fits = move |dress: &&Dress| {
        let tempered = !dress.tempers.is_empty();
        // What a temper says when it boils is its own, gentle or not.
        let mood = match at.gentle && at.mood.is_hot() && !tempered {
            true => Mood::Unsettled,
            false => at.mood,
        };
        dress.moods.contains(&mood)
            && (at.matter || !dress.matter)
            && (at.figure || !dress.figure)
            && !(at.careful && dress.casual)
            && (!tempered || dress.tempers.contains(&at.temper))
            && (dress.fits == Fits::Any || at.fits == Fits::Any || dress.fits == at.fits)
    };
    from.iter()
        .filter(fits)
        .flat_map(|dress| dress.says.iter().map(|words| (words.as_str(), dress.alone)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places() -> Vec<Place> {
        let mut places = Vec::new();
        for &temper in Temper::ALL {
            for mood in [Mood::Calm, Mood::Unsettled, Mood::Agitated, Mood::Furious] {
                for fits in [Fits::Statement, Fits::Question, Fits::Request] {
                    let gentle = temper == Temper::Courteous;
                    places.push(Place {
                        temper,
                        mood,
                        gentle,
                        fits,
                        matter: true,
                        figure: true,
                        careful: temper == Temper::Formal,
                    });
                }
            }
        }
        places
    }

    #[test]
    fn there_is_enough_to_say_in_every_mood_and_temper() {
        for language in Language::ALL {
            let speech = Speech::of(language);
            for at in places() {
                assert!(speech.leads(at).count() >= 6, "{language} {at:?} leads");
                assert!(speech.tails(at).count() >= 5, "{language} {at:?} tails");
                assert!(speech.acks(at).count() >= 6, "{language} {at:?} acks");
            }
        }
    }

    #[test]
    fn nothing_soft_is_said_in_anger() {
        let speech = Speech::of(Language::Zh);
        for at in places()
            .into_iter()
            .filter(|at| at.mood.is_hot() && !at.gentle)
        {
            for (tail, _) in speech.tails(at) {
                let soft = ["哦", "哈", "呢", "呀", "嘛", "谢", "辛苦"];
                assert!(!soft.iter().any(|it| tail.contains(it)), "{at:?} {tail}");
            }
        }
    }

    #[test]
    fn nothing_put_around_a_sentence_has_a_figure() {
        for language in Language::ALL {
            let speech = Speech::of(language);
            let dress = speech.leads.iter().chain(&speech.tails);
            for words in dress.flat_map(|dress| &dress.says) {
                let heard = crate::hearing::hear(words);
                assert!(heard.figures.is_empty(), "{words}: {:?}", heard.figures);
            }
        }
    }
}
