//! # bad-id
//!
//! A name has characters that names cannot have.
//!
//! The case's id is a file name and part of a link: lower case, digits, hyphens or Chinese. Names within the case are
//! typed after `/do`, `/show` and before `=`, so they have no blanks, `=` or `#`, and are not empty.
//!
//! Bad: `id: "Late Gift"`
//! Good: `id: "late-gift"`

use super::Lint;
use crate::text::{Located, Message};

pub(super) fn run(cx: &Lint<'_>) {
    let case = &cx.scenario.id;
    let fits = |c: char| {
        c == '-'
            || c.is_ascii_digit()
            || c.is_ascii_lowercase()
            || (c.is_alphabetic() && !c.is_ascii() && !c.is_uppercase())
    };
    if case.value.is_empty() || case.value.len() > 120 || !case.value.chars().all(fits) {
        cx.error(
            case.span,
            Message::new("check-bad-case-id").with("id", case.value.clone()),
        );
    }
    super::duplicate_id::each(cx.scenario, |_, id| inner(cx, id));
}

fn inner(cx: &Lint<'_>, id: &Located<String>) {
    let wrong =
        |c: char| c.is_whitespace() || c.is_control() || matches!(c, '=' | '#' | '"' | '{' | '}');
    if id.value.is_empty() || id.value.chars().any(wrong) {
        cx.error(
            id.span,
            Message::new("check-bad-id").with("id", id.value.clone()),
        );
    }
}
