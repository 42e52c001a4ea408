//! The quiz at the host's seat: rounds stepped through, presses taken in, answers marked by the key or by the host.

use super::{GameAction, LaneId, QuizPlay, buzz, on_games};
use crate::{
    app::{
        App,
        hall::{Held, Seat},
    },
    contest::{
        Mark, Taker, Who,
        practical::quiz::{MOST_SIDES, Phase, QuizEvent, QuizInput, QuizRefusal, Side},
    },
    scenario::RoundKind,
};

fn play<'a>(app: &'a App, id: &LaneId) -> Option<(&'a Held, &'a QuizPlay, &'a [Taker])> {
    let held = app.model.hall.held.as_ref()?;
    let lane = held.games.lanes.get(id)?;
    Some((held, lane.quiz()?, &lane.takers))
}

/// Carries out what is asked of the quiz: all but a press, the host only.
pub(super) fn apply(app: &mut App, id: &LaneId, action: GameAction) {
    let Some((held, quiz, _)) = play(app, id) else {
        return;
    };
    if let GameAction::Press(side) = action {
        return press(app, id, side);
    }
    if held.seat != Seat::Chief {
        return on_games::warn(app, "game-quiz-not-host");
    }
    let input = match action {
        GameAction::QuizBegin => return begin(app, id),
        GameAction::Choose(answer) => {
            if let Some(held) = &mut app.model.hall.held {
                held.games.answer = answer;
            }
            return;
        }
        GameAction::Stake(stake) => QuizInput::Stake { stake },
        GameAction::Ask => match quiz.next() {
            Some(item) => QuizInput::Ask {
                question: item.question.id.value.clone(),
            },
            None => return on_games::warn(app, "game-quiz-no-questions"),
        },
        GameAction::Start => QuizInput::Start,
        GameAction::Lock => {
            let answer = held.games.answer();
            let mark = quiz.question().map(|item| item.mark(answer));
            match mark {
                Some(Mark::Right) => QuizInput::Judge { right: true },
                Some(Mark::Wrong) => QuizInput::Judge { right: false },
                _ => return on_games::warn(app, "game-quiz-no-answer"),
            }
        }
        GameAction::Judge(right) => QuizInput::Judge { right },
        GameAction::QuizClose => QuizInput::Close,
        _ => return,
    };
    let cleared = matches!(input, QuizInput::Ask { .. } | QuizInput::Judge { .. });
    if step(app, id, Who::Chief, None, &input)
        && cleared
        && let Some(held) = &mut app.model.hall.held
    {
        held.games.answer = None;
    }
}

/// All sides begin together.
fn begin(app: &mut App, id: &LaneId) {
    let Some((held, quiz, sides)) = play(app, id) else {
        return;
    };
    if quiz.items.is_empty() {
        return on_games::warn(app, "game-quiz-no-questions");
    }
    if !(2..=MOST_SIDES).contains(&sides.len()) {
        return on_games::told(app, QuizRefusal::Sides);
    }
    let sides = sides.to_vec();
    let name = |taker: &Taker| {
        let number = held.event.number(*taker).unwrap_or_default();
        format!("{number:02} {}", held.event.name(*taker))
    };
    let names: Vec<String> = sides.iter().map(name).collect();
    let secret = held.event.stage(id.stage).and_then(|(_, it)| it.secret);
    let seed = secret.unwrap_or_default().seed();
    for taker in sides {
        if !on_games::start(app, id, taker, Who::Chief) {
            return;
        }
    }
    let input = QuizInput::Begin { sides: names, seed };
    step(app, id, Who::Chief, Some(0), &input);
}

/// Has the quiz take `input`, now or at the time `at` of the game; whether it did.
fn step(app: &mut App, id: &LaneId, who: Who, at: Option<u64>, input: &QuizInput) -> bool {
    let now = app.model.now_ms;
    let Some((held, quiz, _)) = play(app, id) else {
        return false;
    };
    let lane = held.games.lanes.get(id);
    let at = at.unwrap_or_else(|| lane.map_or(0, |lane| held.game_now(lane, now)));
    match quiz.state.step(&quiz.quiz, at, input) {
        Ok(events) => on_games::record(app, id, (who, None), events),
        Err(refusal) => {
            // A press that comes too late is nothing to be told about.
            if !matches!(input, QuizInput::Press { .. } | QuizInput::Early { .. }) {
                on_games::told(app, refusal);
            }
            false
        }
    }
}

/// A press: at the host's keyboard it waits for its turn; at a window of its own it is left for the host.
fn press(app: &mut App, id: &LaneId, side: Side) {
    let now = app.model.now_ms;
    let Some((held, quiz, sides)) = play(app, id) else {
        return;
    };
    let asked = quiz.asked();
    match held.seat {
        Seat::Chief => {
            if let Some(held) = &mut app.model.hall.held {
                held.games.buzz.press(asked, side, now);
            }
            tick(app, id);
        }
        Seat::Entrant(entrant) => {
            let lane = held.games.lanes.get(id);
            let own = lane.and_then(|lane| held.side(lane, entrant));
            let taker = sides.get(side as usize).copied();
            let (Some(taker), true) = (taker, own == Some(side as usize)) else {
                return on_games::warn(app, "game-quiz-not-your-buzzer");
            };
            let stage = &held.event.contest().stages[id.stage].id.value;
            if let (Some(store), Some(event)) = (&app.store, held.keeper.id()) {
                buzz::leave(store, event, stage, asked, taker, now);
            }
            if let Some(held) = &mut app.model.hall.held {
                held.games.buzz.press(asked, side, now);
            }
        }
        Seat::Nobody | Seat::Judge(_) => {}
    }
}

/// Time passes at the host's seat: presses are taken in, time runs out.
pub(super) fn tick(app: &mut App, id: &LaneId) {
    let now = app.model.now_ms;
    let Some((held, quiz, sides)) = play(app, id) else {
        return;
    };
    if held.seat != Seat::Chief {
        return;
    }
    let (asked, sides) = (quiz.asked(), sides.to_vec());
    let listens = matches!(quiz.state.phase, Phase::Read | Phase::Open);
    // While somebody answers, presses before the start may still come to light.
    let round = quiz.state.round(&quiz.quiz);
    let buzzers = round.is_some_and(|round| round.kind == RoundKind::Buzzer);
    let looks = listens || (buzzers && matches!(quiz.state.phase, Phase::Answer(_)));
    let stage = held.event.contest().stages[id.stage].id.value.clone();
    let store = app.store.clone().zip(held.keeper.id());
    let Some(held) = &mut app.model.hall.held else {
        return;
    };
    if let Some((store, event)) = store.filter(|_| looks) {
        let games = &mut held.games;
        games
            .buzz
            .look((&store, event), (&stage, asked), &sides, now);
    }
    let due = held.games.buzz.due(now);
    for (side, at) in due {
        take(app, id, side, at);
    }
    let Some(held) = &app.model.hall.held else {
        return;
    };
    let behind = if listens { held.games.buzz.behind() } else { 0 };
    let Some(lane) = held.games.lanes.get(id) else {
        return;
    };
    let at = held.game_now(lane, now - behind);
    let waits = lane.quiz().is_some_and(|quiz| {
        let state = &quiz.state;
        !state.pressed.1.is_empty() || state.deadline.is_some_and(|due| due <= at)
    });
    if waits {
        step(app, id, Who::Machine, Some(at), &QuizInput::Tick);
    }
}

/// Takes a press in that was made at `at` by the clock on the wall.
fn take(app: &mut App, id: &LaneId, side: Side, at: i64) {
    let Some((held, quiz, _)) = play(app, id) else {
        return;
    };
    let Some(lane) = held.games.lanes.get(id) else {
        return;
    };
    let at = held.game_now(lane, at);
    // Seen only after the start, it came before it: a foul. What came before the question was open again is no press any more.
    let mut before = quiz.events.iter().rev();
    let opened = before.find(|it| matches!(it.what, QuizEvent::Started | QuizEvent::Reopened));
    let read = quiz.state.phase == Phase::Read;
    let input = match opened.filter(|opened| !read && at < opened.at) {
        Some(opened) if opened.what == QuizEvent::Started => QuizInput::Early { side },
        Some(_) => return,
        None => QuizInput::Press { side },
    };
    step(app, id, Who::Chief, Some(at), &input);
}
