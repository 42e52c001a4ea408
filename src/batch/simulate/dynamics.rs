//! How the customers behaved, counted: how they took each reply, how they wrote, and how it ended.
//!
//! **How a customer takes a reply**, in three classes. People who label chats turn by turn look at the latest reply, at how
//! the customer feels by then, and at what they answer. So does the *score*: trust less anger after the reply, plus its
//! *gain*, which is by how much it lowered anger and raised trust, [`RISE`] times where that is more than nothing and
//! [`FALL`] times where it is less, plus [`KINDER`] where the answer softens, agrees, thanks or takes leave. Below [`LOW`]
//! it is low, from [`HIGH`] on high, between them neutral. The weights and the two cuts were set once against the typical
//! bot, so that the classes come as often as with people.
//!
//! **What the customer makes of the whole talk**, in three classes as well. People who rate a whole chat rate 77 of a
//! hundred well and 9 badly, and their rating follows how bad the bad turns were and how many there were (r .56 with the share of low turns, .40 with the worst, .16 with the last, over
//! the 454 open dialogues of USS-JDDC). So does ours: what they felt after each reply, on average, plus the worst of it.
//! Below [`RATED_BADLY`] it is bad, from [`RATED_WELL`] on good; these cuts too were set once, to come as often as with
//! people. A settlement would be no comparison: a bot that leaves out a third of the work seldom comes to one.

use serde::{Deserialize, Serialize};

use super::{Counts, language};
use crate::{
    customer::Mood,
    scenario::{Cause, IntentName, Outcome},
    session::{EndedBy, Event, Happening, Session},
    text::Language,
};

/// How much more what a reply wins counts than how they feel: what is labelled is the reply.
pub const RISE: i32 = 4;
/// How much more what a reply loses counts; less, since who is hurt already feels worse by it.
pub const FALL: i32 = 2;
/// What an answer that softens, agrees, thanks or takes leave is worth: next to the words nothing counts.
pub const KINDER: i32 = 140;
/// Below this score a reply is taken badly.
pub const LOW: i32 = -7;
/// From this score on a reply is taken well.
pub const HIGH: i32 = 64;

/// Below this sum of the average and the worst feeling the whole talk is rated badly.
pub const RATED_BADLY: i32 = -81;
/// From this sum on the whole talk is rated well.
pub const RATED_WELL: i32 = -45;

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
    /// Talks by the worst reply and what the customer made of the whole (bad, middling, good).
    pub worst: Table,
    /// Talks by the last reply and what the customer made of the whole.
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
        let replies = self.replies(session);
        let taken: Vec<usize> = replies.iter().map(|it| it.class).collect();
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
        let felt: Vec<i32> = replies.iter().map(|it| it.felt).collect();
        let rated = rating(&felt);
        self.worst[worst][rated] += 1;
        self.last[last][rated] += 1;
    }

    /// How each reply of the trainee was taken.
    fn replies(&mut self, session: &Session) -> Vec<Taken> {
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

    fn close(&mut self, before: Mood, after: Mood, answer: i32, causes: &[Cause]) -> Taken {
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
        Taken {
            class,
            felt: felt(after),
        }
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
        IntentName::Accept | IntentName::Thank | IntentName::Farewell | IntentName::Soften => {
            KINDER
        }
        _ => 0,
    }
}

/// How one reply was taken.
struct Taken {
    /// 0 low, 1 neutral, 2 high.
    class: usize,
    /// What the customer felt afterwards.
    felt: i32,
}

/// What a customer in this mood feels: trust less anger.
fn felt(mood: Mood) -> i32 {
    i32::from(mood.trust) - i32::from(mood.anger)
}

/// What the customer makes of a whole talk from what they felt after each reply: 0 bad, 1 middling, 2 good.
fn rating(felt: &[i32]) -> usize {
    let replies = i32::try_from(felt.len()).unwrap_or(i32::MAX).max(1);
    let average = felt.iter().sum::<i32>().div_euclid(replies);
    let worst = felt.iter().copied().min().unwrap_or_default();
    match average + worst {
        ..RATED_BADLY => 0,
        RATED_WELL.. => 2,
        _ => 1,
    }
}

/// How a reply was taken: 0 low, 1 neutral, 2 high.
fn class(before: Mood, after: Mood, answer: i32) -> usize {
    let gain = felt(after) - felt(before);
    let weight = if gain > 0 { RISE } else { FALL };
    match felt(after) + weight * gain + answer {
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
    fn a_talk_is_rated_by_its_course_and_not_by_its_last_reply() {
        assert_eq!(rating(&[10, 12, 20]), 2);
        assert_eq!(rating(&[-20, -60, 15, 15]), rating(&[15, 15, -60, -20]));
        assert_eq!(rating(&[-20, -45, 15, 15]), 1);
        assert_eq!(rating(&[-50, -70, -60, 10]), 0);
        assert_eq!(rating(&[]), 2);
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
