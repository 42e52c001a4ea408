//! The floor as a whole: nobody is lost, steps do not matter, more people never mean that more give up.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use proptest::prelude::*;

use super::*;
use crate::scenario::{Shift, ShiftMetric};

/// A small centre with everything in it.
fn shift(phones: u32) -> Shift {
    let source = format!(
        r#"(
            from: "09:00", to: "13:00",
            channels: [
                (id: "phone", title: (en: "Phone"), arrivals: [(from: "09:00", to: "13:00", per_hour: 120)],
                 handle: (mean: 240, spread: 70), patience: 150, target: (percent: 80, seconds: 20)),
                (id: "chat", title: (en: "Chat"), arrivals: [(from: "09:00", to: "12:00", per_hour: 60)],
                 handle: (mean: 300), patience: 300, target: (percent: 80, seconds: 60)),
            ],
            groups: [
                (id: "voice", title: (en: "Voice"), posts: [(channel: "phone", count: {phones})],
                 skills: [(channel: "phone"), (channel: "chat", pace: 120)],
                 breaks: [(id: "v1", at: "10:30", minutes: 15, count: 3)]),
                (id: "web", title: (en: "Web"), posts: [(channel: "chat", count: 7)],
                 skills: [(channel: "chat"), (channel: "phone", pace: 110)]),
            ],
            disruptions: [(
                id: "outage", at: "10:10", minutes: 90, channels: ["phone"], arrivals: 250, handle: 120, resolves: 40,
                cause: (en: "Outage"), revealed: 20, words: [(en: "outage")], message: (fewer: 40, patience: 150),
                incident: (severity: P1, minutes: 30),
            )],
            repeat: (abandoned: 50, unresolved: 30, after: 15),
            announcement: (fewer: 5, patience: 110),
            reserve: (title: (en: "Reserve"), count: 4, after: 30, cost: 200, unit: (en: "yuan"),
                      skills: [(channel: "phone")]),
        )"#
    );
    let options =
        ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    options.from_str(&source).unwrap()
}

fn plan(phones: u32) -> ShiftPlan {
    ShiftPlan::new(&shift(phones), "2025-11-19 09:00")
}

fn whole(plan: &ShiftPlan, floor: &Floor) -> Tally {
    let mut sum = Tally::default();
    for channel in 0..plan.channels.len() {
        sum.add(&totals(plan, floor, Some(channel), 0..usize::MAX), 1);
    }
    sum
}

/// Everybody who came was answered, gave up, or waits.
fn nobody_is_lost(plan: &ShiftPlan, floor: &Floor) {
    for channel in 0..plan.channels.len() {
        let tally = totals(plan, floor, Some(channel), 0..usize::MAX);
        let standing = floor.standing(channel);
        let waiting = u64::from(standing.waiting);
        assert_eq!(tally.arrived, tally.answered + tally.abandoned + waiting);
        assert!(tally.finished <= tally.answered && tally.in_time <= tally.answered);
        assert!(tally.answered - tally.finished >= u64::from(standing.busy.saturating_sub(40)));
    }
}

fn act(run: &ShiftRun, choice: u8, a: u32, b: u32) -> (&'static str, Vec<(&'static str, String)>) {
    let channel = |n: u32| ["phone", "chat"][n as usize % 2].to_owned();
    let group = ["voice", "web", "reserve"][b as usize % 3].to_owned();
    let later = run.plan.clock(run.floor.now() + a % 5_000);
    match choice % 7 {
        0 => (name::ADVANCE, vec![("until", later)]),
        1 => (
            name::MOVE,
            vec![
                ("group", group),
                ("count", (a % 9).to_string()),
                ("from", channel(a)),
                ("to", channel(b)),
            ],
        ),
        2 => (name::BREAK, vec![("which", "v1".to_owned()), ("at", later)]),
        3 => (
            name::RESERVE,
            vec![("count", (a % 6).to_string()), ("channel", channel(b))],
        ),
        4 => (
            name::MESSAGE,
            vec![
                ("channel", channel(a)),
                ("text", ["an outage", "busy"][b as usize % 2].to_owned()),
            ],
        ),
        5 => (name::INCIDENT, vec![("severity", format!("P{}", a % 5))]),
        _ => (
            name::INFORM,
            vec![("who", "nobody".to_owned()), ("text", String::new())],
        ),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_acts_leave_nobody_out_and_replay_alike(
        seed in any::<u64>(),
        acts in proptest::collection::vec((any::<u8>(), 0..10_000_u32, 0..100_u32), 0..25),
    ) {
        let mut run = ShiftRun::new(&shift(14), "2025-11-19 09:00", seed);
        let mut again = run.clone();
        for (choice, a, b) in acts {
            let (id, with) = act(&run, choice, a, b);
            let with = with.into_iter().map(|(key, value)| (key.to_owned(), value)).collect();
            let answered = run.answers(id, &with, crate::text::Language::En).is_ok();
            let before = run.clone();
            run.does(id, &with);
            prop_assert!(answered || run == before, "a refused act changed the floor");
            again.does(id, &with);
            nobody_is_lost(&run.plan, &run.floor);
        }
        prop_assert_eq!(&run, &again);
        run.floor.advance(&run.plan, u32::MAX);
        nobody_is_lost(&run.plan, &run.floor);
    }

    #[test]
    fn steps_do_not_matter(seed in any::<u64>(), step in 7_u32..4_000) {
        let plan = plan(14);
        let mut one = Floor::new(&plan, seed);
        let mut many = one.clone();
        one.advance(&plan, plan.length);
        while !many.is_over(&plan) {
            many.advance(&plan, many.now() + step);
        }
        prop_assert_eq!(one, many);
    }
}

#[test]
fn more_people_never_mean_that_more_give_up() {
    let mut before = u64::MAX;
    for phones in [10, 12, 14, 17, 20, 30] {
        let plan = plan(phones);
        let gone: u64 = (0..30)
            .map(|seed| whole(&plan, &baseline(&plan, &Floor::new(&plan, seed))).abandoned)
            .sum();
        assert!(
            gone <= before,
            "{phones} people: {gone} gave up, {before} with fewer"
        );
        before = gone;
    }
}

#[test]
fn the_plain_rule_beats_leaving_it_alone() {
    let plan = plan(14);
    let (mut alone, mut ruled) = (0, 0);
    for seed in 0..20 {
        let floor = Floor::new(&plan, seed);
        alone += whole(&plan, &baseline(&plan, &floor)).abandoned;
        ruled += whole(&plan, &reference(&plan, &floor)).abandoned;
    }
    assert!(ruled * 10 < alone * 8, "{ruled} against {alone}");
}

#[test]
fn a_steady_queue_behaves_as_palm_says() {
    let mut shift = shift(12);
    shift.to = "21:00".to_owned().into();
    shift.channels.truncate(1);
    shift.channels[0].arrivals[0].to = "21:00".to_owned().into();
    shift.channels[0].handle.spread = 100;
    shift.groups.truncate(1);
    shift.groups[0].breaks.clear();
    shift.groups[0].skills.truncate(1);
    shift.disruptions.clear();
    shift.repeat.abandoned = 0;
    shift.repeat.unresolved = 0;
    let plan = ShiftPlan::new(&shift, "2025-11-19 09:00");
    let mut sum = Tally::default();
    for seed in 0..40 {
        sum.add(&whole(&plan, &baseline(&plan, &Floor::new(&plan, seed))), 1);
    }
    let load = Load {
        per_hour: 120.0,
        handle: 240.0,
    };
    let theory = abandonment(load, 12, 150.0);
    let seen = sum.abandoned as f64 / sum.arrived as f64;
    assert!(
        (seen - theory).abs() < 0.006,
        "{seen} seen, {theory} by the formula"
    );
}

#[test]
fn nothing_tells_a_surge_before_its_time() {
    let plan = plan(14);
    let mut floor = Floor::new(&plan, 3);
    floor.advance(&plan, 89 * 60);
    assert!(notices(&plan, &floor).is_empty());
    let told = board(&plan, &floor, crate::text::Language::En);
    assert!(!told.contains("Outage"), "{told}");
    floor.advance(&plan, 90 * 60);
    assert_eq!(notices(&plan, &floor).len(), 1);
    assert!(board(&plan, &floor, crate::text::Language::En).contains("Outage"));
}

#[test]
fn acts_do_what_they_say() {
    let mut run = ShiftRun::new(&shift(14), "2025-11-19 09:00", 5);
    let mut does = |id: &str, with: &[(&str, &str)]| {
        let with = with
            .iter()
            .map(|(key, value)| ((*key).to_owned(), (*value).to_owned()));
        let with = with.collect();
        let answer = run.answers(id, &with, crate::text::Language::En);
        run.does(id, &with);
        answer.map_err(|why| why.key).map(|_| run.clone())
    };
    let refused = |answer: Result<ShiftRun, &'static str>| answer.unwrap_err();
    assert_eq!(
        refused(does(name::ADVANCE, &[("until", "2025-11-19 08:00")])),
        "shift-past"
    );
    assert_eq!(
        refused(does(name::ADVANCE, &[("until", "2025-11-20 10:00")])),
        "shift-other-day"
    );
    assert_eq!(
        refused(does(name::ADVANCE, &[("until", "2025-11-19 18:00")])),
        "shift-beyond-end"
    );
    let moves = |count, from, to| {
        [
            ("group", "voice"),
            ("count", count),
            ("from", from),
            ("to", to),
        ]
    };
    assert_eq!(
        refused(does(name::MOVE, &moves("15", "phone", "chat"))),
        "shift-not-so-many"
    );
    assert_eq!(
        refused(does(name::MOVE, &moves("0", "phone", "chat"))),
        "shift-whole-people"
    );
    assert_eq!(
        refused(does(name::MOVE, &moves("2", "chat", "chat"))),
        "shift-same-channel"
    );
    let after = does(name::MOVE, &moves("3", "phone", "chat")).unwrap();
    assert_eq!(after.floor.posted(0, 1), 3);
    assert_eq!(after.floor.posted(0, 0), 11);
    let calls = |count| [("count", count), ("channel", "phone")];
    assert_eq!(
        refused(does(name::RESERVE, &[("count", "1"), ("channel", "chat")])),
        "shift-cannot-work"
    );
    does(name::RESERVE, &calls("3")).unwrap();
    assert_eq!(
        refused(does(name::RESERVE, &calls("2"))),
        "shift-reserve-left"
    );
    let breaks = |at| [("which", "v1"), ("at", at)];
    assert_eq!(
        refused(does(name::BREAK, &breaks("2025-11-19 12:00"))),
        "shift-break-too-far"
    );
    does(name::BREAK, &breaks("2025-11-19 11:20")).unwrap();
    let later = does(name::ADVANCE, &[("until", "2025-11-19 11:00")]).unwrap();
    assert_eq!(later.floor.posted(2, 0), 3);
    assert_eq!(
        metric(&later.plan, &later.floor, ShiftMetric::Cost, None),
        Some(6_000)
    );
    let resting: u32 = (0..2).map(|it| later.floor.standing(it).resting).sum();
    assert_eq!(resting, 0);
    does(name::ADVANCE, &[("until", "2025-11-19 13:00")]).unwrap();
    assert_eq!(refused(does(name::INFORM, &[("who", "x")])), "shift-over");
}
