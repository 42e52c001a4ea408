//! The type scale: size, row height and weight of every style, and the egui formats made from them.

use egui::{Color32, FontFamily, FontId, RichText, TextFormat};

use super::fonts::MEDIUM;

/// A style of text. Sizes are points; the row height is always set, because the font's own is too tight for Chinese.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Type {
    /// 42 / 52 medium: the one total of a debrief.
    Display,
    /// 24 / 32 medium: a competency's value.
    Figure,
    /// 18 / 24 medium: the score on a card.
    FigureSmall,
    /// 22 / 32 medium: the title of a page without a top bar.
    Page,
    /// 20 / 28 medium: the recommended case.
    PageSmall,
    /// 16 / 24 medium: a card title, the customer's name.
    Title,
    /// 15 / 22 medium: a title in a bar or panel.
    TitleSmall,
    /// 15 / 26: briefing prose.
    Read,
    /// 14 / 24: the annotated transcript.
    ReadSmall,
    /// 15 / 22: the large button.
    BodyLarge,
    /// 14 / 22: everything else; bubbles, fields, buttons.
    Body,
    /// 13 / 20: tables, filters, status bar, notes.
    Dense,
    /// 13 / 21 monospace: code.
    Code,
    /// 12 / 18: units, times, reasons, axis labels. Nothing is smaller.
    Small,
}

impl Type {
    /// All styles.
    pub const ALL: [Self; 14] = [
        Self::Display,
        Self::Figure,
        Self::FigureSmall,
        Self::Page,
        Self::PageSmall,
        Self::Title,
        Self::TitleSmall,
        Self::Read,
        Self::ReadSmall,
        Self::BodyLarge,
        Self::Body,
        Self::Dense,
        Self::Code,
        Self::Small,
    ];

    /// Size of the letters and height of a row, in points.
    pub const fn size_line(self) -> (f32, f32) {
        match self {
            Self::Display => (42.0, 52.0),
            Self::Figure => (24.0, 32.0),
            Self::FigureSmall => (18.0, 24.0),
            Self::Page => (22.0, 32.0),
            Self::PageSmall => (20.0, 28.0),
            Self::Title => (16.0, 24.0),
            Self::TitleSmall => (15.0, 22.0),
            Self::Read => (15.0, 26.0),
            Self::ReadSmall => (14.0, 24.0),
            Self::BodyLarge => (15.0, 22.0),
            Self::Body => (14.0, 22.0),
            Self::Dense => (13.0, 20.0),
            Self::Code => (13.0, 21.0),
            Self::Small => (12.0, 18.0),
        }
    }

    /// Size of the letters, in points.
    pub const fn size(self) -> f32 {
        self.size_line().0
    }

    /// Height of a row, in points.
    pub const fn line(self) -> f32 {
        self.size_line().1
    }

    /// Whether the style is medium by itself.
    pub const fn is_medium(self) -> bool {
        matches!(
            self,
            Self::Display
                | Self::Figure
                | Self::FigureSmall
                | Self::Page
                | Self::PageSmall
                | Self::Title
                | Self::TitleSmall
        )
    }

    /// The font in the style's own weight.
    pub fn font(self) -> FontId {
        match self {
            Self::Code => FontId::monospace(self.size()),
            _ if self.is_medium() => self.medium_font(),
            _ => self.regular_font(),
        }
    }

    /// The font in weight 500, whatever the style's own.
    pub fn medium_font(self) -> FontId {
        FontId::new(self.size(), FontFamily::Name(MEDIUM.into()))
    }

    /// The font in weight 400, whatever the style's own.
    pub fn regular_font(self) -> FontId {
        FontId::proportional(self.size())
    }

    /// The format of a text section in the style's own weight.
    pub fn format(self, color: Color32) -> TextFormat {
        self.format_with(self.font(), color)
    }

    /// The format of a text section in weight 500.
    pub fn medium(self, color: Color32) -> TextFormat {
        self.format_with(self.medium_font(), color)
    }

    /// The format of a text section in weight 400.
    pub fn regular(self, color: Color32) -> TextFormat {
        self.format_with(self.regular_font(), color)
    }

    /// Text for egui's own widgets (menus, check boxes, hyperlinks) in the style's own weight.
    pub fn rich(self, text: impl Into<String>) -> RichText {
        RichText::new(text)
            .font(self.font())
            .line_height(Some(self.line()))
    }

    /// How far to move a galley of this style down so that the letters sit in the middle of their rows.
    ///
    /// egui puts the first baseline at the font's ascent (1.16 em) whatever the row height; the optical middle of
    /// Chinese and of figures in Noto Sans SC is 0.38 em above the baseline.
    pub fn nudge(self) -> f32 {
        let (size, line) = self.size_line();
        line / 2.0 - (ASCENT - MIDDLE) * size
    }

    fn format_with(self, font_id: FontId, color: Color32) -> TextFormat {
        TextFormat {
            line_height: Some(self.line()),
            ..TextFormat::simple(font_id, color)
        }
    }
}

/// Ascent of Noto Sans SC in em.
const ASCENT: f32 = 1.16;
/// Height of the optical middle above the baseline in em.
const MIDDLE: f32 = 0.38;

/// Sizes of the hall screen at 1080 lines, scaled to the height of the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StageType {
    /// 92: the countdown.
    Clock,
    /// 34: names and titles.
    Title,
    /// 32: what is said.
    Speech,
    /// 26: figures and labels.
    Label,
    /// 24: the smallest text of the hall.
    Small,
}

impl StageType {
    /// Size in points in a window `height` points high.
    pub fn size(self, height: f32) -> f32 {
        let base = match self {
            Self::Clock => 92.0,
            Self::Title => 34.0,
            Self::Speech => 32.0,
            Self::Label => 26.0,
            Self::Small => 24.0,
        };
        base * height / 1080.0
    }

    /// The format of a text section in a window `height` points high.
    pub fn format(self, height: f32, medium: bool, color: Color32) -> TextFormat {
        let family = if medium {
            FontFamily::Name(MEDIUM.into())
        } else {
            FontFamily::Proportional
        };
        let size = self.size(height);
        TextFormat {
            line_height: Some((size * 1.5).round()),
            ..TextFormat::simple(FontId::new(size, family), color)
        }
    }
}
