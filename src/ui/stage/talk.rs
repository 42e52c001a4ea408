//! A talk: the customer as a figure, the last lines in large bubbles, what happens at the desk, the countdown, the goals.

use egui::{CornerRadius, Rect, Shape, Stroke, Ui, pos2, vec2};

use super::{SIDE, Stand, words};
use crate::{
    app::stage::{EventShow, OnStage, Speaker, Spoken, TalkShow, TickerKind},
    text::{Language, Message, say},
    ui::{
        figure::Character,
        rows::{Laid, Rows},
        shapes::{arc, hairline_h, hairline_v},
        theme::{Mood, Tokens, Type, cause_name, corner, icons, motion, space},
        widgets::{Line, bar, paint_icon},
    },
};

/// Where the lines begin and where they end.
const LEFT: f32 = 326.0;
const RIGHT: f32 = 262.0;
/// Room around words in a bubble, between bubbles, and the indent of the other side.
const INSIDE: egui::Vec2 = vec2(13.0, 9.0);
const BETWEEN: f32 = 9.0;
const INDENT: f32 = 36.0;
/// Seconds in which a new line comes in.
const FADE: f64 = 0.16;

/// Draws the scene into `rect`.
pub fn show(ui: &mut Ui, rect: Rect, stand: Stand<'_>) {
    let Some(talk) = &stand.show.talk else {
        return;
    };
    let figure = Rect::from_min_max(rect.min, pos2(rect.left() + LEFT, rect.bottom()));
    let middle = Rect::from_min_max(
        pos2(rect.left() + LEFT, rect.top()),
        pos2(rect.right() - RIGHT, rect.bottom()),
    );
    let side = Rect::from_min_max(pos2(rect.right() - RIGHT, rect.top()), rect.max);
    customer(ui, figure, stand, talk);
    match talk.open {
        true => lines(ui, middle, stand, talk),
        false => sealed(ui, middle, stand, talk),
    }
    let t = Tokens::of(ui);
    hairline_v(ui.painter(), side.left(), side.top(), side.bottom(), t.line);
    beside(ui, side, stand, talk);
}

/// Who stands there, as the figure draws them.
pub fn character(talk: &TalkShow) -> Character {
    Character::of(&talk.customer)
}

/// The figure, the name, and the two meters with what moved them.
fn customer(ui: &Ui, rect: Rect, stand: Stand<'_>, talk: &TalkShow) {
    let t = Tokens::of(ui);
    let painter = ui.painter();
    let figure = Rect::from_min_max(
        pos2(rect.left() + 6.0, rect.top() + 4.0),
        pos2(rect.right() - 6.0, rect.bottom() - 112.0),
    );
    stand
        .body
        .paint(painter, figure, &character(talk), t, stand.time);
    let mood = Mood::of_anger(i32::from(talk.mood.anger));
    let name = match talk.customer.name.as_str() {
        "" => say(stand.language, "stage-customer"),
        name => name.to_owned(),
    };
    let y = rect.bottom() - 96.0;
    let name = Line::medium(ui, Type::PageSmall, t.text, &name).within(ui, 130.0);
    let channel = say(
        stand.language,
        &format!("app-channel-{}", talk.customer.channel.key()),
    );
    let channel = Line::new(ui, Type::Dense, t.text_2, &channel);
    let word = Line::medium(
        ui,
        Type::BodyLarge,
        t.mood(mood).ink,
        &mood.name(stand.language),
    );
    let wide = name.width() + channel.width() + word.width() + 2.0 * space::M;
    let mut x = rect.center().x - wide / 2.0;
    for line in [&name, &channel, &word] {
        line.left(painter, pos2(x, y));
        x += line.width() + space::M;
    }
    let sum = |part: fn(&crate::customer::MoodChange) -> i16| {
        talk.causes.iter().map(part).map(i64::from).sum::<i64>()
    };
    let half = (rect.width() - 2.0 * SIDE - space::PAGE) / 2.0;
    let meters = [
        (
            "talk-anger",
            talk.mood.anger,
            sum(|it| it.anger),
            t.mood(mood).fill,
            false,
        ),
        (
            "talk-trust",
            talk.mood.trust,
            sum(|it| it.trust),
            t.accent,
            true,
        ),
    ];
    for (at, (key, value, change, fill, good)) in meters.into_iter().enumerate() {
        let left = rect.left() + SIDE + at as f32 * (half + space::PAGE);
        let place = Rect::from_min_size(pos2(left, rect.bottom() - 76.0), vec2(half, 34.0));
        meter(
            ui,
            place,
            &say(stand.language, key),
            value,
            (change, good),
            fill,
        );
    }
    let why = talk.causes.first();
    if let Some(why) = why.filter(|_| talk.open) {
        let words =
            Message::new("stage-just-now").with("cause", cause_name(why.cause, stand.language));
        let line = Line::new(ui, Type::Dense, t.text_2, &words.say(stand.language));
        let line = line.within(ui, rect.width() - 2.0 * SIDE);
        line.middle(painter, pos2(rect.center().x, rect.bottom() - 24.0));
    }
}

fn meter(
    ui: &Ui,
    rect: Rect,
    name: &str,
    value: u8,
    (change, rising_is_good): (i64, bool),
    fill: egui::Color32,
) {
    let t = Tokens::of(ui);
    let painter = ui.painter();
    let y = rect.top() + 10.0;
    Line::new(ui, Type::Dense, t.text_2, name).left(painter, pos2(rect.left(), y));
    let mut right = rect.right();
    if change != 0 {
        let good = (change > 0) == rising_is_good;
        let ink = if good { t.ok.ink } else { t.bad.ink };
        let line = Line::new(ui, Type::Dense, ink, &words::signed(change));
        line.right(painter, pos2(right, y));
        right -= line.width() + space::S;
    }
    Line::medium(ui, Type::Title, t.text, &value.to_string()).right(painter, pos2(right, y));
    let track = Rect::from_min_max(pos2(rect.left(), rect.bottom() - 7.0), rect.max);
    let id = egui::Id::new(("stage-meter", name));
    let share = f32::from(value) / 100.0;
    let shown = ui
        .ctx()
        .animate_value_with_time(id, share, motion(ui.ctx(), 0.4));
    bar(painter, track, shown, fill, t.line);
}

/// The last lines, the newest at the foot; as many as there is room for.
fn lines(ui: &Ui, rect: Rect, stand: Stand<'_>, talk: &TalkShow) {
    let t = Tokens::of(ui);
    let place = rect.shrink2(vec2(space::L, space::L));
    let top = place.top() + ticker(ui, place, stand, talk);
    let most = place.width() - INDENT - 2.0 * INSIDE.x;
    let mut foot = place.bottom();
    let newest = fade(ui, stand, talk);
    for (back, line) in talk.lines.iter().rev().enumerate() {
        let laid = Rows::of(Type::Title, t.text, &line.words)
            .max_rows(if back == 0 { 8 } else { 4 })
            .layout(ui, most);
        let size = laid.size() + 2.0 * INSIDE;
        if foot - size.y < top {
            break;
        }
        let mine = line.who == Speaker::Agent;
        let left = if mine {
            place.right() - size.x
        } else {
            place.left()
        };
        let bubble = Rect::from_min_size(pos2(left, foot - size.y), size);
        paint_bubble(
            ui,
            bubble,
            &laid,
            line,
            if back == 0 { newest } else { 1.0 },
        );
        foot = bubble.top() - BETWEEN;
    }
    if talk.lines.is_empty() {
        let words = say(stand.language, "stage-talk-begins");
        Line::new(ui, Type::Title, t.text_3, &words).middle(ui.painter(), rect.center());
    }
}

/// How far the newest line has come in, 0–1. Only the newest is remembered: a talk may have a hundred thousand.
fn fade(ui: &Ui, stand: Stand<'_>, talk: &TalkShow) -> f32 {
    let id = egui::Id::new("stage-newest-line");
    let newest = (talk.session, talk.said);
    let known = ui.data(|data| data.get_temp::<((i64, u64), f64)>(id));
    let since = match known {
        Some((line, since)) if line == newest => since,
        _ => {
            ui.data_mut(|data| data.insert_temp(id, (newest, stand.time)));
            stand.time
        }
    };
    match stand.still {
        true => 1.0,
        false => ((stand.time - since) / FADE).clamp(0.0, 1.0) as f32,
    }
}

/// A bubble that fades in; it never slides, so that the eye keeps its place.
fn paint_bubble(ui: &Ui, rect: Rect, laid: &Laid, line: &Spoken, shown: f32) {
    let t = Tokens::of(ui);
    let mine = line.who == Speaker::Agent;
    let mut corners = CornerRadius::same(corner::CARD);
    let fill = if mine {
        corners.ne = corner::BADGE;
        t.bubble_self
    } else {
        corners.nw = corner::BADGE;
        t.bubble_customer
    };
    let painter = ui.painter();
    painter.rect_filled(rect, corners, fill.gamma_multiply(shown.max(0.2)));
    laid.paint(painter, rect.min + INSIDE);
}

/// What happened last at the desk, at the head of the lines; answers with the room it takes.
fn ticker(ui: &Ui, rect: Rect, stand: Stand<'_>, talk: &TalkShow) -> f32 {
    let t = Tokens::of(ui);
    let Some(ticker) = &talk.ticker else {
        return 0.0;
    };
    let fresh = talk.elapsed(stand.now).saturating_sub(ticker.at) < crate::app::stage::TICKER_MS;
    if !(fresh || talk.frozen) {
        return 0.0;
    }
    let (icon, pair) = match ticker.kind {
        TickerKind::Shock => (icons::WARNING.filled(), t.warn),
        TickerKind::Refused => (icons::X_CIRCLE, t.bad),
        TickerKind::Approval => (icons::SEAL_CHECK, t.info),
        TickerKind::Done => (icons::CHECK_CIRCLE, t.ok),
        TickerKind::News => (icons::LIGHTNING, t.info),
    };
    let laid = Rows::of(Type::BodyLarge, pair.ink, &ticker.words)
        .max_rows(2)
        .layout(ui, rect.width() - 60.0);
    let size = laid.size() + vec2(46.0, 14.0);
    let at = pos2(rect.center().x - size.x / 2.0, rect.top());
    let place = Rect::from_min_size(at, size);
    let painter = ui.painter();
    painter.rect_filled(place, f32::from(corner::BUTTON), pair.soft);
    paint_icon(
        painter,
        icon,
        pos2(place.left() + 19.0, place.center().y),
        17.0,
        pair.ink,
    );
    laid.paint(painter, place.min + vec2(34.0, 7.0));
    size.y + BETWEEN
}

/// The words are nobody's business yet: what may be said in their place.
fn sealed(ui: &Ui, rect: Rect, stand: Stand<'_>, talk: &TalkShow) {
    let t = Tokens::of(ui);
    let painter = ui.painter();
    let at = rect.center() - vec2(0.0, 60.0);
    paint_icon(painter, icons::LOCK_SIMPLE, at, 48.0, t.text_3);
    let rows = Rows::of(Type::Title, t.text, &say(stand.language, "stage-sealed"));
    let laid = rows.layout(ui, rect.width() - 2.0 * space::PAGE);
    let top = at.y + 44.0;
    laid.paint(painter, pos2(rect.center().x - laid.size().x / 2.0, top));
    let said = Message::new("stage-sealed-lines").with("count", talk.said);
    let line = Line::new(ui, Type::Dense, t.text_2, &said.say(stand.language));
    line.middle(painter, pos2(rect.center().x, top + laid.size().y + 24.0));
}

/// The countdown, and below it how far everybody is, or the goals of the case.
fn beside(ui: &mut Ui, rect: Rect, stand: Stand<'_>, talk: &TalkShow) {
    let place = rect.shrink2(vec2(20.0, 16.0));
    let event = stand.show.event.as_ref();
    let on = event.and_then(|event| event.on_stage.first().map(|on| (event, on)));
    let (left, whole) = match on {
        Some((event, on)) => (Some(on.left - event.passed(stand.now)), on.whole),
        None => (
            talk.left_ms(stand.now).map(|left| left as i64),
            talk.limit.unwrap_or(0) as i64,
        ),
    };
    let over = talk.is_over();
    ring(
        ui,
        place,
        stand,
        (left, whole),
        talk.elapsed(stand.now) as i64,
        over,
    );
    let below = Rect::from_min_max(pos2(place.left(), place.top() + 132.0), place.max);
    match event {
        Some(event) => through(ui, below, stand, event, on.map(|(_, on)| on)),
        None => goals(ui, below, stand, talk),
    }
}

/// The ring that empties with the time; without a limit the time that has passed.
fn ring(
    ui: &Ui,
    rect: Rect,
    stand: Stand<'_>,
    (left, whole): (Option<i64>, i64),
    elapsed: i64,
    over: bool,
) {
    const SIZE: f32 = 112.0;
    const WIDE: f32 = 7.0;
    let t = Tokens::of(ui);
    let painter = ui.painter();
    let centre = rect.min + vec2(SIZE / 2.0, SIZE / 2.0);
    let radius = (SIZE - WIDE) / 2.0;
    let all = arc(centre, radius, 0.0, std::f32::consts::TAU);
    painter.add(Shape::line(all, Stroke::new(WIDE, t.line)));
    let share = left.map_or(0.0, |left| left.max(0) as f32 / whole.max(1) as f32);
    let short = left.is_some_and(|left| left < 60_000) && !over;
    let ink = if short { t.warn.ink } else { t.accent };
    if share > 0.0 {
        let from = -std::f32::consts::FRAC_PI_2;
        let points = arc(
            centre,
            radius,
            from,
            from + std::f32::consts::TAU * share.min(1.0),
        );
        painter.add(Shape::line(points, Stroke::new(WIDE, ink)));
    }
    let told = words::clock(left.unwrap_or(elapsed));
    let ink = if short { t.warn.ink } else { t.text };
    Line::medium(ui, Type::Display, ink, &told)
        .within(ui, SIZE - 2.0 * WIDE)
        .middle(painter, centre);
    let x = rect.left() + SIZE + 14.0;
    let room = rect.right() - x;
    let (upper, lower) = match (over, left) {
        (true, _) => ("stage-talk-over", None),
        (false, Some(_)) => ("stage-left", Some(words::clock(whole))),
        (false, None) => ("stage-elapsed", None),
    };
    let upper = Rows::new(Type::BodyLarge)
        .strong(&say(stand.language, upper), t.text)
        .max_rows(2)
        .layout(ui, room);
    upper.paint(painter, pos2(x, centre.y - upper.size().y));
    if let Some(whole) = lower {
        let words = Message::new("stage-left-of").with("time", whole);
        Line::new(ui, Type::Dense, t.text_2, &words.say(stand.language))
            .within(ui, room)
            .left(painter, pos2(x, centre.y + 14.0));
    }
}

/// How many have been on stage, and who is on it; places are told where they are no secret.
fn through(ui: &mut Ui, rect: Rect, stand: Stand<'_>, event: &EventShow, on: Option<&OnStage>) {
    let t = Tokens::of(ui);
    let language = stand.language;
    let stage = event.now.and_then(|at| event.stages.get(at));
    let done = stage.map_or((0, 0), |stage| stage.done);
    let words = Message::new("stage-through")
        .with("done", done.0)
        .with("all", done.1);
    if event.standing.is_some() {
        let title = say(language, "stage-places-so-far");
        return super::standing::short(ui, rect, stand, event, on, &title, &words.say(language));
    }
    let painter = ui.painter();
    let y = rect.top() + 12.0;
    Line::medium(ui, Type::Title, t.text, &say(language, "stage-field"))
        .left(painter, pos2(rect.left(), y));
    Line::new(ui, Type::Dense, t.text_2, &words.say(language))
        .right(painter, pos2(rect.right(), y));
    hairline_h(
        painter,
        rect.left(),
        rect.right(),
        rect.top() + 26.0,
        t.line,
    );
    field(ui, rect, event, on);
    let sealed = Rows::of(
        Type::Dense,
        t.text_3,
        &say(language, "stage-sealed-results"),
    );
    let laid = sealed.layout(ui, rect.width());
    laid.paint(
        ui.painter(),
        pos2(rect.left(), rect.bottom() - laid.size().y),
    );
}

/// A cell for each start number: a tick for who is through, the microphone for who is on.
fn field(ui: &Ui, rect: Rect, event: &EventShow, on: Option<&OnStage>) {
    const CELL: egui::Vec2 = vec2(48.0, 30.0);
    let t = Tokens::of(ui);
    let painter = ui.painter();
    let by_team = event.is_by_team();
    let lots = if by_team {
        &event.teams
    } else {
        &event.entrants
    };
    let columns = ((rect.width() / CELL.x) as usize).max(1);
    let rows = (((rect.height() - 90.0) / CELL.y) as usize).max(1);
    for (at, lot) in lots.iter().take(columns * rows).enumerate() {
        let corner = vec2(
            (at % columns) as f32 * CELL.x,
            (at / columns) as f32 * CELL.y,
        );
        let cell = Rect::from_min_size(pos2(rect.left(), rect.top() + 34.0) + corner, CELL);
        let is_on = on.is_some_and(|on| on.taker == lot.taker);
        if is_on {
            painter.rect_filled(cell.shrink(2.0), f32::from(corner::CHIP), t.accent_soft);
        }
        let number = lot.number.map_or("–".to_owned(), |it| format!("{it:02}"));
        let through = event.through.contains(&lot.taker);
        let ink = if is_on || through { t.text } else { t.text_3 };
        let y = cell.center().y;
        Line::medium(ui, Type::Body, ink, &number).left(painter, pos2(cell.left() + 8.0, y));
        let sign = match (is_on, through, lot.out) {
            (true, ..) => Some((icons::MICROPHONE_STAGE, t.accent)),
            (_, true, _) => Some((icons::CHECK, t.accent)),
            (.., true) => Some((icons::MINUS, t.text_3)),
            _ => None,
        };
        if let Some((icon, ink)) = sign {
            paint_icon(painter, icon, pos2(cell.right() - 13.0, y), 14.0, ink);
        }
    }
}

fn goals(ui: &Ui, rect: Rect, stand: Stand<'_>, talk: &TalkShow) {
    let t = Tokens::of(ui);
    let painter = ui.painter();
    let y = rect.top() + 12.0;
    let title = say(stand.language, "stage-goals");
    Line::medium(ui, Type::Title, t.text, &title).left(painter, pos2(rect.left(), y));
    hairline_h(
        painter,
        rect.left(),
        rect.right(),
        rect.top() + 26.0,
        t.line,
    );
    let mut top = rect.top() + 36.0;
    for goal in &talk.goals {
        let laid = Rows::of(Type::BodyLarge, t.text, goal)
            .max_rows(2)
            .layout(ui, rect.width() - 24.0);
        if top + laid.size().y > rect.bottom() {
            break;
        }
        paint_icon(
            painter,
            icons::TARGET,
            pos2(rect.left() + 8.0, top + 11.0),
            15.0,
            t.accent,
        );
        laid.paint(painter, pos2(rect.left() + 24.0, top));
        top += laid.size().y + space::M;
    }
    let language: Language = stand.language;
    if let Some(outcome) = talk.ended {
        let words = words::outcome(outcome, language);
        let line = Line::medium(ui, Type::Title, t.text, &words).within(ui, rect.width());
        line.left(painter, pos2(rect.left(), rect.bottom() - 14.0));
    }
}
