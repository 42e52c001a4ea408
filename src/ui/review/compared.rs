//! Both marks of a check side by side, where the machine looked, and the overrule with its note.

use egui::{Ui, WidgetInfo, WidgetType};

use super::{
    ReviewView,
    words::{status, steps, verdict},
};
use crate::{
    app::{Actions, Model, ReviewAction},
    assess::{
        Status,
        review::{Row, Seen},
    },
    text::{Language, Message, say},
    ui::{
        debrief::person,
        rows::Rows,
        theme::{Tokens, Type, icons, space},
        widgets::{Button, Field, Tone, mark_icon, notice},
    },
};

/// Draws what is uncovered of `row` at the cursor.
pub fn show(
    ui: &mut Ui,
    model: &Model,
    row: &Row,
    seen: &Seen,
    view: &mut ReviewView,
    actions: &mut Actions,
) {
    let language = model.language;
    let own = row.own.map_or(seen.status, |own| own.status);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        let key = match row.own.is_none_or(|own| own.blind) {
            true => "review-mine",
            false => "review-mine-seen",
        };
        side_ui(ui, row, key, own, None, language);
        ui.add_space(space::XL);
        let points = (!row.is_fatal()).then_some((seen.points, row.of));
        side_ui(ui, row, "review-machine", seen.status, points, language);
    });
    for (name, other) in &seen.others {
        let line = Message::new("review-other")
            .with("name", super::words::person(name, language))
            .with("status", status(row, *other, language));
        small(ui, &line.say(language));
    }
    if !seen.reason.is_empty() {
        small(ui, &seen.reason);
    }
    for line in &seen.lines {
        let message = match line.words.is_empty() {
            true => Message::new("review-line-desk"),
            false => Message::new("review-line").with("words", line.words.clone()),
        };
        small(ui, &message.with("turn", line.turn).say(language));
    }
    if let Some(doubt) = &seen.doubt {
        let t = Tokens::of(ui);
        let words = person::doubt(doubt, row.of, language);
        Rows::of(Type::Small, t.warn.ink, &words).show(ui);
    }
    match &seen.overruled {
        Some((now, machine)) => {
            overruled_ui(ui, model, row, *now, &machine.by, &machine.note, actions)
        }
        None => overrule_ui(ui, model, row, own, view, actions),
    }
}

fn small(ui: &mut Ui, words: &str) {
    let t = Tokens::of(ui);
    Rows::of(Type::Small, t.text_2, words).show(ui);
}

/// Whose mark, its icon and its name, and the points where it has some.
fn side_ui(
    ui: &mut Ui,
    row: &Row,
    whose: &str,
    mark: Status,
    points: Option<(u32, u32)>,
    language: Language,
) {
    let t = Tokens::of(ui);
    Rows::of(Type::Dense, t.text_2, &say(language, whose)).show(ui);
    mark_icon(ui, verdict(mark));
    let mut words = status(row, mark, language);
    if let Some((points, of)) = points {
        words = format!("{words} {points}/{of}");
    }
    Rows::new(Type::Dense)
        .strong(&words, verdict(mark).ink(t))
        .show(ui);
}

fn overruled_ui(
    ui: &mut Ui,
    model: &Model,
    row: &Row,
    now: Status,
    by: &str,
    note: &str,
    actions: &mut Actions,
) {
    let language = model.language;
    let words = Message::new("review-overruled")
        .with("status", status(row, now, language))
        .with("by", super::words::person(by, language))
        .with("note", note.to_owned())
        .say(language);
    let back = say(language, "review-take-back");
    let pressed = notice(ui, Tone::Info, icons::NOTE_PENCIL, &words, Some(&back));
    if pressed.is_some_and(|response| response.clicked()) {
        actions.push(ReviewAction::TakeBack(row.check.clone()));
    }
}

fn overrule_ui(
    ui: &mut Ui,
    model: &Model,
    row: &Row,
    own: Status,
    view: &mut ReviewView,
    actions: &mut Actions,
) {
    let language = model.language;
    let machine = row.seen.as_ref().map(|seen| seen.status);
    let mine = |view: &ReviewView| {
        view.overruling
            .as_ref()
            .is_some_and(|(check, ..)| *check == row.check)
    };
    if !mine(view) {
        let label = say(language, "review-overrule");
        let response = Button::plain(&label)
            .bar()
            .icon(icons::NOTE_PENCIL)
            .show(ui);
        let name = named("review-overrule-of", row, language);
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &name));
        if response.clicked() {
            // What the trainer gave is what they will most likely want.
            let to = Some(own).filter(|own| Some(*own) != machine);
            view.overruling = Some((row.check.clone(), to, String::new()));
        }
        return;
    }
    let Some((_, to, note)) = &mut view.overruling else {
        return;
    };
    let mut done = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        let others = steps(row).filter(|one| Some(*one) != machine);
        for one in others {
            let words = status(row, one, language);
            let is = *to == Some(one);
            let button = match is {
                true => Button::plain(&words).icon(icons::CHECK),
                false => Button::plain(&words),
            };
            let response = button
                .bar()
                .id(("overrule", &row.check, one as u8))
                .show(ui);
            let name = Message::new("review-overrule-to")
                .with("check", row.title.clone())
                .with("status", words.clone())
                .say(language);
            response.widget_info(|| WidgetInfo::selected(WidgetType::RadioButton, true, is, &name));
            if response.clicked() {
                *to = Some(one);
            }
        }
    });
    let name = named("review-note-of", row, language);
    let hint = say(language, "review-note-hint");
    Field::new(note, &name)
        .hint(&hint)
        .id(("note", &row.check))
        .show(ui);
    ui.horizontal(|ui| {
        let label = say(language, "review-overrule-do");
        let ready = to.is_some() && !note.trim().is_empty();
        if Button::plain(&label)
            .bar()
            .enabled(ready)
            .show(ui)
            .clicked()
        {
            done = Some(true);
        }
        let label = say(language, "review-overrule-not");
        if Button::quiet(&label).bar().show(ui).clicked() {
            done = Some(false);
        }
    });
    let answer = done.and_then(|done| Some((done, view.overruling.take()?)));
    if let Some((true, (check, Some(to), note))) = answer {
        actions.push(ReviewAction::Overrule(check, to, note));
    }
}

fn named(key: &'static str, row: &Row, language: Language) -> String {
    Message::new(key)
        .with("check", row.title.clone())
        .say(language)
}
