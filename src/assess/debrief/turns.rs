//! The talk turn by turn: the mood it left, the points it earned, the fatal errors in it.

use std::collections::BTreeMap;

use crate::{
    assess::{Assessment, Status},
    scenario::Competency,
    session::{Happening, Mood, Transcript},
};

/// One trainee turn; turn 0 is the opening.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TurnView {
    /// Which.
    pub turn: u32,
    /// The customer's mood when it was over; `None` before the first change.
    pub mood: Option<Mood>,
    /// Points earned in it by competency, in their order; competencies without points are left out.
    pub points: Vec<(Competency, u32)>,
    /// Whether a fatal error was committed in it.
    pub critical: bool,
}

/// Every turn from the opening to the last. A check's points stand at the turn that decided it.
pub fn turns(transcript: &Transcript, assessment: &Assessment) -> Vec<TurnView> {
    let mut views: BTreeMap<u32, TurnView> = BTreeMap::new();
    let mut mood = None;
    for event in &transcript.events {
        if let Happening::MoodMoved { mood: after, .. } = &event.what {
            mood = Some(*after);
        }
        let view = views.entry(event.turn).or_insert_with(|| TurnView {
            turn: event.turn,
            mood: None,
            points: Vec::new(),
            critical: false,
        });
        view.mood = mood;
    }
    for view in views.values_mut() {
        view.points = points_in(view.turn, assessment);
        view.critical = assessment
            .critical
            .iter()
            .any(|error| error.turn == view.turn);
    }
    views.into_values().collect()
}

fn points_in(turn: u32, assessment: &Assessment) -> Vec<(Competency, u32)> {
    let earned = |competency: Competency| -> u32 {
        let checks = assessment
            .checks
            .iter()
            .filter(|check| check.competency == competency);
        checks
            .filter(|check| check.turn == Some(turn))
            .fold(0, |sum, check| sum.saturating_add(check.points))
    };
    Competency::ALL
        .iter()
        .map(|&competency| (competency, earned(competency)))
        .filter(|&(_, points)| points > 0)
        .collect()
}

/// How many checks ended how: 得分 14 · 部分 4 · 未得 6 · 无从观察 3.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// All points.
    pub met: u32,
    /// Some.
    pub partly: u32,
    /// None.
    pub not_met: u32,
    /// The occasion never came.
    pub not_observed: u32,
}

/// Counts the checks of an assessment.
pub fn tally(assessment: &Assessment) -> Tally {
    let mut tally = Tally::default();
    for check in &assessment.checks {
        *match check.status {
            Status::Met => &mut tally.met,
            Status::Partly => &mut tally.partly,
            Status::NotMet => &mut tally.not_met,
            Status::NotObserved => &mut tally.not_observed,
        } += 1;
    }
    tally
}
