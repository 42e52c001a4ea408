//! Who contacts the centre during a shift: drawn once by the seed, so that two ways of running it meet the same people.

use rand::Rng;

use super::{
    draws::{exponential, odds, phased, stream},
    plan::{ChannelPlan, MOST_CONTACTS, ShiftPlan},
};

/// Somebody who wants something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Contact {
    /// Second at which they come.
    pub at: u32,
    pub channel: usize,
    /// The disruption that brings them.
    pub cause: Option<usize>,
    /// What they are like is drawn from this.
    pub key: u64,
    /// How often they have come before.
    pub again: u8,
}

/// What a contact is like: the same whenever and by whomever it is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Nature {
    /// Seconds it takes at the usual pace.
    pub handle: u32,
    /// Seconds they wait.
    pub patience: u32,
    /// One of 0…9999 for each question of chance.
    pub stays_away: u32,
    pub heeds: u32,
    pub solved: u32,
    pub returns: u32,
    /// Seconds until they come again.
    pub later: u32,
}

impl Contact {
    /// What this contact is like.
    pub fn nature(&self, plan: &ShiftPlan) -> Nature {
        let channel = &plan.channels[self.channel];
        let mut rng = stream(self.key, u64::from(self.again));
        let seconds =
            |milliseconds: u64| u32::try_from((milliseconds + 500) / 1_000).unwrap_or(u32::MAX / 4);
        let after = u64::from(plan.authored.repeat.after.min(1_440)) * 60_000;
        Nature {
            handle: seconds(phased(
                &mut rng,
                u64::from(channel.handle) * 1_000,
                channel.phases,
            ))
            .max(1),
            patience: seconds(exponential(&mut rng, u64::from(channel.patience) * 1_000)).max(1),
            stays_away: odds(&mut rng),
            heeds: odds(&mut rng),
            solved: odds(&mut rng),
            returns: odds(&mut rng),
            later: seconds(exponential(&mut rng, after)).max(60),
        }
    }

    /// The same person, coming again at `at`.
    pub fn returning(self, at: u32) -> Self {
        Self {
            at,
            again: self.again + 1,
            ..self
        }
    }
}

/// Everybody who comes by themselves, in the order they come. Each channel and each disruption draws from a stream of
/// its own: a surge adds people and moves nobody else.
pub(super) fn demand(plan: &ShiftPlan, seed: u64) -> Vec<Contact> {
    let mut contacts = Vec::new();
    for (number, channel) in plan.channels.iter().enumerate() {
        let mut usual = Source {
            rng: stream(seed, number as u64 + 1),
            channel: number,
            cause: None,
        };
        for &(from, to, per_hour) in &channel.arrivals {
            usual.draw(from, to, per_hour, &mut contacts);
        }
        for (cause, disruption) in plan.disruptions.iter().enumerate() {
            let more = disruption.arrivals.saturating_sub(100);
            if more == 0 || !disruption.bears_on[number] {
                continue;
            }
            let mut surge = Source {
                rng: stream(seed, (cause as u64 + 1) * 1_000 + number as u64 + 1),
                channel: number,
                cause: Some(cause),
            };
            for (from, to, per_hour) in within(channel, disruption.from, disruption.to) {
                let per_hour = u64::from(per_hour) * u64::from(more) / 100;
                let per_hour = u32::try_from(per_hour).unwrap_or(u32::MAX);
                surge.draw(from, to, per_hour, &mut contacts);
            }
        }
    }
    contacts.sort_unstable();
    contacts
}

/// The demand of `channel` between two moments.
fn within(channel: &ChannelPlan, from: u32, to: u32) -> impl Iterator<Item = (u32, u32, u32)> {
    let spans = channel.arrivals.iter();
    spans.map(move |&(begins, ends, per_hour)| (begins.max(from), ends.min(to), per_hour))
}

/// Where contacts come from.
struct Source<R> {
    rng: R,
    channel: usize,
    cause: Option<usize>,
}

impl<R: Rng> Source<R> {
    /// Draws those who come from `from` until `to` at this rate.
    fn draw(&mut self, from: u32, to: u32, per_hour: u32, contacts: &mut Vec<Contact>) {
        if per_hour == 0 {
            return;
        }
        let mean = 3_600_000 / u64::from(per_hour);
        let (mut at, end) = (u64::from(from) * 1_000, u64::from(to) * 1_000);
        loop {
            at += exponential(&mut self.rng, mean).max(1);
            if at >= end || contacts.len() >= MOST_CONTACTS {
                return;
            }
            contacts.push(Contact {
                at: (at / 1_000) as u32,
                channel: self.channel,
                cause: self.cause,
                key: self.rng.next_u64(),
                again: 0,
            });
        }
    }
}
