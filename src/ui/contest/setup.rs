//! What the next theory paper is to be: topics, how many questions, how long, which seed, under which conditions.

use egui::{CursorIcon, Key, Modifiers, Response, Sense, Stroke, Ui, WidgetInfo, WidgetType, vec2};

use super::ContestView;
use crate::{
    app::{
        Actions, ContestAction, Model,
        contest::{MOST_SEED, Offer, Setup},
    },
    contest::{Conditions, Showing},
    scenario::{Bank, Named, Topic},
    text::{Message, say},
    ui::{
        rows::Rows,
        shapes::framed_rect,
        theme::{Breadth, Tokens, Type, corner, height, icons, space, stroke},
        widgets::{
            Button, Card, Field, Line, divider, focus_ring, hovered, radio_card, section_title,
            segment, text_small,
        },
    },
};

/// How many questions can be chosen at a press.
const COUNTS: [usize; 4] = [10, 20, 50, 100];
/// How many cases.
const CASES: [usize; 4] = [0, 1, 2, 3];
/// How many minutes; 0 is no limit.
const MINUTES: [u32; 5] = [0, 15, 30, 60, 90];

/// Draws the card.
pub fn show(ui: &mut Ui, model: &Model, view: &mut ContestView, actions: &mut Actions) {
    let language = model.language;
    let setup = &model.contest.setup;
    let banks = model
        .contest
        .banks
        .as_deref()
        .map_or(&[][..], Vec::as_slice);
    Card::new().margin(20).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::M;
        section_title(
            ui,
            &say(language, "contest-theory"),
            &say(language, "contest-theory-about"),
        );
        topics_ui(ui, model, setup, banks, actions);
        divider(ui, space::XS);
        numbers_ui(ui, model, setup, view, actions);
        divider(ui, space::XS);
        conditions_ui(ui, model, setup, actions);
        divider(ui, space::XS);
        foot_ui(ui, model, setup, actions);
    });
}

fn topics_ui(ui: &mut Ui, model: &Model, setup: &Setup, banks: &[Bank], actions: &mut Actions) {
    let language = model.language;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::S, space::S);
        let all = say(language, "contest-all-topics");
        if toggle(ui, "all", setup.topics.is_empty(), &all, None).clicked() {
            actions.push(ContestAction::AllTopics);
        }
        for &topic in Topic::ALL {
            let questions = banks.iter().flat_map(|bank| &bank.questions);
            let count = questions.filter(|it| it.topic == topic).count();
            let on = setup.topics.contains(&topic);
            let name = topic.name(language);
            if toggle(ui, topic.key(), on, &name, Some(count)).clicked() {
                actions.push(ContestAction::Topic(topic, !on));
            }
        }
    });
}

/// A choice that is on or off, with how many there are behind its name.
fn toggle(ui: &mut Ui, id: &str, on: bool, name: &str, count: Option<usize>) -> Response {
    let t = Tokens::of(ui);
    let (ink, edge) = if on {
        (t.accent, t.accent_line)
    } else {
        (t.text, t.line_strong)
    };
    let line = match on {
        true => Line::medium(ui, Type::Dense, ink, name),
        false => Line::new(ui, Type::Dense, ink, name),
    };
    let count = count.map(|count| {
        let ink = if on { t.accent } else { t.text_3 };
        Line::new(ui, Type::Small, ink, &count.to_string())
    });
    let behind = count.as_ref().map_or(0.0, |it| it.width() + space::S);
    let size = vec2(line.width() + behind + 2.0 * space::L, height::FILTER);
    let (_, rect) = ui.allocate_space(size);
    let response = ui.interact(rect, ui.id().with(("topic", id)), Sense::click());
    response.widget_info(|| WidgetInfo::selected(WidgetType::Checkbox, ui.is_enabled(), on, name));
    let rest = if on { t.accent_soft } else { t.surface };
    let over = if on { t.accent_soft } else { t.hover };
    let fill = hovered(ui, &response, rest, over);
    framed_rect(
        ui.painter(),
        rect,
        corner::BUTTON,
        fill,
        Stroke::new(stroke::HAIR, edge),
    );
    let at = rect.left_center() + vec2(space::L, 0.0);
    line.left(ui.painter(), at);
    if let Some(count) = count {
        count.left(ui.painter(), at + vec2(line.width() + space::S, 0.5));
    }
    focus_ring(ui, &response, corner::BUTTON, false);
    response.on_hover_cursor(CursorIcon::PointingHand)
}

/// A row with its name at the left and what can be chosen at the right.
fn row(ui: &mut Ui, name: &str, content: impl FnOnce(&mut Ui)) {
    const NAME: f32 = 76.0;
    ui.horizontal(|ui| {
        let t = Tokens::of(ui);
        ui.spacing_mut().item_spacing.x = space::M;
        let line = Line::new(ui, Type::Dense, t.text_2, name);
        let (rect, _) =
            ui.allocate_exact_size(vec2(NAME.max(line.width()), height::FIELD), Sense::hover());
        line.left(ui.painter(), rect.left_center());
        content(ui);
    });
}

fn numbers_ui(
    ui: &mut Ui,
    model: &Model,
    setup: &Setup,
    view: &mut ContestView,
    actions: &mut Actions,
) {
    let language = model.language;
    let chosen = |labels: &[String], at: Option<usize>, id: &str, ui: &mut Ui| {
        let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
        segment(ui, id, &labels, at.unwrap_or(usize::MAX), None)
    };
    row(ui, &say(language, "contest-count"), |ui| {
        let labels = COUNTS.map(|it| it.to_string());
        let at = COUNTS.iter().position(|it| *it == setup.count);
        if let Some(pressed) = chosen(&labels, at, "count", ui) {
            actions.push(ContestAction::Count(COUNTS[pressed]));
        }
    });
    row(ui, &say(language, "contest-cases"), |ui| {
        let labels = CASES.map(|it| it.to_string());
        let at = CASES.iter().position(|it| *it == setup.cases);
        if let Some(pressed) = chosen(&labels, at, "cases", ui) {
            actions.push(ContestAction::Cases(CASES[pressed]));
        }
        if Breadth::of_window(ui) != Breadth::Compact {
            text_small(ui, &say(language, "contest-cases-about"));
        }
    });
    row(ui, &say(language, "contest-minutes"), |ui| {
        let labels = MINUTES.map(|it| match it {
            0 => say(language, "contest-no-limit"),
            minutes => Message::new("contest-min")
                .with("count", minutes)
                .say(language),
        });
        let now = setup.minutes.unwrap_or_default();
        let at = MINUTES.iter().position(|it| *it == now);
        if let Some(pressed) = chosen(&labels, at, "minutes", ui) {
            actions.push(ContestAction::Minutes(Some(MINUTES[pressed])));
        }
    });
    row(ui, &say(language, "contest-seed"), |ui| {
        seed_ui(ui, model, setup, view, actions);
    });
    if typed(&view.seed).is_none() {
        let t = Tokens::of(ui);
        let words = Message::new("briefing-seed-bad").with("most", MOST_SEED.to_string());
        Rows::of(Type::Small, t.bad.ink, &words.say(language)).show(ui);
    }
}

fn seed_ui(
    ui: &mut Ui,
    model: &Model,
    setup: &Setup,
    view: &mut ContestView,
    actions: &mut Actions,
) {
    let language = model.language;
    if view.seed_of != Some(setup.seed) {
        view.seed = setup.seed.to_string();
        view.seed_of = Some(setup.seed);
    }
    let name = say(language, "contest-seed");
    let field = Field::new(&mut view.seed, &name)
        .id("contest-seed")
        .width(132.0);
    if field.show(ui).changed()
        && let Some(seed) = typed(&view.seed)
    {
        view.seed_of = Some(seed);
        actions.push(ContestAction::Seed(seed));
    }
    let dice = say(language, "briefing-dice");
    let button = Button::plain(&dice).icon(icons::DICE_FIVE);
    if button.show(ui).clicked() {
        actions.push(ContestAction::Dice);
        view.seed_of = None;
    }
    if Breadth::of_window(ui) != Breadth::Compact {
        text_small(ui, &say(language, "contest-seed-about"));
    }
}

/// The seed that was typed; full-width digits count.
fn typed(text: &str) -> Option<u64> {
    let folded = crate::text::normalise(text.trim()).text;
    folded.parse().ok().filter(|seed| *seed <= MOST_SEED)
}

fn conditions_ui(ui: &mut Ui, model: &Model, setup: &Setup, actions: &mut Actions) {
    let language = model.language;
    let both = [Conditions::Training, Conditions::Exam];
    ui.columns(2, |columns| {
        for (ui, conditions) in columns.iter_mut().zip(both) {
            let (name, means) = match conditions {
                Conditions::Training => ("contest-training", "contest-training-about"),
                Conditions::Exam => ("contest-exam", "contest-exam-about"),
            };
            let (name, means) = (say(language, name), say(language, means));
            if radio_card(ui, setup.conditions == conditions, &name, &means, "").clicked() {
                actions.push(ContestAction::Conditions(conditions));
            }
        }
    });
    if setup.conditions == Conditions::Training {
        row(ui, &say(language, "contest-showing"), |ui| {
            let labels = ["contest-showing-each", "contest-showing-end"];
            let labels = labels.map(|key| say(language, key));
            let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
            let both = [Showing::EachAnswer, Showing::AtTheEnd];
            let at = usize::from(setup.showing == Showing::AtTheEnd);
            if let Some(pressed) = segment(ui, "showing", &labels, at, None) {
                actions.push(ContestAction::Showing(both[pressed]));
            }
        });
    }
}

/// What the paper will be, and the button that begins it.
fn foot_ui(ui: &mut Ui, model: &Model, setup: &Setup, actions: &mut Actions) {
    let t = Tokens::of(ui);
    let language = model.language;
    let Offer { drawn, has, cases } = model.contest.offer;
    let ready = drawn > 0 && typed(&setup.seed.to_string()).is_some();
    let (key, ink) = match (model.contest.banks.is_some(), drawn) {
        (false, _) => ("contest-reading", t.text_2),
        (true, 0) => ("contest-nothing", t.warn.ink),
        (true, drawn) if drawn < setup.count + setup.cases => ("contest-drawn-fewer", t.warn.ink),
        _ => ("contest-drawn", t.text_2),
    };
    let words = Message::new(key)
        .with("drawn", drawn as u64)
        .with("has", has as u64)
        .with("cases", cases as u64)
        .say(language);
    ui.horizontal(|ui| {
        let start = say(language, "contest-start");
        let button = Button::primary(&start)
            .icon(icons::PLAY.filled())
            .shortcut("Ctrl+Enter")
            .large()
            .enabled(ready);
        let pressed = button.show(ui).clicked();
        let key = ui.input_mut(|i| i.consume_key(Modifiers::COMMAND, Key::Enter));
        if ready && (pressed || key) {
            actions.push(ContestAction::Start);
        }
        ui.add_space(space::S);
        let width = ui.available_width();
        Rows::of(Type::Dense, ink, &words).show_in(ui, width);
    });
}
