//! The composer: quick phrases, written replies, the field, hint, send. Enter sends, Shift+Enter breaks, and the Enter
//! that confirms an input method's composition never sends.

mod copilot;
mod field;
mod foot;
mod phrases;

use egui::{Id, Rect, Ui, pos2, vec2};

use super::Scene;
use crate::{
    app::{Actions, TalkAction},
    desk::Filled,
    text::say,
    ui::{
        rows::Rows,
        shell::child,
        theme::{Tokens, Type, space},
    },
};

/// Space below the field.
const BELOW: f32 = 12.0;

/// What is being written.
#[derive(Clone, Debug, Default)]
pub struct Composer {
    text: String,
    /// Rows the text took in the last frame.
    rows: usize,
    /// Whether an input method spoke in the last frame.
    ime_before: bool,
    /// Whether it holds an unfinished word.
    composing: bool,
    /// The text as it was last told to the talk.
    told: String,
    /// Whether the field takes the focus in this frame.
    focus: bool,
    /// Whether the caret goes to the end.
    to_end: bool,
    /// The copilot's draft that is being changed.
    editing: Option<String>,
    /// Height of the draft's card when it was last drawn.
    draft_high: f32,
    /// A slot of a quick phrase to be selected, from and to which character.
    slot: Option<(usize, usize)>,
}

impl Composer {
    /// A composer that begins with `draft`.
    pub fn with(draft: &str) -> Self {
        Self {
            text: draft.to_owned(),
            told: draft.to_owned(),
            focus: true,
            to_end: true,
            ..Self::default()
        }
    }

    /// Adds a quick phrase behind what is written, and selects its first slot that waits for the trainee's own words.
    fn insert_phrase(&mut self, phrase: &Filled) {
        let before = self.text.chars().count();
        let chars = |bytes: u32| before + phrase.text[..bytes as usize].chars().count();
        let open = phrase.open.first();
        self.slot = open.map(|open| (chars(open.start), chars(open.end)));
        self.insert(&phrase.text);
    }

    /// Adds `words` behind what is written, and takes the focus.
    pub fn insert(&mut self, words: &str) {
        self.text.push_str(words);
        self.focus = true;
        self.to_end = true;
    }

    /// How high the composer is now, in points.
    pub(super) fn height(&self, scene: Scene<'_>) -> f32 {
        let choices = if scene.ended() {
            0.0
        } else {
            phrases::choices_height(scene)
        };
        let draft = copilot::height(scene, self);
        draft + phrases::HIGH + choices + field::height(self.rows) + BELOW
    }

    /// The letters behind a `/` that opens the quick phrases.
    fn slash(&self) -> Option<&str> {
        self.text
            .strip_prefix(['/', '／'])
            .filter(|rest| !rest.contains('\n'))
    }
}

/// Name of the field, for focus and tests.
pub fn field_id() -> Id {
    Id::new("heard-composer")
}

/// Draws the composer over the whole of `ui`.
pub fn show(ui: &mut Ui, scene: Scene<'_>, view: &mut Composer, actions: &mut Actions) {
    let all = ui.max_rect();
    if scene.ended() {
        return ended_ui(ui, scene);
    }
    let mut top = all.top();
    if copilot::offered(scene).is_some() {
        let high = copilot::height(scene, view);
        let rect = Rect::from_min_size(pos2(all.left(), top), vec2(all.width(), high.max(1.0)));
        child(ui, "copilot", rect, |ui| {
            copilot::show(ui, scene, view, actions)
        });
        top = rect.bottom();
    }
    if !scene.talk.choices.is_empty() {
        let high = phrases::choices_height(scene);
        let rect = Rect::from_min_size(pos2(all.left(), top), vec2(all.width(), high));
        child(ui, "choices", rect, |ui| {
            phrases::choices_ui(ui, scene, actions)
        });
        top = rect.bottom();
    }
    let phrases = Rect::from_min_size(pos2(all.left(), top), vec2(all.width(), phrases::HIGH));
    child(ui, "phrases", phrases, |ui| phrases::show(ui, scene, view));
    let field = Rect::from_min_max(
        phrases.left_bottom(),
        pos2(all.right(), all.bottom() - BELOW),
    );
    child(ui, "field", field, |ui| {
        field::show(ui, scene, view, actions)
    });
    tell_draft(view, actions);
}

fn ended_ui(ui: &mut Ui, scene: Scene<'_>) {
    let t = Tokens::of(ui);
    ui.add_space(space::XXL);
    let words = say(scene.language, "talk-ended-note");
    Rows::of(Type::Body, t.text_2, &words)
        .align(egui::Align::Center)
        .show(ui);
}

/// Sends what is written; `on_offer` is the copilot's draft that can be sent.
fn send_text(view: &mut Composer, on_offer: Option<&str>, actions: &mut Actions) {
    if view.text.trim().is_empty() {
        return;
    }
    let text = std::mem::take(&mut view.text);
    // Another draft may have come while one was being changed.
    actions.push(match view.editing.take() {
        Some(draft) if on_offer == Some(draft.as_str()) => TalkAction::SendDraft(draft, text),
        _ => TalkAction::Say(text),
    });
    view.told.clear();
    view.focus = true;
}

/// Tells the talk what is typed, so that it is kept. An unfinished word of an input method is not typed yet.
fn tell_draft(view: &mut Composer, actions: &mut Actions) {
    if !view.composing && view.text != view.told {
        view.told.clone_from(&view.text);
        actions.push(TalkAction::Draft(view.text.clone()));
    }
}
