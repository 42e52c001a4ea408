//! The customer's face, drawn from numbers: who they are is the [`Persona`], how they feel is the [`Mood`].
//!
//! ```ignore
//! Face::new(&persona, Mood::Unsettled, 132.0)
//!     .moving(ui.input(|i| i.time), speaking)
//!     .label(face_label("周岚", Mood::Unsettled, 49, language))
//!     .show(ui);
//! ```

mod expression;
mod figure;
mod hair;
mod head;
mod mouth;
mod persona;

use egui::{Id, Rect, Response, Sense, Ui, Vec2, WidgetInfo, WidgetType};

pub use persona::Persona;

pub(super) use expression::{Expression, blink};
pub(super) use head::{Head, Nuance, Veil};

use super::theme::{Mood, Tokens, motion, reduced_motion, seconds};
use crate::text::{Language, Message};

/// A face to be drawn, `size` points wide and high.
#[derive(Clone, Debug)]
pub struct Face<'a> {
    persona: &'a Persona,
    mood: Mood,
    size: f32,
    time: Option<f64>,
    speaking: bool,
    label: Option<String>,
    id: Option<Id>,
    arcs: bool,
}

impl<'a> Face<'a> {
    /// A still face, the mood shown at once.
    pub fn new(persona: &'a Persona, mood: Mood, size: f32) -> Self {
        Self {
            persona,
            mood,
            size,
            time: None,
            speaking: false,
            label: None,
            id: None,
            arcs: false,
        }
    }

    /// Lets the face blink and breathe at `time` seconds, and move its mouth while `speaking`. Without this, and
    /// under *reduce motion*, it is still and asks for no repaint.
    #[must_use]
    pub fn moving(mut self, time: f64, speaking: bool) -> Self {
        self.time = Some(time);
        self.speaking = speaking;
        self
    }

    /// Eases from one mood to the next; `id` must be the same from frame to frame and one a face.
    #[must_use]
    pub fn easing(mut self, id: impl egui::AsId) -> Self {
        self.id = Some(Id::new(("heard-face", id)));
        self
    }

    /// The sentence for screen readers; see [`face_label`]. A face without one is decoration.
    #[must_use]
    pub fn label(mut self, label: impl Into<String>) -> Self {
        self.label = Some(label.into());
        self
    }

    /// Three arcs at each side that pulse while words stream: the hall screen.
    #[must_use]
    pub fn arcs(mut self) -> Self {
        self.arcs = true;
        self
    }

    /// Draws the face at the cursor.
    pub fn show(self, ui: &mut Ui) -> Response {
        let (rect, response) = ui.allocate_exact_size(Vec2::splat(self.size), Sense::hover());
        if let Some(label) = &self.label {
            response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, label));
        }
        if ui.is_rect_visible(rect) {
            self.paint(ui, rect);
        }
        response
    }

    /// Draws the face into `rect`, for a widget that has its own place and words.
    pub fn paint(&self, ui: &Ui, rect: Rect) {
        let t = Tokens::of(ui);
        let mut expression = self.eased(ui);
        let mut breath = 0.0;
        let time = self.time.filter(|_| !reduced_motion(ui.ctx()));
        if let Some(time) = time {
            breath = expression::breath(time);
            expression.eye_open *= expression::blink(time);
            if self.speaking {
                expression = expression.speaking(time);
            }
            ui.ctx()
                .request_repaint_after(expression::next_change(time, self.speaking));
        }
        let hue = t.mood(self.mood);
        figure::paint(ui.painter(), rect, self.persona, &expression, hue, breath);
        if self.arcs && self.speaking {
            figure::speech_arcs(ui.painter(), rect, hue.fill, time.unwrap_or(0.0));
        }
    }

    fn eased(&self, ui: &Ui) -> Expression {
        let goal = Expression::of(self.mood);
        let Some(id) = self.id else { return goal };
        let secs = motion(ui.ctx(), seconds::FACE);
        let step = ui
            .ctx()
            .animate_value_with_time(id, self.mood as usize as f32, secs);
        Expression::between(step)
    }
}

/// What a screen reader says of a face: 周岚，波动，怒气 49.
pub fn face_label(name: &str, mood: Mood, anger: i32, language: Language) -> String {
    Message::new("look-face")
        .with("name", name.to_owned())
        .with("mood", mood.name(language))
        .with("anger", anger)
        .say(language)
}

#[cfg(test)]
mod tests {
    use egui_kittest::kittest::Queryable;

    use super::*;
    use crate::{scenario::Hair, ui::widgets::testing::harness};

    #[test]
    fn a_face_is_read_as_a_sentence() {
        let persona = Persona::NOBODY;
        let harness = harness((), |ui, ()| {
            let label = face_label("周岚", Mood::Unsettled, 49, Language::Zh);
            Face::new(&persona, Mood::Unsettled, 132.0)
                .easing("周岚")
                .label(label)
                .show(ui);
        });
        harness.get_by_label("周岚，波动，怒气 49");
        assert_eq!(
            face_label("Lan", Mood::Calm, 3, Language::En),
            "Lan, Calm, anger 3"
        );
    }

    #[test]
    fn every_face_can_be_drawn_at_every_size_moving_or_not() {
        let mut seen = harness(0, |ui, drawn: &mut usize| {
            for (i, hair) in Hair::ALL.iter().enumerate() {
                let i = i as u8;
                let persona = Persona {
                    hair: *hair,
                    skin: 250 + i,
                    hair_colour: i * 40,
                    clothing: i,
                    glasses: i.is_multiple_of(2),
                    earrings: true,
                };
                for (mood, size) in Mood::ALL.into_iter().zip([0.0, 20.0, 44.0, 400.0]) {
                    let face = Face::new(&persona, mood, size)
                        .arcs()
                        .moving(f64::from(i), true);
                    *drawn += usize::from(face.show(ui).rect.width() == size);
                }
            }
        });
        seen.step();
        assert!(*seen.state() >= 24);
    }
}
