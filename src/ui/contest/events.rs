//! Events of contests: those that are kept, and the contests of which one can be held.

use egui::{Align, Layout, Ui, vec2};

use super::ContestView;
use crate::{
    app::{Actions, HallAction, Model, Secret, civil::Moment, hall::Offered},
    store::EventRow,
    text::{Language, Message, say},
    ui::{
        modal::{answer_ui, modal},
        rows::Rows,
        theme::{Tokens, Type, icons, space},
        widgets::{Button, Card, Field, divider, section_head, text_dense, title},
    },
};

/// Height of a row.
const ROW: f32 = 34.0;

/// An event that is about to be opened.
#[derive(Clone, Debug, Default)]
pub struct Opening {
    contest: String,
    phrase: String,
    again: String,
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
                .strong(&kept.title, t.text)
                .in_style(&format!("  {}", about.say(language)), Type::Small, t.text_2)
                .max_rows(1)
                .show(ui);
        });
    });
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

/// Asks for the chief judge's phrase, twice: who forgets it can neither open a stage nor sign.
fn ask_ui(ui: &Ui, model: &Model, view: &mut ContestView, actions: &mut Actions) {
    let language = model.language;
    let Some(opening) = &mut view.opening else {
        return;
    };
    let (answer, away) = modal(ui, "event-new", 440.0, |ui, outside| {
        title(ui, &say(language, "hall-new-title"));
        text_dense(ui, &say(language, "hall-new-words"));
        let name = say(language, "hall-field-phrase");
        let field = Field::new(&mut opening.phrase, &name).hint(&name).secret();
        let first = field.id("hall-new-phrase").show(ui);
        if outside {
            first.request_focus();
        }
        let name = say(language, "hall-field-phrase-again");
        let field = Field::new(&mut opening.again, &name).hint(&name).secret();
        field.id("hall-new-again").show(ui);
        let long = opening.phrase.trim().chars().count() >= crate::contest::SHORTEST_PHRASE;
        let same = opening.phrase == opening.again;
        if !opening.again.is_empty() && !same {
            text_dense(ui, &say(language, "hall-phrase-differs"));
        }
        let (yes, no) = (
            say(language, "hall-new-yes"),
            say(language, "hall-asked-no"),
        );
        let button = Button::primary(&yes).enabled(long && same);
        answer_ui(ui, false, button, &no).0
    });
    if answer == Some(true) {
        let phrase = Secret(std::mem::take(&mut opening.phrase));
        actions.push(HallAction::Open(opening.contest.clone(), phrase));
    }
    if answer.is_some() || away {
        view.opening = None;
    }
}
