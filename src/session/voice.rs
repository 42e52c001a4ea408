//! The customer speaks in their own words: bubbles in a chat, one letter in a mail.

use rand::SeedableRng;
use rand_xoshiro::Xoshiro256PlusPlus;

use crate::{
    customer::{Saying, Wording, joined, letter, word},
    scenario::IntentName,
};

use super::step::Stage;

/// Messages in which several facts are told: more would be a burst nobody reads.
const MESSAGES: usize = 2;

impl Stage<'_> {
    /// The customer says `saying`.
    pub fn voice(&mut self, saying: Saying) {
        self.voice_all(&[saying]);
    }

    /// The customer says all of `says`, in one go.
    pub fn voice_all(&mut self, says: &[Saying]) {
        if self.case.persona.writes_mail {
            return self.write(says);
        }
        let tells = |saying: &Saying| saying.wording == Wording::Tell;
        let told = says.iter().filter(|&saying| tells(saying)).count();
        let together = told.div_ceil(MESSAGES).max(1);
        let mut rest = says;
        while let Some(first) = rest.first() {
            let run = rest.iter().take_while(|&saying| tells(saying)).count();
            let (now, later) = rest.split_at(run.clamp(1, together));
            match now {
                [one] => self.say(*one),
                _ => self.tell_together(now, first.wording.intent()),
            }
            rest = later;
        }
    }

    /// One saying, a bubble for each part of it.
    fn say(&mut self, saying: Saying) {
        let mut facts: Vec<String> = self.told_by(&[saying]);
        for text in self.worded(saying) {
            self.customer_says(text, saying.wording.intent(), std::mem::take(&mut facts));
        }
    }

    /// Several facts in one message.
    fn tell_together(&mut self, says: &[Saying], intent: IntentName) {
        let facts = self.told_by(says);
        let told: Vec<String> = says.iter().flat_map(|&one| self.worded(one)).collect();
        let text = joined(&told, self.case.persona.language, " ");
        self.customer_says(text, intent, facts);
    }

    /// All of it in one letter.
    fn write(&mut self, says: &[Saying]) {
        let facts = self.told_by(says);
        let told: Vec<String> = says.iter().flat_map(|&one| self.worded(one)).collect();
        // Agreement is what counts in a letter that also thanks; else the last word does.
        let intents = || says.iter().map(|saying| saying.wording.intent());
        let accepts = intents().find(|&intent| intent == IntentName::Accept);
        let Some(intent) = accepts.or_else(|| intents().next_back()) else {
            return;
        };
        let mut rng = self.chance();
        let text = letter(&told, &self.case.persona, &self.state.mind, &mut rng);
        self.customer_says(text, intent, facts);
    }

    fn worded(&self, saying: Saying) -> Vec<String> {
        let mut rng = self.chance();
        word(saying, &self.case.persona, &self.state.mind, &mut rng)
    }

    /// Chance for this place in the talk.
    fn chance(&self) -> Xoshiro256PlusPlus {
        Xoshiro256PlusPlus::seed_from_u64(
            self.state.seed ^ self.state.events.wrapping_mul(0x9e37_79b9_7f4a_7c15),
        )
    }

    /// The facts that `says` tell.
    fn told_by(&self, says: &[Saying]) -> Vec<String> {
        let tells = says
            .iter()
            .filter(|saying| saying.wording.intent() == IntentName::Tell);
        let facts = tells.filter_map(|saying| saying.fact);
        facts
            .map(|fact| self.case.persona.facts[fact].id.clone())
            .collect()
    }
}
