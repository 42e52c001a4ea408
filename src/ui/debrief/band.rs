//! The band: how it ended, what it was worth, what was fatal.

use egui::{Rect, Ui, pos2, vec2};

use super::{DebriefView, data, list::Target};
use crate::{
    app::{Model, debrief::Debrief},
    assess::CriticalFinding,
    scenario::CriticalFamily,
    text::{Language, Message, say},
    ui::{
        face::{Face, Persona, face_label},
        rows::Rows,
        shapes::hairline_v,
        shell::child,
        theme::{Mood, Tokens, Type, icons, space},
        widgets::{Chip, Line, Tone, link, paint_icon},
    },
};

/// Height of the band where its three parts stand side by side.
pub const HIGH: f32 = 92.0;
const FACE: f32 = 60.0;
const TOTAL: f32 = 252.0;

/// Draws the band into `rect`, which is a card already: three parts side by side.
pub fn show(ui: &mut Ui, rect: Rect, model: &Model, debrief: &Debrief, view: &mut DebriefView) {
    let t = Tokens::of(ui);
    let total = if rect.width() < 900.0 { 220.0 } else { TOTAL };
    let critical = ((rect.width() - total) * 0.42).min(460.0);
    let (first, second) = (rect.right() - critical - total, rect.right() - critical);
    for x in [first, second] {
        hairline_v(ui.painter(), x, rect.top(), rect.bottom(), t.line);
    }
    let part = |from: f32, to: f32| {
        Rect::from_min_max(
            pos2(from + space::XXL, rect.top()),
            pos2(to - space::XL, rect.bottom()),
        )
    };
    child(ui, "outcome", part(rect.left(), first), |ui| {
        outcome_ui(ui, model, debrief)
    });
    child(ui, "total", part(first, second), |ui| {
        total_ui(ui, model, debrief)
    });
    child(ui, "critical", part(second, rect.right()), |ui| {
        critical_ui(ui, model, debrief, view);
    });
}

/// The customer's face as they left, the ending, their last words.
pub fn outcome_ui(ui: &mut Ui, model: &Model, debrief: &Debrief) {
    let t = Tokens::of(ui);
    let language = model.language;
    let talk = debrief.transcript.header.language;
    let rect = ui.max_rect();
    let customer = &debrief.scenario.customer;
    let mood = data::last_mood(debrief);
    let look = Mood::of_anger(i32::from(mood.anger));
    let persona = Persona::from(&customer.look);
    let at = pos2(rect.left() + FACE / 2.0, rect.top() + HIGH / 2.0);
    let face = Rect::from_center_size(at, vec2(FACE, FACE));
    child(ui, "face", face, |ui| {
        let name = customer.name.get(talk);
        let label = face_label(name, look, i32::from(mood.anger), language);
        Face::new(&persona, look, FACE).label(label).show(ui)
    });
    let left = face.right() + space::L + 2.0;
    let place = Rect::from_min_max(pos2(left, rect.top()), rect.right_bottom());
    child(ui, "words", place, |ui| {
        ui.spacing_mut().item_spacing.y = space::XXS;
        let said = data::last_words(debrief);
        let lines = if said.is_some() { 46.0 } else { 28.0 };
        ui.add_space((HIGH - lines) / 2.0 - 2.0);
        Rows::of(Type::FigureSmall, t.text, &data::outcome(debrief, language))
            .max_rows(1)
            .show(ui);
        if let Some(said) = said {
            Rows::of(Type::Body, t.text_2, &format!("“{said}”"))
                .hang(false)
                .max_rows(1)
                .show(ui);
        }
    });
}

/// The total, whether it passed, what it was before the cap. What was not marked shows no number.
pub fn total_ui(ui: &mut Ui, model: &Model, debrief: &Debrief) {
    let t = Tokens::of(ui);
    let language = model.language;
    let rect = ui.max_rect();
    let middle = rect.top() + HIGH / 2.0;
    let marks = &debrief.marks;
    let (figure, ink) = match marks.total {
        Some(total) => (total.to_string(), t.text),
        None => ("—".to_owned(), t.text_3),
    };
    let number = Line::new(ui, Type::Display, ink, &figure);
    let place = Rect::from_min_size(
        pos2(rect.left(), middle - 26.0),
        vec2(number.width().max(40.0), 52.0),
    );
    let spoken = match marks.total {
        Some(total) => Message::new("debrief-total")
            .with("total", total)
            .say(language),
        None => say(language, "debrief-no-total"),
    };
    let response = ui.interact(place, ui.id().with("figure"), egui::Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Label, true, &spoken));
    number.left(ui.painter(), pos2(rect.left(), middle));
    let left = rect.left() + number.width().max(40.0) + space::L;
    let (chip, tone) = match marks.passed {
        Some(true) => ("debrief-passed", Tone::Ok),
        Some(false) => ("debrief-failed", Tone::Bad),
        None => ("debrief-not-marked", Tone::Warn),
    };
    let note = match marks.not_marked {
        Some(why) => Some(data::not_marked(why, language)),
        None => data::total_note(debrief, language),
    };
    let place = Rect::from_min_max(pos2(left, rect.top()), rect.right_bottom());
    child(ui, "beside", place, |ui| {
        ui.spacing_mut().item_spacing = vec2(space::M, space::XS);
        let note = note.map(|note| Rows::of(Type::Small, t.text_2, &note).max_rows(2));
        let under = note.as_ref().map_or(0.0, |rows| {
            space::XS + rows.layout(ui, ui.available_width()).size().y
        });
        ui.add_space((HIGH - 20.0 - under) / 2.0);
        ui.spacing_mut().interact_size.y = 20.0;
        ui.horizontal(|ui| {
            Chip::new(&say(language, chip)).tone(tone).small().show(ui);
            if marks.total.is_some() {
                let pass = Message::new("debrief-pass").with("pass", debrief.scenario.pass.value);
                Rows::of(Type::Small, t.text_2, &pass.say(language)).show(ui);
            }
        });
        if let Some(note) = note {
            note.show(ui);
        }
    });
}

/// Fatal errors with the way to their line, or that there was none.
pub fn critical_ui(ui: &mut Ui, model: &Model, debrief: &Debrief, view: &mut DebriefView) {
    let t = Tokens::of(ui);
    let language = model.language;
    let rect = ui.max_rect();
    let middle = rect.top() + HIGH / 2.0;
    let icon = pos2(rect.left() + 14.0, middle);
    let errors = &debrief.marks.critical;
    let Some(first) = errors.first() else {
        let (glyph, ink, key) = match debrief.marks.not_marked {
            None => (
                icons::CHECK_CIRCLE.filled(),
                t.ok.ink,
                "debrief-no-critical",
            ),
            Some(_) => (icons::MINUS_CIRCLE, t.text_3, "debrief-critical-unknown"),
        };
        paint_icon(ui.painter(), glyph, icon, 22.0, ink);
        let place = Rect::from_min_max(pos2(rect.left() + 40.0, middle - 11.0), rect.max);
        child(ui, "none", place, |ui| {
            Rows::of(Type::Body, t.text_2, &say(language, key)).show(ui);
        });
        return;
    };
    paint_icon(
        ui.painter(),
        icons::WARNING_OCTAGON.filled(),
        icon,
        26.0,
        t.crit.ink,
    );
    let words = say(language, "debrief-see-line");
    let jump = Line::new(ui, Type::Dense, t.accent, &words).width() + 18.0;
    let text = Rect::from_min_max(
        pos2(rect.left() + 40.0, rect.top()),
        pos2(rect.right() - jump - space::L, rect.bottom()),
    );
    child(ui, "what", text, |ui| what_ui(ui, errors, first, language));
    let place = Rect::from_min_size(pos2(rect.right() - jump, middle - 10.0), vec2(jump, 20.0));
    let pressed = child(ui, "jump", place, |ui| link(ui, &words).clicked());
    let arrow = pos2(rect.right() - 7.0, middle);
    paint_icon(ui.painter(), icons::ARROW_DOWN, arrow, 13.0, t.accent);
    if pressed {
        view.go_to_turn(first.turn);
        view.go_to(Target::Turn(first.turn));
    }
}

fn what_ui(ui: &mut Ui, errors: &[CriticalFinding], first: &CriticalFinding, language: Language) {
    let t = Tokens::of(ui);
    let family = match first.family {
        CriticalFamily::Customer => "assess-family-customer",
        CriticalFamily::Business => "assess-family-business",
        CriticalFamily::Compliance => "assess-family-compliance",
    };
    let family = say(language, family);
    let head = Message::new("debrief-critical")
        .with("count", errors.len() as u64)
        .with("family", family)
        .say(language);
    let colon = say(language, "debrief-colon");
    let what = match first.turn {
        0 => first.title.clone(),
        turn => format!("{}{colon}{}", data::turn_name(turn, language), first.title),
    };
    ui.spacing_mut().item_spacing.y = 1.0;
    let rows = Rows::of(Type::Small, t.text_2, &what).max_rows(2);
    let high = 20.0
        + 18.0
            * if rows.layout(ui, ui.available_width()).size().y > 20.0 {
                2.0
            } else {
                1.0
            };
    ui.add_space((HIGH - high) / 2.0 - 1.0);
    Rows::new(Type::Dense)
        .strong(&head, t.crit.ink)
        .max_rows(1)
        .show(ui);
    rows.show(ui);
}
