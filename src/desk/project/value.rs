//! Values of the plan that an answer can state: its end, its cost, its people.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::{Board, calendar};
use crate::{scenario::PlanValue, text::Language};

/// A value of the plan, in the form in which it is heard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stated {
    /// A day.
    Day(Date),
    /// An amount of money.
    Amount(Decimal),
    /// Working days.
    Days(i64),
    /// Any of these words.
    Words(Vec<String>),
    /// A sentence much like this one.
    Alike(String),
}

impl Board {
    /// What a task may be called in either language.
    fn names_of(&self, id: &str) -> Vec<String> {
        let titles = Language::ALL.map(|language| self.title(id, language));
        let mut work = self.facts.project.work.iter();
        let words = work.find(|work| *work.id == *id).map(|work| &work.words);
        let words = words.into_iter().flatten();
        let words = words.flat_map(|text| [&text.zh, &text.en]).flatten();
        titles
            .into_iter()
            .chain(words.map(|word| word.value.clone()))
            .collect()
    }

    /// The value as the plan stands; none where it has none yet.
    pub fn value(&self, of: &PlanValue) -> Option<Stated> {
        let day = |day| Stated::Day(calendar::date(self.facts.start, day));
        match of {
            PlanValue::Finish => self.schedule().finish.map(day),
            PlanValue::FinishOf(task) => Some(day(self.dates(task)?.finish)),
            PlanValue::Milestone(id) => {
                let milestone = self.milestones.iter().find(|it| *it.id == **id)?;
                Some(day(milestone.on))
            }
            PlanValue::Cost => (!self.tasks.is_empty()).then(|| Stated::Amount(self.cost())),
            PlanValue::BudgetLeft => Some(Stated::Amount(self.facts.budget? - self.cost())),
            PlanValue::Spare => self.spare().map(Stated::Days),
            PlanValue::Owner(task) => {
                let owner = &self.task(task)?.1.owner;
                let mut people = self.facts.project.people.iter();
                let person = people.find(|person| *person.id == *owner)?;
                let names = [&person.name.zh, &person.name.en].into_iter().flatten();
                Some(Stated::Words(
                    names.map(|name| name.value.clone()).collect(),
                ))
            }
            PlanValue::CriticalTask => {
                let critical = self.schedule().critical();
                let mut titles: Vec<String> = critical
                    .iter()
                    .flat_map(|&at| self.names_of(&self.tasks[at].id))
                    .collect();
                titles.sort();
                titles.dedup();
                (!titles.is_empty()).then_some(Stated::Words(titles))
            }
            PlanValue::RiskAnswer(id) => {
                let risk = self.risks.iter().find(|risk| *risk.id == **id)?;
                Some(Stated::Alike(risk.answer.clone()))
            }
        }
    }
}
