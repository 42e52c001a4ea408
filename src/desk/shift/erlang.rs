//! The planner's formulas: Erlang B, C and A. They advise people; no mark and no event hangs on them.
//!
//! Plain `f64` with the four basic operations, which are the same on every machine; the exponential is made of them.

/// What a channel has to carry.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Load {
    /// Contacts an hour.
    pub per_hour: f64,
    /// Mean seconds of a contact.
    pub handle: f64,
}

impl Load {
    /// Work that comes in, in people's time.
    pub fn erlangs(self) -> f64 {
        (self.per_hour * self.handle / 3_600.0).max(0.0)
    }
}

/// Share of contacts that find all of `agents` busy where nobody waits (A. K. Erlang, 1917).
pub fn erlang_b(erlangs: f64, agents: u32) -> f64 {
    (1..=agents).fold(1.0, |blocked, n| {
        erlangs * blocked / (f64::from(n) + erlangs * blocked)
    })
}

/// Share of contacts that have to wait where everybody waits; 1 where the work outgrows the people.
pub fn erlang_c(erlangs: f64, agents: u32) -> f64 {
    let people = f64::from(agents);
    if erlangs >= people {
        return 1.0;
    }
    let blocked = erlang_b(erlangs, agents);
    people * blocked / (people - erlangs * (1.0 - blocked))
}

/// Share of contacts answered within `seconds` where everybody waits.
pub fn service_level(load: Load, agents: u32, seconds: f64) -> f64 {
    let spare = f64::from(agents) - load.erlangs();
    if spare <= 0.0 {
        return 0.0;
    }
    1.0 - erlang_c(load.erlangs(), agents) * decay(spare * seconds / load.handle.max(1.0))
}

/// The fewest people who answer `share` of the contacts within `seconds`; at most `most`.
pub fn agents_needed(load: Load, share: f64, seconds: f64, most: u32) -> u32 {
    let least = load.erlangs() as u32;
    (least..most)
        .find(|&agents| service_level(load, agents, seconds) >= share)
        .unwrap_or(most)
}

/// Share of contacts that give up, where people wait `patience` seconds on average (Palm's Erlang A): the queue's states
/// one by one, until they are too rare to matter.
pub fn abandonment(load: Load, agents: u32, patience: f64) -> f64 {
    let (arrive, serve) = (load.per_hour / 3_600.0, 1.0 / load.handle.max(1.0));
    if arrive <= 0.0 {
        return 0.0;
    }
    if agents == 0 {
        return 1.0;
    }
    let give_up = 1.0 / patience.max(1.0);
    let people = f64::from(agents);
    // Odds of each state against "all busy, none waiting".
    let (mut below, mut state) = (0.0, 1.0);
    for n in (1..=agents).rev() {
        state *= f64::from(n) * serve / arrive;
        below += state;
    }
    let (mut waiting, mut all, mut state) = (0.0, below + 1.0, 1.0);
    for queue in 1..100_000_u32 {
        let queue = f64::from(queue);
        state *= arrive / (people * serve + queue * give_up);
        waiting += queue * state;
        all += state;
        if state < 1e-12 * all {
            break;
        }
    }
    (give_up * waiting / all / arrive).min(1.0)
}

/// e to the minus `x`, for `x` from 0.
fn decay(x: f64) -> f64 {
    // The series of a 1024th part, squared ten times.
    let part = x.clamp(0.0, 700.0) / 1_024.0;
    let terms = (1..=12_u32).rev();
    let series = terms.fold(1.0, |sum, n| 1.0 - part / f64::from(n) * sum);
    (0..10).fold(series, |power, _| power * power)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(found: f64, wanted: f64, within: f64) {
        assert!((found - wanted).abs() < within, "{found} is not {wanted}");
    }

    #[test]
    fn blocking_is_that_of_the_published_tables() {
        // Erlang B tables: traffic in erlangs, lines, per cent blocked.
        for (erlangs, lines, percent) in [
            (3.0, 5, 11.01),
            (5.0, 10, 1.84),
            (10.0, 15, 3.65),
            (20.0, 30, 0.85),
            (12.03, 20, 1.0),
        ] {
            close(erlang_b(erlangs, lines) * 100.0, percent, 0.01);
        }
    }

    #[test]
    fn waiting_is_that_of_the_worked_example_of_the_trade() {
        // 100 calls in half an hour, 180 s each, 20 s: the example most call-centre handbooks print.
        let load = Load {
            per_hour: 200.0,
            handle: 180.0,
        };
        close(load.erlangs(), 10.0, 1e-9);
        for (agents, waits, level) in [
            (11, 68.2, 39.0),
            (12, 44.9, 64.0),
            (13, 28.5, 79.6),
            (14, 17.4, 88.8),
        ] {
            close(erlang_c(10.0, agents) * 100.0, waits, 0.06);
            close(service_level(load, agents, 20.0) * 100.0, level, 0.06);
        }
        assert_eq!(agents_needed(load, 0.8, 20.0, 100), 14);
        assert_eq!(agents_needed(load, 0.8, 20.0, 12), 12);
        close(service_level(load, 10, 20.0), 0.0, 1e-9);
    }

    #[test]
    fn giving_up_is_that_of_the_published_comparison() {
        // 48 calls a minute, one minute each, 50 agents, patience two minutes: 3.1 % give up (Mandelbaum and Zeltyn on
        // the Palm/Erlang-A queue); without giving up the mean wait would be 20.8 s.
        let load = Load {
            per_hour: 48.0 * 60.0,
            handle: 60.0,
        };
        close(abandonment(load, 50, 120.0) * 100.0, 3.1, 0.05);
        close(erlang_c(48.0, 50) * 60.0 / 2.0, 20.8, 0.05);
        close(abandonment(load, 0, 120.0), 1.0, 1e-9);
    }

    #[test]
    fn the_exponential_is_right() {
        for x in [0.0, 0.1, 1.0, 3.7, 20.0, 100.0] {
            let exact = f64::exp(-x);
            assert!((decay(x) / exact - 1.0).abs() < 1e-10, "{x}");
        }
    }
}
