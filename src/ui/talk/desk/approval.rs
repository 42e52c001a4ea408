//! Approval at the desk: whom a filled-in action can be sent to, and what they said.

use egui::Ui;

use super::super::Scene;
use crate::{
    desk::{self, Performed, Standing},
    scenario::DeskAction,
    text::Message,
    ui::{
        theme::icons,
        widgets::{Tone, notice},
    },
};

/// Who can be asked about `action` as it is filled in; nobody where it is one's own to decide or was asked before.
pub fn offers(
    scene: Scene<'_>,
    action: &DeskAction,
    performed: Option<&Performed>,
) -> Option<String> {
    let approval = action.approval.as_ref()?;
    let needed = desk::needs_approval(action, &performed?.with);
    let asked = standing(scene, action).is_some();
    (needed && !asked).then(|| approval.by.get(scene.talk.language()).to_owned())
}

/// Draws how the approval of `action` stands, once it was asked for.
pub fn show(ui: &mut Ui, scene: Scene<'_>, action: &DeskAction) {
    let (Some(standing), Some(approval)) = (standing(scene, action), &action.approval) else {
        return;
    };
    let by = approval.by.get(scene.talk.language()).to_owned();
    let (tone, icon, message) = match standing {
        Standing::Waiting { .. } => (
            Tone::Warn,
            icons::CLOCK,
            Message::new("desk-acts-ui-waiting"),
        ),
        Standing::Granted { up_to: None, .. } => (
            Tone::Ok,
            icons::CHECK_CIRCLE.filled(),
            Message::new("desk-acts-ui-granted"),
        ),
        Standing::Granted {
            up_to: Some(most), ..
        } => (
            Tone::Ok,
            icons::CHECK_CIRCLE.filled(),
            Message::new("desk-acts-ui-granted-up-to").with("most", most.clone()),
        ),
        Standing::Refused => (
            Tone::Bad,
            icons::X_CIRCLE.filled(),
            Message::new("desk-acts-ui-denied"),
        ),
    };
    let words = message.with("by", by).say(scene.language);
    notice(ui, tone, icon, &words, None);
}

/// How the approval of `action` stands.
fn standing<'a>(scene: Scene<'a>, action: &DeskAction) -> Option<&'a Standing> {
    let at = scene.talk.case().names.action(&action.id)?;
    scene.talk.desk().approval(at)
}
