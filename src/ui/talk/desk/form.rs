//! Forms for what can be done at the desk, made from the parameters of the actions; checked while they are filled in.

use std::collections::BTreeMap;

use egui::{Popup, Ui, vec2};

use super::{
    super::Scene,
    approval,
    plan::{self, Offer},
    ticket,
};
use crate::{
    app::{Actions, TalkAction},
    desk,
    scenario::{ActionPlace, Choice, DeskAction, Parameter, ParameterKind},
    text::{Language, Message, say},
    ui::{
        rows::Rows,
        theme::{Tokens, Type, icons, space},
        widgets::{Button, Card, Field, Line, Tone, checkbox, notice, radio, text_small},
    },
};

/// Rows of a table that are offered in a menu beside the field.
const MOST_IN_MENU: usize = 40;

/// What a button beside a field takes besides its label.
const BESIDE: f32 = 64.0;

/// What one form keeps from frame to frame.
#[derive(Clone, Debug, Default)]
pub struct FormView {
    values: BTreeMap<String, String>,
    open: bool,
    /// Answers the action had when the form was last sent.
    sent: bool,
}

impl FormView {
    /// Opens the form with these values in it.
    pub fn fill(&mut self, values: BTreeMap<String, String>) {
        self.values = values;
        self.open = true;
        self.sent = false;
    }
}

/// Whether a form of `place` was begun and not sent.
pub fn unfinished(
    scene: Scene<'_>,
    forms: &BTreeMap<String, FormView>,
    place: ActionPlace,
) -> bool {
    let actions = &scene.talk.scenario.desk.actions;
    actions
        .iter()
        .filter(|action| action.place == place)
        .any(|action| {
            forms
                .get(&action.id.value)
                .is_some_and(|form| form.values.values().any(|value| !value.trim().is_empty()))
        })
}

/// Draws the actions of `place` over the width that is left.
pub fn show(
    ui: &mut Ui,
    scene: Scene<'_>,
    forms: &mut BTreeMap<String, FormView>,
    place: ActionPlace,
    actions: &mut Actions,
) {
    some(ui, scene, forms, place, &|_| true, actions);
}

/// Draws those actions of `place` whose names are `wanted`.
pub fn some(
    ui: &mut Ui,
    scene: Scene<'_>,
    forms: &mut BTreeMap<String, FormView>,
    place: ActionPlace,
    wanted: &dyn Fn(&str) -> bool,
    actions: &mut Actions,
) {
    let all = scene.talk.scenario.desk.actions.iter();
    let state = scene.talk.desk();
    let here = all.enumerate().filter(|(at, action)| {
        let shut = action.locked && !state.changes.unlocked(*at);
        action.place == place && wanted(&action.id) && !shut
    });
    let here: Vec<&DeskAction> = here.map(|(_, action)| action).collect();
    let only = here.len() == 1;
    for action in here {
        let form = forms.entry(action.id.value.clone()).or_default();
        action_ui(ui, scene, action, form, only, actions);
    }
}

/// The last answer of the desk to an action: whether it was done, and the words.
fn answer(scene: Scene<'_>, action: &DeskAction) -> Option<(bool, String)> {
    scene.talk.seen.answers.get(&action.id.value).cloned()
}

fn action_ui(
    ui: &mut Ui,
    scene: Scene<'_>,
    action: &DeskAction,
    form: &mut FormView,
    only: bool,
    actions: &mut Actions,
) {
    let t = Tokens::of(ui);
    let talk = scene.talk.language();
    let title = action.title.get(talk);
    let answer = answer(scene, action);
    let done = matches!(answer, Some((true, _))) && !action.repeatable;
    if let Some((true, _)) = answer
        && form.sent
    {
        // It was carried out: what was filled in is history now.
        form.values.clear();
        form.sent = false;
        form.open = false;
    }
    let open = (form.open || only) && !done;
    let about = action.about.as_ref().map(|about| about.get(talk));
    let card = Card::new().margin(egui::Margin::symmetric(14, 10));
    ui.push_id(&*action.id.value, |ui| {
        card.show(ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(space::M, space::S);
            ui.horizontal(|ui| {
                let room = ui.available_width() - 96.0;
                Rows::new(Type::Body)
                    .strong(title, t.text)
                    .show_in(ui, room);
                if !only && !done {
                    head_button_ui(ui, scene, action, form, actions);
                }
            });
            if let Some(about) = about {
                Rows::of(Type::Small, t.text_2, about).show(ui);
            }
            if open {
                fields_ui(ui, scene, action, form);
                submit_ui(ui, scene, action, form, actions);
            }
            approval::show(ui, scene, action);
            answer_ui(ui, scene, answer, done);
        });
    });
}

/// Opens the form, or carries out an action that asks for nothing.
fn head_button_ui(
    ui: &mut Ui,
    scene: Scene<'_>,
    action: &DeskAction,
    form: &mut FormView,
    actions: &mut Actions,
) {
    let layout = egui::Layout::right_to_left(egui::Align::Center);
    ui.with_layout(layout, |ui| {
        if action.parameters.is_empty() {
            let words = say(scene.language, "desk-ui-do");
            if Button::plain(&words)
                .bar()
                .enabled(!scene.ended())
                .show(ui)
                .clicked()
            {
                send(action, form, actions);
            }
        } else {
            let words = format!("{}…", say(scene.language, "desk-ui-fill"));
            let caret = if form.open {
                icons::CARET_UP
            } else {
                icons::CARET_DOWN
            };
            if Button::plain(&words)
                .trailing(caret)
                .bar()
                .show(ui)
                .clicked()
            {
                form.open = !form.open;
            }
        }
    });
}

fn fields_ui(ui: &mut Ui, scene: Scene<'_>, action: &DeskAction, form: &mut FormView) {
    let t = Tokens::of(ui);
    let filled = given(form);
    for parameter in &action.parameters {
        let talk = scene.talk.language();
        let title = parameter.title.get(talk);
        let value = form.values.entry(parameter.id.value.clone()).or_default();
        let mut head = Rows::of(Type::Dense, t.text_2, title);
        if parameter.optional {
            head = head.in_style(
                &format!("  {}", say(scene.language, "desk-ui-optional")),
                Type::Small,
                t.text_3,
            );
        }
        head.silent().show(ui);
        ui.push_id(&*parameter.id.value, |ui| {
            match plan::offers(scene, action, parameter) {
                Some(offer) => offer_ui(ui, scene, &offer, title, value),
                None => field_ui(ui, scene, parameter, title, value),
            }
        });
        limit_ui(ui, scene, parameter);
        if let Some(problem) = problem(scene, action, parameter, value) {
            Rows::of(Type::Small, t.bad.ink, &problem.say(scene.language)).show(ui);
        }
        for (refused, words) in ticket::misfits(scene, action, parameter, &filled) {
            let ink = if refused { t.bad.ink } else { t.warn.ink };
            Rows::of(Type::Small, ink, &words).show(ui);
        }
    }
}

fn field_ui(ui: &mut Ui, scene: Scene<'_>, parameter: &Parameter, title: &str, value: &mut String) {
    let talk = scene.talk.language();
    match &parameter.kind {
        ParameterKind::OneOf(choices) => choices_ui(ui, scene, choices, title, value),
        ParameterKind::Words(most) => {
            let rows = if *most > 40 { 3 } else { 1 };
            let left = (*most as usize).saturating_sub(value.chars().count()) as u64;
            let note = Message::new("desk-ui-words-left")
                .with("left", left)
                .say(scene.language);
            Field::new(value, title).rows(rows).show(ui);
            if rows > 1 {
                text_small(ui, &note);
            }
        }
        ParameterKind::Number(low, high, unit) => {
            let note = Message::new("desk-ui-number-range")
                .with("from", low.value.clone())
                .with("to", high.value.clone())
                .with("unit", unit.get(talk).to_owned())
                .say(scene.language);
            Field::new(value, title).note(&note).show(ui);
        }
        ParameterKind::Day => {
            let hint = say(scene.language, "desk-ui-day-hint");
            Field::new(value, title)
                .hint(&hint)
                .icon(icons::CLOCK)
                .show(ui);
        }
        ParameterKind::RowOf(table, column) => row_ui(ui, scene, (table, column), title, value),
        ParameterKind::Sources(_) => {
            let hint = say(scene.language, "desk-acts-ui-sources-hint");
            Field::new(value, title)
                .hint(&hint)
                .icon(icons::QUOTES)
                .show(ui);
        }
        ParameterKind::Moment => {
            let hint = say(scene.language, "desk-ui-moment-hint");
            Field::new(value, title)
                .hint(&hint)
                .icon(icons::CLOCK)
                .show(ui);
        }
    }
}

/// A menu of what a field can be filled with; several stay open until all are chosen.
fn offer_ui(ui: &mut Ui, scene: Scene<'_>, offer: &Offer, title: &str, value: &mut String) {
    let chosen = Offer::chosen(value);
    let items = offer.items.iter();
    let titles: Vec<&str> = items
        .filter(|(name, _)| chosen.contains(&name.as_str()))
        .map(|(_, title)| title.as_str())
        .collect();
    let words = match titles.is_empty() {
        true => say(scene.language, "desk-ui-choose"),
        false => titles.join(" · "),
    };
    let enabled = !offer.items.is_empty();
    let button = Button::plain(&words)
        .trailing(icons::CARET_DOWN)
        .enabled(enabled)
        .show(ui);
    let button = button.on_hover_text(title);
    let behaviour = match offer.several {
        true => egui::PopupCloseBehavior::CloseOnClickOutside,
        false => egui::PopupCloseBehavior::CloseOnClick,
    };
    Popup::menu(&button).close_behavior(behaviour).show(|ui| {
        for (name, title) in &offer.items {
            let mut on = Offer::chosen(value).contains(&name.as_str());
            let pressed = match offer.several {
                true => checkbox(ui, &mut on, title).clicked(),
                false => radio(ui, on, title).clicked(),
            };
            if pressed {
                *value = offer.turned(value, name);
            }
        }
    });
}

/// A row of a table by the cell that names it: typed, or picked from a menu where the table is short.
fn row_ui(
    ui: &mut Ui,
    scene: Scene<'_>,
    (table, column): (&str, &str),
    title: &str,
    value: &mut String,
) {
    let talk = scene.talk.language();
    let desk = &scene.talk.scenario.desk;
    let table = desk.tables.iter().find(|it| it.id.value == table);
    let note = table.map_or_else(String::new, |table| {
        Message::new("desk-acts-ui-from-table")
            .with("table", table.title.get(talk).to_owned())
            .say(scene.language)
    });
    let short = table.filter(|table| table.len() <= MOST_IN_MENU);
    let at = short.and_then(|table| table.columns.iter().position(|it| it.id.value == column));
    let (Some(table), Some(at)) = (short, at) else {
        Field::new(value, title).note(&note).show(ui);
        return;
    };
    let words = say(scene.language, "desk-acts-ui-pick");
    let field = ui.horizontal(|ui| {
        let label = Line::new(ui, Type::Body, Tokens::of(ui).text, &words).width();
        let width = ui.available_width() - label - BESIDE;
        let field = Field::new(value, title).note(&note).width(width);
        field.show(ui);
        Button::plain(&words).trailing(icons::CARET_DOWN).show(ui)
    });
    let button = field.inner;
    Popup::menu(&button).show(|ui| {
        for row in 0..table.len() {
            let words = table.cell(row, at, talk);
            if radio(ui, *value == words, words).clicked() {
                *value = words.to_owned();
                ui.close();
            }
        }
    });
}

/// Few choices side by side as radio buttons, many in a menu.
fn choices_ui(ui: &mut Ui, scene: Scene<'_>, choices: &[Choice], title: &str, value: &mut String) {
    let talk = scene.talk.language();
    if choices.len() <= 5 {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::XL;
            for choice in choices {
                let chosen = *value == choice.id.value;
                if radio(ui, chosen, choice.title.get(talk)).clicked() {
                    *value = choice.id.value.clone();
                }
            }
        });
        return;
    }
    let chosen = choices.iter().find(|choice| choice.id.value == *value);
    let words = chosen.map_or_else(
        || say(scene.language, "desk-ui-choose"),
        |choice| choice.title.get(talk).to_owned(),
    );
    let button = Button::plain(&words).trailing(icons::CARET_DOWN).show(ui);
    let _ = title;
    Popup::menu(&button).show(|ui| {
        for choice in choices {
            if radio(ui, *value == choice.id.value, choice.title.get(talk)).clicked() {
                *value = choice.id.value.clone();
                ui.close();
            }
        }
    });
}

/// What may be decided alone, under the field it is about.
fn limit_ui(ui: &mut Ui, scene: Scene<'_>, parameter: &Parameter) {
    let (Some(limit), ParameterKind::Number(_, _, unit)) = (&parameter.limit, &parameter.kind)
    else {
        return;
    };
    let words = Message::new("desk-acts-ui-limit")
        .with("most", limit.most.value.clone())
        .with("unit", unit.get(scene.talk.language()).to_owned());
    text_small(ui, &words.say(scene.language));
}

/// What keeps a filled-in value from being taken; nothing while it is empty.
fn problem(
    scene: Scene<'_>,
    action: &DeskAction,
    parameter: &Parameter,
    value: &str,
) -> Option<Message> {
    if value.trim().is_empty() {
        return None;
    }
    // The desk's own check, asked about this parameter alone.
    let alone = DeskAction {
        parameters: vec![parameter.clone()],
        ..action.clone()
    };
    let given = BTreeMap::from([(parameter.id.value.clone(), value.to_owned())]);
    desk::perform(&scene.talk.scenario, &alone, &given, scene.language).err()
}

/// What was filled in, without what was left empty.
fn given(form: &FormView) -> BTreeMap<String, String> {
    let filled = form
        .values
        .iter()
        .filter(|(_, value)| !value.trim().is_empty());
    filled
        .map(|(key, value)| (key.clone(), value.clone()))
        .collect()
}

fn submit_ui(
    ui: &mut Ui,
    scene: Scene<'_>,
    action: &DeskAction,
    form: &mut FormView,
    actions: &mut Actions,
) {
    let t = Tokens::of(ui);
    let checked = desk::perform(&scene.talk.scenario, action, &given(form), scene.language);
    let missing = missing(scene, action, form);
    let given = given(form);
    let asks = approval::offers(scene, action, checked.as_ref().ok());
    ui.add_space(space::XS);
    ui.horizontal(|ui| {
        let words = say(scene.language, "desk-ui-do");
        let ready = checked.is_ok() && !scene.ended();
        if Button::plain(&words)
            .icon(icons::CHECK)
            .enabled(ready)
            .show(ui)
            .clicked()
        {
            send(action, form, actions);
        }
        if let Some(by) = asks {
            let words = Message::new("desk-acts-ui-request").with("by", by);
            let words = words.say(scene.language);
            let button = Button::plain(&words).icon(icons::HAND);
            if button.enabled(!scene.ended()).show(ui).clicked() {
                let id = action.id.value.clone();
                actions.push(TalkAction::Request(id, given));
            }
        }
        // A value that cannot be taken has its sentence under its own field.
        if let Some(missing) = missing {
            Rows::of(Type::Small, t.text_3, &missing.say(scene.language)).show(ui);
        }
    });
}

/// The first field that is empty and may not be.
fn missing(scene: Scene<'_>, action: &DeskAction, form: &FormView) -> Option<Message> {
    let empty = |parameter: &&Parameter| {
        let value = form.values.get(&parameter.id.value);
        !parameter.optional && value.is_none_or(|value| value.trim().is_empty())
    };
    let first = action.parameters.iter().find(empty)?;
    let title = first.title.get(scene.talk.language()).to_owned();
    Some(Message::new("desk-ui-missing").with("title", title))
}

fn send(action: &DeskAction, form: &mut FormView, actions: &mut Actions) {
    form.sent = true;
    actions.push(TalkAction::Do(action.id.value.clone(), given(form)));
}

fn answer_ui(ui: &mut Ui, scene: Scene<'_>, answer: Option<(bool, String)>, done: bool) {
    let Some((fine, words)) = answer else { return };
    let (tone, icon, key) = if fine {
        (Tone::Ok, icons::CHECK_CIRCLE.filled(), "desk-ui-result")
    } else {
        (Tone::Bad, icons::X_CIRCLE.filled(), "desk-ui-refused")
    };
    let words = match scene.language {
        Language::Zh => format!("{}：{words}", say(scene.language, key)),
        Language::En => format!("{}: {words}", say(scene.language, key)),
    };
    notice(ui, tone, icon, &words, None);
    if done {
        text_small(ui, &say(scene.language, "desk-ui-done-once"));
    }
}
