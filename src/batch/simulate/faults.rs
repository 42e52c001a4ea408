//! Faults of the simulated customer that can be told from the transcript alone.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::session::{Happening, Session};

/// Letters below which a message may come again: 嗯, 好的.
const SHORT: usize = 6;

/// What an agent says and a customer does not.
const AGENTS_WORDS: [&str; 8] = [
    "很高兴为您服务",
    "有什么可以帮您",
    "我帮您查",
    "感谢您的来电",
    "祝您生活愉快",
    "how can i help you",
    "thank you for calling",
    "happy to assist",
];

/// Counts of faults.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Faults {
    /// Lines of customers looked at.
    pub lines: u64,
    /// Lines that were said word for word before.
    pub repeated: u64,
    /// Facts told a second time.
    pub told_twice: u64,
    /// Lines with a number that stands neither in the case nor in what the trainee said.
    pub strange_figure: u64,
    /// Lines that speak as the agent does.
    pub role_reversal: u64,
    /// Talks with any fault.
    pub talks: u64,
}

impl Faults {
    /// Takes in a talk of a case that has these `figures`.
    pub fn add(&mut self, session: &Session, figures: &BTreeSet<String>) {
        let before = *self;
        let mut said: BTreeSet<String> = BTreeSet::new();
        let mut told: BTreeSet<&str> = BTreeSet::new();
        let mut heard: BTreeSet<String> = BTreeSet::new();
        for event in session.events() {
            match &event.what {
                Happening::AgentSaid { text } | Happening::AgentChose { text, .. } => {
                    heard.extend(numbers(text));
                }
                Happening::Done { result, .. } => heard.extend(numbers(result)),
                Happening::CustomerSaid { text, facts, .. } => {
                    self.lines += 1;
                    let long = text.chars().count() >= SHORT;
                    self.repeated += u64::from(!said.insert(text.clone()) && long);
                    let again = facts.iter().filter(|fact| !told.insert(fact)).count();
                    self.told_twice += again as u64;
                    let known =
                        |number: &String| figures.contains(number) || heard.contains(number);
                    self.strange_figure += u64::from(!numbers(text).all(|it| known(&it)));
                    let lower = text.to_lowercase();
                    let agents = AGENTS_WORDS.iter().any(|words| lower.contains(words));
                    self.role_reversal += u64::from(agents);
                }
                _ => {}
            }
        }
        let (mut now, mut then) = (*self, before);
        (now.lines, then.lines) = (0, 0);
        self.talks += u64::from(now != then);
    }

    /// Takes in all of `other`.
    pub fn merge(&mut self, other: &Faults) {
        self.lines += other.lines;
        self.repeated += other.repeated;
        self.told_twice += other.told_twice;
        self.strange_figure += other.strange_figure;
        self.role_reversal += other.role_reversal;
        self.talks += other.talks;
    }
}

/// The numbers in `text` that say something: of one digit they count turns or apples.
pub(super) fn numbers(text: &str) -> impl Iterator<Item = String> + '_ {
    let runs = text.split(|c: char| !c.is_ascii_digit());
    runs.filter(|run| run.len() > 1).map(str::to_owned)
}
