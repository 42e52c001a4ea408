//! The bar above a talk: back, title, conditions, briefing, end.

use egui::{Align, Layout, Rect, Ui, pos2, vec2};

use super::{Front, Scene};
use crate::{
    app::{Actions, TalkAction, keep::Saving},
    session::{CustomerKind, Mode},
    text::{Message, say},
    ui::{
        shapes::hairline_h,
        shell::child,
        theme::{Breadth, Tokens, Type, icons, space},
        widgets::{Button, Chip, Line, Tone, icon_button},
    },
};

/// Draws the bar over the whole of `ui`.
pub fn show(ui: &mut Ui, scene: Scene<'_>, front: &mut Front, actions: &mut Actions) {
    let t = Tokens::of(ui);
    let language = scene.language;
    let rect = ui.max_rect();
    hairline_h(
        ui.painter(),
        rect.left(),
        rect.right(),
        rect.bottom() - 1.0,
        t.line,
    );
    let back = Rect::from_center_size(pos2(rect.left() + 30.0, rect.center().y), vec2(28.0, 28.0));
    let name = say(language, "talk-back");
    if child(ui, "back", back, |ui| {
        icon_button(ui, icons::ARROW_LEFT, &name).clicked()
    }) {
        leave(scene, front, actions);
    }
    let right = child(ui, "buttons", rect.shrink2(vec2(space::XL, 0.0)), |ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            buttons_ui(ui, scene, front, actions);
            ui.min_rect().left()
        })
        .inner
    });
    let left = Rect::from_min_max(
        pos2(rect.left() + 52.0, rect.top()),
        pos2(right - space::L, rect.bottom()),
    );
    child(ui, "title", left, |ui| title_ui(ui, scene));
}

/// An ended talk is put down at once; one that is being saved too, and the library offers to take it up.
fn leave(scene: Scene<'_>, front: &mut Front, actions: &mut Actions) {
    if scene.ended() || scene.talk.saving() == Saving::Saved {
        actions.push(TalkAction::Leave);
    } else {
        *front = Front::Leave;
    }
}

fn buttons_ui(ui: &mut Ui, scene: Scene<'_>, front: &mut Front, actions: &mut Actions) {
    let language = scene.language;
    ui.spacing_mut().item_spacing.x = space::M;
    if scene.ended() {
        let key = match scene.talk.of_event {
            true => "talk-to-hall",
            false => "talk-debrief",
        };
        let debrief = say(language, key);
        if Button::primary(&debrief).bar().show(ui).clicked() {
            actions.push(TalkAction::Debrief);
        }
    } else {
        let end = say(language, "talk-end");
        if Button::plain(&end)
            .icon(icons::SIGN_OUT)
            .bar()
            .show(ui)
            .clicked()
        {
            *front = Front::End;
        }
    }
    let free = !scene.ended() && !scene.talk.of_event && scene.talk.person().is_none();
    if free && scene.breadth != Breadth::Compact {
        let take_over = say(language, "voice-take-over");
        let button = Button::quiet(&take_over).icon(icons::STUDENT).bar();
        if button.show(ui).clicked() {
            *front = Front::TakeOver;
        }
    }
    let briefing = say(language, "talk-briefing");
    let button = Button::quiet(&briefing)
        .icon(icons::CLIPBOARD_TEXT)
        .shortcut("F1")
        .bar();
    if button.show(ui).clicked() {
        *front = Front::Briefing;
    }
}

fn title_ui(ui: &mut Ui, scene: Scene<'_>) {
    let t = Tokens::of(ui);
    let language = scene.language;
    let talk = scene.talk;
    let scenario = &talk.scenario;
    let header = talk.header();
    let rect = ui.max_rect();
    let mode = say(
        language,
        match header.mode {
            Mode::Learn => "app-mode-chip-learn",
            Mode::Practise => "app-mode-chip-practise",
            Mode::Exam => "app-mode-chip-exam",
        },
    );
    let title = Line::new(
        ui,
        Type::TitleSmall,
        t.text,
        scenario.title.get(talk.language()),
    );
    let title = title.within(ui, (rect.width() - 120.0).max(80.0));
    title.left(ui.painter(), rect.left_center());
    let after = Rect::from_min_max(
        pos2(rect.left() + title.width() + space::M, rect.top()),
        rect.max,
    );
    child(ui, "chips", after, |ui| {
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = space::M;
            Chip::new(&mode)
                .icon(icons::STUDENT)
                .tone(Tone::Accent)
                .show(ui);
            if scene.breadth == Breadth::Compact {
                return;
            }
            let kind = format!(
                "{}·{}",
                say(language, &format!("app-trade-{}", scenario.trade.key())),
                say(language, &format!("app-channel-{}", scenario.channel.key())),
            );
            let customer = say(
                language,
                match header.customer {
                    CustomerKind::Script => "app-customer-script",
                    CustomerKind::Generated => "app-customer-generated",
                    CustomerKind::Model => "app-customer-model",
                },
            );
            // Whoever takes a stage later must not be able to practise its very customer.
            let seed = match talk.of_event {
                true => customer,
                false => Message::new("talk-customer-seed")
                    .with("customer", customer)
                    .with("seed", header.seed.to_string())
                    .say(language),
            };
            for words in [kind, seed] {
                let wide = Line::new(ui, Type::Dense, t.text_2, &words).width() + 2.0 * space::M;
                if ui.available_width() > wide {
                    Chip::new(&words).show(ui);
                }
            }
        });
    });
}
