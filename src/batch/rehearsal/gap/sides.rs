//! Both sides of one stage, and of the competencies.

use rust_decimal::Decimal;

use super::{
    CompetencyGap, StageGap, Talks, course, exercise, judged, next,
    point::{Point, lost},
    row, talk, theory,
};
use crate::{
    assess::Assessment,
    batch::rehearsal::{Course, Material},
    contest::{
        Event, Run, Taker, drawn_items,
        standing::{Row, Standing, State},
    },
    scenario::{
        Competency,
        contest::{Part, Stage},
    },
    text::Language,
};

/// What both sides are seen by.
pub(super) struct Sides<'a> {
    pub course: &'a Course,
    pub event: &'a Event,
    pub talks: &'a Talks,
    pub material: &'a Material,
    pub language: Language,
    pub now: &'a Standing,
}

impl Sides<'_> {
    /// The stage at the place `place`; none where neither of the two takes it.
    pub fn stage(&self, place: usize, mine: &Row, theirs: &Row) -> Option<StageGap> {
        let (stage, _) = self.event.stage(place)?;
        let weight = Decimal::from(stage.weight.value);
        let gap = |mine: Decimal, theirs: Decimal, of: Decimal, state: State| StageGap {
            place,
            title: stage.title.value.clone(),
            part: stage.part.key(),
            mine,
            theirs,
            of,
            state,
            by_members: false,
            lost: Vec::new(),
            next: None,
        };
        let scores = |row: &Row| row.scores.get(place).cloned().flatten();
        match (scores(mine), scores(theirs)) {
            (Some(own), Some(other)) => {
                let mut gap = gap(own.points, other.points, weight, own.state);
                let points = |taker| self.points(place, stage, taker);
                gap.lost = lost(points(mine.taker), &points(theirs.taker));
                gap.next = next::next(&gap, self.material, self.language);
                Some(gap)
            }
            // A stage that each member takes, for a team.
            (None, None) => {
                let (own, count) = self.members(place, mine.taker)?;
                let (other, _) = self.members(place, theirs.taker)?;
                let of = weight * Decimal::from(count as u64);
                let mut gap = gap(own, other, of, State::Settled);
                gap.by_members = true;
                if gap.gap() > Decimal::ZERO {
                    gap.next = self.weakest(place, mine.taker).map(|taker| {
                        let name = self.event.name(taker).to_owned();
                        next::of_member(&gap.title, name, self.language)
                    });
                }
                Some(gap)
            }
            _ => None,
        }
    }

    /// What the members of a team bring it in a stage, and how many they are.
    fn members(&self, place: usize, team: Taker) -> Option<(Decimal, usize)> {
        if matches!(team, Taker::Entrant(_)) {
            return None;
        }
        let members = course::members(self.event, team);
        let score = |&taker: &Taker| row(self.now, taker)?.scores.get(place).cloned().flatten();
        let scores: Vec<Decimal> = members
            .iter()
            .filter_map(score)
            .map(|score| score.points)
            .collect();
        (!scores.is_empty()).then(|| (scores.iter().sum(), members.len()))
    }

    /// The member of a team who earned least in a stage.
    fn weakest(&self, place: usize, team: Taker) -> Option<Taker> {
        let points = |&taker: &Taker| {
            let score = row(self.now, taker)?.scores.get(place).cloned().flatten();
            Some((score?.points, taker))
        };
        let members = course::members(self.event, team);
        let weakest = members.iter().filter_map(points).min();
        weakest.map(|(_, taker)| taker)
    }

    /// What `taker` earned in a stage, one by one: by the machine, then by the judges.
    fn points(&self, place: usize, stage: &Stage, taker: Taker) -> Vec<Point> {
        let Some(run) = self.event.run(place, taker) else {
            return Vec::new();
        };
        let weight = Decimal::from(stage.weight.value);
        let part = |per_cent: u32| weight * Decimal::from(per_cent) / Decimal::ONE_HUNDRED;
        let of: Decimal = run.marks.values().map(|mark| mark.of).sum();
        let measured = self.measured(place, stage, taker, run).into_iter();
        let stake = part(stage.machine.value);
        let mut points: Vec<Point> = measured.map(|it| it.scaled(stake, of)).collect();
        if stage.judged() > 0 {
            let judged = judged::points(self.event, place, taker, self.language);
            let whole = Decimal::ONE_HUNDRED;
            let judged = judged.into_iter();
            points.extend(judged.map(|it| it.scaled(part(stage.judged()), whole)));
        }
        points
    }

    /// What the machine marked, in its own points.
    fn measured(&self, place: usize, stage: &Stage, taker: Taker, run: &Run) -> Vec<Point> {
        let (Some((_, state)), language) = (self.event.stage(place), self.language) else {
            return Vec::new();
        };
        let Some(secret) = state.secret else {
            return Vec::new();
        };
        match &stage.part {
            Part::Theory(rule) => theory::points(rule, run, &secret, self.material, language),
            Part::Live(_) | Part::Data(_) => {
                let all = self.talks_of(place, taker, run);
                let of = |(item, marks): (String, Option<Assessment>)| {
                    let mark = run.marks.get(&item);
                    mark.map_or(Vec::new(), |mark| talk::points(&item, mark, marks.as_ref()))
                };
                all.into_iter().flat_map(of).collect()
            }
            part => {
                let items = drawn_items(part, &secret).into_iter();
                let of = |item| {
                    let of = (place, taker);
                    exercise::points(self.event, of, item, self.material, language)
                };
                items.flat_map(of).collect()
            }
        }
    }

    /// The talks of `taker` in a stage: those that are at hand, else those of a machine, played again. None for one that is neither.
    fn talks_of(&self, place: usize, taker: Taker, run: &Run) -> Vec<(String, Option<Assessment>)> {
        let known = |item: &String| {
            let fingerprint = run.marks.get(item)?.transcript?;
            self.talks.get(&fingerprint).cloned()
        };
        let all_known = run.marks.keys().all(|item| known(item).is_some());
        let again = match all_known {
            true => Vec::new(),
            false => self.course.talks(self.event, place, taker, self.material),
        };
        let played = |item: &String| {
            let fingerprint = run.marks.get(item)?.transcript?;
            let found = again.iter().find(|(it, _)| *it == fingerprint);
            found.map(|(_, marks)| marks.clone())
        };
        let items = run.marks.keys();
        items
            .map(|item| (item.clone(), known(item).or_else(|| played(item))))
            .collect()
    }

    /// Points by competency in all talks of both.
    pub fn competencies(&self, mine: Taker, theirs: Taker) -> Vec<CompetencyGap> {
        let (own, other) = (self.sums(mine), self.sums(theirs));
        let per_cent = |sums: &[(Competency, u32, u32)], which: Competency| {
            let found = sums.iter().filter(|(it, _, _)| *it == which);
            let (points, of) =
                found.fold((0, 0), |sum, (_, points, of)| (sum.0 + points, sum.1 + of));
            (points * 100_u32).checked_div(of)
        };
        Competency::ALL
            .iter()
            .map(|&competency| CompetencyGap {
                competency,
                mine: per_cent(&own, competency),
                theirs: per_cent(&other, competency),
            })
            .filter(|it| it.mine.is_some() || it.theirs.is_some())
            .collect()
    }

    fn sums(&self, taker: Taker) -> Vec<(Competency, u32, u32)> {
        let mut sums = Vec::new();
        for place in 0..self.event.contest().stages.len() {
            let Some((stage, _)) = self.event.stage(place) else {
                continue;
            };
            let talks = matches!(stage.part, Part::Live(_) | Part::Data(_));
            let Some(run) = self.event.run(place, taker).filter(|_| talks) else {
                continue;
            };
            for (_, marks) in self.talks_of(place, taker, run) {
                let scores = marks.iter().flat_map(|it| &it.competencies);
                sums.extend(scores.map(|it| (it.competency, it.points, it.of)));
            }
        }
        sums
    }
}
