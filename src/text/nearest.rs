//! The name an author probably meant: nearest-name hints, for Latin and Chinese ids alike.

use std::collections::BTreeSet;

/// The name among `known` that `wanted` was probably meant to be, or `None` where nothing is near.
///
/// Near means few edits for its length (`refnud` → `refund`), or, because two Chinese characters are a whole
/// word, most pairs of neighbouring characters shared (`查询物流状态` → `物流状态查询`).
/// Of equally near names the first in `known` wins, so the hint does not change between runs.
pub fn nearest<'a>(wanted: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let wanted = fold(wanted);
    let mut best: Option<(u32, &str)> = None;
    for name in known {
        let folded = fold(name);
        let distance = distance(&wanted, &folded);
        if let Some(distance) = distance
            && best.is_none_or(|(least, _)| distance < least)
        {
            best = Some((distance, name));
        }
    }
    best.map(|(_, name)| name)
}

/// Case and the choice between `-`, `_` and a space are slips, not another name.
fn fold(name: &str) -> String {
    name.chars()
        .take(64)
        .flat_map(char::to_lowercase)
        .map(|c| if c == '-' || c == ' ' { '_' } else { c })
        .collect()
}

/// Per mille of difference, where the two are near enough to be named at all.
fn distance(wanted: &str, name: &str) -> Option<u32> {
    if wanted == name {
        return Some(0);
    }
    let (a, b) = (wanted.chars().count(), name.chars().count());
    let longer = a.max(b) as u32;
    if longer == 0 {
        return None;
    }
    let edits = strsim::damerau_levenshtein(wanted, name) as u32;
    // One edit in three characters; a two-character word with one wrong character still counts when they are
    // Chinese, because that is the typical input-method slip (退款 → 退宽).
    let allowed = match longer {
        0..=1 => 0,
        2 => u32::from(!wanted.is_ascii()),
        _ => longer.div_ceil(3),
    };
    if edits <= allowed {
        return Some(edits * 1000 / longer);
    }
    let shared = shared_pairs(wanted, name)?;
    (shared >= 500).then_some(1000 + 1000 - shared)
}

/// Dice's share, in per mille, of the pairs of neighbouring characters that both names have.
fn shared_pairs(a: &str, b: &str) -> Option<u32> {
    let pairs =
        |text: &str| -> BTreeSet<(char, char)> { text.chars().zip(text.chars().skip(1)).collect() };
    let (a, b) = (pairs(a), pairs(b));
    let all = (a.len() + b.len()) as u32;
    (all > 0).then(|| a.intersection(&b).count() as u32 * 2000 / all)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used)]
mod tests {
    use super::*;

    fn check(wanted: &str, known: &[&str], expected: Option<&str>) {
        assert_eq!(nearest(wanted, known.iter().copied()), expected, "{wanted}");
    }

    #[test]
    fn latin_slips() {
        check("refnud", &["refuse", "refund"], Some("refund"));
        check("Lookup-Order", &["lookup_order"], Some("lookup_order"));
        check("order", &["customer", "ticket"], None);
        check("x", &["y"], None);
    }

    #[test]
    fn chinese_slips() {
        check("退宽", &["换货", "退款"], Some("退款"));
        check(
            "查询物流状态",
            &["开具发票", "物流状态查询"],
            Some("物流状态查询"),
        );
        check("申请退货", &["申请退款", "登记投诉"], Some("申请退款"));
        check("催单", &["开票", "转人工"], None);
    }

    #[test]
    fn nothing_known_and_empty() {
        check("refund", &[], None);
        check("", &["a", ""], Some(""));
        check("", &["abc"], None);
    }

    #[test]
    fn the_first_of_equals_wins() {
        check("step1", &["step2", "step3"], Some("step2"));
    }
}
