//! A shift from the case file to the marks: an outage with forty seats, played well, fairly and poorly.
//!
//! A plan is `tests/shift/plans/<name>.play`: what a trainee types, a line a turn, as for `heard play`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::disallowed_methods)]

use std::{
    collections::BTreeMap,
    fs,
    io::Write as _,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    sync::Arc,
};

use heard::{
    assess::assess,
    desk::shift::{baseline, metric, reference},
    scenario::{Scenario, ShiftMetric, check_bytes, read},
    session::{Case, CustomerKind, Happening, Header, Input, Mode, Session},
    text::{Language, SourceFile},
};
use serde_json::Value;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/shift")
}

fn case_path() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/telecom/outage-at-forty-seats.ron")
}

fn scenario() -> Arc<Scenario> {
    let text = fs::read_to_string(case_path()).unwrap();
    let source = SourceFile::new("outage-at-forty-seats.ron", text);
    let (scenario, findings) = read(&source);
    assert!(findings.is_empty(), "{findings:?}");
    Arc::new(scenario.unwrap())
}

fn session(language: Language, seed: u64) -> Session {
    let scenario = scenario();
    let case = Arc::new(Case::new(scenario.clone(), language));
    let (kind, mode) = (CustomerKind::Script, Mode::Practise);
    let header = Header::new(&scenario, "", seed, mode, kind, language);
    let mut session = Session::new(case, header);
    session.input(0, &Input::Begin);
    session
}

fn act(session: &mut Session, id: &str, with: &[(&str, &str)]) -> Happening {
    let with = with
        .iter()
        .map(|(key, value)| ((*key).to_owned(), (*value).to_owned()));
    let at = session.state().clock + 5_000;
    let events = session.input(at, &Input::Do(id.to_owned(), with.collect()));
    events.first().unwrap().what.clone()
}

fn heard() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_heard"));
    let nowhere = std::env::temp_dir().join("heard-shift-no-data");
    command.arg("--data").arg(nowhere);
    command
}

/// Plays a plan with the program; returns what it printed and the marks.
fn play(name: &str, language: &str, seed: u64) -> (String, Value) {
    let plan = fs::read_to_string(folder().join("plans").join(name)).unwrap();
    let lines: String = plan
        .lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| format!("{line}\n"))
        .collect();
    let kept = tempfile::tempdir().unwrap();
    let out = kept.path().join("talk.jsonl");
    let mut child = heard()
        .arg("play")
        .arg(case_path())
        .args(["--lang", language, "--customer", "script"])
        .args(["--seed", &seed.to_string()])
        .arg("--transcript")
        .arg(&out)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let _ = child.stdin.take().unwrap().write_all(lines.as_bytes());
    let played = child.wait_with_output().unwrap();
    let said = String::from_utf8_lossy(&played.stderr);
    assert!(played.status.success() && said.is_empty(), "{name}: {said}");
    let marked = heard()
        .arg("assess")
        .arg(case_path())
        .arg(&out)
        .args(["--format", "json", "--lang", language])
        .output()
        .unwrap();
    let marks = serde_json::from_slice(&marked.stdout).unwrap();
    (String::from_utf8(played.stdout).unwrap(), marks)
}

fn status(marks: &Value) -> BTreeMap<String, String> {
    let checks = marks["checks"].as_array().unwrap().iter();
    let one = |check: &Value| {
        let word = |key: &str| check[key].as_str().unwrap_or_default().to_owned();
        (word("id"), word("status"))
    };
    checks.map(one).collect()
}

#[test]
fn the_case_checks_clean() {
    let bytes = fs::read(case_path()).unwrap();
    let checked = check_bytes("outage-at-forty-seats.ron", &bytes);
    let found: Vec<String> = checked
        .findings
        .iter()
        .map(|finding| {
            let place = checked.source.place(finding.span.start);
            let message = finding.message.say(Language::En);
            format!("{}: {} {message}", place.line, finding.code)
        })
        .collect();
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn a_good_shift_is_worth_more_than_a_fair_one_and_that_more_than_a_poor_one() {
    for seed in [7, 8, 9] {
        let marks = |name| play(name, "zh-CN", seed).1;
        let [good, fair, poor] = ["good.play", "fair.play", "poor.play"].map(marks);
        let total = |marks: &Value| marks["total"].as_i64().unwrap();
        let told = || {
            let checks = [&good, &fair, &poor].map(status);
            format!(
                "seed {seed}: {} {} {}\n{checks:#?}",
                total(&good),
                total(&fair),
                total(&poor)
            )
        };
        assert!(total(&good) >= 80, "{}", told());
        assert!((20..=60).contains(&total(&fair)), "{}", told());
        assert!(total(&poor) <= 15, "{}", told());
        let level = |marks: &Value| marks["competencies"]["operations"]["level"].as_i64();
        assert!(
            level(&good) >= Some(4) && level(&poor) <= Some(2),
            "{}",
            told()
        );
    }
}

#[test]
fn a_mark_on_a_figure_names_the_figure_the_shift_left_alone_and_the_worst_quarter_of_an_hour() {
    let (_, marks) = play("poor.play", "zh-CN", 7);
    let checks = marks["checks"].as_array().unwrap();
    let lost = checks.iter().find(|it| it["id"] == "fewer-lost").unwrap();
    let reason = lost["reason"].as_str().unwrap();
    assert_eq!(lost["status"], "not_met");
    assert!(
        reason.contains("放弃率") && reason.contains("不作安排会是"),
        "{reason}"
    );
    assert!(reason.contains("最差 1"), "{reason}");
    assert!(lost["turn"].is_number(), "{lost}");
}

#[test]
fn the_terminal_shows_a_board_when_time_passes_and_when_it_is_asked_for() {
    let mut child = heard()
        .arg("play")
        .arg(case_path())
        .args(["--lang", "en", "--customer", "script"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let lines = "/do shift.advance until=10:00\n/show shift\n/do shift.advance until=09:30\n/end\n";
    child
        .stdin
        .take()
        .unwrap()
        .write_all(lines.as_bytes())
        .unwrap();
    let out = String::from_utf8(child.wait_with_output().unwrap().stdout).unwrap();
    assert_eq!(
        out.matches("10:00 (the shift ends at 17:00)").count(),
        2,
        "{out}"
    );
    assert!(
        out.contains("Phone:") && out.contains("within 20 s (target 80%)"),
        "{out}"
    );
    assert!(out.contains("It is 10:00; give a later time"), "{out}");
}

#[test]
fn the_same_acts_give_the_same_events_and_a_refusal_changes_nothing() {
    let play = || {
        let mut session = session(Language::En, 5);
        act(&mut session, "shift.advance", &[("until", "10:15")]);
        let before = session.state().desk.shift.clone();
        let moves = [
            ("group", "back"),
            ("count", "9"),
            ("from", "mail"),
            ("to", "phone"),
        ];
        let refused = act(&mut session, "shift.move", &moves);
        assert!(matches!(refused, Happening::Refused { .. }), "{refused:?}");
        assert_eq!(session.state().desk.shift, before);
        let moves = [
            ("group", "back"),
            ("count", "3"),
            ("from", "mail"),
            ("to", "phone"),
        ];
        let done = act(&mut session, "shift.move", &moves);
        assert!(matches!(done, Happening::Done { .. }), "{done:?}");
        act(&mut session, "shift.advance", &[("until", "17:00")]);
        session
    };
    let (one, two) = (play(), play());
    assert_eq!(one.events(), two.events());
    // A replay of the transcript stands where the talk stood.
    let again = Session::replay(one.case().clone(), &one.transcript());
    assert_eq!(again.state(), one.state());
    assert!(
        one.state()
            .desk
            .shift
            .as_ref()
            .unwrap()
            .floor
            .is_over(&one.state().desk.shift.as_ref().unwrap().plan)
    );
}

#[test]
fn figures_are_no_result_before_the_end_of_the_shift() {
    let mut session = session(Language::Zh, 7);
    act(&mut session, "shift.advance", &[("until", "16:59")]);
    let marks = assess(session.case().scenario.as_ref(), &session.transcript());
    let mark = marks
        .checks
        .iter()
        .find(|it| it.id == "phones-held")
        .unwrap();
    assert_eq!(mark.points, 0);
    assert!(!mark.reason.contains("不作安排会是"), "{}", mark.reason);
    act(&mut session, "shift.advance", &[("until", "17:00")]);
    let marks = assess(session.case().scenario.as_ref(), &session.transcript());
    let mark = marks
        .checks
        .iter()
        .find(|it| it.id == "phones-held")
        .unwrap();
    assert!(mark.reason.contains("不作安排会是"), "{}", mark.reason);
}

#[test]
fn leaving_it_alone_earns_nothing_and_the_plain_rule_earns_the_outcome() {
    for seed in 0..6 {
        let session = session(Language::En, seed);
        let run = session.state().desk.shift.clone().unwrap();
        let of = |floor, which| metric(&run.plan, floor, which, None).unwrap();
        let alone = baseline(&run.plan, &run.floor);
        let ruled = reference(&run.plan, &run.floor);
        let gone = ShiftMetric::Abandonment;
        assert!(of(&alone, gone) >= of(&ruled, gone) + 40, "seed {seed}");
        let level = ShiftMetric::ServiceLevel;
        assert!(of(&alone, level) < of(&ruled, level), "seed {seed}");
    }
}
