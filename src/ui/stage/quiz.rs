//! A quiz round: what is called out, the question with its options, the sides with their scores, who pressed first.

use egui::{Rect, Stroke, StrokeKind, Ui, UiBuilder, pos2, vec2};

use super::{SIDE, Stand, words};
use crate::{
    app::stage::{Call, Came, EventShow, QuizShow, SideShow},
    contest::practical::quiz::Side,
    scenario::{Named, QuestionKind},
    text::{Message, say},
    ui::{
        contest::choice,
        rows::Rows,
        theme::{Icon, Pair, Tokens, Type, corner, icons, space},
        widgets::{Line, bar, paint_icon},
    },
};

/// Height of the sides at the foot, and of what is called out at the head.
const SIDES: f32 = 112.0;
const CALL: f32 = 54.0;
const GAP: f32 = 10.0;

/// Draws the scene into `rect`.
pub fn show(ui: &mut Ui, rect: Rect, stand: Stand<'_>) {
    let Some((event, quiz)) = with_quiz(stand) else {
        return;
    };
    let place = rect.shrink2(vec2(SIDE, 14.0));
    let foot = Rect::from_min_max(pos2(place.left(), place.bottom() - SIDES), place.max);
    let head = Rect::from_min_max(place.min, pos2(place.right(), place.top() + CALL));
    let middle = Rect::from_min_max(
        pos2(place.left(), head.bottom() + GAP),
        pos2(place.right(), foot.top() - GAP),
    );
    called_out(ui, head, stand, event, quiz);
    question(ui, middle, stand, quiz);
    sides(ui, foot, stand, event, quiz);
}

fn with_quiz(stand: Stand<'_>) -> Option<(&EventShow, &QuizShow)> {
    let event = stand.show.event.as_ref()?;
    Some((event, event.quiz.as_ref()?))
}

/// The round, what is called out, and the time that runs.
fn called_out(ui: &Ui, rect: Rect, stand: Stand<'_>, event: &EventShow, quiz: &QuizShow) {
    let t = Tokens::of(ui);
    let painter = ui.painter();
    let language = stand.language;
    let name = |side: Side| side_name(stand, event, quiz, side);
    let (words, icon, pair): (String, Icon, Pair) = match quiz.call {
        Call::Before => (say(language, "stage-quiz-before"), icons::CLOCK, t.info),
        Call::Next(Some(side)) => {
            let words = Message::new("stage-quiz-next").with("side", name(side));
            (words.say(language), icons::MICROPHONE_STAGE, t.info)
        }
        Call::Next(None) => (
            say(language, "stage-quiz-next-all"),
            icons::MEGAPHONE_SIMPLE,
            t.info,
        ),
        Call::Reading => (say(language, "stage-quiz-reading"), icons::HAND, t.warn),
        Call::Open => (
            say(language, "stage-quiz-open"),
            icons::LIGHTNING.filled(),
            t.ok,
        ),
        Call::Answering(side) => {
            let words = Message::new("stage-quiz-answers").with("side", name(side));
            (words.say(language), icons::MICROPHONE_STAGE.filled(), t.ok)
        }
        Call::Over => (say(language, "stage-quiz-over"), icons::TROPHY, t.ok),
    };
    painter.rect_filled(rect, f32::from(corner::CARD), pair.soft);
    paint_icon(
        painter,
        icon,
        pos2(rect.left() + 28.0, rect.center().y),
        24.0,
        pair.ink,
    );
    let mut right = rect.right() - space::XL;
    if let Some(left) = quiz.left {
        let left = (left as i64 - event.passed(stand.now)).max(0);
        let clock = Line::medium(ui, Type::Figure, pair.ink, &super::words::clock(left));
        clock.right(painter, pos2(right, rect.center().y));
        right -= clock.width() + space::XL;
    }
    let round = match quiz.round {
        Some((at, of, kind)) => Message::new("stage-quiz-round")
            .with("kind", say(language, &format!("game-round-{}", kind.key())))
            .with("round", at)
            .with("rounds", of)
            .say(language),
        None => say(language, "game-round-extra"),
    };
    let round = Line::new(ui, Type::BodyLarge, t.text_2, &round);
    round.right(painter, pos2(right, rect.center().y));
    let room = right - round.width() - rect.left() - 70.0;
    let line = Line::medium(ui, Type::Figure, pair.ink, &words).within(ui, room);
    line.left(painter, pos2(rect.left() + 52.0, rect.center().y));
}

/// The question and its options; the key only when it is done with.
fn question(ui: &mut Ui, rect: Rect, stand: Stand<'_>, quiz: &QuizShow) {
    let t = Tokens::of(ui);
    let Some(item) = quiz.item.as_ref().filter(|_| quiz.call != Call::Before) else {
        return;
    };
    let kind = item.question.kind;
    let mut place = ui.new_child(UiBuilder::new().id_salt("question").max_rect(rect));
    let ui = &mut place;
    ui.set_clip_rect(rect.intersect(ui.clip_rect()));
    ui.spacing_mut().item_spacing.y = space::S;
    let about = match quiz.stake {
        Some(stake) => Message::new("stage-quiz-stake")
            .with("kind", kind.name(stand.language))
            .with("stake", stake)
            .say(stand.language),
        None => kind.name(stand.language),
    };
    Rows::of(Type::Dense, t.text_2, &about).show(ui);
    Rows::new(Type::PageSmall)
        .strong(&item.question.ask.value, t.text)
        .max_rows(4)
        .show(ui);
    ui.add_space(space::XS);
    if matches!(
        kind,
        QuestionKind::Single | QuestionKind::Multiple | QuestionKind::TrueFalse
    ) {
        choice::show_wide(ui, stand.language, item, quiz.shows_key);
    }
    if quiz.shows_key {
        Rows::of(Type::Body, t.text_2, &item.question.why.value)
            .max_rows(2)
            .show(ui);
    }
}

/// The sides by their seats: number, score, what the last question brought.
fn sides(ui: &Ui, rect: Rect, stand: Stand<'_>, event: &EventShow, quiz: &QuizShow) {
    let count = quiz.sides.len().max(1) as f32;
    let wide = (rect.width() - GAP * (count - 1.0)) / count;
    let most = quiz
        .sides
        .iter()
        .map(|side| side.score)
        .max()
        .unwrap_or(0)
        .max(1);
    for (seat, side) in quiz.sides.iter().enumerate() {
        let left = rect.left() + seat as f32 * (wide + GAP);
        let place = Rect::from_min_size(pos2(left, rect.top()), vec2(wide, rect.height()));
        let answers = quiz.call == Call::Answering(seat as Side);
        let came = quiz.came.iter().find(|it| it.side == Some(seat as Side));
        let came = came.filter(|_| quiz.shows_key || came.is_some_and(|it| it.right.is_none()));
        side_ui(ui, place, stand, event, (side, most), answers, came);
    }
}

fn side_ui(
    ui: &Ui,
    rect: Rect,
    stand: Stand<'_>,
    event: &EventShow,
    (side, most): (&SideShow, i64),
    answers: bool,
    came: Option<&Came>,
) {
    let t = Tokens::of(ui);
    let painter = ui.painter();
    let (fill, edge) = match (answers, side.locked) {
        (true, _) => (t.accent_soft, Stroke::new(3.0, t.accent)),
        (_, true) => (t.canvas, Stroke::new(1.0, t.line)),
        _ => (t.surface, Stroke::new(1.0, t.line)),
    };
    painter.rect(
        rect,
        f32::from(corner::CARD),
        fill,
        edge,
        StrokeKind::Inside,
    );
    let left = rect.left() + space::L;
    let room = rect.width() - 2.0 * space::L;
    let lot = event.lot(side.taker);
    let called = lot.map_or_else(
        || words::numbered(side.taker, side.number, stand.language),
        |lot| words::called(lot, stand.language),
    );
    let ink = if side.locked { t.text_3 } else { t.text };
    let name = Line::medium(ui, Type::BodyLarge, ink, &called).within(ui, room - 20.0);
    name.left(painter, pos2(left, rect.top() + 20.0));
    let sign = match (answers, side.locked, side.place) {
        (true, ..) => Some((icons::MICROPHONE_STAGE.filled(), t.accent)),
        (_, true, _) => Some((icons::LOCK_SIMPLE, t.text_3)),
        (.., Some(0)) => Some((icons::TROPHY.filled(), t.accent)),
        _ => None,
    };
    if let Some((icon, ink)) = sign {
        let at = pos2(rect.right() - space::L - 8.0, rect.top() + 20.0);
        paint_icon(painter, icon, at, 17.0, ink);
    }
    let score = Line::medium(ui, Type::Display, ink, &side.score.to_string());
    score.left(painter, pos2(left, rect.top() + 58.0));
    if let Some(came) = came {
        let (icon, ink) = match came.right {
            Some(true) => (icons::CHECK_CIRCLE.filled(), t.ok.ink),
            Some(false) => (icons::X_CIRCLE.filled(), t.bad.ink),
            None => (icons::FLAG.filled(), t.warn.ink),
        };
        let words = Line::medium(ui, Type::Title, ink, &words::signed(came.points));
        let y = rect.top() + 60.0;
        words.right(painter, pos2(rect.right() - space::L, y));
        let x = rect.right() - space::L - words.width() - 16.0;
        paint_icon(painter, icon, pos2(x, y), 18.0, ink);
    }
    let track = Rect::from_min_max(
        pos2(left, rect.bottom() - 20.0),
        pos2(left + room, rect.bottom() - 13.0),
    );
    let share = side.score.max(0) as f32 / most as f32;
    bar(
        painter,
        track,
        share,
        if side.locked { t.control } else { t.accent },
        t.line,
    );
}

fn side_name(stand: Stand<'_>, event: &EventShow, quiz: &QuizShow, side: Side) -> String {
    let side = quiz.sides.get(side as usize);
    side.map_or_else(String::new, |side| {
        let lot = event.lot(side.taker);
        lot.map_or_else(
            || words::numbered(side.taker, side.number, stand.language),
            |lot| words::called(lot, stand.language),
        )
    })
}
