//! Who sits where: a line for each group, a button for each post from which people are sent elsewhere.

use std::collections::BTreeMap;

use egui::{Popup, Sense, Ui, WidgetInfo, WidgetType, vec2};

use super::data::{Group, Post};
use crate::{
    app::{Actions, TalkAction},
    desk::shift::name,
    text::{Message, say},
    ui::{
        rows::Rows,
        talk::Scene,
        theme::{Tokens, Type, height, icons, space},
        widgets::{Button, Card, Line},
    },
};

/// Width of the groups' titles.
const TITLE: f32 = 92.0;

/// How many can be sent by one press.
const COUNTS: [u32; 4] = [1, 2, 4, 6];

/// Draws the groups; what is chosen in a menu is done.
pub fn show(ui: &mut Ui, scene: Scene<'_>, groups: &[Group], actions: &mut Actions) {
    let t = Tokens::of(ui);
    Card::new()
        .margin(egui::Margin::symmetric(14, 10))
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(space::M, space::S);
            Rows::new(Type::Body)
                .strong(&say(scene.language, "shift-ui-staff"), t.text)
                .in_style(
                    &format!("  {}", say(scene.language, "shift-ui-staff-about")),
                    Type::Small,
                    t.text_3,
                )
                .show(ui);
            for group in groups {
                ui.push_id(&group.id, |ui| group_ui(ui, scene, group, actions));
            }
            if let Some((done, words)) = scene.talk.seen.answers.get(name::MOVE) {
                let ink = if *done { t.text_2 } else { t.bad.ink };
                Rows::of(Type::Small, ink, words).show(ui);
            }
        });
}

fn group_ui(ui: &mut Ui, scene: Scene<'_>, group: &Group, actions: &mut Actions) {
    let t = Tokens::of(ui);
    ui.horizontal_wrapped(|ui| {
        let size = vec2(TITLE, height::BUTTON_BAR);
        let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &group.title));
        let title = Line::new(ui, Type::Dense, t.text_2, &group.title).within(ui, TITLE);
        title.left(ui.painter(), rect.left_center());
        for post in &group.posts {
            post_ui(ui, scene, group, post, actions);
        }
    });
}

fn post_ui(ui: &mut Ui, scene: Scene<'_>, group: &Group, post: &Post, actions: &mut Actions) {
    let language = scene.language;
    let words = Message::new("shift-ui-post")
        .with("channel", post.title.clone())
        .with("count", post.count)
        .say(language);
    let enabled = !scene.ended() && !post.targets.is_empty();
    let button = Button::plain(&words)
        .trailing(icons::CARET_DOWN)
        .bar()
        .enabled(enabled)
        .id(ui.id().with(("post", &post.channel)))
        .show(ui);
    Popup::menu(&button).show(|ui| {
        for (channel, title) in &post.targets {
            for count in COUNTS.into_iter().filter(|count| *count <= post.count) {
                let words = Message::new("shift-ui-send")
                    .with("count", count)
                    .with("channel", title.clone())
                    .say(language);
                if Button::quiet(&words).bar().show(ui).clicked() {
                    let with = [
                        ("group", group.id.clone()),
                        ("count", count.to_string()),
                        ("from", post.channel.clone()),
                        ("to", channel.clone()),
                    ];
                    let with: BTreeMap<String, String> = with
                        .into_iter()
                        .map(|(key, value)| (key.to_owned(), value))
                        .collect();
                    actions.push(TalkAction::Do(name::MOVE.to_owned(), with));
                    ui.close();
                }
            }
        }
    });
}
