//! The order of the rooms: each uses only those above it in `src/lib.rs`, and watched packages only where they belong.
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test that reads the source"
)]

use std::{
    fs,
    path::{Path, PathBuf},
};

/// Packages that only some rooms may use. `egui` stands for its companions too.
const WATCHED: &[(&str, &[&str])] = &[
    ("egui", &["ui", "host"]),
    ("eframe", &["ui", "host"]),
    ("bevy", &["host"]),
    ("wgpu", &["host"]),
    ("rfd", &["ui", "host"]),
    ("clap", &["host"]),
    ("sqlx", &["store"]),
    ("tokio", &["store", "link"]),
    ("reqwest", &["link"]),
    ("rustls", &["link"]),
    ("keyring", &["host"]),
    ("directories", &["store"]),
];

#[test]
fn no_room_looks_down() {
    let mut faults = Vec::new();
    let rooms = rooms();
    for (at, room) in rooms.iter().enumerate() {
        for path in files(room) {
            let code = without_comments(&fs::read_to_string(&path).unwrap());
            let mut fault = |offset: usize, what: String| {
                let line = code[..offset].matches('\n').count() + 1;
                faults.push(format!("{}:{line}: {room} {what}", path.display()));
            };
            for (offset, used) in uses(&code) {
                if let Some(below) = rooms[at + 1..].iter().find(|below| *below == used) {
                    fault(offset, format!("looks down at {below}"));
                }
            }
            for (package, may) in WATCHED {
                if let Some(offset) = mention(&code, package).filter(|_| !may.contains(&&**room)) {
                    fault(
                        offset,
                        format!("uses {package}, which belongs to {}", may.join(", ")),
                    );
                }
            }
        }
    }
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

#[test]
fn a_look_down_is_seen_in_every_form() {
    let code = "use crate::ui::x;\nuse crate::{\n    store::{self, app},\n    host,\n};\nlet a = crate::app::B;";
    let seen: Vec<&str> = uses(code).into_iter().map(|(_, used)| used).collect();
    assert_eq!(seen, ["ui", "store", "host", "app"]);
    assert_eq!(without_comments("a // crate::ui\nb"), "a \nb");
    assert!(mention("use egui_plot::Plot;", "egui").is_some());
    assert!(mention("let my_egui = 1; egui", "egui").is_none());
}

/// The rooms in the order of the map: `pub mod …;` in `src/lib.rs`.
fn rooms() -> Vec<String> {
    let map = fs::read_to_string("src/lib.rs").unwrap();
    let names = map
        .lines()
        .filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'));
    names.map(str::to_owned).collect()
}

fn files(room: &str) -> Vec<PathBuf> {
    let mut folders = vec![Path::new("src").join(room)];
    let mut found = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            match path.extension() {
                _ if path.is_dir() => folders.push(path),
                Some(ending) if ending == "rs" => found.push(path),
                _ => {}
            }
        }
    }
    found.sort();
    assert!(!found.is_empty(), "room {room} has no files");
    found
}

fn without_comments(text: &str) -> String {
    let lines = text
        .lines()
        .map(|line| line.split("//").next().unwrap_or_default());
    lines.collect::<Vec<_>>().join("\n")
}

/// The first name of every path behind `crate::`, also of each path in `crate::{…}`, with its place.
fn uses(code: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    for (start, _) in code.match_indices("crate::") {
        let mut at = start + "crate::".len();
        let mut depth = 0;
        loop {
            let blank = code[at..].len() - code[at..].trim_start().len();
            let name = &code[at + blank..];
            let end = name
                .find(|c: char| !c.is_alphanumeric() && c != '_')
                .unwrap_or(name.len());
            if end > 0 && depth <= 1 {
                found.push((at + blank, &name[..end]));
            }
            // On to the next path of the same group: behind a comma that is not inside an inner group.
            let next = code[at..].char_indices().find(|&(_, c)| {
                depth += i32::from(c == '{') - i32::from(c == '}');
                depth < 1 || (depth == 1 && (c == ',' || c == '{'))
            });
            match next {
                Some((step, _)) if depth == 1 => at += step + 1,
                _ => break,
            }
        }
    }
    found
}

/// Where `package`, or a companion named after it, is used as the beginning of a path.
fn mention(code: &str, package: &str) -> Option<usize> {
    let starts = code.match_indices(package).map(|(at, _)| at);
    starts.into_iter().find(|&at| {
        let before = code[..at].chars().next_back();
        let rest = code[at..].trim_start_matches(|c: char| c.is_alphanumeric() || c == '_');
        !before.is_some_and(|c| c.is_alphanumeric() || "_:\"'.".contains(c))
            && rest.starts_with("::")
    })
}
