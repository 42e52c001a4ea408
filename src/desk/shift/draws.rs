//! Chance of a shift in whole numbers: exponential times and shares, the same on every machine.
//!
//! The logarithm is taken by repeated squaring of a fixed-point number. `f64::ln` may differ in the last bit between
//! machines, and one second more or less decides whether a contact was answered in time.

use rand::{Rng, SeedableRng};
use rand_xoshiro::Xoshiro256PlusPlus;

/// Bits behind the point of a logarithm.
const BITS: u32 = 20;

/// The natural logarithm of 2 in 2⁻³².
const LN_2: u128 = 2_977_044_472;

/// A stream of chance of its own for `number`, so that what one source draws never moves another.
pub(super) fn stream(seed: u64, number: u64) -> Xoshiro256PlusPlus {
    Xoshiro256PlusPlus::seed_from_u64(seed ^ number.wrapping_mul(0x9e37_79b9_7f4a_7c15))
}

/// −log₂ of `u` · 2⁻³² for `u` in 1…2³², in 2⁻²⁰.
fn minus_log2(u: u64) -> u64 {
    let whole = 63 - u.leading_zeros();
    if whole >= 32 {
        return 0;
    }
    // Between 1 and 2, in 2⁻³¹; each squaring gives the next binary digit of its logarithm.
    let mut x = u << (31 - whole);
    let mut digits = 0;
    for _ in 0..BITS {
        x = (x * x) >> 31;
        digits <<= 1;
        if x >= 1 << 32 {
            x >>= 1;
            digits |= 1;
        }
    }
    (32 << BITS) - ((u64::from(whole) << BITS) | digits)
}

/// An exponential time with this mean, in the mean's unit.
pub(super) fn exponential(rng: &mut impl Rng, mean: u64) -> u64 {
    let u = u64::from(rng.next_u32()) + 1;
    let scaled = u128::from(mean) * u128::from(minus_log2(u)) * LN_2;
    u64::try_from(scaled >> (BITS + 32)).unwrap_or(u64::MAX)
}

/// A time with this mean made of `phases` exponential ones: the more phases, the less it spreads.
pub(super) fn phased(rng: &mut impl Rng, mean: u64, phases: u32) -> u64 {
    let phases = phases.max(1);
    let sum: u64 = (0..phases).map(|_| exponential(rng, mean)).sum();
    sum / u64::from(phases)
}

/// Phases of a time whose standard deviation is `spread` per cent of its mean.
pub(super) fn phases(spread: u32) -> u32 {
    let spread = spread.clamp(1, 1_000);
    let square = spread * spread;
    ((10_000 + square / 2) / square).clamp(1, 25)
}

/// One of 0…9999, evenly.
pub(super) fn odds(rng: &mut impl Rng) -> u32 {
    // 2³² is no multiple of 10 000; the bias is two parts in a million.
    rng.next_u32() % 10_000
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn logarithms_are_right_to_a_millionth() {
        for (u, minus_log) in [
            (1_u64 << 32, 0.0),
            (1 << 31, 1.0),
            (1 << 16, 16.0),
            (1, 32.0),
            (3_221_225_472, 0.415_037_499),
            (429_496_730, std::f64::consts::LOG2_10),
        ] {
            let found = minus_log2(u) as f64 / f64::from(1 << BITS);
            assert!((found - minus_log).abs() < 2e-6, "{u}: {found} {minus_log}");
        }
    }

    #[test]
    fn exponential_times_have_their_mean_and_spread() {
        let mut rng = stream(7, 1);
        let drawn: Vec<u64> = (0..20_000)
            .map(|_| exponential(&mut rng, 180_000))
            .collect();
        let mean = drawn.iter().sum::<u64>() / 20_000;
        assert!((176_000..184_000).contains(&mean), "{mean}");
        // A third and more lie above the mean, about 36.8 %.
        let above = drawn.iter().filter(|&&it| it > 180_000).count();
        assert!((7_100..7_620).contains(&above), "{above}");
    }

    #[test]
    fn phases_narrow_a_time() {
        assert_eq!([10, 50, 58, 71, 100, 300].map(phases), [25, 4, 3, 2, 1, 1]);
        let mut rng = stream(7, 2);
        let drawn: Vec<u64> = (0..20_000).map(|_| phased(&mut rng, 300, 4)).collect();
        let mean = drawn.iter().sum::<u64>() as f64 / 20_000.0;
        let square: f64 = drawn.iter().map(|&it| (it as f64 - mean).powi(2)).sum();
        let spread = (square / 20_000.0).sqrt() / mean;
        assert!((295.0..303.0).contains(&mean), "{mean}");
        assert!((0.48..0.52).contains(&spread), "{spread}");
    }
}
