//! A recording critique: the talk turn by turn; a turn of the agent's is flagged, named and corrected.

use egui::{Popup, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::super::words::clock;
use crate::{
    app::{
        Actions,
        hall::{Answers, HallAction},
    },
    contest::practical::{CritiqueAnswer, FlagAnswer},
    scenario::{Critique, RecordedTurn, Speaker, ViolationName},
    text::{Language, Message, say},
    ui::{
        rows::Rows,
        shapes::hairline_h,
        theme::{Tokens, Type, icons, space},
        widgets::{Button, Field, Line, icon_button, radio, text_dense},
    },
};

/// Width of the time before a turn, and of the flag behind it.
const TIME: f32 = 52.0;
const FLAG: f32 = 84.0;

/// Draws the talk; every change of the answer is asked for as a whole.
pub fn show(
    ui: &mut Ui,
    language: Language,
    exercise: &Critique,
    answer: &CritiqueAnswer,
    at: usize,
    actions: &mut Actions,
) {
    text_dense(ui, &exercise.about.value);
    text_dense(ui, &say(language, "hall-critique-about"));
    let mut changed = answer.clone();
    for (number, turn) in (1_u32..).zip(&exercise.turns) {
        if turn_ui(ui, language, turn, number) {
            changed.flags.push(FlagAnswer {
                turn: number,
                name: ViolationName::Perfunctory,
                correction: String::new(),
            });
        }
        let mut gone = None;
        for (place, flag) in changed.flags.iter_mut().enumerate() {
            if flag.turn == number && flag_ui(ui, language, flag, place) {
                gone = Some(place);
            }
        }
        if let Some(place) = gone {
            changed.flags.remove(place);
        }
    }
    if changed != *answer {
        actions.push(HallAction::Answer(at, Answers::Critique(changed)));
    }
}

/// One turn; whether a flag is put on it.
fn turn_ui(ui: &mut Ui, language: Language, turn: &RecordedTurn, number: u32) -> bool {
    let t = Tokens::of(ui);
    let agent = turn.who == Speaker::Agent;
    let key = if agent {
        "hall-said-agent"
    } else {
        "hall-said-customer"
    };
    let words = format!("{}{}", say(language, key), turn.says.value);
    let ink = if agent { t.text } else { t.text_2 };
    let wide = ui.available_width();
    let laid = Rows::of(Type::Body, ink, &words).layout(ui, wide - TIME - FLAG);
    let high = laid.size().y.max(30.0) + 2.0 * space::XS;
    let (rect, response) = ui.allocate_exact_size(vec2(wide, high), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &words));
    hairline_h(ui.painter(), rect.left(), rect.right(), rect.top(), t.line);
    let from = clock(i64::from(turn.from.value) * 1_000);
    let time = Line::new(ui, Type::Small, t.text_3, &from);
    time.left(
        ui.painter(),
        pos2(rect.left(), rect.top() + space::XS + 11.0),
    );
    laid.paint(
        ui.painter(),
        pos2(rect.left() + TIME, rect.top() + space::XS),
    );
    if !agent {
        return false;
    }
    let place = egui::Rect::from_min_max(
        pos2(rect.right() - FLAG + space::S, rect.top() + space::XS),
        rect.max,
    );
    let mut child = ui.new_child(
        egui::UiBuilder::new()
            .id_salt(("flag", number))
            .max_rect(place),
    );
    let label = say(language, "hall-critique-flag");
    let name = Message::new("hall-critique-flag-of")
        .with("turn", number)
        .say(language);
    let button = Button::quiet(&label)
        .icon(icons::FLAG)
        .bar()
        .id(("flag", number));
    let response = button.show(&mut child);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &name));
    response.clicked()
}

/// A flag: its name, the correction; whether it is taken away.
fn flag_ui(ui: &mut Ui, language: Language, flag: &mut FlagAnswer, place: usize) -> bool {
    let mut gone = false;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        ui.add_space(TIME);
        let words = name(flag.name, language);
        let button = Button::plain(&words).trailing(icons::CARET_DOWN);
        let chip = button.id(("violation-name", place)).show(ui);
        Popup::menu(&chip)
            .id(egui::Id::new(("violation", place)))
            .show(|ui| {
                ui.set_width(240.0);
                egui::ScrollArea::vertical()
                    .max_height(320.0)
                    .show(ui, |ui| {
                        for one in ViolationName::ALL {
                            if radio(ui, flag.name == *one, &name(*one, language)).clicked() {
                                flag.name = *one;
                                ui.close();
                            }
                        }
                    });
            });
        let hint = say(language, "hall-critique-correction");
        let wide = ui.available_width() - 44.0;
        Field::new(&mut flag.correction, &hint)
            .hint(&hint)
            .width(wide)
            .id(("correction", place))
            .show(ui);
        gone = icon_button(ui, icons::X, &say(language, "hall-critique-unflag")).clicked();
    });
    gone
}

fn name(of: ViolationName, language: Language) -> String {
    say(language, &format!("violation-{}", of.key()))
}
