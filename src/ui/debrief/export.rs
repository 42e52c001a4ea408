//! The way out: the debrief as a page or as data, into a file the person names.

use egui::{Popup, Ui};

use crate::{
    app::{Actions, DebriefAction, Document, debrief::Debrief},
    text::{Language, Message, say},
    ui::{dialog, theme::icons, widgets::Button},
};

/// The documents: kind, key of its name in the menu, ending of the file, name of its dialog.
const DOCUMENTS: [(Document, &str, &str, &str); 2] = [
    (
        Document::Html,
        "debrief-export-html",
        "html",
        "debrief-html",
    ),
    (
        Document::Json,
        "debrief-export-json",
        "json",
        "debrief-json",
    ),
];

/// Draws the button with its menu, and asks for the file once a place was chosen.
pub fn show(ui: &mut Ui, language: Language, debrief: &Debrief, actions: &mut Actions) {
    let label = say(language, "debrief-export");
    let button = Button::plain(&label).icon(icons::EXPORT).bar().show(ui);
    Popup::menu(&button).show(|ui| {
        ui.set_min_width(160.0);
        for (_, key, _, name) in DOCUMENTS {
            if Button::quiet(&say(language, key)).show(ui).clicked() {
                dialog::ask(ui, name);
                ui.close();
            }
        }
    });
    for (document, _, ending, name) in DOCUMENTS {
        let file = file_name(debrief, language, ending);
        if let Some(path) = dialog::saved_as(ui, name, &file) {
            actions.push(DebriefAction::Export(document, path));
        }
    }
}

/// 复盘 迟到的生日礼物 第 3 次.html, without what a file name may not hold.
fn file_name(debrief: &Debrief, language: Language, ending: &str) -> String {
    let talk = debrief.transcript.header.language;
    let name = Message::new("debrief-export-file")
        .with("title", debrief.scenario.title.get(talk).to_owned())
        .with("attempt", debrief.attempt as u64)
        .say(language);
    let fits = |c: char| !c.is_control() && !"/\\:*?\"<>|".contains(c);
    let name: String = name.chars().filter(|c| fits(*c)).take(80).collect();
    format!("{name}.{ending}")
}
