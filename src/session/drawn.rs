//! The case as it is played: with the author's customer, or with the one a seed draws.

use std::sync::Arc;

use crate::{customer::Draw, scenario::Scenario};

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
    /// The case as this session plays it: see [`as_played`].
    pub fn case_of(&self, scenario: &Arc<Scenario>) -> Arc<Scenario> {
        as_played(scenario, self.customer, self.seed)
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
