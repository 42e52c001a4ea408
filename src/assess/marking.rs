//! The marking of one case, prepared once: `(Scenario, Transcript) -> Assessment`.

use std::sync::Arc;

use super::{
    Marker,
    answers::{Answered, ModelAnswers},
    checks, competency, critical, doubt,
    evidence::{Phrases, View},
    guard::Ready,
    judge,
    lean::Lean,
    mark::{Assessment, ByRules, CheckMark, CompetencyScore, LevelCap, NotMarked, Status, Unaided},
    record::Record,
    total, traps,
};
use crate::{
    scenario::{Competency, Scenario, rubric_hash},
    session::{Case, Event, Happening, Header, Mode, Transcript, voided_by_rule},
};

/// A case made ready for marking: its samples and patterns are compiled once and serve any number of transcripts.
pub struct Marking {
    pub(super) scenario: Arc<Scenario>,
    pub(super) phrases: Phrases,
    pub(super) ready: Ready,
    pub(super) answers: Option<ModelAnswers>,
    rubric_hash: String,
}

/// The marks of `transcript` in `scenario`. Pure: the same two give the same marks on every machine. Never panics,
/// whatever the transcript says; what cannot be marked is [`NotMarked`], never a number. A case that draws its customer is
/// marked as the transcript's seed drew it.
///
/// To mark many transcripts of one case keep a [`Marking`]; to mark one after every turn, a [`Marker`].
pub fn assess(scenario: &Scenario, transcript: &Transcript) -> Assessment {
    let scenario = transcript.header.case_of(&Arc::new(scenario.clone()));
    Arc::new(Marking::new(scenario)).assess(transcript)
}

impl Marking {
    /// Prepares the marking of `scenario`, which is the case as it is played ([`Header::case_of`]).
    pub fn new(scenario: Arc<Scenario>) -> Self {
        Self {
            phrases: Phrases::of(&scenario),
            ready: Ready::of(&scenario),
            answers: ModelAnswers::of(&scenario),
            rubric_hash: rubric_hash(&scenario),
            scenario,
        }
    }

    /// The marks of `transcript`.
    pub fn assess(self: &Arc<Self>, transcript: &Transcript) -> Assessment {
        Marker::new(self.clone(), transcript.header.clone()).assess(&transcript.events, &[])
    }

    /// Whether the author's rule voids the talk; only a talk that a model worded is looked through.
    fn voids(&self, header: &Header, events: &[Event]) -> bool {
        let worded = |event: &Event| {
            matches!(
                event.what,
                Happening::WordsCame { .. } | Happening::WordsRejected { .. }
            )
        };
        if self.scenario.voided.is_none() || !events.iter().any(worded) {
            return false;
        }
        let transcript = Transcript {
            header: header.clone(),
            events: events.to_vec(),
        };
        voided_by_rule(
            &Case::new(self.scenario.clone(), header.language),
            &transcript,
        )
    }

    /// The marks of a talk that `record` and `answered` have followed to its end.
    pub(super) fn mark(
        &self,
        header: &Header,
        events: &[Event],
        record: &Record,
        answered: &Answered,
    ) -> Assessment {
        let scenario = &*self.scenario;
        if header.scenario != scenario.id.value {
            return self.blank(header, events, NotMarked::OtherScenario);
        }
        let voided = |event: &Event| matches!(event.what, Happening::Voided { .. });
        if events.iter().rev().any(voided) {
            return self.blank(header, events, NotMarked::Voided);
        }
        if self.voids(header, events) {
            return self.blank(header, events, NotMarked::VoidedByRule);
        }
        let did = |event: &Event| matches!(event.what, Happening::Done { .. });
        if !record.anything_said() && !events.iter().any(did) {
            return self.blank(header, events, NotMarked::NothingHappened);
        }
        let view = View {
            scenario,
            events,
            record,
            phrases: &self.phrases,
            lean: Lean::AsHeard,
            aided: false,
        };
        let by = record.heard_by();
        let by = by.filter(|_| header.mode.may_hear_by_model());
        let marked = |aided: bool| -> Vec<CheckMark> {
            let view = View { aided, ..view };
            let checks = scenario.checks.iter();
            checks
                .map(|check| checks::mark(&view, header.mode, check))
                .collect()
        };
        let mut marks = marked(by.is_some());
        let critical = critical::find_all(&view);
        let caps = |competency| competency::caps(&view, competency);
        let unaided = by.map(|model| {
            let by_rules = marked(false);
            let alone = scores(scenario, &by_rules, caps);
            let alone = total::total(scenario, &alone, hint_cost(header, events), &critical);
            for (mark, rules) in marks.iter_mut().zip(by_rules) {
                compare(mark, rules, model);
            }
            Unaided {
                model: model.to_owned(),
                turns: record.turns_heard_again(),
                total: alone.map(|it| it.total),
                passed: alone.map(|it| it.passed),
            }
        });
        let mut assessment = self.blank(header, events, NotMarked::NothingObserved);
        assessment.goals = goals(scenario, &marks);
        assessment.competencies = scores(scenario, &marks, caps);
        assessment.checks = marks;
        assessment.opinions = judge::opinions(&view);
        assessment.traps = traps::of(&view);
        assessment.possible = doubt::possible(&view, &critical);
        assessment.critical = critical;
        assessment.unaided = unaided;
        assessment.answers = answered.found.clone();
        settle(scenario, &mut assessment);
        assessment
    }

    fn blank(&self, header: &Header, events: &[Event], why: NotMarked) -> Assessment {
        let ended = events.iter().find_map(|event| match &event.what {
            Happening::Ended {
                ending, outcome, ..
            } => Some((ending.as_deref(), *outcome)),
            _ => None,
        });
        let language = header.language;
        let mine = header.scenario == self.scenario.id.value;
        let title = ended.and_then(|(id, _)| {
            let ending = self
                .scenario
                .endings
                .iter()
                .find(|ending| Some(ending.id.as_str()) == id)?;
            Some(ending.title.get(language).to_owned())
        });
        Assessment {
            scenario: self.scenario.id.value.clone(),
            outcome: ended.map(|(_, outcome)| outcome),
            ending: title.filter(|_| mine),
            passed: None,
            total: None,
            earned: None,
            hint_cost: hint_cost(header, events),
            case_changed: mine && header.rubric_hash != self.rubric_hash,
            not_marked: Some(why),
            competencies: scores(&self.scenario, &[], |_| None),
            critical: Vec::new(),
            possible: Vec::new(),
            dismissed: Vec::new(),
            checks: Vec::new(),
            opinions: Vec::new(),
            traps: Vec::new(),
            goals: vec![false; self.scenario.goals.len()],
            machine: None,
            unaided: None,
            answers: std::collections::BTreeMap::new(),
        }
    }
}

/// Notes what the `rules` alone gave, where what `model` heard makes a difference.
fn compare(mark: &mut CheckMark, rules: CheckMark, model: &str) {
    let moved = (rules.status, rules.points) != (mark.status, mark.points);
    if moved || rules.doubt != mark.doubt {
        mark.by_rules = Some(ByRules {
            model: model.to_owned(),
            status: rules.status,
            points: rules.points,
            doubted: rules.doubt.is_some(),
        });
    }
}

/// Fills in the total of an assessment whose competencies and fatal errors stand.
pub(super) fn settle(scenario: &Scenario, assessment: &mut Assessment) {
    let total = total::total(
        scenario,
        &assessment.competencies,
        assessment.hint_cost,
        &assessment.critical,
    );
    assessment.not_marked = total.is_none().then_some(NotMarked::NothingObserved);
    assessment.earned = total.map(|total| total.earned);
    assessment.total = total.map(|total| total.total);
    assessment.passed = total.map(|total| total.passed);
}

/// The five scores, in their order.
pub(super) fn scores(
    scenario: &Scenario,
    marks: &[CheckMark],
    caps: impl Fn(Competency) -> Option<LevelCap>,
) -> Vec<CompetencyScore> {
    Competency::ALL
        .iter()
        .map(|&one| competency::score(one, scenario.weights.value, marks, caps(one)))
        .collect()
}

/// Points that hints cost; they cost only in Practise.
fn hint_cost(header: &Header, events: &[Event]) -> u32 {
    if header.mode != Mode::Practise {
        return 0;
    }
    let costs = events.iter().map(|event| match event.what {
        Happening::HintGiven { cost, .. } => cost,
        _ => 0,
    });
    costs.fold(0, u32::saturating_add)
}

/// A goal is reached when all its checks are met.
pub(super) fn goals(scenario: &Scenario, marks: &[CheckMark]) -> Vec<bool> {
    let met = |id: &str| {
        marks
            .iter()
            .any(|mark| mark.id == id && mark.status == Status::Met)
    };
    scenario
        .goals
        .iter()
        .map(|goal| !goal.checks.is_empty() && goal.checks.iter().all(|id| met(&id.value)))
        .collect()
}
