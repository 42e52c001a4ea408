//! What people are told of approvals and shocks: one sentence an event, for the log, the debrief, reports and the
//! terminal alike.

use crate::{
    scenario::Scenario,
    text::{Language, Message},
};

use super::Happening;

/// The sentence of an event about approval, a shock or work that was turned down, with names in the language of the
/// `talk`; none for other events.
pub fn told(what: &Happening, scenario: &Scenario, talk: Language) -> Option<Message> {
    let title = |id: &str| {
        let mut actions = scenario.desk.actions.iter();
        let found = actions.find(|action| action.id.value == id);
        found.map_or(id, |action| action.title.get(talk)).to_owned()
    };
    Some(match what {
        Happening::TurnedDown { reason, .. } => {
            Message::new("desk-acts-turned-down").with("reason", reason.clone())
        }
        Happening::ApprovalAsked { action, by, .. } => Message::new("desk-acts-asked")
            .with("action", title(action))
            .with("by", by.clone()),
        Happening::ApprovalGiven {
            action,
            granted,
            up_to,
            says,
        } => {
            let key = match (granted, up_to) {
                (false, _) => "desk-acts-denied",
                (true, None) => "desk-acts-granted",
                (true, Some(_)) => "desk-acts-granted-up-to",
            };
            Message::new(key)
                .with("action", title(action))
                .with("most", up_to.clone().unwrap_or_default())
                .with("says", says.clone())
        }
        Happening::Froze { seconds, says, .. } => Message::new("desk-acts-froze")
            .with("seconds", *seconds)
            .with("says", says.clone()),
        Happening::Thawed { says, .. } => {
            Message::new("desk-acts-works-again").with("says", says.clone())
        }
        Happening::WriteUpBegan { seconds } => {
            Message::new("desk-acts-write-up").with("seconds", *seconds)
        }
        Happening::WriteUpOver { .. } => Message::new("desk-acts-written-up"),
        Happening::WordsRejected { fault, quote, .. } => {
            let key = match quote.is_empty() {
                true => "voice-rejected",
                false => "voice-rejected-quote",
            };
            Message::new(key)
                .with("fault", fault.key())
                .with("quote", quote.clone())
        }
        Happening::WordsFailed { why } => Message::new("voice-failed-log").with("why", why.clone()),
        Happening::TakenOver { by } => Message::new("voice-taken-over").with("name", by.clone()),
        Happening::Voided { by, why } => Message::new("void-told")
            .with("name", by.clone())
            .with("why", why.clone()),
        Happening::HandedBack => Message::new("voice-handed-back"),
        Happening::Interrupted => Message::new("voice-interrupted"),
        Happening::WentQuiet { seconds, .. } => {
            Message::new("voice-went-quiet").with("seconds", *seconds)
        }
        Happening::Claimed { claim } => {
            Message::new("voice-claimed").with("truth", truth(scenario, claim, talk)?)
        }
        Happening::PutRight { claim } => {
            Message::new("voice-put-right").with("truth", truth(scenario, claim, talk)?)
        }
        _ => return None,
    })
}

/// How it really is with the claim `id`.
fn truth(scenario: &Scenario, id: &str, talk: Language) -> Option<String> {
    let mut claims = scenario.customer.claims.iter();
    let claim = claims.find(|claim| claim.id.value == id)?;
    Some(claim.truth.get(talk).to_owned())
}
