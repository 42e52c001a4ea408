//! What an exercise means, rule by rule: one file a rule, and this table of them.
//!
//! As with the rules for cases, the head of each file is what `heard check --explain RULE` prints in English; the Chinese text is
//! a section of `assets/guide/rules.zh-CN.md`.

mod exercise_empty;
mod exercise_model;
mod exercise_needs;
mod exercise_place;
mod exercise_points;
mod exercise_reference;
mod exercise_size;
mod exercise_times;
mod exercise_twice;

use std::path::Path;

use super::parts;
use crate::{
    scenario::Exercise,
    text::{Diagnostic, Message, SourceFile, Span},
};

/// One rule.
struct Rule {
    code: &'static str,
    doc: &'static str,
    run: fn(&Exercise, &mut Found),
}

macro_rules! rules {
    ($($module:ident = $code:literal,)+) => {
        &[$(Rule {
            code: $code,
            doc: include_str!(concat!(stringify!($module), ".rs")),
            run: $module::run,
        },)+]
    };
}

/// Every rule, in the order of the guide.
static RULES: &[Rule] = rules! {
    exercise_twice = "exercise-twice",
    exercise_empty = "exercise-empty",
    exercise_reference = "exercise-reference",
    exercise_place = "exercise-place",
    exercise_times = "exercise-times",
    exercise_needs = "exercise-needs",
    exercise_model = "exercise-model",
    exercise_points = "exercise-points",
    exercise_size = "exercise-size",
};

/// Findings being made.
struct Found {
    code: &'static str,
    findings: Vec<Diagnostic>,
}

impl Found {
    fn error(&mut self, span: Span, message: Message) {
        self.findings
            .push(Diagnostic::error(self.code, span, message));
    }
}

/// Looks at `exercise`, read from `source`, with every rule.
pub(super) fn lint(exercise: &Exercise, source: &SourceFile) -> Vec<Diagnostic> {
    let mut found = Found {
        code: "",
        findings: head(exercise, source),
    };
    for rule in RULES {
        found.code = rule.code;
        (rule.run)(exercise, &mut found);
    }
    found.findings
}

/// What holds for files of any kind: a known format, a name that is the file's, no text left blank.
fn head(exercise: &Exercise, source: &SourceFile) -> Vec<Diagnostic> {
    let mut findings = Vec::new();
    let format = exercise.format();
    if format.value != 1 {
        let message = Message::new("check-unsupported-format").with("format", format.value);
        findings.push(Diagnostic::error(
            "unsupported-format",
            format.span,
            message,
        ));
    }
    let path = Path::new(&source.path);
    let is_file = path.extension().is_some_and(|ending| ending == "ron");
    let file = path
        .file_stem()
        .and_then(|name| name.to_str())
        .filter(|_| is_file);
    if let Some(file) = file.filter(|file| *file != exercise.id().value) {
        let message = Message::new("check-id-not-file-name")
            .with("id", exercise.id().value.clone())
            .with("file", file.to_owned());
        findings.push(Diagnostic::error(
            "id-not-file-name",
            exercise.id().span,
            message,
        ));
    }
    for text in parts::texts(exercise) {
        if text.value.trim().is_empty() {
            let message = Message::new("check-blank-text");
            findings.push(Diagnostic::error("blank-text", text.span, message));
        }
    }
    findings
}

/// The codes of the rules.
pub(in crate::scenario) fn rule_codes() -> impl Iterator<Item = &'static str> {
    RULES.iter().map(|rule| rule.code)
}

/// The head of the file of rule `code`.
pub(in crate::scenario) fn doc(code: &str) -> Option<&'static str> {
    let rule = RULES.iter().find(|rule| rule.code == code);
    rule.map(|rule| rule.doc)
}
