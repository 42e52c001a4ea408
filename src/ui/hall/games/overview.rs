//! The games of a stage at the chief judge's desk: whose they are, how far, and the way to each. And what an entrant reads before a game.

use egui::{Align, Layout, Rect, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::super::words::called;
use crate::{
    app::{
        Actions, Model,
        hall::{
            GameAction, HallAction, Held,
            games::{Lane, Play},
        },
    },
    contest::practical::quiz::Phase,
    scenario::contest::Part,
    text::{Language, Message, say},
    ui::{
        shapes::hairline_h,
        shell::child,
        theme::{Tokens, Type, icons, space},
        widgets::{Button, Card, Chip, Line, Tone, notice, section_head},
    },
};

/// Height of the row of a game.
const ROW: f32 = 44.0;

/// Draws the games of the stage at the place `at`; nothing where it has none, or is not open.
pub fn chief_ui(ui: &mut Ui, model: &Model, held: &Held, at: usize, actions: &mut Actions) {
    let Some((stage, state)) = held.event.stage(at) else {
        return;
    };
    if !stage.part.is_game() || state.opened.is_none() {
        return;
    }
    let language = model.language;
    if held.games.of(at).next().is_none() {
        let words = say(language, "game-none");
        notice(ui, Tone::Warn, icons::WARNING, &words, None);
        return;
    }
    Card::new().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let about = say(language, &format!("game-desk-{}", stage.part.key()));
        section_head(ui, &say(language, "game-desk"), &about);
        ui.add_space(space::S);
        let mut lanes: Vec<&Lane> = held.games.of(at).collect();
        lanes.sort_by_key(|lane| {
            let first = lane.takers.first().and_then(|it| held.event.number(*it));
            (&lane.id.item, first)
        });
        for lane in lanes {
            row_ui(ui, language, held, lane, actions);
        }
    });
}

fn row_ui(ui: &mut Ui, language: Language, held: &Held, lane: &Lane, actions: &mut Actions) {
    let t = Tokens::of(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    hairline_h(ui.painter(), rect.left(), rect.right(), rect.top(), t.line);
    let who = whose(held, lane, language);
    let (words, tone) = far(lane, language);
    let spoken = format!("{who} · {words}");
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &spoken));
    let name = Line::medium(ui, Type::Dense, t.text, &who).within(ui, 320.0);
    name.left(ui.painter(), pos2(rect.left(), rect.center().y));
    let rest = Rect::from_min_max(pos2(rect.left() + 330.0, rect.top()), rect.max);
    child(ui, &format!("game-row-{:?}", lane.id.whose), rest, |ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = space::M;
            let key = match &lane.play {
                Play::Quiz(_) if !lane.is_over() => "game-open-quiz",
                Play::Relay(_) => "game-open-look",
                _ if lane.is_over() => "game-open-look",
                Play::Duel(_) => "game-open-duel",
                _ => "game-open-defence",
            };
            let label = say(language, key);
            let button = Button::plain(&label).icon(icons::MONITOR_PLAY).bar();
            if button
                .id(("game-open", &lane.id.item, format!("{:?}", lane.id.whose)))
                .show(ui)
                .clicked()
            {
                actions.push(HallAction::Game(GameAction::Show(lane.id.clone())));
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                Chip::new(&words).tone(tone).small().show(ui);
            });
        });
    });
}

/// Whose game it is.
fn whose(held: &Held, lane: &Lane, language: Language) -> String {
    let name = |side: usize| {
        let taker = lane.takers.get(side);
        taker.map_or(String::new(), |&taker| called(held, taker, language))
    };
    match &lane.play {
        Play::Quiz(_) => Message::new("game-desk-sides")
            .with("count", lane.takers.len())
            .say(language),
        Play::Duel(_) => Message::new("game-duel-pair")
            .with("one", name(0))
            .with("other", name(1))
            .say(language),
        _ => name(0),
    }
}

/// How far it is.
fn far(lane: &Lane, language: Language) -> (String, Tone) {
    if lane.is_over() {
        return (say(language, "game-state-over"), Tone::Ok);
    }
    let begun = match &lane.play {
        Play::Relay(it) => !it.state.parts.is_empty(),
        Play::Quiz(it) => it.state.phase != Phase::Before,
        Play::Duel(it) => it.state.cards.is_some(),
        Play::Defence(it) => it.state.phase.is_some(),
    };
    if !begun {
        return (say(language, "game-state-waits"), Tone::Plain);
    }
    let words = match &lane.play {
        Play::Relay(it) => Message::new("game-state-leg")
            .with("leg", it.state.parts.len())
            .with("all", it.relay.parts.len()),
        Play::Quiz(it) => Message::new("game-state-round").with("round", it.state.round + 1),
        Play::Duel(it) => {
            Message::new("game-state-half").with("half", u32::from(it.state.half) + 1)
        }
        Play::Defence(it) => {
            Message::new("game-state-phase").with("phase", it.state.phase.unwrap_or(0) + 1)
        }
    };
    (words.say(language), Tone::Info)
}

/// What an entrant reads before a game, as Fluent keys: the words and the button; none where the stage is none.
pub fn entrant_words(part: &Part) -> Option<(&'static str, &'static str)> {
    Some(match part {
        Part::Relay(_) => ("game-entrant-relay", "game-enter-relay"),
        Part::Quiz(_) => ("game-entrant-quiz", "game-enter-quiz"),
        Part::Duel(_) => ("game-entrant-duel", "game-enter-duel"),
        Part::Defence(_) => ("game-entrant-defence", "game-enter-defence"),
        _ => return None,
    })
}
