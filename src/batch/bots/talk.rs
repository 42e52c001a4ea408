//! One talk between a bot and a customer, from the first line to the last.

use std::sync::Arc;

use super::{Bot, Knowhow};
use crate::{
    assess::{Assessment, Marker, Marking},
    customer::Impression,
    scenario::{Scenario, file_hash},
    session::{Case, CustomerKind, Header, Input, Mode, Session},
    text::{Language, SourceFile},
};

/// Most inputs of one talk: a bot that never comes to an end is ended.
const INPUTS: usize = 600;

/// A case with everything that talks of bots share.
#[derive(Debug)]
pub struct Stage {
    /// The case.
    pub case: Arc<Case>,
    /// What there is to know of it.
    pub knowhow: Knowhow,
    /// The conditions of its talks, save for the seed.
    pub header: Header,
}

impl Stage {
    /// The stage of `scenario`, read from `source`, in `language` with this kind of customer.
    pub fn new(
        source: &SourceFile,
        scenario: Scenario,
        language: Language,
        customer: CustomerKind,
    ) -> Self {
        let hash = file_hash(source);
        let header = Header::new(&scenario, hash, 0, Mode::Practise, customer, language);
        let case = Arc::new(Case::new(Arc::new(scenario), language));
        Self {
            knowhow: Knowhow::of(&case),
            case,
            header,
        }
    }
}

/// A talk that was held.
#[derive(Debug)]
pub struct Talk {
    /// The talk.
    pub session: Session,
    heard: Vec<(usize, Arc<Impression>)>,
}

impl Talk {
    /// Its marks: the same as those of its transcript, without hearing the replies again.
    pub fn marks(&self, marking: &Arc<Marking>) -> Assessment {
        let header = self.session.header().clone();
        Marker::new(marking.clone(), header).assess(self.session.events(), &self.heard)
    }

    fn input(&mut self, at: u64, input: &Input) {
        self.session.input(at, input);
        self.heard.extend_from_slice(self.session.heard());
    }
}

/// Has `bot` talk on `stage`; chance on both sides is of `seed`.
pub fn play(stage: &Stage, bot: Bot, seed: u64) -> Talk {
    let header = Header {
        seed,
        ..stage.header.clone()
    };
    let mut talk = Talk {
        session: Session::new(stage.case.clone(), header),
        heard: Vec::new(),
    };
    let mut player = bot.player(stage, seed);
    talk.input(0, &Input::Begin);
    let mut at = 0;
    for _ in 0..INPUTS {
        if talk.session.state().ended.is_some() {
            return talk;
        }
        let Some((after, input)) = player.next(&talk.session) else {
            break;
        };
        at += after;
        talk.input(at, &input);
    }
    talk.input(at + 1_000, &Input::End);
    talk
}
