//! What moves a mood, and by how much, in words: −35, 说出感受，也提到对方的事.

use crate::{
    scenario::Cause,
    text::{Language, say},
};

/// The words for a cause.
pub fn cause_name(cause: Cause, language: Language) -> String {
    let key = match cause {
        Cause::SpecificEmpathy => "talk-cause-specific_empathy",
        Cause::StockEmpathy => "talk-cause-stock_empathy",
        Cause::RepeatedEmpathy => "talk-cause-repeated_empathy",
        Cause::SincereApology => "talk-cause-sincere_apology",
        Cause::EarlyDefence => "talk-cause-early_defence",
        Cause::AsksAgain => "talk-cause-asks_again",
        Cause::ConcreteAction => "talk-cause-concrete_action",
        Cause::Progress => "talk-cause-progress",
        Cause::Blame => "talk-cause-blame",
        Cause::ForbiddenPhrase => "talk-cause-forbidden_phrase",
        Cause::BrokenPromise => "talk-cause-broken_promise",
        Cause::EarlySale => "talk-cause-early_sale",
        Cause::Silence => "talk-cause-silence",
        Cause::NoProgress => "talk-cause-no_progress",
        Cause::RepeatsItself => "talk-cause-repeats_itself",
        Cause::NeedMet => "talk-cause-need_met",
        Cause::Authored => "talk-cause-authored",
    };
    say(language, key)
}

/// A change with its sign: `+18`, and `−35` with the minus as it is set in text.
pub fn signed(number: i32) -> String {
    match number {
        0 => "0".to_owned(),
        up if up > 0 => format!("+{up}"),
        down => format!("−{}", down.unsigned_abs()),
    }
}

#[cfg(test)]
mod tests {
    use super::signed;

    #[test]
    fn changes_carry_a_real_minus() {
        assert_eq!([18, -3, 0].map(signed), ["+18", "−3", "0"]);
    }
}
