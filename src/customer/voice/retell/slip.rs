//! A slip of the finger and its correction, at times.

use rand::{Rng, RngExt};

use super::Teller;

impl<R: Rng> Teller<'_, R> {
    /// `said` with a slip in one message and its correction behind it, at times.
    pub(super) fn with_slip(&mut self, mut said: Vec<String>) -> Vec<String> {
        // Nobody corrects a slip within one message.
        let never = self.style.slips == 0 || self.style.joins;
        if never || !self.chance(self.style.slips) {
            return said;
        }
        let typos: Vec<_> = self
            .speech
            .typos
            .iter()
            .filter_map(|typo| {
                let at = said.iter().position(|one| has_word(one, &typo.right))?;
                Some((at, typo))
            })
            .collect();
        let Some(&(at, typo)) = typos.get(self.rng.random_range(0..typos.len().max(1))) else {
            return said;
        };
        let wrong = said[at].replacen(&typo.right, &typo.wrong, 1);
        let right = format!("*{}", typo.right);
        if self.mind.has_said(&wrong) || self.mind.has_said(&right) {
            return said;
        }
        said[at] = wrong;
        said.insert(at + 1, right);
        said
    }
}

/// Whether `text` has `word`, and in English as a whole word.
fn has_word(text: &str, word: &str) -> bool {
    if !word.is_ascii() {
        return text.contains(word);
    }
    text.match_indices(word).any(|(at, _)| {
        let letter = |c: char| c.is_alphanumeric() || c == '\'';
        !text[..at].ends_with(letter) && !text[at + word.len()..].starts_with(letter)
    })
}
