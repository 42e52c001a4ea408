//! # contest-advance
//!
//! A stage lets nobody go on, or more than an earlier stage has let through, or chooses after the last stage.
//!
//! Bad: `advance: Top(12)` and in a later stage `advance: Top(20)`
//! Good: `advance: Top(20)` and in a later stage `advance: Top(12)`

use super::Look;
use crate::{scenario::contest::Advance, text::Message};

pub(super) fn run(look: &mut Look<'_>) {
    let contest = look.contest;
    let mut left = u32::MAX;
    for (at, stage) in contest.stages.iter().enumerate() {
        let Advance::Top(count) = &stage.advance else {
            continue;
        };
        let key = match count.value {
            0 => "check-contest-advance-none",
            more if more > left => "check-contest-advance-more",
            _ if at + 1 == contest.stages.len() => "check-contest-advance-last",
            _ => {
                left = count.value;
                continue;
            }
        };
        look.error(count.span, Message::new(key));
    }
}
