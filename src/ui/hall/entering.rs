//! Before the draw: who enters, in which team, who judges; and the draw itself.

use egui::{Ui, vec2};

use super::{HallView, seats::Asked};
use crate::{
    app::{
        Actions, Model,
        hall::{HallAction, Held},
    },
    text::{Language, Message, say},
    ui::{
        rows::Rows,
        shapes::hairline_h,
        theme::{Tokens, Type, icons, space},
        widgets::{Button, Card, Field, Line, Tone, notice, section_head, segment},
    },
};

/// Somebody who is about to enter.
#[derive(Clone, Debug, Default)]
pub struct Form {
    kind: Kind,
    name: String,
    unit: String,
    team: usize,
}

/// As what they enter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Kind {
    Team,
    #[default]
    Entrant,
    Judge,
}

/// Draws the page at the cursor.
pub fn show(ui: &mut Ui, model: &Model, held: &Held, view: &mut HallView, actions: &mut Actions) {
    ui.spacing_mut().item_spacing.y = space::L;
    let language = model.language;
    Card::new().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::M;
        section_head(
            ui,
            &say(language, "hall-enter"),
            &say(language, "hall-enter-note"),
        );
        form_ui(ui, held, &mut view.entering, language, actions);
    });
    Card::new().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        lists_ui(ui, held, language);
    });
    ready_ui(ui, held, view, language);
}

fn form_ui(ui: &mut Ui, held: &Held, form: &mut Form, language: Language, actions: &mut Actions) {
    let in_teams = held.event.contest().team().is_some();
    let kinds: Vec<(Kind, &str)> = [
        (Kind::Team, "hall-kind-team"),
        (Kind::Entrant, "hall-kind-entrant"),
        (Kind::Judge, "hall-kind-judge"),
    ]
    .into_iter()
    .filter(|(kind, _)| in_teams || *kind != Kind::Team)
    .collect();
    let labels: Vec<String> = kinds.iter().map(|(_, key)| say(language, key)).collect();
    let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
    let chosen = kinds
        .iter()
        .position(|(kind, _)| *kind == form.kind)
        .unwrap_or(0);
    if let Some(chosen) = segment(ui, "hall-kind", &labels, chosen, None) {
        form.kind = kinds[chosen].0;
        // Members come from where their team comes from; judges do not.
        form.unit.clear();
    }
    let mut entered = false;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        let wide = ((ui.available_width() - 120.0) / 2.0 - space::M).max(120.0);
        let name = say(language, "hall-field-name");
        let field = Field::new(&mut form.name, &name).hint(&name).width(wide);
        let name_field = field.id("hall-enter-name").show(ui);
        let unit = say(language, "hall-field-unit");
        let field = Field::new(&mut form.unit, &unit).hint(&unit).width(wide);
        let unit_field = field.id("hall-enter-unit").show(ui);
        let ready = !form.name.trim().is_empty()
            && (form.kind != Kind::Entrant || !in_teams || !held.event.teams().is_empty());
        let add = say(language, "hall-enter-add");
        let pressed = Button::plain(&add)
            .icon(icons::PLUS)
            .enabled(ready)
            .show(ui)
            .clicked();
        let enter = ui.input(|i| i.key_pressed(egui::Key::Enter));
        let by_key = enter && (name_field.lost_focus() || unit_field.lost_focus());
        entered = ready && (pressed || by_key);
        if entered {
            name_field.request_focus();
        }
    });
    if in_teams && form.kind == Kind::Entrant {
        team_ui(ui, held, form, language);
    }
    if entered {
        actions.push(enter(held, form));
    }
}

fn team_ui(ui: &mut Ui, held: &Held, form: &mut Form, language: Language) {
    let teams = held.event.teams();
    if teams.is_empty() {
        let t = Tokens::of(ui);
        Rows::of(Type::Small, t.text_2, &say(language, "hall-team-first")).show(ui);
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::S, space::S);
        let members = held
            .event
            .contest()
            .team()
            .map_or(0, |team| team.members.value);
        for (at, team) in teams.iter().enumerate() {
            let words = format!("{} {}/{members}", team.name, team.members.len());
            let chosen = form.team == at;
            let button = if chosen {
                Button::plain(&words).icon(icons::CHECK)
            } else {
                Button::plain(&words)
            };
            let full = team.members.len() >= members as usize;
            if button
                .bar()
                .id(("hall-team", at))
                .enabled(!full)
                .show(ui)
                .clicked()
            {
                form.team = at;
            }
        }
    });
}

/// What the form asks for; the name goes, the unit stays for the next one.
fn enter(held: &Held, form: &mut Form) -> HallAction {
    let name = std::mem::take(&mut form.name).trim().to_owned();
    let unit = form.unit.trim().to_owned();
    let teams = held.event.contest().team().is_some();
    match form.kind {
        Kind::Team if teams => {
            form.team = held.event.teams().len();
            form.kind = Kind::Entrant;
            HallAction::Team(name, unit)
        }
        Kind::Judge => HallAction::Judge(name, unit),
        _ => {
            let team = u32::try_from(form.team + 1).ok().filter(|_| teams);
            HallAction::Entrant(name, unit, team)
        }
    }
}

fn lists_ui(ui: &mut Ui, held: &Held, language: Language) {
    let event = &held.event;
    let count =
        |key: &'static str, count: usize| Message::new(key).with("count", count).say(language);
    if event.contest().team().is_some() {
        section_head(ui, &count("hall-list-teams", event.teams().len()), "");
        for (at, team) in event.teams().iter().enumerate() {
            let people = team.members.iter().filter_map(|&one| event.person(one));
            let people: Vec<&str> = people.map(|person| person.name.as_str()).collect();
            line_ui(
                ui,
                at,
                &team.name,
                &format!("{} · {}", team.unit, people.join(" ")),
            );
        }
    } else {
        section_head(ui, &count("hall-list-entrants", event.entrants().len()), "");
        for (at, person) in event.entrants().iter().enumerate() {
            line_ui(ui, at, &person.name, &person.unit);
        }
    }
    ui.add_space(space::L);
    section_head(ui, &count("hall-list-judges", event.judges().len()), "");
    for (at, judge) in event.judges().iter().enumerate() {
        line_ui(ui, at, &judge.name, &judge.unit);
    }
}

fn line_ui(ui: &mut Ui, at: usize, name: &str, about: &str) {
    let t = Tokens::of(ui);
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), 32.0), egui::Sense::hover());
    let spoken = format!("{} {name} {about}", at + 1);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Label, true, &spoken));
    hairline_h(ui.painter(), rect.left(), rect.right(), rect.top(), t.line);
    let y = rect.center().y;
    let number = Line::new(ui, Type::Small, t.text_3, &(at + 1).to_string());
    number.left(ui.painter(), egui::pos2(rect.left(), y));
    let name = Line::medium(ui, Type::Dense, t.text, name).within(ui, 200.0);
    name.left(ui.painter(), egui::pos2(rect.left() + 28.0, y));
    let left = rect.left() + 28.0 + name.width() + space::L;
    let about = Line::new(ui, Type::Dense, t.text_2, about).within(ui, rect.right() - left);
    about.left(ui.painter(), egui::pos2(left, y));
}

/// What is still missing, and the draw.
fn ready_ui(ui: &mut Ui, held: &Held, view: &mut HallView, language: Language) {
    let event = &held.event;
    let judged = event
        .contest()
        .stages
        .iter()
        .any(|stage| stage.judged() > 0);
    let needs = event.contest().judges.count.value as usize;
    let members = event
        .contest()
        .team()
        .map(|team| team.members.value as usize);
    let open = event
        .teams()
        .iter()
        .find(|team| Some(team.members.len()) != members);
    let missing = if event.entrants().is_empty() {
        Some(Message::new("hall-ready-nobody"))
    } else if let Some(team) = open {
        Some(Message::new("hall-ready-team").with("team", team.name.clone()))
    } else if judged && event.judges().len() < needs {
        let has = event.judges().len();
        Some(
            Message::new("hall-ready-judges")
                .with("has", has)
                .with("needs", needs),
        )
    } else {
        None
    };
    if let Some(missing) = &missing {
        notice(ui, Tone::Plain, icons::INFO, &missing.say(language), None);
    }
    let label = say(language, "hall-draw");
    let button = Button::primary(&label).icon(icons::DICE_FIVE).large();
    if button.enabled(missing.is_none()).show(ui).clicked() {
        view.asked = Some(Asked::Draw);
    }
}
