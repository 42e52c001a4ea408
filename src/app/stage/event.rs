//! An event as the hall sees it: its stages, who has which start number, who is on stage, and what is published.

use std::collections::BTreeSet;

use super::{MarksShow, QuizShow, marks};
use crate::{
    contest::{
        Event, Millis, Taker, Thing, Who,
        standing::{Row, standing},
    },
    scenario::contest::{By, Stage},
};

/// As whom the audience reads: an entrant whom nothing belongs to.
pub const AUDIENCE: Who = Who::Entrant(0);

/// How far a stage is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StageStep {
    /// Still to come.
    Waiting,
    /// Open.
    Open,
    /// Closed.
    Closed,
}

/// A stage of the event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StageShow {
    /// Its name in the records.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Minutes it takes.
    pub minutes: u32,
    /// Whether teams take it.
    pub by_team: bool,
    /// How far it is.
    pub step: StageStep,
    /// How many have handed in, and how many take it.
    pub done: (usize, usize),
}

/// A start number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lot {
    /// Whose.
    pub taker: Taker,
    /// The number; none before the draw.
    pub number: Option<u32>,
    /// Name and unit, where everybody may know them.
    pub name: Option<(String, String)>,
    /// Whether they are out.
    pub out: bool,
}

/// Somebody at work in the stage that runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnStage {
    /// Who.
    pub taker: Taker,
    /// Their start number.
    pub number: Option<u32>,
    /// The stage, by its place.
    pub stage: usize,
    /// Milliseconds they have left.
    pub left: Millis,
    /// Milliseconds they have in all.
    pub whole: Millis,
}

/// A prize with those who win it.
#[derive(Clone, Debug, PartialEq)]
pub struct Award {
    /// What it is called.
    pub title: String,
    /// Winners by their lots, the best first.
    pub winners: Vec<Lot>,
}

/// An event as the hall sees it.
#[derive(Clone, Debug, PartialEq)]
pub struct EventShow {
    /// Its title.
    pub title: String,
    /// The moment that everything with a clock here is told for.
    pub as_of: Millis,
    /// Its stages in order.
    pub stages: Vec<StageShow>,
    /// The stage that runs, or comes next; none when all are closed.
    pub now: Option<usize>,
    /// Whether lots are drawn.
    pub drawn: bool,
    /// The fingerprint of the lots' secret, told before the draw.
    pub commitment: String,
    /// Single entrants by start number.
    pub entrants: Vec<Lot>,
    /// Teams by start number.
    pub teams: Vec<Lot>,
    /// Who is at work.
    pub on_stage: Vec<OnStage>,
    /// Who has handed in what runs, or is out of it.
    pub through: BTreeSet<Taker>,
    /// Whether the chief judge has all clocks stand still.
    pub paused: bool,
    /// Whether results are published.
    pub published: bool,
    /// Whether the event is signed and ended.
    pub closed: bool,
    /// Whether it is a rehearsal, whose places so far are no secret.
    pub rehearsal: bool,
    /// Places with totals, where everybody may know them: entrants, then teams.
    pub standing: Option<[Vec<Row>; 2]>,
    /// Prizes, once results are published.
    pub awards: Vec<Award>,
    /// The judges' marks, once results are published: the last place first.
    pub marks: Vec<MarksShow>,
    /// The quiz of the stage that runs.
    pub quiz: Option<QuizShow>,
}

impl EventShow {
    /// What may be shown of `event` at `now`.
    pub fn of(event: &Event, now: Millis) -> Self {
        let published = event.is_published();
        let rehearsal = event.opening().rehearsal.is_some();
        let stages: Vec<StageShow> = stages(event);
        let open = |step: StageStep| stages.iter().position(|it| it.step == step);
        let now_at = open(StageStep::Open).or_else(|| open(StageStep::Waiting));
        let open_to_all = rehearsal || event.may_read(AUDIENCE, Thing::Standing);
        let standing = open_to_all.then(|| standing(event));
        let commitments = &event.opening().commitments;
        let mut shown = Self {
            title: event.contest().title.value.clone(),
            as_of: now,
            now: now_at,
            drawn: event.is_drawn(),
            commitment: commitments
                .get("lots")
                .map_or_else(String::new, ToString::to_string),
            entrants: lots(event, By::Each),
            teams: lots(event, By::Together),
            on_stage: now_at.map_or_else(Vec::new, |at| on_stage(event, at, now)),
            through: now_at.map_or_else(BTreeSet::new, |at| through(event, at)),
            paused: event.is_paused(),
            published,
            closed: event.is_closed(),
            rehearsal,
            standing: None,
            awards: Vec::new(),
            marks: Vec::new(),
            quiz: None,
            stages,
        };
        if let Some(standing) = standing {
            if published {
                shown.awards = awards(event, &shown, [&standing.entrants, &standing.teams]);
                shown.marks = marks::revealed(event, [&standing.entrants, &standing.teams]);
            }
            shown.standing = Some([standing.entrants, standing.teams]);
        }
        shown
    }

    /// Milliseconds of clock that have passed at `now` since this was told: none while clocks stand still.
    pub fn passed(&self, now: Millis) -> Millis {
        match self.paused {
            true => 0,
            false => (now - self.as_of).max(0),
        }
    }

    /// Whether teams take the stage that runs.
    pub fn is_by_team(&self) -> bool {
        let stage = self.now.and_then(|at| self.stages.get(at));
        stage.is_some_and(|stage| stage.by_team)
    }

    /// What the event calls somebody here: their lot.
    pub fn lot(&self, taker: Taker) -> Option<&Lot> {
        let mut all = self.entrants.iter().chain(&self.teams);
        all.find(|lot| lot.taker == taker)
    }

    /// Whether everybody who takes the stage `id` has handed in or gone, so that their words give nothing away.
    pub fn is_through(&self, id: &str) -> bool {
        let stage = self.stages.iter().find(|stage| stage.id == id);
        stage.is_some_and(|it| it.step == StageStep::Closed || it.done.0 == it.done.1)
    }
}

fn stages(event: &Event) -> Vec<StageShow> {
    let show = |(at, stage): (usize, &Stage)| {
        let step = match event.stage(at).map(|(_, state)| state) {
            Some(state) if state.closed.is_some() => StageStep::Closed,
            Some(state) if state.opened.is_some() => StageStep::Open,
            _ => StageStep::Waiting,
        };
        let takes = |taker: &Taker| {
            let admitted = event.stage(at).and_then(|(_, it)| it.admitted.as_ref());
            !event.is_out(*taker) && admitted.is_none_or(|it| it.contains(taker))
        };
        let takers: Vec<Taker> = event.takers(stage.by).filter(takes).collect();
        let done = |taker: &&Taker| {
            let run = event.run(at, **taker);
            run.is_some_and(|run| run.done.is_some() || run.out)
        };
        StageShow {
            id: stage.id.value.clone(),
            title: stage.title.value.clone(),
            minutes: stage.minutes.value,
            by_team: stage.by == By::Together,
            step,
            done: (takers.iter().filter(done).count(), takers.len()),
        }
    };
    event
        .contest()
        .stages
        .iter()
        .enumerate()
        .map(show)
        .collect()
}

fn lots(event: &Event, by: By) -> Vec<Lot> {
    let mut lots: Vec<Lot> = event.takers(by).map(|taker| lot(event, taker)).collect();
    lots.sort_by_key(|lot| (lot.number.unwrap_or(u32::MAX), lot.taker));
    lots
}

fn lot(event: &Event, taker: Taker) -> Lot {
    let known = event.may_read(AUDIENCE, Thing::Name(taker));
    let unit = match taker {
        Taker::Entrant(one) => event.person(one).map(|it| it.unit.clone()),
        Taker::Team(one) => event.team_entry(one).map(|it| it.unit.clone()),
    };
    Lot {
        taker,
        number: event.number(taker),
        name: known.then(|| (event.name(taker).to_owned(), unit.unwrap_or_default())),
        out: event.is_out(taker),
    }
}

/// Who has handed in the stage at the place `at`, or is out of it.
fn through(event: &Event, at: usize) -> BTreeSet<Taker> {
    let Some((stage, _)) = event.stage(at) else {
        return BTreeSet::new();
    };
    let through = |taker: &Taker| {
        let run = event.run(at, *taker);
        run.is_some_and(|run| run.done.is_some() || run.out)
    };
    event.takers(stage.by).filter(through).collect()
}

fn on_stage(event: &Event, at: usize, now: Millis) -> Vec<OnStage> {
    let Some((stage, _)) = event.stage(at) else {
        return Vec::new();
    };
    let at_work = |taker: &Taker| {
        let run = event.run(at, *taker);
        run.is_some_and(|run| run.started.is_some() && run.done.is_none() && !run.out)
    };
    let show = |taker| OnStage {
        taker,
        number: event.number(taker),
        stage: at,
        left: event.remaining(at, taker, now).max(0),
        whole: Millis::from(stage.minutes.value) * 60_000,
    };
    let mut shown: Vec<OnStage> = event.takers(stage.by).filter(at_work).map(show).collect();
    shown.sort_by_key(|it| (it.number, it.taker));
    shown
}

/// Prizes with their winners, the highest first.
fn awards(event: &Event, shown: &EventShow, rows: [&Vec<Row>; 2]) -> Vec<Award> {
    let awards = &event.contest().awards;
    let mut given = Vec::new();
    for (rows, prizes) in rows.into_iter().zip([&awards.prizes, &awards.team_prizes]) {
        for (at, prize) in prizes.iter().enumerate() {
            let won = rows.iter().filter(|row| row.prize == Some(at));
            let winners: Vec<Lot> = won
                .filter_map(|row| shown.lot(row.taker))
                .cloned()
                .collect();
            if !winners.is_empty() {
                given.push(Award {
                    title: prize.title.value.clone(),
                    winners,
                });
            }
        }
    }
    given
}
