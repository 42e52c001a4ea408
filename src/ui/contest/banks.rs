//! The question banks: what there is, and tables of them in and out.

use egui::Ui;

use super::ends::ends;
use crate::{
    app::{Actions, Model, TableAction},
    text::{Message, say},
    ui::{
        dialog,
        rows::Rows,
        theme::{Tokens, Type, icons, space},
        widgets::{Button, Card, section_head, text_dense},
    },
};

/// Draws the card.
pub fn show(ui: &mut Ui, model: &Model, actions: &mut Actions) {
    let language = model.language;
    let t = Tokens::of(ui);
    let banks = model.contest.banks.as_deref();
    Card::new().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        let count: usize = banks.map_or(0, |it| it.iter().map(|bank| bank.questions.len()).sum());
        let note = Message::new("contest-questions").with("count", count as u64);
        section_head(ui, &say(language, "contest-banks"), &note.say(language));
        for bank in banks.into_iter().flatten() {
            let count = bank.questions.len().to_string();
            ui.push_id(&bank.id.value, |ui| {
                ends(
                    ui,
                    24.0,
                    |ui| number(ui, &count),
                    |ui| {
                        Rows::of(Type::Dense, t.text, &bank.title.value)
                            .in_style(&format!("  {}", bank.id.value), Type::Small, t.text_3)
                            .max_rows(1)
                            .show(ui);
                    },
                );
            });
        }
        ui.add_space(space::XS);
        buttons_ui(ui, model, actions);
        text_dense(ui, &say(language, "contest-banks-about"));
    });
}

/// A number that takes no more room than it needs.
fn number(ui: &mut Ui, words: &str) {
    let rows = Rows::of(Type::Dense, Tokens::of(ui).text_2, words);
    let width = rows.layout(ui, 80.0).size().x;
    rows.show_in(ui, width);
}

fn buttons_ui(ui: &mut Ui, model: &Model, actions: &mut Actions) {
    let language = model.language;
    const IMPORT: &str = "bank-import";
    const EXPORT: &str = "bank-export";
    const TEMPLATE: &str = "bank-template";
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        let buttons = [
            (IMPORT, "contest-bank-import", icons::DOWNLOAD_SIMPLE),
            (EXPORT, "contest-bank-export", icons::EXPORT),
            (TEMPLATE, "contest-bank-template", icons::TABLE),
        ];
        for (name, key, icon) in buttons {
            let label = say(language, key);
            if Button::plain(&label).icon(icon).bar().show(ui).clicked() {
                dialog::ask(ui, name);
            }
        }
    });
    let filter = say(language, "contest-bank-filter");
    let picked = dialog::picked(ui, IMPORT, &filter, &["xlsx", "csv"]);
    for path in picked.into_iter().flatten().take(1) {
        actions.push(TableAction::Read(path));
    }
    let file = say(language, "contest-bank-export-file");
    if let Some(path) = dialog::saved_as(ui, EXPORT, &file) {
        actions.push(TableAction::Export(path));
    }
    let file = say(language, "contest-bank-template-file");
    if let Some(path) = dialog::saved_as(ui, TEMPLATE, &file) {
        actions.push(TableAction::Template(path));
    }
}
