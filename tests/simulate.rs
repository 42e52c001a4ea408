//! `heard simulate`: parts put together are the whole byte for byte, on any number of threads.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::disallowed_methods)]

use std::{
    path::Path,
    process::{Command, Output},
    sync::LazyLock,
};

use heard::{
    batch::{
        bots::{Bot, Stage},
        simulate::{Arena, Line, Shard},
    },
    scenario,
    session::CustomerKind,
    store::library,
    text::Language,
};
use proptest::prelude::*;
use serde_json::Value;

static ARENA: LazyLock<Arena> = LazyLock::new(|| {
    let mut files = library::load(&[]).files.into_iter();
    let file = files.find(|it| it.path.contains("charged-twice")).unwrap();
    let scenario = scenario::check(&file).0.unwrap();
    let stage = Stage::new(&file, scenario, Language::Zh, CustomerKind::Generated);
    Arena::new(stage)
});

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn parts_make_the_whole_in_any_order(
        bot in 0..Bot::ALL.len(),
        runs in 0_u64..12,
        seed in any::<u64>(),
        of in 1_u64..5,
        backwards in any::<bool>(),
    ) {
        let bot = Bot::ALL[bot];
        let whole = ARENA.line(bot, runs, seed, Shard::WHOLE);
        let mut parts: Vec<Line> = (1..=of)
            .map(|part| ARENA.line(bot, runs, seed, Shard { part, of }))
            .collect();
        if backwards {
            parts.reverse();
        }
        // Through their text, as files would carry them.
        let mut parts = parts.iter().map(|part| Line::read(&part.json().to_string()).unwrap());
        let mut merged = parts.next().unwrap();
        for part in parts {
            prop_assert!(merged.merge(&part));
        }
        prop_assert_eq!(merged.json().to_string(), whole.json().to_string());
    }
}

fn heard(args: &[&str], threads: &str) -> Output {
    let nowhere = std::env::temp_dir().join("heard-simulate-no-data");
    Command::new(env!("CARGO_BIN_EXE_heard"))
        .args(args)
        .arg("--data")
        .arg(nowhere)
        .env("RAYON_NUM_THREADS", threads)
        .output()
        .unwrap()
}

const RUN: [&str; 8] = [
    "simulate",
    "safe-account",
    "--runs",
    "6",
    "--format",
    "json",
    "--lang",
    "en",
];

#[test]
fn the_command_prints_the_same_whatever_the_threads_and_merges_what_it_printed() {
    let whole = heard(&RUN, "1").stdout;
    assert_eq!(heard(&RUN, "5").stdout, whole);
    let folder = tempfile::tempdir().unwrap();
    let parts = ["1/3", "2/3", "3/3"].map(|shard| {
        let printed = heard(&[&RUN[..], &["--shard", shard]].concat(), "2").stdout;
        let path = folder.path().join(shard.replace('/', "-"));
        std::fs::write(&path, printed).unwrap();
        path.to_string_lossy().into_owned()
    });
    let mut merge = vec!["simulate", "--format", "json", "--lang", "en", "--merge"];
    merge.extend(parts.iter().map(String::as_str));
    assert_eq!(heard(&merge, "2").stdout, whole);
    let lines = String::from_utf8(whole).unwrap();
    assert_eq!(lines.lines().count(), Bot::ALL.len() + 1);
    for line in lines.lines() {
        let line: Value = serde_json::from_str(line).unwrap();
        assert_eq!(line["runs"], 6, "{line}");
    }
}

#[test]
fn a_picture_is_drawn_and_people_get_tables_in_their_language() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bots.svg");
    let path = path.to_str().unwrap();
    let args = [
        "simulate",
        "safe-account",
        "--runs",
        "2",
        "--picture",
        path,
        "--lang",
        "zh-CN",
    ];
    let done = heard(&args, "2");
    let said = String::from_utf8(done.stdout).unwrap();
    assert!(said.contains("均分") && said.contains("expert"), "{said}");
    let drawn = std::fs::read_to_string(Path::new(path)).unwrap();
    assert!(drawn.starts_with("<svg") && drawn.contains("模拟学员的总分"));
    assert_eq!(drawn.matches("<circle").count(), Bot::ALL.len());
}

#[test]
fn what_cannot_be_run_is_refused_with_what_to_do() {
    for (args, hint) in [
        (
            &["simulate", "safe-account", "--bot", "saint"][..],
            "expert",
        ),
        (
            &["simulate", "safe-account", "--shard", "3/2"][..],
            "Parts count",
        ),
        (&["simulate", "no-such-case"][..], "safe-account"),
        (
            &["simulate", "safe-account", "--picture", "a.png"][..],
            ".svg",
        ),
        (&["simulate", "--merge", "Cargo.toml"][..], "--format json"),
    ] {
        let done = heard(&[args, &["--lang", "en"]].concat(), "1");
        let said = String::from_utf8(done.stderr).unwrap();
        assert_eq!(done.status.code(), Some(2), "{args:?}");
        assert!(said.contains(hint), "{args:?}: {said}");
    }
}
