//! The theory paper of a stage: the same for every entrant, from the banks and the secret of the stage.

use super::{Digest, Draw, Paper, Shortage, balanced};
use crate::scenario::{
    Bank,
    contest::{PaperDraw, Theory},
};

/// The paper that a stage with the secret `secret` draws from `banks`; of them only those that it names, where it names some.
///
/// # Errors
/// The first draw that the banks cannot fill.
pub fn stage_paper(theory: &Theory, banks: &[Bank], secret: &Digest) -> Result<Paper, Shortage> {
    let named = |bank: &&Bank| {
        theory.banks.is_empty() || theory.banks.iter().any(|id| id.value == bank.id.value)
    };
    let banks: Vec<Bank> = banks.iter().filter(named).cloned().collect();
    let draws = match theory.draws.is_empty() {
        true => balanced(&banks, &[], theory.balanced.value as usize),
        false => theory.draws.iter().map(Draw::from).collect(),
    };
    Paper::draw(&banks, &draws, secret.seed())
}

impl From<&PaperDraw> for Draw {
    fn from(draw: &PaperDraw) -> Self {
        Draw {
            topic: draw.topic,
            kind: draw.kind,
            count: draw.count.value as usize,
            points: draw.points,
            levels: draw.levels.clone(),
        }
    }
}
