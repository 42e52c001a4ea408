//! Two attempts side by side: what each was, the competencies, the checks gained and lost, and what the comparison
//! cannot tell.

use egui::{Color32, Rect, Ui, pos2, vec2};

use super::{card, compare::Comparison, lines, missed};
use crate::{
    app::{
        Actions, DebriefAction, Model,
        history::{Attempt, CheckLine},
    },
    scenario::Competency,
    text::{Message, say},
    ui::{
        rows::Rows,
        shapes::hairline_h,
        shell::child,
        theme::{Breadth, Icon, Tokens, Type, competency_name, icons, space},
        widgets::{self, Chip, Line, Tone, link, notice, paint_badge, paint_icon, section_title},
    },
};

const ROW: f32 = 37.0;

/// Draws the comparison from the top of `page`; returns where it ends.
pub fn show(
    ui: &mut Ui,
    page: Rect,
    model: &Model,
    one: &Attempt,
    other: &Attempt,
    actions: &mut Actions,
) -> f32 {
    let both = Comparison::of(one, other);
    let notes = Rect::from_min_max(page.min, pos2(page.right(), f32::INFINITY));
    let top = child(ui, "caveats", notes, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        for key in &both.caveats {
            notice(
                ui,
                Tone::Warn,
                icons::WARNING,
                &say(model.language, key),
                None,
            );
        }
        let noise = say(model.language, "records-compare-noise");
        notice(ui, Tone::Plain, icons::INFO, &noise, None);
        ui.min_rect().bottom() + space::L
    });
    let columns = if Breadth::of_window(ui) == Breadth::Compact {
        1.0
    } else {
        2.0
    };
    let wide = (page.width() - (columns - 1.0) * space::L) / columns;
    let beside = columns > 1.0;
    let scores = 104.0 + 7.0 * ROW;
    let scores = if beside {
        scores.max(checks_height(&both))
    } else {
        scores
    };
    let left = Rect::from_min_size(pos2(page.left(), top), vec2(wide, scores));
    card(ui, left);
    child(ui, "scores", left, |ui| {
        scores_ui(ui, left, model, &both, actions)
    });
    let right = if beside {
        pos2(left.right() + space::L, top)
    } else {
        pos2(page.left(), left.bottom() + space::L)
    };
    let high = checks_height(&both).max(if beside { left.height() } else { 0.0 });
    let right = Rect::from_min_size(right, vec2(wide, high));
    card(ui, right);
    child(ui, "checks", right, |ui| checks_ui(ui, right, model, &both));
    left.bottom().max(right.bottom())
}

/// Where the two values and their change stand.
fn columns(rect: Rect) -> [f32; 3] {
    let right = rect.right() - space::XL;
    [right - 190.0, right - 90.0, right]
}

fn scores_ui(ui: &mut Ui, rect: Rect, model: &Model, both: &Comparison<'_>, actions: &mut Actions) {
    let language = model.language;
    let t = Tokens::of(ui);
    let heads = [
        "records-compare-before",
        "records-compare-after",
        "records-compare-change",
    ];
    let what = say(language, "records-compare-what");
    let y = rect.top() + 26.0;
    Line::medium(ui, Type::TitleSmall, t.text, &what)
        .left(ui.painter(), pos2(rect.left() + space::XL, y));
    if both.same_case() {
        let case = lines::title(model, both.after);
        let room = columns(rect)[0] - rect.left() - 130.0;
        Line::new(ui, Type::Dense, t.text_2, &case)
            .within(ui, room)
            .left(
                ui.painter(),
                pos2(rect.left() + space::XL, rect.top() + 48.0),
            );
    }
    for (x, key) in columns(rect).into_iter().zip(heads) {
        Line::medium(ui, Type::Dense, t.text, &say(language, key)).right(ui.painter(), pos2(x, y));
    }
    for (attempt, x) in [both.before, both.after].into_iter().zip(columns(rect)) {
        attempt_ui(ui, pos2(x, rect.top() + 48.0), model, attempt, actions);
    }
    let mut top = rect.top() + 96.0;
    for (place, competency) in Competency::ALL.iter().enumerate() {
        let row = Rect::from_min_max(
            pos2(rect.left() + space::XL, top),
            pos2(rect.right() - space::XL, top + ROW),
        );
        paint_badge(
            ui,
            pos2(row.left() + 9.0, row.center().y),
            *competency,
            language,
        );
        let name = competency_name(*competency, language);
        values_ui(ui, rect, row, (&name, 28.0), both.score(place));
        top += ROW;
    }
    let row = Rect::from_min_max(
        pos2(rect.left() + space::XL, top),
        pos2(rect.right() - space::XL, top + ROW),
    );
    values_ui(
        ui,
        rect,
        row,
        (&say(language, "records-compare-total"), 0.0),
        both.total(),
    );
    let y = top + ROW + 20.0;
    hairline_h(ui.painter(), row.left(), row.right(), top + ROW, t.line);
    for (attempt, x) in [both.before, both.after].into_iter().zip(columns(rect)) {
        let line = lines::line(model, attempt);
        let words = say(language, line.came.key());
        let wide = Line::new(ui, Type::Small, t.text, &words).width() + 12.0;
        let at = Rect::from_min_size(pos2(x - wide, y - 10.0), vec2(wide, 20.0));
        child(ui, &format!("came-{}", line.session), at, |ui| {
            Chip::new(&words).small().tone(line.came.tone()).show(ui);
        });
    }
}

/// Date and case of one of the two, and the way to its debrief, right-aligned at `at`.
fn attempt_ui(
    ui: &mut Ui,
    at: egui::Pos2,
    model: &Model,
    attempt: &Attempt,
    actions: &mut Actions,
) {
    let language = model.language;
    let t = Tokens::of(ui);
    let line = lines::line(model, attempt);
    let words = format!("{} {}", line.date, lines::mode_name(line.mode, language));
    Line::new(ui, Type::Small, t.text_2, &words).right(ui.painter(), at);
    let open = say(language, "records-compare-open");
    let wide = Line::new(ui, Type::Dense, t.accent, &open).width();
    let place = Rect::from_min_size(pos2(at.x - wide, at.y + 11.0), vec2(wide + 2.0, 20.0));
    child(ui, &format!("open-{}", line.session), place, |ui| {
        if link(ui, &open).on_hover_text(&line.title).clicked() {
            actions.push(DebriefAction::Open(line.session));
        }
    });
}

/// One row: a name, two values, and how far they moved.
fn values_ui(
    ui: &mut Ui,
    rect: Rect,
    row: Rect,
    (name, indent): (&str, f32),
    (before, after, change): (Option<u32>, Option<u32>, Option<i32>),
) {
    let t = Tokens::of(ui);
    hairline_h(ui.painter(), row.left(), row.right(), row.top(), t.line);
    let y = row.center().y;
    Line::new(ui, Type::Body, t.text, name).left(ui.painter(), pos2(row.left() + indent, y));
    let number = |value: Option<u32>| value.map_or("—".to_owned(), |v| v.to_string());
    let (moved, ink): (String, Color32) = match change {
        None => ("—".into(), t.text_3),
        Some(0) => ("0".into(), t.text_2),
        Some(up @ 1..) => (format!("↑{up}"), t.ok.ink),
        Some(down) => (format!("↓{}", down.unsigned_abs()), t.bad.ink),
    };
    let [first, second, third] = columns(rect);
    Line::new(ui, Type::Body, t.text_2, &number(before)).right(ui.painter(), pos2(first, y));
    Line::medium(ui, Type::Body, t.text, &number(after)).right(ui.painter(), pos2(second, y));
    Line::medium(ui, Type::Body, ink, &moved).right(ui.painter(), pos2(third, y));
    let words = format!("{name} {} → {} {moved}", number(before), number(after));
    let response = ui.interact(row, ui.id().with(name), egui::Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Label, true, &words));
}

const CHECK: f32 = 30.0;

fn checks_height(both: &Comparison<'_>) -> f32 {
    let rows = both.gained.len().max(1) + both.lost.len().max(1);
    128.0 + rows as f32 * CHECK
}

fn checks_ui(ui: &mut Ui, rect: Rect, model: &Model, both: &Comparison<'_>) {
    let language = model.language;
    let inner = rect.shrink2(vec2(space::XL, 15.0));
    child(ui, "inner", inner, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        let t = Tokens::of(ui);
        let parts = [
            (
                "records-compare-gained",
                &both.gained,
                icons::ARROW_UP,
                t.ok.ink,
            ),
            (
                "records-compare-lost",
                &both.lost,
                icons::ARROW_DOWN,
                t.bad.ink,
            ),
        ];
        for (key, checks, icon, ink) in parts {
            section_title(ui, &say(language, key), "");
            if checks.is_empty() {
                widgets::text_dense(ui, &say(language, "records-compare-none"));
            }
            for check in checks {
                check_ui(ui, model, both, check, (icon, ink));
            }
            ui.add_space(space::M);
        }
        if both.same_case() {
            let key = match both.once {
                0 => "records-compare-same-all",
                _ => "records-compare-same",
            };
            let words = Message::new(key)
                .with("same", both.same as u64)
                .with("once", both.once as u64);
            widgets::text_dense(ui, &words.say(language));
        }
    });
}

fn check_ui(
    ui: &mut Ui,
    model: &Model,
    both: &Comparison<'_>,
    check: &CheckLine,
    (icon, ink): (Icon, Color32),
) {
    let t = Tokens::of(ui);
    let case = model.library.case(&both.after.case);
    let title = case.and_then(|case| missed::title(case, &check.id, model));
    let title = title.unwrap_or(&check.title);
    let (rect, _) = ui.allocate_exact_size(
        vec2(ui.available_width(), CHECK - 6.0),
        egui::Sense::hover(),
    );
    let y = rect.center().y;
    paint_icon(ui.painter(), icon, pos2(rect.left() + 8.0, y), 14.0, ink);
    paint_badge(
        ui,
        pos2(rect.left() + 33.0, y),
        check.competency,
        model.language,
    );
    let words = Rect::from_min_max(pos2(rect.left() + 52.0, y - 11.0), rect.max);
    child(ui, &check.id, words, |ui| {
        Rows::of(Type::Body, t.text, title).max_rows(1).show(ui);
    });
}
