//! Reading and checking an exercise file, and hearing whether a text carries what one asks for.

mod carried;
mod lint;
mod parts;

use super::{Exercise, lower, pool::begins_with, tree};
use crate::text::{Diagnostic, SourceFile};

pub use carried::{Carried, Lack, figure_meant, hits, same_figure};
pub(super) use lint::{doc, rule_codes};

/// Whether the file is an exercise: it begins with one of [`Exercise::HEADS`].
pub fn is_exercise(text: &str) -> bool {
    head(text).is_some()
}

fn head(text: &str) -> Option<&'static str> {
    let mut heads = Exercise::HEADS.into_iter();
    heads.find(|head| begins_with(text, head))
}

/// Reads the exercise in `source` and looks at it with every rule for exercises. It comes back where no finding is an error.
pub fn check_exercise(source: &SourceFile) -> (Option<Exercise>, Vec<Diagnostic>) {
    let (tree, mut findings) = tree::parse(&source.text);
    let (exercise, wrong) = lower::lower_exercise(&tree, head(&source.text).unwrap_or_default());
    findings.extend(wrong);
    if let Some(exercise) = exercise.as_ref().filter(|_| findings.is_empty()) {
        findings.extend(lint::lint(exercise, source));
    }
    findings.sort_by_key(|finding| finding.span);
    (exercise.filter(|_| findings.is_empty()), findings)
}
