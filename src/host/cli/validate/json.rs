//! The objects of `heard validate`: a task a line.

use serde_json::{Value, json};

use crate::{
    batch::{Row, Seen, Validation},
    text::Language,
};

/// A line a row. What is undefined or unknown is `null`; `skipped` counts the lines of the set that could not be read.
pub(super) fn lines(done: &Validation) -> String {
    let line = |row: &Row| {
        let folder = |path: &str| path.split(['/', '\\']).any(|part| part == row.set);
        let skipped = done.broken.iter().filter(|it| folder(&it.path)).count();
        format!("{}\n", object(row, skipped))
    };
    done.rows.iter().map(line).collect()
}

fn object(row: &Row, skipped: usize) -> Value {
    json!({
        "set": row.set,
        "task": row.task.key,
        "language": match row.language { Language::Zh => "zh", Language::En => "en" },
        "metric": row.task.metric.key(),
        "value": number(row.value),
        "low": number(row.interval.map(|it| it.0)),
        "high": number(row.interval.map(|it| it.1)),
        "n": row.items,
        "groups": row.groups,
        "human": number(row.human),
        "human_from": row.human.map(|_| if row.task.human.from_data() { "data" } else { "published" }),
        "baseline": row.task.baseline,
        "goal": row.task.goal,
        "trained": row.seen != Seen::Nothing,
        "in_sample": row.seen == Seen::ThisPart,
        "held_out": row.held_out.map(|[value, low, high]| {
            json!({ "value": value, "low": low, "high": high })
        }),
        "skipped": skipped,
    })
}

/// Four decimals: more would only be noise.
fn number(value: Option<f64>) -> Value {
    value.map_or(Value::Null, |value| {
        ((value * 10_000.0).round() / 10_000.0).into()
    })
}
