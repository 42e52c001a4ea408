//! Work that nobody hands in any more, because the machine it lay on has died or the stage was closed over it: it is handed in when its time
//! has been over for a while, or when the chief judge says so, and marked from what was recorded.

use std::collections::BTreeSet;

use super::{
    Held, Work, answers, exercise,
    games::on_games,
    on_hall::{self, Back, took},
    place, supplies, sync, talks,
    work::{PAPER, tag},
};
use crate::{
    app::{App, run::Done},
    contest::{
        Conditions, Digest, Given, Marked, Millis, Refusal, Rules, Showing, Sitting, Step, Taker,
        What, Who, drawn_items, marked_paper, stage_paper,
    },
    scenario::contest::Part,
};

/// How long after the end of their time somebody whose machine is silent may still come back to it: a crash goes on at the same second.
const GRACE_MS: Millis = 3 * 60_000;
/// How long marks may take that the machine they were earned at gives itself.
const SETTLE_MS: Millis = 5_000;
/// How often it is looked.
const EVERY_MS: Millis = 1_000;

/// What was looked at.
#[derive(Default)]
pub(in crate::app) struct Collected {
    looked: Millis,
    /// Whose talks are being read, or could not be marked as they were found.
    tried: BTreeSet<(usize, Taker)>,
}

impl Held {
    /// Whether the machine that `taker` is at work at shows no sign of life.
    pub fn is_silent(&self, taker: Taker, now: Millis) -> bool {
        !place::is_here(self, taker) && !sync::lives(self, taker, now)
    }

    /// Whether `taker` has begun the stage at the place `at` and not handed in.
    pub fn is_at_work(&self, at: usize, taker: Taker) -> bool {
        let run = self.event.run(at, taker);
        run.is_some_and(|run| run.started.is_some() && run.done.is_none())
    }
}

/// Hands in whose time has long been over at a machine that is silent, and marks what has no mark though it is over.
pub(super) fn tick(app: &mut App) {
    let now = app.model.now_ms;
    let Some(held) = &mut app.model.hall.held else {
        return;
    };
    let rests = held.event.is_closed() || held.event.is_paused() || held.rehearsal().is_some();
    if rests || now - held.collected.looked < EVERY_MS {
        return;
    }
    held.collected.looked = now;
    let stages = 0..held.event.contest().stages.len();
    let all: Vec<(usize, Taker)> = stages
        .flat_map(|at| held.takers(at).into_iter().map(move |taker| (at, taker)))
        .collect();
    for &(at, taker) in &all {
        if overdue(held, at, taker, now) {
            // Another window may have been first.
            drop(hand_in(held, at, taker, now));
        }
    }
    let owed: Vec<(usize, Taker)> = all
        .into_iter()
        .filter(|(at, taker)| owes(held, *at, *taker, now))
        .collect();
    for (at, taker) in owed {
        mark(app, at, taker);
    }
}

/// Hands in for `taker` in the stage at the place `at`: by the clock where their time is over, otherwise as the chief judge's act.
pub(super) fn hand_in(
    held: &mut Held,
    at: usize,
    taker: Taker,
    now: Millis,
) -> Result<(), Refusal> {
    let Some((stage, _)) = held.event.stage(at) else {
        return Ok(());
    };
    let stage = stage.id.value.clone();
    let by_time = held.event.remaining(at, taker, now) == 0;
    let who = if by_time { Who::Machine } else { Who::Chief };
    let what = What::HandedIn {
        stage,
        taker,
        by_time,
    };
    let record = held.event.write(now, who, what)?;
    took(held, record);
    // What a game has come to is worked out here from now on.
    held.games.keep_clock(at, taker);
    Ok(())
}

/// Before a stage is closed everybody in it hands in as they stand.
pub(super) fn hand_in_all(held: &mut Held, stage: &str, now: Millis) {
    let Some((at, _)) = held.event.contest().stage(stage) else {
        return;
    };
    for taker in held.takers(at) {
        if held.is_at_work(at, taker) {
            // Refused where the clock is set back; then the stage is not closed either.
            drop(hand_in(held, at, taker, now));
        }
    }
}

fn overdue(held: &Held, at: usize, taker: Taker, now: Millis) -> bool {
    let Some((stage, _)) = held.event.stage(at) else {
        return false;
    };
    // Only relays among the games end with the time of the stage.
    let timed = !stage.part.is_game() || matches!(stage.part, Part::Relay(_));
    if !timed || !held.is_at_work(at, taker) || !held.is_silent(taker, now) {
        return false;
    }
    let whole = Millis::from(stage.minutes.value) * 60_000;
    held.event.elapsed(at, taker, now) >= whole + GRACE_MS
}

/// Whether marks are missing that nobody else will give.
fn owes(held: &Held, at: usize, taker: Taker, now: Millis) -> bool {
    let (Some((stage, state)), Some(run)) = (held.event.stage(at), held.event.run(at, taker))
    else {
        return false;
    };
    let over = run.done.map(|(done, _)| done).or(state.closed);
    let over = over.filter(|over| now - over >= SETTLE_MS);
    let on_desk = held
        .work
        .as_ref()
        .is_some_and(|it| (it.stage, it.taker) == (at, taker))
        || held
            .exercises
            .as_ref()
            .is_some_and(|it| (it.stage, it.taker) == (at, taker));
    let theirs = run.started.is_some() && !run.out && !run.cheated && !held.event.is_out(taker);
    let by_machine = stage.machine.value > 0 && !stage.part.is_game();
    let lacks = !items(held, at, taker).is_empty();
    let free = !held.collected.tried.contains(&(at, taker)) && !on_desk;
    theirs && by_machine && over.is_some() && lacks && free && !sync::lives(held, taker, now)
}

/// What of the stage `taker` has no mark for yet.
fn items(held: &Held, at: usize, taker: Taker) -> Vec<String> {
    let Some((stage, state)) = held.event.stage(at) else {
        return Vec::new();
    };
    let drawn: Vec<String> = match (&stage.part, state.secret) {
        (Part::Theory(_), Some(_)) => vec![PAPER.to_owned()],
        (part, Some(secret)) => {
            let drawn = drawn_items(part, &secret).into_iter();
            drawn.map(str::to_owned).collect()
        }
        (_, None) => Vec::new(),
    };
    let run = held.event.run(at, taker);
    let marked = |item: &String| run.is_some_and(|run| run.marks.contains_key(item));
    drawn.into_iter().filter(|item| !marked(item)).collect()
}

/// Marks what `taker` has left in the stage at the place `at`, as far as what it is made of is at hand.
fn mark(app: &mut App, at: usize, taker: Taker) {
    let Some(held) = &app.model.hall.held else {
        return;
    };
    let Some((stage, state)) = held.event.stage(at) else {
        return;
    };
    let (id, secret) = (stage.id.value.clone(), state.secret.unwrap_or_default());
    let supplies = supplies(&app.model, at);
    let items = items(held, at, taker);
    let marks: Vec<Marked> = match &stage.part {
        Part::Theory(theory) => {
            let paper = supplies
                .banks
                .and_then(|banks| stage_paper(theory, banks, &secret).ok());
            let sitting = paper.map(|paper| {
                let rules = Rules {
                    conditions: Conditions::Exam,
                    showing: Showing::AtTheEnd,
                    minutes: Some(stage.minutes.value),
                };
                left_on_paper(held, at, taker, Sitting::new(paper, rules))
            });
            sitting.iter().map(marked_paper).collect()
        }
        Part::Live(_) | Part::Data(_) => return read_talks(app, at, taker, items),
        _ => {
            let answers = held.event.run(at, taker).map(|run| run.answers.clone());
            let answers = answers.unwrap_or_default();
            let found = items.iter().filter_map(|item| {
                let exercise = supplies.exercise(item)?;
                let answer = answers.get(item).cloned();
                let answer = answer.or_else(|| exercise::unanswered(exercise))?;
                Some(exercise::marked(exercise, &answer, id.clone(), taker))
            });
            found.collect()
        }
    };
    give(app, at, taker, marks);
}

/// The paper as it was answered by the records, handed in.
pub(super) fn left_on_paper(held: &Held, at: usize, taker: Taker, mut sitting: Sitting) -> Sitting {
    let work = Work {
        stage: at,
        taker,
        item: PAPER.to_owned(),
    };
    let run = held.event.run(at, taker);
    let whole = run.and_then(|run| run.answers.get(PAPER));
    let whole: Option<Vec<Given>> =
        whole.and_then(|value| serde_json::from_value(value.clone()).ok());
    let given = match whole {
        Some(given) => {
            let given = given.into_iter().enumerate();
            given
                .filter_map(|(place, it)| Some((place, it.answer?)))
                .collect()
        }
        None => answers::recorded(held, &work),
    };
    for (question, answer) in given {
        // What does not fit the question was never taken by the paper either.
        let _ = sitting.take(Step::Answer {
            question,
            answer: Some(answer),
        });
    }
    let _ = sitting.take(Step::HandIn { by_clock: true });
    sitting
}

/// Has the talks of `taker` read and marked beside the window.
fn read_talks(app: &mut App, at: usize, taker: Taker, items: Vec<String>) {
    let supplies = supplies(&app.model, at);
    let cases: Option<Vec<_>> = items.iter().map(|id| supplies.case(id).cloned()).collect();
    let Some(held) = &app.model.hall.held else {
        return;
    };
    let (tag, key) = (tag(held, at, taker), held.event.opening().key);
    let since = held.event.run(at, taker).and_then(|run| run.started);
    let (Some(cases), Some(store)) = (cases, app.store.clone()) else {
        return;
    };
    if let Some(held) = &mut app.model.hall.held {
        held.collected.tried.insert((at, taker));
    }
    app.jobs.start(move || {
        let marks = talks::marks(&store, &tag, since, &cases);
        Done::Hall(Box::new(Back::Marks(key, (at, taker), marks.ok())))
    });
}

/// Talks were read and marked; none where the store did not answer, which is then asked again.
pub(super) fn marked(app: &mut App, key: Digest, of: (usize, Taker), marks: Option<Vec<Marked>>) {
    let held = app.model.hall.held.as_mut();
    let Some(held) = held.filter(|held| held.event.opening().key == key) else {
        return;
    };
    match marks {
        Some(marks) => give(app, of.0, of.1, marks),
        None => drop(held.collected.tried.remove(&of)),
    }
}

fn give(app: &mut App, at: usize, taker: Taker, marks: Vec<Marked>) {
    let now = app.model.now_ms;
    let Some(held) = &mut app.model.hall.held else {
        return;
    };
    let stage = held.event.contest().stages[at].id.value.clone();
    for mut marked in marks {
        marked.stage.clone_from(&stage);
        marked.taker = taker;
        // Refused where another window was first.
        if let Ok(record) = held
            .event
            .write(now, Who::Machine, What::Marked(Box::new(marked)))
        {
            took(held, record);
        }
    }
    on_games::refresh(app);
}

/// The chief judge hands in for `taker`.
pub(super) fn by_chief(app: &mut App, at: usize, taker: Taker) {
    let now = app.model.now_ms;
    let Some(held) = &mut app.model.hall.held else {
        return;
    };
    if held.seat != super::Seat::Chief {
        return on_hall::refuse(app, &Refusal::NotYours);
    }
    if let Err(refusal) = hand_in(held, at, taker, now) {
        on_hall::refuse(app, &refusal);
    }
}
