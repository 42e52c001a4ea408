//! The talk turn by turn: the mood it left and why, the points it earned and lost, the fatal errors in it.

use std::collections::BTreeMap;

use crate::{
    assess::{Assessment, CheckMark, Status},
    scenario::Competency,
    session::{Happening, Mood, MoodChange, Transcript},
};

/// One trainee turn; turn 0 is the opening.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TurnView {
    /// Which.
    pub turn: u32,
    /// The customer's mood when it was over; `None` before the first change.
    pub mood: Option<Mood>,
    /// What moved the mood in it, in the order it happened.
    pub causes: Vec<MoodChange>,
    /// Points earned in it by competency, in their order; competencies without points are left out.
    pub points: Vec<(Competency, u32)>,
    /// Points that could have been earned in it and were not, by competency in the same way.
    pub lost: Vec<(Competency, u32)>,
    /// Whether a fatal error was committed in it.
    pub critical: bool,
}

/// Every turn from the opening to the last. A check's points stand at the turn that decided it.
pub fn turns(transcript: &Transcript, assessment: &Assessment) -> Vec<TurnView> {
    let mut views: BTreeMap<u32, TurnView> = BTreeMap::new();
    let mut mood = None;
    for event in &transcript.events {
        let view = views.entry(event.turn).or_insert_with(|| TurnView {
            turn: event.turn,
            mood: None,
            causes: Vec::new(),
            points: Vec::new(),
            lost: Vec::new(),
            critical: false,
        });
        if let Happening::MoodMoved {
            mood: after,
            causes,
        } = &event.what
        {
            mood = Some(*after);
            view.causes.extend_from_slice(causes);
        }
        view.mood = mood;
    }
    for view in views.values_mut() {
        view.points = sums(view.turn, assessment, |check| check.points);
        view.lost = sums(view.turn, assessment, lost);
        view.critical = assessment
            .critical
            .iter()
            .any(|error| error.turn == view.turn);
    }
    views.into_values().collect()
}

/// `of` summed over the checks that turn `turn` decided, by competency; nothing where the sum is 0.
fn sums(
    turn: u32,
    assessment: &Assessment,
    of: impl Fn(&CheckMark) -> u32,
) -> Vec<(Competency, u32)> {
    let sum = |competency: Competency| -> u32 {
        let checks = assessment
            .checks
            .iter()
            .filter(|check| check.competency == competency);
        checks
            .filter(|check| check.turn == Some(turn))
            .fold(0, |sum, check| sum.saturating_add(of(check)))
    };
    Competency::ALL
        .iter()
        .map(|&competency| (competency, sum(competency)))
        .filter(|&(_, points)| points > 0)
        .collect()
}

/// What a check had to give and did not; nothing where its occasion never came.
fn lost(check: &CheckMark) -> u32 {
    match check.status {
        Status::NotObserved => 0,
        Status::Met | Status::Partly | Status::NotMet => check.of.saturating_sub(check.points),
    }
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
