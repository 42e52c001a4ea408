//! What the trainee has seen of the customer so far: mood with causes, facts told, goals of the talk. A fold over
//! the visible events.

use std::collections::BTreeMap;

use crate::{
    scenario::{Cause, Outcome},
    session::{EndedBy, Event, Happening, Input, Mood, MoodChange},
};

/// The visible side of the customer, and the state of the talk.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// The mood now.
    pub mood: Mood,
    /// The mood before the last turn that moved it.
    pub before: Mood,
    /// Patience at the first line: the number of pips.
    pub patience_of: u8,
    /// The last turn that moved the mood; 0 before any.
    pub turn: u32,
    /// What moved it in that turn.
    pub causes: Vec<MoodChange>,
    /// Facts told, in the order they were told.
    pub told: Vec<String>,
    /// Trainee turns taken.
    pub turns: u32,
    /// Node the script stands at.
    pub node: Option<String>,
    /// Tables and articles opened, and rows flagged, by name.
    pub flagged: Vec<(String, u32)>,
    /// The desk's last answer to each action: whether it was done, and the words.
    pub answers: BTreeMap<String, (bool, String)>,
    /// Private notes, oldest first.
    pub notes: Vec<String>,
    /// Hints given, by place in the scenario's list, with the turn.
    pub hints: Vec<u32>,
    /// The copilot's draft on offer.
    pub draft: Option<String>,
    /// How it ended.
    pub ended: Option<Ended>,
}

/// How a talk ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ended {
    /// The scenario's ending, where one applies.
    pub ending: Option<String>,
    /// Kind of outcome.
    pub outcome: Outcome,
    /// Who or what ended it.
    pub by: EndedBy,
}

/// A meter of the customer column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meter {
    /// 怒气.
    Anger,
    /// 信任.
    Trust,
    /// 耐心.
    Patience,
}

impl Meter {
    /// The value of this meter in `mood`.
    pub fn of(self, mood: Mood) -> u8 {
        match self {
            Meter::Anger => mood.anger,
            Meter::Trust => mood.trust,
            Meter::Patience => mood.patience,
        }
    }

    /// The effect of `change` on this meter.
    pub fn effect(self, change: &MoodChange) -> i16 {
        match self {
            Meter::Anger => change.anger,
            Meter::Trust => change.trust,
            Meter::Patience => change.patience,
        }
    }
}

impl Seen {
    /// Before the first event: the mood the case begins with.
    pub fn new(mood: Mood) -> Self {
        Self {
            mood,
            before: mood,
            patience_of: mood.patience,
            ..Self::default()
        }
    }

    /// Takes in one more visible event.
    pub fn add(&mut self, event: &Event) {
        match &event.what {
            Happening::DraftOffered { draft, .. } => self.draft = Some(draft.clone()),
            Happening::DraftSent { .. } | Happening::DraftTurnedDown { .. } => self.draft = None,
            Happening::AgentSaid { .. } | Happening::AgentChose { .. } => {
                self.draft = None;
                self.turns = self.turns.max(event.turn);
            }
            Happening::CustomerSaid { facts, .. } => {
                for fact in facts {
                    if !self.told.contains(fact) {
                        self.told.push(fact.clone());
                    }
                }
            }
            Happening::MoodMoved { mood, causes } => self.mood_moved(event.turn, *mood, causes),
            Happening::NodeEntered { node } => self.node = Some(node.clone()),
            Happening::RowFlagged {
                table,
                row,
                flagged,
            } => {
                self.flagged.retain(|has| *has != (table.clone(), *row));
                if *flagged {
                    self.flagged.push((table.clone(), *row));
                }
            }
            Happening::Done { action, result, .. } => {
                self.answers.insert(action.clone(), (true, result.clone()));
            }
            Happening::Refused { action, reason, .. } => {
                self.answers.insert(action.clone(), (false, reason.clone()));
            }
            Happening::TurnedDown {
                input: Input::Request(action, _),
                reason,
            } => {
                self.answers.insert(action.clone(), (false, reason.clone()));
            }
            Happening::ApprovalAsked { action, .. } => {
                // What the desk said before is past: the answer is awaited.
                self.answers.remove(action);
            }
            Happening::Noted { text } => self.notes.push(text.clone()),
            Happening::HintGiven { hint, .. } => self.hints.push(*hint),
            Happening::Ended {
                ending,
                outcome,
                by,
            } => {
                self.ended = Some(Ended {
                    ending: ending.clone(),
                    outcome: *outcome,
                    by: *by,
                });
            }
            _ => {}
        }
    }

    fn mood_moved(&mut self, turn: u32, mood: Mood, causes: &[MoodChange]) {
        // Several movements of one turn are shown as one, against the mood before the turn.
        if turn != self.turn || self.causes.is_empty() {
            self.before = self.mood;
            self.causes.clear();
        }
        self.turn = turn;
        self.mood = mood;
        self.patience_of = self.patience_of.max(mood.patience);
        self.causes.extend_from_slice(causes);
    }

    /// How far the last turn moved `meter`, and each cause that had a part in it, largest first.
    pub fn causes_of(&self, meter: Meter) -> (i32, Vec<(i16, Cause)>) {
        let moved = i32::from(meter.of(self.mood)) - i32::from(meter.of(self.before));
        let mut causes: Vec<(i16, Cause)> = self
            .causes
            .iter()
            .map(|change| (meter.effect(change), change.cause))
            .filter(|(effect, _)| *effect != 0)
            .collect();
        causes.sort_by_key(|(effect, cause)| (std::cmp::Reverse(effect.unsigned_abs()), *cause));
        (moved, causes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::IntentName;

    fn event(turn: u32, what: Happening) -> Event {
        Event { at: 0, turn, what }
    }

    fn moved(turn: u32, anger: u8, change: i16, cause: Cause) -> Event {
        let mood = Mood {
            anger,
            trust: 40,
            patience: 5,
        };
        let causes = vec![MoodChange {
            cause,
            anger: change,
            trust: 0,
            patience: 0,
        }];
        event(turn, Happening::MoodMoved { mood, causes })
    }

    #[test]
    fn causes_of_one_turn_add_up_against_the_mood_before_it() {
        let mut seen = Seen::new(Mood {
            anger: 60,
            trust: 40,
            patience: 6,
        });
        seen.add(&moved(1, 68, 8, Cause::EarlyDefence));
        seen.add(&moved(2, 53, -15, Cause::SpecificEmpathy));
        seen.add(&moved(2, 41, -12, Cause::ConcreteAction));
        let (total, causes) = seen.causes_of(Meter::Anger);
        assert_eq!((seen.turn, total), (2, -27));
        assert_eq!(
            causes,
            [(-15, Cause::SpecificEmpathy), (-12, Cause::ConcreteAction)]
        );
        assert!(seen.causes_of(Meter::Trust).1.is_empty());
        assert_eq!(seen.patience_of, 6);
    }

    #[test]
    fn a_fact_told_twice_is_listed_once_and_a_flag_can_be_taken_back() {
        let mut seen = Seen::default();
        let said = Happening::CustomerSaid {
            text: "六点半".into(),
            intent: IntentName::Tell,
            facts: vec!["party".into()],
        };
        seen.add(&event(1, said.clone()));
        seen.add(&event(2, said));
        assert_eq!(seen.told, ["party"]);
        let flag = |flagged| Happening::RowFlagged {
            table: "parcels".into(),
            row: 2,
            flagged,
        };
        seen.add(&event(2, flag(true)));
        assert_eq!(seen.flagged, [("parcels".to_owned(), 2)]);
        seen.add(&event(2, flag(false)));
        assert!(seen.flagged.is_empty());
    }
}
