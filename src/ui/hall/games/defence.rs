//! A defence: its slides over the width, the presenter's clock, the questions as they are put one by one.

use egui::{Key, Modifiers, Rect, Ui, pos2};

use super::{Stand, View, clock, end_ui, go_on, key_free, ring, slide};
use crate::{
    app::{
        Actions,
        hall::{GameAction, HallAction, Seat, games::DefencePlay},
    },
    contest::practical::defence::DefenceInput,
    text::Message,
    ui::{
        dialog,
        rows::Rows,
        shell::scrolled,
        theme::{Tokens, Type, icons, space},
        widgets::{Button, Card, Chip, Line, Tone, section_head, text_dense, text_small},
    },
};

fn push(actions: &mut Actions, input: DefenceInput) {
    actions.push(HallAction::Game(GameAction::Defence(input)));
}

/// Draws the defence over `rect`.
pub fn show(
    ui: &mut Ui,
    rect: Rect,
    stand: Stand<'_>,
    play: &DefencePlay,
    view: &mut View,
    actions: &mut Actions,
) {
    let pages = stand
        .held
        .games
        .deck(&stand.lane.id)
        .map(|deck| deck.pages.clone());
    let runs = play.state.phase.is_some() && !play.state.ended;
    keys(
        ui,
        play,
        view,
        pages.as_ref().map_or(0, |it| it.len()),
        actions,
    );
    let number = if runs {
        play.state.slide as usize
    } else {
        view.page
    };
    let shown = pages.as_ref().filter(|_| !play.state.ended);
    let Some(pages) = shown.filter(|pages| !pages.is_empty()) else {
        scrolled(ui, "game-main", rect, space::M, |ui| {
            ui.spacing_mut().item_spacing.y = space::L;
            match play.state.ended {
                true => over_ui(ui, stand, play),
                false => task_ui(ui, stand, play),
            }
        });
        return;
    };
    let at = number.min(pages.len() - 1);
    slide::show(
        ui,
        rect,
        stand,
        (&pages[at], at + 1, pages.len()),
        &mut view.pictures,
    );
    if view.wide {
        let t = Tokens::of(ui);
        let left = stand.left().map_or(String::new(), clock);
        let words = format!("{} / {}   {left}", at + 1, pages.len());
        let place = pos2(rect.right() - space::L, rect.bottom() - space::L);
        Line::medium(ui, Type::Dense, t.text_2, &words).right(ui.painter(), place);
    }
}

/// Page keys turn slides, F shows them over the whole width.
fn keys(ui: &Ui, play: &DefencePlay, view: &mut View, pages: usize, actions: &mut Actions) {
    if !key_free(ui) || pages == 0 {
        return;
    }
    let pressed = |key| ui.input_mut(|i| i.consume_key(Modifiers::NONE, key));
    let on = pressed(Key::PageDown) || pressed(Key::ArrowRight) || pressed(Key::Space);
    let back = pressed(Key::PageUp) || pressed(Key::ArrowLeft);
    if on || back {
        turn(play, view, pages, on, actions);
    }
    if pressed(Key::F) || (view.wide && pressed(Key::Escape)) {
        view.wide = !view.wide;
    }
}

fn turn(play: &DefencePlay, view: &mut View, pages: usize, on: bool, actions: &mut Actions) {
    let runs = play.state.phase.is_some() && !play.state.ended;
    let now = if runs {
        play.state.slide as usize
    } else {
        view.page
    };
    let next = match on {
        true => (now + 1).min(pages.saturating_sub(1)),
        false => now.saturating_sub(1),
    };
    if next == now {
        return;
    }
    view.page = next;
    if runs {
        push(actions, DefenceInput::Show { slide: next as u32 });
    }
}

/// The task before slides are chosen.
fn task_ui(ui: &mut Ui, stand: Stand<'_>, play: &DefencePlay) {
    let t = Tokens::of(ui);
    Card::new().margin(20).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::M;
        section_head(ui, &stand.say("game-defence-task"), "");
        Rows::of(Type::Read, t.text, &play.defence.about.value).show(ui);
        let most =
            Message::new("game-defence-slides-about").with("most", play.defence.most_slides.value);
        text_dense(ui, &most.say(stand.language));
    });
}

fn over_ui(ui: &mut Ui, stand: Stand<'_>, play: &DefencePlay) {
    let t = Tokens::of(ui);
    Card::new().margin(20).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::M;
        let words = stand.say("game-defence-over");
        Rows::new(Type::Title).strong(&words, t.text).show(ui);
        let asked = Message::new("game-defence-asked")
            .with("count", play.state.asked)
            .with("all", play.defence.questions.len());
        text_dense(ui, &asked.say(stand.language));
        text_dense(ui, &stand.say("game-over-judges"));
    });
}

/// The clock, the slides, the phases and the questions.
pub fn side_ui(
    ui: &mut Ui,
    stand: Stand<'_>,
    play: &DefencePlay,
    view: &mut View,
    actions: &mut Actions,
) {
    let phase = play.state.phase.and_then(|at| play.defence.phases.get(at));
    let what = match (phase, play.state.ended) {
        (_, true) => stand.say("game-state-over"),
        (Some(phase), _) => phase.title.value.clone(),
        _ => stand.say("game-state-waits"),
    };
    ring::show(ui, stand, &what);
    phases_ui(ui, stand, play);
    let may = match stand.held.seat {
        Seat::Chief => true,
        Seat::Entrant(one) => stand.held.plays(stand.lane, one),
        _ => false,
    };
    if !may || play.state.ended {
        return questions_ui(ui, stand, play);
    }
    let free = !stand.held.event.is_paused();
    match play.state.phase {
        None => {
            if go_on(ui, &stand.say("game-defence-begin"), icons::PLAY, free) {
                push(actions, DefenceInput::Begin);
            }
        }
        Some(at) => {
            let last = at + 1 == play.defence.phases.len();
            let key = match last {
                true => "game-defence-end",
                false => "game-defence-next",
            };
            let (label, words) = (stand.say(key), stand.say("game-defence-next-ask"));
            if end_ui(
                ui,
                stand,
                view,
                &label,
                &words,
                &stand.say("game-defence-next-yes"),
            ) {
                push(actions, DefenceInput::Next);
            }
        }
    }
    slides_ui(ui, stand, play, view, actions);
    questions_ui(ui, stand, play);
    let asks = phase.is_some_and(|phase| phase.questions);
    let more = play.state.asked < play.defence.questions.len();
    if asks && more {
        let label = stand.say("game-defence-ask");
        let button = Button::primary(&label).icon(icons::QUESTION).enabled(free);
        if button.show(ui).clicked() {
            push(actions, DefenceInput::Ask);
        }
    }
}

/// The phases with their minutes; the one that runs is lit.
fn phases_ui(ui: &mut Ui, stand: Stand<'_>, play: &DefencePlay) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        for (at, phase) in play.defence.phases.iter().enumerate() {
            let minutes = Message::new("hall-minutes").with("minutes", phase.minutes.value);
            let words = format!("{} {}", phase.title.value, minutes.say(stand.language));
            let over = play.state.ended || play.state.phase.is_some_and(|now| now > at);
            let runs = play.state.phase == Some(at) && !play.state.ended;
            let chip = match (runs, over) {
                (true, _) => Chip::new(&words).icon(icons::TIMER).tone(Tone::Accent),
                (_, true) => Chip::new(&words).icon(icons::CHECK),
                _ => Chip::new(&words),
            };
            chip.show(ui);
        }
    });
}

/// Which slides, which page, and how to turn them.
fn slides_ui(
    ui: &mut Ui,
    stand: Stand<'_>,
    play: &DefencePlay,
    view: &mut View,
    actions: &mut Actions,
) {
    let deck = stand.held.games.deck(&stand.lane.id);
    section_head(ui, &stand.say("game-slides"), "");
    if let Some(deck) = deck {
        let runs = play.state.phase.is_some();
        let now = if runs {
            play.state.slide as usize
        } else {
            view.page
        };
        let pages = deck.pages.len();
        let words = Message::new("game-slides-page")
            .with("page", now.min(pages.saturating_sub(1)) + 1)
            .with("pages", pages);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::M;
            let (back, on) = (stand.say("game-slides-back"), stand.say("game-slides-on"));
            if Button::plain(&back)
                .icon(icons::CARET_LEFT)
                .bar()
                .show(ui)
                .clicked()
            {
                turn(play, view, pages, false, actions);
            }
            if Button::plain(&on)
                .trailing(icons::CARET_RIGHT)
                .bar()
                .show(ui)
                .clicked()
            {
                turn(play, view, pages, true, actions);
            }
            Rows::of(
                Type::Dense,
                Tokens::of(ui).text_2,
                &words.say(stand.language),
            )
            .show(ui);
        });
        text_small(ui, &stand.say("game-slides-keys"));
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        let (file, folder) = (
            stand.say("game-slides-file"),
            stand.say("game-slides-folder"),
        );
        if Button::plain(&file)
            .icon(icons::FILE_TEXT)
            .bar()
            .show(ui)
            .clicked()
        {
            dialog::ask(ui, "game-slides-file");
        }
        if Button::plain(&folder)
            .icon(icons::FOLDER_OPEN)
            .bar()
            .show(ui)
            .clicked()
        {
            dialog::ask(ui, "game-slides-folder");
        }
    });
    let picked = dialog::picked(ui, "game-slides-file", "Markdown", &["md", "markdown"]);
    let picked = picked.and_then(|paths| paths.into_iter().next());
    if let Some(path) = picked.or_else(|| dialog::folder(ui, "game-slides-folder")) {
        actions.push(HallAction::Game(GameAction::Slides(path)));
    }
}

/// The questions that were put, the newest with the most weight; what to listen for stays with the judges.
fn questions_ui(ui: &mut Ui, stand: Stand<'_>, play: &DefencePlay) {
    let t = Tokens::of(ui);
    let all = play.defence.questions.len();
    let about = Message::new("game-defence-asked")
        .with("count", play.state.asked)
        .with("all", all);
    let about = about.say(stand.language);
    section_head(ui, &stand.say("game-defence-questions"), &about);
    if play.state.asked == 0 {
        text_dense(ui, &stand.say("game-defence-questions-about"));
    }
    let asked = play.defence.questions.iter().take(play.state.asked);
    for (number, question) in (1..).zip(asked) {
        let last = number == play.state.asked;
        let ink = if last { t.text } else { t.text_2 };
        let style = if last { Type::Title } else { Type::Dense };
        Rows::new(style)
            .strong(&format!("{number}  "), ink)
            .run(&question.ask.value, ink)
            .show(ui);
    }
}
