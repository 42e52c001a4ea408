//! What the next theory paper is to be.

use crate::{
    contest::{Conditions, Draw, Rules, Showing, balanced, some_cases},
    scenario::{Bank, QuestionKind, Topic},
};

/// The largest seed that can be asked for.
pub const MOST_SEED: u64 = 999_999_999;
/// The most questions of a paper.
pub const MOST_QUESTIONS: usize = 200;

/// What the next paper is to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setup {
    /// Topics; all of them where none is named.
    pub topics: Vec<Topic>,
    /// Questions that are marked by the key.
    pub count: usize,
    /// Cases beside them, which a person marks.
    pub cases: usize,
    /// Minutes; none for no limit.
    pub minutes: Option<u32>,
    /// Seed of the draw.
    pub seed: u64,
    /// Training, or as in an exam.
    pub conditions: Conditions,
    /// When the key is shown in training.
    pub showing: Showing,
}

/// What the banks have for a paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Offer {
    /// How many questions the paper will have.
    pub drawn: usize,
    /// How many can be drawn that are marked by the key.
    pub has: usize,
    /// How many cases can be drawn.
    pub cases: usize,
}

impl Default for Setup {
    fn default() -> Self {
        Self {
            topics: Vec::new(),
            count: 20,
            cases: 0,
            minutes: Some(30),
            seed: 1,
            conditions: Conditions::Training,
            showing: Showing::EachAnswer,
        }
    }
}

impl Setup {
    /// The conditions of the sitting.
    pub fn rules(&self) -> Rules {
        Rules {
            conditions: self.conditions,
            showing: match self.conditions {
                Conditions::Training => self.showing,
                Conditions::Exam => Showing::AtTheEnd,
            },
            minutes: self.minutes,
        }
    }

    /// What to draw from `banks`.
    pub fn draws(&self, banks: &[Bank]) -> Vec<Draw> {
        let mut draws = balanced(banks, &self.topics, self.count);
        draws.extend(some_cases(banks, &self.topics, self.cases));
        draws
    }

    /// What `banks` have for it.
    pub fn offer(&self, banks: &[Bank]) -> Offer {
        let questions = banks.iter().flat_map(|bank| &bank.questions);
        let asked = |it: &Topic| self.topics.is_empty() || self.topics.contains(it);
        let asked = questions.filter(|it| asked(&it.topic));
        let (cases, others): (Vec<_>, Vec<_>) = asked.partition(|it| it.kind == QuestionKind::Case);
        Offer {
            drawn: self.draws(banks).iter().map(|draw| draw.count).sum(),
            has: others.len(),
            cases: cases.len(),
        }
    }

    /// Takes a topic in or out. All of them is the same as none.
    pub fn topic(&mut self, topic: Topic, on: bool) {
        let mut chosen: Vec<Topic> = Topic::ALL.to_vec();
        if !self.topics.is_empty() {
            chosen.clone_from(&self.topics);
        }
        match on {
            true if self.topics.is_empty() => chosen = vec![topic],
            true => chosen.push(topic),
            false => chosen.retain(|it| *it != topic),
        }
        chosen.sort_unstable();
        chosen.dedup();
        self.topics = match chosen.len() == Topic::ALL.len() {
            true => Vec::new(),
            false => chosen,
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_topics_are_the_same_as_none() {
        let mut setup = Setup::default();
        setup.topic(Topic::Law, true);
        assert_eq!(
            setup.topics,
            [Topic::Law],
            "the first that is named is the only one"
        );
        setup.topic(Topic::Data, true);
        setup.topic(Topic::Law, false);
        assert_eq!(setup.topics, [Topic::Data]);
        setup.topic(Topic::Data, false);
        assert!(setup.topics.is_empty());
        for topic in Topic::ALL {
            setup.topic(*topic, true);
        }
        assert!(setup.topics.is_empty());
    }
}
