//! The acts of a campaign: whether one can be done, what the desk answers, and what it changes.

use std::{collections::BTreeMap, sync::OnceLock};

use rust_decimal::{Decimal, prelude::ToPrimitive};

use super::{Campaign, Segment};
use crate::{
    desk::figure,
    text::{Language, Message},
};

type With = BTreeMap<String, String>;

impl Campaign {
    /// What the desk answers to `action` with checked values, in `language`.
    ///
    /// # Errors
    /// Why it cannot be done. Nothing has changed.
    pub fn answers(
        &self,
        action: &str,
        with: &With,
        language: Language,
    ) -> Result<Option<Message>, Message> {
        if self.launched {
            return Err(Message::new("desk-campaign-launched-already"));
        }
        let name = with.get("name").map_or("", String::as_str);
        match action {
            "campaign.segment" => self.makes(with, language).map(Some),
            "campaign.drop" => match self.place(name) {
                Some(_) => Ok(None),
                None => Err(Message::new("desk-campaign-no-segment").with("name", name.to_owned())),
            },
            _ if self.segments.is_empty() => Err(Message::new("desk-campaign-nothing")),
            _ => {
                let mut launched = self.clone();
                launched.launches();
                Ok(Some(launched.result(language)))
            }
        }
    }

    /// Takes in that `action` was done with checked values.
    pub fn does(&mut self, action: &str, with: &With) {
        match action {
            "campaign.segment" => {
                if let Ok(segment) = self.segment_of(with) {
                    self.puts(segment);
                }
            }
            "campaign.drop" => {
                let name = with.get("name").map_or("", String::as_str);
                if let Some(at) = self.place(name) {
                    self.segments.remove(at);
                }
            }
            _ => self.launched = true,
        }
        self.standings = OnceLock::new();
    }

    fn launches(&mut self) {
        self.launched = true;
        self.standings = OnceLock::new();
    }

    /// Puts the segment in the place of the one with its name, or behind all.
    fn puts(&mut self, segment: Segment) -> usize {
        self.standings = OnceLock::new();
        match self.place(&segment.name) {
            Some(at) => {
                self.segments[at] = segment;
                at
            }
            None => {
                self.segments.push(segment);
                self.segments.len() - 1
            }
        }
    }

    fn segment_of(&self, with: &With) -> Result<Segment, Message> {
        let value = |key: &str| with.get(key).cloned().unwrap_or_default();
        let conditions = value("where");
        let rows = self.model.register.rows(&conditions)?;
        if rows.is_empty() {
            return Err(Message::new("desk-campaign-empty").with("where", conditions));
        }
        let control = Decimal::from_str_exact(&value("control")).unwrap_or_default();
        let control = control.floor().to_u32().unwrap_or(0);
        if control == 0 {
            let least = (*self.plan().control).max(1);
            return Err(Message::new("desk-campaign-no-control").with("least", least));
        }
        Ok(Segment {
            name: value("name"),
            conditions,
            offer: value("offer"),
            control,
            rows: rows.into(),
        })
    }

    /// The answer to a segment: its size, whom it shares, who must not be contacted, and what it costs.
    fn makes(&self, with: &With, language: Language) -> Result<Message, Message> {
        let segment = self.segment_of(with)?;
        let name = segment.name.clone();
        let mut then = self.clone();
        let at = then.puts(segment);
        let standing = &then.standings()[at];
        if standing.opted_out > 0 && self.plan().refuse_opt_out {
            return Err(
                Message::new("desk-campaign-opted-out").with("count", standing.opted_out as u64)
            );
        }
        let limit = *self.plan().limit;
        if then.contacts() as u64 > u64::from(limit) {
            return Err(Message::new("desk-campaign-over-limit")
                .with("contacts", then.contacts() as u64)
                .with("limit", limit));
        }
        let unit = self.plan().unit.get(language).to_owned();
        Ok(Message::new("desk-campaign-made")
            .with("name", name)
            .with("size", standing.size as u64)
            .with("contacts", standing.contacts.len() as u64)
            .with("alone", standing.alone.len() as u64)
            .with("overlap", standing.overlap as u64)
            .with("out", standing.opted_out as u64)
            .with("cost", figure(Some(standing.cost.normalize()), false))
            .with("unit", unit))
    }

    /// What came of it, in a sentence.
    fn result(&self, language: Language) -> Message {
        let outcome = self.outcome();
        let unit = self.plan().unit.get(language).to_owned();
        let of = |value: Option<Decimal>| figure(value.map(|it| it.normalize()), false);
        let count = |of: fn(&super::Outcome) -> usize| outcome.as_ref().map_or(0, of) as u64;
        Message::new("desk-campaign-launched")
            .with("contacts", count(|it| it.contacts))
            .with("orders", count(|it| it.orders))
            .with("alone", count(|it| it.alone))
            .with("others", count(|it| it.alone_orders))
            .with("uplift", of(outcome.as_ref().and_then(|it| it.uplift)))
            .with("net", of(outcome.as_ref().and_then(|it| it.net)))
            .with("unit", unit)
    }
}
