//! The card of the checks most often missed, with what to practise next at its foot.

use egui::{CornerRadius, Rect, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::missed::{self, Missed};
use crate::{
    app::{Actions, LibraryAction, Model},
    text::{Message, say},
    ui::{
        rows::Rows,
        shapes::hairline_h,
        shell::child,
        theme::{Tokens, Type, competency_name, corner, icons, space},
        widgets::{Button, Line, paint_badge, paint_icon, section_head},
    },
};

const ROW: f32 = 39.0;
const HEAD: f32 = 42.0;
const FOOT: f32 = 60.0;
const BAR: f32 = 108.0;

/// How high the card must be for `rows` checks.
pub fn height(rows: usize) -> f32 {
    HEAD + rows.max(2) as f32 * ROW + space::L + FOOT
}

/// Draws the card over `rect`, whose ground is there already.
pub fn show(ui: &mut Ui, rect: Rect, model: &Model, missed: &[Missed], actions: &mut Actions) {
    let language = model.language;
    let t = Tokens::of(ui);
    let inner = rect.shrink2(vec2(space::XL, 0.0));
    let head = Rect::from_min_size(inner.min + vec2(0.0, 12.0), vec2(inner.width(), 22.0));
    child(ui, "missed-head", head, |ui| {
        let (name, note) = (
            say(language, "records-missed"),
            say(language, "records-missed-note"),
        );
        section_head(ui, &name, &note);
    });
    let mut at = rect.top() + HEAD;
    for (place, one) in missed.iter().enumerate() {
        let row = Rect::from_min_size(pos2(inner.left(), at), vec2(inner.width(), ROW));
        hairline_h(ui.painter(), row.left(), row.right(), row.top(), t.line);
        row_ui(ui, row, model, one, place);
        at = row.bottom();
    }
    if missed.is_empty() {
        hairline_h(ui.painter(), inner.left(), inner.right(), at, t.line);
        let none =
            Rect::from_min_size(pos2(inner.left(), at + space::L), vec2(inner.width(), 22.0));
        child(ui, "missed-none", none, |ui| {
            let words = say(language, "records-missed-none");
            Rows::of(Type::Dense, t.text_2, &words).show(ui);
        });
    }
    let foot = Rect::from_min_max(
        pos2(rect.left() + 1.0, rect.bottom() - FOOT),
        rect.max - vec2(1.0, 1.0),
    );
    foot_ui(ui, foot, model, missed, actions);
}

fn row_ui(ui: &mut Ui, row: Rect, model: &Model, one: &Missed, place: usize) {
    let language = model.language;
    let t = Tokens::of(ui);
    let y = row.center().y;
    paint_badge(ui, pos2(row.left() + 9.0, y), one.competency, language);
    let count = Message::new("records-missed-count")
        .with("lost", one.lost as u64)
        .with("of", one.of as u64)
        .say(language);
    let lost = one.lost.to_string();
    let rest = count.strip_prefix(&lost).unwrap_or(&count).to_owned();
    let strong = Line::medium(ui, Type::Dense, t.text, &lost);
    let faint = Line::new(ui, Type::Dense, t.text_2, &rest);
    faint.right(ui.painter(), pos2(row.right(), y));
    strong.right(ui.painter(), pos2(row.right() - faint.width(), y));
    let bar = Rect::from_center_size(pos2(row.right() - 70.0 - BAR / 2.0, y), vec2(BAR, 7.0));
    ui.painter().rect_filled(bar, 2.0, t.sunken);
    let share = one.lost as f32 / one.of.max(1) as f32;
    let filled = Rect::from_min_size(bar.min, vec2(BAR * share.min(1.0), bar.height()));
    ui.painter()
        .rect_filled(filled, 2.0, t.competency(one.competency).fill);
    let room = bar.left() - row.left() - 30.0 - space::L;
    let title = Line::new(ui, Type::Body, t.text, &one.title);
    let cut = title.width() > room;
    title
        .within(ui, room)
        .left(ui.painter(), pos2(row.left() + 30.0, y));
    let response = ui.interact(row, ui.id().with(("missed", place)), Sense::hover());
    let name = competency_name(one.competency, language);
    let words = format!("{name} · {} · {count}", one.title);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &words));
    if cut {
        response.on_hover_text(one.title.as_str());
    }
}

fn foot_ui(ui: &mut Ui, foot: Rect, model: &Model, missed: &[Missed], actions: &mut Actions) {
    let language = model.language;
    let t = Tokens::of(ui);
    let round = CornerRadius {
        sw: corner::CARD - 1,
        se: corner::CARD - 1,
        ..CornerRadius::ZERO
    };
    ui.painter().rect_filled(foot, round, t.accent_soft);
    hairline_h(
        ui.painter(),
        foot.left(),
        foot.right(),
        foot.top(),
        t.accent_line,
    );
    let y = foot.center().y;
    paint_icon(
        ui.painter(),
        icons::TARGET,
        pos2(foot.left() + 27.0, y),
        18.0,
        t.accent,
    );
    let left = foot.left() + 49.0;
    let Some(next) = missed::next(model, missed) else {
        let place = Rect::from_min_max(pos2(left, y - 10.0), foot.max - vec2(space::L, 0.0));
        child(ui, "next-none", place, |ui| {
            Rows::of(Type::Dense, t.text_2, &say(language, "records-next-none")).show(ui);
        });
        return;
    };
    let go = say(language, "records-next-go");
    let wide = Line::medium(ui, Type::Body, t.text, &go).width() + 48.0;
    let button = Rect::from_min_size(
        pos2(foot.right() - space::XL - wide, y - 14.0),
        vec2(wide, 30.0),
    );
    let words = Rect::from_min_max(
        pos2(left, y - 22.0),
        pos2(button.left() - space::L, foot.bottom()),
    );
    child(ui, "next", words, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let what = Message::new("records-next")
            .with("check", next.check)
            .say(language);
        let wherever = Message::new("records-next-where")
            .with("title", next.title)
            .with("occasions", next.occasions as u64)
            .with("competency", competency_name(next.competency, language))
            .with("minutes", next.minutes)
            .say(language);
        Rows::new(Type::Body)
            .hang(false)
            .strong(&what, t.text)
            .max_rows(1)
            .show(ui);
        Rows::of(Type::Dense, t.text_2, &wherever)
            .hang(false)
            .max_rows(1)
            .show(ui);
    });
    child(ui, "next-go", button, |ui| {
        let go = Button::primary(&go)
            .icon(icons::PLAY.filled())
            .bar()
            .width(wide);
        if go.show(ui).clicked() {
            actions.push(LibraryAction::Brief(next.case));
        }
    });
}
