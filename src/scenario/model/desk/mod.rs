//! What the desk shows and lets the trainee do.

mod action;
mod approval;
mod article;
mod campaign;
mod catalogue;
mod copilot;
mod csv;
mod effect;
mod project;
mod record;
mod shift;
mod shock;
mod table;
mod ticket;
mod trap;
mod validity;
mod voices;

pub use action::*;
pub use approval::*;
pub use article::*;
pub use campaign::*;
pub use catalogue::*;
pub use copilot::*;
pub use csv::*;
pub use effect::*;
pub use project::*;
pub use record::*;
pub use shift::*;
pub use shock::*;
pub use table::*;
pub use ticket::*;
pub use trap::*;
pub use validity::*;
pub use voices::*;

use serde::{Deserialize, Serialize};

use super::Text;

/// The desk of a case.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Desk {
    /// The customer's record, section by section.
    pub record: Vec<RecordSection>,
    /// What happened between the customer and the house so far, over all channels.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub history: Vec<Contact>,
    /// Tables.
    pub tables: Vec<Table>,
    /// Knowledge articles.
    pub articles: Vec<Article>,
    /// What can be done: on the actions tab, the ticket or the plan.
    pub actions: Vec<DeskAction>,
    /// Quick phrases offered above the composer.
    pub phrases: Vec<Text>,
    /// What can be offered.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub catalogue: Vec<Product>,
    /// What the copilot drafts.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub drafts: Vec<CopilotDraft>,
    /// The project to be planned.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub project: Option<Project>,
    /// A contact centre's shift on one clock.
    // Left out where absent, so that the fingerprints of cases without it stay what they were.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shift: Option<Shift>,
    /// The campaign to be made.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub campaign: Option<Campaign>,
    /// What customers said, to be put into themes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub voices: Option<Voices>,
    /// The ticket to be filed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ticket: Option<TicketForm>,
    /// What goes wrong in the middle of the talk.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub shocks: Vec<Shock>,
}

/// A part of the desk that brings its own acts along, as [`Desk::part_of`] tells by their names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DeskPart {
    /// The project board: `plan.task`, `plan.risk` …
    Plan,
    /// The shift: `shift.advance`, `shift.move` …
    Shift,
    /// The ticket: `ticket` and `ticket.amend`.
    Ticket,
    /// The catalogue: `offer.make`, `offer.order` …
    Offers,
    /// The campaign: `campaign.segment`, `campaign.launch` …
    Campaign,
    /// Voice of the customer: `voice.theme`, `voice.drop`.
    Voices,
}

impl Desk {
    /// The part of the desk that carries out `action`; none for what the author wrote.
    pub fn part_of(&self, action: &str) -> Option<DeskPart> {
        if matches!(action, "ticket" | "ticket.amend") {
            return self.ticket.as_ref().map(|_| DeskPart::Ticket);
        }
        let (part, _) = action.split_once('.')?;
        match part {
            "offer" => (!self.catalogue.is_empty()).then_some(DeskPart::Offers),
            "campaign" => self.campaign.as_ref().map(|_| DeskPart::Campaign),
            "voice" => self.voices.as_ref().map(|_| DeskPart::Voices),
            "plan" => self.project.as_ref().map(|_| DeskPart::Plan),
            "shift" => self.shift.as_ref().map(|_| DeskPart::Shift),
            _ => None,
        }
    }
}
