//! Buttons: primary (one a screen), plain, quiet and warn, with icon and shortcut; icon buttons; links.

use egui::{Color32, CursorIcon, Response, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::{
    focus::{focus_ring, hovered},
    label::{Line, paint_icon},
};
use crate::ui::{
    shapes::framed_rect,
    theme::{Icon, Tokens, Type, corner, height, space, stroke},
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Primary,
    Plain,
    Quiet,
    Warn,
}

/// A button to be shown.
#[derive(Clone, Debug)]
pub struct Button<'a> {
    label: &'a str,
    kind: Kind,
    icon: Option<Icon>,
    trailing: Option<Icon>,
    shortcut: Option<&'a str>,
    height: f32,
    width: Option<f32>,
    enabled: bool,
    id: Option<egui::Id>,
}

impl<'a> Button<'a> {
    /// The one that carries the screen on; at most one a screen.
    pub fn primary(label: &'a str) -> Self {
        Self::new(label, Kind::Primary)
    }

    /// With an edge.
    pub fn plain(label: &'a str) -> Self {
        Self::new(label, Kind::Plain)
    }

    /// Without an edge.
    pub fn quiet(label: &'a str) -> Self {
        Self::new(label, Kind::Quiet)
    }

    /// A pressed doubt flag.
    pub fn warn(label: &'a str) -> Self {
        Self::new(label, Kind::Warn)
    }

    fn new(label: &'a str, kind: Kind) -> Self {
        Self {
            label,
            kind,
            icon: None,
            trailing: None,
            shortcut: None,
            height: height::BUTTON,
            width: None,
            enabled: true,
            id: None,
        }
    }

    /// An icon before the label.
    #[must_use]
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// An icon after the label: the caret of a menu.
    #[must_use]
    pub fn trailing(mut self, icon: Icon) -> Self {
        self.trailing = Some(icon);
        self
    }

    /// The shortcut, shown after the label. It is not read as part of the name.
    #[must_use]
    pub fn shortcut(mut self, keys: &'a str) -> Self {
        self.shortcut = Some(keys);
        self
    }

    /// 28 points high, for bars.
    #[must_use]
    pub fn bar(mut self) -> Self {
        self.height = height::BUTTON_BAR;
        self
    }

    /// 40 points high: the start button.
    #[must_use]
    pub fn large(mut self) -> Self {
        self.height = height::BUTTON_LARGE;
        self
    }

    /// As wide as `points`.
    #[must_use]
    pub fn width(mut self, points: f32) -> Self {
        self.width = Some(points);
        self
    }

    /// Whether it can be pressed. A sentence near it says what is missing.
    #[must_use]
    pub fn enabled(mut self, enabled: bool) -> Self {
        self.enabled = enabled;
        self
    }

    /// A stable name, where several buttons of a screen have the same label or come and go.
    #[must_use]
    pub fn id(mut self, id: impl egui::AsId) -> Self {
        self.id = Some(egui::Id::new(id));
        self
    }

    /// Draws the button at the cursor.
    pub fn show(self, ui: &mut Ui) -> Response {
        let t = Tokens::of(ui);
        let enabled = self.enabled && ui.is_enabled();
        let parts = self.parts(ui, enabled);
        let size = vec2(
            self.width.unwrap_or(parts.width + 2.0 * self.padding()),
            self.height,
        );
        let sense = if enabled {
            Sense::click()
        } else {
            Sense::hover()
        };
        let (rect, mut response) = match self.id {
            None => ui.allocate_exact_size(size, sense),
            Some(id) => {
                let (_, rect) = ui.allocate_space(size);
                (rect, ui.interact(rect, id, sense))
            }
        };
        if enabled {
            response = response.on_hover_cursor(CursorIcon::PointingHand);
        }
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, enabled, self.label));
        if ui.is_rect_visible(rect) {
            let (fill, edge) = self.ground(ui, t, &response, enabled);
            framed_rect(ui.painter(), rect, corner::BUTTON, fill, edge);
            parts.paint(
                ui,
                pos2(rect.center().x - parts.width / 2.0, rect.center().y),
            );
            focus_ring(ui, &response, corner::BUTTON, self.kind == Kind::Primary);
        }
        response
    }

    fn padding(&self) -> f32 {
        if self.height < height::BUTTON {
            space::M + 2.0
        } else {
            space::L
        }
    }

    fn ink(&self, t: &Tokens, enabled: bool) -> Color32 {
        match self.kind {
            _ if !enabled => t.text_3,
            Kind::Primary => t.on_accent,
            Kind::Warn => t.warn.ink,
            Kind::Plain => t.text,
            Kind::Quiet => t.text_2,
        }
    }

    fn parts(&self, ui: &Ui, enabled: bool) -> Parts {
        let t = Tokens::of(ui);
        let ink = self.ink(t, enabled);
        let style = match self.height {
            h if h > height::BUTTON => Type::BodyLarge,
            h if h < height::BUTTON => Type::Dense,
            _ => Type::Body,
        };
        let label = match self.kind {
            Kind::Primary => Line::medium(ui, style, ink, self.label),
            _ => Line::new(ui, style, ink, self.label),
        };
        let shortcut = self.shortcut.map(|keys| {
            let faint = match self.kind {
                Kind::Primary if enabled => ink.gamma_multiply(0.8),
                _ => t.text_3,
            };
            Line::new(ui, Type::Small, faint, keys)
        });
        let gap = |there: bool, wide: f32| if there { wide } else { 0.0 };
        let width = gap(self.icon.is_some(), ICON + space::S)
            + label.width()
            + gap(self.trailing.is_some(), CARET + space::XS)
            + shortcut.as_ref().map_or(0.0, |s| s.width() + space::M);
        Parts {
            icon: self.icon,
            label,
            trailing: self.trailing,
            shortcut,
            ink,
            width,
        }
    }

    fn ground(&self, ui: &Ui, t: &Tokens, response: &Response, enabled: bool) -> (Color32, Stroke) {
        let edge = |color| Stroke::new(stroke::HAIR, color);
        if !enabled {
            let fill = if self.kind == Kind::Quiet {
                Color32::TRANSPARENT
            } else {
                t.hover
            };
            return (fill, Stroke::NONE);
        }
        match self.kind {
            Kind::Primary => (
                hovered(ui, response, t.accent, t.accent_hover),
                Stroke::NONE,
            ),
            Kind::Plain => (
                hovered(ui, response, t.surface, t.hover),
                edge(t.line_strong),
            ),
            Kind::Quiet => (
                hovered(ui, response, Color32::TRANSPARENT, t.hover),
                Stroke::NONE,
            ),
            Kind::Warn => (t.warn.soft, edge(t.warn.line)),
        }
    }
}

/// Size of an icon in a button.
const ICON: f32 = 16.0;
/// Size of a caret after a label.
const CARET: f32 = 12.0;

struct Parts {
    icon: Option<Icon>,
    label: Line,
    trailing: Option<Icon>,
    shortcut: Option<Line>,
    ink: Color32,
    width: f32,
}

impl Parts {
    fn paint(&self, ui: &Ui, mut at: egui::Pos2) {
        let painter = ui.painter();
        if let Some(icon) = self.icon {
            paint_icon(painter, icon, at + vec2(ICON / 2.0, 0.0), ICON, self.ink);
            at.x += ICON + space::S;
        }
        self.label.left(painter, at);
        at.x += self.label.width();
        if let Some(icon) = self.trailing {
            at.x += space::XS;
            paint_icon(painter, icon, at + vec2(CARET / 2.0, 0.0), CARET, self.ink);
            at.x += CARET;
        }
        if let Some(shortcut) = &self.shortcut {
            shortcut.left(painter, at + vec2(space::M, 0.0));
        }
    }
}

/// A button that is only an icon; `label` names it on hover and for screen readers.
pub fn icon_button(ui: &mut Ui, icon: Icon, label: &str) -> Response {
    let t = Tokens::of(ui);
    let enabled = ui.is_enabled();
    let (rect, response) = ui.allocate_exact_size(egui::Vec2::splat(height::HIT), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, enabled, label));
    if ui.is_rect_visible(rect) {
        let fill = hovered(ui, &response, Color32::TRANSPARENT, t.hover);
        framed_rect(ui.painter(), rect, corner::BUTTON, fill, Stroke::NONE);
        let ink = if enabled { t.text_2 } else { t.text_3 };
        paint_icon(ui.painter(), icon, rect.center(), ICON, ink);
        focus_ring(ui, &response, corner::BUTTON, false);
    }
    response
        .on_hover_text(label)
        .on_hover_cursor(CursorIcon::PointingHand)
}

/// Words that act: accent ink, underlined while the pointer is over them.
pub fn link(ui: &mut Ui, label: &str) -> Response {
    let t = Tokens::of(ui);
    let line = Line::new(ui, Type::Dense, t.accent, label);
    let (rect, response) =
        ui.allocate_exact_size(vec2(line.width(), line.height()), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Link, ui.is_enabled(), label));
    if ui.is_rect_visible(rect) {
        line.left(ui.painter(), rect.left_center());
        if response.hovered() {
            let y = rect.bottom() - 2.0;
            ui.painter()
                .hline(rect.x_range(), y, Stroke::new(stroke::HAIR, t.accent));
        }
        focus_ring(ui, &response, corner::BADGE, false);
    }
    response.on_hover_cursor(CursorIcon::PointingHand)
}

#[cfg(test)]
mod tests {
    use egui_kittest::kittest::{NodeT, Queryable};

    use super::*;
    use crate::ui::widgets::testing::harness;

    #[test]
    fn a_button_is_found_by_its_name_and_pressed_by_pointer_and_key() {
        let mut harness = harness(0, |ui, presses: &mut i32| {
            let send = Button::primary("发送").shortcut("Enter").show(ui);
            *presses += i32::from(send.clicked());
        });
        harness.get_by_label("发送").click();
        harness.run();
        assert_eq!(*harness.state(), 1);
        harness.get_by_label("发送").focus();
        harness.run();
        harness.key_press(egui::Key::Space);
        harness.run();
        assert_eq!(*harness.state(), 2);
    }

    #[test]
    fn a_disabled_button_says_so_and_does_nothing() {
        let mut harness = harness(0, |ui, presses: &mut i32| {
            *presses += i32::from(Button::plain("提交").enabled(false).show(ui).clicked());
        });
        assert!(harness.get_by_label("提交").accesskit_node().is_disabled());
        harness.get_by_label("提交").click();
        harness.run();
        assert_eq!(*harness.state(), 0);
    }
}
