//! Which phrases answer which questions: they are said in a talk of their own, and the case's marking tells.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use super::phrase::sentences;
use crate::{
    assess::Marking,
    scenario::{Check, Competency, Evidence, IntentName, Outcome, Scenario, Text},
    session::{CustomerKind, EndedBy, Event, Happening, Header, Mode, Transcript},
    text::Language,
};

/// Replies in one talk of the probe; in longer ones the marking looks at more and more of what was said before.
const REPLIES: usize = 60;

/// Asks the marking of a case.
pub(super) struct Probe {
    scenario: Arc<Scenario>,
    marking: Arc<Marking>,
    language: Language,
    questions: usize,
}

impl Probe {
    /// A probe of `questions`, which are asked by their number.
    pub fn new(scenario: &Scenario, questions: &[Evidence], language: Language) -> Self {
        let mut probed = scenario.clone();
        let ask = |(number, question): (usize, &Evidence)| Check {
            id: number.to_string().into(),
            title: Text::default(),
            competency: Competency::Empathy.into(),
            level: 2.into(),
            points: 1.into(),
            met: Some(question.clone()),
            parts: Vec::new(),
            applies: None,
            spoiled_by: None,
            earned: Text::default(),
            missed: Text::default(),
            spoiled: None,
            better: None,
        };
        probed.checks = questions.iter().enumerate().map(ask).collect();
        probed.goals.clear();
        probed.critical.clear();
        probed.answers.clear();
        let scenario = Arc::new(probed);
        Self {
            marking: Arc::new(Marking::new(scenario.clone())),
            questions: questions.len(),
            scenario,
            language,
        }
    }

    /// For each of `texts` the questions it answers.
    pub fn ask(&self, texts: &[String]) -> Vec<BTreeSet<usize>> {
        let mut answers = vec![BTreeSet::new(); texts.len()];
        for talk in apart(texts) {
            let events = self.events(talk.iter().map(|&at| texts[at].as_str()));
            let header = Header::new(
                &self.scenario,
                "",
                1,
                Mode::Practise,
                CustomerKind::Generated,
                self.language,
            );
            let marks = self.marking.assess(&Transcript { header, events });
            for (question, mark) in marks.checks.iter().enumerate().take(self.questions) {
                if mark.points == 0 {
                    continue;
                }
                for witness in &mark.evidence {
                    let place = witness.turn.checked_sub(1).map(|turn| turn as usize);
                    if let Some(&text) = place.and_then(|place| talk.get(place)) {
                        answers[text].insert(question);
                    }
                }
            }
        }
        answers
    }

    /// A talk in which the customer tells everything first.
    fn events<'t>(&self, replies: impl Iterator<Item = &'t str>) -> Vec<Event> {
        let event = |turn: u32, what| Event {
            at: u64::from(turn) * 20_000,
            turn,
            what,
        };
        let mut events = vec![event(0, Happening::Began)];
        for fact in &self.scenario.customer.facts {
            events.push(event(
                0,
                Happening::CustomerSaid {
                    text: fact.says.get(self.language).to_owned(),
                    intent: IntentName::Tell,
                    facts: vec![fact.id.value.clone()],
                },
            ));
        }
        let mut turn = 0;
        for text in replies {
            turn += 1;
            let text = text.to_owned();
            events.push(event(turn, Happening::AgentSaid { text }));
        }
        let ended = Happening::Ended {
            ending: None,
            outcome: Outcome::Settled,
            by: EndedBy::Agent,
        };
        events.push(event(turn, ended));
        events
    }
}

/// The places of `texts` in talks in which no sentence is said twice: the second time would count for nothing.
fn apart(texts: &[String]) -> Vec<Vec<usize>> {
    let mut talks: Vec<(Vec<usize>, BTreeSet<String>)> = Vec::new();
    let mut first_open: BTreeMap<String, usize> = BTreeMap::new();
    for (at, text) in texts.iter().enumerate() {
        let said = sentences(text);
        let from = said.iter().filter_map(|it| first_open.get(it)).max();
        let mut talk = from.copied().unwrap_or(0);
        while talks.get(talk).is_some_and(|(replies, seen)| {
            replies.len() >= REPLIES || said.iter().any(|it| seen.contains(it))
        }) {
            talk += 1;
        }
        if talk == talks.len() {
            talks.push((Vec::new(), BTreeSet::new()));
        }
        talks[talk].0.push(at);
        for sentence in said {
            first_open.insert(sentence.clone(), talk + 1);
            talks[talk].1.insert(sentence);
        }
    }
    talks.into_iter().map(|(replies, _)| replies).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_talk_says_a_sentence_twice_and_every_text_is_in_one() {
        let texts = ["甲。乙。", "乙。", "甲。", "丙。", "乙。丙。"].map(str::to_owned);
        let talks = apart(&texts);
        let mut all: Vec<usize> = talks.iter().flatten().copied().collect();
        all.sort_unstable();
        assert_eq!(all, [0, 1, 2, 3, 4]);
        for talk in talks {
            let said: Vec<String> = talk.iter().flat_map(|&at| sentences(&texts[at])).collect();
            let different: BTreeSet<&String> = said.iter().collect();
            assert_eq!(different.len(), said.len());
        }
    }
}
