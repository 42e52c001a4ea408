//! Retry from here: a new session that stands where an old one stood before one of its turns.

use std::sync::Arc;

use super::{App, Screen, keep::Keeper, talk::Talk};
use crate::{
    session::{self, ForkError, Session, Transcript},
    store::{NewSession, SessionId},
};

impl App {
    /// Forks `transcript` of session `from` before trainee `turn` (from 1) and goes to the talk.
    ///
    /// # Errors
    /// The transcript is an exam, has no such turn, or its case is no longer on the shelf.
    pub fn retry(
        &mut self,
        from: Option<SessionId>,
        transcript: &Transcript,
        turn: u32,
    ) -> Result<(), ForkError> {
        let header = transcript.header.clone();
        let Some(case) = self.model.library.case(&header.scenario) else {
            return Err(ForkError::NoSuchTurn(turn));
        };
        let case = Arc::new(session::Case::new(
            header.case_of(&case.scenario),
            header.language,
        ));
        let play = Session::fork(case, transcript, turn)?;
        let now_ms = self.model.now_ms;
        let copied = play.events().len();
        let new = NewSession {
            person: self.person,
            header,
            label: String::new(),
            started_at: now_ms,
            forked_from: from.map(|session| (session, copied as u64)),
        };
        let keeper = Keeper::fork(self.store.clone(), new, copied);
        let mut talk = Talk::resume(play, keeper, now_ms);
        talk.forked_from = from.map(|session| (session, copied as u64));
        self.put_talk_down();
        self.model.talk = Some(talk);
        self.model.screen = Screen::Talk;
        Ok(())
    }
}
