//! Text in rows that may be read as Chinese is set: no row begins with `，` or ends with `（`, and a paragraph that
//! begins with `“` hangs it out into the margin.
//!
//! egui breaks before `，！？：；）”` and after `（“`, so the rows are broken here and drawn one by one.
//! The text itself stays unbroken: copying and the accessibility tree get it as it was given.
//!
//! ```ignore
//! Rows::of(Type::Body, t.text, "周女士，您好").show(ui);
//! Rows::new(Type::Figure).run("59", t.text).in_style(" / 100", Type::Small, t.text_3).show(ui);
//! ```

mod breaks;
mod lay;
mod place;

use std::hash::{Hash, Hasher};

use egui::{Align, Color32, Response, Sense, Stroke, TextFormat, Ui, WidgetInfo, WidgetType, pos2};

pub use lay::Laid;

use super::theme::{Type, stroke};

/// A text made of differently set runs. Build it, then [`show`](Self::show) it.
#[derive(Clone, Debug)]
pub struct Rows {
    text: String,
    runs: Vec<Run>,
    style: Type,
    hang: bool,
    max_rows: usize,
    align: Align,
    copy: Option<String>,
    silent: bool,
}

/// A stretch of the text set in one way.
#[derive(Clone, Debug, PartialEq)]
struct Run {
    /// Where it ends in the text, in bytes.
    end: usize,
    format: TextFormat,
    /// How far it is lowered so that it shares the baseline of the style; negative for a superscript.
    drop: f32,
    /// Whether it is a superscript number: not part of the text, never parted from what it marks.
    raised: bool,
}

impl Hash for Run {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (self.end, &self.format, self.drop.to_bits(), self.raised).hash(state);
    }
}

/// How a marked span of an annotated text looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Ground behind the words.
    pub ground: Color32,
    /// Colour of the underline and of the number.
    pub ink: Color32,
    /// The superscript number after the span; 0 for none.
    pub number: usize,
}

impl Rows {
    /// An empty text in `style`.
    pub fn new(style: Type) -> Self {
        Self {
            text: String::new(),
            runs: Vec::new(),
            style,
            hang: true,
            max_rows: usize::MAX,
            align: Align::Min,
            copy: None,
            silent: false,
        }
    }

    /// A text of one run in the style's own weight.
    pub fn of(style: Type, color: Color32, text: &str) -> Self {
        Self::new(style).run(text, color)
    }

    /// Adds a run in the style's own weight.
    #[must_use]
    pub fn run(self, text: &str, color: Color32) -> Self {
        let format = self.style.format(color);
        self.push(text, format, 0.0, false)
    }

    /// Adds a run in weight 500.
    #[must_use]
    pub fn strong(self, text: &str, color: Color32) -> Self {
        let format = self.style.medium(color);
        self.push(text, format, 0.0, false)
    }

    /// Adds a run in another style on the same baseline: the unit after a figure, ` / 100` after `59`.
    #[must_use]
    pub fn in_style(self, text: &str, style: Type, color: Color32) -> Self {
        let drop = lay::ASCENT * (self.style.size() - style.size());
        self.push(text, style.format(color), drop, false)
    }

    /// Adds a run with a format of its own, of the same size.
    #[must_use]
    pub fn section(self, text: &str, format: TextFormat) -> Self {
        self.push(text, format, 0.0, false)
    }

    /// Adds a marked run: soft ground, underline, and its number as a superscript.
    #[must_use]
    pub fn marked(self, text: &str, color: Color32, mark: Mark) -> Self {
        let mut format = self.style.format(color);
        format.background = mark.ground;
        format.expand_bg = 0.0;
        format.underline = Stroke::new(stroke::BOLD, mark.ink);
        // egui underlines at the foot of the row; a lower row brings the line up to the words.
        format.line_height = Some((lay::ASCENT * self.style.size() + 4.0).round());
        let made = self.push(text, format, 0.0, false);
        match mark.number {
            0 => made,
            number => made.raised(&number.to_string(), mark.ink),
        }
    }

    /// Adds a superscript that is no part of the text: it is neither read nor copied, and never parted from what
    /// stands before it.
    #[must_use]
    pub fn raised(self, words: &str, ink: Color32) -> Self {
        let raise = lay::ASCENT * (self.style.size() - Type::Small.size()) - 6.0;
        self.push(words, Type::Small.medium(ink), raise, true)
    }

    /// Whether a leading quotation mark hangs out into the margin; it does unless this says no.
    #[must_use]
    pub fn hang(mut self, hang: bool) -> Self {
        self.hang = hang;
        self
    }

    /// At most this many rows; what is cut ends with `…` and shows whole on hover.
    #[must_use]
    pub fn max_rows(mut self, rows: usize) -> Self {
        self.max_rows = rows.max(1);
        self
    }

    /// Rows at the left (`Align::Min`), in the middle or at the right of the width that is left.
    #[must_use]
    pub fn align(mut self, align: Align) -> Self {
        self.align = align;
        self
    }

    /// Offers the whole text for copying in a context menu whose entry reads `label`.
    #[must_use]
    pub fn copyable(mut self, label: impl Into<String>) -> Self {
        self.copy = Some(label.into());
        self
    }

    /// Leaves the text out of the accessibility tree, because the widget around it says the same.
    #[must_use]
    pub fn silent(mut self) -> Self {
        self.silent = true;
        self
    }

    /// The text as it was given, without superscript numbers.
    pub fn plain(&self) -> String {
        let mut start = 0;
        let mut plain = String::with_capacity(self.text.len());
        for run in &self.runs {
            if !run.raised {
                plain.push_str(&self.text[start..run.end]);
            }
            start = run.end;
        }
        plain
    }

    /// Breaks the text to `width` points and lays it out, without drawing.
    pub fn layout(&self, ui: &Ui, width: f32) -> Laid {
        lay::lay(self, ui, width)
    }

    /// Lays the text out in the width that is left and draws it there.
    pub fn show(self, ui: &mut Ui) -> Response {
        let width = ui.available_width();
        self.show_in(ui, width)
    }

    /// Lays the text out in `width` points and draws it at the cursor.
    pub fn show_in(self, ui: &mut Ui, width: f32) -> Response {
        let laid = self.layout(ui, width);
        let mut size = laid.size();
        if self.align != Align::Min && width.is_finite() {
            size.x = width;
        }
        let sense = if self.copy.is_some() {
            Sense::click()
        } else {
            Sense::hover()
        };
        let (rect, response) = ui.allocate_exact_size(size, sense);
        if ui.is_rect_visible(rect) {
            let x = rect.min.x + self.align.to_factor() * (rect.width() - laid.size().x);
            laid.paint(ui.painter(), pos2(x, rect.min.y));
        }
        self.finish(response, laid.cut())
    }

    fn finish(self, response: Response, cut: bool) -> Response {
        let plain = self.plain();
        if !self.silent {
            response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &plain));
        }
        if let Some(label) = &self.copy {
            response.context_menu(|ui| {
                if ui.button(Type::Body.rich(label.as_str())).clicked() {
                    ui.copy_text(plain.clone());
                    ui.close();
                }
            });
        }
        if cut {
            response.on_hover_text(plain)
        } else {
            response
        }
    }

    fn push(mut self, text: &str, mut format: TextFormat, drop: f32, raised: bool) -> Self {
        format.valign = Align::TOP;
        self.text.push_str(text);
        self.runs.push(Run {
            end: self.text.len(),
            format,
            drop,
            raised,
        });
        self
    }
}

#[cfg(test)]
mod tests {
    use egui_kittest::kittest::Queryable;

    use super::*;
    use crate::ui::{theme::Tokens, widgets::testing::harness};

    const WORDS: &str = "您的包裹目前显示在运输中，预计 11 月 7 日送达，请您再耐心等等。";

    #[test]
    fn the_unbroken_text_is_read_and_copied() {
        let mut harness = harness((), |ui, ()| {
            let ink = Tokens::of(ui).text;
            Rows::of(Type::Body, ink, WORDS)
                .copyable("复制")
                .show_in(ui, 120.0);
        });
        harness.get_by_label(WORDS).click_secondary();
        harness.run();
        harness.get_by_label("复制").click();
        harness.step();
        let copied =
            harness.output().platform_output.commands.iter().any(
                |command| matches!(command, egui::OutputCommand::CopyText(text) if text == WORDS),
            );
        assert!(copied);
    }

    #[test]
    fn marks_leave_the_text_as_it_was() {
        let mark = Mark {
            ground: Color32::TRANSPARENT,
            ink: Color32::TRANSPARENT,
            number: 12,
        };
        let rows = Rows::new(Type::ReadSmall)
            .run("您", Color32::TRANSPARENT)
            .marked("再等等", Color32::TRANSPARENT, mark)
            .run("，好吗", Color32::TRANSPARENT);
        assert_eq!(rows.plain(), "您再等等，好吗");
    }

    #[test]
    fn rows_are_as_wide_as_asked_and_as_high_as_they_are_many() {
        let sizes = harness(Vec::new(), |ui, sizes: &mut Vec<egui::Vec2>| {
            let rows = Rows::of(Type::Body, Tokens::of(ui).text, WORDS);
            sizes.push(rows.layout(ui, 120.0).size());
            sizes.push(rows.clone().max_rows(2).layout(ui, 120.0).size());
            sizes.push(rows.layout(ui, f32::INFINITY).size());
        });
        let [narrow, two, one] = sizes.state()[..3] else {
            unreachable!("three were pushed")
        };
        assert!(narrow.x <= 121.0 && two.x <= 121.0, "{narrow} {two}");
        assert_eq!(two.y, 2.0 * Type::Body.line());
        assert_eq!(one.y, Type::Body.line());
        assert!(narrow.y >= 4.0 * Type::Body.line());
    }
}
