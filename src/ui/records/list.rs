//! The practice list: one row an attempt, two of which can be ticked for comparison.

use egui::{Popup, Rect, ScrollArea, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::{
    RecordsView,
    lines::{self, Came, Line as Row},
};
use crate::{
    app::{Actions, DebriefAction, LibraryAction, Model, ReviewAction},
    scenario::Competency,
    text::{Message, say},
    ui::{
        rows::Rows,
        shapes::{framed_rect, hairline_h},
        shell::child,
        theme::{Tokens, Type, corner, glyph, height, icons, space},
        widgets::{
            Button, Chip, Line, checkbox_in, focus_ring, hovered, icon_button, mini_bars_small,
            paint_icon,
        },
    },
};

const HEAD: f32 = 48.0;
const ROW: f32 = height::ROW_ATTEMPT;
const COLUMNS: f32 = 27.0;
const BARS: f32 = 47.0;

/// How high the card must be for `rows` attempts.
pub fn height(rows: usize) -> f32 {
    HEAD + COLUMNS + rows as f32 * ROW + space::L
}

/// Where the columns of a row stand.
struct Columns {
    tick: f32,
    date: f32,
    case: f32,
    mode: f32,
    bars: f32,
    total: f32,
    result: f32,
    more: f32,
}

impl Columns {
    /// The columns of a card over `rect`; in a long period the dates have their years.
    fn of(rect: Rect, dated: bool, chip: f32) -> Self {
        let more = rect.right() - space::M - 28.0;
        let result = more - 4.0;
        let total = result - chip - space::PAGE;
        let bars = total - 44.0 - BARS;
        let tick = rect.left() + space::XL;
        let date = tick + 26.0;
        Self {
            tick,
            date,
            case: date + if dated { 88.0 } else { 56.0 },
            mode: bars - 72.0,
            bars,
            total,
            result,
            more,
        }
    }
}

/// Draws the card over `rect`, whose ground is there already.
pub fn show(
    ui: &mut Ui,
    rect: Rect,
    model: &Model,
    rows: &[Row],
    view: &mut RecordsView,
    actions: &mut Actions,
) {
    head_ui(ui, rect, model, view);
    let columns = Columns::of(
        rect,
        rows.iter().any(|row| row.date.len() > 5),
        widest(ui, model),
    );
    columns_ui(ui, rect, &columns, model);
    let body = Rect::from_min_max(
        pos2(rect.left() + 1.0, rect.top() + HEAD + COLUMNS),
        rect.max - vec2(1.0, space::M),
    );
    child(ui, "rows", body, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let area = ScrollArea::vertical()
            .id_salt("attempts")
            .auto_shrink(false);
        area.show_rows(ui, ROW, rows.len(), |ui, seen| {
            for row in &rows[seen] {
                let wide = ui.available_width();
                let (_, line) = ui.allocate_space(vec2(wide, ROW));
                let name = format!("attempt-{}", row.session);
                child(ui, &name, line, |ui| {
                    row_ui(ui, line, &columns, model, row, view, actions)
                });
                // What a row draws is lower than the row.
                ui.advance_cursor_after_rect(line);
            }
        });
    });
}

/// Width of the widest result, so that the column before it stays clear of it in every language.
fn widest(ui: &Ui, model: &Model) -> f32 {
    let t = Tokens::of(ui);
    let wide = |came: &Came| {
        let words = say(model.language, came.key());
        Line::new(ui, Type::Dense, t.text, &words).width() + 16.0
    };
    Came::ALL.iter().map(wide).fold(0.0, f32::max)
}

fn head_ui(ui: &mut Ui, rect: Rect, model: &Model, view: &mut RecordsView) {
    let language = model.language;
    let t = Tokens::of(ui);
    let inner = rect.shrink2(vec2(space::XL, 0.0));
    let head = Rect::from_min_size(inner.min + vec2(0.0, 14.0), vec2(inner.width(), 24.0));
    let note = match view.picked.len() {
        1 => "records-list-one",
        _ => "records-list-note",
    };
    child(ui, "list-head", head, |ui| {
        Rows::new(Type::TitleSmall)
            .run(&say(language, "records-list"), t.text)
            .in_style(&format!("  {}", say(language, note)), Type::Small, t.text_2)
            .show(ui);
    });
    let compare = say(language, "records-compare");
    let wide = Line::new(ui, Type::Dense, t.text, &compare).width() + 44.0;
    let place = Rect::from_min_size(
        pos2(inner.right() - wide, rect.top() + 12.0),
        vec2(wide, 28.0),
    );
    child(ui, "compare", place, |ui| {
        let button = Button::plain(&compare)
            .icon(icons::COLUMNS)
            .bar()
            .width(wide);
        if button.enabled(view.picked.len() == 2).show(ui).clicked() {
            view.comparing = true;
        }
    });
}

fn columns_ui(ui: &Ui, rect: Rect, columns: &Columns, model: &Model) {
    let language = model.language;
    let t = Tokens::of(ui);
    let y = rect.top() + HEAD + COLUMNS / 2.0 - 2.0;
    let head = |key: &str| Line::new(ui, Type::Small, t.text_2, &say(language, key));
    head("records-col-date").left(ui.painter(), pos2(columns.date, y));
    head("records-col-case").left(ui.painter(), pos2(columns.case, y));
    head("records-col-mode").left(ui.painter(), pos2(columns.mode, y));
    let glyphs: String = Competency::ALL
        .iter()
        .map(|one| glyph(*one, language))
        .collect();
    Line::new(ui, Type::Small, t.text_2, &glyphs)
        .middle(ui.painter(), pos2(columns.bars + BARS / 2.0, y));
    head("records-col-total").right(ui.painter(), pos2(columns.total, y));
    head("records-col-result").right(ui.painter(), pos2(columns.result, y));
}

fn row_ui(
    ui: &mut Ui,
    rect: Rect,
    columns: &Columns,
    model: &Model,
    row: &Row,
    view: &mut RecordsView,
    actions: &mut Actions,
) {
    let language = model.language;
    let t = Tokens::of(ui);
    let open = ui.interact(rect, ui.id().with("row"), Sense::click());
    open.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, spoken(row, model)));
    let mut picked = view.picked.contains(&row.session);
    let rest = if picked { t.accent_soft } else { t.surface };
    let fill = hovered(
        ui,
        &open,
        rest,
        if picked { t.accent_soft } else { t.hover },
    );
    let ground = rect.shrink2(vec2(7.0, 1.0));
    framed_rect(ui.painter(), ground, corner::BUTTON, fill, Stroke::NONE);
    hairline_h(
        ui.painter(),
        rect.left() + 15.0,
        rect.right() - 15.0,
        rect.top(),
        t.line,
    );
    focus_ring(ui, &open, corner::BUTTON, false);
    cells_ui(ui, rect, columns, model, row);
    let hit = Rect::from_center_size(pos2(columns.tick + 8.0, rect.center().y), vec2(28.0, 28.0));
    let label = Message::new("records-pick")
        .with("date", row.date.clone())
        .with("title", row.title.clone())
        .say(language);
    if checkbox_in(ui, hit, "tick", &mut picked, &label).changed() {
        pick(&mut view.picked, row.session, picked);
    }
    let more = Rect::from_center_size(pos2(columns.more + 14.0, rect.center().y), vec2(28.0, 28.0));
    child(ui, "more", more, |ui| {
        more_ui(ui, model, row, view, actions)
    });
    if open.clicked() {
        go(row, actions);
    }
}

/// At most two are ticked: a third takes the place of the one ticked first.
pub fn pick(picked: &mut Vec<i64>, session: i64, on: bool) {
    picked.retain(|has| *has != session);
    if on {
        if picked.len() == 2 {
            picked.remove(0);
        }
        picked.push(session);
    }
}

/// An unfinished talk is gone on with; of any other the debrief is shown, where it has one.
fn go(row: &Row, actions: &mut Actions) {
    match row.came {
        Came::Open => actions.push(LibraryAction::Resume(row.session)),
        Came::Gone | Came::Left => {}
        _ => actions.push(DebriefAction::Open(row.session)),
    }
}

fn cells_ui(ui: &mut Ui, rect: Rect, columns: &Columns, model: &Model, row: &Row) {
    let language = model.language;
    let t = Tokens::of(ui);
    let y = rect.center().y;
    let at = |x: f32| pos2(x, y);
    Line::new(ui, Type::Dense, t.text_2, &row.date).left(ui.painter(), at(columns.date));
    Line::new(ui, Type::Dense, t.text, &row.title)
        .within(ui, columns.mode - columns.case - space::L)
        .left(ui.painter(), at(columns.case));
    let mode = lines::mode_name(row.mode, language);
    Line::new(ui, Type::Dense, t.text_2, &mode).left(ui.painter(), at(columns.mode));
    let bars = Rect::from_min_size(pos2(columns.bars, y - 8.0), vec2(BARS, 16.0));
    child(ui, "bars", bars, |ui| {
        mini_bars_small(ui, row.scores, language)
    });
    let total = row.total.map_or("—".to_owned(), |total| total.to_string());
    Line::medium(ui, Type::Dense, t.text, &total).right(ui.painter(), at(columns.total));
    if row.overruled {
        let place = pos2(columns.total - 35.0, y);
        paint_icon(ui.painter(), icons::NOTE_PENCIL, place, 13.0, t.info.ink);
        let hit = Rect::from_center_size(place, vec2(20.0, 28.0));
        let response = ui.interact(hit, ui.id().with("overruled"), Sense::hover());
        response.on_hover_text(say(language, "records-overruled"));
    }
    let words = say(language, row.came.key());
    let wide = Line::new(ui, Type::Dense, t.text, &words).width() + 16.0;
    let chip = Rect::from_min_size(pos2(columns.result - wide, y - 12.0), vec2(wide, 24.0));
    let response = child(ui, "chip", chip, |ui| {
        Chip::new(&words).tone(row.came.tone()).show(ui)
    });
    let hint = match row.came {
        Came::Gone => "records-came-gone-hint",
        Came::Sealed => "records-came-sealed-hint",
        Came::Unmarked => "records-came-unmarked-hint",
        Came::Capped => "records-came-capped-hint",
        _ => return,
    };
    response.on_hover_text(say(language, hint));
}

fn more_ui(ui: &mut Ui, model: &Model, row: &Row, view: &mut RecordsView, actions: &mut Actions) {
    let language = model.language;
    let label = Message::new("records-more")
        .with("date", row.date.clone())
        .with("title", row.title.clone())
        .say(language);
    let button = icon_button(ui, icons::DOTS_THREE, &label);
    Popup::menu(&button).show(|ui| {
        ui.set_min_width(132.0);
        let first = match row.came {
            Came::Open => Some("records-resume"),
            Came::Gone | Came::Left => None,
            _ => Some("records-open"),
        };
        if let Some(key) = first
            && Button::quiet(&say(language, key)).bar().show(ui).clicked()
        {
            go(row, actions);
            ui.close();
        }
        let reviewable = !matches!(row.came, Came::Open | Came::Gone | Came::Left);
        let review = say(language, "records-review-this");
        if reviewable && Button::quiet(&review).bar().show(ui).clicked() {
            actions.push(ReviewAction::Open(row.session));
            ui.close();
        }
        let delete = say(language, "records-delete");
        if Button::quiet(&delete)
            .icon(icons::TRASH)
            .bar()
            .show(ui)
            .clicked()
        {
            view.deleting = Some(row.session);
            ui.close();
        }
    });
}

/// The row in a sentence, for screen readers.
fn spoken(row: &Row, model: &Model) -> String {
    let message = match row.total {
        Some(total) => Message::new("records-line-total").with("total", total),
        None => Message::new("records-line"),
    };
    message
        .with("date", row.date.clone())
        .with("title", row.title.clone())
        .with("mode", lines::mode_name(row.mode, model.language))
        .with("result", row.result(model.language))
        .say(model.language)
}

#[cfg(test)]
mod tests {
    use super::pick;

    #[test]
    fn a_third_tick_takes_the_place_of_the_first() {
        let mut picked = Vec::new();
        for session in [1, 2, 3] {
            pick(&mut picked, session, true);
        }
        assert_eq!(picked, [2, 3]);
        pick(&mut picked, 2, false);
        assert_eq!(picked, [3]);
    }
}
