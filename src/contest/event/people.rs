//! Who takes part: entering, teams, judges, machines, lots, and who may do what for whom.

use super::{admit::must, *};
use crate::contest::{EntrantId, TeamId, lots};

impl Event {
    pub(super) fn admit_team(&self, team: TeamId, name: &str) -> Result<(), Refusal> {
        self.entering(name)?;
        must(self.contest.team().is_some(), Refusal::NoTeams)?;
        next_number(team, self.teams.len())
    }

    pub(super) fn admit_entrant(
        &self,
        entrant: EntrantId,
        name: &str,
        team: Option<TeamId>,
    ) -> Result<(), Refusal> {
        self.entering(name)?;
        next_number(entrant, self.entrants.len())?;
        match (self.contest.team(), team) {
            (None, None) => Ok(()),
            (None, Some(_)) => Err(Refusal::NoTeams),
            (Some(_), None) => Err(Refusal::TeamNeeded),
            (Some(rule), Some(team)) => {
                let entry = self.team_entry(team).ok_or(Refusal::NoTaker)?;
                let members = rule.members.value;
                let free = entry.members.len() < members as usize;
                must(free, Refusal::TeamFull { members })
            }
        }
    }

    pub(super) fn admit_judge(&self, judge: JudgeId, name: &str) -> Result<(), Refusal> {
        must(!name.trim().is_empty(), Refusal::NoName)?;
        next_number(judge, self.judges.len())
    }

    fn entering(&self, name: &str) -> Result<(), Refusal> {
        must(!self.drawn, Refusal::Drawn)?;
        must(!name.trim().is_empty(), Refusal::NoName)
    }

    /// One machine an entrant, one entrant a machine.
    pub(super) fn admit_claim(&self, taker: Taker, machine: &str) -> Result<(), Refusal> {
        must(!machine.trim().is_empty(), Refusal::NoName)?;
        let holder = self.machine(taker)?;
        let same_kind: Vec<&Option<String>> = match taker {
            Taker::Entrant(_) => self.entrants.iter().map(|it| &it.machine).collect(),
            Taker::Team(_) => self.teams.iter().map(|it| &it.machine).collect(),
        };
        let other = same_kind.iter().any(|it| it.as_deref() == Some(machine));
        match holder {
            // Asking again from the same place is no second claim.
            Some(holder) if holder == machine => Ok(()),
            Some(holder) => Err(Refusal::TakenElsewhere {
                machine: holder.to_owned(),
            }),
            None if other => Err(Refusal::TakenElsewhere {
                machine: machine.to_owned(),
            }),
            None => Ok(()),
        }
    }

    /// The order must be the one that follows from the secret, so that nobody chose it.
    pub(super) fn admit_draw(
        &self,
        secret: &Digest,
        entrants: &[EntrantId],
        teams: &[TeamId],
    ) -> Result<(), Refusal> {
        must(!self.drawn, Refusal::Drawn)?;
        must(!self.entrants.is_empty(), Refusal::NoEntrants)?;
        if let Some(rule) = self.contest.team() {
            let whole = |team: &&TeamEntry| team.members.len() != rule.members.value as usize;
            if let Some(team) = self.teams.iter().find(whole) {
                return Err(Refusal::TeamIncomplete(team.name.clone()));
            }
        }
        self.committed("lots", secret)?;
        let right = *entrants == lots(secret, b'e', self.entrants.len())
            && *teams == lots(secret, b't', self.teams.len());
        must(right, Refusal::WrongOrder)
    }

    /// Whether `secret` is the one that was committed to at the opening.
    pub(super) fn committed(&self, purpose: &str, secret: &Digest) -> Result<(), Refusal> {
        let told = self.opening.commitments.get(purpose);
        let right = told.is_some_and(|told| *told == Digest::of(&secret.0));
        must(right, Refusal::WrongSecret)
    }

    /// The lots that follow from `keys`, ready to be recorded.
    pub fn draw(&self, keys: &Keys) -> What {
        let secret = keys.secret("lots");
        What::Drawn {
            entrants: lots(&secret, b'e', self.entrants.len()),
            teams: lots(&secret, b't', self.teams.len()),
            secret,
        }
    }

    /// The entrant of that number.
    pub fn person(&self, entrant: EntrantId) -> Option<&Person> {
        self.entrants.get((entrant as usize).checked_sub(1)?)
    }

    /// The team of that number.
    pub fn team_entry(&self, team: TeamId) -> Option<&TeamEntry> {
        self.teams.get((team as usize).checked_sub(1)?)
    }

    /// The judge of that number.
    pub(super) fn judge(&self, judge: JudgeId) -> Result<&Judge, Refusal> {
        let found = (judge as usize)
            .checked_sub(1)
            .and_then(|at| self.judges.get(at));
        found.ok_or(Refusal::NoJudge(judge))
    }

    /// The start number of `taker`, once lots are drawn.
    pub fn number(&self, taker: Taker) -> Option<u32> {
        match taker {
            Taker::Entrant(entrant) => self.person(entrant)?.number,
            Taker::Team(team) => self.team_entry(team)?.number,
        }
    }

    /// Name of `taker`; empty where there is none of that number.
    pub fn name(&self, taker: Taker) -> &str {
        match taker {
            Taker::Entrant(entrant) => self.person(entrant).map_or("", |it| &it.name),
            Taker::Team(team) => self.team_entry(team).map_or("", |it| &it.name),
        }
    }

    /// The machine that holds `taker`; none where none does, or there is nobody of that number.
    pub fn holder(&self, taker: Taker) -> Option<&str> {
        self.machine(taker).ok().flatten()
    }

    /// The machine that holds `taker`.
    pub(super) fn machine(&self, taker: Taker) -> Result<Option<&str>, Refusal> {
        let held = match taker {
            Taker::Entrant(entrant) => self.person(entrant).map(|it| it.machine.as_deref()),
            Taker::Team(team) => self.team_entry(team).map(|it| it.machine.as_deref()),
        };
        held.ok_or(Refusal::NoTaker)
    }

    /// That there is such an entrant or team.
    pub(super) fn known(&self, taker: Taker) -> Result<(), Refusal> {
        self.machine(taker).map(drop)
    }

    /// Whether `taker` was put out of the contest.
    pub fn is_out(&self, taker: Taker) -> bool {
        match taker {
            Taker::Entrant(entrant) => self.person(entrant).is_some_and(|it| it.out),
            Taker::Team(team) => self.team_entry(team).is_some_and(|it| it.out),
        }
    }

    /// That what `who` does is for themselves, or for their team.
    pub(super) fn own(&self, who: Who, taker: Taker) -> Result<(), Refusal> {
        self.known(taker)?;
        let own = match (who, taker) {
            (Who::Entrant(one), Taker::Entrant(other)) => one == other,
            (Who::Entrant(one), Taker::Team(team)) => {
                self.person(one).is_some_and(|it| it.team == Some(team))
            }
            (Who::Judge(_), _) => false,
            _ => true,
        };
        must(own, Refusal::NotYours)
    }

    /// Why `judge` does not judge `taker`; none where they do.
    pub(super) fn recusal(&self, judge: &Judge, taker: Taker) -> Option<Refusal> {
        if judge.recused.contains(&taker) {
            return Some(Refusal::Recused { unit: None });
        }
        let unit = judge.unit.trim();
        let same = |other: &str| !unit.is_empty() && other.trim() == unit;
        let team = |team: &TeamEntry| {
            let mut members = team.members.iter().filter_map(|&it| self.person(it));
            same(&team.unit) || members.any(|member| same(&member.unit))
        };
        let own = match taker {
            Taker::Entrant(entrant) => self.person(entrant).is_some_and(|person| {
                let team = person.team.and_then(|team| self.team_entry(team));
                same(&person.unit) || team.is_some_and(|team| same(&team.unit))
            }),
            Taker::Team(number) => self.team_entry(number).is_some_and(team),
        };
        own.then(|| Refusal::Recused {
            unit: Some(unit.to_owned()),
        })
    }
}

/// Numbers are given in order, so that a list with a gap is known to be torn.
pub(super) fn next_number(number: u32, has: usize) -> Result<(), Refusal> {
    let next = u32::try_from(has + 1).unwrap_or(u32::MAX);
    must(number == next, Refusal::NotNextNumber { number, next })
}
