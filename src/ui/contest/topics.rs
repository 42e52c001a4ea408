//! The sum of a paper: its points, how it went, and each topic as a bar.

use std::collections::BTreeMap;

use egui::{Rect, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::words;
use crate::{
    app::{Model, civil::Moment, contest::OpenPaper},
    contest::{Mark, Sheet},
    scenario::{Named, Topic},
    text::{Message, say},
    ui::{
        rows::Rows,
        theme::{Tokens, Type, height, space},
        widgets::{Card, Line, bar, divider, section_head, text_dense, text_small},
    },
};

/// Draws the sum and the topics.
pub fn show(ui: &mut Ui, model: &Model, open: &OpenPaper, sheet: &Sheet) {
    ui.spacing_mut().item_spacing.y = space::L;
    Card::new()
        .margin(20)
        .show(ui, |ui| sum_ui(ui, model, open, sheet));
    Card::new().margin(20).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::M;
        section_head(ui, &say(model.language, "paper-topics"), "");
        for (topic, (earned, of)) in by_topic(open, sheet) {
            topic_ui(ui, model, topic, earned, of);
        }
    });
}

/// Points of each topic, earned and of those that are marked.
pub fn by_topic(open: &OpenPaper, sheet: &Sheet) -> BTreeMap<Topic, (u32, u32)> {
    let mut topics: BTreeMap<Topic, (u32, u32)> = BTreeMap::new();
    for (item, mark) in open.sitting.paper().items.iter().zip(&sheet.marks) {
        let (earned, of) = topics.entry(item.question.topic).or_default();
        if *mark != Mark::NeedsPerson {
            *earned += mark.points(item);
            *of += item.points;
        }
    }
    topics
}

fn sum_ui(ui: &mut Ui, model: &Model, open: &OpenPaper, sheet: &Sheet) {
    let t = Tokens::of(ui);
    let language = model.language;
    ui.spacing_mut().item_spacing.y = space::XS;
    let of = Message::new("paper-of").with("of", sheet.of).say(language);
    Rows::new(Type::Display)
        .run(&sheet.earned.to_string(), t.text)
        .in_style(&format!(" {of}"), Type::Body, t.text_2)
        .show(ui);
    if sheet.waiting > 0 {
        let words = Message::new("paper-waiting-about").with("count", sheet.waiting);
        Rows::of(Type::Dense, t.warn.ink, &words.say(language)).show(ui);
    }
    divider(ui, space::S);
    let count = |is: fn(&Mark) -> bool| sheet.marks.iter().filter(|it| is(it)).count() as u64;
    let words = Message::new("paper-counts")
        .with("right", count(|it| *it == Mark::Right))
        .with("wrong", count(|it| *it == Mark::Wrong))
        .with("empty", count(|it| *it == Mark::Empty));
    text_dense(ui, &words.say(language));
    let handed = open.sitting.handed_in();
    let time = handed.map_or(open.sitting.passed_ms(), |it| it.at);
    let key = match handed.is_some_and(|it| it.by_clock) {
        true => "paper-took-all",
        false => "paper-took",
    };
    let words = Message::new(key).with("time", words::clock(time));
    text_dense(ui, &words.say(language));
    let moment = Moment::from_ms(open.started_ms + model.zone_ms);
    let words = Message::new("paper-when")
        .with("date", moment.date())
        .with("clock", moment.clock())
        .with("seed", open.header.seed.to_string());
    text_small(ui, &words.say(language));
}

fn topic_ui(ui: &mut Ui, model: &Model, topic: Topic, earned: u32, of: u32) {
    let t = Tokens::of(ui);
    let name = topic.name(model.language);
    let size = vec2(
        ui.available_width(),
        Type::Dense.line() + 4.0 + height::METER,
    );
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let said = format!("{name} {earned} / {of}");
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(WidgetType::ProgressIndicator, true, &said);
        info.value = Some(f64::from(earned));
        info
    });
    let middle = rect.top() + Type::Dense.line() / 2.0;
    let painter = ui.painter();
    Line::new(ui, Type::Dense, t.text, &name).left(painter, pos2(rect.left(), middle));
    let behind = Line::new(ui, Type::Small, t.text_3, &format!(" / {of}"));
    behind.right(painter, pos2(rect.right(), middle));
    let figure = Line::medium(ui, Type::Dense, t.text, &earned.to_string());
    figure.right(painter, pos2(rect.right() - behind.width(), middle));
    let track = Rect::from_min_max(
        pos2(rect.left(), rect.bottom() - height::METER),
        rect.right_bottom(),
    );
    let share = if of == 0 {
        0.0
    } else {
        earned as f32 / of as f32
    };
    bar(painter, track, share, t.accent, t.line);
}
