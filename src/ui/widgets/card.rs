//! The card: an edge and a corner of 12, no shadow; as a whole clickable or not.

use egui::{
    CornerRadius, CursorIcon, Frame, InnerResponse, Margin, Response, Sense, Stroke, StrokeKind,
    Ui, UiBuilder, WidgetInfo, WidgetType, vec2,
};

use super::{focus::focus_ring, label::Line};
use crate::ui::{
    rows::Rows,
    shapes::hairline_h,
    theme::{Tokens, Type, corner, space, stroke},
};

/// A card to be shown.
#[derive(Clone, Copy, Debug)]
pub struct Card {
    margin: Margin,
    accent: bool,
    selected: bool,
    height: Option<f32>,
}

impl Default for Card {
    fn default() -> Self {
        Self::new()
    }
}

impl Card {
    /// A card with 16 points inside.
    pub fn new() -> Self {
        Self {
            margin: Margin::same(16),
            accent: false,
            selected: false,
            height: None,
        }
    }

    /// What stays free inside, in points.
    #[must_use]
    pub fn margin(mut self, margin: impl Into<Margin>) -> Self {
        self.margin = margin.into();
        self
    }

    /// The edge of the card that matters.
    #[must_use]
    pub fn accent(mut self, accent: bool) -> Self {
        self.accent = accent;
        self
    }

    /// On the ground of what is selected.
    #[must_use]
    pub fn selected(mut self, selected: bool) -> Self {
        self.selected = selected;
        self
    }

    /// At least this high as a whole, in points.
    #[must_use]
    pub fn height(mut self, points: f32) -> Self {
        self.height = Some(points);
        self
    }

    /// Draws the card over the width that is left, with `content` inside.
    pub fn show<R>(self, ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
        let t = Tokens::of(ui);
        let edge = if self.accent || self.selected {
            t.accent_line
        } else {
            t.line
        };
        let frame = Frame::new()
            .fill(if self.selected {
                t.accent_soft
            } else {
                t.surface
            })
            .stroke(Stroke::new(stroke::HAIR, edge))
            .corner_radius(CornerRadius::same(corner::CARD))
            // The edge counts as part of the card, so that columns of cards line up.
            .inner_margin(self.margin - Margin::same(1));
        let inner_height = self.height.map(|h| h - self.margin.sum().y);
        frame.show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            if let Some(height) = inner_height {
                ui.set_min_height(height);
            }
            content(ui)
        })
    }

    /// Draws a card that acts as a whole when pressed; `label` is its name for screen readers. Buttons inside keep
    /// their own clicks. `id` must be stable and one a card.
    pub fn button<R>(
        self,
        ui: &mut Ui,
        id: impl egui::AsId,
        label: &str,
        content: impl FnOnce(&mut Ui) -> R,
    ) -> InnerResponse<R> {
        let t = Tokens::of(ui);
        let id = ui.make_persistent_id(id);
        let builder = UiBuilder::new().id_salt(id).sense(Sense::click());
        let made = ui.scope_builder(builder, |ui| self.show(ui, content).inner);
        let response: Response = made.response.on_hover_cursor(CursorIcon::PointingHand);
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, ui.is_enabled(), label));
        if response.hovered() {
            let edge = Stroke::new(stroke::HAIR, t.control);
            let corner = CornerRadius::same(corner::CARD);
            ui.painter()
                .rect_stroke(response.rect, corner, edge, StrokeKind::Inside);
        }
        focus_ring(ui, &response, corner::CARD, false);
        InnerResponse::new(made.inner, response)
    }
}

/// A hairline over the width that is left, with `around` points above and below.
pub fn divider(ui: &mut Ui, around: f32) {
    let t = Tokens::of(ui);
    let size = vec2(ui.available_width(), 1.0 + 2.0 * around);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    hairline_h(
        ui.painter(),
        rect.left(),
        rect.right(),
        rect.top() + around,
        t.line,
    );
}

/// The head of a section: its name and, right behind it, a note in small.
pub fn section_title(ui: &mut Ui, name: &str, beside: &str) -> Response {
    let t = Tokens::of(ui);
    let head = Rows::new(Type::TitleSmall).run(name, t.text);
    match beside {
        "" => head.show(ui),
        _ => head
            .in_style(&format!("  {beside}"), Type::Small, t.text_2)
            .show(ui),
    }
}

/// The head of a section: its name at the left, a note in small at the right.
pub fn section_head(ui: &mut Ui, name: &str, note: &str) {
    let t = Tokens::of(ui);
    let note_line = Line::new(ui, Type::Small, t.text_2, note);
    let wide = ui.available_width();
    ui.horizontal(|ui| {
        let room = wide - note_line.width() - space::L;
        Rows::new(Type::TitleSmall)
            .strong(name, t.text)
            .max_rows(1)
            .show_in(ui, room);
        let (rect, response) = ui.allocate_exact_size(
            vec2(ui.available_width(), Type::TitleSmall.line()),
            Sense::hover(),
        );
        if !note.is_empty() {
            response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, note));
        }
        note_line.right(ui.painter(), rect.right_center());
    });
}

#[cfg(test)]
mod tests {
    use egui_kittest::kittest::Queryable;

    use super::*;
    use crate::ui::widgets::{Button, testing::harness};

    #[test]
    fn a_card_is_pressed_as_a_whole_but_not_by_its_buttons() {
        let mut harness = harness((0, 0), |ui, (card, inner): &mut (i32, i32)| {
            let made = Card::new()
                .height(120.0)
                .button(ui, "case", "迟到的生日礼物", |ui| {
                    Button::plain("看简报").show(ui).clicked()
                });
            *card += i32::from(made.response.clicked());
            *inner += i32::from(made.inner);
        });
        harness.get_by_label("看简报").click();
        harness.run();
        assert_eq!(*harness.state(), (0, 1));
        harness.get_by_label("迟到的生日礼物").click();
        harness.run();
        assert_eq!(*harness.state(), (1, 1));
    }
}
