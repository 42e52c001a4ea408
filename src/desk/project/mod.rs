//! The project board as a state: what the trainee planned, a fold over the acts of the plan, and what follows from it.

mod acts;
mod calendar;
mod facts;
mod question;
mod schedule;
#[cfg(test)]
mod tests;
mod value;

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::OnceLock,
};

use rust_decimal::Decimal;

pub use calendar::{Day, date};
pub use facts::Facts;
pub use schedule::{Dates, Impossible, Schedule};
pub use value::Stated;

use crate::{
    scenario::{Project, Raci},
    text::Language,
};

/// A task of the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    /// Its package of work, or `x1`, `x2` … for a task of one's own.
    pub id: String,
    /// The name of a task of one's own.
    pub name: Option<String>,
    /// Who does it.
    pub owner: String,
    /// Working days.
    pub days: u32,
    /// Tasks to be finished before it.
    pub after: Vec<String>,
    /// Not before this day.
    pub from: Option<Day>,
}

/// A milestone of the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Milestone {
    /// Which.
    pub id: String,
    /// Its day.
    pub on: Day,
    /// Tasks to be finished by then.
    pub after: Vec<String>,
}

/// A risk of the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Risk {
    /// Which.
    pub id: String,
    /// `low`, `medium` or `high`.
    pub likelihood: String,
    /// `low`, `medium` or `high`.
    pub impact: String,
    /// What is done about it.
    pub answer: String,
    /// Who watches it.
    pub owner: String,
    /// How it shows first.
    pub sign: Option<String>,
}

/// A stakeholder of the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stakeholder {
    /// Who.
    pub id: String,
    /// What they need.
    pub needs: String,
    /// How and when they hear.
    pub contact: String,
}

/// A measure of success.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measure {
    /// What is measured.
    pub measure: String,
    /// Which value is enough.
    pub target: String,
    /// On which day.
    pub by: Day,
}

/// A change the trainee asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeRequest {
    /// What changes.
    pub what: String,
    /// Why.
    pub why: String,
    /// What it does to days and money.
    pub effect: String,
}

/// The plan so far.
#[derive(Clone, Debug)]
pub struct Board {
    /// The project as it stands now.
    pub facts: Facts,
    /// Tasks, in the order they were planned.
    pub tasks: Vec<Task>,
    /// Roles beside the owners: task, who, `r`, `a`, `c` or `i`.
    pub roles: BTreeMap<(String, String), String>,
    /// Milestones, in the order they were set.
    pub milestones: Vec<Milestone>,
    /// Risks, in the order they were noted.
    pub risks: Vec<Risk>,
    /// Stakeholders, in the order they were noted.
    pub stakeholders: Vec<Stakeholder>,
    /// Measures of success, in the order they were set.
    pub measures: Vec<Measure>,
    /// What is bought.
    pub bought: BTreeSet<String>,
    /// Changes asked for, in order.
    pub requests: Vec<ChangeRequest>,
    /// Whether the plan was agreed as a baseline.
    pub baseline: bool,
    /// Whether tasks may change: always before the baseline, after it once a change was asked for.
    may_change: bool,
    /// Tasks of one's own so far; their numbers are not used twice.
    extras: u32,
    schedule: OnceLock<Schedule>,
}

/// Two boards are alike when the same was planned; dates follow from that.
impl PartialEq for Board {
    fn eq(&self, other: &Self) -> bool {
        let plan = |it: &Self| {
            (
                it.tasks.clone(),
                it.roles.clone(),
                it.milestones.clone(),
                it.risks.clone(),
                it.stakeholders.clone(),
            )
        };
        self.facts == other.facts
            && plan(self) == plan(other)
            && (&self.measures, &self.bought, &self.requests)
                == (&other.measures, &other.bought, &other.requests)
            && (self.baseline, self.may_change, self.extras)
                == (other.baseline, other.may_change, other.extras)
    }
}

impl Eq for Board {}

impl Board {
    /// The empty plan of `project`.
    pub fn new(project: &Project) -> Self {
        Self {
            facts: Facts::new(project),
            tasks: Vec::new(),
            roles: BTreeMap::new(),
            milestones: Vec::new(),
            risks: Vec::new(),
            stakeholders: Vec::new(),
            measures: Vec::new(),
            bought: BTreeSet::new(),
            requests: Vec::new(),
            baseline: false,
            may_change: true,
            extras: 0,
            schedule: OnceLock::new(),
        }
    }

    /// The dates that follow from the plan. A plan whose owner has left without a day to spare keeps the dates of
    /// those tasks that have some.
    pub fn schedule(&self) -> &Schedule {
        self.schedule.get_or_init(|| {
            let (waits, mut tasks) = (self.waits(), self.tasks.clone());
            loop {
                match Schedule::new(&tasks, &waits, &self.facts) {
                    Ok(schedule) => return schedule,
                    // Somebody left: what is theirs is scheduled as if anybody did it, and `NobodyAway` does not hold.
                    Err(Impossible::NoDays(at)) if !tasks[at].owner.is_empty() => {
                        tasks[at].owner.clear();
                    }
                    Err(_) => return Schedule::default(),
                }
            }
        })
    }

    /// The task called `id`.
    pub fn task(&self, id: &str) -> Option<(usize, &Task)> {
        self.tasks
            .iter()
            .enumerate()
            .find(|(_, task)| task.id == id)
    }

    /// The dates of the task called `id`.
    pub fn dates(&self, id: &str) -> Option<&Dates> {
        self.schedule().of(self.task(id)?.0)
    }

    /// What the title of a task is: the author's, or the trainee's own.
    pub fn title(&self, id: &str, language: Language) -> String {
        if let Some((_, task)) = self.task(id)
            && let Some(name) = &task.name
        {
            return name.clone();
        }
        let mut work = self.facts.project.work.iter();
        work.find(|work| *work.id == *id)
            .map_or_else(|| id.to_owned(), |work| work.title.get(language).to_owned())
    }

    /// The name of somebody who works or has a stake.
    pub fn name(&self, id: &str, language: Language) -> String {
        let project = &self.facts.project;
        let worker = project.people.iter().find(|person| *person.id == *id);
        worker
            .map(|person| person.name.get(language))
            .or_else(|| facts::title(&project.stakeholders, id, language))
            .unwrap_or(id)
            .to_owned()
    }

    /// What the plan costs: days of work and purchases.
    pub fn cost(&self) -> Decimal {
        let work = self.tasks.iter();
        let work = work.map(|task| self.facts.per_day(&task.owner) * Decimal::from(task.days));
        let bought = self.bought.iter().map(|item| self.facts.price(item));
        work.chain(bought).sum()
    }

    /// Days on which somebody has more than one task: who, the day, the tasks by place.
    pub fn overloads(&self) -> Vec<(&str, Day, Vec<usize>)> {
        let mut load: BTreeMap<(&str, Day), Vec<usize>> = BTreeMap::new();
        for (at, task) in self.tasks.iter().enumerate() {
            let Some(dates) = self.schedule().of(at) else {
                continue;
            };
            let calendar = self.facts.calendar_of(&task.owner);
            for &day in calendar.within(dates.start, dates.finish) {
                load.entry((task.owner.as_str(), day)).or_default().push(at);
            }
        }
        let load = load.into_iter().filter(|(_, tasks)| tasks.len() > 1);
        load.map(|((who, day), tasks)| (who, day, tasks)).collect()
    }

    /// Tasks, by place, whose owner is gone before they are finished.
    pub fn abandoned(&self) -> Vec<usize> {
        let gone = |at: &usize| {
            let task = &self.tasks[*at];
            let finish = self.schedule().of(*at).map(|dates| dates.finish);
            let gone = self.facts.gone(&task.owner);
            matches!((gone, finish), (Some(gone), Some(finish)) if gone <= finish)
        };
        (0..self.tasks.len()).filter(gone).collect()
    }

    /// Who has `role` for a task; the owner is responsible, and accountable where nobody else was named.
    pub fn with_role<'b>(&'b self, task: &'b Task, role: Raci) -> Vec<&'b str> {
        let mut named: Vec<&str> = self
            .roles
            .iter()
            .filter(|((of, _), given)| *of == task.id && *given == role.key())
            .map(|((_, who), _)| who.as_str())
            .collect();
        if role == Raci::Responsible && !named.contains(&task.owner.as_str()) {
            named.insert(0, &task.owner);
        }
        named
    }

    /// Takes in that the change `id` of the project has happened.
    pub fn changes(&mut self, id: &str) {
        self.facts.changes(id);
        self.schedule = OnceLock::new();
    }

    /// What each task waits for, by place; what is not in the plan is passed over.
    fn waits(&self) -> Vec<Vec<usize>> {
        let places: BTreeMap<&str, usize> = self
            .tasks
            .iter()
            .enumerate()
            .map(|(at, task)| (task.id.as_str(), at))
            .collect();
        let waits = self.tasks.iter().map(|task| {
            let after = task.after.iter();
            after
                .filter_map(|id| places.get(id.as_str()).copied())
                .collect()
        });
        waits.collect()
    }
}
