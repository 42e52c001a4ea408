//! What stands ready above the field: quick phrases as pills, and the written replies of the script.

use egui::{Rect, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::{super::Scene, Composer};
use crate::{
    app::{Actions, TalkAction},
    desk::{Filled, fill_phrase},
    text::say,
    ui::{
        rows::Rows,
        shapes::framed_rect,
        theme::{Tokens, Type, corner, height, space},
        widgets::{Line, focus_ring, hovered},
    },
};

/// Height of the row of quick phrases.
pub(super) const HIGH: f32 = 42.0;
/// A written reply that can be picked.
const CHOICE: f32 = 36.0;
/// The line above the written replies.
const ABOVE: f32 = 26.0;

/// Height of the written replies.
pub(super) fn choices_height(scene: Scene<'_>) -> f32 {
    match scene.talk.choices.len() {
        0 => 0.0,
        choices => ABOVE + choices as f32 * CHOICE,
    }
}

/// The written replies of the script, to be picked as they are.
pub(super) fn choices_ui(ui: &mut Ui, scene: Scene<'_>, actions: &mut Actions) {
    let t = Tokens::of(ui);
    ui.spacing_mut().item_spacing.y = space::XS;
    ui.add_space(space::XS);
    Rows::of(Type::Small, t.text_3, &say(scene.language, "talk-choices")).show(ui);
    for (place, words) in scene.talk.choices.iter().enumerate() {
        let size = vec2(ui.available_width(), height::BUTTON);
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, words));
        let fill = hovered(ui, &response, t.surface, t.hover);
        framed_rect(
            ui.painter(),
            rect,
            corner::BUTTON,
            fill,
            Stroke::new(1.0, t.line_strong),
        );
        let line = Line::new(ui, Type::Body, t.text, words).within(ui, rect.width() - 24.0);
        line.left(ui.painter(), rect.left_center() + vec2(space::L, 0.0));
        focus_ring(ui, &response, corner::BUTTON, false);
        if response.clicked() {
            let number = u32::try_from(place + 1).unwrap_or(u32::MAX);
            actions.push(TalkAction::Choose(number));
        }
        response.on_hover_text(words);
    }
}

/// Quick phrases as pills; after a `/` only those that have the letters behind it.
pub(super) fn show(ui: &mut Ui, scene: Scene<'_>, view: &mut Composer) {
    let t = Tokens::of(ui);
    let language = scene.talk.language();
    let wanted = view.slash().map(str::to_lowercase);
    let note = say(scene.language, "talk-phrases-search");
    let note = Line::new(ui, Type::Small, t.text_3, &format!("/ {note}"));
    let all = ui.max_rect();
    let middle = all.center().y + 1.0;
    let mut left = all.left();
    let mut end = all.right();
    if wanted.is_none() && all.width() > 420.0 {
        note.right(ui.painter(), pos2(all.right(), middle));
        end -= note.width() + space::M;
    }
    for (place, phrase) in scene.talk.scenario.desk.phrases.iter().enumerate() {
        let filled = fill(scene, phrase.get(language));
        let words = filled.text.as_str();
        if wanted
            .as_ref()
            .is_some_and(|wanted| !words.to_lowercase().contains(wanted.as_str()))
        {
            continue;
        }
        let line = Line::new(ui, Type::Dense, t.text, words).within(ui, 180.0);
        let wide = line.width() + 20.0;
        if left + wide > end {
            break;
        }
        let rect = Rect::from_min_size(pos2(left, middle - 13.0), vec2(wide, 26.0));
        let response = ui.interact(rect, ui.id().with(("phrase", place)), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, words));
        let fill = hovered(ui, &response, t.bubble_customer, t.hover);
        framed_rect(ui.painter(), rect, 13, fill, Stroke::new(1.0, t.line));
        line.middle(ui.painter(), rect.center());
        focus_ring(ui, &response, 13, false);
        if response.clicked() {
            if wanted.is_some() {
                view.text.clear();
            }
            view.insert_phrase(&filled);
        }
        response.on_hover_text(words);
        left += wide + space::M;
    }
}

/// The first quick phrase that has the letters `wanted`.
pub(super) fn first_phrase(scene: Scene<'_>, wanted: &str) -> Option<Filled> {
    let wanted = wanted.to_lowercase();
    let language = scene.talk.language();
    let phrases = scene.talk.scenario.desk.phrases.iter();
    let mut filled = phrases.map(|phrase| fill(scene, phrase.get(language)));
    filled.find(|filled| filled.text.to_lowercase().contains(&wanted))
}

/// A quick phrase with what the desk knows in its slots.
fn fill(scene: Scene<'_>, phrase: &str) -> Filled {
    let talk = scene.talk;
    let latest = talk.seen.told.last();
    let fact = latest.and_then(|id| talk.case().names.fact(id));
    let changes = &talk.desk().changes;
    fill_phrase(phrase, &talk.scenario, changes, fact, talk.language())
}
