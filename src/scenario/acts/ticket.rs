//! Filing a ticket, and amending it.

use super::{act, field, maybe, words};
use crate::scenario::{
    ActionPlace, Choice, DeskAction, Parameter, ParameterKind as Kind, TicketForm,
};

/// Articles and rows that a ticket can name.
const MOST_LINKS: u32 = 6;

/// The acts of a ticket as `form` allows it.
pub(super) fn acts(form: &TicketForm) -> Vec<DeskAction> {
    vec![
        act("ticket", ActionPlace::Ticket, false, fields(form, field)),
        act(
            "ticket.amend",
            ActionPlace::Ticket,
            true,
            fields(form, maybe),
        ),
    ]
}

/// The fields in the order of the form. What may be forgotten may be left empty: whether it was is marked.
fn fields(form: &TicketForm, needed: fn(&'static str, Kind) -> Parameter) -> Vec<Parameter> {
    let owners = form.owners.iter().map(|owner| Choice {
        id: owner.id.clone(),
        title: owner.name.clone(),
    });
    let priorities = form.priorities.iter().map(|priority| Choice {
        id: priority.level.key().to_owned().into(),
        title: words(&format!("desk-ticket-{}", priority.level.key())),
    });
    vec![
        needed("category", Kind::OneOf(form.categories.clone())),
        needed("priority", Kind::OneOf(priorities.collect())),
        needed("owner", Kind::OneOf(owners.collect())),
        needed("deadline", Kind::Moment),
        maybe("evidence", Kind::Sources(MOST_LINKS)),
        maybe("next", Kind::Words(120)),
        maybe("handover", Kind::Words(300)),
    ]
}
