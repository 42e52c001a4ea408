//! A tab bar: a 2-point underline slides to the chosen tab; a dot says that something is unfinished.

use egui::{CursorIcon, Rect, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::{focus::focus_ring, label::Line};
use crate::ui::{
    shapes::hairline_h,
    theme::{Mood, Tokens, Type, corner, height, motion, seconds, space, stroke},
};

/// One tab.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tab<'a> {
    /// Its name.
    pub label: &'a str,
    /// A number after the name: how many problems.
    pub count: Option<usize>,
    /// Says what is unfinished; a dot shows it and screen readers read it.
    pub unfinished: Option<&'a str>,
}

impl<'a> Tab<'a> {
    /// A tab with nothing unfinished.
    pub fn new(label: &'a str) -> Self {
        Self {
            label,
            count: None,
            unfinished: None,
        }
    }
}

/// Shows the tabs over the width that is left; returns the one that was pressed.
/// `spread` gives each the same width, else each is as wide as its words.
pub fn tab_bar(
    ui: &mut Ui,
    id: impl egui::AsId,
    tabs: &[Tab<'_>],
    chosen: usize,
    spread: bool,
) -> Option<usize> {
    let t = Tokens::of(ui);
    let id = ui.make_persistent_id(id);
    let wide = ui.available_width();
    let (bar, _) = ui.allocate_exact_size(vec2(wide, height::TAB), Sense::hover());
    hairline_h(
        ui.painter(),
        bar.left(),
        bar.right(),
        bar.bottom() - 1.0,
        t.line,
    );
    let lines: Vec<Line> = tabs
        .iter()
        .enumerate()
        .map(|(i, tab)| {
            let words = match tab.count {
                Some(count) => format!("{} {count}", tab.label),
                None => tab.label.to_owned(),
            };
            if i == chosen {
                Line::medium(ui, Type::Body, t.accent, &words)
            } else {
                Line::new(ui, Type::Body, t.text_2, &words)
            }
        })
        .collect();
    let mut pressed = None;
    let mut x = bar.left();
    for (i, (tab, line)) in tabs.iter().zip(&lines).enumerate() {
        let dot = if tab.unfinished.is_some() {
            DOT + space::S
        } else {
            0.0
        };
        let each = if spread {
            bar.width() / tabs.len() as f32
        } else {
            line.width() + dot + 2.0 * space::L
        };
        let cell = Rect::from_min_size(pos2(x, bar.top()), vec2(each, height::TAB));
        x += each;
        let response = ui.interact(cell, id.with(i), Sense::click());
        let name = tab.unfinished.map_or(tab.label.to_owned(), |what| {
            format!("{}, {what}", tab.label)
        });
        response.widget_info(|| {
            WidgetInfo::selected(
                WidgetType::SelectableLabel,
                ui.is_enabled(),
                i == chosen,
                &name,
            )
        });
        let left = cell.center().x - (line.width() + dot) / 2.0;
        if response.hovered() && i != chosen {
            let ground =
                Rect::from_center_size(cell.center(), vec2(line.width() + dot + 20.0, 30.0));
            ui.painter().rect_filled(ground, corner::BUTTON, t.hover);
        }
        line.left(ui.painter(), pos2(left, cell.center().y));
        if tab.unfinished.is_some() {
            let at = pos2(left + line.width() + space::S + DOT / 2.0, cell.center().y);
            ui.painter()
                .circle_filled(at, DOT / 2.0, t.mood(Mood::Unsettled).fill);
        }
        if i == chosen {
            underline(ui, id, bar, left, line.width() + dot);
        }
        focus_ring(ui, &response, corner::CHIP, false);
        if response.on_hover_cursor(CursorIcon::PointingHand).clicked() {
            pressed = Some(i);
        }
    }
    pressed
}

/// Draws the underline where it is on its way to the chosen tab.
fn underline(ui: &Ui, id: egui::Id, bar: Rect, left: f32, wide: f32) {
    let secs = motion(ui.ctx(), seconds::SLIDE);
    let animate = |what: &str, to| ui.ctx().animate_value_with_time(id.with(what), to, secs);
    let left = bar.left() + animate("left", left - bar.left()) - OVERHANG;
    let wide = animate("wide", wide) + 2.0 * OVERHANG;
    let rect = Rect::from_min_size(
        pos2(left, bar.bottom() - stroke::BOLD),
        vec2(wide, stroke::BOLD),
    );
    ui.painter().rect_filled(rect, 1.0, Tokens::of(ui).accent);
}

const DOT: f32 = 6.0;
/// How far the underline reaches out over the words.
const OVERHANG: f32 = 12.0;

#[cfg(test)]
mod tests {
    use egui_kittest::kittest::Queryable;

    use super::*;
    use crate::ui::widgets::testing::harness;

    #[test]
    fn a_tab_is_pressed_by_its_name_and_says_what_is_unfinished() {
        let mut harness = harness(0, |ui, chosen: &mut usize| {
            let ticket = Tab {
                unfinished: Some("有未提交的字段"),
                ..Tab::new("工单")
            };
            if let Some(i) = tab_bar(ui, "desk", &[Tab::new("数据"), ticket], *chosen, true) {
                *chosen = i;
            }
        });
        harness.get_by_label_contains("有未提交的字段").click();
        harness.run();
        assert_eq!(*harness.state(), 1);
    }
}
