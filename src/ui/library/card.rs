//! A card of the library: face in the starting mood, title, two lines, what it marks, level, minutes, best.

use egui::{Rect, Ui, UiBuilder, pos2, vec2};

use super::data::{Card as Data, level_dots, level_name};
use crate::{
    app::{Actions, LibraryAction, Model},
    scenario::Channel,
    text::{Message, say},
    ui::{
        face::{Face, Persona},
        rows::Rows,
        shell::child,
        theme::{Icon, Mood, Tokens, Type, icons, space},
        widgets::{self, Card, Chip, Line, Tone, mini_bars, paint_icon},
    },
};

/// How high a card is.
pub const HIGH: f32 = 180.0;
const FACE: f32 = 44.0;

/// The icon of a channel.
pub fn channel_icon(channel: Channel) -> Icon {
    match channel {
        Channel::Chat => icons::CHAT_CIRCLE_TEXT,
        Channel::Phone => icons::PHONE,
        Channel::Mail => icons::ENVELOPE_SIMPLE,
        Channel::App => icons::DEVICE_MOBILE,
    }
}

/// Draws the card into `rect`; the whole of it opens the briefing.
pub fn show(ui: &mut Ui, rect: Rect, model: &Model, card: &Data<'_>, actions: &mut Actions) {
    let id = card.case.id();
    let label = card.label(model.language);
    let mut place = ui.new_child(UiBuilder::new().id_salt(("case", id)).max_rect(rect));
    let made = Card::new()
        .height(HIGH)
        .button(&mut place, ("card", id), &label, |ui| {
            let inner = ui.max_rect();
            let inner = Rect::from_min_size(inner.min, vec2(inner.width(), HIGH - 32.0));
            child(ui, "inside", inner, |ui| inside_ui(ui, inner, model, card));
        });
    if made.response.clicked() {
        actions.push(LibraryAction::Brief(id.to_owned()));
    }
}

fn inside_ui(ui: &mut Ui, inner: Rect, model: &Model, card: &Data<'_>) {
    let t = Tokens::of(ui);
    let language = model.language;
    let scenario = &card.case.scenario;
    let persona = Persona::from(&scenario.customer.look);
    let mood = Mood::of_anger(i32::from(scenario.customer.mood.anger));
    let face = Rect::from_min_size(inner.min, vec2(FACE, FACE));
    Face::new(&persona, mood, FACE).paint(ui, face);
    let mut right = inner.right();
    let state = if card.record.passed {
        Some(("library-passed", Tone::Ok))
    } else if card.case.own {
        Some(("library-own", Tone::Plain))
    } else {
        None
    };
    if let Some((key, tone)) = state {
        let words = say(language, key);
        let wide = Line::new(ui, Type::Small, t.text, &words).width() + 2.0 * space::S;
        right -= wide;
        let place = Rect::from_min_size(pos2(right, inner.top() + 2.0), vec2(wide, 20.0));
        child(ui, "state", place, |ui| {
            Chip::new(&words).tone(tone).small().show(ui)
        });
        right -= space::M;
    }
    let left = face.right() + space::L;
    let title = Line::new(ui, Type::Title, t.text, card.title()).within(ui, right - left);
    title.left(ui.painter(), pos2(left, inner.top() + 11.0));
    let icon_at = pos2(left + 7.0, inner.top() + 33.0);
    paint_icon(
        ui.painter(),
        channel_icon(scenario.channel),
        icon_at,
        14.0,
        t.text_2,
    );
    let kind = Line::new(ui, Type::Dense, t.text_2, &card.kind(language));
    let kind = kind.within(ui, inner.right() - left - 20.0);
    kind.left(ui.painter(), pos2(left + 20.0, inner.top() + 33.0));
    let summary = Rect::from_min_size(
        pos2(inner.left(), inner.top() + 54.0),
        vec2(inner.width(), 40.0),
    );
    child(ui, "summary", summary, |ui| {
        let words = scenario.summary.get(card.language);
        Rows::of(Type::Dense, t.text_2, words)
            .max_rows(2)
            .silent()
            .show(ui);
    });
    foot_ui(ui, inner, model, card);
}

fn foot_ui(ui: &mut Ui, inner: Rect, model: &Model, card: &Data<'_>) {
    let t = Tokens::of(ui);
    let language = model.language;
    let scenario = &card.case.scenario;
    let bars = Rect::from_min_size(pos2(inner.left(), inner.bottom() - 44.0), vec2(92.0, 44.0));
    child(ui, "bars", bars, |ui| {
        mini_bars(ui, card.weights(), language)
    });
    let left = bars.right() + 14.0;
    let level = Rect::from_min_size(pos2(left, inner.bottom() - 41.0), vec2(120.0, 20.0));
    child(ui, "level", level, |ui| {
        let words = level_name(scenario.level, language);
        widgets::level_dots(ui, level_dots(scenario.level), &words)
    });
    let minutes = Message::new("library-minutes")
        .with("minutes", *scenario.minutes)
        .say(language);
    let clock = pos2(left + 7.0, inner.bottom() - 11.0);
    paint_icon(ui.painter(), icons::CLOCK, clock, 14.0, t.text_2);
    let line = Line::new(ui, Type::Dense, t.text_2, &minutes);
    line.left(ui.painter(), clock + vec2(13.0, 0.0));
    let (note, value, ink) = match card.record.best {
        Some(best) if card.record.passed => ("library-best", best.to_string(), t.ok.ink),
        Some(best) => ("library-best", best.to_string(), t.text),
        None => ("library-untried", "—".to_owned(), t.text_3),
    };
    let note = Line::new(ui, Type::Small, t.text_2, &say(language, note));
    note.right(ui.painter(), pos2(inner.right(), inner.bottom() - 34.0));
    let value = Line::new(ui, Type::FigureSmall, ink, &value);
    value.right(ui.painter(), pos2(inner.right(), inner.bottom() - 12.0));
}
