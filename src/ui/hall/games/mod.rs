//! Games of a stage over the whole hall: what happens at the left, the clock and the sides at the right.

mod defence;
mod duel;
mod handover;
mod judging;
mod overview;
mod picture;
mod quiz;
mod relay;
mod ring;
mod scores;
mod slide;

#[cfg(test)]
mod tests;

pub use judging::questions_ui as judge_ui;
pub use overview::{chief_ui, entrant_words};

use egui::{Align, Layout, Rect, Ui, pos2, vec2};

use super::{HallView, words::called};
use crate::{
    app::{
        Actions, Model,
        hall::{
            GameAction, HallAction, Held, Seat,
            games::{Lane, Play},
        },
    },
    contest::{EntrantId, Taker},
    text::{Language, Message, say},
    ui::{
        rows::Rows,
        shapes::hairline_v,
        shell::{child, scrolled},
        theme::{Breadth, Icon, Tokens, Type, icons, space},
        widgets::{Button, Tone, icon_button, notice, notice_with},
    },
};

/// Width of the column with the clock and the sides; less where the window is compact.
const SIDE: f32 = 300.0;
const SIDE_COMPACT: f32 = 232.0;
/// Height of the line with the title.
const TITLE: f32 = 36.0;

/// What games keep from frame to frame.
#[derive(Clone, Default)]
pub struct View {
    /// The line that is being typed in a duel.
    line: String,
    /// Why the attacker is called.
    foul: String,
    /// Whether it was asked to end something before its time, and is not agreed to yet.
    ending: bool,
    /// Whether slides take the whole width.
    wide: bool,
    /// The slide that is shown while nobody defends yet, from 0.
    page: usize,
    pictures: picture::Pictures,
}

impl std::fmt::Debug for View {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("View").field("line", &self.line).finish()
    }
}

/// Everything a game's page is drawn from.
#[derive(Clone, Copy)]
struct Stand<'a> {
    model: &'a Model,
    held: &'a Held,
    lane: &'a Lane,
    language: Language,
}

impl Stand<'_> {
    /// Milliseconds until what runs is over.
    fn left(&self) -> Option<u64> {
        self.held.game_left(self.lane, self.model.now_ms)
    }

    /// A word that needs nothing.
    fn say(&self, key: &str) -> String {
        say(self.language, key)
    }

    /// Whether the chief judge sits here.
    fn is_chief(&self) -> bool {
        self.held.seat == Seat::Chief
    }

    /// The side of whoever sits here.
    fn own_side(&self) -> Option<usize> {
        match self.held.seat {
            Seat::Entrant(entrant) => self.held.side(self.lane, entrant),
            _ => None,
        }
    }

    /// What a side is called.
    fn name(&self, side: usize) -> String {
        let taker = self.lane.takers.get(side);
        taker.map_or(String::new(), |&taker| {
            called(self.held, taker, self.language)
        })
    }

    /// A member of a team by number and name, as the team knows them.
    fn mate(&self, entrant: EntrantId) -> String {
        let taker = Taker::Entrant(entrant);
        let number = super::words::numbered(self.held, taker, self.language);
        format!("{number} {}", self.held.event.name(taker))
    }
}

/// Draws the game `lane` over `below`.
pub fn show(
    ui: &mut Ui,
    below: Rect,
    (model, held, lane): (&Model, &Held, &Lane),
    view: &mut HallView,
    actions: &mut Actions,
) {
    let stand = Stand {
        model,
        held,
        lane,
        language: model.language,
    };
    let t = Tokens::of(ui);
    let view = &mut view.game;
    let side = match Breadth::of_window(ui) {
        Breadth::Compact => SIDE_COMPACT,
        _ => SIDE,
    };
    let bare = view.wide && lane.defence().is_some();
    let split = if bare {
        below.right()
    } else {
        below.right() - side
    };
    let main = Rect::from_min_max(below.min, pos2(split, below.bottom()));
    let inner = main.shrink2(vec2(space::XL, space::L));
    let title = Rect::from_min_size(inner.min, vec2(inner.width(), TITLE));
    child(ui, "game-title", title, |ui| title_ui(ui, stand, actions));
    let mut top = title.bottom() + space::M;
    if held.event.is_paused() {
        let place = Rect::from_min_max(pos2(inner.left(), top), inner.max);
        top = child(ui, "game-paused", place, |ui| {
            let words = stand.say("hall-entrant-paused");
            notice(ui, Tone::Warn, icons::PAUSE, &words, None);
            ui.min_rect().bottom() + space::M
        });
    }
    let rest = Rect::from_min_max(pos2(inner.left(), top), inner.max);
    if !bare {
        hairline_v(ui.painter(), split, below.top(), below.bottom(), t.line);
        let column = Rect::from_min_max(pos2(split, below.top()), below.max);
        let column = column.shrink2(vec2(space::XL, space::L));
        scrolled(ui, "game-side", column, space::M, |ui| {
            ui.spacing_mut().item_spacing.y = space::M;
            match &lane.play {
                Play::Relay(it) => relay::side_ui(ui, stand, it),
                Play::Quiz(it) => quiz::side_ui(ui, stand, it, actions),
                Play::Duel(it) => duel::side_ui(ui, stand, it, view, actions),
                Play::Defence(it) => defence::side_ui(ui, stand, it, view, actions),
            }
        });
    }
    match &lane.play {
        Play::Defence(it) => defence::show(ui, rest, stand, it, view, actions),
        Play::Duel(it) => duel::show(ui, rest, stand, it, view, actions),
        Play::Relay(it) => scrolled(ui, "game-main", rest, space::M, |ui| {
            relay::show(ui, stand, it, actions);
        }),
        Play::Quiz(it) => scrolled(ui, "game-main", rest, space::M, |ui| {
            quiz::show(ui, stand, it, view, actions);
        }),
    }
}

fn title_ui(ui: &mut Ui, stand: Stand<'_>, actions: &mut Actions) {
    let t = Tokens::of(ui);
    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        if icon_button(ui, icons::ARROW_LEFT, &stand.say("game-leave")).clicked() {
            actions.push(HallAction::Game(GameAction::Leave));
        }
        let stage = stand.held.event.stage(stand.lane.id.stage);
        let stage = stage.map_or("", |(stage, _)| &stage.title.value);
        let title = match &stand.lane.play {
            Play::Relay(it) => &it.relay.title.value,
            Play::Quiz(it) => &it.quiz.title.value,
            Play::Duel(it) => &it.duel.title.value,
            Play::Defence(it) => &it.defence.title.value,
        };
        let who = match &stand.lane.play {
            Play::Quiz(_) => String::new(),
            Play::Duel(_) => {
                let pair = Message::new("game-duel-pair").with("one", stand.name(0));
                pair.with("other", stand.name(1)).say(stand.language)
            }
            _ => stand.name(0),
        };
        let between = if who.is_empty() { "" } else { "   " };
        Rows::new(Type::Title)
            .strong(title, t.text)
            .in_style(&format!("   {stage}{between}{who}"), Type::Dense, t.text_2)
            .max_rows(1)
            .show(ui);
    });
}

/// The one button that goes on; Enter or Space press it too while nothing has the focus.
fn go_on(ui: &mut Ui, label: &str, icon: Icon, enabled: bool) -> bool {
    let pressed = Button::primary(label)
        .icon(icon)
        .large()
        .enabled(enabled)
        .shortcut("Enter")
        .id("game-go-on")
        .show(ui)
        .clicked();
    pressed || (enabled && key_free(ui) && ui.input(|i| i.key_pressed(egui::Key::Enter)))
}

/// A button that ends something before its time once that is agreed to; whether it is.
fn end_ui(
    ui: &mut Ui,
    stand: Stand<'_>,
    view: &mut View,
    label: &str,
    words: &str,
    yes: &str,
) -> bool {
    if !view.ending {
        let button = Button::plain(label).icon(icons::STOP);
        if button
            .enabled(!stand.held.event.is_paused())
            .show(ui)
            .clicked()
        {
            view.ending = true;
        }
        return false;
    }
    let back = stand.say("game-go-back");
    let pressed = notice_with(ui, Tone::Warn, icons::WARNING, words, &[yes, &back]);
    let chosen = pressed.iter().position(egui::Response::clicked);
    if chosen.is_some() {
        view.ending = false;
    }
    chosen == Some(0)
}

/// Whether keys are nobody's: no field is typed in, no button has the focus, no menu or question is open.
fn key_free(ui: &Ui) -> bool {
    let focused = ui.memory(|memory| memory.focused().is_some());
    !focused && !ui.ctx().egui_wants_keyboard_input() && !egui::Popup::is_any_open(ui.ctx())
}

/// Minutes and seconds of so many milliseconds, rounded up as clocks that run down are.
fn clock(ms: u64) -> String {
    let seconds = ms.div_ceil(1_000);
    format!("{:02}:{:02}", seconds / 60, seconds % 60)
}
