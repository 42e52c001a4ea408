//! Dates and critical path of a plan of a thousand tasks, against the same network on bare whole days with petgraph.
//!
//! `cargo bench --no-default-features --bench desk_plan`.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

use divan::{Bencher, black_box};
use heard::{
    desk::project::{Board, Schedule, Task},
    scenario::Project,
};
use petgraph::{algo::toposort, graph::DiGraph};

const TASKS: usize = 1_000;

fn main() {
    divan::main();
}

/// Twenty chains of fifty tasks that cross each other, done by ten people with days off.
fn plan() -> (Board, Vec<Vec<usize>>) {
    let people: String = (0..10)
        .map(|n| {
            let away = format!(
                "[(from: \"2026-0{}-05\", to: \"2026-0{}-09\")]",
                n % 9 + 1,
                n % 9 + 1
            );
            format!("(id: \"p{n}\", name: (en: \"P{n}\"), per_day: \"500\", away: {away}),")
        })
        .collect();
    let text = format!(
        "(title: (en: \"Plan\"), start: \"2026-01-05\", deadline: \"2027-12-31\", people: [{people}], work: [])"
    );
    let options =
        ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    let project: Project = options.from_str(&text).unwrap();
    let mut board = Board::new(&project);
    let waits: Vec<Vec<usize>> = (0..TASKS)
        .map(|at| {
            let (chain, step) = (at % 20, at / 20);
            let before = |chain: usize| (step - 1) * 20 + chain;
            match step {
                0 => Vec::new(),
                _ if at % 7 == 0 => vec![before(chain), before((chain + 3) % 20)],
                _ => vec![before(chain)],
            }
        })
        .collect();
    board.tasks = (0..TASKS)
        .map(|at| Task {
            id: format!("t{at}"),
            name: None,
            owner: format!("p{}", at % 10),
            days: (at % 5 + 1) as u32,
            after: waits[at].iter().map(|first| format!("t{first}")).collect(),
            from: None,
        })
        .collect();
    (board, waits)
}

#[divan::bench]
fn critical_path(bencher: Bencher<'_, '_>) {
    let (board, waits) = plan();
    bencher.bench(|| {
        Schedule::new(black_box(&board.tasks), &waits, &board.facts)
            .unwrap()
            .critical()
            .len()
    });
}

/// Names looked up, dates, who has two tasks at once, what it costs: all that the board shows.
#[divan::bench]
fn whole_board(bencher: Bencher<'_, '_>) {
    let (board, _) = plan();
    bencher.with_inputs(|| board.clone()).bench_values(|board| {
        (
            board.schedule().finish,
            board.overloads().len(),
            board.cost(),
        )
    });
}

/// The peer: the same network forwards and backwards on days without a calendar.
#[divan::bench]
fn peer_bare_days(bencher: Bencher<'_, '_>) {
    let (board, waits) = plan();
    bencher.bench(|| {
        let mut graph = DiGraph::<u32, ()>::new();
        let nodes: Vec<_> = board
            .tasks
            .iter()
            .map(|task| graph.add_node(task.days))
            .collect();
        for (at, waits) in waits.iter().enumerate() {
            for &first in waits {
                graph.update_edge(nodes[first], nodes[at], ());
            }
        }
        let order = toposort(&graph, None).unwrap();
        let mut early = vec![0; graph.node_count()];
        for &node in &order {
            let ready = graph.neighbors_directed(node, petgraph::Incoming);
            let ready = ready.map(|first| early[first.index()]).max().unwrap_or(0);
            early[node.index()] = ready + graph[node];
        }
        let end = early.iter().copied().max().unwrap_or(0);
        let mut late = vec![end; graph.node_count()];
        for &node in order.iter().rev() {
            let next = graph
                .neighbors(node)
                .map(|next| late[next.index()] - graph[next]);
            late[node.index()] = next.min().unwrap_or(end);
        }
        early
            .iter()
            .zip(&late)
            .filter(|(early, late)| early == late)
            .count()
    });
}
