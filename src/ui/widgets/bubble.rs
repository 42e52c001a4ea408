//! A bubble of the conversation: the words of the customer at the left, one's own at the right.

use egui::{CornerRadius, Rect, Response, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::{
    label::Line,
    selection::{selectable, selected},
};
use crate::ui::{
    face::{Face, Persona},
    rows::Rows,
    theme::{BUBBLE_MAX, Mood, Tokens, Type, corner, space},
};

/// Who speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The customer, at the left.
    Customer,
    /// The trainee, at the right.
    Own,
}

/// A bubble to be shown.
#[derive(Clone, Debug)]
pub struct Bubble<'a> {
    words: &'a str,
    side: Side,
    face: Option<(&'a Persona, Mood)>,
    time: &'a str,
    speaker: &'a str,
    max: f32,
    copy: &'a str,
}

impl<'a> Bubble<'a> {
    /// A bubble of `side`.
    pub fn new(side: Side, words: &'a str) -> Self {
        Self {
            words,
            side,
            face: None,
            time: "",
            speaker: "",
            max: BUBBLE_MAX,
            copy: "",
        }
    }

    /// The 28-point face with the mood at that moment, at the first bubble of a burst.
    #[must_use]
    pub fn face(mut self, persona: &'a Persona, mood: Mood) -> Self {
        self.face = Some((persona, mood));
        self
    }

    /// The time, at the foot outside; once a burst.
    #[must_use]
    pub fn time(mut self, time: &'a str) -> Self {
        self.time = time;
        self
    }

    /// Who speaks, for screen readers.
    #[must_use]
    pub fn speaker(mut self, name: &'a str) -> Self {
        self.speaker = name;
        self
    }

    /// The widest the bubble may be; 560 in a wide window.
    #[must_use]
    pub fn max_width(mut self, points: f32) -> Self {
        self.max = points;
        self
    }

    /// Offers to copy the words from a context menu whose entry reads `label`.
    #[must_use]
    pub fn copyable(mut self, label: &'a str) -> Self {
        self.copy = label;
        self
    }

    /// Draws the bubble over the width that is left.
    pub fn show(self, ui: &mut Ui) -> Response {
        const FACE: f32 = 28.0;
        let t = Tokens::of(ui);
        let time = Line::new(ui, Type::Small, t.text_3, self.time);
        let beside = if self.time.is_empty() {
            0.0
        } else {
            time.width() + space::M
        };
        let indent = if self.side == Side::Customer {
            FACE + space::M
        } else {
            0.0
        };
        let all = ui.available_width();
        let most = self.max.min(all - indent - beside).max(80.0);
        let laid = Rows::of(Type::Body, t.text, self.words).layout(ui, most - 2.0 * space::L);
        let size = laid.size() + vec2(2.0 * space::L, 2.0 * space::M);
        let (row, response) = ui.allocate_exact_size(vec2(all, size.y), Sense::click());
        let label = match self.speaker {
            "" => self.words.to_owned(),
            who => format!("{who}: {}", self.words),
        };
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &label));
        let own = self.side == Side::Own;
        let left = if own {
            row.right() - size.x
        } else {
            row.left() + indent
        };
        let rect = Rect::from_min_size(pos2(left, row.top()), size);
        let mut corners = CornerRadius::same(corner::CARD);
        let fill = if own {
            corners.ne = corner::BADGE;
            t.bubble_self
        } else {
            corners.nw = corner::BADGE;
            t.bubble_customer
        };
        ui.painter().rect_filled(rect, corners, fill);
        let response = if self.copy.is_empty() {
            response
        } else {
            let place = Rect::from_min_size(rect.min + vec2(space::L, space::M), laid.size());
            let id = response.id.with("words");
            response | selectable(ui, id, place, &laid, self.words)
        };
        laid.paint(ui.painter(), rect.min + vec2(space::L, space::M));
        if let Some((persona, mood)) = self.face {
            let place = Rect::from_min_size(row.min + vec2(0.0, 4.0), vec2(FACE, FACE));
            Face::new(persona, mood, FACE).paint(ui, place);
        }
        let foot = rect.bottom() - Type::Small.line() / 2.0 + 2.0;
        if own {
            time.right(ui.painter(), pos2(rect.left() - space::M, foot));
        } else {
            time.left(ui.painter(), pos2(rect.right() + space::M, foot));
        }
        if !self.copy.is_empty() {
            response.context_menu(|ui| {
                if ui.button(Type::Body.rich(self.copy)).clicked() {
                    let part = selected(ui).filter(|part| self.words.contains(part));
                    ui.copy_text(part.unwrap_or_else(|| self.words.to_owned()));
                    ui.close();
                }
            });
        }
        response
    }
}
