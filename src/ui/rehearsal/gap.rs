//! Where the points were lost against the winner: the place and the distance, what to practise next, the competencies, then every stage,
//! the widest gap first.

use std::collections::BTreeSet;

use egui::{Align, Layout, Rect, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};
use rust_decimal::{Decimal, prelude::ToPrimitive};

use super::{RehearsalView, lost};
use crate::{
    app::{Action, Actions, ContestAction, LibraryAction, Model, Screen, hall::Held},
    batch::rehearsal::{
        Gap, Report,
        gap::{CompetencyGap, Link, Next, StageGap},
    },
    contest::standing::State,
    text::{Language, Message, say},
    ui::{
        rows::Rows,
        theme::{Tokens, Type, competency_name, height, icons, space},
        widgets::{
            Button, Card, Line, bar, divider, focus_ring, link, paint_icon, section_title, segment,
            text_dense,
        },
    },
};

/// Height of a stage's head, and of a bar.
const HEAD: f32 = 44.0;
const BAR: f32 = 6.0;
/// How many of what was lost in a stage are shown at first.
const FIRST: usize = 6;

/// Draws the report at the cursor.
pub fn show(
    ui: &mut Ui,
    model: &Model,
    held: &Held,
    report: &Report,
    view: &mut RehearsalView,
    actions: &mut Actions,
) {
    let language = model.language;
    let gaps: Vec<&Gap> = report.singles.iter().chain(&report.team).collect();
    if gaps.len() > 1 {
        let labels = gaps.iter().map(|gap| gap.name.as_str());
        let labels: Vec<&str> = labels.collect();
        let at = view.who.min(gaps.len() - 1);
        if let Some(pressed) = segment(ui, "rehearsal-who", &labels, at, None) {
            view.who = pressed;
            view.open = None;
            view.whole.clear();
        }
    }
    let Some(gap) = gaps.get(view.who.min(gaps.len().saturating_sub(1))) else {
        return;
    };
    head_ui(ui, gap, language, actions);
    if !gap.competencies.is_empty() {
        competencies_ui(ui, gap, language);
    }
    let open = view.open.get_or_insert_with(|| first(gap));
    for stage in &gap.stages {
        stage_ui(ui, held, stage, (open, &mut view.whole), language);
    }
}

/// The stage with the widest gap is open at first.
fn first(gap: &Gap) -> BTreeSet<usize> {
    let widest = gap.stages.first().filter(|it| !it.lost.is_empty());
    widest.map(|it| it.place).into_iter().collect()
}

/// The place, the distance, and what to practise next.
fn head_ui(ui: &mut Ui, gap: &Gap, language: Language, actions: &mut Actions) {
    let t = Tokens::of(ui);
    Card::new().margin(20).accent(true).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::M;
        let place = gap.place.map_or("—".to_owned(), |place| place.to_string());
        let among = Message::new("rehearse-place-among").with("among", gap.among as u64);
        let ahead = (gap.other_total - gap.total).abs();
        let key = match gap.won {
            true => "rehearse-place-won",
            false => "rehearse-place-behind",
        };
        let words = Message::new(key)
            .with("total", format!("{:.2}", gap.total))
            .with("other", gap.other_name.clone())
            .with("gap", format!("{ahead:.2}"));
        let before = say(language, "rehearse-place-before");
        Rows::new(Type::Figure)
            .in_style(&before, Type::Body, t.text_2)
            .strong(&place, t.text)
            .in_style(&among.say(language), Type::Body, t.text_2)
            .show(ui);
        Rows::of(Type::Body, t.text, &words.say(language)).show(ui);
        let key = match (gap.won, gap.next.is_empty()) {
            (true, true) => "rehearse-kind-won",
            (true, false) => "rehearse-kind-won-still",
            (false, _) => "rehearse-kind",
        };
        Rows::of(Type::Dense, t.text_2, &say(language, key)).show(ui);
        if !gap.next.is_empty() {
            divider(ui, space::XS);
            let words = say(language, "rehearse-next");
            Rows::new(Type::TitleSmall).strong(&words, t.text).show(ui);
        }
        for (at, next) in gap.next.iter().enumerate() {
            next_ui(ui, at, next, language, actions);
        }
    });
}

fn next_ui(ui: &mut Ui, at: usize, next: &Next, language: Language, actions: &mut Actions) {
    let t = Tokens::of(ui);
    let label = say(language, "rehearse-practise");
    let rows = Rows::new(Type::Body)
        .strong(&format!("{}  ", at + 1), t.accent)
        .run(&next.words, t.text);
    let Some(link) = &next.link else {
        rows.show(ui);
        return;
    };
    let size = vec2(ui.available_width(), height::BUTTON_BAR);
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        let button = Button::plain(&label).icon(icons::TARGET).bar();
        if button.id(("practise", at)).show(ui).clicked() {
            practise(link, actions);
        }
        ui.add_space(space::M);
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| rows.show(ui));
    });
}

/// Leads to where it can be practised.
fn practise(link: &Link, actions: &mut Actions) {
    match link {
        Link::Topic(topic) => {
            actions.push(Action::Go(Screen::Contest));
            actions.push(ContestAction::AllTopics);
            actions.push(ContestAction::Topic(*topic, true));
        }
        Link::Case(id) => actions.push(Action::Library(LibraryAction::Brief(id.clone()))),
    }
}

fn competencies_ui(ui: &mut Ui, gap: &Gap, language: Language) {
    Card::new().margin(20).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        section_title(
            ui,
            &say(language, "rehearse-competencies"),
            &say(language, "rehearse-competencies-about"),
        );
        for one in &gap.competencies {
            competency_ui(ui, one, language);
        }
    });
}

fn competency_ui(ui: &mut Ui, one: &CompetencyGap, language: Language) {
    const NAME: f32 = 130.0;
    const PERCENT: f32 = 96.0;
    let t = Tokens::of(ui);
    let name = competency_name(one.competency, language);
    let shown = |value: Option<u32>| value.map_or("—".to_owned(), |it| format!("{it}%"));
    let (mine, theirs) = (shown(one.mine), shown(one.theirs));
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 26.0), Sense::hover());
    let spoken = Message::new("rehearse-both")
        .with("what", name.clone())
        .with("mine", mine.clone())
        .with("theirs", theirs.clone())
        .say(language);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &spoken));
    let y = rect.center().y;
    Line::new(ui, Type::Dense, t.text, &name).left(ui.painter(), pos2(rect.left(), y));
    let share = |value: Option<u32>| value.unwrap_or(0) as f32 / 100.0;
    let bars = Rect::from_min_max(
        pos2(rect.left() + NAME, y - BAR - 1.0),
        pos2(rect.right() - PERCENT, y + BAR + 1.0),
    );
    both_ui(ui, bars, share(one.mine), share(one.theirs));
    let figures = Line::medium(ui, Type::Dense, t.text, &mine);
    let beside = Line::new(ui, Type::Dense, t.text_2, &format!("  {theirs}"));
    let right = rect.right();
    beside.right(ui.painter(), pos2(right, y));
    figures.right(ui.painter(), pos2(right - 48.0, y));
}

/// Own share above, the other's below.
fn both_ui(ui: &Ui, rect: Rect, mine: f32, theirs: f32) {
    let t = Tokens::of(ui);
    let line = |top: f32| Rect::from_min_size(pos2(rect.left(), top), vec2(rect.width(), BAR));
    bar(ui.painter(), line(rect.top()), mine, t.accent, t.sunken);
    let below = line(rect.bottom() - BAR);
    bar(ui.painter(), below, theirs, t.text_3, t.sunken);
}

fn stage_ui(
    ui: &mut Ui,
    held: &Held,
    stage: &StageGap,
    (open, whole): (&mut BTreeSet<usize>, &mut BTreeSet<usize>),
    language: Language,
) {
    let is_open = open.contains(&stage.place);
    Card::new().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::M;
        ui.push_id(("stage", stage.place), |ui| {
            if stage_head_ui(ui, stage, is_open, language) {
                match is_open {
                    true => open.remove(&stage.place),
                    false => open.insert(stage.place),
                };
            }
            if !is_open {
                return;
            }
            if let Some(words) = nothing(held, stage, language) {
                text_dense(ui, &words);
            }
            if let Some(next) = &stage.next {
                let t = Tokens::of(ui);
                Rows::of(Type::Body, t.accent, &next.words).show(ui);
            }
            let count = match whole.contains(&stage.place) {
                true => stage.lost.len(),
                false => FIRST,
            };
            for lost in stage.lost.iter().take(count) {
                divider(ui, 0.0);
                lost::show(ui, lost, language);
            }
            let more = stage.lost.len().saturating_sub(count);
            if more > 0 {
                divider(ui, 0.0);
                let label = Message::new("rehearse-show-more").with("count", more as u64);
                if link(ui, &label.say(language)).clicked() {
                    whole.insert(stage.place);
                }
            }
        });
    });
}

/// Why nothing is listed, where nothing is.
fn nothing(held: &Held, stage: &StageGap, language: Language) -> Option<String> {
    let key = match () {
        () if stage.by_members => "rehearse-by-members",
        () if stage.state == State::NotAdvanced => "rehearse-not-through",
        () if stage.state == State::Absent => "rehearse-absent",
        () if !stage.lost.is_empty() => return None,
        () if stage.gap() > Decimal::ZERO => "rehearse-no-parts",
        () => "rehearse-nothing-lost",
    };
    let title = held.event.stage(stage.place).map(|(it, _)| &it.title.value);
    let title = title.unwrap_or(&stage.title).clone();
    Some(Message::new(key).with("stage", title).say(language))
}

/// The head of a stage; whether it was pressed.
fn stage_head_ui(ui: &mut Ui, stage: &StageGap, open: bool, language: Language) -> bool {
    let t = Tokens::of(ui);
    let size = vec2(ui.available_width(), HEAD);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let gap = stage.gap();
    let (mine, theirs) = (format!("{:.2}", stage.mine), format!("{:.2}", stage.theirs));
    let spoken = Message::new("rehearse-both")
        .with("what", stage.title.clone())
        .with("mine", mine.clone())
        .with("theirs", theirs.clone())
        .say(language);
    response.widget_info(|| {
        WidgetInfo::selected(WidgetType::CollapsingHeader, ui.is_enabled(), open, &spoken)
    });
    let y = rect.top() + 12.0;
    let caret = if open {
        icons::CARET_DOWN
    } else {
        icons::CARET_RIGHT
    };
    let middle = pos2(rect.left() + 8.0, y);
    paint_icon(ui.painter(), caret, middle, 14.0, t.control);
    let left = rect.left() + 24.0;
    let right = rect.right();
    let (sign, ink) = match gap {
        gap if gap > Decimal::ZERO => ("−", t.bad.ink),
        gap if gap < Decimal::ZERO => ("+", t.ok.ink),
        _ => ("±", t.text_3),
    };
    let distance = format!("{sign}{:.2}", gap.abs());
    let distance = Line::medium(ui, Type::Title, ink, &distance);
    distance.right(ui.painter(), pos2(right, y));
    let of = Message::new("rehearse-stage-both")
        .with("mine", mine)
        .with("theirs", theirs)
        .with("of", stage.of.normalize().to_string())
        .say(language);
    let figures = Line::new(ui, Type::Dense, t.text_2, &of);
    figures.right(ui.painter(), pos2(right - 78.0, y));
    let room = right - left - 78.0 - figures.width() - space::L;
    let title = Line::medium(ui, Type::TitleSmall, t.text, &stage.title).within(ui, room);
    title.left(ui.painter(), pos2(left, y));
    let share = |points: Decimal| {
        let share = points.checked_div(stage.of).and_then(|it| it.to_f32());
        share.unwrap_or(0.0)
    };
    let top = rect.bottom() - 2.0 * BAR - 4.0;
    let bars = Rect::from_min_max(pos2(left, top), pos2(right, top + 2.0 * BAR + 2.0));
    both_ui(ui, bars, share(stage.mine), share(stage.theirs));
    focus_ring(ui, &response, crate::ui::theme::corner::BUTTON, false);
    response
        .on_hover_cursor(egui::CursorIcon::PointingHand)
        .clicked()
}
