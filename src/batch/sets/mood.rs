//! How a customer's own words sound: low, neutral or high.
//!
//! The hearing is made for agents; of what it hears, language that costs and brushing off mark an unhappy customer,
//! thanks a content one.

use crate::hearing::{Act, ActKind, Heard};

/// 0 low, 1 neutral, 2 high.
pub(super) fn mood(heard: &Heard) -> f64 {
    let flagged = heard.flags.iter().any(|flag| flag.confidence >= 500);
    if flagged || heard.has(Act::Blame) || heard.has(Act::Dismiss) {
        0.0
    } else if heard.has_kind(ActKind::Gratitude) || heard.has(Act::ThanksAndClosing) {
        2.0
    } else {
        1.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hearing::hear;

    #[test]
    fn three_moods() {
        assert_eq!(mood(&hear("你有病吧。")), 0.0);
        assert_eq!(mood(&hear("订单号是多少")), 1.0);
        assert_eq!(mood(&hear("好的，谢谢您")), 2.0);
    }
}
