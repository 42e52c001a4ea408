//! Transcripts as files: JSON lines, the header first, then the events in order.

use serde_json::Value;

use crate::text::Message;

use super::{Event, FORMAT, Header, Transcript};

/// A transcript that was read.
#[derive(Clone, Debug, PartialEq)]
pub struct ReadTranscript {
    /// The transcript.
    pub transcript: Transcript,
    /// Number of a torn last line that was left out, from 1: the program was stopped while writing it.
    pub torn: Option<usize>,
}

/// Why a transcript cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TranscriptError {
    /// There is nothing in it.
    #[error("the transcript is empty")]
    Empty,
    /// The first line is no header.
    #[error("line 1 is not a transcript header: {0}")]
    NoHeader(String),
    /// Written by a newer program.
    #[error("transcript format {0} is unknown")]
    UnknownFormat(u64),
    /// A line in the middle is no event.
    #[error("line {line} is not an event: {reason}")]
    BadLine {
        /// The line, from 1.
        line: usize,
        /// What JSON said.
        reason: String,
    },
}

impl TranscriptError {
    /// The sentence for people.
    pub fn message(&self) -> Message {
        match self {
            TranscriptError::Empty => Message::new("transcript-empty"),
            TranscriptError::NoHeader(reason) => {
                Message::new("transcript-no-header").with("reason", reason.clone())
            }
            TranscriptError::UnknownFormat(format) => Message::new("transcript-unknown-format")
                .with("format", format.to_string())
                .with("known", FORMAT.to_string()),
            TranscriptError::BadLine { line, reason } => Message::new("transcript-bad-line")
                .with("line", line.to_string())
                .with("reason", reason.clone()),
        }
    }
}

/// `transcript` as JSON lines, each ended by a line feed.
pub fn to_jsonl(transcript: &Transcript) -> String {
    let mut lines = line(&transcript.header);
    for event in &transcript.events {
        lines += &line(event);
    }
    lines
}

/// One object as a line.
fn line(value: &impl serde::Serialize) -> String {
    // Plain structs of strings and numbers always serialise; an empty line would be reported when read.
    serde_json::to_string(value).unwrap_or_default() + "\n"
}

/// Reads JSON lines. A last line without its line feed that is no event is torn: it is named and left out. Empty
/// lines are passed over.
///
/// # Errors
/// No header, an unknown format, or a line in the middle that is no event.
pub fn from_jsonl(text: &str) -> Result<ReadTranscript, TranscriptError> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut lines = text
        .split_inclusive('\n')
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty());
    let (_, first) = lines.next().ok_or(TranscriptError::Empty)?;
    let header = header(first)?;
    let mut events = Vec::new();
    let mut torn = None;
    for (at, line) in lines {
        match serde_json::from_str::<Event>(line) {
            Ok(event) => events.push(event),
            // Only the very last line can lack its end.
            Err(_) if !line.ends_with('\n') => torn = Some(at + 1),
            Err(error) => {
                return Err(TranscriptError::BadLine {
                    line: at + 1,
                    reason: error.to_string(),
                });
            }
        }
    }
    let transcript = Transcript { header, events };
    Ok(ReadTranscript { transcript, torn })
}

fn header(line: &str) -> Result<Header, TranscriptError> {
    let no_header = |error: serde_json::Error| TranscriptError::NoHeader(error.to_string());
    let value: Value = serde_json::from_str(line).map_err(no_header)?;
    match value.get("format").and_then(Value::as_u64) {
        Some(format) if format != u64::from(FORMAT) => Err(TranscriptError::UnknownFormat(format)),
        _ => serde_json::from_value(value).map_err(no_header),
    }
}
