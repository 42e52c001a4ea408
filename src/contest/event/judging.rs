//! Judges' sheets: complete, once, by whom may judge; given back once where levels lie too far apart.

use super::{admit::must, *};
use crate::{contest::SheetIn, scenario::contest::MOST_LEVEL};

impl Event {
    pub(super) fn admit_sheet(&self, who: Who, sheet: &SheetIn) -> Result<(), Refusal> {
        let Who::Judge(number) = who else {
            return Err(Refusal::NotYours);
        };
        let judge = self.judge(number)?;
        let place = self.place(&sheet.stage)?;
        self.takes(place, sheet.taker)?;
        if let Some(refusal) = self.recusal(judge, sheet.taker) {
            return Err(refusal);
        }
        let items = &self.contest.stages[place].sheet;
        must(!items.is_empty(), Refusal::NoSheet)?;
        let count = u32::try_from(items.len()).unwrap_or(u32::MAX);
        must(
            sheet.levels.len() == items.len(),
            Refusal::OtherItems { items: count },
        )?;
        for (item, level) in items.iter().zip(&sheet.levels) {
            match level {
                None => return Err(Refusal::EmptyItem(item.title.value.clone())),
                Some(level) if *level > MOST_LEVEL => return Err(Refusal::BadLevel(*level)),
                Some(_) => {}
            }
        }
        let run = self.run(place, sheet.taker);
        let run = run.filter(|run| run.started.is_some());
        let run = run.ok_or(Refusal::NotStarted)?;
        must(!self.published || run.again, Refusal::PublishedTwice)?;
        let free = match run.sheet(number) {
            None => true,
            Some(sheet) => run.returned.is_some() && !sheet.again,
        };
        must(free, Refusal::SheetIn)
    }

    /// An answer that waits for a judge is marked once, by one who may judge whose it is.
    pub(super) fn admit_case(
        &self,
        who: Who,
        stage: &str,
        taker: Taker,
        (item, met): (&str, &[bool]),
    ) -> Result<(), Refusal> {
        let Who::Judge(number) = who else {
            return Err(Refusal::NotYours);
        };
        let judge = self.judge(number)?;
        let place = self.place(stage)?;
        self.takes(place, taker)?;
        if let Some(refusal) = self.recusal(judge, taker) {
            return Err(refusal);
        }
        let run = self.run(place, taker).ok_or(Refusal::NotStarted)?;
        let due = run.case_due(item);
        let due = due.ok_or_else(|| Refusal::NoCase(item.to_owned()))?;
        let free = !run.cases.contains_key(item);
        must(free, Refusal::MarkedTwice(item.to_owned()))?;
        let right = met.len() == due.listed as usize;
        must(right, Refusal::OtherItems { items: due.listed })
    }

    pub(super) fn admit_return(
        &self,
        stage: &str,
        taker: Taker,
        items: &[u32],
    ) -> Result<(), Refusal> {
        let place = self.place(stage)?;
        self.takes(place, taker)?;
        let returned = self
            .run(place, taker)
            .is_some_and(|run| run.returned.is_some());
        must(!returned, Refusal::ReturnedTwice)?;
        let missing = self.sheets_missing(place, taker);
        must(missing == 0, Refusal::SheetsMissing(missing))?;
        let apart = self.apart(place, taker);
        let right = !items.is_empty() && items.iter().all(|item| apart.contains(item));
        must(right, Refusal::NothingApart)
    }

    /// How many judges of `taker` have not given their sheet, or not again after it was given back.
    pub fn sheets_missing(&self, place: usize, taker: Taker) -> u32 {
        let run = self.run(place, taker);
        let returned = run.is_some_and(|run| run.returned.is_some());
        let missing = self.judging(taker).filter(|&judge| {
            let sheet = run.and_then(|run| run.sheet(judge));
            sheet.is_none_or(|sheet| returned && !sheet.again)
        });
        u32::try_from(missing.count()).unwrap_or(u32::MAX)
    }

    /// The items of `taker`'s sheets whose levels lie further apart than the contest allows, by their places.
    pub fn apart(&self, place: usize, taker: Taker) -> Vec<u32> {
        let (Some((stage, _)), Some(run)) = (self.stage(place), self.run(place, taker)) else {
            return Vec::new();
        };
        let most = self.contest.judges.spread.value;
        let sheets: Vec<&Sheet> = self
            .judging(taker)
            .filter_map(|judge| run.sheet(judge))
            .collect();
        let items = 0..u32::try_from(stage.sheet.len()).unwrap_or(u32::MAX);
        let spread = |item: u32| {
            let levels = sheets.iter().filter_map(|it| it.levels.get(item as usize));
            let (low, high) = levels.fold((u8::MAX, 0), |(low, high), &level| {
                (low.min(level), high.max(level))
            });
            u32::from(high.saturating_sub(low))
        };
        items.filter(|&item| spread(item) > most).collect()
    }

    /// Whether the sheets of `taker` must be given back before they count.
    pub fn must_return(&self, place: usize, taker: Taker) -> bool {
        let run = self.run(place, taker);
        run.is_some_and(|run| run.returned.is_none() && !run.sheets.is_empty())
            && self.sheets_missing(place, taker) == 0
            && !self.apart(place, taker).is_empty()
    }
}
