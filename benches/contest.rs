//! A theory paper of a hundred questions: what is to be drawn, the draw, and its marks; the standing of a large event, and the check of a
//! million records.
//!
//! `cargo bench --bench contest`.
#![allow(missing_docs, clippy::unwrap_used)]

use std::sync::LazyLock;

use divan::{Bencher, black_box};
use heard::{
    contest::{
        Digest, Draw, Event, Keys, Paper, Record, SheetIn, Taker, What, Who, balanced, standing,
        standing::Standing, verify,
    },
    scenario::Bank,
    store::library::banks,
};

static BANKS: LazyLock<Vec<Bank>> = LazyLock::new(|| banks(&[]));
static DRAWS: LazyLock<Vec<Draw>> = LazyLock::new(|| balanced(&BANKS, &[], 100));

fn main() {
    divan::main();
}

#[divan::bench]
fn plan() -> Vec<Draw> {
    balanced(black_box(&BANKS), &[], 100)
}

#[divan::bench]
fn draw(bencher: Bencher) {
    bencher.bench_local(|| Paper::draw(black_box(&BANKS), &DRAWS, 7).unwrap());
}

#[divan::bench]
fn mark(bencher: Bencher) {
    let paper = Paper::draw(&BANKS, &DRAWS, 7).unwrap();
    bencher.bench_local(|| black_box(&paper).mark(&[]));
}

/// 500 entrants, 40 judged stages, 7 judges: 140,000 sheets.
static EVENT: LazyLock<(Event, Vec<Record>)> = LazyLock::new(|| {
    let stage = |at: usize| {
        let weight = if at < 20 { 2 } else { 3 };
        let anchors = r#"anchors: ["零", "一", "二", "三"]"#;
        format!(
            r#"(id: "s{at}", title: "环节{at}", weight: {weight}, minutes: 60, machine: 0, part: Live((cases: ["a"])), sheet: [
                (id: "a", title: "甲", {anchors}), (id: "b", title: "乙", {anchors}), (id: "c", title: "丙", {anchors}),
            ]),"#
        )
    };
    let stages: String = (0..40).map(stage).collect();
    let text = format!(
        r#"Contest(id: "large", language: Zh, title: "大型竞赛", stages: [{stages}], judges: (count: 7),
            ties: [Stage("s39"), Stage("s38"), ExtraRiskQuestion], awards: (prizes: [(title: "一等奖", share: Percent(10))], merit: AboveMedian))"#
    );
    let keys = Keys::of_chance([1; 32]);
    let (mut event, first) = Event::open(0, &text, &keys, String::new(), None).unwrap();
    let mut records = vec![first];
    let mut say = |event: &mut Event, who, what| records.push(event.write(1, who, what).unwrap());
    let (name, unit) = ("某".to_owned(), String::new());
    for entrant in 1..=500 {
        let (name, unit, team) = (name.clone(), unit.clone(), None);
        let what = What::Entrant {
            entrant,
            name,
            unit,
            team,
        };
        say(&mut event, Who::Desk, what);
    }
    for judge in 1..=7 {
        let (name, unit) = (name.clone(), unit.clone());
        say(&mut event, Who::Desk, What::Judge { judge, name, unit });
    }
    let draw = event.draw(&keys);
    say(&mut event, Who::Desk, draw);
    for at in 0..40_u32 {
        let stage = format!("s{at}");
        let secret = keys.secret(&stage);
        let what = What::StageOpened {
            stage: stage.clone(),
            secret,
            key: None,
        };
        say(&mut event, Who::Desk, what);
        for entrant in 1..=500_u32 {
            let taker = Taker::Entrant(entrant);
            let what = What::Started {
                stage: stage.clone(),
                taker,
            };
            say(&mut event, Who::Desk, what);
            for judge in 1..=7_u32 {
                let level = |item: u32| Some(((entrant * 7 + at * 3 + item + judge / 5) % 3) as u8);
                let sheet = SheetIn {
                    stage: stage.clone(),
                    taker,
                    levels: (0..3).map(level).collect(),
                    quotes: Vec::new(),
                    note: String::new(),
                };
                say(&mut event, Who::Judge(judge), What::Sheet(Box::new(sheet)));
            }
        }
        say(&mut event, Who::Desk, What::StageClosed { stage });
    }
    (event, records)
});

/// Goal: 50 ms.
#[divan::bench(sample_count = 20)]
fn standing_of_500(bencher: Bencher) {
    let (event, _) = &*EVENT;
    bencher.bench_local(|| -> Standing { standing(black_box(event)) });
}

/// The same from the records, as after a restart.
#[divan::bench(sample_count = 5)]
fn replay_and_standing_of_500(bencher: Bencher) {
    let (_, records) = &*EVENT;
    bencher.bench_local(|| -> Standing { standing(&Event::replay(black_box(records)).unwrap()) });
}

/// Goal: 5 s.
#[divan::bench(sample_count = 2)]
fn verify_a_million(bencher: Bencher) {
    let text = r#"Contest(id: "long", language: Zh, title: "长", stages: [
        (id: "theory", title: "理论", weight: 100, minutes: 60, part: Theory((balanced: 100)))])"#;
    let keys = Keys::of_chance([1; 32]);
    let (_, first) = Event::open(0, text, &keys, String::new(), None).unwrap();
    let mut last: Digest = first.hash;
    let mut lines = first.line() + "\n";
    for n in 1..1_000_000 {
        let what = What::Answered {
            stage: "theory".to_owned(),
            taker: Taker::Entrant(1 + (n % 500) as u32),
            item: format!("law-{:03}", n % 290),
            answer: serde_json::json!({"chosen": [n % 4]}),
        };
        let record = Record::new(n, n as i64, Who::Entrant(1 + (n % 500) as u32), what, last);
        last = record.hash;
        lines += &record.line();
        lines.push('\n');
    }
    bencher.bench_local(|| assert_eq!(verify(black_box(&lines)).records, 1_000_000));
}
