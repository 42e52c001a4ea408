//! A shift with its plan: what it answers to an act, and what it becomes by one.

use std::{collections::BTreeMap, sync::Arc};

use crate::{
    scenario::Shift,
    text::{Language, Message},
};

use super::{Floor, ShiftAct, ShiftPlan, board};

/// A shift that is being run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShiftRun {
    /// What the author wrote, made ready.
    pub plan: Arc<ShiftPlan>,
    /// Where it stands.
    pub floor: Floor,
}

impl ShiftRun {
    /// `shift` before its first minute, in a talk that begins at `begins`, with the people of `seed`.
    pub fn new(shift: &Shift, begins: &str, seed: u64) -> Self {
        let plan = ShiftPlan::new(shift, begins);
        Self {
            floor: Floor::new(&plan, seed),
            plan: Arc::new(plan),
        }
    }

    /// What the desk answers to an act with these checked values.
    ///
    /// # Errors
    /// Why it cannot be done now.
    pub fn answers(
        &self,
        id: &str,
        with: &BTreeMap<String, String>,
        language: Language,
    ) -> Result<Message, Message> {
        let plan = &*self.plan;
        let act = plan
            .act(&self.floor, id, with)
            .map_err(|why| why.unwrap_or_else(|| Message::new("shift-no-such")))?;
        let given = |key: &str| with.get(key).cloned().unwrap_or_default();
        let channel = |number: usize| {
            let channel = plan.authored.channels.get(number);
            channel.map_or_else(String::new, |it| it.title.get(language).to_owned())
        };
        Ok(match act {
            ShiftAct::Advance(until) => {
                let mut then = self.floor.clone();
                then.advance(plan, until);
                Message::new("shift-advanced").with("board", board(plan, &then, language))
            }
            ShiftAct::Move(group, count, from, to) => {
                let at_once = self.floor.idle(group, from).min(count);
                Message::new("shift-moved")
                    .with("count", count)
                    .with("at_once", at_once)
                    .with("later", count - at_once)
                    .with("from", channel(from))
                    .with("to", channel(to))
            }
            ShiftAct::Break(_, at) => Message::new("shift-break-moved").with("at", plan.clock(at)),
            ShiftAct::Reserve(count, to) => {
                let reserve = plan.authored.reserve.as_ref();
                let after = reserve.map_or(0, |it| it.after.min(1_440));
                let cost = reserve.map_or(0, |it| u64::from(it.cost));
                let unit = reserve.map_or("", |it| it.unit.get(language));
                Message::new("shift-called")
                    .with("count", count)
                    .with("at", plan.clock(self.floor.now() + after * 60))
                    .with("to", channel(to))
                    .with("cost", cost * u64::from(count))
                    .with("unit", unit.to_owned())
            }
            ShiftAct::Message(on, _) => {
                Message::new("shift-announced").with("channel", channel(on))
            }
            ShiftAct::Incident(_) => Message::new("shift-opened")
                .with("title", given("title"))
                .with("severity", given("severity"))
                .with("at", plan.clock(self.floor.now())),
            ShiftAct::Inform => {
                let who = given("who");
                let mut stakeholders = plan.authored.stakeholders.iter();
                let told = stakeholders.find(|it| *it.id == who);
                let told = told.map_or(who.clone(), |it| it.title.get(language).to_owned());
                Message::new("shift-informed")
                    .with("who", told)
                    .with("at", plan.clock(self.floor.now()))
            }
        })
    }

    /// Takes in that an act was carried out.
    pub fn does(&mut self, id: &str, with: &BTreeMap<String, String>) {
        let plan = self.plan.clone();
        self.floor.takes_in(&plan, id, with);
    }
}
