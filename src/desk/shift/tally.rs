//! What a channel did in a span of the shift, counted.

/// Counts of one channel over a span. Times are seconds, summed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Contacts that came, those that came again among them.
    pub arrived: u64,
    /// Of these, how many came again.
    pub repeats: u64,
    /// Answered,
    pub answered: u64,
    /// of these within the target's time.
    pub in_time: u64,
    /// Gave up.
    pub abandoned: u64,
    /// Stayed away because of an announcement.
    pub kept_away: u64,
    /// Waited before they were answered.
    pub waited: u64,
    /// Finished,
    pub finished: u64,
    /// of these solved at once.
    pub solved: u64,
    /// Time the finished ones took.
    pub handled: u64,
    /// Points of satisfaction of those finished or given up, 0–100 each.
    pub satisfied: u64,
    /// Time of people at work,
    pub busy: u64,
    /// of people waiting for work,
    pub idle: u64,
    /// of people on a break.
    pub resting: u64,
}

impl Tally {
    /// Adds `other` `times` times.
    pub fn add(&mut self, other: &Tally, times: u64) {
        let sums = [
            (&mut self.arrived, other.arrived),
            (&mut self.repeats, other.repeats),
            (&mut self.answered, other.answered),
            (&mut self.in_time, other.in_time),
            (&mut self.abandoned, other.abandoned),
            (&mut self.kept_away, other.kept_away),
            (&mut self.waited, other.waited),
            (&mut self.finished, other.finished),
            (&mut self.solved, other.solved),
            (&mut self.handled, other.handled),
            (&mut self.satisfied, other.satisfied),
            (&mut self.busy, other.busy),
            (&mut self.idle, other.idle),
            (&mut self.resting, other.resting),
        ];
        for (sum, more) in sums {
            *sum += more * times;
        }
    }
}

/// How a channel stands at a moment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// People waiting.
    pub waiting: u32,
    /// Seconds the first of them has waited.
    pub longest: u32,
    /// People at work,
    pub busy: u32,
    /// waiting for work,
    pub idle: u32,
    /// on a break.
    pub resting: u32,
}

impl Standing {
    /// People posted to the channel, at their desks or on a break.
    pub fn people(&self) -> u32 {
        self.busy + self.idle + self.resting
    }
}
