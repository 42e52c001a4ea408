//! What a language model heard in a reply of the trainee: recorded, so that replay and marks need no model.
//!
//! It comes when it comes, and moves nothing in the talk: the customer has taken the reply in offline long before. Only the
//! marks look at it, and only within narrow limits ([`crate::assess`]).

use serde::{Deserialize, Serialize};

use super::{Event, Happening, Mode, step::Stage};
use crate::{
    hearing::second::{Question, SecondHearing},
    text::{Language, Message, say},
};

/// Most characters of an answer that are kept, and of the names of model and prompt.
const LONGEST: usize = 4_000;
const NAME: usize = 200;

/// A model's hearing of one reply.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ModelHearing {
    /// The trainee turn it is about.
    pub of_turn: u32,
    /// The answer as it came.
    pub text: String,
    /// What was heard, as read from it.
    pub heard: SecondHearing,
    /// The model, as its endpoint calls it.
    pub model: String,
    /// Version of the prompt.
    pub prompt: String,
    /// Milliseconds until it was whole.
    pub ms: u64,
    /// Tokens read and written, where the endpoint counts them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tokens: Option<(u64, u64)>,
}

/// What a model is asked about the trainee's `turn` in a talk held in `language`: the reply, and what the customer said
/// before it. None where nothing was typed in that turn; a written reply that was picked is the author's.
pub fn hearing_question(language: Language, events: &[Event], turn: u32) -> Option<Question> {
    let mut customer: Vec<&str> = Vec::new();
    for event in events {
        match &event.what {
            Happening::CustomerSaid { text, .. } => customer.push(text),
            Happening::AgentSaid { text } if event.turn == turn => {
                return (!text.trim().is_empty()).then(|| Question {
                    language,
                    customer: customer.join("\n"),
                    reply: text.clone(),
                });
            }
            Happening::AgentSaid { .. } | Happening::AgentChose { .. } => customer.clear(),
            _ => {}
        }
    }
    None
}

/// The first turn of a talk that a model can hear and has not heard yet, leaving out those that `passed` names.
pub fn unheard(events: &[Event], passed: impl Fn(u32) -> bool) -> Option<u32> {
    let heard = |turn: u32| {
        let mut events = events.iter().rev();
        events.any(|it| matches!(&it.what, Happening::HeardByModel(one) if one.of_turn == turn))
    };
    let said = events.iter().filter_map(|event| match &event.what {
        Happening::AgentSaid { text } if !text.trim().is_empty() => Some(event.turn),
        _ => None,
    });
    let mut said = said.filter(|&turn| !passed(turn));
    said.find(|&turn| !heard(turn))
}

impl Mode {
    /// Whether a model may hear what is said: where people practise. Whoever is examined is heard by the rules alone, so
    /// that everybody is heard alike.
    pub fn may_hear_by_model(self) -> bool {
        self != Mode::Exam
    }
}

impl ModelHearing {
    /// What a person is told of it.
    pub fn told(&self, language: Language) -> Message {
        let between = match language {
            Language::Zh => "、",
            Language::En => ", ",
        };
        let mut named: Vec<String> = Vec::new();
        for it in &self.heard.labels {
            let name = it.label.name(language);
            if !named.contains(&name) {
                named.push(name);
            }
        }
        let labels = match named.is_empty() {
            true => say(language, "hearing-told-nothing"),
            false => named.join(between),
        };
        Message::new("hearing-told")
            .with("turn", self.of_turn)
            .with("model", self.model.clone())
            .with("labels", labels)
            .with("level", u32::from(self.heard.empathy))
    }
}

impl Stage<'_> {
    /// Records what a model heard, also after the end.
    pub fn take_hearing(&mut self, hearing: &ModelHearing) {
        let turns = 1..=self.state.turn;
        if !self.state.mode.may_hear_by_model() || !turns.contains(&hearing.of_turn) {
            return;
        }
        let cut = |text: &str, most| text.chars().take(most).collect::<String>();
        self.emit(Happening::HeardByModel(ModelHearing {
            text: cut(&hearing.text, LONGEST),
            model: cut(&hearing.model, NAME),
            prompt: cut(&hearing.prompt, NAME),
            ..hearing.clone()
        }));
    }
}
