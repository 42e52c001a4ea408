//! The copilot in a talk: drafts offered at their moment, sent, or turned down.

use crate::scenario::{CopilotDraft, FaultKind};

use super::{Happening, step::Stage};

impl<'a> Stage<'a> {
    /// Offers the next draft whose moment has come, unless one is on offer.
    pub fn offer_draft(&mut self) {
        let case = self.case;
        let drafts = &self.state.desk.drafts;
        if case.drafts.is_empty() || drafts.on_offer().is_some() {
            return;
        }
        let moment = self.state.moment(self.at, None);
        let mut all = case.drafts.iter().enumerate();
        let due = all.find(|(at, when)| !drafts.was_offered(*at) && when.holds(&moment));
        let Some((at, _)) = due else { return };
        let draft = &case.scenario.desk.drafts[at];
        self.emit(Happening::DraftOffered {
            draft: draft.id.value.clone(),
            text: draft.says.get(case.language).to_owned(),
        });
    }

    /// Sends the draft on offer in these words, or where there are none as it is; or carries out the form it fills in.
    /// Nothing happens where it is not on offer.
    pub fn send_draft(&mut self, id: &str, text: &str) {
        let Some(draft) = self.on_offer(id) else {
            return;
        };
        let own = draft.says.get(self.case.language);
        let form = draft.form.as_ref();
        let words = match (form, text.trim().is_empty()) {
            (Some(_), _) => "",
            (None, true) => own,
            (None, false) => text,
        };
        self.emit(Happening::DraftSent {
            draft: id.to_owned(),
            text: words.to_owned(),
            edited: form.is_none() && words.trim() != own.trim(),
        });
        match form {
            Some(form) => self.act(&form.action, &form.with),
            None => self.hear_text(words),
        }
    }

    /// Turns the draft on offer down.
    pub fn turn_down(&mut self, id: &str, reason: FaultKind) {
        if self.on_offer(id).is_some() {
            self.emit(Happening::DraftTurnedDown {
                draft: id.to_owned(),
                reason,
            });
        }
    }

    /// The draft called `id`, if it is the one on offer.
    fn on_offer(&self, id: &str) -> Option<&'a CopilotDraft> {
        let at = self.state.desk.drafts.on_offer()?;
        let draft = self.case.scenario.desk.drafts.get(at)?;
        (*draft.id == *id).then_some(draft)
    }
}
