//! The score of one stage: the machine's mark and the judges' by their declared shares, both kept apart.

use rust_decimal::Decimal;

use super::{Rule, judged, rounded};
use crate::{
    contest::{Event, JudgeId, Run, Taker},
    scenario::contest::{By, Live, Part, Stage},
};

/// The score of somebody in a stage.
#[derive(Clone, Debug, PartialEq)]
pub struct Score {
    /// How far it is.
    pub state: State,
    /// The machine's mark out of 100; none while it is not there, or where the machine has no share.
    pub machine: Option<Decimal>,
    /// What the judges give out of 100; likewise.
    pub judged: Option<Decimal>,
    /// Both by their shares, out of 100.
    pub score: Decimal,
    /// The score out of the stage's weight: what counts in the total.
    pub points: Decimal,
    /// Fatal errors that the machine found.
    pub fatal: u32,
}

/// How far a score is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// The stage is still to come, runs, or marks are missing.
    Waiting,
    /// All sheets are in, but levels lie too far apart; they must be given back.
    Apart,
    /// It stands.
    Settled,
    /// A dispute has changed it.
    Changed,
    /// Never began; the stage is closed.
    Absent,
    /// Was not let through to this stage.
    NotAdvanced,
    /// Out of the stage or of the contest.
    Out,
    /// Nothing, for cheating.
    Cheated,
}

impl State {
    /// Whether the score may still change by itself.
    pub fn is_pending(self) -> bool {
        matches!(self, State::Waiting | State::Apart)
    }

    /// Name in JSON and in Fluent keys.
    pub fn key(self) -> &'static str {
        match self {
            State::Waiting => "waiting",
            State::Apart => "apart",
            State::Settled => "settled",
            State::Changed => "changed",
            State::Absent => "absent",
            State::NotAdvanced => "not_advanced",
            State::Out => "out",
            State::Cheated => "cheated",
        }
    }
}

/// The score of `taker`, whom `judges` judge, in the stage at the place `place`; none where the stage is not theirs.
pub(super) fn score(
    event: &Event,
    place: usize,
    taker: Taker,
    judges: &[JudgeId],
    rule: Rule,
) -> Option<Score> {
    let (stage, state) = event.stage(place)?;
    let theirs = matches!(
        (stage.by, taker),
        (By::Each, Taker::Entrant(_)) | (By::Together, Taker::Team(_))
    );
    if !theirs {
        return None;
    }
    let none = |state| Score {
        state,
        machine: None,
        judged: None,
        score: Decimal::ZERO,
        points: Decimal::ZERO,
        fatal: 0,
    };
    let through = state.admitted.as_ref();
    if through.is_some_and(|through| !through.contains(&taker)) {
        return Some(none(State::NotAdvanced));
    }
    let run = state.run(taker);
    if event.is_out(taker) || run.is_some_and(|run| run.out) {
        return Some(none(State::Out));
    }
    let over = state.closed.is_some();
    let Some(run) = run else {
        return Some(none(if over { State::Absent } else { State::Waiting }));
    };
    if run.cheated {
        return Some(none(State::Cheated));
    }
    let mut score = Score {
        fatal: run.fatal(),
        ..none(State::Waiting)
    };
    if run.started.is_none() && run.changed.is_none() {
        score.state = match over && !run.again {
            true => State::Absent,
            false => State::Waiting,
        };
        return Some(score);
    }
    let (of_machine, of_judges) = shares(stage, rule);
    score.machine = (stage.machine.value > 0)
        .then(|| by_machine(stage, run))
        .flatten();
    score.judged = (stage.judged() > 0)
        .then(|| judged::score(event, stage, run, judges, rule).map(|it| it.0))
        .flatten();
    let whole = match (of_machine, of_judges) {
        (100, 0) => score.machine,
        (0, 100) => score.judged,
        (machine, judges) => score.machine.zip(score.judged).map(|(one, other)| {
            let both = one * Decimal::from(machine) + other * Decimal::from(judges);
            rounded(both / Decimal::ONE_HUNDRED)
        }),
    };
    let value = match (run.changed, whole) {
        (Some(changed), _) => {
            score.state = State::Changed;
            rounded(changed)
        }
        (None, Some(whole)) => {
            score.state = State::Settled;
            whole
        }
        (None, None) => {
            if event.must_return(place, taker) {
                score.state = State::Apart;
            }
            return Some(score);
        }
    };
    let weight = Decimal::from(stage.weight.value);
    score.points = rounded(value * weight / Decimal::ONE_HUNDRED);
    score.score = value;
    Some(score)
}

/// The shares of machine and judges in per cent.
fn shares(stage: &Stage, rule: Rule) -> (u32, u32) {
    match (rule, stage.machine.value, stage.judged()) {
        (Rule::MachineAlone, 1.., 1..) => (100, 0),
        (Rule::JudgesAlone, 1.., 1..) => (0, 100),
        (_, machine, judges) => (machine, judges),
    }
}

/// The machine's marks of all items together, with what judges gave for the cases of a paper, out of 100; none while one is missing.
fn by_machine(stage: &Stage, run: &Run) -> Option<Decimal> {
    if run.marks.len() < items(&stage.part) {
        return None;
    }
    if run.cases_waiting().next().is_some() {
        return None;
    }
    let cases = || run.cases.values();
    let by_judges: u64 = cases().map(|case| u64::from(case.points)).sum();
    let of_judges: u64 = cases().map(|case| u64::from(case.of)).sum();
    let points: Decimal = run.marks.values().map(|mark| mark.points).sum();
    let of: Decimal = run.marks.values().map(|mark| mark.of).sum();
    let (points, of) = (
        points + Decimal::from(by_judges),
        of + Decimal::from(of_judges),
    );
    Some(rounded((points * Decimal::ONE_HUNDRED).checked_div(of)?))
}

/// How many items of a part the machine marks.
fn items(part: &Part) -> usize {
    let (draw, has) = match part {
        Part::Theory(_) | Part::Quiz(_) => (1, 1),
        Part::Live(Live { cases, draw, .. }) | Part::Data(Live { cases, draw, .. }) => {
            (draw.value as usize, cases.len())
        }
        other => {
            let exercises = other.exercises();
            exercises.map_or((1, 1), |it| (it.draw.value as usize, it.from.len()))
        }
    };
    if draw == 0 { has } else { draw }
}
