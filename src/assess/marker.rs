//! The marks of one talk while it is held: what was marked after one turn is not heard again after the next.

use std::sync::Arc;

use super::{
    Assessment, Marking,
    answers::Answered,
    record::{Followed, Record},
    shift::Watched,
};
use crate::{
    customer::Impression,
    desk::{campaign::Campaign, shift::ShiftRun, voices::Voices},
    session::{Event, Header},
};

/// Follows one talk and marks it whenever it is asked.
pub struct Marker {
    marking: Arc<Marking>,
    header: Header,
    record: Record,
    answered: Answered,
}

impl Marker {
    /// Follows a talk under `header` from its beginning.
    pub fn new(marking: Arc<Marking>, header: Header) -> Self {
        let scenario = &marking.scenario;
        let begins = &scenario.briefing.begins;
        let shift = scenario.desk.shift.as_ref();
        let shift = shift.map(|it| Watched::new(ShiftRun::new(it, begins, header.seed)));
        let desk = &scenario.desk;
        let mut record = Record::new(header.language, &marking.phrases, desk, shift);
        let campaign = desk.campaign.as_ref();
        record.campaign = Followed::new(
            campaign
                .map(|it| Campaign::new(it, &desk.tables, begins, header.language, header.seed)),
        );
        let voices = desk.voices.as_ref();
        record.voices =
            Followed::new(voices.map(|it| Voices::new(it, &desk.tables, begins, header.language)));
        Self {
            record,
            answered: Answered::default(),
            marking,
            header,
        }
    }

    /// The marks of the talk so far: the same as [`assess`](super::assess) gives its transcript. `events` are all of its
    /// events from the first on, and begin with those handed in before; of these only the new ones are heard. `heard` are
    /// replies among them that the session has heard already
    /// ([`Session::heard`](crate::session::Session::heard)); others are heard here.
    pub fn assess(&mut self, events: &[Event], heard: &[(usize, Arc<Impression>)]) -> Assessment {
        let marking = &*self.marking;
        self.record
            .follow(events, heard, &marking.phrases, &marking.ready);
        if let Some(answers) = &marking.answers {
            answers.follow(&self.header, events, &mut self.answered);
        }
        marking.mark(&self.header, events, &self.record, &self.answered)
    }
}
