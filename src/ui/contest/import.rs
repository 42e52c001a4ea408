//! What came of a table that was read: what is fine, what is not and where; nothing is written before a yes.

use egui::{ScrollArea, Ui};

use crate::{
    app::{Actions, Model, TableAction},
    text::{Message, Severity, say},
    ui::{
        modal::modal,
        rows::Rows,
        theme::{Tokens, Type, icons, space},
        widgets::{Button, Tone, notice, text_dense, title},
    },
};

/// How high the list of findings may grow, in points.
const LIST: f32 = 320.0;

/// Shows the question while a table waits for its answer.
pub fn show(ui: &Ui, model: &Model, actions: &mut Actions) {
    let Some(import) = &model.contest.import else {
        return;
    };
    let language = model.language;
    let taken = &import.taken;
    let good = taken.bank.questions.len();
    let (answer, away) = modal(ui, "import-bank", 620.0, |ui, outside| {
        let name = import.path.file_name().unwrap_or_default();
        let head =
            Message::new("contest-import-title").with("file", name.to_string_lossy().into_owned());
        title(ui, &head.say(language));
        let key = match (taken.is_whole(), good) {
            (true, _) => "contest-import-whole",
            (false, 0) => "contest-import-nothing",
            (false, _) => "contest-import-part",
        };
        let words = Message::new(key)
            .with("title", taken.bank.title.value.clone())
            .with("count", good as u64)
            .with("failed", taken.failed() as u64);
        text_dense(ui, &words.say(language));
        if let Some(replaced) = import.replaces.as_ref().filter(|_| good > 0) {
            let words = Message::new("contest-import-replaces")
                .with("title", replaced.clone())
                .say(language);
            notice(ui, Tone::Warn, icons::WARNING, &words, None);
        }
        findings_ui(ui, model);
        let key = match taken.is_whole() {
            true => "contest-import-yes",
            false => "contest-import-rest",
        };
        let yes = Message::new(key).with("count", good as u64).say(language);
        let no = say(language, "contest-import-no");
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let pressed = Button::primary(&yes).enabled(good > 0).show(ui);
            let no = Button::plain(&no).show(ui);
            if outside {
                // Where something would be left out, the safe answer comes first.
                let first = if taken.is_whole() { &pressed } else { &no };
                first.request_focus();
            }
            pressed
                .clicked()
                .then_some(true)
                .or(no.clicked().then_some(false))
        })
        .inner
    });
    match answer {
        Some(true) => actions.push(TableAction::Take),
        Some(false) => actions.push(TableAction::Drop),
        None if away => actions.push(TableAction::Drop),
        None => {}
    }
}

fn findings_ui(ui: &mut Ui, model: &Model) {
    let Some(import) = &model.contest.import else {
        return;
    };
    let findings = &import.taken.findings;
    if findings.is_empty() {
        return;
    }
    let t = Tokens::of(ui);
    let area = ScrollArea::vertical().id_salt("findings").max_height(LIST);
    area.show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        for finding in findings {
            let ink = match finding.what.severity {
                Severity::Error => t.bad.ink,
                Severity::Warning => t.warn.ink,
            };
            let place = finding.place(model.language);
            let whole = finding.say(model.language);
            let rest = whole.strip_prefix(&place).unwrap_or_default();
            let width = ui.available_width() - space::L;
            Rows::new(Type::Dense)
                .strong(&place, ink)
                .run(rest, t.text)
                .show_in(ui, width);
        }
    });
}
