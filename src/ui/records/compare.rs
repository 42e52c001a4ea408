//! Two attempts side by side, and what keeps them from being compared.

use crate::app::history::{Attempt, CheckLine, Summary};

/// Two attempts, the earlier one first.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison<'a> {
    /// The earlier attempt.
    pub before: &'a Attempt,
    /// The later attempt.
    pub after: &'a Attempt,
    /// Checks that went better the second time.
    pub gained: Vec<&'a CheckLine>,
    /// Checks that went worse.
    pub lost: Vec<&'a CheckLine>,
    /// How many went as before.
    pub same: usize,
    /// How many had an occasion in only one of the two.
    pub once: usize,
    /// Why the two cannot be compared one to one, as Fluent keys.
    pub caveats: Vec<&'static str>,
}

impl<'a> Comparison<'a> {
    /// Compares two attempts, whichever order they come in.
    pub fn of(one: &'a Attempt, other: &'a Attempt) -> Self {
        let (before, after) = if one.started_ms <= other.started_ms {
            (one, other)
        } else {
            (other, one)
        };
        let mut made = Self {
            before,
            after,
            gained: Vec::new(),
            lost: Vec::new(),
            same: 0,
            once: 0,
            caveats: caveats(before, after),
        };
        if let (Some(first), Some(second)) = (&before.result, &after.result)
            && made.same_case()
        {
            made.checks(first, second);
        }
        made
    }

    /// Whether both are attempts at one case; otherwise their checks are different ones.
    pub fn same_case(&self) -> bool {
        self.before.case == self.after.case
    }

    /// The scores of the competency at `place`, and how far they moved where both are known.
    pub fn score(&self, place: usize) -> (Option<u32>, Option<u32>, Option<i32>) {
        let of = |attempt: &Attempt| attempt.result.as_ref().and_then(|r| r.scores[place]);
        moved(of(self.before), of(self.after))
    }

    /// The totals, and how far they moved where both were marked.
    pub fn total(&self) -> (Option<u32>, Option<u32>, Option<i32>) {
        let of = |attempt: &Attempt| attempt.result.as_ref().and_then(|r| r.total);
        moved(of(self.before), of(self.after))
    }

    fn checks(&mut self, first: &'a Summary, second: &'a Summary) {
        let find = |check: &CheckLine| first.checks.iter().find(|has| has.id == check.id);
        for check in &second.checks {
            // `Status` runs from met to not met: less is better.
            match find(check).map(|before| check.status.cmp(&before.status)) {
                Some(std::cmp::Ordering::Less) => self.gained.push(check),
                Some(std::cmp::Ordering::Greater) => self.lost.push(check),
                Some(std::cmp::Ordering::Equal) => self.same += 1,
                None => self.once += 1,
            }
        }
        let gone = |check: &&CheckLine| second.checks.iter().all(|has| has.id != check.id);
        self.once += first.checks.iter().filter(gone).count();
    }
}

fn moved(before: Option<u32>, after: Option<u32>) -> (Option<u32>, Option<u32>, Option<i32>) {
    let change = before.zip(after).map(|(b, a)| a as i32 - b as i32);
    (before, after, change)
}

fn caveats(before: &Attempt, after: &Attempt) -> Vec<&'static str> {
    let unmarked = |attempt: &Attempt| attempt.result.as_ref().is_none_or(|r| r.total.is_none());
    let told = [
        (before.case != after.case, "records-caveat-case"),
        (before.mode != after.mode, "records-caveat-mode"),
        (before.customer != after.customer, "records-caveat-customer"),
        (after.forked_from.is_some(), "records-caveat-fork"),
        (
            unmarked(before) || unmarked(after),
            "records-caveat-unmarked",
        ),
    ];
    told.into_iter()
        .filter(|(holds, _)| *holds)
        .map(|(_, key)| key)
        .collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::{
        app::history::tests::attempt, assess::Status, scenario::Competency, session::Mode,
    };

    fn with(at: i64, checks: &[(&str, Status)]) -> Attempt {
        let mut one = attempt("gift", at, 40 + at as u32, [Some(at as u32); 5]);
        one.result.as_mut().unwrap().checks = checks
            .iter()
            .map(|(id, status)| CheckLine {
                id: (*id).into(),
                title: (*id).into(),
                competency: Competency::Empathy,
                status: *status,
            })
            .collect();
        one
    }

    fn ids(lines: &[&CheckLine]) -> Vec<String> {
        lines.iter().map(|line| line.id.clone()).collect()
    }

    #[test]
    fn gains_and_losses_are_told_apart_in_either_order() {
        use Status::{Met, NotMet, Partly};
        let before = with(1, &[("a", NotMet), ("b", Met), ("c", Met), ("d", NotMet)]);
        let after = with(9, &[("a", Partly), ("b", NotMet), ("c", Met), ("e", Met)]);
        for both in [
            Comparison::of(&before, &after),
            Comparison::of(&after, &before),
        ] {
            assert_eq!(both.before.session, 1);
            assert_eq!(
                (ids(&both.gained), ids(&both.lost)),
                (vec!["a".into()], vec!["b".into()])
            );
            assert_eq!((both.same, both.once), (1, 2));
            assert_eq!(both.total(), (Some(41), Some(49), Some(8)));
            assert_eq!(both.score(3), (Some(1), Some(9), Some(8)));
            assert!(both.caveats.is_empty());
        }
    }

    #[test]
    fn what_cannot_be_compared_says_so() {
        let before = with(1, &[("a", Status::Met)]);
        let mut after = with(2, &[("a", Status::NotMet)]);
        after.case = "bill".into();
        after.mode = Mode::Exam;
        after.result.as_mut().unwrap().total = None;
        let both = Comparison::of(&before, &after);
        assert_eq!(
            both.caveats,
            [
                "records-caveat-case",
                "records-caveat-mode",
                "records-caveat-unmarked"
            ]
        );
        assert!(both.gained.is_empty() && both.lost.is_empty() && both.same == 0);
        assert_eq!(both.total(), (Some(41), None, None));
    }
}
