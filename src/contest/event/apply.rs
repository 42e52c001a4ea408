//! What a record changes. Only for records that were admitted.

use super::{
    state::{CaseMark, Dispute, ItemMark, Judge, Person, Run, Sheet, TeamEntry},
    *,
};
use crate::{
    contest::{Outcome, SheetIn, case_points},
    scenario::contest::Cheating,
};

impl Event {
    pub(super) fn apply(&mut self, record: &Record) {
        self.change(record);
        self.next = record.n + 1;
        self.last_at = record.at;
        self.last = record.hash;
    }

    fn change(&mut self, record: &Record) {
        let at = record.at;
        match &record.what {
            What::Opened(_) => {}
            What::Team { name, unit, .. } => self.teams.push(TeamEntry {
                name: name.clone(),
                unit: unit.clone(),
                members: Vec::new(),
                number: None,
                machine: None,
                out: false,
            }),
            What::Entrant {
                entrant,
                name,
                unit,
                team,
            } => {
                if let Some(entry) = team.and_then(|team| self.team_mut(team)) {
                    entry.members.push(*entrant);
                }
                self.entrants.push(Person {
                    name: name.clone(),
                    unit: unit.clone(),
                    team: *team,
                    number: None,
                    machine: None,
                    out: false,
                });
            }
            What::Judge { name, unit, .. } => self.judges.push(Judge {
                name: name.clone(),
                unit: unit.clone(),
                recused: Default::default(),
            }),
            What::Claimed { taker, machine } => self.hold(*taker, Some(machine.clone())),
            What::Released { taker, .. } => self.hold(*taker, None),
            What::Drawn {
                entrants, teams, ..
            } => {
                self.drawn = true;
                for (number, &entrant) in (1..).zip(entrants) {
                    if let Some(person) = self.person_mut(entrant) {
                        person.number = Some(number);
                    }
                }
                for (number, &team) in (1..).zip(teams) {
                    if let Some(entry) = self.team_mut(team) {
                        entry.number = Some(number);
                    }
                }
            }
            What::StageOpened { stage, secret, key } => {
                if let Ok(place) = self.place(stage) {
                    let admitted = self.let_through(place);
                    let state = &mut self.stages[place];
                    state.opened = Some(at);
                    state.secret = Some(*secret);
                    state.key = *key;
                    state.admitted = admitted;
                }
            }
            What::StageClosed { stage } => {
                if let Ok(place) = self.place(stage) {
                    self.stages[place].closed = Some(at);
                }
            }
            What::Started { stage, taker } => {
                self.at_work(stage, *taker, |run| run.started = Some(at));
            }
            What::Answered {
                stage,
                taker,
                item,
                answer,
            } => self.at_work(stage, *taker, |run| {
                run.answers.insert(item.clone(), answer.clone());
            }),
            What::Step { stage, taker, step } => {
                if let Ok(place) = self.place(stage) {
                    self.stages[place].steps.push((*taker, at, step.clone()));
                }
            }
            What::HandedIn {
                stage,
                taker,
                by_time,
            } => self.at_work(stage, *taker, |run| run.done = Some((at, *by_time))),
            What::Marked(marked) => self.at_work(&marked.stage, marked.taker, |run| {
                let mark = ItemMark {
                    points: marked.points,
                    of: marked.of,
                    fatal: marked.fatal,
                    transcript: marked.transcript,
                    lines: marked.lines.clone(),
                    cases: marked.cases.clone(),
                };
                run.marks.insert(marked.item.clone(), mark);
            }),
            What::Interrupted { stage, taker, from } => {
                self.at_work(stage, *taker, |run| run.gaps.push((*from, at)));
            }
            What::Paused { .. } => self.pauses.push((at, None)),
            What::Resumed => {
                if let Some((_, until)) = self.pauses.last_mut() {
                    *until = Some(at);
                }
            }
            What::Late {
                stage,
                taker,
                minutes,
            } => {
                let out = *minutes > self.contest.discipline.late_minutes.value;
                self.at_work(stage, *taker, |run| {
                    run.late = Some(*minutes);
                    run.out |= out;
                });
            }
            What::Cheated { stage, taker, .. } => self.cheated(stage, *taker),
            What::Recused { judge, taker, .. } => {
                let at = (*judge as usize).saturating_sub(1);
                if let Some(judge) = self.judges.get_mut(at) {
                    judge.recused.insert(*taker);
                }
            }
            What::CaseMarked {
                stage,
                taker,
                item,
                met,
            } => {
                if let Who::Judge(judge) = record.who {
                    self.at_work(stage, *taker, |run| case(run, judge, item, met));
                }
            }
            What::Sheet(sheet) => {
                if let Who::Judge(judge) = record.who {
                    self.sheet(judge, sheet);
                }
            }
            What::SheetReturned {
                stage,
                taker,
                items,
            } => self.at_work(stage, *taker, |run| run.returned = Some(items.clone())),
            What::Disputed {
                stage,
                taker,
                about,
                ..
            } => {
                if let Ok(stage) = self.place(stage) {
                    self.disputes.push(Dispute {
                        stage,
                        taker: *taker,
                        about: about.clone(),
                        ruled: None,
                    });
                }
            }
            What::Ruled {
                dispute,
                outcome,
                note,
            } => self.ruled(*dispute, *outcome, note),
            What::ExtraQuestion { takers, question } => {
                let owe = takers.iter().copied().collect();
                self.extra.open.push((question.clone(), owe));
            }
            What::ExtraAnswered { taker, points } => {
                let mut open = self.extra.open.iter_mut();
                if let Some((_, owe)) = open.find(|(_, owe)| owe.contains(taker)) {
                    owe.remove(taker);
                }
                *self.extra.points.entry(*taker).or_default() += i64::from(*points);
            }
            What::Published => self.published = true,
            What::Closed { .. } => self.closed = true,
        }
    }

    fn at_work(&mut self, stage: &str, taker: Taker, change: impl FnOnce(&mut Run)) {
        if let Ok(place) = self.place(stage) {
            change(self.stages[place].run_mut(taker));
        }
    }

    fn sheet(&mut self, judge: JudgeId, sheet: &SheetIn) {
        let at = (judge as usize).saturating_sub(1);
        let levels: Vec<u8> = sheet.levels.iter().map(|it| it.unwrap_or(0)).collect();
        self.at_work(&sheet.stage, sheet.taker, |run| {
            if run.sheets.len() <= at {
                run.sheets.resize(at + 1, None);
            }
            let before = run.sheets[at].take();
            run.sheets[at] = Some(Sheet {
                levels,
                again: before.is_some(),
                before: before.map(|it| it.levels),
                quotes: sheet.quotes.clone(),
                note: sheet.note.clone(),
            });
        });
    }

    fn cheated(&mut self, stage: &str, taker: Taker) {
        self.at_work(stage, taker, |run| run.cheated = true);
        if self.contest.discipline.cheating == Cheating::Out {
            match taker {
                Taker::Entrant(entrant) => {
                    if let Some(person) = self.person_mut(entrant) {
                        person.out = true;
                    }
                }
                Taker::Team(team) => {
                    if let Some(entry) = self.team_mut(team) {
                        entry.out = true;
                    }
                }
            }
        }
    }

    fn ruled(&mut self, dispute: u32, outcome: Outcome, note: &str) {
        let at = (dispute as usize).saturating_sub(1);
        let Some(found) = self.disputes.get_mut(at) else {
            return;
        };
        found.ruled = Some((outcome, note.to_owned()));
        let (place, taker) = (found.stage, found.taker);
        let run = self.stages[place].run_mut(taker);
        match outcome {
            Outcome::Kept => {}
            Outcome::Changed(score) => run.changed = Some(score),
            // Everything is done again, by the judges too; what was is still in the records.
            Outcome::Repeated => {
                *run = Run {
                    again: true,
                    ..Run::default()
                };
            }
        }
    }

    fn hold(&mut self, taker: Taker, machine: Option<String>) {
        match taker {
            Taker::Entrant(entrant) => {
                if let Some(person) = self.person_mut(entrant) {
                    person.machine = machine;
                }
            }
            Taker::Team(team) => {
                if let Some(entry) = self.team_mut(team) {
                    entry.machine = machine;
                }
            }
        }
    }

    fn person_mut(&mut self, entrant: u32) -> Option<&mut Person> {
        self.entrants.get_mut((entrant as usize).checked_sub(1)?)
    }

    fn team_mut(&mut self, team: u32) -> Option<&mut TeamEntry> {
        self.teams.get_mut((team as usize).checked_sub(1)?)
    }
}

/// What a judge gave for the answer `item`, which waits for one.
fn case(run: &mut Run, judge: JudgeId, item: &str, met: &[bool]) {
    let Some(due) = run.case_due(item) else {
        return;
    };
    let found = met.iter().filter(|met| **met).count();
    let mark = CaseMark {
        judge,
        met: met.to_vec(),
        points: case_points(due.of, due.listed, found),
        of: due.of,
    };
    run.cases.insert(item.to_owned(), mark);
}
