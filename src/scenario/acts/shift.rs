//! What can be done to a shift: let time pass, move and call in people, put breaks elsewhere, announce, open an incident,
//! tell somebody.

use super::{act, choice, words};
use crate::{
    scenario::{
        ActionPlace, Choice, DeskAction, IncidentSeverity, Parameter, ParameterKind as Kind, Shift,
        Text,
    },
    text::{Language, Located, Message},
};

/// The acts of `shift`, which of its parts allow.
pub(super) fn acts(shift: &Shift) -> Vec<DeskAction> {
    let channels = list(shift.channels.iter().map(|it| (&it.id, &it.title)));
    let channel = |id| field(id, Kind::OneOf(channels.clone()));
    let mut groups = list(shift.groups.iter().map(|it| (&it.id, &it.title)));
    if let Some(reserve) = &shift.reserve {
        groups.push(Choice {
            id: "reserve".to_owned().into(),
            title: reserve.title.clone(),
        });
    }
    let mut acts = vec![
        shift_act("shift.advance", vec![field("until", Kind::Moment)]),
        shift_act(
            "shift.move",
            vec![
                field("group", Kind::OneOf(groups)),
                people("1000"),
                channel("from"),
                channel("to"),
            ],
        ),
    ];
    let severities = IncidentSeverity::ALL.map(|it| {
        let key = it.key();
        choice(key, &format!("shift-severity-{}", key.to_lowercase()))
    });
    acts.extend([
        shift_act(
            "shift.incident",
            vec![
                field("title", Kind::Words(60)),
                field("severity", Kind::OneOf(severities.to_vec())),
                field("cause", Kind::Words(160)),
            ],
        ),
        shift_act(
            "shift.message",
            vec![channel("channel"), field("text", Kind::Words(120))],
        ),
    ]);
    if !shift.stakeholders.is_empty() {
        let who = list(shift.stakeholders.iter().map(|it| (&it.id, &it.title)));
        let who = field("who", Kind::OneOf(who));
        acts.push(shift_act(
            "shift.inform",
            vec![who, field("text", Kind::Words(200))],
        ));
    }
    let breaks = breaks(shift);
    if !breaks.is_empty() {
        let which = field("which", Kind::OneOf(breaks));
        acts.push(shift_act(
            "shift.break",
            vec![which, field("at", Kind::Moment)],
        ));
    }
    if shift.reserve.is_some() {
        acts.push(shift_act(
            "shift.reserve",
            vec![people("1000"), channel("channel")],
        ));
    }
    acts
}

fn shift_act(id: &'static str, parameters: Vec<Parameter>) -> DeskAction {
    act(id, ActionPlace::Shift, true, parameters)
}

/// The parameter `id` with the title `desk-field-shift-ID`.
fn field(id: &'static str, kind: Kind) -> Parameter {
    Parameter {
        id: id.to_owned().into(),
        title: words(&format!("desk-field-shift-{id}")),
        kind,
        optional: false,
        limit: None,
        belongs_to_customer: Vec::new(),
    }
}

/// How many people.
fn people(most: &str) -> Parameter {
    let (one, most) = ("1".to_owned().into(), most.to_owned().into());
    field("count", Kind::Number(one, most, words("desk-unit-people")))
}

fn list<'a>(items: impl Iterator<Item = (&'a Located<String>, &'a Text)>) -> Vec<Choice> {
    items
        .map(|(id, title)| Choice {
            id: id.clone(),
            title: title.clone(),
        })
        .collect()
}

/// The breaks, each called by its group, its planned time and its people.
fn breaks(shift: &Shift) -> Vec<Choice> {
    let title = |group: &Text, at: &str, count: u32, language| {
        Message::new("shift-break-title")
            .with("group", group.get(language).to_owned())
            .with("at", at.to_owned())
            .with("count", count)
            .say(language)
    };
    let groups = shift.groups.iter();
    groups
        .flat_map(|group| group.breaks.iter().map(move |it| (&group.title, it)))
        .map(|(group, it)| Choice {
            id: it.id.clone(),
            title: Text {
                zh: Some(title(group, &it.at, it.count, Language::Zh).into()),
                en: Some(title(group, &it.at, it.count, Language::En).into()),
            },
        })
        .collect()
}
