//! The marks as one JSON object: the contract of `heard assess --format json`.

use serde_json::{Map, Value, json};

use super::Marked;
use crate::{
    assess::{CheckMark, CompetencyScore, CriticalFinding, NotMarked, TrapShown},
    scenario::CriticalFamily,
};

/// `{scenario, outcome, passed, total, competencies, critical, checks, …}`. A competency without enough evidence, and
/// everything of a session that was not marked, has `null` where a number would be.
pub fn json(marked: &Marked<'_>) -> Value {
    let marks = marked.assessment;
    let competencies: Map<String, Value> = marks
        .competencies
        .iter()
        .map(|one| (one.competency.key().to_owned(), competency(one)))
        .collect();
    json!({
        "scenario": marks.scenario,
        "outcome": marks.outcome,
        "passed": marks.passed,
        "total": marks.total,
        "competencies": competencies,
        "critical": marks.critical.iter().map(critical).collect::<Vec<_>>(),
        "checks": marks.checks.iter().map(check).collect::<Vec<_>>(),
        "opinions": marks.opinions.iter().map(check).collect::<Vec<_>>(),
        "traps": marks.traps.iter().map(trap).collect::<Vec<_>>(),
        "earned": marks.earned,
        "hint_cost": marks.hint_cost,
        "case_changed": marks.case_changed,
        "not_marked": marks.not_marked.map(not_marked),
        "possible_critical": marks.possible,
        "dismissed_critical": marks.dismissed.iter().map(critical).collect::<Vec<_>>(),
        "need_person": marks.need_person(),
        "by_rules": marks.unaided.as_ref().map(|rules| json!({
            "model": rules.model, "turns": rules.turns, "total": rules.total, "passed": rules.passed,
        })),
        "machine": marks.machine.map(|machine| json!({ "total": machine.total, "passed": machine.passed })),
    })
}

fn competency(one: &CompetencyScore) -> Value {
    json!({
        "score": one.score,
        "level": one.level,
        "uncertainty": one.uncertainty,
        "low": one.band.map(|band| band.low),
        "high": one.band.map(|band| band.high),
        "enough_evidence": !one.is_thin(),
    })
}

fn critical(error: &CriticalFinding) -> Value {
    json!({
        "id": error.id,
        "family": family(error.family),
        "title": error.title,
        "turn": error.turn,
        "quote": error.quote,
        "reason": error.reason,
        "better": error.better,
        "needs_person": error.needs_person,
        "overruled": error.overruled.as_ref().map(|machine| json!({ "by": machine.by, "note": machine.note })),
    })
}

fn check(check: &CheckMark) -> Value {
    json!({
        "id": check.id,
        "competency": check.competency.key(),
        "status": check.status,
        "points": check.points,
        "of": check.of,
        "turn": check.turn,
        "quote": check.quote,
        "reason": check.reason,
        "needs_person": check.doubt.is_some(),
        "least": check.doubt.as_ref().map_or(check.points, |doubt| doubt.least),
        "most": check.doubt.as_ref().map_or(check.points, |doubt| doubt.most),
        "by_rules": check.by_rules.as_ref().map(|rules| json!({
            "model": rules.model, "status": rules.status, "points": rules.points,
            "needs_person": rules.doubted,
        })),
        "overruled": check.overruled.as_ref().map(|machine| json!({
            "by": machine.by,
            "note": machine.note,
            "machine": { "status": machine.status, "points": machine.points },
        })),
    })
}

fn trap(trap: &TrapShown) -> Value {
    json!({
        "id": trap.id,
        "table": trap.table,
        "kind": trap.kind.key().replace('-', "_"),
        "rows": trap.rows.iter().map(|(row, _)| row).collect::<Vec<_>>(),
        "note": trap.note,
        "noticed": trap.noticed.is_some(),
        "turn": trap.noticed,
    })
}

/// Name of a family in JSON and in Fluent keys.
pub(super) fn family(family: CriticalFamily) -> &'static str {
    match family {
        CriticalFamily::Customer => "customer",
        CriticalFamily::Business => "business",
        CriticalFamily::Compliance => "compliance",
    }
}

/// Name of a reason in JSON.
pub(super) fn not_marked(why: NotMarked) -> &'static str {
    match why {
        NotMarked::NothingHappened => "nothing_happened",
        NotMarked::NothingObserved => "nothing_observed",
        NotMarked::OtherScenario => "other_scenario",
        NotMarked::Voided => "voided",
        NotMarked::VoidedByRule => "voided_by_rule",
    }
}
