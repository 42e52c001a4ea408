//! A sealed event: before a stage is opened nothing of it can be read, in no window, database or folder; afterwards everybody has the same.
#![allow(clippy::unwrap_used, clippy::disallowed_methods)]

use std::path::{Path, PathBuf};

use super::{tests::PHRASE, *};
use crate::{
    app::{
        Action, App, Screen,
        testing::{app_named, ask},
    },
    scenario::check_contest,
    store::Address,
    text::Language,
};

/// A phrase of a check of the case, the key of a question, and a line of a later stage: none of them is in anything that is shipped.
const CHECK: &str = "说出保价差额要按七月牌价算";
const KEY: &str = "乌木灯塔第三格";
const LATER: &str = "请照抄琥珀海图上的风向";

const CONTEST: &str = r#"Contest(
    format: 1,
    id: "sealed-final",
    language: Zh,
    title: "云杉杯封题决赛",
    stages: [
        (id: "theory", title: "理论考试", weight: 40, minutes: 30, part: Theory((banks: ["own-bank"], draws: [(topic: ComplaintHandling, kind: Single, count: 1)]))),
        (id: "live", title: "情景实战", weight: 40, minutes: 20, part: Live((cases: ["own-case"]))),
        (id: "typing", title: "打字", weight: 20, minutes: 10, part: Typing((from: ["own-typing"]))),
    ],
)"#;

fn shipped(id: &str) -> String {
    let shelf = crate::store::library::whole(&[]);
    let stem =
        |file: &&SourceFile| Path::new(&file.path).file_stem().unwrap().to_string_lossy() == id;
    shelf.iter().find(stem).unwrap().text.to_string()
}

/// A folder with the materials of the chief judge: a bank, a case and a typing test of their own.
fn materials(folder: &Path) {
    std::fs::create_dir(folder).unwrap();
    std::fs::create_dir(folder.with_file_name("hall")).unwrap();
    let case =
        shipped("price-protection").replacen("id: \"price-protection\"", "id: \"own-case\"", 1);
    let title = case.find("checks:").unwrap();
    let at = title + case[title..].find("title: (zh: \"").unwrap() + "title: (zh: \"".len();
    let case = format!("{}{CHECK}，{}", &case[..at], &case[at..]);
    std::fs::write(folder.join("own-case.ron"), case).unwrap();
    let bank = format!(
        r#"Bank(format: 1, id: "own-bank", language: Zh, title: "自拟题", questions: [
            (id: "one", topic: ComplaintHandling, kind: Single, level: Grade5, ask: "先去哪里取回单？", options: ["前台", "{KEY}", "仓库"], answer: "B", why: "回单放在那里，规程第三条写明。", source: "自拟，2026"),
        ])"#
    );
    std::fs::write(folder.join("own-bank.ron"), bank).unwrap();
    let typing =
        shipped("typing-apology-letter").replacen("typing-apology-letter", "own-typing", 1);
    let at = typing.find("text: \"").unwrap() + "text: \"".len();
    let typing = format!("{}{LATER}。{}", &typing[..at], &typing[at..]);
    std::fs::write(folder.join("own-typing.ron"), typing).unwrap();
    std::fs::write(folder.join("sealed-final.ron"), CONTEST).unwrap();
}

fn at(folder: &Path) -> Address {
    Address::file(folder.join("hall").join("heard.sqlite"))
}

fn secret() -> Secret {
    Secret(PHRASE.to_owned())
}

/// The chief judge's window, with the contest on offer and the materials in a folder that only this window knows.
fn chiefs(folder: &Path) -> App {
    let mut app = app_named(at(folder), "裁判长席");
    app.outside.folders = vec![folder.join("chief")];
    ask(&mut app, Action::Go(Screen::Contest));
    let source = SourceFile::new("", CONTEST);
    let contest = check_contest(&source).0.unwrap();
    app.model.hall.offered = vec![Offered { contest, source }];
    app
}

/// An entrant's window on the same database.
fn entrants(folder: &Path, now: i64) -> App {
    let mut app = app_named(at(folder), "选手机");
    app.tick(now, vec![Action::Go(Screen::Contest)]);
    app.settle(now);
    ask(&mut app, HallAction::Show(1));
    assert_eq!(app.model.screen, Screen::Hall, "{:?}", app.model.notices);
    ask(&mut app, HallAction::Sit(Seat::Entrant(1)));
    app
}

fn pass(apps: &mut [&mut App]) {
    let now = apps.iter().map(|app| app.model.now_ms).max().unwrap() + 1_000;
    for _ in 0..3 {
        for app in apps.iter_mut() {
            app.tick(now, Vec::new());
            app.settle(now);
        }
    }
}

/// Whether any file of the hall's folder holds `words`, in whatever of the encodings that text is kept in.
fn on_disk(folder: &Path, words: &str) -> bool {
    let mut open: Vec<PathBuf> = vec![folder.join("hall")];
    let wide: Vec<u8> = words.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let escaped: String = words
        .encode_utf16()
        .map(|it| format!("\\u{it:04x}"))
        .collect();
    while let Some(next) = open.pop() {
        for entry in std::fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
                continue;
            }
            let bytes = std::fs::read(&path).unwrap();
            let has = |what: &[u8]| bytes.windows(what.len()).any(|it| it == what);
            if has(words.as_bytes()) || has(&wide) || has(escaped.as_bytes()) {
                return true;
            }
        }
    }
    false
}

/// What the window knows of what the stages are made of, as text.
fn known(app: &App) -> String {
    let stages = app
        .model
        .hall
        .held
        .as_ref()
        .unwrap()
        .event
        .contest()
        .stages
        .len();
    let mut text = String::new();
    for at in 0..stages {
        let supplies = supplies(&app.model, at);
        let banks = supplies.banks.into_iter().flat_map(|it| it.iter());
        let cases = supplies.cases.iter().map(|it| it.source.text.to_string());
        text.extend(cases);
        text += &format!("{:?}{:?}", banks.collect::<Vec<_>>(), supplies.exercises);
    }
    text += &format!(
        "{:?}{:?}",
        app.model.hall.exercises, app.model.contest.banks
    );
    text.extend(
        app.model
            .library
            .cases
            .iter()
            .map(|it| it.source.text.to_string()),
    );
    text
}

fn open_stage(app: &mut App, stage: &str) {
    ask(app, HallAction::OpenStage(stage.to_owned()));
}

fn close_stage(app: &mut App, stage: &str) {
    let stage = stage.to_owned();
    super::tests::record(app, What::StageClosed { stage });
}

/// An event sealed and drawn, at the chief judge's window.
fn sealed(folder: &Path) -> App {
    materials(&folder.join("chief"));
    let mut chief = chiefs(folder);
    ask(
        &mut chief,
        HallAction::OpenSealed("sealed-final".to_owned(), secret()),
    );
    assert_eq!(
        chief.model.screen,
        Screen::Hall,
        "{:?}",
        chief.model.notices
    );
    ask(
        &mut chief,
        HallAction::Entrant("赵一".to_owned(), "一中心".to_owned(), None),
    );
    ask(&mut chief, HallAction::Draw);
    chief
}

#[test]
fn nothing_of_a_stage_can_be_read_before_it_is_opened_and_everything_after() {
    let folder = tempfile::tempdir().unwrap();
    let mut chief = sealed(folder.path());
    let mut entrant = entrants(folder.path(), chief.model.now_ms + 1_000);
    pass(&mut [&mut chief, &mut entrant]);
    for words in [CHECK, KEY, LATER, PHRASE] {
        assert!(!on_disk(folder.path(), words), "{words} lies on the disk");
        assert!(!known(&entrant).contains(words), "{words} is in the window");
    }
    // An answer key is readable from the moment its stage is opened, a later stage is not.
    open_stage(&mut chief, "theory");
    pass(&mut [&mut chief, &mut entrant]);
    assert!(known(&entrant).contains(KEY), "{:?}", entrant.model.notices);
    for words in [CHECK, LATER] {
        assert!(!known(&entrant).contains(words) && !on_disk(folder.path(), words));
    }
    ask(&mut entrant, HallAction::Work(0, Taker::Entrant(1)));
    assert_eq!(
        entrant.model.screen,
        Screen::Paper,
        "{:?}",
        entrant.model.notices
    );
    let asked = entrant
        .model
        .contest
        .paper
        .as_ref()
        .unwrap()
        .sitting
        .paper()
        .clone();
    assert!(asked.items[0].question.ask.contains("回单"));
    ask(&mut entrant, crate::app::PaperAction::HandIn);
    pass(&mut [&mut chief, &mut entrant]);
    close_stage(&mut chief, "theory");
    open_stage(&mut chief, "live");
    pass(&mut [&mut chief, &mut entrant]);
    assert!(known(&entrant).contains(CHECK) && !known(&entrant).contains(LATER));
    ask(&mut entrant, HallAction::Work(1, Taker::Entrant(1)));
    assert_eq!(
        entrant.model.screen,
        Screen::Talk,
        "{:?}",
        entrant.model.notices
    );
    assert!(!on_disk(folder.path(), LATER) && !on_disk(folder.path(), PHRASE));
}

#[test]
fn a_restart_keeps_what_was_released_and_the_rest_stays_closed() {
    let folder = tempfile::tempdir().unwrap();
    let mut chief = sealed(folder.path());
    open_stage(&mut chief, "theory");
    pass(&mut [&mut chief]);
    let now = chief.model.now_ms;
    drop(chief);
    let mut again = entrants(folder.path(), now + 5_000);
    pass(&mut [&mut again]);
    assert!(known(&again).contains(KEY) && !known(&again).contains(CHECK));
    // The chief judge sits down at the new window, without a folder of materials, and opens the next stage.
    let wrong = Secret("随便一句别的什么口令就行吧".to_owned());
    ask(&mut again, HallAction::Unlock(wrong));
    assert_eq!(
        again.model.hall.held.as_ref().unwrap().seat,
        Seat::Entrant(1)
    );
    super::tests::chief(&mut again);
    close_stage(&mut again, "theory");
    open_stage(&mut again, "live");
    pass(&mut [&mut again]);
    assert!(known(&again).contains(CHECK) && !known(&again).contains(LATER));
}

#[test]
fn materials_that_cannot_be_held_are_not_sealed() {
    let folder = tempfile::tempdir().unwrap();
    materials(&folder.path().join("chief"));
    let bank = folder.path().join("chief").join("own-bank.ron");
    let text = std::fs::read_to_string(&bank).unwrap();
    std::fs::write(&bank, text.replace("answer: \"B\"", "answer: \"Z\"")).unwrap();
    let mut chief = chiefs(folder.path());
    ask(
        &mut chief,
        HallAction::OpenSealed("sealed-final".to_owned(), secret()),
    );
    assert!(chief.model.hall.held.is_none());
    let said = chief.model.notices.shown()[0].what.say(Language::Zh);
    assert!(said.contains("own-bank"), "{said}");
}

#[test]
fn an_event_is_opened_from_a_pack_with_its_phrase_and_with_no_other() {
    let folder = tempfile::tempdir().unwrap();
    materials(&folder.path().join("chief"));
    let pack = folder.path().join("hall").join("final.pack");
    let mut home = chiefs(folder.path());
    let id = "sealed-final".to_owned();
    ask(&mut home, HallAction::Seal(id, secret(), pack.clone()));
    assert!(pack.exists(), "{:?}", home.model.notices);
    for words in [CHECK, KEY, LATER, PHRASE, "云杉杯封题决赛"] {
        assert!(!on_disk(folder.path(), words), "{words} lies in the pack");
    }
    drop(home);
    // In the hall: a window that has nothing but the pack.
    let mut hall = app_named(at(folder.path()), "裁判长席");
    let wrong = Secret("随便一句别的什么口令就行吧".to_owned());
    ask(&mut hall, HallAction::OpenPack(pack.clone(), wrong));
    assert!(hall.model.hall.held.is_none());
    let said: Vec<String> = hall
        .model
        .notices
        .shown()
        .iter()
        .map(|it| it.what.say(Language::Zh))
        .collect();
    assert!(said.iter().any(|it| it.contains("口令打不开")), "{said:?}");
    ask(&mut hall, HallAction::OpenPack(pack.clone(), secret()));
    let held = hall.model.hall.held.as_ref().unwrap();
    assert_eq!(held.event.contest().title.value, "云杉杯封题决赛");
    assert!(held.is_sealed() && held.is_unlocked());
    // One altered byte of it, and it opens nothing.
    let mut bytes = std::fs::read(&pack).unwrap();
    let last = bytes.len() - 1;
    bytes[last] ^= 1;
    std::fs::write(&pack, bytes).unwrap();
    let before = hall.model.notices.shown().len();
    ask(&mut hall, HallAction::Pack(pack));
    assert!(hall.model.notices.shown().len() > before);
}
