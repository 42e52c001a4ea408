//! The field that is written in, and the Enter that sends.

use egui::{
    Event, FontSelection, ImeEvent, Key, KeyboardShortcut, Modifiers, Rect, ScrollArea, Sense,
    Stroke, TextEdit, Ui, WidgetInfo, WidgetType, pos2, text::LayoutJob, vec2,
};

use super::{super::Scene, Composer, field_id, foot, phrases, send_text};
use crate::{
    app::Actions,
    scenario::Channel,
    text::{Message, say},
    ui::{
        shapes::framed_rect,
        shell::child,
        theme::{Tokens, Type, corner, space, stroke},
    },
};

/// Rows the field grows to.
const MOST_ROWS: usize = 6;
/// Height of a row of the field.
const ROW: f32 = 22.0;
/// Longest text that is handed in; a paste of a whole book is cut here, at a character.
const LONGEST: usize = 100_000;

/// Height of the field with its foot, for a text of `rows` rows.
pub(super) fn height(rows: usize) -> f32 {
    rows.clamp(2, MOST_ROWS) as f32 * ROW + 20.0 + foot::HIGH
}

/// Draws the field over the whole of `ui`.
pub(super) fn show(ui: &mut Ui, scene: Scene<'_>, view: &mut Composer, actions: &mut Actions) {
    let t = Tokens::of(ui);
    let frame = ui.max_rect();
    // The whole frame is the field for whoever aims at it; what stands in it is drawn later and comes first.
    let ground = ui.interact(frame, ui.id().with("ground"), Sense::click());
    view.focus |= ground.clicked();
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
        pos2(frame.right() - 4.0, frame.bottom() - foot::HIGH),
    );
    child(ui, "writing", writing, |ui| edit_ui(ui, scene, view));
    let foot = Rect::from_min_max(
        pos2(frame.left() + space::M, frame.bottom() - foot::HIGH + 3.0),
        pos2(frame.right() - space::M, frame.bottom() - space::M + 1.0),
    );
    let pressed = child(ui, "foot", foot, |ui| foot::show(ui, scene, view, actions));
    if send || pressed {
        // While quick phrases are searched, Enter takes the first one found instead of sending the search.
        match view.slash() {
            Some(wanted) => {
                if let Some(filled) = phrases::first_phrase(scene, wanted) {
                    view.text.clear();
                    view.insert_phrase(&filled);
                }
            }
            None => send_text(view, scene.talk.seen.draft.as_deref(), actions),
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
    let slot = view.slot.take();
    if std::mem::take(&mut view.to_end) {
        let mut state = output.state;
        let end = egui::text::CCursor::new(view.text.chars().count());
        // A slot that waits for one's own words is selected: typing takes its place.
        let range = slot.map_or(egui::text::CCursorRange::one(end), |(from, to)| {
            let cursor = egui::text::CCursor::new;
            egui::text::CCursorRange::two(cursor(from), cursor(to))
        });
        state.cursor.set_char_range(Some(range));
        state.store(ui.ctx(), field_id());
    }
}
