//! The composer: quick phrases, written replies, the field, hint, send. Enter sends, Shift+Enter breaks, and the Enter
//! that confirms an input method's composition never sends.

use egui::{
    Event, FontSelection, Id, ImeEvent, Key, KeyboardShortcut, Modifiers, Rect, ScrollArea, Sense,
    Stroke, TextEdit, Ui, WidgetInfo, WidgetType, pos2, text::LayoutJob, vec2,
};

use super::Scene;
use crate::{
    app::{Actions, TalkAction},
    scenario::Channel,
    session::Mode,
    text::{Message, say},
    ui::{
        rows::Rows,
        shapes::framed_rect,
        shell::child,
        theme::{Tokens, Type, corner, height, icons, space, stroke},
        widgets::{Button, Line, focus_ring, hovered},
    },
};

/// Rows the field grows to.
const MOST_ROWS: usize = 6;
/// Height of a row of the field.
const ROW: f32 = 22.0;
/// Buttons under the field, with what is around them.
const FOOT: f32 = 42.0;
/// Quick phrases above the field.
const PHRASES: f32 = 42.0;
/// A written reply that can be picked.
const CHOICE: f32 = 36.0;
/// Space below the field.
const BELOW: f32 = 12.0;
/// Longest text that is handed in; a paste of a whole book is cut here, at a character.
const LONGEST: usize = 100_000;

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

    /// Adds `words` behind what is written, and takes the focus.
    pub fn insert(&mut self, words: &str) {
        self.text.push_str(words);
        self.focus = true;
        self.to_end = true;
    }

    /// How high the composer is now, in points.
    pub(super) fn height(&self, scene: Scene<'_>) -> f32 {
        let rows = self.rows.clamp(2, MOST_ROWS) as f32;
        let field = rows * ROW + 20.0 + FOOT;
        let choices = if scene.ended() {
            0
        } else {
            scene.talk.choices.len()
        };
        let choices = if choices == 0 {
            0.0
        } else {
            26.0 + choices as f32 * CHOICE
        };
        PHRASES + choices + field + BELOW
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
    if !scene.talk.choices.is_empty() {
        let high = 26.0 + scene.talk.choices.len() as f32 * CHOICE;
        let rect = Rect::from_min_size(pos2(all.left(), top), vec2(all.width(), high));
        child(ui, "choices", rect, |ui| choices_ui(ui, scene, actions));
        top = rect.bottom();
    }
    let phrases = Rect::from_min_size(pos2(all.left(), top), vec2(all.width(), PHRASES));
    child(ui, "phrases", phrases, |ui| phrases_ui(ui, scene, view));
    let field = Rect::from_min_max(
        phrases.left_bottom(),
        pos2(all.right(), all.bottom() - BELOW),
    );
    child(ui, "field", field, |ui| field_ui(ui, scene, view, actions));
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

/// The written replies of the script, to be picked as they are.
fn choices_ui(ui: &mut Ui, scene: Scene<'_>, actions: &mut Actions) {
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
fn phrases_ui(ui: &mut Ui, scene: Scene<'_>, view: &mut Composer) {
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
        let words = phrase.get(language);
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
            view.insert(words);
        }
        response.on_hover_text(words);
        left += wide + space::M;
    }
}

fn field_ui(ui: &mut Ui, scene: Scene<'_>, view: &mut Composer, actions: &mut Actions) {
    let t = Tokens::of(ui);
    let frame = ui.max_rect();
    let focused = ui.memory(|m| m.has_focus(field_id()));
    let send = listen(ui, view, focused);
    let edge = if focused {
        Stroke::new(stroke::BOLD, t.accent)
    } else {
        Stroke::new(stroke::HAIR, t.control)
    };
    framed_rect(ui.painter(), frame, corner::TABLE, t.surface, edge);
    let writing = Rect::from_min_max(
        frame.min + vec2(14.0, 10.0),
        pos2(frame.right() - 4.0, frame.bottom() - FOOT),
    );
    child(ui, "writing", writing, |ui| edit_ui(ui, scene, view));
    let foot = Rect::from_min_max(
        pos2(frame.left() + space::M, frame.bottom() - FOOT + 3.0),
        pos2(frame.right() - space::M, frame.bottom() - space::M + 1.0),
    );
    let pressed = child(ui, "foot", foot, |ui| foot_ui(ui, scene, view, actions));
    if send || pressed {
        // While quick phrases are searched, Enter takes the first one found instead of sending the search.
        match view.slash() {
            Some(wanted) => {
                if let Some(words) = first_phrase(scene, wanted) {
                    view.text.clear();
                    view.insert(&words);
                }
            }
            None => send_text(view, actions),
        }
    }
}

/// Takes the Enter that sends. Enter belongs to the input method while it holds a word, in the frame it speaks in, and
/// in the frame after that: then it confirms a word and nothing else.
fn listen(ui: &Ui, view: &mut Composer, focused: bool) -> bool {
    let mut spoke = false;
    ui.input(|i| {
        for event in &i.events {
            if let Event::Ime(ime) = event {
                spoke = true;
                match ime {
                    ImeEvent::Preedit { text, .. } => view.composing = !text.is_empty(),
                    ImeEvent::Commit(_) => view.composing = false,
                    _ => {}
                }
            }
        }
    });
    let theirs = spoke || view.ime_before || view.composing;
    view.ime_before = spoke;
    focused && take_enter(ui) && !theirs
}

/// Takes a plain Enter out of the events, so that nothing else reads it.
fn take_enter(ui: &Ui) -> bool {
    ui.input_mut(|i| {
        let before = i.events.len();
        i.events.retain(|event| {
            !matches!(event, Event::Key { key: Key::Enter, pressed: true, modifiers, .. }
                if modifiers.is_none())
        });
        i.events.len() < before
    })
}

fn edit_ui(ui: &mut Ui, scene: Scene<'_>, view: &mut Composer) {
    let t = Tokens::of(ui);
    let talk = scene.talk;
    let name = talk
        .scenario
        .customer
        .address
        .get(talk.language())
        .to_owned();
    let key = match talk.scenario.channel {
        Channel::Phone => "talk-compose-hint-phone",
        _ => "talk-compose-hint",
    };
    let hint = Message::new(key).with("name", name).say(scene.language);
    let label = say(scene.language, "talk-compose");
    let ink = t.text;
    let mut layouter = |ui: &Ui, text: &dyn egui::TextBuffer, wrap: f32| {
        let mut job = LayoutJob::single_section(text.as_str().to_owned(), Type::Body.format(ink));
        job.wrap.max_width = wrap;
        ui.fonts_mut(|fonts| fonts.layout_job(job))
    };
    let output = ScrollArea::vertical()
        .id_salt("composer")
        .auto_shrink(false)
        .show(ui, |ui| {
            TextEdit::multiline(&mut view.text)
                .id(field_id())
                .frame(egui::Frame::NONE)
                .margin(egui::Margin::ZERO)
                .font(FontSelection::FontId(Type::Body.font()))
                .hint_text(Type::Body.rich(hint.as_str()).color(t.text_3))
                .desired_width(f32::INFINITY)
                .desired_rows(2)
                .char_limit(LONGEST)
                .return_key(KeyboardShortcut::new(Modifiers::SHIFT, Key::Enter))
                .layouter(&mut layouter)
                .show(ui)
        })
        .inner;
    view.rows = output.galley.rows.len();
    let response = output.response.response.clone();
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(WidgetType::TextEdit, true, &label);
        info.hint_text = Some(hint.clone());
        info.current_text_value = Some(view.text.clone());
        info
    });
    // `widget_info` calls every field a single line.
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(egui::accesskit::Role::MultilineTextInput);
    });
    if std::mem::take(&mut view.focus) {
        response.request_focus();
    }
    if std::mem::take(&mut view.to_end) {
        let mut state = output.state;
        let end = egui::text::CCursor::new(view.text.chars().count());
        state
            .cursor
            .set_char_range(Some(egui::text::CCursorRange::one(end)));
        state.store(ui.ctx(), field_id());
    }
}

fn foot_ui(ui: &mut Ui, scene: Scene<'_>, view: &Composer, actions: &mut Actions) -> bool {
    let t = Tokens::of(ui);
    let language = scene.language;
    let all = ui.max_rect();
    let send = say(language, "talk-send");
    let breaks = say(language, "talk-break-hint");
    let mut pressed = false;
    ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
        let ready = !view.text.trim().is_empty();
        pressed = Button::primary(&send)
            .icon(icons::PAPER_PLANE_RIGHT.filled())
            .shortcut("Enter")
            .bar()
            .enabled(ready)
            .show(ui)
            .clicked();
        if all.width() > 380.0 {
            let line = Line::new(ui, Type::Small, t.text_3, &breaks);
            let (rect, _) = ui.allocate_exact_size(vec2(line.width(), 20.0), Sense::hover());
            line.left(ui.painter(), rect.left_center());
        }
    });
    let left = Rect::from_min_max(all.min, pos2(all.left() + 220.0, all.bottom()));
    child(ui, "helps", left, |ui| {
        ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
            hint_button_ui(ui, scene, actions);
        });
    });
    pressed
}

/// The hint, with what it costs; where there is none a sentence says why.
fn hint_button_ui(ui: &mut Ui, scene: Scene<'_>, actions: &mut Actions) {
    let language = scene.language;
    let talk = scene.talk;
    let next = talk.scenario.hints.get(talk.seen.hints.len());
    let words = match (talk.mode(), next) {
        (Mode::Practise, Some(hint)) => Message::new("talk-hint-cost")
            .with("cost", hint.cost)
            .say(language),
        _ => say(language, "talk-hint"),
    };
    let can = talk.has_hint();
    let response = Button::quiet(&words)
        .icon(icons::LIGHTBULB)
        .shortcut("Ctrl+H")
        .bar()
        .enabled(can)
        .show(ui);
    if response.clicked() {
        actions.push(TalkAction::Hint);
    }
    if !can {
        let key = match talk.mode() {
            Mode::Exam => "talk-hint-exam",
            _ => "talk-hint-none",
        };
        response.on_hover_text(say(language, key));
    }
}

/// The first quick phrase that has the letters `wanted`.
fn first_phrase(scene: Scene<'_>, wanted: &str) -> Option<String> {
    let wanted = wanted.to_lowercase();
    let language = scene.talk.language();
    let phrases = scene.talk.scenario.desk.phrases.iter();
    let mut words = phrases.map(|phrase| phrase.get(language));
    words
        .find(|words| words.to_lowercase().contains(&wanted))
        .map(str::to_owned)
}

fn send_text(view: &mut Composer, actions: &mut Actions) {
    if view.text.trim().is_empty() {
        return;
    }
    actions.push(TalkAction::Say(std::mem::take(&mut view.text)));
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
