//! The ticket after the talk: a time of its own in which nothing can be said any more, only looked up and written down.

use crate::scenario::ActionPlace;

use super::{EndedBy, Happening, Input, step::Stage};

impl Stage<'_> {
    /// What `input` at `at` does once the talk is over. Tables and articles may be opened, notes taken, and the ticket filed or
    /// amended; everything else leaves no trace.
    pub fn after_the_talk(&mut self, at: u64, input: &Input) {
        if let Some(until) = self.state.write_up.filter(|until| *until <= at) {
            self.at = until;
            self.emit(Happening::WriteUpOver { by: EndedBy::Clock });
        }
        self.at = at;
        match (self.state.write_up, input) {
            (None, Input::WriteUp(seconds)) => self.begin_write_up(*seconds),
            (None, _) => {}
            (Some(_), Input::End) => self.emit(Happening::WriteUpOver { by: EndedBy::Agent }),
            (Some(_), Input::Do(action, with)) if self.is_of_ticket(action) => {
                self.act(action, with);
            }
            (Some(_), Input::Show(..) | Input::Read(_) | Input::Search(_) | Input::Note(_)) => {
                self.work(input);
            }
            _ => {}
        }
    }

    fn begin_write_up(&mut self, seconds: u32) {
        let has_ticket = self.case.scenario.desk.ticket.is_some();
        if self.state.wrote_up || seconds == 0 || !has_ticket {
            return;
        }
        // A desk that stopped during the talk works again by now.
        if let Some(freeze) = self.state.desk.freeze() {
            self.thaw(freeze.shock);
        }
        self.emit(Happening::WriteUpBegan { seconds });
    }

    fn is_of_ticket(&self, action: &str) -> bool {
        let at = self.case.names.action(action);
        let action = at.and_then(|at| self.case.scenario.desk.actions.get(at));
        action.is_some_and(|action| action.place == ActionPlace::Ticket)
    }
}
