//! # blank-text
//!
//! A text has no words: `""`, or blanks only.
//!
//! The trainee would see an empty bubble, button or line.
//!
//! Bad: `title: (en: "")`
//! Good: `title: (en: "The late birthday gift")`

use super::{
    Lint,
    walk::{self, Kind},
};
use crate::text::Message;

pub(super) fn run(cx: &Lint<'_>) {
    walk::texts(cx.scenario, &mut |kind, text| {
        for words in [&text.zh, &text.en].into_iter().flatten() {
            // An empty cell of a table means “nothing there”.
            if kind != Kind::Cell && words.value.trim().is_empty() {
                cx.error(words.span, Message::new("check-blank-text"));
            }
        }
    });
}
