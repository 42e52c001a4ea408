//! What an exercise earned, line by line, each with its reason.

use crate::{
    scenario::{Carried, Lack},
    text::{Language, Message, say},
};

/// The marks of one exercise.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Marks {
    /// In the order of the exercise, what costs last.
    pub lines: Vec<MarkLine>,
}

/// One line of the marks.
#[derive(Clone, Debug, PartialEq)]
pub struct MarkLine {
    /// Where: a turn, a record, an item, as answers name it.
    pub place: String,
    /// What it is for.
    pub part: MarkPart,
    /// Points earned.
    pub points: u32,
    /// Points that could be earned.
    pub of: u32,
    /// Points that wait for a person.
    pub waiting: u32,
    /// Points it costs.
    pub costs: u32,
    /// Why, in the words of the program.
    pub reasons: Vec<Reason>,
    /// Why, in the author's words.
    pub why: String,
}

/// What a line is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MarkPart {
    /// The place of a violation.
    Found,
    /// Its name.
    Named,
    /// Its correction.
    Corrected,
    /// A flag where nothing is wrong.
    WrongFlag,
    /// Whether a record breaks a rule.
    Verdict,
    /// Which rule.
    Rule,
    /// Why.
    Reason,
    /// Speed of typing.
    Speed,
    /// Text that was pasted.
    Pasted,
    /// A check of a duel.
    Check,
    /// Language that costs.
    Flag,
    /// The result of a part of a relay.
    Task,
    /// An item of a hand-over note.
    Item,
    /// A fact the customer told.
    Fact,
    /// A promise given to the customer.
    Promise,
}

impl MarkPart {
    /// Name in JSON and in Fluent keys.
    pub fn key(self) -> &'static str {
        match self {
            MarkPart::Found => "found",
            MarkPart::Named => "named",
            MarkPart::Corrected => "corrected",
            MarkPart::WrongFlag => "wrong_flag",
            MarkPart::Verdict => "verdict",
            MarkPart::Rule => "rule",
            MarkPart::Reason => "reason",
            MarkPart::Speed => "speed",
            MarkPart::Pasted => "pasted",
            MarkPart::Check => "check",
            MarkPart::Flag => "flag",
            MarkPart::Task => "task",
            MarkPart::Item => "item",
            MarkPart::Fact => "fact",
            MarkPart::Promise => "promise",
        }
    }
}

impl Marks {
    /// Points earned, less what was lost; never below 0.
    pub fn earned(&self) -> u32 {
        let sum = |of: fn(&MarkLine) -> u32| self.lines.iter().map(of).fold(0, u32::saturating_add);
        sum(|line| line.points).saturating_sub(sum(|line| line.costs))
    }

    /// Points that could be earned.
    pub fn of(&self) -> u32 {
        self.lines.iter().map(|line| line.of).sum()
    }

    /// Points that wait for a person.
    pub fn waiting(&self) -> u32 {
        self.lines.iter().map(|line| line.waiting).sum()
    }
}

impl MarkLine {
    /// A line that earned all, or nothing.
    pub fn new(place: impl ToString, part: MarkPart, earned: bool, of: u32) -> Self {
        Self {
            place: place.to_string(),
            part,
            points: if earned { of } else { 0 },
            of,
            waiting: 0,
            costs: 0,
            reasons: Vec::new(),
            why: String::new(),
        }
    }

    /// A line that costs points.
    pub fn cost(place: impl ToString, part: MarkPart, costs: u32) -> Self {
        Self {
            costs,
            ..Self::new(place, part, false, 0)
        }
    }

    /// A line by what a text carried: all points, none, or all waiting.
    pub fn by(place: impl ToString, part: MarkPart, carried: &Carried, of: u32) -> Self {
        let mut line = Self::new(place, part, carried.is_met(), of);
        if carried.needs_person() {
            line.waiting = of;
            line = line.reason(Message::new("practical-needs-person"));
        }
        let lacks = carried.missing.iter().chain(&carried.unsure);
        line.reasons.extend(lacks.cloned().map(Reason::Lacks));
        line
    }

    /// The same with one more reason.
    #[must_use]
    pub fn reason(mut self, reason: Message) -> Self {
        self.reasons.push(Reason::Told(reason));
        self
    }

    /// The same with the author's reason.
    #[must_use]
    pub fn why(mut self, why: &str) -> Self {
        why.clone_into(&mut self.why);
        self
    }
}

/// Why a line earned what it did.
#[derive(Clone, Debug, PartialEq)]
pub enum Reason {
    /// Something the marking says.
    Told(Message),
    /// Something a text lacks.
    Lacks(Lack),
}

impl Reason {
    /// The reason as a sentence.
    pub fn say(&self, language: Language) -> String {
        let lack = match self {
            Reason::Told(message) => return message.say(language),
            Reason::Lacks(lack) => lack,
        };
        let name =
            |kind: &str, name: String| say(language, &format!("hear-{kind}-{}", kebab(&name)));
        let message = match lack {
            Lack::Empty => Message::new("practical-lacks-text"),
            Lack::Act(act) => {
                Message::new("practical-lacks-act").with("act", name("act", format!("{act:?}")))
            }
            Lack::Kind(kind) => {
                Message::new("practical-lacks-act").with("act", name("kind", format!("{kind:?}")))
            }
            Lack::Figure(words) => {
                Message::new("practical-lacks-figure").with("words", words.clone())
            }
            Lack::Words(words) => {
                Message::new("practical-lacks-words").with("words", words.clone())
            }
            Lack::Promise(promise) => {
                Message::new("practical-lacks-promise").with("kind", promise.key())
            }
            Lack::Flag(family, words) => Message::new("practical-has-flag")
                .with("family", name("flag", format!("{family:?}")))
                .with("words", words.clone()),
            Lack::Without(words) => {
                Message::new("practical-has-words").with("words", words.clone())
            }
        };
        message.say(language)
    }
}

/// `OpenQuestion` as `open-question`.
fn kebab(name: &str) -> String {
    let mut kebab = String::new();
    for c in name.chars() {
        if c.is_ascii_uppercase() && !kebab.is_empty() {
            kebab.push('-');
        }
        kebab.push(c.to_ascii_lowercase());
    }
    kebab
}
