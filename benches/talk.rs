//! A frame of the talk screen: egui's run and its tessellation on the processor, without a GPU, by length of the talk.
//!
//! `cargo bench --bench talk`. The frame must not grow with the transcript: compare 100 with 10,000 lines.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

use std::sync::Arc;

use divan::{Bencher, black_box};
use egui::{Context, Event as Input, Key, Modifiers, Rect, pos2, vec2};
use heard::{
    app::{Actions, App, Outside, Screen, keep::Keeper, talk::Talk},
    scenario::{Csv, Desk, Grid, IntentName, Scenario},
    session::{Case, CustomerKind, Event, Happening, Header, Mode, Session, Transcript},
    store::Address,
    text::Language,
    ui::{Views, look, show, theme},
};

/// 2025-11-08 08:00 in UTC.
const NOW: i64 = 1_762_588_800_000;

fn main() {
    divan::main();
}

/// Events of a talk that never ends: opening, reply, answer, reply ….
fn events(lines: u32) -> Vec<Event> {
    let event = |place: u32| Event {
        at: u64::from(place) * 1_000,
        turn: place.div_ceil(2),
        what: match place {
            0 => Happening::Began,
            own if own % 2 == 1 => Happening::AgentSaid {
                text: format!(
                    "第 {own} 句：您上周就答应了小满，今晚六点半就要拆礼物，我 16:10 前给您回电话。"
                ),
            },
            theirs => Happening::CustomerSaid {
                text: format!("第 {theirs} 句：那她拆礼物的时候我拿什么给她？"),
                intent: IntentName::Press,
                facts: Vec::new(),
            },
        },
    };
    (0..=lines).map(event).collect()
}

/// The program with a talk of `lines` lines on the screen, in a case changed by `change`.
fn app(lines: u32, change: impl FnOnce(&mut Scenario)) -> App {
    app_with("late-birthday-gift", lines, change)
}

/// As [`app`], in the shipped case `id`.
fn app_with(id: &str, lines: u32, change: impl FnOnce(&mut Scenario)) -> App {
    let outside = Outside {
        machine: String::new(),
        address: Address::Memory,
        folders: Vec::new(),
        own_folder: None,
        language: Some(Language::Zh),
        system_language: Language::Zh,
        zone_ms: 0,
        now_ms: NOW,
    };
    let mut app = App::new(outside, Arc::new(|| {}));
    app.settle(NOW);
    let case = app.model.library.case(id).unwrap();
    let mut scenario = (*case.scenario).clone();
    change(&mut scenario);
    let scenario = Arc::new(scenario);
    let header = Header::new(
        &scenario,
        "",
        1,
        Mode::Exam,
        CustomerKind::Generated,
        Language::Zh,
    );
    let events = events(lines);
    let durable = events.len();
    let case = Arc::new(Case::new(scenario, Language::Zh));
    let play = Session::resume(case, Transcript { header, events });
    app.model.talk = Some(Talk::resume(play, Keeper::resume(None, None, durable), NOW));
    app.model.screen = Screen::Talk;
    app
}

/// One frame at 1280 × 800 with the pointer moving, so that nothing is spared.
#[divan::bench(args = [100, 1_000, 10_000])]
fn frame(bencher: Bencher, lines: u32) {
    draws(bencher, app(lines, |_| {}));
}

/// One frame with a table of so many rows on the desk: only those in view may cost.
#[divan::bench(args = [100, 10_000, 100_000])]
fn table(bencher: Bencher, rows: usize) {
    let app = app(10, |scenario| {
        // The data tab is the first of the desk where there is no record.
        scenario.desk.record.clear();
        let table = &mut scenario.desk.tables[0];
        let columns = table.columns.len();
        let mut grid = Grid::new(columns, (0..columns).map(|at| [at, at]).collect());
        for row in 0..rows {
            let cells: Vec<String> = (0..columns).map(|at| format!("{row} · {at}")).collect();
            grid.push(cells.iter().map(String::as_str));
        }
        let mut csv = Csv::new("rows.csv".to_owned().into());
        csv.fill(grid);
        table.csv = Some(csv);
    });
    draws(bencher, app);
}

/// One frame with nothing on the desk: what the others are compared with.
#[divan::bench]
fn without_a_desk(bencher: Bencher) {
    draws(
        bencher,
        app(100, |scenario| scenario.desk = Desk::default()),
    );
}

/// One frame with this tab of the desk open, counted from 1.
#[divan::bench(args = [
    ("price-protection", Key::Num3),
    ("warranty-two-systems", Key::Num5),
    ("stale-plan-row", Key::Num5),
    ("reactivate-5000", Key::Num5),
    ("voice-of-customer", Key::Num5),
    ("ticket-system-migration", Key::Num5),
    ("outage-at-forty-seats", Key::Num4),
])]
fn tab(bencher: Bencher, (case, tab): (&str, Key)) {
    draws_after(bencher, app_with(case, 100, |_| {}), vec![pressed(tab)]);
}

/// Alt and `key`.
fn pressed(key: Key) -> Input {
    Input::Key {
        key,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: Modifiers::ALT,
    }
}

fn draws(bencher: Bencher, app: App) {
    draws_after(bencher, app, Vec::new());
}

/// Draws frame after frame once `first` was done.
fn draws_after(bencher: Bencher, app: App, mut first: Vec<Input>) {
    let ctx = Context::default();
    theme::apply(&ctx, &look(&app.model));
    let (mut views, mut actions) = (Views::default(), Actions::default());
    let mut at = 0.0;
    let mut draw = move || {
        at += 1.0;
        let mut events = vec![Input::PointerMoved(pos2(400.0 + at % 300.0, 300.0))];
        events.append(&mut first);
        let input = egui::RawInput {
            screen_rect: Some(Rect::from_min_size(pos2(0.0, 0.0), vec2(1280.0, 800.0))),
            time: Some(f64::from(at) / 60.0),
            events,
            ..Default::default()
        };
        let full = ctx.run_ui(input, |ui| show(ui, &app.model, &mut views, &mut actions));
        actions.take();
        ctx.tessellate(full.shapes, full.pixels_per_point)
    };
    // The first frames lay out what later ones find laid out.
    for _ in 0..10 {
        draw();
    }
    bencher.bench_local(|| black_box(draw()));
}
