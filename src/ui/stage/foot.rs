//! The foot of every scene: the run of show, stage by stage. A sign says how far each is, so that it is read without colour.

use egui::{Rect, Ui, pos2};

use super::{SIDE, Stand};
use crate::{
    app::stage::{StageShow, StageStep},
    text::say,
    ui::{
        shapes::hairline_h,
        theme::{Tokens, Type, icons, space},
        widgets::{Line, paint_icon},
    },
};

/// Size of the sign.
const SIGN: f32 = 15.0;

/// Draws the foot into `rect`.
pub fn show(ui: &mut Ui, rect: Rect, stand: Stand<'_>) {
    let t = Tokens::of(ui);
    ui.painter().rect_filled(rect, 0.0, t.rail);
    hairline_h(ui.painter(), rect.left(), rect.right(), rect.top(), t.line);
    let Some(event) = &stand.show.event else {
        let words = say(stand.language, "stage-practice-foot");
        let line = Line::new(ui, Type::Dense, t.text_3, &words);
        return line.left(ui.painter(), pos2(rect.left() + SIDE, rect.center().y));
    };
    let last = StageShow {
        id: String::new(),
        title: say(stand.language, "stage-scene-awards"),
        minutes: 0,
        by_team: false,
        step: match (event.closed, event.published) {
            (true, _) => StageStep::Closed,
            (false, true) => StageStep::Open,
            (false, false) => StageStep::Waiting,
        },
        done: (0, 0),
    };
    let steps: Vec<&StageShow> = event.stages.iter().chain([&last]).collect();
    let wide = (rect.width() - 2.0 * SIDE) / steps.len().max(1) as f32;
    for (at, step) in steps.into_iter().enumerate() {
        let left = rect.left() + SIDE + at as f32 * wide;
        let (icon, ink, words) = match step.step {
            StageStep::Closed => (icons::CHECK_CIRCLE.filled(), t.accent, t.text_2),
            StageStep::Open => (icons::RADIO_BUTTON.filled(), t.accent, t.text),
            StageStep::Waiting => (icons::CIRCLE, t.control, t.text_3),
        };
        let y = rect.center().y;
        paint_icon(ui.painter(), icon, pos2(left + SIGN / 2.0, y), SIGN, ink);
        let line = match step.step {
            StageStep::Open => Line::medium(ui, Type::Dense, words, &step.title),
            _ => Line::new(ui, Type::Dense, words, &step.title),
        };
        let room = wide - SIGN - space::M - space::S;
        line.within(ui, room)
            .left(ui.painter(), pos2(left + SIGN + space::M, y));
    }
}
