//! What is next in a rehearsal, by the records.

use super::Rehearsals;
use crate::{
    batch::rehearsal::Course,
    contest::{Event, Millis, Taker},
    scenario::contest::Part,
};

/// What is next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Now {
    /// The stage at this place waits to be opened.
    Waits(usize),
    /// One's own work in it.
    Mine(usize, Taker),
    /// One says how it went.
    Own(usize, Taker),
    /// The machines are not done with it.
    Machines(usize),
    /// Everything is over.
    Over,
}

impl Now {
    /// The place of the stage it is about.
    pub fn stage(self) -> Option<usize> {
        match self {
            Now::Waits(at) | Now::Mine(at, _) | Now::Own(at, _) | Now::Machines(at) => Some(at),
            Now::Over => None,
        }
    }
}

impl Rehearsals {
    /// What is next in the rehearsal `course`, which is `event`, when it is `now`.
    pub fn now(&self, course: &Course, event: &Event, now: Millis) -> Now {
        let open = (0..event.contest().stages.len())
            .find_map(|at| Some((at, event.stage(at)?)).filter(|(_, it)| it.1.closed.is_none()));
        let Some((at, (stage, state))) = open else {
            return Now::Over;
        };
        if state.opened.is_none() {
            return Now::Waits(at);
        }
        let mine = course.mine(event, at);
        let due = |taker: &Taker| {
            let run = event.run(at, *taker);
            let begun = run.is_some_and(|run| run.started.is_some());
            let late = !begun && event.remaining(at, *taker, now) == 0;
            run.is_none_or(|run| run.done.is_none()) && !late
        };
        if let Some(&taker) = mine.iter().find(|taker| due(taker)) {
            return Now::Mine(at, taker);
        }
        let unheard = |taker: &Taker| {
            let known = self.own.0 == at && self.own.1.contains_key(taker);
            let run = event.run(at, *taker).filter(|run| run.done.is_some());
            let unheard = run.is_some_and(|run| run.marks.is_empty());
            unheard && !known && !self.stood_in.contains(&(at, *taker))
        };
        let judged = stage.judged() > 0 && !stage.sheet.is_empty();
        if judged && let Some(&taker) = mine.iter().find(|taker| unheard(taker)) {
            let missing = event.sheets_missing(at, taker) > 0;
            if missing
                && event
                    .run(at, taker)
                    .is_none_or(|run| run.returned.is_none())
            {
                return Now::Own(at, taker);
            }
        }
        Now::Machines(at)
    }
}

/// Whether everybody takes the part with everybody else, so that machines cannot go ahead by themselves.
pub(super) fn side_by_side(part: &Part) -> bool {
    matches!(part, Part::Quiz(_) | Part::Duel(_))
}
