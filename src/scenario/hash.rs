//! Fingerprints of a case for the transcript header: of the file as read, and of what marks in it.

use super::{POOLS, Scenario};
use crate::text::{Content, SourceFile};

/// blake3 of the text of a scenario file and of the files beside it, in hex.
pub fn file_hash(source: &SourceFile) -> String {
    let mut hasher = blake3::Hasher::new();
    hasher.update(source.text.as_bytes());
    // Pools are nobody's case: a transcript names them by themselves.
    let own = source.beside.iter();
    for companion in own.filter(|it| !it.name.starts_with(POOLS)) {
        if let Content::Bytes(bytes) = &companion.content {
            // Name and length keep the files apart: what moves from one to the next is another case.
            hasher.update(companion.name.as_bytes());
            hasher.update(&(bytes.len() as u64).to_le_bytes());
            hasher.update(bytes);
        }
    }
    hasher.finalize().to_hex().to_string()
}

/// blake3 of everything that marks (weights, pass mark, cap, checks, critical errors), in hex. It does not move
/// when only comments, lines of the customer or hints change, so an old transcript is known to be marked alike.
pub fn rubric_hash(scenario: &Scenario) -> String {
    let marking = (
        &scenario.weights,
        &scenario.pass,
        &scenario.critical_cap,
        &scenario.checks,
        &scenario.critical,
    );
    let mut hasher = blake3::Hasher::new();
    // Writing into a hasher cannot fail, and the rubric has no map whose keys are not strings.
    let _ = serde_json::to_writer(&mut Sink(&mut hasher), &marking);
    hasher.finalize().to_hex().to_string()
}

struct Sink<'h>(&'h mut blake3::Hasher);

impl std::io::Write for Sink<'_> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}
