//! Asking for approval: an action is sent to whoever decides, and their answer comes in its own time.

use std::collections::BTreeMap;

use crate::{desk, scenario::ApprovalAnswer, text::Message};

use super::{Happening, Input, step::Stage};

impl Stage<'_> {
    /// Sends an action for approval, or says why that cannot be.
    pub fn request(&mut self, action: &str, given: &BTreeMap<String, String>) {
        match self.requested(action, given) {
            Ok((by, with)) => self.emit(Happening::ApprovalAsked {
                action: action.to_owned(),
                with,
                by,
            }),
            Err(reason) => self.turn_away(Input::Request(action.to_owned(), given.clone()), reason),
        }
    }

    /// Who is asked, with which checked values.
    fn requested(
        &self,
        id: &str,
        given: &BTreeMap<String, String>,
    ) -> Result<(String, BTreeMap<String, String>), String> {
        let (at, performed) = self.checked(id, given)?;
        let language = self.case.language;
        let action = &self.case.scenario.desk.actions[at];
        let reason = |key| {
            let title = action.title.get(language).to_owned();
            Message::new(key).with("title", title)
        };
        if !desk::needs_approval(action, &performed.with) {
            return Err(reason("desk-acts-needs-none").say(language));
        }
        let Some(approval) = &action.approval else {
            return Err(reason("desk-acts-nobody").say(language));
        };
        let by = approval.by.get(language).to_owned();
        match self.state.desk.approval(at) {
            None => Ok((by, performed.with)),
            Some(desk::Standing::Waiting { .. }) => {
                let waiting = Message::new("desk-acts-waiting").with("by", by);
                Err(waiting.say(language))
            }
            // The answer stands for the whole talk.
            Some(_) => Err(Message::new("desk-acts-answered")
                .with("by", by)
                .say(language)),
        }
    }

    /// The next answer that falls due, and when.
    pub fn approval_due(&self) -> Option<(u64, usize)> {
        let actions = &self.case.scenario.desk.actions;
        let waiting = self.state.desk.waiting();
        waiting
            .filter_map(|(action, since)| {
                let approval = actions.get(action)?.approval.as_ref()?;
                let wait = u64::from(approval.after.value) * 1_000;
                Some((since.saturating_add(wait), action))
            })
            .min()
    }

    /// Whoever was asked answers.
    pub fn answer_request(&mut self, at: usize) {
        let action = &self.case.scenario.desk.actions[at];
        let Some(approval) = &action.approval else {
            return;
        };
        let (granted, up_to) = match &approval.answer {
            ApprovalAnswer::Granted => (true, None),
            ApprovalAnswer::Refused => (false, None),
            ApprovalAnswer::GrantedUpTo(most) => (true, Some(most.value.clone())),
        };
        self.emit(Happening::ApprovalGiven {
            action: action.id.value.clone(),
            granted,
            up_to,
            says: approval.says.get(self.case.language).to_owned(),
        });
    }

    /// Refuses work other than an action.
    pub fn turn_away(&mut self, input: Input, reason: String) {
        self.emit(Happening::TurnedDown { input, reason });
    }
}
