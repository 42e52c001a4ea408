//! What the key says: right or wrong, the key, why it is right, what it rests on, and whether that must be looked up again.

use egui::Ui;

use super::words;
use crate::{
    contest::{Answer, Item, Mark},
    scenario::QuestionKind,
    text::{Language, Message, say},
    ui::{
        rows::Rows,
        theme::{Tokens, Type, corner, icons, space},
        widgets::{Chip, Tone, paint_icon},
    },
};

/// Draws it over the width that is left.
pub fn show(ui: &mut Ui, language: Language, item: &Item, answer: Option<&Answer>, mark: Mark) {
    let t = Tokens::of(ui);
    let ground = ui.painter().add(egui::Shape::Noop);
    let frame = egui::Frame::new().inner_margin(egui::Margin::symmetric(14, 12));
    let shown = frame.show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = space::XS;
        verdict_ui(ui, language, item, answer, mark);
        Rows::of(Type::Dense, t.text, &item.question.why.value).show(ui);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = egui::vec2(space::M, space::XS);
            let source =
                Message::new("paper-source").with("source", item.question.source.value.clone());
            let rows = Rows::of(Type::Small, t.text_2, &source.say(language));
            let chip = if item.question.recheck { 190.0 } else { 0.0 };
            let room = ui.available_width() - chip;
            let width = rows.layout(ui, room).size().x;
            rows.show_in(ui, width);
            if item.question.recheck {
                let words = say(language, "paper-recheck");
                Chip::new(&words)
                    .icon(icons::EYE)
                    .tone(Tone::Warn)
                    .small()
                    .show(ui);
            }
        });
    });
    let rect = shown.response.rect;
    let shape = egui::epaint::RectShape::filled(rect, corner::BUTTON, t.sunken);
    ui.painter().set(ground, shape);
}

fn verdict_ui(ui: &mut Ui, language: Language, item: &Item, answer: Option<&Answer>, mark: Mark) {
    let t = Tokens::of(ui);
    let (icon, ink) = match mark {
        Mark::Right => (icons::CHECK_CIRCLE.filled(), t.ok.ink),
        Mark::Judged(points) if points == item.points => (icons::CHECK_CIRCLE.filled(), t.ok.ink),
        Mark::Judged(_) => (icons::CIRCLE_HALF, t.warn.ink),
        Mark::NeedsPerson => (icons::EYE, t.warn.ink),
        Mark::Wrong | Mark::Empty => (icons::X_CIRCLE.filled(), t.bad.ink),
    };
    let key = match mark {
        Mark::Right => "paper-mark-right",
        Mark::Wrong => "paper-mark-wrong",
        Mark::Empty if item.question.kind == QuestionKind::Case => "paper-mark-empty-case",
        Mark::Empty => "paper-mark-empty",
        Mark::NeedsPerson => "paper-mark-person",
        Mark::Judged(_) => "paper-mark-judged",
    };
    let words = Message::new(key)
        .with("key", words::key(item, language))
        .with("given", words::given(answer, item, language))
        .with("points", mark.points(item))
        .with("of", item.points)
        .say(language);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        let (rect, _) = ui.allocate_exact_size(egui::vec2(18.0, 20.0), egui::Sense::hover());
        paint_icon(ui.painter(), icon, rect.center(), 16.0, ink);
        let width = ui.available_width();
        Rows::new(Type::Dense)
            .strong(&words, ink)
            .show_in(ui, width);
    });
}
