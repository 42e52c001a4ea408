//! Answers of papers that no key can mark, for the judges: what was asked, what was answered without a name, and what is to be found in it.

use super::{Held, Seat, supplies};
use crate::{
    app::{App, Model},
    contest::{Answer, Given, Item, Taker, Thing, question_place, stage_paper},
    scenario::contest::Part,
};

/// An answer that waits for a judge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseAnswer {
    /// The stage, by its place.
    pub stage: usize,
    /// Whose.
    pub taker: Taker,
    /// The question, as records name it.
    pub item: String,
    /// What was asked.
    pub ask: String,
    /// What was answered.
    pub answer: String,
    /// What a good answer is.
    pub model: String,
    /// What is to be found in it.
    pub points: Vec<String>,
    /// What all of that is worth.
    pub of: u32,
}

/// Gathers what the judge who sits here has to mark, once a record or the seat has changed.
pub(super) fn tick(app: &mut App) {
    let Some(held) = &app.model.hall.held else {
        return;
    };
    let now = (held.event.len(), held.seat);
    if held.cases_as_of == Some(now) {
        return;
    }
    let Some(cases) = gather(held, &app.model) else {
        // The banks are still being read.
        return;
    };
    if let Some(held) = &mut app.model.hall.held {
        held.cases = cases;
        held.cases_as_of = Some(now);
    }
}

fn gather(held: &Held, model: &Model) -> Option<Vec<CaseAnswer>> {
    let mut found = Vec::new();
    if !matches!(held.seat, Seat::Judge(_)) {
        return Some(found);
    }
    for (at, stage) in held.event.contest().stages.iter().enumerate() {
        let Part::Theory(theory) = &stage.part else {
            continue;
        };
        let waits = |taker: &Taker| {
            let run = held.event.run(at, *taker);
            let some = run.is_some_and(|run| run.cases_waiting().next().is_some());
            some && held.event.may_read(held.who(), Thing::Cases(at, *taker))
        };
        let takers: Vec<Taker> = held.takers(at).into_iter().filter(waits).collect();
        let secret = held.event.stage(at).and_then(|(_, state)| state.secret);
        let (Some(secret), false) = (secret, takers.is_empty()) else {
            continue;
        };
        let paper = stage_paper(theory, supplies(model, at).banks?, &secret).ok();
        for taker in takers {
            let items = paper
                .iter()
                .flat_map(|paper| &paper.items)
                .collect::<Vec<_>>();
            found.extend(of_taker(held, (at, taker), &items));
        }
    }
    Some(found)
}

fn of_taker(held: &Held, (stage, taker): (usize, Taker), items: &[&Item]) -> Vec<CaseAnswer> {
    let Some(run) = held.event.run(stage, taker) else {
        return Vec::new();
    };
    let given = run.answers.get("paper");
    let given: Option<Vec<Given>> =
        given.and_then(|value| serde_json::from_value(value.clone()).ok());
    // A paper that nobody handed in themselves is there answer by answer.
    let written = |place: usize, item: &str| match &given {
        Some(given) => given.get(place)?.answer.clone(),
        None => serde_json::from_value(run.answers.get(item)?.clone()).ok()?,
    };
    let case = |item: &str, of: u32| {
        let place = question_place(item)?;
        let question = &items.get(place)?.question;
        let answer = match written(place, item)? {
            Answer::Written(words) => words,
            Answer::Chosen(_) | Answer::Verdict(_) => return None,
        };
        Some(CaseAnswer {
            stage,
            taker,
            item: item.to_owned(),
            ask: question.ask.value.clone(),
            answer,
            model: question.answer.value.clone(),
            points: question.points.iter().map(|it| it.value.clone()).collect(),
            of,
        })
    };
    run.cases_waiting()
        .filter_map(|due| case(&due.item, due.of))
        .collect()
}
