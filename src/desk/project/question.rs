//! Questions about the plan: [`PlanIs`], asked of the board as it stands.

use super::{Board, Task, calendar::Day};
use crate::{
    scenario::{Change, PlanIs, Raci, Text},
    text::normalise,
};

impl Board {
    /// Whether the plan is so.
    pub fn is(&self, question: &PlanIs) -> bool {
        match question {
            PlanIs::Has(task) => self.task(task).is_some(),
            PlanIs::Tasks(least) => self.tasks.len() >= least.value as usize,
            PlanIs::Owned(task, people) => self
                .task(task)
                .is_some_and(|(_, task)| people.iter().any(|who| *task.owner == **who)),
            PlanIs::Takes(task, least, most) => self
                .task(task)
                .is_some_and(|(_, task)| (least.value..=most.value).contains(&task.days)),
            PlanIs::Follows(task, earlier) => self.follows(task, earlier),
            PlanIs::Critical(task) => self.dates(task).is_some_and(|dates| dates.slack == 0),
            PlanIs::OnTime => self.spare().is_some_and(|spare| spare >= 0),
            PlanIs::Spare(least) => self.spare().is_some_and(|days| days >= i64::from(**least)),
            PlanIs::WithinBudget => {
                let budget = self.facts.budget;
                !self.tasks.is_empty() && budget.is_none_or(|budget| self.cost() <= budget)
            }
            PlanIs::NoOverload => !self.tasks.is_empty() && self.overloads().is_empty(),
            PlanIs::NobodyAway => !self.tasks.is_empty() && self.abandoned().is_empty(),
            PlanIs::Accountable => {
                !self.tasks.is_empty() && self.tasks.iter().all(|it| self.accountable(it))
            }
            PlanIs::Involved(who, role) => {
                let named = |task: &Task| self.with_role(task, *role).contains(&who.as_str());
                self.tasks.iter().any(named)
            }
            PlanIs::Milestone(id) => self.milestone(id).is_some(),
            PlanIs::MilestoneBy(id, day) => {
                let by = self.facts.day(day);
                self.milestone(id)
                    .is_some_and(|on| by.is_some_and(|by| on <= by))
            }
            PlanIs::Risk(id) => self.risks.iter().any(|risk| *risk.id == **id),
            PlanIs::RiskAnswer(id, words) => {
                let mut risks = self.risks.iter();
                risks.any(|risk| *risk.id == **id && mentions(&risk.answer, words))
            }
            PlanIs::Stakeholder(id) => self.stakeholders.iter().any(|it| *it.id == **id),
            PlanIs::Measure(words) => {
                let named = |text: &str| words.is_empty() || mentions(text, words);
                self.measures.iter().any(|it| named(&it.measure))
            }
            PlanIs::Bought(item) => self.bought.contains(item.as_str()),
            PlanIs::Baseline => self.baseline,
            PlanIs::ChangeAsked(words) => self.requests.iter().any(|request| {
                let said = [&request.what, &request.why, &request.effect];
                words.is_empty() || said.iter().any(|text| mentions(text, words))
            }),
            PlanIs::Happened(change) => self.facts.has_happened(change),
            PlanIs::Replanned(change) => self.replanned(change),
            PlanIs::All(all) => all.iter().all(|it| self.is(it)),
            PlanIs::Any(any) => any.iter().any(|it| self.is(it)),
            PlanIs::Not(it) => !self.is(it),
        }
    }

    /// Working days between the end of the plan and the deadline; negative where it is late, none without tasks.
    pub fn spare(&self) -> Option<i64> {
        let finish = self.schedule().finish?;
        Some(self.facts.calendar.between(finish, self.facts.deadline))
    }

    /// The day of a milestone whose tasks are finished by then.
    pub fn milestone(&self, id: &str) -> Option<Day> {
        let milestone = self.milestones.iter().find(|it| it.id == id)?;
        let done = |task: &String| {
            self.dates(task)
                .is_some_and(|dates| dates.finish <= milestone.on)
        };
        milestone.after.iter().all(done).then_some(milestone.on)
    }

    /// Exactly one person answers for the task. An owner whom nobody was set above is accountable for their own work.
    fn accountable(&self, task: &Task) -> bool {
        match self.with_role(task, Raci::Accountable).len() {
            0 => !task.owner.is_empty(),
            named => named == 1,
        }
    }

    /// Whether `task` waits for `earlier`, directly or through others.
    fn follows(&self, task: &str, earlier: &str) -> bool {
        let mut seen = vec![task];
        let mut open = vec![task];
        while let Some(id) = open.pop() {
            let Some((_, task)) = self.task(id) else {
                continue;
            };
            for after in &task.after {
                if after == earlier && self.task(earlier).is_some() {
                    return true;
                }
                if !seen.contains(&after.as_str()) {
                    seen.push(after);
                    open.push(after);
                }
            }
        }
        false
    }

    fn replanned(&self, change: &str) -> bool {
        if !self.facts.has_happened(change) || self.tasks.is_empty() {
            return false;
        }
        match self.facts.change(change).map(|change| &change.what) {
            Some(Change::Leaves(who, _)) => {
                let theirs = |at: &usize| self.tasks[*at].owner == **who;
                let late = self.spare().is_some_and(|spare| spare < 0);
                !late && !self.abandoned().iter().any(theirs)
            }
            Some(Change::Deadline(_)) => self.is(&PlanIs::OnTime),
            Some(Change::Budget(_)) => self.is(&PlanIs::WithinBudget),
            None => false,
        }
    }
}

/// Whether `text` has one of `words`, whatever their width and case.
fn mentions(text: &str, words: &[Text]) -> bool {
    let folded = |text: &str| normalise(text).text.to_lowercase();
    let text = folded(text);
    let mut wanted = words.iter().flat_map(|word| [&word.zh, &word.en]).flatten();
    wanted.any(|word| text.contains(&folded(word)))
}
