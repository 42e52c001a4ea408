//! The questions of a quiz: all that fit, in the order of the lot, so that rounds, reopened questions and extra ones never run dry before
//! the banks do.

use rand::SeedableRng;
use rand_xoshiro::Xoshiro256PlusPlus;

use crate::{
    contest::{Digest, Item, paper::shuffled},
    scenario::{Bank, Question, QuizRounds},
};

/// Every question of `banks` in the language, of the topics and the kinds of `quiz`, none twice, in the order that follows from `secret`;
/// the next question to be asked is the one after those that were.
pub fn questions(quiz: &QuizRounds, banks: &[Bank], secret: &Digest) -> Vec<Item> {
    let banks = banks.iter().filter(|bank| bank.language == quiz.language);
    let fits = |question: &&Question| {
        let topic = quiz.topics.is_empty() || quiz.topics.contains(&question.topic);
        topic && quiz.kinds.contains(&question.kind)
    };
    let mut all: Vec<&Question> = banks
        .flat_map(|bank| &bank.questions)
        .filter(fits)
        .collect();
    // By id, so that neither the order of files nor of questions in them matters.
    all.sort_by(|a, b| a.id.value.cmp(&b.id.value));
    all.dedup_by(|a, b| a.id.value == b.id.value);
    let mut chance = Xoshiro256PlusPlus::seed_from_u64(secret.seed());
    let order = shuffled(all.len(), &mut chance);
    let items = order.into_iter().map(|at| Item {
        shown: shuffled(all[at].options.len(), &mut chance),
        question: all[at].clone(),
        points: 0,
    });
    items.collect()
}
