//! The questions of a paper as small tiles: answered, flagged, empty, the one shown, and right or wrong once its key is out.

use egui::{
    Align, CornerRadius, CursorIcon, Rect, Sense, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType,
    pos2, vec2,
};

use super::ContestView;
use crate::{
    app::{Actions, Model, PaperAction, contest::OpenPaper},
    contest::{Mark, QuestionState},
    scenario::{Named, QuestionKind},
    text::{Language, Message, say},
    ui::{
        shapes::{framed_rect, hairline_v},
        shell::scrolled,
        theme::{Tokens, Type, corner, icons, space, stroke},
        widgets::{Line, focus_ring, hovered, paint_icon, text_small},
    },
};

/// Size of a tile, in points.
const TILE: egui::Vec2 = vec2(36.0, 30.0);
/// Height of the sums under the tiles.
const SUMS: f32 = 76.0;

/// Draws the column at the left of the paper.
pub fn column(
    ui: &mut Ui,
    rect: Rect,
    model: &Model,
    open: &OpenPaper,
    view: &mut ContestView,
    actions: &mut Actions,
) {
    let t = Tokens::of(ui);
    hairline_v(
        ui.painter(),
        rect.right() - 1.0,
        rect.top(),
        rect.bottom(),
        t.line,
    );
    let inner = Rect::from_min_max(
        rect.min + vec2(space::XL, space::XL),
        pos2(rect.right() - space::L, rect.bottom() - SUMS),
    );
    scrolled(ui, "paper-tiles", inner, space::M, |ui| {
        tiles(ui, model, open, view, actions);
    });
    let foot = Rect::from_min_max(
        pos2(inner.left(), rect.bottom() - SUMS + space::M),
        pos2(inner.right(), rect.bottom()),
    );
    crate::ui::shell::child(ui, "paper-sums", foot, |ui| sums_ui(ui, model, open));
}

/// The tiles, kind by kind.
pub fn tiles(
    ui: &mut Ui,
    model: &Model,
    open: &OpenPaper,
    view: &mut ContestView,
    actions: &mut Actions,
) {
    let items = &open.sitting.paper().items;
    let follow = std::mem::take(&mut view.follow);
    let mut at = 0;
    while at < items.len() {
        let kind = items[at].question.kind;
        let end = items[at..].iter().position(|it| it.question.kind != kind);
        let end = end.map_or(items.len(), |length| at + length);
        kind_ui(ui, model, open, kind, end - at);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(space::S, space::S);
            for place in at..end {
                let response = tile_ui(ui, model, open, place);
                if response.clicked() {
                    actions.push(PaperAction::Turn(place));
                }
                if follow && place == open.current {
                    response.scroll_to_me(Some(Align::Center));
                }
            }
        });
        ui.add_space(space::M);
        at = end;
    }
}

fn kind_ui(ui: &mut Ui, model: &Model, open: &OpenPaper, kind: QuestionKind, count: usize) {
    let of_kind = |it: &&usize| open.sitting.paper().items[**it].question.kind == kind;
    let empty = open.sitting.empty().iter().filter(of_kind).count();
    let name = kind.name(model.language);
    text_small(ui, &format!("{name} {} / {count}", count - empty));
}

fn tile_ui(ui: &mut Ui, model: &Model, open: &OpenPaper, place: usize) -> egui::Response {
    let t = Tokens::of(ui);
    let standing = open.sitting.standing(place);
    let mark = open
        .sitting
        .shows_key(place)
        .then(|| mark_of(open, place))
        .flatten();
    let current = open.current == place;
    let (_, rect) = ui.allocate_space(TILE);
    let response = ui.interact(rect, ui.id().with(("tile", place)), Sense::click());
    let name = name(place, standing, mark, model.language);
    response.widget_info(|| WidgetInfo::selected(WidgetType::Button, true, current, &name));
    if !ui.is_rect_visible(rect) {
        return response;
    }
    let (rest, edge, ink) = match mark {
        Some(Mark::Right) => (t.ok.soft, t.ok.line, t.ok.ink),
        Some(Mark::Wrong | Mark::Empty) => (t.bad.soft, t.bad.line, t.bad.ink),
        _ if standing.answered => (t.accent_soft, t.accent_line, t.accent),
        _ => (t.surface, t.line_strong, t.text),
    };
    let fill = hovered(
        ui,
        &response,
        rest,
        if standing.answered { rest } else { t.hover },
    );
    framed_rect(
        ui.painter(),
        rect,
        corner::CHIP,
        fill,
        Stroke::new(stroke::HAIR, edge),
    );
    if current {
        let ring = Stroke::new(stroke::BOLD, t.accent);
        let corner = CornerRadius::same(corner::CHIP);
        ui.painter()
            .rect_stroke(rect, corner, ring, StrokeKind::Inside);
    }
    let number = (place + 1).to_string();
    let line = match current {
        true => Line::medium(ui, Type::Dense, ink, &number),
        false => Line::new(ui, Type::Dense, ink, &number),
    };
    // Beside colour a shape says the same: a check, a cross, a flag.
    let sign = match mark {
        Some(Mark::Right) => Some((icons::CHECK, t.ok.ink)),
        Some(Mark::Wrong | Mark::Empty) => Some((icons::X, t.bad.ink)),
        _ if standing.flagged => Some((icons::FLAG.filled(), t.warn.ink)),
        _ => None,
    };
    if standing.flagged && mark.is_some() {
        let at = rect.left_top() + vec2(5.0, 5.0);
        ui.painter().circle_filled(at, 3.0, t.warn.ink);
    }
    let lift = if sign.is_some() { 5.0 } else { 0.0 };
    line.middle(ui.painter(), rect.center() - vec2(lift, 0.0));
    if let Some((icon, ink)) = sign {
        let at = pos2(rect.right() - 9.0, rect.center().y);
        paint_icon(ui.painter(), icon, at, 11.0, ink);
    }
    focus_ring(ui, &response, corner::CHIP, false);
    response.on_hover_cursor(CursorIcon::PointingHand)
}

fn mark_of(open: &OpenPaper, place: usize) -> Option<Mark> {
    let item = open.sitting.paper().items.get(place)?;
    let given = open.sitting.given().get(place)?;
    Some(item.mark(given.answer.as_ref()))
}

/// What a tile says.
fn name(place: usize, standing: QuestionState, mark: Option<Mark>, language: Language) -> String {
    let state = match mark {
        Some(Mark::Right) => "paper-state-right",
        Some(Mark::Wrong | Mark::Empty) => "paper-state-wrong",
        _ if standing.answered => "paper-state-answered",
        _ => "paper-state-empty",
    };
    let key = match standing.flagged {
        true => "paper-tile-flagged",
        false => "paper-tile",
    };
    Message::new(key)
        .with("number", place as u64 + 1)
        .with("state", say(language, state))
        .say(language)
}

/// How many are answered, empty and flagged.
fn sums_ui(ui: &mut Ui, model: &Model, open: &OpenPaper) {
    let count = open.sitting.paper().items.len();
    let empty = open.sitting.empty().len();
    let flagged = open.sitting.flagged().len();
    let words = Message::new("paper-sums")
        .with("answered", (count - empty) as u64)
        .with("empty", empty as u64)
        .with("flagged", flagged as u64);
    text_small(ui, &words.say(model.language));
    text_small(ui, &say(model.language, "paper-keys"));
}
