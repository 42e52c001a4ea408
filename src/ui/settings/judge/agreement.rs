//! How far the judge agrees with people: a row a behaviour with its interval drawn, beside what one person reaches.

use egui::{Rect, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::FOLDER;
use crate::{
    app::{
        Actions, JudgeAction, Model,
        civil::Moment,
        judge::{Measured, Measuring},
    },
    batch::judge::AgreementRow,
    text::{Language, Message, say},
    ui::{
        dialog,
        rows::Rows,
        settings::row::row,
        theme::{Tokens, Type, icons, space, stroke},
        widgets::{Button, Line, Tone, bar, notice},
    },
};

/// Draws the rows of measuring and of what came of it.
pub fn show(ui: &mut Ui, model: &Model, actions: &mut Actions) {
    let language = model.language;
    let judge = &model.judge;
    let known = judge.agreement();
    let means = match (&judge.measuring, known) {
        (Measuring::Busy(_, 0), _) => say(language, "judge-measuring-begin"),
        (Measuring::Busy(at, of), _) => {
            let step = Message::new("judge-measuring")
                .with("at", *at)
                .with("of", *of);
            step.say(language)
        }
        (_, Some(known)) => known_words(known, model),
        (_, None) => say(language, "judge-agreement-none"),
    };
    let busy = matches!(judge.measuring, Measuring::Busy(..));
    let key = match (busy, known) {
        (true, _) => "judge-measure-stop",
        (false, Some(_)) => "judge-measure-again",
        (false, None) => "judge-measure-button",
    };
    let button = say(language, key);
    let what = say(language, "judge-agreement");
    let able = busy || judge.settings.endpoint().is_ok();
    let pressed = row(ui, &what, &means, 150.0, |ui| {
        let icon = if busy { icons::STOP } else { icons::SCALES };
        let button = Button::plain(&button)
            .icon(icon)
            .enabled(able)
            .id("judge-measure");
        button.show(ui).clicked()
    });
    match (pressed, busy) {
        (true, true) => actions.push(JudgeAction::Stop),
        (true, false) => dialog::ask(ui, FOLDER),
        _ => {}
    }
    if let Measuring::Busy(at, of) = judge.measuring {
        progress_ui(ui, at, of);
    }
    if let Measuring::Failed(what, hint) = &judge.measuring {
        let words = format!(
            "{}{}{}",
            what.say(language),
            say(language, "debrief-stop"),
            hint.say(language)
        );
        notice(ui, Tone::Warn, icons::WARNING, &words, None);
    }
    if let Some(known) = known {
        for row in &known.agreement.rows {
            agreement_ui(ui, row, language);
        }
        let t = Tokens::of(ui);
        Rows::of(
            Type::Small,
            t.text_2,
            &say(language, "judge-agreement-about"),
        )
        .show(ui);
    }
}

fn known_words(known: &Measured, model: &Model) -> String {
    let n = known
        .agreement
        .rows
        .iter()
        .map(|row| row.n)
        .max()
        .unwrap_or(0);
    let date = Moment::from_ms(known.at_ms + model.zone_ms).date();
    let words = Message::new("judge-agreement-known")
        .with("n", n)
        .with("date", date);
    words.say(model.language)
}

fn progress_ui(ui: &mut Ui, at: usize, of: usize) {
    let t = Tokens::of(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 6.0), Sense::hover());
    let share = at as f32 / of.max(1) as f32;
    bar(ui.painter(), rect, share, t.accent, t.sunken);
}

/// A behaviour: its name, the value, its interval in figures and on a scale from −1 to 1 with a line at what one human
/// reaches, and that figure.
fn agreement_ui(ui: &mut Ui, row: &AgreementRow, language: Language) {
    const HIGH: f32 = 24.0;
    /// Room for the figures, from the name to the scale and behind it.
    const FIGURES: [f32; 3] = [40.0, 92.0, 100.0];
    let t = Tokens::of(ui);
    let name = say(language, &format!("judge-behaviour-{}", row.behaviour));
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), HIGH), Sense::hover());
    let sentence = sentence(row, &name, language);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &sentence));
    let middle = rect.center().y;
    let painter = ui.painter().clone();
    let named = rect.left() + rect.width() * 0.31;
    let [valued, ranged, human] = FIGURES;
    let room = Rect::from_min_max(
        pos2(named + valued + ranged + space::M, middle),
        pos2(rect.right() - human, middle),
    );
    let line = Line::new(ui, Type::Dense, t.text, &name);
    line.within(ui, named - rect.left())
        .left(&painter, rect.left_center());
    let line = Line::medium(ui, Type::Dense, t.text, &two(row.value));
    line.right(&painter, pos2(named + valued, middle));
    let range = row.interval.map(|(low, high)| {
        let range = Message::new("judge-scale")
            .with("low", two(Some(low)))
            .with("high", two(Some(high)));
        range.say(language)
    });
    let line = Line::new(ui, Type::Small, t.text_2, &range.unwrap_or_default());
    line.right(&painter, pos2(named + valued + ranged, middle));
    let words = Message::new("judge-human")
        .with("value", two(row.human))
        .say(language);
    let line = Line::new(ui, Type::Small, t.text_2, &words);
    line.right(&painter, rect.right_center());
    scale(&painter, t, room, row);
    response.on_hover_text(sentence);
}

/// The scale over the width of `room`.
fn scale(painter: &egui::Painter, t: &Tokens, room: Rect, row: &AgreementRow) {
    let middle = room.center().y;
    let at = |value: f64| {
        let share = ((value + 1.0) / 2.0).clamp(0.0, 1.0) as f32;
        room.left() + room.width() * share
    };
    let thick = |from: f32, to: f32, half: f32| {
        Rect::from_min_max(pos2(from, middle - half), pos2(to, middle + half))
    };
    bar(
        painter,
        thick(room.left(), room.right(), 2.0),
        0.0,
        t.accent,
        t.sunken,
    );
    let tick = |value: f64, half: f32, stroke: Stroke| {
        painter.vline(at(value), (middle - half)..=(middle + half), stroke);
    };
    tick(0.0, 5.0, Stroke::new(stroke::HAIR, t.line_strong));
    if let Some((low, high)) = row.interval {
        bar(
            painter,
            thick(at(low), at(high), 1.0),
            1.0,
            t.accent,
            t.sunken,
        );
    }
    if let Some(human) = row.human {
        tick(human, 7.0, Stroke::new(stroke::BOLD, t.text_2));
    }
    if let Some(value) = row.value {
        painter.circle_filled(pos2(at(value), middle), 4.5, t.accent);
    }
}

fn sentence(row: &AgreementRow, name: &str, language: Language) -> String {
    let message = match (row.value, row.interval) {
        (Some(value), Some((low, high))) => Message::new("judge-row")
            .with("value", two(Some(value)))
            .with("low", two(Some(low)))
            .with("high", two(Some(high))),
        _ => Message::new("judge-row-none"),
    };
    message
        .with("behaviour", name.to_owned())
        .with("n", row.n)
        .with("human", two(row.human))
        .with("rules", two(row.rules))
        .say(language)
}

fn two(value: Option<f64>) -> String {
    value.map_or_else(
        || "–".to_owned(),
        |value| format!("{value:.2}").replace('-', "−"),
    )
}
