//! # unsupported-format
//!
//! The file says that it is written in a format this program does not know.
//!
//! A newer format may mean other things by the same words, so playing it would give other marks than its author meant.
//!
//! Bad: `format: 2`
//! Good: `format: 1`

use super::Lint;
use crate::text::Message;

pub(super) fn run(cx: &Lint<'_>) {
    let format = &cx.scenario.format;
    if format.value != 1 {
        let message = Message::new("check-unsupported-format").with("format", format.value);
        cx.error(format.span, message)
            .hint(Message::new("check-unsupported-format-hint"));
    }
}
