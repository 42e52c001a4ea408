//! A theory paper: drawn by seed from banks, so many questions of each topic and kind, options shuffled. The same banks, draw and
//! seed give the same paper on any machine, so that it can be drawn again when somebody appeals.

use std::collections::BTreeMap;

use rand::{RngExt, SeedableRng};
use rand_xoshiro::Xoshiro256PlusPlus;
use serde::{Deserialize, Serialize};

use crate::{
    scenario::{Bank, Level, Question, QuestionKind, Topic, letters},
    text::Message,
};

/// How many questions of a topic and a kind a paper has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Draw {
    /// The topic.
    pub topic: Topic,
    /// The kind.
    pub kind: QuestionKind,
    /// How many.
    pub count: usize,
    /// Points for each; of a case, for each of its listed points.
    pub points: u32,
    /// Only questions of these levels; left out, of any.
    #[serde(default)]
    pub levels: Vec<Level>,
}

/// A drawn paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paper {
    /// Its questions, in order.
    pub items: Vec<Item>,
}

/// A question of a paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// The question as its bank has it.
    pub question: Question,
    /// The options as they are shown: the place in the bank of each, from 0.
    pub shown: Vec<usize>,
    /// Points it is worth.
    pub points: u32,
}

/// A draw that the banks cannot fill.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shortage {
    /// The topic.
    pub topic: Topic,
    /// The kind.
    pub kind: QuestionKind,
    /// Questions that fit and are not drawn already.
    pub has: usize,
    /// Questions asked for.
    pub needs: usize,
}

impl Shortage {
    /// The sentence for people.
    pub fn message(&self) -> Message {
        Message::new("contest-short")
            .with("has", self.has as u64)
            .with("needs", self.needs as u64)
            .with("topic", self.topic.key().to_owned())
    }
}

impl Paper {
    /// Draws a paper from `banks`. Kinds come in their order, as examiners lay papers out, and within a kind by chance.
    ///
    /// # Errors
    /// The first draw that the banks cannot fill.
    pub fn draw(banks: &[Bank], draws: &[Draw], seed: u64) -> Result<Paper, Shortage> {
        let mut chance = Xoshiro256PlusPlus::seed_from_u64(seed);
        let mut left: BTreeMap<(Topic, QuestionKind), Vec<&Question>> = BTreeMap::new();
        for question in banks.iter().flat_map(|bank| &bank.questions) {
            let place = left.entry((question.topic, question.kind)).or_default();
            // Banks may share a question; a paper asks it once.
            if place.iter().all(|it| it.id.value != question.id.value) {
                place.push(question);
            }
        }
        // By id, so that neither the order of files nor of questions in them matters.
        for questions in left.values_mut() {
            questions.sort_by(|a, b| a.id.value.cmp(&b.id.value));
        }
        let mut items = Vec::new();
        for draw in draws {
            let of = left.entry((draw.topic, draw.kind)).or_default();
            for taken in 0..draw.count {
                let fits = |question: &&Question| {
                    draw.levels.is_empty() || draw.levels.contains(&question.level)
                };
                let fitting: Vec<usize> = (0..of.len()).filter(|&at| fits(&of[at])).collect();
                if fitting.is_empty() {
                    return Err(Shortage {
                        topic: draw.topic,
                        kind: draw.kind,
                        has: taken,
                        needs: draw.count,
                    });
                }
                let at = fitting[chance.random_range(0..fitting.len())];
                let question = of.remove(at).clone();
                items.push(Item {
                    shown: shuffled(question.options.len(), &mut chance),
                    points: points(&question, draw.points),
                    question,
                });
            }
        }
        let mut placed: Vec<(QuestionKind, u64, Item)> = items
            .into_iter()
            .map(|item| (item.question.kind, chance.random(), item))
            .collect();
        placed.sort_by_key(|(kind, place, _)| (*kind, *place));
        let items = placed.into_iter().map(|(_, _, item)| item).collect();
        Ok(Paper { items })
    }

    /// The questions that `pick` chooses by their places, their options shuffled anew by `seed`: the wrong ones once more.
    #[must_use]
    pub fn part(&self, pick: impl Fn(usize) -> bool, seed: u64) -> Paper {
        let mut chance = Xoshiro256PlusPlus::seed_from_u64(seed);
        let items = self.items.iter().enumerate().filter(|(at, _)| pick(*at));
        let again = items.map(|(_, item)| Item {
            shown: shuffled(item.shown.len(), &mut chance),
            ..item.clone()
        });
        Paper {
            items: again.collect(),
        }
    }

    /// Points of all questions together.
    pub fn points(&self) -> u32 {
        self.items.iter().map(|item| item.points).sum()
    }
}

impl Item {
    /// The options as they are shown.
    pub fn options(&self) -> impl Iterator<Item = &str> {
        let options = &self.question.options;
        self.shown.iter().map(|&at| options[at].value.as_str())
    }

    /// The key in places of the options as they are shown, from 0: sorted, save for an ordering.
    pub fn key(&self) -> Vec<usize> {
        let key = letters(&self.question.answer.value, self.question.options.len());
        let shown = |at: usize| self.shown.iter().position(|&it| it == at);
        let mut key: Vec<usize> = key
            .unwrap_or_default()
            .into_iter()
            .filter_map(shown)
            .collect();
        if self.question.kind != QuestionKind::Order {
            key.sort_unstable();
        }
        key
    }
}

/// What a question is worth at `each` a question: a case is worth as much for each of its listed points.
fn points(question: &Question, each: u32) -> u32 {
    match question.kind {
        QuestionKind::Case => {
            let listed = u32::try_from(question.points.len()).unwrap_or(u32::MAX);
            each.saturating_mul(listed.max(1))
        }
        _ => each,
    }
}

/// The numbers below `count` in an order of chance.
pub(super) fn shuffled(count: usize, chance: &mut Xoshiro256PlusPlus) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    for last in (1..count).rev() {
        order.swap(last, chance.random_range(0..=last));
    }
    order
}

#[cfg(test)]
pub(super) mod tests {
    #![allow(clippy::unwrap_used)]
    use proptest::prelude::*;

    use super::*;
    use crate::text::{Language, Located};

    pub fn question(id: &str, kind: QuestionKind, options: &[&str], answer: &str) -> Question {
        let text = |text: &str| Located::from(text.to_owned());
        Question {
            id: text(id),
            topic: Topic::Data,
            kind,
            level: Level::Grade4,
            ask: text("多少？"),
            options: options.iter().map(|it| text(it)).collect(),
            answer: text(answer),
            tolerance: None,
            unit: None,
            points: Vec::new(),
            why: text("算一遍。"),
            source: text("计算"),
            recheck: false,
        }
    }

    fn bank(count: usize) -> Bank {
        let single = |at: usize| {
            let id = format!("q{at:02}");
            question(&id, QuestionKind::Single, &["甲", "乙", "丙", "丁"], "C")
        };
        let text = |text: &str| Located::from(text.to_owned());
        Bank {
            format: Located::from(1),
            id: text("bank"),
            language: Language::Zh,
            title: text("题库"),
            questions: (0..count).map(single).collect(),
        }
    }

    fn draws(count: usize) -> Vec<Draw> {
        vec![Draw {
            topic: Topic::Data,
            kind: QuestionKind::Single,
            count,
            points: 2,
            levels: Vec::new(),
        }]
    }

    #[test]
    fn too_few_questions_are_named() {
        let short = Paper::draw(&[bank(3)], &draws(5), 1).unwrap_err();
        assert_eq!((short.has, short.needs), (3, 5));
        // The same bank twice holds no more questions.
        assert!(Paper::draw(&[bank(3), bank(3)], &draws(5), 1).is_err());
        let none = [Draw {
            levels: vec![Level::Grade5],
            ..draws(1).remove(0)
        }];
        assert_eq!(Paper::draw(&[bank(3)], &none, 1).unwrap_err().has, 0);
    }

    proptest! {
        #[test]
        fn a_paper_is_the_same_again_whatever_the_order_of_the_bank(seed in any::<u64>(), count in 1_usize..20) {
            let mut other = bank(20);
            other.questions.reverse();
            let paper = Paper::draw(&[bank(20)], &draws(count), seed).unwrap();
            prop_assert_eq!(&paper, &Paper::draw(&[other], &draws(count), seed).unwrap());
            prop_assert_eq!((paper.items.len(), paper.points()), (count, 2 * count as u32));
            let mut ids: Vec<&str> = paper.items.iter().map(|it| it.question.id.as_str()).collect();
            ids.sort_unstable();
            ids.dedup();
            prop_assert_eq!(ids.len(), count, "no question twice");
            for item in &paper.items {
                let key = item.key();
                let options: Vec<&str> = item.options().collect();
                prop_assert_eq!(key.iter().map(|&at| options[at]).collect::<Vec<_>>(), ["丙"]);
            }
        }
    }
}
