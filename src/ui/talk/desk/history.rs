//! What happened between the customer and the house so far, over all channels, latest first.

use egui::{Margin, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::super::Scene;
use crate::{
    scenario::{Contact, ContactChannel},
    text::say,
    ui::{
        rows::Rows,
        theme::{Icon, Tokens, Type, icons, space, stroke},
        widgets::{Card, paint_icon},
    },
};

/// Room for the icon and the line that joins the contacts.
const RAIL: f32 = 28.0;
const ICON: f32 = 15.0;

/// Draws the contacts over the width that is left; nothing where there is none.
pub fn show(ui: &mut Ui, scene: Scene<'_>) {
    let t = Tokens::of(ui);
    let contacts = latest_first(&scene.talk.scenario.desk.history);
    if contacts.is_empty() {
        return;
    }
    Card::new()
        .margin(Margin::symmetric(14, 11))
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let head = say(scene.language, "desk-history");
            Rows::of(Type::TitleSmall, t.text, &head).show(ui);
            ui.add_space(space::S);
            for (at, contact) in contacts.iter().enumerate() {
                contact_ui(ui, scene, contact, at + 1 == contacts.len());
            }
        });
}

/// Dates are written so that they sort as they read.
fn latest_first(history: &[Contact]) -> Vec<&Contact> {
    let mut contacts: Vec<&Contact> = history.iter().collect();
    contacts.sort_by(|a, b| b.at.value.cmp(&a.at.value));
    contacts
}

fn contact_ui(ui: &mut Ui, scene: Scene<'_>, contact: &Contact, last: bool) {
    let t = Tokens::of(ui);
    let talk = scene.talk.language();
    let (icon, key) = channel(contact.channel);
    let room = ui.available_width() - RAIL;
    let when = format!("{}  {}", contact.at.value, say(scene.language, key));
    let more = [&contact.outcome, &contact.note];
    let more = more.into_iter().flatten().map(|text| text.get(talk));
    let mut laid = vec![
        Rows::of(Type::Small, t.text_3, &when).layout(ui, room),
        Rows::of(Type::Dense, t.text, contact.title.get(talk)).layout(ui, room),
    ];
    laid.extend(more.map(|words| Rows::of(Type::Dense, t.text_2, words).layout(ui, room)));
    let high: f32 = laid.iter().map(|rows| rows.size().y).sum();
    let high = high + if last { 0.0 } else { space::L };
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), high), Sense::hover());
    let words = [
        Some(&contact.title),
        contact.outcome.as_ref(),
        contact.note.as_ref(),
    ];
    let words: Vec<&str> = words
        .into_iter()
        .flatten()
        .map(|text| text.get(talk))
        .collect();
    let words = format!("{when}: {}", words.join(" "));
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &words));
    let middle = pos2(
        rect.left() + ICON / 2.0,
        rect.top() + Type::Small.line() / 2.0,
    );
    if !last {
        let line = [
            pos2(middle.x, middle.y + ICON),
            pos2(middle.x, rect.bottom() - 2.0),
        ];
        ui.painter()
            .line_segment(line, Stroke::new(stroke::HAIR, t.line_strong));
    }
    paint_icon(ui.painter(), icon, middle, ICON, t.text_2);
    let mut at = rect.min + vec2(RAIL, 0.0);
    for rows in laid {
        rows.paint(ui.painter(), at);
        at.y += rows.size().y;
    }
}

/// The icon of a channel and its Fluent key.
fn channel(channel: ContactChannel) -> (Icon, &'static str) {
    match channel {
        ContactChannel::Chat => (icons::CHAT_CIRCLE_TEXT, "desk-channel-chat"),
        ContactChannel::Phone => (icons::PHONE, "desk-channel-phone"),
        ContactChannel::Mail => (icons::ENVELOPE_SIMPLE, "desk-channel-mail"),
        ContactChannel::App => (icons::DEVICE_MOBILE, "desk-channel-app"),
        ContactChannel::Message => (icons::CHATS_CIRCLE, "desk-channel-message"),
        ContactChannel::Shop => (icons::STOREFRONT, "desk-channel-shop"),
    }
}
