//! A short answer as a message of its own: 嗯, 哦, ？？

use rand::Rng;

use super::{Teller, Tone};
use crate::customer::voice::speech::{Fits, Mood, Place};

impl<R: Rng> Teller<'_, R> {
    /// A short answer to what was just said, at times.
    pub(super) fn ack(&mut self) -> Option<&'static str> {
        let percent = self.style.acks;
        // Thanks and agreement are short answers themselves.
        if self.persona.writes_mail || self.tone == Tone::Mild || !self.chance(percent) {
            return None;
        }
        let at = Place {
            temper: self.persona.temper,
            mood: Mood::of(self.mind.mood.band()),
            gentle: self.persona.is_gentle(),
            fits: Fits::Any,
            matter: self.tone == Tone::Matter,
            figure: false,
            careful: self.careful(),
        };
        let acks = self.speech.acks(at);
        let fitting: Vec<&'static str> = acks.filter(|ack| !self.mind.has_said(ack)).collect();
        self.one_of(&fitting, 0x3000)
    }
}
