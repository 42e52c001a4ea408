//! What the board shows: the bars of the tasks, what does not fit, and how the plan stands against its limits.

use crate::{
    desk::project::{Board, Day},
    text::{Language, Message},
};

/// A task as a bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// Its name in `task=`.
    pub id: String,
    /// Title.
    pub title: String,
    /// Name of the owner.
    pub who: String,
    /// First day.
    pub start: Day,
    /// Last day.
    pub finish: Day,
    /// Last day that delays nothing.
    pub late_finish: Day,
    /// Working days it can slip.
    pub slack: u32,
    /// Places of the bars it waits for.
    pub after: Vec<usize>,
    /// Whether its owner is gone before it is finished.
    pub abandoned: bool,
}

/// A milestone as a diamond.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diamond {
    /// Title.
    pub title: String,
    /// Its day.
    pub on: Day,
    /// Whether what it waits for is finished by then.
    pub kept: bool,
}

/// The bars of a plan on one scale of days.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chart {
    /// Tasks, in the order they were planned.
    pub bars: Vec<Bar>,
    /// Milestones, in the order they were set.
    pub diamonds: Vec<Diamond>,
    /// Days shown, from 0.
    pub days: Day,
    /// The last day everything may be finished.
    pub deadline: Day,
}

/// What does not fit, and whether it keeps the plan from working.
#[derive(Clone, Debug, PartialEq)]
pub struct Conflict {
    /// The sentence.
    pub says: Message,
    /// Whether the plan cannot work this way.
    pub bad: bool,
}

/// The chart of `board`.
pub fn chart(board: &Board, language: Language) -> Chart {
    let abandoned = board.abandoned();
    let place = |id: &String| board.task(id).map(|(at, _)| at);
    let tasks = board.tasks.iter().enumerate();
    let bars: Vec<Bar> = tasks
        .filter_map(|(at, task)| {
            let dates = board.schedule().of(at)?;
            Some(Bar {
                id: task.id.clone(),
                title: board.title(&task.id, language),
                who: board.name(&task.owner, language),
                start: dates.start,
                finish: dates.finish,
                late_finish: dates.late_finish,
                slack: dates.slack,
                after: task.after.iter().filter_map(place).collect(),
                abandoned: abandoned.contains(&at),
            })
        })
        .collect();
    let choices = &board.facts.project.milestones;
    let diamonds: Vec<Diamond> = board
        .milestones
        .iter()
        .map(|milestone| {
            let found = choices.iter().find(|it| *it.id == milestone.id);
            Diamond {
                title: found.map_or_else(String::new, |it| it.title.get(language).to_owned()),
                on: milestone.on,
                kept: board.milestone(&milestone.id).is_some(),
            }
        })
        .collect();
    let ends = bars.iter().map(|bar| bar.finish);
    let ends = ends.chain(diamonds.iter().map(|diamond| diamond.on));
    let last = ends.max().unwrap_or(0).max(board.facts.deadline);
    Chart {
        bars,
        diamonds,
        days: last + 2,
        deadline: board.facts.deadline,
    }
}

/// Everything that does not fit, the worst first.
pub fn conflicts(board: &Board, language: Language) -> Vec<Conflict> {
    let mut found = Vec::new();
    for at in board.abandoned() {
        let task = &board.tasks[at];
        let gone = board.facts.gone(&task.owner).unwrap_or_default();
        let says = Message::new("desk-plan-conflict-gone")
            .with("who", board.name(&task.owner, language))
            .with("day", short(&board.facts.written(gone)))
            .with("task", board.title(&task.id, language));
        found.push(Conflict { says, bad: true });
    }
    if let Some(late) = board.spare().filter(|&spare| spare < 0) {
        let says = Message::new("desk-plan-conflict-late").with("days", -late);
        found.push(Conflict { says, bad: true });
    }
    if let Some(budget) = board.facts.budget
        && board.cost() > budget
    {
        let over = (board.cost() - budget).normalize().to_string();
        let unit = board.facts.project.budget.as_ref();
        let unit = unit.map_or("", |budget| budget.unit.get(language));
        let says = Message::new("desk-plan-conflict-budget")
            .with("over", over)
            .with("unit", unit.to_owned());
        found.push(Conflict { says, bad: true });
    }
    let overloads = board.overloads();
    let mut who: Vec<&str> = overloads.iter().map(|(who, ..)| *who).collect();
    who.dedup();
    for who in who {
        let mut theirs = overloads.iter().filter(|(it, ..)| *it == who);
        let days = theirs.clone().count() as u64;
        let Some((_, first, tasks)) = theirs.next() else {
            continue;
        };
        let and = if language == Language::Zh {
            "、"
        } else {
            ", "
        };
        let titles: Vec<String> = tasks
            .iter()
            .map(|&at| board.title(&board.tasks[at].id, language))
            .collect();
        let says = Message::new("desk-plan-conflict-load")
            .with("who", board.name(who, language))
            .with("days", days)
            .with("day", short(&board.facts.written(*first)))
            .with("tasks", titles.join(and));
        found.push(Conflict { says, bad: false });
    }
    found
}

/// `2025-11-08` as `11-08`.
pub fn short(day: &str) -> String {
    day.get(5..).unwrap_or(day).to_owned()
}
