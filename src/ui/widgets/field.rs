//! Text fields: 34 points high, an edge that reaches 3:1, a ring while they have the focus.

use egui::{
    CornerRadius, Frame, Margin, Response, Stroke, StrokeKind, TextEdit, Ui, Vec2, WidgetInfo,
    WidgetType, pos2,
};

use super::label::{Line, paint_icon};
use crate::ui::theme::{Icon, Tokens, Type, corner, height, icons, space, stroke};

/// A text field to be shown.
#[derive(Debug)]
pub struct Field<'a> {
    value: &'a mut String,
    name: &'a str,
    hint: &'a str,
    icon: Option<Icon>,
    note: &'a str,
    width: f32,
    rows: usize,
    code: bool,
    secret: bool,
    id: Option<egui::Id>,
}

impl<'a> Field<'a> {
    /// A field for `value`; `name` is what screen readers call it.
    pub fn new(value: &'a mut String, name: &'a str) -> Self {
        Self {
            value,
            name,
            hint: "",
            icon: None,
            note: "",
            width: f32::INFINITY,
            rows: 1,
            code: false,
            secret: false,
            id: None,
        }
    }

    /// What it shows while empty.
    #[must_use]
    pub fn hint(mut self, hint: &'a str) -> Self {
        self.hint = hint;
        self
    }

    /// An icon at the left.
    #[must_use]
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// A small note at the right: a shortcut or a unit.
    #[must_use]
    pub fn note(mut self, note: &'a str) -> Self {
        self.note = note;
        self
    }

    /// As wide as `points`; the width that is left without this.
    #[must_use]
    pub fn width(mut self, points: f32) -> Self {
        self.width = points;
        self
    }

    /// Several rows high.
    #[must_use]
    pub fn rows(mut self, rows: usize) -> Self {
        self.rows = rows.max(1);
        self
    }

    /// Set in the monospace.
    #[must_use]
    pub fn code(mut self) -> Self {
        self.code = true;
        self
    }

    /// Shows dots for letters.
    #[must_use]
    pub fn secret(mut self) -> Self {
        self.secret = true;
        self
    }

    /// A stable name, to give the focus to it or to tell it from others.
    #[must_use]
    pub fn id(mut self, id: impl egui::AsId) -> Self {
        self.id = Some(egui::Id::new(id));
        self
    }

    /// Draws the field at the cursor; the response is that of the text.
    pub fn show(self, ui: &mut Ui) -> Response {
        let t = Tokens::of(ui);
        let width = self.width.min(ui.available_width());
        let style = if self.code { Type::Code } else { Type::Body };
        let note = Line::new(ui, Type::Small, t.text_3, self.note);
        let left = space::L
            + if self.icon.is_some() {
                ICON + space::S
            } else {
                0.0
            };
        let right = space::L
            + if self.note.is_empty() {
                0.0
            } else {
                note.width() + space::M
            };
        let over = ((height::FIELD - style.line()) / 2.0).floor();
        let margin = Margin {
            left: left as i8,
            right: right.min(120.0) as i8,
            top: over as i8,
            bottom: over as i8,
        };
        let edit = if self.rows > 1 {
            TextEdit::multiline(self.value).desired_rows(self.rows)
        } else {
            TextEdit::singleline(self.value)
        };
        let hint = style.rich(self.hint).color(t.text_3);
        let mut edit = edit
            .frame(Frame::NONE.inner_margin(margin))
            .password(self.secret)
            .font(style.font())
            .text_color(t.text)
            .hint_text(hint)
            .min_size(Vec2::new(0.0, height::FIELD))
            .desired_width(width);
        if let Some(id) = self.id {
            edit = edit.id(id);
        }
        let ground = ui.painter().add(egui::Shape::Noop);
        let response = ui.add(edit);
        let name = self.name;
        response.widget_info(|| {
            let mut info = WidgetInfo::labeled(WidgetType::TextEdit, ui.is_enabled(), name);
            info.hint_text = Some(self.hint.to_owned());
            info
        });
        let rect = response.rect;
        let focused = response.has_focus();
        let edge = match focused {
            true => Stroke::new(stroke::BOLD, t.accent),
            false => Stroke::new(stroke::HAIR, t.control),
        };
        let corner = CornerRadius::same(corner::BUTTON);
        let shape = egui::epaint::RectShape::new(rect, corner, t.surface, edge, StrokeKind::Inside);
        ui.painter().set(ground, shape);
        let first = rect.top() + height::FIELD / 2.0;
        if let Some(icon) = self.icon {
            let at = pos2(rect.left() + space::L + ICON / 2.0, first);
            paint_icon(ui.painter(), icon, at, ICON, t.text_3);
        }
        note.right(ui.painter(), pos2(rect.right() - space::L, first));
        response
    }
}

const ICON: f32 = 16.0;

/// The search field: a magnifying glass, what can be searched, and its shortcut.
pub fn search_field(
    ui: &mut Ui,
    value: &mut String,
    hint: &str,
    shortcut: &str,
    width: f32,
) -> Response {
    Field::new(value, hint)
        .hint(hint)
        .icon(icons::MAGNIFYING_GLASS)
        .note(shortcut)
        .width(width)
        .show(ui)
}

#[cfg(test)]
mod tests {
    use egui_kittest::kittest::Queryable;

    use super::*;
    use crate::ui::widgets::testing::harness;

    #[test]
    fn what_is_typed_arrives() {
        let mut harness = harness(String::new(), |ui, value: &mut String| {
            search_field(ui, value, "搜索标题、事实、知识点", "Ctrl+K", 280.0);
        });
        harness.get_by_label("搜索标题、事实、知识点").focus();
        harness.run();
        harness
            .get_by_label("搜索标题、事实、知识点")
            .type_text("押金");
        harness.run();
        assert_eq!(harness.state(), "押金");
    }
}
