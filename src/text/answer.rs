//! A model's answer as text: the one JSON object in it, or a reason why it is of no use.

use super::{Message, chars::preview};

/// Why an answer is of no use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AnswerFault {
    /// Nothing was answered.
    Empty,
    /// It is too long.
    TooLong,
    /// It is no JSON, or JSON of another shape: why.
    Shape(String),
}

impl AnswerFault {
    /// It has another shape, and why.
    pub fn shape(why: &str) -> Self {
        Self::Shape(preview(why, 120))
    }

    /// The sentence for people.
    pub fn message(&self) -> Message {
        match self {
            Self::Empty => Message::new("judge-fault-empty"),
            Self::TooLong => Message::new("judge-fault-long"),
            Self::Shape(why) => Message::new("judge-fault-shape").with("why", why.clone()),
        }
    }
}

/// The answer without thoughts before it and without a fence around it, of at most `longest` bytes.
///
/// # Errors
/// Nothing, or too much.
pub fn bare_answer(text: &str, longest: usize) -> Result<&str, AnswerFault> {
    if text.len() > longest {
        return Err(AnswerFault::TooLong);
    }
    let text = text.trim().trim_start_matches('\u{feff}');
    // Only before the object: a quote may hold these very letters.
    let thought = (!text.starts_with('{')).then(|| text.split_once("</think>"));
    let text = thought.flatten().map_or(text, |(_, rest)| rest.trim());
    let inner = text.strip_prefix("```").and_then(|rest| {
        let (_, rest) = rest.split_once('\n')?;
        rest.trim_end().strip_suffix("```")
    });
    match inner.unwrap_or(text).trim() {
        "" => Err(AnswerFault::Empty),
        bare => Ok(bare),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_object_is_found_bare_fenced_and_behind_thoughts() {
        for text in [
            "{\"a\":1}",
            " \u{feff}{\"a\":1}\n",
            "```json\n{\"a\":1}\n```",
            "<think>{} no</think>\n{\"a\":1}",
        ] {
            assert_eq!(bare_answer(text, 100), Ok("{\"a\":1}"), "{text}");
        }
        assert_eq!(bare_answer(" \n", 100), Err(AnswerFault::Empty));
        assert_eq!(
            bare_answer("<think>a</think>", 100),
            Err(AnswerFault::Empty)
        );
        assert_eq!(bare_answer("{\"a\":1}", 3), Err(AnswerFault::TooLong));
    }
}
