//! The conditions of a talk: mode, who plays the customer, the seed; and the button that begins it.

use egui::{Ui, vec2};

use super::BriefingView;
use crate::{
    app::{Actions, BriefingAction, Model, Storage, briefing::Plan},
    session::{CustomerKind, Mode},
    text::{Message, say},
    ui::{
        rows::Rows,
        theme::{Tokens, Type, icons, space},
        widgets::{Button, Field, Line, paint_icon, radio_card, segment, text_small},
    },
};

/// Height of the foot: a line and the start button.
pub const FOOT: f32 = 20.0 + 8.0 + 40.0;

/// The largest seed that can be typed.
const MOST: u64 = 999_999_999;

const MODES: [(Mode, &str); 3] = [
    (Mode::Learn, "learn"),
    (Mode::Practise, "practise"),
    (Mode::Exam, "exam"),
];

/// Mode, customer, seed.
pub fn choices_ui(
    ui: &mut Ui,
    model: &Model,
    plan: &Plan,
    view: &mut BriefingView,
    actions: &mut Actions,
) {
    let language = model.language;
    ui.spacing_mut().item_spacing = vec2(space::M, space::M);
    head(ui, &say(language, "briefing-mode"));
    for (mode, key) in MODES {
        let minutes = *plan.scenario.minutes;
        let means = Message::new(match mode {
            Mode::Learn => "briefing-mode-learn",
            Mode::Practise => "briefing-mode-practise",
            Mode::Exam => "briefing-mode-exam",
        })
        .with("minutes", minutes)
        .say(language);
        let name = say(language, &format!("app-mode-{key}"));
        let who = say(language, &format!("briefing-mode-{key}-who"));
        if radio_card(ui, plan.mode == mode, &name, &means, &who).clicked() {
            actions.push(BriefingAction::Mode(mode));
        }
    }
    ui.add_space(space::M);
    head(ui, &say(language, "briefing-customer"));
    customer_ui(ui, model, plan, actions);
    ui.add_space(space::M);
    head(ui, &say(language, "briefing-seed"));
    seed_ui(ui, model, plan, view, actions);
}

fn head(ui: &mut Ui, words: &str) {
    let t = Tokens::of(ui);
    Rows::of(Type::Dense, t.text_2, words).show(ui);
}

fn customer_ui(ui: &mut Ui, model: &Model, plan: &Plan, actions: &mut Actions) {
    let language = model.language;
    let mut kinds = vec![CustomerKind::Script, CustomerKind::Generated];
    // Without an endpoint there is nothing to choose.
    if model.judge.settings.customer().is_ok() {
        kinds.push(CustomerKind::Model);
    }
    let label = |kind: &CustomerKind| {
        let key = match kind {
            CustomerKind::Script => "app-customer-script",
            CustomerKind::Generated => "app-customer-generated",
            CustomerKind::Model => "app-customer-model",
        };
        say(language, key)
    };
    let labels: Vec<String> = kinds.iter().map(label).collect();
    let chosen = kinds
        .iter()
        .position(|kind| *kind == plan.customer)
        .unwrap_or(0);
    let wide = ui.available_width();
    let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
    if let Some(pressed) = segment(ui, "customer", &labels, chosen, Some(wide)) {
        actions.push(BriefingAction::Customer(kinds[pressed]));
    }
    let about = match plan.customer {
        CustomerKind::Script => "briefing-customer-script",
        CustomerKind::Generated => "briefing-customer-generated",
        CustomerKind::Model => "briefing-customer-model",
    };
    text_small(ui, &say(language, about));
}

fn seed_ui(
    ui: &mut Ui,
    model: &Model,
    plan: &Plan,
    view: &mut BriefingView,
    actions: &mut Actions,
) {
    let language = model.language;
    if view.of != Some(plan.seed) {
        view.seed = plan.seed.to_string();
        view.of = Some(plan.seed);
    }
    let name = say(language, "briefing-seed");
    let note = say(language, "briefing-seed-hint");
    let dice = say(language, "briefing-dice");
    ui.horizontal(|ui| {
        let room = ui.available_width() - 104.0;
        let field = Field::new(&mut view.seed, &name)
            .note(&note)
            .id("briefing-seed")
            .width(room);
        if field.show(ui).changed()
            && let Some(seed) = typed(&view.seed)
        {
            view.of = Some(seed);
            actions.push(BriefingAction::Seed(seed));
        }
        let wide = ui.available_width();
        if Button::plain(&dice)
            .icon(icons::DICE_FIVE)
            .width(wide)
            .show(ui)
            .clicked()
        {
            actions.push(BriefingAction::Dice);
            view.of = None;
        }
    });
    if typed(&view.seed).is_none() {
        let t = Tokens::of(ui);
        let words = Message::new("briefing-seed-bad").with("most", MOST.to_string());
        Rows::of(Type::Small, t.bad.ink, &words.say(language)).show(ui);
    }
}

/// The seed that was typed; full-width digits count.
fn typed(text: &str) -> Option<u64> {
    let digits: String = text
        .trim()
        .chars()
        .map(|c| match c {
            '０'..='９' => char::from(b'0' + (c as u32 - '０' as u32) as u8),
            other => other,
        })
        .collect();
    digits.parse().ok().filter(|seed| *seed <= MOST)
}

/// What is kept of it, and the start button.
pub fn foot_ui(ui: &mut Ui, model: &Model, plan: &Plan, actions: &mut Actions) {
    let t = Tokens::of(ui);
    let language = model.language;
    ui.spacing_mut().item_spacing = vec2(space::S, space::M);
    let kept = match (&model.storage, plan.mode) {
        (Storage::Broken(_), _) => "briefing-unsaved",
        (_, Mode::Learn) => "briefing-private",
        (_, Mode::Practise) => "briefing-private-practise",
        (_, Mode::Exam) => "briefing-private-exam",
    };
    let (line, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), 20.0), egui::Sense::hover());
    let words = say(language, kept);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Label, true, &words));
    let at = line.left_center();
    paint_icon(
        ui.painter(),
        icons::LOCK_SIMPLE,
        at + vec2(7.0, 0.0),
        14.0,
        t.text_3,
    );
    Line::new(ui, Type::Small, t.text_2, &words).left(ui.painter(), at + vec2(20.0, 0.0));
    let start = say(
        language,
        match plan.mode {
            Mode::Learn => "briefing-start-learn",
            Mode::Practise => "briefing-start-practise",
            Mode::Exam => "briefing-start-exam",
        },
    );
    let wide = ui.available_width();
    let button = Button::primary(&start)
        .icon(icons::PLAY.filled())
        .shortcut("Ctrl+Enter")
        .large()
        .width(wide);
    if button.show(ui).clicked() {
        actions.push(BriefingAction::Start);
    }
}

#[cfg(test)]
mod tests {
    use super::typed;

    #[test]
    fn a_seed_is_a_whole_number_in_either_width() {
        assert_eq!(typed(" 4127 "), Some(4127));
        assert_eq!(typed("４１２７"), Some(4127));
        for bad in ["", "-1", "4.5", "abc", "99999999999999999999"] {
            assert_eq!(typed(bad), None, "{bad}");
        }
    }
}
