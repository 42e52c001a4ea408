//! One talk between a bot and a customer, from the first line to the last.

use std::sync::Arc;

use super::{Bot, Knowhow};
use crate::{
    assess::{Assessment, Marker, Marking},
    customer::Impression,
    session::{Case, Header, Input, Session},
};

/// Most inputs of one talk: a bot that never comes to an end is ended.
const INPUTS: usize = 600;

/// A case with one of its customers, ready for any number of talks.
#[derive(Clone)]
pub struct Stage {
    /// The case as it is played: with the customer that was drawn.
    pub case: Arc<Case>,
    /// What there is to know of it.
    pub knowhow: Arc<Knowhow>,
    /// Its marking.
    pub marking: Arc<Marking>,
    /// The conditions of its talks; the seed is the one that drew the customer.
    pub header: Header,
}

/// A talk that was held.
#[derive(Debug)]
pub struct Talk {
    /// The talk.
    pub session: Session,
    heard: Vec<(usize, Arc<Impression>)>,
}

impl Talk {
    /// Its marks on the stage it was held on: the same as those of its transcript, without hearing the replies again.
    pub fn marks(&self, stage: &Stage) -> Assessment {
        let header = self.session.header().clone();
        Marker::new(stage.marking.clone(), header).assess(self.session.events(), &self.heard)
    }

    fn input(&mut self, at: u64, input: &Input) {
        self.session.input(at, input);
        self.heard.extend_from_slice(self.session.heard());
    }
}

/// Has `bot` talk on `stage`. What it forgets, how it words things and when it is slow is of `luck`; all else is of the
/// stage's seed.
pub fn play(stage: &Stage, bot: Bot, luck: u64) -> Talk {
    let mut talk = Talk {
        session: Session::new(stage.case.clone(), stage.header.clone()),
        heard: Vec::new(),
    };
    let mut player = bot.player(stage, luck);
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
