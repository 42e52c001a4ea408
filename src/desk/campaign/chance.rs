//! Chance of a campaign: the same customer draws the same number in the same session, whatever segment they are in.

/// What is drawn for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Draw {
    /// Who of a segment is left alone.
    Control = 1,
    /// Whether somebody orders.
    Order = 2,
}

/// A number of its own for each customer and purpose, evenly over all numbers (`SplitMix64`, Steele et al. 2014).
pub(super) fn drawn(seed: u64, draw: Draw, row: u32) -> u64 {
    let mut z = seed
        .wrapping_add((draw as u64).wrapping_mul(0xd1b5_4a32_d192_ed03))
        .wrapping_add((u64::from(row) + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15));
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// One of 0…9999 for each customer: below ten thousandths of a rate they order.
pub(super) fn odds(seed: u64, row: u32) -> u32 {
    (drawn(seed, Draw::Order, row) % 10_000) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_in_twenty_orders_at_five_per_cent() {
        let orders = (0..20_000).filter(|&row| odds(7, row) < 500).count();
        assert!((900..1_100).contains(&orders), "{orders}");
        assert_ne!(drawn(7, Draw::Order, 1), drawn(7, Draw::Control, 1));
        assert_ne!(drawn(7, Draw::Order, 1), drawn(8, Draw::Order, 1));
    }
}
