//! The customer: face in the mood, name, meters with the causes of the last turn, what was told.

use egui::{Align, Layout, Rect, ScrollArea, Ui, pos2, vec2};

use super::Scene;
use crate::{
    app::seen::{Meter as Which, Seen},
    scenario::Cause as Why,
    session::Mode,
    text::{Language, Message, say},
    ui::{
        face::{Face, Persona, face_label},
        rows::Rows,
        shell::child,
        theme::{Mood, Tokens, Type, cause_name, icons, signed, space},
        widgets::{Cause, Chip, Line, Meter, Tone, divider, icon, mood_steps, paint_icon},
    },
};

const FACE: f32 = 132.0;
/// The strip of a compact window, without causes.
const STRIP: f32 = 64.0;

/// The four-step mood of the visible anger.
fn mood(seen: &Seen) -> Mood {
    Mood::of_anger(i32::from(seen.mood.anger))
}

/// Draws the column over the whole of `ui`.
pub fn show(ui: &mut Ui, scene: Scene<'_>) {
    let inner = ui.max_rect().shrink2(vec2(space::XL, 0.0));
    child(ui, "customer-inner", inner, |ui| {
        ScrollArea::vertical()
            .id_salt("customer")
            .auto_shrink(false)
            .show(ui, |ui| {
                ui.spacing_mut().item_spacing = vec2(space::S, space::S);
                ui.add_space(space::XL);
                head_ui(ui, scene);
                ui.add_space(space::M);
                meters_ui(ui, scene);
                divider(ui, space::S);
                told_ui(ui, scene);
                ui.add_space(space::XL);
            });
    });
}

fn head_ui(ui: &mut Ui, scene: Scene<'_>) {
    let t = Tokens::of(ui);
    let talk = scene.talk;
    let customer = &talk.scenario.customer;
    let mood = mood(&talk.seen);
    let persona = Persona::from(&customer.look);
    let name = customer.name.get(talk.language());
    let label = face_label(name, mood, i32::from(talk.seen.mood.anger), scene.language);
    let time = ui.input(|i| i.time);
    ui.with_layout(Layout::top_down(Align::Center), |ui| {
        Face::new(&persona, mood, FACE)
            .moving(time, talk.typing)
            .easing("customer")
            .label(label)
            .show(ui);
        ui.add_space(space::XS);
        let line = Line::new(ui, Type::Title, t.text, name);
        let tier = customer.tier.as_ref().map(|tier| tier.get(talk.language()));
        let chip = tier.map_or(0.0, |tier| {
            Line::new(ui, Type::Small, t.text, tier).width() + 18.0 + 2.0 * space::S + space::M
        });
        let room = ui.available_width();
        let beside = line.width() + chip + 2.0 <= room;
        let wide = if beside {
            line.width() + chip + 2.0
        } else {
            (line.width() + 2.0).min(room)
        };
        let row = Layout::left_to_right(Align::Center);
        ui.allocate_ui_with_layout(vec2(wide, 24.0), row, |ui| {
            ui.spacing_mut().item_spacing.x = space::M;
            let name = Rows::of(Type::Title, t.text, name).max_rows(1);
            // A name that just fits must not break: widths are rounded on the way.
            name.show_in(ui, (line.width() + 1.0).ceil());
            if let Some(tier) = tier.filter(|_| beside) {
                tier_ui(ui, tier);
            }
        });
        if let Some(tier) = tier.filter(|_| !beside) {
            tier_ui(ui, tier);
        }
        mood_steps(ui, mood, scene.language);
    });
}

fn tier_ui(ui: &mut Ui, tier: &str) {
    let chip = Chip::new(tier).icon(icons::CROWN_SIMPLE.filled());
    chip.tone(Tone::Warn).small().show(ui);
}

fn meters_ui(ui: &mut Ui, scene: Scene<'_>) {
    let t = Tokens::of(ui);
    let language = scene.language;
    let seen = &scene.talk.seen;
    let tells = scene.talk.mode() != Mode::Exam;
    let fill = t.mood(mood(seen)).fill;
    let names = ["talk-anger", "talk-trust", "talk-patience"].map(|key| say(language, key));
    let causes = [Which::Anger, Which::Trust, Which::Patience].map(|which| {
        if tells {
            causes(seen, which, language)
        } else {
            Vec::new()
        }
    });
    let of = |which: Which| u32::from(which.of(seen.mood));
    let before = |which: Which| u32::from(which.of(seen.before));
    ui.spacing_mut().item_spacing.y = space::S;
    ui.vertical(|ui| {
        Meter::new(&names[0], of(Which::Anger), 100)
            .before(before(Which::Anger))
            .fill(fill)
            .causes(&causes[0])
            .show(ui);
    });
    ui.add_space(space::S);
    ui.vertical(|ui| {
        Meter::new(&names[1], of(Which::Trust), 100)
            .before(before(Which::Trust))
            .causes(&causes[1])
            .show(ui);
    });
    ui.add_space(space::S);
    let unit = say(language, "talk-patience-unit");
    let pips = u32::from(seen.patience_of).max(1);
    ui.vertical(|ui| {
        Meter::new(&names[2], of(Which::Patience), pips)
            .unit(&unit)
            .causes(&causes[2])
            .show_pips(ui);
    });
    if !tells {
        Rows::of(Type::Small, t.text_3, &say(language, "talk-leave-values")).show(ui);
    }
}

/// What moved one meter in the last turn, as the meter shows it.
fn causes(seen: &Seen, which: Which, language: Language) -> Vec<Cause> {
    let (moved, causes) = seen.causes_of(which);
    if causes.is_empty() {
        return Vec::new();
    }
    // At the end of a scale nothing moves any more; what was meant still counts.
    let meant: i32 = match moved {
        0 => causes.iter().map(|(effect, _)| i32::from(*effect)).sum(),
        moved => moved,
    };
    let good = if which == Which::Anger {
        meant < 0
    } else {
        meant > 0
    };
    let words = |cause: Why| cause_name(cause, language);
    if let [(_, only)] = causes.as_slice() {
        let place = Message::new("talk-cause-one")
            .with("turn", seen.turn)
            .with("cause", words(*only))
            .say(language);
        return vec![Cause {
            amount: signed(moved),
            place,
            good,
            effects: Vec::new(),
        }];
    }
    let place = Message::new("talk-cause-turn")
        .with("turn", seen.turn)
        .say(language);
    let effects = causes
        .iter()
        .map(|(effect, cause)| (signed(i32::from(*effect)), words(*cause)))
        .collect();
    vec![Cause {
        amount: signed(moved),
        place,
        good,
        effects,
    }]
}

/// The facts told so far.
fn told_ui(ui: &mut Ui, scene: Scene<'_>) {
    let t = Tokens::of(ui);
    let talk = scene.talk;
    let facts = &talk.scenario.customer.facts;
    let head = say(scene.language, "talk-told");
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), 22.0), egui::Sense::hover());
    let count = format!("{} / {}", talk.seen.told.len(), facts.len());
    let words = format!("{head} {count}");
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Label, true, &words));
    Line::medium(ui, Type::Dense, t.text, &head).left(ui.painter(), rect.left_center());
    if talk.mode() != Mode::Exam {
        Line::new(ui, Type::Small, t.text_3, &count).right(ui.painter(), rect.right_center());
    }
    if talk.seen.told.is_empty() {
        Rows::of(
            Type::Small,
            t.text_3,
            &say(scene.language, "talk-told-none"),
        )
        .show(ui);
    }
    for id in &talk.seen.told {
        let Some(fact) = facts.iter().find(|fact| fact.id.value == *id) else {
            continue;
        };
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            icon(ui, icons::CHECK, 18.0, t.text_3);
            Rows::of(Type::Small, t.text_2, fact.gist.get(talk.language())).show(ui);
        });
    }
}

/// Height of the strip of a compact window.
pub fn strip_height(scene: Scene<'_>, open: bool) -> f32 {
    let seen = &scene.talk.seen;
    if !open || seen.causes.is_empty() || scene.talk.mode() == Mode::Exam {
        return STRIP;
    }
    STRIP + seen.causes.len() as f32 * Type::Small.line() + space::S
}

/// The customer as a strip: face, steps, three values; a click opens the causes.
pub fn strip_ui(ui: &mut Ui, scene: Scene<'_>, open: &mut bool) {
    const FACE: f32 = 44.0;
    let t = Tokens::of(ui);
    let language = scene.language;
    let talk = scene.talk;
    let all = ui.max_rect();
    let strip = Rect::from_min_size(all.min, vec2(all.width(), STRIP));
    let mood = mood(&talk.seen);
    let persona = Persona::from(&talk.scenario.customer.look);
    let name = talk.scenario.customer.name.get(talk.language());
    let now = talk.seen.mood;
    let label = face_label(name, mood, i32::from(now.anger), language);
    let response = ui.interact(strip, ui.id().with("strip"), egui::Sense::click());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Button, true, &label));
    crate::ui::widgets::focus_ring(ui, &response, 0, false);
    if response.clicked() {
        *open = !*open;
    }
    let face = Rect::from_min_size(strip.min + vec2(space::XL, 10.0), vec2(FACE, FACE));
    let time = ui.input(|i| i.time);
    Face::new(&persona, mood, FACE)
        .moving(time, talk.typing)
        .easing("strip")
        .paint(ui, face);
    let left = face.right() + space::L;
    let line = Line::new(ui, Type::Title, t.text, name);
    line.left(ui.painter(), pos2(left, strip.top() + 22.0));
    let steps = Rect::from_min_size(pos2(left, strip.top() + 34.0), vec2(140.0, 20.0));
    child(ui, "steps", steps, |ui| mood_steps(ui, mood, language));
    let mut right = strip.right() - space::XL;
    let caret = if *open {
        icons::CARET_UP
    } else {
        icons::CARET_DOWN
    };
    paint_icon(
        ui.painter(),
        caret,
        pos2(right - 6.0, strip.center().y),
        12.0,
        t.text_3,
    );
    right -= 24.0;
    let values = [
        (
            "talk-patience",
            format!("{} / {}", now.patience, talk.seen.patience_of),
        ),
        ("talk-trust", now.trust.to_string()),
        ("talk-anger", now.anger.to_string()),
    ];
    for (key, value) in values {
        let value = Line::medium(ui, Type::Body, t.text, &value);
        value.right(ui.painter(), pos2(right, strip.center().y));
        right -= value.width() + space::S;
        let note = Line::new(ui, Type::Small, t.text_2, &say(language, key));
        note.right(ui.painter(), pos2(right, strip.center().y));
        right -= note.width() + space::XL;
    }
    if *open && talk.mode() != Mode::Exam {
        let below = Rect::from_min_max(
            pos2(all.left() + space::XL, strip.bottom()),
            pos2(all.right() - space::XL, all.bottom()),
        );
        child(ui, "strip-causes", below, |ui| strip_causes_ui(ui, scene));
    }
}

fn strip_causes_ui(ui: &mut Ui, scene: Scene<'_>) {
    let t = Tokens::of(ui);
    let language = scene.language;
    let names = ["talk-anger", "talk-trust", "talk-patience"].map(|key| say(language, key));
    ui.spacing_mut().item_spacing.y = 0.0;
    for change in &scene.talk.seen.causes {
        let mut words = cause_name(change.cause, language);
        let effects = [change.anger, change.trust, change.patience];
        for (name, effect) in names.iter().zip(effects).filter(|(_, effect)| *effect != 0) {
            words.push_str(&format!("  {name} {}", signed(i32::from(effect))));
        }
        Rows::of(Type::Small, t.text_2, &words).max_rows(1).show(ui);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::MoodChange;

    fn seen(changes: &[(Why, i16)]) -> Seen {
        let mut seen = Seen {
            turn: 6,
            ..Seen::default()
        };
        seen.before.anger = 84;
        seen.mood.anger = 49;
        seen.causes = changes
            .iter()
            .map(|&(cause, anger)| MoodChange {
                cause,
                anger,
                trust: 0,
                patience: 0,
            })
            .collect();
        seen
    }

    #[test]
    fn every_change_names_its_turn_and_its_causes() {
        let two = seen(&[(Why::ConcreteAction, -12), (Why::SpecificEmpathy, -15)]);
        let shown = causes(&two, Which::Anger, Language::Zh);
        assert_eq!(
            (shown[0].amount.as_str(), shown[0].place.as_str()),
            ("−35", "第 6 轮")
        );
        assert!(shown[0].good);
        assert_eq!(shown[0].effects[0].0, "−15");
        let one = seen(&[(Why::SpecificEmpathy, -15)]);
        let shown = causes(&one, Which::Anger, Language::Zh);
        assert!(shown[0].place.starts_with("第 6 轮："));
        assert!(causes(&one, Which::Trust, Language::Zh).is_empty());
    }
}
