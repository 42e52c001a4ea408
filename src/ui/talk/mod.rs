//! The talk: the customer at the left, the conversation in the middle, the desk at the right.
//!
//! `Alt+1…6` desk tabs · `Enter` send · `Shift+Enter` break · `/` quick phrases · `Ctrl+H` hint · `F1` briefing ·
//! `Ctrl+N` note · in a table `F` flags and `Q` cites the selected row · `F6` next region, in a compact window the
//! other side.

mod bar;
mod composer;
mod customer;
mod desk;
mod heights;
mod log;
mod modals;
mod row;
mod status;
mod takeover;

use egui::{Event, Key, Modifiers, Rect, Ui, pos2, vec2};

use super::{
    keys::DIGITS,
    shapes::{hairline_h, hairline_v},
    shell::{Views, child},
    theme::{BUBBLE_MAX, BUBBLE_MAX_WIDE, Breadth, Tokens, height, space},
    widgets::segment,
};
use crate::{
    app::{Actions, Model, TalkAction, talk::Talk},
    text::{Language, say},
};

pub use composer::Composer;
pub use desk::DeskView;
pub use heights::Heights;

/// What the talk keeps from frame to frame. It begins anew with every talk.
#[derive(Default)]
pub struct TalkView {
    /// The talk it belongs to, by the moment it began.
    of: i64,
    /// What is being written.
    pub composer: Composer,
    /// The desk.
    pub desk: DeskView,
    /// Heights of the rows of the log.
    heights: Heights,
    /// What is asked for in front of everything.
    front: Front,
    /// What a trainer types who plays the customer.
    trainer: takeover::Trainer,
    /// Whether a compact window shows the desk instead of the conversation.
    desk_side: bool,
    /// Whether a compact window shows the causes of the meters.
    causes: bool,
}

/// What stands in front of the talk.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Front {
    /// Nothing.
    #[default]
    Nothing,
    /// The briefing.
    Briefing,
    /// Whether to end the talk.
    End,
    /// Whether to leave it for now.
    Leave,
    /// Who takes over the customer.
    TakeOver,
}

/// What every part of the talk needs.
#[derive(Clone, Copy)]
pub(super) struct Scene<'a> {
    model: &'a Model,
    talk: &'a Talk,
    /// Language of the interface.
    language: Language,
    breadth: Breadth,
}

impl Scene<'_> {
    /// Whether the talk has ended, as far as it is shown.
    fn ended(&self) -> bool {
        self.talk.seen.ended.is_some()
    }
}

/// Draws the talk over the whole of `ui`.
pub fn show(ui: &mut Ui, model: &Model, views: &mut Views, actions: &mut Actions) {
    let Some(talk) = &model.talk else { return };
    if views.talk.of != talk.started_ms {
        views.talk = TalkView {
            of: talk.started_ms,
            composer: Composer::with(talk.draft.text()),
            ..TalkView::default()
        };
    }
    let scene = Scene {
        model,
        talk,
        language: model.language,
        breadth: Breadth::of_window(ui),
    };
    keys(ui, scene, &mut views.talk, actions);
    let all = ui.max_rect();
    let bar = Rect::from_min_size(all.min, vec2(all.width(), height::TOP_BAR));
    let status = Rect::from_min_max(pos2(all.left(), all.bottom() - height::STATUS_BAR), all.max);
    let middle = Rect::from_min_max(bar.left_bottom(), status.right_top());
    let title = talk.scenario.title.get(talk.language());
    views.regions.mark(ui, "talk-bar", title);
    child(ui, "talk-bar", bar, |ui| {
        bar::show(ui, scene, &mut views.talk.front, actions)
    });
    if scene.breadth == Breadth::Compact {
        compact_ui(ui, middle, scene, views, actions);
    } else {
        columns_ui(ui, middle, scene, views, actions);
    }
    child(ui, "talk-status", status, |ui| {
        views
            .regions
            .mark(ui, "talk-status", &say(scene.language, "talk-status"));
        status::show(ui, scene);
    });
    let asked = views.talk.front;
    modals::show(ui, scene, &mut views.talk.front, actions);
    let TalkView { trainer, front, .. } = &mut views.talk;
    takeover::ask(ui, scene, trainer, front, actions);
    if asked != Front::Nothing && views.talk.front == Front::Nothing {
        // Whoever looked up something, or thought better of ending, goes on writing.
        views.talk.composer.insert("");
    }
}

fn keys(ui: &Ui, scene: Scene<'_>, view: &mut TalkView, actions: &mut Actions) {
    let pressed = |modifiers, key| ui.input_mut(|i| i.consume_key(modifiers, key));
    for (place, digit) in DIGITS.into_iter().enumerate() {
        if pressed(Modifiers::ALT, digit) {
            view.desk.choose(place);
            view.desk_side = true;
            // Some systems send the digit as text as well; it was never meant for the reply.
            ui.input_mut(|i| i.events.retain(|event| !matches!(event, Event::Text(_))));
        }
    }
    if scene.breadth == Breadth::Compact && pressed(Modifiers::NONE, Key::F6) {
        view.desk_side = !view.desk_side;
    }
    if pressed(Modifiers::NONE, Key::F1) {
        view.front = match view.front {
            Front::Briefing => Front::Nothing,
            _ => Front::Briefing,
        };
    }
    if pressed(Modifiers::COMMAND, Key::H) && scene.talk.has_hint() && !scene.ended() {
        actions.push(TalkAction::Hint);
    }
    if pressed(Modifiers::COMMAND, Key::N) {
        view.desk.focus_note = true;
        view.desk_side = true;
    }
}

fn columns_ui(
    ui: &mut Ui,
    middle: Rect,
    scene: Scene<'_>,
    views: &mut Views,
    actions: &mut Actions,
) {
    let t = Tokens::of(ui);
    let (left, right, bubble): (f32, f32, f32) = if scene.breadth == Breadth::Wide {
        (280.0, 640.0, BUBBLE_MAX_WIDE)
    } else {
        (224.0, 456.0, BUBBLE_MAX)
    };
    // Between the least regular width and the design's 1280 the desk gives way first.
    let right = right.min((middle.width() - left) * 0.48);
    let customer = Rect::from_min_size(middle.min, vec2(left, middle.height()));
    let desk = Rect::from_min_max(pos2(middle.right() - right, middle.top()), middle.max);
    let talk = Rect::from_min_max(customer.right_top(), desk.left_bottom());
    ui.painter().rect_filled(talk, 0, t.surface);
    hairline_v(ui.painter(), talk.left(), talk.top(), talk.bottom(), t.line);
    hairline_v(ui.painter(), desk.left(), desk.top(), desk.bottom(), t.line);
    child(ui, "customer", customer, |ui| {
        views
            .regions
            .mark(ui, "customer", &say(scene.language, "talk-customer"));
        customer::show(ui, scene);
    });
    child(ui, "conversation", talk, |ui| {
        views.regions.mark(
            ui,
            "conversation",
            &say(scene.language, "talk-conversation"),
        );
        conversation_ui(ui, scene, &mut views.talk, bubble, actions);
    });
    child(ui, "desk", desk, |ui| {
        views
            .regions
            .mark(ui, "desk", &say(scene.language, "talk-desk"));
        desk_ui(ui, scene, &mut views.talk, actions);
    });
}

fn compact_ui(
    ui: &mut Ui,
    middle: Rect,
    scene: Scene<'_>,
    views: &mut Views,
    actions: &mut Actions,
) {
    let t = Tokens::of(ui);
    let view = &mut views.talk;
    let high = customer::strip_height(scene, view.causes);
    let strip = Rect::from_min_size(middle.min, vec2(middle.width(), high));
    child(ui, "customer", strip, |ui| {
        customer::strip_ui(ui, scene, &mut view.causes);
    });
    let line = Rect::from_min_size(strip.left_bottom(), vec2(middle.width(), 44.0));
    let swap = Rect::from_center_size(line.center(), vec2(280.0, 32.0));
    let labels = [
        say(scene.language, "talk-conversation"),
        say(scene.language, "talk-desk"),
    ];
    child(ui, "swap", swap, |ui| {
        let labels = [labels[0].as_str(), labels[1].as_str()];
        if let Some(side) = segment(
            ui,
            "side",
            &labels,
            usize::from(view.desk_side),
            Some(280.0),
        ) {
            view.desk_side = side == 1;
        }
    });
    hairline_h(
        ui.painter(),
        line.left(),
        line.right(),
        line.bottom() - 1.0,
        t.line,
    );
    let rest = Rect::from_min_max(line.left_bottom(), middle.max);
    if view.desk_side {
        child(ui, "desk", rest, |ui| {
            views
                .regions
                .mark(ui, "desk", &say(scene.language, "talk-desk"));
            desk_ui(ui, scene, &mut views.talk, actions);
        });
    } else {
        ui.painter().rect_filled(rest, 0, t.surface);
        child(ui, "conversation", rest, |ui| {
            views.regions.mark(
                ui,
                "conversation",
                &say(scene.language, "talk-conversation"),
            );
            conversation_ui(ui, scene, &mut views.talk, BUBBLE_MAX_WIDE, actions);
        });
    }
}

fn desk_ui(ui: &mut Ui, scene: Scene<'_>, view: &mut TalkView, actions: &mut Actions) {
    if let Some(cited) = desk::show(ui, scene, &mut view.desk, actions) {
        view.composer.insert(&cited);
        view.desk_side = false;
    }
}

/// The log, and the composer under it; the log gives way as the composer grows.
fn conversation_ui(
    ui: &mut Ui,
    scene: Scene<'_>,
    view: &mut TalkView,
    bubble: f32,
    actions: &mut Actions,
) {
    let t = Tokens::of(ui);
    let all = ui.max_rect();
    let high = view.composer.height(scene).min(all.height() * 0.6);
    let foot = Rect::from_min_max(pos2(all.left(), all.bottom() - high), all.max);
    let panel = takeover::height(scene);
    let above = Rect::from_min_max(all.min, foot.right_top() - vec2(0.0, panel));
    if panel > 0.0 {
        let rect = Rect::from_min_max(above.left_bottom(), foot.right_top());
        hairline_h(ui.painter(), rect.left(), rect.right(), rect.top(), t.line);
        child(ui, "takeover", rect.shrink2(vec2(space::XL, 0.0)), |ui| {
            takeover::panel(ui, scene, &mut view.trainer, actions)
        });
    }
    // The scroll bar stands in the margin, not on the bubbles.
    let above = Rect::from_min_max(above.min + vec2(space::XL, 0.0), above.max);
    child(ui, "log", above, |ui| {
        log::show(ui, scene, &mut view.heights, bubble)
    });
    hairline_h(ui.painter(), foot.left(), foot.right(), foot.top(), t.line);
    let foot = foot.shrink2(vec2(space::XL, 0.0));
    child(ui, "composer", foot, |ui| {
        composer::show(ui, scene, &mut view.composer, actions)
    });
}
