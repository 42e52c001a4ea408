//! How a talk ends: by the mind, by the trainee, by the turn limit or by the clock.

use crate::{
    customer::{MoodChange, Reply, Saying, Wording},
    hearing::Act,
    scenario::{Cause, IntentName, Outcome},
};

use super::{EndedBy, Happening, step::Stage};

/// Trust from which a customer lets the matter be passed on.
const TRUST_TO_ESCALATE: u8 = 35;

impl Stage<'_> {
    /// Ends the talk at the first ending of the case that holds; tells whether there was one.
    pub fn end_where_held(&mut self, reply: Reply<'_>) -> bool {
        let moment = self.state.moment(self.at, Some(reply));
        let held = self
            .case
            .endings
            .iter()
            .position(|ending| ending.when.as_ref().is_some_and(|when| when.holds(&moment)));
        if let Some(ending) = held {
            self.customer_ends(ending);
        }
        held.is_some()
    }

    /// Ends a generated talk where the script would by a node: the customer accepted a concrete action and nothing
    /// has spoilt it, or the matter was passed on with a timed promise and they trust that. An ending that names
    /// what it needs waits for that. Tells whether it did.
    pub fn settles(&mut self, reply: Reply<'_>, changes: &[MoodChange]) -> bool {
        if self.scripted() {
            return false;
        }
        let mind = &self.state.mind;
        let hurt = changes.iter().any(|change| change.anger > 0);
        let heard = &reply.impression.heard;
        let passed_on = heard.has(Act::Redirect)
            && heard
                .promises
                .iter()
                .any(|promise| promise.firm && promise.timed)
            && mind.mood.trust >= TRUST_TO_ESCALATE
            && mind.mood.anger < 75;
        let asks = reply.impression.learns_something(mind);
        let (outcome, by_script) = if mind.accepted && !hurt && !asks {
            (Outcome::Settled, true)
        } else if passed_on {
            (Outcome::Escalated, true)
        } else {
            return false;
        };
        let Some(ending) = self.ending_of(outcome, by_script) else {
            return false;
        };
        if self.case.endings[ending].when.is_some() {
            // `end_where_held` has just found that it does not hold.
            return false;
        }
        self.customer_ends(ending);
        true
    }

    /// The customer leaves.
    pub fn leave(&mut self) {
        match self.ending_of(Outcome::CustomerLeft, false) {
            Some(ending) => self.customer_ends(ending),
            None => {
                self.voice(Saying::of(Wording::Leave));
                self.end(None, Outcome::CustomerLeft, EndedBy::Customer);
            }
        }
    }

    /// The customer ends the talk with the last line of `ending`, or words of their own.
    pub fn customer_ends(&mut self, ending: usize) {
        self.settle();
        let case = self.case;
        let plan = &case.endings[ending];
        let (wording, intent) = match plan.outcome {
            Outcome::CustomerLeft | Outcome::OutOfTime => (Wording::Leave, IntentName::Leave),
            _ => (Wording::Farewell, IntentName::Farewell),
        };
        match &plan.says {
            _ if self.said_goodbye(ending) => {}
            Some(says) => self.says_at_the_end(says, &plan.ways, intent),
            None => self.voice(Saying::of(wording)),
        }
        self.end(Some(ending), plan.outcome, EndedBy::Customer);
    }

    /// The last line of an ending.
    fn says_at_the_end(&mut self, says: &str, ways: &[String], intent: IntentName) {
        for line in self.told_freely(&[says.to_owned()], ways, false) {
            self.customer_says(line, intent, Vec::new());
        }
    }

    /// Whether the script stands at a node that ends the talk so: its own lines were the goodbye.
    fn said_goodbye(&self, ending: usize) -> bool {
        let node = self.state.node.map(|node| &self.case.nodes[node]);
        self.scripted()
            && node.is_some_and(|node| node.ends == Some(ending) && !node.says.is_empty())
    }

    /// The trainee ends the talk: in an ending that holds by now, in a settlement already accepted, or early.
    pub fn agent_ends(&mut self) {
        let moment = self.state.moment(self.at, None);
        let held = self
            .case
            .endings
            .iter()
            .position(|ending| ending.when.as_ref().is_some_and(|when| when.holds(&moment)));
        let settled = || {
            let accepted = self.state.mind.accepted && !self.scripted();
            accepted
                .then(|| self.ending_of(Outcome::Settled, true))
                .flatten()
        };
        match held.or_else(settled) {
            Some(ending) => {
                let outcome = self.case.endings[ending].outcome;
                self.end(Some(ending), outcome, EndedBy::Agent);
            }
            None => {
                let ending = self.ending_of(Outcome::EndedByAgent, false);
                self.end(ending, Outcome::EndedByAgent, EndedBy::Agent);
            }
        }
    }

    /// Ends the talk where the turn limit is reached.
    pub fn check_turn_limit(&mut self) {
        let limit = *self.case.scenario.turn_limit;
        if self.state.ended.is_none() && limit > 0 && self.state.turn >= limit {
            self.run_out(EndedBy::TurnLimit);
        }
    }

    /// Ends the talk because turns or time have run out.
    pub fn run_out(&mut self, by: EndedBy) {
        self.settle();
        let case = self.case;
        let ending = self.ending_of(Outcome::OutOfTime, false);
        let plan = ending.map(|ending| &case.endings[ending]);
        if let Some((plan, says)) = plan.and_then(|plan| Some((plan, plan.says.as_ref()?))) {
            self.says_at_the_end(says, &plan.ways, IntentName::Leave);
        }
        self.end(ending, Outcome::OutOfTime, by);
    }

    /// The ending of an outcome: one without a condition first. `by_script` asks for one that only a node reaches.
    fn ending_of(&self, outcome: Outcome, by_script: bool) -> Option<usize> {
        let endings = &self.case.endings;
        let fits = |free: bool| {
            endings.iter().position(|ending| {
                ending.outcome == outcome
                    && (!free || ending.when.is_none())
                    && (!by_script || ending.by_script)
            })
        };
        fits(true).or_else(|| fits(false))
    }

    fn end(&mut self, ending: Option<usize>, outcome: Outcome, by: EndedBy) {
        // What is still to be said is said before the end.
        self.settle();
        let ending = ending.map(|at| self.case.scenario.endings[at].id.value.clone());
        self.emit(Happening::Ended {
            ending,
            outcome,
            by,
        });
    }

    /// The effect of `cause` on this customer, counted as one more time.
    pub fn change(&self, cause: Cause) -> MoodChange {
        let mind = &self.state.mind;
        self.case.persona.table.change(cause, mind.times(cause))
    }
}
