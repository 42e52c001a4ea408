//! A campaign from its segments to its result.
#![allow(clippy::unwrap_used)]

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use rust_decimal::Decimal;

use super::Campaign;
use crate::{
    desk::testing::{column, table, text},
    scenario::{self, CampaignIs, CampaignOffer, CampaignResponse, CampaignValue, ColumnKind},
    text::Language,
};

fn response(id: &str, rows: &str, rates: [&str; 3], offer: &str) -> CampaignResponse {
    CampaignResponse {
        id: id.to_owned().into(),
        rows: rows.to_owned().into(),
        base: rates[0].to_owned().into(),
        rate: rates[1].to_owned().into(),
        otherwise: None,
        value: rates[2].to_owned().into(),
        offers: vec![offer.to_owned().into()],
    }
}

/// 1,000 customers: every tenth opted out; a third came lately, a third long ago.
fn campaign(refuse: bool) -> Campaign {
    let rows: Vec<[String; 3]> = (0..1_000)
        .map(|n| {
            let out = if n % 10 == 0 { "是" } else { "否" };
            [
                n.to_string(),
                (n % 3 * 100 + 20).to_string(),
                out.to_owned(),
            ]
        })
        .collect();
    let cells: Vec<Vec<&str>> = rows
        .iter()
        .map(|row| row.iter().map(String::as_str).collect())
        .collect();
    let rows: Vec<&[&str]> = cells.iter().map(Vec::as_slice).collect();
    let columns = vec![
        column("no", "编号", ColumnKind::Number),
        column("recency", "天数", ColumnKind::Number),
        column("out", "退订", ColumnKind::Words),
    ];
    let offer = |id: &str, cost: &str| CampaignOffer {
        id: id.to_owned().into(),
        title: text(id),
        cost: cost.to_owned().into(),
    };
    let plan = scenario::Campaign {
        table: "customers".to_owned().into(),
        opt_out: Some("退订=是".to_owned().into()),
        refuse_opt_out: refuse,
        limit: 500.into(),
        cost: "0.50".to_owned().into(),
        unit: text("元"),
        control: 10.into(),
        offers: vec![offer("coupon", "20"), offer("gift", "8")],
        responses: vec![
            response("fresh", "recency<=30", ["30", "31", "100"], "gift"),
            response("asleep", "recency<=150", ["5", "20", "120"], "coupon"),
        ],
    };
    let tables = [table("customers", columns, &rows)];
    Campaign::new(&plan, &tables, "2025-11-10 09:00", Language::Zh, 7)
}

fn segment(name: &str, conditions: &str, offer: &str, control: &str) -> BTreeMap<String, String> {
    [
        ("name", name),
        ("where", conditions),
        ("offer", offer),
        ("control", control),
    ]
    .map(|(key, value)| (key.to_owned(), value.to_owned()))
    .into()
}

/// Does it where it can be done; the key of the refusal otherwise.
fn does(board: &mut Campaign, action: &str, with: &BTreeMap<String, String>) -> Result<(), String> {
    let answer = board.answers(action, with, Language::Zh);
    answer.map_err(|it| it.say(Language::Zh))?;
    board.does(action, with);
    Ok(())
}

#[test]
fn what_cannot_be_is_refused_and_changes_nothing() {
    let mut board = campaign(true);
    let before = board.clone();
    for (with, why) in [
        (segment("a", "recenzy<=30", "gift", "10"), "recency"),
        (segment("a", "recency>=900", "gift", "10"), "没有客户"),
        (segment("a", "recency<=30", "gift", "10"), "拒绝联系"),
        (segment("a", "recency>=20 退订=否", "gift", "10"), "上限"),
        (segment("a", "recency<=30 退订=否", "gift", "0"), "对照组"),
        (segment("a", "", "gift", "10"), "条件"),
    ] {
        let refused = does(&mut board, "campaign.segment", &with).unwrap_err();
        assert!(refused.contains(why), "{refused}");
    }
    assert!(does(&mut board, "campaign.launch", &BTreeMap::new()).is_err());
    assert!(does(&mut board, "campaign.drop", &segment("a", "", "", "")).is_err());
    assert_eq!(board, before);
}

#[test]
fn a_segment_is_counted_changed_and_dropped() {
    let mut board = campaign(false);
    let with = segment("沉睡", "recency=120 退订=否", "coupon", "10");
    does(&mut board, "campaign.segment", &with).unwrap();
    // 333 customers are at 120 days, 33 of them opted out.
    let standing = &board.standings()[0];
    assert_eq!((standing.size, standing.opted_out), (300, 0));
    assert_eq!((standing.contacts.len(), standing.alone.len()), (270, 30));
    assert_eq!(board.cost(), Decimal::from(135));
    assert!(board.is(&CampaignIs::ExcludesOptOut));
    assert!(board.is(&CampaignIs::OfferFits(
        "asleep".to_owned().into(),
        "coupon".to_owned().into()
    )));
    assert!(board.is(&CampaignIs::ExpectedAtLeast(95.into())));
    let with = segment("沉睡", "recency=120", "gift", "5");
    does(&mut board, "campaign.segment", &with).unwrap();
    assert_eq!(board.segments.len(), 1);
    assert!(!board.is(&CampaignIs::ExcludesOptOut));
    assert!(!board.is(&CampaignIs::ControlAtLeast(10.into())));
    assert!(!board.is(&CampaignIs::ExpectedAtLeast(10.into())));
    does(&mut board, "campaign.drop", &segment("沉睡", "", "", "")).unwrap();
    assert!(board.segments.is_empty() && !board.is(&CampaignIs::WithinLimit));
}

#[test]
fn who_would_have_come_anyway_is_no_gain() {
    let mut board = campaign(false);
    let fresh = segment("活跃", "recency=20 退订=否", "gift", "50");
    let asleep = segment("沉睡", "recency=120 退订=否", "coupon", "50");
    does(&mut board, "campaign.segment", &fresh).unwrap();
    does(&mut board, "campaign.segment", &asleep).unwrap();
    assert!(board.outcome().is_none() && board.value(CampaignValue::Net).is_none());
    does(&mut board, "campaign.launch", &BTreeMap::new()).unwrap();
    let outcomes: Vec<_> = board
        .standings()
        .iter()
        .map(|it| it.outcome.clone())
        .collect();
    let (fresh, asleep) = (outcomes[0].clone().unwrap(), outcomes[1].clone().unwrap());
    assert!(fresh.orders > asleep.orders, "{fresh:?} {asleep:?}");
    assert!(fresh.uplift < asleep.uplift, "{fresh:?} {asleep:?}");
    assert!(fresh.net < asleep.net);
    let again = does(
        &mut board,
        "campaign.segment",
        &segment("x", "recency=20", "gift", "10"),
    );
    assert!(again.is_err(), "launched");
    let together = board.outcome().unwrap();
    assert_eq!(together.orders, fresh.orders + asleep.orders);
    assert_eq!(together.net, fresh.net.zip(asleep.net).map(|(a, b)| a + b));
}

proptest! {
    #[test]
    fn nobody_is_contacted_twice_or_against_the_conditions(
        cuts in prop::collection::vec((0_u32..1_000, 0_u32..1_000, 1_u32..60), 1..6),
    ) {
        let mut board = campaign(true);
        for (n, (a, b, control)) in cuts.into_iter().enumerate() {
            let conditions = format!("no>={a} no<={b} 退订=否");
            let with = segment(&n.to_string(), &conditions, "gift", &control.to_string());
            let _ = does(&mut board, "campaign.segment", &with);
        }
        let mut seen = BTreeSet::new();
        for standing in board.standings() {
            for row in standing.contacts.iter().chain(&standing.alone) {
                prop_assert!(seen.insert(*row), "{row} twice");
                prop_assert!(row % 10 != 0, "{row} opted out");
            }
            prop_assert_eq!(
                standing.contacts.len() + standing.alone.len() + standing.overlap,
                standing.size
            );
        }
        prop_assert!(board.contacts() <= 500);
    }

    #[test]
    fn any_words_are_conditions_or_refused(words in "\\PC{0,40}") {
        let mut board = campaign(false);
        let _ = does(&mut board, "campaign.segment", &segment("a", &words, "gift", "10"));
    }
}
