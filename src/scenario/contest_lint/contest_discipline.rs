//! # contest-discipline
//!
//! The time left is called at a moment that no stage has, or being late is allowed for longer than the longest stage.
//!
//! Bad: `discipline: (calls: [90])` where no stage is longer than an hour
//! Good: `discipline: (calls: [10, 5])`

use super::Look;
use crate::text::Message;

pub(super) fn run(look: &mut Look<'_>) {
    let contest = look.contest;
    let longest = contest.stages.iter().map(|stage| stage.minutes.value).max();
    let longest = longest.unwrap_or(0);
    let calls = &contest.discipline.calls;
    let late = &contest.discipline.late_minutes;
    if calls.iter().any(|&call| call == 0 || call >= longest) || late.value > longest.max(15) {
        let message = Message::new("check-contest-calls").with("longest", longest);
        look.warning(late.span, message);
    }
}
