//! # contest-awards
//!
//! A prize that nobody can win, prizes for more than everybody, or prizes for teams where there are none.
//!
//! Bad: `prizes: [(title: "一等奖", share: Percent(60)), (title: "二等奖", share: Percent(60))]`
//! Good: `prizes: [(title: "一等奖", share: Percent(10)), (title: "二等奖", share: Percent(20))]`

use super::Look;
use crate::{
    scenario::contest::{Prize, Share},
    text::Message,
};

pub(super) fn run(look: &mut Look<'_>) {
    let awards = &look.contest.awards;
    shares(look, &awards.prizes);
    shares(look, &awards.team_prizes);
    if let (Some(prize), None) = (awards.team_prizes.first(), look.contest.team()) {
        look.error(prize.title.span, Message::new("check-contest-team-prize"));
    }
}

fn shares(look: &mut Look<'_>, prizes: &[Prize]) {
    let mut sum = 0_u32;
    for prize in prizes {
        match &prize.share {
            Share::Count(count) => look.within(count, 1, 10_000),
            Share::Percent(percent) => {
                look.within(percent, 1, 100);
                sum = sum.saturating_add(percent.value);
                if sum > 100 {
                    let message = Message::new("check-contest-prizes").with("sum", sum);
                    look.error(percent.span, message);
                }
            }
        }
    }
}
