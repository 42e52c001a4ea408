//! Krippendorff's α for classes: agreement of any number of raters, gaps allowed.

/// α of `units`, the ratings of one thing each; `None` where no two ratings can be compared or all are of one class.
/// Units with fewer than two ratings count for nothing, as does a rating outside `classes`.
pub fn krippendorff<'a>(
    classes: usize,
    units: impl IntoIterator<Item = &'a [usize]>,
) -> Option<f64> {
    let mut totals = vec![0.0; classes];
    let mut apart = 0.0;
    for unit in units {
        let mut counts = vec![0.0; classes];
        for &class in unit.iter().filter(|&&class| class < classes) {
            counts[class] += 1.0;
        }
        let ratings: f64 = counts.iter().sum();
        if ratings < 2.0 {
            continue;
        }
        for (total, count) in totals.iter_mut().zip(&counts) {
            *total += count;
            apart += count * (ratings - count) / (ratings - 1.0);
        }
    }
    let all: f64 = totals.iter().sum();
    let by_chance: f64 = totals.iter().map(|total| total * (all - total)).sum();
    (by_chance > 0.0).then(|| 1.0 - apart * (all - 1.0) / by_chance)
}

/// α of `units`, the ratings of one thing each, for numbers: ratings apart count by the square of their distance. `None` where no two can be
/// compared or all are equal.
pub fn krippendorff_interval<'a>(units: impl IntoIterator<Item = &'a [f64]>) -> Option<f64> {
    let (mut count, mut sum, mut squares, mut apart) = (0.0, 0.0, 0.0, 0.0);
    for unit in units.into_iter().filter(|unit| unit.len() > 1) {
        let ratings = unit.len() as f64;
        let own: f64 = unit.iter().sum();
        let own_squares: f64 = unit.iter().map(|it| it * it).sum();
        // Over all ordered pairs, the squares of distances come to 2 · (n · Σx² − (Σx)²).
        apart += (ratings * own_squares - own * own) / (ratings - 1.0);
        count += ratings;
        sum += own;
        squares += own_squares;
    }
    let by_chance = count * squares - sum * sum;
    (by_chance > 0.0).then(|| 1.0 - apart * (count - 1.0) / by_chance)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used)]
    use super::*;

    fn alpha(classes: usize, units: &[&[usize]]) -> Option<f64> {
        krippendorff(classes, units.iter().copied())
    }

    #[test]
    fn two_raters_by_hand() {
        // Krippendorff's own first example: ten things, two raters, yes or no; α .095.
        let one = [0, 1, 0, 0, 0, 0, 0, 0, 1, 0];
        let other = [1, 1, 1, 0, 0, 1, 0, 0, 0, 0];
        let pairs: Vec<[usize; 2]> = one.into_iter().zip(other).map(Into::into).collect();
        let value = krippendorff(2, pairs.iter().map(<[usize; 2]>::as_slice)).unwrap();
        // 14 zeros, 6 ones; four pairs apart, two mentions each: 1 − 19 · 8 / (2 · 84).
        assert!((value - (1.0 - 19.0 * 8.0 / 168.0)).abs() < 1e-12);
        assert!((value - 0.095).abs() < 5e-4);
    }

    #[test]
    fn numbers_near_each_other_agree_more_than_numbers_far_apart() {
        let of = |units: &[&[f64]]| krippendorff_interval(units.iter().copied());
        assert_eq!(of(&[&[0.0, 0.0], &[3.0, 3.0], &[1.0]]), Some(1.0));
        assert_eq!(of(&[&[2.0, 2.0], &[2.0]]), None);
        // Two things, two raters: 0 1 and 2 3. Distances within 1 + 1 of 4 · 14 − 36 = 20 among all: 1 − 2 · 3 / 20.
        let near = of(&[&[0.0, 1.0], &[2.0, 3.0]]).unwrap();
        assert!((near - 0.7).abs() < 1e-12, "{near}");
        assert!(of(&[&[0.0, 3.0], &[2.0, 1.0]]).unwrap() < near);
    }

    #[test]
    fn agreement_is_one_and_gaps_count_for_nothing() {
        assert_eq!(alpha(3, &[&[0, 0, 0], &[2, 2], &[1]]), Some(1.0));
    }

    #[test]
    fn one_class_or_nothing_is_undefined() {
        assert_eq!(alpha(2, &[&[1, 1], &[1, 1, 1]]), None);
        assert_eq!(alpha(2, &[&[0], &[1], &[]]), None);
        assert_eq!(alpha(2, &[&[9, 9]]), None);
    }
}
