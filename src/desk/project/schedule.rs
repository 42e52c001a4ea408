//! When each task can begin and has to be finished, and which tasks lie on the critical path (CPM: Kelley and Walker
//! 1959), over the working days of each owner.

use petgraph::{algo, graph::DiGraph, graph::NodeIndex};

use super::{Task, calendar::Day, facts::Facts};

/// When a task is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dates {
    /// Earliest first day.
    pub start: Day,
    /// Earliest last day.
    pub finish: Day,
    /// Latest first day that delays nothing.
    pub late_start: Day,
    /// Latest last day that delays nothing.
    pub late_finish: Day,
    /// Working days it can slip without delaying the end. On the critical path there are none.
    pub slack: u32,
}

/// The dates of every task, in the order of the plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Schedule {
    dates: Vec<Dates>,
    /// The day everything is finished; none of an empty plan.
    pub finish: Option<Day>,
}

/// Why a plan has no dates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Impossible {
    /// These tasks, by place, wait for each other in a circle, the first named again at the end.
    Cycle(Vec<usize>),
    /// The task, by place, would end beyond what can be planned, or its owner is not there any more.
    NoDays(usize),
}

impl Schedule {
    /// The dates of `tasks`. What a task waits for is named by place in `waits`, task by task.
    ///
    /// # Errors
    /// Where tasks wait for each other, or somebody has no days left.
    pub fn new(tasks: &[Task], waits: &[Vec<usize>], facts: &Facts) -> Result<Self, Impossible> {
        let mut graph = DiGraph::<(), ()>::with_capacity(tasks.len(), 2 * tasks.len());
        let nodes: Vec<NodeIndex> = tasks.iter().map(|_| graph.add_node(())).collect();
        for (at, waits) in waits.iter().enumerate() {
            for &first in waits {
                graph.update_edge(nodes[first], nodes[at], ());
            }
        }
        let order = algo::toposort(&graph, None)
            .map_err(|cycle| Impossible::Cycle(circle(waits, cycle.node_id().index())))?;
        let mut dates = Vec::new();
        dates.resize(tasks.len(), Dates::unset());
        for node in &order {
            let at = node.index();
            let ready = waits[at].iter().map(|&first| dates[first].finish + 1).max();
            let earliest = ready.unwrap_or_default().max(tasks[at].from.unwrap_or(0));
            let calendar = facts.calendar_of(&tasks[at].owner);
            let (start, finish) = calendar
                .run(earliest, tasks[at].days)
                .ok_or(Impossible::NoDays(at))?;
            dates[at].start = start;
            dates[at].finish = finish;
        }
        let finish = dates.iter().map(|dates| dates.finish).max();
        for node in order.iter().rev() {
            let at = node.index();
            let next = graph.neighbors(*node);
            let limit = next.map(|next| dates[next.index()].late_start - 1).min();
            let limit = limit.or(finish).unwrap_or_default();
            let calendar = facts.calendar_of(&tasks[at].owner);
            // Never earlier than it can be done: rounding over somebody's days off must not make a task late.
            let back = calendar.run_back(limit, tasks[at].days);
            let (start, end) = back.unwrap_or((dates[at].start, dates[at].finish));
            let it = &mut dates[at];
            (it.late_start, it.late_finish) = (start.max(it.start), end.max(it.finish));
            let slack = facts.calendar.between(it.finish, it.late_finish).max(0);
            it.slack = u32::try_from(slack).unwrap_or(u32::MAX);
        }
        Ok(Self { dates, finish })
    }

    /// The dates of the task at a place in the plan.
    pub fn of(&self, task: usize) -> Option<&Dates> {
        self.dates.get(task)
    }

    /// The places of the tasks without slack, in the order they are done.
    pub fn critical(&self) -> Vec<usize> {
        let mut critical: Vec<usize> = (0..self.dates.len())
            .filter(|&at| self.dates[at].slack == 0)
            .collect();
        critical.sort_by_key(|&at| (self.dates[at].start, at));
        critical
    }
}

impl Dates {
    fn unset() -> Self {
        Self {
            start: 0,
            finish: 0,
            late_start: 0,
            late_finish: 0,
            slack: 0,
        }
    }
}

/// A circle through `from`, which lies on one: each waits for the one before it.
fn circle(waits: &[Vec<usize>], from: usize) -> Vec<usize> {
    // Depth first, back along what is waited for, until `from` comes again.
    let mut path = vec![(from, 0)];
    let mut seen = vec![false; waits.len()];
    seen[from] = true;
    while let Some((at, tried)) = path.last_mut() {
        let Some(&next) = waits[*at].get(*tried) else {
            path.pop();
            continue;
        };
        *tried += 1;
        if next == from {
            let mut circle: Vec<usize> = path.iter().rev().map(|&(at, _)| at).collect();
            // From `from` onwards in the order of work.
            circle.rotate_right(1);
            circle.push(from);
            return circle;
        }
        if !std::mem::replace(&mut seen[next], true) {
            path.push((next, 0));
        }
    }
    vec![from]
}
