//! How far a trainer's marks agree with the machine's, check by check over sessions.

use std::collections::BTreeMap;

use super::Confusion;
use crate::assess::Status;

/// Agreement of two markers on one check.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct MarkAgreement {
    /// How many times both marked it.
    pub pairs: usize,
    /// How many times both also saw the occasion for it; κ rests on these.
    pub observed: usize,
    /// Share of the pairs with one status; *not observed* twice is one.
    pub exact: Option<f64>,
    /// Share of the pairs at most one step apart on *not met, partly, met*; where only one of the two saw the occasion
    /// they are apart.
    pub adjacent: Option<f64>,
    /// Cohen's κ on the three steps, weighted by the square of the distance; `None` where both gave one and the same
    /// status every time, because then chance alone would agree as well.
    pub kappa: Option<f64>,
}

/// Agreement over `pairs` of a person's status and the machine's.
pub fn mark_agreement(pairs: impl IntoIterator<Item = (Status, Status)>) -> MarkAgreement {
    let mut square = Confusion::new(STEPS);
    let (mut all, mut exact, mut adjacent) = (0, 0_usize, 0_usize);
    for (person, machine) in pairs {
        all += 1;
        exact += usize::from(person == machine);
        adjacent += usize::from(match (step(person), step(machine)) {
            (Some(person), Some(machine)) => {
                square.count(person, machine);
                person.abs_diff(machine) <= 1
            }
            (None, None) => true,
            _ => false,
        });
    }
    let share = |part: usize| (all > 0).then(|| part as f64 / all as f64);
    MarkAgreement {
        pairs: all,
        observed: square.total() as usize,
        exact: share(exact),
        adjacent: share(adjacent),
        kappa: square.quadratic_kappa(),
    }
}

/// Agreement for each check, by its id, from marks of any number of sessions: id, person, machine.
pub fn agreement_by_check<'a>(
    marks: impl IntoIterator<Item = (&'a str, Status, Status)>,
) -> BTreeMap<&'a str, MarkAgreement> {
    let mut pairs: BTreeMap<&str, Vec<(Status, Status)>> = BTreeMap::new();
    for (check, person, machine) in marks {
        pairs.entry(check).or_default().push((person, machine));
    }
    let agreed = pairs.into_iter();
    agreed
        .map(|(check, pairs)| (check, mark_agreement(pairs)))
        .collect()
}

/// Steps of a status that was observed.
const STEPS: usize = 3;

fn step(status: Status) -> Option<usize> {
    match status {
        Status::NotMet => Some(0),
        Status::Partly => Some(1),
        Status::Met => Some(2),
        Status::NotObserved => None,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used)]
    use Status::{Met, NotMet, NotObserved, Partly};

    use super::*;

    #[test]
    fn by_hand() {
        let agreed = mark_agreement([
            (Met, Met),
            (Met, Partly),
            (NotMet, NotMet),
            (NotMet, Met),
            (NotObserved, NotObserved),
            (NotObserved, Met),
        ]);
        assert_eq!((agreed.pairs, agreed.observed), (6, 4));
        assert_eq!(agreed.exact, Some(3.0 / 6.0));
        assert_eq!(agreed.adjacent, Some(4.0 / 6.0));
        // Person 2 met, 2 not; machine 2 met, 1 partly, 1 not. Squares observed 1 + 4; expected
        // (2·2·4 + 2·1·1 + 2·1·1 + 2·1·4) / 4 = 28 / 4.
        assert!((agreed.kappa.unwrap() - (1.0 - 5.0 / 7.0)).abs() < 1e-12);
    }

    #[test]
    fn one_status_throughout_agrees_but_has_no_kappa() {
        let agreed = mark_agreement([(Met, Met), (Met, Met)]);
        assert_eq!((agreed.exact, agreed.adjacent), (Some(1.0), Some(1.0)));
        assert_eq!(agreed.kappa, None);
        assert_eq!(mark_agreement([]), MarkAgreement::default());
    }

    #[test]
    fn each_check_by_itself() {
        let marks = [
            ("apology", Met, Met),
            ("figure", NotMet, Met),
            ("apology", Partly, Met),
        ];
        let agreed = agreement_by_check(marks);
        assert_eq!(
            agreed.keys().copied().collect::<Vec<_>>(),
            ["apology", "figure"]
        );
        assert_eq!(agreed["apology"].exact, Some(0.5));
        assert_eq!(agreed["apology"].adjacent, Some(1.0));
        assert_eq!(agreed["figure"].adjacent, Some(0.0));
    }
}
