//! What an endpoint sends, read piece by piece: events of a stream, one JSON object, or an error.

use serde_json::Value;

use super::{Answer, Key, Trouble, stream::Events};
use crate::text::chars::preview;

/// An answer that is arriving.
#[derive(Debug, Default)]
pub(super) struct Arriving {
    /// What came so far.
    pub answer: Answer,
    events: Option<Events>,
    whole: Vec<u8>,
    /// The endpoint said that this is all.
    ended: bool,
    /// It said that the model had to stop early.
    short: bool,
}

impl Arriving {
    /// An answer as a stream of events, or else as one object.
    pub fn new(streamed: bool) -> Self {
        Self {
            events: streamed.then(Events::default),
            ..Self::default()
        }
    }

    /// Takes in `bytes`; tells whether the model went on: said something, or thought.
    ///
    /// # Errors
    /// Events that are none of a chat.
    pub fn take(&mut self, bytes: &[u8], key: Option<&Key>) -> Result<bool, Trouble> {
        let Some(events) = &mut self.events else {
            self.whole.extend_from_slice(bytes);
            return Ok(true);
        };
        let mut moved = false;
        for data in events.take(bytes) {
            moved |= self.event(&data, key)?;
        }
        Ok(moved)
    }

    /// Whether nothing more is to come.
    pub fn is_ended(&self) -> bool {
        self.ended
    }

    /// The answer, after the last byte.
    ///
    /// # Errors
    /// It is not whole, empty, or something else.
    pub fn finish(mut self, key: Option<&Key>) -> Result<Answer, Trouble> {
        match &mut self.events {
            Some(events) => {
                for data in events.rest() {
                    // An event that was cut is no event.
                    self.event(&data, key).map_err(|_| Trouble::CutOff)?;
                }
            }
            None => self.object(key)?,
        }
        if !self.ended || self.short {
            return Err(Trouble::CutOff);
        }
        match self.answer.text.trim().is_empty() {
            true => Err(Trouble::Empty),
            false => Ok(self.answer),
        }
    }

    fn event(&mut self, data: &str, key: Option<&Key>) -> Result<bool, Trouble> {
        if data.trim() == "[DONE]" {
            self.ended = true;
            return Ok(true);
        }
        let value: Value = serde_json::from_str(data).map_err(|_| Trouble::Malformed)?;
        if let Some(why) = error_words(&value) {
            return Err(Trouble::Declined(200, clean(&why, key)));
        }
        let choices = value.get("choices").and_then(Value::as_array);
        let choices = choices.ok_or(Trouble::WrongShape)?;
        self.note(&value);
        // The last event of some endpoints only counts tokens.
        let Some(choice) = choices.first() else {
            return Ok(false);
        };
        let delta = &choice["delta"];
        let thought = ["reasoning_content", "reasoning"]
            .iter()
            .any(|name| delta[*name].is_string());
        let said = match &delta["content"] {
            Value::String(text) => {
                self.answer.text.push_str(text);
                !text.is_empty()
            }
            Value::Null => false,
            _ => return Err(Trouble::WrongShape),
        };
        self.finished(choice);
        Ok(said || thought)
    }

    /// The answer of an endpoint that does not stream.
    fn object(&mut self, key: Option<&Key>) -> Result<(), Trouble> {
        let whole = std::mem::take(&mut self.whole);
        if whole.iter().all(u8::is_ascii_whitespace) {
            return Err(Trouble::Empty);
        }
        let value: Value =
            serde_json::from_slice(&whole).map_err(|error| match error.is_eof() {
                true => Trouble::CutOff,
                false => Trouble::Malformed,
            })?;
        if let Some(why) = error_words(&value) {
            return Err(Trouble::Declined(200, clean(&why, key)));
        }
        let choice = value.pointer("/choices/0").ok_or(Trouble::WrongShape)?;
        match choice.pointer("/message/content") {
            Some(Value::String(text)) => self.answer.text = text.clone(),
            Some(Value::Null) => {}
            _ => return Err(Trouble::WrongShape),
        }
        self.note(&value);
        self.finished(choice);
        self.ended = true;
        Ok(())
    }

    fn finished(&mut self, choice: &Value) {
        if let Some(reason) = choice["finish_reason"].as_str() {
            self.ended = true;
            self.short = reason == "length";
        }
    }

    fn note(&mut self, value: &Value) {
        if let Some(model) = value["model"].as_str() {
            self.answer.model = preview(model, 120);
        }
        let count = |name: &str| value["usage"][name].as_u64();
        if let (Some(read), Some(written)) = (count("prompt_tokens"), count("completion_tokens")) {
            self.answer.tokens = Some((read, written));
        }
    }
}

/// The trouble that a status other than 2xx stands for, with the head `retry_after` and the beginning of the body.
pub(super) fn refused(
    status: u16,
    retry_after: Option<&str>,
    body: &[u8],
    model: &str,
    key: Option<&Key>,
) -> Trouble {
    let value: Value = serde_json::from_slice(body).unwrap_or(Value::Null);
    let words = error_words(&value).unwrap_or_default();
    let about_model =
        words.to_lowercase().contains("model") || (!model.is_empty() && words.contains(model));
    match status {
        300..=399 => Trouble::Moved,
        401 | 403 | 407 => Trouble::Key,
        404 if about_model => Trouble::NoModel(model.to_owned()),
        404 | 405 => Trouble::WrongAddress,
        429 => Trouble::Busy(retry_after.and_then(|text| text.trim().parse().ok())),
        500..=599 => Trouble::Server(status),
        _ => Trouble::Declined(status, clean(&words, key)),
    }
}

/// The words of an error as the different endpoints write it.
fn error_words(value: &Value) -> Option<String> {
    let error = value.get("error").filter(|error| !error.is_null());
    let places = [
        error.and_then(|error| error.get("message")),
        error,
        value
            .get("message")
            .filter(|_| value.get("choices").is_none()),
        value.get("detail"),
    ];
    let mut words = places.into_iter().flatten().filter_map(Value::as_str);
    match (words.next(), error) {
        (Some(words), _) => Some(words.to_owned()),
        (None, Some(error)) => Some(error.to_string()),
        (None, None) => None,
    }
}

/// The words of a server for people to read: short, on one line, without the key.
fn clean(words: &str, key: Option<&Key>) -> String {
    let words = key.map_or_else(|| words.to_owned(), |key| key.scrub(words));
    preview(&words, 160)
}
