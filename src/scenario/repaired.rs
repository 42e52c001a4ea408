//! A file with full-width marks, read as if they had been repaired, with every place moved back to the file as it is.

use super::{Scenario, read::lower_with, tree};
use crate::text::{
    Diagnostic, Message, Span,
    repair::{self, Repair},
};

/// Marks after which no more are named; `--fix` repairs all of them.
const MOST_FINDINGS: usize = 200;

/// The repaired text and where its characters came from.
pub(super) struct Repaired {
    text: String,
    repairs: Vec<Repair>,
    /// For each repair, the byte behind it: in the repaired text and in the file.
    behind: Vec<(u32, u32)>,
}

impl Repaired {
    /// None where `text` has nothing to repair, or a lost quote makes it unsure what stands outside its texts.
    pub fn new(text: &str) -> Option<Self> {
        let repairs = repair::find_repairs(text);
        if repairs.is_empty() {
            return None;
        }
        let mut shift = 0_i64;
        let behind = repairs
            .iter()
            .map(|repair| {
                shift += repair.replacement.len() as i64 - repair.span.len() as i64;
                ((i64::from(repair.span.end) + shift) as u32, repair.span.end)
            })
            .collect();
        let repaired = repair::apply(text, &repairs);
        let (_, syntax) = tree::parse(&repaired);
        let sure = !syntax
            .iter()
            .any(|finding| finding.message.key == tree::UNCLOSED_TEXT);
        sure.then_some(Self {
            text: repaired,
            repairs,
            behind,
        })
    }

    /// The repaired text.
    pub fn into_text(self) -> String {
        self.text
    }

    /// Reads the repaired text; findings lie in the file as it is, the marks themselves among them. The places in
    /// the scenario lie in the repaired text, which is why it is not handed on.
    pub fn read(&self) -> (Option<Scenario>, Vec<Diagnostic>) {
        let (tree, syntax) = tree::parse(&self.text);
        let (_, mut findings) = lower_with(&tree, syntax);
        for finding in &mut findings {
            finding.span = Span {
                start: self.in_file(finding.span.start),
                end: self.in_file(finding.span.end),
            };
        }
        findings.extend(
            self.repairs
                .iter()
                .filter_map(full_width)
                .take(MOST_FINDINGS),
        );
        (None, findings)
    }

    /// The place in the file of the byte `at` of the repaired text.
    fn in_file(&self, at: u32) -> u32 {
        let passed = self.behind.partition_point(|&(here, _)| here <= at);
        match passed.checked_sub(1).map(|last| self.behind[last]) {
            Some((here, in_file)) => in_file + (at - here),
            None => at,
        }
    }
}

/// The finding for one mark. A quote escaped because its neighbours became quotes is no finding of its own.
fn full_width(repair: &Repair) -> Option<Diagnostic> {
    if repair.found.is_ascii() {
        return None;
    }
    let message = if repair.found.is_whitespace() || repair.replacement.is_empty() {
        let code = format!("U+{:04X}", u32::from(repair.found));
        Message::new("check-full-width-space").with("found", code)
    } else {
        Message::new("check-full-width")
            .with("found", repair.found.to_string())
            .with("half", repair.replacement)
    };
    let finding = Diagnostic::error("full-width", repair.span, message);
    Some(finding.hint(Message::new("check-full-width-hint")))
}
