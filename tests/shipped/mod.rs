//! The shipped cases, read from their folder: what several test programs play.

use std::{
    fs,
    path::{Path, PathBuf},
};

use heard::scenario::Scenario;

/// Every shipped case, in the order of the files; pools, banks and companions are no cases.
pub fn scenarios() -> Vec<Scenario> {
    let mut found = Vec::new();
    walk(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios"),
        &mut found,
    );
    found.sort();
    let options =
        ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    let read = found.iter().filter_map(|path| {
        let text = fs::read_to_string(path).unwrap();
        options.from_str(&text).ok()
    });
    read.collect()
}

fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            walk(&path, found);
        } else if path.extension().is_some_and(|it| it == "ron") {
            found.push(path);
        }
    }
}
