//! The objects of `heard hear`: places in characters, thousandths as numbers.

use serde::Deserialize;
use serde_json::{Map, Value, json};

use crate::{
    hearing::{self, Amount, Around, Figure, Heard, Milli, What},
    text::{Message, Span, chars::char_spans},
};

/// One line asked.
#[derive(Debug, Deserialize)]
pub(super) struct Asked {
    /// Whatever the script calls it; comes back as it is.
    #[serde(default)]
    id: Value,
    /// The reply.
    pub text: String,
    /// What the speaker said before: one text or several.
    #[serde(default, deserialize_with = "one_or_many")]
    pub before: Vec<String>,
    /// What the customer said last.
    #[serde(default)]
    pub customer: String,
    /// What the customer came with, where that was earlier.
    #[serde(default)]
    pub first: String,
    /// What the customer answered.
    #[serde(default)]
    pub answer: String,
}

impl Asked {
    /// What was said around, with the speaker's `own` turns before: nothing where the customer says nothing.
    pub fn around<'a>(&'a self, own: &'a [&'a str]) -> Around<'a> {
        let around = Around {
            own,
            customer: &self.customer,
            first: &self.first,
            answer: &self.answer,
        };
        let speaks = [around.customer, around.first, around.answer];
        if speaks.iter().all(|said| said.is_empty()) {
            return Around::default();
        }
        around
    }
}

/// Reads one line.
pub(super) fn read(line: &str) -> Result<Asked, Message> {
    serde_json::from_str(line)
        .map_err(|error| Message::new("hear-line").with("error", error.to_string()))
}

fn one_or_many<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Vec<String>, D::Error> {
    Ok(match Value::deserialize(from)? {
        Value::String(one) => vec![one],
        Value::Array(many) => many
            .into_iter()
            .filter_map(|each| match each {
                Value::String(text) => Some(text),
                Value::Object(turn) => turn.get("text").and_then(Value::as_str).map(str::to_owned),
                _ => None,
            })
            .collect(),
        _ => Vec::new(),
    })
}

/// The answer to one line.
pub(super) fn write(asked: &Asked, heard: &Heard) -> Value {
    let text = &asked.text;
    let empathy = &heard.empathy;
    json!({
        "id": asked.id,
        "acts": placed(text, &heard.acts, |act| act.span, |act| {
            let mut object = object(json!({"act": act.act.key(), "confidence": number(act.confidence)}));
            if let Some(kind) = act.kind {
                object.insert("kind".into(), kind.key().into());
            }
            object
        }),
        "empathy": {
            "level": number(empathy.level),
            "reaction": number(empathy.reaction),
            "exploration": number(empathy.exploration),
            "interpretation": number(empathy.interpretation),
        },
        "figures": placed(text, &heard.figures, |figure| figure.span, figure),
        "promises": placed(text, &heard.promises, |promise| promise.span, |promise| {
            object(json!({"timed": promise.timed, "owner": promise.owner, "firm": promise.firm}))
        }),
        "flags": placed(text, &heard.flags, |flag| flag.span, |flag| object(json!({"family": flag.family.key()}))),
        "politeness": number(heard.politeness),
        "usefulness": number(heard.usefulness),
        "solution": number(heard.solution),
    })
}

/// Adds what carried each reading of the models, the weightiest first, and how sure the readings are.
pub(super) fn explain(text: &str, around: Around<'_>, heard: &Heard, answer: &mut Value) {
    let reasons = hearing::explain_in(text, around);
    let spans: Vec<Span> = reasons
        .iter()
        .map(|reason| match reason.what {
            What::Text(span) => span,
            What::Rule(_) | What::Around(_) => Span::default(),
        })
        .collect();
    let carried: Vec<Value> = reasons
        .iter()
        .zip(char_spans(text, &spans))
        .zip(&spans)
        .map(|((reason, (from, to)), span)| {
            let mut object = object(json!({
                "reading": reason.reading,
                "weight": f64::from(reason.weight) / 1_000.0,
                "confidence": number(reason.confidence),
            }));
            match &reason.what {
                What::Around(part) => {
                    object.insert("around".into(), part.key().into());
                }
                What::Rule(name) => {
                    object.insert("rule".into(), name.as_str().into());
                }
                What::Text(_) => {
                    object.insert("text".into(), span.of(text).into());
                    object.insert("from".into(), from.into());
                    object.insert("to".into(), to.into());
                }
            }
            Value::Object(object)
        })
        .collect();
    let rules = placed(
        text,
        &heard.acts,
        |act| act.span,
        |act| {
            object(
                json!({"act": act.act.key(), "carried_by": act.carried_by, "counts": act.counts()}),
            )
        },
    );
    let sure = heard.sureness;
    let explained = json!({
        "carried": carried,
        "acts": rules,
        "sureness": {
            "level": number(sure.level),
            "politeness": number(sure.politeness),
            "usefulness": number(sure.usefulness),
            "solution": number(sure.solution),
            "acts": number(sure.acts),
        },
    });
    if let Value::Object(answer) = answer {
        answer.insert("explain".into(), explained);
    }
}

fn figure(figure: &Figure) -> Map<String, Value> {
    let mut object = object(json!({"kind": figure.kind.key()}));
    let mut put = |key: &str, value: Value| object.insert(key.to_owned(), value);
    match &figure.amount {
        Amount::One(value) => {
            put("value", exact(&value.to_string()));
        }
        Amount::Range(low, high) => {
            put("low", exact(&low.to_string()));
            put("high", exact(&high.to_string()));
        }
        Amount::Text(value) => {
            put("value", value.as_str().into());
        }
        Amount::TextRange(low, high) => {
            put("low", low.as_str().into());
            put("high", high.as_str().into());
        }
        Amount::Relative => {}
    }
    if !figure.unit.is_empty() {
        put("unit", figure.unit.into());
    }
    if figure.relative {
        put("relative", true.into());
    }
    object
}

/// Objects with their places; all places of a list are counted in one walk over the text.
fn placed<T>(
    text: &str,
    list: &[T],
    place: impl Fn(&T) -> Span,
    write: impl Fn(&T) -> Map<String, Value>,
) -> Vec<Value> {
    let spans: Vec<Span> = list.iter().map(place).collect();
    list.iter()
        .zip(char_spans(text, &spans))
        .map(|(each, (from, to))| {
            let mut object = write(each);
            object.insert("from".into(), from.into());
            object.insert("to".into(), to.into());
            Value::Object(object)
        })
        .collect()
}

fn object(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(object) => object,
        _ => Map::new(),
    }
}

/// Thousandths as a JSON number: 1,400 is 1.4.
fn number(milli: Milli) -> Value {
    Value::from(f64::from(milli) / 1_000.0)
}

/// A decimal as a JSON number, in the digits it was worked out with.
fn exact(digits: &str) -> Value {
    serde_json::from_str(digits).unwrap_or_else(|_| digits.into())
}
