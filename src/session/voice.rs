//! The customer speaks in their own words: bubbles in a chat, one letter in a mail.

use rand::SeedableRng;
use rand_xoshiro::Xoshiro256PlusPlus;

use crate::{
    customer::{
        Saying, Tongue, Wording, between_facts, in_one, joined, joins, letter, rambles, retold,
        word,
    },
    scenario::IntentName,
};

use super::{CustomerKind, Happening, Meant, State, step::Stage};

/// Messages in which several facts are told: more would be a burst nobody reads.
const MESSAGES: usize = 2;

impl Stage<'_> {
    /// The customer says `saying`.
    pub fn voice(&mut self, saying: Saying) {
        self.voice_all(&[saying]);
    }

    /// The customer says all of `says`, in one go; a customer worded by a model waits for the words.
    pub fn voice_all(&mut self, says: &[Saying]) {
        if self.state.kind == CustomerKind::Model || self.state.person.is_some() {
            let says = self.rehearse(says);
            return self.emit(Happening::WordsAwaited { says });
        }
        self.speak(says);
    }

    /// What the grammar says for `says`, on a copy of the talk: nothing happens.
    pub(super) fn rehearse(&self, says: &[Saying]) -> Vec<Meant> {
        let mut state: State = self.state.clone();
        state.kind = CustomerKind::Generated;
        state.person = None;
        let mut events = Vec::new();
        let mut stage = Stage {
            case: self.case,
            state: &mut state,
            events: &mut events,
            heard: &mut Vec::new(),
            at: self.at,
        };
        stage.speak(says);
        let meant = events.into_iter().filter_map(|event| match event.what {
            Happening::CustomerSaid {
                text,
                intent,
                facts,
            } => Some(Meant {
                own: text,
                intent,
                facts,
            }),
            _ => None,
        });
        meant.collect()
    }

    /// The customer says all of `says` in the grammar's words.
    fn speak(&mut self, says: &[Saying]) {
        if self.case.persona.writes_mail {
            return self.write(says);
        }
        // A threat is a message of its own.
        let threat = |one: &Saying| one.wording.intent() == IntentName::Threaten;
        let more = says.len() > 1 || self.comes_back_to_it(says);
        if more
            && !says.iter().any(threat)
            && !self.scripted()
            && joins(&self.case.persona, self.state.seed)
        {
            return self.say_in_one(says);
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
        for text in self.worded(saying, true) {
            self.customer_says(text, saying.wording.intent(), std::mem::take(&mut facts));
        }
    }

    /// All of it in one message.
    fn say_in_one(&mut self, says: &[Saying]) {
        let facts = self.told_by(says);
        let mut told = self.all_worded(says);
        let Some(intent) = intent_of(says) else {
            return;
        };
        if self.comes_back_to_it(says) {
            told.extend(self.worded(Saying::of(Wording::Demand), false));
        }
        let text = in_one(&told, &self.case.persona, self.state.seed);
        self.customer_says(text, intent, facts);
    }

    /// Whether what they want is added to what they say.
    fn comes_back_to_it(&self, says: &[Saying]) -> bool {
        let mind = &self.state.mind;
        let (seed, turn) = (self.state.seed, self.state.turn);
        let open = !mind.accepted && !mind.need_met && !self.case.persona.called_upon;
        let moot = |one: &Saying| {
            use IntentName::{Accept, Demand, Farewell, Leave, Thank};
            matches!(
                one.wording.intent(),
                Accept | Demand | Farewell | Leave | Thank
            )
        };
        open && !says.iter().any(moot) && rambles(&self.case.persona, seed, turn)
    }

    /// Several facts in one message.
    fn tell_together(&mut self, says: &[Saying], intent: IntentName) {
        let facts = self.told_by(says);
        let told = self.all_worded(says);
        let text = match self.tongue().free {
            true => told.join(between_facts(&self.case.persona, self.state.seed)),
            false => joined(&told, self.case.persona.language, " "),
        };
        self.customer_says(text, intent, facts);
    }

    /// All of it in one letter.
    fn write(&mut self, says: &[Saying]) {
        let facts = self.told_by(says);
        let told = self.all_worded(says);
        let Some(intent) = intent_of(says) else {
            return;
        };
        let mut rng = self.chance(0);
        let text = letter(&told, &self.case.persona, &self.state.mind, &mut rng);
        self.customer_says(text, intent, facts);
    }

    /// All of `says` for one message.
    fn all_worded(&self, says: &[Saying]) -> Vec<String> {
        let each = says.iter().enumerate();
        each.flat_map(|(at, &one)| self.worded(one, at == 0))
            .collect()
    }

    /// `saying` in the customer's words, with a short answer before it at times where it `opens` what is said.
    fn worded(&self, saying: Saying, opens: bool) -> Vec<String> {
        // Facts told in one message are each told in their own way.
        let mut rng = self.chance(saying.fact.map_or(0, |fact| fact as u64 + 1));
        let (persona, mind) = (&self.case.persona, &self.state.mind);
        let tongue = Tongue {
            acks: opens,
            ..self.tongue()
        };
        word(saying, persona, mind, tongue, &mut rng)
    }

    /// `lines` of the author's, or one of the other `ways` to say them, as this customer says them.
    /// `moved` is whether lead-ins and tails of the mood may be put around them.
    pub fn told_freely(&self, lines: &[String], ways: &[String], moved: bool) -> Vec<String> {
        let mut rng = self.chance(0);
        let (persona, mind) = (&self.case.persona, &self.state.mind);
        retold(lines, ways, persona, mind, (self.tongue(), moved), &mut rng)
    }

    fn tongue(&self) -> Tongue {
        Tongue {
            seed: self.state.seed,
            free: !self.scripted(),
            acks: true,
        }
    }

    /// Chance for this place in the talk, and for one of several things that are said there.
    fn chance(&self, which: u64) -> Xoshiro256PlusPlus {
        let place = self.state.events.wrapping_add(which << 32);
        Xoshiro256PlusPlus::seed_from_u64(
            self.state.seed ^ place.wrapping_mul(0x9e37_79b9_7f4a_7c15),
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

/// What counts for all of `says` at once: agreement where one agrees and also thanks, else the last word.
fn intent_of(says: &[Saying]) -> Option<IntentName> {
    let intents = || says.iter().map(|saying| saying.wording.intent());
    let accepts = intents().find(|&intent| intent == IntentName::Accept);
    accepts.or_else(|| intents().next_back())
}
