//! # contest-teams
//!
//! A team that is none: a stage that is taken together where nobody enters in teams, a relay that each takes alone, or
//! roles that are not as many as members.
//!
//! Bad: `entrants: Individual` with `(id: "relay", by: Together, …)`
//! Good: `entrants: Teams((members: 3, roles: [Agent, Analyst, Lead]))` with it

use super::Look;
use crate::{
    scenario::contest::{By, Part},
    text::Message,
};

pub(super) fn run(look: &mut Look<'_>) {
    let contest = look.contest;
    let team = contest.team();
    if let Some(team) = team {
        look.within(&team.members, 2, 20);
        let roles = u32::try_from(team.roles.len()).unwrap_or(u32::MAX);
        if roles != 0 && roles != team.members.value {
            let message = Message::new("check-contest-roles")
                .with("roles", roles)
                .with("members", team.members.value);
            look.error(team.members.span, message);
        }
    }
    for stage in &contest.stages {
        let name = stage.id.value.clone();
        if stage.by == By::Together && team.is_none() {
            let message = Message::new("check-contest-no-teams").with("name", name.clone());
            look.error(stage.id.span, message);
        }
        if stage.by == By::Each && matches!(stage.part, Part::Relay(_)) {
            let message = Message::new("check-contest-relay-alone").with("name", name);
            look.error(stage.id.span, message);
        }
    }
}
