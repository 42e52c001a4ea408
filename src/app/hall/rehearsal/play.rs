//! Machines in games that are played side by side: they stake, press and answer in a quiz and speak in a duel, while whoever rehearses plays
//! with them. In a relay the next runner sits down by themselves.

use crate::{
    app::{
        App,
        hall::{
            GameAction, Held, Seat,
            games::{DuelPlay, Lane, Play, QuizPlay, on_games},
        },
    },
    batch::rehearsal::{Course, stake},
    contest::{
        Millis, Taker,
        practical::{
            duel::DuelInput,
            quiz::{Phase, QuizEvent, Side},
        },
    },
    scenario::RoundKind,
};

/// How long a machine thinks before it stakes, answers a question, or says a line, in milliseconds.
const STAKES: u64 = 1_500;
const ANSWERS: u64 = 3_500;
const SPEAKS: u64 = 6_000;

/// Has the machines do what is theirs in the game that is shown.
pub(super) fn tick(app: &mut App, course: &Course) {
    let now = app.model.now_ms;
    let Some(held) = app.model.hall.held.as_ref() else {
        return;
    };
    let Some(lane) = held.games.shown().filter(|lane| !lane.is_over()) else {
        return;
    };
    if held.event.is_paused() {
        return;
    }
    if let Some(seat) = runner(held, lane).filter(|seat| *seat != held.seat) {
        on_games::sit(app, seat);
        if let Some(held) = &mut app.model.hall.held {
            held.seat = seat;
        }
        return;
    }
    let action = match &lane.play {
        _ if !lane.has_begun() => None,
        Play::Quiz(quiz) => in_quiz(held, course, lane, quiz, now),
        Play::Duel(duel) => in_duel(held, course, lane, duel, now),
        Play::Relay(_) | Play::Defence(_) => None,
    };
    if let Some(action) = action {
        on_games::apply(app, action);
    }
}

/// Who is to sit at the machine in a relay: whoever runs the leg that runs or is next.
fn runner(held: &Held, lane: &Lane) -> Option<Seat> {
    let relay = lane.relay()?;
    let state = &relay.state;
    let part = state.part().or_else(|| state.next(&relay.relay))?;
    held.runner(lane, part).map(Seat::Entrant)
}

/// The machine at `side`; none where whoever rehearses sits there.
fn machine(held: &Held, course: &Course, lane: &Lane, side: usize) -> Option<Taker> {
    let taker = lane.takers.get(side).copied();
    taker.filter(|&taker| !course.is_mine(&held.event, taker))
}

fn in_quiz(
    held: &Held,
    course: &Course,
    lane: &Lane,
    quiz: &QuizPlay,
    now: Millis,
) -> Option<GameAction> {
    let (event, state) = (&held.event, &quiz.state);
    let machine = |side: Side| machine(held, course, lane, side as usize);
    let at = held.game_now(lane, now);
    let since = at.saturating_sub(quiz.events.last().map_or(0, |it| it.at));
    match state.phase {
        Phase::Between => {
            let side = state.next_side(&quiz.quiz)?;
            machine(side)?;
            let round = state.round(&quiz.quiz)?;
            let risk = round.kind == RoundKind::Risk && !state.extra_time && state.stake.is_none();
            let stake = stake(state, side, &round.stakes);
            (risk && since >= STAKES).then_some(GameAction::Stake(stake))
        }
        Phase::Open => {
            let question = &quiz.question()?.question;
            let opened = quiz.events.iter().rev().find_map(|it| match it.what {
                QuizEvent::Started | QuizEvent::Reopened => Some(it.at),
                _ => None,
            })?;
            let pressed = held.games.pressed();
            let free = |side: &Side| {
                !state.locked.contains(side)
                    && !state.pressed.1.contains(side)
                    && !pressed.contains(side)
            };
            let presses = |side: &Side| {
                let wait = machine(*side)
                    .and_then(|taker| course.buzz(event, taker, question, quiz.asked()));
                wait.is_some_and(|wait| at >= opened + wait)
            };
            let mut sides = (0..lane.takers.len() as Side).filter(free);
            sides.find(presses).map(GameAction::Press)
        }
        Phase::Answer(side) => {
            let taker = machine(side).filter(|_| since >= ANSWERS)?;
            let question = &quiz.question()?.question;
            Some(GameAction::Judge(course.knows(event, taker, question)))
        }
        Phase::Before | Phase::Read | Phase::Over => None,
    }
}

fn in_duel(
    held: &Held,
    course: &Course,
    lane: &Lane,
    duel: &DuelPlay,
    now: Millis,
) -> Option<GameAction> {
    let at = held.game_now(lane, now);
    let since = at.saturating_sub(duel.events.last().map_or(0, |it| it.at));
    let side = duel.state.to_speak();
    let taker = machine(held, course, lane, usize::from(side)).filter(|_| since >= SPEAKS)?;
    let text = course.duel_line(&held.event, taker, &duel.duel, &duel.state);
    Some(GameAction::Duel(DuelInput::Say { side, text }))
}
