//! What a model is told for one reply: persona, intents with the grammar's lines, facts that may be told, mood, last turns.

use serde_json::{Value, json};

use super::prompt::{Prompt, prompt};
use crate::{
    customer::guard::{Found, Ground},
    scenario::{Age, Channel, Temper},
    session::Session,
    text::Language,
};

/// How many lines of the talk are sent, and the longest of them in characters.
const LINES: usize = 16;
const LONGEST: usize = 2_000;

/// What a model is told, and what its words are checked against. It stands alone, so that it can go to another thread.
#[derive(Clone, Debug)]
pub struct Brief {
    /// Language of the talk.
    pub language: Language,
    /// The data of the prompt.
    pub data: Value,
    /// What the words are checked against.
    pub ground: Ground,
    /// Which wording comes next, from 1.
    pub attempt: u32,
    /// The trainee turn that is answered.
    pub turn: u32,
}

impl Brief {
    /// What is to be worded in `session` now; none where nothing is.
    pub fn of(session: &Session) -> Option<Self> {
        let (case, state) = (session.case(), session.state());
        let awaited = state.awaited.as_ref()?;
        let ground = session.ground()?;
        let language = case.language;
        let customer = &case.scenario.customer;
        let gist = |id: &String| {
            let at = case.names.fact(id)?;
            Some(case.persona.facts[at].says.as_str())
        };
        let say = awaited.says.iter().map(|meant| {
            json!({
                "intent": meant.intent,
                "meaning": meant.own,
                "facts": meant.facts.iter().filter_map(gist).collect::<Vec<_>>(),
            })
        });
        let facts = case.persona.facts.iter().enumerate();
        let known = facts
            .filter(|(at, _)| state.mind.told.contains(*at))
            .map(|(_, fact)| fact.says.as_str());
        let from = state.lines.len().saturating_sub(LINES);
        let talk = state.lines[from..].iter().map(|line| {
            let text: String = line.text.chars().take(LONGEST).collect();
            match line.agent {
                true => json!({ "agent": text }),
                false => json!({ "customer": text }),
            }
        });
        let data = json!({
            "customer": {
                "name": customer.name.get(language),
                "who": customer.persona.get(language),
                "age": age(customer.age),
                "talks": temper(customer.temper),
                "wants": customer.wants.get(language),
                "channel": channel(case.scenario.channel),
            },
            "mood": { "state": state.mind.mood.band().key(), "trust": state.mind.mood.trust },
            "talk": talk.collect::<Vec<_>>(),
            "known": known.collect::<Vec<_>>(),
            "say": say.collect::<Vec<_>>(),
        });
        Some(Self {
            language,
            data,
            ground,
            attempt: awaited.rejected + 1,
            turn: awaited.turn,
        })
    }

    /// The prompt for it; `again` is what was wrong with the wording before, and that wording.
    pub fn prompt(&self, again: Option<&(Found, String)>) -> Prompt {
        prompt(self.language, &self.data, again)
    }
}

fn age(age: Age) -> Value {
    serde_json::to_value(age).unwrap_or_default()
}

fn temper(temper: Temper) -> Value {
    serde_json::to_value(temper).unwrap_or_default()
}

fn channel(channel: Channel) -> &'static str {
    match channel {
        Channel::Mail => "mail",
        _ => "chat",
    }
}
