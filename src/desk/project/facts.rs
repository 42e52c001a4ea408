//! The facts of a project as they hold now: its days, its people, its money, after everything that has changed.

use std::collections::BTreeSet;

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::calendar::{Calendar, Day, date, offset};
use crate::scenario::{Absence, Change, Choice, Project};

/// What the author wrote about the project, and what of it has changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Facts {
    /// What the author wrote.
    pub project: Project,
    /// First day.
    pub start: Date,
    /// Working days of the project as a whole.
    pub calendar: Calendar,
    people: Vec<Calendar>,
    /// Day from which a person is gone.
    gone: Vec<Option<Day>>,
    /// The last day everything may be finished.
    pub deadline: Day,
    /// What may be spent.
    pub budget: Option<Decimal>,
    happened: BTreeSet<String>,
}

impl Facts {
    /// The facts before anything changed. A date that cannot be read, which the linter has reported, is the first day
    /// of the project, and a first day that cannot be read is that of the Unix epoch.
    pub fn new(project: &Project) -> Self {
        let start = project.start.trim().parse().unwrap_or(Date::ZERO);
        let calendar = Calendar::of_project(project, start);
        let people = project.people.iter();
        let people = people.map(|person| calendar.without(&person.away, start));
        Self {
            people: people.collect(),
            gone: vec![None; project.people.len()],
            deadline: offset(start, &project.deadline).unwrap_or_default(),
            budget: project
                .budget
                .as_ref()
                .and_then(|budget| budget.amount.trim().parse().ok()),
            happened: BTreeSet::new(),
            project: project.clone(),
            start,
            calendar,
        }
    }

    /// Takes in that the change `id` has happened.
    pub fn changes(&mut self, id: &str) {
        let Some(change) = self.change(id) else {
            return;
        };
        match change.what.clone() {
            Change::Leaves(person, day) => {
                if let (Some(at), Some(day)) = (self.person(&person), offset(self.start, &day)) {
                    self.gone[at] = Some(day);
                    let mut away = self.project.people[at].away.clone();
                    away.push(Absence {
                        from: date(self.start, day).to_string().into(),
                        to: "9999-12-31".to_owned().into(),
                    });
                    self.people[at] = self.calendar.without(&away, self.start);
                }
            }
            Change::Deadline(day) => {
                self.deadline = offset(self.start, &day).unwrap_or(self.deadline);
            }
            Change::Budget(amount) => {
                self.budget = amount.trim().parse().ok().or(self.budget);
            }
        }
        self.happened.insert(id.to_owned());
    }

    /// Whether the change has happened.
    pub fn has_happened(&self, change: &str) -> bool {
        self.happened.contains(change)
    }

    /// The change called `id`.
    pub fn change(&self, id: &str) -> Option<&crate::scenario::ProjectChange> {
        self.project.changes.iter().find(|change| *change.id == *id)
    }

    /// The place of the person called `id`.
    pub fn person(&self, id: &str) -> Option<usize> {
        let mut people = self.project.people.iter();
        people.position(|person| *person.id == *id)
    }

    /// The days on which `owner` works; the project's own for somebody unknown.
    pub fn calendar_of(&self, owner: &str) -> &Calendar {
        self.person(owner)
            .map_or(&self.calendar, |at| &self.people[at])
    }

    /// The day from which `owner` is gone.
    pub fn gone(&self, owner: &str) -> Option<Day> {
        self.gone[self.person(owner)?]
    }

    /// What a day of `owner` costs.
    pub fn per_day(&self, owner: &str) -> Decimal {
        let person = self.person(owner).map(|at| &self.project.people[at]);
        let written = person.and_then(|person| person.per_day.as_ref());
        written
            .and_then(|amount| amount.trim().parse().ok())
            .unwrap_or_default()
    }

    /// The price of an item.
    pub fn price(&self, item: &str) -> Decimal {
        let mut purchases = self.project.purchases.iter();
        purchases
            .find(|purchase| *purchase.id == *item)
            .and_then(|purchase| purchase.price.trim().parse().ok())
            .unwrap_or_default()
    }

    /// `day` as `2025-11-08`.
    pub fn written(&self, day: Day) -> String {
        date(self.start, day).to_string()
    }

    /// The day written as `2025-11-08`.
    pub fn day(&self, written: &str) -> Option<Day> {
        offset(self.start, written)
    }
}

/// The title of the choice called `id`.
pub fn title<'c>(
    choices: &'c [Choice],
    id: &str,
    language: crate::text::Language,
) -> Option<&'c str> {
    let found = choices.iter().find(|choice| *choice.id == *id)?;
    Some(found.title.get(language))
}
