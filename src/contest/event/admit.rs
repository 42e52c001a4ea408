//! What may be recorded: who may do it, and whether the state lets it happen.

use super::*;
use crate::contest::{Marked, signed};

impl Event {
    /// Whether `who` may record `what` at `at`.
    pub(super) fn admit(&self, at: Millis, who: Who, what: &What) -> Result<(), Refusal> {
        if self.closed {
            return Err(Refusal::Closed);
        }
        must(allowed(who, what), Refusal::NotYours)?;
        match what {
            What::Opened(_) => Err(Refusal::OpenedTwice),
            What::Team { team, name, .. } => self.admit_team(*team, name),
            What::Entrant {
                entrant,
                name,
                team,
                ..
            } => self.admit_entrant(*entrant, name, *team),
            What::Judge { judge, name, .. } => self.admit_judge(*judge, name),
            What::Claimed { taker, machine } => self.admit_claim(*taker, machine),
            What::Released { taker, why } => {
                must(!why.trim().is_empty(), Refusal::NoteNeeded)?;
                must(self.machine(*taker)?.is_some(), Refusal::NotTaken)
            }
            What::Drawn {
                secret,
                entrants,
                teams,
            } => self.admit_draw(secret, entrants, teams),
            What::StageOpened { stage, secret, .. } => self.admit_opening(stage, secret),
            What::StageClosed { stage } => must(
                self.stages[self.place(stage)?].is_open(),
                Refusal::StageNotOpen(stage.clone()),
            ),
            What::Started { stage, taker } => self.admit_start(at, stage, *taker, who),
            What::Answered { stage, taker, .. } => {
                self.own(who, *taker)?;
                let place = self.runs(stage, *taker)?;
                must(!self.is_paused(), Refusal::Paused)?;
                must(self.remaining(place, *taker, at) > 0, Refusal::TimeUp)
            }
            What::Step { stage, taker, .. } => {
                must(!self.is_paused(), Refusal::Paused)?;
                match taker {
                    Some(taker) => {
                        self.own(who, *taker)?;
                        self.runs(stage, *taker).map(drop)
                    }
                    None => {
                        must(!matches!(who, Who::Entrant(_)), Refusal::NotYours)?;
                        let open = self.stages[self.place(stage)?].is_open();
                        must(open, Refusal::StageNotOpen(stage.clone()))
                    }
                }
            }
            What::HandedIn {
                stage,
                taker,
                by_time,
            } => {
                self.own(who, *taker)?;
                let place = self.runs(stage, *taker)?;
                let left = self.remaining(place, *taker, at);
                // A game ends by its own rules; then the machine hands in before the time is up.
                let game = self.contest.stages[place].part.is_game();
                must(who != Who::Machine || *by_time || game, Refusal::NotYours)?;
                must(!by_time || left == 0, Refusal::TimeLeft)
            }
            What::Marked(marked) => self.admit_mark(marked),
            What::Interrupted { stage, taker, from } => {
                let place = self.runs(stage, *taker)?;
                self.admit_gap(place, *taker, *from, at)
            }
            What::Paused { why } => {
                must(!self.is_paused(), Refusal::Paused)?;
                must(!why.trim().is_empty(), Refusal::NoteNeeded)
            }
            What::Resumed => must(self.is_paused(), Refusal::NotPaused),
            What::Late { stage, taker, .. } => {
                let place = self.place(stage)?;
                self.takes(place, *taker)
            }
            What::Cheated { stage, taker, note } => {
                let place = self.place(stage)?;
                self.takes(place, *taker)?;
                must(!note.trim().is_empty(), Refusal::NoteNeeded)
            }
            What::Recused { judge, taker, why } => {
                must(
                    who == Who::Chief || who == Who::Judge(*judge),
                    Refusal::NotYours,
                )?;
                self.judge(*judge)?;
                self.known(*taker)?;
                must(!why.trim().is_empty(), Refusal::NoteNeeded)
            }
            What::CaseMarked {
                stage,
                taker,
                item,
                met,
            } => self.admit_case(who, stage, *taker, (item, met)),
            What::Sheet(sheet) => self.admit_sheet(who, sheet),
            What::SheetReturned {
                stage,
                taker,
                items,
            } => self.admit_return(stage, *taker, items),
            What::Disputed { .. } | What::Ruled { .. } => self.admit_dispute(who, what),
            What::ExtraQuestion { takers, .. } => {
                for taker in takers {
                    self.known(*taker)?;
                }
                must(takers.len() > 1, Refusal::NotTied)
            }
            What::ExtraAnswered { taker, .. } => {
                let owed = self.extra.open.iter().any(|(_, owe)| owe.contains(taker));
                must(owed, Refusal::NoExtraQuestion)
            }
            What::Published => {
                must(!self.published, Refusal::PublishedTwice)?;
                self.all_settled()
            }
            What::Closed { signature } => {
                must(self.opening.rehearsal.is_none(), Refusal::Rehearsed)?;
                must(self.published, Refusal::NotPublished)?;
                let open = self.disputes.iter().position(|it| it.ruled.is_none());
                if let Some(at) = open {
                    let number = u32::try_from(at + 1).unwrap_or(u32::MAX);
                    return Err(Refusal::DisputeOpen(number));
                }
                self.all_settled()?;
                let right = signed(&self.opening.key, &self.last, signature);
                must(right, Refusal::WrongSignature)
            }
        }
    }

    fn admit_mark(&self, marked: &Marked) -> Result<(), Refusal> {
        let place = self.place(&marked.stage)?;
        self.takes(place, marked.taker)?;
        let run = self.run(place, marked.taker);
        must(
            run.is_some_and(|run| run.started.is_some()),
            Refusal::NotStarted,
        )?;
        let fits = !marked.points.is_sign_negative() && marked.points <= marked.of;
        // A paper of cases alone has nothing that a key could mark.
        let counts = !marked.of.is_zero() || !marked.cases.is_empty();
        must(fits && counts, Refusal::BadPoints)?;
        let new = run.is_none_or(|run| !run.marks.contains_key(&marked.item));
        must(new, Refusal::MarkedTwice(marked.item.clone()))
    }
}

/// Whether the role may record such a thing at all.
fn allowed(who: Who, what: &What) -> bool {
    match what {
        What::Opened(_)
        | What::Team { .. }
        | What::Entrant { .. }
        | What::Judge { .. }
        | What::Drawn { .. }
        | What::StageOpened { .. }
        | What::StageClosed { .. } => matches!(who, Who::Desk | Who::Chief),
        What::Claimed { .. } => {
            matches!(who, Who::Desk | Who::Chief | Who::Machine | Who::Entrant(_))
        }
        // The program gives a place up when its window closes, and takes one over that shows no sign of life.
        What::Released { .. } => matches!(who, Who::Chief | Who::Machine),
        What::Paused { .. }
        | What::Resumed
        | What::Late { .. }
        | What::Cheated { .. }
        | What::SheetReturned { .. }
        | What::Ruled { .. }
        | What::ExtraQuestion { .. }
        | What::ExtraAnswered { .. }
        | What::Published
        | What::Closed { .. } => who == Who::Chief,
        What::Started { .. } | What::Step { .. } => !matches!(who, Who::Judge(_)),
        What::Answered { .. } => matches!(who, Who::Entrant(_)),
        // The chief judge hands in for somebody whose machine has died.
        What::HandedIn { .. } => matches!(who, Who::Machine | Who::Chief | Who::Entrant(_)),
        What::Marked(_) | What::Interrupted { .. } => who == Who::Machine,
        What::Recused { .. } => matches!(who, Who::Chief | Who::Judge(_)),
        What::Sheet(_) | What::CaseMarked { .. } => matches!(who, Who::Judge(_)),
        What::Disputed { .. } => matches!(who, Who::Entrant(_) | Who::Chief),
    }
}

/// `refusal` where it does not hold.
pub(super) fn must(holds: bool, refusal: Refusal) -> Result<(), Refusal> {
    match holds {
        true => Ok(()),
        false => Err(refusal),
    }
}
