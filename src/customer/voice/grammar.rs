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
    pub prefixes_cool: Vec<String>,
    /// New beginnings for used lines, agitated and furious.
    pub prefixes_hot: Vec<String>,
    /// New beginnings for used lines in a letter.
    pub prefixes_mail: Vec<String>,
    /// What stands around a letter, calm and unsettled.
    pub mail: Frame,
    /// What stands around a letter, agitated and furious.
    pub mail_hot: Frame,
    /// The line that counts: the last resort.
    pub counted: String,
    /// Lines by wording.
    lines: BTreeMap<Wording, Lines>,
}

/// What stands around a letter.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Frame {
    /// First lines.
    pub greetings: Vec<String>,
    /// Last lines, with the name.
    pub partings: Vec<String>,
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
    /// Agitated or furious, of a customer who does not fight with words: takes the place of `hot` and `furious`.
    gentle: Vec<String>,
    /// Of an elderly customer who is not in a fighting mood.
    pub elder: Vec<String>,
    /// In a letter, in any mood: whole sentences.
    pub mail: Vec<String>,
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
}

impl Lines {
    /// Lines of any temper that fit the mood; `gentle` is whether the customer does not fight with words.
    pub fn for_mood(&self, band: MoodBand, gentle: bool) -> Vec<&str> {
        if gentle && band.is_hot() && !self.gentle.is_empty() {
            return self.gentle.iter().map(String::as_str).collect();
        }
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
                if matches!(wording, Wording::Tell | Wording::Aside) {
                    continue;
                }
                for band in [MoodBand::Calm, MoodBand::Furious] {
                    let lines = grammar.lines(wording).for_mood(band, false);
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

    /// A line counts as much as it has wordings, so each sentence of a rich list is one of as many as the list has.
    #[test]
    fn no_sentence_of_a_list_is_more_than_one_in_thirty() {
        use crate::{
            customer::voice::{is_short, weight},
            text::either,
        };
        for language in Language::ALL {
            let grammar = Grammar::of(language);
            let lists = Wording::ALL.iter().flat_map(|&wording| {
                let lines = grammar.lines(wording);
                let moods = [
                    (MoodBand::Calm, false),
                    (MoodBand::Furious, false),
                    (MoodBand::Furious, true),
                ];
                moods.map(|(band, gentle)| (wording, lines.for_mood(band, gentle)))
            });
            for (wording, lines) in lists {
                let all: u64 = lines.iter().map(|line| weight(line)).sum();
                // Figures, names and the case's own words are other ones in every case.
                let bare = lines.iter().filter(|line| !line.contains('{'));
                for line in bare.filter(|line| !is_short(line)) {
                    let wordings = u64::from(either::wordings(line));
                    assert!(
                        weight(line) * 30 <= all * wordings,
                        "{language} {wording:?}: {line}"
                    );
                }
            }
        }
    }

    #[test]
    fn no_line_has_an_unknown_slot_or_is_written_twice() {
        for language in Language::ALL {
            for &wording in Wording::ALL {
                let lines = all(Grammar::of(language).lines(wording));
                let Lines { gentle, mail, .. } = Grammar::of(language).lines(wording);
                for pool in [lines, gentle.iter().collect(), mail.iter().collect()] {
                    let mut seen = std::collections::BTreeSet::new();
                    for line in pool {
                        assert!(seen.insert(line), "{language} {wording:?} twice: {line}");
                        slots_are_known(line);
                    }
                }
            }
        }
    }

    fn slots_are_known(line: &str) {
        let slots = [
            "{want}",
            "{fact}",
            "{feeling}",
            "{name}",
            "{address}",
            "{number}",
        ];
        let bare = slots
            .iter()
            .fold(line.to_owned(), |line, slot| line.replace(slot, ""));
        assert!(!bare.contains(['{', '}']), "{line}");
    }

    #[test]
    fn letters_are_written_in_whole_sentences() {
        for language in Language::ALL {
            let grammar = Grammar::of(language);
            let own = |wording: &&Wording| !matches!(wording, Wording::Tell | Wording::Aside);
            for &wording in Wording::ALL.iter().filter(own) {
                let mail = &grammar.lines(wording).mail;
                assert!(mail.len() >= 3, "{language} {wording:?}");
                for line in mail {
                    assert!(line.ends_with(['。', '？', '.', '?']), "{line}");
                    assert!(line.chars().count() >= 6, "{line}");
                }
            }
            for frame in [&grammar.mail, &grammar.mail_hot] {
                assert!(frame.greetings.len() >= 2 && frame.partings.len() >= 2);
                assert!(frame.partings.iter().all(|line| line.ends_with("{name}")));
            }
        }
    }

    #[test]
    fn who_does_not_fight_with_words_never_shouts() {
        for language in Language::ALL {
            for &wording in Wording::ALL {
                let lines = Grammar::of(language).lines(wording);
                let hot = lines.for_mood(MoodBand::Furious, true);
                let own = matches!(wording, Wording::Tell | Wording::Aside);
                assert!(own || hot.len() >= 3, "{wording:?}");
                for line in hot {
                    assert!(!line.contains(['!', '！']), "{wording:?} {line}");
                    assert!(!lines.furious.contains(&line.to_owned()), "{line}");
                }
            }
        }
    }
}
