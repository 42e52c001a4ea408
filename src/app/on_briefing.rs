//! What the briefing asks for: conditions, the seed, the start.

use std::sync::Arc;

use super::{
    App, BriefingAction, Screen,
    briefing::{Plan, dice},
    case::Case,
    keep::Keeper,
    talk::Talk,
};
use crate::{
    scenario,
    session::{self, CustomerKind, Header, Mode, Session},
    store::NewSession,
};

/// Carries `action` out.
pub(super) fn apply(app: &mut App, action: BriefingAction) {
    let now_ms = app.model.now_ms;
    let Some(plan) = &mut app.model.briefing else {
        return;
    };
    match action {
        BriefingAction::Mode(mode) => plan.mode = mode,
        BriefingAction::Customer(kind) => plan.meet(kind, plan.seed),
        BriefingAction::Seed(seed) => plan.meet(plan.customer, seed),
        BriefingAction::Dice => plan.meet(plan.customer, dice(plan.seed, now_ms)),
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
    };
    plan.meet(plan.customer, dice(0, app.model.now_ms));
    plan
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
