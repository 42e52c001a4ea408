//! The one thing to retry: which sentence, what the total would have been, a phrase to try, why; and the way back.

use egui::{Rect, ScrollArea, Stroke, Ui, pos2, vec2};

use super::data::{self, Sheet};
use crate::{
    app::{Actions, DebriefAction, Model, debrief::Debrief},
    assess::debrief::{Marked, Retry},
    scenario::Competency,
    session::Mode,
    text::{Language, Message, say},
    ui::{
        rows::Rows,
        shapes::framed_rect,
        shell::child,
        theme::{Tokens, Type, competency_name, corner, height, icons, space},
        widgets::{Button, Line, divider, paint_badge, paint_icon},
    },
};

/// Height of the buttons with the room above them.
const FOOT: f32 = height::BUTTON + space::L;

/// Draws the card's content over the whole of `ui`: the text scrolls, the buttons stay at the foot.
pub fn show(ui: &mut Ui, model: &Model, debrief: &Debrief, sheet: &Sheet, actions: &mut Actions) {
    let all = ui.max_rect();
    let foot = Rect::from_min_max(pos2(all.left(), all.bottom() - height::BUTTON), all.max);
    let above = Rect::from_min_max(all.min, pos2(all.right(), all.bottom() - FOOT));
    child(ui, "why", above, |ui| {
        ScrollArea::vertical()
            .id_salt("retry")
            .auto_shrink(false)
            .show(ui, |ui| {
                let gaps = if above.height() > 330.0 { 3 } else { 1 };
                text_ui(ui, model.language, debrief, sheet, gaps);
            });
    });
    child(ui, "foot", foot, |ui| {
        buttons_ui(ui, model.language, debrief, actions)
    });
}

/// Draws the text and the buttons under each other at the cursor.
pub fn show_whole(
    ui: &mut Ui,
    model: &Model,
    debrief: &Debrief,
    sheet: &Sheet,
    actions: &mut Actions,
) {
    text_ui(ui, model.language, debrief, sheet, 2);
    ui.add_space(space::L);
    let (foot, _) = ui.allocate_exact_size(
        vec2(ui.available_width(), height::BUTTON),
        egui::Sense::hover(),
    );
    child(ui, "foot", foot, |ui| {
        buttons_ui(ui, model.language, debrief, actions)
    });
}

/// What to retry, and the theory of at most `gaps` competencies that fell short.
fn text_ui(ui: &mut Ui, language: Language, debrief: &Debrief, sheet: &Sheet, gaps: usize) {
    let t = Tokens::of(ui);
    ui.spacing_mut().item_spacing.y = space::M;
    let head = say(language, "debrief-retry");
    let title = Line::new(ui, Type::Title, t.accent, &head);
    let (rect, response) = ui.allocate_exact_size(
        vec2(ui.available_width(), Type::Title.line()),
        egui::Sense::hover(),
    );
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Label, true, &head));
    let icon = rect.left_center() + vec2(9.0, 0.0);
    paint_icon(ui.painter(), icons::TARGET, icon, 18.0, t.accent);
    title.left(ui.painter(), rect.left_center() + vec2(26.0, 0.0));
    match (&debrief.retry, data::retry_title(debrief)) {
        (Some(retry), Some(title)) => retry_ui(ui, language, debrief, retry, title),
        _ => {
            let key = match debrief.marks.not_marked {
                Some(_) => "debrief-retry-not-marked",
                None => "debrief-retry-nothing",
            };
            Rows::of(Type::Body, t.text_2, &say(language, key)).show(ui);
        }
    }
    if debrief.mode() == Mode::Exam {
        Rows::of(Type::Small, t.text_2, &say(language, "debrief-retry-exam")).show(ui);
    }
    for &(competency, level) in sheet.gaps.iter().take(gaps) {
        theory_ui(ui, language, competency, level);
    }
}

fn retry_ui(ui: &mut Ui, language: Language, debrief: &Debrief, retry: &Retry, title: &str) {
    let t = Tokens::of(ui);
    let turn = retry.turn.filter(|turn| *turn > 0);
    let name = match turn {
        Some(turn) => Message::new("debrief-retry-what")
            .with("turn", data::turn_name(turn, language))
            .with("title", title.to_owned())
            .say(language),
        None => Message::new("debrief-retry-what-whole")
            .with("title", title.to_owned())
            .say(language),
    };
    let key = match (retry.passed, debrief.marks.passed) {
        (true, Some(false)) => "debrief-retry-would-pass",
        _ => "debrief-retry-would-be",
    };
    let would = Message::new(key).with("total", retry.total).say(language);
    Rows::new(Type::Body)
        .strong(&name, t.text)
        .run(&would, t.text_2)
        .show(ui);
    if let Some(better) = &retry.better {
        let advice = matches!(retry.marked, Marked::Critical(_)) || better.contains(['“', '"']);
        let words = if advice {
            better.clone()
        } else {
            format!("“{better}”")
        };
        phrase_ui(ui, &words);
    }
    let why = format!("{}{}", say(language, "debrief-why"), retry.why);
    Rows::of(Type::Small, t.text_2, &why).show(ui);
}

/// A phrase to try, on a soft ground.
fn phrase_ui(ui: &mut Ui, words: &str) {
    let t = Tokens::of(ui);
    let width = ui.available_width();
    let laid = Rows::of(Type::Body, t.text, words).layout(ui, width - 2.0 * space::L - 4.0);
    let (rect, response) = ui.allocate_exact_size(
        vec2(width, laid.size().y + 2.0 * space::M),
        egui::Sense::hover(),
    );
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Label, true, words));
    framed_rect(
        ui.painter(),
        rect,
        corner::BUTTON,
        t.accent_soft,
        Stroke::NONE,
    );
    laid.paint(ui.painter(), rect.min + vec2(space::L + 4.0, space::M));
}

/// What the next level of a competency looks like, by the anchors of the marks.
fn theory_ui(ui: &mut Ui, language: Language, competency: Competency, level: u8) {
    let t = Tokens::of(ui);
    divider(ui, 0.0);
    let head = Message::new("debrief-theory")
        .with("competency", competency_name(competency, language))
        .with("level", level)
        .say(language);
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), 20.0), egui::Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Label, true, &head));
    paint_badge(
        ui,
        rect.left_center() + vec2(9.0, 0.0),
        competency,
        language,
    );
    let line = Line::medium(ui, Type::Dense, t.text, &head).within(ui, rect.width() - 26.0);
    line.left(ui.painter(), rect.left_center() + vec2(26.0, 0.0));
    let anchor = say(
        language,
        &format!("debrief-anchor-{}-{level}", competency.key()),
    );
    Rows::of(Type::Small, t.text_2, &anchor).show(ui);
}

fn buttons_ui(ui: &mut Ui, language: Language, debrief: &Debrief, actions: &mut Actions) {
    let t = Tokens::of(ui);
    let all = ui.max_rect();
    let again = say(language, "debrief-again");
    let Some(turn) = debrief.retry_turn() else {
        let button = Button::plain(&again).icon(icons::ARROW_COUNTER_CLOCKWISE);
        if button.width(all.width()).show(ui).clicked() {
            actions.push(DebriefAction::Again);
        }
        return;
    };
    let small = Line::new(ui, Type::Body, t.text, &again).width() + 48.0;
    let large = all.width() - small - space::M;
    let from = Message::new("debrief-retry-from")
        .with("turn", turn)
        .say(language);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        let button = Button::primary(&from)
            .icon(icons::GIT_FORK)
            .shortcut("R")
            .width(large);
        if button.show(ui).clicked() {
            actions.push(DebriefAction::Retry(turn));
        }
        let button = Button::plain(&again)
            .icon(icons::ARROW_COUNTER_CLOCKWISE)
            .width(small);
        if button.show(ui).clicked() {
            actions.push(DebriefAction::Again);
        }
    });
}
