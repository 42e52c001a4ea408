//! `stuffer`: all the words a rubric could look for, and no sentence around them.

use super::{Chance, Player, Stage, chatter::Chatter, words::Words};

/// Keywords of one reply.
const AT_ONCE: usize = 6;

/// The one who stuffs keywords.
pub(super) fn player(stage: &Stage, chance: Chance) -> Box<dyn Player> {
    let words = Words::of(stage.case.language);
    let mut all = words.list("keywords").to_vec();
    all.extend(stage.knowhow.keywords.iter().cloned());
    let and = words.one("beside");
    let lines = all.chunks(AT_ONCE).map(|few| few.join(and)).collect();
    Box::new(Chatter::of(stage, lines, 18_000, chance))
}
