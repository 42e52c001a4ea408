//! The scenario guide: its outline at the left, its text at the right, read as it is set in print.

mod draw;
mod parse;

#[cfg(test)]
mod tests;

use egui::{CursorIcon, Rect, ScrollArea, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::{
    shapes::framed_rect,
    shell::{Views, child},
    theme::{Breadth, Tokens, Type, corner, icons, space, stroke},
    widgets::{self, Line, focus_ring, hovered, icon_button},
};
use crate::{
    app::{Action, Actions, Model, guide},
    text::{Language, say},
    ui::rows::Rows,
};
use parse::Document;

/// What the guide keeps from frame to frame.
#[derive(Clone, Debug, Default)]
pub struct GuideView {
    read: Option<(Language, Document)>,
    /// The block to bring to the top in this frame.
    jump: Option<usize>,
    /// The heading at or above the top of what is seen.
    here: usize,
    /// Heights of the blocks at the width they were last drawn in.
    heights: draw::Heights,
}

/// Width of the outline.
const OUTLINE: f32 = 264.0;

/// Draws the guide over the whole of `ui`.
pub fn show(ui: &mut Ui, model: &Model, views: &mut Views, actions: &mut Actions) {
    let language = model.language;
    views
        .regions
        .mark(ui, "guide", &say(language, "guide-title"));
    let view = &mut views.guide;
    if view.read.as_ref().is_none_or(|(has, _)| *has != language) {
        view.set(language, guide::text(language));
    }
    guide_ui(ui, language, view, actions);
}

impl GuideView {
    /// Reads `markdown` and goes back to its beginning.
    fn set(&mut self, language: Language, markdown: &str) {
        *self = Self {
            read: Some((language, Document::parse(markdown).without_title())),
            ..Self::default()
        };
    }
}

fn guide_ui(ui: &mut Ui, language: Language, view: &mut GuideView, actions: &mut Actions) {
    let t = Tokens::of(ui);
    let all = ui.max_rect();
    let head = Rect::from_min_size(
        all.min + vec2(space::XL, 14.0),
        vec2(all.width() - 40.0, 34.0),
    );
    child(ui, "guide-head", head, |ui| {
        ui.horizontal(|ui| {
            let back = icon_button(ui, icons::ARROW_LEFT, &say(language, "guide-back"));
            let escape = ui.input_mut(|i| i.consume_key(egui::Modifiers::NONE, egui::Key::Escape));
            if back.clicked() || escape {
                actions.push(Action::Back);
            }
            Rows::of(Type::Page, t.text, &say(language, "guide-title")).show(ui);
        });
    });
    let Some((_, document)) = view.read.clone() else {
        return;
    };
    let below = head.bottom() + space::M;
    if document.blocks.is_empty() {
        let place = Rect::from_min_max(pos2(all.left(), below), all.max);
        child(ui, "guide-none", place, |ui| {
            widgets::empty(ui, &say(language, "guide-none"), None)
        });
        return;
    }
    let outlined = Breadth::of_window(ui) > Breadth::Compact;
    let left = all.left()
        + if outlined {
            OUTLINE + space::PAGE
        } else {
            space::PAGE
        };
    if outlined {
        let side = Rect::from_min_max(
            pos2(all.left() + space::XL, below),
            pos2(all.left() + OUTLINE + space::XL, all.bottom()),
        );
        child(ui, "guide-outline", side, |ui| {
            outline_ui(ui, &document, view)
        });
    }
    let page = Rect::from_min_max(pos2(left, below), all.max - vec2(space::PAGE, space::XL));
    let edge = Stroke::new(stroke::HAIR, t.line);
    framed_rect(ui.painter(), page, corner::CARD, t.surface, edge);
    child(ui, "guide-page", page.shrink(1.0), |ui| {
        let mut area = ScrollArea::vertical()
            .id_salt(("guide", language))
            .auto_shrink(false);
        if let Some(block) = view.jump.take() {
            area = area.vertical_scroll_offset(draw::offset(&document, &view.heights, block));
        }
        area.show(ui, |ui| draw::document(ui, &document, view));
    });
}

fn outline_ui(ui: &mut Ui, document: &Document, view: &mut GuideView) {
    ScrollArea::vertical()
        .id_salt("guide-outline")
        .auto_shrink(false)
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 1.0;
            for entry in &document.outline {
                let lit = document
                    .outline
                    .iter()
                    .rev()
                    .find(|has| has.block <= view.here)
                    .is_some_and(|has| has.block == entry.block);
                if entry_ui(ui, entry, lit) {
                    view.jump = Some(entry.block);
                }
            }
        });
}

fn entry_ui(ui: &mut Ui, entry: &parse::Entry, lit: bool) -> bool {
    let t = Tokens::of(ui);
    let wide = ui.available_width() - space::M;
    let (rect, response) = ui.allocate_exact_size(vec2(wide, 30.0), Sense::click());
    response.widget_info(|| WidgetInfo::selected(WidgetType::Button, true, lit, &entry.title));
    if ui.is_rect_visible(rect) {
        let rest = if lit { t.accent_soft } else { t.canvas };
        let fill = hovered(
            ui,
            &response,
            rest,
            if lit { t.accent_soft } else { t.hover },
        );
        framed_rect(ui.painter(), rect, corner::CHIP, fill, Stroke::NONE);
        let ink = if lit { t.accent } else { t.text_2 };
        let indent = space::M + f32::from(entry.level.saturating_sub(2)) * space::L;
        let line = match entry.level {
            1 => Line::medium(ui, Type::Dense, ink, &entry.title),
            _ => Line::new(ui, Type::Dense, ink, &entry.title),
        };
        let line = line.within(ui, wide - indent - space::M);
        line.left(ui.painter(), pos2(rect.left() + indent, rect.center().y));
        focus_ring(ui, &response, corner::CHIP, false);
    }
    response.on_hover_cursor(CursorIcon::PointingHand).clicked()
}
