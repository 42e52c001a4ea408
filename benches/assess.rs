//! Marking: what a turn of sixty characters adds, a whole talk, and a talk of a thousand turns.
//!
//! `cargo bench --no-default-features --bench assess`.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

use std::sync::Arc;

use divan::{Bencher, black_box, counter::ItemsCount};
use heard::{
    assess::Marking,
    scenario::Scenario,
    session::{CustomerKind, Event, Happening, Header, Mode, Transcript},
    text::Language,
};

fn main() {
    divan::main();
}

/// Replies of about sixty characters.
const REPLIES: [&str; 4] = [
    "周女士，说好 6 号到却让您等到今天，换我也着急，真的对不起。麻烦您说一下收货手机号后四位，我马上查灯在哪儿，一分钟内回您。",
    "灯昨晚 21:46 的记录是滞留在苏州转运仓，今晚到不了，我不骗您。今晚拆礼物的时候，您最希望小满看到什么？您说，我记着。",
    "我给小满申请一份生日关怀盒，免费，18:15 前送到，六点半她就有礼物拆。您不想要随时可以取消，不影响灯，卡片一起写。",
    "17:50 前我本人打您这个号码，告诉您骑手到哪了；明天下午三点前灯送到以后我再打一次。工单已经建好，您不用再追，安心过生日。",
];

fn scenario() -> Scenario {
    let text = include_str!("../scenarios/ecommerce/late-birthday-gift.ron");
    let options =
        ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    options.from_str(text).unwrap()
}

fn transcript(scenario: &Scenario, turns: u32) -> Transcript {
    let says = |turn: u32| {
        let reply = REPLIES[turn as usize % REPLIES.len()];
        // Each is said once only: a repeated sentence is guarded and would be cheaper.
        let text = if turn < 4 {
            reply.to_owned()
        } else {
            format!("第 {turn} 次：{reply}")
        };
        Event {
            at: u64::from(turn) * 20_000,
            turn: turn + 1,
            what: Happening::AgentSaid { text },
        }
    };
    let header = Header::new(
        scenario,
        "",
        1,
        Mode::Practise,
        CustomerKind::Generated,
        Language::Zh,
    );
    Transcript {
        header,
        events: (0..turns).map(says).collect(),
    }
}

/// Everything that depends on the case alone: patterns, samples, articles.
#[divan::bench]
fn prepare(bencher: Bencher<'_, '_>) {
    let scenario = Arc::new(scenario());
    bencher.bench(|| Marking::new(black_box(scenario.clone())));
}

/// All marks of a talk of this many turns; "items/s" is turns a second.
#[divan::bench(args = [1, 12, 1_000])]
fn talk(bencher: Bencher<'_, '_>, turns: u32) {
    let scenario = Arc::new(scenario());
    let transcript = transcript(&scenario, turns);
    let marking = Arc::new(Marking::new(scenario));
    bencher
        .counter(ItemsCount::new(turns))
        .bench(|| marking.assess(black_box(&transcript)));
}
