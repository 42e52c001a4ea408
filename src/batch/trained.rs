//! Which labelled sets the shipped weights were made from: what they have seen flatters them.

use super::validation::File;
use crate::{
    hearing::model::{model, weights::Weights},
    text::Language,
};

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

/// What the shipped weights have seen of `files` of `set`. A part is known by the name of its file; only `heldout…` is
/// believed to be held out.
pub(super) fn seen<'a>(set: &str, files: impl IntoIterator<Item = &'a File>) -> Seen {
    let learnt = weights().any(|weights| weights.sources.iter().any(|source| source.set == set));
    seen_of(learnt, files)
}

/// What the shipped weights' own file says of `task` of `set`: value, low and high, every dialogue heard by weights made
/// without it.
pub(super) fn held_out(set: &str, task: &str) -> Option<[f64; 3]> {
    let mut figures = weights().flat_map(|weights| &weights.held_out);
    let figure = figures.find(|figure| figure.set == set && figure.task == task)?;
    Some(figure.milli.map(|part| f64::from(part) / 1_000.0))
}

fn weights() -> impl Iterator<Item = &'static Weights<'static>> {
    let models = Language::ALL.into_iter().filter_map(model);
    models.map(|model| &model.weights)
}

fn seen_of<'a>(learnt: bool, files: impl IntoIterator<Item = &'a File>) -> Seen {
    if !learnt {
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
        let seen = |learnt, paths: &[&str]| {
            let files: Vec<File> = paths.iter().map(|path| file(path)).collect();
            seen_of(learnt, &files)
        };
        assert_eq!(seen(true, &["x/a/dev.jsonl"]), Seen::ThisPart);
        assert_eq!(seen(true, &["x/a/heldout.jsonl"]), Seen::OtherPart);
        assert_eq!(
            seen(true, &["heldout/a/dev.jsonl", "heldout.jsonl"]),
            Seen::ThisPart
        );
        assert_eq!(seen(false, &["x/b/dev.jsonl"]), Seen::Nothing);
    }

    #[test]
    fn what_was_learnt_from_stands_in_the_weights() {
        assert_eq!(seen("crosswoz", &[]), Seen::OtherPart);
        assert_eq!(seen("esconv", &[]), Seen::Nothing);
        assert_eq!(held_out("esconv", "support_act"), None);
        assert!(matches!(
            held_out("crosswoz", "system_act"),
            Some([value, low, high]) if low < value && value < high
        ));
    }
}
