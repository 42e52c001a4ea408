//! What can be done on the project board: tasks and their order, roles, milestones, risks, stakeholders, measures,
//! purchases, the baseline and changes to it.

use super::{act, choice, field, maybe};
use crate::scenario::{
    ActionPlace, Choice, DeskAction, Parameter, ParameterKind as Kind, Project, Raci,
};

/// The longest task, in working days.
const LONGEST: &str = "250";

/// The acts of `project`.
pub(super) fn acts(project: &Project) -> Vec<DeskAction> {
    let work = list(project.work.iter().map(|it| (&it.id, &it.title)));
    let people = list(project.people.iter().map(|it| (&it.id, &it.name)));
    let mut involved = people.clone();
    involved.extend(project.stakeholders.iter().cloned());
    let mut acts = vec![
        plan("plan.task", task(field("task", Kind::OneOf(work)), &people)),
        plan("plan.extra", task(field("name", Kind::Words(40)), &people)),
        plan("plan.drop", vec![field("task", Kind::Words(60))]),
        plan(
            "plan.role",
            vec![
                field("task", Kind::Words(60)),
                field("who", Kind::OneOf(involved)),
                field(
                    "role",
                    Kind::OneOf(keyed("plan-role", &Raci::ALL.map(Raci::key))),
                ),
            ],
        ),
    ];
    if !project.milestones.is_empty() {
        acts.push(plan(
            "plan.milestone",
            vec![
                field("milestone", Kind::OneOf(project.milestones.clone())),
                field("on", Kind::Day),
                maybe("after", Kind::Words(200)),
            ],
        ));
    }
    if !project.risks.is_empty() {
        let grade = || Kind::OneOf(keyed("plan-grade", &["low", "medium", "high"]));
        acts.push(plan(
            "plan.risk",
            vec![
                field("risk", Kind::OneOf(project.risks.clone())),
                field("likelihood", grade()),
                field("impact", grade()),
                field("answer", Kind::Words(160)),
                field("owner", Kind::OneOf(people.clone())),
                maybe("sign", Kind::Words(80)),
            ],
        ));
    }
    if !project.stakeholders.is_empty() {
        acts.push(plan(
            "plan.stakeholder",
            vec![
                field("who", Kind::OneOf(project.stakeholders.clone())),
                field("needs", Kind::Words(120)),
                field("contact", Kind::Words(80)),
            ],
        ));
    }
    if !project.purchases.is_empty() {
        let items = list(project.purchases.iter().map(|it| (&it.id, &it.title)));
        let item = || vec![field("item", Kind::OneOf(items.clone()))];
        acts.push(plan("plan.buy", item()));
        acts.push(plan("plan.return", item()));
    }
    acts.extend([
        plan(
            "plan.measure",
            vec![
                field("measure", Kind::Words(80)),
                field("target", Kind::Words(40)),
                field("by", Kind::Day),
            ],
        ),
        plan("plan.baseline", Vec::new()),
        plan(
            "plan.change",
            vec![
                field("what", Kind::Words(120)),
                field("why", Kind::Words(120)),
                field("effect", Kind::Words(120)),
            ],
        ),
    ]);
    acts
}

fn plan(id: &'static str, parameters: Vec<Parameter>) -> DeskAction {
    act(id, ActionPlace::Plan, true, parameters)
}

/// The fields of a task behind its name.
fn task(name: Parameter, people: &[Choice]) -> Vec<Parameter> {
    let days = Kind::Number(
        "1".to_owned().into(),
        LONGEST.to_owned().into(),
        super::words("desk-unit-days"),
    );
    vec![
        name,
        field("owner", Kind::OneOf(people.to_vec())),
        field("days", days),
        maybe("after", Kind::Words(200)),
        maybe("from", Kind::Day),
    ]
}

fn list<'a>(
    items: impl Iterator<Item = (&'a crate::text::Located<String>, &'a crate::scenario::Text)>,
) -> Vec<Choice> {
    items
        .map(|(id, title)| Choice {
            id: id.clone(),
            title: title.clone(),
        })
        .collect()
}

/// Choices whose titles are the Fluent messages `desk-PREFIX-KEY`.
fn keyed(prefix: &str, keys: &[&str]) -> Vec<Choice> {
    keys.iter()
        .map(|key| choice(key, &format!("desk-{prefix}-{key}")))
        .collect()
}
