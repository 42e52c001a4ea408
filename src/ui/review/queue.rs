//! Ended sessions, newest first, with how many of their checks wait for a person.

use egui::{Align, Layout, Sense, Stroke, Ui, UiBuilder, WidgetInfo, WidgetType, pos2, vec2};

use super::{ReviewView, words};
use crate::{
    app::{Actions, Model, ReviewAction, review::Item},
    session::Mode,
    text::{Language, Message, say},
    ui::{
        rows::Rows,
        shapes::{framed_rect, hairline_h},
        theme::{Tokens, Type, corner, icons, space},
        widgets::{Card, Chip, Line, Tone, focus_ring, hovered, segment},
    },
};

/// Height of a session's row.
const ROW: f32 = 56.0;

/// Draws the card at the cursor.
pub fn show(ui: &mut Ui, model: &Model, view: &mut ReviewView, actions: &mut Actions) {
    let language = model.language;
    let Some(queue) = &model.review.queue else {
        let t = Tokens::of(ui);
        Rows::of(Type::Body, t.text_2, &say(language, "review-reading")).show(ui);
        return;
    };
    let waits = |item: &&Item| view.all || item.waiting.open > 0;
    let shown: Vec<&Item> = queue.iter().filter(waits).collect();
    Card::new().margin(0).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        head_ui(ui, model, view, queue.len());
        if shown.is_empty() {
            nothing_ui(ui, queue.is_empty(), language);
        }
        for item in shown {
            row_ui(ui, model, item, actions);
        }
        ui.add_space(space::M);
    });
}

fn head_ui(ui: &mut Ui, model: &Model, view: &mut ReviewView, all: usize) {
    let language = model.language;
    let count = |key: &'static str, count: usize| {
        Message::new(key).with("count", count as u64).say(language)
    };
    let labels = [
        count("review-filter-waiting", model.review.waiting()),
        count("review-filter-all", all),
    ];
    let size = vec2(ui.available_width(), 56.0);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        ui.set_min_size(size);
        ui.add_space(space::XL);
        let labels = [labels[0].as_str(), labels[1].as_str()];
        if let Some(chosen) = segment(ui, "review-filter", &labels, usize::from(view.all), None) {
            view.all = chosen == 1;
        }
    });
}

fn nothing_ui(ui: &mut Ui, none_at_all: bool, language: Language) {
    let t = Tokens::of(ui);
    let key = match none_at_all {
        true => "review-empty",
        false => "review-none-waiting",
    };
    ui.horizontal(|ui| {
        ui.add_space(space::XL);
        let width = ui.available_width() - space::XL;
        Rows::of(Type::Body, t.text_2, &say(language, key)).show_in(ui, width);
    });
    ui.add_space(space::M);
}

fn row_ui(ui: &mut Ui, model: &Model, item: &Item, actions: &mut Actions) {
    let t = Tokens::of(ui);
    let language = model.language;
    let size = vec2(ui.available_width(), ROW);
    let (rect, open) = ui.allocate_exact_size(size, Sense::click());
    let about = about(model, item);
    let facts = facts(item, language);
    let spoken = std::iter::once(item.title.clone())
        .chain([about.clone()])
        .chain(facts.iter().map(|(words, _)| words.clone()))
        .collect::<Vec<_>>()
        .join(" · ");
    open.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &spoken));
    let fill = hovered(ui, &open, t.surface, t.hover);
    let ground = rect.shrink2(vec2(7.0, 1.0));
    framed_rect(ui.painter(), ground, corner::BUTTON, fill, Stroke::NONE);
    hairline_h(
        ui.painter(),
        rect.left() + space::XL,
        rect.right() - space::XL,
        rect.top(),
        t.line,
    );
    let inner = rect.shrink2(vec2(space::XL, 0.0));
    let builder = UiBuilder::new()
        .id_salt(("facts", item.waiting.session))
        .max_rect(inner)
        .layout(Layout::right_to_left(Align::Center));
    let mut place = ui.new_child(builder);
    place.spacing_mut().item_spacing.x = space::S;
    for (words, tone) in &facts {
        let mut chip = Chip::new(words).tone(*tone);
        if *tone == Tone::Warn {
            chip = chip.icon(icons::EYE);
        }
        chip.show(&mut place);
    }
    let room = place.min_rect().left() - space::L - inner.left();
    let title = Line::medium(ui, Type::Body, t.text, &item.title).within(ui, room);
    title.left(ui.painter(), pos2(inner.left(), rect.top() + 19.0));
    let about = Line::new(ui, Type::Small, t.text_2, &about).within(ui, room);
    about.left(ui.painter(), pos2(inner.left(), rect.top() + 39.0));
    focus_ring(ui, &open, corner::BUTTON, false);
    if open.clicked() {
        actions.push(ReviewAction::Open(item.waiting.session));
    }
}

/// Who, when and how it counts.
fn about(model: &Model, item: &Item) -> String {
    let language = model.language;
    let mode = match item.mode {
        Mode::Learn => "app-mode-chip-learn",
        Mode::Practise => "app-mode-chip-practise",
        Mode::Exam => "app-mode-chip-exam",
    };
    let person = words::person(&item.person, language);
    let when = words::moment(model, item.waiting.began);
    format!("{person} · {when} · {}", say(language, mode))
}

/// What waits and what was done, the most urgent outermost.
fn facts(item: &Item, language: Language) -> Vec<(String, Tone)> {
    let waiting = &item.waiting;
    let fact = |key: &'static str, count: usize, tone: Tone| {
        let words = Message::new(key)
            .with("count", count as u64)
            .with("of", waiting.checks as u64);
        (count > 0).then(|| (words.say(language), tone))
    };
    [
        fact("review-fact-open", waiting.open, Tone::Warn),
        fact("review-fact-marked", waiting.marked, Tone::Plain),
        fact("review-fact-overruled", waiting.overruled, Tone::Plain),
    ]
    .into_iter()
    .flatten()
    .collect()
}
