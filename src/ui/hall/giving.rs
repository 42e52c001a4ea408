//! What is left to do once an event is signed: its records as a file, its certificates and badges in a folder.

use egui::Ui;

use super::HallView;
use crate::{
    app::{
        Actions,
        hall::{Giving, HallAction, Held, records_name},
    },
    text::{Language, say},
    ui::{
        dialog,
        modal::{answer_ui, modal},
        theme::icons,
        widgets::{Button, Field, text_dense, title},
    },
};

const RECORDS: &str = "hall-records";
const FOLDER: &str = "hall-certificates-folder";

/// Who gives the certificates, as it is being typed.
#[derive(Clone, Debug, Default)]
pub struct Form {
    open: bool,
    organiser: String,
    chief_judge: String,
}

/// The buttons of the bar.
pub fn buttons_ui(
    ui: &mut Ui,
    language: Language,
    held: &Held,
    view: &mut HallView,
    actions: &mut Actions,
) {
    if held.is_unlocked() && held.event.is_closed() {
        let label = say(language, "hall-certificates");
        if Button::primary(&label)
            .icon(icons::SEAL_CHECK)
            .bar()
            .show(ui)
            .clicked()
        {
            view.giving.open = true;
        }
    }
    let label = say(language, "hall-export");
    if Button::plain(&label)
        .icon(icons::EXPORT)
        .bar()
        .show(ui)
        .clicked()
    {
        dialog::ask(ui, RECORDS);
    }
    if let Some(path) = dialog::saved_as(ui, RECORDS, &records_name(held)) {
        actions.push(HallAction::Export(path));
    }
    if let Some(folder) = dialog::folder(ui, FOLDER) {
        let form = &view.giving;
        actions.push(HallAction::Certificates(Giving {
            folder,
            organiser: form.organiser.trim().to_owned(),
            chief_judge: form.chief_judge.trim().to_owned(),
        }));
    }
}

/// Asks who gives the certificates, then for the folder.
pub fn ask_ui(ui: &Ui, language: Language, view: &mut HallView) {
    let form = &mut view.giving;
    if !form.open {
        return;
    }
    let (answer, away) = modal(ui, "hall-giving", 420.0, |ui, outside| {
        title(ui, &say(language, "hall-certificates-title"));
        text_dense(ui, &say(language, "hall-certificates-words"));
        let name = say(language, "hall-field-organiser");
        let field = Field::new(&mut form.organiser, &name).hint(&name);
        let first = field.id("hall-giving-organiser").show(ui);
        if outside {
            first.request_focus();
        }
        let name = say(language, "hall-field-chief-judge");
        let field = Field::new(&mut form.chief_judge, &name).hint(&name);
        field.id("hall-giving-judge").show(ui);
        let ready = !form.organiser.trim().is_empty() && !form.chief_judge.trim().is_empty();
        let (yes, no) = (
            say(language, "hall-certificates-yes"),
            say(language, "hall-asked-no"),
        );
        answer_ui(ui, false, Button::primary(&yes).enabled(ready), &no).0
    });
    if answer == Some(true) {
        dialog::ask(ui, FOLDER);
    }
    if answer.is_some() || away {
        form.open = false;
    }
}
