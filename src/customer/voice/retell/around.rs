//! What is put around a sentence: one lead-in or one tail at most in all that is said at once, and mostly nothing.

use rand::Rng;

use super::{Message, SHORTEST_SENTENCE, Teller, Tone, case::small, letters};
use crate::{
    customer::voice::{
        clause::kind,
        speech::{Fits, Place},
        style::Marks,
    },
    text::Language,
};

/// Chinese letters at the end of a sentence after which no particle fits.
const PARTICLES: &str = "啊呢呀吗吧嘛哦哈么啦呗哩喔噻伐";

/// What a sentence that begins so needs no lead-in before.
const BEGINNINGS: [&str; 46] = [
    "嗯", "哦", "唉", "哎", "欸", "噢", "呃", "啊", "喂", "好", "行", "那", "对", "其实", "反正",
    "我说", "我就", "真", "再", "还", "别", "算", "谢", "…", "不", "你好", "您好", "可以", "麻烦",
    "请", "所以", "就", "又", "等", "你", "您", "怎么", "什么", "谁", "到底", "说", "都", "刚",
    "先", "给", "在",
];

/// As [`BEGINNINGS`], in English and in small letters.
const BEGINNINGS_EN: &str = "ok okay all right yes no well so and look listen honestly sorry thanks thank fine \
    good hi hello hm mm oh ah please just but really then finally anyway again what why how wait never at … still \
    at could can would will are is does do excuse don't stop that's";

impl<R: Rng> Teller<'_, R> {
    /// `messages` with their marks, and at most one of them with a lead-in or a tail: the one that could have been said in
    /// the fewest ways.
    pub(super) fn all_dressed(&mut self, messages: Vec<Message>, attempt: u64) -> Vec<String> {
        let last = messages.len().saturating_sub(1);
        let ends = || [0, last].into_iter();
        let plainest = ends().min_by_key(|&at| messages.get(at).map(|it| it.wordings));
        let mut said = Vec::with_capacity(messages.len());
        for (at, message) in messages.into_iter().enumerate() {
            let fits = kind(&message.words, message.mark);
            let mut mark = message.mark;
            let words = match Some(at) == plainest {
                true => self.dressed(&message, fits, (at == 0, at == last), attempt, &mut mark),
                false => None,
            };
            let words = words.unwrap_or(message.words);
            said.push(self.marked(&words, mark, fits));
        }
        said
    }

    /// `message` with a lead-in or a tail, where one is put there. `(first, last)` is its place.
    fn dressed(
        &mut self,
        message: &Message,
        fits: Fits,
        (first, last): (bool, bool),
        attempt: u64,
        mark: &mut Option<char>,
    ) -> Option<String> {
        let mood = self.mood()?;
        let bare = bare_chance(message.wordings);
        // Words that were said before need something new beside them.
        if letters(&message.words) < SHORTEST_SENTENCE || attempt < 3 && self.chance(bare) {
            return None;
        }
        let at = Place {
            temper: self.persona.temper,
            mood,
            gentle: self.persona.is_gentle(),
            fits,
            matter: self.tone == Tone::Matter,
            figure: message.words.contains(|c: char| c.is_ascii_digit()),
            careful: self.careful(),
        };
        let leads = first && (!last || self.chance(50));
        let words = message.words.as_str();
        if leads {
            let led = self.with_lead(words, at);
            return led.or_else(|| self.with_tail(words, at, mark).filter(|_| last));
        }
        let tailed = self.with_tail(words, at, mark);
        tailed.or_else(|| self.with_lead(words, at).filter(|_| first))
    }

    /// `words` behind a lead-in.
    fn with_lead(&mut self, words: &str, at: Place) -> Option<String> {
        let begins = match self.persona.language {
            Language::Zh => BEGINNINGS.iter().any(|it| words.starts_with(it)),
            Language::En => {
                let first = words
                    .split([' ', ',', '.', '?', '!'])
                    .next()
                    .unwrap_or(words);
                let first = first.to_lowercase();
                BEGINNINGS_EN.split(' ').any(|it| it == first)
            }
        };
        // What a fact asks is asked as it stands.
        if begins || at.matter && at.fits == Fits::Question {
            return None;
        }
        let mut fitting: Vec<&str> = self.speech.leads(at).collect();
        fitting.extend(
            self.region()
                .iter()
                .flat_map(|it| &it.leads)
                .map(String::as_str),
        );
        if self.style.plain {
            let most = self.briefest();
            fitting.retain(|lead| letters(lead) <= most);
        }
        if self.persona.writes_mail {
            fitting.retain(|lead| letters(lead) >= 3);
        }
        let lead = self.one_of(&fitting, 0x1000)?;
        Some(match (self.persona.language, self.style.marks) {
            (Language::Zh, Marks::Bare) => {
                let lead = lead.replace(['，', '。'], " ").replace("……", "… ");
                format!("{lead}{words}")
            }
            (Language::Zh, _) => format!("{lead}{words}"),
            (Language::En, _) => match lead.trim_end().ends_with(['.', '!', '?']) {
                true => format!("{lead}{words}"),
                false => format!("{lead}{}", small(words)),
            },
        })
    }

    /// `words` with a tail, where one fits. A tail takes the place of a question mark only where it asks itself.
    fn with_tail(&mut self, words: &str, at: Place, mark: &mut Option<char>) -> Option<String> {
        let last = words.chars().next_back()?;
        let particle = PARTICLES.contains(last);
        // 行吗啊, and nothing behind a question that has its particle.
        let asks = at.fits == Fits::Question;
        if self.persona.writes_mail || asks && (particle || at.matter) || is_rounded_off(words) {
            return None;
        }
        let mut fitting: Vec<(&str, bool)> = self.speech.tails(at).collect();
        if at.fits == Fits::Statement && !at.mood.is_hot() {
            let regional = self.region().into_iter();
            let regional = regional.flat_map(|it| it.tails.iter().chain(&it.calm_tails));
            // A region is heard in its particles, so they come more often than others.
            for tail in regional {
                fitting.extend([(tail.as_str(), false); 3]);
            }
        }
        let joins = is_han(last) && !particle;
        let zh = self.persona.language == Language::Zh;
        fitting.retain(|(tail, alone)| {
            let joined = zh && !alone && !tail.starts_with('，');
            (self.tone == Tone::Moved || !alone) && (!joined || joins)
        });
        if self.style.plain {
            let most = self.briefest();
            fitting.retain(|(tail, _)| letters(tail) <= most);
        }
        let (tail, alone) = self.one_of(&fitting, 0x2000)?;
        Some(match zh {
            true => self.chinese_tail(words, tail, alone, at.fits, mark),
            false => english_tail(words, tail, alone, at.fits, mark),
        })
    }

    /// Letters of a lead-in or tail that is brief.
    fn briefest(&self) -> usize {
        match self.persona.language {
            Language::Zh => 3,
            Language::En => 9,
        }
    }

    fn chinese_tail(
        &mut self,
        words: &str,
        tail: &str,
        alone: bool,
        fits: Fits,
        mark: &mut Option<char>,
    ) -> String {
        let set_off = alone || tail.starts_with('，');
        let tail = tail.trim_start_matches('，');
        if !set_off {
            return format!("{words}{tail}");
        }
        let asks = fits == Fits::Question;
        let marked = asks && self.chance(10);
        let between = match self.style.marks {
            Marks::Bare if marked => "？",
            Marks::Bare => " ",
            _ if asks => "？",
            _ => "，",
        };
        if asks {
            // The question has its mark before the tail now.
            *mark = None;
        }
        let tail = match self.style.marks {
            Marks::Bare => tail.replace(['，', '！'], " ").trim_end().to_owned(),
            _ => tail.to_owned(),
        };
        format!("{words}{between}{tail}")
    }
}

fn english_tail(
    words: &str,
    tail: &str,
    alone: bool,
    fits: Fits,
    mark: &mut Option<char>,
) -> String {
    match (alone, fits) {
        (true, Fits::Question) => {
            *mark = None;
            format!("{words}? {tail}")
        }
        (true, _) => format!("{words}. {tail}"),
        (false, _) => format!("{words}{tail}"),
    }
}

/// Chances in a hundred that nothing is put around a sentence that was one of `wordings`: the richer the wordings, the
/// plainer, and always more often nothing than something.
fn bare_chance(wordings: u32) -> u32 {
    match wordings {
        0..4 => 50,
        4..12 => 56,
        12..32 => 66,
        32..64 => 76,
        _ => 84,
    }
}

/// Whether `words` end in a courtesy, behind which nothing more is put.
fn is_rounded_off(words: &str) -> bool {
    let lower = words.to_lowercase();
    [
        "please",
        "thanks",
        "thank you",
        "then",
        "谢谢",
        "谢谢你",
        "吧",
        "拜托",
    ]
    .iter()
    .any(|end| lower.ends_with(end))
}

fn is_han(letter: char) -> bool {
    matches!(letter, '\u{4e00}'..='\u{9fff}')
}
