//! Reads what a model answered: one JSON object of a closed shape, or a reason why it is none.

use serde::Deserialize;
use serde_json::{Value, json};

use crate::{
    scenario::Behaviour,
    session::Finding,
    text::{AnswerFault as Fault, bare_answer},
};

/// The longest answer that is looked at, in bytes.
const LONGEST: usize = 64 * 1024;
/// The most findings of one answer, and the longest quote in characters.
const MOST: usize = 200;
const QUOTE: usize = 500;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Answer {
    findings: Vec<Item>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Item {
    behaviour: String,
    reply: u32,
    quote: String,
}

/// The findings in `text`. What a model thinks aloud before the object, and a fence around it, are passed over. Whether
/// the quotes are true is seen when the talk is marked.
///
/// # Errors
/// Nothing, too much, or another shape: also a behaviour outside the list.
pub fn read_answer(text: &str) -> Result<Vec<Finding>, Fault> {
    let text = bare_answer(text, LONGEST)?;
    let answer: Answer =
        serde_json::from_str(text).map_err(|error| Fault::shape(&error.to_string()))?;
    if answer.findings.len() > MOST {
        return Err(Fault::TooLong);
    }
    answer.findings.into_iter().map(finding).collect()
}

fn finding(item: Item) -> Result<Finding, Fault> {
    let mut known = Behaviour::ALL.iter().copied();
    let behaviour = known
        .find(|it| it.key() == item.behaviour)
        .ok_or_else(|| Fault::shape(&item.behaviour))?;
    Ok(Finding {
        behaviour,
        turn: item.reply,
        quote: item.quote.chars().take(QUOTE).collect(),
    })
}

/// The shape as JSON Schema, for endpoints that can hold a model to it.
pub fn schema() -> Value {
    let behaviours: Vec<&str> = Behaviour::ALL.iter().map(|it| it.key()).collect();
    json!({
        "type": "object",
        "additionalProperties": false,
        "required": ["findings"],
        "properties": { "findings": { "type": "array", "items": {
            "type": "object",
            "additionalProperties": false,
            "required": ["behaviour", "reply", "quote"],
            "properties": {
                "behaviour": { "type": "string", "enum": behaviours },
                "reply": { "type": "integer" },
                "quote": { "type": "string" },
            },
        } } },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const ONE: &str =
        r#"{"findings":[{"behaviour":"invites_more","reply":3,"quote":"What would help?"}]}"#;

    #[test]
    fn an_answer_is_read_bare_fenced_and_behind_thoughts() {
        let found = [Finding {
            behaviour: Behaviour::InvitesMore,
            turn: 3,
            quote: "What would help?".into(),
        }];
        for text in [
            ONE.to_owned(),
            format!("\n```json\n{ONE}\n```\n"),
            format!("<think>{{\"findings\":[]}} no…</think>\n\n{ONE}"),
        ] {
            assert_eq!(read_answer(&text).as_deref(), Ok(&found[..]), "{text}");
        }
        assert_eq!(read_answer(r#"{"findings":[]}"#), Ok(Vec::new()));
    }

    #[test]
    fn whatever_else_comes_is_a_fault() {
        for text in [
            "no",
            "null",
            "[]",
            "{}",
            "5",
            r#"{"findings":[],"total":100}"#,
            r#"{"findings":[{"behaviour":"empathy","reply":1,"quote":"a b"}]}"#,
            r#"{"findings":[{"behaviour":"invites_more","reply":-1,"quote":"a b"}]}"#,
            r#"{"findings":[{"behaviour":"invites_more","reply":1,"quote":"a b","score":5}]}"#,
            r#"{"findings":[{"behaviour":"invites_more","reply":1"#,
            "Sure! {\"findings\":[]}",
        ] {
            assert!(matches!(read_answer(text), Err(Fault::Shape(_))), "{text}");
        }
        assert_eq!(read_answer(" \n"), Err(Fault::Empty));
        assert_eq!(read_answer(&"x".repeat(LONGEST + 1)), Err(Fault::TooLong));
        let many = format!(
            r#"{{"findings":[{}]}}"#,
            vec![r#"{"behaviour":"invites_more","reply":1,"quote":"a"}"#; 201].join(",")
        );
        assert_eq!(read_answer(&many), Err(Fault::TooLong));
    }
}
