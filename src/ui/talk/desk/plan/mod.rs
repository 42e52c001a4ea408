//! The project board: how the plan stands, its Gantt chart, what else was planned, and the forms for it.

mod data;
mod gantt;
mod head;
mod lists;
mod offers;

use std::collections::BTreeMap;

use egui::Ui;

use super::{
    super::Scene,
    form::{self, FormView},
};
use crate::{
    app::Actions,
    desk::project::Board,
    scenario::{ActionPlace, DeskPart},
    text::say,
    ui::{
        theme::icons,
        widgets::{Tone, empty, notice, segment},
    },
};

pub use offers::{Offer, offers};

/// What the board keeps from frame to frame.
#[derive(Default)]
pub struct PlanView {
    /// The section shown, by its place.
    section: usize,
    /// The task whose form is filled in.
    selected: Option<String>,
}

/// A section of the board.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Section {
    Tasks,
    Milestones,
    Risks,
    People,
    Money,
    Aims,
}

impl Section {
    const ALL: [Section; 6] = [
        Section::Tasks,
        Section::Milestones,
        Section::Risks,
        Section::People,
        Section::Money,
        Section::Aims,
    ];

    fn key(self) -> &'static str {
        match self {
            Section::Tasks => "desk-plan-tasks",
            Section::Milestones => "desk-plan-milestones",
            Section::Risks => "desk-plan-risks",
            Section::People => "desk-plan-people",
            Section::Money => "desk-plan-money",
            Section::Aims => "desk-plan-aims",
        }
    }

    /// The acts whose forms stand in it.
    fn acts(self) -> &'static [&'static str] {
        match self {
            Section::Tasks => &["plan.task", "plan.extra", "plan.drop"],
            Section::Milestones => &["plan.milestone"],
            Section::Risks => &["plan.risk"],
            Section::People => &["plan.stakeholder", "plan.role"],
            Section::Money => &["plan.buy", "plan.return"],
            Section::Aims => &["plan.measure", "plan.baseline", "plan.change"],
        }
    }
}

/// Draws the board over the width that is left.
pub fn show(
    ui: &mut Ui,
    scene: Scene<'_>,
    board: &Board,
    view: &mut PlanView,
    forms: &mut BTreeMap<String, FormView>,
    actions: &mut Actions,
) {
    let language = scene.language;
    let desk = &scene.talk.scenario.desk;
    let has = |section: &Section| {
        let known = |act: &&str| desk.actions.iter().any(|action| *action.id == **act);
        section.acts().iter().any(known)
    };
    let sections: Vec<Section> = Section::ALL.into_iter().filter(has).collect();
    view.section = view.section.min(sections.len().saturating_sub(1));
    let Some(&section) = sections.get(view.section) else {
        return;
    };
    head::show(ui, scene, board);
    for conflict in data::conflicts(board, scene.talk.language()) {
        let (tone, icon) = match conflict.bad {
            true => (Tone::Bad, icons::WARNING_CIRCLE.filled()),
            false => (Tone::Warn, icons::WARNING.filled()),
        };
        notice(ui, tone, icon, &conflict.says.say(language), None);
    }
    let names: Vec<String> = sections.iter().map(|it| say(language, it.key())).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let width = ui.available_width();
    if let Some(pressed) = segment(ui, "plan-sections", &names, view.section, Some(width)) {
        view.section = pressed;
    }
    if section == Section::Tasks {
        tasks_ui(ui, scene, board, view, forms);
    } else {
        lists::show(ui, scene, board, section);
    }
    // What the author wrote for the plan beside the board's own acts stands with the tasks.
    let wanted = |id: &str| match desk.part_of(id) {
        Some(DeskPart::Plan) => section.acts().contains(&id),
        _ => section == Section::Tasks,
    };
    form::some(ui, scene, forms, ActionPlace::Plan, &wanted, actions);
}

/// The chart; a task that is pressed is put into the form.
fn tasks_ui(
    ui: &mut Ui,
    scene: Scene<'_>,
    board: &Board,
    view: &mut PlanView,
    forms: &mut BTreeMap<String, FormView>,
) {
    if board.tasks.is_empty() {
        empty(ui, &say(scene.language, "desk-plan-empty"), None);
        return;
    }
    let chart = data::chart(board, scene.talk.language());
    let selected = view.selected.as_deref();
    let Some(pressed) = gantt::show(ui, &chart, board, selected, scene.language) else {
        return;
    };
    let Some((_, task)) = board.task(&pressed) else {
        return;
    };
    // A task of one's own is not on the list; it is taken out and planned anew.
    if task.name.is_none() {
        let after: Vec<String> = task.after.clone();
        let mut values = BTreeMap::from([
            ("task".to_owned(), task.id.clone()),
            ("owner".to_owned(), task.owner.clone()),
            ("days".to_owned(), task.days.to_string()),
            ("after".to_owned(), after.join(", ")),
        ]);
        if let Some(from) = task.from {
            values.insert("from".to_owned(), board.facts.written(from));
        }
        forms
            .entry("plan.task".to_owned())
            .or_default()
            .fill(values);
    }
    view.selected = Some(pressed);
}
