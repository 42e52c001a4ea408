//! What is said: as few phrases as possible that answer everything which takes words.

use std::collections::BTreeSet;

use super::{
    goal::inside,
    phrase::{self, Phrase, as_one, joined},
    probe::Probe,
    stage,
};
use crate::{
    hearing::Act,
    scenario::{Evidence, Scenario},
    text::Language,
};

/// Phrases of one part that are tried in putting a whole together.
const PARTS: usize = 3;

/// Phrases with what they answer, and what has to be answered.
pub(super) struct Says {
    phrases: Vec<Known>,
    wanted: Vec<(usize, u8, Option<usize>)>,
    units: usize,
    keywords: Vec<String>,
}

/// Words to be said, their stage, and the check they serve first.
pub(super) type Said = (String, u8, Option<usize>);

/// A phrase that does no harm.
struct Known {
    phrase: Phrase,
    answers: BTreeSet<usize>,
    sells: bool,
    parts: bool,
}

impl Says {
    /// Looks for phrases that answer `units` and none of `harms`.
    pub fn new(
        scenario: &Scenario,
        units: &[Evidence],
        harms: Vec<Evidence>,
        language: Language,
    ) -> Self {
        let mut questions = units.to_vec();
        questions.extend(harms);
        questions.push(Evidence::Act(Act::Upsell));
        questions.push(Evidence::Act(Act::ThanksAndClosing));
        let probe = Probe::new(scenario, &questions, language);
        let mut says = Self {
            phrases: Vec::new(),
            wanted: Vec::new(),
            units: units.len(),
            keywords: keywords(units, language),
        };
        let sells = questions.len() - 2;
        let mut first = phrase::authored(scenario, language);
        for unit in units {
            let plain = phrase::plain(unit, scenario, language).into_iter();
            first.extend(plain.map(|text| Phrase { text, rank: 2 }));
        }
        says.try_out(&probe, first, sells);
        // Wholes are put together of parts that are known by now; a whole may be part of another.
        for unit in 0..units.len() {
            if !inside(&units[unit]).is_empty() && !says.can(unit) {
                let wholes = says.wholes(units, unit, language);
                says.try_out(&probe, wholes, sells);
            }
        }
        says
    }

    /// Keeps what of `phrases` answers something and does no harm.
    fn try_out(&mut self, probe: &Probe, mut phrases: Vec<Phrase>, sells: usize) {
        let mut seen: BTreeSet<String> = self
            .phrases
            .iter()
            .map(|it| it.phrase.text.clone())
            .collect();
        phrases.retain(|phrase| seen.insert(phrase.text.clone()));
        let texts: Vec<String> = phrases.iter().map(|it| it.text.clone()).collect();
        for (phrase, answers) in phrases.into_iter().zip(probe.ask(&texts)) {
            let harmful = answers.iter().any(|&it| it >= self.units && it < sells);
            if !harmful && answers.iter().any(|&it| it < self.units) {
                self.phrases.push(Known {
                    phrase,
                    sells: answers.contains(&sells),
                    parts: answers.contains(&(sells + 1)),
                    answers: answers.into_iter().filter(|&it| it < self.units).collect(),
                });
            }
        }
    }

    /// Phrases for a question that has others inside, made of phrases for those.
    fn wholes(&self, units: &[Evidence], unit: usize, language: Language) -> Vec<Phrase> {
        let parts: Vec<Vec<&str>> = inside(&units[unit])
            .iter()
            .filter_map(|part| units.iter().position(|it| it == part))
            .map(|part| self.shortest(part))
            .collect();
        if parts.iter().any(Vec::is_empty) {
            return Vec::new();
        }
        let one_sentence = matches!(units[unit], Evidence::SameSentence(_));
        let mut found = Vec::new();
        for nth in 0..PARTS * PARTS {
            let pick = |(at, of): (usize, &Vec<&'_ str>)| {
                let step = if at == 0 { nth } else { nth / PARTS + nth };
                of[step % of.len()].to_owned()
            };
            let chosen: Vec<String> = parts.iter().enumerate().map(pick).collect();
            let mut chosen: Vec<&str> = chosen.iter().map(String::as_str).collect();
            chosen.dedup();
            let text = match one_sentence {
                true => as_one(&chosen, language),
                false => joined(&chosen, language),
            };
            found.push(Phrase { text, rank: 3 });
            chosen.reverse();
            let text = match one_sentence {
                true => as_one(&chosen, language),
                false => joined(&chosen, language),
            };
            found.push(Phrase { text, rank: 3 });
        }
        found
    }

    fn shortest(&self, unit: usize) -> Vec<&str> {
        let known = self.phrases.iter();
        let mut texts: Vec<&Phrase> = known
            .filter(|it| it.answers.contains(&unit))
            .map(|it| &it.phrase)
            .collect();
        texts.sort_by_key(|it| (it.rank > 3, it.text.chars().count()));
        let texts = texts.into_iter().take(PARTS);
        texts.map(|it| it.text.as_str()).collect()
    }

    /// Whether any phrase answers `unit`.
    pub fn can(&self, unit: usize) -> bool {
        self.phrases.iter().any(|it| it.answers.contains(&unit))
    }

    /// Has `unit` answered in `stage`; false where nothing does.
    pub fn want(&mut self, unit: usize, stage: u8, check: Option<usize>) -> bool {
        let can = self.can(unit);
        if can {
            self.wanted.push((unit, stage, check));
        }
        can
    }

    /// The phrases to be said: `few` that answer much each, or one for each question that answers little else.
    pub fn cover(&self, few: bool) -> Vec<Said> {
        let mut open = self.wanted.clone();
        open.sort_by_key(|it| (it.1, it.2));
        let mut said: Vec<Said> = Vec::new();
        let mut sentences: BTreeSet<String> = BTreeSet::new();
        while let Some(&(unit, at, check)) = open.first() {
            let serves = |known: &Known| -> usize {
                let later = |stage: u8| stage >= at && (stage < stage::OFFER || at >= stage::OFFER);
                open.iter()
                    .filter(|it| later(it.1) && known.answers.contains(&it.0))
                    .count()
            };
            let fresh = |known: &Known| {
                let parts = phrase::sentences(&known.phrase.text);
                !parts.iter().any(|it| sentences.contains(it))
            };
            let known = self.phrases.iter().filter(|it| it.answers.contains(&unit));
            let best = known.max_by_key(|it| {
                let length = it.phrase.text.chars().count();
                let early_sale = it.sells && at < stage::OFFER || it.parts && at < stage::CLOSE;
                let little = if few { 0 } else { it.answers.len() };
                (
                    fresh(it),
                    !early_sale,
                    // What explains a mark to the trainee is said to the customer only where nothing else is known.
                    it.phrase.rank < 4,
                    std::cmp::Reverse(little),
                    (serves(it) * 4).saturating_sub(it.phrase.rank as usize * 2) as i64
                        - length as i64 / 40,
                    std::cmp::Reverse(length),
                )
            });
            let Some(best) = best else {
                open.remove(0);
                continue;
            };
            let stage = if best.sells { at.max(stage::OFFER) } else { at };
            sentences.extend(phrase::sentences(&best.phrase.text));
            said.push((best.phrase.text.clone(), stage, check));
            let answers = &best.answers;
            open.retain(|it| {
                let later = it.1 >= at && (it.1 < stage::OFFER || at >= stage::OFFER);
                it.0 != unit && !(later && answers.contains(&it.0))
            });
        }
        said
    }

    /// The words that are looked for.
    pub fn keywords(&self) -> Vec<String> {
        self.keywords.clone()
    }
}

/// Whether the question asks for words of goodbye.
pub(super) fn is_parting(evidence: &Evidence) -> bool {
    let acts = [Act::ThanksAndClosing, Act::FeedbackRequest];
    matches!(evidence, Evidence::Act(act) if acts.contains(act))
}

fn keywords(units: &[Evidence], language: Language) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for unit in units {
        if let Evidence::AnyOf(words) | Evidence::AllOf(words) | Evidence::SomeOf(_, words) = unit {
            let first = words.iter().find_map(|it| it.exact(language));
            found.extend(first.map(str::to_owned));
        }
    }
    let mut seen = BTreeSet::new();
    found.retain(|word| seen.insert(word.clone()));
    found
}
