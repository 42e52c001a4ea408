//! A judge's seat: whom to judge next, and the sheet.

use egui::{Ui, vec2};

use super::{HallView, cases, games, sheet, words::numbered};
use crate::{
    app::{
        Actions, Model,
        hall::{HallAction, Held},
    },
    contest::{JudgeId, Taker},
    text::say,
    ui::{
        rows::Rows,
        theme::{Tokens, Type, icons, space},
        widgets::{Button, Card, section_head},
    },
};

/// Draws the page of `judge` at the cursor.
pub fn show(
    ui: &mut Ui,
    model: &Model,
    held: &Held,
    judge: JudgeId,
    view: &mut HallView,
    actions: &mut Actions,
) {
    ui.spacing_mut().item_spacing.y = space::L;
    cases::show(ui, held, view, model.language, actions);
    let waiting = waiting(held, judge);
    let place = held.focus.0;
    let focus = held.focus.1.map(|taker| (place, taker));
    let shown = focus.or_else(|| waiting.first().copied());
    if waiting.is_empty() && focus.is_none() && held.cases.is_empty() {
        let t = Tokens::of(ui);
        Card::new().show(ui, |ui| {
            let words = say(model.language, "hall-judge-nobody");
            Rows::of(Type::Body, t.text_2, &words).show(ui);
        });
    }
    if waiting.len() > 1 {
        queue_ui(
            ui,
            model,
            held,
            ("hall-judge-queue", &waiting),
            shown,
            actions,
        );
    }
    let given = given(held, judge);
    if !given.is_empty() {
        queue_ui(
            ui,
            model,
            held,
            ("hall-judge-given", &given),
            shown,
            actions,
        );
    }
    if let Some((place, taker)) = shown {
        let read = held
            .lines
            .as_ref()
            .is_some_and(|(of, _)| *of == (place, taker));
        if !read {
            actions.push(HallAction::Look(place, Some(taker)));
        }
        games::judge_ui(ui, model, held, place, taker);
        sheet::show(
            ui,
            model,
            held,
            (place, taker, judge),
            &mut view.sheet,
            actions,
        );
    }
}

/// Whom `judge` has still to judge, stage by stage: those who began and are judged by them, by start number.
fn waiting(held: &Held, judge: JudgeId) -> Vec<(usize, Taker)> {
    let event = &held.event;
    let mut waiting = Vec::new();
    for (at, stage) in event.contest().stages.iter().enumerate() {
        if stage.judged() == 0 {
            continue;
        }
        for taker in held.takers(at) {
            let Some(run) = event.run(at, taker).filter(|run| run.started.is_some()) else {
                continue;
            };
            let given = run.sheet(judge);
            let again = run.returned.is_some() && given.is_some_and(|sheet| !sheet.again);
            let judges = event.judging(taker).any(|one| one == judge);
            if judges && (given.is_none() || again) && !event.is_published() {
                waiting.push((at, taker));
            }
        }
    }
    waiting
}

/// Whom `judge` has judged.
fn given(held: &Held, judge: JudgeId) -> Vec<(usize, Taker)> {
    let stages = 0..held.event.contest().stages.len();
    let takers = stages.flat_map(|at| held.takers(at).into_iter().map(move |taker| (at, taker)));
    let waiting = waiting(held, judge);
    takers
        .filter(|&(at, taker)| {
            let run = held.event.run(at, taker);
            run.is_some_and(|run| run.sheet(judge).is_some()) && !waiting.contains(&(at, taker))
        })
        .collect()
}

fn queue_ui(
    ui: &mut Ui,
    model: &Model,
    held: &Held,
    (title, takers): (&str, &[(usize, Taker)]),
    shown: Option<(usize, Taker)>,
    actions: &mut Actions,
) {
    section_head(ui, &say(model.language, title), "");
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::S, space::S);
        for &(at, taker) in takers {
            let words = numbered(held, taker, model.language);
            let button = match shown == Some((at, taker)) {
                true => Button::plain(&words).icon(icons::CARET_RIGHT),
                false => Button::plain(&words),
            };
            let id = (title, at, format!("{taker:?}"));
            if button.bar().id(id).show(ui).clicked() {
                actions.push(HallAction::Look(at, Some(taker)));
            }
        }
    });
}
