//! Between two legs of a relay: whose turn it is, the way to their seat, the notes that reached them, and the end.

use egui::Ui;

use super::{Stand, go_on};
use crate::{
    app::{
        Actions,
        hall::{GameAction, HallAction, Seat, games::RelayPlay},
    },
    contest::EntrantId,
    scenario::RelayPart,
    text::Message,
    ui::{
        rows::Rows,
        theme::{Tokens, Type, icons, space},
        widgets::{Card, icon, section_head, text_dense},
    },
};

/// The leg that is next: the runner begins it, anybody else makes room.
pub fn show(ui: &mut Ui, stand: Stand<'_>, play: &RelayPlay, next: usize, actions: &mut Actions) {
    let Some(plan) = play.relay.parts.get(next) else {
        return;
    };
    let runner = stand.held.runner(stand.lane, next);
    let here = matches!(stand.held.seat, Seat::Entrant(one) if runner == Some(one));
    if here {
        notes_ui(ui, stand, play, next);
    }
    Card::new().accent(true).margin(20).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::M;
        next_ui(ui, stand, plan, runner);
        if here {
            let about = Message::new("game-leg-begin-about").with("minutes", plan.minutes.value);
            text_dense(ui, &about.say(stand.language));
            let free = !stand.held.event.is_paused();
            if go_on(ui, &stand.say("game-leg-begin"), icons::PLAY, free) {
                actions.push(HallAction::Game(GameAction::Leg));
            }
        } else {
            text_dense(ui, &stand.say("game-handover-about"));
            sit_ui(ui, stand, runner, actions);
        }
    });
}

/// Whose turn it is, large enough to be read by whoever walks up.
fn next_ui(ui: &mut Ui, stand: Stand<'_>, plan: &RelayPart, runner: Option<EntrantId>) {
    let t = Tokens::of(ui);
    let role = stand.say(&format!("game-role-{}", plan.role.key()));
    let words = Message::new("game-handover-next").with("role", role);
    Rows::of(Type::Dense, t.text_2, &words.say(stand.language)).show(ui);
    let name = runner.map_or(stand.say("game-handover-nobody"), |it| stand.mate(it));
    Rows::new(Type::Page).strong(&name, t.text).show(ui);
}

fn sit_ui(ui: &mut Ui, stand: Stand<'_>, runner: Option<EntrantId>, actions: &mut Actions) {
    // Only members of the team make room; the chief judge looks on.
    let theirs = matches!(stand.held.seat, Seat::Entrant(_));
    let Some(runner) = runner.filter(|_| theirs) else {
        return;
    };
    let label = Message::new("game-handover-sit").with("name", stand.mate(runner));
    if go_on(ui, &label.say(stand.language), icons::USER, true) {
        actions.push(HallAction::Sit(Seat::Entrant(runner)));
    }
}

/// The leg runs, and somebody else sits here.
pub fn elsewhere_ui(
    ui: &mut Ui,
    stand: Stand<'_>,
    plan: &RelayPart,
    runner: Option<EntrantId>,
    actions: &mut Actions,
) {
    Card::new().accent(true).margin(20).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::M;
        next_ui(ui, stand, plan, runner);
        text_dense(ui, &stand.say("game-leg-elsewhere"));
        sit_ui(ui, stand, runner, actions);
    });
}

/// The notes of the legs before `part`: all that may be seen of them.
pub fn notes_ui(ui: &mut Ui, stand: Stand<'_>, play: &RelayPlay, part: usize) {
    if part == 0 {
        return;
    }
    let t = Tokens::of(ui);
    Card::new().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::M;
        section_head(ui, &stand.say("game-notes"), &stand.say("game-notes-about"));
        for (at, came) in play.state.parts.iter().enumerate().take(part) {
            let role = play.relay.parts.get(at).map_or("agent", |it| it.role.key());
            let leg = Message::new("game-leg")
                .with("leg", at + 1)
                .with("role", stand.say(&format!("game-role-{role}")));
            Rows::of(Type::Small, t.text_2, &leg.say(stand.language)).show(ui);
            match &came.note {
                Some(note) => Rows::of(Type::Read, t.text, note).show(ui),
                None => Rows::of(Type::Body, t.text_3, &stand.say("game-note-none")).show(ui),
            };
        }
    });
}

/// The relay is over.
pub fn over_ui(ui: &mut Ui, stand: Stand<'_>) {
    let t = Tokens::of(ui);
    Card::new().margin(20).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::M;
        ui.horizontal(|ui| {
            icon(ui, icons::CHECK_CIRCLE, 22.0, t.ok.ink);
            let words = stand.say("game-relay-over");
            Rows::new(Type::Title).strong(&words, t.text).show(ui);
        });
        text_dense(ui, &stand.say("game-over-marked"));
    });
}
