//! A plan on the project board that answers the questions of a rubric: which tasks, whose, how long, in which order.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::{
    super::words::{Words, filled},
    acts::With,
};
use crate::{
    desk::project::{Board, Task},
    scenario::{PlanIs, Project, Scenario, Text},
    text::Language,
};

/// Rounds of looking for a better owner or length of each task.
const ROUNDS: usize = 4;

/// Days of a task that nothing is known of.
const USUAL_DAYS: u32 = 2;

/// What a rubric asks of the plan.
pub(super) struct Wishes<'s> {
    project: &'s Project,
    language: Language,
    all: Vec<PlanIs>,
}

impl<'s> Wishes<'s> {
    /// `all` that is asked of the plan of `scenario`; none where it has no project.
    pub fn new(scenario: &'s Scenario, language: Language, all: &[PlanIs]) -> Option<Self> {
        let project = scenario.desk.project.as_ref()?;
        let mut flat = Vec::new();
        all.iter().for_each(|it| flatten(it, &mut flat));
        Some(Self {
            project,
            language,
            all: flat,
        })
    }

    /// The acts that make the plan, in their order.
    pub fn acts(&self) -> Vec<(String, With)> {
        let tasks = self.tasks(&[], None);
        let mut acts: Vec<(String, With)> = self.as_acts(&tasks);
        for wish in &self.all {
            if let Some(act) = self.act(wish, &tasks).filter(|act| !acts.contains(act)) {
                acts.push(act);
            }
        }
        acts.push(("plan.baseline".to_owned(), With::new()));
        acts
    }

    /// The acts that make the plan fit again after `change`: a request, and the tasks that are different now.
    pub fn replanned(&self, change: &str) -> Vec<(String, With)> {
        let before = self.tasks(&[], None);
        let after = self.tasks(&[change], Some(&before));
        let words = Words::of(self.language);
        let mut what = self.project.changes.iter();
        let what = what.find(|it| *it.id == *change);
        let why = what.map_or("", |it| it.says.get(self.language));
        let cut = |text: &str| text.chars().take(118).collect::<String>();
        let asked = [
            ("what", cut(words.one("plan what changes"))),
            ("why", cut(why)),
            ("effect", cut(words.one("plan what it does"))),
        ];
        let asked = asked.map(|(key, value)| (key.to_owned(), value));
        let mut acts = vec![("plan.change".to_owned(), asked.into_iter().collect())];
        let changed: Vec<Task> = after
            .into_iter()
            .filter(|it| !before.contains(it))
            .collect();
        acts.extend(self.as_acts(&changed));
        acts
    }

    /// The tasks that serve best once `happened` has happened.
    fn tasks(&self, happened: &[&str], from: Option<&[Task]>) -> Vec<Task> {
        let mut tasks = from.map_or_else(|| self.needed(), <[Task]>::to_vec);
        let mut fresh = Board::new(self.project);
        happened.iter().for_each(|id| fresh.changes(id));
        fresh.baseline = true;
        for wish in &self.all {
            if let PlanIs::Bought(item) = wish {
                fresh.bought.insert(item.value.clone());
            }
        }
        let mut best = self.worth(&fresh, &tasks);
        for _ in 0..ROUNDS {
            let before = best;
            for at in 0..tasks.len() {
                for owner in &self.project.people {
                    for days in self.lengths(&tasks[at].id) {
                        let kept = tasks[at].clone();
                        tasks[at].owner = owner.id.value.clone();
                        tasks[at].days = days;
                        let worth = self.worth(&fresh, &tasks);
                        if worth > best {
                            best = worth;
                        } else {
                            tasks[at] = kept;
                        }
                    }
                }
            }
            if best == before {
                break;
            }
        }
        tasks
    }

    /// How well `tasks` serve: wishes that hold, then days to spare, then money left.
    fn worth(&self, fresh: &Board, tasks: &[Task]) -> (usize, i64, Decimal) {
        let mut board = fresh.clone();
        board.tasks = tasks.to_vec();
        let held = self.all.iter().filter(|it| board.is(it)).count();
        let spare = board.spare().unwrap_or(i64::MIN);
        (held, spare.min(2), -board.cost())
    }

    /// The tasks that are named, each behind those it has to wait for.
    fn needed(&self) -> Vec<Task> {
        let mut ids: Vec<&str> = Vec::new();
        let mut after: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        for wish in &self.all {
            named(wish, &mut ids);
            if let PlanIs::Follows(task, earlier) = wish {
                after
                    .entry(task.as_str())
                    .or_default()
                    .push(earlier.value.clone());
            }
        }
        let people = &self.project.people;
        let owner = |at: usize| people.get(at % people.len().max(1));
        let mut tasks: Vec<Task> = Vec::new();
        let mut open: Vec<&str> = ids;
        let known: Vec<String> = open.iter().map(|&id| id.to_owned()).collect();
        while !open.is_empty() {
            // What waits for nothing that is still open comes next; in a circle, simply the first.
            let done = |id: &str| tasks.iter().any(|task: &Task| task.id == id);
            let ready = open.iter().position(|id| {
                let waits = after.get(id).into_iter().flatten();
                waits.filter(|it| known.contains(it)).all(|it| done(it))
            });
            let id = open.remove(ready.unwrap_or(0));
            let waits = after.get(id).into_iter().flatten();
            tasks.push(Task {
                id: id.to_owned(),
                name: None,
                owner: owner(tasks.len()).map_or_else(String::new, |it| it.id.value.clone()),
                days: self.lengths(id).first().copied().unwrap_or(USUAL_DAYS),
                after: waits.filter(|it| known.contains(it)).cloned().collect(),
                from: None,
            });
        }
        tasks
    }

    /// The lengths that are worth trying for a task.
    fn lengths(&self, id: &str) -> Vec<u32> {
        fn from(wish: &PlanIs, id: &str, found: &mut Vec<u32>) {
            match wish {
                PlanIs::Takes(task, least, most) if **task == *id => {
                    found.extend([least.value, most.value]);
                }
                PlanIs::Any(all) | PlanIs::All(all) => {
                    all.iter().for_each(|it| from(it, id, found));
                }
                _ => {}
            }
        }
        let mut found = Vec::new();
        self.all.iter().for_each(|it| from(it, id, &mut found));
        if found.is_empty() {
            found.push(USUAL_DAYS);
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    fn as_acts(&self, tasks: &[Task]) -> Vec<(String, With)> {
        let act = |task: &Task| {
            let mut with = With::new();
            with.insert("task".to_owned(), task.id.clone());
            with.insert("owner".to_owned(), task.owner.clone());
            with.insert("days".to_owned(), task.days.to_string());
            if !task.after.is_empty() {
                with.insert("after".to_owned(), task.after.join(","));
            }
            ("plan.task".to_owned(), with)
        };
        tasks.iter().map(act).collect()
    }

    /// The act that makes `wish` hold, where it takes one of its own.
    fn act(&self, wish: &PlanIs, tasks: &[Task]) -> Option<(String, With)> {
        let words = Words::of(self.language);
        let made = |action: &str, with: &[(&str, &str)]| {
            let with = with.iter();
            let with = with.map(|(key, value)| ((*key).to_owned(), (*value).to_owned()));
            Some((action.to_owned(), with.collect()))
        };
        let owner = self.project.people.first().map_or("", |it| it.id.as_str());
        let mention = |list: &[Text], line: &str, most: usize| {
            let word = list.iter().find_map(|it| it.exact(self.language));
            let text = filled(line, &[("word", word.unwrap_or_default())]);
            text.chars().take(most).collect::<String>()
        };
        match wish {
            PlanIs::Bought(item) => made("plan.buy", &[("item", item)]),
            PlanIs::Risk(risk) | PlanIs::RiskAnswer(risk, _) => {
                let mut wishes = self.all.iter();
                let answer = wishes.find_map(|it| match it {
                    PlanIs::RiskAnswer(of, words) if of == risk => Some(words.as_slice()),
                    _ => None,
                });
                let answer = mention(answer.unwrap_or_default(), words.one("plan answer"), 160);
                made(
                    "plan.risk",
                    &[
                        ("risk", risk),
                        ("likelihood", "medium"),
                        ("impact", "high"),
                        ("answer", &answer),
                        ("owner", owner),
                    ],
                )
            }
            PlanIs::Stakeholder(who) => made(
                "plan.stakeholder",
                &[
                    ("who", who),
                    ("needs", words.one("plan needs")),
                    ("contact", words.one("plan contact")),
                ],
            ),
            PlanIs::Measure(list) => {
                let measure = mention(list, words.one("plan measure"), 80);
                let target = words.one("plan target");
                made(
                    "plan.measure",
                    &[
                        ("measure", &measure),
                        ("target", target),
                        ("by", &self.project.deadline),
                    ],
                )
            }
            PlanIs::Milestone(id) => made(
                "plan.milestone",
                &[("milestone", id), ("on", &self.project.deadline)],
            ),
            PlanIs::MilestoneBy(id, day) => {
                made("plan.milestone", &[("milestone", id), ("on", day)])
            }
            PlanIs::Involved(who, role) => {
                let task = tasks.first()?;
                made(
                    "plan.role",
                    &[("task", &task.id), ("who", who), ("role", role.key())],
                )
            }
            PlanIs::Any(any) => any.iter().find_map(|it| self.act(it, tasks)),
            _ => None,
        }
    }
}

/// Takes `All` apart.
fn flatten(wish: &PlanIs, flat: &mut Vec<PlanIs>) {
    match wish {
        PlanIs::All(all) => all.iter().for_each(|it| flatten(it, flat)),
        other if flat.contains(other) => {}
        other => flat.push(other.clone()),
    }
}

/// The tasks that `wish` names as needed.
fn named<'w>(wish: &'w PlanIs, ids: &mut Vec<&'w str>) {
    let mut add = |id: &'w str| {
        if !ids.contains(&id) {
            ids.push(id);
        }
    };
    match wish {
        PlanIs::Has(task)
        | PlanIs::Owned(task, _)
        | PlanIs::Takes(task, ..)
        | PlanIs::Critical(task) => {
            add(task);
        }
        PlanIs::Follows(task, earlier) => {
            add(task);
            add(earlier);
        }
        PlanIs::Any(any) => {
            if let Some(first) = any.first() {
                let mut inner = Vec::new();
                flatten_into(first, &mut inner);
                inner.into_iter().for_each(|it| named(it, ids));
            }
        }
        _ => {}
    }
}

fn flatten_into<'w>(wish: &'w PlanIs, found: &mut Vec<&'w PlanIs>) {
    match wish {
        PlanIs::All(all) => all.iter().for_each(|it| flatten_into(it, found)),
        other => found.push(other),
    }
}
