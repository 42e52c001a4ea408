//! Events of contests: those that are kept, and the contests of which one can be held.

use std::path::{Path, PathBuf};

use egui::{Align, Layout, Ui, vec2};

use super::ContestView;
use crate::{
    app::{Actions, HallAction, Model, Secret, civil::Moment, hall::Offered},
    store::EventRow,
    text::{Language, Message, say},
    ui::{
        dialog,
        modal::{answer_ui, modal},
        rows::Rows,
        theme::{Tokens, Type, icons, space},
        widgets::{Button, Card, Field, checkbox, divider, section_head, text_dense, title},
    },
};

/// Height of a row.
const ROW: f32 = 34.0;

/// The dialogs: a pack to be opened, and one to be written.
const PACK: &str = "event-pack";
const SEALED: &str = "event-sealed";

/// An event that is about to be opened.
#[derive(Clone, Debug, Default)]
pub struct Opening {
    /// Of which contest, by its id; none where it is in a pack.
    contest: String,
    /// The sealed pack.
    pack: Option<PathBuf>,
    phrase: String,
    again: String,
    /// Whether what its stages are made of is sealed.
    sealed: bool,
}

impl Opening {
    /// Whether the phrase is long enough, and the same twice where it is a new one.
    fn is_ready(&self) -> bool {
        let long = self.phrase.trim().chars().count() >= crate::contest::SHORTEST_PHRASE;
        long && (self.pack.is_some() || self.phrase == self.again)
    }

    /// The phrase, which is here no longer.
    fn secret(&mut self) -> Secret {
        self.again.clear();
        Secret(std::mem::take(&mut self.phrase))
    }
}

/// Draws the card.
pub fn show(ui: &mut Ui, model: &Model, view: &mut ContestView, actions: &mut Actions) {
    let language = model.language;
    Card::new().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        section_head(
            ui,
            &say(language, "hall-events"),
            &say(language, "hall-events-note"),
        );
        for kept in &model.hall.kept {
            kept_ui(ui, model, kept, actions);
            divider(ui, 0.0);
        }
        for offered in &model.hall.offered {
            offered_ui(ui, language, offered, view);
        }
        divider(ui, 0.0);
        pack_ui(ui, language, view);
        if model.hall.unlocking {
            text_dense(ui, &say(language, "hall-unlocking"));
        }
    });
    ask_ui(ui, model, view, actions);
}

fn kept_ui(ui: &mut Ui, model: &Model, kept: &EventRow, actions: &mut Actions) {
    let t = Tokens::of(ui);
    let language = model.language;
    let size = vec2(ui.available_width(), ROW);
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        let label = say(language, "hall-event-show");
        if Button::plain(&label)
            .bar()
            .id(("event", kept.id))
            .show(ui)
            .clicked()
        {
            actions.push(HallAction::Show(kept.id));
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            let when = Moment::from_ms(kept.opened_at + model.zone_ms);
            let about = Message::new("hall-event-about")
                .with(
                    "date",
                    format!("{}-{:02}-{:02}", when.year, when.month, when.day),
                )
                .with("records", kept.records);
            Rows::new(Type::Dense)
                .strong(&named(kept, language), t.text)
                .in_style(&format!("  {}", about.say(language)), Type::Small, t.text_2)
                .max_rows(1)
                .show(ui);
        });
    });
}

/// What an event is called: of a rehearsal, that it is one.
fn named(kept: &EventRow, language: Language) -> String {
    let title = kept.title.clone();
    match kept.rehearsal {
        true => Message::new("rehearse-kept")
            .with("title", title)
            .say(language),
        false => title,
    }
}

fn offered_ui(ui: &mut Ui, language: Language, offered: &Offered, view: &mut ContestView) {
    let t = Tokens::of(ui);
    let contest = &offered.contest;
    let size = vec2(ui.available_width(), ROW);
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        let label = say(language, "hall-event-new");
        let button = Button::plain(&label).icon(icons::PLUS).bar();
        if button.id(("contest", &contest.id.value)).show(ui).clicked() {
            view.opening = Some(Opening {
                contest: contest.id.value.clone(),
                ..Opening::default()
            });
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            let about = Message::new("hall-contest-about")
                .with("stages", contest.stages.len())
                .with("judges", contest.judges.count.value);
            Rows::new(Type::Dense)
                .run(&contest.title.value, t.text)
                .in_style(&format!("  {}", about.say(language)), Type::Small, t.text_3)
                .max_rows(1)
                .show(ui);
        });
    });
}

/// The way to an event whose pack was sealed before.
fn pack_ui(ui: &mut Ui, language: Language, view: &mut ContestView) {
    let t = Tokens::of(ui);
    let size = vec2(ui.available_width(), ROW);
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        let label = say(language, "hall-pack-open");
        let button = Button::plain(&label).icon(icons::LOCK_SIMPLE).bar();
        if button.show(ui).clicked() {
            dialog::ask(ui, PACK);
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            Rows::of(Type::Small, t.text_2, &say(language, "hall-pack-about"))
                .max_rows(1)
                .show(ui);
        });
    });
    let filter = say(language, "hall-pack-files");
    let picked = dialog::picked(ui, PACK, &filter, &["pack"]);
    if let Some(path) = picked.and_then(|paths| paths.into_iter().next()) {
        view.opening = Some(Opening {
            pack: Some(path),
            ..Opening::default()
        });
    }
}

/// Asks for the chief judge's phrase, twice where it is a new one: who forgets it can neither open a stage nor sign.
fn ask_ui(ui: &Ui, model: &Model, view: &mut ContestView, actions: &mut Actions) {
    let language = model.language;
    let Some(opening) = &mut view.opening else {
        return;
    };
    if let Some(path) = dialog::saved_as(ui, SEALED, &format!("{}.pack", opening.contest)) {
        let (contest, phrase) = (opening.contest.clone(), opening.secret());
        actions.push(HallAction::Seal(contest, phrase, path));
        view.opening = None;
        return;
    }
    let (answer, away) = modal(ui, "event-new", 440.0, |ui, outside| {
        match opening.pack.is_some() {
            true => pack_words_ui(ui, language, opening),
            false => {
                title(ui, &say(language, "hall-new-title"));
                text_dense(ui, &say(language, "hall-new-words"));
            }
        }
        let name = say(language, "hall-field-phrase");
        let field = Field::new(&mut opening.phrase, &name).hint(&name).secret();
        let first = field.id("hall-new-phrase").show(ui);
        if outside {
            first.request_focus();
        }
        if opening.pack.is_none() {
            again_ui(ui, language, opening);
        }
        let ready = opening.is_ready();
        let (yes, no) = (
            say(language, "hall-new-yes"),
            say(language, "hall-asked-no"),
        );
        let entered = ready && ui.input(|i| i.key_pressed(egui::Key::Enter));
        let button = Button::primary(&yes).enabled(ready);
        answer_ui(ui, false, button, &no)
            .0
            .or(entered.then_some(true))
    });
    if answer == Some(true) {
        let (contest, sealed) = (opening.contest.clone(), opening.sealed);
        let phrase = opening.secret();
        actions.push(match opening.pack.take() {
            Some(path) => HallAction::OpenPack(path, phrase),
            None if sealed => HallAction::OpenSealed(contest, phrase),
            None => HallAction::Open(contest, phrase),
        });
    }
    if answer.is_some() || away {
        view.opening = None;
    }
}

fn pack_words_ui(ui: &mut Ui, language: Language, opening: &Opening) {
    title(ui, &say(language, "hall-pack-title"));
    let file = opening.pack.as_deref().and_then(Path::file_name);
    let file = file.unwrap_or_default().to_string_lossy().into_owned();
    let words = Message::new("hall-pack-words").with("file", file);
    text_dense(ui, &words.say(language));
}

/// The phrase once more, and whether the materials are sealed under it, now or in a file for later.
fn again_ui(ui: &mut Ui, language: Language, opening: &mut Opening) {
    let name = say(language, "hall-field-phrase-again");
    let field = Field::new(&mut opening.again, &name).hint(&name).secret();
    field.id("hall-new-again").show(ui);
    if !opening.again.is_empty() && opening.phrase != opening.again {
        text_dense(ui, &say(language, "hall-phrase-differs"));
    }
    ui.add_space(space::XS);
    checkbox(ui, &mut opening.sealed, &say(language, "hall-new-sealed"));
    text_dense(ui, &say(language, "hall-new-sealed-about"));
    let label = say(language, "hall-pack-save");
    let button = Button::plain(&label).icon(icons::LOCK_SIMPLE).bar();
    if button.enabled(opening.is_ready()).show(ui).clicked() {
        dialog::ask(ui, SEALED);
    }
}
