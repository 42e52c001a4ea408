//! A judge's second opinion for the debrief: marks without points, each on the words it stands on.

use super::verdict::Judgement;
use crate::{
    assess::{
        checks::quote,
        evidence::View,
        mark::{CheckMark, Status},
    },
    scenario::{Behaviour, Competency},
    text::Message,
};

/// A mark of 0 out of 0 for each behaviour and turn that the judge found.
pub(in crate::assess) fn opinions(view: &View<'_>) -> Vec<CheckMark> {
    let Some(Judgement {
        model,
        found: Some(found),
    }) = &view.record.judgement
    else {
        return Vec::new();
    };
    let language = view.record.language;
    let mut marks = Vec::new();
    for (behaviour, places) in found {
        let key = behaviour.key();
        let reason = Message::new("judge-opinion").with("model", model.clone());
        marks.extend(places.iter().map(|place| CheckMark {
            id: format!("judge-{key}"),
            title: Message::new(title(*behaviour)).say(language),
            competency: Competency::Empathy,
            level: 1,
            status: match behaviour {
                Behaviour::DismissesFeeling => Status::NotMet,
                _ => Status::Met,
            },
            points: 0,
            of: 0,
            turn: Some(place.turn),
            quote: quote(view, place),
            reason: reason.say(language),
            better: None,
            evidence: vec![*place],
            open: false,
            doubt: None,
            overruled: None,
            by_rules: None,
        }));
    }
    marks
}

/// The Fluent key of a behaviour's name.
fn title(behaviour: Behaviour) -> &'static str {
    match behaviour {
        Behaviour::ValidatesFeeling => "judge-behaviour-validates_feeling",
        Behaviour::InvitesMore => "judge-behaviour-invites_more",
        Behaviour::ShowsUnderstanding => "judge-behaviour-shows_understanding",
        Behaviour::GivesAdvice => "judge-behaviour-gives_advice",
        Behaviour::TalksOfSelf => "judge-behaviour-talks_of_self",
        Behaviour::DismissesFeeling => "judge-behaviour-dismisses_feeling",
    }
}
