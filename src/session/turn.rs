//! The trainee's turn: what they said moves the mood, then the script or the mind answers.

use std::sync::Arc;

use crate::{
    customer::{Impression, Moment, MoodChange, Reply, Turn, answer, appraise, drawn_out},
    scenario::{Cause, IntentName, MoodShift},
};

use super::{Happening, step::Stage};

/// From this many turns in a row without an applying reply on, the script's `Otherwise` applies.
const MISSES_BEFORE_OTHERWISE: u32 = 2;

impl Stage<'_> {
    /// The trainee says `text`.
    pub fn hear_text(&mut self, text: &str) {
        let impression = Arc::new(self.case.persona.ears.take(text, &self.state.customer_said));
        let changes = self.appraised(&impression, text);
        self.heard.push((self.events.len(), impression.clone()));
        self.emit(Happening::AgentSaid {
            text: text.to_owned(),
        });
        self.react(text, &impression, changes);
    }

    /// The trainee picks the written reply `choice`, from 1, of those offered now. Nothing happens without it.
    pub fn hear_choice(&mut self, choice: u32) {
        let case = self.case;
        let Some(node) = self.state.node else { return };
        let offered = self
            .state
            .offered(case, self.at)
            .nth(choice.saturating_sub(1) as usize);
        let Some(plan) = offered.filter(|_| choice > 0) else {
            return;
        };
        let impression = plan.impression(&case.persona);
        let changes = self.appraised(impression, &plan.text);
        self.heard.push((self.events.len(), impression.clone()));
        self.emit(Happening::AgentChose {
            node: case.scenario.script.nodes[node].id.value.clone(),
            choice,
            text: plan.text.clone(),
        });
        self.react(&plan.text, impression, changes);
    }

    /// What the reply does to the mood, and the facts it draws out. Asked before the reply itself is remembered, so
    /// that it does not repeat itself.
    fn appraised(&self, impression: &Impression, text: &str) -> Appraised {
        let persona = &self.case.persona;
        let moment = self.state.moment(self.at, Some(Reply { text, impression }));
        let learns = drawn_out(persona, &moment, impression);
        Appraised {
            changes: appraise(impression, &self.state.mind, persona, !learns.is_empty()),
            learns,
        }
    }

    /// The customer takes it in and answers.
    fn react(&mut self, text: &str, impression: &Impression, appraised: Appraised) {
        let reply = Reply { text, impression };
        let Appraised {
            mut changes,
            mut learns,
        } = appraised;
        self.put_right(text);
        let before = self.state.mind.mood;
        // Conditions on the mood look at the mood after this reply; the event below makes it so for good.
        self.state.mind.mood = before.after(&changes);
        let moved = self.follow_script(reply, &mut changes);
        if self.meets_need(reply) {
            self.emit(Happening::NeedMet);
            let table = &self.case.persona.table;
            changes.push(table.change(Cause::NeedMet, self.state.mind.times(Cause::NeedMet)));
        }
        let mood = before.after(&changes);
        let tired = changes.iter().any(|change| change.patience < 0);
        let moves = |causes| Happening::MoodMoved { mood, causes };
        match moved {
            Some(node) => {
                if !changes.is_empty() {
                    self.emit(moves(changes));
                }
                self.arrive(node, reply, tired);
            }
            None => {
                if !changes.is_empty() {
                    self.emit(moves(changes.clone()));
                }
                // Trust won by this very reply may release what it asked for.
                let moment = self.state.moment(self.at, Some(reply));
                let now = drawn_out(&self.case.persona, &moment, impression);
                let more = now.into_iter().filter(|fact| !learns.contains(fact));
                let more: Vec<usize> = more.collect();
                learns.extend(more);
                self.answer(reply, &changes, &learns);
            }
        }
        self.check_turn_limit();
    }

    /// Moves the script by the first reply that applies; tells where to, and notes the author's effect.
    fn follow_script(&mut self, reply: Reply<'_>, changes: &mut Vec<MoodChange>) -> Option<usize> {
        let case = self.case;
        let plan = &case.nodes[self.state.node?];
        let moment = Moment {
            otherwise: self.state.misses >= MISSES_BEFORE_OTHERWISE,
            ..self.state.moment(self.at, Some(reply))
        };
        let way = plan.replies.iter().find(|way| way.when.holds(&moment))?;
        note_shift(way.shift, changes);
        let to = way.to?;
        self.enter(to);
        Some(to)
    }

    /// Whether the hidden need is met now and was not before.
    fn meets_need(&self, reply: Reply<'_>) -> bool {
        let need = self.case.persona.need.as_ref();
        !self.state.mind.need_met
            && need.is_some_and(|need| need.holds(&self.state.moment(self.at, Some(reply))))
    }

    /// Says the lines of the node the script moved to, and ends the talk where it does.
    fn arrive(&mut self, node: usize, reply: Reply<'_>, tired: bool) {
        let plan = &self.case.nodes[node];
        let intent = match plan.ends {
            Some(_) => IntentName::Accept,
            None => IntentName::Demand,
        };
        self.say_node(node, intent);
        if let Some(ending) = plan.ends {
            self.customer_ends(ending);
        } else if self.patience_is_gone(tired) {
            self.leave();
        } else if plan.replies.is_empty() {
            // A node that waits for an answer is not cut short by an ending that its arrival makes true.
            self.end_where_held(reply);
        }
    }

    /// The mind answers: an ending that holds, leaving, a settlement, or the next lines.
    fn answer(&mut self, reply: Reply<'_>, changes: &[MoodChange], learns: &[usize]) {
        if self.end_where_held(reply) {
            return;
        }
        if self.patience_is_gone(changes.iter().any(|change| change.patience < 0)) {
            return self.leave();
        }
        if self.settles(reply, changes) {
            return;
        }
        let mut says = answer(&Turn {
            persona: &self.case.persona,
            moment: self.state.moment(self.at, Some(reply)),
            impression: reply.impression,
            changes,
            learns,
            scripted: self.scripted(),
        });
        let beside = self.beside();
        says.splice(0..0, beside);
        if beside.is_some() || !self.falls_silent(&says) {
            self.voice_all(&says);
        }
    }

    /// Whether the last patience was used up by something that just cost some.
    pub fn patience_is_gone(&self, tired: bool) -> bool {
        let leaves = self.case.persona.conduct.leaves || self.scripted();
        tired && leaves && self.state.mind.mood.patience == 0
    }
}

/// What a reply does before it is remembered.
struct Appraised {
    changes: Vec<MoodChange>,
    learns: Vec<usize>,
}

/// Notes an effect the author wrote, if it is one.
pub(super) fn note_shift(shift: Option<MoodShift>, changes: &mut Vec<MoodChange>) {
    if let Some(shift) = shift.filter(|&shift| shift != MoodShift::default()) {
        changes.push(MoodChange::new(Cause::Authored, shift));
    }
}
