//! The recommended case: the reason, the case, what it marks, and the two ways in.

use egui::{Rect, Ui, pos2, vec2};

use super::{
    card::channel_icon,
    data::{self, Card as Data, level_dots, level_name},
};
use crate::{
    app::{Actions, LibraryAction, Model},
    scenario::Competency,
    text::{Message, say},
    ui::{
        face::{Face, Persona, face_label},
        rows::Rows,
        shapes::hairline_v,
        shell::child,
        theme::{Breadth, Mood, Tokens, Type, competency_name, height, icons, space},
        widgets::{self, Button, Card, Chip, Line, Tone, bar, paint_icon},
    },
};

/// How high the card is.
const HIGH: f32 = 160.0;
const FACE: f32 = 102.0;
const SIDE: f32 = 252.0;

/// Draws the card over the width that is left.
pub fn show(
    ui: &mut Ui,
    model: &Model,
    card: &Data<'_>,
    why: &Message,
    competency: Option<Competency>,
    breadth: Breadth,
    actions: &mut Actions,
) {
    Card::new().height(HIGH).show(ui, |ui| {
        let inner = Rect::from_min_size(ui.max_rect().min, vec2(ui.available_width(), HIGH - 32.0));
        child(ui, "recommended", inner, |ui| {
            let scenario = &card.case.scenario;
            let anger = i32::from(scenario.customer.mood.anger);
            let mood = Mood::of_anger(anger);
            let persona = Persona::from(&scenario.customer.look);
            let face = Rect::from_center_size(
                pos2(inner.left() + 4.0 + FACE / 2.0, inner.center().y),
                vec2(FACE, FACE),
            );
            child(ui, "face", face, |ui| {
                let name = scenario.customer.name.get(card.language);
                let label = face_label(name, mood, anger, model.language);
                Face::new(&persona, mood, FACE).label(label).show(ui);
            });
            let bars = breadth > Breadth::Compact;
            let side_wide = if bars { SIDE } else { 136.0 };
            let side = Rect::from_min_max(
                pos2(inner.right() - side_wide + 16.0, inner.top()),
                inner.max,
            );
            let left = face.right() + space::XXL;
            let words = Rect::from_min_max(
                pos2(left, inner.top() - 2.0),
                pos2(side.left() - 2.0 * space::XL, inner.bottom() + 4.0),
            );
            child(ui, "words", words, |ui| {
                words_ui(ui, model, card, why, competency)
            });
            hairline_v(
                ui.painter(),
                side.left() - space::XL,
                inner.top(),
                inner.bottom(),
                Tokens::of(ui).line,
            );
            child(ui, "side", side, |ui| {
                side_ui(ui, side, model, card, bars, actions)
            });
        });
    });
}

fn words_ui(
    ui: &mut Ui,
    model: &Model,
    card: &Data<'_>,
    why: &Message,
    competency: Option<Competency>,
) {
    let t = Tokens::of(ui);
    let language = model.language;
    ui.spacing_mut().item_spacing = vec2(space::M, space::XXS);
    ui.spacing_mut().interact_size.y = Type::Dense.line();
    ui.horizontal(|ui| {
        let chip = say(language, "library-recommended");
        Chip::new(&chip)
            .icon(icons::SPARKLE)
            .tone(Tone::Accent)
            .show(ui);
        reason_ui(
            ui,
            &why.say(language),
            competency.map(|c| competency_name(c, language)),
        );
    });
    ui.add_space(space::XS);
    Rows::of(Type::PageSmall, t.text, card.title())
        .max_rows(1)
        .show(ui);
    let summary = card.case.scenario.summary.get(card.language);
    Rows::of(Type::Body, t.text_2, summary).max_rows(2).show(ui);
    ui.add_space(space::XS);
    facts_ui(ui, model, card);
}

/// The reason with the competency's name in the accent.
fn reason_ui(ui: &mut Ui, why: &str, name: Option<String>) {
    let t = Tokens::of(ui);
    let rows = match name.as_deref().and_then(|name| why.split_once(name)) {
        Some((before, after)) => Rows::of(Type::Dense, t.text_2, before)
            .strong(name.as_deref().unwrap_or_default(), t.accent)
            .run(after, t.text_2),
        None => Rows::of(Type::Dense, t.text_2, why),
    };
    rows.max_rows(1).show(ui);
}

/// Trade and channel, level, minutes, attempts so far.
fn facts_ui(ui: &mut Ui, model: &Model, card: &Data<'_>) {
    let t = Tokens::of(ui);
    let language = model.language;
    let scenario = &card.case.scenario;
    let minutes = Message::new("library-minutes").with("minutes", *scenario.minutes);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        fact_ui(ui, channel_icon(scenario.channel), &card.kind(language));
        ui.add_space(space::L);
        widgets::level_dots(
            ui,
            level_dots(scenario.level),
            &level_name(scenario.level, language),
        );
        ui.add_space(space::L);
        fact_ui(ui, icons::CLOCK, &minutes.say(language));
        let expected = model.library.recommended.and_then(|it| it.expected);
        if let Some(expected) = expected {
            let words = Message::new("library-expected").with("expected", expected);
            ui.add_space(space::L);
            fact_ui(ui, icons::TARGET, &words.say(language));
        }
        if let Some(tried) = data::tried(&card.record, model.zone_ms) {
            let words = tried.say(language);
            let room = Line::new(ui, Type::Dense, t.text_2, &words).width() + 30.0;
            if ui.available_width() > room {
                ui.add_space(space::L);
                fact_ui(ui, icons::ARROW_COUNTER_CLOCKWISE, &words);
            }
        }
    });
}

/// An icon with its words.
pub fn fact_ui(ui: &mut Ui, icon: crate::ui::theme::Icon, words: &str) {
    let t = Tokens::of(ui);
    let line = Line::new(ui, Type::Dense, t.text_2, words);
    let size = vec2(14.0 + space::S + line.width(), line.height());
    let (rect, response) = ui.allocate_exact_size(size, egui::Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Label, true, words));
    paint_icon(
        ui.painter(),
        icon,
        rect.left_center() + vec2(7.0, 0.0),
        14.0,
        t.text_2,
    );
    line.left(
        ui.painter(),
        rect.left_center() + vec2(14.0 + space::S, 0.0),
    );
}

fn side_ui(
    ui: &mut Ui,
    side: Rect,
    model: &Model,
    card: &Data<'_>,
    bars: bool,
    actions: &mut Actions,
) {
    let language = model.language;
    if bars {
        weights_ui(ui, side, model, card);
    }
    let id = card.case.id();
    let read = say(language, "library-read-briefing");
    let start = say(language, "library-start");
    let row = Rect::from_min_max(pos2(side.left(), side.bottom() - height::BUTTON), side.max);
    child(ui, "buttons", row, |ui| {
        if bars {
            ui.horizontal(|ui| {
                let plain = Button::plain(&read).icon(icons::CLIPBOARD_TEXT).show(ui);
                if plain.clicked() {
                    actions.push(LibraryAction::Brief(id.to_owned()));
                }
                let wide = ui.available_width();
                let go = Button::primary(&start)
                    .icon(icons::PLAY.filled())
                    .width(wide);
                if go.show(ui).clicked() {
                    actions.push(LibraryAction::Start(id.to_owned()));
                }
            });
        } else {
            let wide = ui.available_width();
            let go = Button::primary(&start)
                .icon(icons::PLAY.filled())
                .width(wide);
            if go.show(ui).clicked() {
                actions.push(LibraryAction::Start(id.to_owned()));
            }
        }
    });
}

/// Five bars with the share of the marks that each competency carries.
fn weights_ui(ui: &mut Ui, side: Rect, model: &Model, card: &Data<'_>) {
    let t = Tokens::of(ui);
    let names: Vec<Line> = Competency::ALL
        .iter()
        .map(|one| {
            Line::new(
                ui,
                Type::Small,
                t.text_2,
                &competency_name(*one, model.language),
            )
        })
        .collect();
    let widest = names.iter().map(Line::width).fold(0.0, f32::max);
    for (place, ((name, one), points)) in names
        .iter()
        .zip(Competency::ALL)
        .zip(card.weights())
        .enumerate()
    {
        let y = side.top() + 5.0 + place as f32 * 17.0;
        name.left(ui.painter(), pos2(side.left(), y));
        let track = Rect::from_min_max(
            pos2(side.left() + widest + space::M, y - 3.0),
            pos2(side.right() - 24.0, y + 3.0),
        );
        let share = points as f32 / 40.0;
        bar(
            ui.painter(),
            track,
            share,
            t.competency(*one).fill,
            t.sunken,
        );
        let value = Line::new(ui, Type::Small, t.text_2, &points.to_string());
        value.right(ui.painter(), pos2(side.right(), y));
    }
    let words = Competency::ALL
        .iter()
        .zip(card.weights())
        .map(|(one, points)| format!("{} {points}%", competency_name(*one, model.language)))
        .collect::<Vec<_>>()
        .join(" · ");
    let rect = Rect::from_min_size(side.min, vec2(side.width(), 85.0));
    let response = ui.interact(rect, ui.id().with("weights"), egui::Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Image, true, &words));
}
