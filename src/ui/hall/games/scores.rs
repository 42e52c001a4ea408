//! The sides of a quiz with their keys and their scores, as they stand now.

use egui::{Key, Rect, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::Stand;
use crate::{
    app::{
        Actions,
        hall::{GameAction, HallAction, games::QuizPlay},
    },
    contest::practical::quiz::{Phase, Side},
    text::Message,
    ui::{
        shapes::framed_rect,
        theme::{Tokens, Type, corner, icons, space, stroke},
        widgets::{Line, focus_ring, hovered, paint_icon, section_head},
    },
};

/// The buzzers on one keyboard, by seat: far enough apart for as many hands. Further sides press at windows of their own, or on their row.
pub const KEYS: [Key; 12] = [
    Key::Q,
    Key::P,
    Key::Z,
    Key::M,
    Key::T,
    Key::V,
    Key::R,
    Key::Y,
    Key::A,
    Key::L,
    Key::C,
    Key::N,
];

/// Height of the row of a side, and width of its key.
const ROW: f32 = 52.0;
const CAP: f32 = 28.0;

/// Draws the sides; at the host's seat a press on one is its buzzer.
pub fn show(ui: &mut Ui, stand: Stand<'_>, play: &QuizPlay, actions: &mut Actions) {
    let note = match stand.is_chief() {
        true => "game-scores-keys",
        false => "game-scores-about",
    };
    section_head(ui, &stand.say("game-scores"), &stand.say(note));
    ui.spacing_mut().item_spacing.y = space::S;
    for side in 0..stand.lane.takers.len() {
        row_ui(ui, stand, play, side, actions);
    }
}

fn row_ui(ui: &mut Ui, stand: Stand<'_>, play: &QuizPlay, at: usize, actions: &mut Actions) {
    let t = Tokens::of(ui);
    let side = at as Side;
    let listens = matches!(play.state.phase, Phase::Read | Phase::Open);
    let presses = stand.is_chief() && listens && !play.state.locked.contains(&side);
    let sense = if presses {
        Sense::click()
    } else {
        Sense::hover()
    };
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), sense);
    let name = stand.name(at);
    let key = KEYS.get(at).map_or("", |key| key.name());
    let score = play
        .state
        .scores
        .get(at)
        .copied()
        .unwrap_or(i64::from(play.quiz.start));
    let (state, turn) = state(stand, play, side);
    let spoken = Message::new("game-scores-row")
        .with("side", name.clone())
        .with("key", key)
        .with("score", score)
        .with("state", state.clone())
        .say(stand.language);
    let kind = if presses {
        WidgetType::Button
    } else {
        WidgetType::Label
    };
    response.widget_info(|| WidgetInfo::labeled(kind, true, &spoken));
    let rest = if turn { t.accent_soft } else { t.surface };
    let fill = if presses {
        hovered(ui, &response, rest, t.hover)
    } else {
        rest
    };
    let edge = if turn { t.accent } else { t.line };
    framed_rect(
        ui.painter(),
        rect,
        corner::TABLE,
        fill,
        Stroke::new(stroke::HAIR, edge),
    );
    let y = rect.center().y;
    let cap = Rect::from_center_size(pos2(rect.left() + space::L + CAP / 2.0, y), vec2(CAP, CAP));
    framed_rect(
        ui.painter(),
        cap,
        corner::CHIP,
        t.sunken,
        Stroke::new(stroke::HAIR, t.control),
    );
    Line::medium(ui, Type::TitleSmall, t.text, key).middle(ui.painter(), cap.center());
    let points = Line::medium(ui, Type::Figure, t.text, &score.to_string());
    points.right(ui.painter(), pos2(rect.right() - space::L, y));
    let fouls = play.state.fouls.get(at).copied().unwrap_or(0);
    let flag = if fouls > 0 { 22.0 } else { 0.0 };
    let room = rect.width() - CAP - points.width() - 4.0 * space::L - flag;
    let left = cap.right() + space::L;
    let name = Line::medium(ui, Type::Dense, t.text, &name).within(ui, room);
    let two = !state.is_empty();
    let lift = if two { 9.0 } else { 0.0 };
    name.left(ui.painter(), pos2(left, y - lift));
    if two {
        let ink = if turn { t.accent } else { t.text_2 };
        let line = Line::new(ui, Type::Small, ink, &state).within(ui, room);
        line.left(ui.painter(), pos2(left, y + 11.0));
    }
    if fouls > 0 {
        let place = pos2(rect.right() - space::L - points.width() - 14.0, y);
        paint_icon(ui.painter(), icons::FLAG, place, 14.0, t.warn.ink);
    }
    focus_ring(ui, &response, corner::TABLE, false);
    if presses && response.clicked() {
        actions.push(HallAction::Game(GameAction::Press(side)));
    }
}

/// What a side is doing, in words, and whether all look at it.
fn state(stand: Stand<'_>, play: &QuizPlay, side: Side) -> (String, bool) {
    let fouls = play.state.fouls.get(side as usize).copied().unwrap_or(0);
    let key = match play.state.phase {
        Phase::Answer(one) if one == side => return (stand.say("game-side-answers"), true),
        Phase::Between if play.state.next_side(&play.quiz) == Some(side) => {
            return (stand.say("game-side-next"), true);
        }
        Phase::Read | Phase::Open if play.state.locked.contains(&side) => "game-side-locked",
        _ if play.state.pressed.1.contains(&side) => "game-side-pressed",
        _ if fouls > 0 => {
            let words = Message::new("game-side-fouls").with("count", fouls);
            return (words.say(stand.language), false);
        }
        _ => return (String::new(), false),
    };
    (stand.say(key), false)
}
