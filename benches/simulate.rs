//! Simulated talks, and one offline turn of them.
//!
//! `cargo bench --bench simulate`. `talks` is ten thousand talks of about twelve turns with their marks, on all cores; a
//! round of `turn` is a thousand replies with what the customer answers, unmarked.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

use divan::{Bencher, black_box, counter::ItemsCount};
use heard::{
    batch::{
        bots::{Bot, Piece, play},
        simulate::{Arena, Plan},
    },
    scenario,
    session::{CustomerKind, Happening, Input, Session},
    store::library,
    text::Language,
};

/// Talks of a round.
const TALKS: u64 = 10_000;
/// Turns of a round.
const TURNS: u64 = 1_000;

fn main() {
    divan::main();
}

fn arena(case: &str) -> Arena {
    let mut files = library::load(&[]).files.into_iter();
    let file = files.find(|it| it.path.contains(case)).unwrap();
    let scenario = scenario::check(&file).0.unwrap();
    Arena::new(Piece::new(
        &file,
        scenario,
        Language::Zh,
        CustomerKind::Generated,
    ))
}

/// `regulator-complaint`, whose expert takes about twelve turns, and the typical agent in `late-birthday-gift`.
#[divan::bench(args = [("regulator-complaint", Bot::Expert), ("late-birthday-gift", Bot::Typical)], sample_count = 3, sample_size = 1)]
fn talks(bencher: Bencher<'_, '_>, (case, bot): (&str, Bot)) {
    let arena = arena(case);
    bencher
        .counter(ItemsCount::new(TALKS))
        .bench_local(|| black_box(arena.simulate(bot, Plan::new(TALKS, 1))));
}

/// What there is to know of a case, made of its rubric.
#[divan::bench(sample_count = 20, sample_size = 1)]
fn knowhow(bencher: Bencher<'_, '_>) {
    bencher.bench_local(|| black_box(arena("late-birthday-gift")));
}

/// A case with the customer of a seed: drawn, made ready to be played and to be marked.
#[divan::bench(sample_count = 20, sample_size = 1)]
fn customer(bencher: Bencher<'_, '_>) {
    let arena = arena("late-birthday-gift");
    bencher.bench_local(|| black_box(arena.piece.stage(7)));
}

/// A reply of the expert and the customer's answer, without marks.
#[divan::bench(sample_count = 20, sample_size = 1)]
fn turn(bencher: Bencher<'_, '_>) {
    let arena = arena("late-birthday-gift");
    let talk = play(&arena.piece.stage(1), Bot::Expert, 1).session;
    let said: Vec<Input> = talk
        .events()
        .iter()
        .filter_map(|event| match &event.what {
            Happening::AgentSaid { text } => Some(Input::Say(text.clone())),
            _ => None,
        })
        .collect();
    bencher.counter(ItemsCount::new(TURNS)).bench_local(|| {
        let mut turns = 0;
        while turns < TURNS {
            let mut session = Session::new(talk.case().clone(), talk.header().clone());
            session.input(0, &Input::Begin);
            for (at, input) in (1..).zip(&said) {
                if session.state().ended.is_some() || turns == TURNS {
                    break;
                }
                session.input(at * 20_000, input);
                turns += 1;
            }
            black_box(session);
        }
    });
}
