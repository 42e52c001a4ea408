//! Reading a scenario file: text goes in, a [`Scenario`] and everything that does not fit come out.

use super::{Scenario, acts, csv, lower, pool, repaired::Repaired, tree};
use crate::text::{Diagnostic, Message, Severity, SourceFile, Span};

/// The largest scenario file, in bytes.
pub const MAX_FILE_BYTES: usize = 4 * 1024 * 1024;

/// Reads `source`. A scenario comes back only where the file's shape is right; what it *means* (targets, points,
/// reachability) is looked at by [`super::check`]. Never panics, whatever the file says.
pub fn read(source: &SourceFile) -> (Option<Scenario>, Vec<Diagnostic>) {
    let (scenario, findings) = read_as_far_as_possible(source);
    let whole = !findings
        .iter()
        .any(|finding| finding.severity == Severity::Error);
    (scenario.filter(|_| whole), findings)
}

/// As [`read`], but a scenario with holes comes back too where one could be made, for the rules that look at
/// single items. A file with full-width marks is read as if they had been repaired.
pub(super) fn read_as_far_as_possible(source: &SourceFile) -> (Option<Scenario>, Vec<Diagnostic>) {
    let (mut scenario, mut findings) = read_as_written(source);
    if let Some(scenario) = &mut scenario {
        findings.extend(csv::fill(scenario, source));
        pool::fill(scenario, source);
        findings.sort_by_key(|finding| finding.span);
    }
    (scenario, findings)
}

/// As [`read_as_far_as_possible`], without the rows of tables that stand in files beside `source`.
pub(super) fn read_as_written(source: &SourceFile) -> (Option<Scenario>, Vec<Diagnostic>) {
    if source.text.len() > MAX_FILE_BYTES {
        return (None, vec![too_large()]);
    }
    let (tree, syntax) = tree::parse(&source.text);
    let (mut scenario, mut findings) = if syntax.is_empty() {
        let lowered = lower::lower(&tree);
        (lowered.scenario, lowered.findings)
    } else {
        // Only a file with syntax errors can have such marks outside its texts, so good files skip the search.
        match Repaired::new(&source.text) {
            Some(repaired) => repaired.read(),
            None => lower_with(&tree, syntax),
        }
    };
    if let Some(scenario) = &mut scenario {
        acts::append(&mut scenario.desk);
    }
    findings.sort_by_key(|finding| finding.span);
    (scenario, findings)
}

/// The scenario of `tree`, and the findings of both steps.
pub(super) fn lower_with(
    tree: &tree::Tree<'_>,
    mut findings: Vec<Diagnostic>,
) -> (Option<Scenario>, Vec<Diagnostic>) {
    let lowered = lower::lower(tree);
    findings.extend(lowered.findings);
    (lowered.scenario, findings)
}

/// The finding for a file beyond [`MAX_FILE_BYTES`].
pub(super) fn too_large() -> Diagnostic {
    let limit = (MAX_FILE_BYTES / 1024 / 1024) as u64;
    let message = Message::new("check-file-too-large").with("limit", limit);
    Diagnostic::error("file-too-large", Span::default(), message)
        .hint(Message::new("check-file-too-large-hint"))
}
