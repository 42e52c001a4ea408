//! The model answer of a turn, folded until it is asked for, so that the trainee first thinks of one.

use egui::{Pos2, Rect, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::fold;
use crate::{
    assess::ModelAnswerMark,
    text::{Language, Message, say},
    ui::{
        rows::{Laid, Rows},
        shapes::framed_rect,
        theme::{Tokens, Type, corner, space},
    },
};

/// Height of the line that folds it.
const HEAD: f32 = 24.0;
const PAD: f32 = 10.0;

/// A model answer laid out, ready to paint.
pub struct LaidAnswer {
    open: Option<(Laid, Laid)>,
}

impl LaidAnswer {
    /// Lays `answer` out in `width` points, folded unless `open`.
    pub fn of(
        ui: &Ui,
        answer: &ModelAnswerMark,
        open: bool,
        width: f32,
        language: Language,
    ) -> Self {
        let t = Tokens::of(ui);
        let room = width - 2.0 * PAD;
        let open = open.then(|| {
            let why = format!("{}{}", say(language, "debrief-why"), answer.why);
            (
                Rows::of(Type::Body, t.text, &answer.says).layout(ui, room),
                Rows::of(Type::Small, t.text_2, &why).layout(ui, room),
            )
        });
        Self { open }
    }

    /// Height in points.
    pub fn height(&self) -> f32 {
        let text = self.open.as_ref().map_or(0.0, |(says, why)| {
            says.size().y + why.size().y + space::XS + 2.0 * PAD
        });
        HEAD + text
    }

    /// Draws it at `at`, `width` points wide; says whether it is to be folded or unfolded.
    #[expect(
        clippy::too_many_arguments,
        reason = "a place, a width and what stands there"
    )]
    pub fn show(
        &self,
        ui: &Ui,
        id: egui::Id,
        at: Pos2,
        width: f32,
        answer: &ModelAnswerMark,
        turn: u32,
        language: Language,
    ) -> bool {
        let t = Tokens::of(ui);
        let words = say(language, "debrief-answer");
        let name = Message::new("debrief-answer-of")
            .with("turn", turn)
            .say(language);
        let open = self.open.is_some();
        let response = fold::head(ui, id, (at, HEAD), (&words, Type::Dense), &name, open);
        if let Some((says, why)) = &self.open {
            let ground = Rect::from_min_max(
                at + vec2(0.0, HEAD),
                pos2(at.x + width, at.y + self.height()),
            );
            let read = ui.interact(ground, id.with("text"), Sense::hover());
            let sentence = format!("{} {}", answer.says, answer.why);
            read.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &sentence));
            framed_rect(ui.painter(), ground, corner::BUTTON, t.sunken, Stroke::NONE);
            let text = ground.min + vec2(PAD, PAD);
            says.paint(ui.painter(), text);
            why.paint(ui.painter(), text + vec2(0.0, says.size().y + space::XS));
        }
        response.clicked()
    }
}
