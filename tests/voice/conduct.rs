//! What the customer does that no reply asked for: as often for every seed of a case, never where the case forbids it.

use std::{collections::BTreeMap, sync::Arc};

use heard::{
    scenario::{Conduct, Scenario},
    session::{Happening, Input, Session},
    text::Language,
};

use super::talks::{case, replies, session};

fn counts(session: &Session) -> BTreeMap<&'static str, usize> {
    let mut counts = BTreeMap::new();
    for event in session.events() {
        let name = match &event.what {
            Happening::Interrupted => "interrupted",
            Happening::Strayed => "strayed",
            Happening::WentQuiet { .. } => "went quiet",
            Happening::Claimed { .. } => "claimed",
            _ => continue,
        };
        *counts.entry(name).or_default() += 1;
    }
    counts
}

/// An agent who is polite, asks, and settles nothing.
fn asks() -> Vec<String> {
    let asks = [
        "您好，我先看一下您的订单。",
        "您下单的时候页面上写的是哪天？",
        "您家里几点有人收货？",
        "这个礼物是什么时候要用？",
        "您昨天联系过我们吗？",
        "我再核对一下物流记录。",
        "您方便说一下订单号吗？",
        "您当时付了多少？",
        "我看到灯的价格是 268 元。",
        "昨天的服务记录里没有答应今天送到。",
    ];
    asks.map(str::to_owned).to_vec()
}

#[test]
fn every_seed_of_a_case_brings_as_much_of_it() {
    let gift = case("late-birthday-gift");
    let mut first = None;
    for seed in 0..40 {
        let talk = session(&gift, seed, Language::Zh, &asks());
        let counts = counts(&talk);
        assert!(counts.len() >= 3, "{seed}: {counts:?}");
        let same = first.get_or_insert_with(|| counts.clone());
        assert_eq!(*same, counts, "{seed}");
    }
}

#[test]
fn what_the_case_forbids_never_happens() {
    let mut gift: Scenario = (*case("late-birthday-gift")).clone();
    gift.customer.behaviours = Conduct {
        interrupts: 0,
        strays: 0,
        falls_silent: 0,
        claims: 0,
        threatens: 0,
        leaves: false,
    };
    let gift = Arc::new(gift);
    for seed in 0..12 {
        let replies = replies(&gift, Language::Zh);
        let talk = session(&gift, seed, Language::Zh, &replies);
        assert_eq!(counts(&talk), BTreeMap::new(), "{seed}");
        let threat = talk.events().iter().any(|event| {
            let json = serde_json::to_string(event).unwrap();
            json.contains("\"intent\":\"threaten\"")
        });
        assert!(!threat, "{seed}");
    }
}

#[test]
fn a_claim_is_known_to_be_put_right_or_not() {
    let gift = case("late-birthday-gift");
    let right = |talk: &Session| {
        let events = talk.events().iter();
        let ids = events.filter_map(|event| match &event.what {
            Happening::PutRight { claim } => Some(claim.clone()),
            _ => None,
        });
        ids.collect::<Vec<_>>()
    };
    for seed in 0..12 {
        let mut all = asks();
        let corrected = session(&gift, seed, Language::Zh, &all);
        assert_eq!(right(&corrected).len(), 2, "{seed}");
        all.truncate(8);
        let left = session(&gift, seed, Language::Zh, &all);
        assert_eq!(right(&left), Vec::<String>::new(), "{seed}");
    }
}

#[test]
fn a_silence_ends_by_itself_or_with_the_next_reply() {
    let gift = case("late-birthday-gift");
    for seed in 0..12 {
        let talk = session(&gift, seed, Language::Zh, &asks());
        let quiet = |what: &Happening| matches!(what, Happening::WentQuiet { .. });
        let at = talk.events().iter().position(|event| quiet(&event.what));
        let (before, _) = talk.events().split_at(at.unwrap() + 1);
        let last = before.last().unwrap().clone();
        let mut resumed = Session::resume(
            talk.case().clone(),
            heard::session::Transcript {
                header: talk.header().clone(),
                events: before.to_vec(),
            },
        );
        let back = resumed.input(last.at + 70_000, &Input::Tick);
        let spoke = |what: &Happening| matches!(what, Happening::CustomerSaid { .. });
        assert!(back.iter().any(|event| spoke(&event.what)), "{seed}");
        // And the talk is the same when it is played again from what was handed in.
        let replayed = Session::replay(talk.case().clone(), &talk.transcript());
        assert_eq!(replayed.events(), talk.events(), "{seed}");
    }
}
