//! Buzzers: presses at this keyboard, and those of other windows on the same database, which are left there as signs of life under a name of
//! their own with the millisecond of the press. All of them wait a moment, so that a press that is seen later but came earlier is first.

use std::collections::BTreeMap;

use crate::{
    contest::{Millis, Taker, practical::quiz::Side},
    store::{EventId, Store, Ticket},
};

/// How long presses wait for those of other windows, in milliseconds, once another window has pressed at all.
pub const HOLD_MS: Millis = 250;
/// How often the presses of other windows are looked for.
const LOOK_MS: Millis = 40;

/// Presses that are not in the records yet.
#[derive(Default)]
pub struct Buzz {
    /// The question they are for, by its number.
    question: usize,
    /// When each side pressed, by the clock on the wall.
    pressed: BTreeMap<Side, Millis>,
    /// The last press of each side that was handed on.
    done: BTreeMap<Side, Millis>,
    asked: Vec<(Side, Ticket<Option<Millis>>)>,
    looked: Millis,
    /// Whether a press has come from another window in this quiz.
    remote: bool,
}

/// What presses for the question with the number `asked` are kept under.
fn name(stage: &str, asked: usize) -> String {
    format!("{stage}/buzz/{asked}")
}

/// Leaves a press of `taker` at `now` for the window that hosts the quiz.
pub fn leave(store: &Store, event: EventId, stage: &str, asked: usize, taker: Taker, now: Millis) {
    // Whether it was kept shows on the host's screen.
    drop(store.beat(event, name(stage, asked), taker, now));
}

impl Buzz {
    /// A press at this keyboard.
    pub fn press(&mut self, question: usize, side: Side, now: Millis) {
        self.turn(question);
        if self.done.get(&side).is_none_or(|last| now > *last) {
            self.pressed.entry(side).or_insert(now);
        }
    }

    /// Sides whose press waits.
    pub fn waiting(&self) -> Vec<Side> {
        self.pressed.keys().copied().collect()
    }

    /// Looks for presses of other windows for the question with the number `question`.
    pub fn look(
        &mut self,
        (store, event): (&Store, EventId),
        (stage, question): (&str, usize),
        sides: &[Taker],
        now: Millis,
    ) {
        self.turn(question);
        let (pressed, done, remote) = (&mut self.pressed, &self.done, &mut self.remote);
        self.asked.retain_mut(|(side, ticket)| match ticket.poll() {
            None => true,
            Some(answer) => {
                if let Ok(Some(at)) = answer
                    && done.get(side).is_none_or(|last| at > *last)
                {
                    *remote = true;
                    let known = pressed.entry(*side).or_insert(at);
                    *known = (*known).min(at);
                }
                false
            }
        });
        if self.asked.is_empty() && now - self.looked >= LOOK_MS {
            self.looked = now;
            for (side, taker) in (0..).zip(sides) {
                let ticket = store.last_beat(event, name(stage, question), *taker);
                self.asked.push((side, ticket));
            }
        }
    }

    /// The presses that have waited long enough when it is `now`, the earliest first.
    pub fn due(&mut self, now: Millis) -> Vec<(Side, Millis)> {
        let hold = if self.remote { HOLD_MS } else { 0 };
        let ready = |at: Millis| now - at >= hold;
        let mut due: Vec<(Side, Millis)> = self
            .pressed
            .iter()
            .map(|(side, at)| (*side, *at))
            .filter(|(_, at)| ready(*at))
            .collect();
        due.sort_by_key(|&(side, at)| (at, side));
        for (side, at) in &due {
            self.pressed.remove(side);
            self.done.insert(*side, *at);
        }
        due
    }

    /// Another question: presses for the one before are gone.
    fn turn(&mut self, question: usize) {
        if self.question != question {
            self.question = question;
            self.pressed.clear();
            self.done.clear();
            self.asked.clear();
        }
    }

    /// How far back the clock of the quiz is looked at, so that no press is passed over, in milliseconds.
    pub fn behind(&self) -> Millis {
        if self.remote { HOLD_MS } else { 0 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_press_seen_later_that_came_earlier_is_first() {
        let mut buzz = Buzz {
            remote: true,
            ..Buzz::default()
        };
        buzz.press(1, 0, 1_000);
        assert_eq!(buzz.due(1_100), [], "slower windows are waited for");
        buzz.pressed.insert(1, 960);
        assert_eq!(buzz.due(1_260), [(1, 960), (0, 1_000)]);
        buzz.press(1, 0, 1_300);
        buzz.press(2, 1, 2_000);
        assert_eq!(buzz.due(2_300), [(1, 2_000)], "another question");
    }

    #[test]
    fn at_one_keyboard_nobody_waits() {
        let mut buzz = Buzz::default();
        buzz.press(1, 2, 500);
        assert_eq!(buzz.due(500), [(2, 500)]);
    }
}
