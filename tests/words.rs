//! Every word a person reads: both languages have the same messages with the same arguments, and every message that
//! the code asks for is there.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::disallowed_methods)]

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

/// Messages of a language: key → names of its arguments.
type Messages = BTreeMap<String, BTreeSet<String>>;

fn files(folder: &Path, ending: &str, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, ending, found);
        } else if path.extension().is_some_and(|it| it == ending) {
            found.push(path);
        }
    }
    found.sort();
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn messages(language: &str) -> Messages {
    let mut paths = Vec::new();
    files(
        &root().join("assets/locales").join(language),
        "ftl",
        &mut paths,
    );
    let mut messages = Messages::new();
    for path in paths {
        let text = fs::read_to_string(&path).unwrap();
        let mut current = None;
        for line in text.lines() {
            let head = line.split_once('=').map(|(key, _)| key.trim_end());
            let starts = line.starts_with(|first: char| first.is_ascii_alphabetic());
            if let Some(key) = head.filter(|_| starts) {
                let seen = messages.insert(key.to_owned(), BTreeSet::new());
                assert!(seen.is_none(), "{}: {key} stands twice", path.display());
                current = Some(key.to_owned());
            }
            if let Some(key) = &current {
                let arguments = line.split('$').skip(1).map(|rest| {
                    rest.chars()
                        .take_while(|it| it.is_ascii_alphanumeric() || *it == '-' || *it == '_')
                        .collect()
                });
                messages.get_mut(key).unwrap().extend(arguments);
            }
        }
    }
    messages
}

#[test]
fn both_languages_have_the_same_messages_with_the_same_arguments() {
    let (zh, en) = (messages("zh-CN"), messages("en"));
    let only = |one: &Messages, other: &Messages| -> Vec<String> {
        one.keys()
            .filter(|key| !other.contains_key(*key))
            .cloned()
            .collect()
    };
    assert_eq!(only(&zh, &en), Vec::<String>::new(), "missing in en");
    assert_eq!(only(&en, &zh), Vec::<String>::new(), "missing in zh-CN");
    let differ: Vec<&String> = zh.keys().filter(|key| zh[*key] != en[*key]).collect();
    assert!(differ.is_empty(), "other arguments: {differ:?}");
}

#[test]
fn every_message_the_code_names_is_there() {
    let known = messages("en");
    let areas: BTreeSet<&str> = known
        .keys()
        .filter_map(|key| key.split('-').next())
        .collect();
    let mut sources = Vec::new();
    files(&root().join("src"), "rs", &mut sources);
    let mut missing = Vec::new();
    for path in sources {
        let text = fs::read_to_string(&path).unwrap();
        // Test modules stand last in a file and may name what is not there on purpose.
        let code = text.split("#[cfg(test)]").next().unwrap();
        for call in ["Message::new(\"", "say(language, \"", "say(lang, \""] {
            for rest in code.split(call).skip(1) {
                let key = rest.split('"').next().unwrap();
                let whole =
                    rest[key.len()..].starts_with("\")") || rest[key.len()..].starts_with("\",");
                if whole && !known.contains_key(key) {
                    missing.push(format!("{}: {key}", path.display()));
                }
            }
        }
    }
    assert!(!areas.is_empty());
    assert!(
        missing.is_empty(),
        "no such message:\n{}",
        missing.join("\n")
    );
}
