//! The bar over the debrief: back, the case, which attempt, mode, length; compare and export at the right.

use egui::{Align, Layout, Rect, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::{DebriefView, data, export, void};
use crate::{
    app::{Action, Actions, Model, debrief::Debrief},
    session::Mode,
    text::{Language, Message, say},
    ui::{
        shapes::hairline_h,
        shell::child,
        theme::{Icon, Tokens, Type, icons, space, stroke},
        widgets::{Button, Chip, Line, Tone, icon_button, paint_icon},
    },
};

/// Draws the bar over the whole of `ui`.
pub fn show(
    ui: &mut Ui,
    model: &Model,
    debrief: &Debrief,
    view: &mut DebriefView,
    actions: &mut Actions,
) {
    let t = Tokens::of(ui);
    let language = model.language;
    let rect = ui.max_rect();
    let middle = rect.center().y;
    hairline_h(
        ui.painter(),
        rect.left(),
        rect.right(),
        rect.bottom() - 1.0,
        t.line,
    );
    let back = Rect::from_center_size(pos2(rect.left() + 30.0, middle), vec2(28.0, 28.0));
    let label = say(language, "debrief-back");
    if child(ui, "back", back, |ui| {
        icon_button(ui, icons::ARROW_LEFT, &label).clicked()
    }) {
        actions.push(Action::Back);
    }
    let right = buttons_ui(ui, model, debrief, view, actions);
    let talk = debrief.transcript.header.language;
    let case = format!("{}  /", debrief.scenario.title.get(talk));
    let title = Line::new(
        ui,
        Type::TitleSmall,
        t.text,
        &say(language, "debrief-title"),
    );
    let chips = facts(debrief, model);
    let wide = chips.iter().map(|fact| fact.width(ui)).sum::<f32>();
    let left = rect.left() + 52.0;
    let room = right - left - title.width() - 2.0 * space::M;
    let with_chips = room - wide > 120.0;
    let room = if with_chips { room - wide } else { room };
    let case = Line::new(ui, Type::Dense, t.text_2, &case).within(ui, room.max(40.0));
    case.left(ui.painter(), pos2(left, middle));
    let mut x = left + case.width() + space::M;
    title.left(ui.painter(), pos2(x, middle));
    x += title.width() + space::L;
    if with_chips {
        let place = Rect::from_min_size(pos2(x, middle - 12.0), vec2(wide, 24.0));
        child(ui, "facts", place, |ui| {
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.spacing_mut().item_spacing.x = space::M;
                for fact in chips {
                    fact.chip().show(ui);
                }
            });
        });
    }
}

/// A chip of the bar.
struct Fact {
    words: String,
    icon: Option<Icon>,
    tone: Tone,
}

impl Fact {
    fn chip(&self) -> Chip<'_> {
        let chip = Chip::new(&self.words).tone(self.tone);
        match self.icon {
            Some(icon) => chip.icon(icon),
            None => chip,
        }
    }

    /// Width with the room behind it.
    fn width(&self, ui: &Ui) -> f32 {
        let t = Tokens::of(ui);
        let words = Line::new(ui, Type::Dense, t.text, &self.words).width();
        words + 2.0 * space::M + self.icon.map_or(0.0, |_| 18.0) + space::M
    }
}

fn facts(debrief: &Debrief, model: &Model) -> Vec<Fact> {
    let language = model.language;
    let attempt = Message::new("debrief-attempt").with("attempt", debrief.attempt as u64);
    let (mode, icon) = match debrief.mode() {
        Mode::Learn => ("app-mode-chip-learn", icons::STUDENT),
        Mode::Practise => ("app-mode-chip-practise", icons::HEADSET),
        Mode::Exam => ("app-mode-chip-exam", icons::SEAL_CHECK),
    };
    let plain = |words: String| Fact {
        words,
        icon: None,
        tone: Tone::Plain,
    };
    let mut facts = vec![plain(attempt.say(language))];
    if let Some(turn) = debrief.forked_at.filter(|turn| *turn > 0) {
        let words = Message::new("debrief-forked").with("turn", turn);
        facts.push(Fact {
            icon: Some(icons::GIT_FORK),
            ..plain(words.say(language))
        });
    }
    facts.push(Fact {
        words: say(language, mode),
        icon: Some(icon),
        tone: Tone::Accent,
    });
    facts.push(plain(data::length(debrief, language)));
    facts
}

/// The buttons at the right; returns where they begin.
fn buttons_ui(
    ui: &mut Ui,
    model: &Model,
    debrief: &Debrief,
    view: &mut DebriefView,
    actions: &mut Actions,
) -> f32 {
    let rect = ui.max_rect();
    let right = rect.right() - space::PAGE;
    if debrief.sealed {
        return right;
    }
    let place = Rect::from_min_max(
        pos2(rect.center().x, rect.top()),
        pos2(right, rect.bottom() - 1.0),
    );
    let left = child(ui, "buttons", place, |ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = space::M;
            export::show(ui, model.language, debrief, actions);
            compare_ui(ui, model.language, debrief, view);
            void::button(ui, model, debrief, view);
            ui.min_rect().left()
        })
        .inner
    });
    private_ui(ui, model.language, debrief, left)
}

/// The switch that shows the earlier attempt beside this one.
fn compare_ui(ui: &mut Ui, language: Language, debrief: &Debrief, view: &mut DebriefView) {
    let Some(earlier) = &debrief.earlier else {
        return;
    };
    let t = Tokens::of(ui);
    let words = Message::new("debrief-compare")
        .with("attempt", earlier.attempt as u64)
        .say(language);
    let on = view.compare;
    let button = Button::plain(&words).icon(icons::COLUMNS).shortcut("C");
    let response = button.bar().show(ui);
    response.widget_info(|| WidgetInfo::selected(WidgetType::Button, true, on, &words));
    if on {
        let foot = response.rect.shrink2(vec2(space::M, 0.0));
        let from = pos2(foot.left(), foot.bottom() + 4.0);
        let line = Rect::from_min_max(from, pos2(foot.right(), from.y + stroke::BOLD));
        ui.painter().rect_filled(line, 0, t.accent);
    }
    if response.clicked() {
        view.toggle_compare();
    }
}

/// Says that nobody else sees this, where nobody does and there is room for it; returns where it begins.
fn private_ui(ui: &Ui, language: Language, debrief: &Debrief, right: f32) -> f32 {
    let t = Tokens::of(ui);
    let rect = ui.max_rect();
    let line = Line::new(ui, Type::Dense, t.text_2, &say(language, "debrief-private"));
    let left = right - space::L - line.width() - 20.0;
    let reviewed = debrief.marks.machine.is_some();
    if debrief.mode() == Mode::Exam || reviewed || left < rect.center().x + 120.0 {
        return right;
    }
    let at = pos2(right - space::L, rect.center().y);
    line.right(ui.painter(), at);
    let icon = at - vec2(line.width() + 12.0, 0.0);
    paint_icon(ui.painter(), icons::LOCK_SIMPLE, icon, 14.0, t.text_2);
    left - space::M
}
