//! A chip: one fact in 24 points, coloured only for a state.

use egui::{Response, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::{
    label::{Line, paint_icon},
    tone::Tone,
};
use crate::ui::{
    shapes::framed_rect,
    theme::{Icon, Tokens, Type, corner, height, space},
};

/// A chip to be shown.
#[derive(Clone, Debug)]
pub struct Chip<'a> {
    words: &'a str,
    icon: Option<Icon>,
    tone: Tone,
    small: bool,
}

impl<'a> Chip<'a> {
    /// A plain fact.
    pub fn new(words: &'a str) -> Self {
        Self {
            words,
            icon: None,
            tone: Tone::Plain,
            small: false,
        }
    }

    /// An icon before the words.
    #[must_use]
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// What state it shows.
    #[must_use]
    pub fn tone(mut self, tone: Tone) -> Self {
        self.tone = tone;
        self
    }

    /// 20 points high, beside a name.
    #[must_use]
    pub fn small(mut self) -> Self {
        self.small = true;
        self
    }

    /// Draws the chip at the cursor.
    pub fn show(self, ui: &mut Ui) -> Response {
        let pair = self.tone.pair(Tokens::of(ui));
        let style = if self.small { Type::Small } else { Type::Dense };
        let line = Line::new(ui, style, pair.ink, self.words);
        let icon = if self.icon.is_some() {
            ICON + space::XS
        } else {
            0.0
        };
        let high = if self.small { 20.0 } else { height::CHIP };
        let pad = if self.small { space::S } else { space::M };
        let (rect, response) =
            ui.allocate_exact_size(vec2(line.width() + icon + 2.0 * pad, high), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, self.words));
        if ui.is_rect_visible(rect) {
            framed_rect(ui.painter(), rect, corner::CHIP, pair.soft, Stroke::NONE);
            let at = pos2(rect.left() + pad, rect.center().y);
            if let Some(icon) = self.icon {
                paint_icon(
                    ui.painter(),
                    icon,
                    at + vec2(ICON / 2.0, 0.0),
                    ICON,
                    pair.ink,
                );
            }
            line.left(ui.painter(), at + vec2(icon, 0.0));
        }
        response
    }
}

const ICON: f32 = 14.0;
