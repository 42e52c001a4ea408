//! One row of the log: a burst of the customer, one's own words with their marks, a quiet line.

use std::borrow::Cow;

use egui::{Align, Rect, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::Scene;
use crate::{
    app::{
        civil::case_clock,
        log::{Chip, DeskAct, Row, RowKind},
    },
    assess::Status,
    scenario::Channel,
    session::{EndedBy, told},
    text::{Message, say},
    ui::{
        face::Persona,
        rows::Rows,
        shapes::framed_rect,
        theme::{Icon, Mood, Tokens, Type, competency_name, corner, icons, space, told_icon},
        widgets::{Bubble, Line, Side, Verdict, paint_badge, paint_icon},
    },
};

/// Space below a row.
pub fn gap(row: &Row) -> f32 {
    match row.what {
        RowKind::Customer { .. } | RowKind::Own { .. } | RowKind::Hint { .. } => 10.0,
        _ => 8.0,
    }
}

/// Draws `row` over the width of `ui`.
pub fn show(ui: &mut Ui, scene: Scene<'_>, row: &Row, bubble: f32) {
    ui.spacing_mut().item_spacing.y = space::XS;
    let time = case_clock(&scene.talk.scenario.briefing.begins, row.at);
    match &row.what {
        RowKind::Customer { lines, mood } => {
            let mood = Mood::of_anger(i32::from(mood.anger));
            burst_ui(ui, scene, lines, mood, &time, bubble);
        }
        RowKind::Own { text, chips } => {
            let you = say(scene.language, "talk-you");
            let copy = say(scene.language, "look-copy");
            Bubble::new(Side::Own, text)
                .time(&time)
                .speaker(&you)
                .max_width(bubble)
                .copyable(&copy)
                .show(ui);
            if !chips.is_empty() {
                chips_ui(ui, scene, chips, bubble);
            }
        }
        RowKind::Hint { hint, cost } => hint_ui(ui, scene, *hint, *cost),
        quiet => {
            let (icon, words) = quiet_line(scene, quiet, &time);
            quiet_ui(ui, icon, &words, &time);
        }
    }
}

/// Draws as much of the customer's next line as has come.
pub fn growing(ui: &mut Ui, scene: Scene<'_>, words: &str, bubble: f32) {
    ui.spacing_mut().item_spacing.y = space::XS;
    let lines = words.lines().map(str::trim).filter(|line| !line.is_empty());
    let mut lines: Vec<String> = lines.map(str::to_owned).collect();
    if let Some(last) = lines.last_mut() {
        last.push('…');
    }
    let mood = Mood::of_anger(i32::from(scene.talk.seen.mood.anger));
    burst_ui(ui, scene, &lines, mood, "", bubble);
}

fn burst_ui(ui: &mut Ui, scene: Scene<'_>, lines: &[String], mood: Mood, time: &str, bubble: f32) {
    let customer = &scene.talk.scenario.customer;
    let persona = Persona::from(&customer.look);
    let name = customer.name.get(scene.talk.language());
    let copy = say(scene.language, "look-copy");
    for (place, line) in lines.iter().enumerate() {
        let mut one = Bubble::new(Side::Customer, line)
            .speaker(name)
            .max_width(bubble)
            .copyable(&copy);
        if place == 0 {
            one = one.face(&persona, mood);
        }
        if place + 1 == lines.len() {
            one = one.time(time);
        }
        one.show(ui);
    }
}

/// The verdict of a status.
pub fn verdict(status: Status) -> Verdict {
    match status {
        Status::Met => Verdict::Earned,
        Status::Partly => Verdict::Partly,
        Status::NotMet => Verdict::Missed,
        Status::NotObserved => Verdict::NotObserved,
    }
}

/// Why a chip stands as it does; what can still be earned is told as an offer, not as a loss.
fn reason<'c>(scene: Scene<'_>, chip: &'c Chip) -> Cow<'c, str> {
    if !chip.open {
        return Cow::Borrowed(&chip.reason);
    }
    let told = Message::new("talk-chip-open").with("reason", chip.reason.clone());
    Cow::Owned(told.say(scene.language))
}

/// The marks of a turn in a box under its bubble, right-aligned.
fn chips_ui(ui: &mut Ui, scene: Scene<'_>, chips: &[Chip], bubble: f32) {
    const LEFT: f32 = 76.0;
    let t = Tokens::of(ui);
    let all = ui.available_width();
    let most = bubble.min(all - 36.0);
    let room = most - LEFT - 2.0 * space::L;
    let reasons: Vec<String> = chips
        .iter()
        .map(|chip| reason(scene, chip).into_owned())
        .collect();
    let laid: Vec<_> = reasons
        .iter()
        .map(|reason| Rows::of(Type::Small, t.text, reason).layout(ui, room))
        .collect();
    let widest = laid.iter().map(|one| one.size().x).fold(0.0, f32::max);
    let high = laid.iter().map(|one| one.size().y.max(21.0)).sum::<f32>() + 2.0 * space::S;
    let size = vec2(widest + LEFT + 2.0 * space::L, high);
    let (row, _) = ui.allocate_exact_size(vec2(all, high), Sense::hover());
    let rect = Rect::from_min_size(pos2(row.right() - size.x, row.top()), size);
    framed_rect(
        ui.painter(),
        rect,
        corner::BUTTON,
        t.surface,
        Stroke::new(1.0, t.line),
    );
    let mut y = rect.top() + space::S;
    for (place, ((chip, reason), laid)) in chips.iter().zip(&reasons).zip(&laid).enumerate() {
        let each = laid.size().y.max(21.0);
        let first = y + Type::Small.line() / 2.0 + 1.5;
        let verdict = verdict(chip.status);
        let (icon, ink) = match verdict {
            Verdict::Missed if chip.open => (icons::CIRCLE_DASHED, t.warn.ink),
            verdict => (verdict.icon(), verdict.ink(t)),
        };
        let left = rect.left() + space::L;
        paint_badge(ui, pos2(left + 9.0, first), chip.competency, scene.language);
        paint_icon(ui.painter(), icon, pos2(left + 32.0, first), 14.0, ink);
        let points = format!("{}/{}", chip.points, chip.of);
        let line = Line::medium(ui, Type::Small, ink, &points);
        line.left(ui.painter(), pos2(left + 44.0, first));
        laid.paint(ui.painter(), pos2(left + LEFT, y + 1.5));
        let place_rect = Rect::from_min_size(pos2(rect.left(), y), vec2(size.x, each));
        let response = ui.interact(place_rect, ui.id().with(("chip", place)), Sense::hover());
        let words = format!(
            "{} {points} {reason}",
            competency_name(chip.competency, scene.language),
        );
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &words));
        y += each;
    }
}

fn hint_ui(ui: &mut Ui, scene: Scene<'_>, hint: u32, cost: u32) {
    let t = Tokens::of(ui);
    let head = match cost {
        0 => say(scene.language, "talk-row-hint"),
        cost => Message::new("talk-row-hint-cost")
            .with("cost", cost)
            .say(scene.language),
    };
    let words = scene
        .talk
        .scenario
        .hints
        .get(hint as usize)
        .map_or("", |hint| hint.text.get(scene.talk.language()));
    let all = ui.available_width();
    let wide = (all - 72.0).max(120.0);
    let rows = Rows::new(Type::Dense)
        .strong(&head, t.accent)
        .run("  ", t.text)
        .run(words, t.text);
    let laid = rows.layout(ui, wide - 2.0 * space::L - 22.0);
    let high = laid.size().y + 2.0 * space::M;
    let (row, response) = ui.allocate_exact_size(vec2(all, high), Sense::hover());
    let label = format!("{head}: {words}");
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &label));
    let rect = Rect::from_center_size(row.center(), vec2(wide, high));
    framed_rect(
        ui.painter(),
        rect,
        corner::TABLE,
        t.accent_soft,
        Stroke::new(1.0, t.accent_line),
    );
    let icon = rect.min + vec2(space::L + 8.0, space::M + 10.0);
    paint_icon(ui.painter(), icons::LIGHTBULB, icon, 16.0, t.accent);
    laid.paint(ui.painter(), rect.min + vec2(space::L + 22.0, space::M));
}

/// A centred small line with its icon and the time.
fn quiet_ui(ui: &mut Ui, icon: Icon, words: &str, time: &str) {
    let t = Tokens::of(ui);
    let all = ui.available_width();
    let words = if words.contains(time) {
        words.to_owned()
    } else {
        format!("{words} {time}")
    };
    let laid = Rows::of(Type::Small, t.text_3, &words)
        .align(Align::Min)
        .layout(ui, all - 60.0);
    let (row, response) = ui.allocate_exact_size(vec2(all, laid.size().y + 2.0), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &words));
    let left = row.center().x - (laid.size().x + 20.0) / 2.0;
    let middle = row.top() + Type::Small.line() / 2.0;
    paint_icon(ui.painter(), icon, pos2(left + 7.0, middle), 14.0, t.text_3);
    laid.paint(ui.painter(), pos2(left + 20.0, row.top()));
}

fn quiet_line(scene: Scene<'_>, what: &RowKind, time: &str) -> (Icon, String) {
    let language = scene.language;
    let talk = scene.talk;
    match what {
        RowKind::Began => {
            let name = talk.scenario.customer.name.get(talk.language()).to_owned();
            let (key, icon) = match talk.scenario.channel {
                Channel::Phone => ("talk-row-began-phone", icons::PHONE),
                _ => ("talk-row-began", icons::CHATS_CIRCLE),
            };
            let message = Message::new(key)
                .with("time", time.to_owned())
                .with("name", name);
            (icon, message.say(language))
        }
        RowKind::Silence(seconds) => {
            let message = Message::new("talk-row-silence").with("seconds", *seconds);
            (icons::CLOCK, message.say(language))
        }
        RowKind::Ended => (icons::SIGN_OUT, ended_words(scene)),
        RowKind::Desk(act) => desk_line(scene, act),
        _ => (icons::INFO, String::new()),
    }
}

/// Who or what ended the talk.
fn ended_words(scene: Scene<'_>) -> String {
    let key = match scene.talk.seen.ended.as_ref().map(|ended| ended.by) {
        Some(EndedBy::Customer) => "talk-ended-customer",
        Some(EndedBy::Agent) => "talk-ended-agent",
        Some(EndedBy::TurnLimit) => "talk-ended-turn_limit",
        Some(EndedBy::Clock) => "talk-ended-clock",
        None => "talk-row-ended",
    };
    say(scene.language, key)
}

/// A question to a table with its answer, in a sentence.
fn analysed(title: String, query: &str, answer: &str) -> Message {
    Message::new("desk-analysed")
        .with("table", title)
        .with("query", query.to_owned())
        .with("answer", answer.to_owned())
}

fn desk_line(scene: Scene<'_>, act: &DeskAct) -> (Icon, String) {
    let desk = &scene.talk.scenario.desk;
    let talk = scene.talk.language();
    let table = |id: &str| {
        let found = desk.tables.iter().find(|table| table.id.value == id);
        found.map_or(id, |table| table.title.get(talk)).to_owned()
    };
    let article = |id: &str| {
        let found = desk.articles.iter().find(|article| article.id.value == id);
        found
            .map_or(id, |article| article.title.get(talk))
            .to_owned()
    };
    let action = |id: &str| {
        let found = desk.actions.iter().find(|action| action.id.value == id);
        found.map_or(id, |action| action.title.get(talk)).to_owned()
    };
    let (icon, message) = match act {
        DeskAct::Done { action: id, result } => (
            icons::LIGHTNING,
            Message::new("talk-row-done")
                .with("action", action(id))
                .with("result", result.clone()),
        ),
        DeskAct::Refused { action: id, reason } => (
            icons::X_CIRCLE,
            Message::new("talk-row-refused")
                .with("action", action(id))
                .with("reason", reason.clone()),
        ),
        DeskAct::DraftSent { edited } => {
            let key = match edited {
                true => "talk-row-draft-edited",
                false => "talk-row-draft-sent",
            };
            (icons::SPARKLE, Message::new(key))
        }
        DeskAct::DraftTurnedDown(reason) => {
            let why = say(
                scene.language,
                &format!("talk-draft-reason-{}", reason.key()),
            );
            (
                icons::SPARKLE,
                Message::new("talk-row-draft-down").with("reason", why),
            )
        }
        // In the author's own words.
        DeskAct::Changed(text) => return (icons::WARNING, text.clone()),
        DeskAct::Table(id) => (
            icons::TABLE,
            Message::new("talk-row-table").with("title", table(id)),
        ),
        DeskAct::Analysed {
            table: id,
            query,
            answer,
        } => (icons::CHART_BAR, analysed(table(id), query, answer)),
        DeskAct::Article(id) => (
            icons::BOOK_OPEN,
            Message::new("talk-row-article").with("title", article(id)),
        ),
        DeskAct::Searched(words) => (
            icons::MAGNIFYING_GLASS,
            Message::new("talk-row-searched").with("words", words.clone()),
        ),
        DeskAct::Flagged { table: id, row, on } => {
            let key = if *on {
                "talk-row-flagged"
            } else {
                "talk-row-unflagged"
            };
            (
                icons::FLAG,
                Message::new(key).with("title", table(id)).with("row", *row),
            )
        }
        DeskAct::Cited(source) => {
            let what = match source.rsplit_once('#') {
                Some((id, row)) => Message::new("talk-cited-row")
                    .with("title", table(id))
                    .with("row", row.to_owned()),
                None => Message::new("talk-cited-article").with("title", article(source)),
            };
            let what = what.say(scene.language);
            (
                icons::QUOTES,
                Message::new("talk-row-cited").with("what", what),
            )
        }
        DeskAct::Told(what) => match told(what, &scene.talk.scenario, talk) {
            Some(message) => (told_icon(what), message),
            None => return (icons::LIGHTNING, String::new()),
        },
    };
    (icon, message.say(scene.language))
}
