//! A theory paper of a hundred questions: what is to be drawn, the draw, and its marks.
//!
//! `cargo bench --bench contest`.
#![allow(missing_docs, clippy::unwrap_used)]

use std::sync::LazyLock;

use divan::{Bencher, black_box};
use heard::{
    contest::{Draw, Paper, balanced},
    scenario::Bank,
    store::library::banks,
};

static BANKS: LazyLock<Vec<Bank>> = LazyLock::new(|| banks(&[]));
static DRAWS: LazyLock<Vec<Draw>> = LazyLock::new(|| balanced(&BANKS, &[], 100));

fn main() {
    divan::main();
}

#[divan::bench]
fn plan() -> Vec<Draw> {
    balanced(black_box(&BANKS), &[], 100)
}

#[divan::bench]
fn draw(bencher: Bencher) {
    bencher.bench_local(|| Paper::draw(black_box(&BANKS), &DRAWS, 7).unwrap());
}

#[divan::bench]
fn mark(bencher: Bencher) {
    let paper = Paper::draw(&BANKS, &DRAWS, 7).unwrap();
    bencher.bench_local(|| black_box(&paper).mark(&[]));
}
