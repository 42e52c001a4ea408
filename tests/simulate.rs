//! `heard simulate`: parts put together are the whole byte for byte, on any number of threads.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::disallowed_methods)]

use std::{
    path::Path,
    process::{Command, Output},
    sync::LazyLock,
};

use heard::{
    batch::{
        bots::{Bot, Piece},
        simulate::{Arena, Line, Plan, Shard},
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
    let kind = CustomerKind::Generated;
    Arena::new(Piece::new(&file, scenario, Language::Zh, kind))
});

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn parts_make_the_whole_in_any_order(
        first in 0..Bot::ALL.len(),
        bots in 1..4_usize,
        runs in 0_u64..12,
        forms in 0_u64..6,
        seed in any::<u64>(),
        of in 1_u64..5,
        backwards in any::<bool>(),
    ) {
        let bots: Vec<Bot> = Bot::ALL.into_iter().cycle().skip(first).take(bots).collect();
        let plan = Plan { forms, ..Plan::new(runs, seed) };
        let written = |lines: &[Line]| -> Vec<String> {
            lines.iter().map(|line| line.json().to_string()).collect()
        };
        let whole = ARENA.lines(&bots, plan);
        let mut parts: Vec<Vec<Line>> = (1..=of)
            .map(|part| ARENA.lines(&bots, Plan { shard: Shard { part, of }, ..plan }))
            .collect();
        if backwards {
            parts.reverse();
        }
        // Through their text, as files would carry them.
        let read = |line: &String| Line::read(line).unwrap();
        let mut parts = parts.iter().map(|part| written(part).iter().map(read).collect::<Vec<_>>());
        let mut merged = parts.next().unwrap();
        for part in parts {
            for (line, more) in merged.iter_mut().zip(&part) {
                prop_assert!(line.merge(more));
            }
        }
        prop_assert_eq!(written(&merged), written(&whole));
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
    assert_eq!(lines.lines().count(), Bot::ALL.len() + 2);
    for line in lines.lines().take(Bot::ALL.len() - 1) {
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

#[cfg(feature = "desktop")]
#[test]
fn a_picture_can_be_drawn_as_png_too() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bots.PNG");
    let path = path.to_str().unwrap();
    let args = ["simulate", "safe-account", "--bot", "rude", "--runs", "2"];
    let done = heard(&[&args[..], &["--picture", path]].concat(), "2");
    assert!(done.status.success(), "{done:?}");
    let drawn = std::fs::read(path).unwrap();
    assert!(drawn.starts_with(b"\x89PNG\r\n") && drawn.len() > 2_000);
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
            &["simulate", "safe-account", "--picture", "a.gif"][..],
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
