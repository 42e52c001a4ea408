//! The ticket as it stands: a fold over what was filed and amended, and what does not fit in it.

use std::collections::BTreeMap;

use crate::{
    scenario::{ParameterKind, Scenario, TicketForm, TicketPriority},
    text::{Language, Message},
};

use super::{
    action::{shown, sources_words},
    moment::minutes,
};

/// Its fields, in the order of the form.
pub const FIELDS: [&str; 7] = [
    "category", "priority", "owner", "deadline", "evidence", "next", "handover",
];

/// Something about a field that does not fit.
#[derive(Clone, Debug)]
pub struct Misfit {
    /// The field.
    pub field: &'static str,
    /// What is wrong, for people.
    pub message: Message,
    /// Whether the desk refuses the ticket for it; a deadline beyond its priority's clock is only pointed out.
    pub refused: bool,
}

/// The values of a ticket.
pub type Values = BTreeMap<String, String>;

/// What `amendment` makes of the ticket `filed`.
pub fn amended(filed: Option<&Values>, amendment: &Values) -> Values {
    let mut values = filed.cloned().unwrap_or_default();
    values.extend(
        amendment
            .iter()
            .map(|(key, value)| (key.clone(), value.clone())),
    );
    values
}

/// What does not fit in a ticket with these checked values; what is missing is none of it.
pub fn misfits(scenario: &Scenario, values: &Values, language: Language) -> Vec<Misfit> {
    let Some(form) = &scenario.desk.ticket else {
        return Vec::new();
    };
    let mut found = Vec::new();
    found.extend(wrong_owner(form, values, language));
    let begins = minutes(&scenario.briefing.begins);
    let due = values.get("deadline").and_then(|due| minutes(due));
    if let (Some(begins), Some(due)) = (begins, due) {
        let by = priority(form, values).map(|it| i64::from(it.resolve.value));
        if due < begins {
            found.push(Misfit {
                field: "deadline",
                message: Message::new("desk-ticket-past"),
                refused: true,
            });
        } else if let Some(by) = by.filter(|by| due - begins > *by) {
            found.push(Misfit {
                field: "deadline",
                message: Message::new("desk-ticket-late")
                    .with("priority", values["priority"].clone())
                    .with("minutes", by as u64),
                refused: false,
            });
        }
    }
    found
}

/// Whether the deadline lies within the clock of the priority; none while one of them is missing.
pub fn within_clock(scenario: &Scenario, values: &Values) -> Option<bool> {
    let form = scenario.desk.ticket.as_ref()?;
    let by = i64::from(priority(form, values)?.resolve.value);
    let spent = minutes(values.get("deadline")?)? - minutes(&scenario.briefing.begins)?;
    Some((0..=by).contains(&spent))
}

fn priority<'f>(form: &'f TicketForm, values: &Values) -> Option<&'f TicketPriority> {
    let chosen = values.get("priority")?;
    form.priorities.iter().find(|it| it.level.key() == chosen)
}

fn wrong_owner(form: &TicketForm, values: &Values, language: Language) -> Option<Misfit> {
    let (owner, category) = (values.get("owner")?, values.get("category")?);
    let owner = form.owners.iter().find(|it| it.id.value == *owner)?;
    let takes = owner.takes.is_empty() || owner.takes.iter().any(|it| it.value == *category);
    let title = form.categories.iter().find(|it| it.id.value == *category)?;
    (!takes).then(|| Misfit {
        field: "owner",
        message: Message::new("desk-ticket-owner-cannot")
            .with("owner", owner.name.get(language).to_owned())
            .with("category", title.title.get(language).to_owned()),
        refused: true,
    })
}

/// What the desk answers to `action`: the ticket field by field, as it stands after it.
///
/// # Errors
/// Nothing to amend, an owner who does not take the category, or a deadline that has passed.
pub(super) fn answer(
    scenario: &Scenario,
    filed: Option<&Values>,
    action: &str,
    with: &Values,
    language: Language,
) -> Result<Message, Message> {
    if action == "ticket.amend" && filed.is_none() {
        return Err(Message::new("desk-ticket-none"));
    }
    if action == "ticket.amend" && with.is_empty() {
        return Err(Message::new("desk-ticket-nothing-new"));
    }
    let values = amended(filed, with);
    if let Some(misfit) = misfits(scenario, &values, language)
        .into_iter()
        .find(|it| it.refused)
    {
        return Err(misfit.message);
    }
    let key = if action == "ticket" {
        "desk-ticket-filed"
    } else {
        "desk-ticket-amended"
    };
    Ok(Message::new(key).with("fields", told(scenario, with, language)))
}

/// Fields and values in a row: `负责人 物流组 · 期限 2025-09-10 12:00`.
fn told(scenario: &Scenario, with: &Values, language: Language) -> String {
    let given = FIELDS
        .iter()
        .filter_map(|field| Some((*field, with.get(*field)?)));
    let told = given.map(|(field, value)| line(scenario, field, value, language));
    told.collect::<Vec<_>>().join(" · ")
}

/// A field and its value as the desk's answer words them.
pub fn line(scenario: &Scenario, field: &str, value: &str, language: Language) -> String {
    let actions = &scenario.desk.actions;
    let parameter = actions
        .iter()
        .filter(|action| action.id.value == "ticket")
        .flat_map(|action| &action.parameters)
        .find(|parameter| parameter.id.value == field);
    let Some(parameter) = parameter else {
        return value.to_owned();
    };
    let value = match parameter.kind {
        ParameterKind::Sources(_) => sources_words(scenario, value, language),
        _ => shown(parameter, value, language),
    };
    format!("{} {value}", parameter.title.get(language))
}
