//! Rehearsals: every shipped contest against machines, from the draw to the report of where the points were lost.

use std::sync::LazyLock;

use heard::{
    batch::rehearsal::{
        Course, Gap, Material, Rehearsed, Strength, gap,
        gap::{Kind, Report, Talks},
        rehearse,
    },
    contest::{Event, Refusal, Taker, read_records, standing},
    scenario,
    store::library,
    text::Language,
};
use rust_decimal::Decimal;

static MATERIAL: LazyLock<Material> = LazyLock::new(|| {
    let cases = library::load(&[]).files.into_iter().filter_map(|file| {
        let case = scenario::check(&file).0?;
        Some((file, case.into()))
    });
    Material {
        banks: library::banks(&[]).into(),
        exercises: library::exercises(&[]),
        cases: cases.collect(),
    }
});

/// Paper, critique, breaches and typing: nothing that takes long.
const CHEAP: &str = r#"Contest(
    format: 1, id: "cheap", language: Zh, title: "小型排练",
    stages: [
        (id: "theory", title: "理论考试", weight: 40, minutes: 60, advance: Top(3), part: Theory((balanced: 60))),
        (id: "critique", title: "录音评析", weight: 30, minutes: 15, part: Critique((from: ["critique-double-charge", "critique-lost-card"]))),
        (id: "breaches", title: "业务规则甄别", weight: 20, minutes: 15, part: Breaches((from: ["breaches-ticket-desk"]))),
        (id: "typing", title: "打字", weight: 10, minutes: 10, part: Typing((from: ["typing-apology-letter"]))),
    ],
    ties: [Stage("theory"), ExtraRiskQuestion],
    awards: (prizes: [(title: "一等奖", share: Count(1))]),
)"#;

fn preset(id: &str) -> String {
    let all = library::contests(&[]).into_iter();
    let mut named = all.filter(|file| file.path.ends_with(&format!("/{id}.ron")));
    named.next().unwrap().text.to_string()
}

fn held(id: &str, rivals: u32, seed: u64) -> (Rehearsed, Report) {
    let course = Course::new(vec!["林晓".to_owned()], Strength::Strong, rivals, seed);
    let course = course.with_stand_in(Strength::Average);
    let held = rehearse(&course, &preset(id), &MATERIAL).unwrap_or_else(|it| panic!("{it:?}"));
    let report = gap::report(&course, &held.event, &Talks::new(), &MATERIAL, Language::Zh);
    (held, report)
}

fn lines(held: &Rehearsed) -> String {
    held.records.iter().map(|it| it.line() + "\n").collect()
}

/// What every report must be: the places and points of the standing, gaps in order, every loss with its price and its words.
fn holds(held: &Rehearsed, gap: &Gap) {
    let now = standing(&held.event);
    let rows = match gap.taker {
        Taker::Entrant(_) => &now.entrants,
        Taker::Team(_) => &now.teams,
    };
    let mine = rows.iter().find(|row| row.taker == gap.taker).unwrap();
    assert_eq!((mine.total, mine.place), (gap.total, gap.place));
    assert_eq!(gap.won, rows[0].taker == gap.taker);
    assert_eq!(gap.other, rows[usize::from(gap.won)].taker);
    let gaps: Vec<Decimal> = gap.stages.iter().map(|it| it.gap()).collect();
    assert!(gaps.is_sorted_by(|a, b| a >= b), "{gaps:?}");
    let sum: Decimal = gaps.iter().sum();
    assert_eq!(sum, gap.other_total - gap.total, "{:?}", gap.taker);
    for stage in &gap.stages {
        let costs: Vec<Decimal> = stage.lost.iter().map(|it| it.cost).collect();
        assert!(costs.is_sorted_by(|a, b| a >= b), "{costs:?}");
        assert!(costs.iter().all(|cost| *cost > Decimal::ZERO));
        assert!(stage.lost.iter().all(|lost| !lost.title.trim().is_empty()));
        // What was lost explains the gap; what was won back may lie against it.
        let lost: Decimal = costs.iter().sum();
        let by_hand = matches!(stage.part, "theory" | "critique" | "breaches" | "typing");
        if by_hand && !stage.by_members {
            let slack = Decimal::new(5, 2) * Decimal::from(stage.lost.len() as u64 + 1);
            assert!(lost + slack >= stage.gap(), "{}: {lost}", stage.title);
        }
        let told = stage.gap() > Decimal::ZERO;
        assert_eq!(stage.next.is_some(), told, "{}", stage.title);
    }
    if !gap.won {
        assert!(!gap.next.is_empty() && gap.next.len() <= 3);
        assert!(gap.next.iter().all(|next| !next.words.contains("Unknown")));
    }
}

fn whole(id: &str, rivals: u32) -> (Rehearsed, Report) {
    let (held, report) = held(id, rivals, 7);
    assert!(held.event.is_published());
    assert_eq!(held.event.opening().rehearsal.as_ref().unwrap().seed, 7);
    for gap in report.singles.iter().chain(&report.team) {
        holds(&held, gap);
    }
    // Everything again from the records alone.
    let (records, _) = read_records(&lines(&held));
    let again = Event::replay(&records).unwrap();
    assert_eq!(standing(&again), standing(&held.event));
    (held, report)
}

#[test]
fn a_certification_is_rehearsed_and_the_same_seed_gives_the_same_bytes() {
    let (held, report) = whole("certification", 2);
    assert_eq!((report.singles.len(), report.team.is_some()), (1, false));
    let (again, same) = self::held("certification", 2, 7);
    assert_eq!(lines(&again), lines(&held));
    assert_eq!(same, report);
    let (other, _) = self::held("certification", 2, 8);
    assert_ne!(lines(&other), lines(&held));
    // Nothing of it can pass for the real thing.
    let mut event = held.event.clone();
    let course = Course::of(&event).unwrap();
    let refused = event.close(i64::MAX / 2, &course.keys()).unwrap_err();
    assert_eq!(refused, Refusal::Rehearsed);
    // Losses in talks carry what the debrief says.
    let singles = &report.singles[0];
    let live = singles.stages.iter().find(|it| it.part == "live").unwrap();
    let check = live
        .lost
        .iter()
        .find(|it| matches!(it.kind, Kind::Check(..)));
    assert!(check.is_none_or(|check| !check.why.is_empty()), "{check:?}");
    assert!(!singles.competencies.is_empty());
}

#[test]
fn the_national_style_is_rehearsed_alone_and_as_a_team() {
    let (held, report) = whole("national-style", 1);
    assert_eq!((report.singles.len(), report.team.is_some()), (1, true));
    assert_eq!(held.event.entrants().len(), 6);
    let team = report.team.unwrap();
    let stages = held.event.contest().stages.len();
    assert_eq!(
        team.stages.len(),
        stages,
        "members' stages count for it too"
    );
}

#[test]
fn the_hotline_style_is_rehearsed() {
    let (held, report) = whole("hotline-style", 1);
    assert_eq!((report.singles.len(), report.team.is_some()), (1, true));
    assert_eq!(held.event.teams().len(), 2);
}

#[test]
fn the_team_contest_is_rehearsed() {
    let (held, report) = whole("team", 2);
    assert_eq!((report.singles.len(), report.team.is_some()), (0, true));
    assert_eq!(held.event.teams().len(), 3);
    let judged = held.event.run(2, Taker::Team(1)).unwrap();
    assert_eq!(judged.sheets.iter().flatten().count(), 5);
}

#[test]
fn the_stronger_the_rivals_the_more_points_they_have() {
    let mean = |strength: Strength| -> Decimal {
        let mut sum = Decimal::ZERO;
        for seed in 1..=20 {
            let course = Course::new(vec!["林晓".to_owned()], strength, 4, seed);
            let course = course.with_stand_in(Strength::Novice);
            let held = rehearse(&course, CHEAP, &MATERIAL).unwrap();
            let now = standing(&held.event);
            assert!(!now.undecided());
            let rivals = now.entrants.iter();
            let rivals = rivals.filter(|row| row.taker != Taker::Entrant(1));
            sum += rivals.map(|row| row.total).sum::<Decimal>();
        }
        sum / Decimal::from(80)
    };
    let means = Strength::ALL.map(mean);
    for pair in means.windows(2) {
        assert!(pair[1] > pair[0] + Decimal::from(3), "{means:?}");
    }
}

#[test]
fn whoever_rehearses_with_others_at_one_machine_has_time_of_their_own() {
    let names = ["林晓", "周敏", "陈立"].map(str::to_owned).to_vec();
    let course = Course::new(names, Strength::Novice, 1, 3);
    let (mut event, _) = course.begin(0, &preset("national-style")).unwrap();
    for (who, what) in course.entering(&event) {
        event.write(0, who, what).unwrap();
    }
    let own = event.teams()[0].members.clone();
    let names: Vec<&str> = own
        .iter()
        .map(|&it| event.person(it).unwrap().name.as_str())
        .collect();
    assert_eq!(names, ["林晓", "周敏", "陈立"]);
    let clocks = event.contest().stages.iter();
    assert!(clocks.clone().all(|stage| stage.clock.key() == "own"));
    let mine = (1..=6).filter(|&it| course.is_mine(&event, Taker::Entrant(it)));
    assert_eq!(mine.count(), 3);
}

#[test]
fn what_is_missing_is_named() {
    let course = Course::new(vec!["林晓".to_owned()], Strength::Novice, 1, 3);
    let stopped = rehearse(&course, CHEAP, &Material::default()).unwrap_err();
    let sentence = stopped.message().say(Language::En);
    assert!(!sentence.contains("Unknown"), "{sentence}");
}

fn heard(args: &[&str]) -> std::process::Output {
    let folder = tempfile::tempdir().unwrap();
    std::process::Command::new(env!("CARGO_BIN_EXE_heard"))
        .args(["contest", "rehearse"])
        .args(args)
        .arg("--data")
        .arg(folder.path())
        .args(["--lang", "zh-CN"])
        .output()
        .unwrap()
}

#[test]
fn the_command_prints_the_standing_and_the_gap_and_keeps_records_that_nobody_signed() {
    let folder = tempfile::tempdir().unwrap();
    let to = folder.path().join("rehearsed.jsonl");
    let to = to.display().to_string();
    let args = ["certification", "--strength", "strong", "--rivals", "2"];
    let args = [&args[..], &["--seed", "7", "--format", "json", "--to", &to]].concat();
    let printed = heard(&args);
    assert!(printed.status.success(), "{printed:?}");
    let text = String::from_utf8(printed.stdout).unwrap();
    let lines: Vec<serde_json::Value> = text
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(lines.len(), 4, "three entrants and a gap");
    let gap = &lines[3]["gap"];
    assert_eq!(gap["among"], 3);
    assert_eq!(gap["stages"].as_array().unwrap().len(), 4);
    let (records, verified) = read_records(&std::fs::read_to_string(&to).unwrap());
    assert_eq!(verified.end, heard::contest::End::Open);
    assert!(Event::replay(&records).unwrap().is_published());

    let told = heard(&["certification", "--rivals", "2", "--seed", "7"]);
    let told = String::from_utf8(told.stdout).unwrap();
    assert!(
        told.contains("下一步练什么") || told.contains("比第二名"),
        "{told}"
    );
    for wrong in [
        &["certification", "--strength", "小白"][..],
        &["certification", "--rivals", "0"],
        &["no-such-contest"],
    ] {
        assert_eq!(heard(wrong).status.code(), Some(2), "{wrong:?}");
    }
}
