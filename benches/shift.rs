//! A shift of eight hours with 3,000 contacts: from event to event, against a plain loop over every second.
//!
//! `cargo bench --no-default-features --bench shift`. What it must reach: 50 ms. The peer has no skills, breaks, moves or
//! repeat contacts; it only counts queues down, second by second.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

use divan::{Bencher, black_box};
use heard::{
    desk::shift::{Floor, ShiftPlan, baseline, reference},
    scenario::Shift,
};
use rand::{RngExt, SeedableRng};
use rand_xoshiro::Xoshiro256PlusPlus;

fn main() {
    divan::main();
}

/// The shift of the case that the tests play: three channels, 40 people, two disruptions, about 3,000 contacts.
fn shift() -> ShiftPlan {
    let case = include_str!("../scenarios/telecom/outage-at-forty-seats.ron");
    let options =
        ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    let scenario: heard::scenario::Scenario = options.from_str(case).unwrap();
    let shift: Shift = scenario.desk.shift.unwrap();
    ShiftPlan::new(&shift, "2025-11-19 09:00")
}

#[divan::bench]
fn drawing_the_day(bencher: Bencher<'_, '_>) {
    let plan = shift();
    bencher.bench_local(|| Floor::new(black_box(&plan), 7));
}

#[divan::bench]
fn eight_hours_left_alone(bencher: Bencher<'_, '_>) {
    let plan = shift();
    let floor = Floor::new(&plan, 7);
    bencher.bench_local(|| baseline(black_box(&plan), &floor));
}

#[divan::bench]
fn eight_hours_by_the_plain_rule(bencher: Bencher<'_, '_>) {
    let plan = shift();
    let floor = Floor::new(&plan, 7);
    bencher.bench_local(|| reference(black_box(&plan), &floor));
}

/// The peer: one channel after the other, every second of the day, every agent.
#[divan::bench]
fn every_second(bencher: Bencher<'_, '_>) {
    let channels = [
        (22_usize, 200.0, 245.0, 200.0),
        (12, 105.0, 290.0, 420.0),
        (6, 26.0, 480.0, 36_000.0),
    ];
    bencher.bench_local(|| {
        let mut rng = Xoshiro256PlusPlus::seed_from_u64(black_box(7));
        let mut exponential = |mean: f64| -rng.random::<f64>().max(1e-12).ln() * mean;
        let mut answered = 0_u32;
        for (agents, per_hour, handle, patience) in channels {
            let mut busy = vec![0_i64; agents];
            let mut queue: Vec<i64> = Vec::new();
            let mut next = exponential(3_600.0 / per_hour);
            for second in 0..8 * 3_600_i64 {
                while next < second as f64 {
                    queue.push(second + exponential(patience) as i64);
                    next += exponential(3_600.0 / per_hour);
                }
                queue.retain(|gone| *gone > second);
                for left in &mut busy {
                    *left -= 1;
                    if *left <= 0 && !queue.is_empty() {
                        queue.remove(0);
                        *left = exponential(handle) as i64;
                        answered += 1;
                    }
                }
            }
        }
        answered
    });
}
