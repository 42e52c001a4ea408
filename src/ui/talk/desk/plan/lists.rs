//! What was planned beside the tasks: milestones, risks, people, purchases, measures and changes, as cards of lines.

use egui::Ui;

use super::{Section, data::short, head::grouped};
use crate::{
    desk::project::Board,
    scenario::{Choice, Raci},
    text::{Message, say},
    ui::{
        rows::Rows,
        talk::Scene,
        theme::{Tokens, Type, space},
        widgets::{Card, empty},
    },
};

/// A line: what it is about, what stands beside it, what it says below.
#[derive(Debug, PartialEq, Eq)]
struct Entry {
    title: String,
    beside: String,
    below: Vec<String>,
    bad: bool,
}

/// Draws the list of `section`, or a sentence where it is empty.
pub fn show(ui: &mut Ui, scene: Scene<'_>, board: &Board, section: Section) {
    let t = Tokens::of(ui);
    let entries = entries(scene, board, section);
    if entries.is_empty() {
        let key = format!("{}-none", section.key());
        empty(ui, &say(scene.language, &key), None);
        return;
    }
    Card::new()
        .margin(egui::Margin::symmetric(14, 10))
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::XS;
            for (at, entry) in entries.iter().enumerate() {
                if at > 0 {
                    crate::ui::widgets::divider(ui, space::S);
                }
                let ink = if entry.bad { t.bad.ink } else { t.text_2 };
                Rows::new(Type::Dense)
                    .strong(&entry.title, t.text)
                    .run("  ", t.text_3)
                    .run(&entry.beside, ink)
                    .show(ui);
                for line in &entry.below {
                    Rows::of(Type::Small, t.text_2, line).show(ui);
                }
            }
        });
}

fn entries(scene: Scene<'_>, board: &Board, section: Section) -> Vec<Entry> {
    match section {
        Section::Tasks => Vec::new(),
        Section::Milestones => milestones(scene, board),
        Section::Risks => risks(scene, board),
        Section::People => people(scene, board),
        Section::Money => money(scene, board),
        Section::Aims => aims(scene, board),
    }
}

fn titled(scene: Scene<'_>, list: &[Choice], id: &str) -> String {
    let found = list.iter().find(|it| *it.id == *id);
    found
        .map_or(id, |it| it.title.get(scene.talk.language()))
        .to_owned()
}

fn and(scene: Scene<'_>, parts: &[String]) -> String {
    let and = match scene.language {
        crate::text::Language::Zh => "、",
        crate::text::Language::En => ", ",
    };
    parts.join(and)
}

fn milestones(scene: Scene<'_>, board: &Board) -> Vec<Entry> {
    let list = &board.facts.project.milestones;
    let talk = scene.talk.language();
    let entry = |it: &crate::desk::project::Milestone| {
        let kept = board.milestone(&it.id).is_some();
        let after: Vec<String> = it.after.iter().map(|id| board.title(id, talk)).collect();
        let mut below = Vec::new();
        if !after.is_empty() {
            let words = and(scene, &after);
            below.push(
                Message::new("desk-plan-after")
                    .with("tasks", words)
                    .say(scene.language),
            );
        }
        if !kept {
            below.push(say(scene.language, "desk-plan-milestone-late"));
        }
        Entry {
            title: titled(scene, list, &it.id),
            beside: short(&board.facts.written(it.on)),
            below,
            bad: !kept,
        }
    };
    board.milestones.iter().map(entry).collect()
}

fn risks(scene: Scene<'_>, board: &Board) -> Vec<Entry> {
    let grade = |key: &str| say(scene.language, &format!("desk-plan-grade-{key}")).to_lowercase();
    let entry = |it: &crate::desk::project::Risk| {
        let beside = Message::new("desk-plan-risk-grades")
            .with("likelihood", grade(&it.likelihood))
            .with("impact", grade(&it.impact))
            .say(scene.language);
        let owner = board.name(&it.owner, scene.talk.language());
        let mut below = vec![
            Message::new("desk-plan-risk-line")
                .with("answer", it.answer.clone())
                .with("owner", owner)
                .say(scene.language),
        ];
        let sign = it.sign.iter();
        below.extend(sign.map(|sign| {
            Message::new("desk-plan-risk-sign")
                .with("sign", sign.clone())
                .say(scene.language)
        }));
        Entry {
            title: titled(scene, &board.facts.project.risks, &it.id),
            beside,
            below,
            bad: false,
        }
    };
    board.risks.iter().map(entry).collect()
}

fn people(scene: Scene<'_>, board: &Board) -> Vec<Entry> {
    let talk = scene.talk.language();
    let stakeholder = |it: &crate::desk::project::Stakeholder| Entry {
        title: board.name(&it.id, talk),
        beside: it.contact.clone(),
        below: vec![it.needs.clone()],
        bad: false,
    };
    let roles = board.tasks.iter().filter_map(|task| {
        let named = Raci::ALL.iter().filter_map(|&role| {
            let who: Vec<String> = board
                .with_role(task, role)
                .iter()
                .map(|id| board.name(id, talk))
                .collect();
            let letter = role.key().to_uppercase();
            (!who.is_empty()).then(|| format!("{letter} {}", and(scene, &who)))
        });
        let named: Vec<String> = named.collect();
        (!named.is_empty()).then(|| Entry {
            title: board.title(&task.id, talk),
            beside: named.join(" · "),
            below: Vec::new(),
            bad: false,
        })
    });
    board
        .stakeholders
        .iter()
        .map(stakeholder)
        .chain(roles)
        .collect()
}

fn money(scene: Scene<'_>, board: &Board) -> Vec<Entry> {
    let talk = scene.talk.language();
    let unit = board.facts.project.budget.as_ref();
    let unit = unit.map_or("", |budget| budget.unit.get(talk));
    let work = board.tasks.iter().map(|task| {
        let cost = board.facts.per_day(&task.owner) * rust_decimal::Decimal::from(task.days);
        Entry {
            title: board.title(&task.id, talk),
            beside: format!("{} {unit}", grouped(&cost)),
            below: Vec::new(),
            bad: false,
        }
    });
    let items = board.facts.project.purchases.iter();
    let items = items.filter(|item| board.bought.contains(item.id.as_str()));
    let items = items.map(|item| Entry {
        title: item.title.get(talk).to_owned(),
        beside: format!("{} {unit}", grouped(&board.facts.price(&item.id))),
        below: Vec::new(),
        bad: false,
    });
    work.chain(items).collect()
}

fn aims(scene: Scene<'_>, board: &Board) -> Vec<Entry> {
    let measures = board.measures.iter().map(|it| Entry {
        title: it.measure.clone(),
        beside: Message::new("desk-plan-measure-line")
            .with("target", it.target.clone())
            .with("day", short(&board.facts.written(it.by)))
            .say(scene.language),
        below: Vec::new(),
        bad: false,
    });
    let requests = board.requests.iter().map(|it| Entry {
        title: it.what.clone(),
        beside: say(scene.language, "desk-plan-request"),
        below: vec![it.why.clone(), it.effect.clone()],
        bad: false,
    });
    measures.chain(requests).collect()
}
