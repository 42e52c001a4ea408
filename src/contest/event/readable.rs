//! Who may read what, and when: a function of the state of the event alone.
//!
//! | what | entrant | judge | desk and chief |
//! |---|---|---|---|
//! | material of a stage | their own, once it is open and until it is closed | once it is open | once it is open |
//! | answers, checks, keys of a stage | once it is published | once it is open | once it is open |
//! | own answers and transcripts | always | – | always |
//! | answers that wait for a judge | always | those they may judge, once they are handed in | always |
//! | machine's marks | their own, once it is published | once their own sheet is in | always |
//! | a judge's sheet | of themselves, once it is published, without names | their own; the others' once all are in | once all are in |
//! | name and unit of an entrant | their own; all once it is published | once it is published | always |
//! | standing | once it is published | once it is published | always |

use super::*;

/// Who reads.
pub type Reader = Who;

/// What is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Thing {
    /// Paper, exercises, cases of the stage at this place.
    Material(usize),
    /// Its keys, checks and model answers.
    Key(usize),
    /// Answers and transcripts of somebody in it.
    Work(usize, Taker),
    /// The answers of somebody in it that wait for a judge.
    Cases(usize, Taker),
    /// The machine's marks of somebody in it.
    Mark(usize, Taker),
    /// A judge's sheet on somebody in it.
    Sheet(usize, Taker, JudgeId),
    /// Name and unit of somebody.
    Name(Taker),
    /// The standing.
    Standing,
}

impl Event {
    /// Whether `who` may read `thing` now.
    pub fn may_read(&self, who: Reader, thing: Thing) -> bool {
        let office = matches!(who, Who::Desk | Who::Chief | Who::Machine);
        let judge = matches!(who, Who::Judge(_));
        let published = self.published;
        match thing {
            Thing::Material(at) => {
                let opened = self.stages.get(at).is_some_and(|it| it.opened.is_some());
                let open = self.stages.get(at).is_some_and(StageState::is_open);
                opened && (office || judge || self.reads_material(who, at, open))
            }
            Thing::Key(at) => {
                let opened = self.stages.get(at).is_some_and(|it| it.opened.is_some());
                opened && (office || judge || published)
            }
            Thing::Work(at, taker) => {
                office || self.is_theirs(who, taker) || (judge && self.judges_it(who, at, taker))
            }
            Thing::Cases(at, taker) => match who {
                Who::Judge(number) => {
                    let run = self.run(at, taker).filter(|run| run.done.is_some());
                    let waits =
                        run.is_some_and(|run| run.marks.values().any(|it| !it.cases.is_empty()));
                    let judge = self.judge(number);
                    waits && judge.is_ok_and(|judge| self.recusal(judge, taker).is_none())
                }
                _ => office || self.is_theirs(who, taker),
            },
            Thing::Mark(at, taker) => match who {
                Who::Judge(number) => {
                    let run = self.run(at, taker);
                    published || run.is_some_and(|run| run.sheet(number).is_some())
                }
                _ => office || (published && self.is_theirs(who, taker)),
            },
            Thing::Sheet(at, taker, of) => match who {
                Who::Judge(number) if number == of => true,
                Who::Entrant(_) => published && self.is_theirs(who, taker),
                _ => self.sheets_missing(at, taker) == 0,
            },
            Thing::Name(taker) => office || published || self.is_theirs(who, taker),
            Thing::Standing => office || published,
        }
    }

    /// Whether `taker` is `who` or their team.
    fn is_theirs(&self, who: Who, taker: Taker) -> bool {
        matches!(who, Who::Entrant(_)) && self.own(who, taker).is_ok()
    }

    /// Entrants read what they are at work on.
    fn reads_material(&self, who: Who, at: usize, open: bool) -> bool {
        let Who::Entrant(entrant) = who else {
            return false;
        };
        let team = self.person(entrant).and_then(|person| person.team);
        let takers = [Some(Taker::Entrant(entrant)), team.map(Taker::Team)];
        takers.into_iter().flatten().any(|taker| {
            let run = self.run(at, taker);
            let at_work = run.is_some_and(|run| run.started.is_some() && run.done.is_none());
            at_work && (open || run.is_some_and(|run| run.again))
        })
    }

    /// Judges read the work of those they judge, in stages that are judged.
    fn judges_it(&self, who: Who, at: usize, taker: Taker) -> bool {
        let Who::Judge(number) = who else {
            return false;
        };
        let judged = self.stage(at).is_some_and(|(stage, _)| stage.judged() > 0);
        let judges = self.judge(number);
        judged && judges.is_ok_and(|judge| self.recusal(judge, taker).is_none())
    }
}
