//! The answers of an event's paper: each is recorded as it is given, so that a crash at the last one loses nothing and another machine can
//! go on with them. What counts is what is handed in.

use serde_json::{Value, json};

use super::{Held, Work, on_hall::took};
use crate::{
    app::contest::OpenPaper,
    contest::{Answer, Step, What, question_item, question_place},
};

/// Records what is new on the paper; what was recorded before it came onto this desk is put onto it first.
pub(super) fn keep(held: &mut Held, work: &Work, paper: &mut OpenPaper, now: i64) {
    if paper.sitting.handed_in().is_some() {
        return;
    }
    for (place, answer) in recorded(held, work) {
        let given = paper.sitting.given().get(place);
        if given.is_some_and(|given| given.answer.is_none()) && !paper.was_touched(place) {
            // Refused where the bank on this machine has another question there; the answer stays in the records.
            let step = Step::Answer {
                question: place,
                answer: Some(answer),
            };
            let _ = paper.take(step);
        }
    }
    let Some((stage, _)) = held.event.stage(work.stage) else {
        return;
    };
    let stage = stage.id.value.clone();
    let who = held.seat.who();
    for (place, answer) in fresh(held, work, paper) {
        let what = What::Answered {
            stage: stage.clone(),
            taker: work.taker,
            item: question_item(place),
            answer,
        };
        // Refused in a pause or by somebody else's seat: it is recorded as soon as it may be, or with the whole paper.
        if let Ok(record) = held.event.write(now, who, what) {
            took(held, record);
        }
    }
}

/// The answers that are recorded, by their places.
pub(super) fn recorded(held: &Held, work: &Work) -> Vec<(usize, Answer)> {
    let run = held.event.run(work.stage, work.taker);
    let answers = run.into_iter().flat_map(|run| &run.answers);
    answers
        .filter_map(|(item, value)| {
            let answer = serde_json::from_value(value.clone()).ok()?;
            Some((question_place(item)?, answer))
        })
        .collect()
}

/// What is on the paper and not in the records.
fn fresh(held: &Held, work: &Work, paper: &OpenPaper) -> Vec<(usize, Value)> {
    let run = held.event.run(work.stage, work.taker);
    let known = |place: usize| run.and_then(|run| run.answers.get(&question_item(place)));
    let given = paper.sitting.given().iter().enumerate();
    given
        .filter_map(|(place, given)| {
            let value = json!(given.answer);
            let new = match known(place) {
                Some(known) => *known != value,
                None => given.answer.is_some(),
            };
            new.then_some((place, value))
        })
        .collect()
}
