//! Marks of an answer file: JSON in, marks out, by the kind of the exercise.

use serde::de::DeserializeOwned;

use super::{
    Marks, breaches::mark_breaches, critique::mark_critique, duel, relay, typing::mark_typing,
};
use crate::{scenario::Exercise, text::Message};

/// Why an answer file could not be marked.
#[derive(Clone, Debug, PartialEq)]
pub enum AnswerProblem {
    /// It is no JSON of the shape that answers to this kind of exercise have; what the reader says.
    NotAnswers(String),
    /// Nothing can be handed in for this kind: it is run before judges, by its own records.
    NoAnswers,
}

impl AnswerProblem {
    /// The problem as a sentence.
    pub fn message(&self) -> Message {
        match self {
            AnswerProblem::NotAnswers(error) => {
                Message::new("practical-not-answers").with("error", error.clone())
            }
            AnswerProblem::NoAnswers => Message::new("practical-no-answers"),
        }
    }
}

/// Marks `json`, the answers of an entrant, or the record of a duel or a relay.
///
/// # Errors
/// Where the text is no answer to this kind of exercise.
pub fn mark_answers(exercise: &Exercise, json: &str) -> Result<Marks, AnswerProblem> {
    Ok(match exercise {
        Exercise::Critique(it) => mark_critique(it, &read(json)?),
        Exercise::Breaches(it) => mark_breaches(it, &read(json)?),
        Exercise::Typing(it) => mark_typing(it, &read(json)?),
        Exercise::Duel(it) => duel::mark_defender(it, &read(json)?),
        Exercise::Relay(it) => relay::mark(it, &read(json)?),
        Exercise::Quiz(_) | Exercise::Defence(_) => return Err(AnswerProblem::NoAnswers),
    })
}

fn read<T: DeserializeOwned>(json: &str) -> Result<T, AnswerProblem> {
    let json = json.trim_start_matches('\u{feff}');
    serde_json::from_str(json).map_err(|error| AnswerProblem::NotAnswers(error.to_string()))
}
