//! The channels' cards: who waits and how long, the service level against its target, the people.

use egui::{Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::data::Channel;
use crate::{
    text::say,
    ui::{
        rows::Rows,
        talk::Scene,
        theme::{Tokens, Type, space},
        widgets::{Card, Line, bar},
    },
};

/// Draws a card for each channel, one below the other.
pub fn show(ui: &mut Ui, channels: &[Channel], scene: Scene<'_>) {
    for channel in channels {
        Card::new()
            .margin(egui::Margin::symmetric(14, 10))
            .show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = space::XS;
                head_ui(ui, channel, scene);
                level_ui(ui, channel);
                let t = Tokens::of(ui);
                let mut people = Rows::of(Type::Small, t.text_2, &channel.people);
                if !channel.load.is_empty() {
                    people = people.run(&format!("  {}", channel.load), t.text_3);
                }
                people.show(ui);
            });
    }
}

/// Title at the left; the queue at the right.
fn head_ui(ui: &mut Ui, channel: &Channel, scene: Scene<'_>) {
    let t = Tokens::of(ui);
    let waiting = say(scene.language, "shift-ui-waiting");
    let size = vec2(ui.available_width(), Type::FigureSmall.line());
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let words = format!(
        "{}: {waiting} {}, {}",
        channel.title, channel.waiting, channel.longest
    );
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &words));
    let middle = rect.center().y;
    let painter = ui.painter();
    Line::medium(ui, Type::Body, t.text, &channel.title).left(painter, pos2(rect.left(), middle));
    let longest = Line::new(ui, Type::Small, t.text_2, &channel.longest);
    let ink = if channel.below { t.bad.ink } else { t.text };
    let figure = Line::medium(ui, Type::FigureSmall, ink, &channel.waiting);
    let label = Line::new(ui, Type::Small, t.text_2, &waiting);
    let mut right = rect.right();
    longest.right(painter, pos2(right, middle));
    right -= longest.width() + space::L;
    figure.right(painter, pos2(right, middle));
    right -= figure.width() + space::S;
    label.right(painter, pos2(right, middle));
}

/// The service level as a bar with its words.
fn level_ui(ui: &mut Ui, channel: &Channel) {
    let t = Tokens::of(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 6.0), Sense::hover());
    let fill = if channel.below { t.bad.ink } else { t.accent };
    bar(
        ui.painter(),
        rect,
        channel.level.unwrap_or(0.0),
        fill,
        t.sunken,
    );
    let ink = if channel.below { t.bad.ink } else { t.text_2 };
    Rows::of(Type::Small, ink, &channel.level_words).show(ui);
}
