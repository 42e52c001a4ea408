//! The lines of the voice: `assets/voice/*.ron`, one file a language, part of the program.

use std::{collections::BTreeMap, sync::LazyLock};

use serde::Deserialize;

use crate::{scenario::Temper, text::Language};

use super::{super::MoodBand, Wording};

/// All lines of one language.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Grammar {
    /// New beginnings for used lines, calm and unsettled.
    prefixes_cool: Vec<String>,
    /// New beginnings for used lines, agitated and furious.
    prefixes_hot: Vec<String>,
    /// The line that counts: the last resort.
    pub counted: String,
    /// Lines by wording.
    lines: BTreeMap<Wording, Lines>,
}

/// The lines of one wording. `|` splits a line into a burst of bubbles.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Lines {
    /// In any mood.
    any: Vec<String>,
    /// Calm or unsettled.
    cool: Vec<String>,
    /// Agitated or furious.
    hot: Vec<String>,
    /// Furious only.
    furious: Vec<String>,
    /// Of a temper, calm or unsettled.
    tempers: BTreeMap<Temper, Vec<String>>,
    /// Of a temper, agitated or furious.
    hot_tempers: BTreeMap<Temper, Vec<String>>,
    /// Of an elderly customer, calm or unsettled.
    pub elder: Vec<String>,
}

static ZH: LazyLock<Grammar> =
    LazyLock::new(|| read(include_str!("../../../assets/voice/zh-CN.ron")));
static EN: LazyLock<Grammar> = LazyLock::new(|| read(include_str!("../../../assets/voice/en.ron")));
static NOTHING: LazyLock<Lines> = LazyLock::new(Lines::default);

#[expect(
    clippy::expect_used,
    reason = "the files are part of the program and a test reads both"
)]
fn read(source: &str) -> Grammar {
    ron::from_str(source).expect("the voice files are well-formed")
}

impl Grammar {
    /// The grammar of `language`.
    pub fn of(language: Language) -> &'static Grammar {
        match language {
            Language::Zh => &ZH,
            Language::En => &EN,
        }
    }

    /// The lines of `wording`.
    pub fn lines(&'static self, wording: Wording) -> &'static Lines {
        self.lines.get(&wording).unwrap_or(&NOTHING)
    }

    /// New beginnings for used lines.
    pub fn prefixes(&self, band: MoodBand) -> &[String] {
        if band.is_cool() {
            &self.prefixes_cool
        } else {
            &self.prefixes_hot
        }
    }
}

impl Lines {
    /// Lines of any temper that fit the mood.
    pub fn for_mood(&self, band: MoodBand) -> Vec<&str> {
        let lists: [&[String]; 3] = [
            &self.any,
            if band.is_hot() { &self.hot } else { &self.cool },
            if band == MoodBand::Furious {
                &self.furious
            } else {
                &[]
            },
        ];
        lists.into_iter().flatten().map(String::as_str).collect()
    }

    /// Lines of one temper that fit the mood.
    pub fn temper(&self, temper: Temper, band: MoodBand) -> Vec<&str> {
        let list = if band.is_hot() {
            &self.hot_tempers
        } else {
            &self.tempers
        };
        list.get(&temper)
            .into_iter()
            .flatten()
            .map(String::as_str)
            .collect()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used)]
mod tests {
    use super::*;

    fn all(lines: &Lines) -> Vec<&String> {
        let tempers = lines.tempers.values().chain(lines.hot_tempers.values());
        [
            &lines.any,
            &lines.cool,
            &lines.hot,
            &lines.furious,
            &lines.elder,
        ]
        .into_iter()
        .chain(tempers)
        .flatten()
        .collect()
    }

    #[test]
    fn every_wording_has_lines_in_every_mood_and_language() {
        for language in Language::ALL {
            let grammar = Grammar::of(language);
            for &wording in Wording::ALL {
                if wording == Wording::Tell {
                    continue;
                }
                for band in [MoodBand::Calm, MoodBand::Furious] {
                    let lines = grammar.lines(wording).for_mood(band);
                    assert!(
                        lines.len() >= 4,
                        "{language} {wording:?} {band:?} has {} lines",
                        lines.len()
                    );
                }
            }
        }
    }

    #[test]
    fn what_is_said_often_has_a_dozen_wordings() {
        use Wording::*;
        for language in Language::ALL {
            for wording in [
                Demand, AskWhen, AskHow, AskThen, Puzzled, DoNotKnow, Press, Object, Soften, Wait,
                Accept,
            ] {
                let count = all(Grammar::of(language).lines(wording)).len();
                assert!(count >= 12, "{language} {wording:?} has {count}");
            }
        }
    }

    #[test]
    fn no_line_has_an_unknown_slot_or_is_written_twice() {
        for language in Language::ALL {
            for &wording in Wording::ALL {
                let lines = all(Grammar::of(language).lines(wording));
                let mut seen = std::collections::BTreeSet::new();
                for line in lines {
                    assert!(seen.insert(line), "{language} {wording:?} twice: {line}");
                    let bare = [
                        "{want}",
                        "{fact}",
                        "{feeling}",
                        "{name}",
                        "{address}",
                        "{number}",
                    ]
                    .iter()
                    .fold(line.clone(), |line, slot| line.replace(slot, ""));
                    assert!(!bare.contains(['{', '}']), "{language} {wording:?}: {line}");
                }
            }
        }
    }
}
