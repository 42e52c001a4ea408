//! Hearing: one reply of sixty characters, models included, and reading the models.
//!
//! `cargo bench --no-default-features --bench hear`.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

use divan::{Bencher, black_box};
use heard::{
    hearing::{hear, model},
    text::Language,
};

/// Sixty characters each, or a little more.
const REPLIES: [(Language, &str); 2] = [
    (
        Language::Zh,
        "非常抱歉让您久等了，您的包裹今天上午已经到达朝阳站点，我马上联系快递员，今天下午六点前一定送到您手上，送到后我再给您回电话。",
    ),
    (
        Language::En,
        "I am sorry you waited; your parcel will be with you by 6 pm.",
    ),
];

fn main() {
    for (_, reply) in REPLIES {
        black_box(hear(reply));
    }
    divan::main();
}

#[divan::bench(args = [0, 1])]
fn reply(bencher: Bencher<'_, '_>, which: usize) {
    let (_, text) = REPLIES[which];
    assert!((60..=62).contains(&text.chars().count()));
    bencher.bench(|| hear(black_box(text)));
}

/// Checksum and tables of one model; the lexicon has been read.
#[divan::bench(args = [0, 1])]
fn load(bencher: Bencher<'_, '_>, which: usize) {
    let (language, _) = REPLIES[which];
    bencher.bench(|| model::load(black_box(language)).unwrap());
}
