//! What a sealed pack is made of: the contest, and for each stage every file it needs with what those need in turn; and the files of an
//! opened part as they lay on the shelf.

use std::{collections::BTreeSet, path::Path};

use super::{CONTEST_PART, PackedFile};
use crate::{
    scenario::{
        Contest, Exercise, POOLS, RelayTask, attach, check_bank, check_exercise,
        contest::{Part, Stage},
        is_bank, is_contest,
    },
    text::{Companion, Content, Message, SourceFile},
};

/// The parts of the pack of `contest`, whose file is `text`: the contest itself, then one a stage, each with its files from `shelf`.
///
/// # Errors
/// The first thing that a stage needs and that is not on the shelf.
pub fn pack_parts(
    contest: &Contest,
    text: &str,
    shelf: &[SourceFile],
) -> Result<Vec<(String, Vec<PackedFile>)>, Message> {
    let own = PackedFile {
        name: format!("{}.ron", contest.id.value),
        bytes: text.as_bytes().to_vec(),
    };
    let mut parts = vec![(CONTEST_PART.to_owned(), vec![own])];
    for stage in &contest.stages {
        let mut files = Vec::new();
        for id in needed(&stage.part, shelf) {
            let file = found(shelf, &id).ok_or_else(|| lacks(stage, &id))?;
            put(&mut files, &id, file);
        }
        parts.push((stage.id.value.clone(), files));
    }
    Ok(parts)
}

/// The contest file among the files of the part [`CONTEST_PART`].
pub fn packed_contest(files: &[PackedFile]) -> Option<String> {
    let mut texts = files
        .iter()
        .map(|file| String::from_utf8_lossy(&file.bytes).into_owned());
    texts.find(|text| is_contest(text))
}

/// The files of an opened part, each with what lay beside it.
pub fn packed_sources(files: &[PackedFile]) -> Vec<SourceFile> {
    let written = files.iter().filter(|file| {
        let (folder, name) = parted(&file.name);
        name.ends_with(".ron") && !folder.ends_with(POOLS)
    });
    written.map(|file| source(file, files)).collect()
}

fn source(file: &PackedFile, files: &[PackedFile]) -> SourceFile {
    let (folder, _) = parted(&file.name);
    let text = String::from_utf8_lossy(&file.bytes);
    let bare = SourceFile::new(file.name.as_str(), text.as_ref());
    let whole = attach(bare, &|name| {
        let name = format!("{folder}{name}");
        match files.iter().find(|file| file.name == name) {
            Some(file) => Content::Bytes(file.bytes.as_slice().into()),
            None => Content::Missing,
        }
    });
    if folder.is_empty() {
        return whole;
    }
    let pools = files.iter().filter_map(|file| {
        let name = file.name.strip_prefix(folder)?;
        name.starts_with(POOLS).then(|| Companion {
            name: name.to_owned(),
            content: Content::Bytes(file.bytes.as_slice().into()),
        })
    });
    whole.with_more(&pools.collect::<Vec<_>>())
}

/// The folder of a name, with the slash, and what stands behind it.
fn parted(name: &str) -> (&str, &str) {
    name.split_at(name.rfind('/').map_or(0, |at| at + 1))
}

/// Puts `file` down; one with others beside it in a folder of its own, so that two of them may have tables of one name.
fn put(files: &mut Vec<PackedFile>, id: &str, file: &SourceFile) {
    let folder = match file.beside.is_empty() {
        true => String::new(),
        false => format!("{id}/"),
    };
    files.push(PackedFile {
        name: format!("{folder}{id}.ron"),
        bytes: file.text.as_bytes().to_vec(),
    });
    for beside in file.beside.iter() {
        if let Content::Bytes(bytes) = &beside.content {
            files.push(PackedFile {
                name: format!("{folder}{}", beside.name),
                bytes: bytes.to_vec(),
            });
        }
    }
}

/// The ids that a part needs: those it names, what these name in turn, and the banks that questions are drawn from where none is named.
fn needed(part: &Part, shelf: &[SourceFile]) -> BTreeSet<String> {
    let named = part.needs();
    let mut ids: BTreeSet<String> = named.iter().map(|(_, id)| id.value.clone()).collect();
    let draws =
        matches!(part, Part::Quiz(_)) || (matches!(part, Part::Theory(_)) && ids.is_empty());
    if draws {
        // As everywhere else, banks with findings are left out where none is named.
        let banks = shelf.iter().filter(|file| is_bank(&file.text));
        let banks = banks.filter(|file| check_bank(file).0.is_some());
        ids.extend(banks.map(stem));
    }
    if matches!(part, Part::Relay(_)) {
        let relays: Vec<Exercise> = ids
            .iter()
            .filter_map(|id| check_exercise(found(shelf, id)?).0)
            .collect();
        for relay in &relays {
            if let Exercise::Relay(relay) = relay {
                ids.extend(relay.parts.iter().map(|part| match &part.task {
                    RelayTask::Case(id) | RelayTask::Exercise(id) => id.value.clone(),
                }));
            }
        }
    }
    ids
}

fn found<'a>(shelf: &'a [SourceFile], id: &str) -> Option<&'a SourceFile> {
    shelf.iter().find(|file| stem(file) == id)
}

fn stem(file: &SourceFile) -> String {
    let stem = Path::new(&file.path).file_stem().unwrap_or_default();
    stem.to_string_lossy().into_owned()
}

fn lacks(stage: &Stage, id: &str) -> Message {
    Message::new("event-needs")
        .with("stage", stage.title.value.clone())
        .with("name", id.to_owned())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn file(name: &str, bytes: &str) -> PackedFile {
        PackedFile {
            name: name.to_owned(),
            bytes: bytes.as_bytes().to_vec(),
        }
    }

    #[test]
    fn a_file_comes_out_of_a_part_with_what_lay_beside_it_and_nothing_else() {
        let files = [
            file("one/one.ron", "Scenario()"),
            file("one/pools/mine.ron", "Pool(language: Zh)"),
            file("two.ron", "Bank()"),
        ];
        let sources = packed_sources(&files);
        let paths: Vec<&str> = sources.iter().map(|it| it.path.as_str()).collect();
        assert_eq!(paths, ["one/one.ron", "two.ron"]);
        let beside: Vec<&str> = sources[0]
            .beside
            .iter()
            .map(|it| it.name.as_str())
            .collect();
        assert!(beside.contains(&"pools/mine.ron"), "{beside:?}");
        assert!(sources[1].beside.is_empty());
    }

    #[test]
    fn what_goes_in_comes_out_the_same_for_every_kind_of_stage() {
        let text = r#"Contest(format: 1, id: "all", language: Zh, title: "全", entrants: Teams((members: 3, roles: [Agent, Analyst, Lead])), stages: [
            (id: "relay", title: "接力", by: Together, weight: 100, minutes: 50, part: Relay((from: ["relay"]))),
        ])"#;
        let relay = SourceFile::new("a/relay.ron", "Relay()");
        let contest = crate::scenario::check_contest(&SourceFile::new("", text))
            .0
            .unwrap();
        let parts = pack_parts(&contest, text, &[relay]).unwrap();
        assert_eq!(packed_contest(&parts[0].1).unwrap(), text);
        assert_eq!(packed_sources(&parts[1].1)[0].text.as_ref(), "Relay()");
        let lacking = pack_parts(&contest, text, &[]).unwrap_err();
        assert!(lacking.say(crate::text::Language::Zh).contains("relay"));
    }
}
