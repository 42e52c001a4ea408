//! One thing that was lost: what it cost, what it is, the words it hung on, why, and what would have been better.

use egui::{Align, Layout, Ui, vec2};

use crate::{
    batch::rehearsal::gap::{Kind, Lost},
    text::{Language, Message},
    ui::{
        rows::Rows,
        theme::{Tokens, Type, space},
    },
};

/// Width of what it cost.
const COST: f32 = 52.0;
/// Most rows of a quotation.
const QUOTED: usize = 3;

/// Draws it at the cursor.
pub fn show(ui: &mut Ui, lost: &Lost, language: Language) {
    let t = Tokens::of(ui);
    let width = ui.available_width();
    ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::left_to_right(Align::Min), |ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        let cost = format!("−{:.2}", lost.cost);
        Rows::new(Type::Dense)
            .strong(&cost, t.bad.ink)
            .show_in(ui, COST);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = space::XXS;
            let ink = match lost.kind {
                Kind::Fatal(_) => t.crit.ink,
                _ => t.text,
            };
            Rows::new(Type::Body).strong(&lost.title, ink).show(ui);
            quote_ui(ui, lost, language);
            if !lost.why.is_empty() {
                Rows::of(Type::Dense, t.text_2, &lost.why).show(ui);
            }
            let better = lost.better.as_deref().filter(|it| !it.is_empty());
            if let Some(better) = better {
                let key = match lost.kind {
                    Kind::Question(_) => "rehearse-key",
                    Kind::Sheet => "rehearse-anchor",
                    _ => "rehearse-better",
                };
                let words = Message::new(key).with("words", better.to_owned());
                Rows::of(Type::Dense, t.ok.ink, &words.say(language)).show(ui);
            }
        });
    });
}

/// Own words, or what was answered.
fn quote_ui(ui: &mut Ui, lost: &Lost, language: Language) {
    let t = Tokens::of(ui);
    let Some(quote) = &lost.quote else {
        return;
    };
    let key = match (&lost.kind, quote.trim().is_empty()) {
        (_, true) => "rehearse-no-answer",
        (Kind::Question(_), _) => "rehearse-answered",
        _ => "rehearse-quoted",
    };
    let words = Message::new(key).with("words", quote.trim().to_owned());
    Rows::of(Type::Dense, t.text_2, &words.say(language))
        .max_rows(QUOTED)
        .show(ui);
}
