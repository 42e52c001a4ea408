//! What the briefing asks for: conditions, the seed, the start.

use std::sync::Arc;

use super::{
    App, BriefingAction, Screen, briefing::Plan, case::Case, keep::Keeper, recommend, talk::Talk,
};
use crate::{
    scenario,
    session::{self, CustomerKind, Header, Mode, Session},
    store::NewSession,
};

/// Carries `action` out.
pub(super) fn apply(app: &mut App, action: BriefingAction) {
    let Some(plan) = &mut app.model.briefing else {
        return;
    };
    match action {
        BriefingAction::Mode(mode) => {
            plan.mode = mode;
            // What was chosen for the person does not go into an exam.
            if mode == Mode::Exam && plan.fitted {
                throw(app);
            }
        }
        BriefingAction::Customer(kind) => plan.meet(kind, plan.seed),
        BriefingAction::Seed(seed) => {
            plan.fitted = false;
            plan.meet(plan.customer, seed);
        }
        BriefingAction::Dice => throw(app),
        BriefingAction::Start => start(app),
    }
}

/// The plan a briefing begins with: learning, a generated customer, a fresh seed.
pub(super) fn plan(app: &App, case: &Case) -> Plan {
    let last = app.model.briefing.as_ref();
    let mut plan = Plan {
        case: case.scenario.clone(),
        scenario: case.scenario.clone(),
        source: case.source.clone(),
        language: case.language(app.model.language),
        mode: last.map_or(Mode::Learn, |plan| plan.mode),
        customer: last.map_or(CustomerKind::Generated, |plan| plan.customer),
        seed: 0,
        fitted: false,
    };
    let library = &app.model.library;
    plan.throw(&library.difficulty, ability(app), app.model.now_ms);
    plan
}

/// Another customer by the dice.
fn throw(app: &mut App) {
    let (ability, now_ms) = (ability(app), app.model.now_ms);
    let model = &mut app.model;
    if let Some(plan) = &mut model.briefing {
        plan.throw(&model.library.difficulty, ability, now_ms);
    }
}

fn ability(app: &App) -> i32 {
    let library = &app.model.library;
    recommend::ability(&library.cases, &library.difficulty, &app.model.history)
}

fn start(app: &mut App) {
    let Some(plan) = &app.model.briefing else {
        return;
    };
    let now_ms = app.model.now_ms;
    let header = Header::new(
        &plan.scenario,
        scenario::file_hash(&plan.source),
        plan.seed,
        plan.mode,
        plan.customer,
        plan.language,
    );
    let case = Arc::new(session::Case::new(plan.scenario.clone(), plan.language));
    let keeper = Keeper::begin(
        app.store.clone(),
        NewSession {
            person: app.person,
            header: header.clone(),
            label: String::new(),
            started_at: now_ms,
            forked_from: None,
        },
    );
    let talk = Talk::begin(Session::new(case, header), keeper, now_ms);
    app.put_talk_down();
    app.model.talk = Some(talk);
    app.model.screen = Screen::Talk;
}
