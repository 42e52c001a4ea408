//! A case that bots play with one customer after the other.

use std::sync::Arc;

use super::{Knowhow, Stage};
use crate::{
    assess::Marking,
    customer::Draw,
    scenario::{Scenario, file_hash},
    session::{Case, CustomerKind, Header, Mode},
    text::{Language, SourceFile},
};

/// A case as its author wrote it, ready to be staged with whomever a seed draws.
pub struct Piece {
    scenario: Arc<Scenario>,
    /// With the customer the author wrote.
    written: Stage,
}

impl Piece {
    /// `scenario`, read from `source`, in `language` with this kind of customer.
    pub fn new(
        source: &SourceFile,
        scenario: Scenario,
        language: Language,
        customer: CustomerKind,
    ) -> Self {
        let scenario = Arc::new(scenario);
        // The script's customer is the author's, so this one is too, whatever the kind.
        let script = CustomerKind::Script;
        let hash = file_hash(source);
        let header = Header::new(&scenario, hash, 0, Mode::Practise, script, language);
        let case = Arc::new(Case::new(scenario.clone(), language));
        let written = Stage {
            knowhow: Arc::new(Knowhow::of(&case)),
            marking: Arc::new(Marking::new(scenario.clone())),
            header: Header { customer, ..header },
            case,
        };
        Self { scenario, written }
    }

    /// The conditions of its talks, save for what differs from customer to customer.
    pub fn header(&self) -> &Header {
        &self.written.header
    }

    /// The case as its author wrote it.
    pub fn scenario(&self) -> &Arc<Scenario> {
        &self.scenario
    }

    /// Whether seeds draw other customers. Where they do not, all play the author's.
    pub fn is_drawn(&self) -> bool {
        let drawn = self.scenario.customer.drawn.is_some();
        drawn && self.written.header.customer != CustomerKind::Script
    }

    /// The case with the customer of `seed`.
    pub fn stage(&self, seed: u64) -> Stage {
        let written = &self.written;
        let header = Header {
            seed,
            ..written.header.clone()
        };
        let draw = match self.is_drawn() {
            true => Draw::of(&self.scenario, seed),
            false => None,
        };
        let Some(draw) = draw else {
            return Stage {
                header,
                ..written.clone()
            };
        };
        let knowhow = Arc::new(written.knowhow.retold(&draw));
        let scenario = Arc::new(draw.into_scenario());
        let header = Header::new(
            &scenario,
            header.scenario_hash,
            seed,
            header.mode,
            header.customer,
            header.language,
        );
        Stage {
            knowhow,
            marking: Arc::new(Marking::new(scenario.clone())),
            case: Arc::new(Case::new(scenario, header.language)),
            header,
        }
    }
}
