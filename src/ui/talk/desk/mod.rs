//! The desk: record, tables, knowledge base, actions, ticket and plan, in tabs; a private note at the foot.

mod approval;
mod articles;
mod board;
mod campaign;
mod form;
mod freeze;
mod history;
mod offers;
mod plan;
mod record;
mod shift;
mod table;
mod ticket;
mod voices;

use std::collections::BTreeMap;

use egui::{Rect, Ui, pos2, vec2};

use super::Scene;
use crate::{
    app::{Actions, TalkAction},
    scenario::{ActionPlace, Desk},
    text::say,
    ui::{
        rows::Rows,
        shell::{child, scrolled},
        theme::{Tokens, Type, height, icons, space},
        widgets::{Card, Field, Tab, icon_button, tab_bar},
    },
};

pub use articles::ArticlesView;
pub use form::FormView;
pub use plan::PlanView;
pub use shift::ShiftView;
pub use table::TablesView;

/// What the desk keeps from frame to frame.
#[derive(Default)]
pub struct DeskView {
    /// The tab shown, by its place among those the case has.
    tab: usize,
    tables: TablesView,
    articles: ArticlesView,
    forms: BTreeMap<String, FormView>,
    plan: PlanView,
    shift: ShiftView,
    /// A note being written.
    note: String,
    /// The note takes the focus in this frame.
    pub(super) focus_note: bool,
}

impl DeskView {
    /// Shows the tab at `place`, if there is one.
    pub(super) fn choose(&mut self, place: usize) {
        self.tab = place;
    }
}

/// A tab of the desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Record,
    Data,
    Articles,
    Actions(ActionPlace),
}

impl Part {
    fn key(self) -> &'static str {
        match self {
            Part::Record => "desk-ui-record",
            Part::Data => "desk-ui-data",
            Part::Articles => "desk-ui-articles",
            Part::Actions(ActionPlace::Actions) => "desk-ui-actions",
            Part::Actions(ActionPlace::Ticket) => "desk-ui-ticket",
            Part::Actions(ActionPlace::Plan) => "desk-ui-plan",
            Part::Actions(ActionPlace::Shift) => "desk-ui-shift",
            Part::Actions(ActionPlace::Offers) => "desk-ui-offers",
            Part::Actions(ActionPlace::Campaign) => "desk-ui-campaign",
            Part::Actions(ActionPlace::Voices) => "desk-ui-voices",
        }
    }
}

/// The tabs a case has something for.
fn parts(desk: &Desk) -> Vec<Part> {
    let has = |place| desk.actions.iter().any(|action| action.place == place);
    [
        (
            Part::Record,
            !(desk.record.is_empty() && desk.history.is_empty()),
        ),
        (Part::Data, !desk.tables.is_empty()),
        (Part::Articles, !desk.articles.is_empty()),
        (
            Part::Actions(ActionPlace::Actions),
            has(ActionPlace::Actions),
        ),
        (Part::Actions(ActionPlace::Ticket), has(ActionPlace::Ticket)),
        (Part::Actions(ActionPlace::Offers), has(ActionPlace::Offers)),
        (
            Part::Actions(ActionPlace::Campaign),
            has(ActionPlace::Campaign),
        ),
        (Part::Actions(ActionPlace::Voices), has(ActionPlace::Voices)),
        (Part::Actions(ActionPlace::Plan), has(ActionPlace::Plan)),
        (Part::Actions(ActionPlace::Shift), has(ActionPlace::Shift)),
    ]
    .into_iter()
    .filter_map(|(part, there)| there.then_some(part))
    .collect()
}

/// Draws the desk over the whole of `ui`; answers with words to put into the reply.
pub fn show(
    ui: &mut Ui,
    scene: Scene<'_>,
    view: &mut DeskView,
    actions: &mut Actions,
) -> Option<String> {
    let language = scene.language;
    let parts = parts(&scene.talk.scenario.desk);
    if parts.is_empty() {
        return None;
    }
    view.tab = view.tab.min(parts.len() - 1);
    let names: Vec<String> = parts.iter().map(|part| say(language, part.key())).collect();
    let unfinished = say(language, "desk-ui-unfinished");
    let tabs: Vec<Tab<'_>> = parts
        .iter()
        .zip(&names)
        .map(|(part, name)| {
            let mut tab = Tab::new(name);
            if let Part::Actions(place) = part
                && form::unfinished(scene, &view.forms, *place)
            {
                tab.unfinished = Some(&unfinished);
            }
            tab
        })
        .collect();
    let all = ui.max_rect();
    let bar = Rect::from_min_size(all.min, vec2(all.width(), height::TAB));
    if let Some(pressed) = child(ui, "tabs", bar, |ui| {
        tab_bar(ui, "tabs", &tabs, view.tab, true)
    }) {
        view.tab = pressed;
    }
    let body = Rect::from_min_max(
        pos2(all.left() + 14.0, bar.bottom()),
        pos2(all.right() - 14.0, all.bottom()),
    );
    let part = parts[view.tab];
    scrolled(ui, part.key(), body, 14.0, |ui| {
        ui.spacing_mut().item_spacing = vec2(space::M, space::M);
        ui.add_space(space::M);
        freeze::show(ui, scene);
        let cited = part_ui(ui, scene, view, part, actions);
        note_ui(ui, scene, view, actions);
        ui.add_space(space::XL);
        cited
    })
}

fn part_ui(
    ui: &mut Ui,
    scene: Scene<'_>,
    view: &mut DeskView,
    part: Part,
    actions: &mut Actions,
) -> Option<String> {
    match part {
        Part::Record => {
            record::show(ui, scene);
            history::show(ui, scene);
            None
        }
        Part::Data => table::show(ui, scene, &mut view.tables, actions),
        Part::Articles => articles::show(ui, scene, &mut view.articles, actions),
        Part::Actions(ActionPlace::Offers) => {
            offers::show(ui, scene, actions);
            None
        }
        Part::Actions(ActionPlace::Campaign) => {
            if let Some(board) = &scene.talk.desk().campaign {
                campaign::show(ui, scene, board, &mut view.forms, actions);
            }
            None
        }
        Part::Actions(ActionPlace::Voices) => {
            if let Some(board) = &scene.talk.desk().voices {
                voices::show(ui, scene, board, &mut view.forms, actions);
            }
            None
        }
        Part::Actions(ActionPlace::Plan) if scene.talk.desk().project.is_some() => {
            if let Some(board) = &scene.talk.desk().project {
                plan::show(ui, scene, board, &mut view.plan, &mut view.forms, actions);
            }
            None
        }
        Part::Actions(ActionPlace::Shift) if scene.talk.desk().shift.is_some() => {
            if let Some(run) = &scene.talk.desk().shift {
                shift::show(ui, scene, run, &mut view.shift, &mut view.forms, actions);
            }
            None
        }
        Part::Actions(place) => {
            form::show(ui, scene, &mut view.forms, place, actions);
            None
        }
    }
}

/// Private notes: those written, and a line for the next.
fn note_ui(ui: &mut Ui, scene: Scene<'_>, view: &mut DeskView, actions: &mut Actions) {
    let t = Tokens::of(ui);
    let language = scene.language;
    Card::new()
        .margin(egui::Margin::symmetric(12, 9))
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::XS;
            Rows::new(Type::Dense)
                .strong(&say(language, "talk-note"), t.text)
                .run("  ", t.text_3)
                .in_style(&say(language, "talk-note-about"), Type::Small, t.text_3)
                .show(ui);
            for note in &scene.talk.seen.notes {
                Rows::of(Type::Dense, t.text_2, note).show(ui);
            }
            if scene.ended() {
                return;
            }
            let hint = say(language, "talk-note-hint");
            let keep = say(language, "talk-note-keep");
            ui.horizontal(|ui| {
                let width = ui.available_width() - height::HIT - space::M;
                let field = Field::new(&mut view.note, &hint)
                    .hint(&hint)
                    .width(width)
                    .id("desk-note");
                let response = field.show(ui);
                if std::mem::take(&mut view.focus_note) {
                    response.request_focus();
                }
                let entered =
                    response.lost_focus() && ui.input(|i| i.key_pressed(egui::Key::Enter));
                let pressed = icon_button(ui, icons::NOTE_PENCIL, &keep).clicked();
                if (entered || pressed) && !view.note.trim().is_empty() {
                    actions.push(TalkAction::Note(std::mem::take(&mut view.note)));
                    response.request_focus();
                }
            });
        });
}
