//! The mark at the end of a message, as this person puts it there or leaves it out.

use rand::Rng;

use super::{
    Teller,
    case::{capital, small},
};
use crate::{
    customer::voice::{speech::Fits, style::Marks},
    text::Language,
};

impl<R: Rng> Teller<'_, R> {
    /// `words` with the mark at their end that this person puts there.
    pub(super) fn marked(&mut self, words: &str, mark: Option<char>, fits: Fits) -> String {
        let zh = self.persona.language == Language::Zh;
        let words = words.trim();
        let end = match words.ends_with(['！', '!', '？', '?', '.', '。', '…']) {
            true => "",
            false => self.end(mark, fits, zh),
        };
        match zh {
            true => format!("{words}{end}"),
            false if self.style.small => format!("{}{end}", small(words)),
            false => format!("{}{end}", capital(words)),
        }
    }

    fn end(&mut self, mark: Option<char>, fits: Fits, zh: bool) -> &'static str {
        let band = self.mind.mood.band();
        let pick = |chinese, other| if zh { chinese } else { other };
        let shouts = matches!(mark, Some('！' | '!'));
        let asks = mark.is_some_and(|mark| "？?".contains(mark))
            || (mark.is_none() && fits == Fits::Question);
        if asks && mark.is_some() && self.chance(self.style.asks()) {
            return pick("？", "?");
        }
        if shouts && !self.persona.is_gentle() && self.chance(self.style.shouts(band)) {
            return pick("！", "!");
        }
        let stops = match self.style.marks {
            Marks::Bare => false,
            Marks::Light => !zh && mark.is_some() && !asks && self.chance(60),
            Marks::Full => mark.is_some() && !asks,
        };
        if stops { pick("。", ".") } else { "" }
    }
}
