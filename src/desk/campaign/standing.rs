//! How a segment stands: whom it contacts, whom it leaves alone, and what came of it.

use rust_decimal::{Decimal, RoundingStrategy};

use super::{
    Segment,
    chance::{Draw, drawn, odds},
    model::{Model, amount, control_of, rate, ten_thousandths},
};

/// How a segment stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Customers who fit its conditions.
    pub size: usize,
    /// Of these, how many an earlier segment has already.
    pub overlap: usize,
    /// Of its own customers, how many must not be contacted.
    pub opted_out: usize,
    /// Rows of the customers contacted, from 0.
    pub contacts: Vec<u32>,
    /// Rows of the customers left alone.
    pub alone: Vec<u32>,
    /// What its contacts cost.
    pub cost: Decimal,
    /// What came of it, once the campaign was launched.
    pub outcome: Option<Outcome>,
}

/// What came of a segment, or of all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// Customers contacted.
    pub contacts: usize,
    /// How many of them ordered.
    pub orders: usize,
    /// Customers left alone.
    pub alone: usize,
    /// How many of them ordered all the same.
    pub alone_orders: usize,
    /// What the orders of those contacted earned.
    pub revenue: Decimal,
    /// Contacts and offers.
    pub cost: Decimal,
    /// How many in a hundred more ordered than of those left alone; cannot be told where nobody was.
    pub uplift: Option<Decimal>,
    /// Revenue beyond what those left alone let expect, less costs; cannot be told where nobody was.
    pub net: Option<Decimal>,
}

/// How `segments` stand, in their order; a customer belongs to the first that fits.
pub(super) fn of(model: &Model, segments: &[Segment], launched: bool) -> Vec<Standing> {
    let mut taken = vec![false; model.register.len()];
    let standing = |segment: &Segment| {
        let mut own: Vec<u32> = Vec::with_capacity(segment.rows.len());
        for &row in segment.rows.iter() {
            if !std::mem::replace(&mut taken[row as usize], true) {
                own.push(row);
            }
        }
        let opted_out = own.iter().filter(|row| model.opted_out(**row)).count();
        let overlap = segment.rows.len() - own.len();
        own.sort_by_key(|&row| (drawn(model.seed, Draw::Control, row), row));
        let alone = control_of(own.len() as u64, segment.control) as usize;
        let contacts = own.split_off(alone);
        let cost = model.contact * Decimal::from(contacts.len());
        let mut standing = Standing {
            size: segment.rows.len(),
            overlap,
            opted_out,
            contacts,
            alone: own,
            cost,
            outcome: None,
        };
        standing.outcome = launched.then(|| outcome(model, segment, &standing));
        standing
    };
    segments.iter().map(standing).collect()
}

/// What comes of a segment: whoever draws less than their rate orders.
fn outcome(model: &Model, segment: &Segment, standing: &Standing) -> Outcome {
    let ordering = |rows: &[u32], offer: Option<&str>| {
        let mut sum = (0, Decimal::ZERO);
        for &row in rows {
            let Some(response) = model.response(row) else {
                continue;
            };
            if odds(model.seed, row) < ten_thousandths(rate(response, offer)) {
                sum = (sum.0 + 1, sum.1 + amount(&response.value));
            }
        }
        sum
    };
    let (orders, revenue) = ordering(&standing.contacts, Some(&segment.offer));
    let (alone_orders, alone_revenue) = ordering(&standing.alone, None);
    let (contacts, alone) = (standing.contacts.len(), standing.alone.len());
    let cost = standing.cost + model.offer_cost(&segment.offer) * Decimal::from(orders);
    let anyway =
        (alone > 0).then(|| alone_revenue * Decimal::from(contacts) / Decimal::from(alone.max(1)));
    Outcome {
        contacts,
        orders,
        alone,
        alone_orders,
        revenue,
        cost,
        uplift: uplift((orders, contacts), (alone_orders, alone)),
        net: anyway.map(|anyway| rounded(revenue - anyway - cost)),
    }
}

/// All segments together; none where there is none.
pub(super) fn together(outcomes: &[Outcome]) -> Option<Outcome> {
    outcomes.first()?;
    let count = |of: fn(&Outcome) -> usize| outcomes.iter().map(of).sum::<usize>();
    let sum = |of: fn(&Outcome) -> Decimal| outcomes.iter().map(of).sum::<Decimal>();
    let contacts = count(|it| it.contacts);
    // Segments differ in who would have ordered anyway, so theirs are weighed by whom they contacted.
    let weighed = outcomes
        .iter()
        .map(|it| Some(it.uplift? * Decimal::from(it.contacts)));
    let weighed: Option<Decimal> = weighed.sum();
    Some(Outcome {
        contacts,
        orders: count(|it| it.orders),
        alone: count(|it| it.alone),
        alone_orders: count(|it| it.alone_orders),
        revenue: sum(|it| it.revenue),
        cost: sum(|it| it.cost),
        uplift: weighed
            .filter(|_| contacts > 0)
            .map(|sum| rounded(sum / Decimal::from(contacts.max(1)))),
        net: outcomes.iter().map(|it| it.net).sum(),
    })
}

fn uplift(contacted: (usize, usize), alone: (usize, usize)) -> Option<Decimal> {
    let rate = |(orders, of): (usize, usize)| {
        (of > 0).then(|| Decimal::from(orders * 100) / Decimal::from(of.max(1)))
    };
    Some(rounded(rate(contacted)? - rate(alone)?))
}

fn rounded(value: Decimal) -> Decimal {
    value.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero)
}
