//! Which labelled sets the shipped weights were made from: what they have seen flatters them.

use super::validation::File;

/// What the shipped weights know of the labels that a row was measured on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seen {
    /// Nothing of this set.
    Nothing,
    /// Another part of it: the row is held out.
    OtherPart,
    /// These labels: the row is in-sample.
    ThisPart,
}

/// Sets whose dev part the shipped weights of `assets/models` were made from. Lexicons and rules alone have seen none.
const TRAINED_ON: &[&str] = &[
    "ep_empathy__zh",
    "ep_empathy__en",
    "stc3__zh",
    "stc3__en",
    "crosswoz",
    "cped",
    "persuasion",
    "politeness",
];

/// What the shipped weights have seen of `files` of `set`. A part is known by the name of its file; only `heldout…` is
/// believed to be held out.
pub(super) fn seen<'a>(set: &str, files: impl IntoIterator<Item = &'a File>) -> Seen {
    seen_of(TRAINED_ON, set, files)
}

fn seen_of<'a>(trained_on: &[&str], set: &str, files: impl IntoIterator<Item = &'a File>) -> Seen {
    if !trained_on.contains(&set) {
        Seen::Nothing
    } else if files.into_iter().all(is_held_out) {
        Seen::OtherPart
    } else {
        Seen::ThisPart
    }
}

fn is_held_out(file: &File) -> bool {
    let name = file.path.rsplit(['/', '\\']).next().unwrap_or_default();
    name.starts_with("heldout")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_known_by_its_file() {
        let file = |path: &str| File {
            path: path.to_owned(),
            bytes: Vec::new(),
        };
        let seen = |set, paths: &[&str]| {
            let files: Vec<File> = paths.iter().map(|path| file(path)).collect();
            seen_of(&["a"], set, &files)
        };
        assert_eq!(seen("a", &["x/a/dev.jsonl"]), Seen::ThisPart);
        assert_eq!(seen("a", &["x/a/heldout.jsonl"]), Seen::OtherPart);
        assert_eq!(
            seen("a", &["heldout/a/dev.jsonl", "heldout.jsonl"]),
            Seen::ThisPart
        );
        assert_eq!(seen("b", &["x/b/dev.jsonl"]), Seen::Nothing);
    }
}
