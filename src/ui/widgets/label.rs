//! Words and icons: the labels of a screen, and single lines that a widget paints at a place of its own.

use std::sync::Arc;

use egui::{
    Color32, Galley, Painter, Pos2, Response, Sense, TextFormat, Ui, Vec2, WidgetInfo, WidgetType,
    pos2, text::LayoutJob,
};

use crate::ui::{
    rows::Rows,
    theme::{Icon, Tokens, Type},
};

/// Body text in rows.
pub fn text(ui: &mut Ui, words: &str) -> Response {
    let color = Tokens::of(ui).text;
    Rows::of(Type::Body, color, words).show(ui)
}

/// Dense secondary text in rows.
pub fn text_dense(ui: &mut Ui, words: &str) -> Response {
    let color = Tokens::of(ui).text_2;
    Rows::of(Type::Dense, color, words).show(ui)
}

/// A small note: units, times, reasons.
pub fn text_small(ui: &mut Ui, words: &str) -> Response {
    let color = Tokens::of(ui).text_3;
    Rows::of(Type::Small, color, words).show(ui)
}

/// A card title.
pub fn title(ui: &mut Ui, words: &str) -> Response {
    let color = Tokens::of(ui).text;
    Rows::of(Type::Title, color, words).show(ui)
}

/// An icon at the cursor. Decoration: the word beside it carries the meaning.
pub fn icon(ui: &mut Ui, icon: Icon, size: f32, color: Color32) -> Response {
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(size), Sense::hover());
    paint_icon(ui.painter(), icon, rect.center(), size, color);
    response
}

/// Draws an icon with its middle at `center`.
pub fn paint_icon(painter: &Painter, icon: Icon, center: Pos2, size: f32, color: Color32) {
    let galley = painter.layout_no_wrap(icon.glyph.to_owned(), icon.font(size), color);
    let bounds = galley.mesh_bounds;
    painter.galley(center - bounds.center().to_vec2(), galley, color);
}

/// One line of text, laid out once and painted where a widget wants it.
#[derive(Clone, Debug)]
pub struct Line {
    galley: Arc<Galley>,
    style: Type,
}

impl Line {
    /// A line in the style's own weight.
    pub fn new(ui: &Ui, style: Type, color: Color32, words: &str) -> Self {
        Self::of_format(ui, style, style.format(color), words)
    }

    /// A line in weight 500.
    pub fn medium(ui: &Ui, style: Type, color: Color32, words: &str) -> Self {
        Self::of_format(ui, style, style.medium(color), words)
    }

    /// A line no wider than `width`; what does not fit ends with `…`.
    #[must_use]
    pub fn within(self, ui: &Ui, width: f32) -> Self {
        if self.width() <= width {
            return self;
        }
        let mut job = (*self.galley.job).clone();
        job.wrap = egui::text::TextWrapping::truncate_at_width(width.max(0.0));
        Self {
            galley: ui.fonts_mut(|fonts| fonts.layout_job(job)),
            style: self.style,
        }
    }

    /// Width in points.
    pub fn width(&self) -> f32 {
        self.galley.size().x
    }

    /// Height of the row in points.
    pub fn height(&self) -> f32 {
        self.style.line()
    }

    /// Paints with the middle of the left edge at `at`.
    pub fn left(&self, painter: &Painter, at: Pos2) {
        let top = at.y - self.style.line() / 2.0 + self.style.nudge();
        painter.galley(pos2(at.x, top), self.galley.clone(), Color32::PLACEHOLDER);
    }

    /// Paints with the middle at `at`.
    pub fn middle(&self, painter: &Painter, at: Pos2) {
        self.left(painter, pos2(at.x - self.width() / 2.0, at.y));
    }

    /// Paints with the middle of the right edge at `at`.
    pub fn right(&self, painter: &Painter, at: Pos2) {
        self.left(painter, pos2(at.x - self.width(), at.y));
    }

    fn of_format(ui: &Ui, style: Type, format: TextFormat, words: &str) -> Self {
        let mut job = LayoutJob {
            break_on_newline: false,
            ..LayoutJob::default()
        };
        job.wrap.max_width = f32::INFINITY;
        job.append(words, 0.0, format);
        Self {
            galley: ui.fonts_mut(|fonts| fonts.layout_job(job)),
            style,
        }
    }
}

/// Tells the accessibility tree that `response` is a picture that says `words`.
pub(super) fn pictures(response: &Response, words: &str) {
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, words));
}
