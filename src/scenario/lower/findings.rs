//! The sentences of the lowering: what did not fit, and what to write instead.

use super::Lowering;
use crate::{
    scenario::tree::{Kind, Tree, Word},
    text::{Diagnostic, Message, Span, nearest},
};

/// Findings after which no more are made.
const MOST_FINDINGS: usize = 500;

impl Lowering {
    fn report(&mut self, finding: Diagnostic) {
        if self.findings.len() < MOST_FINDINGS {
            self.findings.push(finding);
        }
    }

    /// As [`Lowering::wrong_type`], for use as the last word of a reading.
    pub fn wrong<T>(&mut self, tree: &Tree<'_>, wanted: &'static str) -> Option<T> {
        self.wrong_type(tree, wanted);
        None
    }

    pub fn wrong_type(&mut self, tree: &Tree<'_>, wanted: &'static str) {
        if tree.kind == Kind::Broken {
            return;
        }
        let message = Message::new("check-wrong-type")
            .with("wanted", wanted)
            .with("found", tree.kind_name());
        let finding = Diagnostic::error("wrong-type", tree.span, message);
        let hint = match (&tree.kind, wanted) {
            (Kind::Text(_), "Text") => Some("check-wrong-type-hint-text"),
            (Kind::Number(_) | Kind::Word(_) | Kind::Char, "text") => {
                Some("check-wrong-type-hint-quotes")
            }
            (_, "list") => Some("check-wrong-type-hint-list"),
            (Kind::Text(_), "number") => Some("check-wrong-type-hint-number"),
            _ => None,
        };
        self.report(match hint {
            Some(hint) => finding.hint(Message::new(hint)),
            None => finding,
        });
    }

    pub fn wrong_head(&mut self, name: Word<'_>, shape: &'static str) {
        let message = Message::new("check-wrong-head")
            .with("found", name.text.to_string())
            .with("wanted", shape);
        let hint = Message::new("check-wrong-head-hint").with("found", name.text.to_string());
        self.report(Diagnostic::error("wrong-type", name.span, message).hint(hint));
    }

    pub fn unknown_field(&mut self, word: Word<'_>, shape: &'static str, names: &[&'static str]) {
        let message = Message::new("check-unknown-field")
            .with("name", word.text.to_string())
            .with("shape", shape);
        let finding = Diagnostic::error("unknown-field", word.span, message);
        self.report(finding.hint(did_you_mean(word.text, names)));
    }

    pub fn duplicate_field(&mut self, word: Word<'_>) {
        let message = Message::new("check-duplicate-field").with("name", word.text.to_string());
        self.report(Diagnostic::error("duplicate-field", word.span, message));
    }

    pub fn duplicate_key(&mut self, key: &Tree<'_>, name: &str) {
        let message = Message::new("check-duplicate-key").with("name", name.to_string());
        self.report(Diagnostic::error("duplicate-key", key.span, message));
    }

    pub fn missing_field(
        &mut self,
        head: Span,
        name: &'static str,
        shape: &'static str,
        written: &'static str,
    ) {
        let message = Message::new("check-missing-field")
            .with("name", name)
            .with("shape", shape);
        let hint = Message::new("check-missing-field-hint")
            .with("name", name)
            .with("wanted", written);
        self.report(Diagnostic::error("missing-field", head, message).hint(hint));
    }

    pub fn unknown_name(&mut self, name: Word<'_>, shape: &'static str, names: &[&'static str]) {
        let message = Message::new("check-unknown-name")
            .with("name", name.text.to_string())
            .with("shape", shape);
        let finding = Diagnostic::error("unknown-name", name.span, message);
        self.report(finding.hint(did_you_mean(name.text, names)));
    }

    pub fn single_brackets(&mut self, tree: &Tree<'_>, name: &'static str) {
        let message = Message::new("check-single-brackets").with("name", name);
        let hint = Message::new("check-single-brackets-hint").with("name", name);
        self.report(Diagnostic::error("wrong-type", tree.span, message).hint(hint));
    }

    pub fn argument_count(
        &mut self,
        tree: &Tree<'_>,
        name: &'static str,
        wanted: &[&'static str],
        found: usize,
    ) {
        let message = Message::new("check-argument-count")
            .with("name", name)
            .with("wanted", wanted.len() as u64)
            .with("found", found as u64);
        let form = if wanted.is_empty() {
            name.to_string()
        } else {
            format!("{name}({})", wanted.join(", "))
        };
        let hint = Message::new("check-argument-count-hint").with("form", form);
        self.report(Diagnostic::error("wrong-type", tree.span, message).hint(hint));
    }

    pub fn not_whole(&mut self, tree: &Tree<'_>, written: &str) {
        let message = Message::new("check-not-whole").with("written", written.to_string());
        self.report(Diagnostic::error("bad-number", tree.span, message));
    }

    pub fn out_of_range(&mut self, tree: &Tree<'_>, written: &str, low: i64, high: i64) {
        let message = Message::new("check-number-out-of-range")
            .with("written", written.to_string())
            .with("low", low.to_string())
            .with("high", high.to_string());
        self.report(Diagnostic::error("number-out-of-range", tree.span, message));
    }

    pub fn empty_text(&mut self, tree: &Tree<'_>) {
        let message = Message::new("check-empty-text");
        let hint = Message::new("check-wrong-type-hint-text");
        self.report(Diagnostic::error("blank-text", tree.span, message).hint(hint));
    }
}

/// The nearest of `names`, or all of them where none is near.
fn did_you_mean(written: &str, names: &[&'static str]) -> Message {
    match nearest(written, names.iter().copied()) {
        Some(name) => Message::new("check-did-you-mean").with("name", name.to_string()),
        None => Message::new("check-known-names").with("names", names.join(", ")),
    }
}
