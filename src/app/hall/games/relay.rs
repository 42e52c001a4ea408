//! A relay at the machine: legs one after the other, each by its runner; the exercise of a leg, the note to the next.

use std::sync::Arc;

use serde_json::{Value, json};

use super::{LaneId, RelayPlay, leg, on_games};
use crate::{
    app::{
        App,
        hall::{Desk, Held, Seat, exercise, on_hall::took, supplies},
        notice::Tone,
    },
    contest::{
        Millis, Taker, What, Who,
        practical::{
            Talk, mark_answers,
            relay::{RelayInput, RelayState},
        },
    },
    scenario::{Exercise, RelayTask},
    text::Message,
};

/// A note is recorded when nothing has changed for so long, in milliseconds.
const STILL_MS: Millis = 800;

/// The hand-over note that is being written.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::app) struct Note {
    /// Of which leg.
    of: (LaneId, usize),
    /// As it stands.
    pub text: String,
    /// The last change that is not recorded.
    changed: Option<Millis>,
}

/// What a note is kept under among the answers of the team.
fn note_item(id: &LaneId, part: usize) -> String {
    format!("{}/note/{part}", id.item)
}

fn play<'a>(app: &'a App, id: &LaneId) -> Option<(&'a Held, &'a RelayPlay, Taker)> {
    let held = app.model.hall.held.as_ref()?;
    let lane = held.games.lanes.get(id)?;
    Some((held, lane.relay()?, *lane.takers.first()?))
}

/// The leg that is next begins, where its runner sits here.
pub(super) fn begin(app: &mut App, id: &LaneId) {
    let Some((held, relay, team)) = play(app, id) else {
        return;
    };
    let Some(next) = relay.state.next(&relay.relay) else {
        return on_games::warn(app, "game-refused-now");
    };
    let lane = held.games.lanes.get(id);
    let runner = lane.and_then(|lane| held.runner(lane, next));
    let Seat::Entrant(here) = held.seat else {
        return on_games::warn(app, "game-relay-not-runner");
    };
    if runner != Some(here) {
        return on_games::warn(app, "game-relay-not-runner");
    }
    let who = held.seat.who();
    if on_games::start(app, id, team, who) {
        step(app, id, who, None, &RelayInput::Begin);
    }
}

/// Has the relay take `input`, now or at the time `at` of the game; whether it did.
pub(super) fn step(
    app: &mut App,
    id: &LaneId,
    who: Who,
    at: Option<u64>,
    input: &RelayInput,
) -> bool {
    let now = app.model.now_ms;
    let Some((held, relay, team)) = play(app, id) else {
        return false;
    };
    let lane = held.games.lanes.get(id);
    let at = at.unwrap_or_else(|| lane.map_or(0, |lane| held.game_now(lane, now)));
    match relay.state.step(&relay.relay, at, input) {
        Ok(events) => on_games::record(app, id, (who, Some(team)), events),
        Err(refusal) => {
            on_games::told(app, refusal);
            false
        }
    }
}

/// Whether whoever sits here runs the leg that runs; its place.
fn own_leg(app: &App, id: &LaneId) -> Option<usize> {
    let (held, relay, _) = play(app, id)?;
    let part = relay.state.part()?;
    let runner = held.runner(held.games.lanes.get(id)?, part);
    match held.seat {
        Seat::Entrant(here) if runner == Some(here) => Some(part),
        _ => None,
    }
}

/// Begins or goes on with the task of the leg that runs.
pub(super) fn task(app: &mut App, id: &LaneId) {
    let Some(part) = own_leg(app, id) else {
        return on_games::warn(app, "game-relay-not-runner");
    };
    let Some((_, relay, team)) = play(app, id) else {
        return;
    };
    let plan = relay.relay.parts.get(part);
    match plan.map(|plan| plan.task.clone()) {
        Some(RelayTask::Case(case)) => leg::open(app, id, team, &case.value),
        Some(RelayTask::Exercise(exercise)) => open_exercise(app, id, team, &exercise.value),
        None => {}
    }
}

fn open_exercise(app: &mut App, id: &LaneId, team: Taker, item: &str) {
    let found = supplies(&app.model, id.stage).exercise(item).cloned();
    let Some(held) = &mut app.model.hall.held else {
        return;
    };
    let run = held.event.run(id.stage, team);
    let recorded = run.and_then(|run| run.answers.get(item)).cloned();
    held.exercises =
        found.and_then(|it| Desk::of_leg(id.stage, team, Arc::new(it), recorded.as_ref()));
    if held.exercises.is_none() {
        let what = Message::new("game-no-exercise").with("item", item.to_owned());
        app.model.notices.put(Tone::Bad, what, None);
    }
}

/// The exercise of the leg is done: what was recorded is marked.
pub(super) fn exercise_done(app: &mut App, id: &LaneId) {
    if own_leg(app, id).is_none() {
        return on_games::warn(app, "game-relay-not-runner");
    }
    let now = app.model.now_ms;
    let Some(held) = &mut app.model.hall.held else {
        return;
    };
    exercise::put_down(held, now);
    let who = held.seat.who();
    finish_exercise(app, id, who, None);
}

/// Finishes the leg's exercise as it is recorded, at the time `at`; whether there was anything.
fn finish_exercise(app: &mut App, id: &LaneId, who: Who, at: Option<u64>) -> bool {
    let Some((held, relay, team)) = play(app, id) else {
        return false;
    };
    let plan = relay
        .state
        .part()
        .and_then(|part| relay.relay.parts.get(part));
    let Some(RelayTask::Exercise(item)) = plan.map(|plan| plan.task.clone()) else {
        return false;
    };
    let Some(exercise) = supplies(&app.model, id.stage).exercise(&item.value) else {
        return false;
    };
    let run = held.event.run(id.stage, team);
    let recorded = run.and_then(|run| run.answers.get(&item.value)).cloned();
    let recorded = recorded.unwrap_or_else(|| nothing(exercise));
    // What was recorded is of the exercise's kind, because its own desk wrote it.
    let marks = mark_answers(exercise, &recorded.to_string()).unwrap_or_default();
    let input = RelayInput::Finish {
        points: marks.earned().min(marks.of()),
        of: marks.of(),
        talk: Talk::default(),
    };
    step(app, id, who, at, &input)
}

/// An answer file in which nothing is answered.
fn nothing(exercise: &Exercise) -> Value {
    match exercise {
        Exercise::Critique(_) => json!({"flags": []}),
        Exercise::Breaches(_) => json!({"records": []}),
        _ => json!({"edits": []}),
    }
}

/// The note to the next leg reads so from now on; what is longer than it may be is cut off.
pub(super) fn note(app: &mut App, id: &LaneId, text: String) {
    let now = app.model.now_ms;
    let Some(part) = own_leg(app, id) else {
        return;
    };
    let Some((held, relay, _)) = play(app, id) else {
        return;
    };
    if held.event.is_paused() {
        return;
    }
    let plan = relay.relay.parts.get(part);
    let longest = plan
        .and_then(|it| it.note.as_ref())
        .map_or(0, |it| it.longest.value);
    let text: String = text.chars().take(longest as usize).collect();
    if let Some(held) = &mut app.model.hall.held {
        held.games.note = Some(Note {
            of: (id.clone(), part),
            text,
            changed: Some(now),
        });
    }
}

/// Hands the note on as it stands.
pub(super) fn hand_on(app: &mut App, id: &LaneId) {
    if own_leg(app, id).is_none() {
        return on_games::warn(app, "game-relay-not-runner");
    }
    let Some(held) = &app.model.hall.held else {
        return;
    };
    let note = held.games.note().trim().to_owned();
    if note.is_empty() {
        return on_games::warn(app, "game-note-empty");
    }
    let who = held.seat.who();
    if step(app, id, who, None, &RelayInput::HandOn { note })
        && let Some(held) = &mut app.model.hall.held
    {
        held.games.note = None;
    }
}

/// Time passes: the note is recorded where it stands still; a leg whose time is up is handed in as it stands.
pub(super) fn tick(app: &mut App, id: &LaneId) {
    let now = app.model.now_ms;
    leg::tick(app, id);
    load_note(app, id);
    save_note(app, now, false);
    let Some((held, relay, _)) = play(app, id) else {
        return;
    };
    let lane = held.games.lanes.get(id);
    let left = lane.and_then(|lane| held.game_left(lane, now));
    if left == Some(0) {
        let deadline = relay.state.deadline;
        late(app, id, deadline.saturating_sub(1));
        step(app, id, Who::Machine, None, &RelayInput::Tick);
        if let Some(held) = &mut app.model.hall.held {
            held.games.note = None;
        }
    }
}

/// The time of the leg is up: its task ends as it stands at `at`, and its note goes on as it stands.
fn late(app: &mut App, id: &LaneId, at: u64) {
    let now = app.model.now_ms;
    let undone = |state: &RelayState| {
        let part = state.part().and_then(|part| state.parts.get(part));
        part.is_some_and(|part| part.task.is_none())
    };
    let Some((_, relay, _)) = play(app, id) else {
        return;
    };
    if undone(&relay.state) {
        leg::end(app, id, at);
        if let Some(held) = &mut app.model.hall.held
            && held.exercises.as_ref().is_some_and(|desk| desk.leg)
        {
            exercise::put_down(held, now);
        }
        finish_exercise(app, id, Who::Machine, Some(at));
    }
    let Some((held, relay, _)) = play(app, id) else {
        return;
    };
    let note = held.games.note().trim().to_owned();
    if relay.state.part().is_some() && !undone(&relay.state) && !note.is_empty() {
        let input = RelayInput::HandOn { note };
        step(app, id, Who::Machine, Some(at), &input);
    }
}

/// The note of the leg as it was recorded, where this machine does not have it.
fn load_note(app: &mut App, id: &LaneId) {
    let Some((held, relay, team)) = play(app, id) else {
        return;
    };
    let Some(part) = relay.state.part() else {
        return;
    };
    let of = (id.clone(), part);
    if held.games.note.as_ref().is_some_and(|note| note.of == of) {
        return;
    }
    let run = held.event.run(id.stage, team);
    let known = run.and_then(|run| run.answers.get(&note_item(id, part)));
    let text = known.and_then(Value::as_str).unwrap_or_default().to_owned();
    if let Some(held) = &mut app.model.hall.held {
        held.games.note = Some(Note {
            of,
            text,
            changed: None,
        });
    }
}

/// Records the note that is being written, at once or once it stands still.
fn save_note(app: &mut App, now: Millis, at_once: bool) {
    let Some(held) = &mut app.model.hall.held else {
        return;
    };
    let who = held.seat.who();
    let Some(note) = &mut held.games.note else {
        return;
    };
    let due = note
        .changed
        .is_some_and(|at| at_once || now - at >= STILL_MS);
    if !due {
        return;
    }
    note.changed = None;
    let (id, part) = note.of.clone();
    let answer = json!(note.text);
    let Some(taker) = held
        .games
        .lanes
        .get(&id)
        .and_then(|lane| lane.takers.first().copied())
    else {
        return;
    };
    let what = What::Answered {
        stage: held.event.contest().stages[id.stage].id.value.clone(),
        taker,
        item: note_item(&id, part),
        answer,
    };
    // Refused once the time is up: then it came too late.
    if let Ok(record) = held.event.write(now, who, what) {
        took(held, record);
    }
}

/// Somebody else sits down, or the page is left: what was written is recorded.
pub(super) fn put_down(app: &mut App) {
    let now = app.model.now_ms;
    save_note(app, now, true);
    if let Some(held) = &mut app.model.hall.held {
        held.games.note = None;
        if held.exercises.as_ref().is_some_and(|desk| desk.leg) {
            exercise::put_down(held, now);
        }
    }
}
