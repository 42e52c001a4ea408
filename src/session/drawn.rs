//! The case as it is played: with the author's customer, or with the one a seed draws.

use std::sync::Arc;

use crate::{
    customer::Draw,
    scenario::{Pools, Scenario},
};

use super::{CustomerKind, Header};

/// The case as it is played with `customer` and `seed`. The scripted customer is always the author's; any other is drawn
/// where the case allows it. The same three give the same case everywhere, so that a transcript's header is all that is
/// needed to play or mark it again. A case that was drawn already stays as it is.
pub fn as_played(scenario: &Arc<Scenario>, customer: CustomerKind, seed: u64) -> Arc<Scenario> {
    match customer {
        CustomerKind::Script => scenario.clone(),
        _ => Draw::of(scenario, seed)
            .map_or_else(|| scenario.clone(), |it| it.into_scenario().into()),
    }
}

impl Header {
    /// The case as this session plays it: see [`as_played`]. A customer drawn from the shipped pools is drawn from those
    /// again, whatever pools lie beside the case now.
    pub fn case_of(&self, scenario: &Arc<Scenario>) -> Arc<Scenario> {
        if self.pools.is_empty() && !scenario.pools.hash.is_empty() {
            let mut shipped = (**scenario).clone();
            shipped.pools = Pools::default();
            return as_played(&Arc::new(shipped), self.customer, self.seed);
        }
        as_played(scenario, self.customer, self.seed)
    }

    /// Whether the pools that the customer was drawn from are there. Without them somebody else would be drawn.
    pub fn has_pools(&self, scenario: &Scenario) -> bool {
        self.pools.is_empty() || self.pools == scenario.pools.hash
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used)]
mod tests {
    use super::*;
    use crate::{
        scenario::{read, rubric_hash},
        session::Mode,
        text::{Language, SourceFile},
    };

    fn gift() -> Arc<Scenario> {
        let text = include_str!("../../scenarios/ecommerce/late-birthday-gift.ron");
        let source = SourceFile::new("late-birthday-gift.ron", text);
        Arc::new(read(&source).0.unwrap())
    }

    #[test]
    fn a_script_is_never_drawn_and_a_draw_is_drawn_once() {
        let gift = gift();
        assert!(Arc::ptr_eq(
            &gift,
            &as_played(&gift, CustomerKind::Script, 5)
        ));
        let drawn = as_played(&gift, CustomerKind::Generated, 5);
        assert_ne!(drawn.customer.name, gift.customer.name);
        assert!(Arc::ptr_eq(
            &drawn,
            &as_played(&drawn, CustomerKind::Generated, 6)
        ));
    }

    #[test]
    fn a_talk_drawn_from_the_shipped_pools_is_drawn_from_them_again() {
        let gift = gift();
        let own =
            "Pool(language: Zh, extends: true, families: [(name: \"欧阳\", latin: \"Ouyang\")])";
        let mut with_pools = (*gift).clone();
        with_pools.pools = crate::scenario::pools_in([own].into_iter());
        let with_pools = Arc::new(with_pools);
        let header = |case: &Arc<Scenario>| {
            let kind = CustomerKind::Generated;
            Header::new(case, "", 5, Mode::Practise, kind, Language::Zh)
        };
        let (shipped, drawn) = (header(&gift), header(&with_pools));
        assert!(shipped.has_pools(&gift) && shipped.has_pools(&with_pools));
        assert!(drawn.has_pools(&with_pools) && !drawn.has_pools(&gift));
        let again = shipped.case_of(&with_pools);
        assert_eq!(again.customer, shipped.case_of(&gift).customer);
    }

    #[test]
    fn the_header_is_of_the_case_as_played_whichever_it_is_made_from() {
        let gift = gift();
        let drawn = as_played(&gift, CustomerKind::Generated, 5);
        let header = |case: &Arc<Scenario>| {
            let kind = CustomerKind::Generated;
            Header::new(case, "", 5, Mode::Practise, kind, Language::Zh)
        };
        assert_eq!(header(&gift), header(&drawn));
        assert_eq!(header(&gift).rubric_hash, rubric_hash(&drawn));
    }
}
