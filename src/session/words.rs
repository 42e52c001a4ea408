//! Words that come from outside: the mind decides what is said and with which facts, a language model or a person words
//! it, and the check of `customer::guard` stands between.
//!
//! The seam keeps the talk deterministic. [`Happening::WordsAwaited`] holds what is to be said and the grammar's own line
//! for it; the host answers with [`Input::Words`](super::Input::Words), and until it does the customer is typing. What the
//! mind takes in is the grammar's line, never the words: the same replies give the same mood, facts and marks whatever a
//! model says. A person who plays the customer is another matter: what they tell is told.

use serde::{Deserialize, Serialize};

use super::{Case, CustomerKind, Happening, State, step::Stage};
use crate::{customer::guard::Ground, scenario::IntentName, text::chars::preview};

/// How often words may be rejected before the grammar's line is said: the first, and two that were worded again.
pub const TRIES: u32 = 3;

/// Most characters of words that are kept, of a model or of a person.
const LONGEST: usize = 4_000;

/// Most characters of a place in words, of a reason, and of a person's name.
const QUOTE: usize = 80;
const WHY: usize = 200;
const NAME: usize = 60;

/// One thing that the customer means to say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meant {
    /// The grammar's line, or the author's.
    pub own: String,
    /// What it is meant to do.
    pub intent: IntentName,
    /// Facts told by it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<String>,
}

/// Words for what the customer is about to say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    /// The words; every line of them is a bubble.
    pub text: String,
    /// Whose they are.
    pub by: By,
}

/// Who worded what the customer says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum By {
    /// A language model.
    Model {
        /// The model, as its endpoint calls it.
        model: String,
        /// Version of the prompt.
        prompt: String,
        /// Which wording of the same it is, from 1.
        attempt: u32,
        /// Milliseconds until it was whole.
        ms: u64,
        /// Tokens read and written, where the endpoint counts them.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        tokens: Option<(u64, u64)>,
    },
    /// A person who plays the customer.
    Person {
        /// Their name.
        name: String,
    },
}

impl Words {
    /// Whether a model found them.
    pub fn is_models(&self) -> bool {
        matches!(self.by, By::Model { .. })
    }

    /// Its lines without blank ones: the bubbles of a chat.
    pub fn lines(&self) -> impl Iterator<Item = &str> {
        let lines = self.text.lines().map(str::trim);
        lines.filter(|line| !line.is_empty())
    }

    /// What is shown at once: all of a letter, or line by line.
    pub fn bubbles(&self, letter: bool) -> impl Iterator<Item = &str> {
        let whole = letter.then(|| self.text.trim());
        let lines = self.lines().filter(move |_| !letter);
        whole.into_iter().chain(lines)
    }
}

/// What the customer is about to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Awaited {
    /// Which answer of the talk it is, from 1.
    pub number: u64,
    /// The trainee turn that is answered.
    pub turn: u32,
    /// What is to be said, in order.
    pub says: Vec<Meant>,
    /// How many wordings of it were rejected.
    pub rejected: u32,
}

impl Awaited {
    pub(super) fn new(number: u64, turn: u32) -> Self {
        Self {
            number,
            turn,
            says: Vec::new(),
            rejected: 0,
        }
    }

    /// The intent that counts for all of it: agreement where it agrees, else the last.
    pub fn intent(&self) -> IntentName {
        let intents = || self.says.iter().map(|meant| meant.intent);
        let accepts = intents().find(|&intent| intent == IntentName::Accept);
        accepts
            .or_else(|| intents().next_back())
            .unwrap_or(IntentName::Demand)
    }

    /// All facts that are told by it.
    pub fn facts(&self) -> Vec<String> {
        let facts = self.says.iter().flat_map(|meant| &meant.facts);
        facts.cloned().collect()
    }
}

/// A line of the talk as it was shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Whether the trainee said it.
    pub agent: bool,
    /// The words.
    pub text: String,
}

impl Line {
    pub(super) fn agent(text: &str) -> Self {
        Self {
            agent: true,
            text: text.to_owned(),
        }
    }

    pub(super) fn customer(text: &str) -> Self {
        Self {
            agent: false,
            text: text.to_owned(),
        }
    }
}

impl Stage<'_> {
    /// Words came. A model's are checked, and said, worded again, or replaced by the grammar's; a person's are said.
    pub fn take_words(&mut self, words: &Words) {
        let words = Words {
            text: words.text.chars().take(LONGEST).collect(),
            by: words.by.clone(),
        };
        match &words.by {
            By::Person { .. } => self.take_persons(words),
            By::Model { .. } => self.take_models(words),
        }
    }

    fn take_models(&mut self, words: Words) {
        let Some(awaited) = &self.state.awaited else {
            return;
        };
        if self.state.kind != CustomerKind::Model || self.state.person.is_some() {
            return;
        }
        let (intent, facts) = (awaited.intent(), awaited.facts());
        let last = awaited.rejected + 1 >= TRIES;
        let Some(ground) = ground(self.case, self.state) else {
            return;
        };
        match ground.check(&words.text) {
            None => self.say_words(words, intent, facts),
            Some(found) => {
                self.emit(Happening::WordsRejected {
                    words,
                    fault: found.fault,
                    quote: preview(&found.quote, QUOTE),
                });
                if last {
                    self.settle();
                }
            }
        }
    }

    /// A person says `words` as the customer: the facts are those that the words tell, and the mind means what it meant, or
    /// what the words show where it meant nothing.
    fn take_persons(&mut self, words: Words) {
        if self.state.person.is_none() || words.lines().next().is_none() {
            return;
        }
        let told = self.case.known().tells(&words.text);
        let ids = &self.case.persona.facts;
        let told = told
            .into_iter()
            .filter(|&fact| !self.state.mind.told.contains(fact));
        let facts: Vec<String> = told.map(|fact| ids[fact].id.clone()).collect();
        let meant = self.state.awaited.as_ref().map(Awaited::intent);
        let asks = words.text.trim_end().ends_with(['?', '？']);
        let read = match (facts.is_empty(), asks) {
            (false, _) => IntentName::Tell,
            (true, true) => IntentName::AskBack,
            (true, false) => IntentName::Soften,
        };
        self.say_words(words, meant.unwrap_or(read), facts);
    }

    /// Says `words`, a bubble a line, or one letter.
    fn say_words(&mut self, words: Words, intent: IntentName, mut facts: Vec<String>) {
        let lines: Vec<String> = words
            .bubbles(self.case.persona.writes_mail)
            .map(str::to_owned)
            .collect();
        let count = u32::try_from(lines.len()).unwrap_or(u32::MAX);
        self.emit(Happening::WordsCame {
            words,
            lines: count,
        });
        for text in lines {
            self.emit(Happening::CustomerSaid {
                text,
                intent,
                facts: std::mem::take(&mut facts),
            });
        }
    }

    /// No words will come: the grammar speaks.
    pub fn do_without(&mut self, why: &str) {
        if self.state.awaited.is_some() {
            let why = preview(why, WHY);
            self.emit(Happening::WordsFailed { why });
            self.settle();
        }
    }

    /// The trainee goes on while words are awaited: the grammar's are said first. A person who plays the customer answers
    /// when they are ready.
    pub fn speak_up(&mut self) {
        if self.state.person.is_none() {
            self.settle();
        }
    }

    /// Says what is awaited in the grammar's own words, and what a silence held back.
    pub fn settle(&mut self) {
        self.comes_back();
        let awaited = self.state.awaited.iter().flat_map(|it| it.says.clone());
        let says: Vec<Meant> = awaited.collect();
        for Meant { own, intent, facts } in says {
            self.emit(Happening::CustomerSaid {
                text: own,
                intent,
                facts,
            });
        }
    }

    /// A person plays the customer from now on, and words what is awaited.
    pub fn take_over(&mut self, by: &str) {
        let by = preview(by.trim(), NAME);
        if self.state.person.is_none() && !by.is_empty() {
            self.emit(Happening::TakenOver { by });
        }
    }

    /// The mind plays the customer again; what was not answered is said in the grammar's words.
    pub fn hand_back(&mut self) {
        if self.state.person.is_some() {
            self.emit(Happening::HandedBack);
            self.settle();
        }
    }
}

/// What a line for what is awaited is checked against; none where nothing is awaited.
pub fn ground(case: &Case, state: &State) -> Option<Ground> {
    let awaited = state.awaited.as_ref()?;
    let own = awaited.says.iter().map(|it| it.own.clone()).collect();
    let (intent, facts) = (awaited.intent(), awaited.facts());
    Some(ground_of(case, state, intent, &facts, own))
}

/// What a line is checked against that is meant so, tells these facts, and stands for these lines of the grammar.
pub(super) fn ground_of(
    case: &Case,
    state: &State,
    intent: IntentName,
    facts: &[String],
    own: Vec<String>,
) -> Ground {
    let mut told = state.mind.told.clone();
    for fact in facts.iter().filter_map(|id| case.names.fact(id)) {
        told.insert(fact);
    }
    let lines = &state.lines;
    let latest = lines.iter().rev().find(|line| line.agent);
    Ground {
        known: case.known(),
        told,
        need_met: state.mind.need_met,
        intent,
        agrees: state.mind.accepted,
        agent: latest.map_or_else(String::new, |line| line.text.clone()),
        talk: lines
            .iter()
            .map(|line| (line.agent, line.text.clone()))
            .collect(),
        own,
    }
}
