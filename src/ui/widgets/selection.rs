//! A stretch of what was said, selected with the pointer and copied as it was given: an order number, an address.
//!
//! egui's own selection would copy the breaks between the rows too; the rows here are drawn one by one.

use std::ops::Range;

use egui::{Event, Id, Rect, Response, Sense, Ui, Vec2};

use crate::ui::{rows::Laid, theme::Tokens};

/// The selection of the window; there is one at most.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Selection {
    /// The text it is in.
    of: Id,
    /// Where it began, and where it ends so far, in bytes; in either order.
    from: usize,
    to: usize,
    /// The words.
    chosen: String,
}

fn key() -> Id {
    Id::new("heard-selection")
}

/// Lets `words`, drawn as `laid` with their corner at `rect`, be selected: dragging takes a stretch, a double press a
/// number or a word. Paints the ground of what is selected; the words are painted over it. A press opens no link here.
pub fn selectable(ui: &Ui, id: Id, rect: Rect, laid: &Laid, words: &str) -> Response {
    // A finger that drags means to scroll.
    let sense = match ui.input(egui::InputState::any_touches) {
        true => Sense::click(),
        false => Sense::click_and_drag(),
    };
    let response = ui.interact(rect, id, sense);
    let pressed = response.drag_started() || response.clicked() || response.double_clicked();
    if pressed || response.dragged() {
        select(ui, &response, rect, laid, words);
    }
    let selection = ui.data(|d| d.get_temp::<Selection>(key()));
    if let Some(selection) = selection.filter(|selection| selection.of == id) {
        let stretch = stretch(&selection);
        for place in laid.places(&stretch) {
            let place = place.translate(rect.min.to_vec2());
            ui.painter()
                .rect_filled(place, 2, Tokens::of(ui).accent_line);
        }
    }
    response.on_hover_cursor(egui::CursorIcon::Text)
}

fn select(ui: &Ui, response: &Response, rect: Rect, laid: &Laid, words: &str) {
    let Some(pointer) = response.interact_pointer_pos() else {
        return;
    };
    let byte = |at: Vec2| laid.byte_at(at).min(words.len());
    let to = byte(pointer - rect.min);
    let origin = ui.input(|i| i.pointer.press_origin()).unwrap_or(pointer);
    let (from, to) = if response.double_clicked() {
        let word = word_at(words, to);
        (word.start, word.end)
    } else if response.dragged() {
        (byte(origin - rect.min), to)
    } else {
        (to, to)
    };
    let chosen = words.get(from.min(to)..from.max(to)).unwrap_or_default();
    let selection = Selection {
        of: response.id,
        from,
        to,
        chosen: chosen.to_owned(),
    };
    ui.data_mut(|d| d.insert_temp(key(), selection));
    if let Some(field) = ui.memory(|memory| memory.focused()) {
        // What is copied next is what is seen selected, not what a field has selected.
        ui.memory_mut(|memory| memory.surrender_focus(field));
    }
}

fn stretch(selection: &Selection) -> Range<usize> {
    selection.from.min(selection.to)..selection.from.max(selection.to)
}

/// What is selected, if anything.
pub fn selected(ui: &Ui) -> Option<String> {
    let selection = ui.data(|d| d.get_temp::<Selection>(key()))?;
    (!selection.chosen.is_empty()).then_some(selection.chosen)
}

/// Copies what is selected when that is asked for and no field has the focus; once a frame.
pub fn copy_selected(ui: &Ui) {
    let asked = ui.input(|i| i.events.iter().any(|event| matches!(event, Event::Copy)));
    let elsewhere = ui.memory(|memory| memory.focused().is_some());
    if let Some(words) = selected(ui).filter(|_| asked && !elsewhere) {
        ui.copy_text(words);
    }
}

/// The number or word around `byte`: letters, digits and what joins them in an order number; else the run of Chinese
/// between two marks; else the one character.
fn word_at(words: &str, byte: usize) -> Range<usize> {
    let kind = |c: char| match c {
        _ if c.is_ascii_alphanumeric() || "-_.:/@#+".contains(c) => 1,
        _ if c.is_alphanumeric() => 2,
        _ => 0,
    };
    let Some(here) = words[byte..].chars().next().or(words.chars().next_back()) else {
        return 0..0;
    };
    let same = |c: &char| kind(*c) == kind(here) && kind(here) != 0;
    let before: usize = words[..byte]
        .chars()
        .rev()
        .take_while(same)
        .map(char::len_utf8)
        .sum();
    let after: usize = words[byte..]
        .chars()
        .take_while(same)
        .map(char::len_utf8)
        .sum();
    match before + after {
        0 => byte..(byte + here.len_utf8()).min(words.len()),
        _ => byte - before..byte + after,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_double_press_takes_an_order_number_whole() {
        let words = "订单 2511-0207，投影灯";
        let word = |part: &str| {
            let byte = words.find(part).unwrap_or_default();
            &words[word_at(words, byte)]
        };
        assert_eq!(word("0207"), "2511-0207");
        assert_eq!(word("单"), "订单");
        assert_eq!(word("影"), "投影灯");
        assert_eq!(word("，"), "，");
        assert_eq!(word_at("", 0), 0..0);
        assert_eq!(&words[word_at(words, words.len())], "投影灯");
    }
}
