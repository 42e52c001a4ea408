//! Feedback after every turn in Learn: which marks a turn brought, at most three, worst first. What is lost for good comes
//! before what can still be made good.

use super::log::Chip;
use crate::assess::{Assessment, CheckMark, Status};

/// The most marks shown under one bubble.
const MOST: usize = 3;

/// The marks that `turn` decided. What is not met yet without a turn of its own waits for the debrief.
pub fn chips(marks: &Assessment, turn: u32) -> Vec<Chip> {
    let mut decided: Vec<&CheckMark> = marks
        .checks
        .iter()
        .filter(|mark| mark.turn == Some(turn) && mark.status != Status::NotObserved)
        .collect();
    decided.sort_by_key(|mark| (badness(mark), std::cmp::Reverse(mark.of)));
    decided
        .into_iter()
        .take(MOST)
        .map(|mark| Chip {
            competency: mark.competency,
            status: mark.status,
            points: mark.points,
            of: mark.of,
            reason: mark.reason.clone(),
            open: mark.open,
        })
        .collect()
}

/// Smaller is worse, so that it comes first.
fn badness(mark: &CheckMark) -> u8 {
    match mark.status {
        Status::NotMet if !mark.open => 0,
        Status::NotMet => 1,
        Status::Partly => 2,
        Status::Met => 3,
        Status::NotObserved => 4,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Competency;

    fn mark(id: &str, turn: u32, status: Status, of: u32) -> CheckMark {
        CheckMark {
            id: id.into(),
            title: id.into(),
            competency: Competency::Empathy,
            level: 3,
            status,
            points: if status == Status::Met { of } else { 0 },
            of,
            turn: Some(turn),
            quote: None,
            reason: id.into(),
            better: None,
            evidence: Vec::new(),
            open: false,
            doubt: None,
            overruled: None,
            by_rules: None,
        }
    }

    #[test]
    fn the_worst_three_of_the_turn_are_shown() {
        let marks = Assessment {
            scenario: "gift".into(),
            outcome: None,
            ending: None,
            passed: None,
            total: None,
            earned: None,
            hint_cost: 0,
            not_marked: None,
            case_changed: false,
            competencies: Vec::new(),
            critical: Vec::new(),
            possible: Vec::new(),
            dismissed: Vec::new(),
            checks: vec![
                mark("a", 1, Status::Met, 4),
                mark("b", 1, Status::NotMet, 2),
                mark("c", 1, Status::NotMet, 5),
                mark("d", 1, Status::Partly, 3),
                mark("e", 2, Status::NotMet, 9),
                mark("f", 1, Status::NotObserved, 9),
            ],
            opinions: Vec::new(),
            traps: Vec::new(),
            goals: Vec::new(),
            machine: None,
            unaided: None,
            answers: Default::default(),
        };
        let shown: Vec<String> = chips(&marks, 1)
            .into_iter()
            .map(|chip| chip.reason)
            .collect();
        assert_eq!(shown, ["c", "b", "d"]);
    }
}
