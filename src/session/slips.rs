//! The customer's lines of a talk looked through once more: which of them the voice check finds faulty.
//!
//! Every line of a model was checked before it was said; a later edition of the check may know better, and then an attempt
//! can be voided. The offline voice is looked through in the same way when it is simulated.

use super::{Case, Happening, State, Transcript, words::ground_of};
use crate::{
    customer::guard::{Fault, Found},
    scenario::IntentName,
};

/// A faulty line that was said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slip {
    /// The event that says it.
    pub event: usize,
    /// The trainee turn it answers.
    pub turn: u32,
    /// What is wrong with it.
    pub fault: Fault,
    /// Where, as far as it can be named.
    pub quote: String,
}

/// The faulty ones among the customer's lines in `transcript` that a model worded; with `all`, among those of the grammar and
/// of the author too.
pub fn slips(case: &Case, transcript: &Transcript, all: bool) -> Vec<Slip> {
    let mut state = State::new(case, &transcript.header);
    let mut found = Vec::new();
    let mut by_model = 0;
    let mut awaited = None;
    for (place, event) in transcript.events.iter().enumerate() {
        match &event.what {
            Happening::WordsCame { words, lines } if words.is_models() => {
                by_model = *lines;
                awaited = state.awaited.as_ref().map(|it| (it.intent(), it.facts()));
            }
            Happening::CustomerSaid {
                text,
                intent,
                facts,
            } => {
                let model = by_model > 0;
                by_model = by_model.saturating_sub(1);
                if model || all {
                    let (intent, facts) = match &awaited {
                        Some((intent, facts)) if model => (*intent, facts),
                        _ => (*intent, facts),
                    };
                    let slip = check(case, &state, text, intent, facts);
                    found.extend(slip.map(|it| Slip {
                        event: place,
                        turn: event.turn,
                        fault: it.fault,
                        quote: it.quote,
                    }));
                }
            }
            _ => {}
        }
        state.apply(case, event);
    }
    found
}

fn check(
    case: &Case,
    state: &State,
    text: &str,
    intent: IntentName,
    facts: &[String],
) -> Option<Found> {
    ground_of(case, state, intent, facts, Vec::new()).check(text)
}
