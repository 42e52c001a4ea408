//! The floor in motion: people come, wait, are answered or give up; agents work, move and rest; from event to event.
//!
//! Nothing is drawn here: whom the day brings is drawn before it begins (see [`super::demand`]), so that the same acts
//! on the same seed give the same shift, and two ways of running it differ by their acts alone.

use std::{
    collections::{BTreeSet, VecDeque},
    sync::Arc,
};

use super::{
    demand::{Contact, Nature, demand},
    plan::{SPAN, ShiftPlan},
    tally::{Standing, Tally},
};

/// Nobody comes more often than this.
const MOST_RETURNS: u8 = 6;

/// A shift as it stands. Equal acts on an equal seed give equal floors, in however many steps time passes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Floor {
    pub(super) now: u32,
    /// The last span: what happens in the very last second belongs to it.
    last: usize,
    demand: Arc<Vec<Contact>>,
    next: usize,
    due: BTreeSet<(u32, u64, Due)>,
    serial: u64,
    agents: Vec<Agent>,
    queues: Vec<VecDeque<Waiting>>,
    /// People at work, waiting for work, and on a break, by channel.
    standing: Vec<Standing>,
    /// Span by span: the counts of each channel.
    pub(super) spans: Vec<Vec<Tally>>,
    /// How the channels stood at the end of each span.
    pub(super) closed: Vec<Vec<Standing>>,
    pub(super) breaks: Vec<Pause>,
    pub(super) ends: Vec<u32>,
    /// By disruption: the second of the incident that will end it.
    pub(super) incidents: Vec<Option<u32>>,
    /// By channel: what stands announced.
    pub(super) announced: Vec<Option<Announced>>,
    /// People called in so far.
    pub(super) called: u32,
}

/// What falls due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Due {
    Arrive(Contact),
    /// Of the channel; its serial number is the ticket of who waits.
    GiveUp(usize),
    Finish(usize),
    Rest(usize),
    Back(usize),
    Report(usize),
}

/// Somebody in a queue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Waiting {
    contact: Contact,
    nature: Nature,
    since: u32,
    gives_up: u32,
    ticket: u64,
}

/// A person of the centre.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Agent {
    group: usize,
    post: usize,
    doing: Doing,
    since: u32,
    /// Goes there after this contact.
    moves: Option<usize>,
    /// Rests for so long after this contact.
    rests: Option<u32>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Doing {
    Away,
    Idle,
    Resting,
    Busy(Work),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Work {
    contact: Contact,
    nature: Nature,
    waited: u32,
}

/// A planned break as it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Pause {
    pub at: u32,
    pub begun: bool,
    /// Number of its due entry, so that one that was moved is passed over.
    version: u64,
}

/// An announcement that stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Announced {
    /// The disruption it names.
    pub names: Option<usize>,
}

impl Floor {
    /// The floor at the beginning of `plan`, with the people of `seed`.
    pub fn new(plan: &ShiftPlan, seed: u64) -> Self {
        Self::with(plan, Arc::new(demand(plan, seed)))
    }

    /// The floor at the beginning, with the same people as another.
    pub(super) fn with(plan: &ShiftPlan, demand: Arc<Vec<Contact>>) -> Self {
        let channels = plan.channels.len();
        let mut floor = Self {
            now: 0,
            last: (plan.length.max(1) as usize - 1) / SPAN as usize,
            demand,
            next: 0,
            due: BTreeSet::new(),
            serial: 0,
            agents: Vec::new(),
            queues: vec![VecDeque::new(); channels],
            standing: vec![Standing::default(); channels],
            spans: vec![vec![Tally::default(); channels]],
            closed: Vec::new(),
            breaks: Vec::new(),
            ends: plan.disruptions.iter().map(|it| it.to).collect(),
            incidents: vec![None; plan.disruptions.len()],
            announced: vec![None; channels],
            called: 0,
        };
        for (group, it) in plan.groups.iter().enumerate() {
            for &(post, count) in &it.posts {
                for _ in 0..count {
                    floor.hire(group, post, Doing::Idle);
                }
            }
        }
        for (number, pause) in plan.breaks.iter().enumerate() {
            floor.breaks.push(Pause {
                at: pause.at,
                begun: false,
                version: 0,
            });
            floor.plan_break(number, pause.at);
        }
        floor
    }

    /// The people it meets, to be met by another.
    pub(super) fn people(&self) -> Arc<Vec<Contact>> {
        self.demand.clone()
    }

    /// Seconds since the beginning.
    pub fn now(&self) -> u32 {
        self.now
    }

    /// Whether the shift is over.
    pub fn is_over(&self, plan: &ShiftPlan) -> bool {
        self.now >= plan.length
    }

    /// Lets time pass until `until`, in seconds since the beginning; never beyond the end.
    pub fn advance(&mut self, plan: &ShiftPlan, until: u32) {
        let until = until.min(plan.length);
        while let Some(at) = self.next_due().filter(|&at| at <= until) {
            self.pass(at);
            let listed = self
                .demand
                .get(self.next)
                .filter(|contact| contact.at == at);
            if let Some(&contact) = listed {
                self.next += 1;
                self.arrive(plan, contact);
            } else if let Some((_, serial, due)) = self.due.pop_first() {
                self.happen(plan, serial, due);
            }
        }
        self.pass(until);
    }

    /// How `channel` stands now.
    pub fn standing(&self, channel: usize) -> Standing {
        let queue = &self.queues[channel];
        Standing {
            waiting: queue.len() as u32,
            longest: queue.front().map_or(0, |first| self.now - first.since),
            ..self.standing[channel]
        }
    }

    /// People of `group` posted to `channel`, those on a break among them and those who are about to move not.
    pub fn posted(&self, group: usize, channel: usize) -> u32 {
        let here = self.agents.iter().filter(|agent| {
            agent.group == group
                && agent.doing != Doing::Away
                && agent.moves.unwrap_or(agent.post) == channel
        });
        here.count() as u32
    }

    /// People of `group` on `channel` who wait for work.
    pub(super) fn idle(&self, group: usize, channel: usize) -> u32 {
        let idle = |agent: &&Agent| {
            agent.group == group && agent.post == channel && agent.doing == Doing::Idle
        };
        self.agents.iter().filter(idle).count() as u32
    }

    /// When something next happens that stands in the plan: a break, or people who were called in.
    pub fn next_planned(&self) -> Option<u32> {
        let planned = self.breaks.iter().filter(|pause| !pause.begun);
        let reports = self.due.iter().filter_map(|&(at, _, due)| match due {
            Due::Report(_) => Some(at),
            _ => None,
        });
        planned
            .map(|pause| pause.at)
            .chain(reports)
            .filter(|&at| at > self.now)
            .min()
    }

    fn next_due(&self) -> Option<u32> {
        let listed = self.demand.get(self.next).map(|contact| contact.at);
        let due = self.due.first().map(|&(at, ..)| at);
        match (listed, due) {
            (Some(listed), Some(due)) => Some(listed.min(due)),
            (listed, due) => listed.or(due),
        }
    }

    /// Counts the time until `to`, closing every span on the way.
    fn pass(&mut self, to: u32) {
        while self.now < to {
            let span = self.now / SPAN;
            let end = ((span + 1) * SPAN).min(to);
            let seconds = u64::from(end - self.now);
            if self.spans.len() <= span as usize {
                self.spans.push(vec![Tally::default(); self.queues.len()]);
            }
            for (tally, standing) in self.spans[span as usize].iter_mut().zip(&self.standing) {
                tally.busy += u64::from(standing.busy) * seconds;
                tally.idle += u64::from(standing.idle) * seconds;
                tally.resting += u64::from(standing.resting) * seconds;
            }
            self.now = end;
            if end.is_multiple_of(SPAN) {
                let channels = 0..self.queues.len();
                self.closed
                    .push(channels.map(|channel| self.standing(channel)).collect());
            }
        }
    }

    /// The counts of `channel` in the span that is running.
    fn tally(&mut self, channel: usize) -> &mut Tally {
        let span = ((self.now / SPAN) as usize).min(self.last);
        let channels = self.queues.len();
        while self.spans.len() <= span {
            self.spans.push(vec![Tally::default(); channels]);
        }
        &mut self.spans[span][channel]
    }

    fn schedule(&mut self, at: u32, due: Due) -> u64 {
        self.serial += 1;
        self.due.insert((at, self.serial, due));
        self.serial
    }

    fn happen(&mut self, plan: &ShiftPlan, serial: u64, due: Due) {
        match due {
            Due::Arrive(contact) => self.arrive(plan, contact),
            Due::GiveUp(channel) => self.give_up(plan, channel, serial),
            Due::Finish(agent) => self.finish(plan, agent),
            Due::Rest(pause) if self.breaks[pause].version == serial => self.rest(plan, pause),
            Due::Rest(_) => {}
            Due::Back(agent) | Due::Report(agent) => {
                self.set(agent, Doing::Idle);
                self.settle(plan, agent);
            }
        }
    }

    /// Whether a disruption bears on `channel` now.
    pub(super) fn disrupted(&self, plan: &ShiftPlan, disruption: usize, channel: usize) -> bool {
        let it = &plan.disruptions[disruption];
        it.bears_on[channel] && it.from <= self.now && self.now < self.ends[disruption]
    }

    /// What stands announced on `channel`: share that stays away, patience in per cent. An announcement that names a
    /// disruption is worth no more than any other once that is over.
    fn relief(&self, plan: &ShiftPlan, channel: usize) -> (u32, u32) {
        let Some(announced) = self.announced[channel] else {
            return (0, 100);
        };
        let named = announced
            .names
            .filter(|&named| self.disrupted(plan, named, channel))
            .and_then(|named| plan.authored.disruptions[named].message.as_ref());
        let relief = named.unwrap_or(&plan.authored.announcement);
        (relief.fewer.min(100), relief.patience.clamp(1, 10_000))
    }

    fn arrive(&mut self, plan: &ShiftPlan, contact: Contact) {
        let channel = contact.channel;
        let nature = contact.nature(plan);
        let first = contact.again == 0;
        let over = contact
            .cause
            .is_some_and(|cause| !self.disrupted(plan, cause, channel));
        let quieter = (0..plan.disruptions.len()).any(|it| {
            self.disrupted(plan, it, channel)
                && nature.stays_away >= plan.disruptions[it].arrivals.min(100) * 100
        });
        if first && (over || quieter) {
            return;
        }
        let (fewer, patience) = self.relief(plan, channel);
        if nature.heeds < fewer * 100 {
            self.tally(channel).kept_away += 1;
            return;
        }
        let tally = self.tally(channel);
        tally.arrived += 1;
        tally.repeats += u64::from(!first);
        let waits = (u64::from(nature.patience) * u64::from(patience) / 100).max(1);
        let waits = u32::try_from(waits).unwrap_or(u32::MAX);
        let gives_up = self.now.saturating_add(waits);
        let ticket = self.schedule(gives_up, Due::GiveUp(channel));
        self.queues[channel].push_back(Waiting {
            contact,
            nature,
            since: self.now,
            gives_up,
            ticket,
        });
        self.serve(plan, channel);
    }

    /// Puts the first of the queue to whoever has waited longest for work, as long as there are both.
    pub(super) fn serve(&mut self, plan: &ShiftPlan, channel: usize) {
        while !self.queues[channel].is_empty() && self.standing[channel].idle > 0 {
            let agents = self.agents.iter().enumerate();
            let free = agents
                .filter(|(_, agent)| agent.post == channel && agent.doing == Doing::Idle)
                .min_by_key(|(number, agent)| (agent.since, *number))
                .map(|(number, _)| number);
            let (Some(agent), Some(first)) = (free, self.queues[channel].pop_front()) else {
                return;
            };
            self.answer(plan, agent, first);
        }
    }

    fn answer(&mut self, plan: &ShiftPlan, agent: usize, first: Waiting) {
        let channel = first.contact.channel;
        let entry = (first.gives_up, first.ticket, Due::GiveUp(channel));
        self.due.remove(&entry);
        let waited = self.now - first.since;
        let within = plan.channels[channel].within;
        let tally = self.tally(channel);
        tally.answered += 1;
        tally.in_time += u64::from(waited <= within);
        tally.waited += u64::from(waited);
        let slower = (0..plan.disruptions.len())
            .filter(|&it| self.disrupted(plan, it, channel))
            .map(|it| plan.disruptions[it].handle)
            .fold(100_u64, |all, one| all * u64::from(one) / 100);
        let pace = plan.pace(self.agents[agent].group, channel).unwrap_or(100);
        let takes = u64::from(first.nature.handle) * slower * u64::from(pace) / 10_000;
        let takes = u32::try_from(takes).unwrap_or(u32::MAX).max(1);
        self.set(
            agent,
            Doing::Busy(Work {
                contact: first.contact,
                nature: first.nature,
                waited,
            }),
        );
        self.schedule(self.now.saturating_add(takes), Due::Finish(agent));
    }

    fn give_up(&mut self, plan: &ShiftPlan, channel: usize, ticket: u64) {
        let queue = &mut self.queues[channel];
        let Some(place) = queue.iter().position(|waiting| waiting.ticket == ticket) else {
            return;
        };
        let Some(gone) = queue.remove(place) else {
            return;
        };
        self.tally(channel).abandoned += 1;
        let share = plan.authored.repeat.abandoned;
        self.perhaps_again(plan, gone.contact, gone.nature, share);
    }

    fn perhaps_again(&mut self, plan: &ShiftPlan, contact: Contact, nature: Nature, share: u32) {
        let at = self.now.saturating_add(nature.later);
        let comes = nature.returns < share.min(100) * 100;
        if comes && contact.again < MOST_RETURNS && at < plan.length {
            self.schedule(at, Due::Arrive(contact.returning(at)));
        }
    }

    fn finish(&mut self, plan: &ShiftPlan, agent: usize) {
        let Doing::Busy(work) = self.agents[agent].doing else {
            return;
        };
        let channel = work.contact.channel;
        let took = self.now - self.agents[agent].since;
        let cause = work.contact.cause;
        let on = cause.filter(|&cause| self.disrupted(plan, cause, channel));
        let resolves = on
            .and_then(|cause| plan.disruptions[cause].resolves)
            .unwrap_or(plan.channels[channel].resolves);
        let solved = work.nature.solved < resolves * 100;
        let patience = u64::from(plan.channels[channel].patience);
        let lost = (u64::from(work.waited) * 60 / patience).min(60);
        let satisfied = if solved { 100 - lost } else { (100 - lost) / 2 };
        let tally = self.tally(channel);
        tally.finished += 1;
        tally.solved += u64::from(solved);
        tally.handled += u64::from(took);
        tally.satisfied += satisfied;
        if !solved {
            let share = plan.authored.repeat.unresolved;
            self.perhaps_again(plan, work.contact, work.nature, share);
        }
        match self.agents[agent].rests.take() {
            Some(lasts) => self.go_resting(agent, lasts),
            None => self.set(agent, Doing::Idle),
        }
        self.settle(plan, agent);
    }

    /// An agent who is free takes the post they were sent to, and work.
    fn settle(&mut self, plan: &ShiftPlan, agent: usize) {
        if let Some(post) = self.agents[agent].moves.take() {
            let doing = self.agents[agent].doing;
            self.set(agent, Doing::Away);
            self.agents[agent].post = post;
            self.set(agent, doing);
        }
        self.serve(plan, self.agents[agent].post);
    }

    fn rest(&mut self, plan: &ShiftPlan, number: usize) {
        self.breaks[number].begun = true;
        let pause = &plan.breaks[number];
        let mut going: Vec<(bool, u32, usize)> = self
            .agents
            .iter()
            .enumerate()
            .filter(|(_, agent)| {
                agent.group == pause.group
                    && agent.rests.is_none()
                    && !matches!(agent.doing, Doing::Away | Doing::Resting)
            })
            .map(|(number, agent)| (agent.doing != Doing::Idle, agent.since, number))
            .collect();
        going.sort_unstable();
        for &(busy, _, agent) in going.iter().take(pause.count as usize) {
            if busy {
                self.agents[agent].rests = Some(pause.lasts);
            } else {
                self.go_resting(agent, pause.lasts);
            }
        }
    }

    fn go_resting(&mut self, agent: usize, lasts: u32) {
        self.set(agent, Doing::Resting);
        self.schedule(self.now.saturating_add(lasts), Due::Back(agent));
    }

    fn hire(&mut self, group: usize, post: usize, doing: Doing) -> usize {
        self.agents.push(Agent {
            group,
            post,
            doing: Doing::Away,
            since: self.now,
            moves: None,
            rests: None,
        });
        let agent = self.agents.len() - 1;
        self.set(agent, doing);
        agent
    }

    fn set(&mut self, agent: usize, doing: Doing) {
        let it = &mut self.agents[agent];
        let standing = &mut self.standing[it.post];
        if let Some(count) = counted(standing, &it.doing) {
            *count -= 1;
        }
        if let Some(count) = counted(standing, &doing) {
            *count += 1;
        }
        it.doing = doing;
        it.since = self.now;
    }

    /// Plans break `number` anew.
    pub(super) fn plan_break(&mut self, number: usize, at: u32) {
        let version = self.schedule(at, Due::Rest(number));
        self.breaks[number].at = at;
        self.breaks[number].version = version;
    }

    /// Sends `count` people of `group` from one channel to another: those waiting for work at once, then those on a
    /// break, then those at work, after their contact.
    pub(super) fn send(
        &mut self,
        plan: &ShiftPlan,
        group: usize,
        count: u32,
        from: usize,
        to: usize,
    ) {
        let agents = self.agents.iter().enumerate();
        let mut there: Vec<(u8, u32, usize)> = agents
            .filter(|(_, agent)| {
                agent.group == group
                    && agent.doing != Doing::Away
                    && agent.moves.unwrap_or(agent.post) == from
            })
            .map(|(number, agent)| {
                let order = match agent.doing {
                    Doing::Idle => 0,
                    Doing::Resting => 1,
                    _ => 2,
                };
                (order, agent.since, number)
            })
            .collect();
        there.sort_unstable();
        for &(_, _, agent) in there.iter().take(count as usize) {
            self.agents[agent].moves = Some(to);
            if !matches!(self.agents[agent].doing, Doing::Busy(_)) {
                self.settle(plan, agent);
            }
        }
    }

    /// Calls `count` people of the reserve in to `channel`; they come after the reserve's time.
    pub(super) fn call_in(&mut self, group: usize, count: u32, channel: usize, after: u32) {
        self.called += count;
        for _ in 0..count {
            let agent = self.hire(group, channel, Doing::Away);
            self.schedule(self.now.saturating_add(after), Due::Report(agent));
        }
    }
}

fn counted<'a>(standing: &'a mut Standing, doing: &Doing) -> Option<&'a mut u32> {
    match doing {
        Doing::Away => None,
        Doing::Idle => Some(&mut standing.idle),
        Doing::Resting => Some(&mut standing.resting),
        Doing::Busy(_) => Some(&mut standing.busy),
    }
}
