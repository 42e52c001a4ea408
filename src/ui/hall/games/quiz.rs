//! The quiz as everybody sees it: the round, the question, what is waited for; at the host's seat with the buttons that step through it, at
//! an entrant's own window with a buzzer.

use egui::{Key, Ui, vec2};

use super::{Stand, View, end_ui, go_on, key_free, ring, scores};
use crate::{
    app::{
        Actions,
        hall::{GameAction, HallAction, games::QuizPlay},
    },
    contest::{
        Answer, Item,
        practical::quiz::{Phase, QuizEvent, Side},
    },
    scenario::{Named, QuestionKind, RoundKind},
    text::Message,
    ui::{
        contest::choice,
        keys::DIGITS,
        rows::Rows,
        theme::{Tokens, Type, icons, space},
        widgets::{Button, Card, Chip, Tone, notice, section_head, text_dense},
    },
};

fn push(actions: &mut Actions, action: GameAction) {
    actions.push(HallAction::Game(action));
}

/// Draws what is on.
pub fn show(
    ui: &mut Ui,
    stand: Stand<'_>,
    play: &QuizPlay,
    view: &mut View,
    actions: &mut Actions,
) {
    ui.spacing_mut().item_spacing.y = space::L;
    keys(ui, stand, play, actions);
    match play.state.phase {
        Phase::Before => before_ui(ui, stand, play, actions),
        Phase::Over => over_ui(ui, stand, play),
        phase => {
            round_ui(ui, stand, play);
            if phase == Phase::Between {
                between_ui(ui, stand, play, view, actions);
            }
            if let Some(item) = play.question() {
                question_ui(ui, stand, play, item, actions);
            }
            buzzer_ui(ui, stand, play, actions);
        }
    }
}

/// The buzzers' keys, and the host's.
fn keys(ui: &Ui, stand: Stand<'_>, play: &QuizPlay, actions: &mut Actions) {
    if !key_free(ui) || stand.held.event.is_paused() {
        return;
    }
    let pressed = |key: Key| ui.input(|i| i.key_pressed(key));
    let listens = matches!(play.state.phase, Phase::Read | Phase::Open);
    if stand.is_chief() {
        for (side, key) in (0..).zip(scores::KEYS).take(stand.lane.takers.len()) {
            if listens && pressed(key) {
                push(actions, GameAction::Press(side));
            }
        }
        if let (Phase::Answer(_), Some(item)) = (play.state.phase, play.question()) {
            for (place, key) in DIGITS.into_iter().enumerate() {
                if pressed(key) {
                    choose(stand, item, place, actions);
                }
            }
        }
        if let (Phase::Between, Some(round)) = (play.state.phase, play.state.round(&play.quiz)) {
            for (stake, key) in round.stakes.iter().zip(DIGITS) {
                if round.kind == RoundKind::Risk && play.state.stake.is_none() && pressed(key) {
                    push(actions, GameAction::Stake(stake.value));
                }
            }
        }
    }
    if let Some(side) = stand.own_side().filter(|_| listens)
        && pressed(Key::Space)
    {
        push(actions, GameAction::Press(side as Side));
    }
}

fn before_ui(ui: &mut Ui, stand: Stand<'_>, play: &QuizPlay, actions: &mut Actions) {
    let t = Tokens::of(ui);
    Card::new().margin(20).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::M;
        section_head(ui, &stand.say("game-rules"), "");
        Rows::of(Type::Read, t.text, &play.quiz.about.value).show(ui);
        if !stand.is_chief() {
            text_dense(ui, &stand.say("game-quiz-wait"));
            return;
        }
        text_dense(ui, &stand.say("game-quiz-begin-about"));
        let sides = stand.lane.takers.len();
        let most = crate::contest::practical::quiz::MOST_SIDES;
        let fits = (2..=most).contains(&sides);
        if !fits {
            let words = stand.say("game-refused-sides");
            notice(ui, Tone::Warn, icons::WARNING, &words, None);
        }
        let free = fits && !stand.held.event.is_paused();
        if go_on(ui, &stand.say("game-quiz-begin"), icons::PLAY, free) {
            push(actions, GameAction::QuizBegin);
        }
    });
}

/// The round, and how far it is.
fn round_ui(ui: &mut Ui, stand: Stand<'_>, play: &QuizPlay) {
    let t = Tokens::of(ui);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        let title = round_title(stand, play);
        Rows::new(Type::Page).strong(&title, t.text).show(ui);
        if play.state.extra_time {
            return;
        }
        let Some(round) = play.state.round(&play.quiz) else {
            return;
        };
        let all = match round.kind {
            RoundKind::Buzzer => round.questions.value,
            _ => round.questions.value * play.state.sides.len() as u32,
        };
        let between = play.state.phase == Phase::Between;
        let now = (play.state.done + u32::from(!between)).min(all).max(1);
        let far = Message::new("game-quiz-far")
            .with("now", now)
            .with("all", all);
        Chip::new(&far.say(stand.language)).show(ui);
        let worth = match round.kind {
            RoundKind::Risk => Message::new("game-quiz-worth-risk"),
            _ => Message::new("game-quiz-worth")
                .with("right", round.right)
                .with("wrong", round.wrong),
        };
        Rows::of(Type::Dense, t.text_2, &worth.say(stand.language)).show(ui);
    });
}

fn round_title(stand: Stand<'_>, play: &QuizPlay) -> String {
    if play.state.extra_time {
        return stand.say("game-round-extra");
    }
    let round = play.state.round(&play.quiz);
    let kind = round.map_or("must", |round| round.kind.key());
    stand.say(&format!("game-round-{kind}"))
}

/// Between two questions: whose is next, the stake, reading out.
fn between_ui(
    ui: &mut Ui,
    stand: Stand<'_>,
    play: &QuizPlay,
    view: &mut View,
    actions: &mut Actions,
) {
    let t = Tokens::of(ui);
    came_ui(ui, stand, play);
    let side = play.state.next_side(&play.quiz);
    let risk = play
        .state
        .round(&play.quiz)
        .filter(|round| round.kind == RoundKind::Risk && !play.state.extra_time);
    Card::new().accent(true).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::M;
        let next = match side {
            Some(side) => Message::new("game-quiz-next-side")
                .with("side", stand.name(side as usize))
                .say(stand.language),
            None => stand.say("game-quiz-next-all"),
        };
        Rows::new(Type::Title).strong(&next, t.text).show(ui);
        let free = stand.is_chief() && !stand.held.event.is_paused();
        if let Some(round) = risk {
            stakes_ui(ui, stand, play, round, free, actions);
        }
        let staked = risk.is_none() || play.state.stake.is_some();
        if stand.is_chief() && staked {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = space::M;
                let label = stand.say("game-quiz-ask");
                if !view.ending && go_on(ui, &label, icons::MEGAPHONE_SIMPLE, free) {
                    push(actions, GameAction::Ask);
                }
                let (label, words) = (
                    stand.say("game-quiz-close"),
                    stand.say("game-quiz-close-ask"),
                );
                if end_ui(
                    ui,
                    stand,
                    view,
                    &label,
                    &words,
                    &stand.say("game-quiz-close-yes"),
                ) {
                    push(actions, GameAction::QuizClose);
                }
            });
        }
    });
}

fn stakes_ui(
    ui: &mut Ui,
    stand: Stand<'_>,
    play: &QuizPlay,
    round: &crate::scenario::QuizRound,
    free: bool,
    actions: &mut Actions,
) {
    if let Some(stake) = play.state.stake {
        let words = Message::new("game-quiz-staked").with("stake", stake);
        text_dense(ui, &words.say(stand.language));
        return;
    }
    text_dense(ui, &stand.say("game-quiz-stake"));
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        for (place, stake) in round.stakes.iter().enumerate() {
            let label = Message::new("game-quiz-points").with("points", stake.value);
            let label = label.say(stand.language);
            let key = (place + 1).to_string();
            let button = Button::plain(&label).large().shortcut(&key).enabled(free);
            if button.id(("game-stake", place)).show(ui).clicked() {
                push(actions, GameAction::Stake(stake.value));
            }
        }
    });
}

/// What came of the last question, one line each.
fn came_ui(ui: &mut Ui, stand: Stand<'_>, play: &QuizPlay) {
    for event in play.came() {
        let name = |side: Side| stand.name(side as usize);
        let (words, tone, icon) = match event {
            QuizEvent::Answered {
                side,
                right,
                points,
            } => {
                let key = if *right {
                    "game-came-right"
                } else {
                    "game-came-wrong"
                };
                let words = Message::new(key)
                    .with("side", name(*side))
                    .with("points", signed(*points));
                match right {
                    true => (words, Tone::Ok, icons::CHECK_CIRCLE),
                    false => (words, Tone::Bad, icons::X_CIRCLE),
                }
            }
            QuizEvent::RanOut { side, points } => {
                let words = Message::new("game-came-late")
                    .with("side", name(*side))
                    .with("points", signed(*points));
                (words, Tone::Warn, icons::CLOCK)
            }
            QuizEvent::Fouled { side, points } => {
                let key = if *points == 0 {
                    "game-came-foul-called"
                } else {
                    "game-came-foul"
                };
                let words = Message::new(key)
                    .with("side", name(*side))
                    .with("points", signed(*points));
                (words, Tone::Warn, icons::FLAG)
            }
            _ => (
                Message::new("game-came-lapsed"),
                Tone::Plain,
                icons::MINUS_CIRCLE,
            ),
        };
        notice(ui, tone, icon, &words.say(stand.language), None);
    }
}

/// Points with their sign, as they change a score.
fn signed(points: i64) -> String {
    match points {
        0 => "0".to_owned(),
        1.. => format!("+{points}"),
        _ => format!("−{}", points.unsigned_abs()),
    }
}

/// The question, what can be answered, and what the host does with it.
fn question_ui(ui: &mut Ui, stand: Stand<'_>, play: &QuizPlay, item: &Item, actions: &mut Actions) {
    let t = Tokens::of(ui);
    let shows_key = play.shows_key();
    let answers = matches!(play.state.phase, Phase::Answer(_));
    Card::new().margin(20).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::M;
        let about = format!(
            "{}   {}",
            item.question.kind.name(stand.language),
            item.question.topic.name(stand.language)
        );
        Rows::of(Type::Small, t.text_2, &about).show(ui);
        Rows::new(Type::PageSmall)
            .strong(&item.question.ask.value, t.text)
            .show(ui);
        ui.add_space(space::XS);
        let chosen = stand.held.games.answer().filter(|_| !shows_key);
        let by_key = matches!(
            item.question.kind,
            QuestionKind::Single | QuestionKind::Multiple | QuestionKind::TrueFalse
        );
        if by_key {
            let pressed = choice::show(ui, stand.language, item, chosen, shows_key);
            if let Some(place) = pressed.filter(|_| answers && stand.is_chief()) {
                choose(stand, item, place, actions);
            }
        }
        if shows_key {
            Rows::of(Type::Body, t.text_2, &item.question.why.value).show(ui);
        }
        if stand.is_chief() {
            host_ui(ui, stand, play, by_key, actions);
        }
    });
}

fn host_ui(ui: &mut Ui, stand: Stand<'_>, play: &QuizPlay, by_key: bool, actions: &mut Actions) {
    let free = !stand.held.event.is_paused();
    match play.state.phase {
        Phase::Read => {
            text_dense(ui, &stand.say("game-quiz-read"));
            if go_on(ui, &stand.say("game-quiz-start"), icons::PLAY, free) {
                push(actions, GameAction::Start);
            }
        }
        Phase::Open => {
            text_dense(ui, &stand.say("game-quiz-open"));
        }
        Phase::Answer(side) => {
            let words = Message::new("game-quiz-answers").with("side", stand.name(side as usize));
            text_dense(ui, &words.say(stand.language));
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = space::M;
                let chosen = stand.held.games.answer().is_some_and(|it| !it.is_blank());
                if by_key
                    && go_on(
                        ui,
                        &stand.say("game-quiz-lock"),
                        icons::LOCK_SIMPLE,
                        free && chosen,
                    )
                {
                    push(actions, GameAction::Lock);
                }
                for (key, right, icon) in [
                    ("game-quiz-right", true, icons::CHECK),
                    ("game-quiz-wrong", false, icons::X),
                ] {
                    let label = stand.say(key);
                    let button = Button::plain(&label).icon(icon).enabled(free);
                    if button.id(key).show(ui).clicked() {
                        push(actions, GameAction::Judge(right));
                    }
                }
            });
        }
        Phase::Before | Phase::Between | Phase::Over => {}
    }
}

/// The option at `place` is what was said, or is taken back where several may be.
fn choose(stand: Stand<'_>, item: &Item, place: usize, actions: &mut Actions) {
    let known = stand.held.games.answer();
    let options = item.shown.len();
    let answer = match item.question.kind {
        QuestionKind::Single if place < options => Answer::Chosen(vec![place]),
        QuestionKind::TrueFalse if place < 2 => Answer::Verdict(place == 0),
        QuestionKind::Multiple if place < options => {
            let mut places = match known {
                Some(Answer::Chosen(places)) => places.clone(),
                _ => Vec::new(),
            };
            match places.iter().position(|it| *it == place) {
                Some(at) => drop(places.remove(at)),
                None => places.push(place),
            }
            places.sort_unstable();
            Answer::Chosen(places)
        }
        _ => return,
    };
    push(actions, GameAction::Choose(Some(answer)));
}

/// An entrant's own buzzer.
fn buzzer_ui(ui: &mut Ui, stand: Stand<'_>, play: &QuizPlay, actions: &mut Actions) {
    let Some(side) = stand.own_side() else {
        return;
    };
    let side = side as Side;
    let listens = matches!(play.state.phase, Phase::Read | Phase::Open);
    let out = play.state.locked.contains(&side);
    let sent = stand.held.games.pressed().contains(&side);
    let key = match play.state.phase {
        _ if out => "game-buzz-out",
        _ if sent => "game-buzz-sent",
        Phase::Read => "game-buzz-read",
        Phase::Open => "game-buzz-open",
        Phase::Answer(one) if one == side => "game-buzz-yours",
        _ => "game-buzz-wait",
    };
    Card::new().margin(20).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::M;
        text_dense(ui, &stand.say(key));
        let label = stand.say("game-buzz");
        let wide = ui.available_width().min(360.0);
        let button = Button::primary(&label)
            .large()
            .width(wide)
            .shortcut("Space");
        let free = listens && !out && !sent && !stand.held.event.is_paused();
        ui.allocate_ui(vec2(wide, 48.0), |ui| {
            if button.enabled(free).id("game-buzz").show(ui).clicked() {
                push(actions, GameAction::Press(side));
            }
        });
    });
}

/// The end: places, the first first.
fn over_ui(ui: &mut Ui, stand: Stand<'_>, play: &QuizPlay) {
    let t = Tokens::of(ui);
    Card::new().margin(20).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::M;
        let words = stand.say("game-quiz-over");
        Rows::new(Type::Page).strong(&words, t.text).show(ui);
        for (place, &side) in (1..).zip(&play.state.order) {
            let score = play.state.scores.get(side as usize).copied().unwrap_or(0);
            let mut line = Message::new("game-quiz-place")
                .with("place", place)
                .with("side", stand.name(side as usize))
                .with("score", score)
                .say(stand.language);
            let extra = play.state.extra.get(side as usize).copied().unwrap_or(0);
            if extra != 0 {
                let more = Message::new("game-quiz-extra").with("points", signed(extra));
                line.push_str(&more.say(stand.language));
            }
            let style = if place == 1 { Type::Title } else { Type::Body };
            Rows::of(style, t.text, &line).show(ui);
        }
        text_dense(ui, &stand.say("game-over-marked"));
    });
}

/// The clock and the sides.
pub fn side_ui(ui: &mut Ui, stand: Stand<'_>, play: &QuizPlay, actions: &mut Actions) {
    let what = match play.state.phase {
        Phase::Before => stand.say("game-state-waits"),
        Phase::Between => stand.say("game-quiz-ring-between"),
        Phase::Read => stand.say("game-quiz-ring-read"),
        Phase::Open => stand.say("game-quiz-ring-open"),
        Phase::Answer(side) => Message::new("game-quiz-ring-answer")
            .with("side", stand.name(side as usize))
            .say(stand.language),
        Phase::Over => stand.say("game-state-over"),
    };
    ring::show(ui, stand, &what);
    ui.add_space(space::S);
    scores::show(ui, stand, play, actions);
}
