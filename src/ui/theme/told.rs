//! The icon of an event about approval, a shock or work that was turned down.

use super::icons::{self, Icon};
use crate::session::Happening;

/// The icon of `what`, the same in the log of a talk and in its debrief.
pub fn told_icon(what: &Happening) -> Icon {
    match what {
        Happening::ApprovalAsked { .. } => icons::HAND,
        Happening::ApprovalGiven { granted: true, .. } => icons::CHECK_CIRCLE,
        Happening::ApprovalGiven { granted: false, .. } => icons::X_CIRCLE,
        Happening::Froze { .. } => icons::SNOWFLAKE,
        Happening::TurnedDown { .. } => icons::X_CIRCLE,
        _ => icons::CLOCK,
    }
}
