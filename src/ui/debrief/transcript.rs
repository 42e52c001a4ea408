//! The head of the annotated transcript: how many checks ended how, and which lines are shown.

use egui::{Align, Layout, Rect, Ui, vec2};

use super::{DebriefView, data::Sheet, lines::Filter};
use crate::{
    app::Model,
    text::{Language, say},
    ui::{
        rows::Rows,
        shapes::hairline_h,
        theme::{Tokens, Type, space},
        widgets::{Line, Verdict, paint_icon, segment},
    },
};

/// Height of the head.
pub const HEAD: f32 = 48.0;

/// Draws the head over the whole of `ui`.
pub fn head_ui(ui: &mut Ui, model: &Model, sheet: &Sheet, view: &mut DebriefView) {
    let t = Tokens::of(ui);
    let language = model.language;
    let rect = ui.max_rect();
    hairline_h(
        ui.painter(),
        rect.left(),
        rect.right(),
        rect.bottom() - 1.0,
        t.line,
    );
    let inner = Rect::from_min_max(
        rect.min + vec2(space::XL, 0.0),
        rect.max - vec2(space::L, 0.0),
    );
    crate::ui::shell::child(ui, "head", inner, |ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = space::L;
            let names = Filter::ALL.map(|filter| say(language, filter.key()));
            let names = names.each_ref().map(String::as_str);
            let chosen = Filter::ALL.iter().position(|filter| *filter == view.filter);
            let pressed = segment(ui, "debrief-filter", &names, chosen.unwrap_or(0), None);
            if let Some(filter) = pressed.and_then(|at| Filter::ALL.get(at)) {
                view.filter = *filter;
            }
            ui.add_space(space::XS);
            let title = say(language, "debrief-transcript");
            let title_wide = Line::new(ui, Type::TitleSmall, t.text, &title).width();
            tally_ui(
                ui,
                language,
                sheet,
                ui.available_width() - title_wide - space::XL,
            );
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                Rows::of(Type::TitleSmall, t.text, &title)
                    .max_rows(1)
                    .show(ui);
            });
        });
    });
}

/// 得分 14 · 部分 4 · 未得 6 · 无从观察 3, as many as fit in `room`; laid out from the right.
fn tally_ui(ui: &mut Ui, language: Language, sheet: &Sheet, room: f32) {
    let t = Tokens::of(ui);
    let tally = sheet.tally;
    let counts = [
        (Verdict::Earned, "debrief-earned", tally.met),
        (Verdict::Partly, "debrief-partly", tally.partly),
        (Verdict::Missed, "debrief-missed", tally.not_met),
        (
            Verdict::NotObserved,
            "debrief-unobserved",
            tally.not_observed,
        ),
    ];
    let entries: Vec<(Verdict, String, Line)> = counts
        .into_iter()
        .map(|(verdict, key, count)| {
            let words = format!("{} {count}", say(language, key));
            let ink = match verdict {
                Verdict::NotObserved => t.text_2,
                verdict => verdict.ink(t),
            };
            let line = Line::new(ui, Type::Small, ink, &words);
            (verdict, words, line)
        })
        .collect();
    const ICON: f32 = 14.0;
    let wide = |line: &Line| ICON + space::XS + line.width();
    let all: f32 = entries
        .iter()
        .map(|(_, _, line)| wide(line) + space::L)
        .sum();
    let bare = all > room;
    for (verdict, words, line) in entries.iter().rev() {
        let short = Line::new(
            ui,
            Type::Small,
            t.text_2,
            words.rsplit(' ').next().unwrap_or(""),
        );
        let line = if bare { &short } else { line };
        let size = vec2(wide(line), line.height());
        let (rect, response) = ui.allocate_exact_size(size, egui::Sense::hover());
        response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Label, true, words));
        let at = rect.left_center() + vec2(ICON / 2.0, 0.0);
        paint_icon(ui.painter(), verdict.icon(), at, ICON, verdict.ink(t));
        line.right(ui.painter(), rect.right_center());
        if bare {
            response.on_hover_text(words);
        }
    }
}
