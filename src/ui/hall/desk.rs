//! The chief judge's page of a stage: open it, see who is where, return sheets that lie apart, rule on disputes, close it; and when all is
//! done, show the standing.

use egui::{Align, Layout, Popup, Rect, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::{
    HallView, extra, games, result,
    seats::{Asked, Ruling},
    words::{called, clock, numbered, score},
};
use crate::{
    app::{
        Actions, Model,
        hall::{HallAction, Held},
    },
    contest::{Dispute, Outcome, Run, Taker, What},
    text::{Language, Message, say},
    ui::{
        rows::Rows,
        shapes::hairline_h,
        shell::child,
        theme::{Tokens, Type, icons, space},
        widgets::{Button, Card, Chip, Line, Tone, icon_button, notice_with, section_head},
    },
};

/// Height of somebody's row.
const ROW: f32 = 44.0;

/// Draws the page at the cursor.
pub fn show(ui: &mut Ui, model: &Model, held: &Held, view: &mut HallView, actions: &mut Actions) {
    ui.spacing_mut().item_spacing.y = space::L;
    let at = held.focus.0;
    apart_ui(ui, model.language, held, at, actions);
    extra::show(ui, model, held, actions);
    Card::new().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        head_ui(ui, model.language, held, at, view, actions);
        ui.add_space(space::M);
        for taker in held.takers(at) {
            row_ui(ui, model, held, (at, taker), view);
        }
    });
    games::chief_ui(ui, model, held, at, actions);
    disputes_ui(ui, model.language, held, view);
    if let Some(taker) = held.focus.1 {
        result::show(ui, held, taker, model.language);
    }
}

fn head_ui(
    ui: &mut Ui,
    language: Language,
    held: &Held,
    at: usize,
    view: &mut HallView,
    actions: &mut Actions,
) {
    let Some((stage, state)) = held.event.stage(at) else {
        return;
    };
    let t = Tokens::of(ui);
    let size = vec2(ui.available_width(), 44.0);
    let id = stage.id.value.clone();
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        let all_closed = (0..held.event.contest().stages.len()).all(|at| {
            held.event
                .stage(at)
                .is_some_and(|(_, it)| it.closed.is_some())
        });
        if all_closed && !held.event.is_published() {
            let label = say(language, "hall-publish");
            if Button::primary(&label)
                .icon(icons::TROPHY)
                .show(ui)
                .clicked()
            {
                view.asked = Some(Asked::Publish);
            }
        } else if state.opened.is_none() {
            let label = say(language, "hall-stage-do-open");
            if Button::primary(&label).icon(icons::PLAY).show(ui).clicked() {
                actions.push(HallAction::OpenStage(id));
            }
        } else if state.closed.is_none() {
            let label = say(language, "hall-stage-do-close");
            if Button::plain(&label).icon(icons::STOP).show(ui).clicked() {
                let at_work = held.takers(at).into_iter();
                let at_work = at_work.filter(|&it| held.is_at_work(at, it)).count();
                match at_work {
                    0 => actions.push(HallAction::Record(Box::new(What::StageClosed {
                        stage: id,
                    }))),
                    count => view.asked = Some(Asked::CloseStage(id, count)),
                }
            }
        }
        let rest = Rect::from_min_max(
            ui.max_rect().min,
            pos2(ui.min_rect().left() - space::L, ui.max_rect().bottom()),
        );
        child(ui, "hall-stage-title", rest, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            Rows::new(Type::Title)
                .strong(&stage.title.value, t.text)
                .max_rows(1)
                .show(ui);
            let about = Message::new("hall-stage-about")
                .with(
                    "part",
                    say(language, &format!("hall-part-{}", stage.part.key())),
                )
                .with("weight", stage.weight.value)
                .with("minutes", stage.minutes.value)
                .with("machine", stage.machine.value)
                .with("judged", stage.judged());
            Rows::of(Type::Small, t.text_2, &about.say(language))
                .max_rows(1)
                .show(ui);
        });
    });
}

/// Sheets whose levels lie too far apart must be given back before they count.
fn apart_ui(ui: &mut Ui, language: Language, held: &Held, at: usize, actions: &mut Actions) {
    let Some((stage, _)) = held.event.stage(at) else {
        return;
    };
    for taker in held.takers(at) {
        if !held.event.must_return(at, taker) {
            continue;
        }
        let apart = held.event.apart(at, taker);
        let items: Vec<&str> = apart
            .iter()
            .filter_map(|&item| stage.sheet.get(item as usize))
            .map(|item| item.title.value.as_str())
            .collect();
        let words = Message::new("hall-apart")
            .with("who", numbered(held, taker, language))
            .with("items", items.join("、"))
            .say(language);
        let give_back = say(language, "hall-apart-return");
        let pressed = notice_with(ui, Tone::Warn, icons::CHATS, &words, &[&give_back]);
        if pressed.first().is_some_and(egui::Response::clicked) {
            actions.push(HallAction::Record(Box::new(What::SheetReturned {
                stage: stage.id.value.clone(),
                taker,
                items: apart,
            })));
        }
    }
}

fn row_ui(
    ui: &mut Ui,
    model: &Model,
    held: &Held,
    (at, taker): (usize, Taker),
    view: &mut HallView,
) {
    let t = Tokens::of(ui);
    let language = model.language;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    hairline_h(ui.painter(), rect.left(), rect.right(), rect.top(), t.line);
    let who = called(held, taker, language);
    let (state, tone) = state(model, held, at, taker);
    let spoken = format!("{who} · {state}");
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &spoken));
    let y = rect.center().y;
    let name = Line::medium(ui, Type::Dense, t.text, &who).within(ui, 220.0);
    name.left(ui.painter(), pos2(rect.left(), y));
    let rest = Rect::from_min_max(pos2(rect.left() + 230.0, rect.top()), rect.max);
    child(ui, &format!("hall-row-{taker:?}"), rest, |ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = space::M;
            more_ui(ui, language, held, at, taker, view);
            let score_now = held
                .standing
                .entrants
                .iter()
                .chain(&held.standing.teams)
                .find(|row| row.taker == taker)
                .and_then(|row| row.scores.get(at)?.as_ref());
            if let Some(found) = score_now.filter(|found| !found.state.is_pending()) {
                let words = score(found.points);
                Rows::new(Type::Body).strong(&words, t.text).show(ui);
            }
            sheets_ui(ui, language, held, at, taker);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                Chip::new(&state).tone(tone).small().show(ui);
            });
        });
    });
}

/// How many judges have given their sheet.
fn sheets_ui(ui: &mut Ui, language: Language, held: &Held, at: usize, taker: Taker) {
    let judged = held
        .event
        .stage(at)
        .is_some_and(|(stage, _)| stage.judged() > 0);
    let began = held
        .event
        .run(at, taker)
        .is_some_and(|run| run.started.is_some());
    if !judged || !began {
        return;
    }
    let t = Tokens::of(ui);
    let all = held.event.judging(taker).count();
    let missing = held.event.sheets_missing(at, taker) as usize;
    let words = Message::new("hall-sheet-in")
        .with("in", all.saturating_sub(missing))
        .with("all", all);
    Rows::of(Type::Small, t.text_2, &words.say(language)).show(ui);
}

/// Where somebody is, in words.
fn state(model: &Model, held: &Held, at: usize, taker: Taker) -> (String, Tone) {
    let language = model.language;
    let plain = |key: &str, tone| (say(language, key), tone);
    let Some((stage, stage_state)) = held.event.stage(at) else {
        return (String::new(), Tone::Plain);
    };
    let left = held.event.remaining(at, taker, model.now_ms);
    match held.event.run(at, taker) {
        _ if held.event.is_out(taker) => plain("hall-taker-out", Tone::Bad),
        Some(run) if run.cheated => plain("hall-taker-cheated", Tone::Bad),
        Some(run) if run.out => plain("hall-taker-out", Tone::Bad),
        Some(Run {
            done: Some((_, by_time)),
            ..
        }) => match by_time {
            true => plain("hall-taker-by-time", Tone::Ok),
            false => plain("hall-taker-done", Tone::Ok),
        },
        Some(run) if run.started.is_some() && held.is_silent(taker, model.now_ms) => {
            let words = Message::new("hall-taker-silent").with("time", clock(left));
            (words.say(language), Tone::Bad)
        }
        Some(run) if run.started.is_some() => {
            let words = Message::new("hall-taker-left").with("time", clock(left));
            let warn = left < i64::from(stage.minutes.value) * 6_000;
            (
                words.say(language),
                if warn { Tone::Warn } else { Tone::Info },
            )
        }
        _ if stage_state
            .admitted
            .as_ref()
            .is_some_and(|it| !it.contains(&taker)) =>
        {
            plain("hall-taker-not-through", Tone::Plain)
        }
        _ if stage_state.closed.is_some() => plain("hall-taker-absent", Tone::Plain),
        _ => plain("hall-taker-waits", Tone::Plain),
    }
}

/// What else may be recorded of somebody.
fn more_ui(
    ui: &mut Ui,
    language: Language,
    held: &Held,
    at: usize,
    taker: Taker,
    view: &mut HallView,
) {
    let Some((stage, _)) = held.event.stage(at) else {
        return;
    };
    let name = Message::new("hall-more").with("who", numbered(held, taker, language));
    let button = icon_button(ui, icons::DOTS_THREE, &name.say(language));
    let id = &stage.id.value;
    let can_release = match taker {
        Taker::Entrant(one) => held
            .event
            .person(one)
            .is_some_and(|it| it.machine.is_some()),
        Taker::Team(team) => held
            .event
            .team_entry(team)
            .is_some_and(|it| it.machine.is_some()),
    };
    Popup::menu(&button).show(|ui| {
        ui.set_width(200.0);
        let mut entry = |key: &str, asked: Asked| {
            let label = say(language, key);
            if Button::quiet(&label).bar().width(200.0).show(ui).clicked() {
                view.asked = Some(asked);
                view.words.clear();
                ui.close();
            }
        };
        entry("hall-more-late", Asked::Late(id.clone(), taker));
        entry("hall-more-cheated", Asked::Cheated(id.clone(), taker));
        entry("hall-more-dispute", Asked::Dispute(id.clone(), taker));
        if held.is_at_work(at, taker) {
            entry("hall-more-collect", Asked::Collect(at, taker));
        }
        if can_release {
            entry("hall-more-release", Asked::Release(taker));
        }
    });
}

fn disputes_ui(ui: &mut Ui, language: Language, held: &Held, view: &mut HallView) {
    let disputes = held.event.disputes();
    if disputes.is_empty() {
        return;
    }
    Card::new().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::M;
        section_head(ui, &say(language, "hall-disputes"), "");
        for (at, dispute) in disputes.iter().enumerate() {
            let number = u32::try_from(at + 1).unwrap_or(u32::MAX);
            dispute_ui(ui, language, held, number, dispute, view);
        }
    });
}

fn dispute_ui(
    ui: &mut Ui,
    language: Language,
    held: &Held,
    number: u32,
    dispute: &Dispute,
    view: &mut HallView,
) {
    let t = Tokens::of(ui);
    let stage = held.event.contest().stages.get(dispute.stage);
    let title = stage.map_or(String::new(), |stage| stage.title.value.clone());
    let who = numbered(held, dispute.taker, language);
    Rows::new(Type::Dense)
        .strong(&format!("{who} · {title}  "), t.text)
        .run(&dispute.about, t.text_2)
        .show(ui);
    if let Some((outcome, note)) = &dispute.ruled {
        let key = match outcome {
            Outcome::Kept => "hall-ruled-kept",
            Outcome::Changed(_) => "hall-ruled-changed",
            Outcome::Repeated => "hall-ruled-repeated",
        };
        let words = format!("{}  {note}", say(language, key));
        Rows::of(Type::Small, t.text_2, &words).show(ui);
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::S, space::S);
        for (key, ruling) in [
            ("hall-rule-kept", Ruling::Kept),
            ("hall-rule-changed", Ruling::Changed),
            ("hall-rule-repeated", Ruling::Repeated),
        ] {
            let label = say(language, key);
            if Button::plain(&label)
                .bar()
                .id((key, number))
                .show(ui)
                .clicked()
            {
                view.asked = Some(Asked::Rule(number, ruling));
                view.words.clear();
            }
        }
    });
}
