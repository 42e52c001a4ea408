//! A bout of attack and defence: the talk so far, the line of whoever's turn it is, the attacker's card while only they look.

use egui::{
    CursorIcon, Key, Modifiers, Rect, ScrollArea, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2,
    vec2,
};

use super::{Stand, View, go_on, ring};
use crate::{
    app::{
        Actions,
        hall::{GameAction, HallAction, games::DuelPlay},
    },
    contest::{
        Thing,
        practical::duel::{DuelInput, LONGEST_LINE},
    },
    scenario::DuelCard,
    text::Message,
    ui::{
        rows::Rows,
        shapes::framed_rect,
        shell::{child, scrolled},
        theme::{Tokens, Type, corner, icons, space, stroke},
        widgets::{
            Bubble, Button, Card, Field, Side, Tone, focus_ring, hovered, notice, section_head,
            text_dense, text_small,
        },
    },
};

/// Height of the place where lines are typed.
const COMPOSER: f32 = 132.0;

fn push(actions: &mut Actions, input: DuelInput) {
    actions.push(HallAction::Game(GameAction::Duel(input)));
}

/// Draws the bout over `rect`.
pub fn show(
    ui: &mut Ui,
    rect: Rect,
    stand: Stand<'_>,
    play: &DuelPlay,
    view: &mut View,
    actions: &mut Actions,
) {
    let begun = play.state.cards.is_some();
    if !begun || play.state.ended {
        scrolled(ui, "game-main", rect, space::M, |ui| {
            ui.spacing_mut().item_spacing.y = space::L;
            match begun {
                false => before_ui(ui, stand, play, actions),
                true => {
                    over_ui(ui, stand, play);
                    Card::new().show(ui, |ui| {
                        ui.spacing_mut().item_spacing.y = space::M;
                        lines_ui(ui, stand, play);
                    });
                }
            }
        });
        return;
    }
    let split = rect.bottom() - COMPOSER;
    let log = Rect::from_min_max(rect.min, pos2(rect.right(), split - space::M));
    let t = Tokens::of(ui);
    framed_rect(
        ui.painter(),
        log,
        corner::CARD,
        t.surface,
        Stroke::new(stroke::HAIR, t.line),
    );
    child(ui, "game-log", log.shrink(space::L), |ui| {
        ScrollArea::vertical()
            .id_salt("game-log")
            .auto_shrink(false)
            .stick_to_bottom(true)
            .show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = space::M;
                lines_ui(ui, stand, play);
            });
    });
    let place = Rect::from_min_max(pos2(rect.left(), split), rect.max);
    child(ui, "game-composer", place, |ui| {
        composer_ui(ui, stand, play, view, actions)
    });
}

fn before_ui(ui: &mut Ui, stand: Stand<'_>, play: &DuelPlay, actions: &mut Actions) {
    let t = Tokens::of(ui);
    Card::new().margin(20).accent(true).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::M;
        Rows::of(Type::Read, t.text, &play.duel.about.value).show(ui);
        let rule = Message::new("game-duel-rule")
            .with("turns", play.duel.turns.value)
            .with("seconds", play.duel.seconds.value);
        text_dense(ui, &rule.say(stand.language));
        let first = Message::new("game-duel-first")
            .with("one", stand.name(0))
            .with("other", stand.name(1));
        text_dense(ui, &first.say(stand.language));
        let free = !stand.held.event.is_paused();
        if go_on(ui, &stand.say("game-duel-begin"), icons::PLAY, free) {
            push(actions, DuelInput::Begin { seed: 0 });
        }
    });
}

/// What was said: the attacker at the left, the defender at the right.
fn lines_ui(ui: &mut Ui, stand: Stand<'_>, play: &DuelPlay) {
    let t = Tokens::of(ui);
    let mut half = None;
    for (at, side, words, _) in play.lines() {
        if half != Some(at) {
            half = Some(at);
            let head = Message::new("game-duel-half")
                .with("half", u32::from(at) + 1)
                .with("side", stand.name(usize::from(at)));
            Rows::of(Type::Small, t.text_2, &head.say(stand.language)).show(ui);
        }
        let attacks = side == at;
        let place = if attacks { Side::Customer } else { Side::Own };
        Bubble::new(place, words)
            .speaker(&stand.name(usize::from(side)))
            .max_width(560.0)
            .show(ui);
    }
}

/// The line of whoever's turn it is.
fn composer_ui(
    ui: &mut Ui,
    stand: Stand<'_>,
    play: &DuelPlay,
    view: &mut View,
    actions: &mut Actions,
) {
    ui.spacing_mut().item_spacing.y = space::S;
    let side = play.state.to_speak();
    let key = if play.state.defends {
        "game-duel-defends"
    } else {
        "game-duel-attacks"
    };
    let who = Message::new(key).with("side", stand.name(usize::from(side)));
    let who = who.say(stand.language);
    let mine = stand.own_side().is_none_or(|own| own == usize::from(side));
    if !mine {
        let tone = Tone::Plain;
        let words = Message::new("game-duel-wait").with("side", stand.name(usize::from(side)));
        notice(ui, tone, icons::CLOCK, &words.say(stand.language), None);
        return;
    }
    section_head(ui, &who, &stand.say("game-duel-keys"));
    let hint = stand.say("game-duel-line");
    let response = Field::new(&mut view.line, &who)
        .hint(&hint)
        .rows(2)
        .id("game-duel-line")
        .show(ui);
    if ui.memory(|memory| memory.focused().is_none()) {
        response.request_focus();
    }
    // Enter sends unless it ends a composition; Shift and Enter break the line.
    let entered = response.has_focus()
        && ui.input(|i| {
            let composing = i.events.iter().any(|it| matches!(it, egui::Event::Ime(_)));
            i.key_pressed(Key::Enter) && i.modifiers == Modifiers::NONE && !composing
        });
    let words = view.line.trim().to_owned();
    let fits = !words.is_empty() && words.chars().count() <= LONGEST_LINE;
    let free = fits && !stand.held.event.is_paused();
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::L;
        let label = stand.say("game-duel-send");
        let button = Button::primary(&label).icon(icons::PAPER_PLANE_RIGHT);
        let sent = button.enabled(free).id("game-duel-send").show(ui).clicked();
        if (sent || entered) && free {
            push(actions, DuelInput::Say { side, text: words });
            view.line.clear();
            response.request_focus();
        } else if entered {
            view.line = words;
        }
        let count = Message::new("game-note-count")
            .with("count", view.line.chars().count())
            .with("most", LONGEST_LINE);
        text_small(ui, &count.say(stand.language));
    });
}

/// The bout is over: what the machine gave, where the seat may see it.
fn over_ui(ui: &mut Ui, stand: Stand<'_>, play: &DuelPlay) {
    let t = Tokens::of(ui);
    Card::new().margin(20).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::M;
        let words = stand.say("game-duel-over");
        Rows::new(Type::Title).strong(&words, t.text).show(ui);
        for (side, &taker) in stand.lane.takers.iter().enumerate() {
            let at = stand.lane.id.stage;
            if !stand
                .held
                .event
                .may_read(stand.held.who(), Thing::Mark(at, taker))
            {
                continue;
            }
            let run = stand.held.event.run(at, taker);
            let Some(mark) = run.and_then(|run| run.marks.get(&stand.lane.id.item)) else {
                continue;
            };
            let line = Message::new("game-duel-mark")
                .with("side", stand.name(side))
                .with("points", mark.points.normalize().to_string())
                .with("of", mark.of.normalize().to_string());
            Rows::of(Type::Body, t.text, &line.say(stand.language)).show(ui);
            for line in &mark.lines {
                let (points, of) = (line.points.normalize(), line.of.normalize());
                let words = format!("{}   {points} / {of}", line.title);
                Rows::of(Type::Dense, t.text_2, &words).show(ui);
            }
        }
        let fouls = play.state.fouls;
        if fouls != [0, 0] {
            let words = Message::new("game-duel-fouls")
                .with("one", fouls[0])
                .with("other", fouls[1]);
            text_dense(ui, &words.say(stand.language));
        }
        text_dense(ui, &stand.say("game-over-judges"));
    });
}

/// The clock, the rules, and the attacker's card while it is theirs to look at.
pub fn side_ui(
    ui: &mut Ui,
    stand: Stand<'_>,
    play: &DuelPlay,
    view: &mut View,
    actions: &mut Actions,
) {
    let t = Tokens::of(ui);
    let state = &play.state;
    let runs = state.cards.is_some() && !state.ended;
    let what = match (runs, state.ended) {
        (true, _) => Message::new("game-duel-turn")
            .with("side", stand.name(usize::from(state.to_speak())))
            .say(stand.language),
        (_, true) => stand.say("game-state-over"),
        _ => stand.say("game-state-waits"),
    };
    ring::show(ui, stand, &what);
    if runs {
        let far = Message::new("game-duel-far")
            .with("half", u32::from(state.half) + 1)
            .with("reply", state.replies)
            .with("turns", play.duel.turns.value);
        text_dense(ui, &far.say(stand.language));
        // At one table the card lies open while the attacker is to speak; at a window of their own always.
        let attacker = stand.own_side() == Some(usize::from(state.half));
        let table = stand.own_side().is_none() && !state.defends;
        match state.card(&play.duel).filter(|_| attacker || table) {
            Some(card) => card_ui(ui, stand, card, view),
            None => {
                section_head(ui, &stand.say("game-duel-card"), "");
                text_dense(ui, &stand.say("game-duel-card-covered"));
            }
        }
    }
    section_head(ui, &stand.say("game-duel-rules"), "");
    for (number, rule) in (1..).zip(&play.duel.rules) {
        Rows::new(Type::Dense)
            .strong(&format!("{number}  "), t.text)
            .run(&rule.value, t.text_2)
            .show(ui);
    }
    if stand.is_chief() && runs {
        foul_ui(ui, stand, view, actions);
    }
}

fn card_ui(ui: &mut Ui, stand: Stand<'_>, card: &DuelCard, view: &mut View) {
    let t = Tokens::of(ui);
    Card::new().margin(12).accent(true).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        section_head(ui, &stand.say("game-duel-card"), "");
        Rows::of(Type::Dense, t.text, &card.persona.value).show(ui);
        for (key, lines) in [
            ("game-duel-goals", &card.goals),
            ("game-duel-pressure", &card.pressure),
            ("game-duel-off-limits", &card.off_limits),
        ] {
            Rows::of(Type::Small, t.text_2, &stand.say(key)).show(ui);
            for line in lines {
                Rows::of(Type::Dense, t.text, &format!("·{}", line.value)).show(ui);
            }
        }
        if card.lines.is_empty() {
            return;
        }
        Rows::of(Type::Small, t.text_2, &stand.say("game-duel-lines")).show(ui);
        for line in &card.lines {
            if line_to_pick_ui(ui, &line.value) {
                view.line.clone_from(&line.value);
            }
        }
    });
}

/// A line of the card as a button of as many rows as it needs; whether it was chosen.
fn line_to_pick_ui(ui: &mut Ui, words: &str) -> bool {
    let t = Tokens::of(ui);
    let wide = ui.available_width();
    let laid = Rows::of(Type::Dense, t.text, words).layout(ui, wide - 2.0 * space::M);
    let high = laid.size().y + 2.0 * space::XS;
    let (rect, response) = ui.allocate_exact_size(vec2(wide, high), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, words));
    let fill = hovered(ui, &response, t.sunken, t.hover);
    framed_rect(ui.painter(), rect, corner::CHIP, fill, Stroke::NONE);
    laid.paint(ui.painter(), rect.min + vec2(space::M, space::XS));
    focus_ring(ui, &response, corner::CHIP, false);
    response.on_hover_cursor(CursorIcon::PointingHand).clicked()
}

fn foul_ui(ui: &mut Ui, stand: Stand<'_>, view: &mut View, actions: &mut Actions) {
    let name = stand.say("game-duel-foul-why");
    section_head(ui, &stand.say("game-duel-foul"), "");
    Field::new(&mut view.foul, &name)
        .hint(&name)
        .id("game-duel-foul")
        .show(ui);
    let label = stand.say("game-duel-call");
    let ready = !view.foul.trim().is_empty();
    let button = Button::plain(&label).icon(icons::FLAG).bar();
    if button.enabled(ready).show(ui).clicked() {
        let note = view.foul.trim().to_owned();
        push(actions, DuelInput::Foul { note });
        view.foul.clear();
    }
}
