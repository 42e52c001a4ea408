//! Whether a text carries what is asked of it, by the same hearing that marks talks; in doubt it says so.

use rust_decimal::Decimal;

use super::super::{Needs, PromiseIs};
use crate::{
    hearing::{
        Act, ActKind, Amount, Figure, FigureKind, FlagFamily, Heard, NEEDS_PERSON, PromiseReading,
        hear, negated,
    },
    text::{Span, denials, normalise},
};

/// What a text lacks of what was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lack {
    /// There is no text.
    Empty,
    /// An act.
    Act(Act),
    /// A finer act.
    Kind(ActKind),
    /// A figure, as the author wrote it.
    Figure(String),
    /// Any of these words; the first of them.
    Words(String),
    /// A promise.
    Promise(PromiseIs),
    /// Freedom from language that costs: its family and the words.
    Flag(FlagFamily, String),
    /// Freedom from this wording.
    Without(String),
}

/// What came of holding a text against [`Needs`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Carried {
    /// What is surely missing.
    pub missing: Vec<Lack>,
    /// What a person must decide.
    pub unsure: Vec<Lack>,
}

impl Carried {
    /// Whether everything is surely there.
    pub fn is_met(&self) -> bool {
        self.missing.is_empty() && self.unsure.is_empty()
    }

    /// Whether a person must decide.
    pub fn needs_person(&self) -> bool {
        self.missing.is_empty() && !self.unsure.is_empty()
    }

    fn lacks(&mut self, lack: Lack, in_doubt: bool) {
        let list = if in_doubt {
            &mut self.unsure
        } else {
            &mut self.missing
        };
        list.push(lack);
    }
}

impl Needs {
    /// Holds what was said to a customer against the needs: language that costs counts against it.
    pub fn said(&self, text: &str) -> Carried {
        let heard = hear(text);
        let mut carried = self.carried(text, &heard, true);
        for flag in &heard.flags {
            let lack = Lack::Flag(flag.family, flag.span.of(text).to_owned());
            carried.lacks(lack, flag.confidence < NEEDS_PERSON);
        }
        carried
    }

    /// Holds a note among colleagues against the needs: what must not be done is named in it as often as what was.
    pub fn written(&self, text: &str) -> Carried {
        self.carried(text, &hear(text), false)
    }

    fn carried(&self, text: &str, heard: &Heard, affirmed: bool) -> Carried {
        let mut carried = Carried::default();
        if text.trim().is_empty() {
            carried.missing.push(Lack::Empty);
            return carried;
        }
        let guessed =
            |fits: &dyn Fn(&crate::hearing::ActReading) -> bool| heard.acts.iter().any(fits);
        for &act in self.acts.iter().filter(|&&act| !heard.has(act)) {
            carried.lacks(Lack::Act(act), guessed(&|reading| reading.act == act));
        }
        for &kind in self.kinds.iter().filter(|&&kind| !heard.has_kind(kind)) {
            let doubt = guessed(&|reading| reading.kind == Some(kind));
            carried.lacks(Lack::Kind(kind), doubt);
        }
        for wanted in &self.figures {
            self.figure(wanted, heard, &mut carried);
        }
        for list in &self.words {
            let found = list.iter().flat_map(|word| hits(text, word));
            let found: Vec<bool> = found.map(|it| it || !affirmed).collect();
            if !found.contains(&true) {
                let first = list.first().map_or("", |word| word.as_str());
                carried.lacks(Lack::Words(first.to_owned()), !found.is_empty());
            }
        }
        if let Some(wanted) = self.promise {
            promise(wanted, heard, &mut carried);
        }
        for word in &self.without {
            if hits(text, word).any(|affirmed| affirmed) {
                carried.missing.push(Lack::Without(word.value.clone()));
            }
        }
        carried
    }

    fn figure(&self, wanted: &str, heard: &Heard, carried: &mut Carried) {
        let Some(meant) = figure_meant(wanted) else {
            return;
        };
        let mut said = heard.figures.iter().filter(|it| same_figure(&meant, it));
        if !said.clone().any(|it| it.stated) {
            let doubt = said.next().is_some();
            carried.lacks(Lack::Figure(wanted.to_owned()), doubt);
        }
    }
}

fn promise(wanted: PromiseIs, heard: &Heard, carried: &mut Carried) {
    let fits = |promise: &&PromiseReading| match wanted {
        PromiseIs::Firm => promise.firm,
        PromiseIs::Timed => promise.firm && promise.timed,
        PromiseIs::Owned => promise.firm && promise.owner,
        PromiseIs::Full => promise.firm && promise.timed && promise.owner,
    };
    let mut found = heard.promises.iter().filter(fits);
    if !found.clone().any(|it| it.confidence >= NEEDS_PERSON) {
        carried.lacks(Lack::Promise(wanted), found.next().is_some());
    }
}

/// The one figure that an author's words name; none where they name none or several.
pub fn figure_meant(words: &str) -> Option<Figure> {
    let mut figures = hear(words).figures;
    let one = figures.pop()?;
    figures.is_empty().then_some(one)
}

/// Whether two figures say the same: lengths of time in any unit, dates with or without a year.
pub fn same_figure(a: &Figure, b: &Figure) -> bool {
    if a.kind != b.kind {
        return false;
    }
    if a.kind == FigureKind::Duration {
        return seconds(a).is_some_and(|it| Some(it) == seconds(b))
            || (a.unit == b.unit && a.amount == b.amount);
    }
    let same_unit = a.unit == b.unit || a.unit.is_empty() || b.unit.is_empty();
    same_unit
        && match (&a.amount, &b.amount) {
            (Amount::Text(a), Amount::Text(b)) => same_text(a, b),
            (a, b) => a == b,
        }
}

/// A length of time in seconds; working days and months have none.
fn seconds(figure: &Figure) -> Option<Decimal> {
    let Amount::One(value) = figure.amount else {
        return None;
    };
    let each = match figure.unit {
        "s" => 1,
        "min" => 60,
        "h" => 3_600,
        "day" => 86_400,
        "week" => 604_800,
        _ => return None,
    };
    value
        .checked_mul(Decimal::from(each))
        .map(|it| it.normalize())
}

/// `2026-03-05` and `--03-05` are the same day where no other year is known; codes compare without case.
fn same_text(a: &str, b: &str) -> bool {
    let day = |text: &str| text.get(text.len().saturating_sub(5)..).map(str::to_owned);
    let dates = a.starts_with("--") || b.starts_with("--");
    a.eq_ignore_ascii_case(b) || (dates && day(a) == day(b))
}

/// Where the wording `word` stands in `text`, in whatever spelling: true for each place where it is affirmed.
pub fn hits(text: &str, word: &str) -> impl Iterator<Item = bool> {
    let (text, word) = (squeezed(text), squeezed(word));
    let denies = denials(&word) > 0;
    let mut found = Vec::new();
    if !word.is_empty() {
        for (at, _) in text.match_indices(&word).take(64) {
            let span = Span::new(at, at + word.len());
            if stands_alone(&text, span) {
                found.push(denies || !negated(&text, span));
            }
        }
    }
    found.into_iter()
}

/// `text` in one spelling, without the spaces that Chinese setting puts beside figures.
fn squeezed(text: &str) -> String {
    let folded = normalise(text).text;
    let mut squeezed = String::with_capacity(folded.len());
    let mut chars = folded.chars().peekable();
    while let Some(c) = chars.next() {
        let ascii = |c: Option<&char>| c.is_some_and(char::is_ascii_graphic);
        let last = squeezed.chars().next_back();
        if !c.is_whitespace() || (ascii(last.as_ref()) && ascii(chars.peek())) {
            squeezed.push(if c.is_whitespace() { ' ' } else { c });
        }
    }
    squeezed
}

/// Whether letters or digits at the ends of `span` do not go on beside it, save for an English ending.
fn stands_alone(text: &str, span: Span) -> bool {
    let range = span.range();
    let (before, word, after) = (&text[..range.start], span.of(text), &text[range.end..]);
    let both = |a: Option<char>, b: Option<char>, test: fn(&char) -> bool| {
        a.is_some_and(|it| test(&it)) && b.is_some_and(|it| test(&it))
    };
    let joins = |a: Option<char>, b: Option<char>| {
        both(a, b, char::is_ascii_alphabetic) || both(a, b, char::is_ascii_digit)
    };
    let ending = after.split(|c: char| !c.is_ascii_alphanumeric()).next();
    !joins(before.chars().next_back(), word.chars().next())
        && (!joins(word.chars().next_back(), after.chars().next())
            || matches!(ending, Some("s" | "es" | "d" | "ed" | "ing" | "ly")))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use proptest::prelude::*;

    use super::*;
    use crate::text::Located;

    fn text(text: &str) -> Located<String> {
        Located::from(text.to_owned())
    }

    fn correction() -> Needs {
        Needs {
            kinds: vec![ActKind::Apology],
            figures: vec![text("24 小时")],
            words: vec![vec![text("回电"), text("打给您")]],
            ..Needs::default()
        }
    }

    #[test]
    fn a_correction_is_heard_by_what_it_says() {
        let needs = correction();
        let good = needs.said("实在对不起，我一天之内回电给您。");
        assert!(good.is_met(), "{good:?}");
        let late = needs.said("实在对不起，我 48 小时内回电给您。");
        assert_eq!(late.missing, [Lack::Figure("24 小时".to_owned())]);
        let bare = needs.said("24 小时内打给您。");
        assert_eq!(bare.missing, [Lack::Kind(ActKind::Apology)]);
        assert_eq!(needs.said(" ").missing, [Lack::Empty]);
        let rude = needs.said("实在对不起，我 24 小时内回电给您。你听不懂吗？");
        assert!(
            matches!(rude.missing[..], [Lack::Flag(FlagFamily::Challenging, _)]),
            "{rude:?}"
        );
    }

    #[test]
    fn a_denied_word_waits_for_a_person() {
        let needs = Needs {
            words: vec![vec![text("退款")]],
            ..Needs::default()
        };
        let denied = needs.said("今天不退款。");
        assert_eq!(denied.unsure, [Lack::Words("退款".to_owned())]);
        assert!(needs.written("今天不退款。").is_met(), "a note may say so");
        assert_eq!(
            needs.written("今天换货。").missing,
            [Lack::Words("退款".to_owned())]
        );
    }

    #[test]
    fn figures_are_the_same_in_any_spelling() {
        let same =
            |a: &str, b: &str| same_figure(&figure_meant(a).unwrap(), &figure_meant(b).unwrap());
        assert!(same("345.60 元", "345.6块"));
        assert!(same("24 小时", "一天"));
        assert!(same("10 月 14 日", "10月14号"));
        assert!(same("2025 年 10 月 14 日", "10 月 14 日"));
        assert!(!same("24 小时", "24 个工作日"));
        assert!(!same("345.60 元", "345 元"));
        assert!(figure_meant("三元和五元").is_none());
        assert!(figure_meant("没有数").is_none());
    }

    proptest! {
        #[test]
        fn any_text_is_held_against_needs_without_panic(said in "\\PC{0,200}", word in "\\PC{0,6}") {
            let needs = Needs { without: vec![text(&word)], ..correction() };
            let carried = needs.said(&said);
            prop_assert!(!(carried.is_met() && carried.needs_person()));
        }
    }
}
