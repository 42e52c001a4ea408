//! A hundred thousand lines, followed to the end and drawn again and again: memory stays flat, and a line is there with the next look.

use std::{thread::sleep, time::Duration};

use heard::{
    app::stage::{Follow, Follower, Programme, Scene},
    session::{Event, Happening},
    text::Language,
    ui::{
        figure::Body,
        stage::{self, PAGE, Stand},
        theme::{self, Look},
    },
};

use super::sample::{self, NOW};

/// Lines of the day, as many as eight hours of talk have many times over, and how many are stored at once.
const LINES: u32 = 100_000;
const AT_ONCE: u32 = 2_000;

fn line(turn: u32) -> Event {
    Event {
        at: u64::from(turn) * 1_000,
        turn,
        what: Happening::AgentSaid {
            text: format!("第 {turn} 句：您放心，我 16:10 前给您回电话。"),
        },
    }
}

/// Pages of memory that the process has, where the system tells.
fn pages() -> Option<usize> {
    let told = std::fs::read_to_string("/proc/self/statm").ok()?;
    told.split_whitespace().nth(1)?.parse().ok()
}

#[test]
fn a_hundred_thousand_lines_cost_no_more_than_a_few() {
    let folder = tempfile::tempdir().unwrap();
    let (header, events) = sample::talk("late-birthday-gift", Language::Zh, &["您好"]);
    let begun = events.len() as u64;
    let (store, session) = sample::store_talk(folder.path(), header, &events);
    let mut hall = Follower::new(sample::address(folder.path()), Follow::Newest, &[], false);
    let ctx = egui::Context::default();
    theme::apply(&ctx, &Look::default());
    let (programme, body) = (Programme::default(), Body::new(1));
    let mut early = None;
    for batch in 0..LINES / AT_ONCE {
        let from = batch * AT_ONCE;
        let lines: Vec<Event> = (from + 1..=from + AT_ONCE).map(line).collect();
        store
            .append(session, begun + u64::from(from), &lines, NOW)
            .wait()
            .unwrap();
        let mut now = NOW + i64::from(batch) * 60_000;
        while hall
            .show()
            .talk
            .as_ref()
            .is_none_or(|talk| talk.next() < begun + u64::from(from + AT_ONCE))
        {
            hall.tick(now);
            now += 20;
            assert!(now < NOW + i64::from(batch + 1) * 60_000, "never read");
            sleep(Duration::from_micros(200));
        }
        for frame in 0..4 {
            let input = egui::RawInput {
                screen_rect: Some(egui::Rect::from_min_size(egui::Pos2::ZERO, PAGE)),
                ..egui::RawInput::default()
            };
            let mut out = ctx.run_ui(input, |ui| {
                let stand = Stand {
                    show: hall.show(),
                    programme: &programme,
                    body: &body,
                    language: Language::Zh,
                    now,
                    zone_ms: 0,
                    time: f64::from(batch * 4 + frame),
                    still: false,
                };
                let page = stage::page_in(PAGE);
                stage::show(ui, page, Scene::Talk, stand);
            });
            out.textures_delta.clear();
            ctx.tessellate(out.shapes, 1.0);
        }
        if batch == 4 {
            early = pages();
        }
    }
    let talk = hall.show().talk.as_ref().unwrap();
    assert!(talk.said >= u64::from(LINES) && talk.lines.len() <= 12);
    assert_eq!(
        talk.lines.back().unwrap().words,
        match line(LINES).what {
            Happening::AgentSaid { text } => text,
            _ => unreachable!(),
        }
    );
    if let (Some(early), Some(late)) = (early, pages()) {
        let grown = late.saturating_sub(early) * 4 / 1_024;
        println!(
            "{grown} MiB more after {LINES} lines than after {}",
            5 * AT_ONCE
        );
        assert!(grown < 24, "{grown} MiB");
    }
}
