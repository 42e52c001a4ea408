//! Everything there is to find in a scenario file: how it is saved, how it is written, what it means.

use super::{
    Scenario, check_bank, check_contest, check_exercise, check_pool, csv, is_bank, is_contest,
    is_exercise, is_pool, lint,
    read::{read_as_far_as_possible, too_large},
    repaired::Repaired,
};
use crate::text::{
    Content, Diagnostic, Message, Severity, SourceFile, Span,
    repair::{self, Encoding},
};

/// A file looked at as a whole.
#[derive(Clone, Debug)]
pub struct Checked {
    /// The file as text.
    pub source: SourceFile,
    /// The scenario, where nothing keeps it from being played.
    pub scenario: Option<Scenario>,
    /// All findings, in the order of the file.
    pub findings: Vec<Diagnostic>,
}

/// Reads `source` and looks at it with every rule. The scenario comes back where no finding is an error.
pub fn check(source: &SourceFile) -> (Option<Scenario>, Vec<Diagnostic>) {
    let (scenario, mut findings) = read_as_far_as_possible(source);
    if let Some(scenario) = &scenario {
        let whole = findings.is_empty();
        findings.extend(lint::lint(scenario, source, whole));
        findings.sort_by_key(|finding| finding.span);
    }
    let sound = !findings
        .iter()
        .any(|finding| finding.severity == Severity::Error);
    (scenario.filter(|_| sound), findings)
}

/// Whether the file holds a case: no pool, no question bank, no contest and no exercise.
pub fn is_case(text: &str) -> bool {
    !is_pool(text) && !is_bank(text) && !is_contest(text) && !is_exercise(text)
}

/// As [`check`], from the bytes of the file at `path`: GBK, UTF-16 and a byte order mark are findings, and the text is
/// read all the same. Tables whose rows stand in a file beside it need [`check_file`].
pub fn check_bytes(path: &str, bytes: &[u8]) -> Checked {
    check_file(path, bytes, &|_| Content::Missing)
}

/// As [`check_bytes`], with the files beside it as `load` finds them by name.
pub fn check_file(path: &str, bytes: &[u8], load: &dyn Fn(&str) -> Content) -> Checked {
    let decoded = match repair::decode(bytes) {
        Ok(decoded) => decoded,
        Err(_) => return not_text(path, bytes),
    };
    let source = csv::attach(SourceFile::new(path, &*decoded.text), load);
    let (scenario, mut findings) = if is_pool(&source.text) {
        (None, check_pool(&source).1)
    } else if is_bank(&source.text) {
        (None, check_bank(&source).1)
    } else if is_contest(&source.text) {
        (None, check_contest(&source).1)
    } else if is_exercise(&source.text) {
        (None, check_exercise(&source).1)
    } else {
        check(&source)
    };
    let start = Span::default();
    let saved = match decoded.encoding {
        Encoding::Utf8 if !decoded.had_bom => None,
        Encoding::Utf8 => Some(("byte-order-mark", Message::new("check-byte-order-mark"))),
        Encoding::Gbk => Some((
            "not-utf8",
            Message::new("check-not-utf8").with("encoding", "GBK"),
        )),
        Encoding::Utf16 => Some((
            "not-utf8",
            Message::new("check-not-utf8").with("encoding", "UTF-16"),
        )),
    };
    if let Some((code, message)) = saved {
        let finding =
            Diagnostic::error(code, start, message).hint(Message::new("check-encoding-hint"));
        findings.insert(0, finding);
    }
    Checked {
        source,
        scenario,
        findings,
    }
}

/// What is said of a file too large to be read at all.
pub fn check_too_large(path: &str) -> Checked {
    Checked {
        source: SourceFile::new(path, ""),
        scenario: None,
        findings: vec![too_large()],
    }
}

fn not_text(path: &str, bytes: &[u8]) -> Checked {
    let finding = Diagnostic::error(
        "bad-bytes",
        Span::default(),
        Message::new("check-bad-bytes"),
    )
    .hint(Message::new("check-bad-bytes-hint"));
    Checked {
        source: SourceFile::new(path, String::from_utf8_lossy(bytes)),
        scenario: None,
        findings: vec![finding],
    }
}

/// The bytes of a file with encoding, byte order mark and full-width marks repaired and nothing else changed. None
/// where there is nothing to repair, where the bytes are no text, or where a lost quote makes it unsure what is a text
/// and must not be touched (then only the encoding is repaired).
pub fn repaired_bytes(bytes: &[u8]) -> Option<Vec<u8>> {
    let decoded = repair::decode(bytes).ok()?;
    let fixed = match Repaired::new(&decoded.text) {
        Some(repaired) => repaired.into_text(),
        None => decoded.text.into_owned(),
    };
    (fixed.as_bytes() != bytes).then(|| fixed.into_bytes())
}
