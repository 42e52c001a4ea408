//! The debrief: how it ended, five competencies, mood and points by turn, every line with its marks, one thing to retry.

pub mod data;
pub mod lines;

mod answer;
mod band;
mod bar;
mod block;
mod charts;
mod columns;
mod export;
mod fold;
mod keys;
mod line;
mod list;
mod marked;
mod note;
mod pen;
pub mod person;
pub mod quiet;
mod remarks;
mod retry;
mod row;
mod sealed;
mod transcript;
mod turns;
mod void;
mod why;

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use egui::{Align, Layout, Rect, ScrollArea, Stroke, Ui, UiBuilder, pos2, vec2};

use self::{
    columns::Columns,
    data::Sheet,
    lines::Filter,
    list::{List, Target},
    pen::Pen,
};
use super::{
    shapes::framed_rect,
    shell::{Views, child},
    theme::{Breadth, Tokens, corner, height, icons, space, stroke},
    widgets::{self, Tone},
};
use crate::{
    app::{Actions, DebriefAction, Model, debrief::Debrief},
    assess::debrief::Marked,
    session::Mode,
    text::{Language, say},
};

/// What the debrief keeps from frame to frame.
#[derive(Default)]
pub struct DebriefView {
    /// The debrief that what follows belongs to.
    opened: u64,
    sheet: Option<((u64, u64, Language), Sheet)>,
    list: List,
    filter: Filter,
    /// Whether the earlier attempt is shown beside this one.
    compare: bool,
    /// The selected mark; 0 for none.
    current: usize,
    /// The selected turn.
    turn: Option<u32>,
    open: BTreeSet<u32>,
    /// Marks whose explanation is unfolded, with its sentences.
    whys: BTreeMap<Marked, Vec<String>>,
    target: Option<Target>,
    focus: Option<usize>,
    /// Whether the examiner is being asked to confirm.
    confirming: bool,
    /// Who voids the attempt and why, while that is asked.
    voiding: Option<void::Voiding>,
}

impl DebriefView {
    /// Begins anew for `debrief`, with the turn selected that is to be retried.
    fn begin(&mut self, debrief: &Debrief) {
        *self = Self {
            opened: debrief.opened,
            filter: match data::anything_marked(debrief) {
                true => Filter::Annotated,
                false => Filter::All,
            },
            turn: debrief.retry.as_ref().and_then(|retry| retry.turn),
            ..Self::default()
        };
    }

    fn toggle_compare(&mut self) {
        self.compare = !self.compare;
        if self.compare {
            self.target = Some(Target::Top);
        }
    }

    fn go_to(&mut self, target: Target) {
        self.target = Some(target);
    }

    fn go_to_turn(&mut self, turn: u32) {
        self.turn = Some(turn);
        self.current = 0;
    }
}

/// Draws the debrief over the whole of `ui`.
pub fn show(ui: &mut Ui, model: &Model, views: &mut Views, actions: &mut Actions) {
    let Some(debrief) = &model.debrief else {
        return;
    };
    let language = model.language;
    let view = &mut views.debrief;
    if view.opened != debrief.opened {
        view.begin(debrief);
    }
    let key = (debrief.opened, debrief.version, language);
    let sheet = match view.sheet.take() {
        Some((made_for, sheet)) if made_for == key => sheet,
        _ => Sheet::of(debrief, language),
    };
    keys::take(ui, debrief, &sheet, view, actions);
    let all = ui.max_rect();
    let bar = Rect::from_min_size(all.min, vec2(all.width(), height::TOP_BAR));
    views
        .regions
        .mark(ui, "bar", &say(language, "debrief-title"));
    child(ui, "debrief-bar", bar, |ui| {
        bar::show(ui, model, debrief, view, actions)
    });
    void::ask(ui, model, view, actions);
    let below = Rect::from_min_max(pos2(all.left(), bar.bottom()), all.max);
    let breadth = Breadth::of_window(ui);
    if debrief.sealed {
        sealed::show(ui, below, model, debrief, view, actions);
    } else if breadth == Breadth::Compact || below.height() < 560.0 {
        one_column_ui(ui, below, model, debrief, &sheet, view, actions);
    } else {
        let mark = |ui: &Ui, name: &str, key: &str| {
            views.regions.mark(ui, name, &say(language, key));
        };
        two_columns_ui(
            ui, below, breadth, model, debrief, &sheet, view, actions, mark,
        );
    }
    view.sheet = Some((key, sheet));
}

/// Draws into `rect`, which was allotted already: the cursor stays where it is.
fn inset(ui: &mut Ui, id: &str, rect: Rect, add: impl FnOnce(&mut Ui)) {
    let builder = UiBuilder::new().id_salt(id).max_rect(rect);
    let mut place = ui.new_child(builder.layout(Layout::top_down(Align::Min)));
    place.set_clip_rect(rect.intersect(ui.clip_rect()));
    add(&mut place);
}

/// Draws the ground of a card; returns the rectangle for its content.
fn card(ui: &Ui, rect: Rect, accent: bool, margin: f32) -> Rect {
    let t = Tokens::of(ui);
    let edge = if accent { t.accent_line } else { t.line };
    let edge = Stroke::new(stroke::HAIR, edge);
    framed_rect(ui.painter(), rect, corner::CARD, t.surface, edge);
    rect.shrink(margin)
}

#[expect(
    clippy::too_many_arguments,
    reason = "what is shown, and what it may change"
)]
fn two_columns_ui(
    ui: &mut Ui,
    below: Rect,
    breadth: Breadth,
    model: &Model,
    debrief: &Debrief,
    sheet: &Sheet,
    view: &mut DebriefView,
    actions: &mut Actions,
    mut region: impl FnMut(&Ui, &str, &str),
) {
    let page = Rect::from_min_max(
        below.min + vec2(space::PAGE, 14.0),
        below.max - vec2(space::PAGE, space::XL),
    );
    let top = changed_ui(ui, page, model, debrief);
    let band = Rect::from_min_size(pos2(page.left(), top), vec2(page.width(), band::HIGH));
    region(ui, "band", "debrief-region-outcome");
    card(ui, band, false, 0.0);
    child(ui, "band", band, |ui| {
        band::show(ui, band, model, debrief, view)
    });

    let top = band.bottom() + space::L;
    let side = if breadth == Breadth::Wide {
        440.0
    } else {
        372.0
    };
    let split = page.left() + side;
    let radar_high = ((page.bottom() - top) * 0.505).clamp(262.0, 400.0);
    let radar = Rect::from_min_max(pos2(page.left(), top), pos2(split, top + radar_high));
    let inner = card(ui, radar, false, space::XL);
    child(ui, "radar", inner, |ui| {
        charts::radar_ui(ui, model, debrief, sheet, inner.height());
    });
    let retry = Rect::from_min_max(
        pos2(page.left(), radar.bottom() + space::L),
        pos2(split, page.bottom()),
    );
    region(ui, "retry", "debrief-retry");
    let inner = card(ui, retry, true, space::XL);
    child(ui, "retry", inner, |ui| {
        retry::show(ui, model, debrief, sheet, actions)
    });

    let left = split + space::L;
    let timeline = Rect::from_min_max(pos2(left, top), pos2(page.right(), top + charts::TIMELINE));
    region(ui, "timeline", "debrief-timeline");
    let inner = card(ui, timeline, false, 12.0);
    let inner = inner.shrink2(vec2(space::XS, 0.0));
    child(ui, "timeline", inner, |ui| {
        charts::timeline_ui(ui, model, debrief, sheet, view)
    });
    let talk = Rect::from_min_max(
        pos2(left, timeline.bottom() + space::L),
        pos2(page.right(), page.bottom()),
    );
    region(ui, "talk", "debrief-transcript");
    card(ui, talk, false, 0.0);
    let head = Rect::from_min_size(talk.min, vec2(talk.width(), transcript::HEAD));
    child(ui, "transcript-head", head, |ui| {
        transcript::head_ui(ui, model, sheet, view)
    });
    let rows = Rect::from_min_max(
        pos2(talk.left() + 1.0, head.bottom()),
        talk.max - vec2(1.0, 1.0),
    );
    let columns = Columns::of(rows.width() - 6.0, breadth);
    child(ui, "transcript", rows, |ui| {
        rows_ui(ui, model, debrief, sheet, view, actions, &columns, false);
    });
}

fn one_column_ui(
    ui: &mut Ui,
    below: Rect,
    model: &Model,
    debrief: &Debrief,
    sheet: &Sheet,
    view: &mut DebriefView,
    actions: &mut Actions,
) {
    child(ui, "page", below, |ui| {
        let page = ScrollArea::vertical().id_salt(("debrief-page", debrief.opened));
        page.auto_shrink(false).show(ui, |ui| {
            let width = below.width() - 2.0 * space::PAGE;
            ui.spacing_mut().item_spacing.y = space::L;
            ui.add_space(space::S);
            ui.horizontal(|ui| {
                ui.add_space(space::PAGE - ui.spacing().item_spacing.x);
                ui.vertical(|ui| {
                    ui.set_width(width);
                    column_ui(ui, width, model, debrief, sheet, view, actions);
                });
            });
            ui.add_space(space::XL);
        });
    });
}

/// The parts under each other, each in a card as high as it needs.
fn column_ui(
    ui: &mut Ui,
    width: f32,
    model: &Model,
    debrief: &Debrief,
    sheet: &Sheet,
    view: &mut DebriefView,
    actions: &mut Actions,
) {
    if let Some(words) = remarks::remarks(debrief, model.language) {
        widgets::notice(ui, Tone::Warn, icons::WARNING, &words, None);
    }
    let allot = |ui: &mut Ui, high: f32| {
        ui.allocate_exact_size(vec2(width, high), egui::Sense::hover())
            .0
    };
    let band = allot(ui, 2.0 * band::HIGH);
    card(ui, band, false, 0.0);
    let half = |from: f32, to: f32, row: f32| {
        Rect::from_min_size(
            pos2(
                band.left() + width * from + space::XL,
                band.top() + row * band::HIGH,
            ),
            vec2(width * (to - from) - space::XL, band::HIGH),
        )
    };
    inset(ui, "outcome", half(0.0, 1.0, 0.0), |ui| {
        band::outcome_ui(ui, model, debrief)
    });
    inset(ui, "total", half(0.0, 0.42, 1.0), |ui| {
        band::total_ui(ui, model, debrief)
    });
    inset(ui, "critical", half(0.42, 1.0, 1.0), |ui| {
        band::critical_ui(ui, model, debrief, view);
    });
    let radar = allot(ui, 320.0);
    let inner = card(ui, radar, false, space::XL);
    inset(ui, "radar", inner, |ui| {
        charts::radar_ui(ui, model, debrief, sheet, inner.height());
    });
    let timeline = allot(ui, charts::TIMELINE);
    let inner = card(ui, timeline, false, 12.0);
    inset(ui, "timeline", inner, |ui| {
        charts::timeline_ui(ui, model, debrief, sheet, view)
    });
    widgets::Card::new().margin(0).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let size = vec2(width, transcript::HEAD);
        let (head, _) = ui.allocate_exact_size(size, egui::Sense::hover());
        inset(ui, "transcript-head", head, |ui| {
            transcript::head_ui(ui, model, sheet, view)
        });
        let columns = Columns::of(width, Breadth::Compact);
        rows_ui(ui, model, debrief, sheet, view, actions, &columns, true);
    });
    widgets::Card::new().accent(true).show(ui, |ui| {
        retry::show_whole(ui, model, debrief, sheet, actions);
    });
}

#[expect(
    clippy::too_many_arguments,
    reason = "what is shown, and what it may change"
)]
fn rows_ui(
    ui: &mut Ui,
    model: &Model,
    debrief: &Debrief,
    sheet: &Sheet,
    view: &mut DebriefView,
    actions: &mut Actions,
    columns: &Columns,
    whole: bool,
) {
    let target = view.target.take();
    let mut pen = Pen {
        debrief,
        sheet,
        language: model.language,
        filter: view.filter,
        open: std::mem::take(&mut view.open),
        whys: std::mem::take(&mut view.whys),
        current: view.current,
        turn: view.turn,
        focus: view.focus.take(),
        may_retry: debrief.mode() != Mode::Exam,
        retry: None,
        toggled: None,
    };
    match whole {
        true => view
            .list
            .show_whole(ui, &mut pen, columns, view.compare, target),
        false => view.list.show(ui, &mut pen, columns, view.compare, target),
    }
    view.focus = pen.focus;
    view.current = pen.current;
    view.turn = pen.turn;
    view.open = pen.open;
    view.whys = pen.whys;
    if let Some(turn) = pen.retry {
        actions.push(DebriefAction::Retry(turn));
    }
}

/// Says above the band what the reader should know first; returns where the band begins.
fn changed_ui(ui: &mut Ui, page: Rect, model: &Model, debrief: &Debrief) -> f32 {
    let Some(words) = remarks::remarks(debrief, model.language) else {
        return page.top();
    };
    let bottom = child(ui, "changed", page, |ui| {
        widgets::notice(ui, Tone::Warn, icons::WARNING, &words, None);
        ui.min_rect().bottom()
    });
    bottom + space::M
}
