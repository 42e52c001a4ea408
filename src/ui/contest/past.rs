//! Papers so far, newest first: one that is not handed in can be gone on with, another opens its result.

use egui::{Align, Layout, Sense, Ui, UiBuilder, WidgetInfo, WidgetType};

use super::{ContestView, ends::ends, words};
use crate::{
    app::{
        Actions, ContestAction, Model,
        civil::Moment,
        contest::{PastPaper, title as title_of},
    },
    contest::Origin,
    text::{Language, Message, say},
    ui::{
        modal::{answer_ui, modal},
        rows::Rows,
        theme::{Tokens, Type, icons, space},
        widgets::{
            Button, Card, Chip, Tone, divider, focus_ring, icon_button, section_head, text_dense,
            title,
        },
    },
};

/// Height of a row: two lines.
const ROW: f32 = 42.0;

/// Draws the card.
pub fn show(ui: &mut Ui, model: &Model, view: &mut ContestView, actions: &mut Actions) {
    let language = model.language;
    // Papers of events belong to the events.
    let own = |paper: &&PastPaper| paper.header.event.is_none();
    let past: Vec<&PastPaper> = model.contest.past.iter().filter(own).collect();
    Card::new().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        let count = Message::new("contest-papers-count").with("count", past.len() as u64);
        let note = if past.is_empty() {
            String::new()
        } else {
            count.say(language)
        };
        section_head(ui, &say(language, "contest-papers"), &note);
        if past.is_empty() {
            text_dense(ui, &say(language, "contest-papers-none"));
        }
        for (place, paper) in past.into_iter().enumerate() {
            if place > 0 {
                divider(ui, 0.0);
            }
            row_ui(ui, model, paper, view, actions);
        }
    });
}

fn row_ui(
    ui: &mut Ui,
    model: &Model,
    paper: &PastPaper,
    view: &mut ContestView,
    actions: &mut Actions,
) {
    let language = model.language;
    let name = name(model, paper);
    let builder = UiBuilder::new()
        .id_salt(("paper", paper.id))
        .sense(Sense::click());
    let made = ui.scope_builder(builder, |ui| {
        let rest = |ui: &mut Ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            let delete = Message::new("contest-paper-delete").with("name", name.clone());
            if icon_button(ui, icons::TRASH, &delete.say(language)).clicked() {
                view.deleting = Some(paper.id);
            }
            if paper.points.is_none() {
                let resume = say(language, "contest-resume");
                let button = Button::plain(&resume).bar().id(("resume", paper.id));
                if button.show(ui).clicked() {
                    actions.push(ContestAction::Resume(paper.id));
                }
            }
            score_ui(ui, paper, language);
        };
        ends(ui, ROW, rest, |ui| {
            ui.with_layout(Layout::top_down(Align::Min), |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                about_ui(ui, model, paper);
            });
        });
    });
    let response = made.response;
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &name));
    focus_ring(ui, &response, crate::ui::theme::corner::CHIP, false);
    if response
        .on_hover_cursor(egui::CursorIcon::PointingHand)
        .clicked()
    {
        actions.push(match paper.points {
            Some(_) => ContestAction::Result(paper.id),
            None => ContestAction::Resume(paper.id),
        });
    }
}

/// What the row says, in one breath.
fn name(model: &Model, paper: &PastPaper) -> String {
    Message::new("contest-paper-name")
        .with("title", title_of(&paper.header, model.language))
        .with("when", when(model, paper.started_ms))
        .say(model.language)
}

fn when(model: &Model, ms: i64) -> String {
    let moment = Moment::from_ms(ms + model.zone_ms);
    format!("{} {}", moment.month_day(), moment.clock())
}

fn about_ui(ui: &mut Ui, model: &Model, paper: &PastPaper) {
    let t = Tokens::of(ui);
    let language = model.language;
    let title = title_of(&paper.header, language);
    Rows::of(Type::Body, t.text, &title).max_rows(1).show(ui);
    let origin = match paper.header.origin {
        Origin::Drawn => {
            Message::new("contest-origin-drawn").with("seed", paper.header.seed.to_string())
        }
        Origin::Again => Message::new("contest-origin-again"),
        Origin::Wrong => Message::new("contest-origin-wrong"),
    };
    let about = [
        when(model, paper.started_ms),
        words::conditions(paper.header.rules.conditions, language),
        origin.say(language),
    ]
    .join(words::dot(language));
    Rows::of(Type::Small, t.text_2, &about).max_rows(1).show(ui);
}

/// Points of a paper that is handed in, or how far the other has come.
fn score_ui(ui: &mut Ui, paper: &PastPaper, language: Language) {
    let t = Tokens::of(ui);
    match paper.points {
        Some((earned, of, waiting)) => {
            if waiting > 0 {
                let words = Message::new("paper-waiting")
                    .with("count", waiting)
                    .say(language);
                Chip::new(&words).tone(Tone::Warn).small().show(ui);
            }
            let score = Rows::new(Type::FigureSmall)
                .run(&earned.to_string(), t.text)
                .in_style(&format!(" / {of}"), Type::Small, t.text_3);
            let width = score.layout(ui, 200.0).size().x;
            score.show_in(ui, width);
        }
        None => {
            let words = Message::new("contest-answered")
                .with("answered", paper.answered as u64)
                .with("count", paper.count as u64)
                .say(language);
            let rows = Rows::of(Type::Dense, t.text_2, &words);
            let width = rows.layout(ui, 200.0).size().x;
            rows.show_in(ui, width);
        }
    }
}

/// Asks once more before a paper is deleted.
pub fn delete_ui(ui: &Ui, model: &Model, view: &mut ContestView, actions: &mut Actions) {
    let language = model.language;
    let of = |id| model.contest.past.iter().find(|it| it.id == id);
    let Some(paper) = view.deleting.and_then(of) else {
        view.deleting = None;
        return;
    };
    let (answer, away) = modal(ui, "delete-paper", 380.0, |ui, outside| {
        title(ui, &say(language, "contest-delete-title"));
        let words = Message::new("contest-delete-words").with("name", name(model, paper));
        text_dense(ui, &words.say(language));
        let yes = say(language, "records-delete-yes");
        let no = say(language, "records-delete-no");
        answer_ui(ui, outside, Button::warn(&yes), &no).0
    });
    if answer == Some(true) {
        actions.push(ContestAction::Delete(paper.id));
    }
    if answer.is_some() || away {
        view.deleting = None;
    }
}
