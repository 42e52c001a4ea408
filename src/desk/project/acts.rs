//! The acts of the plan: whether one can be done, what the board answers, and what it changes.

use std::{collections::BTreeMap, sync::OnceLock};

use super::{
    Board, ChangeRequest, Measure, Milestone, Risk, Stakeholder, Task,
    facts::title,
    schedule::{Impossible, Schedule},
};
use crate::{
    scenario::Raci,
    text::{Language, Message, nearest, normalise},
};

type With = BTreeMap<String, String>;

impl Board {
    /// What the board answers to `action` with checked values, in `language`; none where the act's own words do.
    ///
    /// # Errors
    /// Why it cannot be done. Nothing has changed.
    pub fn answers(
        &self,
        action: &str,
        with: &With,
        language: Language,
    ) -> Result<Option<Message>, Message> {
        let value = |key: &str| with.get(key).map_or("", String::as_str);
        match action {
            "plan.task" | "plan.extra" => self.plans(action, with, language).map(Some),
            "plan.drop" => self.drops(value("task"), language).map(|()| None),
            "plan.role" => {
                self.gives_role(with, language)?;
                let task = self.planned(value("task"), language)?;
                Ok(Some(
                    Message::new("desk-plan-role-given")
                        .with("title", self.title(&task, language))
                        .with("role", value("role").to_uppercase())
                        .with("who", self.name(value("who"), language)),
                ))
            }
            "plan.milestone" => {
                self.sets_milestone(with, language)?;
                let named = title(&self.facts.project.milestones, value("milestone"), language);
                let named = named.unwrap_or_default().to_owned();
                let message = Message::new("desk-plan-milestone-set").with("title", named);
                Ok(Some(message.with("day", value("on").to_owned())))
            }
            "plan.risk" => {
                let named = title(&self.facts.project.risks, value("risk"), language);
                let message = Message::new("desk-plan-risk-noted")
                    .with("title", named.unwrap_or_default().to_owned())
                    .with("who", self.name(value("owner"), language));
                Ok(Some(message))
            }
            "plan.stakeholder" => {
                let who = self.name(value("who"), language);
                Ok(Some(
                    Message::new("desk-plan-stakeholder-noted").with("who", who),
                ))
            }
            "plan.buy" | "plan.return" => {
                let bought = self.bought.contains(value("item"));
                let key = match (action, bought) {
                    ("plan.buy", true) => "desk-plan-bought-already",
                    ("plan.return", false) => "desk-plan-not-bought",
                    _ => return Ok(None),
                };
                let mut items = self.facts.project.purchases.iter();
                let title = items
                    .find(|item| *item.id == *value("item"))
                    .map_or("", |item| item.title.get(language));
                Err(Message::new(key).with("title", title.to_owned()))
            }
            "plan.measure" => self.in_time(value("by")).map(|()| None),
            "plan.baseline" if self.tasks.is_empty() => {
                Err(Message::new("desk-plan-nothing-to-agree"))
            }
            _ => Ok(None),
        }
    }

    /// Takes in that `action` was done with checked values.
    pub fn does(&mut self, action: &str, with: &With) {
        let value = |key: &str| with.get(key).cloned().unwrap_or_default();
        match action {
            "plan.task" | "plan.extra" => {
                if let Ok(task) = self.task_of(action, with) {
                    self.extras += u32::from(task.name.is_some());
                    match self.tasks.iter_mut().find(|known| known.id == task.id) {
                        Some(known) => *known = task,
                        None => self.tasks.push(task),
                    }
                    self.may_change = !self.baseline;
                }
            }
            "plan.drop" => {
                if let Ok(id) = self.resolve(&value("task")) {
                    self.tasks.retain(|task| task.id != id);
                    self.roles.retain(|(task, _), _| *task != id);
                    self.may_change = !self.baseline;
                }
            }
            "plan.role" => {
                if let Ok(task) = self.resolve(&value("task")) {
                    self.roles.insert((task, value("who")), value("role"));
                }
            }
            "plan.milestone" => {
                let after = self.resolve_all(&value("after")).unwrap_or_default();
                let milestone = Milestone {
                    id: value("milestone"),
                    on: self.facts.day(&value("on")).unwrap_or_default(),
                    after,
                };
                put(&mut self.milestones, milestone, |it| it.id.clone());
            }
            "plan.risk" => {
                let risk = Risk {
                    id: value("risk"),
                    likelihood: value("likelihood"),
                    impact: value("impact"),
                    answer: value("answer"),
                    owner: value("owner"),
                    sign: with.get("sign").cloned(),
                };
                put(&mut self.risks, risk, |it| it.id.clone());
            }
            "plan.stakeholder" => {
                let stakeholder = Stakeholder {
                    id: value("who"),
                    needs: value("needs"),
                    contact: value("contact"),
                };
                put(&mut self.stakeholders, stakeholder, |it| it.id.clone());
            }
            "plan.measure" => {
                let measure = Measure {
                    measure: value("measure"),
                    target: value("target"),
                    by: self.facts.day(&value("by")).unwrap_or_default(),
                };
                put(&mut self.measures, measure, |it| it.measure.clone());
            }
            "plan.buy" => {
                self.bought.insert(value("item"));
            }
            "plan.return" => {
                self.bought.remove(&value("item"));
            }
            "plan.baseline" => {
                self.baseline = true;
                self.may_change = false;
            }
            "plan.change" => {
                self.requests.push(ChangeRequest {
                    what: value("what"),
                    why: value("why"),
                    effect: value("effect"),
                });
                self.may_change = true;
            }
            _ => {}
        }
        self.schedule = OnceLock::new();
    }

    /// The task that `plan.task` or `plan.extra` with these values means.
    fn task_of(&self, action: &str, with: &With) -> Result<Task, Message> {
        let value = |key: &str| with.get(key).map_or("", String::as_str);
        let name = (action == "plan.extra").then(|| value("name").to_owned());
        let from = with.get("from").and_then(|day| self.facts.day(day));
        Ok(Task {
            id: match name {
                Some(_) => format!("x{}", self.extras + 1),
                None => value("task").to_owned(),
            },
            name,
            owner: value("owner").to_owned(),
            // Parts of a day are planned as a whole one.
            days: value("days")
                .parse::<rust_decimal::Decimal>()
                .ok()
                .and_then(|days| days.ceil().try_into().ok())
                .unwrap_or(1),
            after: self.resolve_all(value("after"))?,
            from,
        })
    }

    fn plans(&self, action: &str, with: &With, language: Language) -> Result<Message, Message> {
        let task = self.task_of(action, with)?;
        let id = task.id.clone();
        let title = match &task.name {
            Some(name) => name.clone(),
            None => self.title(&id, language),
        };
        let taken = |other: &Task| self.title(&other.id, language) == title;
        if task.name.is_some() && self.tasks.iter().any(taken) {
            return Err(Message::new("desk-plan-name-taken").with("name", title));
        }
        self.may_change()?;
        if let Some(day) = with.get("from") {
            self.in_time(day)?;
        }
        if task.after.contains(&id) {
            return Err(Message::new("desk-plan-after-itself").with("title", title));
        }
        let again = self.task(&id).is_some();
        let mut then = self.clone();
        then.does(action, with);
        then.fits(&id, language)?;
        let dates = then.dates(&id).copied();
        let end = then.schedule().finish.unwrap_or_default();
        let written =
            |day: Option<super::Day>| day.map_or_else(String::new, |day| self.facts.written(day));
        let key = if again {
            "desk-plan-task-again"
        } else {
            "desk-plan-task-planned"
        };
        Ok(Message::new(key)
            .with("title", title)
            .with("who", self.name(&task.owner, language))
            .with("start", written(dates.map(|dates| dates.start)))
            .with("finish", written(dates.map(|dates| dates.finish)))
            .with("spare", dates.map_or(0, |dates| dates.slack))
            .with("end", written(Some(end))))
    }

    /// Whether the plan with the new task `id` has dates.
    fn fits(&self, id: &str, language: Language) -> Result<(), Message> {
        match Schedule::new(&self.tasks, &self.waits(), &self.facts) {
            Err(Impossible::Cycle(circle)) => {
                let chain: Vec<String> = circle
                    .iter()
                    .map(|&at| self.title(&self.tasks[at].id, language))
                    .collect();
                return Err(Message::new("desk-plan-cycle").with("chain", chain.join(" → ")));
            }
            Err(Impossible::NoDays(at)) if self.facts.gone(&self.tasks[at].owner).is_none() => {
                return Err(Message::new("desk-plan-too-long"));
            }
            _ => {}
        }
        let Some((_, task)) = self.task(id) else {
            return Ok(());
        };
        let gone = self.facts.gone(&task.owner);
        let finish = self.dates(id).map(|dates| dates.finish);
        match (gone, finish) {
            (Some(gone), Some(finish)) if gone <= finish => Err(Message::new("desk-plan-gone")
                .with("who", self.name(&task.owner, language))
                .with("day", self.facts.written(gone))
                .with("finish", self.facts.written(finish))),
            _ => Ok(()),
        }
    }

    fn drops(&self, task: &str, language: Language) -> Result<(), Message> {
        let id = self.planned(task, language)?;
        self.may_change()?;
        let waiting: Vec<String> = self
            .tasks
            .iter()
            .filter(|task| task.after.contains(&id))
            .map(|task| self.title(&task.id, language))
            .collect();
        if waiting.is_empty() {
            return Ok(());
        }
        let count = waiting.len() as u64;
        let and = if language == Language::Zh {
            "、"
        } else {
            ", "
        };
        Err(Message::new("desk-plan-needed")
            .with("others", waiting.join(and))
            .with("count", count)
            .with("title", self.title(&id, language)))
    }

    fn gives_role(&self, with: &With, language: Language) -> Result<(), Message> {
        let value = |key: &str| with.get(key).map_or("", String::as_str);
        let id = self.planned(value("task"), language)?;
        let accountable = self.roles.iter().find(|((task, who), role)| {
            *task == id && **role == *Raci::Accountable.key() && who != value("who")
        });
        match accountable {
            Some(((_, who), _)) if value("role") == Raci::Accountable.key() => {
                Err(Message::new("desk-plan-second-accountable")
                    .with("who", self.name(who, language))
                    .with("title", self.title(&id, language)))
            }
            _ => Ok(()),
        }
    }

    fn sets_milestone(&self, with: &With, language: Language) -> Result<(), Message> {
        let value = |key: &str| with.get(key).map_or("", String::as_str);
        self.in_time(value("on"))?;
        let on = self.facts.day(value("on")).unwrap_or_default();
        for id in self.resolve_all(value("after"))? {
            let Some(dates) = self.dates(&id) else {
                let title = self.title(&id, language);
                return Err(Message::new("desk-plan-not-planned").with("title", title));
            };
            if dates.finish > on {
                let milestones = &self.facts.project.milestones;
                let title = title(milestones, value("milestone"), language);
                return Err(Message::new("desk-plan-too-early")
                    .with("title", title.unwrap_or_default().to_owned())
                    .with("day", self.facts.written(on))
                    .with("task", self.title(&id, language))
                    .with("finish", self.facts.written(dates.finish)));
            }
        }
        Ok(())
    }

    /// A day that is not before the project begins.
    fn in_time(&self, day: &str) -> Result<(), Message> {
        match self.facts.day(day) {
            Some(at) if at < 0 => Err(Message::new("desk-plan-before-start")
                .with("day", day.to_owned())
                .with("start", self.facts.written(0))),
            _ => Ok(()),
        }
    }

    fn may_change(&self) -> Result<(), Message> {
        match self.may_change {
            true => Ok(()),
            false => Err(Message::new("desk-plan-change-first")),
        }
    }

    /// The id of the task called `name`, which must stand in the plan.
    fn planned(&self, name: &str, language: Language) -> Result<String, Message> {
        let id = self.resolve(name)?;
        match self.task(&id) {
            Some(_) => Ok(id),
            None => {
                let title = self.title(&id, language);
                Err(Message::new("desk-plan-not-planned").with("title", title))
            }
        }
    }

    /// The ids of the tasks named in `names`, split by commas.
    fn resolve_all(&self, names: &str) -> Result<Vec<String>, Message> {
        let parts = names.split([',', '，', '、', ';', '；']);
        let parts = parts.map(str::trim).filter(|name| !name.is_empty());
        let mut ids = Vec::new();
        for name in parts {
            let id = self.resolve(name)?;
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        Ok(ids)
    }

    /// The id of the task with this id or title, from the list of work or of one's own.
    fn resolve(&self, name: &str) -> Result<String, Message> {
        let folded = |text: &str| normalise(text).text.to_lowercase();
        let wanted = folded(name.trim());
        let mut known: Vec<(String, String)> = Vec::new();
        for work in &self.facts.project.work {
            known.push((folded(&work.id), work.id.value.clone()));
            let titles = Language::ALL.iter();
            let titles = titles.filter_map(|&language| work.title.exact(language));
            known.extend(titles.map(|title| (folded(title), work.id.value.clone())));
        }
        for task in &self.tasks {
            known.push((folded(&task.id), task.id.clone()));
            let name = task.name.iter();
            known.extend(name.map(|name| (folded(name), task.id.clone())));
        }
        if let Some((_, id)) = known.iter().find(|(known, _)| *known == wanted) {
            return Ok(id.clone());
        }
        let shown = crate::text::chars::preview(name, 40);
        let near = nearest(&wanted, known.iter().map(|(known, _)| known.as_str()));
        Err(match near {
            Some(near) => Message::new("desk-plan-unknown-task-near")
                .with("name", shown)
                .with("near", near.to_owned()),
            None => Message::new("desk-plan-unknown-task").with("name", shown),
        })
    }
}

/// Replaces the item with the same name, or appends.
fn put<T>(items: &mut Vec<T>, item: T, name: impl Fn(&T) -> String) {
    match items.iter_mut().find(|known| name(known) == name(&item)) {
        Some(known) => *known = item,
        None => items.push(item),
    }
}
