//! The ticket's form while it is filled in: what does not fit, beside the field it is about.

use std::collections::BTreeMap;

use super::super::Scene;
use crate::{
    desk::{self, ticket},
    scenario::{DeskAction, DeskPart, Parameter},
};

/// What does not fit in the field of `parameter`, with what was filled in so far: whether the desk refuses it, and the
/// words. Nothing for other actions.
pub fn misfits(
    scene: Scene<'_>,
    action: &DeskAction,
    parameter: &Parameter,
    filled: &BTreeMap<String, String>,
) -> Vec<(bool, String)> {
    let scenario = &scene.talk.scenario;
    if scenario.desk.part_of(&action.id) != Some(DeskPart::Ticket) {
        return Vec::new();
    }
    let kept = filled.iter().map(|(key, value)| {
        let value = desk::canonical(scenario, action, key, value);
        (key.clone(), value)
    });
    let kept = ticket::amended(scene.talk.desk().ticket.as_ref(), &kept.collect());
    let misfits = ticket::misfits(scenario, &kept, scene.language).into_iter();
    misfits
        .filter(|misfit| misfit.field == parameter.id.value)
        .map(|misfit| (misfit.refused, misfit.message.say(scene.language)))
        .collect()
}
