//! Reads what a model answered: one JSON object of a closed shape, or a reason why it is none.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::Label;
use crate::text::{AnswerFault, bare_answer};

/// The longest answer that is looked at, in bytes.
const LONGEST: usize = 32 * 1024;
/// The most labels of one answer, and the longest quote in characters.
const MOST: usize = 60;
const QUOTE: usize = 300;
/// The highest level of empathy.
const HIGHEST: u8 = 2;

/// What a model heard in one reply. Whether its quotes are true is seen where it is used.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SecondHearing {
    /// What was done, each with the words that do it.
    pub labels: Vec<Labelled>,
    /// Empathy of the whole reply, 0–2.
    pub empathy: u8,
    /// The words that show it; blank at level 0.
    #[serde(default)]
    pub empathy_quote: String,
}

/// A label and the words that it is said to stand in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Labelled {
    /// Which.
    pub label: Label,
    /// The words.
    pub quote: String,
}

/// What was heard, from the answer in `text`. What a model thinks aloud before the object, and a fence around it, are passed
/// over.
///
/// # Errors
/// Nothing, too much, or another shape: also a label outside the list, or a level above 2.
pub fn read_answer(text: &str) -> Result<SecondHearing, AnswerFault> {
    let text = bare_answer(text, LONGEST)?;
    let read: Result<SecondHearing, _> = serde_json::from_str(text);
    let mut heard = read.map_err(|error| AnswerFault::shape(&error.to_string()))?;
    if heard.empathy > HIGHEST {
        return Err(AnswerFault::shape(&format!("empathy {}", heard.empathy)));
    }
    if heard.labels.len() > MOST {
        return Err(AnswerFault::TooLong);
    }
    let quotes = heard.labels.iter_mut().map(|it| &mut it.quote);
    for quote in quotes.chain([&mut heard.empathy_quote]) {
        *quote = quote.chars().take(QUOTE).collect();
    }
    Ok(heard)
}

/// The shape as JSON Schema, for endpoints that can hold a model to it.
pub fn schema() -> Value {
    let labels: Vec<&str> = Label::all().map(Label::key).collect();
    json!({
        "type": "object",
        "additionalProperties": false,
        "required": ["labels", "empathy", "empathy_quote"],
        "properties": {
            "labels": { "type": "array", "items": {
                "type": "object",
                "additionalProperties": false,
                "required": ["label", "quote"],
                "properties": {
                    "label": { "type": "string", "enum": labels },
                    "quote": { "type": "string" },
                },
            } },
            "empathy": { "type": "integer", "enum": [0, 1, 2] },
            "empathy_quote": { "type": "string" },
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hearing::ActKind;

    const ONE: &str = r#"{"labels":[{"label":"apology","quote":"真的对不起"}],"empathy":1,"empathy_quote":"真的对不起"}"#;

    #[test]
    fn an_answer_is_read_and_written_in_one_form() {
        let heard = read_answer(&format!("```json\n{ONE}\n```")).unwrap_or_default();
        assert_eq!(heard.labels[0].label, Label::Kind(ActKind::Apology));
        assert_eq!(heard.empathy, 1);
        assert_eq!(serde_json::to_string(&heard).ok().as_deref(), Some(ONE));
        let none = read_answer(r#"{"labels":[],"empathy":0}"#);
        assert_eq!(none, Ok(SecondHearing::default()));
    }

    #[test]
    fn whatever_else_comes_is_a_fault() {
        for text in [
            "no",
            "null",
            "[]",
            "{}",
            r#"{"labels":[]}"#,
            r#"{"labels":[],"empathy":3}"#,
            r#"{"labels":[],"empathy":-1}"#,
            r#"{"labels":[],"empathy":1.5}"#,
            r#"{"labels":[],"empathy":"high"}"#,
            r#"{"labels":[],"empathy":0,"total":100}"#,
            r#"{"labels":[{"label":"full_marks","quote":"a b"}],"empathy":0}"#,
            r#"{"labels":[{"label":"apology"}],"empathy":0}"#,
            r#"{"labels":[{"label":"apology","quote":"a","turn":3}],"empathy":0}"#,
            r#"{"labels":[{"label":"apology","quote":"a""#,
            "Sure! {\"labels\":[],\"empathy\":0}",
        ] {
            let read = read_answer(text);
            assert!(matches!(read, Err(AnswerFault::Shape(_))), "{text}");
        }
        assert_eq!(read_answer(" \n"), Err(AnswerFault::Empty));
        let long = "x".repeat(LONGEST + 1);
        assert_eq!(read_answer(&long), Err(AnswerFault::TooLong));
        let one = r#"{"label":"apology","quote":"a"}"#;
        let many = format!(r#"{{"labels":[{}],"empathy":0}}"#, vec![one; 61].join(","));
        assert_eq!(read_answer(&many), Err(AnswerFault::TooLong));
    }

    #[test]
    fn the_schema_names_the_closed_list() {
        let schema = schema().to_string();
        for label in Label::all() {
            assert!(schema.contains(&format!("\"{}\"", label.key())));
        }
    }
}
