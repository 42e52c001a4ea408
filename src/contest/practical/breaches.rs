//! Marks of spotting rule breaches: the verdict, the rule, the reason; records flagged wrongly cost.

use serde::{Deserialize, Serialize};

use super::{MarkLine, MarkPart, Marks};
use crate::{
    scenario::{Breach, Breaches, BusinessRecord},
    text::Message,
};

/// What an entrant answers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BreachesAnswer {
    /// The records that were judged, in any order.
    pub records: Vec<BreachAnswer>,
}

/// A record judged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BreachAnswer {
    /// The record.
    pub id: String,
    /// Whether it breaks a rule.
    pub breach: bool,
    /// Which.
    #[serde(default)]
    pub rule: String,
    /// Why.
    #[serde(default)]
    pub why: String,
}

/// Marks `answer`; of several answers for one record the last counts. A record that was not judged earns nothing and costs nothing.
pub fn mark_breaches(exercise: &Breaches, answer: &BreachesAnswer) -> Marks {
    let mut marks = Marks::default();
    for record in &exercise.records {
        let mut given = answer.records.iter().rev();
        let given = given.find(|it| it.id.trim() == record.id.value.trim());
        marks.lines.extend(lines(exercise, record, given));
    }
    let flagged_wrongly: Vec<MarkLine> = exercise
        .records
        .iter()
        .filter(|record| record.breach.is_none())
        .filter(|record| {
            let mut given = answer.records.iter().rev();
            let given = given.find(|it| it.id.trim() == record.id.value.trim());
            given.is_some_and(|it| it.breach)
        })
        .map(|record| {
            MarkLine::cost(&record.id.value, MarkPart::WrongFlag, exercise.wrong_flag)
                .reason(Message::new("practical-no-breach"))
                .why(&record.why.value)
        })
        .collect();
    marks.lines.extend(flagged_wrongly);
    marks
}

fn lines(
    exercise: &Breaches,
    record: &BusinessRecord,
    given: Option<&BreachAnswer>,
) -> Vec<MarkLine> {
    let right = given.is_some_and(|it| it.breach == record.breach.is_some());
    let place = &record.id.value;
    let mut verdict = MarkLine::new(place, MarkPart::Verdict, right, exercise.points.verdict)
        .why(&record.why.value);
    if !right {
        verdict = verdict.reason(Message::new(match (given, &record.breach) {
            (None, _) => "practical-not-judged",
            (_, Some(_)) => "practical-is-breach",
            (_, None) => "practical-no-breach",
        }));
    }
    let mut lines = vec![verdict];
    if let Some(breach) = &record.breach {
        lines.extend(grounds(exercise, place, breach, given.filter(|_| right)));
    }
    lines
}

fn grounds(
    exercise: &Breaches,
    place: &str,
    breach: &Breach,
    given: Option<&BreachAnswer>,
) -> Vec<MarkLine> {
    let known = [&breach.rule].into_iter().chain(&breach.also);
    let cites = |given: &BreachAnswer| {
        let cited = given.rule.trim();
        known
            .clone()
            .any(|rule| rule.value.trim().eq_ignore_ascii_case(cited))
    };
    let cited = given.is_some_and(cites);
    let mut rule = MarkLine::new(place, MarkPart::Rule, cited, exercise.points.rule);
    if !cited {
        let right = Message::new("practical-rule-is").with("rule", breach.rule.value.clone());
        rule = rule.reason(right);
    }
    let mut lines = vec![rule];
    if exercise.points.reason > 0 && !breach.reason.is_empty() {
        let carried = breach
            .reason
            .written(given.map_or("", |it| it.why.as_str()));
        lines.push(MarkLine::by(
            place,
            MarkPart::Reason,
            &carried,
            exercise.points.reason,
        ));
    }
    lines
}
