//! A talk held by a machine, and what it was worth.

use super::{ability::Ability, course::Course, material::Material};
use crate::{
    assess::Assessment,
    batch::bots::{Piece, Stage, play},
    contest::{Digest, Event, Taker, drawn_items},
    scenario::contest::{Part, Plays},
    session::{CustomerKind, Transcript, to_jsonl},
    text::Language,
};

/// The seed of the case `id` in a stage: the same customer for everyone who has it there.
pub(super) fn seed(secret: &Digest, id: &str) -> u64 {
    Digest::of(&[&secret.0[..], id.as_bytes()].concat()).seed()
}

/// The case `id`, staged with the customer that the stage's secret draws.
pub(super) fn staged(
    material: &Material,
    id: &str,
    plays: Plays,
    secret: &Digest,
    language: Language,
) -> Option<Stage> {
    let (source, case) = material.case(id)?;
    let customer = match plays {
        Plays::Script => CustomerKind::Script,
        Plays::Generated => CustomerKind::Generated,
    };
    let has = &case.languages.value;
    let language = match has.contains(&language) {
        true => language,
        false => has.first().copied().unwrap_or(language),
    };
    let piece = Piece::new(source, (**case).clone(), language, customer);
    Some(piece.stage(seed(secret, id)))
}

/// The talk of `able` on `stage`, with its marks.
pub(super) fn held(stage: &Stage, able: &Ability, name: &str) -> (Transcript, Assessment) {
    let luck = able.luck(name).below(usize::MAX >> 1) as u64;
    let talk = play(stage, able.bot(name), luck);
    let marks = talk.marks(stage);
    let transcript = Transcript {
        header: talk.session.header().clone(),
        events: talk.session.events().to_vec(),
    };
    (transcript, marks)
}

impl Course {
    /// What the machine that takes the stage at the place `place` as `taker` was given for its talks: the same talks again, with every
    /// reason, each with the fingerprint of its transcript. Nothing for stages without talks.
    pub fn talks(
        &self,
        event: &Event,
        place: usize,
        taker: Taker,
        material: &Material,
    ) -> Vec<(Digest, Assessment)> {
        let Some((stage, state)) = event.stage(place) else {
            return Vec::new();
        };
        let (Part::Live(live) | Part::Data(live), Some(secret)) = (&stage.part, &state.secret)
        else {
            return Vec::new();
        };
        let able = self.ability(event, taker);
        let language = event.contest().language;
        let items = drawn_items(&stage.part, secret).into_iter();
        let talks = items.filter_map(|id| {
            let staged = staged(material, id, live.customer, secret, language)?;
            let (transcript, marks) = held(&staged, &able, id);
            let fingerprint = Digest::of(to_jsonl(&transcript).as_bytes());
            Some((fingerprint, marks))
        });
        talks.collect()
    }
}
