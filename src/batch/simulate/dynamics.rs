//! How the customers behaved, counted: how they took each reply, how they wrote, and how it ended.
//!
//! **How a customer takes a reply**, in three classes. People who label chats turn by turn look at the latest reply, at how
//! the customer feels by then, and at what they answer. So does the *score*: trust less anger after the reply, plus
//! [`WEIGHT`] times the *gain* of the reply, which is by how much it lowered anger and raised trust, plus [`SOFTER`] where
//! the answer is softer and [`AGREES`] where it agrees, thanks or takes leave. Below [`LOW`] it is low, from [`HIGH`] on
//! high, between them neutral. The weights and the two cuts were set once, so that the classes come as often as with people.

use serde::{Deserialize, Serialize};

use super::{Counts, language};
use crate::{
    customer::Mood,
    scenario::{Cause, IntentName, Outcome},
    session::{EndedBy, Event, Happening, Session},
    text::Language,
};

/// How much more the latest reply counts than how they feel.
pub const WEIGHT: i32 = 2;
/// What an answer that softens is worth.
pub const SOFTER: i32 = 45;
/// What an answer that agrees, thanks or takes leave is worth.
pub const AGREES: i32 = 60;
/// Below this score a reply is taken badly.
pub const LOW: i32 = -19;
/// From this score on a reply is taken well.
pub const HIGH: i32 = 50;

/// Three by three counts: from, to.
pub type Table = [[u64; 3]; 3];

/// What is counted of the customers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dynamics {
    /// Replies by how the one before was taken and how this one was: low, neutral, high.
    pub moves: Table,
    /// Replies by how they were taken.
    pub shares: [u64; 3],
    /// Replies in the last tenth of their talk, likewise; and in the first.
    pub last_tenth: [u64; 3],
    /// Replies in the first tenth.
    pub first_tenth: [u64; 3],
    /// Talks by the worst reply and how it ended (not settled, partly, settled).
    pub worst: Table,
    /// Talks by the last reply and how it ended.
    pub last: Table,
    /// Talks with a reply that was taken badly.
    pub with_low: u64,
    /// Lengths of the customer's messages: characters in Chinese, words in English.
    pub lengths: Counts,
    /// Messages without any punctuation mark.
    pub bare: u64,
    /// Messages that ask.
    pub questions: u64,
    /// Messages that thank.
    pub thanks: u64,
    /// Customer turns by their messages.
    pub messages: Counts,
    /// Talks the customer left.
    pub left: u64,
    /// Changes of anger by a reply with empathy or an apology and nothing that moves the matter on.
    pub by_words: Counts,
    /// Changes of anger by a reply that moves the matter on.
    pub by_progress: Counts,
    /// Replies with words alone that were taken badly.
    pub low_after_words: u64,
    /// Replies that move the matter on and were taken badly all the same.
    pub low_after_progress: u64,
}

impl Dynamics {
    /// Takes in a talk.
    pub fn add(&mut self, session: &Session) {
        let language = session.case().language;
        self.add_replies(session);
        self.add_lines(session.events(), language);
        let left = session.events().iter().any(|event| {
            matches!(
                event.what,
                Happening::Ended {
                    outcome: Outcome::CustomerLeft,
                    by: EndedBy::Customer,
                    ..
                }
            )
        });
        self.left += u64::from(left);
    }

    /// Takes in all of `other`.
    pub fn merge(&mut self, other: &Dynamics) {
        let tables = [
            (&mut self.moves, &other.moves),
            (&mut self.worst, &other.worst),
            (&mut self.last, &other.last),
        ];
        for (mine, theirs) in tables {
            for (mine, theirs) in mine.iter_mut().flatten().zip(theirs.iter().flatten()) {
                *mine += theirs;
            }
        }
        let rows = [
            (&mut self.shares, &other.shares),
            (&mut self.last_tenth, &other.last_tenth),
            (&mut self.first_tenth, &other.first_tenth),
        ];
        for (mine, theirs) in rows {
            mine.iter_mut()
                .zip(theirs)
                .for_each(|(mine, theirs)| *mine += theirs);
        }
        self.with_low += other.with_low;
        self.bare += other.bare;
        self.questions += other.questions;
        self.thanks += other.thanks;
        self.left += other.left;
        self.low_after_words += other.low_after_words;
        self.low_after_progress += other.low_after_progress;
        self.lengths.merge(&other.lengths);
        self.messages.merge(&other.messages);
        self.by_words.merge(&other.by_words);
        self.by_progress.merge(&other.by_progress);
    }

    fn add_replies(&mut self, session: &Session) {
        let taken = self.replies(session);
        let Some(&last) = taken.last() else {
            return;
        };
        for pair in taken.windows(2) {
            self.moves[pair[0]][pair[1]] += 1;
        }
        let tenth = taken.len().div_ceil(10);
        for (at, &class) in taken.iter().enumerate() {
            self.shares[class] += 1;
            self.first_tenth[class] += u64::from(at < tenth);
            self.last_tenth[class] += u64::from(at + tenth >= taken.len());
        }
        let worst = taken.iter().copied().min().unwrap_or(last);
        self.with_low += u64::from(worst == 0);
        let outcome = session.state().ended.as_ref().map(|ended| ended.outcome);
        let settled = match outcome {
            Some(Outcome::Settled) => 2,
            Some(Outcome::PartlySettled | Outcome::Escalated) => 1,
            _ => 0,
        };
        self.worst[worst][settled] += 1;
        self.last[last][settled] += 1;
    }

    /// How each reply of the trainee was taken.
    fn replies(&mut self, session: &Session) -> Vec<usize> {
        let start: Mood = session.case().scenario.customer.mood.into();
        let (mut before, mut mood, mut causes, mut answer) = (start, start, Vec::new(), 0);
        let mut taken = Vec::new();
        let mut open = false;
        for event in session.events() {
            match &event.what {
                Happening::AgentSaid { .. } | Happening::AgentChose { .. } => {
                    if open {
                        taken.push(self.close(before, mood, answer, &causes));
                    }
                    open = true;
                    (before, answer) = (mood, 0);
                    causes.clear();
                }
                Happening::MoodMoved {
                    mood: now,
                    causes: why,
                } => {
                    mood = *now;
                    causes.extend(why.iter().map(|change| change.cause));
                }
                Happening::CustomerSaid { intent, .. } => answer = answer.max(worth(*intent)),
                _ => {}
            }
        }
        if open {
            taken.push(self.close(before, mood, answer, &causes));
        }
        taken
    }

    fn close(&mut self, before: Mood, after: Mood, answer: i32, causes: &[Cause]) -> usize {
        let change = i64::from(after.anger) - i64::from(before.anger);
        let any = |wanted: &[Cause]| causes.iter().any(|it| wanted.contains(it));
        let progress = any(&[Cause::ConcreteAction, Cause::Progress, Cause::NeedMet]);
        let words = any(&[
            Cause::SpecificEmpathy,
            Cause::StockEmpathy,
            Cause::RepeatedEmpathy,
            Cause::SincereApology,
        ]);
        let class = class(before, after, answer);
        let low = u64::from(class == 0);
        if progress {
            self.by_progress.add(change);
            self.low_after_progress += low;
        } else if words {
            self.by_words.add(change);
            self.low_after_words += low;
        }
        class
    }

    fn add_lines(&mut self, events: &[Event], language: Language) {
        let mut burst = 0;
        for event in events {
            match &event.what {
                Happening::CustomerSaid { text, .. } => {
                    burst += 1;
                    self.lengths.add(language::length(text, language));
                    self.bare += u64::from(language::is_bare(text));
                    self.questions += u64::from(language::asks(text));
                    self.thanks += u64::from(language::thanks(text));
                }
                Happening::AgentSaid { .. } | Happening::AgentChose { .. } if burst > 0 => {
                    self.messages.add(burst);
                    burst = 0;
                }
                _ => {}
            }
        }
        if burst > 0 {
            self.messages.add(burst);
        }
    }
}

/// What an answer with this intent is worth.
fn worth(intent: IntentName) -> i32 {
    match intent {
        IntentName::Accept | IntentName::Thank | IntentName::Farewell => AGREES,
        IntentName::Soften => SOFTER,
        _ => 0,
    }
}

/// How a reply was taken: 0 low, 1 neutral, 2 high.
fn class(before: Mood, after: Mood, answer: i32) -> usize {
    let felt = |mood: Mood| i32::from(mood.trust) - i32::from(mood.anger);
    let gain = felt(after) - felt(before);
    match felt(after) + WEIGHT * gain + answer {
        ..LOW => 0,
        HIGH.. => 2,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reply_is_taken_by_what_it_changed() {
        let mood = |anger, trust| Mood {
            anger,
            trust,
            patience: 5,
        };
        let taken = |before, after| class(before, after, 0);
        assert_eq!(taken(mood(60, 30), mood(66, 28)), 0);
        assert_eq!(taken(mood(60, 30), mood(60, 30)), 0);
        assert_eq!(taken(mood(30, 30), mood(30, 30)), 1);
        assert_eq!(taken(mood(60, 30), mood(57, 33)), 1);
        assert_eq!(taken(mood(40, 40), mood(25, 48)), 2);
    }

    #[test]
    fn what_is_answered_counts() {
        let mood = Mood {
            anger: 30,
            trust: 30,
            patience: 5,
        };
        assert_eq!(class(mood, mood, worth(IntentName::Demand)), 1);
        assert_eq!(class(mood, mood, worth(IntentName::Thank)), 2);
    }
}
