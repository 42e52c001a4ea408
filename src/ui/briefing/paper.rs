//! The papers of a briefing, as they are read before the talk and, with F1, during it.

use egui::{Frame, Margin, Rect, Ui, pos2, vec2};

use crate::{
    scenario::{ActionPlace, Competency, Goal, Scenario},
    text::{Language, Message, say},
    ui::{
        face::{Face, Persona, face_label},
        rows::Rows,
        theme::{Icon, Mood, Tokens, Type, competency_name, corner, icons, space},
        widgets::{Card, Chip, Line, Tone, divider, paint_badge, paint_icon},
    },
};

const FACE: f32 = 110.0;

/// Draws all papers over the width that is left. `interface` is the language of headings, `talk` that of the case.
pub fn show(ui: &mut Ui, interface: Language, talk: Language, scenario: &Scenario) {
    ui.spacing_mut().item_spacing = vec2(space::M, space::XXL);
    situation_ui(ui, interface, talk, scenario);
    goals_ui(ui, interface, talk, scenario);
    ui.vertical(|ui| desk_ui(ui, interface, talk, scenario));
    weights_ui(ui, interface, scenario);
}

fn situation_ui(ui: &mut Ui, interface: Language, talk: Language, scenario: &Scenario) {
    let t = Tokens::of(ui);
    let customer = &scenario.customer;
    Card::new().margin(20).show(ui, |ui| {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing = vec2(space::XXL, space::M);
            let anger = i32::from(customer.mood.anger);
            let mood = Mood::of_anger(anger);
            let label = face_label(customer.name.get(talk), mood, anger, interface);
            let persona = Persona::from(&customer.look);
            Face::new(&persona, mood, FACE).label(label).show(ui);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing = vec2(space::M, space::M);
                who_ui(ui, talk, scenario);
                if let Some(line) = opening(scenario, talk) {
                    bubble_ui(ui, &line);
                }
                Rows::of(Type::Read, t.text, scenario.briefing.situation.get(talk)).show(ui);
                if let Some(authority) = &scenario.briefing.authority {
                    let head = say(interface, "briefing-authority");
                    Rows::new(Type::Body)
                        .strong(&head, t.text)
                        .run("  ", t.text_2)
                        .run(authority.get(talk), t.text_2)
                        .show(ui);
                }
            });
        });
    });
}

fn who_ui(ui: &mut Ui, talk: Language, scenario: &Scenario) {
    let t = Tokens::of(ui);
    let customer = &scenario.customer;
    ui.horizontal(|ui| {
        let name = Line::new(ui, Type::Title, t.text, customer.name.get(talk));
        let (rect, response) =
            ui.allocate_exact_size(vec2(name.width(), name.height()), egui::Sense::hover());
        let words = customer.name.get(talk).to_owned();
        response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Label, true, &words));
        name.left(ui.painter(), rect.left_center());
        if let Some(tier) = &customer.tier {
            Chip::new(tier.get(talk))
                .icon(icons::CROWN_SIMPLE.filled())
                .tone(Tone::Warn)
                .small()
                .show(ui);
        }
        Rows::of(Type::Dense, t.text_2, customer.persona.get(talk))
            .max_rows(1)
            .show(ui);
    });
}

/// The first line of the scripted opening, as the customer will say it or much like it.
fn opening(scenario: &Scenario, talk: Language) -> Option<String> {
    let start = scenario
        .script
        .nodes
        .iter()
        .find(|node| node.id == scenario.script.start)?;
    start.says.first().map(|line| line.get(talk).to_owned())
}

fn bubble_ui(ui: &mut Ui, words: &str) {
    let t = Tokens::of(ui);
    let mut corners = egui::CornerRadius::same(corner::CARD);
    corners.nw = corner::BADGE;
    Frame::new()
        .fill(t.bubble_customer)
        .corner_radius(corners)
        .inner_margin(Margin::symmetric(12, 8))
        .show(ui, |ui| {
            Rows::of(Type::BodyLarge, t.text, words)
                .hang(false)
                .show(ui)
        });
}

fn goals_ui(ui: &mut Ui, interface: Language, talk: Language, scenario: &Scenario) {
    Card::new()
        .margin(Margin {
            left: 20,
            right: 20,
            top: 12,
            bottom: 6,
        })
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            head_ui(
                ui,
                &say(interface, "briefing-goals"),
                &say(interface, "briefing-goals-order"),
            );
            for (place, goal) in scenario.goals.iter().enumerate() {
                if place > 0 {
                    divider(ui, 0.0);
                }
                goal_ui(ui, interface, talk, scenario, place + 1, goal);
            }
        });
}

/// A heading in dense secondary text with a small note at the right.
fn head_ui(ui: &mut Ui, name: &str, note: &str) {
    let t = Tokens::of(ui);
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), 24.0), egui::Sense::hover());
    let words = format!("{name} {note}");
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Label, true, &words));
    Line::new(ui, Type::Dense, t.text_2, name).left(ui.painter(), rect.left_center());
    Line::new(ui, Type::Small, t.text_2, note).right(ui.painter(), rect.right_center());
}

/// The competencies whose checks make a goal, in the fixed order.
fn competencies(scenario: &Scenario, goal: &Goal) -> Vec<Competency> {
    let has = |one: &&Competency| {
        scenario
            .checks
            .iter()
            .any(|check| check.competency.value == **one && goal.checks.contains(&check.id))
    };
    Competency::ALL.iter().filter(has).copied().collect()
}

fn goal_ui(
    ui: &mut Ui,
    interface: Language,
    talk: Language,
    scenario: &Scenario,
    number: usize,
    goal: &Goal,
) {
    const ROUND: f32 = 22.0;
    let t = Tokens::of(ui);
    let badges = competencies(scenario, goal);
    let taken = ROUND + space::L + badges.len() as f32 * 22.0 + space::M;
    let room = ui.available_width() - taken;
    let laid = Rows::of(Type::Body, t.text, goal.text.get(talk)).layout(ui, room);
    let high = laid.size().y + 18.0;
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), high), egui::Sense::hover());
    let names: Vec<String> = badges
        .iter()
        .map(|one| competency_name(*one, interface))
        .collect();
    let words = format!("{number} {} ({})", goal.text.get(talk), names.join(", "));
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Label, true, &words));
    let center = pos2(rect.left() + ROUND / 2.0, rect.center().y);
    ui.painter()
        .circle_stroke(center, ROUND / 2.0, egui::Stroke::new(1.0, t.line_strong));
    Line::new(ui, Type::Small, t.text_2, &number.to_string()).middle(ui.painter(), center);
    let at = pos2(
        rect.left() + ROUND + space::M,
        rect.center().y - laid.size().y / 2.0,
    );
    laid.paint(ui.painter(), at);
    for (place, competency) in badges.iter().rev().enumerate() {
        let x = rect.right() - 9.0 - place as f32 * 22.0;
        paint_badge(ui, pos2(x, rect.center().y), *competency, interface);
    }
}

/// What stands on the desk: icon, name, one line.
fn tiles(interface: Language, talk: Language, scenario: &Scenario) -> Vec<(Icon, String, String)> {
    let desk = &scenario.desk;
    let mut tiles = Vec::new();
    let mut add = |there: bool, icon: Icon, key: &str, about: String| {
        if there {
            tiles.push((icon, say(interface, key), about));
        }
    };
    let titles = |place: ActionPlace| {
        let titles: Vec<&str> = desk
            .actions
            .iter()
            .filter(|action| action.place == place)
            .map(|action| action.title.get(talk))
            .collect();
        titles.join(if interface == Language::Zh {
            "、"
        } else {
            ", "
        })
    };
    let count = |key: &'static str, count: usize| {
        Message::new(key).with("count", count as u64).say(interface)
    };
    let sections: Vec<&str> = desk
        .record
        .iter()
        .map(|section| section.title.get(talk))
        .collect();
    let sections = sections.join(if interface == Language::Zh {
        "、"
    } else {
        ", "
    });
    let has = |place| desk.actions.iter().any(|action| action.place == place);
    add(
        !desk.record.is_empty(),
        icons::IDENTIFICATION_CARD,
        "briefing-desk-record",
        sections,
    );
    add(
        !desk.tables.is_empty(),
        icons::TABLE,
        "briefing-desk-data",
        count("briefing-desk-data-about", desk.tables.len()),
    );
    add(
        !desk.articles.is_empty(),
        icons::BOOK_OPEN,
        "briefing-desk-articles",
        count("briefing-desk-articles-about", desk.articles.len()),
    );
    let actions = titles(ActionPlace::Actions);
    add(
        has(ActionPlace::Actions),
        icons::LIGHTNING,
        "briefing-desk-actions",
        actions,
    );
    let ticket = say(interface, "briefing-desk-ticket-about");
    add(
        has(ActionPlace::Ticket),
        icons::TICKET,
        "briefing-desk-ticket",
        ticket,
    );
    let offers = say(interface, "briefing-desk-offers-about");
    add(
        has(ActionPlace::Offers),
        icons::MEGAPHONE_SIMPLE,
        "briefing-desk-offers",
        offers,
    );
    let campaign = say(interface, "briefing-desk-campaign-about");
    add(
        has(ActionPlace::Campaign),
        icons::LIST_CHECKS,
        "briefing-desk-campaign",
        campaign,
    );
    let voices = say(interface, "briefing-desk-voices-about");
    add(
        has(ActionPlace::Voices),
        icons::CHATS,
        "briefing-desk-voices",
        voices,
    );
    let plan = say(interface, "briefing-desk-plan-about");
    add(
        has(ActionPlace::Plan),
        icons::KANBAN,
        "briefing-desk-plan",
        plan,
    );
    let shift = say(interface, "briefing-desk-shift-about");
    add(
        has(ActionPlace::Shift),
        icons::USERS_THREE,
        "briefing-desk-shift",
        shift,
    );
    tiles
}

fn desk_ui(ui: &mut Ui, interface: Language, talk: Language, scenario: &Scenario) {
    const HIGH: f32 = 63.0;
    const GAP: f32 = 10.0;
    let tiles = tiles(interface, talk, scenario);
    if tiles.is_empty() {
        return;
    }
    let t = Tokens::of(ui);
    ui.spacing_mut().item_spacing = vec2(GAP, GAP);
    Rows::of(Type::Dense, t.text_2, &say(interface, "briefing-desk")).show(ui);
    let columns = if ui.available_width() > 620.0 { 3 } else { 2 };
    let wide = (ui.available_width() - GAP * (columns - 1) as f32) / columns as f32;
    for row in tiles.chunks(columns) {
        let (_, place) = ui.allocate_space(vec2(ui.available_width(), HIGH));
        for (column, (icon, name, about)) in row.iter().enumerate() {
            let left = place.left() + column as f32 * (wide + GAP);
            let rect = Rect::from_min_size(pos2(left, place.top()), vec2(wide, HIGH));
            tile_ui(ui, rect, *icon, name, about);
        }
    }
}

fn tile_ui(ui: &Ui, rect: Rect, icon: Icon, name: &str, about: &str) {
    let t = Tokens::of(ui);
    let edge = egui::Stroke::new(1.0, t.line);
    crate::ui::shapes::framed_rect(ui.painter(), rect, corner::BUTTON, t.surface, edge);
    paint_icon(
        ui.painter(),
        icon,
        rect.min + vec2(22.0, 22.0),
        18.0,
        t.accent,
    );
    let left = rect.left() + 42.0;
    let line = Line::medium(ui, Type::Body, t.text, name);
    line.left(ui.painter(), pos2(left, rect.top() + 21.0));
    let note =
        Line::new(ui, Type::Small, t.text_2, about).within(ui, rect.right() - left - space::L);
    note.left(ui.painter(), pos2(left, rect.top() + 43.0));
    let response = ui.interact(rect, ui.id().with(("tile", name)), egui::Sense::hover());
    let words = format!("{name}: {about}");
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Label, true, &words));
    response.on_hover_text(about);
}

fn weights_ui(ui: &mut Ui, interface: Language, scenario: &Scenario) {
    let t = Tokens::of(ui);
    let pass = if scenario.critical.is_empty() {
        Message::new("briefing-pass")
    } else {
        Message::new("briefing-pass-cap").with("cap", *scenario.critical_cap)
    };
    let pass = pass.with("pass", *scenario.pass).say(interface);
    Card::new()
        .margin(Margin {
            left: 20,
            right: 20,
            top: 10,
            bottom: 12,
        })
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::S;
            head_ui(ui, &say(interface, "briefing-weights"), &pass);
            let (rect, _) =
                ui.allocate_exact_size(vec2(ui.available_width(), 10.0), egui::Sense::hover());
            let total: u32 = Competency::ALL
                .iter()
                .map(|one| scenario.weights.of(*one))
                .sum();
            let mut left = rect.left();
            for one in Competency::ALL {
                let points = scenario.weights.of(*one);
                if points == 0 || total == 0 {
                    continue;
                }
                let wide = rect.width() * points as f32 / total as f32;
                let piece =
                    Rect::from_min_size(pos2(left, rect.top()), vec2(wide - 2.0, rect.height()));
                ui.painter()
                    .rect_filled(piece, 3.0, t.competency(*one).fill);
                left += wide;
            }
            legend_ui(ui, interface, scenario);
        });
}

/// Badge, name and weight of each competency, spread over the width.
fn legend_ui(ui: &mut Ui, interface: Language, scenario: &Scenario) {
    let t = Tokens::of(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 26.0), egui::Sense::hover());
    let items: Vec<(Competency, Line, Line)> = Competency::ALL
        .iter()
        .filter(|one| scenario.weights.of(**one) > 0)
        .map(|one| {
            let name = Line::new(ui, Type::Dense, t.text_2, &competency_name(*one, interface));
            let points = scenario.weights.of(*one).to_string();
            (*one, name, Line::medium(ui, Type::Dense, t.text, &points))
        })
        .collect();
    let wide =
        |name: &Line, points: &Line| 18.0 + space::S + name.width() + space::S + points.width();
    let all: f32 = items
        .iter()
        .map(|(_, name, points)| wide(name, points))
        .sum();
    let gaps = items.len().saturating_sub(1).max(1) as f32;
    let gap = ((rect.width() - all) / gaps).max(space::S);
    let mut x = rect.left();
    for (competency, name, points) in &items {
        let each = wide(name, points);
        let place = Rect::from_min_size(pos2(x, rect.top()), vec2(each, rect.height()));
        let words = format!(
            "{} {}",
            competency_name(*competency, interface),
            scenario.weights.of(*competency)
        );
        let response = ui.interact(
            place,
            ui.id().with(("weight", competency.key())),
            egui::Sense::hover(),
        );
        response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Label, true, &words));
        paint_badge(ui, pos2(x + 9.0, rect.center().y), *competency, interface);
        let at = x + 18.0 + space::S;
        name.left(ui.painter(), pos2(at, rect.center().y));
        points.right(ui.painter(), pos2(x + each, rect.center().y));
        x += each + gap;
    }
}
