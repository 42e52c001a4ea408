//! What a trainee can do to a shift: read from a desk action's values, refused where it cannot be, carried out.

use std::collections::BTreeMap;

use crate::{
    scenario::{IncidentSeverity, Text},
    text::{Language, Message, normalise},
};

use super::{Floor, ShiftPlan, floor::Announced};

/// Names of the acts as desk actions.
pub mod name {
    /// Time passes.
    pub const ADVANCE: &str = "shift.advance";
    /// People move to another channel.
    pub const MOVE: &str = "shift.move";
    /// A break is put elsewhere.
    pub const BREAK: &str = "shift.break";
    /// People are called in.
    pub const RESERVE: &str = "shift.reserve";
    /// An announcement is put on a channel.
    pub const MESSAGE: &str = "shift.message";
    /// An incident is opened.
    pub const INCIDENT: &str = "shift.incident";
    /// Somebody is told.
    pub const INFORM: &str = "shift.inform";
}

/// The values of a desk action, checked by its parameters.
type With = BTreeMap<String, String>;

/// An act on a shift.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ShiftAct {
    /// Time passes until this second.
    Advance(u32),
    /// People of a group go from one channel to another: group, count, from, to.
    Move(usize, u32, usize, usize),
    /// A break begins at this second instead.
    Break(usize, u32),
    /// People of the reserve are called in to a channel.
    Reserve(u32, usize),
    /// An announcement stands on a channel from now on; it names this disruption.
    Message(usize, Option<usize>),
    /// An incident is opened: what ends by it, and after how many seconds.
    Incident(Option<(usize, u32)>),
    /// Somebody is told.
    Inform,
}

impl ShiftPlan {
    /// The act that the desk action `id` means with these values on `floor`.
    ///
    /// # Errors
    /// Why it cannot be done now, in words; None where `id` is no act of the shift or a value names nothing.
    pub fn act(&self, floor: &Floor, id: &str, with: &With) -> Result<ShiftAct, Option<Message>> {
        let value = |key: &str| with.get(key).map_or("", String::as_str);
        if floor.is_over(self) {
            return Err(Some(
                Message::new("shift-over").with("to", self.clock(self.length)),
            ));
        }
        match id {
            name::ADVANCE => self.advance_act(floor, value("until")),
            name::MOVE => self.move_act(floor, with),
            name::BREAK => self.break_act(floor, value("which"), value("at")),
            name::RESERVE => self.reserve_act(floor, value("count"), value("channel")),
            name::MESSAGE => {
                let channel = self.channel(value("channel")).ok_or(None)?;
                let named = self.named(floor, channel, value("text"));
                Ok(ShiftAct::Message(channel, named))
            }
            name::INCIDENT => Ok(ShiftAct::Incident(self.mended(floor, value("severity")))),
            name::INFORM => Ok(ShiftAct::Inform),
            _ => Err(None),
        }
    }

    fn advance_act(&self, floor: &Floor, until: &str) -> Result<ShiftAct, Option<Message>> {
        let now = self.clock(floor.now());
        let refused = |key| Some(Message::new(key).with("now", now.clone()));
        let until = self
            .seconds(until)
            .ok_or_else(|| refused("shift-other-day"))?;
        if until <= i64::from(floor.now()) {
            return Err(refused("shift-past"));
        }
        let until = u32::try_from(until).map_err(|_| refused("shift-past"))?;
        if until > self.length {
            let message = Message::new("shift-beyond-end");
            return Err(Some(message.with("to", self.clock(self.length))));
        }
        Ok(ShiftAct::Advance(until))
    }

    fn move_act(&self, floor: &Floor, with: &With) -> Result<ShiftAct, Option<Message>> {
        let value = |key: &str| with.get(key).map_or("", String::as_str);
        let group = self.group(value("group")).ok_or(None)?;
        let from = self.channel(value("from")).ok_or(None)?;
        let to = self.channel(value("to")).ok_or(None)?;
        let count = whole(value("count"))?;
        if from == to {
            return Err(Some(Message::new("shift-same-channel")));
        }
        if self.pace(group, to).is_none() {
            return Err(Some(Message::new("shift-cannot-work")));
        }
        let there = floor.posted(group, from);
        if count > there {
            return Err(Some(Message::new("shift-not-so-many").with("there", there)));
        }
        Ok(ShiftAct::Move(group, count, from, to))
    }

    fn break_act(&self, floor: &Floor, which: &str, at: &str) -> Result<ShiftAct, Option<Message>> {
        let pause = self.pause(which).ok_or(None)?;
        let refused = |key: &'static str| Some(Message::new(key));
        if floor.breaks[pause].begun {
            return Err(refused("shift-break-begun"));
        }
        let now = self.clock(floor.now());
        let past = || Some(Message::new("shift-past").with("now", now.clone()));
        let at = self.seconds(at).ok_or_else(past)?;
        let at = u32::try_from(at).map_err(|_| past())?;
        if at <= floor.now() {
            return Err(past());
        }
        let plan = &self.breaks[pause];
        let leeway = self.authored.break_leeway.min(1_440) * 60;
        if at.abs_diff(plan.at) > leeway || at.saturating_add(plan.lasts) > self.length {
            let message = Message::new("shift-break-too-far")
                .with("from", self.clock(plan.at.saturating_sub(leeway)))
                .with(
                    "to",
                    self.clock((plan.at + leeway).min(self.length.saturating_sub(plan.lasts))),
                );
            return Err(Some(message));
        }
        Ok(ShiftAct::Break(pause, at))
    }

    fn reserve_act(
        &self,
        floor: &Floor,
        count: &str,
        channel: &str,
    ) -> Result<ShiftAct, Option<Message>> {
        let reserve = self.authored.reserve.as_ref().ok_or(None)?;
        let group = self.reserve.ok_or(None)?;
        let channel = self.channel(channel).ok_or(None)?;
        let count = whole(count)?;
        if self.pace(group, channel).is_none() {
            return Err(Some(Message::new("shift-cannot-work")));
        }
        let left = reserve
            .count
            .value
            .min(super::plan::MOST_PEOPLE)
            .saturating_sub(floor.called);
        if count > left {
            return Err(Some(Message::new("shift-reserve-left").with("left", left)));
        }
        Ok(ShiftAct::Reserve(count, channel))
    }

    /// The disruption that `text` names on `channel`, if one is on.
    fn named(&self, floor: &Floor, channel: usize, text: &str) -> Option<usize> {
        let text = normalise(text).text;
        let names = |words: &Text| {
            let written = Language::ALL
                .iter()
                .filter_map(|&language| words.exact(language));
            written
                .map(|word| normalise(word).text)
                .any(|word| !word.is_empty() && text.contains(&word))
        };
        let mut disruptions = self.authored.disruptions.iter().enumerate();
        let found = disruptions.find(|(number, it)| {
            floor.disrupted(self, *number, channel) && it.words.iter().any(names)
        });
        found.map(|(number, _)| number)
    }

    /// What an incident of this severity ends and after how many seconds: the first disruption that is on, can be mended
    /// and has no incident yet.
    fn mended(&self, floor: &Floor, severity: &str) -> Option<(usize, u32)> {
        let given = IncidentSeverity::ALL
            .into_iter()
            .find(|it| it.key() == severity)?;
        let channels = 0..self.channels.len();
        let disruptions = self.authored.disruptions.iter().enumerate();
        let (number, mend) = disruptions
            .filter(|(number, _)| floor.incidents[*number].is_none())
            .filter(|(number, _)| {
                channels
                    .clone()
                    .any(|it| floor.disrupted(self, *number, it))
            })
            .find_map(|(number, it)| Some((number, it.incident.as_ref()?)))?;
        let minutes = mend.minutes.min(1_440);
        let times = if given <= mend.severity { 1 } else { 2 };
        Some((number, minutes * 60 * times))
    }
}

impl Floor {
    /// Carries `act` out.
    pub fn does(&mut self, plan: &ShiftPlan, act: &ShiftAct) {
        match *act {
            ShiftAct::Advance(until) => self.advance(plan, until),
            ShiftAct::Move(group, count, from, to) => self.send(plan, group, count, from, to),
            ShiftAct::Break(pause, at) => self.plan_break(pause, at),
            ShiftAct::Reserve(count, channel) => {
                if let (Some(group), Some(reserve)) = (plan.reserve, &plan.authored.reserve) {
                    let after = reserve.after.min(1_440) * 60;
                    self.call_in(group, count, channel, after.max(1));
                }
            }
            ShiftAct::Message(channel, names) => {
                self.announced[channel] = Some(Announced { names })
            }
            ShiftAct::Incident(Some((disruption, after))) => {
                self.incidents[disruption] = Some(self.now);
                let end = self.now.saturating_add(after);
                self.ends[disruption] = self.ends[disruption].min(end);
            }
            ShiftAct::Incident(None) | ShiftAct::Inform => {}
        }
    }

    /// Takes in a desk action that was carried out. What this edition of the case does not have is passed over.
    pub fn takes_in(&mut self, plan: &ShiftPlan, id: &str, with: &With) {
        if let Ok(act) = plan.act(self, id, with) {
            self.does(plan, &act);
        }
    }
}

/// A whole number of people, at least one.
fn whole(count: &str) -> Result<u32, Option<Message>> {
    let count = count.parse().ok().filter(|&count| count > 0);
    count.ok_or_else(|| Some(Message::new("shift-whole-people")))
}
