//! A question to a model, and its answer.

use serde_json::{Value, json};

use super::Endpoint;

/// What is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct Ask {
    /// Orders.
    pub system: String,
    /// Data.
    pub user: String,
    /// A shape the answer must have, as JSON Schema, where the endpoint can hold the model to one.
    pub schema: Option<Value>,
    /// Most tokens of the answer.
    pub tokens: u32,
    /// For endpoints that can draw the same twice.
    pub seed: Option<u32>,
    /// Whether everything is left out that an endpoint may not know: temperature, length, seed.
    pub plain: bool,
}

/// What came back, whole.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// The words.
    pub text: String,
    /// The model that says it answered; blank where none does.
    pub model: String,
    /// Tokens read and written, where the endpoint counts them.
    pub tokens: Option<(u64, u64)>,
}

impl Ask {
    /// The body of the request.
    pub(super) fn body(&self, endpoint: &Endpoint) -> Value {
        let mut body = json!({
            "model": endpoint.model,
            "messages": [
                { "role": "system", "content": self.system },
                { "role": "user", "content": self.user },
            ],
            "stream": true,
        });
        if !self.plain {
            body["temperature"] = (f64::from(endpoint.temperature) / 100.0).into();
            body["max_tokens"] = self.tokens.into();
        }
        if let Some(seed) = self.seed.filter(|_| !self.plain) {
            body["seed"] = seed.into();
        }
        if let Some(schema) = &self.schema {
            body["response_format"] = json!({
                "type": "json_schema",
                "json_schema": { "name": "answer", "strict": true, "schema": schema },
            });
        }
        body
    }
}
