//! An event in the program: seats one after the other at one machine, from entering to the signature.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::{
    app::{
        Action, App, PaperAction, Screen, TalkAction,
        testing::{app_at, ask},
    },
    contest::{Answer, JudgeId, SheetIn, read_records},
    scenario::{QuestionKind, check_contest},
    store::Address,
};

/// A paper and a live talk that five judges mark, for teams of two.
const SMALL: &str = r#"Contest(
    format: 1,
    id: "small-final",
    language: Zh,
    title: "云杉杯客户服务技能竞赛决赛",
    entrants: Teams((members: 2)),
    stages: [
        (id: "theory", title: "理论考试", weight: 40, minutes: 30, part: Theory((balanced: 10))),
        (
            id: "live", title: "情景实战与工单", weight: 60, minutes: 20, machine: 60,
            part: Live((cases: ["price-protection"])),
            sheet: [
                (
                    id: "feeling", title: "回应感受与事实", competency: Some(Empathy),
                    anchors: ["否认或评判感受", "一句套话", "说出感受和对方的事实", "触及没说出口的需要"],
                ),
                (
                    id: "calm", title: "突发时的沉着", competency: Some(Operations),
                    anchors: ["沉默或慌乱", "只告知故障", "告知，并给出替代办法", "留痕，约好回呼"],
                ),
            ],
        ),
    ],
    judges: (count: 5),
    ties: [Stage("live"), Stage("theory"), ExtraRiskQuestion],
    awards: (prizes: [(title: "一等奖", share: Count(1)), (title: "二等奖", share: Count(1))]),
)"#;

pub(crate) const PHRASE: &str = "yunshan final 2026";

pub(crate) fn secret() -> Secret {
    Secret(PHRASE.to_owned())
}

/// The program with `SMALL` on offer, and an event of it opened.
pub(crate) fn opened(address: Address) -> App {
    opened_with(address, SMALL)
}

pub(crate) fn opened_with(address: Address, file: &str) -> App {
    let mut app = app_at(address);
    ask(&mut app, Action::Go(Screen::Contest));
    let source = SourceFile::new("", file);
    let (contest, found) = check_contest(&source);
    let contest = contest.unwrap_or_else(|| panic!("{found:?}"));
    let id = contest.id.value.clone();
    app.model.hall.offered = vec![Offered { contest, source }];
    ask(&mut app, HallAction::Open(id, secret()));
    assert_eq!(app.model.screen, Screen::Hall, "{:?}", app.model.notices);
    app
}

fn held(app: &App) -> &Held {
    app.model.hall.held.as_ref().unwrap()
}

pub(crate) fn enter(app: &mut App) {
    for team in 1..=3_u32 {
        let unit = format!("单位{team}");
        ask(app, HallAction::Team(format!("{unit}代表队"), unit.clone()));
        for member in ["赵", "钱"] {
            let name = format!("{member}{team}");
            ask(app, HallAction::Entrant(name, unit.clone(), Some(team)));
        }
    }
    for judge in 1..=5 {
        ask(
            app,
            HallAction::Judge(format!("评委{judge}"), "特邀".to_owned()),
        );
    }
}

pub(crate) fn record(app: &mut App, what: What) {
    let before = held(app).event.len();
    ask(app, HallAction::Record(Box::new(what.clone())));
    let after = held(app).event.len();
    assert!(
        after > before,
        "{what:?} was refused: {:?}",
        app.model.notices
    );
}

/// Answers the paper on the desk, `right` of its questions by the key.
fn answer(app: &mut App, right: usize) {
    assert_eq!(app.model.screen, Screen::Paper, "{:?}", app.model.notices);
    let paper = app
        .model
        .contest
        .paper
        .as_ref()
        .unwrap()
        .sitting
        .paper()
        .clone();
    for (at, item) in paper.items.iter().enumerate().take(right) {
        let answer = match item.question.kind {
            QuestionKind::TrueFalse => {
                Answer::Verdict(crate::scenario::verdict(&item.question.answer.value).unwrap())
            }
            QuestionKind::Numeric => Answer::Written(item.question.answer.value.clone()),
            QuestionKind::Case => continue,
            _ => Answer::Chosen(item.key()),
        };
        ask(app, PaperAction::Answer(at, Some(answer)));
    }
    ask(app, PaperAction::HandIn);
}

/// Holds the talk on the desk with `lines`, to its end and back to the hall.
pub(crate) fn talk(app: &mut App, lines: &[&str]) {
    assert_eq!(app.model.screen, Screen::Talk, "{:?}", app.model.notices);
    for line in lines {
        ask(app, TalkAction::Say((*line).to_owned()));
        wait(app, 20);
    }
    ask(app, TalkAction::End);
    wait(app, 20);
    ask(app, TalkAction::Debrief);
    assert_eq!(app.model.screen, Screen::Hall);
    wait(app, 1);
}

/// An event with everybody entered, lots drawn and the paper's stage open.
pub(crate) fn theory_open() -> App {
    let mut app = opened(Address::Memory);
    enter(&mut app);
    ask(&mut app, HallAction::Draw);
    ask(&mut app, HallAction::OpenStage("theory".to_owned()));
    app
}

/// An event whose first entrant has had the live talk.
pub(crate) fn talked() -> App {
    let mut app = theory_open();
    ask(&mut app, HallAction::OpenStage("live".to_owned()));
    ask(&mut app, HallAction::Sit(Seat::Entrant(1)));
    ask(&mut app, HallAction::Work(1, Taker::Entrant(1)));
    talk(&mut app, &["您好，我先帮您查一下订单。"]);
    app
}

pub(crate) fn wait(app: &mut App, seconds: i64) {
    for _ in 0..seconds {
        let now = app.model.now_ms + 1_000;
        app.tick(now, Vec::new());
        app.settle(now);
    }
}

pub(crate) fn chief(app: &mut App) {
    ask(app, HallAction::Unlock(secret()));
    assert_eq!(held(app).seat, Seat::Chief, "{:?}", app.model.notices);
}

pub(crate) fn theory(app: &mut App) {
    ask(app, HallAction::OpenStage("theory".to_owned()));
    for entrant in 1..=6_u32 {
        ask(app, HallAction::Sit(Seat::Entrant(entrant)));
        ask(app, HallAction::Work(0, Taker::Entrant(entrant)));
        answer(app, entrant as usize);
        assert_eq!(app.model.screen, Screen::Hall);
        let run = held(app).event.run(0, Taker::Entrant(entrant)).unwrap();
        assert!(run.done.is_some() && run.marks.len() == 1, "{run:?}");
    }
    chief(app);
    record(
        app,
        What::StageClosed {
            stage: "theory".to_owned(),
        },
    );
}

pub(crate) fn judge(app: &mut App, judge: JudgeId, entrant: u32, levels: [u8; 2]) {
    ask(app, HallAction::Sit(Seat::Judge(judge)));
    let sheet = SheetIn {
        stage: "live".to_owned(),
        taker: Taker::Entrant(entrant),
        levels: levels.map(Some).to_vec(),
        quotes: Vec::new(),
        note: String::new(),
    };
    record(app, What::Sheet(Box::new(sheet)));
}

#[test]
fn an_event_is_held_from_entering_to_the_signature_at_one_machine() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("heard.sqlite");
    let mut app = opened(Address::Sqlite {
        path,
        make_folder: false,
    });
    enter(&mut app);
    ask(&mut app, HallAction::Draw);
    assert!(held(&app).event.is_drawn(), "{:?}", app.model.notices);
    theory(&mut app);
    ask(&mut app, HallAction::OpenStage("live".to_owned()));
    for entrant in 1..=6_u32 {
        ask(&mut app, HallAction::Sit(Seat::Entrant(entrant)));
        ask(&mut app, HallAction::Work(1, Taker::Entrant(entrant)));
        talk(
            &mut app,
            &["您好，刚买就降价换谁心里都不舒服，我马上帮您查订单和保价规则。"],
        );
        for number in 1..=5 {
            let level = if entrant % 2 == 0 { 2 } else { 1 };
            judge(
                &mut app,
                number,
                entrant,
                [level, if number == 1 { 3 } else { 2 }],
            );
        }
    }
    let seeds: Vec<_> = (1..=6_u32)
        .map(|entrant| {
            held(&app)
                .event
                .run(1, Taker::Entrant(entrant))
                .unwrap()
                .marks
                .len()
        })
        .collect();
    assert_eq!(seeds, [1; 6]);
    chief(&mut app);
    record(
        &mut app,
        What::StageClosed {
            stage: "live".to_owned(),
        },
    );
    let standing = held(&app).standing.clone();
    assert_eq!(standing.entrants.len(), 6);
    assert!(standing.entrants.iter().all(|row| !row.pending));
    record(&mut app, What::Published);
    ask(&mut app, HallAction::Close);
    assert!(held(&app).event.is_closed(), "{:?}", app.model.notices);
    wait(&mut app, 1);
    gave(&mut app, folder.path());
    // Everything is in the store, whole and signed, and shows the same standing.
    let id = app.store.clone().unwrap().contest_events().wait().unwrap()[0].id;
    let text = app.store.clone().unwrap().event_text(id).wait().unwrap();
    let (records, verified) = read_records(&text);
    assert!(verified.end.is_sound(), "{verified:?}");
    let again = Event::replay(&records).unwrap();
    assert_eq!(crate::contest::standing(&again), standing);
    // What belongs to the event is not in anybody's records.
    assert!(app.model.history.attempts.is_empty());
}

/// Certificates and badges for six entrants and three teams, and the records as a file; all of them can be checked without the program.
fn gave(app: &mut App, folder: &std::path::Path) {
    ask(
        app,
        HallAction::Certificates(Giving {
            folder: folder.to_owned(),
            organiser: "云杉通信工会委员会".to_owned(),
            chief_judge: "周敏".to_owned(),
        }),
    );
    let records = folder.join("small-final.records.jsonl");
    ask(app, HallAction::Export(records.clone()));
    let files = crate::store::files::walk(folder, "pdf").unwrap();
    assert_eq!(files.len(), 9, "{:?}", app.model.notices);
    for path in crate::store::files::walk(folder, "jwt").unwrap() {
        let token = crate::store::files::read_source(&path).unwrap();
        let checked = crate::report::badge::check(&String::from_utf8(token).unwrap()).unwrap();
        assert_eq!(checked.key.as_bytes(), &held(app).event.opening().key.0);
    }
    let text = crate::store::files::read_source(&records).unwrap();
    let (_, verified) = read_records(&String::from_utf8(text).unwrap());
    assert!(verified.end.is_sound(), "{verified:?}");
}

/// Two critiques, and a typing test.
const DESK: &str = r#"Contest(
    format: 1,
    id: "desk",
    language: Zh,
    title: "云杉杯练习题专场",
    stages: [
        (id: "critique", title: "录音评析", weight: 60, minutes: 15, part: Critique((from: ["critique-lost-card", "critique-price-gap"]))),
        (id: "typing", title: "打字", weight: 40, minutes: 10, part: Typing((from: ["typing-apology-letter"]))),
    ],
)"#;

#[test]
fn exercises_are_answered_at_the_desk_recorded_and_marked() {
    let mut app = opened_with(Address::Memory, DESK);
    ask(
        &mut app,
        HallAction::Entrant("赵一".to_owned(), "一中心".to_owned(), None),
    );
    ask(&mut app, HallAction::Draw);
    ask(&mut app, HallAction::OpenStage("critique".to_owned()));
    ask(&mut app, HallAction::Sit(Seat::Entrant(1)));
    let me = Taker::Entrant(1);
    ask(&mut app, HallAction::Work(0, me));
    let desk = held(&app).exercises.clone().unwrap();
    assert_eq!(desk.papers.len(), 2);
    let Exercise::Critique(critique) = &*desk.papers[0].0 else {
        panic!("not a critique");
    };
    // The first violation, as an expert would write it.
    let violation = &critique.violations[0];
    let flags = vec![crate::contest::practical::FlagAnswer {
        turn: violation.turn.value,
        name: violation.name,
        correction: String::new(),
    }];
    let answer = crate::contest::practical::CritiqueAnswer { flags };
    ask(
        &mut app,
        HallAction::Answer(0, Answers::Critique(answer.clone())),
    );
    wait(&mut app, 2);
    let recorded = |app: &App| held(app).event.run(0, me).unwrap().answers.clone();
    assert_eq!(recorded(&app).len(), 1, "the answer is recorded by itself");
    // Somebody else sits down in between; the desk is as it was left.
    ask(&mut app, HallAction::Sit(Seat::Nobody));
    assert_eq!(held(&app).exercises, None);
    ask(&mut app, HallAction::Sit(Seat::Entrant(1)));
    ask(&mut app, HallAction::Work(0, me));
    assert_eq!(
        held(&app).exercises.clone().unwrap().papers[0].1,
        Answers::Critique(answer)
    );
    ask(&mut app, HallAction::HandIn);
    let run = held(&app).event.run(0, me).unwrap().clone();
    assert!(run.done.is_some());
    let found = violation.points.found + violation.points.named;
    assert_eq!(run.marks["critique-lost-card"].points, found.into());
    assert_eq!(run.marks["critique-price-gap"].points, 0.into());
    chief(&mut app);
    record(
        &mut app,
        What::StageClosed {
            stage: "critique".to_owned(),
        },
    );
    ask(&mut app, HallAction::OpenStage("typing".to_owned()));
    ask(&mut app, HallAction::Sit(Seat::Entrant(1)));
    ask(&mut app, HallAction::Work(1, me));
    let mut typed = String::new();
    for letter in "尊敬的客户".chars() {
        typed.push(letter);
        ask(&mut app, HallAction::Typed(0, typed.clone()));
    }
    // The time runs out over it.
    let later = app.model.now_ms + 11 * 60_000;
    app.tick(later, Vec::new());
    app.settle(later);
    let run = held(&app).event.run(1, me).unwrap();
    assert!(run.done.is_some_and(|(_, by_time)| by_time));
    assert_eq!(run.marks.len(), 1);
    assert_eq!(held(&app).exercises, None);
}

#[test]
fn a_judge_reads_what_was_said_and_nobody_else_sees_it_after_them() {
    let mut app = talked();
    ask(&mut app, HallAction::Sit(Seat::Judge(2)));
    ask(&mut app, HallAction::Look(1, Some(Taker::Entrant(1))));
    let (_, lines) = held(&app).lines.clone().unwrap();
    let own: Vec<&str> = lines
        .iter()
        .filter(|line| line.own)
        .map(|line| line.words.as_str())
        .collect();
    assert_eq!(own, ["您好，我先帮您查一下订单。"]);
    ask(&mut app, HallAction::Sit(Seat::Entrant(2)));
    assert_eq!(held(&app).lines, None);
    ask(&mut app, HallAction::Look(1, Some(Taker::Entrant(1))));
    assert_eq!(held(&app).lines.clone().unwrap().1, []);
}

#[test]
fn the_chief_judges_seat_needs_the_phrase_and_is_left_with_its_keys() {
    let mut app = opened(Address::Memory);
    assert!(held(&app).is_unlocked());
    enter(&mut app);
    ask(&mut app, HallAction::Sit(Seat::Judge(1)));
    assert!(!held(&app).is_unlocked());
    ask(&mut app, HallAction::Draw);
    assert!(!held(&app).event.is_drawn());
    ask(
        &mut app,
        HallAction::Unlock(Secret("随便一句别的什么口令啊".to_owned())),
    );
    assert_eq!(held(&app).seat, Seat::Judge(1));
    chief(&mut app);
    ask(&mut app, HallAction::Draw);
    assert!(held(&app).event.is_drawn());
}

#[test]
fn whoever_begins_late_has_the_clock_of_the_event_on_the_paper_from_the_first_second() {
    let file = SMALL.replace("minutes: 30, part", "minutes: 30, clock: Common, part");
    let mut app = opened_with(Address::Memory, &file);
    enter(&mut app);
    ask(&mut app, HallAction::Draw);
    ask(&mut app, HallAction::OpenStage("theory".to_owned()));
    wait(&mut app, 90);
    ask(&mut app, HallAction::Sit(Seat::Entrant(1)));
    ask(&mut app, HallAction::Work(0, Taker::Entrant(1)));
    wait(&mut app, 30);
    ask(&mut app, PaperAction::Leave);
    assert_eq!(app.model.screen, Screen::Hall);
    let now = app.model.now_ms;
    let left = held(&app).event.remaining(0, Taker::Entrant(1), now);
    let paper = app.model.contest.paper.as_ref().unwrap();
    let on_paper = i64::try_from(paper.sitting.left_ms().unwrap()).unwrap();
    assert!((left - on_paper).abs() <= 1_000, "{on_paper} for {left}");
}

#[test]
fn a_pause_stops_the_clock_of_the_paper_on_the_desk() {
    let mut app = theory_open();
    ask(&mut app, HallAction::Sit(Seat::Entrant(1)));
    ask(&mut app, HallAction::Work(0, Taker::Entrant(1)));
    wait(&mut app, 60);
    app.model.screen = Screen::Hall;
    chief(&mut app);
    record(
        &mut app,
        What::Paused {
            why: "投影故障".to_owned(),
        },
    );
    let passed = app
        .model
        .contest
        .paper
        .as_ref()
        .unwrap()
        .sitting
        .passed_ms();
    let left = held(&app)
        .event
        .remaining(0, Taker::Entrant(1), app.model.now_ms);
    wait(&mut app, 120);
    let now = app.model.now_ms;
    let paper = app.model.contest.paper.as_ref().unwrap();
    assert!(paper.sitting.passed_ms() - passed < 2_000);
    assert_eq!(held(&app).event.remaining(0, Taker::Entrant(1), now), left);
}

#[test]
fn after_a_crash_everybody_goes_on_at_the_same_second() {
    let folder = tempfile::tempdir().unwrap();
    let address = || Address::Sqlite {
        path: folder.path().join("heard.sqlite"),
        make_folder: false,
    };
    let me = Taker::Entrant(1);
    let mut app = opened(address());
    enter(&mut app);
    ask(&mut app, HallAction::Draw);
    ask(&mut app, HallAction::OpenStage("theory".to_owned()));
    ask(&mut app, HallAction::Sit(Seat::Entrant(1)));
    ask(&mut app, HallAction::Work(0, me));
    wait(&mut app, 60);
    let left = held(&app).event.remaining(0, me, app.model.now_ms);
    let later = app.model.now_ms + 20 * 60_000;
    drop(app);
    let mut app = app_at(address());
    app.tick(later, vec![Action::Go(Screen::Contest)]);
    app.settle(later);
    ask(&mut app, HallAction::Show(1));
    assert_eq!(app.model.screen, Screen::Hall, "{:?}", app.model.notices);
    let now = held(&app).event.remaining(0, me, app.model.now_ms);
    assert!((0..=3_000).contains(&(left - now)), "{left} became {now}");
    // The paper is there with what was answered, and its clock says the same.
    ask(&mut app, HallAction::Sit(Seat::Entrant(1)));
    ask(&mut app, HallAction::Work(0, me));
    assert_eq!(app.model.screen, Screen::Paper, "{:?}", app.model.notices);
    let paper = app.model.contest.paper.as_ref().unwrap();
    let on_paper = i64::try_from(paper.sitting.left_ms().unwrap()).unwrap();
    assert!(
        (on_paper - now).abs() <= 5_000,
        "{on_paper} on the paper, {now} by the records"
    );
}

#[test]
fn time_that_is_up_hands_in_for_whoever_is_not_at_this_machine() {
    let mut app = theory_open();
    ask(&mut app, HallAction::Sit(Seat::Entrant(2)));
    record(
        &mut app,
        What::Started {
            stage: "theory".to_owned(),
            taker: Taker::Entrant(2),
        },
    );
    ask(&mut app, HallAction::Sit(Seat::Nobody));
    let later = app.model.now_ms + 31 * 60_000;
    app.tick(later, Vec::new());
    let run = held(&app).event.run(0, Taker::Entrant(2)).unwrap();
    assert_eq!(run.done.map(|(_, by_time)| by_time), Some(true));
}

/// A paper of one question with a key and one that no key can mark.
const CASES: &str = r#"Contest(
    format: 1,
    id: "cases",
    language: Zh,
    title: "案例题专场",
    stages: [
        (id: "theory", title: "理论考试", weight: 100, minutes: 30, part: Theory((draws: [
            (topic: ComplaintHandling, kind: TrueFalse, count: 1),
            (topic: ComplaintHandling, kind: Case, count: 1, points: 6),
        ]))),
    ],
    judges: (count: 1),
)"#;

/// An event of `CASES` whose paper is handed in, with the judge sitting down.
pub(crate) fn with_cases() -> App {
    let mut app = opened_with(Address::Memory, CASES);
    ask(
        &mut app,
        HallAction::Entrant("赵一".to_owned(), "一中心".to_owned(), None),
    );
    ask(
        &mut app,
        HallAction::Judge("周敏".to_owned(), "特邀".to_owned()),
    );
    ask(&mut app, HallAction::Draw);
    ask(&mut app, HallAction::OpenStage("theory".to_owned()));
    ask(&mut app, HallAction::Sit(Seat::Entrant(1)));
    ask(&mut app, HallAction::Work(0, Taker::Entrant(1)));
    ask(
        &mut app,
        PaperAction::Answer(1, Some(Answer::Written("先道歉，再核对订单。".to_owned()))),
    );
    ask(&mut app, PaperAction::HandIn);
    ask(&mut app, HallAction::Sit(Seat::Judge(1)));
    app
}

#[test]
fn a_case_of_a_paper_waits_for_a_judge_and_counts_once_it_is_marked() {
    let mut app = with_cases();
    let me = Taker::Entrant(1);
    let case = held(&app).cases[0].clone();
    assert_eq!(
        (case.answer.as_str(), case.of),
        ("先道歉，再核对订单。", 24)
    );
    assert!(held(&app).standing.entrants[0].pending);
    let mut met = vec![false; case.points.len()];
    met[0] = true;
    let marked = What::CaseMarked {
        stage: "theory".to_owned(),
        taker: me,
        item: case.item.clone(),
        met,
    };
    record(&mut app, marked.clone());
    assert!(held(&app).cases.is_empty());
    let row = &held(&app).standing.entrants[0];
    assert!(!row.pending && row.total > 0.into(), "{row:?}");
    // Once, and by judges alone.
    let before = held(&app).event.len();
    ask(&mut app, HallAction::Record(Box::new(marked.clone())));
    ask(&mut app, HallAction::Sit(Seat::Entrant(1)));
    ask(&mut app, HallAction::Record(Box::new(marked)));
    assert_eq!(held(&app).event.len(), before);
    assert!(held(&app).cases.is_empty());
}
