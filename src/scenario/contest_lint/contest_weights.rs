//! # contest-weights
//!
//! The weights of the stages that each entrant takes do not add up to 100, or those of the stages that a team takes together do not.
//!
//! A total out of 100 is what everybody takes it for.
//!
//! Bad: `weight: 30` and `weight: 60`
//! Good: `weight: 30` and `weight: 70`

use super::{Look, taken};
use crate::{scenario::contest::By, text::Message};

pub(super) fn run(look: &mut Look<'_>) {
    for &by in By::ALL {
        let sum: u64 = taken(look.contest, by)
            .map(|stage| u64::from(stage.weight.value))
            .sum();
        let Some(last) = taken(look.contest, by).last() else {
            continue;
        };
        if sum != 100 {
            let message = Message::new("check-contest-weights")
                .with("by", by.key())
                .with("sum", sum);
            look.error(last.weight.span, message);
        }
    }
}
