//! How stages are held: opened in order, who may take them, beginning, disputes, and what must be settled before anything is published.

use std::collections::BTreeSet;

use super::{admit::must, people::next_number, *};
use crate::{
    contest::{Outcome, standing},
    scenario::contest::Advance,
};

impl Event {
    /// Stages are opened in order, once lots are drawn, where whoever goes on is decided.
    pub(super) fn admit_opening(&self, stage: &str, secret: &Digest) -> Result<(), Refusal> {
        let place = self.place(stage)?;
        must(self.drawn, Refusal::NotDrawn)?;
        must(!self.published, Refusal::PublishedTwice)?;
        must(
            self.stages[place].opened.is_none(),
            Refusal::StageOpen(stage.to_owned()),
        )?;
        let needs = self.contest.judges.count.value;
        let has = u32::try_from(self.judges.len()).unwrap_or(u32::MAX);
        let judged = self.contest.stages[place].judged() > 0;
        must(
            !judged || has >= needs,
            Refusal::TooFewJudges { has, needs },
        )?;
        for (before, state) in self.stages.iter().enumerate().take(place) {
            let title = || self.contest.stages[before].title.value.clone();
            must(state.opened.is_some(), Refusal::StageBefore(title()))?;
            let own_kind = self.contest.stages[before].by == self.contest.stages[place].by;
            if own_kind && self.contest.stages[before].advance != Advance::All {
                self.settled(before)?;
                must(self.chosen(before).is_some(), Refusal::AdvanceOpen(title()))?;
            }
        }
        self.committed(stage, secret)
    }

    /// Who may take the stage at the place `place`, by what the stages before it have let through; none means all. Worked out when it is
    /// opened; a dispute that is ruled on later changes marks and not who was there.
    pub(super) fn let_through(&self, place: usize) -> Option<BTreeSet<Taker>> {
        let by = self.contest.stages[place].by;
        let before = (0..place).rev().find(|&before| {
            let stage = &self.contest.stages[before];
            stage.by == by && stage.advance != Advance::All
        })?;
        self.chosen(before)
    }

    /// Whom the stage at the place `place` lets go on; none where the last place is not decided.
    fn chosen(&self, place: usize) -> Option<BTreeSet<Taker>> {
        let Advance::Top(count) = &self.contest.stages[place].advance else {
            return None;
        };
        standing::best(self, place, count.value as usize)
    }

    /// That `taker` takes the stage: of the right kind, let through, not out.
    pub(super) fn takes(&self, place: usize, taker: Taker) -> Result<(), Refusal> {
        self.known(taker)?;
        let by = match taker {
            Taker::Entrant(_) => By::Each,
            Taker::Team(_) => By::Together,
        };
        must(self.contest.stages[place].by == by, Refusal::NotForTaker)?;
        let admitted = &self.stages[place].admitted;
        let through = admitted.as_ref().is_none_or(|it| it.contains(&taker));
        must(through, Refusal::NotAdvanced)?;
        let out = self.is_out(taker) || self.run(place, taker).is_some_and(|run| run.out);
        must(!out, Refusal::Out)
    }

    pub(super) fn admit_start(
        &self,
        at: Millis,
        stage: &str,
        taker: Taker,
        who: Who,
    ) -> Result<(), Refusal> {
        self.own(who, taker)?;
        let place = self.running(stage, taker)?;
        self.takes(place, taker)?;
        must(!self.is_paused(), Refusal::Paused)?;
        let begun = self
            .run(place, taker)
            .is_some_and(|run| run.started.is_some());
        must(!begun, Refusal::StartedTwice)?;
        must(self.remaining(place, taker, at) > 0, Refusal::TimeUp)
    }

    /// The place of the stage, where it is open, or open to `taker` after a dispute.
    fn running(&self, stage: &str, taker: Taker) -> Result<usize, Refusal> {
        let place = self.place(stage)?;
        let again = self.run(place, taker).is_some_and(|run| run.again);
        let open = self.stages[place].is_open() || again;
        must(open, Refusal::StageNotOpen(stage.to_owned()))?;
        Ok(place)
    }

    /// The place of the stage, where `taker` is at work in it.
    pub(super) fn runs(&self, stage: &str, taker: Taker) -> Result<usize, Refusal> {
        let place = self.running(stage, taker)?;
        self.takes(place, taker)?;
        let run = self.run(place, taker);
        let begun = run.is_some_and(|run| run.started.is_some());
        must(begun, Refusal::NotStarted)?;
        must(run.is_none_or(|run| run.done.is_none()), Refusal::HandedIn)?;
        Ok(place)
    }

    pub(super) fn admit_dispute(&self, who: Who, what: &What) -> Result<(), Refusal> {
        match what {
            What::Disputed {
                dispute,
                stage,
                taker,
                about,
            } => {
                self.own(who, *taker)?;
                let place = self.place(stage)?;
                self.takes_or_out(place, *taker)?;
                must(!about.trim().is_empty(), Refusal::NoteNeeded)?;
                next_number(*dispute, self.disputes.len())
            }
            What::Ruled {
                dispute,
                outcome,
                note,
            } => {
                let found = (*dispute as usize)
                    .checked_sub(1)
                    .and_then(|at| self.disputes.get(at));
                let found = found.ok_or(Refusal::NoDispute(*dispute))?;
                must(found.ruled.is_none(), Refusal::RuledTwice)?;
                must(!note.trim().is_empty(), Refusal::NoteNeeded)?;
                match outcome {
                    Outcome::Changed(score) => {
                        let fits = !score.is_sign_negative() && *score <= 100.into();
                        must(fits, Refusal::BadPoints)
                    }
                    Outcome::Kept | Outcome::Repeated => Ok(()),
                }
            }
            _ => Err(Refusal::NotYours),
        }
    }

    /// As [`Event::takes`]; who was put out may still dispute it.
    fn takes_or_out(&self, place: usize, taker: Taker) -> Result<(), Refusal> {
        match self.takes(place, taker) {
            Err(Refusal::Out) => Ok(()),
            other => other,
        }
    }

    /// That all marks of the stage are there and the judges are done.
    pub(super) fn settled(&self, place: usize) -> Result<(), Refusal> {
        let (stage, state) = (&self.contest.stages[place], &self.stages[place]);
        let title = || stage.title.value.clone();
        must(state.closed.is_some(), Refusal::StageRuns(title()))?;
        let open = self
            .takers(stage.by)
            .any(|taker| standing::is_pending(self, place, taker));
        must(!open, Refusal::MarksMissing(title()))
    }

    /// That every stage is settled and no place with a prize is open.
    pub(super) fn all_settled(&self) -> Result<(), Refusal> {
        for place in 0..self.stages.len() {
            self.settled(place)?;
        }
        must(!standing::standing(self).undecided(), Refusal::TieOpen)
    }
}
