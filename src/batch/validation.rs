//! Folders of labelled lines in, a row of agreement a task out; what could not be read is named, never guessed.

use std::{
    collections::BTreeMap,
    sync::atomic::{AtomicUsize, Ordering},
    thread,
};

use super::{
    agreement::{Pair, Sample, interval, one_human},
    sets,
    task::{Answer, Labelled, Set, Task},
    trained::{Seen, held_out, seen},
};
use crate::{
    hearing::Models,
    text::{Language, Message},
};

/// Lines a thread takes at a time.
const PORTION: usize = 32;

/// A folder of one set.
#[derive(Clone, Debug)]
pub struct Folder {
    /// Its name, by which the set is known.
    pub name: String,
    /// Its `*.jsonl` files, by name.
    pub files: Vec<File>,
}

/// A file of labelled lines.
#[derive(Clone, Debug)]
pub struct File {
    /// How it is called in messages.
    pub path: String,
    /// What is in it: a JSON object a line, UTF-8.
    pub bytes: Vec<u8>,
}

/// A line that could not be read.
#[derive(Clone, Debug, PartialEq)]
pub struct Broken {
    /// The file, as it was called.
    pub path: String,
    /// The line, from 1.
    pub line: usize,
    /// What is wrong with it.
    pub why: Message,
}

/// Agreement on one task.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The set.
    pub set: &'static str,
    /// The language of its replies.
    pub language: Language,
    /// The task, with what to compare it to.
    pub task: Task,
    /// The metric; `None` where the data leave it undefined.
    pub value: Option<f64>,
    /// Its 95 % interval by bootstrap over groups.
    pub interval: Option<(f64, f64)>,
    /// How many labelled utterances.
    pub items: usize,
    /// How many dialogues, posts or transcripts they come from.
    pub groups: usize,
    /// What one person reaches.
    pub human: Option<f64>,
    /// What the shipped weights have seen of it.
    pub seen: Seen,
    /// Where they have seen these labels: value, low and high that their own file gives, every dialogue heard by
    /// weights made without it.
    pub held_out: Option<[f64; 3]>,
}

/// Everything found under a folder of sets.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Validation {
    /// A row a task, in the order of the known sets.
    pub rows: Vec<Row>,
    /// Known sets that were not there.
    pub absent: Vec<&'static str>,
    /// Known sets that were there without a single labelled utterance.
    pub empty: Vec<&'static str>,
    /// Folders that are no known set.
    pub unknown: Vec<String>,
    /// Lines that were left out.
    pub broken: Vec<Broken>,
}

/// Hears every line of `folders` on `threads` threads (at least one) and compares it with its labels. The result does
/// not depend on their number.
pub fn validate(folders: &[Folder], threads: usize) -> Validation {
    let shipped = Models::shipped();
    validate_by(folders, threads, &|lines, set| {
        read_all(set, lines, threads, &shipped)
    })
}

/// The same by other models: every group is heard by that of `ears` which `part` names, so that models made without a
/// part of the groups can be measured on just that part.
pub fn validate_in_parts(
    folders: &[Folder],
    threads: usize,
    ears: &[Models<'_>],
    part: &(dyn Fn(&str, &str) -> usize + Sync),
) -> Validation {
    validate_by(folders, threads, &|lines, set| {
        let mut all: Vec<Result<Labelled, Message>> = Vec::new();
        for (number, ears) in ears.iter().enumerate() {
            let read = read_all(set, lines, threads, ears);
            if number == 0 {
                all = read;
                continue;
            }
            for (kept, mine) in all.iter_mut().zip(read) {
                if let Ok(labelled) = &mine
                    && part(set.name, &labelled.group) == number
                {
                    *kept = mine;
                }
            }
        }
        all
    })
}

/// How the lines of a set are heard.
type Reader<'r> = dyn Fn(&[Line<'_>], &Set) -> Vec<Result<Labelled, Message>> + 'r;

fn validate_by(folders: &[Folder], threads: usize, reader: &Reader<'_>) -> Validation {
    let mut done = Validation::default();
    let known = |folder: &&Folder| sets::ALL.iter().any(|set| set.name == folder.name);
    let unknown = folders.iter().filter(|folder| !known(folder));
    done.unknown = unknown.map(|folder| folder.name.clone()).collect();
    for set in sets::ALL {
        let mine: Vec<&Folder> = folders.iter().filter(|it| it.name == set.name).collect();
        if mine.is_empty() {
            done.absent.push(set.name);
            continue;
        }
        let files: Vec<&File> = mine.into_iter().flat_map(|it| &it.files).collect();
        let lines: Vec<Line<'_>> = files.iter().copied().flat_map(lines).collect();
        let mut read = Vec::new();
        for (line, outcome) in lines.iter().zip(reader(&lines, set)) {
            match outcome {
                Ok(labelled) => read.push(labelled),
                Err(why) => done.broken.push(line.broken(why)),
            }
        }
        let before = done.rows.len();
        let known = seen(set.name, files);
        done.rows.extend(rows(set, &read, known, threads));
        if done.rows.len() == before {
            done.empty.push(set.name);
        }
    }
    done
}

/// One line of a file.
pub(super) struct Line<'a> {
    path: &'a str,
    number: usize,
    pub bytes: &'a [u8],
}

impl Line<'_> {
    /// The line as one that is left out.
    pub fn broken(&self, why: Message) -> Broken {
        Broken {
            path: self.path.to_owned(),
            line: self.number,
            why,
        }
    }
}

/// The lines of `file` that hold anything.
pub(super) fn lines(file: &File) -> impl Iterator<Item = Line<'_>> {
    let bytes = file
        .bytes
        .strip_prefix(b"\xef\xbb\xbf")
        .unwrap_or(&file.bytes);
    let lines = bytes.split(|&byte| byte == b'\n').enumerate();
    lines
        .filter(|(_, bytes)| !bytes.iter().all(u8::is_ascii_whitespace))
        .map(|(at, bytes)| Line {
            path: &file.path,
            number: at + 1,
            bytes,
        })
}

/// What each of `lines` gives, in their order.
fn read_all(
    set: &Set,
    lines: &[Line<'_>],
    threads: usize,
    ears: &Models<'_>,
) -> Vec<Result<Labelled, Message>> {
    let portions: Vec<&[Line<'_>]> = lines.chunks(PORTION).collect();
    shared(&portions, threads, |portion| {
        portion
            .iter()
            .map(|line| read(set, line.bytes, ears))
            .collect::<Vec<_>>()
    })
    .into_iter()
    .flatten()
    .collect()
}

fn read(set: &Set, bytes: &[u8], ears: &Models<'_>) -> Result<Labelled, Message> {
    let text = std::str::from_utf8(bytes).map_err(|_| Message::new("validate-not-text"))?;
    (set.read)(text.trim(), ears)
}

/// The rows of `set`; tasks that nothing was labelled for have none.
fn rows(set: &Set, read: &[Labelled], seen: Seen, threads: usize) -> Vec<Row> {
    let tasks: Vec<usize> = (0..set.tasks.len()).collect();
    let rows = shared(&tasks, threads, |&task| row(set, task, read, seen));
    rows.into_iter().flatten().collect()
}

fn row(set: &Set, number: usize, read: &[Labelled], seen: Seen) -> Option<Row> {
    let task = set.tasks[number];
    let mut groups: BTreeMap<&str, usize> = BTreeMap::new();
    let mut pairs = Vec::new();
    let mut things: Vec<(f64, &[f64])> = Vec::new();
    for labelled in read {
        for answer in labelled.answers.iter().filter(|it| it.task == number) {
            let next = groups.len();
            let group = *groups.entry(&labelled.group).or_insert(next);
            pairs.push(pair(group, answer));
            things.push((answer.gold, &answer.raters));
        }
    }
    if pairs.is_empty() {
        return None;
    }
    let sample = Sample::new(task.metric, &pairs);
    Some(Row {
        set: set.name,
        language: set.language,
        task,
        value: sample.value(),
        interval: interval(&sample),
        items: pairs.len(),
        groups: groups.len(),
        human: one_human(task.human, task.metric, &things),
        seen,
        held_out: (seen == Seen::ThisPart)
            .then(|| held_out(set.name, task.key))
            .flatten(),
    })
}

fn pair(group: usize, answer: &Answer) -> Pair {
    Pair {
        group,
        gold: answer.gold,
        heard: answer.heard,
    }
}

/// `of` each of `all`, worked on by so many threads, in the order of `all`.
fn shared<T: Sync, R: Send>(all: &[T], threads: usize, of: impl Fn(&T) -> R + Sync) -> Vec<R> {
    if threads < 2 || all.len() < 2 {
        return all.iter().map(of).collect();
    }
    let next = AtomicUsize::new(0);
    let work = || {
        let mut mine = Vec::new();
        while let Some(each) = {
            let at = next.fetch_add(1, Ordering::Relaxed);
            all.get(at).map(|each| (at, each))
        } {
            mine.push((each.0, of(each.1)));
        }
        mine
    };
    let mut done: Vec<(usize, R)> = thread::scope(|scope| {
        let helpers: Vec<_> = (1..threads.min(all.len()))
            .map(|_| scope.spawn(work))
            .collect();
        let mut done = work();
        for helper in helpers {
            match helper.join() {
                Ok(theirs) => done.extend(theirs),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        done
    });
    done.sort_by_key(|(at, _)| *at);
    done.into_iter().map(|(_, result)| result).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Six turns of a helpdesk in three talks.
    fn folder() -> Vec<Folder> {
        let talk = |id: usize, first: &str, second: &str| {
            format!(
                r#"{{"id":"{id}","turns":[["h","{first}",{{"HNUG":{id},"HNaN":9}}],["h","{second}",{{"HNUG*":9,"HNaN":{id}}}]]}}"#
            ) + "\n"
        };
        let lines = [
            talk(1, "您好。", "请您在设置里点重置，再登录一次。"),
            talk(2, "收到。", "已为您退款38元，三天内到账。"),
            talk(4, "感谢您的关注！", "请私信我们您的手机号。"),
        ];
        vec![Folder {
            name: "stc3__zh".to_owned(),
            files: vec![File {
                path: "stc3__zh/dev.jsonl".to_owned(),
                bytes: lines.concat().into_bytes(),
            }],
        }]
    }

    #[test]
    fn every_group_is_heard_by_the_models_of_its_part() {
        let folders = folder();
        let parts = |ears: &[Models<'_>], part: &(dyn Fn(&str, &str) -> usize + Sync)| {
            let done = validate_in_parts(&folders, 2, ears, part);
            let values: Vec<Option<f64>> = done.rows.iter().map(|row| row.value).collect();
            values
        };
        let (shipped, none) = (Models::shipped(), Models::none());
        let by_shipped = parts(&[shipped], &|_, _| 0);
        let by_none = parts(&[none], &|_, _| 0);
        assert_ne!(by_shipped, by_none);
        assert_eq!(parts(&[none, shipped], &|_, _| 1), by_shipped);
        assert_eq!(parts(&[none, shipped], &|_, _| 0), by_none);
        let second = |set: &str, group: &str| usize::from(set == "stc3__zh" && group == "2");
        let mixed = parts(&[none, shipped], &second);
        assert!(mixed != by_none && mixed != by_shipped, "{mixed:?}");
        let whole = validate(&folders, 1).rows;
        assert_eq!(
            by_shipped,
            whole.iter().map(|row| row.value).collect::<Vec<_>>()
        );
    }
}
