//! Equals between whom a place, or going on, hangs on an extra question: it is put to them and answered by machines, also for whoever
//! rehearses, until it is decided.

use super::{
    course::{Course, Step, together},
    luck::Luck,
};
use crate::{
    contest::{
        Event, Taker, What, Who,
        standing::{Row, standing},
    },
    scenario::contest::Advance,
};

/// What an extra question may bring or cost.
const STAKES: [i32; 3] = [20, 40, 60];

impl Course {
    /// The next extra question with its answers; nothing where nothing is undecided. Call it until nothing comes any more.
    pub fn ties(&self, event: &Event) -> Vec<Step> {
        if let Some((_, owe)) = event.extra().open.iter().find(|(_, owe)| !owe.is_empty()) {
            return self.answers(event, &owe.iter().copied().collect::<Vec<_>>());
        }
        let now = standing(event);
        let tied = |rows: &[Row]| -> Vec<Taker> {
            let rows = rows.iter().filter(|row| row.tied);
            rows.map(|row| row.taker).collect()
        };
        let groups = [
            tied(&now.entrants),
            tied(&now.teams),
            self.at_the_line(event),
        ];
        let Some(tied) = groups.into_iter().find(|group| group.len() > 1) else {
            return Vec::new();
        };
        let question = format!("extra-{}", event.extra().open.len() + 1);
        let asked = What::ExtraQuestion {
            takers: tied.clone(),
            question,
        };
        let mut steps = vec![(Who::Chief, asked)];
        steps.extend(self.answers(event, &tied));
        steps
    }

    fn answers(&self, event: &Event, takers: &[Taker]) -> Vec<Step> {
        let round = event.extra().open.len();
        let answer = |&taker: &Taker| {
            let able = self.ability(event, taker);
            let name = format!("extra {taker:?} {round}");
            let mut luck = Luck::of(self.seed(), &name);
            let stake = STAKES[luck.below(STAKES.len())];
            let right = able.gets("extra", &name, 0);
            let points = if right { stake } else { -stake };
            (Who::Chief, What::ExtraAnswered { taker, points })
        };
        takers.iter().map(answer).collect()
    }

    /// Those with as many points as the last who would go on from the stage that was closed last, where somebody with as many would not.
    fn at_the_line(&self, event: &Event) -> Vec<Taker> {
        let closed = |place: &usize| {
            event
                .stage(*place)
                .is_some_and(|(_, state)| state.closed.is_some())
        };
        let Some(place) = (0..event.contest().stages.len()).rev().find(closed) else {
            return Vec::new();
        };
        let Some((stage, _)) = event.stage(place) else {
            return Vec::new();
        };
        let Advance::Top(count) = &stage.advance else {
            return Vec::new();
        };
        let count = count.value as usize;
        if crate::contest::standing::best(event, place, count).is_some() {
            return Vec::new();
        }
        let now = standing(event);
        let rows = match together(stage.by) {
            true => now.teams,
            false => now.entrants,
        };
        let line = count.checked_sub(1).and_then(|last| rows.get(last));
        let Some(line) = line.map(|row| row.total) else {
            return Vec::new();
        };
        let level = rows.iter().filter(|row| !row.out && row.total == line);
        level.map(|row| row.taker).collect()
    }
}
