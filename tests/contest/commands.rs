//! `heard contest …` from outside: begin, register, draw, standing, export, verify, seal and open.

use std::{
    fs,
    path::Path,
    process::{Command, Output},
};

use heard::contest::verify;
use serde_json::Value;

use crate::small::{Small, TEAMS};

fn heard(data: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_heard"))
        .args(["contest"])
        .args(args)
        .arg("--data")
        .arg(data)
        .args(["--lang", "zh-CN"])
        .output()
        .unwrap()
}

fn out(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn err(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn an_event_is_begun_registered_drawn_shown_and_exported() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name).display().to_string();
    let data = folder.path().join("data");
    fs::write(at("small.ron"), TEAMS).unwrap();
    let begun = heard(&data, &["begin", &at("small.ron")]);
    assert!(begun.status.success(), "{}", err(&begun));
    assert!(
        out(&begun).contains("1 号比赛开赛：小型竞赛"),
        "{}",
        out(&begun)
    );

    let table =
        "类别,姓名,单位,队名\n选手,林晓,东区,云杉队\n选手,周敏,东区,云杉队\n评委,陈立,高校,\n";
    fs::write(at("people.csv"), table).unwrap();
    let done = heard(&data, &["register", "1", "--from", &at("people.csv")]);
    assert_eq!(
        out(&done),
        "现有选手 2 人，队 1 支，评委 1 人\n",
        "{}",
        err(&done)
    );
    // A line that is refused keeps all lines out.
    fs::write(
        at("more.csv"),
        "类别,姓名,单位,队名\n评委,王芳,高校,\n选手,赵静,西区,云杉队\n",
    )
    .unwrap();
    let full = heard(&data, &["register", "1", "--from", &at("more.csv")]);
    assert_eq!(full.status.code(), Some(2));
    assert!(
        err(&full).contains("已经满了") && err(&full).contains("第 2 行"),
        "{}",
        err(&full)
    );

    let drawn = heard(&data, &["draw", "1"]);
    assert!(
        out(&drawn).contains("01 号") && out(&drawn).contains("（队）"),
        "{}{}",
        out(&drawn),
        err(&drawn)
    );
    let twice = heard(&data, &["draw", "1"]);
    assert!(err(&twice).contains("已经抽签"), "{}", err(&twice));
    let standing = heard(&data, &["standing", "1"]);
    assert!(
        out(&standing).contains("情景实战") && out(&standing).contains("待"),
        "{}",
        out(&standing)
    );

    let file = at("event.jsonl");
    assert!(
        heard(&data, &["export", "1", "--to", &file])
            .status
            .success()
    );
    let text = fs::read_to_string(&file).unwrap();
    assert_eq!(verify(&text).records, 6);
    let open = heard(&data, &["verify", &file]);
    assert_eq!(open.status.code(), Some(1));
    assert!(out(&open).contains("还没有签名结束"), "{}", out(&open));
    let again = heard(&data, &["import", &file]);
    assert!(
        out(&again).contains("2 号比赛"),
        "{}{}",
        out(&again),
        err(&again)
    );
    let events = heard(&data, &["events", "--format", "json"]);
    let ids: Vec<Value> = out(&events)
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(
        (ids.len(), &ids[0]["event"], &ids[1]["records"]),
        (2, &Value::from(2), &Value::from(6))
    );
}

#[test]
fn verify_names_the_first_broken_record_and_the_standing_is_not_silently_wrong() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("event.jsonl");
    let name = file.display().to_string();
    let text = Small::file();
    fs::write(&file, &text).unwrap();
    let sound = heard(folder.path(), &["verify", &name]);
    assert_eq!(sound.status.code(), Some(0), "{}", out(&sound));
    assert!(out(&sound).contains("签名有效"));
    let wrong_key = heard(folder.path(), &["verify", &name, "--key", &"0".repeat(64)]);
    assert_eq!(wrong_key.status.code(), Some(1));

    let json = heard(
        folder.path(),
        &[
            "standing",
            &name,
            "--format",
            "json",
            "--other-rules",
            "--judges",
        ],
    );
    let lines: Vec<Value> = out(&json)
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let first = &lines[0];
    assert_eq!(
        (&first["total"], &first["place"], &first["prize"]),
        (&Value::from(83.47), &Value::from(1), &Value::from("一等奖"))
    );
    assert_eq!(first["scores"][1]["judges"], Value::from(77.78));
    assert!(
        lines
            .iter()
            .any(|line| line["crossing"]["rule"] == "machine_alone")
    );
    assert!(lines.iter().any(|line| line["judges"]["alpha"] == 1.0));

    // Somebody gives entrant 1 ten points more.
    let forged = text.replacen("\"points\":\"80\"", "\"points\":\"90\"", 1);
    assert_ne!(forged, text);
    fs::write(&file, forged).unwrap();
    let found = heard(folder.path(), &["verify", &name, "--format", "json"]);
    let line: Value = serde_json::from_str(&out(&found)).unwrap();
    assert_eq!(
        (found.status.code(), &line["fault"]),
        (Some(1), &Value::from("verify-altered"))
    );
    let standing = heard(folder.path(), &["standing", &name]);
    assert_eq!(standing.status.code(), Some(1));
    assert!(
        err(&standing).contains("被改动过") && err(&standing).contains("只算到"),
        "{}",
        err(&standing)
    );
    fs::write(&file, "no records").unwrap();
    let none = heard(folder.path(), &["standing", &name]);
    assert_eq!(none.status.code(), Some(2), "{}", err(&none));
}

#[test]
fn a_pack_opens_with_the_phrase_and_with_no_other() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name).display().to_string();
    fs::write(at("phrase"), "云杉落雪，海棠未开，山高水长\n").unwrap();
    fs::write(at("other"), "云杉落雪，海棠已开，山高水长\n").unwrap();
    let sealed = heard(
        folder.path(),
        &[
            "seal",
            "certification",
            "--phrase-file",
            &at("phrase"),
            "--to",
            &at("event.pack"),
        ],
    );
    assert!(sealed.status.success(), "{}", err(&sealed));
    let bytes = fs::read(at("event.pack")).unwrap();
    assert!(bytes.windows(12).all(|it| it != b"charged-twic"));
    let opened = heard(
        folder.path(),
        &[
            "open",
            &at("event.pack"),
            "--phrase-file",
            &at("phrase"),
            "--to",
            &at("out"),
        ],
    );
    assert!(opened.status.success(), "{}", err(&opened));
    let live = folder.path().join("out/live/charged-twice.ron");
    assert!(
        fs::read_to_string(live)
            .unwrap()
            .contains("id: \"charged-twice\"")
    );
    assert!(folder.path().join("out/contest/certification.ron").exists());
    let closed = heard(
        folder.path(),
        &[
            "open",
            &at("event.pack"),
            "--phrase-file",
            &at("other"),
            "--to",
            &at("none"),
        ],
    );
    assert_eq!(closed.status.code(), Some(2));
    assert!(err(&closed).contains("打不开") && !folder.path().join("none").exists());
    // An event that is begun with the pack asks for the phrase where it draws lots.
    let begun = heard(
        folder.path(),
        &[
            "begin",
            "certification",
            "--phrase-file",
            &at("phrase"),
            "--pack",
            &at("event.pack"),
        ],
    );
    assert!(begun.status.success(), "{}", err(&begun));
    let entered = heard(folder.path(), &["register", "1", "--entrant", "林晓"]);
    assert!(entered.status.success(), "{}", err(&entered));
    let asks = heard(folder.path(), &["draw", "1"]);
    assert!(err(&asks).contains("--phrase-file"), "{}", err(&asks));
    let drawn = heard(
        folder.path(),
        &["draw", "1", "--phrase-file", &at("phrase")],
    );
    assert!(out(&drawn).contains("林晓"), "{}", err(&drawn));
}
