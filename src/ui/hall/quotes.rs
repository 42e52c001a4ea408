//! What was said, for a judge to quote: a line that is chosen stands for the item that is being marked.

use egui::{CursorIcon, Rect, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::{sheet::Draft, words::clock};
use crate::{
    app::hall::{Held, Line as Said},
    contest::{Quote, Taker},
    text::{Language, Message, say},
    ui::{
        rows::Rows,
        shapes::framed_rect,
        theme::{Tokens, Type, corner, icons, space},
        widgets::{Line, focus_ring, hovered, paint_icon, section_head},
    },
};

/// Width of the time before a line, and of the mark behind it.
const TIME: f32 = 48.0;
const MARK: f32 = 28.0;

/// Draws the lines of somebody's talks in a stage; `open` while they can be quoted.
pub fn show(
    ui: &mut Ui,
    held: &Held,
    of: (usize, Taker),
    draft: &mut Draft,
    open: bool,
    language: Language,
) {
    let lines = held.lines.as_ref().filter(|(whose, _)| *whose == of);
    let Some((_, lines)) = lines.filter(|(_, lines)| !lines.is_empty()) else {
        return;
    };
    ui.add_space(space::M);
    let about = say(
        language,
        if open {
            "hall-quotes-about"
        } else {
            "hall-quotes-done"
        },
    );
    section_head(ui, &say(language, "hall-quotes"), &about);
    ui.add_space(space::XS);
    for line in lines {
        line_ui(ui, line, draft, open, language);
    }
}

fn line_ui(ui: &mut Ui, line: &Said, draft: &mut Draft, open: bool, language: Language) {
    let t = Tokens::of(ui);
    let ink = if line.own { t.text } else { t.text_2 };
    let wide = ui.available_width();
    let who = say(
        language,
        if line.own {
            "hall-said-own"
        } else {
            "hall-said-customer"
        },
    );
    let words = format!("{who}{}", line.words);
    let laid = Rows::of(Type::Dense, ink, &words).layout(ui, wide - TIME - MARK - space::S);
    let high = laid.size().y + 2.0 * space::XS;
    let sense = if open && line.own {
        Sense::click()
    } else {
        Sense::hover()
    };
    let (rect, response) = ui.allocate_exact_size(vec2(wide, high), sense);
    let item = u32::try_from(draft.current()).unwrap_or(u32::MAX);
    let quoted: Vec<u32> = draft
        .quotes
        .iter()
        .filter(|quote| quote.event == line.event)
        .map(|quote| quote.item)
        .collect();
    let spoken = Message::new("hall-quote")
        .with("words", words.clone())
        .say(language);
    let chosen = !quoted.is_empty();
    response.widget_info(|| WidgetInfo::selected(WidgetType::Checkbox, open, chosen, &spoken));
    let rest = if chosen { t.accent_soft } else { t.surface };
    let fill = match sense.senses_click() {
        true => hovered(ui, &response, rest, t.hover),
        false => rest,
    };
    framed_rect(ui.painter(), rect, corner::BUTTON, fill, Stroke::NONE);
    let first = rect.top() + space::XS + 10.0;
    let time = clock(i64::try_from(line.at).unwrap_or(0));
    Line::new(ui, Type::Small, t.text_3, &time)
        .left(ui.painter(), pos2(rect.left() + space::XS, first));
    laid.paint(
        ui.painter(),
        pos2(rect.left() + TIME, rect.top() + space::XS),
    );
    if chosen {
        let place =
            Rect::from_center_size(pos2(rect.right() - MARK / 2.0, first), vec2(14.0, 14.0));
        paint_icon(ui.painter(), icons::QUOTES, place.center(), 14.0, t.accent);
    }
    focus_ring(ui, &response, corner::BUTTON, false);
    let response = match sense.senses_click() {
        true => response.on_hover_cursor(CursorIcon::PointingHand),
        false => response,
    };
    if response.clicked() {
        match quoted.contains(&item) {
            true => draft
                .quotes
                .retain(|it| (it.event, it.item) != (line.event, item)),
            false => draft.quotes.push(Quote {
                item,
                event: line.event,
                words: line.words.clone(),
            }),
        }
    }
}
