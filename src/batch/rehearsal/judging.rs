//! Judges that are machines. Each looks at what the machine measured, is severe or generous by nature, is not quite sure of every level,
//! and lets the whole impression colour each item (halo).
//!
//! Nobody hears a defence here: whoever rehearses it says by the anchors how it went, and the judges take it from there; or the judges
//! guess, by what whoever rehearses has earned elsewhere in the event.

use std::collections::BTreeMap;

use super::{
    course::{Course, Step, members, takers},
    luck::Luck,
    material::Material,
};
use crate::{
    contest::{Event, JudgeId, Run, SheetIn, Taker, What, Who},
    scenario::{
        Competency,
        contest::{MOST_LEVEL, SheetItem},
    },
};

/// A level in thousandths, so that no float decides a mark.
const LEVEL: i32 = 1_000;
/// How far a judge's nature goes, and how unsure a judge is of one item.
const SEVERITY: i32 = 420;
const UNSURE: i32 = 520;
/// How much the whole impression colours one item, in per cent.
const HALO: i32 = 35;

/// What whoever rehearses said of their own work, by who they are: a level an item.
pub type OwnLevels = BTreeMap<Taker, Vec<u8>>;

impl Course {
    /// The sheets that the judges owe in the stage at the place `place`, for everybody who has handed in; where levels lie too far apart,
    /// that they are given back, and once more what they then give. Call it until nothing comes any more. `own` is what whoever rehearses
    /// said of work that nothing was measured of.
    pub fn sheets(
        &self,
        event: &Event,
        place: usize,
        own: &OwnLevels,
        material: &Material,
    ) -> Vec<Step> {
        let Some((stage, _)) = event.stage(place) else {
            return Vec::new();
        };
        if stage.judged() == 0 || stage.sheet.is_empty() {
            return Vec::new();
        }
        let mut steps = Vec::new();
        for taker in takers(event, place) {
            let Some(run) = event.run(place, taker).filter(|run| run.done.is_some()) else {
                continue;
            };
            if event.must_return(place, taker) {
                let items = event.apart(place, taker);
                let stage = stage.id.value.clone();
                let returned = What::SheetReturned {
                    stage,
                    taker,
                    items,
                };
                steps.push((Who::Chief, returned));
                continue;
            }
            let deserved = self.deserved(event, place, taker, own, material);
            for judge in event.judging(taker) {
                let sheet = run.sheet(judge);
                let again = run.returned.is_some();
                if sheet.is_some_and(|sheet| !again || sheet.again) {
                    continue;
                }
                let levels = (0_u32..).zip(&deserved).map(|(item, &level)| {
                    let of = format!("{} {taker:?} {item}", stage.id.value);
                    Some(self.level(judge, &of, level, again))
                });
                let sheet = SheetIn {
                    stage: stage.id.value.clone(),
                    taker,
                    levels: levels.collect(),
                    quotes: Vec::new(),
                    note: String::new(),
                };
                steps.push((Who::Judge(judge), What::Sheet(Box::new(sheet))));
            }
        }
        steps
    }

    /// The level that `judge` gives for what deserves `deserved` thousandths. Once sheets were given back they have talked, and nobody stands
    /// apart any more.
    fn level(&self, judge: JudgeId, of: &str, deserved: i32, again: bool) -> u8 {
        let nature = Luck::of(self.seed(), &format!("judge {judge}")).around(SEVERITY);
        let unsure = Luck::of(self.seed(), &format!("judge {judge} {of}")).around(UNSURE);
        let off = match again {
            true => 0,
            false => nature + unsure,
        };
        let level = (deserved + off + LEVEL / 2).div_euclid(LEVEL);
        u8::try_from(level.clamp(0, i32::from(MOST_LEVEL))).unwrap_or(0)
    }

    /// What each item deserves, in thousandths of a level.
    fn deserved(
        &self,
        event: &Event,
        place: usize,
        taker: Taker,
        own: &OwnLevels,
        material: &Material,
    ) -> Vec<i32> {
        let (Some((stage, _)), Some(run)) = (event.stage(place), event.run(place, taker)) else {
            return Vec::new();
        };
        let most = i32::from(MOST_LEVEL) * LEVEL;
        let whole = share(run);
        let said = own.get(&taker).filter(|_| self.is_mine(event, taker));
        let by_competency = measured(run, material);
        let elsewhere = elsewhere(event, taker).filter(|_| self.is_mine(event, taker));
        let item = |(at, item): (usize, &SheetItem)| {
            if let Some(&level) = said.and_then(|levels| levels.get(at)) {
                return i32::from(level) * LEVEL;
            }
            let Some(whole) = whole else {
                // Nothing was measured: everybody is as good at it as at everything else.
                if let Some(earned) = elsewhere {
                    // A quiz may end below nothing.
                    return earned.clamp(0, LEVEL) * most / LEVEL;
                }
                let able = self.ability(event, taker);
                return able.percent(&item.id.value, -12) * most / 100;
            };
            let one = item.competency.and_then(|it| by_competency.get(&it));
            let one = one.copied().unwrap_or(whole);
            (one * (100 - HALO) + whole * HALO) / 100 * most / LEVEL
        };
        stage.sheet.iter().enumerate().map(item).collect()
    }
}

/// What the machine's marks of all items come to, in thousandths; none where nothing was measured.
fn share(run: &Run) -> Option<i32> {
    let points = run.marks.values().map(|mark| mark.points).sum();
    let of = run.marks.values().map(|mark| mark.of).sum();
    thousandths(points, of)
}

/// What `taker`, their team and its members have earned on the average of all that was measured in the event, in thousandths.
fn elsewhere(event: &Event, taker: Taker) -> Option<i32> {
    let team = match taker {
        Taker::Entrant(entrant) => event.person(entrant)?.team.map(Taker::Team),
        Taker::Team(_) => Some(taker),
    };
    let mut whose = team.map_or(Vec::new(), |team| members(event, team));
    whose.extend(team);
    if let Taker::Entrant(_) = taker {
        whose.retain(|&it| it == taker || Some(it) == team);
        whose.push(taker);
    }
    whose.sort();
    whose.dedup();
    let stages = 0..event.contest().stages.len();
    let runs = stages.flat_map(|at| whose.iter().filter_map(move |&it| event.run(at, it)));
    let shares: Vec<i32> = runs.filter_map(share).collect();
    let count = i32::try_from(shares.len()).ok().filter(|&it| it > 0)?;
    Some(shares.iter().sum::<i32>() / count)
}

fn thousandths(points: rust_decimal::Decimal, of: rust_decimal::Decimal) -> Option<i32> {
    let share = (points * rust_decimal::Decimal::from(LEVEL)).checked_div(of)?;
    i32::try_from(share.trunc()).ok()
}

/// The same by competency, as far as the marks are those of checks that a case lists.
fn measured(run: &Run, material: &Material) -> BTreeMap<Competency, i32> {
    let mut sums: BTreeMap<Competency, (rust_decimal::Decimal, rust_decimal::Decimal)> =
        BTreeMap::new();
    for (item, mark) in &run.marks {
        let Some((_, case)) = material.case(item) else {
            continue;
        };
        for line in &mark.lines {
            let is = |title: Option<&str>| title == Some(line.title.as_str());
            let check = case.checks.iter().find(|check| {
                crate::text::Language::ALL
                    .into_iter()
                    .any(|language| is(check.title.exact(language)))
            });
            if let Some(check) = check {
                let sum = sums.entry(check.competency.value).or_default();
                sum.0 += line.points;
                sum.1 += line.of;
            }
        }
    }
    let shares = sums.into_iter();
    shares
        .filter_map(|(competency, (points, of))| Some((competency, thousandths(points, of)?)))
        .collect()
}
